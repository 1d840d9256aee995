#include "client/style/icon_groups.hpp"

namespace parlor::style {

namespace {

void user(Pen& pen, float x) {
    pen.circle(x, 7.6F, 3.8F);
    pen.move(x - 6, 20).curve(x - 5.8F, 15.4F, x - 3.6F, 13.4F, x, 13.4F);
    pen.curve(x + 3.6F, 13.4F, x + 5.8F, 15.4F, x + 6, 20);
}

void users(Pen& pen) {
    pen.circle(9, 8.2F, 3.6F);
    pen.move(3, 19.8F).curve(3.2F, 15.6F, 5.4F, 13.6F, 9, 13.6F).curve(12.6F, 13.6F, 14.8F, 15.6F, 15, 19.8F);
    pen.move(15.2F, 4.9F).curve(17, 5.4F, 18.2F, 6.6F, 18.2F, 8.3F).curve(18.2F, 10, 17, 11.2F, 15.2F, 11.7F);
    pen.move(17.2F, 14.2F).curve(19.6F, 15, 20.9F, 16.8F, 21, 19.8F);
}

void smile(Pen& pen) {
    pen.circle(12, 12, 8.6F);
    pen.line(9.2F, 9.2F, 9.2F, 10.2F);
    pen.line(14.8F, 9.2F, 14.8F, 10.2F);
    pen.move(8.4F, 14).curve(9.4F, 16.6F, 14.6F, 16.6F, 15.6F, 14);
}

void hand(Pen& pen) {
    pen.move(4.4F, 12.4F).curve(4.2F, 10.6F, 5.6F, 10, 6.6F, 11.2F).to(6.6F, 7.2F);
    pen.curve(6.6F, 5.4F, 9.4F, 5.4F, 9.4F, 7.2F).to(9.4F, 11);
    pen.move(9.4F, 7).to(9.4F, 5).curve(9.4F, 3, 12.4F, 3, 12.4F, 5).to(12.4F, 11);
    pen.move(12.4F, 6).curve(12.4F, 4.2F, 15.4F, 4.2F, 15.4F, 6).to(15.4F, 12.4F);
    pen.move(15.4F, 9.4F).curve(15.8F, 8, 18.6F, 8.2F, 18.6F, 10.2F).to(18.6F, 14);
    pen.curve(18.6F, 18, 16, 20.8F, 12, 20.8F).curve(8, 20.8F, 5.4F, 18.2F, 4.4F, 12.4F);
}

void chat(Pen& pen) {
    pen.move(7, 4.6F).to(17, 4.6F).curve(19.2F, 4.6F, 20.4F, 5.8F, 20.4F, 8).to(20.4F, 13);
    pen.curve(20.4F, 15.2F, 19.2F, 16.4F, 17, 16.4F).to(11.4F, 16.4F).to(7, 20).to(7, 16.4F);
    pen.curve(4.8F, 16.4F, 3.6F, 15.2F, 3.6F, 13).to(3.6F, 8).curve(3.6F, 5.8F, 4.8F, 4.6F, 7, 4.6F);
}

void quote(Pen& pen) {
    for (const float x : {0.0F, 9.0F}) {
        pen.solid({{x + 4.6F, 12.6F}, {x + 9.6F, 12.6F}, {x + 9.6F, 17}, {x + 4.6F, 17}}, 0.9F);
        ImDrawList& list = pen.list();
        list.PathLineTo(pen.place(x + 3.7F, 13.6F));
        list.PathBezierCubicCurveTo(pen.place(x + 3.7F, 9.6F), pen.place(x + 5.8F, 7),
                                    pen.place(x + 10, 6.2F), 10);
        list.PathLineTo(pen.place(x + 10, 8.6F));
        list.PathBezierCubicCurveTo(pen.place(x + 8.2F, 9.4F), pen.place(x + 7.4F, 10.6F),
                                    pen.place(x + 7.4F, 12.2F), 8);
        list.PathLineTo(pen.place(x + 7.4F, 13.6F));
        list.PathFillConvex(pen.colour());
    }
}

void question(Pen& pen) {
    pen.move(8, 9.2F).curve(8, 6.2F, 9.8F, 4.8F, 12.2F, 4.8F).curve(14.8F, 4.8F, 16.4F, 6.4F, 16.4F, 8.8F);
    pen.curve(16.4F, 11.8F, 12.2F, 12, 12.2F, 15.2F);
    pen.dot(12.2F, 19.2F, 1.5F);
}

void brush(Pen& pen) {
    pen.solid({{3.6F, 20.2F}, {4.2F, 16}, {6, 13.8F}, {8.4F, 13.8F}, {10, 15.6F}, {9.8F, 18.2F}, {7.8F, 20}},
              0.8F);
    pen.move(8.8F, 13.4F).to(17.6F, 4.4F).curve(18.6F, 3.4F, 20, 3.6F, 20.4F, 4.2F);
    pen.curve(20.8F, 5, 20.8F, 6.2F, 19.8F, 7.2F).to(10.8F, 15.4F);
}

void table(Pen& pen) {
    pen.circle(12, 12.4F, 4.2F);
    pen.dot(12, 4.2F, 2.1F);
    pen.dot(5, 16.6F, 2.1F);
    pen.dot(19, 16.6F, 2.1F);
}

void toast(Pen& pen) {
    pen.move(5.2F, 11.4F).curve(2, 10, 2.4F, 4, 6.4F, 4).to(17.6F, 4).curve(21.6F, 4, 22, 10, 18.8F, 11.4F);
    pen.to(18.8F, 17.6F)
        .curve(18.8F, 19.2F, 18, 20, 16.4F, 20)
        .to(7.6F, 20)
        .curve(6, 20, 5.2F, 19.2F, 5.2F, 17.6F);
    pen.close();
    pen.line(9.6F, 10.8F, 9.6F, 11.2F);
    pen.line(14.4F, 10.8F, 14.4F, 11.2F);
    pen.move(9.4F, 14.4F).curve(10.2F, 16.2F, 13.8F, 16.2F, 14.6F, 14.4F);
}

void motion(Pen& pen) {
    pen.circle(16.6F, 12, 3.9F);
    pen.line(3.6F, 8.2F, 15.5F, 8.2F);
    pen.line(3.6F, 12, 9.8F, 12);
    pen.line(3.6F, 15.8F, 15.5F, 15.8F);
}

void warning(Pen& pen) {
    pen.move(12, 4).to(21, 19.6F).to(3, 19.6F).close();
    pen.line(12, 10, 12, 13.8F);
    pen.dot(12, 16.8F, 1.2F);
}

}  // namespace

bool draw_people_icon(Pen& pen, Icon icon) {
    switch (icon) {
        case Icon::user:
            user(pen, 12);
            return true;
        case Icon::users:
            users(pen);
            return true;
        case Icon::user_plus:
            user(pen, 9);
            pen.line(19, 8, 19, 14);
            pen.line(16, 11, 22, 11);
            return true;
        case Icon::smile:
            smile(pen);
            return true;
        case Icon::hand:
            hand(pen);
            return true;
        case Icon::chat:
            chat(pen);
            return true;
        case Icon::quote:
            quote(pen);
            return true;
        case Icon::question:
            question(pen);
            return true;
        case Icon::brush:
            brush(pen);
            return true;
        case Icon::table:
            table(pen);
            return true;
        case Icon::toast:
            toast(pen);
            return true;
        case Icon::motion:
            motion(pen);
            return true;
        case Icon::text_size:
            pen.move(3, 18).to(8, 6).to(13, 18);
            pen.line(4.8F, 14, 11.2F, 14);
            pen.move(14.6F, 18).to(17.8F, 10.4F).to(21, 18);
            pen.line(15.6F, 15.6F, 20, 15.6F);
            return true;
        case Icon::info:
            pen.circle(12, 12, 8.6F);
            pen.line(12, 11.4F, 12, 16.2F);
            pen.dot(12, 7.9F, 1.2F);
            return true;
        case Icon::warning:
            warning(pen);
            return true;
        default:
            return false;
    }
}

}  // namespace parlor::style
