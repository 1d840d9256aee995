#include "shared/protocol/presets.hpp"

#include <algorithm>
#include <numeric>

#include "shared/base/text.hpp"

namespace parlor {

namespace {

constexpr std::uint8_t easy = 1;
constexpr std::uint8_t medium = 2;
constexpr std::uint8_t hard = 4;

Activity trivia_round(std::uint16_t minutes, std::uint16_t questions, std::uint8_t difficulties,
                      trivia::Scoring scoring = trivia::Scoring::speedy) {
    trivia::Options options;
    options.questions = questions;
    options.difficulties = difficulties;
    options.scoring = scoring;
    return {minutes, options};
}

Activity drawing_round(std::uint16_t minutes, std::uint8_t difficulties) {
    draw::Options options;
    options.difficulties = difficulties;
    return {minutes, options};
}

Activity who_said_it_round(std::uint16_t minutes, trivia::Scoring scoring) {
    who::Options options;
    options.scoring = scoring;
    return {minutes, options};
}

Activity tables_round(std::uint16_t minutes, tables::Style style, std::uint8_t rotations) {
    tables::Options options = tables::usual(style);
    options.rotations = rotations;
    return {minutes, options};
}

Activity toasts_round(std::uint16_t minutes) {
    return {minutes, toasts::Options{}};
}

Activity two_truths(std::uint16_t minutes) {
    return {minutes, truths::Options{}};
}

template <class... R>
std::optional<Preset> single_activity(std::string_view key, RoundList<R...>) {
    std::optional<Preset> preset;
    const auto try_one = [&]<class One>() {
        if (fold_answer(One::key) == key)
            preset = Preset{One::key, One::key, {{10, typename One::Options{}}}};
    };
    (try_one.template operator()<R>(), ...);
    return preset;
}

}  // namespace

const std::vector<Preset>& presets() {
    // Each evening opens gently and leaves about a minute between activities.
    static const std::vector<Preset> all{
        {"quick-15",
         "Quick 15",
         {trivia_round(7, 12, easy | medium), trivia_round(6, 10, easy | medium | hard)}},
        {"classic-30",
         "Classic 30",
         {trivia_round(8, 15, easy | medium, trivia::Scoring::gentle), drawing_round(11, easy | medium),
          trivia_round(8, 15, easy | medium | hard)}},
        {"meet-the-team-30",
         "Meet the team 30",
         {who_said_it_round(10, trivia::Scoring::gentle), tables_round(9, tables::Style::round_tables, 2),
          toasts_round(9)}},
        {"new-faces-30",
         "New faces 30",
         {tables_round(8, tables::Style::speed_coffee, 3), two_truths(12), toasts_round(8)}},
        {"sketch-night-30",
         "Sketch night 30",
         {drawing_round(11, easy), trivia_round(6, 10, easy | medium), drawing_round(10, medium | hard)}},
        {"trivia-night-45",
         "Trivia night 45",
         {trivia_round(10, 20, easy, trivia::Scoring::gentle), trivia_round(12, 25, easy | medium),
          trivia_round(12, 25, easy | medium | hard),
          trivia_round(8, 12, medium | hard, trivia::Scoring::accuracy)}},
    };
    return all;
}

std::optional<Preset> find_preset(std::string_view name) {
    const std::string wanted = fold_answer(name);
    const auto found = std::ranges::find_if(presets(), [&](const Preset& preset) {
        return fold_answer(preset.key) == wanted || fold_answer(preset.title) == wanted;
    });
    if (found == presets().end()) return single_activity(wanted, Rounds{});
    return *found;
}

std::uint16_t total_minutes(const RunSheet& run_sheet) {
    return std::accumulate(
        run_sheet.begin(), run_sheet.end(), std::uint16_t{0},
        [](std::uint16_t sum, const Activity& one) { return static_cast<std::uint16_t>(sum + one.minutes); });
}

}  // namespace parlor
