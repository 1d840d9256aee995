#include "shared/rounds/toasts.hpp"

#include <algorithm>
#include <array>

#include "shared/base/overloaded.hpp"
#include "shared/base/text.hpp"

namespace parlor::toasts {

namespace {

// See server/game/toasts: reading one's own, a reveal, and a last look at the wall. People are done before
// the time is, as a rule.
constexpr Duration receiving_time = 30s;
constexpr Duration reveal_time = 12s;
constexpr Duration wall_time = 10s;
constexpr int share_of_time_used = 75;  // per cent

Duration around_the_reveals(const Options& options) {
    return (Duration(std::chrono::seconds(options.writing_seconds)) + receiving_time) * share_of_time_used /
               100 +
           wall_time;
}

bool is_toast(const std::string& text) {
    return !text.empty() && is_clean(text, {limits::toast_graphemes, limits::toast_bytes});
}

std::string any_toast(Rng& rng) {
    constexpr std::array<std::string_view, 6> all{
        "When the build broke on Monday you stayed calm, and so did we.",
        "You asked the question that all of us had, and the meeting got shorter.",
        "You wrote down how it works, and I found my way on my first day.",
        "When I was stuck you listened for ten minutes, and then I wasn't.",
        "You noticed that somebody was missing, and waited for them.",
        "You said thank you in front of everybody, and it made my week."};
    return std::string(all[rng.below(all.size())]);
}

bool has_draft(const View& view, PlayerId to) {
    return std::ranges::count(view.drafts, to, &Draft::to) > 0;
}

}  // namespace

bool valid(const Options& options) {
    return options.reveals >= 1 && options.reveals <= limits::toast_reveals_a_round &&
           options.writing_seconds >= limits::toast_seconds_least &&
           options.writing_seconds <= limits::toast_seconds_most;
}

bool valid(const Command& command) {
    return std::visit(
        overloaded{[](const Write& one) { return is_toast(one.text); }, [](const TakeBack&) { return true; },
                   [](const Keep& one) { return one.toast < limits::toasts_received; },
                   [](const SetDone&) { return true; }},
        command);
}

std::vector<std::string*> written_in(Command& command) {
    if (auto* write = std::get_if<Write>(&command)) return {&write->text};
    return {};
}

std::vector<Command> moves(const View& view, Rng& rng) {
    std::vector<Command> result;
    const std::string text = any_toast(rng);
    const bool signed_off = !view.anonymous || rng.chance(60);
    const bool keeps = rng.chance(20);
    const bool takes_back = rng.chance(10);
    const bool again = rng.chance(10);
    if (view.may_write) {
        const auto next =
            std::ranges::find_if(view.names, [&](PlayerId name) { return !has_draft(view, name); });
        if (next != view.names.end()) result.emplace_back(Write{*next, text, signed_off});
    }
    if (view.stage == Stage::receiving && !view.received.empty() && !view.own_done && keeps)
        result.emplace_back(Keep{0, !view.received.front().kept});
    if (view.stage == Stage::writing || view.stage == Stage::receiving) result.emplace_back(SetDone{true});
    // Foolish: to somebody who is not one's own, to nobody, what was not given, a stage too late.
    if (!view.others.empty()) result.emplace_back(Write{view.others.front(), text, true});
    result.emplace_back(Write{PlayerId{0}, text, signed_off});
    result.emplace_back(Keep{static_cast<std::uint16_t>(limits::toasts_received - 1), true});
    result.emplace_back(SetDone{again});
    if (!view.drafts.empty() && takes_back) result.emplace_back(TakeBack{view.drafts.front().to});
    return result;
}

std::uint16_t length(const Options& options) {
    return options.reveals;
}

Duration estimate(const Options& options) {
    return around_the_reveals(options) + options.reveals * reveal_time;
}

Options fit(Options options, Duration time) {
    const auto fitting = std::clamp<std::int64_t>((time - around_the_reveals(options)) / reveal_time, 1,
                                                  limits::toast_reveals_a_round);
    options.reveals = std::min(options.reveals, static_cast<std::uint16_t>(fitting));
    return options;
}

}  // namespace parlor::toasts
