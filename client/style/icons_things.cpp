#include <cmath>

#include "client/style/icon_groups.hpp"
#include "client/style/shapes.hpp"

namespace parlor::style {

namespace {

void gear(Pen& pen) {
    pen.circle(12, 12, 3.2F);
    pen.circle(12, 12, 6.6F);
    for (int tooth = 0; tooth < 8; ++tooth) {
        const float angle = static_cast<float>(tooth) * 0.785398F;
        const float x = std::cos(angle);
        const float y = std::sin(angle);
        pen.line(12 + 7.2F * x, 12 + 7.2F * y, 12 + 8.9F * x, 12 + 8.9F * y);
    }
}

void lan(Pen& pen) {
    pen.box(8.5F, 3, 7, 5.6F, 1.4F);
    pen.box(2.5F, 15.4F, 7, 5.6F, 1.4F);
    pen.box(14.5F, 15.4F, 7, 5.6F, 1.4F);
    pen.line(12, 8.6F, 12, 12);
    pen.move(6, 15.4F).to(6, 12).to(18, 12).to(18, 15.4F);
}

void server(Pen& pen) {
    pen.box(4, 4, 16, 7.2F, 1.8F);
    pen.box(4, 12.8F, 16, 7.2F, 1.8F);
    pen.dot(7.8F, 7.6F, 1.2F);
    pen.dot(7.8F, 16.4F, 1.2F);
}

void trophy(Pen& pen) {
    pen.move(7.4F, 4).to(16.6F, 4).to(16.6F, 9).curve(16.6F, 12, 14.6F, 14, 12, 14);
    pen.curve(9.4F, 14, 7.4F, 12, 7.4F, 9).to(7.4F, 4);
    pen.move(7.4F, 5.6F).to(4, 5.6F).curve(4, 9, 5.2F, 10.8F, 8, 11.2F);
    pen.move(16.6F, 5.6F).to(20, 5.6F).curve(20, 9, 18.8F, 10.8F, 16, 11.2F);
    pen.line(12, 14, 12, 17.4F);
    pen.move(9.8F, 18).to(14.2F, 18).to(15.6F, 20).to(8.4F, 20).to(9.8F, 18);
}

void flame(Pen& pen) {
    pen.move(12.4F, 3.2F)
        .curve(13, 6.6F, 18.4F, 9.6F, 18.4F, 14.4F)
        .curve(18.4F, 18.2F, 15.6F, 20.6F, 12, 20.6F);
    pen.curve(8.4F, 20.6F, 5.6F, 18.2F, 5.6F, 14.6F).curve(5.6F, 11.6F, 7.2F, 9.8F, 8.6F, 8.2F);
    pen.curve(8.8F, 9.8F, 9.4F, 11, 10.6F, 11.6F).curve(10.4F, 8.4F, 10.8F, 5.4F, 12.4F, 3.2F);
}

void bulb(Pen& pen) {
    pen.move(9.4F, 16.6F).curve(9.2F, 13.8F, 6, 12.6F, 6, 9.2F).curve(6, 5.8F, 8.6F, 3.4F, 12, 3.4F);
    pen.curve(15.4F, 3.4F, 18, 5.8F, 18, 9.2F).curve(18, 12.6F, 14.8F, 13.8F, 14.6F, 16.6F).to(9.4F, 16.6F);
    pen.line(9.8F, 20.2F, 14.2F, 20.2F);
}

void speaker(Pen& pen, bool sounding) {
    pen.move(3.6F, 9.2F).to(7, 9.2F).to(12, 5).to(12, 19).to(7, 14.8F).to(3.6F, 14.8F).close();
    if (sounding) {
        pen.move(15.2F, 9.2F).arc(12.4F, 12, 4, -42, 42);
        pen.move(17.9F, 6.5F).arc(12.4F, 12, 7.8F, -45, 45);
    } else {
        pen.line(16, 9.5F, 21, 14.5F);
        pen.line(21, 9.5F, 16, 14.5F);
    }
}

void eye(Pen& pen, bool open) {
    pen.move(2.6F, 12).curve(6, 4.2F, 18, 4.2F, 21.4F, 12).curve(18, 19.8F, 6, 19.8F, 2.6F, 12);
    pen.circle(12, 12, 3);
    if (!open) pen.line(4.5F, 4, 19.5F, 20);
}

void wifi(Pen& pen) {
    pen.move(2.8F, 8.8F).curve(8, 4, 16, 4, 21.2F, 8.8F);
    pen.move(6, 12.4F).curve(9.4F, 9.3F, 14.6F, 9.3F, 18, 12.4F);
    pen.move(9.2F, 15.8F).curve(10.8F, 14.4F, 13.2F, 14.4F, 14.8F, 15.8F);
    pen.dot(12, 19.2F, 1.5F);
}

void wifi_off(Pen& pen) {
    pen.line(4.5F, 3.5F, 20, 20.5F);
    pen.move(2.8F, 8.8F).curve(3.8F, 7.9F, 4.9F, 7.2F, 6, 6.6F);
    pen.move(11, 5.1F).curve(15, 4.9F, 18.8F, 6.3F, 21.2F, 8.8F);
    pen.move(6, 12.4F).curve(7, 11.5F, 8.2F, 10.8F, 9.4F, 10.5F);
    pen.move(14.4F, 9.9F).curve(15.8F, 10.4F, 17, 11.2F, 18, 12.4F);
    pen.move(9.2F, 15.8F).curve(10, 15, 11, 14.6F, 12, 14.5F);
    pen.dot(12, 19.2F, 1.5F);
}

void mug(Pen& pen) {
    pen.move(4.6F, 8.4F).to(17, 8.4F).to(17, 17).curve(17, 18.8F, 15.8F, 20, 14, 20).to(7.6F, 20);
    pen.curve(5.8F, 20, 4.6F, 18.8F, 4.6F, 17).close();
    pen.move(17, 11).to(18.2F, 11).curve(21.6F, 11, 21.6F, 16.4F, 18.2F, 16.4F).to(17, 16.4F);
    pen.line(8.6F, 3, 8.6F, 5.4F);
    pen.line(12.8F, 3, 12.8F, 5.4F);
}

void star(Pen& pen) {
    pen.move(12, 3.4F);
    for (int i = 1; i < 10; ++i) {
        const float angle = -1.570796F + static_cast<float>(i) * 0.628319F;
        const float radius = i % 2 == 0 ? 9.4F : 4.5F;
        pen.to(12 + radius * std::cos(angle), 12.8F + radius * std::sin(angle));
    }
    pen.close();
}

void sun(Pen& pen) {
    pen.circle(12, 12, 4.2F);
    for (int ray = 0; ray < 8; ++ray) {
        const float x = std::cos(static_cast<float>(ray) * 0.785398F);
        const float y = std::sin(static_cast<float>(ray) * 0.785398F);
        pen.line(12 + 7.4F * x, 12 + 7.4F * y, 12 + 8.9F * x, 12 + 8.9F * y);
    }
}

void heart(Pen& pen) {
    pen.move(12, 20).curve(9, 17.6F, 3.2F, 14, 3.2F, 9.2F).curve(3.2F, 6, 5.4F, 4, 8, 4);
    pen.curve(9.8F, 4, 11.2F, 5, 12, 6.6F)
        .curve(12.8F, 5, 14.2F, 4, 16, 4)
        .curve(18.6F, 4, 20.8F, 6, 20.8F, 9.2F);
    pen.curve(20.8F, 14, 15, 17.6F, 12, 20);
}

void bolt(Pen& pen) {
    pen.solid({{13.6F, 3.4F}, {5.2F, 13.2F}, {12, 13.2F}}, 0.5F);
    pen.solid({{10.4F, 20.6F}, {18.8F, 10.4F}, {12, 10.4F}}, 0.5F);
    pen.solid({{11.2F, 10.4F}, {12.8F, 10.4F}, {12.8F, 13.2F}, {11.2F, 13.2F}}, 0.5F);
}

void monitor(Pen& pen) {
    pen.box(3, 4, 18, 12.8F, 2.6F);
    pen.line(12, 16.8F, 12, 19.6F);
    pen.line(8.4F, 20, 15.6F, 20);
}

void dice(Pen& pen) {
    pen.box(4, 4, 16, 16, 3.4F);
    pen.dot(8.6F, 8.6F, 1.3F);
    pen.dot(15.4F, 15.4F, 1.3F);
    pen.dot(12, 12, 1.3F);
}

void calendar(Pen& pen) {
    pen.box(3.8F, 5.2F, 16.4F, 15, 2.8F);
    pen.line(3.8F, 10, 20.2F, 10);
    pen.line(8.4F, 3, 8.4F, 6.6F);
    pen.line(15.6F, 3, 15.6F, 6.6F);
}

void picture(Pen& pen) {
    pen.box(3.5F, 4.5F, 17, 15, 2.8F);
    pen.circle(8.8F, 9.6F, 1.4F);
    pen.move(4.2F, 17.4F).to(10, 12.6F).to(13.4F, 15.4F).to(16.2F, 12.8F).to(20, 16.2F);
}

}  // namespace

bool draw_thing_icon(Pen& pen, Icon icon) {
    switch (icon) {
        case Icon::clock:
            pen.circle(12, 12, 8.5F);
            pen.move(12, 7).to(12, 12.2F).to(15.4F, 14.4F);
            return true;
        case Icon::gear:
            gear(pen);
            return true;
        case Icon::lan:
            lan(pen);
            return true;
        case Icon::server:
            server(pen);
            return true;
        case Icon::trophy:
            trophy(pen);
            return true;
        case Icon::flame:
            flame(pen);
            return true;
        case Icon::bulb:
            bulb(pen);
            return true;
        case Icon::speaker:
            speaker(pen, true);
            return true;
        case Icon::speaker_off:
            speaker(pen, false);
            return true;
        case Icon::eye:
            eye(pen, true);
            return true;
        case Icon::eye_off:
            eye(pen, false);
            return true;
        case Icon::lock:
            pen.box(5, 10.6F, 14, 9.6F, 2.6F);
            pen.move(7.8F, 10.6F).to(7.8F, 8).arc(12, 8, 4.2F, 180, 360).to(16.2F, 10.6F);
            return true;
        case Icon::monitor:
            monitor(pen);
            return true;
        case Icon::wifi:
            wifi(pen);
            return true;
        case Icon::wifi_off:
            wifi_off(pen);
            return true;
        case Icon::mug:
            mug(pen);
            return true;
        case Icon::key:
            pen.circle(8, 15.6F, 4);
            pen.line(11, 12.8F, 19.4F, 4.6F);
            pen.line(16.2F, 7.8F, 18.8F, 10.4F);
            return true;
        case Icon::crown:
            draw_crown(pen.list(), pen.place(12, 18.6F), 20 * pen.unit(), pen.colour());
            return true;
        case Icon::star:
            star(pen);
            return true;
        case Icon::star_filled:
            draw_shape(pen.list(), Shape::star, pen.place(12, 12.6F), 21 * pen.unit(), pen.colour());
            return true;
        case Icon::heart:
            heart(pen);
            return true;
        case Icon::bolt:
            bolt(pen);
            return true;
        case Icon::moon:
            pen.move(13.4F, 4)
                .curve(8.4F, 3.8F, 3.8F, 7.6F, 3.8F, 12.6F)
                .curve(3.8F, 17.2F, 7.4F, 20.6F, 12, 20.6F);
            pen.curve(16.4F, 20.6F, 19.8F, 17.8F, 20.2F, 14).curve(14.8F, 17.8F, 6.6F, 12, 13.4F, 4);
            return true;
        case Icon::sun:
            sun(pen);
            return true;
        case Icon::dice:
            dice(pen);
            return true;
        case Icon::calendar:
            calendar(pen);
            return true;
        case Icon::picture:
            picture(pen);
            return true;
        default:
            return false;
    }
}

}  // namespace parlor::style
