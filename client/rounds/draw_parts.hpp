#pragma once

#include <optional>
#include <string>

#include "client/canvas/easel.hpp"
#include "client/parts/context.hpp"
#include "client/parts/live_picture.hpp"
#include "client/strings/draw_strings.hpp"
#include "client/widgets/scroll_area.hpp"
#include "client/widgets/text_field.hpp"
#include "shared/rounds/draw.hpp"

// The pieces that the screens of draw & guess are made of, one source file each.
namespace parlor::client::draw_parts {

namespace words = strings::drawing;
using draw::View;
using style::Rect;

// What a screen of draw & guess remembers. Begins anew with each turn, but for the easel.
struct Input {
    std::string lobby;  // its code
    int activity = -1;
    int turn = 0;
    LivePicture live;
    widgets::TextField field;   // guess, line to those who know, description
    bool focused = false;       // the field has had the focus since it could
    std::string said;           // what was typed last, until it is known to be taken
    std::uint32_t refused = 0;  // the number of the last refusal then
    std::uint32_t closes = 0;   // lines of the own close guesses seen so far
    bool close = false;         // the last own guess was close, and nothing was typed since
    bool in_words = false;      // how the artist is going to show the word
    widgets::ScrollState feed_scroll;
    widgets::ScrollState words_scroll;
};
// With the picture brought up to date.
[[nodiscard]] Input& input_of(Context& context, const View& view);
[[nodiscard]] Easel& easel_of(Context& context);

[[nodiscard]] bool is_artist(const Context& context, const View& view);
[[nodiscard]] bool watches(const Context& context);
[[nodiscard]] bool rail_shows(const widgets::Ui& ui);
[[nodiscard]] bool is_low(const widgets::Ui& ui);
[[nodiscard]] float gap(const widgets::Ui& ui);
// Seconds left of the stage as a ring; nothing while the room is paused is lost.
void draw_clock(Context& context, ImVec2 centre, float diameter, const View& view);

// The bar above the canvas: the word as far as one knows it, who draws, and the time.
[[nodiscard]] float bar_height(const widgets::Ui& ui);
void draw_bar(Context& context, Rect rect, const View& view);

void draw_choosing(Context& context, Rect rect, const View& view);
void draw_artist(Context& context, Rect rect, const View& view);
void draw_guesser(Context& context, Rect rect, const View& view);
// The lines of an artist who describes, and what they type into.
void draw_description(Context& context, Rect rect, const View& view);
void draw_reveal(Context& context, Rect rect, const View& view);

// The field for a guess, or for a line to those who know the word, or what is said instead of one.
[[nodiscard]] float entry_height(const widgets::Ui& ui);
void draw_entry(Context& context, Rect rect, const View& view);

// Guesses as they come, with the cheers below them if there is room.
void draw_feed(Context& context, Rect rect, const View& view);
void draw_scores(Context& context, Rect rect, const View& view);

}  // namespace parlor::client::draw_parts
