#pragma once

#include <initializer_list>

#include <imgui.h>

namespace parlor::style {

// Draws icons on their grid of 24: strokes two wide with round ends and corners. Chain moves and lines as on
// paper: pen.move(4, 12).to(20, 12). Strokes overlap at corners, so colours are best opaque.
class Pen {
public:
    Pen(ImDrawList& list, ImVec2 centre, float size, ImU32 colour, float weight);

    Pen& move(float x, float y);
    Pen& to(float x, float y);
    // Degrees, 0 = right, clockwise on screen when `until` > `from`. Joined by a line if the pen is elsewhere
    // and down.
    Pen& arc(float cx, float cy, float radius, float from, float until);
    Pen& curve(float x1, float y1, float x2, float y2, float x3, float y3);
    Pen& close();

    void line(float x1, float y1, float x2, float y2) { move(x1, y1).to(x2, y2); }
    void circle(float cx, float cy, float radius);
    void box(float x, float y, float w, float h, float radius);
    void dot(float cx, float cy, float radius = 1.0F);
    // Filled, round at the corners by `round`; convex.
    void solid(std::initializer_list<ImVec2> corners, float round = 1.0F);
    // A closed outline, turned by `degrees` around its middle.
    void turned_box(float cx, float cy, float w, float h, float radius, float degrees);

    [[nodiscard]] ImVec2 place(float x, float y) const;
    [[nodiscard]] float unit() const { return unit_; }
    [[nodiscard]] ImDrawList& list() const { return list_; }
    [[nodiscard]] ImU32 colour() const { return colour_; }

private:
    void run(const ImVec2* points, int count, bool closed);
    void joint(ImVec2 at);

    ImDrawList& list_;
    ImVec2 origin_;
    float unit_;
    float width_;
    ImU32 colour_;
    ImVec2 start_{};
    ImVec2 here_{};
    bool down_ = false;
};

}  // namespace parlor::style
