#include "shared/protocol/link.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

#include "shared/base/limits.hpp"
#include "shared/protocol/version.hpp"
#include "shared/secure/fingerprint.hpp"

namespace link_test {

using namespace parlor;

namespace {

// Clang 14 does not know std::ranges::search with GCC's library.
bool holds(std::span<const std::byte> all, std::span<const std::byte> part) {
    return std::search(all.begin(), all.end(), part.begin(), part.end()) != all.end();
}

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

namespace {

using link::Frame;
using transport::Lane;

// Whether what arrived is of that kind.
template <class Kind>
bool is(const link::Received& received) {
    return std::holds_alternative<Kind>(received.arrival);
}

struct Pair {
    secure::KeyPair key = secure::KeyPair::generate();
    secure::Identity identity = secure::Identity::make();
    link::ClientEnd client;
    link::ServerEnd server{key};
    std::vector<Frame> wire;  // all that went over it

    explicit Pair(std::string expected = {}) : client(identity, std::move(expected)) {}
    Pair(const Pair&) = delete;
    Pair& operator=(const Pair&) = delete;

    // What an end makes of a frame; the frame itself stays as it is.
    template <class End>
    link::Received give(End& end, Frame frame, Lane lane = Lane::ordered) {
        wire.push_back(frame);
        last = std::move(frame);
        return end.receive(lane, last);
    }
    // Everything up to the client's answer, as the client sees it.
    link::Received up_to_the_answer() {
        auto [hello, first] = client.open();
        const auto welcome = give(server, hello);
        const auto answer = give(server, first);
        REQUIRE(welcome.reply);
        REQUIRE(answer.reply);
        CHECK(is<link::Underway>(give(client, *welcome.reply)));
        return give(client, *answer.reply);
    }
    void shake_hands() {
        const auto opened = up_to_the_answer();
        REQUIRE(is<link::Opened>(opened));
        REQUIRE(is<link::Opened>(give(server, *opened.reply)));
    }

