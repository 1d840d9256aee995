#pragma once

#include <array>
#include <cstddef>

#include "client/style/colour.hpp"

namespace parlor::style {

// A fill and the darker edge it stands on.
struct Tone {
    ImU32 fill;
    ImU32 lip;
};

// The colour tokens of the style guide; the names are the guide's.
struct Theme {
    bool dark;
    ImU32 bg0, bg1;        // window gradient, top and bottom
    ImU32 s0, s1, s2, s3;  // inset, card, control, selected
    ImU32 line, line2;     // divider, field edge
    ImU32 t1, t2, t3;      // text; t3 and bad never on s3 of the dark theme
    ImU32 acc, acc_hi, acc_hover, acc_down, acc_lip, on_acc;  // the one primary action, and the text on it
    ImU32 acc_text;                                           // links and graphics
    ImU32 strong, strong_lip, on_strong;
    ImU32 lamp, ring, bulb_off, wire;
    ImU32 ok, ok_bg, warn, warn_bg, bad, bad_bg;
    ImU32 focus;
    ImU32 lip;              // edge under controls
    ImU32 disabled;         // fill of what cannot be pressed
    ImU32 lift, card_edge;  // 1 px outline of controls and of cards
    ImU32 highlight;        // 1 px at the top of cards, translucent
    ImU32 shadow;           // opaque; the strength multiplies the alphas of the shadow rectangles
    float shadow_strength;
    ImU32 glow;   // the faint warm light from above, translucent
    ImU32 rings;  // the faint rings in the lower corners, translucent
    ImU32 scrim;  // behind modals, translucent
};

[[nodiscard]] const Theme& evening();
[[nodiscard]] const Theme& afternoon();

// The same in both themes.
inline constexpr ImU32 ink = rgb(0x1F1526);
inline constexpr ImU32 paper = rgb(0xFBF3E9);
inline constexpr ImU32 paper_lip = rgb(0xB9A9B6);
inline constexpr ImU32 canvas = rgb(0xFFFDF8);
inline constexpr ImU32 logo_tile = rgb(0x5C3866);

// Answers 1 to 6: Sun, Moon, Leaf, Star, Heart, Drop. Text on them is ink. Order, colour, shape and number
// belong together.
inline constexpr std::array<Tone, 6> answer_tones{{{rgb(0xF0E442), rgb(0xB0A51E)},
                                                   {rgb(0x56B4E9), rgb(0x2E7FB0)},
                                                   {rgb(0x009E73), rgb(0x006B4E)},
                                                   {rgb(0xCC79A7), rgb(0x93497A)},
                                                   {rgb(0xE69F00), rgb(0xA66F00)},
                                                   {rgb(0xF3ECE2), rgb(0xB9AFA0)}}};
// `number` is 1 to 6.
[[nodiscard]] constexpr Tone answer_tone(int number) {
    return answer_tones.at(static_cast<std::size_t>(number - 1));
}

// Foxes, Whales, Crabs, Owls; shown with emblem and name, never by colour alone.
inline constexpr std::array<ImU32, 4> team_colours{rgb(0xE69F00), rgb(0x0072B2), rgb(0xD55E00),
                                                   rgb(0xF3ECE2)};

// Discs that people choose for themselves; the index travels in their profile.
inline constexpr std::array<ImU32, 8> coaster_colours{rgb(0xF5B3CB), rgb(0xFFB59B), rgb(0xFFD98A),
                                                      rgb(0xE3CDB0), rgb(0x9FDDBE), rgb(0x8FD3D6),
                                                      rgb(0xA8D4F5), rgb(0xCDB9F2)};
[[nodiscard]] constexpr ImU32 coaster_rim(ImU32 fill) {
    return darker(fill, 0.16F);
}

// Paper of thank-you cards; text on them is ink.
inline constexpr std::array<ImU32, 6> toast_cards{rgb(0xFFE3B0), rgb(0xF6CFDA), rgb(0xCFEBDD),
                                                  rgb(0xD5E6F8), rgb(0xE2D6F7), rgb(0xFFD6C4)};
[[nodiscard]] constexpr ImU32 toast_lip(ImU32 fill) {
    return darker(fill, 0.26F);
}

enum class Activity : unsigned char { who_said_it, trivia, draw, mixer, toasts };
inline constexpr std::array<ImU32, 5> activity_colours{rgb(0xCDB9F2), rgb(0xFFD98A), rgb(0x9FDDBE),
                                                       rgb(0xA8D4F5), rgb(0xFFB59B)};
[[nodiscard]] constexpr ImU32 activity_colour(Activity a) {
    return activity_colours.at(static_cast<std::size_t>(a));
}

// Mixer tables.
inline constexpr std::array<ImU32, 3> table_wood{rgb(0xC98763), rgb(0xA4654F), rgb(0x7E4A46)};
inline constexpr ImU32 table_rim = rgb(0x57363B);

// Drawing colours by palette index.
inline constexpr std::array<ImU32, 24> palette{
    rgb(0x1F1526), rgb(0x5B5563), rgb(0x9AA0A6), rgb(0xFFFFFF), rgb(0x7A4A2B), rgb(0xB97A56),
    rgb(0xE5484D), rgb(0xFF8F6B), rgb(0xF2A900), rgb(0xFFE27A), rgb(0xB5D33D), rgb(0x2FA866),
    rgb(0x0E6B5C), rgb(0x7CC4F5), rgb(0x2E86DE), rgb(0x23408E), rgb(0x6B4FBB), rgb(0xC77DD6),
    rgb(0xF49AC1), rgb(0xD6336C), rgb(0xF3C9A5), rgb(0xC68B59), rgb(0xD9F0E3), rgb(0xE7DFF7)};

}  // namespace parlor::style
