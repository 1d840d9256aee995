#include "shared/canvas/picture.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <utility>

#include "shared/base/overloaded.hpp"

namespace parlor::canvas {

namespace {

// One is 1.44 MB; with as many steps between two the last stroke is undone in a few milliseconds.
constexpr std::size_t checkpoints_kept = 8;
constexpr std::size_t cost_between = 1'500;

// In steps of a medium pen.
constexpr std::size_t cost_of_fill = 300;
constexpr int units_a_step = 64;

// Draws what an entry adds; `stroke` is the one it belongs to, if it belongs to one.
struct Painter {
    Raster& raster;
    const BeginStroke* stroke;
    Point from;
    std::size_t cost = 0;

    Box line(Point to) {
        const Box changed = raster.line(from, to, pen_radius[static_cast<std::size_t>(stroke->pen)],
                                        stroke->eraser ? paper : stroke->colour);
        const int way = std::abs(to.x - from.x) + std::abs(to.y - from.y);
        cost += static_cast<std::size_t>(1 + way / (steps * units_a_step));
        from = to;
        return changed;
    }
    Box operator()(const BeginStroke& begin) { return line(begin.at); }
    Box operator()(const ExtendStroke& extend) {
        Box changed;
        for (const Step step : extend.steps)
            changed.include(line(
                {static_cast<std::int16_t>(from.x + step.x), static_cast<std::int16_t>(from.y + step.y)}));
        return changed;
    }
    Box operator()(const Fill& fill) {
        cost += cost_of_fill;
        return raster.fill(fill.at, fill.colour);
    }
    Box operator()(const Clear&) {
        cost += cost_of_fill;
        return raster.clear();
    }
    // EndStroke shows nothing, and Undo and Redo are no entries.
    template <class Other>
    Box operator()(const Other&) {
        return {};
    }
};

Painter painter_of(Raster& raster, const Drawing& drawing, const Drawing::Entry& entry) {
    const Op& first = drawing.entries()[drawing.actions()[entry.action].first].drawn.op;
    return {raster, std::get_if<BeginStroke>(&first), entry.from};
}

bool begins_action(const Op& op) {
    return !std::holds_alternative<ExtendStroke>(op) && !std::holds_alternative<EndStroke>(op);
}

}  // namespace

void Picture::apply(const DrawnOp& drawn) {
    apply(std::span(&drawn, 1));
}

void Picture::apply(std::span<const DrawnOp> ops) {
    // From which seen entry on the raster is behind the drawing.
    std::optional<std::size_t> behind;
    const auto seen_before = [&](std::size_t entry) {
        const auto& all = drawing_.entries();
        return static_cast<std::size_t>(
            std::count_if(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(entry),
                          [&](const Drawing::Entry& one) { return drawing_.is_seen(one); }));
    };
    for (const DrawnOp& drawn : ops) {
        const Drawing::Change change = drawing_.apply(drawn);
        if (change.kind == Drawing::Change::Kind::seen_changed) {
            const std::size_t from = seen_before(change.entry);
            behind = behind ? std::min(*behind, from) : from;
        } else if (change.kind == Drawing::Change::Kind::added && !behind) {
            const Drawing::Entry& entry = drawing_.entries()[change.entry];
            keep_if_due(entry);
            changed_ = changed_.value_or(Box{});
            changed_->include(draw(entry));
        }
    }
    if (behind) draw_again(*behind);
    if (changed_ && changed_->empty()) changed_.reset();
}

void Picture::reset() {
    drawing_.reset();
    changed_ = raster_.clear();
    checkpoints_.clear();
    seen_ = 0;
    cost_ = 0;
}

std::optional<Box> Picture::take_changed() {
    return std::exchange(changed_, std::nullopt);
}

Box Picture::draw(const Drawing::Entry& entry) {
    Painter painter = painter_of(raster_, drawing_, entry);
    const Box changed = std::visit(painter, entry.drawn.op);
    ++seen_;
    cost_ += painter.cost;
    return changed;
}

// `from` counts the entries that are to be seen.
void Picture::draw_again(std::size_t from) {
    while (!checkpoints_.empty() && checkpoints_.back().seen > from)
        checkpoints_.pop_back();
    if (!spare_) spare_.emplace();
    Raster& before = *spare_;
    std::swap(raster_, before);
    if (checkpoints_.empty())
        (void)raster_.clear();
    else
        raster_ = checkpoints_.back().raster;
    seen_ = checkpoints_.empty() ? 0 : checkpoints_.back().seen;
    cost_ = checkpoints_.empty() ? 0 : checkpoints_.back().cost;
    std::size_t skipped = seen_;
    for (const Drawing::Entry& entry : drawing_.entries()) {
        if (!drawing_.is_seen(entry)) continue;
        if (skipped > 0) {
            --skipped;
            continue;
        }
        keep_if_due(entry);
        (void)draw(entry);
    }
    changed_ = changed_.value_or(Box{});
    changed_->include(difference(before, raster_));
}

// An action is undone as a whole, so only where one begins there will be a use for the pixels before it.
void Picture::keep_if_due(const Drawing::Entry& next) {
    const std::size_t last = checkpoints_.empty() ? 0 : checkpoints_.back().cost;
    if (cost_ - last < cost_between || !begins_action(next.drawn.op)) return;
    if (checkpoints_.size() == checkpoints_kept) {
        // Close ones where people are drawing, far ones further back: the one goes whose gap will be the
        // least for how far back it is.
        std::size_t least = 0;
        const auto gap = [&](std::size_t i) {
            return checkpoints_[i + 1].cost - (i == 0 ? 0 : checkpoints_[i - 1].cost);
        };
        const auto back = [&](std::size_t i) { return cost_ - checkpoints_[i + 1].cost + cost_between; };
        for (std::size_t i = 1; i + 1 < checkpoints_.size(); ++i) {
            if (std::uint64_t{gap(i)} * back(least) < std::uint64_t{gap(least)} * back(i)) least = i;
        }
        // The old pixels' memory serves again.
        std::rotate(checkpoints_.begin() + static_cast<std::ptrdiff_t>(least),
                    checkpoints_.begin() + static_cast<std::ptrdiff_t>(least) + 1, checkpoints_.end());
        checkpoints_.back().seen = seen_;
        checkpoints_.back().cost = cost_;
        checkpoints_.back().raster = raster_;
        return;
    }
    checkpoints_.push_back({seen_, cost_, raster_});
}

Raster to_raster(const std::vector<DrawnOp>& ops) {
    Drawing drawing;
    for (const DrawnOp& drawn : ops)
        drawing.apply(drawn);
    Raster raster;
    for (const Drawing::Entry& entry : drawing.entries()) {
        if (!drawing.is_seen(entry)) continue;
        Painter painter = painter_of(raster, drawing, entry);
        std::visit(painter, entry.drawn.op);
    }
    return raster;
}

}  // namespace parlor::canvas
