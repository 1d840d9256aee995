#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace parlor::client {

// A server that was joined, with the lobby of last time.
struct RecentServer {
    std::string address;  // host:port
    std::string server_name;
    std::string lobby_title;
    std::string lobby_code;
    std::int64_t when = 0;  // UTC seconds since 1970

    friend bool operator==(const RecentServer&, const RecentServer&) = default;
};

// Each server once, the one used last first.
class RecentServers {
public:
    static constexpr std::size_t most = 12;

    RecentServers() = default;
    explicit RecentServers(std::vector<RecentServer> servers);

    void remember(RecentServer server);
    void forget(std::string_view address);
    // Its lobby is over, or one may not go back into it; the server stays.
    void forget_lobby(std::string_view address);
    [[nodiscard]] std::span<const RecentServer> all() const { return servers_; }
    // Where a bare code goes first; nullptr if no server was used yet.
    [[nodiscard]] const RecentServer* last() const { return servers_.empty() ? nullptr : &servers_.front(); }

    friend bool operator==(const RecentServers&, const RecentServers&) = default;

private:
    std::vector<RecentServer> servers_;
};

}  // namespace parlor::client
