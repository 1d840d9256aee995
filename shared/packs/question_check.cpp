#include "shared/packs/question_check.hpp"

#include <algorithm>
#include <bit>

#include "shared/packs/pack_limits.hpp"
#include "shared/packs/pack_text.hpp"

namespace parlor::packs {

namespace {

using trivia::Kind;
using trivia::Question;

std::string lower_ascii(std::string text) {
    for (char& c : text) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
}

// Two answers that differ in case alone are the same answer. Two that differ in an accent or an exponent
// may be the very point of the question.
void compare_answers(const std::vector<std::string>& answers, Verdict& verdict) {
    for (std::size_t later = 1; later < answers.size(); ++later) {
        for (std::size_t earlier = 0; earlier < later; ++earlier) {
            const std::string pair =
                "answers " + std::to_string(earlier + 1) + " and " + std::to_string(later + 1) + " are ";
            const std::string quoted = " (\"" + answers[later] + "\")";
            if (lower_ascii(answers[earlier]) == lower_ascii(answers[later])) {
                verdict.wrong = pair + "the same" + quoted;
                return;
            }
            if (fold(answers[earlier]) == fold(answers[later])) {
                verdict.doubts.push_back(pair + "almost the same" + quoted);
            }
        }
    }
}

void check_choices(Question& question, Verdict& verdict) {
    const std::size_t count = question.choices.size();
    if (count < 2 || count > limits::answers_a_question) {
        verdict.wrong = "it has " + std::to_string(count) + (count == 1 ? " answer" : " answers") +
                        "; 2 to " + std::to_string(limits::answers_a_question) + " are possible";
        return;
    }
    for (std::size_t i = 0; i < count; ++i) {
        const std::string what = "answer " + std::to_string(i + 1);
        verdict.wrong = tidy_text(question.choices[i], what, answer_limits);
        if (!verdict.wrong && question.choices[i].empty()) verdict.wrong = what + " is empty";
        if (verdict.wrong) return;
    }
    if (question.correct.bits == 0) {
        verdict.wrong = "none of its answers is marked as correct";
    } else if ((question.correct.bits >> count) != 0) {
        verdict.wrong = "it marks an answer as correct that does not exist";
    } else if (const int right = std::popcount(question.correct.bits);
               question.kind == Kind::choice && right > 1) {
        verdict.wrong =
            "it marks " + std::to_string(right) +
            " answers as correct, and a \"choice\" has one; mark one, or make its type \"several\"";
    } else {
        compare_answers(question.choices, verdict);
    }
}

void check_spellings(Question& question, Verdict& verdict) {
    std::vector<std::string> kept;
    std::vector<std::string> folded;
    for (std::string& spelling : question.accepted) {
        verdict.wrong = tidy_text(spelling, "an accepted answer", answer_limits);
        if (verdict.wrong) return;
        // Answers are compared without punctuation, so one of punctuation alone could not be given.
        std::string compared = fold_answer(spelling);
        if (compared.empty()) {
            verdict.wrong = "the accepted answer \"" + spelling + "\" has neither letters nor digits";
            return;
        }
        if (std::find(folded.begin(), folded.end(), compared) != folded.end()) continue;
        folded.push_back(std::move(compared));
        kept.push_back(std::move(spelling));
    }
    question.accepted = std::move(kept);
    if (question.accepted.empty()) {
        verdict.wrong = "it accepts no answer at all";
    } else if (question.accepted.size() > limits::accepted_spellings) {
        verdict.wrong = "it accepts " + std::to_string(question.accepted.size()) + " spellings; at most " +
                        std::to_string(limits::accepted_spellings) + " are possible";
    }
}

void check_answers(Question& question, Verdict& verdict) {
    switch (question.kind) {
        case Kind::choice:
        case Kind::several:
            return check_choices(question, verdict);
        case Kind::true_false:
            return;
        case Kind::number:
            verdict.wrong = tidy_text(question.unit, "the unit", unit_limits);
            return;
        case Kind::typed:
            return check_spellings(question, verdict);
    }
}

}  // namespace

Verdict tidy(Question& question) {
    Verdict verdict;
    verdict.wrong = tidy_text(question.text, "the question", question_limits);
    if (!verdict.wrong && question.text.empty()) verdict.wrong = "the question is empty";
    if (!verdict.wrong) check_answers(question, verdict);
    if (!verdict.wrong) verdict.wrong = tidy_text(question.category, "the category", category_limits);
    if (!verdict.wrong) {
        verdict.wrong = tidy_text(question.explanation, "the explanation", explanation_limits);
    }
    if (!verdict.wrong) verdict.wrong = tidy_text(question.source, "the source", credit_limits);
    if (!verdict.wrong && (question.seconds < limits::question_seconds_least ||
                           question.seconds > limits::question_seconds_most)) {
        verdict.wrong = "it gives " + std::to_string(question.seconds) + " seconds; " +
                        std::to_string(limits::question_seconds_least) + " to " +
                        std::to_string(limits::question_seconds_most) + " are possible";
    }
    return verdict;
}

std::optional<SeenQuestions::Twin> SeenQuestions::find_or_add(const Question& question,
                                                              const std::string& file,
                                                              const std::string& place) {
    std::vector<std::string> answers;
    for (const std::string& choice : question.choices)
        answers.push_back(fold(choice));
    std::sort(answers.begin(), answers.end());
    std::vector<Seen>& seen = by_text_[fold(question.text)];
    const auto same =
        std::find_if(seen.begin(), seen.end(), [&](const Seen& other) { return other.answers == answers; });
    if (same != seen.end()) return Twin{same->file, same->place, true};
    seen.push_back({std::move(answers), file, place});
    if (seen.size() > 1) return Twin{seen.front().file, seen.front().place, false};
    return std::nullopt;
}

std::string question_place(std::size_t index) {
    return "question " + std::to_string(index + 1);
}

}  // namespace parlor::packs
