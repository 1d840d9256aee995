#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "server/game/tables/seating.hpp"
#include "server/game/tables/seating_design.hpp"

namespace parlor::game {

// What a seating costs, two by two, with people counted from 0.
class SeatingCosts {
public:
    explicit SeatingCosts(const SeatingTask& task);

    [[nodiscard]] std::size_t people() const { return people_; }
    // Of sitting together at all.
    [[nodiscard]] std::int64_t of(std::size_t one, std::size_t other) const {
        return costs_[one * people_ + other];
    }
    [[nodiscard]] std::uint16_t met_tonight(std::size_t one, std::size_t other) const {
        return met_tonight_[one * people_ + other];
    }

private:
    template <class Pairs, class Do>
    void for_each_pair(const SeatingTask& task, const Pairs& pairs, Do&& act);

    std::size_t people_;
    std::vector<std::int64_t> costs_;
    std::vector<std::uint16_t> met_tonight_;
};

// A seating that gets better by swaps: simulated annealing (Kirkpatrick, Gelatt & Vecchi 1983) with whole
// numbers.
class SeatingSearch {
public:
    SeatingSearch(const SeatingCosts& costs, const SeatingDesign& start);

    // Swaps two people of one rotation at each step. `warmth` is what a swap may cost at first.
    void swap_seats(std::size_t steps, std::int64_t warmth, Rng& rng);
    // Swaps two people in all rotations, so that who meets stays the same but for their names.
    void swap_names(std::size_t steps, std::int64_t warmth, Rng& rng);

    [[nodiscard]] std::int64_t best_cost() const { return best_cost_; }
    [[nodiscard]] const SeatingDesign& best() const { return best_; }

private:
    [[nodiscard]] std::int64_t cost_of_swap(std::size_t rotation, std::size_t one, std::size_t other) const;
    // Of one's leaving their table and the other's coming.
    [[nodiscard]] std::int64_t cost_of_change(const std::vector<std::uint8_t>& table, std::size_t goes,
                                              std::size_t comes) const;
    void swap(std::size_t rotation, std::size_t one, std::size_t other);
    void meet_all(const std::vector<std::uint8_t>& table, std::size_t who, int times);
    void take_if_best();
    void back_to_best();
    void seat_all(const SeatingDesign& seats);
    template <class Step>
    void cool_down(std::size_t steps, std::int64_t warmth, Step&& step);

    const SeatingCosts& costs_;
    SeatingDesign seats_;                                         // the table of each, in each rotation
    std::vector<std::vector<std::vector<std::uint8_t>>> tables_;  // who sits there
    std::vector<std::uint16_t> met_;                              // how often, earlier tonight included
    std::int64_t cost_ = 0;
    SeatingDesign best_;
    std::int64_t best_cost_ = 0;
};

}  // namespace parlor::game
