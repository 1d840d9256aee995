#include "client/widgets/scroll_area.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <imgui_internal.h>

namespace parlor::widgets {

namespace {
constexpr float wheel_lines = 60;  // style px a notch
}

ScrollArea::ScrollArea(Ui& ui, Rect rect, std::string_view name, ScrollState& state,
                       const ScrollOptions& options)
    : ui_(ui), rect_(rect), state_(state), options_(options), name_(name), id_(ui.id(name)) {
    const float view = options.horizontal ? rect.w : rect.h;
    const float furthest = std::max(0.0F, state.content - view);
    const bool scrolls = furthest > 0.5F;
    const bool live = !ui.inert() && ui.focus().reachable(ui.layer());

    bool focused = false;
    if (live && options.focusable && scrolls) focused = ui.focus().stop(id_, KeyWish::area, rect);
    if (live && scrolls) {
        const ImGuiIO& io = ImGui::GetIO();
        const bool over = ImGui::GetCurrentContext()->HoveredWindow == ImGui::GetCurrentWindow() &&
                          rect.contains(io.MousePos);
        const float wheel = options.horizontal && io.MouseWheelH != 0 ? -io.MouseWheelH : io.MouseWheel;
        if (over && wheel != 0) state.target -= wheel * ui.px(wheel_lines);
    }
    if (focused) {
        if (ui.take(Key::page_up)) state.target -= view * 0.9F;
        if (ui.take(Key::page_down)) state.target += view * 0.9F;
        if (ui.take(Key::home)) state.target = 0;
        if (ui.take(Key::end)) state.target = furthest;
        if (ui.take(options.horizontal ? Key::left : Key::up)) state.target -= ui.px(wheel_lines);
        if (ui.take(options.horizontal ? Key::right : Key::down)) state.target += ui.px(wheel_lines);
    }
    if (options.stick_to_end && state.at_end && state.target >= state.offset - 0.5F) state.target = furthest;
    state.target = std::clamp(state.target, 0.0F, furthest);
    // On another screen there is nothing to glide from.
    const bool other_place = std::exchange(state.view, view) != view;
    if (!state.known || other_place || ui.reduced_motion()) {
        state.offset = state.target;
    } else if (std::abs(state.offset - state.target) > 0.5F) {
        // Three quarters of the way in about 80 ms, whatever the frame rate.
        const float step = 1.0F - std::exp(-18.0F * std::max(ui.dt(), 0.008F));
        state.offset += (state.target - state.offset) * step;
        ui.redraw();
    } else {
        state.offset = state.target;
    }
    state.offset = std::clamp(state.offset, 0.0F, furthest);
    state.known = state.content > 0;

    const float bar = options.bar > 0 && scrolls ? ui.px(options.bar + 6) : 0;
    const float moved = std::round(state.offset);
    content_ = options.horizontal
                   ? Rect{rect.x - moved, rect.y, std::max(state.content, rect.w), rect.h - bar}
                   : Rect{rect.x, rect.y - moved, rect.w - bar, std::max(state.content, rect.h)};
    Entry entry;
    entry.kind = Kind::area;
    entry.label = name_;
    entry.min = rect.min();
    entry.max = rect.max();
    entry.focused = focused;
    entry.interactive = scrolls;
    entry.decorative = true;
    ui.registry().add(std::move(entry));
    if (focused && ui.focus().ring_visible()) focus_ring(ui, rect.inset(ui.px(2)), ui.px(10));

    // Focus rings and shadows reach over the edges along which nothing scrolls.
    const float slack = ui.px(8);
    const Rect clip = options.horizontal ? rect.inset(0, -slack) : rect.inset(-slack, 0);
    ImGui::PushClipRect(clip.min(), clip.max(), true);
}

ScrollArea::~ScrollArea() {
    ImGui::PopClipRect();
    const float view = options_.horizontal ? rect_.w : rect_.h;
    state_.at_end = state_.target >= state_.content - view - 2.0F;
    if (length_ != state_.content) {
        state_.content = length_;
        ui_.redraw();
    }
    const float furthest = std::max(0.0F, state_.content - view);
    if (furthest <= 0.5F) return;

    // The focus moved by keyboard to something inside that does not show: bring it into view.
    if (const auto stop = ui_.focus().moved() ? ui_.focus().focused_rect() : std::nullopt) {
        const bool inside = options_.horizontal ? stop->y < rect_.bottom() && stop->bottom() > rect_.y
                                                : stop->x < rect_.right() && stop->right() > rect_.x;
        const float margin = ui_.px(12);
        const float before = options_.horizontal ? rect_.x - stop->x : rect_.y - stop->y;
        const float after =
            options_.horizontal ? stop->right() - rect_.right() : stop->bottom() - rect_.bottom();
        if (inside && ui_.focus().focused() != id_ && (before > 0 || after > 0)) {
            const float shift = before > 0 ? -(before + margin) : after + margin;
            state_.target = std::clamp(state_.offset + shift, 0.0F, furthest);
            ui_.redraw();
        }
    }

    if (options_.bar <= 0) return;
    const float thick = ui_.px(options_.bar);
    const Rect track = options_.horizontal ? Rect{rect_.x, rect_.bottom() - thick, rect_.w, thick}
                                           : Rect{rect_.right() - thick, rect_.y, thick, rect_.h};
    const float grip = std::max(ui_.px(28), view * view / state_.content);
    const float at = (view - grip) * (furthest > 0 ? state_.offset / furthest : 0);
    const Rect thumb = options_.horizontal ? Rect{track.x + at, track.y, grip, thick}
                                           : Rect{track.x, track.y + at, thick, grip};
    const Interaction state =
        interact(ui_, ui_.id(name_ + "##bar"), thumb.grown(ui_.px(4)), {.focusable = false, .hand = false});
    if (state.held) {
        const ImVec2 moved = ImGui::GetIO().MouseDelta;
        const float pixels = options_.horizontal ? moved.x : moved.y;
        state_.target =
            std::clamp(state_.target + pixels * furthest / std::max(1.0F, view - grip), 0.0F, furthest);
        state_.offset = state_.target;
    }
    const ImU32 colour =
        style::faded(ui_.theme().line2, 0.55F + 0.45F * std::max(state.hover, state.held ? 1.0F : 0.0F));
    ui_.draw().AddRectFilled(thumb.min(), thumb.max(), colour, thick / 2);
}

}  // namespace parlor::widgets
