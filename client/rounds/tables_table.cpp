// The screen of who sits at a table, and of who sits at none.
#include <algorithm>

#include "client/rounds/tables_parts.hpp"
#include "client/strings/call_strings.hpp"
#include "client/style/space.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"
#include "shared/base/web_link.hpp"

namespace parlor::client::tables_parts {

using style::Type;
using widgets::Align;
using widgets::Ui;

namespace {

constexpr long last_seconds = 10;

std::string heading_of(const View& view, long left) {
    if (left <= 0) return std::string(words::any_moment);
    const bool last = view.rotation >= view.of;
    const std::string clock = clock_of(left);
    if (left <= last_seconds) return last ? words::last_goodbye_in(clock) : words::goodbye_in(clock);
    return last ? words::last_in(clock) : words::next_in(clock);
}

// What fits on the line under the heading: why one sits here, or what the two can do for each other.
std::string note_of(const View& view) {
    const std::string_view moved = words::moved(view.own->moved);
    if (!moved.empty()) return std::string(moved);
    for (std::size_t i = 0; i < tables::topic_count; ++i) {
        if ((view.own->sought >> i & 1U) != 0) return words::helps_you(words::topic(i));
    }
    for (std::size_t i = 0; i < tables::topic_count; ++i) {
        if ((view.own->offered >> i & 1U) != 0) return words::you_help(words::topic(i));
    }
    return view.sitting <= 1 ? std::string(words::alone) : std::string{};
}

void draw_call(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    Input& input = input_of(context, view);
    const auto host = host_of_link(view.own->link);
    const bool narrow = rect.w < ui.px(260);
    if (host) {
        const Rect pencil = rect.cut_right(ui.px(44), ui.px(8));
        if (widgets::icon_button(ui, pencil, style::Icon::pencil, strings::call::change))
            input.link = call_draft(view.own->link);
        std::string text = words::join_call(*host);
        const widgets::ButtonOptions look{.kind = widgets::ButtonKind::strong,
                                          .size = widgets::ButtonSize::small,
                                          .icon = style::Icon::link};
        if (widgets::button_width(ui, text, look) > rect.w) text = words::join_call_short;
        const float width = std::min(rect.w, widgets::button_width(ui, text, look));
        if (widgets::button(ui, rect.cut_right(width).centred_y(ui.px(40)), text, look)) input.opening = true;
        return;
    }
    const widgets::ButtonOptions look{.size = widgets::ButtonSize::small, .icon = style::Icon::link};
    const std::string_view add = strings::call::add;
    const float width = std::min(rect.w, widgets::button_width(ui, add, look));
    const bool small = narrow && width >= rect.w;
    const bool pressed = small ? widgets::icon_button(ui, rect.cut_right(ui.px(44)), style::Icon::link, add)
                               : widgets::button(ui, rect.cut_right(width).centred_y(ui.px(40)), add, look);
    if (pressed) input.link = call_draft({});
}

void draw_head(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    const style::Theme& theme = ui.theme();
    const widgets::Surface surface(ui, theme.bg0);
    const long left = seconds_left(context, view);
    const bool wide = rect.w > ui.px(700);
    draw_call(
        context,
        rect.cut_right(std::min(ui.px(330), rect.w * (wide ? 0.42F : 0.36F)), ui.px(12)).cut_top(ui.px(44)),
        view);
    const std::string note = note_of(view);
    const std::string table = words::table(view.own->number);
    Rect line = rect.cut_top(ui.px(19), ui.px(2));
    if (note.empty()) {
        widgets::label(ui, line, table, {.type = Type::label, .colour = theme.t3, .may_cut = true});
    } else {
        const std::string rest = ". " + note;
        widgets::spans(ui, line, {{table, Type::label, theme.t3}, {rest, Type::label, theme.t2}},
                       {.may_cut = true});
    }
    widgets::label_fit(ui, rect, heading_of(view, left), {Type::head, Type::sub, Type::large, Type::name},
                       {.valign = widgets::VAlign::top, .may_cut = true});
}

void draw_foot(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    const std::uint32_t you = context.model.lobby->you.value;
    const bool asked = std::ranges::count(view.want_more, PlayerId{you}) > 0;
    const std::size_t want = view.want_more.size();
    const bool low = rect.h < ui.px(50);
    const widgets::ButtonSize size = low ? widgets::ButtonSize::small : widgets::ButtonSize::regular;
    const widgets::ButtonOptions next{.size = size, .icon = style::Icon::refresh};
    const float wide = std::min(rect.w * 0.4F, widgets::button_width(ui, words::new_prompt, next));
    if (widgets::button(ui, rect.cut_left(wide, ui.px(12)), words::new_prompt, next))
        say(context, tables::NextCard{view.rotation, view.own->number, view.own->card_number});
    const std::string tip = words::more_tip(want, view.sitting);
    const std::string_view text = view.minutes_left == 0 ? words::no_more
                                  : asked                ? words::need_more_on
                                                         : words::need_more;
    const widgets::ButtonOptions more{.kind = widgets::ButtonKind::toggle,
                                      .size = size,
                                      .icon = style::Icon::hand,
                                      .enabled = view.minutes_left > 0,
                                      .on = asked,
                                      .tooltip = tip,
                                      .id = words::need_more};
    const float wider = std::min(rect.w, widgets::button_width(ui, text, more));
    if (widgets::button(ui, rect.cut_right(wider, ui.px(16)), text, more))
        say(context, tables::WantMore{view.rotation, !asked});
    if (want == 0 || rect.w < ui.px(120)) return;
    const widgets::Surface surface(ui, ui.theme().bg1);
    widgets::label(ui, rect, words::more_count(want, view.sitting),
                   {.type = Type::label, .colour = ui.theme().t2, .align = Align::right, .may_cut = true});
}

}  // namespace

void draw_table(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    (void)input_of(context, view);
    const bool low = rect.h < ui.px(520);
    draw_head(context, rect.cut_top(ui.px(58), ui.px(low ? 6 : 10)), view);
    const Rect foot = rect.cut_bottom(ui.px(low ? 44 : 56), ui.px(low ? 6 : 10));
    if (rect.h >= ui.px(430) && rect.w >= ui.px(640)) {
        // Oneself sits between the two buttons below.
        draw_scene(context, {rect.x, rect.y, rect.w, rect.h + (rect.w > ui.px(800) ? ui.px(24) : 0)}, view,
                   true);
    } else if (rect.h >= ui.px(260) && rect.w >= ui.px(760)) {
        Rect card = rect.cut_right(std::min(ui.px(340), rect.w * 0.38F), ui.px(16));
        draw_scene(context, rect, view, false);
        draw_card(context, card.centred_y(std::min(card.h, card_height(ui, card.w, view))), view);
    } else {
        draw_plain(context, rect, view);
    }
    draw_foot(context, {foot.x, foot.y, foot.w, foot.h - ui.px(style::depth::lip)}, view);
}

void draw_overview(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    const widgets::Surface surface(ui, ui.theme().bg0);
    const long left = seconds_left(context, view);
    Rect head = rect.cut_top(ui.px(62), ui.px(12));
    widgets::label(ui, head.cut_top(ui.px(38), ui.px(2)), heading_of(view, left),
                   {.type = Type::head, .may_cut = true});
    if (watches(context)) {
        widgets::label(ui, head, words::you_watch,
                       {.type = Type::list, .colour = ui.theme().t2, .may_cut = true});
    }
    draw_small_tables(context, rect, view, words::all_tables, rect.w > ui.px(700) ? 1.7F : 1.2F);
}

}  // namespace parlor::client::tables_parts
