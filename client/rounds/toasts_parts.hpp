#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "client/rounds/social_parts.hpp"
#include "client/strings/toasts_strings.hpp"
#include "client/widgets/scroll_area.hpp"
#include "client/widgets/text_field.hpp"
#include "shared/rounds/toasts.hpp"

// The pieces that the screens of toasts are made of, one source file each.
namespace parlor::client::toasts_parts {

namespace social = social_parts;
namespace words = strings::toasting;
using style::Rect;
using toasts::View;

// What somebody writes. Begins anew with each activity.
struct Input {
    std::string lobby;  // its code
    int activity = -1;
    PlayerId target;  // to whom what is typed is; 0: nobody yet
    widgets::TextField field;
    bool signed_off = true;
    std::map<PlayerId, std::string> unsent;  // to whom something was begun, and what
    bool focused = false;                    // the field has had the focus
    bool applaud_focused = false;
    std::uint16_t step = 0;  // seen last
    widgets::ScrollState page_scroll;
    widgets::ScrollState wall_scroll;
};
[[nodiscard]] Input& input_of(Context& context);

void draw_writing(Context& context, Rect rect, const View& view);
void draw_receiving(Context& context, Rect rect, const View& view);
void draw_revealing(Context& context, Rect rect, const View& view);
void draw_wall(Context& context, Rect rect, const View& view);

// A heading with the clock at its right end; returns what is below.
Rect draw_head(Context& context, Rect rect, std::string_view title, std::string_view lead, const View& view);

// One toast on paper of its own colour, by `index`.
enum class CardSize : std::uint8_t { small, roomy, large };  // many, a few, one alone
struct CardLook {
    std::size_t index = 0;
    CardSize size = CardSize::small;
    bool to_shown = true;  // whom it is to
};
[[nodiscard]] float card_height(const Context& context, const toasts::Toast& toast, float width,
                                const CardLook& look);
void draw_card(Context& context, Rect rect, const toasts::Toast& toast, const CardLook& look);

}  // namespace parlor::client::toasts_parts
