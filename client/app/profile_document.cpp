#include "client/app/profile_document.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <span>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "shared/base/web_link.hpp"
#include "shared/protocol/codec.hpp"
#include "shared/protocol/invite.hpp"
#include "shared/protocol/presets.hpp"
#include "shared/protocol/version.hpp"
#include "shared/secure/fingerprint.hpp"

namespace parlor::app {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 3> theme_names{"evening", "afternoon", "match system"};
constexpr std::array<std::string_view, 4> allowance_names{"on the clock", "half more", "double time",
                                                          "off the clock"};
constexpr std::size_t most_address_bytes = 300;

const Json* field(const Json& object, const char* name) {
    const auto found = object.find(name);
    return found == object.end() ? nullptr : &*found;
}

const Json& part(const Json& object, const char* name) {
    static const Json empty = Json::object();
    const auto* found = object.is_object() ? field(object, name) : nullptr;
    return found != nullptr && found->is_object() ? *found : empty;
}

void read(const Json& object, const char* name, std::string& value) {
    if (const auto* found = field(object, name); found != nullptr && found->is_string()) {
        value = found->get<std::string>();
    }
}

void read(const Json& object, const char* name, bool& value) {
    if (const auto* found = field(object, name); found != nullptr && found->is_boolean()) {
        value = found->get<bool>();
    }
}

template <class Number>
void read_number(const Json& object, const char* name, Number& value) {
    const auto* found = field(object, name);
    if (found == nullptr || !found->is_number_integer()) {
        return;
    }
    const bool fits =
        !found->is_number_unsigned() ||
        found->get<std::uint64_t>() <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    const auto number = fits ? found->get<std::int64_t>() : 0;
    if (fits && std::in_range<Number>(number)) {
        value = static_cast<Number>(number);
    }
}

template <class Choice, std::size_t count>
void read_choice(const Json& object, const char* name, const std::array<std::string_view, count>& names,
                 Choice& value) {
    std::string word;
    read(object, name, word);
    if (const auto* found = std::ranges::find(names, word); found != names.end()) {
        value = static_cast<Choice>(found - names.begin());
    }
}

template <class Choice, std::size_t count>
std::string name_of(Choice value, const std::array<std::string_view, count>& names) {
    return std::string(names.at(static_cast<std::size_t>(value)));
}

std::string to_hex(std::span<const std::byte> bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const auto byte : bytes) {
        text.push_back(digits[std::to_integer<unsigned>(byte) >> 4U]);
        text.push_back(digits[std::to_integer<unsigned>(byte) & 15U]);
    }
    return text;
}

std::optional<std::vector<std::byte>> bytes_of(std::string_view text) {
    const auto digit = [](char c) -> std::optional<unsigned> {
        if (c >= '0' && c <= '9') {
            return static_cast<unsigned>(c - '0');
        }
        return c >= 'a' && c <= 'f' ? std::optional(static_cast<unsigned>(c - 'a') + 10U) : std::nullopt;
    };
    std::vector<std::byte> bytes;
    for (std::size_t i = 0; i + 1 < text.size(); i += 2) {
        const auto high = digit(text[i]);
        const auto low = digit(text[i + 1]);
        if (!high || !low) {
            return std::nullopt;
        }
        bytes.push_back(static_cast<std::byte>(*high * 16U + *low));
    }
    return text.size() % 2 == 0 ? std::optional(std::move(bytes)) : std::nullopt;
}

std::optional<CrewKey> key_of(std::string_view text) {
    CrewKey key{};
    const auto bytes = bytes_of(text);
    if (!bytes || bytes->size() != key.size()) {
        return std::nullopt;
    }
    std::ranges::transform(*bytes, key.begin(), std::to_integer<std::uint8_t>);
    return key;
}

// JSON's numbers do not hold all of them.
std::string to_hex(std::uint64_t id) {
    std::array<std::byte, sizeof id> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<std::byte>(id >> (8 * (bytes.size() - 1 - i)));
    return to_hex(std::span<const std::byte>(bytes));
}
std::uint64_t id_of(std::string_view text) {
    std::uint64_t id = 0;
    for (const std::byte one : bytes_of(text).value_or(std::vector<std::byte>{}))
        id = id << 8U | std::to_integer<std::uint64_t>(one);
    return id;
}

Settings read_settings(const Json& document, Settings settings) {
    const Json& you = part(document, "you");
    read(you, "name", settings.you.name);
    read(you, "department", settings.you.department);
    read(you, "pronouns", settings.you.pronouns);
    read(you, "avatar", settings.you.avatar);
    read_number(you, "coaster", settings.you.coaster);
    const Json& chosen = part(document, "settings");
    read_choice(chosen, "theme", theme_names, settings.theme);
    read_number(chosen, "text_size", settings.text_size);
    read(chosen, "reduced_motion", settings.reduced_motion);
    read_choice(chosen, "allowance", allowance_names, settings.allowance);
    read_number(chosen, "sound_volume", settings.sound_volume);
    read(chosen, "muted", settings.muted);
    return within_limits(std::move(settings));
}

