#pragma once

#include <cstdint>
#include <vector>

#include "client/widgets/ui.hpp"

namespace parlor::widgets {

// Finds room for things that come over a page by themselves, so that they hide nothing that somebody may be
// about to press. Made after the page was drawn; knows what of it can be used now.
class FreePlace {
public:
    explicit FreePlace(const Ui& ui);

    // What lies at a place: nothing to press; what can be scrolled away, so that something may lie over it
    // that lets clicks through; what must stay in sight.
    enum class Room : std::uint8_t { free, scrolls, none };
    [[nodiscard]] Room room_at(Rect rect) const;
    // A place for something of the size of `wanted`, inside the window: the one with the most room, and as
    // clear of text and near `wanted` as that allows.
    [[nodiscard]] Rect find(Rect wanted) const;
    [[nodiscard]] bool hides_text(Rect rect) const;
    void take(Rect rect) { fixed_.push_back(rect.grown(margin_)); }

private:
    [[nodiscard]] float cost(Rect rect, Rect wanted) const;

    Rect window_;
    float margin_;  // from the window's edge and between things
    float step_;
    std::vector<Rect> fixed_;      // controls, and what was taken
    std::vector<Rect> scrolling_;  // controls
    std::vector<Rect> texts_;
};

}  // namespace parlor::widgets
