#include <algorithm>
#include <cmath>
#include <optional>

#include "client/canvas/drawing_tools.hpp"

namespace parlor::client {

namespace {

using style::Rect;
using widgets::Ui;
using Arrangement = DrawingPlaces::Arrangement;

// Style px.
constexpr float smallest_button = 44;
constexpr float largest_swatch = 34;
constexpr float smallest_swatch = 26;

// As in the mockup: a column of tools left of the canvas, a card with pens and colours below it. Nothing if
// that does not fit.
std::optional<DrawingPlaces> below(const Ui& ui, Rect room) {
    DrawingPlaces places;
    places.arrangement = Arrangement::below;
    const bool low = room.h < ui.px(540);
    const float gap = ui.px(low ? 16.0F : 20.0F);
    const float side = ui.px(60);
    const float card_height = ui.px(low ? 92.0F : 112.0F);
    places.canvas = fitted_canvas({room.x + side + gap, room.y, std::max(0.0F, room.w - side - gap),
                                   std::max(0.0F, room.h - card_height - gap)});
    const Rect canvas = places.canvas.rect;
    const float left = canvas.x - gap - side;
    places.card = {canvas.x, room.bottom() - card_height, canvas.w, card_height};
    places.preview = {left, places.card.y, side, card_height};

    const float button = std::min(ui.px(52), (canvas.h - ui.px(4) - 5 * ui.px(8) - ui.px(18)) / 6);
    const float swatch_space = canvas.w - ui.px(40 + 4 * 44 + 3 * 8 + 46);
    if (button < ui.px(smallest_button) || swatch_space < ui.px(12 * smallest_swatch + 11 * 6))
        return std::nullopt;

    const float between = std::min(ui.px(12), (canvas.h - ui.px(4 + 18) - 6 * button) / 5);
    Rect column{left + ui.px(2), canvas.y + ui.px(2), side - ui.px(4), canvas.h};
    for (std::size_t i = 0; i < places.tools.size(); ++i) {
        if (i == 3) {
            const Rect space = column.cut_top(ui.px(18));
            places.dividers[0] = {space.centre().x - ui.px(16), space.y + ui.px(3), ui.px(32), ui.px(2)};
        }
        places.tools.at(i) = column.cut_top(button, between);
    }

    Rect inside = places.card.inset(ui.px(20), 0);
    const float pen = ui.px(canvas.w < ui.px(800) ? 44.0F : 52.0F);
    for (Rect& place : places.pens)
        place = inside.cut_left(pen, ui.px(8)).centred_y(pen);
    const Rect line = inside.cut_left(ui.px(30), ui.px(8)).centred_y(std::round(card_height * 0.57F));
    places.dividers[1] = line.centred_x(ui.px(2));
    const float pitch = std::min(ui.px(46), (inside.w + ui.px(6)) / 12);
    const float swatch = std::min({ui.px(largest_swatch), pitch - ui.px(5), (card_height - ui.px(28)) / 2});
    const float row_pitch = swatch + std::min(pitch - swatch, ui.px(9.5F));
    // Against the right end: the divider stands between two groups.
    const float first_x = inside.right() - swatch - 11 * pitch;
    const float first_y = inside.centre().y - (swatch + row_pitch) / 2;
    for (std::size_t i = 0; i < places.colours.size(); ++i) {
        places.colours.at(i) = {first_x + pitch * static_cast<float>(i % 12),
                                first_y + row_pitch * static_cast<float>(i / 12), swatch, swatch};
    }
    return places;
}

// A card of colours beside the canvas, in as few columns as swatches of a usable size allow.
struct ColourCard {
    int columns = 2;
    float gap = 0;
    float swatch = 0;

