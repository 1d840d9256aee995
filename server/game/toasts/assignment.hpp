#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <vector>

#include "shared/base/ids.hpp"
#include "shared/base/random.hpp"

namespace parlor::game {

// Who writes a toast to whom, so that everybody who is there is given to at least two writers, or to all
// others where there are fewer; nobody to themselves. Two names each are enough for that; who stays when
// others leave, or is there when somebody comes, may get a third.
//
// What was written counts on, whoever wrote it and wherever they are: that somebody has left must not show in
// what others are asked for any more than it has to.
class ToastAssignment {
public:
    static constexpr std::size_t least = 2;  // writers for each, and names for each

    // Draws names for everybody who is there.
    ToastAssignment(std::vector<PlayerId> people, Rng rng);

    // Comes, or is back; leaves, or is away for too long.
    void come(PlayerId who);
    void go(PlayerId who);
    // `from` has written to `to`.
    void written(PlayerId from, PlayerId to);
    void taken_back(PlayerId from, PlayerId to);

    // In the order in which they were given out; also to somebody who is away.
    [[nodiscard]] const std::vector<PlayerId>& names_of(PlayerId writer) const;
    // Writers who are there and have the name, and toasts that are written by others.
    [[nodiscard]] std::size_t given(PlayerId to) const;
    // What it should be at least for each who is there.
    [[nodiscard]] std::size_t wanted() const;

private:
    [[nodiscard]] bool has(PlayerId writer, PlayerId name) const;
    void mend();
    void name_for(PlayerId writer);
    void writer_for(PlayerId to);

    Rng rng_;
    std::set<PlayerId> here_;
    std::map<PlayerId, std::vector<PlayerId>> names_;
    std::set<std::pair<PlayerId, PlayerId>> written_;  // from, to
};

}  // namespace parlor::game
