#include "shared/base/random.hpp"

#include <doctest/doctest.h>

#include <array>
#include <numeric>
#include <vector>

namespace random_test {

using namespace parlor;

TEST_CASE("the generator gives the numbers of the reference implementation") {
    // pcg32_srandom(42, 54) of pcg-c-basic, first round of its demo.
    Rng rng(42, 54);
    for (const std::uint32_t wanted :
         {0xa15c02b7U, 0x7b47f409U, 0xba1d3330U, 0x83d2f293U, 0xbfa4784bU, 0xcbed606eU})
        CHECK(rng.next() == wanted);
}

TEST_CASE("below stays below and reaches everything about equally often") {
    Rng rng(1);
    std::array<int, 7> counts{};
    for (int i = 0; i < 70'000; ++i)
        ++counts[rng.below(7)];
    for (const int count : counts) {
        CHECK(count > 9'500);
        CHECK(count < 10'500);
    }
    CHECK(rng.below(0) == 0);
    CHECK(rng.below(1) == 0);
}

TEST_CASE("between includes both ends") {
    Rng rng(2);
    bool low = false;
    bool high = false;
    for (int i = 0; i < 1'000; ++i) {
        const std::int64_t value = rng.between(-3, 3);
        CHECK(value >= -3);
        CHECK(value <= 3);
        low = low || value == -3;
        high = high || value == 3;
    }
    CHECK(low);
    CHECK(high);
    CHECK(rng.between(5, 5) == 5);
}

TEST_CASE("a shuffle keeps everything, and the same seed gives the same order for ever") {
    std::vector<int> items(10);
    std::iota(items.begin(), items.end(), 0);
    Rng rng(7);
    rng.shuffle(std::span(items));
    CHECK(items == std::vector{2, 4, 7, 5, 8, 6, 3, 9, 1, 0});
    std::array<bool, 10> seen{};
    for (const int item : items)
        seen[static_cast<std::size_t>(item)] = true;
    for (const bool one : seen)
        CHECK(one);
    std::vector<int> none;
    rng.shuffle(std::span(none));
}

TEST_CASE("a generator split off goes its own way") {
    Rng one(9);
    Rng other(9);
    Rng split_of_one = one.split();
    Rng split_of_other = other.split();
    CHECK(split_of_one.next() == split_of_other.next());
    for (int i = 0; i < 100; ++i)
        static_cast<void>(split_of_one.next());
    CHECK(one.next() == other.next());
    Rng frozen = Rng(9).split();
    CHECK(frozen.next() == 0x49d2a4eaU);
    CHECK(frozen.next() == 0x8010addbU);
}

TEST_CASE("a chance of none is never, of hundred always") {
    Rng rng(3);
    for (int i = 0; i < 200; ++i) {
        CHECK_FALSE(rng.chance(0));
        CHECK(rng.chance(100));
    }
}

}  // namespace random_test
