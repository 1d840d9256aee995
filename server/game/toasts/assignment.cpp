#include "server/game/toasts/assignment.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <span>
#include <utility>

namespace parlor::game {

namespace {

const std::vector<PlayerId> nobody;

// Of those with the fewest, one by chance.
template <class Count>
std::optional<PlayerId> fewest(const std::vector<PlayerId>& candidates, Rng& rng, Count&& count) {
    std::vector<PlayerId> best;
    std::size_t least = std::numeric_limits<std::size_t>::max();
    for (const PlayerId who : candidates) {
        const std::size_t own = count(who);
        if (own < least) {
            least = own;
            best.clear();
        }
        if (own == least) best.push_back(who);
    }
    if (best.empty()) return std::nullopt;
    return best[rng.below(static_cast<std::uint32_t>(best.size()))];
}

}  // namespace

// In a circle in an order by chance, each to the next two: exactly two names for each and two writers.
ToastAssignment::ToastAssignment(std::vector<PlayerId> people, Rng rng)
    : rng_(rng), here_(people.begin(), people.end()) {
    rng_.shuffle(std::span<PlayerId>(people));
    const std::size_t each = wanted();
    for (std::size_t i = 0; i < people.size(); ++i) {
        for (std::size_t step = 1; step <= each; ++step)
            names_[people[i]].push_back(people[(i + step) % people.size()]);
    }
}

std::size_t ToastAssignment::wanted() const {
    return here_.empty() ? 0 : std::min(least, here_.size() - 1);
}

const std::vector<PlayerId>& ToastAssignment::names_of(PlayerId writer) const {
    const auto found = names_.find(writer);
    return found == names_.end() ? nobody : found->second;
}

bool ToastAssignment::has(PlayerId writer, PlayerId name) const {
    const std::vector<PlayerId>& names = names_of(writer);
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::size_t ToastAssignment::given(PlayerId to) const {
    std::size_t count = 0;
    for (const auto& [writer, names] : names_) {
        if (written_.contains({writer, to}) || (here_.contains(writer) && has(writer, to))) ++count;
    }
    return count;
}

void ToastAssignment::come(PlayerId who) {
    here_.insert(who);
    mend();
}

void ToastAssignment::go(PlayerId who) {
    here_.erase(who);
    mend();
}

void ToastAssignment::written(PlayerId from, PlayerId to) {
    written_.insert({from, to});
}

void ToastAssignment::taken_back(PlayerId from, PlayerId to) {
    written_.erase({from, to});
    mend();
}

// First a writer for whoever has too few, from those who write least: that also gives names to who has none.
void ToastAssignment::mend() {
    for (const PlayerId to : here_) {
        while (given(to) < wanted()) {
            const std::size_t before = given(to);
            writer_for(to);
            if (given(to) == before) break;
        }
    }
    for (const PlayerId writer : here_) {
        const auto present = [&] {
            const std::vector<PlayerId>& names = names_of(writer);
            return static_cast<std::size_t>(std::count_if(
                names.begin(), names.end(), [&](PlayerId name) { return here_.contains(name); }));
        };
        while (present() < wanted()) {
            const std::size_t before = present();
            name_for(writer);
            if (present() == before) break;
        }
    }
}

void ToastAssignment::writer_for(PlayerId to) {
    std::vector<PlayerId> candidates;
    for (const PlayerId writer : here_) {
        if (writer != to && !has(writer, to)) candidates.push_back(writer);
    }
    const auto writer = fewest(candidates, rng_, [&](PlayerId who) {
        const std::vector<PlayerId>& names = names_of(who);
        return static_cast<std::size_t>(
            std::count_if(names.begin(), names.end(), [&](PlayerId name) { return here_.contains(name); }));
    });
    if (writer) names_[*writer].push_back(to);
}

void ToastAssignment::name_for(PlayerId writer) {
    std::vector<PlayerId> candidates;
    for (const PlayerId name : here_) {
        if (name != writer && !has(writer, name)) candidates.push_back(name);
    }
    const auto name = fewest(candidates, rng_, [&](PlayerId who) { return given(who); });
    if (name) names_[writer].push_back(*name);
}

}  // namespace parlor::game
