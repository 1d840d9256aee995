#pragma once

#include <functional>
#include <string_view>

#include "client/parts/context.hpp"
#include "client/style/icons.hpp"

namespace parlor::client {

// What the header of a lobby's screens shows beside the lobby's title, the clock and the buttons.
struct HeaderLook {
    std::string_view subtitle;                   // "Trivia, question 4 of 10"
    style::Icon activity = style::Icon::none;    // on a disc at the left end; none: the logo
    ImU32 activity_colour = 0;                   // of that disc
    int bulbs = 5;                               // of the string of lights: one a question or turn
    int lit = 0;                                 // done
    int now = -1;                                // index of the one going on, -1: none
    std::string_view score = {};                 // own points in words, where no rail shows them
    bool* rail = nullptr;                        // gives a people button that opens and closes a drawer
    std::string_view rail_name = {};             // of that button; empty: "Show people and scores"
    style::Icon rail_icon = style::Icon::users;  // on it
    // Draws what lies over the page, yet under the menus that open from here.
    std::function<void(style::Rect page)> veil = {};
    int rail_count = 0;  // unread, as a dot with a number on it; 0: none
};

// Draws the room's background and the header that all screens inside a lobby share: who and what, the lights,
// the clock, the host's menu, sound, settings, leave. Opens its own menu and dialogs. Returns the area below,
// between the margins of the page: content of at most style::margin::max_content, centred.
style::Rect header_bar(Context& context, const HeaderLook& look);

// 72, or 56 where the window is low; window pixels.
[[nodiscard]] float header_height(const widgets::Ui& ui);

}  // namespace parlor::client
