#include "client/strings/trivia_strings.hpp"

#include <vector>

#include <fmt/format.h>

#include "client/strings/common_words.hpp"

namespace parlor::client::strings::quiz {

using trivia::Difficulty;
using trivia::Kind;
using trivia::Reason;
using trivia::Scoring;

std::string trivia_subtitle(int number, int of) {
    return fmt::format("Trivia, question {} of {}", number, of);
}

std::string trivia_scores_subtitle(int number, int of) {
    return fmt::format("Trivia, after question {} of {}", number, of);
}

std::string question_count(int questions) {
    return questions == 1 ? "1 question" : fmt::format("{} questions", questions);
}

std::string_view points_promise(Scoring scoring) {
    switch (scoring) {
        case Scoring::speedy:
            return "Up to 1,000 points";
        case Scoring::gentle:
            return "1,000 points";
        case Scoring::accuracy:
            return "Right +1,000, wrong −250";
    }
    return {};
}

std::string_view kind_hint(Kind kind) {
    switch (kind) {
        case Kind::choice:
            return {};
        case Kind::true_false:
            return "True or false";
        case Kind::several:
            return "Pick all that fit";
        case Kind::number:
            return "Closest wins";
        case Kind::typed:
            return "Type it";
    }
    return {};
}

std::string_view scoring_name(Scoring scoring) {
    switch (scoring) {
        case Scoring::speedy:
            return "Speedy";
        case Scoring::gentle:
            return "Gentle";
        case Scoring::accuracy:
            return "Accuracy";
    }
    return {};
}

std::string_view scoring_explained(Scoring scoring) {
    switch (scoring) {
        case Scoring::speedy:
            return "Right answers pay 500 to 1,000, quick ones more. A streak adds up to 500.";
        case Scoring::gentle:
            return "Every right answer pays 1,000, however long it takes.";
        case Scoring::accuracy:
            return "Right pays 1,000, wrong costs 250. Nobody drops below zero.";
    }
    return {};
}

std::string_view seconds_unit(long seconds) {
    return seconds == 1 ? "second" : "seconds";
}

std::string with_unit(std::string_view number, std::string_view unit) {
    return unit.empty() ? std::string(number) : fmt::format("{} {}", number, unit);
}

Counted answered(std::size_t answered, std::size_t expected) {
    return {fmt::format("{} of {}", answered, expected), " answered"};
}

std::string press_to_pick(std::size_t choices) {
    if (choices == 2) return "Press 1 or 2 to pick";
    return fmt::format("Press 1 to {} to pick", choices);
}

std::string press_to_pick_several(std::size_t choices) {
    if (choices == 2) return "Press 1 or 2, then Enter";
    return fmt::format("Press 1 to {}, then Enter", choices);
}

std::string waiting_for(std::span<const std::string> names) {
    return names.empty() ? std::string(everybody_answered) : "Waiting for " + listed(names, 2);
}

std::string locked_and(std::string_view waiting) {
    return fmt::format("{}. {}", locked_in, waiting);
}

std::string score_in_header(long points, int own_place) {
    return fmt::format("{}, {}", number(points), ordinal(own_place));
}

std::string in_a_row(int count) {
    return fmt::format("{} in a row", count);
}

std::string next_pays(int points) {
    return fmt::format("Next one pays +{}", number(points));
}

std::string got_it(int right, int of) {
    if (of == 0) return "No answers";
    if (right == 0) return "Nobody got it";
    if (right == of && of > 1) return fmt::format("All {} got it", of);
    return fmt::format("{} of {} got it", right, of);
}

std::string closest_of(int right, int of) {
    if (right == 0) return "No answers";
    return right == 1 ? fmt::format("Closest of {}", of) : fmt::format("{} equally close", right);
}

std::string nice_one(std::string_view name) {
    return fmt::format("Nice one, {}", name);
}

std::string it_was(std::span<const std::string> solutions) {
    constexpr std::size_t sayable = 60;  // bytes of several answers
    std::vector<std::string> quoted;
    for (const std::string& one : solutions)
        quoted.push_back(fmt::format("“{}”", one));
    const std::string all = listed(quoted, quoted.size());
    if (all.empty() || (solutions.size() > 1 && all.size() > sayable)) return {};
    return fmt::format("It was {}.", all);
}

std::string reason(const trivia::PointsLine& line) {
    switch (line.reason) {
        case Reason::right_answer:
            return "Correct answer";
        case Reason::full_speed:
            return "Quick as a flash";
        case Reason::speed:
            return fmt::format("Answered in {} s", tenths(line.detail));
        case Reason::streak:
            return fmt::format("{} in a row", line.detail);
        case Reason::wrong_answer:
            return "Wrong answer";
        case Reason::closest:
            return "Closest number";
        case Reason::known:
            return line.detail == 1 ? "1 knew it was you" : fmt::format("{} knew it was you", line.detail);
    }
    return {};
}

std::string source_line(std::string_view source) {
    return fmt::format("Source: {}", source);
}

std::string after_question(int number, int of) {
    return fmt::format("after {} of {}", number, of);
}

NextWords next_words(Next next) {
    switch (next) {
        case Next::question:
            return {"Next question", "Next question in "};
        case Next::scores:
            return {"Show scores", "Scores in "};
        case Next::finish:
            return {"Finish", "All done in "};
    }
    return {};
}

std::string seconds_choice(int seconds) {
    return seconds == 0 ? "As written" : fmt::format("{} s", seconds);
}

}  // namespace parlor::client::strings::quiz
