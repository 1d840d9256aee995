#include "client/app/connection_checker.hpp"

#include <utility>

#include "shared/protocol/query.hpp"
#include "shared/protocol/version.hpp"
#include "shared/transport/query_socket.hpp"
#include "shared/transport/resolve.hpp"

namespace parlor::app {

namespace {

using client::CheckStep;
using client::ConnectionCheck;
using client::StepState;

constexpr Duration look_again_after = 50ms;  // while a name is being looked up
constexpr Duration patience = 1s;            // for an answer
constexpr Duration between_questions = 150ms;
constexpr int unanswered_at_most = 3;  // then nothing answers at all

class RealCheckNetwork final : public CheckNetwork {
public:
    void look_up(const std::string& host, std::uint16_t port) override { resolver_.start(host, port); }
    std::optional<Result<transport::Address, std::string>> looked_up() override { return resolver_.poll(); }
    bool send(transport::Address to, std::span<const std::byte> bytes) override {
        if (!socket_) {
            if (auto opened = transport::QuerySocket::open()) socket_ = std::move(*opened);
        }
        return socket_ && socket_->send(to, bytes);
    }
    std::optional<transport::Bytes> receive() override {
        if (!socket_) return std::nullopt;
        auto datagram = socket_->poll();
        return datagram ? std::optional(std::move(datagram->bytes)) : std::nullopt;
    }
    int socket() const override { return socket_ ? socket_->socket() : -1; }

private:
    transport::Resolver resolver_;
    std::unique_ptr<transport::QuerySocket> socket_;
};

}  // namespace

std::unique_ptr<CheckNetwork> real_check_network() {
    return std::make_unique<RealCheckNetwork>();
}

ConnectionChecker::ConnectionChecker(std::unique_ptr<CheckNetwork> network, Rng rng)
    : network_(std::move(network)), rng_(rng) {}

void ConnectionChecker::start(const ServerName& server, SteadyTime now) {
    check_.emplace();
    check_->server = server;
    check_->state(CheckStep::name) = StepState::running;
    asked_at_.reset();
    network_->look_up(server.host, server.port);
    next_ = now;
    changed_ = true;
}

bool ConnectionChecker::service(SteadyTime now) {
    if (check_) {
        take_replies(now);
        if (check_->running() && now >= next_) {
            if (check_->state(CheckStep::name) == StepState::running) {
                take_address(now);
            } else if (asked_at_) {
                one_done(now);  // without an answer
            } else {
                ask(now);
            }
        }
    }
    return std::exchange(changed_, false);
}

std::optional<SteadyTime> ConnectionChecker::next_wake() const {
    return check_ && check_->running() ? std::optional(next_) : std::nullopt;
}

void ConnectionChecker::take_address(SteadyTime now) {
    const auto found = network_->looked_up();
    if (!found) {
        next_ = now + look_again_after;
        return;
    }
    changed_ = true;
    if (!*found) {
        check_->name_trouble = found->error();
        check_->state(CheckStep::name) = StepState::failed;
        return;
    }
    to_ = **found;
    const std::string text = transport::to_text(to_);
    check_->address = text.substr(0, text.find(':'));
    check_->state(CheckStep::name) = StepState::fine;
    check_->state(CheckStep::answer) = StepState::running;
    next_ = now;
}

void ConnectionChecker::ask(SteadyTime now) {
    const std::uint64_t high = rng_.next();
    nonce_ = high << 32U | rng_.next();
    const bool sent = network_->send(to_, query::encode(query::Request{nonce_}));
    check_->cannot_send = !sent;
    asked_at_ = now;
    next_ = now + patience;
}

void ConnectionChecker::take_replies(SteadyTime now) {
    while (const auto bytes = network_->receive()) {
        const auto reply = query::decode_reply(*bytes);
        // A late answer belongs to a question that counts as lost.
        if (!reply || !asked_at_ || reply->nonce != nonce_ || !check_->running()) continue;
        check_->trips.push_back(now - *asked_at_);
        if (check_->state(CheckStep::answer) == StepState::running) {
            answered(reply->version, reply->server_name);
        }
        one_done(now);
    }
}

void ConnectionChecker::answered(std::uint16_t version, std::string server_name) {
    check_->state(CheckStep::answer) = StepState::fine;
    check_->server_name = std::move(server_name);
    check_->server_version = version;
    const bool fits = version == protocol_version;
    check_->state(CheckStep::version) = fits ? StepState::fine : StepState::failed;
    check_->state(CheckStep::way) = StepState::running;
}

// A question has its answer or has waited long enough.
void ConnectionChecker::one_done(SteadyTime now) {
    changed_ = true;
    asked_at_.reset();
    ++check_->asked;
    next_ = now + between_questions;
    if (check_->state(CheckStep::answer) == StepState::running) {
        if (check_->asked >= unanswered_at_most) check_->state(CheckStep::answer) = StepState::failed;
    } else if (check_->asked >= ConnectionCheck::questions) {
        const auto answers = static_cast<int>(check_->trips.size());
        const bool good = answers >= ConnectionCheck::fewest_answers;
        check_->state(CheckStep::way) = good ? StepState::fine : StepState::failed;
    }
}

}  // namespace parlor::app
