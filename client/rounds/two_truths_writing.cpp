// Writing the own card, and looking at it once it is handed in.
#include <algorithm>
#include <cmath>

#include "client/rounds/two_truths_parts.hpp"
#include "client/style/space.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"
#include "shared/base/limits.hpp"
#include "shared/base/text.hpp"

namespace parlor::client::two_truths_parts {

using style::Type;
using widgets::Align;
using widgets::Ui;

namespace {

constexpr TextLimits statement_limits{limits::statement_graphemes, limits::statement_bytes};

void fill(Input& input, const truths::Own& own) {
    for (std::size_t i = 0; i < truths::statements; ++i)
        widgets::set_text(input.fields[i].edit, own.texts[i]);
    input.lie = own.lie;
}

// As they would be shown; empty where something is missing.
truths::Texts texts_of(const Input& input) {
    truths::Texts texts;
    for (std::size_t i = 0; i < truths::statements; ++i)
        texts[i] = clean(input.fields[i].edit.text, statement_limits).value_or("");
    return texts;
}

// What is missing before it can be handed in; empty when nothing is.
std::string_view missing(const Input& input) {
    const truths::Texts texts = texts_of(input);
    if (std::ranges::any_of(texts, &std::string::empty)) return words::still_empty;
    if (texts[0] == texts[1] || texts[0] == texts[2] || texts[1] == texts[2]) return words::say_different;
    if (!input.lie) return words::mark_one;
    return {};
}

void hand_in(Context& context, Input& input) {
    if (!missing(input).empty()) return;
    const truths::Command write = truths::Write{texts_of(input), *input.lie};
    context.requests.say(social::command_of(context, write));
    input.sent = true;
    input.bounced = false;
    input.refused = context.model.refusal ? context.model.refusal->number : 0;
}

// What was sent is there, or came back.
void follow(const Context& context, Input& input, const View& view) {
    if (!input.sent) return;
    const bool arrived = view.own && view.own->texts == texts_of(input) && view.own->lie == input.lie;
    const auto& refusal = context.model.refusal;
    if (arrived) {
        input.sent = false;
        input.changing = false;
    } else if (refusal && refusal->number > input.refused) {
        input.sent = false;
        input.bounced = true;
    }
}

widgets::TextFieldOptions field_options(std::size_t index) {
    return {.placeholder = words::placeholders[index],
            .limits = {limits::statement_graphemes, limits::statement_bytes},
            .max_lines = 3};
}

void draw_row(Context& context, Rect rect, Input& input, std::size_t index, float mark) {
    Ui& ui = context.ui;
    const int number = static_cast<int>(index) + 1;
    const widgets::Group group(ui, words::statement_name(number));
    const Rect side = rect.cut_right(mark, ui.px(12));
    auto& field = input.fields[index];
    if (index == 0) widgets::focus_once(ui, input.focused);
    if (input.grab == static_cast<int>(index)) {
        ui.focus().set_next();
        input.grab = -1;
    }
    const auto result =
        widgets::text_field(ui, rect, words::statement_name(number), field, field_options(index));
    if (result.changed) input.bounced = false;
    if (result.submitted) {
        // Enter goes to what is still empty, and hands in when nothing is.
        const truths::Texts texts = texts_of(input);
        const auto empty = std::ranges::find_if(texts, &std::string::empty);
        if (empty != texts.end()) {
            input.grab = static_cast<int>(empty - texts.begin());
            ui.redraw();
        } else {
            hand_in(context, input);
        }
    }
    const bool on = input.lie == static_cast<std::uint8_t>(index);
    const std::string name = words::lie_mark_name(number);
    const std::string tip = words::lie_mark_tip(number);
    const widgets::ButtonOptions look{
        .kind = widgets::ButtonKind::toggle, .on = on, .tooltip = tip, .id = name};
    const bool pressed =
        widgets::button(ui, side.centred_y(ui.px(style::height::button)), words::lie_mark, look);
    const bool by_key = ui.shortcut(widgets::Key::character, static_cast<char>('1' + index), true);
    if (pressed || by_key) {
        input.lie = static_cast<std::uint8_t>(index);
        ui.redraw();
    }
}

// Back to what goes on without it.
bool back_button(Context& context, Rect& row, const View& view, Input& input) {
    Ui& ui = context.ui;
    const bool mid_round = view.stage != truths::Stage::writing;
    if (!mid_round && !input.changing) return false;
    const std::string_view verb = mid_round ? words::back_to_round : words::keep_as_is;
    const widgets::ButtonOptions look{.kind = widgets::ButtonKind::ghost};
    const float width = std::min(row.w * 0.5F, widgets::button_width(ui, verb, look));
    const bool pressed = widgets::button(ui, row.cut_left(width, ui.px(12)), verb, look);
    if (!pressed && !ui.shortcut(widgets::Key::escape)) return false;
    input.changing = false;
    input.at_card = false;
    ui.redraw();
    return true;
}

void draw_head(Ui& ui, Rect& page, std::string_view title, std::string_view lead) {
    widgets::label_fit(ui, page.cut_top(ui.px(44), ui.px(6)), title, {Type::title, Type::head, Type::sub},
                       {.may_cut = true});
    const float height = widgets::paragraph_height(ui, lead, Type::body, page.w, 3);
    widgets::paragraph(ui, page.cut_top(height, ui.px(18)), lead, 3,
                       {.type = Type::body, .colour = ui.theme().t2, .valign = widgets::VAlign::top});
}

std::string promise(const Context& context, const View& view) {
    std::string text(words::nobody_sees);
    if (view.most < connected_players(*context.model.lobby->room))
        text += " " + words::lot_decides(view.most);
    return text;
}

void hand_in_row(Context& context, Rect row, const View& view, Input& input) {
    Ui& ui = context.ui;
    const widgets::Group group(ui, words::hand_in);
    if (back_button(context, row, view, input)) return;
    const std::string_view gap = input.bounced ? words::not_taken : missing(input);
    const widgets::ButtonOptions look{.kind = widgets::ButtonKind::primary,
                                      .icon = style::Icon::send,
                                      .enabled = missing(input).empty(),
                                      .busy = input.sent};
    const float width = widgets::button_width(ui, words::hand_in, look);
    if (widgets::button(ui, row.cut_right(width, ui.px(16)), words::hand_in, look)) hand_in(context, input);
    widgets::label_fit(ui, row, gap, {Type::body, Type::caption},
                       {.colour = ui.theme().t2, .align = Align::right, .may_cut = true});
}

float mark_width(const Ui& ui) {
    const widgets::ButtonOptions on{.kind = widgets::ButtonKind::toggle, .on = true};
    return std::max(widgets::button_width(ui, words::lie_mark, on), ui.px(104));
}

float field_height(const Ui& ui, float width, const Input& input, std::size_t index) {
    return std::max(ui.px(style::height::button),
                    widgets::text_field_height(ui, width - mark_width(ui) - ui.px(12), input.fields[index],
                                               field_options(index)));
}

void note(Ui& ui, Rect& page, std::string_view text) {
    const float height = widgets::paragraph_height(ui, text, Type::list, page.w, 4);
    widgets::paragraph(ui, page.cut_top(height, ui.px(10)), text, 4,
                       {.type = Type::list, .colour = ui.theme().t2, .valign = widgets::VAlign::top});
}

// The card in which the three fields stand.
void draw_form(Context& context, Rect& page, const View& view, Input& input) {
    Ui& ui = context.ui;
    const bool low = social::is_low(ui);
    const float pad = ui.px(low ? 14 : 24);
    const float space = ui.px(low ? 12 : 16);
    const float width = page.w - 2 * pad;
    float height = 2 * pad;
    for (std::size_t i = 0; i < truths::statements; ++i)
        height += field_height(ui, width, input, i) + space;
    height += ui.px(style::height::button + style::depth::lip);
    const Rect card = page.cut_top(height, space);
    widgets::card(ui, card, 0);
    const widgets::Surface surface(ui, ui.theme().s1);
    Rect inside = card.inset(pad);
    for (std::size_t i = 0; i < truths::statements; ++i) {
        draw_row(context, inside.cut_top(field_height(ui, width, input, i), space), input, i, mark_width(ui));
    }
    hand_in_row(context, inside.cut_top(ui.px(style::height::button)), view, input);
}

void draw_fields(Context& context, Rect rect, const View& view, Input& input) {
    Ui& ui = context.ui;
    ui.registry().set_screen("statements");
    widgets::ScrollArea area(ui, rect, words::write_title, input.page_scroll);
    const widgets::Surface surface(ui, ui.theme().bg1);
    Rect page = area.content();
    page.w = std::min(page.w - ui.px(10), ui.px(960));
    page.x += ui.px(2);
    page.h = ui.px(4'000);
    const float top = page.y;
    draw_head(ui, page, words::write_title, words::write_lead);
    draw_form(context, page, view, input);
    note(ui, page, promise(context, view));
    if (!social::rail_shows(ui)) note(ui, page, words::points_rule);
    if (!social::is_low(ui)) {
        page.cut_top(ui.px(10));
        page.cut_top(social::text_card(context, page, words::ideas_label, words::ideas));
    }
    area.used(page.y - top + ui.px(8));
}

float preview_height(const Ui& ui, const truths::Own& own, float width) {
    float height = ui.px(20 * 2);
    for (std::size_t i = 0; i < truths::statements; ++i) {
        const float chip = i == own.lie ? ui.px(style::height::chip + 8) : 0;
        height +=
            widgets::paragraph_height(ui, own.texts[i], Type::answer_medium, width - ui.px(56), 8) + chip;
    }
    return height + 2 * ui.px(33);
}

// The card as it is going to be, but for its order.
void draw_preview(Ui& ui, Rect rect, const truths::Own& own) {
    const widgets::Group group(ui, words::your_card);
    widgets::paper(ui, rect, 0);
    const widgets::Surface surface(ui, style::paper);
    Rect inside = rect.inset(ui.px(28), ui.px(20));
    for (std::size_t i = 0; i < truths::statements; ++i) {
        if (i > 0) {
            const Rect line = inside.cut_top(ui.px(33));
            ui.draw().AddRectFilled({line.x, line.centre().y}, {line.right(), line.centre().y + ui.px(1)},
                                    style::with_alpha(style::ink, 0.15F));
        }
        const float height = widgets::paragraph_height(ui, own.texts[i], Type::answer_medium, inside.w, 8);
        widgets::paragraph(
            ui, inside.cut_top(height), own.texts[i], 8,
            {.type = Type::answer_medium, .colour = style::ink, .valign = widgets::VAlign::top});
        if (i != own.lie) continue;
        inside.cut_top(ui.px(8));
        Rect row = inside.cut_top(ui.px(style::height::chip));
        const widgets::ChipLook chip{.tint = widgets::Tint::lamp, .icon = style::Icon::lock, .solid = true};
        const Rect placed = widgets::chip(ui, row.min(), words::your_lie, chip);
        row.cut_left(placed.w, ui.px(10));
        widgets::label(ui, row, words::only_you,
                       {.type = Type::list, .colour = style::afternoon().t2, .may_cut = true});
    }
}

void draw_handed_in(Context& context, Rect rect, const View& view, Input& input) {
    Ui& ui = context.ui;
    ui.registry().set_screen("handed in");
    const float space = social::gap(ui);
    Rect footer = rect.cut_bottom(ui.px(style::height::button + style::depth::lip), space);
    footer.h = ui.px(style::height::button);
    const bool mid_round = view.stage != truths::Stage::writing;
    {
        widgets::ScrollArea area(ui, rect, words::your_card, input.page_scroll);
        const widgets::Surface surface(ui, ui.theme().bg1);
        Rect page = area.content();
        page.w = std::min(page.w - ui.px(8), ui.px(920));
        page.x += ui.px(4);
        page.h = ui.px(4'000);
        const float top = page.y;
        draw_head(ui, page, words::written_title, words::written_lead);
        draw_preview(ui, page.cut_top(preview_height(ui, *view.own, page.w), space + ui.px(8)), *view.own);
        if (!mid_round) {
            const std::vector<PlayerId> all = social::counted(view.done, view.expected);
            social::draw_faces(context, page.cut_top(ui.px(44), ui.px(6)), all, view.done);
            const std::string text = view.done.size() >= view.expected.size()
                                         ? std::string(words::starts_soon)
                                         : promise(context, view);
            const float lines = widgets::paragraph_height(ui, text, Type::list, page.w, 3);
            widgets::paragraph(ui, page.cut_top(lines), text, 3,
                               {.type = Type::list, .colour = ui.theme().t2, .valign = widgets::VAlign::top});
        }
        area.used(page.y - top + ui.px(8));
    }
    const widgets::Surface surface(ui, ui.theme().bg1);
    const widgets::Group group(ui, words::your_card);
    if (mid_round && back_button(context, footer, view, input)) return;
    const widgets::ButtonOptions change{.icon = style::Icon::pencil};
    const float wide = std::min(footer.w * 0.5F, widgets::button_width(ui, words::change, change));
    if (widgets::button(ui, footer.cut_right(wide, ui.px(12)), words::change, change)) {
        fill(input, *view.own);
        input.changing = true;
        input.focused = false;
        ui.redraw();
    }
    const widgets::ButtonOptions back{.kind = widgets::ButtonKind::ghost};
    const float width = std::min(footer.w, widgets::button_width(ui, words::take_back, back));
    if (widgets::button(ui, footer.cut_right(width), words::take_back, back)) {
        // It goes back into the fields, so nothing is lost.
        fill(input, *view.own);
        input.focused = false;
        const truths::Command take = truths::TakeBack{};
        context.requests.say(social::command_of(context, take));
    }
}

void draw_watching(Context& context, Rect rect) {
    Ui& ui = context.ui;
    ui.registry().set_screen("statements");
    const widgets::Surface surface(ui, ui.theme().bg1);
    widgets::empty_state(ui, rect, style::Icon::pencil, words::you_watch_writing);
}

}  // namespace

void draw_writing(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    Input& input = input_of(context, view);
    follow(context, input, view);
    const widgets::Surface surface(ui, ui.theme().bg1);
    if (!social::rail_shows(ui))
        draw_status(context, rect.cut_top(status_height(ui), ui.px(style::gap::xs)), view);
    if (social::watches(context)) return draw_watching(context, rect);
    if (view.own && !input.changing) {
        draw_handed_in(context, rect, view, input);
    } else {
        draw_fields(context, rect, view, input);
    }
}

}  // namespace parlor::client::two_truths_parts
