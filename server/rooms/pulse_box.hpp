#pragma once

#include <algorithm>
#include <optional>
#include <vector>

#include "shared/base/ids.hpp"
#include "shared/base/limits.hpp"
#include "shared/protocol/pulse.hpp"

namespace parlor::rooms {

// Who said how the evening was. Goes in by name, so that it can be changed; comes out to who said it, and as
// counts when there are enough of them.
class PulseBox {
public:
    // Nothing: takes back what was said.
    void say(PlayerId who, std::optional<Pulse> how) {
        std::erase_if(said_, [&](const Said& one) { return one.who == who; });
        if (how) said_.push_back({who, *how});
    }
    [[nodiscard]] std::optional<Pulse> of(PlayerId who) const {
        const auto found = std::ranges::find(said_, who, &Said::who);
        return found == said_.end() ? std::nullopt : std::optional(found->how);
    }
    // One for each kind; none at all while so few have answered that it would tell who said what.
    [[nodiscard]] std::vector<std::uint16_t> counts() const {
        if (said_.size() < limits::pulse_least) return {};
        std::vector<std::uint16_t> counts(pulse_kinds);
        for (const Said& one : said_)
            ++counts[static_cast<std::size_t>(one.how)];
        return counts;
    }
    [[nodiscard]] std::vector<PlayerId> people() const {
        std::vector<PlayerId> people;
        for (const Said& one : said_)
            people.push_back(one.who);
        return people;
    }
    void clear() { said_.clear(); }

    template <class Archive>
    void serialize(Archive& archive) {
        archive(said_);
    }

private:
    struct Said {
        PlayerId who;
        Pulse how = Pulse::good;

        template <class Archive>
        void serialize(Archive& archive) {
            archive(who, how);
        }
    };
    std::vector<Said> said_;
};

}  // namespace parlor::rooms
