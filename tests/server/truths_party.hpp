#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "server/game/two_truths/two_truths_rules.hpp"
#include "tests/support/room_harness.hpp"

// Evenings of two truths and a lie for tests of its rules.
namespace parlor::testing {

inline Activity truths_activity(std::uint16_t tellers = limits::tellers_a_round, bool best_truth = true) {
    truths::Options options;
    options.tellers = tellers;
    options.best_truth = best_truth;
    return {60, options};
}

inline RoomHarness::Setup truths_evening(std::uint16_t tellers = limits::tellers_a_round,
                                         bool best_truth = true) {
    RoomHarness::Setup setup;
    setup.run_sheet = {truths_activity(tellers, best_truth)};
    setup.draw = [](const rooms::ContentRequest& request) {
        Rng rng(1);
        return game::content_of_its_own(std::get<truths::Options>(request.options), rng);
    };
    return setup;
}

inline constexpr Duration truths_writing_time = 90s;
inline constexpr Duration truths_second_look = 5s;
inline constexpr Duration truths_voting_time = 30s;
inline constexpr Duration truths_floor_time = 20s;
inline constexpr Duration truths_more_time = 30s;
inline constexpr Duration truths_best_time = 10s;
inline constexpr Duration truths_nothing_time = 8s;

// What somebody writes: "Ada 0", "Ada 1", "Ada 2", the second of them the lie.
inline truths::Write statements_of(const std::string& name, std::uint8_t lie = 1) {
    return {{name + " 0", name + " 1", name + " 2"}, lie};
}

class TruthsParty {
public:
    explicit TruthsParty(std::vector<std::string> people, RoomHarness::Setup setup = truths_evening())
        : names(std::move(people)), evening(std::move(setup)) {
        for (const std::string& name : names)
            evening.join(name);
    }

    void start() { evening.host(names.front(), host::Start{}); }
    void skip() { evening.host(names.front(), host::SkipAhead{}); }
    [[nodiscard]] const truths::View& view(const std::string& name) const {
        REQUIRE(evening.round(name));
        return std::get<truths::View>(evening.round(name)->view);
    }
    [[nodiscard]] const truths::View& view() const { return view(names.front()); }
    [[nodiscard]] truths::Stage stage() const { return view().stage; }
    [[nodiscard]] std::string name_of(PlayerId who) const {
        for (const std::string& name : names) {
            if (evening.id(name) == who) return name;
        }
        return "";
    }
    [[nodiscard]] std::string teller() const { return name_of(view().teller); }
    [[nodiscard]] std::vector<std::string> others() const {
        std::vector<std::string> result = names;
        std::erase(result, teller());
        return result;
    }
    // Where the lie stands on the card, by its text.
    [[nodiscard]] std::uint8_t lie(std::size_t written = 1) const {
        const auto& texts = view().card_texts;
        const auto found = std::ranges::find(texts, teller() + " " + std::to_string(written));
        REQUIRE(found != texts.end());
        return static_cast<std::uint8_t>(found - texts.begin());
    }
    [[nodiscard]] std::uint8_t truth() const { return lie(0); }

    void move(const std::string& name, truths::Command command) { evening.move(name, std::move(command)); }
    void write(const std::string& name, std::uint8_t lie = 1) { move(name, statements_of(name, lie)); }
    void all_write() {
        for (const std::string& name : names)
            write(name);
    }
    void vote(const std::string& name, std::uint8_t choice) { move(name, truths::Vote{view().card, choice}); }
    // Everybody has written, and the first card is up.
    void first_card() {
        start();
        all_write();
        evening.advance(truths_second_look);
    }
    void to_next_card() {
        const std::uint16_t card = view().card;
        while (evening.round(names.front()) && view().card == card &&
               (stage() == truths::Stage::voting || stage() == truths::Stage::revealing))
            skip();
    }
    [[nodiscard]] std::int32_t points_of(const std::string& name) const {
        for (const Standing& standing : view().standings) {
            if (standing.who == evening.id(name)) return standing.points;
        }
        return -1;
    }

    std::vector<std::string> names;
    RoomHarness evening;
};

}  // namespace parlor::testing
