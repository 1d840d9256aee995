#include "client/style/icon_groups.hpp"

namespace parlor::style {

namespace {

void arrow_back(Pen& pen, float mirror) {  // undo; mirrored: redo
    const auto x = [mirror](float v) { return mirror > 0 ? v : 24 - v; };
    pen.line(x(4), 9, x(14.5F), 9);
    pen.move(x(8.5F), 4.5F).to(x(4), 9).to(x(8.5F), 13.5F);
    pen.move(x(14.5F), 9);
    if (mirror > 0) {
        pen.arc(14.5F, 14.25F, 5.25F, -90, 90);
    } else {
        pen.arc(9.5F, 14.25F, 5.25F, 270, 90);
    }
    pen.to(x(9), 19.5F);
}

void copy(Pen& pen) {
    pen.box(9.5F, 9, 11, 11.5F, 3);
    pen.move(7.2F, 15.5F)
        .arc(6.5F, 12.5F, 3, 90, 180)
        .to(3.5F, 6.5F)
        .arc(6.5F, 6.5F, 3, 180, 270)
        .to(12, 3.5F);
    pen.arc(12.5F, 6.5F, 3, 270, 350);
}

void link(Pen& pen) {
    pen.move(10.2F, 13.8F).curve(12, 15.6F, 14.2F, 15.4F, 15.8F, 13.9F).to(19, 10.7F);
    pen.curve(21.2F, 8.4F, 20.8F, 5.6F, 19.4F, 4.4F).curve(17.6F, 2.8F, 15, 3.2F, 13.4F, 4.8F).to(12.2F, 6);
    pen.move(13.8F, 10.2F).curve(12, 8.4F, 9.8F, 8.6F, 8.2F, 10.1F).to(5, 13.3F);
    pen.curve(2.8F, 15.6F, 3.2F, 18.4F, 4.6F, 19.6F).curve(6.4F, 21.2F, 9, 20.8F, 10.6F, 19.2F).to(11.8F, 18);
}

void pencil(Pen& pen) {
    pen.move(4, 20).to(5.2F, 15.4F).to(15.9F, 4.7F).curve(16.9F, 3.7F, 18.5F, 3.7F, 19.4F, 4.6F);
    pen.curve(20.3F, 5.5F, 20.3F, 7.1F, 19.3F, 8.1F).to(8.6F, 18.8F).to(4, 20);
    pen.line(14, 6.7F, 17.3F, 10);
}

void eraser(Pen& pen) {
    pen.move(13.6F, 3.9F).to(20.1F, 10.4F).to(11, 19.8F).to(8, 19.8F).to(3.9F, 15.6F).to(13.6F, 3.9F);
    pen.line(8.6F, 10, 15, 16);
    pen.line(8, 19.8F, 20, 19.8F);
}

void bucket(Pen& pen) {
    pen.move(11.5F, 5.5F).to(19.2F, 12.3F).to(11.6F, 19.6F).to(4, 12.5F).to(11.5F, 5.5F).to(8.8F, 3.2F);
    pen.line(4.5F, 12.4F, 19, 12.4F);
    pen.dot(20.6F, 19.2F, 1.7F);
    pen.solid({{20.6F, 16.6F}, {21.6F, 18.6F}, {19.6F, 18.6F}}, 0.4F);
}

void bin(Pen& pen) {
    pen.line(4, 6.5F, 20, 6.5F);
    pen.move(9, 6.2F).to(9.6F, 3.8F).to(14.4F, 3.8F).to(15, 6.2F);
    pen.move(6, 6.5F).to(7, 20).to(17, 20).to(18, 6.5F);
    pen.line(10.4F, 10.4F, 10.4F, 16);
    pen.line(13.6F, 10.4F, 13.6F, 16);
}

void refresh(Pen& pen) {
    pen.move(20, 12.6F).arc(12, 12.6F, 8, 0, 318);
    pen.move(20.2F, 3.6F).to(20.2F, 8.4F).to(15.6F, 8.4F);
}

void send(Pen& pen) {
    pen.move(20.5F, 4).to(3.2F, 11.6F).to(10.6F, 14.2F).to(15.6F, 20.2F).to(20.5F, 4).to(10.6F, 14.2F);
}

void exit_door(Pen& pen) {
    pen.move(13.5F, 4)
        .to(6, 4)
        .arc(6.5F, 6, 2, 270, 180)
        .to(4.5F, 18)
        .arc(6.5F, 18, 2, 180, 90)
        .to(13.5F, 20);
    pen.line(10, 12, 20, 12);
    pen.move(16.5F, 8).to(20.5F, 12).to(16.5F, 16);
}

}  // namespace

bool draw_action_icon(Pen& pen, Icon icon) {
    switch (icon) {
        case Icon::check:
            pen.move(5, 12.6F).to(9.6F, 17.2F).to(19.2F, 7.2F);
            return true;
        case Icon::cross:
            pen.line(6, 6, 18, 18);
            pen.line(18, 6, 6, 18);
            return true;
        case Icon::plus:
            pen.line(12, 5, 12, 19);
            pen.line(5, 12, 19, 12);
            return true;
        case Icon::minus:
            pen.line(5, 12, 19, 12);
            return true;
        case Icon::pencil:
            pencil(pen);
            return true;
        case Icon::eraser:
            eraser(pen);
            return true;
        case Icon::bucket:
            bucket(pen);
            return true;
        case Icon::undo:
            arrow_back(pen, 1);
            return true;
        case Icon::redo:
            arrow_back(pen, -1);
            return true;
        case Icon::bin:
            bin(pen);
            return true;
        case Icon::copy:
            copy(pen);
            return true;
        case Icon::link:
            link(pen);
            return true;
        case Icon::send:
            send(pen);
            return true;
        case Icon::download:
            pen.line(12, 4, 12, 15);
            pen.move(7.4F, 10.8F).to(12, 15.4F).to(16.6F, 10.8F);
            pen.line(4, 20, 20, 20);
            return true;
        case Icon::refresh:
            refresh(pen);
            return true;
        case Icon::play:
            pen.solid({{7.9F, 5.6F}, {7.9F, 18.4F}, {17.9F, 12}}, 0.8F);
            return true;
        case Icon::pause:
            pen.line(8.5F, 6, 8.5F, 18);
            pen.line(15.5F, 6, 15.5F, 18);
            return true;
        case Icon::skip:
            pen.solid({{5.4F, 5.6F}, {5.4F, 18.4F}, {14.6F, 12}}, 0.8F);
            pen.line(18.6F, 5, 18.6F, 19);
            return true;
        case Icon::exit:
            exit_door(pen);
            return true;
        case Icon::door:
            pen.box(6.5F, 3.5F, 11, 17, 1.8F);
            pen.dot(14.3F, 12.4F, 1.3F);
            pen.line(3.5F, 20.5F, 20.5F, 20.5F);
            return true;
        case Icon::drag:
            for (const float y : {6.4F, 12.0F, 17.6F}) {
                pen.dot(9, y, 1.5F);
                pen.dot(15, y, 1.5F);
            }
            return true;
        case Icon::menu:
            for (const float y : {6.5F, 12.0F, 17.5F})
                pen.line(4.5F, y, 19.5F, y);
            return true;
        case Icon::search:
            pen.circle(10.5F, 10.5F, 6.5F);
            pen.line(15.5F, 15.5F, 20, 20);
            return true;
        case Icon::chevron_left:
            pen.move(14.5F, 5.5F).to(8, 12).to(14.5F, 18.5F);
            return true;
        case Icon::chevron_right:
            pen.move(9.5F, 5.5F).to(16, 12).to(9.5F, 18.5F);
            return true;
        case Icon::chevron_up:
            pen.move(5.5F, 15.2F).to(12, 8.7F).to(18.5F, 15.2F);
            return true;
        case Icon::chevron_down:
            pen.move(5.5F, 8.8F).to(12, 15.3F).to(18.5F, 8.8F);
            return true;
        case Icon::triangle_up:
            pen.solid({{12, 7}, {18.4F, 16.8F}, {5.6F, 16.8F}}, 0.9F);
            return true;
        case Icon::triangle_down:
            pen.solid({{5.6F, 7.4F}, {18.4F, 7.4F}, {12, 17.2F}}, 0.9F);
            return true;
        default:
            return false;
    }
}

}  // namespace parlor::style
