#include "client/canvas/canvas_pen.hpp"

#include <algorithm>
#include <utility>

#include <imgui.h>

namespace parlor::client {

namespace {

// How often a stroke that goes on is said: often enough to look live, seldom enough for everybody's line.
constexpr double between_ops = 0.040;  // seconds
// A server takes 30 commands a second of a person and then some. Beginnings and ends of strokes cannot wait,
// so when there are many of them what lies between is said less often.
constexpr double pay_for_an_op = 1.0 / 26;  // seconds
constexpr double credit = 1.0;

// Where the hand is, of mouse or keyboard.
ImVec2 hand_of(const CanvasTouch& touch) {
    return touch.keys ? touch.keys->at : ImGui::GetIO().MousePos;
}

}  // namespace

std::vector<canvas::Op> CanvasPen::follow(widgets::Ui& ui, const CanvasTouch& touch,
                                          const DrawingTools& tools) {
    std::vector<canvas::Op> ops;
    if (is_drawing()) {
        if (touch.live) go_on(ui, touch);
        const bool down = by_keys_ ? touch.keys && !touch.keys->toggled : touch.held;
        const bool ends = !down || !touch.live || ui.shortcut(widgets::Key::escape);
        if (ends) {
            finish(ui.time(), ops);
        } else {
            say_way(ui.time(), false, ops);
            if (!ahead_.empty()) ui.redraw_at(way_due());
        }
    } else if (touch.pressed != CanvasTouch::Button::none || (touch.keys && touch.keys->toggled)) {
        begin(ui.time(), touch, tools, ops);
    }
    echo_.draw(ui, touch.place, ahead_);
    draw_cursor(ui, touch, tools);
    return ops;
}

std::vector<canvas::Op> CanvasPen::then(const canvas::Op& op, double now) {
    std::vector<canvas::Op> ops;
    if (is_drawing()) finish(now, ops);
    say(op, now, ops);
    return ops;
}

void CanvasPen::say(canvas::Op op, double now, std::vector<canvas::Op>& ops) {
    paid_until_ = std::max(paid_until_, now - credit) + pay_for_an_op;
    echo_.sent(op, now);
    ops.push_back(std::move(op));
}

void CanvasPen::finish(double now, std::vector<canvas::Op>& ops) {
    say_way(now, true, ops);
    say(canvas::EndStroke{}, now, ops);
    path_.reset();
}

void CanvasPen::drop() {
    path_.reset();
    ahead_.clear();
    echo_.drop();
}

void CanvasPen::begin(double now, const CanvasTouch& touch, const DrawingTools& tools,
                      std::vector<canvas::Op>& ops) {
    by_keys_ = touch.pressed == CanvasTouch::Button::none;
    const ImVec2 hand = touch.place.on_canvas(hand_of(touch));
    const bool erases = touch.pressed == CanvasTouch::Button::erases || tools.tool == Tool::eraser;
    if (tools.tool == Tool::fill && !erases) {
        say(canvas::Fill{tools.colour, nearest_point(hand)}, now, ops);
        return;
    }
    path_.emplace(hand);
    stroke_ = {erases, tools.colour, tools.pen, path_->pen()};
    said_ = stroke_.at;
    said_at_ = now;
    say(stroke_, now, ops);
}

void CanvasPen::go_on(const widgets::Ui& ui, const CanvasTouch& touch) {
    if (by_keys_) {
        if (touch.keys) path_->go_to(touch.place.on_canvas(touch.keys->at), ahead_);
        return;
    }
    for (const ImVec2 place : ui.motion())
        path_->go_to(touch.place.on_canvas(place), ahead_);
    // ImGui knows the last of them too, rounded to a pixel; it alone knows where a button went up elsewhere.
    const ImGuiIO& io = ImGui::GetIO();
    const bool jumped = io.MouseDelta.x != 0 || io.MouseDelta.y != 0;
    if (ui.motion().empty() && jumped) path_->go_to(touch.place.on_canvas(io.MousePos), ahead_);
}

double CanvasPen::way_due() const {
    return std::max(said_at_ + between_ops, paid_until_);
}

void CanvasPen::say_way(double now, bool all, std::vector<canvas::Op>& ops) {
    auto next = ahead_.begin();
    const auto left = [&] { return static_cast<std::size_t>(ahead_.end() - next); };
    while (left() >= canvas::points_an_op || (left() > 0 && (all || way_due() <= now))) {
        canvas::ExtendStroke extend;
        const auto count = static_cast<std::ptrdiff_t>(std::min(left(), canvas::points_an_op));
        for (const auto end = next + count; next != end; ++next) {
            extend.steps.push_back(
                {static_cast<std::int16_t>(next->x - said_.x), static_cast<std::int16_t>(next->y - said_.y)});
            said_ = *next;
        }
        said_at_ = now;
        say(std::move(extend), now, ops);
    }
    ahead_.erase(ahead_.begin(), next);
}

}  // namespace parlor::client
