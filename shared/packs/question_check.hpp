#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/text.hpp"
#include "shared/rounds/trivia.hpp"

// What makes a question fit to be asked, wherever it comes from.
namespace parlor::packs {

struct Verdict {
    std::optional<std::string> wrong;  // the first thing because of which it cannot be asked
    std::vector<std::string> doubts;   // it can be asked, but somebody should look

    friend bool operator==(const Verdict&, const Verdict&) = default;
};

// Cleans all texts of `question`, drops spellings that mean the same, and checks it against the limits.
[[nodiscard]] Verdict tidy(trivia::Question& question);

// Remembers questions, over as many packs as there are, and finds those that come a second time.
class SeenQuestions {
public:
    struct Twin {
        std::string file;
        std::string place;
        bool same_answers;  // false: only the text is the same, as with "Which of these is a fish?"
    };
    // The first question that reads the same, if there is one; otherwise remembers this one. Texts are
    // compared folded.
    [[nodiscard]] std::optional<Twin> find_or_add(const trivia::Question& question, const std::string& file,
                                                  const std::string& place);

private:
    struct Seen {
        std::vector<std::string> answers;
        std::string file;
        std::string place;
    };
    std::map<std::string, std::vector<Seen>, std::less<>> by_text_;
};

// "question 12", counted from 1 as people do; `index` from 0.
[[nodiscard]] std::string question_place(std::size_t index);

}  // namespace parlor::packs
