#include "client/style/pen.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "client/style/angle.hpp"

namespace parlor::style {

namespace {
constexpr int curve_steps = 14;
}  // namespace

Pen::Pen(ImDrawList& list, ImVec2 centre, float size, ImU32 colour, float weight)
    : list_(list),
      origin_(centre.x - size / 2, centre.y - size / 2),
      unit_(size / 24.0F),
      width_(std::max(1.1F, 2.0F * size / 24.0F * weight)),
      colour_(colour) {}

ImVec2 Pen::place(float x, float y) const {
    return {origin_.x + x * unit_, origin_.y + y * unit_};
}

void Pen::joint(ImVec2 at) {
    list_.AddCircleFilled(at, width_ / 2, colour_, 12);
}

void Pen::run(const ImVec2* points, int count, bool closed) {
    list_.AddPolyline(points, count, colour_, closed ? ImDrawFlags_Closed : 0, width_);
    if (closed) return;
    joint(points[0]);
    joint(points[count - 1]);
}

Pen& Pen::move(float x, float y) {
    here_ = start_ = place(x, y);
    down_ = true;
    return *this;
}

Pen& Pen::to(float x, float y) {
    const std::array<ImVec2, 2> points{here_, place(x, y)};
    run(points.data(), 2, false);
    here_ = points[1];
    return *this;
}

Pen& Pen::arc(float cx, float cy, float radius, float from, float until) {
    const float begin = from * pi / 180.0F;
    const float end = until * pi / 180.0F;
    const ImVec2 first = place(cx + radius * std::cos(begin), cy + radius * std::sin(begin));
    if (down_ && std::hypot(first.x - here_.x, first.y - here_.y) > 0.05F * unit_) {
        const std::array<ImVec2, 2> link{here_, first};
        run(link.data(), 2, false);
    }
    if (!down_) start_ = first;
    const int steps = std::clamp(static_cast<int>(std::abs(end - begin) * radius * unit_ * 0.9F), 6, 40);
    list_.PathArcTo(place(cx, cy), radius * unit_, begin, end, steps);
    here_ = list_._Path.back();
    list_.PathStroke(colour_, 0, width_);
    joint(first);
    joint(here_);
    down_ = true;
    return *this;
}

Pen& Pen::curve(float x1, float y1, float x2, float y2, float x3, float y3) {
    list_.PathLineTo(here_);
    list_.PathBezierCubicCurveTo(place(x1, y1), place(x2, y2), place(x3, y3), curve_steps);
    list_.PathStroke(colour_, 0, width_);
    joint(here_);
    here_ = place(x3, y3);
    joint(here_);
    return *this;
}

Pen& Pen::close() {
    const std::array<ImVec2, 2> points{here_, start_};
    run(points.data(), 2, false);
    here_ = start_;
    return *this;
}

void Pen::circle(float cx, float cy, float radius) {
    const int steps = std::clamp(static_cast<int>(radius * unit_ * 3), 14, 48);
    list_.PathArcTo(place(cx, cy), radius * unit_, 0,
                    2 * pi * static_cast<float>(steps - 1) / static_cast<float>(steps), steps - 1);
    list_.PathStroke(colour_, ImDrawFlags_Closed, width_);
}

void Pen::box(float x, float y, float w, float h, float radius) {
    list_.PathRect(place(x, y), place(x + w, y + h), radius * unit_);
    list_.PathStroke(colour_, ImDrawFlags_Closed, width_);
    if (radius > 0) return;
    for (const ImVec2 corner : {place(x, y), place(x + w, y), place(x + w, y + h), place(x, y + h)})
        joint(corner);
}

void Pen::dot(float cx, float cy, float radius) {
    list_.AddCircleFilled(place(cx, cy), std::max(0.6F, radius * unit_), colour_, 16);
}

void Pen::solid(std::initializer_list<ImVec2> corners, float round) {
    for (const ImVec2 corner : corners)
        list_.PathLineTo(place(corner.x, corner.y));
    list_.PathFillConvex(colour_);
    if (round <= 0) return;
    // Round corners: a stroke around the filled part.
    for (const ImVec2 corner : corners)
        list_.PathLineTo(place(corner.x, corner.y));
    list_.PathStroke(colour_, ImDrawFlags_Closed, 2 * round * unit_);
    for (const ImVec2 corner : corners) {
        list_.AddCircleFilled(place(corner.x, corner.y), round * unit_, colour_, 12);
    }
}

void Pen::turned_box(float cx, float cy, float w, float h, float radius, float degrees) {
    const ImVec2 centre = place(cx, cy);
    list_.PathRect(place(cx - w / 2, cy - h / 2), place(cx + w / 2, cy + h / 2), radius * unit_);
    const float angle = degrees * pi / 180.0F;
    for (ImVec2& p : list_._Path) {
        const float dx = p.x - centre.x;
        const float dy = p.y - centre.y;
        p = {centre.x + dx * std::cos(angle) - dy * std::sin(angle),
             centre.y + dx * std::sin(angle) + dy * std::cos(angle)};
    }
    list_.PathStroke(colour_, ImDrawFlags_Closed, width_);
}

}  // namespace parlor::style
