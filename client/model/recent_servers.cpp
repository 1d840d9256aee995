#include "client/model/recent_servers.hpp"

#include <algorithm>
#include <utility>

namespace parlor::client {

RecentServers::RecentServers(std::vector<RecentServer> servers) {
    // Added oldest first, so that equal times keep their order.
    std::ranges::stable_sort(servers, std::greater{}, &RecentServer::when);
    for (auto server = servers.rbegin(); server != servers.rend(); ++server) {
        remember(std::move(*server));
    }
}

void RecentServers::remember(RecentServer server) {
    if (server.address.empty()) {
        return;
    }
    forget(server.address);
    servers_.insert(servers_.begin(), std::move(server));
    if (servers_.size() > most) {
        servers_.resize(most);
    }
}

void RecentServers::forget(std::string_view address) {
    std::erase_if(servers_, [&](const RecentServer& server) { return server.address == address; });
}

void RecentServers::forget_lobby(std::string_view address) {
    for (RecentServer& server : servers_) {
        if (server.address == address) server.lobby_code.clear();
    }
}

}  // namespace parlor::client
