// What seating costs and how good it is: the time for a hundred people, and beside what a long search finds.
#include <chrono>
#include <cstdio>

#include "tests/support/seating_crowd.hpp"

using namespace parlor;
using namespace parlor::seating_crowd;

namespace {

constexpr std::size_t long_search = 20'000'000;
constexpr std::uint64_t seeds = 10;

template <class Do>
double milliseconds(Do&& act) {
    const auto began = std::chrono::steady_clock::now();
    act();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count();
}

void time_it(std::size_t people, std::size_t size, std::size_t rotations) {
    double most = 0;
    double sum = 0;
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        const SeatingTask task = crowd(people, size, rotations, 8);
        Rng rng(seed);
        const double took = milliseconds([&] { (void)game::seat(task, rng); });
        most = std::max(most, took);
        sum += took;
    }
    std::printf("%4zu people at tables of %zu, %zu rotations: %6.1f ms, at most %6.1f ms\n", people, size,
                rotations, sum / static_cast<double>(seeds), most);
}

void compare(std::size_t people, std::size_t size, std::size_t rotations) {
    Crew crew = crew_after(crowd(people, size, rotations, 6), 10);
    double mean = 0;
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        Rng rng(seed);
        mean +=
            static_cast<double>(crew.new_meetings(game::seat(crew.task, rng))) / static_cast<double>(seeds);
    }
    crew.task.steps = long_search;
    std::size_t best = 0;
    std::size_t meetings = 0;
    for (std::uint64_t seed = 100; seed < 103; ++seed) {
        Rng rng(seed);
        const auto rotations_found = game::seat(crew.task, rng);
        best = std::max(best, crew.new_meetings(rotations_found));
        meetings = 0;
        for (const Tables& tables : rotations_found)
            meetings += pairs_at(tables).size();
    }
    const double of_all = 100.0 / static_cast<double>(meetings);
    std::printf("%4zu people at tables of %zu, %zu rotations: %5.1f %% new, long search %5.1f %%\n", people,
                size, rotations, mean * of_all, static_cast<double>(best) * of_all);
}

}  // namespace

int main() {
    std::puts("Seating:");
    time_it(9, 3, 4);
    time_it(23, 4, 3);
    time_it(40, 4, 4);
    time_it(100, 4, 3);
    time_it(100, 2, 8);
    std::puts("Seating after ten evenings, new meetings of all:");
    compare(24, 2, 2);
    compare(30, 3, 1);
    compare(31, 3, 1);
    compare(40, 2, 3);
    compare(40, 4, 1);
    compare(48, 4, 1);
    compare(60, 3, 2);
    compare(100, 4, 2);
}
