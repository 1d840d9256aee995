#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "shared/canvas/ops.hpp"

namespace parlor::canvas {

// What was drawn: every op in the order in which the server took it, and what of it is to be seen. The same
// on both sides; pixels are made of it by Picture. Several people may draw at once, each undoes what is
// theirs.
class Drawing {
public:
    // Ops hang together in actions: a whole stroke, a fill, a clear.
    struct Entry {
        DrawnOp drawn;
        std::size_t action;
        Point from;  // where the stroke had got to before
    };
    struct Action {
        PlayerId who;
        std::size_t first;  // index of its first entry
        bool undone = false;
        std::size_t entries = 0;
        std::size_t points = 0;
        std::int64_t length = 0;
    };
    // What an op changed, for whoever makes pixels of it.
    struct Change {
        enum class Kind : std::uint8_t { nothing, added, seen_changed } kind = Kind::nothing;
        std::size_t entry =
            0;  // added: the new one; seen_changed: from here on another picture is to be seen
    };

    // Whether `who` can do that now: an open stroke to extend that stays inside, something to undo, room
    // left. Of ops that are valid().
    [[nodiscard]] bool may(PlayerId who, const Op& op) const;
    // Of an op that may() be; another one changes nothing. Only whether there is room is not asked: whoever
    // is given ops() sees things for a while that are undone further down the list. Entries that nobody can
    // bring back any more are thrown away first, so the index of an entry is good until the next call.
    Change apply(const DrawnOp& drawn);

    [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }
    [[nodiscard]] const std::vector<Action>& actions() const { return actions_; }
    [[nodiscard]] bool is_seen(const Entry& entry) const { return !actions_[entry.action].undone; }
    // Where the open stroke of `who` has got to.
    [[nodiscard]] std::optional<Point> pen_of(PlayerId who) const;
    [[nodiscard]] bool can_undo(PlayerId who) const;
    [[nodiscard]] bool can_redo(PlayerId who) const;  // something, and there is room for it
    // Nothing was ever drawn, or all of it was undone.
    [[nodiscard]] bool blank() const;
    [[nodiscard]] bool undone_by(PlayerId who) const;  // something they may bring back
    [[nodiscard]] std::size_t points() const { return points_seen_; }
    // Those of one person.
    [[nodiscard]] std::size_t points_of(PlayerId who) const;
    [[nodiscard]] bool full() const;  // no room for a dot

    // Ops that give this drawing to somebody who has none: all, so that strokes go on, undo and redo as they
    // do here; or without what was undone.
    [[nodiscard]] std::vector<DrawnOp> ops() const;
    [[nodiscard]] std::vector<DrawnOp> seen_ops() const;
    // Of what is to be seen, in order: equal for two people who see the same drawing.
    [[nodiscard]] std::uint64_t digest() const;

    void reset() { *this = {}; }

private:
    struct Artist {
        std::optional<std::size_t> open;  // the action of the stroke that goes on
        Point pen;
        std::vector<std::size_t> done;  // actions, the last is undone first
        std::vector<std::size_t> undone;
        std::size_t points = 0;  // to be seen
    };
    [[nodiscard]] bool makes_sense(PlayerId who, const Op& op) const;
    [[nodiscard]] bool has_room(PlayerId who, const Op& op) const;
    [[nodiscard]] bool fits(std::size_t entries, std::size_t points, std::int64_t length) const;
    [[nodiscard]] const Artist* artist(PlayerId who) const;
    bool make_room(const Op& op);
    std::size_t begin_action(PlayerId who, Artist& artist);
    void close(Artist& artist);
    Change add(const DrawnOp& drawn, std::size_t action, Point from);
    Change show(std::size_t action, bool seen);
    void forget_undone();
    void forget(const std::vector<std::size_t>& gone);

    std::vector<Entry> entries_;  // those that are to be seen or can be redone
    std::vector<Action> actions_;
    std::map<PlayerId, Artist> artists_;
    std::size_t points_ = 0;        // of all entries
    std::size_t points_seen_ = 0;   // of those that are to be seen
    std::size_t entries_seen_ = 0;  // how many those are
    std::int64_t length_seen_ = 0;
    std::size_t open_ = 0;  // strokes
};

}  // namespace parlor::canvas
