#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "server/app/room_service.hpp"
#include "server/app/server_config.hpp"
#include "server/content/content_library.hpp"
#include "server/sessions/gate.hpp"
#include "shared/protocol/link.hpp"
#include "shared/protocol/look_around.hpp"
#include "shared/secure/fingerprint.hpp"
#include "shared/transport/local_addresses.hpp"
#include "shared/transport/transport.hpp"

namespace parlor::app {

struct ServerStats {
    std::uint64_t sessions = 0;  // ever
    std::uint64_t broken = 0;    // closed because they broke the protocol
    std::uint64_t spoiled = 0;   // closed because a packet of theirs was changed on its way
};

// Owns everything and wires it: the transport's events to sessions, the gate's wishes to rooms, what rooms
// say to connections. One thread; time comes in as an argument.
class ServerApp final : public sessions::FrontDesk, public RoomMail {
public:
    struct Setup {
        std::string name;
        std::string public_address;  // of the config; else found out
        transport::Address bind;     // where it listens; ipv4 0: every address of the machine
        std::uint16_t port = 0;
        std::uint16_t time_scale = 1;
        std::uint64_t seed = 0;
        secure::KeyPair key;           // that clients know the server by
        RecorderFactory recorder;      // may be empty
        RoomService::Keeping keeping;  // open lobbies and crews; outlive the app
    };
    ServerApp(Setup setup, const content::ContentLibrary& library, transport::Transport& transport);

    // Everything that is due now: packets, deadlines, views, beats.
    void service(SteadyTime now, UtcTime utc);
    // When service() wants to be called even if nothing arrives.
    [[nodiscard]] SteadyTime next_wake(SteadyTime now) const;
    // Before a stop: nothing new begins, everybody is told, rounds may finish until `until`.
    void drain(SteadyTime now, SteadyTime until);
    // Nothing goes on that a stop would interrupt, or the time for it is over.
    [[nodiscard]] bool drained(SteadyTime now) const;
    // Tells everybody and closes all connections; service() until the transport is quiet.
    void stop(SteadyTime now);

    // The lobbies of the process before this one: how many. Once, before service().
    std::size_t bring_back(SteadyTime now, UtcTime utc);

    [[nodiscard]] const ServerStats& stats() const { return stats_; }
    [[nodiscard]] std::size_t connections() const { return sessions_.size(); }
    [[nodiscard]] std::size_t lobbies() const { return rooms_.size(); }
    [[nodiscard]] journal::Journal::Figures journal_figures() const { return rooms_.journal_figures(); }
    [[nodiscard]] const std::string& invite_address() const { return address_; }
    [[nodiscard]] std::string fingerprint() const { return secure::fingerprint(setup_.key.shown); }
    // For somebody who looks around: the lobbies that show on the network, if that is where they ask from.
    [[nodiscard]] std::vector<query::OpenLobby> lobbies_shown_to(transport::Address asker) const;

private:
    // FrontDesk
    void tell(sessions::Session& session, const ServerMessage& message) override;
    void send_raw(sessions::Session& session, std::span<const std::byte> packet) override;
    void close(sessions::Session& session, Goodbye why) override;
    void introduce(sessions::Session& session, sessions::Guest guest) override;
    void host_lobby(sessions::Session& session, const lobby::HostLobby& command) override;
    void join_lobby(sessions::Session& session, const lobby::JoinLobby& command) override;
    void preview_lobby(sessions::Session& session, const lobby::PreviewLobby& command) override;
    void knock(sessions::Session& session, const lobby::Knock& command) override;
    void open_crew(sessions::Session& session, const lobby::OpenCrew& command) override;
    void crew_business(sessions::Session& session, const crew::Command& command) override;
    void enter(const sessions::InRoom& place, rooms::Happening happening) override;
    void sync_time(sessions::Session& session, const TimeSync& command) override;
    // RoomMail
    void post(std::uint32_t connection, const std::vector<std::byte>& message) override;
    void unseat(std::uint32_t connection, bool closed) override;
    void admit(std::uint32_t connection) override;

    void on(const transport::Connected& event);
    void on(transport::Received& event);
    void on(const transport::Disconnected& event);
    void send(sessions::Session& session, transport::Lane lane, std::span<const std::byte> message);
    [[nodiscard]] std::optional<Refusal> in_own_room(const sessions::InRoom& place, transport::Address from,
                                                     const crew::Command& command);
    void answer_about_part(sessions::Session& session, const std::string& code, bool deletes);
    [[nodiscard]] rooms::OpenRoom* look_up(sessions::Session& session, const std::string& code);
    void seat(sessions::Session& session, rooms::OpenRoom& room, bool watching);
    void arrive(sessions::Session& session, rooms::OpenRoom& room, rooms::Happening arrival);
    void drop_out_of_room(const sessions::Session& session);
    void close_late_greetings();
    void commit();
    void tell_hosts(bool unsaved);
    void tell_unsaved(sessions::Session& session);
    void tell_news(sessions::Session& session);
    void send_beats();

    Setup setup_;
    std::string address_;
    bool address_is_private_ = false;
    const content::ContentLibrary& library_;
    transport::Transport& transport_;
    std::map<transport::ConnectionId, sessions::Session> sessions_;
    link::Frame frame_;  // where what goes out is sealed, one after the other
    sessions::CodeGuard code_guard_;
    sessions::DailyQuota crew_quota_{limits::crews_an_address_a_day};
    std::vector<transport::NetworkInterface> networks_;  // the machine's own, looked at now and then
    RoomService rooms_;
    ServerStats stats_;
    SteadyTime now_{};
    UtcTime utc_{};
    SteadyTime next_beat_{};
    SteadyTime next_sweep_{};
    bool unsaved_ = false;  // the disk refuses
    SteadyTime next_save_{};
    std::uint32_t given_up_ = 0;  // lobbies that it has refused for too long
    std::optional<SteadyTime> drained_by_;
    bool stopping_ = false;
};

}  // namespace parlor::app
