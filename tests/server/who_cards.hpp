#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/room_harness.hpp"

// Prompts and evenings of Who said it? for tests of its rules.
namespace parlor::testing {

inline std::vector<Prompt> some_prompts(std::size_t count) {
    std::vector<Prompt> prompts;
    for (std::size_t i = 1; i <= count; ++i)
        prompts.push_back({"Prompt " + std::to_string(i) + "?", Deck::icebreaker, true});
    return prompts;
}

inline Activity who_activity(std::uint16_t prompts = 1, Scoring scoring = Scoring::gentle,
                             std::uint16_t cards = limits::cards_a_round) {
    who::Options options;
    options.prompts = prompts;
    options.scoring = scoring;
    options.cards = cards;
    return {60, options};
}

inline game::Content prompts_for(const who::Options& options) {
    return game::WhoSaidItRules::Content{some_prompts(options.prompts)};
}

// An evening of one activity.
inline RoomHarness::Setup who_evening(std::uint16_t prompts = 1, Scoring scoring = Scoring::gentle,
                                      std::uint16_t cards = limits::cards_a_round) {
    RoomHarness::Setup setup;
    setup.run_sheet = {who_activity(prompts, scoring, cards)};
    setup.draw = [](const rooms::ContentRequest& request) {
        return prompts_for(std::get<who::Options>(request.options));
    };
    return setup;
}

inline constexpr Duration writing_time = 60s;
inline constexpr Duration last_look = 5s;
inline constexpr Duration guessing_time = 25s;
inline constexpr Duration floor_time = 20s;

inline const who::View& who_view(const RoomHarness& evening, const std::string& name) {
    return std::get<who::View>(evening.round(name).value().view);
}

// What `name` writes to a prompt, so that tests know whose it is.
inline std::string line_of(const std::string& name, int prompt = 0) {
    return "Line " + std::to_string(prompt) + " of " + name;
}

// People around a table: whose card lies there is found in what they see.
class WhoParty {
public:
    explicit WhoParty(std::vector<std::string> people, RoomHarness::Setup setup = who_evening())
        : names(std::move(people)), evening(std::move(setup)) {
        for (const std::string& name : names)
            evening.join(name);
    }

    void start() { evening.host(names.front(), host::Start{}); }
    void write(const std::string& name, std::uint8_t prompt = 0) {
        move(name, who::WriteLine{prompt, line_of(name, prompt)});
    }
    // Everybody writes to the first prompt, and the first card lies on the table.
    void deal() {
        start();
        for (const std::string& name : names)
            write(name);
        skip();
    }
    void skip() { evening.host(names.front(), host::SkipAhead{}); }
    void move(const std::string& name, who::Command command, Duration delay = Duration{0}) {
        evening.move(name, std::move(command), delay);
    }
    void pick(const std::string& name, const std::string& face, Duration delay = Duration{0}) {
        move(name, who::PickFace{view().card, evening.id(face)}, delay);
    }
    [[nodiscard]] const who::View& view(const std::string& name) const { return who_view(evening, name); }
    // As the host sees it.
    [[nodiscard]] const who::View& view() const { return view(names.front()); }
    [[nodiscard]] who::Stage stage() const { return view().stage; }
    // Whose card it is, as its author alone sees before the reveal.
    [[nodiscard]] std::string author() const {
        for (const std::string& name : names) {
            if (evening.round(name) && view(name).own_card) return name;
        }
        return "";
    }
    [[nodiscard]] std::vector<std::string> others() const {
        std::vector<std::string> result = names;
        std::erase(result, author());
        return result;
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