    Frame last;  // what a Message points into
};

Frame text_of(std::string_view words) {
    Frame bytes;
    for (const char c : words)
        bytes.push_back(static_cast<std::byte>(c));
    return bytes;
}
std::string text_of(const link::Received& received) {
    const auto& bytes = std::get<link::Message>(received.arrival).bytes;
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace

TEST_CASE("two ends of this version shake hands in one go and know each other's keys") {
    Pair pair;
    const auto opened = pair.up_to_the_answer();
    CHECK(is<link::Opened>(opened));
    CHECK(pair.client.is_open());
    CHECK_FALSE(pair.server.is_open());
    REQUIRE(opened.reply);
    // The first message may travel beside the last word of the handshake.
    const Frame early = pair.client.seal(Lane::ordered, text_of("hello"));
    CHECK(is<link::Opened>(pair.give(pair.server, *opened.reply)));
    CHECK(text_of(pair.give(pair.server, early)) == "hello");
    CHECK(pair.client.peer() == pair.key.shown);
    CHECK(pair.server.peer() == pair.identity.key_for(pair.key.shown).shown);
}

TEST_CASE(
    "what goes over the wire holds no message and no key of the client, either way and on either lane") {
    Pair pair;
    pair.shake_hands();
    for (const Lane lane : {Lane::ordered, Lane::loose}) {
        CHECK(text_of(pair.give(pair.server, pair.client.seal(lane, text_of("lighthouse")), lane)) ==
              "lighthouse");
        CHECK(text_of(pair.give(pair.client, pair.server.seal(lane, text_of("lighthouse")), lane)) ==
              "lighthouse");
    }
    const secure::PublicKey shown = pair.identity.key_for(pair.key.shown).shown;
    for (const Frame& frame : pair.wire) {
        CHECK_FALSE(holds(frame, text_of("lighthouse")));
        CHECK_FALSE(holds(frame, std::as_bytes(std::span(shown))));
    }
}

TEST_CASE(
    "a reliable frame that was changed, cut, came twice, out of order or on the other lane spoils the link") {
    const auto spoils = [](auto&& what) {
        Pair pair;
        pair.shake_hands();
        what(pair);
    };
    spoils([](Pair& pair) {
        Frame frame = pair.client.seal(Lane::ordered, text_of("hello"));
        frame[2] ^= std::byte{4};
        CHECK(is<link::Spoiled>(pair.give(pair.server, frame)));
    });
    spoils([](Pair& pair) {
        Frame frame = pair.client.seal(Lane::ordered, text_of("hello"));
        frame.pop_back();
        CHECK(is<link::Spoiled>(pair.give(pair.server, frame)));
        CHECK(is<link::Spoiled>(pair.give(pair.server, {})));
    });
    spoils([](Pair& pair) {
        const Frame frame = pair.server.seal(Lane::ordered, text_of("hello"));
        CHECK(is<link::Message>(pair.give(pair.client, frame)));
        CHECK(is<link::Spoiled>(pair.give(pair.client, frame)));
    });
    spoils([](Pair& pair) {
        static_cast<void>(pair.server.seal(Lane::ordered, text_of("first")));
        CHECK(is<link::Spoiled>(pair.give(pair.client, pair.server.seal(Lane::ordered, text_of("second")))));
    });
    spoils([](Pair& pair) {
        CHECK(is<link::Spoiled>(pair.give(pair.client, pair.server.seal(Lane::loose, text_of("hello")))));
    });
    // What one end sealed is nothing to itself.
    spoils([](Pair& pair) {
        CHECK(is<link::Spoiled>(pair.give(pair.client, pair.client.seal(Lane::ordered, text_of("hello")))));
    });
}

TEST_CASE("an unreliable frame that was changed, cut or came twice is dropped, and the link goes on") {
    Pair pair;
    pair.shake_hands();
    const Frame frame = pair.client.seal(Lane::loose, text_of("beat"));
    Frame changed = frame;
    changed.back() ^= std::byte{1};
    CHECK(is<link::Dropped>(pair.give(pair.server, changed, Lane::loose)));
    CHECK(is<link::Dropped>(pair.give(pair.server, text_of("x"), Lane::loose)));
    CHECK(is<link::Dropped>(pair.give(pair.server, {}, Lane::loose)));
    CHECK(is<link::Dropped>(
        pair.give(pair.server, pair.client.seal(Lane::ordered, text_of("hello")), Lane::loose)));
    CHECK(text_of(pair.give(pair.server, frame, Lane::loose)) == "beat");
    CHECK(is<link::Dropped>(pair.give(pair.server, frame, Lane::loose)));
    CHECK(text_of(pair.give(pair.client, pair.server.seal(Lane::ordered, text_of("more")))) == "more");
}

TEST_CASE("what is loose and comes before the end of the handshake is dropped") {
    Pair pair;
    CHECK(is<link::Dropped>(pair.give(pair.server, text_of("beat"), Lane::loose)));
    CHECK(is<link::Dropped>(pair.give(pair.client, text_of("beat"), Lane::loose)));
    pair.shake_hands();
}

TEST_CASE("a server with another key than the expected one learns nothing of who came") {
    Pair known(secure::fingerprint(secure::KeyPair::generate().shown));
    const auto met = known.up_to_the_answer();
    REQUIRE(is<link::Stranger>(met));
    CHECK(std::get<link::Stranger>(met.arrival).key == known.key.shown);
    CHECK_FALSE(met.reply);
    CHECK_FALSE(known.client.is_open());

    const secure::KeyPair key = secure::KeyPair::generate();
    Pair right(secure::fingerprint(key.shown));
    right.key = key.clone();
    right.shake_hands();
}

TEST_CASE("a handshake that somebody has changed on its way ends where it is noticed") {
    const auto changed = [](Frame frame, std::size_t place) {
        frame[place] ^= std::byte{1};
        return frame;
    };
    Pair hello;  // another version of it, which is still welcome
    auto [asked, first] = hello.client.open();
    asked[7] ^= std::byte{1};
    const auto welcome = hello.give(hello.server, asked);
    const auto answer = hello.give(hello.server, first);
    CHECK(is<link::Underway>(hello.give(hello.client, *welcome.reply)));
    CHECK(is<link::Spoiled>(hello.give(hello.client, *answer.reply)));

    Pair last;
    const auto opened = last.up_to_the_answer();
    CHECK(is<link::Spoiled>(last.give(last.server, changed(*opened.reply, 40))));
    CHECK_FALSE(last.server.is_open());

    Pair early;  // somebody else's ephemeral key
    auto [own_hello, own_first] = early.client.open();
    const auto reply = early.give(early.server, own_hello);
    const auto other = early.give(early.server, changed(own_first, 3));
    CHECK(is<link::Underway>(early.give(early.client, *reply.reply)));
    CHECK(is<link::Spoiled>(early.give(early.client, *other.reply)));
}

TEST_CASE("what has another length than a message of the handshake breaks the link") {
    for (const std::size_t size : {0U, 31U, 33U, 64U, 1'000U}) {
        Pair pair;
        CHECK(is<link::Underway>(pair.give(pair.server, pair.client.open()[0])));
        CHECK(is<link::Broken>(pair.give(pair.server, Frame(size))));
    }
    for (const std::size_t size : {0U, 32U, 63U, 65U}) {
        Pair pair;
        static_cast<void>(pair.up_to_the_answer());
        CHECK(is<link::Broken>(pair.give(pair.server, Frame(size))));
    }
    Pair zeros;
    CHECK(is<link::Underway>(zeros.give(zeros.server, zeros.client.open()[0])));
    CHECK(is<link::Broken>(zeros.give(zeros.server, Frame(32))));  // a key of low order
}

TEST_CASE("a message that its lane does not take is not sealed, and the next one is") {
    Pair pair;
    pair.shake_hands();
    Frame frame;
    CHECK_FALSE(pair.client.seal(Lane::ordered, Frame(limits::packet_bytes + 1), frame));
    CHECK_FALSE(pair.client.seal(Lane::loose, Frame(transport::loose_packet_bytes - 19), frame));
    CHECK(pair.client.seal(Lane::ordered, Frame(limits::packet_bytes), frame));
    CHECK(frame.size() == limits::sealed_packet_bytes);
    CHECK(is<link::Message>(pair.give(pair.server, frame)));
    CHECK(pair.client.seal(Lane::loose, Frame(transport::loose_packet_bytes - 20), frame));
    CHECK(frame.size() == transport::loose_packet_bytes);
    CHECK(is<link::Message>(pair.give(pair.server, frame, Lane::loose)));
}

TEST_CASE("another version is answered with a verdict, and the link stays closed") {
    Pair pair;
    const auto hello = hello::encode(hello::Hello{protocol_version + 1});
    const auto received = pair.give(pair.server, Frame(hello.begin(), hello.end()));
    CHECK(std::get<link::WrongVersion>(received.arrival).verdict == hello::Verdict::client_too_new);
    REQUIRE(received.reply);
    CHECK_FALSE(pair.server.is_open());
    static_cast<void>(pair.client.open());
    const auto told = pair.give(pair.client, *received.reply);
    CHECK(std::get<link::WrongVersion>(told.arrival).server_version == protocol_version);
    CHECK_FALSE(pair.client.is_open());
}

TEST_CASE("what is no hello breaks the link before it opens") {
    Pair pair;
    const Frame junk(8, std::byte{'x'});
    const auto received = pair.give(pair.server, junk);
    CHECK(is<link::Broken>(received));
    CHECK_FALSE(received.reply);
    static_cast<void>(pair.client.open());
    CHECK(is<link::Broken>(pair.give(pair.client, junk)));
}

}  // namespace link_test
