#include "tests/support/sample_drawing.hpp"

#include <algorithm>
#include <cmath>

#include "client/style/decor.hpp"
#include "client/style/space.hpp"
#include "client/widgets/cards.hpp"

namespace parlor::testing {

namespace {

using canvas::Pen;
using style::Rect;

canvas::Point at(ImVec2 place) {
    const auto quarters = [](float value, int most) {
        return static_cast<std::int16_t>(
            std::clamp(std::lround(value * canvas::steps), 0L, long{most} * canvas::steps));
    };
    return {quarters(place.x, canvas::width), quarters(place.y, canvas::height)};
}

// Between b and c, on a curve through all four.
ImVec2 on_curve(ImVec2 a, ImVec2 b, ImVec2 c, ImVec2 d, float t) {
    const auto one = [t](float p, float q, float r, float s) {
        return 0.5F * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t * t +
                       (3 * q - p - 3 * r + s) * t * t * t);
    };
    return {one(a.x, b.x, c.x, d.x), one(a.y, b.y, c.y, d.y)};
}

// A place of the mockup in units of the canvas.
ImVec2 m(float x, float y) {
    return {(x - 104) * canvas::width / 832, (y - 176) * canvas::height / 468};
}

}  // namespace

Hand& Hand::takes(canvas::Colour colour, Pen pen) {
    colour_ = colour;
    pen_ = pen;
    return *this;
}

Hand& Hand::draws(std::initializer_list<ImVec2> places, bool straight) {
    const std::vector<ImVec2> all(places);
    const auto place = [&](std::ptrdiff_t i) {
        return all[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(i, 0, std::ssize(all) - 1))];
    };
    canvas::Point pen = at(all.front());
    ops_.push_back({who_, canvas::BeginStroke{false, colour_, pen_, pen}});
    for (std::ptrdiff_t i = 0; i + 1 < std::ssize(all); ++i) {
        canvas::ExtendStroke extend;
        const int pieces = straight ? 1 : 8;
        for (int piece = 1; piece <= pieces; ++piece) {
            const float part = static_cast<float>(piece) / static_cast<float>(pieces);
            const canvas::Point next = at(on_curve(place(straight ? i : i - 1), place(i), place(i + 1),
                                                   place(straight ? i + 1 : i + 2), part));
            extend.steps.push_back(
                {static_cast<std::int16_t>(next.x - pen.x), static_cast<std::int16_t>(next.y - pen.y)});
            pen = next;
        }
        ops_.push_back({who_, extend});
    }
    ops_.push_back({who_, canvas::EndStroke{}});
    return *this;
}

Hand& Hand::fills(canvas::Colour colour, ImVec2 place) {
    ops_.push_back({who_, canvas::Fill{colour, at(place)}});
    return *this;
}

std::vector<canvas::DrawnOp> lighthouse() {
    constexpr canvas::Colour ink = 0, grey = 2, brown = 4, red = 6, amber = 8, yellow = 9, blue = 14;
    Hand hand(sample_artist);
    // The light
    hand.takes(amber, Pen::medium)
        .draws({m(492, 282), m(440, 270), m(380, 252), m(330, 246), m(278, 231)})
        .draws({m(278, 231), m(266, 277), m(255, 323)})
        .draws({m(255, 323), m(300, 318), m(340, 310), m(400, 306), m(492, 294)});
    hand.takes(ink, Pen::medium)
        .draws({m(492, 280), m(492, 300), m(494, 318)}, true)
        .fills(yellow, m(350, 280))
        .draws({m(540, 280), m(542, 300), m(542, 318)}, true)
        .draws({m(515, 214), m(515, 236)}, true)
        .draws({m(515, 236), m(500, 246), m(480, 278), m(515, 277), m(552, 276), m(532, 246), m(515, 236)})
        .fills(red, m(515, 260));
    hand.takes(ink, Pen::broad).draws({m(461, 322), m(500, 323), m(515, 326), m(550, 322), m(572, 321)});
    // The tower
    hand.takes(ink, Pen::medium)
        .draws({m(478, 324), m(468, 380), m(464, 440), m(458, 522)})
        .draws({m(553, 324), m(562, 380), m(570, 440), m(578, 520)})
        .draws({m(471, 368), m(500, 366), m(530, 370), m(561, 367)})
        .draws({m(467, 408), m(500, 414), m(530, 408), m(566, 412)})
        .draws({m(464, 453), m(500, 456), m(530, 452), m(571, 453)})
        .draws({m(461, 490), m(500, 494), m(530, 488), m(575, 492)})
        .draws({m(458, 521), m(520, 514), m(578, 519)})
        .fills(red, m(515, 390))
        .fills(red, m(480, 472))
        .draws({m(508, 426), m(506, 446), m(524, 446), m(526, 428), m(508, 426)}, true)
        .draws({m(502, 516), m(502, 500), m(515, 486), m(530, 498), m(533, 514)})
        .fills(brown, m(516, 505));
    // Rock and water
    hand.takes(ink, Pen::medium)
        .draws({m(334, 600), m(370, 556), m(410, 544), m(440, 519), m(480, 517), m(560, 516), m(600, 513),
                m(640, 540), m(672, 550), m(706, 596)});
    hand.takes(grey, Pen::medium).draws({m(338, 602), m(706, 602)}, true).fills(grey, m(520, 570));
    hand.takes(blue, Pen::medium);
    const auto wave = [&](float x, float y, int crests) {
        for (int i = 0; i < crests; ++i) {
            const float left = x + 54 * static_cast<float>(i);
            hand.draws(
                {m(left, y), m(left + 14, y + 9), m(left + 27, y + 8), m(left + 42, y - 4), m(left + 54, y)});
        }
    };
    wave(128, 596, 4);
    wave(150, 620, 13);
    wave(712, 594, 3);
    // The sky
    hand.takes(ink, Pen::medium)
        .draws({m(834, 246), m(800, 242), m(778, 276), m(796, 314), m(837, 314), m(810, 296), m(806, 270),
                m(834, 246)})
        .fills(yellow, m(790, 280));
    hand.takes(amber, Pen::medium);
    for (const ImVec2 star : {ImVec2{190, 272}, {344, 396}, {670, 325}, {754, 385}}) {
        hand.draws({m(star.x - 10, star.y), m(star.x + 10, star.y)}, true);
        hand.draws({m(star.x, star.y - 10), m(star.x, star.y + 10)}, true);
    }
    hand.draws({m(544, 284), m(600, 266), m(660, 254), m(724, 238)});
    return hand.ops();
}

