#include "server/content/word_draw.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "shared/base/text.hpp"

namespace parlor::content {

namespace {

constexpr std::size_t levels = static_cast<std::size_t>(last_of(Difficulty{})) + 1;

struct Pick {
    const draw::Word* word;
    bool used;
    std::size_t theme;  // its place in the list of themes
    std::size_t difficulty;
};
using Group = std::vector<Pick>;

std::vector<Pick> find_picks(std::span<const draw::Word> words, const draw::Options& options,
                             const FoldedTexts& used) {
    std::set<std::string> wanted;
    for (const std::string& theme : options.themes)
        wanted.insert(fold(theme));
    std::map<std::string, std::size_t> themes;
    std::vector<Pick> picks;
    for (const draw::Word& word : words) {
        const auto difficulty = static_cast<std::size_t>(word.difficulty);
        const std::string theme = fold(word.theme);
        if (((options.difficulties >> difficulty) & 1U) == 0) continue;
        if (!wanted.empty() && !wanted.contains(theme)) continue;
        const std::size_t place = themes.try_emplace(theme, themes.size()).first->second;
        picks.push_back({&word, used.contains(word.text), place, difficulty});
    }
    return picks;
}

// Takes `wanted` of the picks, always the one whose like is rarest so far; equals in the order given.
std::vector<Pick> choose_picks(std::vector<Pick> picks, std::size_t wanted) {
    std::array<std::size_t, levels> of_difficulty{};
    std::vector<std::size_t> of_theme(picks.size());  // at most one theme for each pick
    std::vector<std::array<std::size_t, levels>> of_both(picks.size());
    const auto rank = [&](const Pick& pick) {
        return std::tuple(pick.used, of_difficulty[pick.difficulty], of_theme[pick.theme],
                          of_both[pick.theme][pick.difficulty]);
    };
    std::vector<Pick> chosen;
    while (chosen.size() < wanted && !picks.empty()) {
        const auto best = std::min_element(picks.begin(), picks.end(),
                                           [&](const Pick& a, const Pick& b) { return rank(a) < rank(b); });
        ++of_difficulty[best->difficulty];
        ++of_theme[best->theme];
        ++of_both[best->theme][best->difficulty];
        chosen.push_back(*best);
        picks.erase(best);
    }
    return chosen;
}

// One difficulty after the other is dealt around, so that each group gets as many of one as any other.
std::vector<Group> deal(std::vector<Pick> chosen) {
    std::stable_sort(chosen.begin(), chosen.end(),
                     [](const Pick& a, const Pick& b) { return a.difficulty < b.difficulty; });
    std::vector<Group> groups((chosen.size() + draw::choices - 1) / draw::choices);
    const std::size_t in_last = chosen.size() - (groups.size() - 1) * draw::choices;
    std::size_t next = 0;
    for (const Pick& pick : chosen) {
        const auto is_full = [&](std::size_t group) {
            return groups[group].size() == (group + 1 == groups.size() ? in_last : draw::choices);
        };
        while (is_full(next))
            next = (next + 1) % groups.size();
        groups[next].push_back(pick);
        next = (next + 1) % groups.size();
    }
    return groups;
}

// How many pairs of the group share a theme.
std::size_t clashes(const Group& group) {
    std::size_t pairs = 0;
    for (std::size_t later = 1; later < group.size(); ++later) {
        for (std::size_t earlier = 0; earlier < later; ++earlier)
            pairs += group[earlier].theme == group[later].theme ? 1 : 0;
    }
    return pairs;
}

// Swaps words of one difficulty between two groups if fewer themes are in a group twice then.
bool swap_for_themes(Group& one, Group& other) {
    const std::size_t before = clashes(one) + clashes(other);
    for (Pick& mine : one) {
        for (Pick& theirs : other) {
            if (mine.difficulty != theirs.difficulty) continue;
            std::swap(mine, theirs);
            if (clashes(one) + clashes(other) < before) return true;
            std::swap(mine, theirs);
        }
    }
    return false;
}

// Each swap takes away a clash, so this ends.
void spread_themes(std::vector<Group>& groups) {
    bool swapped = true;
    while (swapped) {
        swapped = false;
        for (Group& one : groups) {
            for (Group& other : groups) {
                if (clashes(one) == 0) break;
                if (&one != &other && swap_for_themes(one, other)) swapped = true;
            }
        }
    }
}

std::size_t used_in(const Group& group) {
    return static_cast<std::size_t>(
        std::count_if(group.begin(), group.end(), [](const Pick& pick) { return pick.used; }));
}

}  // namespace

std::vector<draw::Word> draw_words(std::span<const draw::Word> words, const draw::Options& options, Rng& rng,
                                   const FoldedTexts& used) {
    std::vector<Pick> picks = find_picks(words, options, used);
    rng.shuffle(std::span(picks));
    std::vector<Pick> chosen = choose_picks(std::move(picks), options.turns * draw::choices);
    if (chosen.empty()) return {};
    // As they were chosen, the themes take turns; shuffled, a group can get any of them.
    rng.shuffle(std::span(chosen));
    std::vector<Group> groups = deal(std::move(chosen));
    spread_themes(groups);
    const auto full = groups.back().size() == draw::choices ? groups.end() : std::prev(groups.end());
    std::stable_sort(groups.begin(), full,
                     [](const Group& a, const Group& b) { return used_in(a) < used_in(b); });
    std::vector<draw::Word> drawn;
    for (const Group& group : groups) {
        for (const Pick& pick : group)
            drawn.push_back(*pick.word);
    }
    return drawn;
}

}  // namespace parlor::content
