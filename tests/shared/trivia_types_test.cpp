#include <doctest/doctest.h>

#include "shared/rounds/trivia.hpp"
#include "tests/shared/property.hpp"

namespace trivia_types_test {

using namespace parlor;
using trivia::Decimal;
using trivia::parse_decimal;
using trivia::to_text;

TEST_CASE("numbers are read as people type them") {
    CHECK(parse_decimal("1843") == Decimal{1'843'000});
    CHECK(parse_decimal("-2.5") == Decimal{-2'500});
    CHECK(parse_decimal("+7") == Decimal{7'000});
    CHECK(parse_decimal("0.001") == Decimal{1});
    CHECK(parse_decimal(".5") == Decimal{500});
    CHECK(parse_decimal("1,234.5") == Decimal{1'234'500});
    CHECK(parse_decimal("1 234") == Decimal{1'234'000});
    CHECK(parse_decimal("1'000'000") == Decimal{1'000'000'000});
    CHECK(parse_decimal("1000000000000000") == Decimal{1'000'000'000'000'000'000});
}

TEST_CASE("what is no number is none") {
    for (const char* text : {"", "-", "+", ".", "abc", "12a", "1.2.3", "--5", "1.2345", ",5", " 5",
                             "10000000000000000", "99999999999999999999999999", "1e5", "٣", "½"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_decimal(text));
    }
}

TEST_CASE("numbers are written short and read back as the same") {
    CHECK(to_text({1'843'000}) == "1843");
    CHECK(to_text({-2'500}) == "-2.5");
    CHECK(to_text({1}) == "0.001");
    CHECK(to_text({-50}) == "-0.05");
    CHECK(to_text({0}) == "0");
    CHECK(to_text({std::numeric_limits<std::int64_t>::min()}) == "-9223372036854775.808");
    rc::check([](std::int64_t any) {
        const Decimal number{any % 1'000'000'000'000'000'000};
        RC_ASSERT(parse_decimal(to_text(number)) == number);
    });
}

TEST_CASE("whatever is typed, reading it as a number is safe") {
    rc::check([](const std::string& text) {
        const auto number = parse_decimal(text);
        if (number) RC_ASSERT(parse_decimal(to_text(*number)) == number);
    });
}

}  // namespace trivia_types_test
