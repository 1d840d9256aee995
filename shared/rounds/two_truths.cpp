#include "shared/rounds/two_truths.hpp"

#include <algorithm>

#include "shared/base/overloaded.hpp"
#include "shared/base/text.hpp"

namespace parlor::truths {

namespace {

// See server/game/two_truths: the floor after a reveal, and what "Tell us more" adds, which one card in three
// is asked for; the best truth is chosen and named. People are done before the time is, as a rule.
constexpr Duration floor_time = 20s;
constexpr Duration more_time = 30s;
constexpr Duration best_time = 20s + 10s;
constexpr int share_of_time_used = 75;  // per cent

Duration used_of(std::uint16_t seconds) {
    return Duration(std::chrono::seconds(seconds)) * share_of_time_used / 100;
}

Duration time_a_card(const Options& options) {
    return used_of(options.voting_seconds) + floor_time + more_time / 3;
}

Duration around_the_cards(const Options& options) {
    return used_of(options.writing_seconds) + (options.best_truth ? best_time : Duration{0});
}

bool is_card(std::uint16_t card) {
    return card >= 1 && card <= limits::tellers_a_round;
}

bool is_statement(const std::string& text) {
    return !text.empty() && is_clean(text, {limits::statement_graphemes, limits::statement_bytes});
}

// Who says the same twice has given nobody a choice.
bool differ(const Texts& texts) {
    return texts[0] != texts[1] && texts[0] != texts[2] && texts[1] != texts[2];
}

Write any_statements(Rng& rng) {
    constexpr std::array<std::string_view, 9> all{
        "I once won a jar of pickles",      "I can whistle with two fingers",
        "I have never seen the sea",        "My first computer was older than me",
        "I know the names of nine clouds",  "I was late for my own birthday",
        "I have a favourite spoon",         "I learned to ride a bicycle at twenty",
        "A goat has eaten my homework once"};
    std::array<std::uint8_t, all.size()> order{};
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = static_cast<std::uint8_t>(i);
    rng.shuffle(std::span<std::uint8_t>(order));
    Write write;
    for (std::size_t i = 0; i < statements; ++i)
        write.texts[i] = all[order[i]];
    write.lie = static_cast<std::uint8_t>(rng.below(statements));
    return write;
}

}  // namespace

bool valid(const Options& options) {
    return options.tellers >= 1 && options.tellers <= limits::tellers_a_round &&
           options.writing_seconds >= limits::writing_seconds_least &&
           options.writing_seconds <= limits::writing_seconds_most &&
           options.voting_seconds >= limits::voting_seconds_least &&
           options.voting_seconds <= limits::voting_seconds_most;
}

bool valid(const Command& command) {
    return std::visit(overloaded{[](const Write& one) {
                                     return one.lie < statements &&
                                            std::ranges::all_of(one.texts, is_statement) && differ(one.texts);
                                 },
                                 [](const TakeBack&) { return true; },
                                 [](const Vote& one) { return is_card(one.card) && one.choice < statements; },
                                 [](const AskForMore& one) { return is_card(one.card); },
                                 [](const ChooseBest& one) {
                                     return one.truth < limits::tellers_a_round * (statements - 1);
                                 }},
                      command);
}

std::vector<std::string*> written_in(Command& command) {
    std::vector<std::string*> texts;
    if (auto* write = std::get_if<Write>(&command)) {
        for (std::string& text : write->texts)
            texts.push_back(&text);
    }
    return texts;
}

std::vector<Command> moves(const View& view, Rng& rng) {
    std::vector<Command> result;
    const Write write = any_statements(rng);
    const Vote vote{view.card, static_cast<std::uint8_t>(rng.below(statements))};
    const bool asks = rng.chance(10);
    const auto count = static_cast<std::uint32_t>(view.truths.size());
    const ChooseBest best{static_cast<std::uint16_t>(rng.below(count))};
    if (view.may_write && !view.own) result.emplace_back(write);
    if (view.may_vote) result.emplace_back(vote);
    if (view.may_ask && asks) result.emplace_back(AskForMore{view.card});
    if (view.stage == Stage::choosing && count > 0) result.emplace_back(best);
    // Foolish: too early, too late, another's to do.
    result.emplace_back(vote);
    result.emplace_back(Vote{static_cast<std::uint16_t>(view.card + 1), vote.choice});
    result.emplace_back(AskForMore{view.card});
    result.emplace_back(ChooseBest{static_cast<std::uint16_t>(count)});
    result.emplace_back(write);
    if (rng.chance(10)) result.emplace_back(TakeBack{});
    return result;
}

std::uint16_t length(const Options& options) {
    return options.tellers;
}

Duration estimate(const Options& options) {
    return around_the_cards(options) + options.tellers * time_a_card(options);
}

Options fit(Options options, Duration time) {
    const auto fitting = std::clamp<std::int64_t>((time - around_the_cards(options)) / time_a_card(options),
                                                  1, limits::tellers_a_round);
    options.tellers = std::min(options.tellers, static_cast<std::uint16_t>(fitting));
    return options;
}

}  // namespace parlor::truths
