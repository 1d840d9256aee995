// Who may open a connection at all.
#include "server/sessions/admission.hpp"

#include <doctest/doctest.h>

#include "shared/base/limits.hpp"

namespace admission_test {

using namespace parlor;
using sessions::Admission;

namespace {

constexpr std::array<std::uint8_t, 32> secret{1, 2, 3};
constexpr transport::Address office{0x0A00'0001, 50'000};
constexpr transport::Address other{0x0A00'0002, 50'000};
constexpr SteadyTime begins{1'000'000s};

std::uint32_t ticket(const Admission& admission, transport::Address at, SteadyTime now) {
    return query::ticket_of(admission.cookie_for(at.ipv4, now));
}

}  // namespace

TEST_CASE("the cookie of an address lets it in from any port, for a minute at least and two at most") {
    Admission admission(secret);
    const std::uint32_t shown = ticket(admission, office, begins);
    CHECK(admission.admits(office, shown, begins));
    CHECK(admission.admits({office.ipv4, 1'234}, shown, begins + 60s));
    CHECK_FALSE(admission.admits(office, shown, begins + 120s));
    CHECK(admission.figures().without_ticket == 1);
}

TEST_CASE("somebody else's cookie, a made-up one, and one of a server before this one let nobody in") {
    Admission admission(secret);
    const Admission before({9, 9, 9});
    CHECK_FALSE(admission.admits(office, ticket(admission, other, begins), begins));
    CHECK_FALSE(admission.admits(office, 0, begins));
    CHECK_FALSE(admission.admits(office, ticket(before, office, begins), begins));
    CHECK(admission.figures().without_ticket == 3);
    CHECK(admission.figures().too_many == 0);
}

TEST_CASE("an office comes all at once; who goes on connecting is held to a pace, and others are not") {
    Admission admission(secret);
    const std::uint32_t shown = ticket(admission, office, begins);
    std::uint32_t in = 0;
    for (int i = 0; i < 1'000; ++i)
        in += admission.admits(office, shown, begins) ? 1 : 0;
    CHECK(in == limits::connects_burst_an_address);
    CHECK(in >= limits::connections_an_address);
    CHECK(admission.admits(other, ticket(admission, other, begins), begins));
    in = 0;
    for (int second = 1; second <= 10; ++second) {
        for (int i = 0; i < 100; ++i)
            in += admission.admits(office, shown, begins + std::chrono::seconds(second)) ? 1 : 0;
    }
    CHECK(in == 10 * limits::connects_a_second_an_address);
}

TEST_CASE("two thousand come back at once from many addresses, and all together are bounded, too") {
    Admission admission(secret);
    const auto come = [&](std::uint32_t count) {
        std::uint32_t in = 0;
        for (std::uint32_t i = 0; i < count; ++i) {
            const transport::Address from{0x0A00'0000 + i, 1};
            in += admission.admits(from, ticket(admission, from, begins), begins) ? 1U : 0U;
        }
        return in;
    };
    CHECK(come(2'000) == 2'000);
    CHECK(come(10'000) == limits::connects_burst - 2'000);
}

TEST_CASE("queries are answered up to a pace") {
    Admission admission(secret);
    std::uint32_t answered = 0;
    for (int i = 0; i < 50'000; ++i)
        answered += admission.answers(begins) ? 1 : 0;
    CHECK(answered == limits::query_answers_a_second);
    CHECK(admission.answers(begins + 1s));
}

}  // namespace admission_test
