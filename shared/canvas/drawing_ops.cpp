// A drawing as a list of ops, for whoever comes late and for keeping it.
#include <cstddef>

#include "shared/base/digest.hpp"
#include "shared/base/overloaded.hpp"
#include "shared/canvas/drawing.hpp"

namespace parlor::canvas {

namespace {

void add_place(Digest& digest, std::int16_t x, std::int16_t y) {
    digest.add_number(static_cast<std::uint64_t>(std::int64_t{x}));
    digest.add_number(static_cast<std::uint64_t>(std::int64_t{y}));
}

}  // namespace

// What somebody can redo are always their last actions, as a new one empties that list. So all entries can
// come first, undone or not, and then everybody undoes theirs.
std::vector<DrawnOp> Drawing::ops() const {
    std::vector<DrawnOp> all;
    all.reserve(entries_.size());
    std::map<PlayerId, bool> left_open;
    for (const Entry& entry : entries_) {
        all.push_back(entry.drawn);
        left_open[entry.drawn.who] = std::holds_alternative<BeginStroke>(entry.drawn.op) ||
                                     std::holds_alternative<ExtendStroke>(entry.drawn.op);
    }
    for (const auto& [who, one] : artists_) {
        for (std::size_t i = 0; i < one.undone.size(); ++i)
            all.push_back({who, Undo{}});
        // Closed by an undo or by what is forgotten since: to undo and redo it closes it again.
        if (one.undone.empty() && !one.open && left_open[who]) {
            all.push_back({who, Undo{}});
            all.push_back({who, Redo{}});
        }
    }
    return all;
}

std::vector<DrawnOp> Drawing::seen_ops() const {
    std::vector<DrawnOp> seen;
    seen.reserve(entries_seen_);
    for (const Entry& entry : entries_) {
        if (is_seen(entry)) seen.push_back(entry.drawn);
    }
    return seen;
}

// That a stroke has ended does not show.
std::uint64_t Drawing::digest() const {
    Digest digest;
    for (const Entry& entry : entries_) {
        if (!is_seen(entry) || std::holds_alternative<EndStroke>(entry.drawn.op)) continue;
        digest.add_number(entry.drawn.who.value);
        digest.add(static_cast<std::uint8_t>(entry.drawn.op.index()));
        std::visit(overloaded{[&](const BeginStroke& begin) {
                                  digest.add(begin.eraser ? 1 : 0);
                                  digest.add(begin.colour);
                                  digest.add(static_cast<std::uint8_t>(begin.pen));
                                  add_place(digest, begin.at.x, begin.at.y);
                              },
                              [&](const ExtendStroke& extend) {
                                  digest.add_number(extend.steps.size());
                                  for (const Step step : extend.steps)
                                      add_place(digest, step.x, step.y);
                              },
                              [&](const Fill& fill) {
                                  digest.add(fill.colour);
                                  add_place(digest, fill.at.x, fill.at.y);
                              },
                              [](const auto&) {}},
                   entry.drawn.op);
    }
    return digest.value();
}

}  // namespace parlor::canvas
