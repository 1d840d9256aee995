// Sealed frames on both lanes, keys that wipe themselves, and what a key is called.
#include <doctest/doctest.h>

#include <span>
#include <new>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "shared/secure/fingerprint.hpp"
#include "shared/secure/identity.hpp"
#include "shared/secure/loose_lane.hpp"
#include "shared/secure/ordered_lane.hpp"
#include "shared/secure/random_bytes.hpp"

namespace sealed_lanes_test {

using namespace parlor::secure;
using Frame = std::vector<std::byte>;

namespace {

SecretKey a_key(std::uint8_t first = 7) {
    SecretKey key;
    key.data()[0] = first;
    key.data()[1] = first;  // X25519 takes no notice of some bits of the first byte
    return key;
}

Frame text_of(std::string_view words) {
    const auto bytes = std::as_bytes(std::span(words));
    return {bytes.begin(), bytes.end()};
}

template <class Sender>
Frame sealed(Sender& sender, std::string_view words) {
    const Frame text = text_of(words);
    Frame frame(text.size() + Sender::overhead);
    REQUIRE(sender.seal(text, frame));
    return frame;
}

// Opens a copy: the frame itself is opened in its own bytes.
template <class Receiver>
std::optional<std::string> opened(Receiver& receiver, Frame frame) {
    const auto text = receiver.open(frame);
    if (!text) return std::nullopt;
    return std::string(reinterpret_cast<const char*>(text->data()), text->size());
}

}  // namespace

TEST_CASE("ordered frames come out as they were sealed, and equal texts look different") {
    OrderedSender sender(a_key());
    OrderedReceiver receiver(a_key());
    const Frame one = sealed(sender, "cheers");
    const Frame two = sealed(sender, "cheers");
    CHECK(one != two);
    CHECK(one.size() == 6 + 16);
    CHECK(opened(receiver, one) == "cheers");
    CHECK(opened(receiver, two) == "cheers");
    CHECK(opened(receiver, sealed(sender, "")) == "");
}

TEST_CASE("an ordered frame that was changed, cut, came twice or out of order is not opened") {
    OrderedSender sender(a_key());
    const Frame first = sealed(sender, "first");
    const Frame second = sealed(sender, "second");
    for (std::size_t place = 0; place < first.size(); ++place) {
        OrderedReceiver receiver(a_key());
        Frame changed = first;
        changed[place] ^= std::byte{1};
        CHECK_FALSE(opened(receiver, changed));
    }
    for (std::size_t size = 0; size < first.size(); ++size) {
        OrderedReceiver receiver(a_key());
        CHECK_FALSE(
            opened(receiver, Frame(first.begin(), first.begin() + static_cast<std::ptrdiff_t>(size))));
    }
    OrderedReceiver twice(a_key());
    CHECK(opened(twice, first));
    CHECK_FALSE(opened(twice, first));
    OrderedReceiver swapped(a_key());
    CHECK_FALSE(opened(swapped, second));
    OrderedReceiver other(a_key(8));
    CHECK_FALSE(opened(other, first));
}

TEST_CASE("a key seals 65,536 ordered frames, then the next one takes over on both sides") {
    OrderedSender sender(a_key());
    OrderedReceiver receiver(a_key());
    CipherState without_rekey(a_key());
    Frame plain_frame(4 + tag_bytes);
    for (std::uint64_t i = 0; i < 2 * frames_a_key + 3; ++i) {
        const Frame frame = sealed(sender, "beat");
        REQUIRE(without_rekey.encrypt_with_ad({}, text_of("beat"), plain_frame));
        // The same key as ever up to there, and another from there on.
        if ((frame == plain_frame) != (i < frames_a_key)) FAIL("frame " << i);
        if (opened(receiver, frame) != "beat") FAIL("frame " << i);
    }
}

TEST_CASE("loose frames may be lost, overtake each other and come twice; each is taken once") {
    LooseSender sender(a_key());
    LooseReceiver receiver(a_key());
    std::vector<Frame> frames;
    for (int i = 0; i < 10; ++i)
        frames.push_back(sealed(sender, "beat " + std::to_string(i)));
    for (const std::size_t i : {4U, 0U, 9U, 7U, 8U}) {
        CHECK(opened(receiver, frames[i]) == "beat " + std::to_string(i));
        CHECK_FALSE(opened(receiver, frames[i]));
    }
    CHECK(opened(receiver, frames[1]) == "beat 1");
}

TEST_CASE("a loose frame that was changed or cut is dropped, and the next one is taken") {
    LooseSender sender(a_key());
    LooseReceiver receiver(a_key());
    const Frame frame = sealed(sender, "beat");
    for (std::size_t place = 0; place < frame.size(); ++place) {
        for (const std::byte bit : {std::byte{1}, std::byte{0x80}}) {
            Frame changed = frame;
            changed[place] ^= bit;
            CHECK_FALSE(opened(receiver, changed));
        }
    }
    for (std::size_t size = 0; size < frame.size(); ++size)
        CHECK_FALSE(
            opened(receiver, Frame(frame.begin(), frame.begin() + static_cast<std::ptrdiff_t>(size))));
    CHECK(opened(receiver, frame) == "beat");
    CHECK(opened(receiver, sealed(sender, "more")) == "more");
}

TEST_CASE("a loose frame older than the window is dropped, one at its edge is taken") {
    LooseSender sender(a_key());
    std::vector<Frame> frames;
    for (std::uint32_t i = 0; i <= ReplayWindow::size; ++i)
        frames.push_back(sealed(sender, "beat"));
    LooseReceiver receiver(a_key());
    CHECK(opened(receiver, frames.back()));
    CHECK(opened(receiver, frames[1]));
    CHECK_FALSE(opened(receiver, frames[0]));
}

TEST_CASE("the window knows what came after it has jumped") {
    ReplayWindow window;
    window.note(5);
    window.note(5 + ReplayWindow::size);  // the same place
    CHECK_FALSE(window.is_new(5));        // too old
    CHECK_FALSE(window.is_new(5 + ReplayWindow::size));
    CHECK(window.is_new(6));
    window.note(5 + 3 * ReplayWindow::size);
    CHECK(window.is_new(4 + 3 * ReplayWindow::size));
    CHECK_FALSE(window.is_new(5 + ReplayWindow::size));
    window.note(9 + 3 * ReplayWindow::size);
    for (std::uint32_t i = 6; i < 9; ++i)
        CHECK(window.is_new(i + 3 * ReplayWindow::size));
    window.note(0xFFFF'FFFFU);
    CHECK_FALSE(window.is_new(0xFFFF'FFFFU));
    CHECK(window.is_new(0xFFFF'FFFEU));
}

TEST_CASE(
    "loose frames of the key before are still taken after the next key began, and none of an earlier one") {
    LooseSender sender(a_key());
    LooseReceiver receiver(a_key());
    std::vector<Frame> kept;
    for (std::uint64_t i = 0; i < 2 * frames_a_key + 2; ++i) {
        Frame frame = sealed(sender, "beat");
        // The last two of each key are late.
        const std::uint64_t of_key = i % frames_a_key;
        if (of_key >= frames_a_key - 2) {
            kept.push_back(std::move(frame));
        } else if (opened(receiver, frame) != "beat") {
            FAIL("frame " << i);
        }
        if (of_key != 0 || i == 0) continue;
        CHECK(opened(receiver, kept.back()) == "beat");
        CHECK_FALSE(opened(receiver, kept.back()));
        if (i == 2 * frames_a_key) CHECK_FALSE(opened(receiver, kept.front()));
    }
    CHECK(kept.size() == 4);
}

TEST_CASE("a whole key's frames may be lost but for its first; of a key further ahead nothing is taken") {
    LooseSender sender(a_key());
    LooseReceiver receiver(a_key());
    Frame of_next;
    Frame of_third;
    for (std::uint64_t i = 0; i <= 2 * frames_a_key; ++i) {
        Frame frame = sealed(sender, "beat");
        if (i == frames_a_key) of_next = frame;
        if (i == 2 * frames_a_key) of_third = frame;
    }
    CHECK_FALSE(opened(receiver, of_third));
    CHECK(opened(receiver, of_next));
    CHECK(opened(receiver, of_third));
}

TEST_CASE("a key is wiped where it ended and where it was moved from, and moves whole") {
    alignas(SecretKey) std::array<std::byte, sizeof(SecretKey)> place{};
    auto* key = new (place.data()) SecretKey(a_key(0xAB));
    SecretKey moved(std::move(*key));
    CHECK(moved.data()[0] == 0xAB);
    CHECK(place == decltype(place){});
    *key = std::move(moved);
    CHECK(moved.data()[0] == 0);  // NOLINT: that is the point
    CHECK(place[0] == std::byte{0xAB});
    // Through another pointer, that the compiler does not know to end with it.
    const volatile std::byte* left = place.data();
    key->~SecretKey();
    for (std::size_t i = 0; i < sizeof(SecretKey); ++i)
        CHECK(left[i] == std::byte{0});
    static_assert(!std::is_copy_constructible_v<SecretKey> && !std::is_copy_assignable_v<SecretKey>);
    static_assert(!std::is_copy_constructible_v<KeyPair> && !std::is_copy_constructible_v<Identity>);
}

TEST_CASE("a person has one key at one server and others at others") {
    const Identity ada(a_key(1));
    const Identity ben(a_key(2));
    const PublicKey here = KeyPair::of(a_key(3)).shown;
    const PublicKey there = KeyPair::of(a_key(4)).shown;
    CHECK(ada.key_for(here).shown == Identity(a_key(1)).key_for(here).shown);
    const std::set<PublicKey> all{ada.key_for(here).shown, ada.key_for(there).shown, ben.key_for(here).shown,
                                  ben.key_for(there).shown};
    CHECK(all.size() == 4);
    CHECK_FALSE(std::ranges::equal(Identity::make().secret().bytes(), Identity::make().secret().bytes()));
}

TEST_CASE("a fingerprint is 26 letters of base32, and read in either case") {
    // python3: base64.b32encode(hashlib.blake2b(bytes(range(32)), digest_size=16).digest()).rstrip(b"=")
    PublicKey key{};
    for (std::size_t i = 0; i < key.size(); ++i)
        key[i] = static_cast<std::uint8_t>(i);
    CHECK(fingerprint(key) == "6ONCZLKYIEONJH2XPZIINOADD4");
    CHECK(fingerprint(key).size() == fingerprint_letters);
    CHECK(same_fingerprint(fingerprint(key), "6onczlkyieonjh2xpziinoadd4"));
    key[31] ^= 1;
    CHECK_FALSE(same_fingerprint(fingerprint(key), "6ONCZLKYIEONJH2XPZIINOADD4"));
    CHECK_FALSE(same_fingerprint("6ONCZLKYIEONJH2XPZIINOADD4", ""));
}

}  // namespace sealed_lanes_test