std::vector<RecentServer> read_recent(const Json& document) {
    std::vector<RecentServer> servers;
    const auto* list = field(document, "recent");
    if (list == nullptr || !list->is_array()) {
        return servers;
    }
    for (const auto& item : *list) {
        if (!item.is_object()) {
            continue;
        }
        RecentServer server;
        read(item, "address", server.address);
        read(item, "server", server.server_name);
        read(item, "lobby", server.lobby_title);
        read(item, "code", server.lobby_code);
        read_number(item, "when", server.when);
        if (!server.address.empty() && server.address.size() <= most_address_bytes) {
            servers.push_back(std::move(server));
        }
    }
    return servers;
}

std::optional<KeptSeat> read_seat(const Json& document) {
    const Json& kept = part(document, "seat");
    KeptSeat seat;
    read(kept, "address", seat.address);
    read(kept, "server", seat.server_name);
    read(kept, "lobby", seat.lobby_title);
    read(kept, "code", seat.code);
    read(kept, "name", seat.name);
    read(kept, "watching", seat.watching);
    read_number(kept, "when", seat.when);
    const bool leads_somewhere = !seat.address.empty() && seat.address.size() <= most_address_bytes;
    return leads_somewhere && normalise_code(seat.code) ? std::optional(std::move(seat)) : std::nullopt;
}

// An evening is kept as what a host says of it, which only the version that wrote it is sure to read; and as
// activities and minutes, which every version reads.
std::string to_hex(const RunSheet& run_sheet) {
    return to_hex(codec::encode(to_message(host::ChangeRunSheet{run_sheet, {}})));
}

std::optional<RunSheet> run_sheet_of(const Json& item) {
    std::uint16_t version = 0;
    std::string hex;
    read_number(item, "version", version);
    read(item, "plan", hex);
    const auto bytes = version == protocol_version ? bytes_of(hex) : std::nullopt;
    if (!bytes) return std::nullopt;
    auto message = codec::decode_client(*bytes);
    if (!message) return std::nullopt;
    auto* said = std::get_if<host::Command>(&*message);
    auto* change = said == nullptr ? nullptr : std::get_if<host::ChangeRunSheet>(said);
    return change == nullptr ? std::nullopt : std::optional(std::move(change->run_sheet));
}

// With the usual options; without what this version does not know.
RunSheet usual_run_sheet(const Json& item) {
    RunSheet run_sheet;
    const auto* activities = field(item, "activities");
    if (activities == nullptr || !activities->is_array()) return run_sheet;
    for (const auto& one : *activities) {
        std::string key;
        Activity activity;
        if (one.is_object()) {
            read(one, "round", key);
            read_number(one, "minutes", activity.minutes);
        }
        const auto known = std::ranges::find(Rounds::keys, key);
        const auto preset = known == Rounds::keys.end() ? std::nullopt : find_preset(key);
        if (!preset) continue;
        activity.options = preset->run_sheet.front().options;
        run_sheet.push_back(std::move(activity));
    }
    return run_sheet;
}

OwnPresets read_evenings(const Json& document) {
    OwnPresets evenings;
    const auto* list = field(document, "evenings");
    if (list == nullptr || !list->is_array()) return evenings;
    for (const auto& item : *list) {
        if (!item.is_object()) continue;
        OwnPreset preset;
        read(item, "title", preset.title);
        auto exactly = run_sheet_of(item);
        preset.run_sheet = exactly ? std::move(*exactly) : usual_run_sheet(item);
        evenings.keep(std::move(preset));
    }
    return evenings;
}

Json write_evenings(const OwnPresets& evenings) {
    Json list = Json::array();
    for (const OwnPreset& preset : evenings.all()) {
        Json activities = Json::array();
        for (const Activity& activity : preset.run_sheet) {
            activities.push_back(
                {{"round", Rounds::keys.at(activity.options.index())}, {"minutes", activity.minutes}});
        }
        list.push_back({{"title", preset.title},
                        {"activities", std::move(activities)},
                        {"version", protocol_version},
                        {"plan", to_hex(preset.run_sheet)}});
    }
    return list;
}

OwnCrews read_crews(const Json& document) {
    OwnCrews crews;
    const auto* list = field(document, "crews");
    if (list == nullptr || !list->is_array()) return crews;
    for (const auto& item : *list) {
        if (!item.is_object()) continue;
        OwnCrew crew;
        std::int64_t changed = 0;
        std::string id;
        std::string key;
        read(item, "address", crew.address);
        read(item, "server", crew.server_name);
        read(item, "invite_host", crew.invite_host);
        read(item, "code", crew.code);
        read(item, "id", id);
        crew.id = id_of(id);
        read_number(item, "revision", crew.revision);
        read_number(item, "changed", changed);
        crew.changed = UtcTime{Duration{changed}};
        read(item, "name", crew.plan.name);
        read_number(item, "weekday", crew.plan.meeting.weekday);
        read_number(item, "starts", crew.plan.meeting.starts);
        read_number(item, "minutes", crew.plan.meeting.minutes);
        read(item, "zone", crew.plan.meeting.zone);
        read_number(item, "weeks", crew.plan.season.weeks);
        read_number(item, "counting", crew.plan.season.counting);
        read(item, "key", key);
        crew.key = key_of(key);
        if (crew.address.size() <= most_address_bytes) crews.remember(std::move(crew));
    }
    return crews;
}

