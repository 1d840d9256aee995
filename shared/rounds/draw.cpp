#include "shared/rounds/draw.hpp"

#include <algorithm>
#include <array>

#include "shared/base/limits.hpp"
#include "shared/base/overloaded.hpp"
#include "shared/base/text.hpp"

namespace parlor::draw {

namespace {

// What a turn takes beside the drawing (see server/game/draw): choosing a word and the reveal; and how much
// of the drawing time passes until the last has found the word.
constexpr Duration around_a_turn = 8s + 6s;
constexpr int share_of_time_used = 75;  // per cent

Duration time_a_turn(const Options& options) {
    return around_a_turn + Duration(std::chrono::seconds(options.seconds)) * share_of_time_used / 100;
}

bool is_turn(std::uint16_t turn) {
    return turn >= 1 && turn <= limits::turns_a_round;
}

bool is_line(const std::string& text) {
    return !text.empty() && is_clean(text, {limits::guess_graphemes, limits::guess_bytes});
}

canvas::Point any_point(Rng& rng) {
    const auto up_to = [&](int most) { return static_cast<std::int16_t>(rng.between(0, most)); };
    return {up_to(canvas::width * canvas::steps), up_to(canvas::height * canvas::steps)};
}

// Ops that make a scribble, and some that do not fit.
std::vector<canvas::Op> any_ops(Rng& rng) {
    const auto colour = static_cast<canvas::Colour>(rng.below(canvas::colours));
    const auto pen = static_cast<canvas::Pen>(rng.below(4));
    canvas::ExtendStroke extend;
    for (std::uint32_t i = 1 + rng.below(8); i > 0; --i) {
        extend.steps.push_back({static_cast<std::int16_t>(rng.between(-60, 60)),
                                static_cast<std::int16_t>(rng.between(-60, 60))});
    }
    std::vector<canvas::Op> ops{canvas::BeginStroke{false, colour, pen, any_point(rng)},
                                extend,
                                canvas::EndStroke{},
                                canvas::Fill{colour, any_point(rng)},
                                canvas::Undo{},
                                canvas::Redo{},
                                canvas::Clear{}};
    rng.shuffle(std::span(ops));
    return ops;
}

}  // namespace

bool valid(const Options& options) {
    return options.turns >= 1 && options.turns <= limits::turns_a_round &&
           options.seconds >= limits::drawing_seconds_least &&
           options.seconds <= limits::drawing_seconds_most && options.difficulties >= 1 &&
           options.difficulties <= 7 && options.themes.size() <= limits::themes &&
           std::ranges::all_of(options.themes, [](const std::string& theme) {
               return is_clean(theme, {limits::theme_bytes, limits::theme_bytes});
           });
}

bool valid(const Command& command) {
    return std::visit(
        overloaded{[](const ChooseWord& one) { return is_turn(one.turn) && one.choice < choices; },
                   [](const Pass& one) { return is_turn(one.turn); },
                   [](const Draw& one) { return is_turn(one.turn) && valid(one.op); },
                   [](const Describe& one) { return is_turn(one.turn) && is_line(one.text); },
                   [](const Guess& one) { return is_turn(one.turn) && is_line(one.text); },
                   [](const Volunteer&) { return true; }},
        command);
}

std::vector<std::string*> written_in(Command& command) {
    if (auto* guess = std::get_if<Guess>(&command)) return {&guess->text};
    if (auto* line = std::get_if<Describe>(&command)) return {&line->text};
    return {};
}

std::vector<Command> moves(const View& view, Rng& rng) {
    constexpr std::array<std::string_view, 6> words{"lighthouse", "a cat?", "ice cream",
                                                    "bicycle",    "tree",   "deadline"};
    const Guess guess{view.turn, std::string(words[rng.below(words.size())])};
    std::vector<Command> result;
    // An artist sees their own choices; with the word, who has found it looks the same.
    const bool draws = view.stage == Stage::drawing && view.knows_word && !view.may_guess;
    if (!view.choices.empty()) {
        const auto count = static_cast<std::uint32_t>(view.choices.size());
        result.emplace_back(
            ChooseWord{view.turn, static_cast<std::uint8_t>(rng.below(count)), rng.chance(20)});
    }
    if (view.may_guess) result.emplace_back(guess);
    std::vector<canvas::Op> ops = any_ops(rng);
    const Describe description{view.turn, "you see it from far away"};
    // Who has found it talks with the others who have.
    if (draws && !view.found.empty() && rng.chance(30)) result.emplace_back(guess);
    if (draws && view.in_words) result.emplace_back(description);
    if (draws) {
        for (const canvas::Op& op : ops)
            result.emplace_back(Draw{view.turn, op});
    }
    if (draws && !view.in_words) result.emplace_back(description);
    // Who has nothing to do now can still say what they would like.
    result.emplace_back(Volunteer{rng.chance(50)});
    // Foolish: what is another's to do, what comes too late or too early.
    result.emplace_back(Draw{view.turn, ops.front()});
    result.emplace_back(guess);
    result.emplace_back(Guess{static_cast<std::uint16_t>(view.turn + 1), guess.text});
    result.emplace_back(ChooseWord{view.turn, static_cast<std::uint8_t>(choices - 1), false});
    result.emplace_back(Describe{view.turn, "it is a tree"});
    if (rng.chance(10)) result.emplace_back(Pass{view.turn});
    return result;
}

std::uint16_t length(const Options& options) {
    return options.turns;
}

Duration estimate(const Options& options) {
    return options.turns * time_a_turn(options);
}

Options fit(Options options, Duration time) {
    const auto fitting = std::clamp<std::int64_t>(time / time_a_turn(options), 1, limits::turns_a_round);
    options.turns = std::min(options.turns, static_cast<std::uint16_t>(fitting));
    return options;
}

}  // namespace parlor::draw
