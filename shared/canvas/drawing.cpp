#include "shared/canvas/drawing.hpp"

#include <algorithm>
#include <utility>

#include "shared/base/overloaded.hpp"

namespace parlor::canvas {

namespace {

constexpr std::size_t entries_of_a_dot = 2;  // its begin and its end

template <class T>
bool is(const Op& op) {
    return std::holds_alternative<T>(op);
}

// Where the steps lead, if all of the way lies on the canvas.
std::optional<Point> end_of(Point from, const std::vector<Step>& steps_from) {
    int x = from.x;
    int y = from.y;
    for (const Step step : steps_from) {
        x += step.x;
        y += step.y;
        if (x < 0 || x > width * steps || y < 0 || y > height * steps) return std::nullopt;
    }
    return Point{static_cast<std::int16_t>(x), static_cast<std::int16_t>(y)};
}

}  // namespace

const Drawing::Artist* Drawing::artist(PlayerId who) const {
    const auto found = artists_.find(who);
    return found == artists_.end() ? nullptr : &found->second;
}

std::optional<Point> Drawing::pen_of(PlayerId who) const {
    const Artist* own = artist(who);
    if (own == nullptr || !own->open) return std::nullopt;
    return own->pen;
}

bool Drawing::can_undo(PlayerId who) const {
    const Artist* own = artist(who);
    return own != nullptr && !own->done.empty();
}

bool Drawing::can_redo(PlayerId who) const {
    return may(who, Redo{});
}

bool Drawing::undone_by(PlayerId who) const {
    const Artist* own = artist(who);
    return own != nullptr && !own->undone.empty();
}

std::size_t Drawing::points_of(PlayerId who) const {
    const Artist* own = artist(who);
    return own == nullptr ? 0 : own->points;
}

bool Drawing::blank() const {
    return entries_seen_ == 0;
}

bool Drawing::full() const {
    return !fits(entries_of_a_dot, 1, 0);
}

// A stroke that is open keeps the room for its end.
bool Drawing::fits(std::size_t entries, std::size_t points, std::int64_t length) const {
    return entries_seen_ + open_ + entries <= ops_a_drawing && points_seen_ + points <= points_a_drawing &&
           length_seen_ + length <= length_a_drawing;
}

bool Drawing::may(PlayerId who, const Op& op) const {
    return makes_sense(who, op) && has_room(who, op);
}

bool Drawing::makes_sense(PlayerId who, const Op& op) const {
    const Artist* own = artist(who);
    const bool open = own != nullptr && own->open;
    return std::visit(overloaded{[&](const ExtendStroke& extend) {
                                     return open && !extend.steps.empty() &&
                                            end_of(own->pen, extend.steps).has_value();
                                 },
                                 [&](const EndStroke&) { return open; },
                                 [&](const Undo&) { return own != nullptr && !own->done.empty(); },
                                 [&](const Redo&) { return own != nullptr && !own->undone.empty(); },
                                 [](const auto&) { return true; }},
                      op);
}

bool Drawing::has_room(PlayerId who, const Op& op) const {
    if (is<EndStroke>(op) || is<Undo>(op)) return true;
    if (is<Redo>(op)) {
        const Action& action = actions_[artist(who)->undone.back()];
        return fits(action.entries, action.points, action.length);
    }
    return fits(is<ExtendStroke>(op) ? 1 : entries_of_a_dot, canvas::points_of(op), length_of(op));
}

Drawing::Change Drawing::apply(const DrawnOp& drawn) {
    if (!makes_sense(drawn.who, drawn.op)) return {};
    Artist& own = artists_[drawn.who];
    if (is<Undo>(drawn.op)) {
        close(own);
        own.undone.push_back(own.done.back());
        own.done.pop_back();
        return show(own.undone.back(), false);
    }
    if (is<Redo>(drawn.op)) {
        own.done.push_back(own.undone.back());
        own.undone.pop_back();
        return show(own.done.back(), true);
    }
    if (!make_room(drawn.op)) return {};
    if (const auto* extend = std::get_if<ExtendStroke>(&drawn.op)) {
        const Point from = own.pen;
        own.pen = *end_of(from, extend->steps);
        return add(drawn, *own.open, from);
    }
    if (is<EndStroke>(drawn.op)) {
        const std::size_t action = *own.open;
        close(own);
        return add(drawn, action, own.pen);
    }
    const std::size_t action = begin_action(drawn.who, own);
    if (const auto* begin = std::get_if<BeginStroke>(&drawn.op)) {
        own.open = action;
        own.pen = begin->at;
        ++open_;
        return add(drawn, action, begin->at);
    }
    return add(drawn, action, {});
}

// The bound that holds for everybody, whatever they are told. What was undone goes when it is in the way, and
// as everybody has the same entries it does so at the same op for everybody.
bool Drawing::make_room(const Op& op) {
    const auto fit = [&] {
        return entries_.size() + 1 <= 2 * ops_a_drawing &&
               points_ + canvas::points_of(op) <= 2 * points_a_drawing;
    };
    if (!fit()) forget_undone();
    return fit();
}

std::size_t Drawing::begin_action(PlayerId who, Artist& own) {
    close(own);
    if (!own.undone.empty()) forget(std::exchange(own.undone, {}));
    actions_.push_back({who, entries_.size()});
    own.done.push_back(actions_.size() - 1);
    return own.done.back();
}

void Drawing::close(Artist& own) {
    if (!own.open) return;
    own.open.reset();
    --open_;
}

Drawing::Change Drawing::add(const DrawnOp& drawn, std::size_t action, Point from) {
    const std::size_t points = canvas::points_of(drawn.op);
    const std::int64_t length = length_of(drawn.op);
    entries_.push_back({drawn, action, from});
    actions_[action].points += points;
    actions_[action].length += length;
    length_seen_ += length;
    artists_[drawn.who].points += points;
    ++actions_[action].entries;
    points_ += points;
    points_seen_ += points;
    ++entries_seen_;
    return {Change::Kind::added, entries_.size() - 1};
}

Drawing::Change Drawing::show(std::size_t index, bool seen) {
    Action& action = actions_[index];
    action.undone = !seen;
    if (seen) {
        points_seen_ += action.points;
        entries_seen_ += action.entries;
        length_seen_ += action.length;
        artists_[action.who].points += action.points;
    } else {
        points_seen_ -= action.points;
        entries_seen_ -= action.entries;
        length_seen_ -= action.length;
        artists_[action.who].points -= action.points;
    }
    return {Change::Kind::seen_changed, action.first};
}

void Drawing::forget_undone() {
    std::vector<std::size_t> gone;
    for (const auto& [who, one] : artists_)
        gone.insert(gone.end(), one.undone.begin(), one.undone.end());
    if (!gone.empty()) forget(gone);
}

// Actions and entries close up, so all that counts them is counted anew.
void Drawing::forget(const std::vector<std::size_t>& gone) {
    std::vector<bool> stays(actions_.size(), true);
    for (const std::size_t action : gone)
        stays[action] = false;
    std::vector<std::size_t> renamed(actions_.size());
    std::size_t kept = 0;
    for (std::size_t i = 0; i < actions_.size(); ++i) {
        if (!stays[i]) continue;
        renamed[i] = kept;
        actions_[kept++] = actions_[i];
    }
    actions_.resize(kept);

    std::size_t kept_entries = 0;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        Entry& entry = entries_[i];
        if (!stays[entry.action]) {
            points_ -= canvas::points_of(entry.drawn.op);
            continue;
        }
        entry.action = renamed[entry.action];
        Action& action = actions_[entry.action];
        if (action.first == i) action.first = kept_entries;
        if (kept_entries != i) entries_[kept_entries] = std::move(entry);
        ++kept_entries;
    }
    entries_.resize(kept_entries);

    for (auto& [who, one] : artists_) {
        const auto rename = [&](std::vector<std::size_t>& actions) {
            actions.erase(std::remove_if(actions.begin(), actions.end(),
                                         [&](std::size_t action) { return !stays[action]; }),
                          actions.end());
            for (std::size_t& action : actions)
                action = renamed[action];
        };
        rename(one.done);
        rename(one.undone);
        if (one.open) one.open = renamed[*one.open];
    }
}

}  // namespace parlor::canvas
