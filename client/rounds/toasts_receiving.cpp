// What one was given, before anybody else sees it.
#include <algorithm>

#include "client/rounds/toasts_parts.hpp"
#include "client/style/space.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"
#include "client/widgets/choices.hpp"

namespace parlor::client::toasts_parts {

using style::Type;
using widgets::Align;
using widgets::Ui;

namespace {

void draw_switch(Context& context, Rect row, const View& view, std::size_t index) {
    Ui& ui = context.ui;
    bool keep = view.received[index].kept;
    const std::string name = words::keep_name(static_cast<int>(index) + 1);
    const widgets::ButtonOptions look{.kind = widgets::ButtonKind::toggle,
                                      .size = widgets::ButtonSize::small,
                                      .icon = keep ? style::Icon::none : style::Icon::lock,
                                      .on = keep,
                                      .id = name};
    const std::string_view verb = keep ? words::kept : words::keep_to_myself;
    row.w = std::min(row.w, widgets::button_width(ui, verb, look));
    if (!widgets::button(ui, row, verb, look)) return;
    const toasts::Command command = toasts::Keep{static_cast<std::uint16_t>(index), !keep};
    context.requests.say(social::command_of(context, command));
}

}  // namespace

void draw_receiving(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    Input& input = input_of(context);
    const bool any = !view.received.empty();
    rect = draw_head(context, rect, words::for_you, any ? words::for_you_lead : std::string_view{}, view);
    if (!social::watches(context)) {
        Rect footer = rect.cut_bottom(ui.px(style::height::button + style::depth::lip), ui.px(12));
        footer.h = ui.px(style::height::button);
        const std::string_view verb = any ? words::seen_all : words::im_done;
        const widgets::ButtonOptions look{
            .kind = widgets::ButtonKind::primary, .icon = style::Icon::check, .enabled = !view.own_done};
        const float width = std::min(footer.w * 0.6F, widgets::button_width(ui, verb, look));
        const bool pressed = widgets::button(ui, footer.cut_right(width, ui.px(16)), verb, look);
        const bool entered = ui.shortcut(widgets::Key::enter) && social::has_settled(context, view.began);
        if (pressed || (entered && !view.own_done)) {
            const toasts::Command done = toasts::SetDone{true};
            context.requests.say(social::command_of(context, done));
        }
        widgets::label(ui, footer, words::done_count(view.done, view.expected),
                       {.type = Type::list, .colour = ui.theme().t2, .align = Align::right, .may_cut = true});
    }
    if (!any) {
        widgets::empty_state(ui, rect, style::Icon::toast,
                             social::watches(context) ? words::you_watch : words::nothing_for_you);
        return;
    }
    widgets::ScrollArea area(ui, rect, words::for_you, input.page_scroll);
    Rect page = area.content();
    page.x += ui.px(4);
    page.w -= ui.px(12);
    page.y += ui.px(4);
    page.h = ui.px(8'000);
    const float top = page.y;
    const float space = ui.px(20);
    const CardSize size = social::is_low(ui) ? CardSize::small : CardSize::roomy;
    const int fitting = std::clamp(static_cast<int>((page.w + space) / ui.px(360)), 1, 3);
    const int columns = std::min(fitting, static_cast<int>(view.received.size()));
    const float keep = ui.px(style::height::button_small + 14 + style::depth::tile_lip);
    const float wide = std::min(page.column(0, columns, space).w, ui.px(480));
    const float whole = static_cast<float>(columns) * wide + static_cast<float>(columns - 1) * space;
    page.x += (page.w - whole) / 2;
    page.w = whole;
    for (std::size_t first = 0; first < view.received.size(); first += static_cast<std::size_t>(columns)) {
        const std::size_t end = std::min(view.received.size(), first + static_cast<std::size_t>(columns));
        float height = 0;
        for (std::size_t i = first; i < end; ++i)
            height = std::max(height, card_height(context, view.received[i].toast, wide,
                                                  {.index = i, .size = size, .to_shown = false}));
        if (first == 0 && end == view.received.size()) page.y += std::max(0.0F, (rect.h - height - keep) / 3);
        const Rect row = page.cut_top(height + keep + ui.px(12), space);
        for (std::size_t i = first; i < end; ++i) {
            Rect cell = row.column(static_cast<int>(i - first), columns, space);
            const widgets::Group group(ui, words::text_name(std::to_string(i + 1)));
            const Rect sheet = cell.cut_top(height, ui.px(14 + style::depth::tile_lip));
            draw_card(context, sheet, view.received[i].toast, {.index = i, .size = size, .to_shown = false});
            draw_switch(context, cell.cut_top(ui.px(style::height::button_small)), view, i);
        }
    }
    area.used(page.y - top);
}

}  // namespace parlor::client::toasts_parts
