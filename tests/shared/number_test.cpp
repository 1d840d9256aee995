#include "shared/base/number.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>

namespace number_test {

using namespace parlor;

TEST_CASE("a number is read when it lies in its range, and when nothing stands beside it") {
    CHECK(read_number<std::uint16_t>("1", 1, 1000).value() == 1);
    CHECK(read_number<std::uint16_t>("1000", 1, 1000).value() == 1000);
    CHECK(read_number("-7", -10, 10).value() == -7);
    CHECK(read_number("0.5", 0.0, 1e6).value() == doctest::Approx(0.5));
    constexpr auto most = std::numeric_limits<std::uint64_t>::max();
    CHECK(read_number<std::uint64_t>("18446744073709551615", 0, most).value() == most);
}

TEST_CASE("whatever is wrong with a number, the sentence names the same range") {
    for (const char* wrong : {"0", "-1", "1001", "65536", "99999999999999999999", "", " 1", "1 ", "+1", "1.5",
                              "1e2", "0x10", "many"}) {
        CAPTURE(wrong);
        const auto read = read_number<std::uint16_t>(wrong, 1, 1000);
        REQUIRE_FALSE(read.has_value());
        CHECK(read.error() == "a whole number from 1 to 1000");
    }
    for (const char* wrong : {"-0.5", "1000000.5", "nan", "inf", "1e999", "", "soon"}) {
        CAPTURE(wrong);
        const auto read = read_number(wrong, 0.0, 1e6);
        REQUIRE_FALSE(read.has_value());
        CHECK(read.error() == "a number from 0 to 1000000");
    }
}

}  // namespace number_test