    [[nodiscard]] int rows() const { return canvas::colours / columns; }
    [[nodiscard]] float padding(const Ui& ui) const { return gap + ui.px(4); }
    [[nodiscard]] float width(const Ui& ui) const {
        const auto count = static_cast<float>(columns);
        return std::round(2 * padding(ui) + count * swatch + (count - 1) * gap);
    }
    [[nodiscard]] float height(const Ui& ui) const {
        const auto count = static_cast<float>(rows());
        return 2 * padding(ui) + count * swatch + (count - 1) * gap;
    }
};

ColourCard colour_card(const Ui& ui, float height) {
    ColourCard card;
    for (const int columns : {2, 3, 4, 6}) {
        card.columns = columns;
        const auto rows = static_cast<float>(card.rows());
        const auto fits = [&](float gap, float smallest, float largest) {
            card.gap = ui.px(gap);
            const float fitting = (height - 2 * card.padding(ui) - (rows - 1) * card.gap) / rows;
            card.swatch = std::min(ui.px(largest), fitting);
            return fitting >= ui.px(smallest);
        };
        // Another column costs more of the canvas than swatches a little smaller cost their hand.
        if (fits(8, smallest_swatch, largest_swatch) || fits(6, smallest_swatch, largest_swatch) ||
            fits(4, 24, smallest_swatch)) {
            break;
        }
    }
    return card;
}

// Tools in two columns, below them the pens, and the current colour if there is room.
float place_tools(const Ui& ui, Rect block, DrawingPlaces& places) {
    const float gap = block.h < ui.px(280) ? ui.px(6) : ui.px(8);
    const float apart = gap < ui.px(8) ? gap : 2 * gap;
    const float button = std::min(ui.px(smallest_button), (block.h - 3 * gap - apart - ui.px(4)) / 5);
    const auto row_of = [&](Rect& rest, float after) {
        Rect row = rest.cut_top(button, after);
        const Rect first = row.cut_left(button, gap);
        return std::pair(first, row.cut_left(button));
    };
    Rect rest = block;
    for (std::size_t i = 0; i < 3; ++i) {
        const auto [first, second] = row_of(rest, i == 2 ? apart : gap);
        places.tools.at(i) = first;
        places.tools.at(i + 3) = second;
    }
    for (std::size_t i = 0; i < 4; i += 2) {
        const auto [first, second] = row_of(rest, i == 2 ? apart : gap);
        places.pens.at(i) = first;
        places.pens.at(i + 1) = second;
    }
    places.preview = {};
    if (rest.h >= ui.px(32)) places.preview = rest.cut_top(std::min(rest.h, ui.px(64)));
    return 2 * button + gap;
}

DrawingPlaces beside(const Ui& ui, Rect room) {
    DrawingPlaces places;
    places.arrangement = Arrangement::beside;
    const float gap = ui.px(16);
    const float tools = place_tools(ui, room, places);
    const auto canvas_beside = [&](const ColourCard& card) {
        const float sides = tools + card.width(ui) + 2 * gap;
        return fitted_canvas({room.x + tools + gap, room.y, std::max(0.0F, room.w - sides), room.h});
    };
    // As high as the canvas where that is high enough for them.
    const auto height_beside = [&](const CanvasPlace& canvas) {
        return std::clamp(canvas.rect.h, std::min(room.h, ui.px(240)), room.h);
    };
    const ColourCard first = colour_card(ui, room.h);
    ColourCard card = colour_card(ui, height_beside(canvas_beside(first)));
    if (card.columns != first.columns) card = first;
    places.canvas = canvas_beside(card);
    const Rect canvas = places.canvas.rect;
    const float height = std::max(height_beside(places.canvas), card.height(ui));
    const Rect band = room.centred_y(height);
    place_tools(ui, {canvas.x - gap - tools, band.y, tools, band.h}, places);

    places.card = {canvas.right() + gap, band.y, card.width(ui), band.h};
    places.colours_a_line = card.rows();
    const Rect inside = places.card.inset(card.padding(ui));
    const auto pitch = [&](float length, int count) {
        return (length - card.swatch) / static_cast<float>(count - 1);
    };
    for (int i = 0; i < canvas::colours; ++i) {
        places.colours.at(static_cast<std::size_t>(i)) = {
            inside.x + pitch(inside.w, card.columns) * static_cast<float>(i / card.rows()),
            inside.y + pitch(inside.h, card.rows()) * static_cast<float>(i % card.rows()), card.swatch,
            card.swatch};
    }
    return places;
}

}  // namespace

DrawingPlaces drawing_places(const Ui& ui, Rect room) {
    const DrawingPlaces at_sides = beside(ui, room);
    const auto as_drawn = below(ui, room);
    // The usual arrangement, unless it costs much of the canvas.
    if (as_drawn && as_drawn->canvas.rect.w >= 0.94F * at_sides.canvas.rect.w) return *as_drawn;
    return at_sides;
}

}  // namespace parlor::client
