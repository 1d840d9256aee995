#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/game/scoring.hpp"
#include "shared/base/ids.hpp"
#include "shared/rounds/trivia.hpp"

namespace parlor::game {

struct Given {
    PlayerId who;
    trivia::Answer answer;
};
struct Judged {
    PlayerId who;
    Outcome outcome = Outcome::wrong;
};

// May this answer be given to this question at all: its kind, and no choice that is not there.
[[nodiscard]] bool fits(const trivia::Question& question, const trivia::Answer& answer);

// Right or wrong for each given answer. choice, true_false: any correct choice. several: exactly the correct
// set. number: those with the smallest distance, all of them if equal; the others are not_closest. typed:
// equal after fold_answer(), or one typing slip (two from eight letters on) away from an accepted spelling of
// four letters or more that holds no digit.
[[nodiscard]] std::vector<Judged> judge(const trivia::Question& question, const std::vector<Given>& answers);

// The rows everybody sees at the reveal; see trivia::Reveal.
[[nodiscard]] std::vector<trivia::RevealRow> reveal_rows(const trivia::Question& question,
                                                         const std::vector<Given>& answers);
// The solution as text where no row shows it: number and typed.
[[nodiscard]] std::string solution(const trivia::Question& question);

}  // namespace parlor::game
