#include "client/widgets/focus.hpp"

#include <algorithm>

namespace parlor::widgets {

void Focus::begin_frame() {
    moved_ = false;
    if (asked_) {
        moved_ = visible_ && *asked_ != focused_;
        focused_ = *asked_;
        asked_.reset();
    }
    preferred_ = 0;
    prefer_next_ = false;
    last_stops_.swap(stops_);
    stops_.clear();
    layer_ = 0;
    floor_ = next_floor_;
    next_floor_ = 0;
}

bool Focus::stop(ImGuiID id, KeyWish wish, style::Rect rect) {
    stops_.push_back({id, layer_, wish, rect});
    if (grab_next_) {
        grab_next_ = false;
        set(id);
    }
    if (prefer_next_) {
        prefer_next_ = false;
        preferred_ = id;
    }
    return has(id);
}

void Focus::set(ImGuiID id) {
    asked_ = id;
}

void Focus::enter_layer(int layer, bool modal) {
    layer_ = layer;
    if (modal) next_floor_ = std::max(next_floor_, layer);
}

std::optional<KeyWish> Focus::wish() const {
    if (focused_ == 0) return std::nullopt;
    const auto is_focused = [this](const Stop& stop) { return stop.id == focused_; };
    for (const auto* stops : {&stops_, &last_stops_}) {
        const auto found = std::find_if(stops->begin(), stops->end(), is_focused);
        if (found != stops->end()) return found->wish;
    }
    return std::nullopt;
}

std::optional<style::Rect> Focus::focused_rect() const {
    const auto found =
        std::find_if(stops_.begin(), stops_.end(), [this](const Stop& stop) { return stop.id == focused_; });
    if (focused_ == 0 || found == stops_.end()) return std::nullopt;
    return found->rect;
}

void Focus::end_frame(int tab) {
    std::vector<ImGuiID> order;
    for (const Stop& stop : stops_) {
        if (stop.layer >= next_floor_) order.push_back(stop.id);
    }
    const auto place_of = [&order](ImGuiID id) { return std::find(order.begin(), order.end(), id); };

    if (next_floor_ > floor_) {  // a modal layer opened
        saved_.push_back({floor_, focused_});
        const bool chosen = asked_ && place_of(*asked_) != order.end();
        const bool preferred = place_of(preferred_) != order.end();
        if (!chosen) asked_ = preferred ? preferred_ : order.empty() ? 0 : order.front();
    } else if (next_floor_ < floor_) {  // it closed: back to where the focus was
        while (!saved_.empty() && saved_.back().floor >= next_floor_) {
            asked_ = saved_.back().focused;
            saved_.pop_back();
        }
    }

    const ImGuiID current = asked_.value_or(focused_);
    const auto here = place_of(current);
    if (here != order.end()) place_ = static_cast<std::size_t>(here - order.begin());
    if (tab == 0 || order.empty()) {
        if (here == order.end() && !asked_) focused_ = 0;
        return;
    }
    visible_ = true;
    const std::size_t count = order.size();
    std::size_t next = 0;
    if (here != order.end()) {
        next = (place_ + (tab > 0 ? 1 : count - 1)) % count;
    } else if (current == 0 && place_ == 0) {
        next = tab > 0 ? 0 : count - 1;
    } else {  // the focused widget vanished: go on from its place
        next = (std::min(place_, count - 1) + (tab > 0 ? 0 : count - 1)) % count;
    }
    asked_ = order[next];
}

}  // namespace parlor::widgets
