#include "server/app/server_app.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>

#include "shared/base/overloaded.hpp"
#include "shared/protocol/codec.hpp"
#include "shared/protocol/invite.hpp"
#include "shared/transport/address.hpp"
#include "shared/transport/local_addresses.hpp"

namespace parlor::app {

namespace {

constexpr Duration beat_in_play = 1s;
constexpr Duration beat_at_rest = 5s;
constexpr Duration sweep_every = 1min;

}  // namespace

ServerApp::ServerApp(Setup setup, const content::ContentLibrary& library, transport::Transport& transport)
    : setup_(std::move(setup)),
      address_(setup_.public_address),
      library_(library),
      transport_(transport),
      rooms_(library, *this, setup_.recorder, setup_.keeping, setup_.time_scale, setup_.seed) {
    if (address_.empty()) {
        const auto own = transport::local_addresses();
        transport::Address best = setup_.bind;
        if (best.ipv4 == 0 && !own.empty()) best = own.front();
        if (best.ipv4 == 0) best = *transport::numeric_address("127.0.0.1", 0);
        const std::string text = transport::to_text(best);
        address_ = text.substr(0, text.find(':'));
        address_is_private_ = transport::is_private(best);
    } else if (const auto server = parse_server(address_)) {
        const auto numeric = transport::numeric_address(server->host, 0);
        address_is_private_ = numeric && transport::is_private(*numeric);
    }
    const auto server = parse_server(address_);
    // An address without a port means the one we listen on.
    if (server && address_.find(':') == std::string::npos)
        address_ = to_text(ServerName{server->host, setup_.port});
}

void ServerApp::service(SteadyTime now, UtcTime utc) {
    now_ = now;
    utc_ = utc;
    rooms_.set_time(now, utc);
    transport_.service(now);
    while (auto event = transport_.poll()) {
        std::visit([&](auto& one) { on(one); }, *event);
    }
    rooms_.service();
    close_late_greetings();
    send_beats();
    if (now_ >= next_sweep_) {
        code_guard_.sweep(now_);
        networks_ = transport::network_interfaces();
        next_sweep_ = now_ + sweep_every;
    }
    commit();
    transport_.flush();
}

SteadyTime ServerApp::next_wake(SteadyTime now) const {
    SteadyTime next = now + (transport_.busy() ? 10ms : 250ms);
    if (const auto room = rooms_.next_wake()) next = std::min(next, *room);
    if (!sessions_.empty()) next = std::min(next, next_beat_);
    return std::max(next, now);
}

void ServerApp::stop(SteadyTime now) {
    now_ = now;
    stopping_ = true;
    rooms_.snapshot_all();
    for (auto& [id, session] : sessions_)
        transport_.close(id, static_cast<std::uint32_t>(Goodbye::server_stopping));
    sessions_.clear();
    commit();
    rooms_.close_all();
    transport_.flush();
}

// --- the transport

void ServerApp::on(const transport::Connected& event) {
    sessions::Session session(setup_.key);
    session.connection = event.who;
    session.from = event.from;
    session.state = sessions::Greeting{now_ + limits::greeting_time};
    sessions_.insert_or_assign(event.who, std::move(session));
    ++stats_.sessions;
}

void ServerApp::on(transport::Received& event) {
    const auto found = sessions_.find(event.who);
    if (found == sessions_.end()) return;
    found->second.round_trips.add(transport_.round_trip(event.who));
    sessions::on_packet(found->second, event.lane, event.bytes, now_, *this);
}

void ServerApp::on(const transport::Disconnected& event) {
    const auto found = sessions_.find(event.who);
    if (found == sessions_.end()) return;
    const sessions::Session session = std::move(found->second);
    sessions_.erase(found);
    drop_out_of_room(session);
}

void ServerApp::drop_out_of_room(const sessions::Session& session) {
    const std::uint32_t connection = session.connection.value;
    if (const auto* place = std::get_if<sessions::InRoom>(&session.state))
        rooms_.drop(place->room, place->who, connection);
    if (const auto* door = std::get_if<sessions::AtTheDoor>(&session.state))
        rooms_.drop(door->room, door->who, connection);
}

void ServerApp::close_late_greetings() {
    std::vector<transport::ConnectionId> late;
    for (const auto& [id, session] : sessions_) {
        const auto* greeting = std::get_if<sessions::Greeting>(&session.state);
        if (greeting != nullptr && now_ >= greeting->until) late.push_back(id);
    }
    for (const transport::ConnectionId id : late)
        close(sessions_.at(id), Goodbye::too_slow_greeting);
}

void ServerApp::send_beats() {
    if (now_ < next_beat_) return;
    next_beat_ = now_ + beat_in_play;
    for (auto& [id, session] : sessions_) {
        const auto* place = std::get_if<sessions::InRoom>(&session.state);
        if (place == nullptr) continue;
        rooms::OpenRoom* room = rooms_.find(place->room);
        if (room == nullptr) continue;
        const Duration due = room->run.room().in_play() ? beat_in_play : beat_at_rest;
        if (now_ - session.last_sent < due) continue;
        session.last_sent = now_;
        const auto bytes = codec::encode(ServerMessage{Beat{rooms_.room_time(*room)}});
        send(session, transport::Lane::loose, bytes);
    }
}

// --- what the gate lets people do

void ServerApp::tell(sessions::Session& session, const ServerMessage& message) {
    post(session.connection.value, codec::encode(message));
}

void ServerApp::send_raw(sessions::Session& session, std::span<const std::byte> packet) {
    transport_.send(session.connection, transport::Lane::ordered, packet);
}

void ServerApp::close(sessions::Session& session, Goodbye why) {
    const transport::ConnectionId id = session.connection;
    if (why == Goodbye::broke_protocol) {
        ++stats_.broken;
        spdlog::warn("A connection broke the protocol and was dropped.");
    }
    if (why == Goodbye::broken_seal) {
        ++stats_.spoiled;
        spdlog::warn("A packet was changed on its way, or came twice; its connection was ended.");
    }
    drop_out_of_room(session);
    sessions_.erase(id);
    transport_.close(id, static_cast<std::uint32_t>(why));
}

void ServerApp::introduce(sessions::Session& session, sessions::Guest guest) {
    session.state = sessions::InLobby{std::move(guest)};
    tell(session, Welcome{setup_.name, address_, address_is_private_, library_.categories(),
                          library_.themes(), setup_.time_scale, rooms_.keeps_crews()});
}

void ServerApp::host_lobby(sessions::Session& session, const lobby::HostLobby& command) {
    if (drained_by_ || stopping_) return tell(session, Refused{Refusal::server_restarts});
    rooms::OpenRoom* room = rooms_.open(command.title);
    if (room == nullptr) return tell(session, Refused{Refusal::server_full});
    spdlog::info("Lobby {} opened; {} open now.", room->run.room().code(), rooms_.size());
    seat(session, *room, false);
}

rooms::OpenRoom* ServerApp::look_up(sessions::Session& session, const std::string& code) {
    const Duration blocked = code_guard_.blocked_for(session.from.ipv4, now_);
    if (blocked > Duration{0}) {
        const auto minutes = std::chrono::ceil<std::chrono::minutes>(blocked).count();
        tell(session, Refused{Refusal::too_many_codes, minutes});
        return nullptr;
    }
    rooms::OpenRoom* room = rooms_.find(code);
    if (room == nullptr) {
        if (const auto rests = rooms_.resting_crew(code)) {
            tell(session, *rests);
            return nullptr;
        }
        code_guard_.wrong(session.from.ipv4, now_);
        tell(session, Refused{Refusal::unknown_code});
    }
    return room;
}

void ServerApp::join_lobby(sessions::Session& session, const lobby::JoinLobby& command) {
    if (rooms::OpenRoom* room = look_up(session, command.code)) seat(session, *room, command.watching);
}

void ServerApp::preview_lobby(sessions::Session& session, const lobby::PreviewLobby& command) {
    if (const rooms::OpenRoom* room = look_up(session, command.code))
        tell(session, room->run.room().preview());
}

void ServerApp::seat(sessions::Session& session, rooms::OpenRoom& room, bool watching) {
    const sessions::Guest guest = std::get<sessions::InLobby>(session.state).guest;
    arrive(session, room, rooms::MemberArrived{guest.seat, guest.profile, guest.allowance, watching});
}

void ServerApp::arrive(sessions::Session& session, rooms::OpenRoom& room, rooms::Happening arrival) {
    const sessions::Guest guest = std::get<sessions::InLobby>(session.state).guest;
    const auto arrived = rooms_.arrive(room, std::move(arrival), session.connection.value);
    if (!arrived) return tell(session, arrived.error());
    if (arrived->at_door) {
        session.state = sessions::AtTheDoor{guest, room.id, arrived->who};
        return;
    }
    session.state = sessions::InRoom{guest, room.id, arrived->who};
    tell_news(session);
    // Starts the beats with the room time, which the welcome has just told.
    session.last_sent = now_;
}

void ServerApp::knock(sessions::Session& session, const lobby::Knock& command) {
    rooms::OpenRoom* room = rooms_.find_door(command.door);
    if (room == nullptr) return tell(session, Refused{Refusal::door_gone});
    const sessions::Guest& guest = std::get<sessions::InLobby>(session.state).guest;
    arrive(session, *room, rooms::MemberKnocked{guest.seat, guest.profile, guest.allowance});
}

std::vector<query::OpenLobby> ServerApp::lobbies_shown_to(transport::Address asker) const {
    std::vector<query::OpenLobby> shown;
    if (stopping_ || !transport::is_near(asker, networks_)) return shown;
    for (const auto& [id, room] : rooms_.directory().rooms()) {
        if (!room->run.room().shows_on_network()) continue;
        const LobbyPreview preview = room->run.room().preview();
        shown.push_back({room->door, preview.title, preview.people, preview.playing});
    }
    return shown;
}

void ServerApp::enter(const sessions::InRoom& place, rooms::Happening happening) {
    rooms::OpenRoom* room = rooms_.find(place.room);
    if (room == nullptr) return;
    if (drained_by_ && room->run.room().may_begin_activity(happening)) {
        const auto found = room->connections.find(place.who);
        if (found != room->connections.end())
            post(found->second, codec::encode(ServerMessage{Refused{Refusal::server_restarts}}));
        return;
    }
    rooms_.feed(*room, std::move(happening));
}

void ServerApp::sync_time(sessions::Session& session, const TimeSync& command) {
    const auto* place = std::get_if<sessions::InRoom>(&session.state);
    const rooms::OpenRoom* room = place == nullptr ? nullptr : rooms_.find(place->room);
    if (room == nullptr) return;
    const auto bytes = codec::encode(ServerMessage{TimeSynced{command.stamp, rooms_.room_time(*room)}});
    send(session, transport::Lane::loose, bytes);
}

// --- what rooms say

void ServerApp::post(std::uint32_t connection, const std::vector<std::byte>& message) {
    const transport::ConnectionId id{connection};
    const auto found = sessions_.find(id);
    if (found == sessions_.end()) return;
    send(found->second, transport::Lane::ordered, message);
}

void ServerApp::send(sessions::Session& session, transport::Lane lane, std::span<const std::byte> message) {
    if (session.link.seal(lane, message, frame_)) {
        transport_.send(session.connection, lane, frame_);
    } else {
        spdlog::error("A message of {} bytes is too long to be sent.", message.size());
    }
}

void ServerApp::unseat(std::uint32_t connection, bool closed) {
    const auto found = sessions_.find(transport::ConnectionId{connection});
    if (found == sessions_.end()) return;
    sessions::Session& session = found->second;
    if (const auto* place = std::get_if<sessions::InRoom>(&session.state)) {
        session.state = sessions::InLobby{place->guest};
    } else if (const auto* door = std::get_if<sessions::AtTheDoor>(&session.state)) {
        session.state = sessions::InLobby{door->guest};
    }
    if (closed) {
        tell(session, Unseated{Farewell::seat_taken});
        close(session, Goodbye::seat_taken);
    }
}

void ServerApp::admit(std::uint32_t connection) {
    const auto found = sessions_.find(transport::ConnectionId{connection});
    if (found == sessions_.end()) return;
    sessions::Session& session = found->second;
    if (const auto* door = std::get_if<sessions::AtTheDoor>(&session.state)) {
        session.state = sessions::InRoom{door->guest, door->room, door->who};
        session.last_sent = now_;
    }
}

}  // namespace parlor::app
