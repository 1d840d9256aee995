#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>

#include "client/model/connection_check.hpp"
#include "shared/base/random.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/transport/transport.hpp"

namespace parlor::app {

// What a check needs of the network. None of it may block.
class CheckNetwork {
public:
    virtual ~CheckNetwork() = default;
    // Forgets an earlier look-up.
    virtual void look_up(const std::string& host, std::uint16_t port) = 0;
    // The answer, once; the error is one sentence.
    [[nodiscard]] virtual std::optional<Result<transport::Address, std::string>> looked_up() = 0;
    // False when the system would not send it.
    [[nodiscard]] virtual bool send(transport::Address to, std::span<const std::byte> bytes) = 0;
    [[nodiscard]] virtual std::optional<transport::Bytes> receive() = 0;
    // What to poll() on; -1 where there is no socket.
    [[nodiscard]] virtual int socket() const = 0;
};
// The resolver's thread and a socket of its own, opened at the first question.
[[nodiscard]] std::unique_ptr<CheckNetwork> real_check_network();

// Finds out, step by step, what is wrong with the way to a server: looks its name up, asks it with the query
// that every version answers, compares versions, and times a few more questions.
class ConnectionChecker {
public:
    ConnectionChecker(std::unique_ptr<CheckNetwork> network, Rng rng);

    // Begins anew.
    void start(const ServerName& server, SteadyTime now);
    void end() { check_.reset(); }
    // True when the check shows something new.
    bool service(SteadyTime now);
    [[nodiscard]] std::optional<SteadyTime> next_wake() const;
    [[nodiscard]] int socket() const { return check_ ? network_->socket() : -1; }
    [[nodiscard]] const std::optional<client::ConnectionCheck>& check() const { return check_; }

private:
    void take_address(SteadyTime now);
    void ask(SteadyTime now);
    void take_replies(SteadyTime now);
    void answered(std::uint16_t version, std::string server_name);
    void one_done(SteadyTime now);

    std::unique_ptr<CheckNetwork> network_;
    Rng rng_;
    std::optional<client::ConnectionCheck> check_;
    transport::Address to_;
    std::uint64_t nonce_ = 0;             // of the question on its way
    std::optional<SteadyTime> asked_at_;  // while one is
    SteadyTime next_{};                   // when there is something to do
    bool changed_ = false;
};

}  // namespace parlor::app
