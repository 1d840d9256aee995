#include "client/canvas/stroke_echo.hpp"

#include <algorithm>
#include <variant>

#include "client/canvas/palette.hpp"
#include "client/widgets/scopes.hpp"

namespace parlor::client {

namespace {

// What has not come back by then was refused or lost.
constexpr double patience = 5;  // seconds

canvas::Point moved(canvas::Point point, canvas::Step step) {
    return {static_cast<std::int16_t>(point.x + step.x), static_cast<std::int16_t>(point.y + step.y)};
}

// Round at its ends and corners: a disc for each point, a band from each to the next.
class Brush {
public:
    Brush(ImDrawList& list, const CanvasPlace& place, const canvas::BeginStroke& stroke)
        : list_(list),
          place_(place),
          colour_(colour_of(stroke)),
          radius_(std::max(0.5F, radius_of(stroke.pen) * place.scale())) {}

    void begin(canvas::Point at) { here_ = place_.on_screen(at); }
    void dot() { list_.AddCircleFilled(here_, radius_, colour_); }
    void to(canvas::Point at) {
        const ImVec2 next = place_.on_screen(at);
        list_.AddLine(here_, next, colour_, 2 * radius_);
        here_ = next;
        dot();
    }

private:
    ImDrawList& list_;
    const CanvasPlace& place_;
    ImU32 colour_;
    float radius_;
    ImVec2 here_;
};

}  // namespace

ImU32 colour_of(const canvas::BeginStroke& stroke) {
    return colour_of(stroke.eraser ? canvas::paper : stroke.colour);
}

float radius_of(canvas::Pen pen) {
    return static_cast<float>(canvas::pen_radius.at(static_cast<std::size_t>(pen)));
}

void StrokeEcho::sent(const canvas::Op& op, double now) {
    if (std::holds_alternative<canvas::Undo>(op) || std::holds_alternative<canvas::Redo>(op)) return;
    const bool of_stroke =
        !std::holds_alternative<canvas::Fill>(op) && !std::holds_alternative<canvas::Clear>(op);
    if (const auto* begin = std::get_if<canvas::BeginStroke>(&op)) {
        stroke_ = *begin;
        pen_ = begin->at;
    }
    waiting_.push_back(
        {op, of_stroke ? stroke_ : canvas::BeginStroke{}, of_stroke ? pen_ : canvas::Point{}, now});
    if (const auto* extend = std::get_if<canvas::ExtendStroke>(&op)) {
        for (const canvas::Step step : extend->steps)
            pen_ = moved(pen_, step);
    }
}

// Strokes that are the same in all of this look the same.
bool StrokeEcho::is_same(const Waiting& one, const canvas::Drawing& drawing,
                         const canvas::Drawing::Entry& entry) {
    if (one.op != entry.drawn.op || one.from != entry.from) return false;
    const canvas::Op& first = drawing.entries()[drawing.actions()[entry.action].first].drawn.op;
    const auto* stroke = std::get_if<canvas::BeginStroke>(&first);
    return stroke == nullptr || *stroke == one.stroke;
}

// The server keeps the order, so the last own entry says it all: what was sent before it and is not there was
// refused, or undone since. Entries cannot be counted instead, as those that were undone go away.
void StrokeEcho::heard(const canvas::Drawing& drawing, PlayerId me) {
    if (waiting_.empty()) return;
    const auto& entries = drawing.entries();
    const auto last =
        std::find_if(entries.rbegin(), entries.rend(),
                     [me](const canvas::Drawing::Entry& entry) { return entry.drawn.who == me; });
    if (last == entries.rend()) return;
    const auto found =
        std::ranges::find_if(waiting_, [&](const Waiting& one) { return is_same(one, drawing, *last); });
    if (found != waiting_.end()) waiting_.erase(waiting_.begin(), found + 1);
}

void StrokeEcho::draw(widgets::Ui& ui, const CanvasPlace& place, const std::vector<canvas::Point>& ahead) {
    while (!waiting_.empty() && waiting_.front().since + patience < ui.time())
        waiting_.pop_front();
    if (waiting_.empty() && ahead.empty()) return;
    {
        const widgets::Clip clip(ui, place.rect);
        for (const Waiting& one : waiting_) {
            // What a fill reaches only the picture knows.
            if (std::holds_alternative<canvas::Fill>(one.op) || std::holds_alternative<canvas::Clear>(one.op))
                continue;
            Brush brush(ui.draw(), place, one.stroke);
            brush.begin(one.from);
            brush.dot();
            const auto* extend = std::get_if<canvas::ExtendStroke>(&one.op);
            if (extend == nullptr) continue;
            canvas::Point at = one.from;
            for (const canvas::Step step : extend->steps)
                brush.to(at = moved(at, step));
        }
        if (!ahead.empty()) {
            Brush brush(ui.draw(), place, stroke_);
            brush.begin(pen_);
            for (const canvas::Point point : ahead)
                brush.to(point);
        }
    }
    draw_canvas_frame(ui, place);  // the pen is wider than the border
    if (!waiting_.empty()) ui.redraw_at(waiting_.front().since + patience + 0.01);
}

}  // namespace parlor::client
