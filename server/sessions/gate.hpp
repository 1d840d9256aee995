#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "server/rooms/room_input.hpp"
#include "server/sessions/session.hpp"
#include "shared/protocol/client_message.hpp"
#include "shared/protocol/server_message.hpp"

namespace parlor::sessions {

// What the gate lets people do. Implemented by the app, which owns the rooms.
class FrontDesk {
public:
    virtual ~FrontDesk() = default;

    virtual void tell(Session& session, const ServerMessage& message) = 0;
    // A packet of the link itself, as it is.
    virtual void send_raw(Session& session, std::span<const std::byte> packet) = 0;
    virtual void close(Session& session, Goodbye why) = 0;

    virtual void introduce(Session& session, Guest guest) = 0;
    virtual void host_lobby(Session& session, const lobby::HostLobby& command) = 0;
    virtual void join_lobby(Session& session, const lobby::JoinLobby& command) = 0;
    virtual void knock(Session& session, const lobby::Knock& command) = 0;
    virtual void preview_lobby(Session& session, const lobby::PreviewLobby& command) = 0;
    virtual void open_crew(Session& session, const lobby::OpenCrew& command) = 0;
    // From outside a lobby or in one.
    virtual void crew_business(Session& session, const crew::Command& command) = 0;
    virtual void enter(const InRoom& place, rooms::Happening happening) = 0;
    virtual void sync_time(Session& session, const TimeSync& command) = 0;
};

// The one way in: link, then rate, decode (bounded), validate, may-you, do. The packet is unsealed in its own
// bytes.
void on_packet(Session& session, transport::Lane lane, std::span<std::byte> packet, SteadyTime now,
               FrontDesk& desk);

}  // namespace parlor::sessions
