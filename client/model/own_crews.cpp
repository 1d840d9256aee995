#include "client/model/own_crews.hpp"

#include <algorithm>
#include <utility>

#include "shared/protocol/invite.hpp"

namespace parlor::client {

OwnCrews::OwnCrews(std::vector<OwnCrew> crews) {
    for (OwnCrew& crew : crews)
        remember(std::move(crew));
}

void OwnCrews::remember(OwnCrew crew) {
    if (crew.address.empty() || !normalise_code(crew.code) || !valid(crew.plan)) return;
    const auto known = std::ranges::find_if(
        crews_, [&](const OwnCrew& one) { return one.address == crew.address && one.code == crew.code; });
    if (known != crews_.end()) {
        if (!crew.key) crew.key = known->key;
        *known = std::move(crew);
        return;
    }
    if (crews_.size() >= most) {
        const auto oldest = std::ranges::find_if(crews_, [](const OwnCrew& one) { return !one.key; });
        if (oldest == crews_.end() && !crew.key) return;
        if (oldest != crews_.end()) crews_.erase(oldest);
    }
    crews_.push_back(std::move(crew));
}

void OwnCrews::forget(std::string_view address, std::string_view code) {
    std::erase_if(crews_, [&](const OwnCrew& one) { return one.address == address && one.code == code; });
}

const OwnCrew* OwnCrews::find(std::string_view address, std::string_view code) const {
    const auto found = std::ranges::find_if(
        crews_, [&](const OwnCrew& one) { return one.address == address && one.code == code; });
    return found == crews_.end() ? nullptr : &*found;
}

}  // namespace parlor::client
