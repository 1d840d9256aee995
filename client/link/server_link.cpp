// The way to the server.
#include "client/link/server_link.hpp"

#include <algorithm>
#include <utility>

#include "shared/base/overloaded.hpp"
#include "shared/secure/fingerprint.hpp"

namespace parlor::client {

namespace {

Trouble trouble_of(Goodbye reason) {
    switch (reason) {
        case Goodbye::none:
        case Goodbye::done:
        case Goodbye::too_slow_greeting:
        case Goodbye::too_fast:
        case Goodbye::broken_seal:
            return Trouble::not_answering;
        case Goodbye::wrong_version:
            return Trouble::client_too_old;
        case Goodbye::broke_protocol:
            return Trouble::protocol;
        case Goodbye::server_stopping:
            return Trouble::server_stopped;
        case Goodbye::server_full:
            return Trouble::server_full;
        case Goodbye::seat_taken:
            return Trouble::seat_taken;
    }
    return Trouble::not_answering;  // a reason that only a newer server knows
}

// Whether coming back with the same seat can help.
bool mends_by_itself(Trouble trouble) {
    return trouble == Trouble::not_answering || trouble == Trouble::server_full ||
           trouble == Trouble::server_stopped;
}

bool same_person(const greeting::Introduce& a, const greeting::Introduce& b) {
    return a.profile == b.profile && a.allowance == b.allowance;
}

bool fits(const ExpectedKey& expected, const std::string& key) {
    return expected.fingerprint.empty() || secure::same_fingerprint(expected.fingerprint, key);
}

}  // namespace

ServerLink::ServerLink(std::unique_ptr<transport::ClientTransport> transport, Model& model, Rng rng,
                       secure::Identity identity)
    : transport_(std::move(transport)), identity_(std::move(identity)), model_(model), backoff_(rng) {}

void ServerLink::connect(const ServerName& server, greeting::Introduce who,
                         std::optional<ClientMessage> errand, ExpectedKey expected) {
    if (in_use() && model_.is_online() && !model_.lobby && server == server_ && same_person(who, who_) &&
        fits(expected, model_.server_key)) {
        model_.farewell.reset();
        if (errand) send(*errand);
        return;
    }
    start_over();
    model_.farewell.reset();
    server_ = server;
    who_ = std::move(who);
    errand_ = std::move(errand);
    expected_ = std::move(expected);
    show(Connecting{server_});
    dial();
}

void ServerLink::accept_key_change() {
    if (!model_.key_change) return;
    const KeyChange change = *model_.key_change;
    const greeting::Introduce who = who_;
    connect(change.server, who, std::exchange(put_off_, std::nullopt), {change.seen, false});
}

void ServerLink::close() {
    start_over();
    model_.farewell.reset();
    show(Offline{});
}

void ServerLink::leave() {
    if (!model_.is_online()) return close();
    if (!send(room::Command{room::Leave{}})) return;
    leaving_ = true;
}

void ServerLink::start_over() {
    for (std::optional<Wire>* wire : {&wire_, &challenger_}) {
        if (*wire) transport_->close((*wire)->id, static_cast<std::uint32_t>(Goodbye::done));
        wire->reset();
    }
    model_.lobby.reset();
    model_.preview.reset();
    model_.door.reset();
    model_.refusal.reset();
    model_.cheers.clear();
    model_.notices.clear();
    model_.server.reset();
    model_.server_key.clear();
    model_.key_change.reset();
    put_off_.reset();
    errand_.reset();
    code_.clear();
    leaving_ = false;
    returning_ = false;
    lost_at_.reset();
    backoff_.reset();
    server_restarts_ = false;
}

bool ServerLink::service(SteadyTime now) {
    now_ = now;
    transport_->service(now);
    while (auto event = transport_->poll())
        std::visit([&](auto& one) { on(one); }, *event);
    take_address();
    drop_stuck(challenger_);
    drop_stuck(wire_);
    watch_silence();
    retry_if_due();
    sync_if_due();
    return std::exchange(changed_, false);
}

std::optional<SteadyTime> ServerLink::next_wake(SteadyTime now) const {
    constexpr Duration unacknowledged = 10ms;
    constexpr Duration look_up = 20ms;
    constexpr Duration keep_alive = 1s;
    std::optional<SteadyTime> next;
    const auto also = [&](SteadyTime time) { next = next ? std::min(*next, time) : time; };
    if (resolver_.pending()) also(now + look_up);
    if (wire_ || challenger_) also(now + (transport_->busy() ? unacknowledged : keep_alive));
    if (const auto silent = silent_at()) also(*silent);
    if (const auto asks = asks_at(); asks && !asked_at_) also(*asks);
    if (const auto* lost = std::get_if<Lost>(&model_.connection); lost != nullptr && !trying()) {
        also(lost->next_try);
    }
    if (seated() && model_.is_online()) also(next_sync_);
    if (next) next = std::max(*next, now);
    return next;
}

std::optional<LineFigures> ServerLink::line() const {
    if (!in_use() || !model_.is_online()) return std::nullopt;
    const transport::Loss loss = transport_->loss(wire_->id);
    return LineFigures{transport_->round_trip(wire_->id), loss.sent, loss.lost};
}

void ServerLink::dial() {
    resolver_.start(server_.host, server_.port);
}

void ServerLink::take_address() {
    const auto address = resolver_.poll();
    if (!address) return;
    const bool wanted = std::holds_alternative<Connecting>(model_.connection) ||
                        std::holds_alternative<Lost>(model_.connection);
    if (!wanted) return;  // the silent connection has spoken again, or the person went elsewhere
    if (!*address) {
        if (seated()) return retry_later();
        return end(Trouble::name_not_found);
    }
    (wire_ ? challenger_ : wire_) =
        Wire{transport_->connect(**address), link::ClientEnd(identity_, expected_.fingerprint),
             Wire::Stage::dialling, now_};
}

Wire* ServerLink::find(transport::ConnectionId id) {
    if (wire_ && wire_->id == id) return &*wire_;
    if (challenger_ && challenger_->id == id) return &*challenger_;
    return nullptr;
}

void ServerLink::on(const transport::Connected& event) {
    Wire* wire = find(event.who);
    if (wire == nullptr) return;
    wire->stage = Wire::Stage::greeting;
    wire->since = now_;
    for (const link::Frame& frame : wire->end.open())
        transport_->send(wire->id, transport::Lane::ordered, frame);
    transport_->flush();
}

void ServerLink::on(transport::Received& event) {
    Wire* wire = find(event.who);
    if (wire == nullptr) return;
    const auto [arrival, reply] = wire->end.receive(event.lane, event.bytes);
    // What is not the server's does not show that it is there.
    if (std::holds_alternative<link::Dropped>(arrival)) return;
    if (reply) transport_->send(event.who, transport::Lane::ordered, *reply);
    if (wire_ && wire_->id == event.who) {
        heard_at_ = now_;
        heard_again();
    }
    const auto broken = [&](Trouble why) {
        transport_->drop(event.who);
        end(why);
    };
    std::visit(overloaded{[](const link::Underway&) {}, [](const link::Dropped&) {},
                          [&](const link::Opened&) { opened(event.who); },
                          [&](const link::WrongVersion& wrong) {
                              broken(wrong.verdict == hello::Verdict::client_too_new
                                         ? Trouble::client_too_new
                                         : Trouble::client_too_old);
                          },
                          [&](const link::Broken&) {
                              ++stats_.protocol_errors;
                              broken(Trouble::protocol);
                          },
                          [&](const link::Spoiled&) { spoiled(event.who); },
                          [&](const link::Stranger& stranger) { mistrust(event.who, stranger.key); },
                          [&](const link::Message& message) { take(message.bytes); }},
               arrival);
}

// A challenger that was answered takes over; until then nothing has been said on it that the other lacks.
void ServerLink::opened(transport::ConnectionId id) {
    if (challenger_ && challenger_->id == id) {
        if (wire_) {
            ++stats_.disconnects;
            transport_->drop(wire_->id);
        }
        wire_ = std::exchange(challenger_, std::nullopt);
    }
    wire_->stage = Wire::Stage::introduced;
    wire_->since = now_;
    // From here on this server alone will do.
    model_.server_key = secure::fingerprint(wire_->end.peer());
    expected_ = {model_.server_key, false};
    post(greeting::Command{who_});
}

// Somebody stands between, or another server stands in its place.
void ServerLink::mistrust(transport::ConnectionId id, const secure::PublicKey& key) {
    transport_->close(id, static_cast<std::uint32_t>(Goodbye::done));
    if (expected_.of_link) return end(Trouble::wrong_fingerprint);
    const KeyChange change{server_, expected_.fingerprint, secure::fingerprint(key)};
    // Who had a seat wants it back.
    std::optional<ClientMessage> errand = std::move(errand_);
    if (seated()) errand = lobby::Command{lobby::JoinLobby{code_, is_watching()}};
    end(Trouble::key_changed);
    model_.key_change = change;
    put_off_ = std::move(errand);
}

// A connection that somebody has meddled with, or that was unlucky, is as good as lost.
void ServerLink::spoiled(transport::ConnectionId id) {
    ++stats_.broken_seals;
    const bool met = find(id)->end.is_open();
    transport_->close(id, static_cast<std::uint32_t>(Goodbye::broken_seal));
    if (!met && !seated()) return end(Trouble::protocol);
    gone(id, Goodbye::broken_seal);
}

void ServerLink::on(const transport::Disconnected& event) {
    gone(event.who, static_cast<Goodbye>(event.reason));
}

void ServerLink::gone(transport::ConnectionId id, Goodbye reason) {
    const Trouble why = trouble_of(reason);
    if (challenger_ && challenger_->id == id) {
        challenger_.reset();
        return mends_by_itself(why) ? retry_later() : end(why);
    }
    if (!wire_ || wire_->id != id) return;
    if (in_use() && !returning_) ++stats_.disconnects;
    wire_.reset();
    returning_ = false;
    if (why == Trouble::server_stopped) server_restarts_ = true;
    if (seated() && mends_by_itself(why)) return lost();
    end(why);
}

void ServerLink::end(Trouble why) {
    const bool never_there = std::holds_alternative<Connecting>(model_.connection);
    start_over();
    if (never_there || why == Trouble::not_answering) return show(Unreachable{server_, why});
    show(Ended{server_, why});
}

void ServerLink::show(Connection connection) {
    model_.connection = std::move(connection);
    changed_ = true;
}

}  // namespace parlor::client
