#include "server/game/tables/seating.hpp"

#include <algorithm>
#include <numeric>
#include <span>

#include "server/game/tables/seating_search.hpp"

namespace parlor::game {

namespace {

constexpr std::size_t least = limits::table_seats_least;
constexpr std::size_t most = limits::table_seats_most;
constexpr std::int64_t cold_start = 6'000;         // as bad as to meet somebody from before
constexpr std::int64_t worth_another_try = 6'000;  // that much is no longer for departments
constexpr std::int64_t warm_start = 2'500;         // from a seating that is good already

SeatingDesign any_seating(const std::vector<std::size_t>& sizes, std::size_t rotations, Rng& rng) {
    std::vector<std::size_t> places;
    for (std::size_t table = 0; table < sizes.size(); ++table)
        places.insert(places.end(), sizes[table], table);
    SeatingDesign seats(rotations, places);
    for (auto& rotation : seats)
        rng.shuffle(std::span(rotation));
    return seats;
}

void shuffle_names(SeatingDesign& seats, std::size_t people, Rng& rng) {
    std::vector<std::size_t> names(people);
    std::iota(names.begin(), names.end(), std::size_t{0});
    rng.shuffle(std::span(names));
    for (auto& rotation : seats) {
        const auto before = rotation;
        for (std::size_t person = 0; person < people; ++person)
            rotation[person] = before[names[person]];
    }
}

std::vector<Tables> by_table(const SeatingTask& task, const SeatingDesign& seats, std::size_t tables) {
    std::vector<Tables> result;
    for (const auto& rotation : seats) {
        Tables& now = result.emplace_back(tables);
        for (std::size_t person = 0; person < task.guests.size(); ++person)
            now[rotation[person]].push_back(task.guests[person].id);
    }
    return result;
}

}  // namespace

std::vector<std::size_t> table_sizes(std::size_t people, std::size_t wanted) {
    if (people == 0) return {};
    wanted = std::clamp(wanted, least, most);
    // The nearest number of tables, of two the smaller; then what is too large or too small at a table
    // decides.
    std::size_t tables = (2 * people + wanted - 1) / (2 * wanted);
    tables =
        std::clamp<std::size_t>(tables, (people + most - 1) / most, std::max<std::size_t>(people / least, 1));
    std::vector<std::size_t> sizes(tables, people / tables);
    for (std::size_t table = 0; table < people % tables; ++table)
        ++sizes[table];
    return sizes;
}

std::size_t usual_steps(std::size_t people, std::size_t rotations) {
    return std::clamp<std::size_t>(300 * people * people * rotations, 5'000, 900'000);
}

std::vector<Tables> seat(const SeatingTask& task, Rng& rng) {
    const std::size_t people = task.guests.size();
    const std::size_t steps = task.steps > 0 ? task.steps : usual_steps(people, task.rotations);
    const std::vector<std::size_t> sizes = table_sizes(people, task.table_size);
    if (sizes.size() < 2 || task.rotations == 0)
        return by_table(task, any_seating(sizes, task.rotations, rng), sizes.size());
    const SeatingCosts costs(task);
    std::int64_t best_cost = 0;
    SeatingDesign best;
    const auto take = [&](const SeatingSearch& search) {
        if (!best.empty() && search.best_cost() >= best_cost) return;
        best_cost = search.best_cost();
        best = search.best();
    };
    // Nobody meets twice in a design, so its names are given out, and only then single seats are swapped,
    // where wishes and evenings before leave something to mend.
    if (auto design = seating_design(people, sizes.size(), task.rotations)) {
        shuffle_names(*design, people, rng);
        SeatingSearch search(costs, *design);
        search.swap_names(steps / (2 * task.rotations), cold_start, rng);
        search.swap_seats(steps / 4, warm_start, rng);
        take(search);
    }
    for (int tries = 3; tries > 0 && (best.empty() || best_cost >= worth_another_try); --tries) {
        SeatingSearch search(costs, any_seating(sizes, task.rotations, rng));
        search.swap_seats(steps / 3, cold_start, rng);
        take(search);
    }
    return by_table(task, best, sizes.size());
}

std::int64_t seating_cost(const SeatingTask& task, const std::vector<Tables>& rotations) {
    SeatingDesign seats(rotations.size(), std::vector<std::size_t>(task.guests.size()));
    for (std::size_t rotation = 0; rotation < rotations.size(); ++rotation) {
        for (std::size_t person = 0; person < task.guests.size(); ++person) {
            const auto sits = [&](const Table& table) {
                return std::ranges::count(table, task.guests[person].id) > 0;
            };
            const auto table = std::ranges::find_if(rotations[rotation], sits);
            seats[rotation][person] = static_cast<std::size_t>(table - rotations[rotation].begin());
        }
    }
    return SeatingSearch(SeatingCosts(task), seats).best_cost();
}

}  // namespace parlor::game
