#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "client/rounds/social_parts.hpp"
#include "client/strings/two_truths_strings.hpp"
#include "client/widgets/scroll_area.hpp"
#include "client/widgets/text_field.hpp"
#include "shared/rounds/two_truths.hpp"

// The pieces that the screens of two truths and a lie are made of, one source file each.
namespace parlor::client::two_truths_parts {

namespace social = social_parts;
namespace words = strings::truths;
using style::Rect;
using truths::View;

// What somebody writes. Begins anew with each activity.
struct Input {
    std::string lobby;  // its code
    int activity = -1;
    std::array<widgets::TextField, truths::statements> fields;
    std::optional<std::uint8_t> lie;
    bool changing = false;      // what was handed in already
    bool at_card = false;       // looks after the own card while the round goes on
    bool focused = false;       // the first field has had the focus
    bool sent = false;          // on its way
    bool bounced = false;       // and came back
    std::uint32_t refused = 0;  // the number of the last refusal when it was sent
    int grab = -1;              // the field that gets the focus next
    widgets::ScrollState page_scroll;
    widgets::ScrollState best_scroll;
};
[[nodiscard]] Input& input_of(Context& context, const View& view);
[[nodiscard]] bool is_teller(const Context& context, const View& view);

// The three fields, or what was handed in. Also reached while others' cards are up.
void draw_writing(Context& context, Rect rect, const View& view);
// A card of a person, to vote on or told.
void draw_card_page(Context& context, Rect rect, const View& view);
void draw_choosing(Context& context, Rect rect, const View& view);
void draw_best(Context& context, Rect rect, const View& view);

// The floor after a reveal.
[[nodiscard]] float floor_height(const widgets::Ui& ui);
void draw_floor(Context& context, Rect rect, const View& view);

// How much of it is done: "6 of 9 voted".
[[nodiscard]] social::Counted count_of(const View& view);
// The clock and how many are done, in a line, where no rail shows them.
[[nodiscard]] float status_height(const widgets::Ui& ui);
void draw_status(Context& context, Rect rect, const View& view);

}  // namespace parlor::client::two_truths_parts
