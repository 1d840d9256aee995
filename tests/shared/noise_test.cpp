// The handshake, held against what others compute.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <span>

#include "shared/secure/handshake_state.hpp"

namespace noise_test {

using namespace parlor::secure;
using Frame = std::vector<std::byte>;
using Role = HandshakeState::Role;

namespace {

// Clang 14 does not know std::ranges::search with GCC's library.
bool holds(std::span<const std::byte> all, std::span<const std::byte> part) {
    return std::search(all.begin(), all.end(), part.begin(), part.end()) != all.end();
}

std::filesystem::path vectors_file() {
    const char* folder = std::getenv("PARLOR_REAL_DATA");
    return (folder != nullptr ? std::filesystem::path(folder)
                              : std::filesystem::path(PARLOR_SOURCE_DIR) / "../shared/data") /
           "noise/cacophony_25519_chachapoly_blake2b.json";
}

std::vector<std::uint8_t> from_hex(const std::string& text) {
    std::vector<std::uint8_t> bytes;
    for (std::size_t i = 0; i + 1 < text.size(); i += 2)
        bytes.push_back(static_cast<std::uint8_t>(std::stoul(text.substr(i, 2), nullptr, 16)));
    return bytes;
}
Frame frame_of(const std::string& hex) {
    Frame frame;
    for (const std::uint8_t byte : from_hex(hex))
        frame.push_back(static_cast<std::byte>(byte));
    return frame;
}
KeyPair pair_of(const std::string& hex) {
    const std::vector<std::uint8_t> bytes = from_hex(hex);
    REQUIRE(bytes.size() == 32);
    return KeyPair::of(SecretKey(std::span<const std::uint8_t, 32>(bytes)));
}
std::vector<std::uint8_t> copied(const Hash& hash) {
    return {hash.bytes().begin(), hash.bytes().end()};
}

struct Pair {
    HandshakeState initiator;
    HandshakeState responder;

