#include "server/game/trivia/judging.hpp"

#include <algorithm>
#include <bit>

#include "shared/base/text.hpp"

namespace parlor::game {

namespace {

using trivia::Decimal;
using trivia::Kind;
using trivia::Picks;
using trivia::Question;
using trivia::RevealRow;
using trivia::Typed;

std::uint64_t distance(Decimal a, Decimal b) {
    return a > b ? static_cast<std::uint64_t>(a.thousandths - b.thousandths)
                 : static_cast<std::uint64_t>(b.thousandths - a.thousandths);
}

bool has_digit(std::string_view text) {
    return std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_accepted(const std::string& text, const Question& question) {
    const std::string folded = fold_answer(text);
    return std::ranges::any_of(question.accepted, [&](const std::string& spelling) {
        const std::string right = fold_answer(spelling);
        if (right.empty()) return fold(spelling) == fold(text);  // "?": of punctuation alone
        if (folded == right) return true;
        const std::size_t letters = grapheme_count(right);
        // Short words are too close to other words, and a digit off is another number.
        if (letters < 4 || has_digit(right)) return false;
        const std::size_t slips = letters >= 8 ? 2 : 1;
        return typing_distance(folded, right, slips) <= slips;
    });
}

bool is_right(const Question& question, const trivia::Answer& answer) {
    if (const auto* picks = std::get_if<Picks>(&answer)) {
        if (question.kind == Kind::several) return *picks == question.correct;
        return (picks->bits & question.correct.bits) != 0;
    }
    if (const auto* typed = std::get_if<Typed>(&answer)) return is_accepted(typed->text, question);
    return false;
}

std::optional<std::uint64_t> least_distance(const Question& question, const std::vector<Given>& answers) {
    std::optional<std::uint64_t> least;
    for (const Given& given : answers) {
        const auto* number = std::get_if<Decimal>(&given.answer);
        if (number == nullptr) continue;
        const std::uint64_t off = distance(*number, question.number);
        if (!least || off < *least) least = off;
    }
    return least;
}

std::vector<RevealRow> choice_rows(const Question& question, const std::vector<Given>& answers) {
    std::vector<RevealRow> rows;
    const std::size_t count = question.kind == Kind::true_false ? 2 : question.choices.size();
    for (std::size_t i = 0; i < count; ++i) {
        const auto bit = static_cast<std::uint8_t>(1U << i);
        RevealRow row;
        if (question.kind != Kind::true_false) row.text = question.choices[i];
        row.right = (question.correct.bits & bit) != 0;
        for (const Given& given : answers) {
            const auto* picks = std::get_if<Picks>(&given.answer);
            if (picks != nullptr && (picks->bits & bit) != 0) row.players.push_back(given.who);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<RevealRow> number_rows(const Question& question, const std::vector<Given>& answers) {
    struct Group {
        Decimal number;
        std::vector<PlayerId> players;
    };
    std::vector<Group> groups;
    for (const Given& given : answers) {
        const auto* number = std::get_if<Decimal>(&given.answer);
        if (number == nullptr) continue;
        const auto same = std::ranges::find(groups, *number, &Group::number);
        if (same != groups.end()) {
            same->players.push_back(given.who);
        } else {
            groups.push_back({*number, {given.who}});
        }
    }
    std::ranges::stable_sort(groups, {},
                             [&](const Group& group) { return distance(group.number, question.number); });
    const auto least = least_distance(question, answers);
    std::vector<RevealRow> rows;
    for (Group& group : groups) {
        if (rows.size() == trivia::reveal_rows) break;
        rows.push_back({to_text(group.number), distance(group.number, question.number) == least,
                        std::move(group.players)});
    }
    return rows;
}

std::vector<RevealRow> typed_rows(const Question& question, const std::vector<Given>& answers) {
    std::vector<RevealRow> rows{{question.accepted.front(), true, {}}};
    std::vector<std::string> keys{""};
    for (const Given& given : answers) {
        const auto* typed = std::get_if<Typed>(&given.answer);
        if (typed == nullptr) continue;
        if (is_accepted(typed->text, question)) {
            rows.front().players.push_back(given.who);
            continue;
        }
        const std::string folded = fold_answer(typed->text);
        const auto same = std::ranges::find(keys.begin() + 1, keys.end(), folded);
        if (same != keys.end()) {
            rows[static_cast<std::size_t>(same - keys.begin())].players.push_back(given.who);
        } else {
            keys.push_back(folded);
            rows.push_back({typed->text, false, {given.who}});
        }
    }
    std::stable_sort(rows.begin() + 1, rows.end(), [](const RevealRow& a, const RevealRow& b) {
        return a.players.size() > b.players.size();
    });
    if (rows.size() > trivia::reveal_rows) rows.resize(trivia::reveal_rows);
    return rows;
}

}  // namespace

bool fits(const Question& question, const trivia::Answer& answer) {
    const auto* picks = std::get_if<Picks>(&answer);
    switch (question.kind) {
        case Kind::choice:
        case Kind::several: {
            if (picks == nullptr || picks->bits == 0) return false;
            if (question.kind == Kind::choice && std::popcount(picks->bits) != 1) return false;
            return std::bit_width(picks->bits) <= static_cast<int>(question.choices.size());
        }
        case Kind::true_false:
            return picks != nullptr && (picks->bits == 1 || picks->bits == 2);
        case Kind::number:
            return std::holds_alternative<Decimal>(answer);
        case Kind::typed:
            return std::holds_alternative<Typed>(answer);
    }
    return false;
}

std::vector<Judged> judge(const Question& question, const std::vector<Given>& answers) {
    const auto least = least_distance(question, answers);
    std::vector<Judged> result;
    for (const Given& given : answers) {
        Outcome outcome = is_right(question, given.answer) ? Outcome::right : Outcome::wrong;
        if (const auto* number = std::get_if<Decimal>(&given.answer)) {
            outcome = distance(*number, question.number) == least ? Outcome::right : Outcome::not_closest;
        }
        result.push_back({given.who, outcome});
    }
    return result;
}

std::vector<RevealRow> reveal_rows(const Question& question, const std::vector<Given>& answers) {
    switch (question.kind) {
        case Kind::choice:
        case Kind::several:
        case Kind::true_false:
            return choice_rows(question, answers);
        case Kind::number:
            return number_rows(question, answers);
        case Kind::typed:
            return typed_rows(question, answers);
    }
    return {};
}

std::string solution(const Question& question) {
    if (question.kind == Kind::number) return to_text(question.number);
    if (question.kind == Kind::typed) return question.accepted.front();
    return {};
}

}  // namespace parlor::game
