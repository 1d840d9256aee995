#include "client/parts/cheer_bar.hpp"

#include <algorithm>
#include <string>

#include "client/strings/chat_strings.hpp"
#include "client/widgets/buttons.hpp"

namespace parlor::client {

using namespace widgets;

namespace {

constexpr float cheer_px = 46;
constexpr float cheer_gap = 6;
constexpr auto cheer_count = strings::cheers.size();

}  // namespace

float cheer_bar_width(const Ui& ui) {
    return ui.px(cheer_px * static_cast<float>(cheer_count) +
                 cheer_gap * static_cast<float>(cheer_count - 1));
}

float cheer_bar_height(const Ui& ui) {
    return ui.px(cheer_px);
}

float cheer_bar(Context& context, Rect rect, Align align) {
    Ui& ui = context.ui;
    const Group group(ui, strings::cheers_name);
    const float width = std::min(rect.w, cheer_bar_width(ui));
    Rect bar{rect.x, rect.y, width, rect.h};
    if (align == Align::right) bar.x = rect.right() - width;
    if (align == Align::centre) bar.x = rect.x + (rect.w - width) / 2;
    for (std::size_t i = 0; i < cheer_count; ++i) {
        const Rect cell = bar.column(static_cast<int>(i), static_cast<int>(cheer_count), ui.px(cheer_gap));
        const Rect spot = cell.centred_y(std::min({cell.w, rect.h, ui.px(cheer_px)}));
        if (icon_button(ui, spot, style::Icon::none, strings::cheer_names.at(i),
                        {.emoji = strings::cheers.at(i)})) {
            context.requests.say(room::Cheer{std::string(strings::cheers.at(i))});
        }
    }
    return width;
}

}  // namespace parlor::client
