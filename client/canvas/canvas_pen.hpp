#pragma once

#include <optional>
#include <vector>

#include "client/canvas/canvas_view.hpp"
#include "client/canvas/drawing_tools.hpp"
#include "client/canvas/stroke_echo.hpp"
#include "client/canvas/stroke_path.hpp"

namespace parlor::client {

// Makes ops of what the mouse does to a canvas, and shows them before the server has taken them.
//
// The width of a stroke is constant. Fingers and pens that know their pressure (SDL_FINGERMOTION) arrive as a
// mouse; to draw thicker where they press harder, steps would need a width of their own.
class CanvasPen {
public:
    // The ops of this frame, in order, to be said to the server. Draws the echo and the pen's cursor, so call
    // it after the view was drawn.
    [[nodiscard]] std::vector<canvas::Op> follow(widgets::Ui& ui, const CanvasTouch& touch,
                                                 const DrawingTools& tools);
    // What is to be said for something that a tool does: the end of a stroke that goes on comes before it.
    [[nodiscard]] std::vector<canvas::Op> then(const canvas::Op& op, double now);
    // See StrokeEcho::heard.
    void heard(const canvas::Drawing& drawing, PlayerId me) { echo_.heard(drawing, me); }
    // The turn or the connection is over: nothing that is on its way is shown or said any more.
    void drop();

    [[nodiscard]] bool is_drawing() const { return path_.has_value(); }
    [[nodiscard]] const StrokeEcho& echo() const { return echo_; }

private:
    void begin(double now, const CanvasTouch& touch, const DrawingTools& tools, std::vector<canvas::Op>& ops);
    void go_on(const widgets::Ui& ui, const CanvasTouch& touch);
    [[nodiscard]] double way_due() const;
    void say(canvas::Op op, double now, std::vector<canvas::Op>& ops);
    // Says what was collected: all of it, or only what is due.
    void say_way(double now, bool all, std::vector<canvas::Op>& ops);
    void finish(double now, std::vector<canvas::Op>& ops);
    void draw_cursor(widgets::Ui& ui, const CanvasTouch& touch, const DrawingTools& tools) const;

    std::optional<StrokePath> path_;  // while a stroke goes on
    canvas::BeginStroke stroke_;
    std::vector<canvas::Point> ahead_;  // collected, not said
    canvas::Point said_;                // up to here
    double said_at_ = 0;
    double paid_until_ = 0;  // see say()
    bool by_keys_ = false;   // the stroke that goes on
    StrokeEcho echo_;
};

}  // namespace parlor::client
