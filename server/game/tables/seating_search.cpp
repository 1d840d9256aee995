#include "server/game/tables/seating_search.hpp"

#include <algorithm>
#include <array>

namespace parlor::game {

namespace {

// Each far above what the next can add up to in an evening of a hundred people, but for meetings: to meet
// twice tonight and to meet somebody from before are about as bad.
constexpr std::int64_t broken_wish = 1'000'000'000;
constexpr std::int64_t met_again =
    10'000;                               // for the second time tonight; for the third twice that, and so on
constexpr std::int64_t no_topic = 8'000;  // shared, where topics are to match
constexpr std::int64_t met_before = 6'000;  // on another evening, at least
constexpr std::int64_t met_weight = 30;     // and this for each unit of weight
constexpr std::int64_t same_department = 20;
constexpr std::int64_t coolest = 8;

// exp(-i / 16) of 2^32, for i from 0.
constexpr std::size_t chances_an_e = 16;
constexpr auto chances = [] {
    std::array<std::uint32_t, 160> table{};
    std::uint64_t chance = 0xffffffffU;
    for (std::uint32_t& entry : table) {
        entry = static_cast<std::uint32_t>(chance);
        chance = chance * 4'034'741'940U >> 32U;  // exp(-1/16)
    }
    return table;
}();

bool accepts(std::int64_t cost, std::int64_t warmth, Rng& rng) {
    if (cost <= 0) return true;
    const auto index = static_cast<std::uint64_t>(cost) * chances_an_e / static_cast<std::uint64_t>(warmth);
    return index < chances.size() && rng.next() < chances[index];
}

// Nearly uniform in [0, bound) out of 16 bits; a search needs no better, and this is what it does most.
std::size_t pick(std::uint32_t bits, std::size_t bound) {
    return (bits & 0xffffU) * bound >> 16U;
}

bool share_topic(const Guest& a, const Guest& b) {
    return (a.offers & b.seeks) != 0 || (b.offers & a.seeks) != 0;
}

}  // namespace

template <class Pairs, class Do>
void SeatingCosts::for_each_pair(const SeatingTask& task, const Pairs& pairs, Do&& act) {
    const auto index_of = [&](PlayerId who) {
        const auto found = std::ranges::find(task.guests, who, &Guest::id);
        return static_cast<std::size_t>(found - task.guests.begin());
    };
    for (const auto& pair : pairs) {
        const std::size_t one = index_of(pair.one);
        const std::size_t other = index_of(pair.other);
        if (one == people_ || other == people_ || one == other) continue;
        act(one * people_ + other, pair);
        act(other * people_ + one, pair);
    }
}

SeatingCosts::SeatingCosts(const SeatingTask& task)
    : people_(task.guests.size()), costs_(people_ * people_), met_tonight_(people_ * people_) {
    for (std::size_t one = 0; one < people_; ++one) {
        for (std::size_t other = 0; other < people_; ++other) {
            const Guest& a = task.guests[one];
            const Guest& b = task.guests[other];
            std::int64_t& cost = costs_[one * people_ + other];
            if (a.department != 0 && a.department == b.department) cost += same_department;
            if (task.match_topics && !share_topic(a, b)) cost += no_topic;
        }
    }
    for_each_pair(task, task.before, [&](std::size_t at, const Acquaintance& pair) {
        costs_[at] += met_before + met_weight * std::min<std::int64_t>(pair.weight, 100);
    });
    for_each_pair(task, task.tonight, [&](std::size_t at, const Acquaintance& pair) {
        met_tonight_[at] = static_cast<std::uint16_t>(met_tonight_[at] + pair.weight);
    });
    // Said by one or by both, it is one wish.
    for_each_pair(task, task.apart, [&](std::size_t at, const ApartWish&) {
        if (costs_[at] < broken_wish) costs_[at] += broken_wish;
    });
}

SeatingSearch::SeatingSearch(const SeatingCosts& costs, const SeatingDesign& start) : costs_(costs) {
    seat_all(start);
    best_ = seats_;
    best_cost_ = cost_;
}

void SeatingSearch::seat_all(const SeatingDesign& seats) {
    const std::size_t people = costs_.people();
    seats_ = seats;
    tables_.assign(seats.size(), {});
    met_.assign(people * people, 0);
    cost_ = 0;
    for (std::size_t one = 0; one < people; ++one) {
        for (std::size_t other = 0; other < people; ++other)
            met_[one * people + other] = costs_.met_tonight(one, other);
    }
    for (std::size_t rotation = 0; rotation < seats.size(); ++rotation) {
        for (std::size_t person = 0; person < people; ++person) {
            const std::size_t at = seats[rotation][person];
            if (tables_[rotation].size() <= at) tables_[rotation].resize(at + 1);
            auto& table = tables_[rotation][at];
            for (const std::uint8_t other : table)
                cost_ += costs_.of(person, other) + met_again * met_[person * people + other];
            meet_all(table, person, 1);
            table.push_back(static_cast<std::uint8_t>(person));
        }
    }
}

void SeatingSearch::meet_all(const std::vector<std::uint8_t>& table, std::size_t who, int times) {
    const std::size_t people = costs_.people();
    for (const std::size_t other : table) {
        if (other == who) continue;
        std::uint16_t& met = met_[who * people + other];
        met = static_cast<std::uint16_t>(met + times);
        met_[other * people + who] = met;
    }
}

std::int64_t SeatingSearch::cost_of_change(const std::vector<std::uint8_t>& table, std::size_t goes,
                                           std::size_t comes) const {
    const std::size_t people = costs_.people();
    std::int64_t cost = 0;
    for (const std::size_t other : table) {
        if (other == goes) continue;
        cost += costs_.of(comes, other) - costs_.of(goes, other) +
                met_again * (met_[comes * people + other] - met_[goes * people + other] + 1);
    }
    return cost;
}

std::int64_t SeatingSearch::cost_of_swap(std::size_t rotation, std::size_t one, std::size_t other) const {
    return cost_of_change(tables_[rotation][seats_[rotation][one]], one, other) +
           cost_of_change(tables_[rotation][seats_[rotation][other]], other, one);
}

void SeatingSearch::swap(std::size_t rotation, std::size_t one, std::size_t other) {
    auto& seats = seats_[rotation];
    auto& own = tables_[rotation][seats[one]];
    auto& others = tables_[rotation][seats[other]];
    meet_all(own, one, -1);
    meet_all(others, other, -1);
    *std::ranges::find(own, one) = static_cast<std::uint8_t>(other);
    *std::ranges::find(others, other) = static_cast<std::uint8_t>(one);
    meet_all(own, other, 1);
    meet_all(others, one, 1);
    std::swap(seats[one], seats[other]);
}

void SeatingSearch::take_if_best() {
    if (cost_ >= best_cost_) return;
    best_cost_ = cost_;
    best_ = seats_;
}

void SeatingSearch::back_to_best() {
    if (cost_ != best_cost_) seat_all(best_);
}

// Cools by an eighth from `warmth` to the coolest, with as many steps at each warmth.
template <class Step>
void SeatingSearch::cool_down(std::size_t steps, std::int64_t warmth, Step&& step) {
    std::size_t levels = 1;
    for (std::int64_t level = warmth; level > coolest; level -= (level + 7) / 8)
        ++levels;
    for (; levels > 0; --levels) {
        for (std::size_t i = steps / levels; i > 0 && best_cost_ > 0; --i)
            step(warmth);
        steps -= steps / levels;
        warmth -= (warmth + 7) / 8;
    }
    back_to_best();
}

void SeatingSearch::swap_seats(std::size_t steps, std::int64_t warmth, Rng& rng) {
    const std::size_t people = costs_.people();
    cool_down(steps, warmth, [&](std::int64_t now) {
        const std::uint32_t bits = rng.next();
        const std::size_t one = pick(bits, people);
        const std::size_t other = pick(bits >> 16U, people);
        const std::size_t rotation = pick(rng.next(), seats_.size());
        if (seats_[rotation][one] == seats_[rotation][other]) return;
        const std::int64_t cost = cost_of_swap(rotation, one, other);
        if (!accepts(cost, now, rng)) return;
        swap(rotation, one, other);
        cost_ += cost;
        take_if_best();
    });
}

void SeatingSearch::swap_names(std::size_t steps, std::int64_t warmth, Rng& rng) {
    const std::size_t people = costs_.people();
    const auto swap_all = [&](std::size_t one, std::size_t other) {
        std::int64_t cost = 0;
        for (std::size_t rotation = 0; rotation < seats_.size(); ++rotation) {
            if (seats_[rotation][one] == seats_[rotation][other]) continue;
            cost += cost_of_swap(rotation, one, other);
            swap(rotation, one, other);
        }
        return cost;
    };
    cool_down(steps, warmth, [&](std::int64_t now) {
        const std::uint32_t bits = rng.next();
        const std::size_t one = pick(bits, people);
        const std::size_t other = pick(bits >> 16U, people);
        if (one == other) return;
        const std::int64_t cost = swap_all(one, other);
        if (!accepts(cost, now, rng)) {
            swap_all(one, other);
            return;
        }
        cost_ += cost;
        take_if_best();
    });
}

}  // namespace parlor::game
