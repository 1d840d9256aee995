#pragma once

#include <memory>
#include <optional>

#include "shared/base/random.hpp"
#include "shared/protocol/link.hpp"
#include "shared/transport/transport.hpp"

namespace parlor::bot {

// A connection that is made to be thrown away: it says what no client says, and the server is expected to end
// it, not to suffer from it.
class Nuisance {
public:
    Nuisance(std::unique_ptr<transport::ClientTransport> transport, transport::Address server, Rng rng);

    void service(SteadyTime now);
    [[nodiscard]] bool over() const { return over_; }
    Nuisance(const Nuisance&) = delete;
    Nuisance& operator=(const Nuisance&) = delete;

private:
    void misbehave();
    void misbehave_inside();
    void receive(transport::Received& received);
    void send(std::span<const std::byte> bytes);
    void send_noise(std::size_t size);

    std::unique_ptr<transport::ClientTransport> transport_;
    transport::ConnectionId connection_;
    Rng rng_;
    secure::Identity identity_ = secure::Identity::make();
    link::ClientEnd end_{identity_};
    std::optional<SteadyTime> until_;
    bool over_ = false;
};

}  // namespace parlor::bot
