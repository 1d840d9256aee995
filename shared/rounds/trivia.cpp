#include "shared/rounds/trivia.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "shared/base/overloaded.hpp"
#include "shared/base/text.hpp"

namespace parlor::trivia {

namespace {

// What a question takes beside its answering time (see server/game/trivia): reading, reveal and a third of
// the standings; and how much of the answering time passes until the last has answered.
constexpr Duration around_a_question = 3s + 6s + 2s;
constexpr int share_of_time_used = 70;  // per cent

Duration time_a_question(const Options& options) {
    const Duration answering = std::chrono::seconds(options.seconds == 0 ? default_seconds : options.seconds);
    return around_a_question + answering * share_of_time_used / 100;
}

bool is_separator(char c) {
    return c == ',' || c == ' ' || c == '\'' || c == '_';
}

}  // namespace

std::optional<Decimal> parse_decimal(std::string_view text) {
    constexpr std::int64_t most =
        1'000'000'000'000'000;  // keeps thousandths and differences far inside 64 bits
    bool negative = false;
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
        negative = text.front() == '-';
        text.remove_prefix(1);
    }
    std::int64_t whole = 0;
    std::int64_t decimals = 0;
    int decimal_places = -1;
    bool any_digit = false;
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            any_digit = true;
            if (decimal_places >= 0) {
                if (++decimal_places > 3) return std::nullopt;
                decimals = decimals * 10 + (c - '0');
            } else {
                whole = whole * 10 + (c - '0');
                if (whole > most) return std::nullopt;
            }
        } else if (c == '.' && decimal_places < 0) {
            decimal_places = 0;
        } else if (!(is_separator(c) && any_digit && decimal_places < 0)) {
            return std::nullopt;
        }
    }
    if (!any_digit) return std::nullopt;
    for (int place = std::max(decimal_places, 0); place < 3; ++place)
        decimals *= 10;
    const std::int64_t value = whole * 1'000 + decimals;
    return Decimal{negative ? -value : value};
}

std::string to_text(Decimal number) {
    const bool negative = number.thousandths < 0;
    const std::uint64_t value = negative ? 0 - static_cast<std::uint64_t>(number.thousandths)
                                         : static_cast<std::uint64_t>(number.thousandths);
    std::string text = (negative ? "-" : "") + std::to_string(value / 1'000);
    if (value % 1'000 != 0) {
        std::string decimals = std::to_string(1'000 + value % 1'000).substr(1);
        while (decimals.back() == '0')
            decimals.pop_back();
        text += "." + decimals;
    }
    return text;
}

bool valid(const Options& options) {
    return options.questions >= 1 && options.questions <= limits::questions_a_round &&
           (options.seconds == 0 || (options.seconds >= limits::question_seconds_least &&
                                     options.seconds <= limits::question_seconds_most)) &&
           options.difficulties >= 1 && options.difficulties <= 7 &&
           options.categories.size() <= limits::categories &&
           std::ranges::all_of(options.categories, [](const std::string& category) {
               return is_clean(category, {limits::category_bytes, limits::category_bytes});
           });
}

bool valid(const Command& command) {
    return std::visit(
        overloaded{[](const SubmitAnswer& submit) {
            if (submit.number == 0 || submit.number > limits::questions_a_round) return false;
            return std::visit(
                overloaded{[](Picks picks) {
                               return picks.bits != 0 && picks.bits < (1U << limits::answers_a_question);
                           },
                           [](Decimal number) {
                               constexpr std::int64_t most = 1'000'000'000'000'000'999;
                               return number.thousandths >= -most && number.thousandths <= most;
                           },
                           [](const Typed& typed) {
                               return !typed.text.empty() &&
                                      is_clean(typed.text, {limits::answer_graphemes, limits::answer_bytes});
                           }},
                submit.answer);
        }},
        command);
}

std::vector<std::string*> written_in(Command& command) {
    auto* typed = std::get_if<Typed>(&std::get<SubmitAnswer>(command).answer);
    return typed != nullptr ? std::vector{&typed->text} : std::vector<std::string*>{};
}

std::vector<Command> moves(const View& view, Rng& rng) {
    std::vector<Command> result;
    const auto submit = [&](Answer answer, std::uint16_t number) {
        result.emplace_back(SubmitAnswer{number, std::move(answer)});
    };
    constexpr std::array<std::string_view, 6> words{"Paris", "a fax machine", "blue whale",
                                                    "seven", "Ada",           "tea"};
    const Typed word{std::string(words[rng.below(words.size())])};
    const auto choices = static_cast<std::uint32_t>(
        view.kind == Kind::true_false ? 2 : std::max<std::size_t>(view.choices.size(), 1));
    const Picks pick{static_cast<std::uint8_t>(1U << rng.below(choices))};
    const Picks several{static_cast<std::uint8_t>(1 + rng.below((1U << choices) - 1))};
    const Decimal number{rng.between(1, 2'100) * 1'000};
    switch (view.kind) {
        case Kind::choice:
        case Kind::true_false:
            submit(pick, view.number);
            break;
        case Kind::several:
            submit(several, view.number);
            break;
        case Kind::number:
            submit(number, view.number);
            break;
        case Kind::typed:
            submit(word, view.number);
            break;
    }
    // Foolish: another question's number, an answer of another kind, a choice that is not there.
    submit(pick, static_cast<std::uint16_t>(view.number + 1));
    submit(number, view.number);
    submit(word, view.number);
    submit(Picks{1U << (limits::answers_a_question - 1)}, view.number);
    submit(several, view.number);
    return result;
}

std::uint16_t length(const Options& options) {
    return options.questions;
}

Duration estimate(const Options& options) {
    return options.questions * time_a_question(options);
}

Options fit(Options options, Duration time) {
    const auto fitting =
        std::clamp<std::int64_t>(time / time_a_question(options), 1, limits::questions_a_round);
    options.questions = std::min(options.questions, static_cast<std::uint16_t>(fitting));
    return options;
}

}  // namespace parlor::trivia
