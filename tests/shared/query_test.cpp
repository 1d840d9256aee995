#include "shared/protocol/query.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/random.hpp"

namespace query_test {

using namespace parlor;

namespace {

std::vector<std::byte> bytes_of(std::string_view text) {
    std::vector<std::byte> bytes;
    for (const char c : text)
        bytes.push_back(static_cast<std::byte>(c));
    return bytes;
}

query::Reply example_reply(std::string name) {
    query::Reply reply{0x0102'0304'0506'0708ULL, 0x090A, {}, std::move(name)};
    for (std::size_t i = 0; i < reply.cookie.size(); ++i)
        reply.cookie[i] = static_cast<std::byte>(0x10 + i);
    return reply;
}

}  // namespace

TEST_CASE("the bytes of a query and its reply are frozen") {
    std::vector<std::byte> request =
        bytes_of(std::string_view("PARLORQ?\x01\x02\x03\x04\x05\x06\x07\x08", 16));
    request.resize(128);
    CHECK(query::encode(query::Request{0x0102'0304'0506'0708ULL}) == request);

    const std::string_view reply(
        "PARLORQ!\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0A"
        "\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1A\x1B\x1C\x1D\x1E\x1F\x03"
        "Bar",
        38);
    CHECK(query::encode(example_reply("Bar")) == bytes_of(reply));
}

TEST_CASE("a query and its reply come back as they were") {
    const auto request = query::decode_request(query::encode(query::Request{0xFFFF'0000'FFFF'0001ULL}));
    REQUIRE(request);
    CHECK(request->nonce == 0xFFFF'0000'FFFF'0001ULL);

    for (const std::size_t length : {std::size_t{0}, std::size_t{1}, query::name_bytes}) {
        const query::Reply sent = example_reply(std::string(length, 'n'));
        const auto reply = query::decode_reply(query::encode(sent));
        REQUIRE(reply);
        CHECK(reply->nonce == sent.nonce);
        CHECK(reply->version == sent.version);
        CHECK(reply->cookie == sent.cookie);
        CHECK(reply->server_name == sent.server_name);
    }
}

TEST_CASE("a reply is never longer than the query it answers") {
    CHECK(query::encode(query::Request{}).size() == query::request_bytes);
    CHECK(query::encode(example_reply(std::string(1'000, 'x'))).size() <= query::request_bytes);
}

TEST_CASE("a query of any other length or beginning is nothing") {
    const std::vector<std::byte> good = query::encode(query::Request{7});
    for (std::size_t length = 0; length < good.size(); ++length) {
        CHECK_FALSE(query::decode_request(std::span(good).first(length)));
    }
    std::vector<std::byte> longer = good;
    longer.push_back(std::byte{0});
    CHECK_FALSE(query::decode_request(longer));
    for (std::size_t i = 0; i < 8; ++i) {
        std::vector<std::byte> other = good;
        other[i] ^= std::byte{1};
        CHECK_FALSE(query::decode_request(other));
    }
    CHECK_FALSE(query::decode_reply(good));
}

TEST_CASE("a reply whose name is not as long as it says is nothing") {
    const std::vector<std::byte> good = query::encode(example_reply("Garden"));
    for (std::size_t length = 0; length < good.size(); ++length) {
        CHECK_FALSE(query::decode_reply(std::span(good).first(length)));
    }
    std::vector<std::byte> longer = good;
    longer.push_back(std::byte{'!'});
    CHECK_FALSE(query::decode_reply(longer));
    CHECK_FALSE(query::decode_request(good));

    std::vector<std::byte> claims_more = good;
    claims_more[34] = std::byte{0xFF};
    CHECK_FALSE(query::decode_reply(claims_more));
}

TEST_CASE("no bytes at all upset the readers of queries") {
    Rng rng(1);
    for (int round = 0; round < 20'000; ++round) {
        std::vector<std::byte> bytes(rng.below(160));
        for (std::byte& byte : bytes)
            byte = static_cast<std::byte>(rng.below(256));
        if (rng.chance(50)) {
            const auto magic = bytes_of(rng.chance(50) ? "PARLORQ?" : "PARLORQ!");
            std::copy_n(magic.begin(), std::min(magic.size(), bytes.size()), bytes.begin());
        }
        if (const auto request = query::decode_request(bytes)) CHECK(bytes.size() == query::request_bytes);
        if (const auto reply = query::decode_reply(bytes)) CHECK(query::encode(*reply) == bytes);
    }
}

}  // namespace query_test
