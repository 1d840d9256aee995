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
    while (auto event = transport_->poll()) {
        if (std::holds_alternative<transport::Connected>(*event)) misbehave();
        if (auto* received = std::get_if<transport::Received>(&*event)) receive(*received);
        if (std::holds_alternative<transport::Disconnected>(*event)) over_ = true;
    }
    if (!over_ && now >= *until_) {
        transport_->drop(connection_);
        over_ = true;
    }
}

void Nuisance::send(std::span<const std::byte> bytes) {
    transport_->send(connection_, transport::Lane::ordered, bytes);
}

void Nuisance::send_noise(std::size_t size) {
    transport::Bytes noise(size);
    for (std::byte& byte : noise)
        byte = static_cast<std::byte>(rng_.below(256));
    send(noise);
}

void Nuisance::misbehave() {
    const std::uint32_t kind = rng_.below(8);
    if (kind == 0) {
        send_noise(1 + rng_.below(64));  // instead of the hello
    } else if (kind == 1) {
        send(hello::encode(hello::Hello{static_cast<std::uint16_t>(protocol_version + rng_.below(40) + 1)}));
    } else if (kind == 2) {
        send(hello::encode(hello::Hello{protocol_version}));
        send_noise(limits::packet_bytes);
    } else {
        for (const link::Frame& frame : end_.open())
            send(frame);
        if (kind == 3) send_noise(1 + rng_.below(200));  // instead of the last word of the handshake
    }
    transport_->flush();
}

void Nuisance::receive(transport::Received& received) {
    const auto [arrival, reply] = end_.receive(received.lane, received.bytes);
    if (reply) send(*reply);
    if (std::holds_alternative<link::Opened>(arrival)) misbehave_inside();
    transport_->flush();
}

void Nuisance::misbehave_inside() {
    const std::uint32_t kind = rng_.below(4);
    const auto frame = [this] {
        return end_.seal(transport::Lane::ordered, codec::encode(to_message(host::EndActivity{})));
    };
    if (kind == 0) {
        send_noise(1 + rng_.below(200));
    } else if (kind == 1) {  // what was sent before
        const link::Frame once = frame();
        send(once);
        send(once);
    } else if (kind == 2) {
        transport::Bytes noise(1 + rng_.below(200));
        for (std::byte& byte : noise)
            byte = static_cast<std::byte>(rng_.below(256));
        send(end_.seal(transport::Lane::ordered, noise));
    } else {  // out of place: nobody has introduced themselves yet
        for (int i = 0; i < 80; ++i)
            send(frame());
    }
}

}  // namespace parlor::bot
