#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <typeindex>
#include <vector>

#include "client/model/connection_check.hpp"
#include "client/model/kept_seat.hpp"
#include "client/model/line_quality.hpp"
#include "client/model/model.hpp"
#include "client/model/own_crews.hpp"
#include "client/model/own_presets.hpp"
#include "client/model/recent_servers.hpp"
#include "client/model/selectors.hpp"
#include "client/model/settings.hpp"
#include "client/parts/requests.hpp"
#include "client/widgets/ui.hpp"

namespace parlor::client {

// Whether a server answers, as the query found out.
struct ServerSighting {
    enum class State : std::uint8_t { asking, answering, silent } state = State::asking;
    std::string name;
    std::uint16_t version = 0;
};

// A lobby that a server on this network shows.
struct SeenLobby {
    ServerName server;
    std::string server_name;
    std::uint64_t door = 0;
    std::string title;
    std::uint16_t people = 0;
    bool playing = false;
    friend bool operator==(const SeenLobby&, const SeenLobby&) = default;
};

// What the program knows beside the model.
struct Surroundings {
    Settings settings;
    std::vector<RecentServer> recent;
    std::optional<KeptSeat> seat;                     // of this evening, to go back to
    OwnPresets evenings;                              // that the host has kept
    std::string call_link;                            // that they shared last; empty for none
    OwnCrews crews;                                   // one's own, and those one has met with
    std::string zone = "Etc/UTC";                     // where one is, as the IANA database names it
    std::map<std::string, ServerSighting> sightings;  // by RecentServer::address
    std::map<std::string, std::string> server_keys;   // fingerprints, by RecentServer::address
    std::vector<SeenLobby> on_network;
    std::optional<LineFigures> line;       // of the connection there is
    std::optional<ConnectionCheck> check;  // asked for last, until it was ended
    std::optional<std::string> notice;     // a sentence of the program: a guest profile, a file moved aside
    std::string busy;  // what is being waited for: "solo", "host", "join", "knock"; else empty
    std::optional<std::string> failure;     // why that did not work, one sentence
    std::string invite_hint;                // an invite the program was started with
    std::optional<ServerName> server_hint;  // the server it was started with
    bool wants_to_host = false;             // it was started for that
    bool saved = true;                      // the settings are on disk
    bool saving = false;                    // a drawing or a recap is being written
    std::int64_t utc_seconds = 0;
    int utc_offset_minutes = 0;  // of the local zone, for clocks on screen
};

// What screens remember between frames, each a type of its own: text fields, scroll positions, open menus.
class Memory {
public:
    template <class T>
    [[nodiscard]] T& of() {
        std::shared_ptr<void>& slot = slots_[typeid(T)];
        if (!slot) slot = std::make_shared<T>();
        return *static_cast<T*>(slot.get());
    }
    template <class T>
    void forget() {
        slots_.erase(typeid(T));
    }

private:
    std::map<std::type_index, std::shared_ptr<void>> slots_;
};

// All that a screen is given. It draws, remembers what is its own, and asks for things; it changes nothing
// else.
struct Context {
    widgets::Ui& ui;
    const Model& model;
    const Surroundings& around;
    Memory& memory;
    Requests& requests;
    SteadyTime now;

    // Seconds until a moment of the room, never negative; and a redraw when the shown second changes.
    [[nodiscard]] double seconds_until(RoomTime at) const {
        return static_cast<double>(count_ms(model.clock.until(at, now))) / 1000.0;
    }
};

}  // namespace parlor::client
