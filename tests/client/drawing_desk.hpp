#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <utility>
#include <variant>
#include <vector>

#include "client/canvas/canvas_pen.hpp"
#include "tests/client/widget_table.hpp"

namespace parlor::client {

// A canvas of 800 x 450: a pixel is two units, eight quarters.
struct Desk {
    static constexpr PlayerId me{7};
    static constexpr style::Rect rect{100, 100, 800, 450};

    void frame(double seconds = 0.005) {
        table.frame(
            [&](widgets::Ui& ui) {
                pen.heard(picture.drawing(), me);
                const CanvasTouch touch = view.draw(ui, rect, picture, may_draw);
                for (canvas::Op& op : pen.follow(ui, touch, tools)) {
                    if (echoes) picture.apply(canvas::DrawnOp{me, op});
                    ops.push_back(std::move(op));
                }
            },
            seconds);
    }
    void moves(ImVec2 to) {
        table.mouse = to;
        table.motion.push_back(to);
    }
    void press(ImVec2 at) {
        moves(at);
        frame();
        table.down = true;
        frame();
    }
    void release() {
        table.down = false;
        frame();
    }
    template <class One>
    [[nodiscard]] long count() const {
        return std::ranges::count_if(ops,
                                     [](const canvas::Op& op) { return std::holds_alternative<One>(op); });
    }
    // Where the pen has been.
    [[nodiscard]] std::vector<canvas::Point> way() const {
        std::vector<canvas::Point> points;
        for (const canvas::Op& op : ops) {
            if (const auto* begin = std::get_if<canvas::BeginStroke>(&op)) points.push_back(begin->at);
            const auto* extend = std::get_if<canvas::ExtendStroke>(&op);
            if (extend == nullptr) continue;
            for (const canvas::Step step : extend->steps) {
                const canvas::Point last = points.back();
                points.push_back(
                    {static_cast<std::int16_t>(last.x + step.x), static_cast<std::int16_t>(last.y + step.y)});
            }
        }
        return points;
    }
    void check_ops() const {
        canvas::Drawing drawing;
        for (const canvas::Op& op : ops) {
            CHECK(canvas::valid(op));
            CHECK(drawing.may(me, op));
            drawing.apply({me, op});
        }
        CHECK(drawing.pen_of(me).has_value() == pen.is_drawing());
    }

    widgets::Table table;
    canvas::Picture picture;
    CanvasView view;
    CanvasPen pen;
    DrawingTools tools;
    bool may_draw = true;
    bool echoes = true;
    std::vector<canvas::Op> ops;
};

}  // namespace parlor::client
