#include "client/bot/nuisance.hpp"

#include "shared/base/limits.hpp"
#include "shared/protocol/codec.hpp"
#include "shared/protocol/hello.hpp"
#include "shared/protocol/version.hpp"

namespace parlor::bot {

namespace {

constexpr Duration longest = 3s;

}  // namespace

Nuisance::Nuisance(std::unique_ptr<transport::ClientTransport> transport, transport::Address server, Rng rng)
    : transport_(std::move(transport)), connection_(transport_->connect(server)), rng_(rng) {}

void Nuisance::service(SteadyTime now) {
    if (over_) return;
    if (!until_) until_ = now + longest;
    transport_->service(now);
    while (const auto event = transport_->poll()) {
        if (std::holds_alternative<transport::Connected>(*event)) misbehave();
        if (std::holds_alternative<transport::Disconnected>(*event)) over_ = true;
    }
    if (!over_ && now >= *until_) {
        transport_->drop(connection_);
        over_ = true;
    }
}

void Nuisance::send_noise(std::size_t size) {
    transport::Bytes noise(size);
    for (std::byte& byte : noise)
        byte = static_cast<std::byte>(rng_.below(256));
    transport_->send(connection_, transport::Lane::ordered, noise);
}

void Nuisance::misbehave() {
    const auto send = [&](std::span<const std::byte> bytes) {
        transport_->send(connection_, transport::Lane::ordered, bytes);
    };
    const std::uint32_t kind = rng_.below(5);
    if (kind == 0) {
        send_noise(1 + rng_.below(64));  // instead of the hello
    } else if (kind == 1) {
        send(hello::encode(hello::Hello{static_cast<std::uint16_t>(protocol_version + rng_.below(40) + 1)}));
    } else {
        send(hello::encode(hello::Hello{protocol_version}));
        if (kind == 2) send_noise(limits::packet_bytes);
        if (kind == 3) send_noise(1 + rng_.below(200));
        // Out of place: nobody has introduced themselves yet.
        if (kind == 4) {
            for (int i = 0; i < 80; ++i)
                send(codec::encode(to_message(host::EndActivity{})));
        }
    }
    transport_->flush();
}

}  // namespace parlor::bot
