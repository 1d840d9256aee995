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

void cheer_button(Context& context, Rect spot, std::size_t index) {
    if (icon_button(context.ui, spot, style::Icon::none, strings::cheer_names.at(index),
                    {.emoji = strings::cheers.at(index)})) {
        context.requests.say(room::Cheer{std::string(strings::cheers.at(index))});
    }
}

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
        cheer_button(context, cell.centred_y(std::min({cell.w, rect.h, ui.px(cheer_px)})), i);
    }
    return width;
}

void cheer_grid(Context& context, Rect rect) {
    const Ui& ui = context.ui;
    const Group group(context.ui, strings::cheers_name);
    constexpr int columns = 3;
    constexpr int rows = static_cast<int>(cheer_count) / columns;
    for (std::size_t i = 0; i < cheer_count; ++i)
        cheer_button(context, rect.cell(static_cast<int>(i), columns, rows, ui.px(12)), i);
}

}  // namespace parlor::client
