#include "server/content/trivia_draw.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "shared/base/text.hpp"

namespace parlor::content {

namespace {

using trivia::Question;

constexpr std::size_t difficulties = static_cast<std::size_t>(last_of(trivia::Difficulty{})) + 1;

struct Candidate {
    const Question* question;
    bool used;
    std::size_t category;  // its place in the list of categories
    std::size_t difficulty;
};

std::set<std::string> folded(std::span<const std::string> texts) {
    std::set<std::string> result;
    for (const std::string& text : texts)
        result.insert(fold(text));
    return result;
}

std::vector<Candidate> find_candidates(std::span<const Question> questions, const trivia::Options& options,
                                       const FoldedTexts& used) {
    const std::set<std::string> wanted = folded(options.categories);
    std::map<std::string, std::size_t> categories;
    std::vector<Candidate> candidates;
    for (const Question& question : questions) {
        const auto difficulty = static_cast<std::size_t>(question.difficulty);
        const std::string category = fold(question.category);
        if (((options.difficulties >> difficulty) & 1U) == 0) continue;
        if (!wanted.empty() && !wanted.contains(category)) continue;
        const std::size_t place = categories.try_emplace(category, categories.size()).first->second;
        candidates.push_back({&question, used.contains(question.text), place, difficulty});
    }
    return candidates;
}

// Takes `wanted` of the candidates, always the one whose like is rarest so far; equals in the order given.
std::vector<Candidate> choose(std::vector<Candidate> candidates, std::size_t wanted) {
    // At most one category for each candidate.
    std::vector<std::array<std::size_t, difficulties>> of_both(candidates.size());
    std::vector<std::size_t> of_category(candidates.size());
    std::array<std::size_t, difficulties> of_difficulty{};
    const auto rank = [&](const Candidate& candidate) {
        return std::tuple(candidate.used, of_category[candidate.category],
                          of_difficulty[candidate.difficulty],
                          of_both[candidate.category][candidate.difficulty]);
    };
    std::vector<Candidate> chosen;
    while (chosen.size() < wanted && !candidates.empty()) {
        const auto best =
            std::min_element(candidates.begin(), candidates.end(),
                             [&](const Candidate& a, const Candidate& b) { return rank(a) < rank(b); });
        ++of_category[best->category];
        ++of_difficulty[best->difficulty];
        ++of_both[best->category][best->difficulty];
        chosen.push_back(*best);
        candidates.erase(best);
    }
    return chosen;
}

// Easy to hard; within a difficulty the category with the most left comes next, but not twice in a row.
std::vector<Candidate> put_in_order(std::vector<Candidate> chosen) {
    std::vector<Candidate> ordered;
    while (!chosen.empty()) {
        std::map<std::pair<std::size_t, std::size_t>, std::size_t> left;
        for (const Candidate& candidate : chosen)
            ++left[{candidate.difficulty, candidate.category}];
        const auto rank = [&](const Candidate& candidate) {
            const bool again = !ordered.empty() && ordered.back().category == candidate.category;
            const std::size_t others = chosen.size() - left[{candidate.difficulty, candidate.category}];
            return std::tuple(candidate.difficulty, again, others);
        };
        const auto next =
            std::min_element(chosen.begin(), chosen.end(),
                             [&](const Candidate& a, const Candidate& b) { return rank(a) < rank(b); });
        ordered.push_back(*next);
        chosen.erase(next);
    }
    return ordered;
}

bool speaks_of_the_others(std::string_view choice) {
    constexpr std::array<std::string_view, 6> openings{"all of the",  "any of the", "both of the",
                                                       "none of the", "neither of", "all the above"};
    const std::string text = fold(choice);
    return std::any_of(openings.begin(), openings.end(),
                       [&](std::string_view opening) { return text.starts_with(opening); });
}

}  // namespace

void shuffle_choices(Question& question, Rng& rng) {
    std::vector<std::size_t> order;
    std::vector<std::size_t> last;
    for (std::size_t i = 0; i < question.choices.size(); ++i)
        (speaks_of_the_others(question.choices[i]) ? last : order).push_back(i);
    rng.shuffle(std::span(order));
    order.insert(order.end(), last.begin(), last.end());
    std::vector<std::string> choices;
    unsigned bits = 0;
    for (std::size_t place = 0; place < order.size(); ++place) {
        if (((question.correct.bits >> order[place]) & 1U) != 0) bits |= 1U << place;
        choices.push_back(std::move(question.choices[order[place]]));
    }
    question.choices = std::move(choices);
    question.correct.bits = static_cast<std::uint8_t>(bits);
}

std::vector<Question> draw_questions(std::span<const Question> questions, const trivia::Options& options,
                                     Rng& rng, const FoldedTexts& used) {
    std::vector<Candidate> candidates = find_candidates(questions, options, used);
    rng.shuffle(std::span(candidates));
    std::vector<Question> drawn;
    for (const Candidate& candidate : put_in_order(choose(std::move(candidates), options.questions))) {
        Question question = *candidate.question;
        const bool has_choices =
            question.kind == trivia::Kind::choice || question.kind == trivia::Kind::several;
        if (has_choices) shuffle_choices(question, rng);
        drawn.push_back(std::move(question));
    }
    return drawn;
}

}  // namespace parlor::content
