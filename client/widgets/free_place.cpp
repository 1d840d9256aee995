#include "client/widgets/free_place.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace parlor::widgets {

namespace {

// What a square pixel of something hidden costs, where a pixel of distance costs one.
constexpr float hidden_control = 1000;
constexpr float hidden_scrolling = 10;
constexpr float hidden_text = 0.1F;

float area_hidden(const std::vector<Rect>& things, Rect by) {
    return std::accumulate(things.begin(), things.end(), 0.0F, [&](float sum, Rect thing) {
        const Rect part = thing.common(by);
        return sum + part.w * part.h;
    });
}

}  // namespace

FreePlace::FreePlace(const Ui& ui) : window_(ui.window()), margin_(ui.px(10)), step_(ui.px(8)) {
    for (const Entry& entry : ui.registry().entries()) {
        if (entry.decorative) continue;
        const Rect seen = visible_part(entry, {window_.w, window_.h});
        if (seen.empty()) continue;
        if (entry.kind == Kind::text) texts_.push_back(seen);
        // What cannot be pressed now, as below a dialog, may be hidden. Areas only hold what counts.
        if (!entry.interactive || !entry.enabled || entry.kind == Kind::area) continue;
        const Rect clip = clip_of(entry, {window_.w, window_.h});
        if (clip.w < window_.w || clip.h < window_.h) {
            scrolling_.push_back(seen.grown(margin_));
        } else {
            take(seen);
        }
    }
}

FreePlace::Room FreePlace::room_at(Rect rect) const {
    const auto meets = [&](Rect control) { return control.overlaps(rect); };
    if (std::ranges::any_of(fixed_, meets)) return Room::none;
    return std::ranges::any_of(scrolling_, meets) ? Room::scrolls : Room::free;
}

bool FreePlace::hides_text(Rect rect) const {
    return std::ranges::any_of(texts_, [&](Rect text) { return text.overlaps(rect); });
}

float FreePlace::cost(Rect rect, Rect wanted) const {
    return hidden_control * area_hidden(fixed_, rect) + hidden_scrolling * area_hidden(scrolling_, rect) +
           hidden_text * area_hidden(texts_, rect) + std::abs(rect.x - wanted.x) +
           std::abs(rect.y - wanted.y);
}

Rect FreePlace::find(Rect wanted) const {
    const float left = margin_;
    const float right = std::max(left, window_.w - margin_ - wanted.w);
    const std::array lefts{wanted.x, left, right, left + (right - left) / 4, right - (right - left) / 4};
    // A grid, and where it would just fit beside something.
    std::vector<float> rows;
    for (float y = window_.h - margin_ - wanted.h; y >= margin_; y -= step_)
        rows.push_back(y);
    for (const std::vector<Rect>* controls : {&fixed_, &scrolling_}) {
        for (const Rect& control : *controls) {
            rows.push_back(control.bottom());
            rows.push_back(control.y - wanted.h);
        }
    }
    Rect best = wanted;
    float lowest = cost(wanted, wanted);
    for (const float y : rows) {
        if (y < margin_ || y + wanted.h > window_.h - margin_) continue;
        for (const float x : lefts) {
            const Rect rect{x, y, wanted.w, wanted.h};
            const float price = cost(rect, wanted);
            if (price < lowest) {
                lowest = price;
                best = rect;
            }
        }
    }
    return best;
}

}  // namespace parlor::widgets
