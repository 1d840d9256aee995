#pragma once

#include <string_view>

#include "client/style/icons.hpp"
#include "client/style/space.hpp"
#include "client/widgets/labels.hpp"

namespace parlor::widgets {

// A card with shadow; returns the inside without the padding. Put a Surface(ui, theme.s1) around what you
// write on it.
Rect card(Ui& ui, Rect rect, float padding = style::margin::card, float radius = style::radius::card);
// A darker panel inside a card (s0). Returns the inside.
Rect inset_panel(Ui& ui, Rect rect, float padding = 14, float radius = 16);
// A sheet of paper that stands on a thick lip: quotes, prompts, notes. Text on it is style::ink.
Rect paper(Ui& ui, Rect rect, float padding = 40, ImU32 fill = style::paper, ImU32 lip = style::paper_lip,
           float depth = style::depth::paper_lip, float radius = style::radius::hero);
// Heading of a card: icon (optional), text, and a quieter text at the right end. Returns the rectangle below.
Rect card_heading(Ui& ui, Rect inside, std::string_view text, std::string_view right = {},
                  style::Icon icon = style::Icon::none);
void divider(Ui& ui, ImVec2 from, float length, bool vertical = false);

// `page` is for chips that lie on the window's background instead of on a card.
enum class Tint : std::uint8_t { plain, page, ok, warn, bad, lamp, paper, dark };
struct ChipLook {
    Tint tint = Tint::plain;
    style::Icon icon = style::Icon::none;
    std::string_view emoji = {};  // a team's emblem or a face, on a small disc
    ImU32 ring = 0;               // around that disc: the team's colour
    bool solid = false;           // filled with the tint's own colour, ink text: "Correct", "My guess"
    float height = style::height::chip;
    Type type = Type::caption;
};
// A small rounded label; `at` is its top left corner. Returns its rectangle.
Rect chip(Ui& ui, ImVec2 at, std::string_view text, const ChipLook& look = {});
[[nodiscard]] float chip_width(const Ui& ui, std::string_view text, const ChipLook& look = {});

// P L U M  4 2: one paper tile a letter, a wider gap at the change from letters to digits (and at '-' or '
// '). Registered as one text, `code`. Fits into `rect` by shrinking, left-aligned.
Rect code_tiles(Ui& ui, Rect rect, std::string_view code);
// One tile: a letter, or an empty string for a letter still to be found. `paper`: revealed.
void letter_tile(Ui& ui, Rect rect, std::string_view letter, bool paper);

// The disc of an activity with its icon.
void icon_disc(Ui& ui, ImVec2 centre, float diameter, ImU32 fill, style::Icon icon, float icon_part = 0.55F);

}  // namespace parlor::widgets
