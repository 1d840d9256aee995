#include "shared/protocol/link.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string_view>

#include "shared/protocol/version.hpp"

namespace link_test {

using namespace parlor;

namespace {

hello::Packet packet(std::string_view eight_bytes) {
    REQUIRE(eight_bytes.size() == 8);
    hello::Packet bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<std::byte>(eight_bytes[i]);
    return bytes;
}

using namespace std::string_view_literals;

}  // namespace

TEST_CASE("the bytes of the hello and its reply are frozen") {
    CHECK(hello::encode(hello::Hello{0x0102}) == packet("PRLR\x01\x02\0\0"sv));
    CHECK(hello::encode(hello::Reply{0x0102, hello::Verdict::welcome}) == packet("PRLR\x01\x02\0\0"sv));
    CHECK(hello::encode(hello::Reply{1, hello::Verdict::client_too_old}) == packet("PRLR\0\x01\x01\0"sv));
    CHECK(hello::encode(hello::Reply{1, hello::Verdict::client_too_new}) == packet("PRLR\0\x01\x02\0"sv));
}

TEST_CASE("a hello is read only from exactly its bytes") {
    CHECK(hello::decode_hello(packet("PRLR\x01\x02\0\0"sv))->version == 0x0102);
    CHECK_FALSE(hello::decode_hello(packet("PRLX\x01\x02\0\0"sv)));
    const hello::Packet good = hello::encode(hello::Hello{1});
    for (std::size_t size = 0; size < good.size(); ++size)
        CHECK_FALSE(hello::decode_hello(std::span(good).first(size)));
    std::vector<std::byte> longer(good.begin(), good.end());
    longer.push_back(std::byte{0});
    CHECK_FALSE(hello::decode_hello(longer));
    CHECK_FALSE(hello::decode_reply(longer));
}

TEST_CASE("a verdict of a later version says to update") {
    CHECK(hello::decode_reply(packet("PRLR\0\x09\x77\0"sv))->verdict == hello::Verdict::client_too_old);
}

TEST_CASE("a client is told whether it is too old or too new") {
    CHECK(hello::answer({3}, 3).verdict == hello::Verdict::welcome);
    CHECK(hello::answer({2}, 3).verdict == hello::Verdict::client_too_old);
    CHECK(hello::answer({4}, 3).verdict == hello::Verdict::client_too_new);
    CHECK(hello::answer({4}, 3).version == 3);
}

TEST_CASE("two ends of this version open and pass messages through") {
    link::ClientEnd client;
    link::ServerEnd server;
    const auto [arrival, reply] = server.receive(client.open());
    CHECK(std::holds_alternative<link::Opened>(arrival));
    REQUIRE(reply);
    CHECK(std::holds_alternative<link::Opened>(client.receive(*reply)));
    CHECK(client.is_open());
    CHECK(server.is_open());
    const std::vector<std::byte> message{std::byte{1}, std::byte{2}};
    const auto sealed = client.seal(message);
    const auto at_server = server.receive(sealed);
    CHECK_FALSE(at_server.reply);
    CHECK(std::ranges::equal(std::get<link::Message>(at_server.arrival).bytes, message));
    const auto frame = server.seal(message);
    CHECK(std::ranges::equal(std::get<link::Message>(client.receive(frame)).bytes, message));
}

TEST_CASE("another version is answered with a verdict, and the link stays closed") {
    link::ServerEnd server;
    const auto hello = hello::encode(hello::Hello{protocol_version + 1});
    const auto received = server.receive(hello);
    CHECK(std::get<link::WrongVersion>(received.arrival).verdict == hello::Verdict::client_too_new);
    REQUIRE(received.reply);
    CHECK_FALSE(server.is_open());
    link::ClientEnd client;
    const auto told = client.receive(*received.reply);
    CHECK(std::get<link::WrongVersion>(told).server_version == protocol_version);
    CHECK_FALSE(client.is_open());
}

TEST_CASE("what is no hello breaks the link before it opens") {
    const std::vector<std::byte> junk(8, std::byte{'x'});
    link::ServerEnd server;
    const auto received = server.receive(junk);
    CHECK(std::holds_alternative<link::Broken>(received.arrival));
    CHECK_FALSE(received.reply);
    link::ClientEnd client;
    CHECK(std::holds_alternative<link::Broken>(client.receive(junk)));
}

}  // namespace link_test
