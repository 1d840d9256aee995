// Bytes from the network: everything that is decoded.
#include <algorithm>
#include <string>
#include <vector>

#include "client/model/model.hpp"
#include "shared/protocol/codec.hpp"
#include "shared/protocol/hello.hpp"
#include "shared/protocol/link.hpp"
#include "shared/protocol/look_around.hpp"
#include "shared/protocol/query.hpp"
#include "tests/fuzz/targets.hpp"

namespace parlor::fuzz {

void datagrams(Bytes bytes) {
    if (const auto request = query::decode_request(bytes))
        hold(query::decode_request(query::encode(*request)).has_value(), "a request that we would not send");
    if (const auto reply = query::decode_reply(bytes)) {
        hold(query::encode(*reply).size() <= query::request_bytes, "a reply that is longer than its request");
    }
    if (const auto look = query::decode_look_around(bytes))
        hold(query::decode_look_around(query::encode(*look)).has_value(), "a look that we would not send");
    if (const auto lobbies = query::decode_open_lobbies(bytes))
        hold(query::encode(*lobbies).size() <= query::look_around_bytes, "lobbies longer than the look");
    if (const auto greeting = hello::decode_hello(bytes)) (void)hello::answer(*greeting, 6);
    (void)hello::decode_reply(bytes);
}

// The first byte says whose packets they are and after how many of an honest handshake they come; then each
// has a byte for its lane and its length.
void link_packets(Bytes bytes) {
    if (bytes.empty()) return;
    static const secure::KeyPair key = secure::KeyPair::generate();
    static const secure::Identity identity = secure::Identity::make();
    const auto first = std::to_integer<unsigned>(bytes.front());
    bytes = bytes.subspan(1);
    link::ClientEnd client(identity);
    link::ServerEnd server(key);
    auto opening = client.open();
    const unsigned honest = first / 2 % 4;
    std::vector<link::Frame> to_client;
    for (unsigned i = 0; i < std::min(honest, 2U); ++i) {
        auto got = server.receive(transport::Lane::ordered, opening[i]);
        if (got.reply) to_client.push_back(std::move(*got.reply));
    }
    if (honest == 3) {
        for (link::Frame& frame : to_client) {
            auto got = client.receive(transport::Lane::ordered, frame);
            if (got.reply) (void)server.receive(transport::Lane::ordered, *got.reply);
        }
    }
    while (bytes.size() >= 2) {
        const auto head = std::to_integer<unsigned>(bytes[0]);
        const std::size_t length = std::min<std::size_t>(
            std::to_integer<std::size_t>(bytes[1]) | (head >> 1U) << 8U, bytes.size() - 2);
        link::Frame packet(bytes.begin() + 2, bytes.begin() + 2 + static_cast<std::ptrdiff_t>(length));
        bytes = bytes.subspan(2 + length);
        const auto lane = (head & 1U) == 0 ? transport::Lane::ordered : transport::Lane::loose;
        const auto got = first % 2 == 0 ? server.receive(lane, packet) : client.receive(lane, packet);
        hold(!std::holds_alternative<link::Message>(got.arrival), "a message that nobody has sealed");
        const bool goes_on = std::holds_alternative<link::Underway>(got.arrival) ||
                             std::holds_alternative<link::Opened>(got.arrival) ||
                             std::holds_alternative<link::Dropped>(got.arrival);
        if (!goes_on) return;
    }
}

void client_messages(Bytes bytes) {
    const auto message = codec::decode_client(bytes);
    if (!message) return;
    (void)valid(*message);
    const auto again = codec::encode(*message);
    const auto twice = codec::decode_client(again);
    hold(twice.has_value() && codec::encode(*twice) == again, "a message that is not the same after its way");
}

// Several, one after the other, each with its length in two bytes; or one alone.
void server_messages(Bytes bytes) {
    client::Model model;
    SteadyTime now{100s};
    client::apply(model, Seated{PlayerId{1}, RoomTime{}}, now);
    const auto take = [&](Bytes one) {
        const auto message = codec::decode_server(one);
        if (!message) return;
        client::apply(model, *message, now);
        now += 100ms;
        hold(model.notices.size() <= 20 && model.cheers.size() <= 40, "lists that grow without end");
    };
    take(bytes);
    while (bytes.size() > 2) {
        const std::size_t length =
            std::min(std::to_integer<std::size_t>(bytes[0]) << 8U | std::to_integer<std::size_t>(bytes[1]),
                     bytes.size() - 2);
        take(bytes.subspan(2, length));
        bytes = bytes.subspan(2 + length);
    }
}

}  // namespace parlor::fuzz
