#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "client/parts/context.hpp"
#include "client/strings/trivia_strings.hpp"
#include "client/widgets/scroll_area.hpp"
#include "client/widgets/text_field.hpp"
#include "shared/rounds/trivia.hpp"

// The pieces that the screens of trivia are made of, one source file each.
namespace parlor::client::trivia_parts {

namespace quiz = strings::quiz;
using style::Rect;
using trivia::View;

// What somebody does with the question on screen. Begins anew with each question.
struct Input {
    std::string lobby;  // its code
    int activity = -1;
    int question = 0;
    trivia::Stage stage = trivia::Stage::reading;  // as seen last
    std::uint8_t picks = 0;                        // several: ticked so far
    widgets::TextField field;                      // number, typed
    bool bad_number = false;                       // the last Submit was none
    bool focused = false;                          // the field has had the focus once
    std::optional<trivia::Answer> sent;            // on its way; the server's word is View::own_answer
    bool badge_shown = true;                       // "Locked in" stands on the chosen tile
    std::uint32_t refusals = 0;                    // as counted when it was sent
    widgets::ScrollState question_scroll;
    widgets::ScrollState reveal_scroll;
    widgets::ScrollState standings_scroll;
    double revealed_at = -1;  // Ui::time
};
[[nodiscard]] Input& input_of(Context& context, const View& view);

// Nothing while one may still answer.
[[nodiscard]] std::optional<trivia::Answer> given(const Context& context, const View& view);
// Only watches, so there is nothing to press.
[[nodiscard]] bool watches(const Context& context);
// The own time is over. False off the clock.
[[nodiscard]] bool time_is_up(const Context& context, const View& view);
void submit(Context& context, const View& view, trivia::Answer answer);

[[nodiscard]] std::size_t choice_count(const View& view);
[[nodiscard]] std::string_view choice_text(const View& view, std::size_t index);

// Whether the rail stands beside the page, and not in a drawer.
[[nodiscard]] bool rail_shows(const widgets::Ui& ui);
[[nodiscard]] bool is_low(const widgets::Ui& ui);   // lower than 700
[[nodiscard]] bool is_tiny(const widgets::Ui& ui);  // a small window with very large text
[[nodiscard]] float gap(const widgets::Ui& ui);

// Category, difficulty and so on, in as many lines as they need. Returns the height.
float chips(Context& context, Rect rect, const View& view);
[[nodiscard]] float chips_height(Context& context, float width, const View& view);

void draw_question(Context& context, Rect rect, const View& view);
void draw_reveal(Context& context, Rect rect, const View& view);
// Row `index` of the reveal; `most` people gave the answer that most gave.
void draw_reveal_row(Context& context, Rect rect, const View& view, std::size_t index, std::size_t most);
[[nodiscard]] bool has_shapes(const View& view);  // choices, and not written answers
[[nodiscard]] bool is_mine(const Context& context, const trivia::RevealRow& row);
void draw_standings(Context& context, Rect rect, const View& view);

// The answers: tiles, a field, or a quiet place for them while the question is read.
struct AnswersPlan {
    int columns = 2;
    int rows = 2;
    float least = 0;  // height that shows everything
    float liked = 0;  // height that looks best
    float gap = 0;    // between tiles
};
[[nodiscard]] AnswersPlan plan_answers(Context& context, const View& view, float width, float gap);
void draw_answers(Context& context, Rect rect, const View& view, const AnswersPlan& plan);
// Those that are written.
void draw_entry(Context& context, Rect rect, const View& view);
[[nodiscard]] float entry_height(const widgets::Ui& ui, float width);

// Below the page: who has answered and the cheers; or the cheers and what comes next.
[[nodiscard]] float footer_height(const widgets::Ui& ui);
void answered_footer(Context& context, Rect rect, const View& view);
void next_footer(Context& context, Rect rect, const View& view);

// Rail cards; each returns its height.
float score_card(Context& context, Rect rect, const View& view);
float points_card(Context& context, Rect rect, const View& view);
float teams_in_rail(Context& context, Rect rect, const View& view);
void leaderboard_card(Context& context, Rect rect, const View& view);

}  // namespace parlor::client::trivia_parts