    explicit Pair(Bytes first = {}, Bytes second = {})
        : initiator(Role::initiator, first, KeyPair::generate()),
          responder(Role::responder, second, KeyPair::generate()) {
        initiator.set_static(KeyPair::generate());
        responder.set_static(KeyPair::generate());
    }
};

}  // namespace

TEST_CASE("every XX vector of cacophony comes out byte by byte, for both roles") {
    const std::filesystem::path file = vectors_file();
    if (!std::filesystem::exists(file)) {
        MESSAGE("skipped: there is no " << file.string()
                                        << "; set PARLOR_REAL_DATA to the folder of real data");
        return;
    }
    std::ifstream in(file);
    int checked = 0;
    const nlohmann::json document = nlohmann::json::parse(in);
    for (const auto& vector : document["vectors"]) {
        if (vector["protocol_name"] != HandshakeState::protocol) continue;
        ++checked;
        HandshakeState initiator(Role::initiator, from_hex(vector["init_prologue"]),
                                 pair_of(vector["init_ephemeral"]));
        HandshakeState responder(Role::responder, from_hex(vector["resp_prologue"]),
                                 pair_of(vector["resp_ephemeral"]));
        initiator.set_static(pair_of(vector["init_static"]));
        responder.set_static(pair_of(vector["resp_static"]));
        const auto& messages = vector["messages"];
        for (std::size_t i = 0; i < HandshakeState::messages; ++i) {
            CAPTURE(i);
            HandshakeState& writer = i % 2 == 0 ? initiator : responder;
            HandshakeState& reader = i % 2 == 0 ? responder : initiator;
            const auto written = writer.write(frame_of(messages[i]["payload"]));
            REQUIRE(written);
            CHECK(*written == frame_of(messages[i]["ciphertext"]));
            const auto payload = reader.read(frame_of(messages[i]["ciphertext"]));
            REQUIRE(payload);
            CHECK(*payload == frame_of(messages[i]["payload"]));
        }
        CHECK(copied(initiator.handshake_hash()) == from_hex(vector["handshake_hash"]));
        CHECK(copied(responder.handshake_hash()) == from_hex(vector["handshake_hash"]));
        CHECK(initiator.remote_static() == pair_of(vector["resp_static"]).shown);
        CHECK(responder.remote_static() == pair_of(vector["init_static"]).shown);
        SymmetricState::Keys keys = initiator.split();
        CipherState of_initiator(std::move(keys.initiator));
        CipherState of_responder(std::move(keys.responder));
        for (std::size_t i = HandshakeState::messages; i < messages.size(); ++i) {
            CAPTURE(i);
            const Frame payload = frame_of(messages[i]["payload"]);
            Frame sealed(payload.size() + tag_bytes);
            CHECK((i % 2 == 0 ? of_initiator : of_responder).encrypt_with_ad({}, payload, sealed));
            CHECK(sealed == frame_of(messages[i]["ciphertext"]));
        }
    }
    CHECK(checked >= 1);
}

TEST_CASE("HMAC and HKDF are those of BLAKE2b") {
    // python3: hmac.new(bytes(range(32)), b"Parlor", hashlib.blake2b).hexdigest()
    std::vector<std::uint8_t> key(32);
    for (std::size_t i = 0; i < key.size(); ++i)
        key[i] = static_cast<std::uint8_t>(i);
    const std::string_view text = "Parlor";
    const Bytes bytes{reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
    CHECK(copied(hmac(key, {bytes})) ==
          from_hex("29406887e960730c4eebfabed014bf4730f4d74f135f5a2ef067d55d9030789e5a1e913e10cf589301caf5389"
                   "4eaf2b4a64d20858f3b6714361cfa990fe3cd18"));
    Hash chaining;
    std::array<Hash, 3> out;
    hkdf(chaining, bytes, out);
    CHECK(copied(out[0]) == from_hex("8a83280d169e0e44e8417f201a8d3e13544ff546d76ab2d025ee1d1750c110a84bc514d"
                                     "2d8b9dd2f64407d8aec8a393b71cc6a0d3b25fd0d5300f3cd478ea8a5"));
    CHECK(copied(out[1]) == from_hex("222ea3f52f6be176485ae7c26a4eb867f49986ed9c437f7360c251566e85f64935ee589"
                                     "5e2222eb57175280b8adfc03ef217196ff7606dcf3f000f2792fdc2c6"));
    CHECK(copied(out[2]) == from_hex("f533b3128bc7fb238162d7ca474d9113e27a97255eb8d3fa0ec6a1cb3a571f943d1becc"
                                     "9e826bdaeca06352c15456220a15b05b0ceac07f1d1eef689756c8662"));
}

TEST_CASE("two that agree have the same hash and keys, each its own direction, and more keys by a label") {
    Pair pair;
    for (std::size_t i = 0; i < HandshakeState::messages; ++i) {
        HandshakeState& writer = i % 2 == 0 ? pair.initiator : pair.responder;
        HandshakeState& reader = i % 2 == 0 ? pair.responder : pair.initiator;
        const auto frame = writer.write();
        REQUIRE(frame);
        REQUIRE(reader.read(*frame));
    }
    REQUIRE(pair.initiator.done());
    REQUIRE(pair.responder.done());
    const auto same = [](const SecretKey& a, const SecretKey& b) {
        return std::ranges::equal(a.bytes(), b.bytes());
    };
    const auto one = pair.initiator.split();
    const auto other = pair.responder.split();
    const auto more = pair.initiator.further_keys("loose");
    const auto more_too = pair.responder.further_keys("loose");
    const auto else_where = pair.responder.further_keys("else");
    CHECK(same(one.initiator, other.initiator));
    CHECK(same(one.responder, other.responder));
    CHECK(same(more.initiator, more_too.initiator));
    CHECK(same(more.responder, more_too.responder));
    const std::array all{&one.initiator,  &one.responder,        &more.initiator,
                         &more.responder, &else_where.initiator, &else_where.responder};
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j)
            CHECK_FALSE(same(*all[i], *all[j]));
    }
}