DrawingScreen::DrawingScreen() {
    picture.apply(lighthouse());
    easel.tools().colour = 8;
}

Rect DrawingScreen::room(const widgets::Ui& ui) {
    const bool low = ui.height() < 700;
    Rect rest = ui.window().inset(ui.px(style::margin::page), 0);
    if (ui.width() >= style::width::drawer_below) rest.cut_right(ui.px(296), ui.px(24));
    rest.cut_top(ui.px(low ? style::height::header_low : style::height::header), ui.px(12));
    rest.cut_top(ui.px(low ? 56.0F : 72.0F), ui.px(low ? 16.0F : 20.0F));
    rest.cut_bottom(ui.px(low ? 16.0F : 24.0F));
    return rest;
}

void DrawingScreen::operator()(client::Context& context) {
    widgets::Ui& ui = context.ui;
    ui.registry().set_screen("Drawing");
    style::draw_background(ui.draw(), ui.window(), ui.theme(), ui.scale());
    const bool low = ui.height() < 700;
    Rect around = ui.window().inset(ui.px(style::margin::page), 0);
    around.cut_bottom(ui.px(low ? 16.0F : 24.0F));
    around.cut_top(ui.px(low ? style::height::header_low : style::height::header), ui.px(12));
    if (ui.width() >= style::width::drawer_below) {
        Rect rail = around.cut_right(ui.px(296), ui.px(24));
        widgets::card(ui, rail);
        rail = rail.inset(ui.px(20));
        for (std::size_t i = 0; rail.h > ui.px(110); ++i) {
            if (thumbnails.size() <= i) thumbnails.emplace_back();
            thumbnails[i].draw(ui, rail.cut_top(ui.px(106), ui.px(16)), "Thumbnail",
                               [&] { return picture.raster(); });
        }
    }
    const Rect bar = around.cut_top(ui.px(low ? 56.0F : 72.0F));
    widgets::card(ui, bar);
    const widgets::Surface surface(ui, ui.theme().s1);
    widgets::label(ui, bar.inset(ui.px(22), 0), "lighthouse",
                   {.type = style::Type::sub, .colour = ui.theme().dark ? ui.theme().lamp : 0});
    if (watching) {
        easel.show(ui, room(ui), picture);
        return;
    }
    for (canvas::Op& op : easel.draw(ui, room(ui), picture, sample_artist)) {
        if (echoes) picture.apply({sample_artist, op});
        said.push_back(std::move(op));
    }
}

std::vector<canvas::DrawnOp> strokes_and_fills() {
    Hand hand(sample_artist);
    float y = 90;
    canvas::Colour colour = 0;
    for (const Pen pen : {Pen::fine, Pen::medium, Pen::broad, Pen::huge}) {
        hand.takes(colour, pen);
        hand.draws({{70, y}, {70, y}});  // a dot
        hand.draws({{150, y + 40}, {200, y - 40}, {230, y + 40}, {250, y - 40}, {262, y + 40}},
                   true);                                                               // sharp
        hand.draws({{340, y}, {420, y - 50}, {500, y + 50}, {580, y - 50}, {660, y}});  // round
        hand.draws({{730, y - 40}, {820, y + 40}}, true);
        hand.draws({{730, y + 40}, {820, y - 40}}, true);  // crossing
        y += 130;
        colour = static_cast<canvas::Colour>(colour + 6);
    }
    // Closed with a large overlap, exactly, and by corners that only just touch.
    hand.takes(0, Pen::medium);
    hand.draws({{960, 60}, {1200, 60}, {1200, 220}, {960, 220}, {960, 55}}, true).fills(9, {1080, 140});
    hand.draws({{1300, 220}, {1420, 60}, {1540, 220}, {1300, 220}}, true).fills(13, {1420, 170});
    hand.takes(0, Pen::fine);
    hand.draws({{960, 300}, {1200, 300}, {1200, 460}}, true);
    hand.draws({{1200, 471.75F}, {1200, 480}, {960, 480}, {960, 300}}, true).fills(11, {1080, 380});
    hand.draws({{1420, 300}, {1520, 350}, {1520, 450}, {1420, 490}, {1320, 450}, {1320, 350}, {1420, 300}})
        .fills(18, {1420, 400});
    // Over a fill, and rubbed out of it.
    hand.takes(6, Pen::huge).draws({{960, 640}, {1250, 600}, {1540, 660}});
    hand.takes(8, Pen::broad).draws({{960, 700}, {1250, 760}, {1540, 700}});
    hand.takes(14, Pen::fine);
    for (int i = 0; i < 12; ++i) {
        const auto x = static_cast<float>(90 + i * 60);
        hand.draws({{x, 640}, {x + 200, 840}}, true);
        hand.draws({{x + 200, 640}, {x, 840}}, true);
    }
    hand.fills(17, {300, 745}).fills(19, {480, 745});
    return hand.ops();
}

}  // namespace parlor::testing
