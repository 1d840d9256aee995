#pragma once

#include <deque>
#include <vector>

#include "client/canvas/canvas_view.hpp"
#include "shared/canvas/drawing.hpp"

namespace parlor::client {

// Own strokes on their way to the server and back: drawn over the picture until it holds them, so that a pen
// never lags behind its hand.
class StrokeEcho {
public:
    void sent(const canvas::Op& op, double now);
    // What the picture holds now needs no echo. Ask before each frame, with the drawing that is shown in it.
    void heard(const canvas::Drawing& drawing, PlayerId me);
    // Nothing that is on its way counts any more.
    void drop() { waiting_.clear(); }

    // `ahead`: points of the open stroke that were not even sent.
    void draw(widgets::Ui& ui, const CanvasPlace& place, const std::vector<canvas::Point>& ahead);
    [[nodiscard]] bool empty() const { return waiting_.empty(); }

private:
    // One op, with what it takes to draw it alone and to know it again.
    struct Waiting {
        canvas::Op op;
        canvas::BeginStroke stroke;  // that it belongs to, if it belongs to one
        canvas::Point from;
        double since;
    };
    [[nodiscard]] static bool is_same(const Waiting& one, const canvas::Drawing& drawing,
                                      const canvas::Drawing::Entry& entry);

    std::deque<Waiting> waiting_;
    canvas::BeginStroke stroke_;  // the open one
    canvas::Point pen_;           // where it has got to, of what was sent
};

// The colour and the radius, in quarters of a unit, of a stroke.
[[nodiscard]] ImU32 colour_of(const canvas::BeginStroke& stroke);
[[nodiscard]] float radius_of(canvas::Pen pen);

}  // namespace parlor::client
