#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "client/parts/context.hpp"
#include "client/strings/who_strings.hpp"
#include "client/widgets/labels.hpp"
#include "client/widgets/scroll_area.hpp"
#include "client/widgets/text_field.hpp"
#include "shared/rounds/who_said_it.hpp"

// The pieces that the screens of Who said it? are made of, one source file each.
namespace parlor::client::who_parts {

namespace words = strings::who;
using style::Rect;
using style::Type;
using who::View;

// What somebody does while people write, or before that in the lobby. What is typed belongs to its question:
// it stays when the lobby's time is over and the round begins, and goes with the question.
struct WritingInput {
    std::string lobby;  // its code
    who::Stage stage = who::Stage::nothing;
    std::vector<std::string> prompts;
    std::size_t shown = 0;    // in the lobby one question shows at a time
    bool on_to_next = false;  // the way to the next one gets the focus
    std::array<widgets::TextField, limits::prompts_a_round> fields;
    std::array<std::string, limits::prompts_a_round>
        sent;                                             // on its way; the server's word is View::own_lines
    std::array<bool, limits::prompts_a_round> editing{};  // a line that is there already
    std::optional<std::uint8_t> focus_next;               // which field gets the focus
    bool focused = false;
    std::uint32_t refusals = 0;  // as counted when something was sent
    widgets::ScrollState scroll;
};
[[nodiscard]] WritingInput& writing_input(Context& context, const View& view);

// What somebody does with a card. Begins anew with each.
struct CardInput {
    std::string lobby;
    int activity = -1;
    int card = 0;
    std::optional<PlayerId> picked;  // on its way; the server's word is View::own_pick
    std::uint32_t refusals = 0;
    bool asks_back = false;  // whether to take own lines back
    widgets::ScrollState page_scroll;
    widgets::ScrollState thoughts_scroll;
};
[[nodiscard]] CardInput& card_input(Context& context, const View& view);

// One question: the field to answer it in, on whatever lies below. True when a line was sent.
[[nodiscard]] bool draw_entry(Context& context, Rect rect, const View& view, WritingInput& input,
                              std::size_t prompt);
[[nodiscard]] float entry_height(Context& context, const View& view, std::size_t prompt, float width);
// The line that stands, here or on its way, and as the others will see it; empty while there is none or it is
// being changed.
[[nodiscard]] std::string_view written(const View& view, const WritingInput& input, std::size_t prompt);
void draw_sent(Context& context, Rect rect, const View& view, WritingInput& input, std::size_t prompt);
[[nodiscard]] float sent_height(Context& context, const View& view, const WritingInput& input,
                                std::size_t prompt, float width);

void say(Context& context, who::Command command);
[[nodiscard]] std::uint32_t refusals(const Context& context);
[[nodiscard]] bool watches(const Context& context);
[[nodiscard]] bool rail_shows(const widgets::Ui& ui);
[[nodiscard]] bool is_low(const widgets::Ui& ui);   // lower than 700
[[nodiscard]] bool is_tiny(const widgets::Ui& ui);  // a small window with very large text
[[nodiscard]] float gap(const widgets::Ui& ui);
// The own time as a ring; a mug off the clock. With `unit`, the word below the number if the ring is large.
void draw_clock(Context& context, ImVec2 centre, float diameter, const View& view, bool unit = true);
// "6 of 9 guessed", in one line.
void draw_count(widgets::Ui& ui, Rect rect, const words::Counted& count, widgets::Align align);

// The prompt and the line on a sheet of paper, as everybody sees them.
struct Quote {
    std::string_view prompt;
    std::string_view line;
    bool compact = false;  // small, in a list or above a reveal
    float clock = 0;       // diameter of a clock at its right; 0: none
};
[[nodiscard]] float quote_height(Context& context, const Quote& quote, float width, Type size);
// The largest size of letters in which it is not higher than `height`, else the smallest.
[[nodiscard]] Type quote_size(Context& context, const Quote& quote, float width, float height);
void draw_quote(Context& context, Rect rect, const Quote& quote, Type size, const View& view);

void draw_writing(Context& context, Rect rect, const View& view);
// While the lobby gathers: one question after the other, within a card.
void draw_beforehand(Context& context, Rect rect, const View& view);
void draw_card(Context& context, Rect rect, const View& view);
// The faces to pick from, in as many columns as fit.
struct FacesPlan {
    int columns = 3;
    int rows = 2;
    float least = 0;
    float liked = 0;
    float gap = 0;
};
[[nodiscard]] FacesPlan plan_faces(const widgets::Ui& ui, float width, std::size_t faces);
void draw_faces(Context& context, Rect rect, const View& view, const FacesPlan& plan);
void draw_reveal(Context& context, Rect rect, const View& view);
void draw_nothing(Context& context, Rect rect);
// Who took whom for the author. Returns the height that it needs.
[[nodiscard]] float thoughts_height(const widgets::Ui& ui, const View& view, float width);
void draw_thoughts(Context& context, Rect rect, const View& view);

// Rail cards; each returns its height.
float clock_card(Context& context, Rect rect, const View& view);
float you_card(Context& context, Rect rect, const View& view);
float points_card(Context& context, Rect rect, const View& view);
void scores_card(Context& context, Rect rect, const View& view);
void cheer_card(Context& context, Rect rect);

}  // namespace parlor::client::who_parts
