#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "client/model/kept_seat.hpp"
#include "client/model/own_crews.hpp"
#include "client/model/own_presets.hpp"
#include "client/model/recent_servers.hpp"
#include "client/model/settings.hpp"

namespace parlor::app {

using client::KeptSeat;
using client::OwnCrew;
using client::OwnCrews;
using client::OwnPreset;
using client::OwnPresets;
using client::RecentServer;
using client::RecentServers;
using client::Settings;
using client::ThemeChoice;

// What profile.json holds.
struct KeptProfile {
    Settings settings;
    std::map<std::string, std::string> keys;  // fingerprints of servers, by "host:port"
    RecentServers recent;
    std::optional<KeptSeat> seat;  // to come back to
    OwnPresets evenings;
    std::string call_link;  // that a host shared last; empty for none
    OwnCrews crews;
};

// Reads the text of profile.json. A field that is missing or not what it should be keeps the value it has in
// `defaults`. Nothing if the text is not a JSON object at all.
[[nodiscard]] std::optional<KeptProfile> read_profile(std::string_view text, KeptProfile defaults);

// The new text of profile.json. Fields of `before`, the old text, that this version does not know are kept.
[[nodiscard]] std::string write_profile(const KeptProfile& profile, std::string_view before);

}  // namespace parlor::app
