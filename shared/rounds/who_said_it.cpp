#include "shared/rounds/who_said_it.hpp"

#include <algorithm>
#include <array>

#include "shared/base/overloaded.hpp"
#include "shared/base/text.hpp"

namespace parlor::who {

namespace {

// What passes until the first card (see server/game/who_said_it), and what a card takes beside the guessing:
// its reveal, with an author who now and then is asked for more.
constexpr Duration writing_time = 60s;
constexpr Duration around_a_card = 22s;
constexpr int share_of_time_used = 70;  // per cent, until the last has picked

Duration time_a_card(const Options& options) {
    return around_a_card + Duration(std::chrono::seconds(options.seconds)) * share_of_time_used / 100;
}

bool is_prompt(std::uint8_t prompt) {
    return prompt < limits::prompts_a_round;
}
bool is_card(std::uint16_t card) {
    return card >= 1 && card <= limits::cards_a_round;
}

// They answer many a question.
constexpr std::array<std::string_view, 24> lines{"A very large pot of tea",
                                                 "The quiet hour before everybody else is up",
                                                 "Labelling every cable behind the desk",
                                                 "My old bicycle bell",
                                                 "Anything with too much garlic",
                                                 "A playlist of rain and trains",
                                                 "Sorting the screws by size",
                                                 "The word “nonetheless”",
                                                 "Counting stairs, every single time",
                                                 "A tin full of foreign stamps",
                                                 "The last puzzle piece",
                                                 "An umbrella that outlived three jackets",
                                                 "Toast, but cold",
                                                 "Reading the manual first",
                                                 "Pickled radishes",
                                                 "A walk without headphones",
                                                 "The squeaky chair by the window",
                                                 "Maps of places that don’t exist",
                                                 "Popping bubble wrap",
                                                 "A cactus called Kevin",
                                                 "Folding paper cranes in meetings",
                                                 "Fresh snow at five in the morning",
                                                 "The smell of a new notebook",
                                                 "Winning at cards against myself"};

}  // namespace

bool valid(const Options& options) {
    return options.cards >= 1 && options.cards <= limits::cards_a_round && options.prompts >= 1 &&
           options.prompts <= limits::prompts_a_round && options.seconds >= limits::guessing_seconds_least &&
           options.seconds <= limits::guessing_seconds_most;
}

bool valid(const Command& command) {
    return std::visit(
        overloaded{[](const WriteLine& one) {
                       return is_prompt(one.prompt) && !one.text.empty() &&
                              is_clean(one.text, {limits::line_graphemes, limits::line_bytes});
                   },
                   [](const TakeBack& one) { return is_prompt(one.prompt); },
                   [](const SetDone&) { return true; }, [](const PickFace& one) { return is_card(one.card); },
                   [](const AskForMore& one) { return is_card(one.card); },
                   [](const ThatsAll& one) { return is_card(one.card); }},
        command);
}

std::vector<std::string*> written_in(Command& command) {
    if (auto* line = std::get_if<WriteLine>(&command)) return {&line->text};
    return {};
}

std::vector<Command> moves(const View& view, Rng& rng) {
    std::vector<Command> result;
    const auto card = std::max<std::uint16_t>(view.card, 1);
    const std::string line(lines[rng.below(lines.size())]);
    if (view.may_write) {
        for (std::uint8_t prompt = 0; prompt < view.prompts.size(); ++prompt) {
            const bool has_line = std::ranges::count(view.own_lines, prompt, &OwnLine::prompt) > 0;
            if (!has_line && !view.done) result.emplace_back(WriteLine{prompt, line, view.set});
        }
        // Not everybody has something to say to everything.
        if (!result.empty() && !view.own_lines.empty() && rng.chance(40)) result.clear();
        if (view.stage == Stage::writing) result.emplace_back(SetDone{true});
    }
    if (view.may_pick && !view.faces.empty()) {
        const PlayerId face = view.faces[rng.below(static_cast<std::uint32_t>(view.faces.size()))];
        const bool stays = view.own_pick.has_value() && rng.chance(80);
        result.emplace_back(PickFace{card, stays ? *view.own_pick : face});
    }
    if (view.reveal) {
        const bool asks = !view.own_card && view.reveal->author && !view.reveal->more_asked;
        if (asks && rng.chance(15)) result.emplace_back(AskForMore{card});
        if (view.own_card && rng.chance(30)) result.emplace_back(ThatsAll{card});
    }
    // Foolish: what is another's to do, what comes too late or too early, what is not there.
    const PlayerId anybody{rng.below(12)};
    result.emplace_back(PickFace{card, anybody});
    result.emplace_back(AskForMore{card});
    result.emplace_back(ThatsAll{card});
    result.emplace_back(PickFace{static_cast<std::uint16_t>(card + 1), anybody});
    result.emplace_back(
        WriteLine{static_cast<std::uint8_t>(rng.below(limits::prompts_a_round)), line, view.set});
    result.emplace_back(SetDone{rng.chance(50)});
    if (rng.chance(20)) result.emplace_back(TakeBack{static_cast<std::uint8_t>(rng.below(2)), view.set});
    return result;
}

std::uint16_t length(const Options& options) {
    return options.cards;
}

Duration estimate(const Options& options) {
    return writing_time + options.cards * time_a_card(options);
}

Options fit(Options options, Duration time) {
    const auto fitting =
        std::clamp<std::int64_t>((time - writing_time) / time_a_card(options), 1, limits::cards_a_round);
    options.cards = std::min(options.cards, static_cast<std::uint16_t>(fitting));
    return options;
}

}  // namespace parlor::who
