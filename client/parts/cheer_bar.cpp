#include "client/parts/cheer_bar.hpp"

#include <algorithm>
#include <string>

#include "client/strings/chat_strings.hpp"
#include "client/widgets/buttons.hpp"

namespace parlor::client {

using namespace widgets;

namespace {

constexpr float square = 46;
constexpr float gap = 6;
constexpr auto count = strings::cheers.size();

}  // namespace

float cheer_bar_width(const Ui& ui) {
    return ui.px(square * static_cast<float>(count) + gap * static_cast<float>(count - 1));
}

float cheer_bar_height(const Ui& ui) {
    return ui.px(square);
}

float cheer_bar(Context& context, Rect rect, Align align) {
    Ui& ui = context.ui;
    const Group group(ui, strings::cheers_name);
    const float width = std::min(rect.w, cheer_bar_width(ui));
    Rect bar{rect.x, rect.y, width, rect.h};
    if (align == Align::right) bar.x = rect.right() - width;
    if (align == Align::centre) bar.x = rect.x + (rect.w - width) / 2;
    for (std::size_t i = 0; i < count; ++i) {
        const Rect cell = bar.column(static_cast<int>(i), static_cast<int>(count), ui.px(gap));
        const Rect spot = cell.centred_y(std::min({cell.w, rect.h, ui.px(square)}));
        if (icon_button(ui, spot, style::Icon::none, strings::cheer_names.at(i),
                        {.emoji = strings::cheers.at(i)})) {
            context.requests.say(room::Cheer{std::string(strings::cheers.at(i))});
        }
    }
    return width;
}

}  // namespace parlor::client
