#include "shared/protocol/look_around.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string_view>

#include "shared/base/random.hpp"
#include "shared/base/text.hpp"
#include "shared/transport/local_addresses.hpp"

namespace look_around_test {

using namespace parlor;

namespace {

std::vector<std::byte> bytes_of(std::string_view text) {
    std::vector<std::byte> bytes;
    for (const char c : text)
        bytes.push_back(static_cast<std::byte>(c));
    return bytes;
}

query::OpenLobbies example(std::size_t lobbies, const std::string& title) {
    query::OpenLobbies reply{0x0102'0304'0506'0708ULL, 0x090A, "Bar", {}};
    for (std::size_t i = 0; i < lobbies; ++i)
        reply.lobbies.push_back({0x1112'1314'1516'1718ULL + i, title, 0x191A, i % 2 == 0});
    return reply;
}

}  // namespace

TEST_CASE("the bytes of looking around and of its reply are frozen") {
    std::vector<std::byte> request =
        bytes_of(std::string_view("PARLORL?\x01\x02\x03\x04\x05\x06\x07\x08", 16));
    request.resize(1'024);
    CHECK(query::encode(query::LookAround{0x0102'0304'0506'0708ULL}) == request);
    const std::string_view reply(
        "PARLORL!\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0A\x03"
        "Bar\x01"
        "\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1A\x01\x04"
        "Quiz",
        39);
    CHECK(query::encode(example(1, "Quiz")) == bytes_of(reply));
}

TEST_CASE("lobbies to see come back as they were sent, as many as fit, titles cut between graphemes") {
    const auto few = query::decode_open_lobbies(query::encode(example(5, "Zoë’s 🎉")));
    REQUIRE(few);
    CHECK(few->nonce == 0x0102'0304'0506'0708ULL);
    CHECK(few->version == 0x090A);
    CHECK(few->server_name == "Bar");
    CHECK(few->lobbies == example(5, "Zoë’s 🎉").lobbies);

    std::string family;
    for (int i = 0; i < 10; ++i)
        family += "👨‍👩‍👧‍👦";
    const auto packet = query::encode(example(300, family));
    CHECK(packet.size() <= query::look_around_bytes);
    const auto many = query::decode_open_lobbies(packet);
    REQUIRE(many);
    CHECK(many->lobbies.size() == 8);
    CHECK(many->lobbies.front().title.size() == 4 * 25);
    CHECK(grapheme_count(many->lobbies.front().title) == 4);
}

TEST_CASE("what is no question or reply of looking around is nothing, whatever bytes it has") {
    CHECK(query::decode_look_around(query::encode(query::LookAround{7}))->nonce == 7);
    std::vector<std::byte> request = query::encode(query::LookAround{7});
    request.pop_back();
    CHECK_FALSE(query::decode_look_around(request));
    const auto whole = query::encode(example(3, "Quiz"));
    for (std::size_t length = 0; length < whole.size(); ++length) {
        CAPTURE(length);
        CHECK_FALSE(query::decode_open_lobbies(std::span(whole).first(length)));
    }
    auto longer = whole;
    longer.push_back(std::byte{0});
    CHECK_FALSE(query::decode_open_lobbies(longer));
    Rng rng(11);
    for (int i = 0; i < 20'000; ++i) {
        auto changed = whole;
        for (std::uint32_t changes = 1 + rng.below(4); changes > 0; --changes)
            changed[8 + rng.below(static_cast<std::uint32_t>(changed.size() - 8))] =
                static_cast<std::byte>(rng.below(256));
        const auto read = query::decode_open_lobbies(changed);
        if (read) CHECK(query::encode(*read).size() <= query::look_around_bytes);
    }
}

TEST_CASE("near is this machine and the networks it is in") {
    using transport::Address;
    const std::vector<transport::NetworkInterface> own{
        {"eth0", {0xC0A8'0105U, 0}, {0xC0A8'01FFU, 0}, 0xFFFF'FF00U},
        {"wg0", {0x0A00'0002U, 0}, {}, 0xFFFF'FFFFU},
        {"odd", {0x0B00'0002U, 0}, {}, 0}};
    CHECK(transport::is_near({0xC0A8'0163U, 9}, own));
    CHECK_FALSE(transport::is_near({0xC0A8'0263U, 9}, own));
    CHECK(transport::is_near({0x0A00'0002U, 9}, own));
    CHECK_FALSE(transport::is_near({0x0A00'0003U, 9}, own));
    CHECK(transport::is_near({0x0B00'0002U, 9}, own));
    CHECK_FALSE(transport::is_near({0x0B00'0003U, 9}, own));
    CHECK(transport::is_near({0x7F00'0099U, 9}, {}));
    CHECK_FALSE(transport::is_near({0x0808'0808U, 9}, {}));
}

}  // namespace look_around_test
