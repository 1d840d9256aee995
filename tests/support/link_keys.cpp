// A client that knows the keys of its connection and says them, for a test that looks for them in the
// server's memory: prints them in hex, a line each, then waits for the end of its input and goes.
//   link_keys PORT
#include <poll.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "shared/protocol/codec.hpp"
#include "shared/protocol/hello.hpp"
#include "shared/protocol/query.hpp"
#include "shared/protocol/version.hpp"
#include "shared/secure/handshake_state.hpp"
#include "shared/secure/ordered_lane.hpp"
#include "shared/secure/random_bytes.hpp"
#include "shared/transport/address.hpp"
#include "shared/transport/enet_transport.hpp"

using namespace parlor;

namespace {

SteadyTime now() {
    return SteadyTime{
        std::chrono::duration_cast<Duration>(std::chrono::steady_clock::now().time_since_epoch())};
}

void print(const secure::SecretKey& key) {
    for (const std::uint8_t byte : key.bytes())
        std::printf("%02x", byte);
    std::printf("\n");
}

// The server lets those connect who show what it answers.
transport::TicketDesk ticket_desk() {
    return {[] { return query::encode(query::Request{secure::random_number()}); },
            [](std::span<const std::byte> answer) -> std::optional<std::uint32_t> {
                const auto reply = query::decode_reply(answer);
                return reply ? std::optional(query::ticket_of(reply->cookie)) : std::nullopt;
            }};
}

// Does by hand what link::ClientEnd does, which shows its keys to nobody.
class Client {
public:
    explicit Client(transport::Address server)
        : transport_(std::move(transport::EnetClient::open({.desk = ticket_desk()}).value())),
          connection_(transport_->connect(server)) {}

    // False once it has ended.
    bool service() {
        transport_->service(now());
        while (auto event = transport_->poll()) {
            if (std::holds_alternative<transport::Connected>(*event)) begin();
            if (const auto* received = std::get_if<transport::Received>(&*event)) take(*received);
            if (std::holds_alternative<transport::Disconnected>(*event)) return false;
        }
        transport_->flush();
        return true;
    }
    void close() { transport_->close(connection_, static_cast<std::uint32_t>(Goodbye::done)); }
    [[nodiscard]] bool busy() const { return transport_->busy(); }

private:
    void send(std::span<const std::byte> bytes) {
        transport_->send(connection_, transport::Lane::ordered, bytes);
    }
    void begin() {
        send(hello_);
        send(std::as_bytes(std::span(ephemeral_.shown)));
    }
    void take(const transport::Received& received) {
        if (received.lane != transport::Lane::ordered) return;
        ++packets_;
        if (packets_ == 1) {
            std::vector<std::uint8_t> prologue;
            for (const std::byte byte : hello_)
                prologue.push_back(std::to_integer<std::uint8_t>(byte));
            for (const std::byte byte : received.bytes)
                prologue.push_back(std::to_integer<std::uint8_t>(byte));
            handshake_.emplace(secure::HandshakeState::Role::initiator, prologue, std::move(ephemeral_));
            handshake_->set_static(secure::KeyPair::generate());
            static_cast<void>(handshake_->write());
        } else if (packets_ == 2) {
            if (!handshake_->read(received.bytes)) std::exit(1);
            send(*handshake_->write());
            introduce();
        } else if (packets_ == 3) {  // the welcome: the server has all of them
            const auto ordered = handshake_->split();
            const auto loose = handshake_->further_keys("loose");
            for (const auto* keys : {&ordered, &loose}) {
                print(keys->initiator);
                print(keys->responder);
            }
            std::fflush(stdout);
        }
    }
    void introduce() {
        secure::OrderedSender sender(handshake_->split().initiator);
        const auto message = codec::encode(
            to_message(greeting::Introduce{{"Keyla", "", "", "🦊", 0}, Allowance::on_the_clock}));
        std::vector<std::byte> frame(message.size() + secure::OrderedSender::overhead);
        if (!sender.seal(message, frame)) std::exit(1);
        send(frame);
    }

    std::unique_ptr<transport::ClientTransport> transport_;
    transport::ConnectionId connection_;
    hello::Packet hello_ = hello::encode(hello::Hello{protocol_version});
    secure::KeyPair ephemeral_ = secure::KeyPair::generate();
    std::optional<secure::HandshakeState> handshake_;
    int packets_ = 0;
};

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    const auto server = transport::numeric_address(
        "127.0.0.1", static_cast<std::uint16_t>(std::strtoul(argv[1], nullptr, 10)));
    Client client(*server);
    for (;;) {
        if (!client.service()) return 1;
        pollfd input{STDIN_FILENO, POLLIN, 0};
        ::poll(&input, 1, 10);
        char byte = 0;
        if (input.revents != 0 && ::read(STDIN_FILENO, &byte, 1) <= 0) break;
    }
    client.close();
    for (int i = 0; i < 200 && client.service() && client.busy(); ++i)
        ::poll(nullptr, 0, 10);
    return 0;
}