TEST_CASE(
    "a bit that was changed in any place of any message ends the handshake where it is read, or at the "
    "next") {
    for (std::size_t bad = 0; bad < HandshakeState::messages; ++bad) {
        const std::size_t length = std::array<std::size_t, 3>{32, 96, 64}[bad];
        for (std::size_t place = 0; place < length; ++place) {
            CAPTURE(bad);
            CAPTURE(place);
            Pair pair;
            bool failed = false;
            for (std::size_t i = 0; i < HandshakeState::messages && !failed; ++i) {
                HandshakeState& writer = i % 2 == 0 ? pair.initiator : pair.responder;
                HandshakeState& reader = i % 2 == 0 ? pair.responder : pair.initiator;
                auto frame = writer.write();
                REQUIRE(frame);
                REQUIRE((i != bad || frame->size() == length));
                // Not the highest bit of a key, which X25519 ignores and the hash does not.
                if (i == bad) (*frame)[place] ^= std::byte{0x10};
                failed = !reader.read(*frame);
                if (failed) {
                    CHECK_FALSE(reader.done());
                    CHECK_FALSE(reader.read(*frame));  // over for good
                }
            }
            CHECK(failed);
        }
    }
}

TEST_CASE("messages that are too short, too long for their payload, or out of turn are none") {
    Pair pair;
    const Frame first = *pair.initiator.write();
    CHECK_FALSE(HandshakeState(Role::responder, {}, KeyPair::generate()).read(std::span(first).first(31)));
    CHECK_FALSE(HandshakeState(Role::responder, {}, KeyPair::generate()).read({}));
    REQUIRE(pair.responder.read(first));
    const Frame second = *pair.responder.write();
    for (std::size_t size = 0; size < second.size(); ++size) {
        // Each needs an initiator of its own: the first wrong message ends it.
        Pair another;
        const Frame other_first = *another.initiator.write();
        REQUIRE(another.responder.read(other_first));
        const Frame other_second = *another.responder.write();
        CHECK_FALSE(another.initiator.read(std::span(other_second).first(size)));
    }
    Frame longer = second;
    longer.push_back(std::byte{0});
    CHECK_FALSE(pair.initiator.read(longer));
}

TEST_CASE("another prologue is noticed by the initiator, before it says who it is") {
    const std::vector<std::uint8_t> one{1, 2, 3};
    const std::vector<std::uint8_t> other{1, 2, 4};
    Pair pair(one, other);
    REQUIRE(pair.responder.read(*pair.initiator.write()));
    CHECK_FALSE(pair.initiator.read(*pair.responder.write()));
}

TEST_CASE("a key of low order, which would make the secret known to all, is refused") {
    HandshakeState responder(Role::responder, {}, KeyPair::generate());
    responder.set_static(KeyPair::generate());
    REQUIRE(responder.read(Frame(32)));
    CHECK_FALSE(responder.write());
    CHECK_FALSE(agree(KeyPair::generate().secret, PublicKey{}));
}

TEST_CASE("the responder has not said its key to whoever only listens, nor the initiator its own") {
    Pair pair;
    const KeyPair server = KeyPair::generate();
    const KeyPair client = KeyPair::generate();
    pair.initiator.set_static(client.clone());
    pair.responder.set_static(server.clone());
    Frame all;
    for (std::size_t i = 0; i < HandshakeState::messages; ++i) {
        HandshakeState& writer = i % 2 == 0 ? pair.initiator : pair.responder;
        HandshakeState& reader = i % 2 == 0 ? pair.responder : pair.initiator;
        const auto frame = writer.write();
        REQUIRE(reader.read(*frame));
        all.insert(all.end(), frame->begin(), frame->end());
    }
    for (const PublicKey* key : {&server.shown, &client.shown})
        CHECK_FALSE(holds(all, std::as_bytes(std::span(*key))));
}

}  // namespace noise_test