Json write_crews(const OwnCrews& crews) {
    Json list = Json::array();
    for (const OwnCrew& crew : crews.all()) {
        const CrewPlan& plan = crew.plan;
        Json item{{"address", crew.address},
                  {"server", crew.server_name},
                  {"invite_host", crew.invite_host},
                  {"code", crew.code},
                  {"id", to_hex(crew.id)},
                  {"revision", crew.revision},
                  {"changed", count_ms(crew.changed.time_since_epoch())},
                  {"name", plan.name},
                  {"weekday", plan.meeting.weekday},
                  {"starts", plan.meeting.starts},
                  {"minutes", plan.meeting.minutes},
                  {"zone", plan.meeting.zone},
                  {"weeks", plan.season.weeks},
                  {"counting", plan.season.counting}};
        if (crew.key) item["key"] = to_hex(std::as_bytes(std::span(*crew.key)));
        list.push_back(std::move(item));
    }
    return list;
}

// The object called `name`, made if there is none.
Json& object_in(Json& document, const char* name) {
    auto& object = document[name];
    if (!object.is_object()) {
        object = Json::object();
    }
    return object;
}

void write_seat(Json& document, const std::optional<KeptSeat>& seat) {
    if (!seat) {
        document.erase("seat");
        return;
    }
    Json& kept = object_in(document, "seat");
    kept["address"] = seat->address;
    kept["server"] = seat->server_name;
    kept["lobby"] = seat->lobby_title;
    kept["code"] = seat->code;
    kept["name"] = seat->name;
    kept["watching"] = seat->watching;
    kept["when"] = seat->when;
}

Json recent_before(const Json& document, std::string_view address) {
    if (const auto* list = field(document, "recent"); list != nullptr && list->is_array()) {
        for (const auto& item : *list) {
            std::string of;
            if (item.is_object()) {
                read(item, "address", of);
            }
            if (of == address) {
                return item;
            }
        }
    }
    return Json::object();
}

}  // namespace

std::optional<KeptProfile> read_profile(std::string_view text, KeptProfile defaults) {
    const Json document = Json::parse(text, nullptr, false);
    if (!document.is_object()) {
        return std::nullopt;
    }
    KeptProfile profile = std::move(defaults);
    profile.settings = read_settings(document, std::move(profile.settings));
    for (const auto& [address, server] : part(document, "servers").items()) {
        std::string key;
        if (server.is_object()) {
            read(server, "key", key);
        }
        if (key.size() == secure::fingerprint_letters) {
            profile.keys[address] = key;
        }
    }
    profile.recent = RecentServers(read_recent(document));
    profile.seat = read_seat(document);
    profile.evenings = read_evenings(document);
    profile.call_link.clear();
    read(document, "call_link", profile.call_link);
    if (!host_of_link(profile.call_link)) profile.call_link.clear();
    profile.crews = read_crews(document);
    return profile;
}

std::string write_profile(const KeptProfile& profile, std::string_view before) {
    Json document = Json::parse(before, nullptr, false);
    if (!document.is_object()) {
        document = Json::object();
    }
    const auto& settings = profile.settings;
    Json& you = object_in(document, "you");
    you["name"] = settings.you.name;
    you["department"] = settings.you.department;
    you["pronouns"] = settings.you.pronouns;
    you["avatar"] = settings.you.avatar;
    you["coaster"] = settings.you.coaster;
    Json& chosen = object_in(document, "settings");
    chosen["theme"] = name_of(settings.theme, theme_names);
    chosen["text_size"] = settings.text_size;
    chosen["reduced_motion"] = settings.reduced_motion;
    chosen["allowance"] = name_of(settings.allowance, allowance_names);
    chosen["sound_volume"] = settings.sound_volume;
    chosen["muted"] = settings.muted;
    Json& servers = object_in(document, "servers");
    for (auto& [address, server] : servers.items()) {
        if (!server.is_object()) continue;
        server.erase("key");
        server.erase("seat");  // of versions before keys
    }
    for (const auto& [address, key] : profile.keys) {
        object_in(servers, address.c_str())["key"] = key;
    }
    Json recent = Json::array();
    for (const auto& server : profile.recent.all()) {
        Json item = recent_before(document, server.address);
        item["address"] = server.address;
        item["server"] = server.server_name;
        item["lobby"] = server.lobby_title;
        item["code"] = server.lobby_code;
        item["when"] = server.when;
        recent.push_back(std::move(item));
    }
    document["recent"] = std::move(recent);
    write_seat(document, profile.seat);
    document["evenings"] = write_evenings(profile.evenings);
    if (profile.call_link.empty())
        document.erase("call_link");
    else
        document["call_link"] = profile.call_link;
    document["crews"] = write_crews(profile.crews);
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace parlor::app
