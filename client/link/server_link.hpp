#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>

#include "client/link/link_stats.hpp"
#include "client/link/reconnect.hpp"
#include "client/link/wire.hpp"
#include "client/model/line_quality.hpp"
#include "client/model/model.hpp"
#include "shared/base/random.hpp"
#include "shared/secure/identity.hpp"
#include "shared/transport/resolve.hpp"
#include "shared/transport/transport.hpp"

namespace parlor::client {

// The client's line to a server: finds it, says who one is, runs the first errand, keeps Model::connection
// true, and brings the seat back when the connection was lost. Nothing in it blocks; time comes with
// service().
//
// While seated the server is heard every beat. After two and a half silent beats the model is Lost and a
// second connection is opened beside the silent one: the first to answer wins, and the other is given up.
class ServerLink {
public:
    // `model` must outlive the link. `identity` is who one is to every server.
    ServerLink(std::unique_ptr<transport::ClientTransport> transport, Model& model, Rng rng,
               secure::Identity identity);

    // Goes to that server and then runs `errand` (host, join, look at a code, ask about a crew; or nothing).
    // Takes the connection that is there when it is to the same server under the same name and outside a
    // lobby; else starts anew. A server whose key is not the `expected` one is told nothing: the model has
    // the trouble, and of a key that was known before Model::key_change.
    void connect(const ServerName& server, greeting::Introduce who,
                 std::optional<ClientMessage> errand = std::nullopt, ExpectedKey expected = {});
    // Goes to the server of Model::key_change after all, with the errand of then: its person has said so.
    void accept_key_change();
    // False, and nothing is sent, unless the model is online.
    bool send(const ClientMessage& message);
    template <class Command>
    bool say(Command command) {
        return send(to_message(std::move(command)));
    }
    // Gives the seat up and stays connected. The lobby goes as soon as the server has said so.
    void leave();
    // Says goodbye and forgets the server; the seat, if any, is kept for a return.
    void close();
    // Does not wait for the next try of a lost connection.
    void retry_now();
    // As if the network had failed just now: the server will notice by silence. For rehearsals.
    void break_off();

    // Takes what has arrived and does what is due. True when the model shows something new; time syncs and
    // beats do not.
    bool service(SteadyTime now);
    // When service() is wanted again if the socket stays quiet; nothing while there is nothing to wait for.
    [[nodiscard]] std::optional<SteadyTime> next_wake(SteadyTime now) const;
    // What to poll() on beside other things; -1 where there is no socket.
    [[nodiscard]] int socket() const { return transport_->socket(); }

    // Hears every message after it was applied.
    using Listener = std::function<void(const ServerMessage&, SteadyTime)>;
    void set_listener(Listener listener) { listener_ = std::move(listener); }
    [[nodiscard]] const LinkStats& stats() const { return stats_; }
    // How the line in use does; nothing without one, or while it is silent.
    [[nodiscard]] std::optional<LineFigures> line() const;
    [[nodiscard]] transport::Traffic traffic() const { return transport_->traffic(); }

private:
    // server_link.cpp: the way to the server
    void start_over();
    void dial();
    void take_address();
    void on(const transport::Connected& event);
    void on(transport::Received& event);
    void on(const transport::Disconnected& event);
    void opened(transport::ConnectionId id);
    void mistrust(transport::ConnectionId id, const secure::PublicKey& key);
    void spoiled(transport::ConnectionId id);
    void gone(transport::ConnectionId id, Goodbye reason);
    void end(Trouble why);
    [[nodiscard]] Wire* find(transport::ConnectionId id);
    // link_recovery.cpp: loss, silence and return
    void lost();
    void retry_later();
    void retry_if_due();
    void drop_stuck(std::optional<Wire>& wire);
    [[nodiscard]] std::optional<SteadyTime> asks_at() const;
    void note_question();
    void watch_silence();
    void heard_again();
    [[nodiscard]] std::optional<SteadyTime> silent_at() const;
    // link_messages.cpp: what both sides say
    void take(std::span<const std::byte> bytes);
    void welcomed();
    void after(const Seated& seated);
    [[nodiscard]] bool ends_return(const Refused& refused);
    void sync_if_due();
    void post(const ClientMessage& message);

    [[nodiscard]] bool in_use() const { return wire_ && wire_->stage == Wire::Stage::ready; }
    [[nodiscard]] bool seated() const { return model_.lobby.has_value() && !code_.empty() && !leaving_; }
    [[nodiscard]] bool in_play() const;
    [[nodiscard]] bool is_watching() const;
    [[nodiscard]] bool trying() const;
    void show(Connection connection);

    std::unique_ptr<transport::ClientTransport> transport_;
    transport::Resolver resolver_;
    secure::Identity identity_;
    Model& model_;
    Listener listener_;
    LinkStats stats_;
    Backoff backoff_;

    ServerName server_;
    greeting::Introduce who_;
    ExpectedKey expected_;                  // of the server; its own once it was met
    std::optional<ClientMessage> errand_;   // to run at the welcome
    std::optional<ClientMessage> put_off_;  // the errand to a server whose key has changed
    std::string code_;                      // of the lobby one has a seat in
    bool leaving_ = false;                  // the seat is being given up: do not bring it back
    bool server_restarts_ = false;
    bool returning_ = false;  // the code was sent to get a lost seat back

    std::optional<Wire> wire_;        // the connection in use
    std::optional<Wire> challenger_;  // the one beside it, since it fell silent
    link::Frame frame_;               // where what goes out is sealed
    SteadyTime now_;
    SteadyTime heard_at_;
    std::optional<SteadyTime> asked_at_;  // whether the server is there, and it has not answered yet
    SteadyTime next_sync_;
    int quick_syncs_ = 0;  // still to come soon, for a good first reckoning of room time
    std::optional<SteadyTime> lost_at_;
    bool changed_ = false;
};

}  // namespace parlor::client
