// Writing toasts: whose names one has, and what is on their cards.
#include <algorithm>
#include <array>
#include <vector>

#include "client/rounds/toasts_parts.hpp"
#include "client/style/decor.hpp"
#include "client/style/space.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"
#include "client/widgets/choices.hpp"
#include "client/widgets/coaster.hpp"
#include "shared/base/limits.hpp"
#include "shared/base/text.hpp"

namespace parlor::client::toasts_parts {

using style::Type;
using widgets::Align;
using widgets::Ui;

namespace {

constexpr TextLimits toast_limits{limits::toast_graphemes, limits::toast_bytes};
constexpr std::uint16_t few = 5;  // people, below which it may be guessed who did not sign

const toasts::Draft* draft_to(const View& view, PlayerId to) {
    const auto found = std::ranges::find(view.drafts, to, &toasts::Draft::to);
    return found == view.drafts.end() ? nullptr : &*found;
}

// The assigned names, and whom one wrote to beside them.
std::vector<PlayerId> all_names(const View& view) {
    std::vector<PlayerId> names = view.names;
    for (const toasts::Draft& draft : view.drafts) {
        if (std::ranges::find(names, draft.to) == names.end()) names.push_back(draft.to);
    }
    return names;
}

// What was begun stays with its name.
void turn_to(Input& input, const View& view, PlayerId to) {
    if (input.target.value != 0) input.unsent[input.target] = input.field.edit.text;
    input.target = to;
    const toasts::Draft* draft = draft_to(view, to);
    const auto begun = input.unsent.find(to);
    const std::string text = begun != input.unsent.end() ? begun->second
                             : draft != nullptr          ? draft->text
                                                         : "";
    widgets::set_text(input.field.edit, text);
    input.signed_off = draft == nullptr || draft->signed_off;
    input.focused = false;
}

// The first name without a card, else the first.
void settle_target(Input& input, const View& view) {
    const std::vector<PlayerId> names = all_names(view);
    const bool known = std::ranges::find(names, input.target) != names.end() ||
                       std::ranges::find(view.others, input.target) != view.others.end();
    if (known && input.target.value != 0) return;
    if (names.empty()) {
        input.target = {};
        return;
    }
    const auto open =
        std::ranges::find_if(names, [&](PlayerId name) { return draft_to(view, name) == nullptr; });
    turn_to(input, view, open == names.end() ? names.front() : *open);
}

bool changed(const Input& input, const View& view) {
    const toasts::Draft* draft = draft_to(view, input.target);
    const auto text = clean(input.field.edit.text, toast_limits);
    if (!text || text->empty()) return false;
    return draft == nullptr || draft->text != *text || draft->signed_off != input.signed_off;
}

void put_on_card(Context& context, Input& input, const View& view) {
    const auto text = clean(input.field.edit.text, toast_limits);
    if (!text || text->empty()) return;
    const toasts::Command write = toasts::Write{input.target, *text, input.signed_off || !view.anonymous};
    context.requests.say(social::command_of(context, write));
    input.unsent[input.target] = *text;
    // On to a name that has no card yet, if there is one.
    const std::vector<PlayerId> names = all_names(view);
    const auto open = std::ranges::find_if(
        names, [&](PlayerId name) { return name != input.target && draft_to(view, name) == nullptr; });
    if (open != names.end()) turn_to(input, view, *open);
}

void draw_name(Context& context, Rect rect, const View& view, Input& input, PlayerId who) {
    Ui& ui = context.ui;
    const Person person = person_of(*context.model.lobby, who);
    const bool chosen = input.target == who;
    const widgets::CardOption card =
        widgets::card_option(ui, rect, person.name, {.chosen = chosen, .radius = 16});
    const widgets::Surface surface(ui, chosen ? ui.theme().s3 : ui.theme().s2);
    const widgets::Group group(ui, person.name);
    Rect inside = card.face.inset(ui.px(12), ui.px(6));
    widgets::CoasterLook look = coaster_of(person);
    look.you = false;
    look.badge = draft_to(view, who) != nullptr ? widgets::Badge::ready : widgets::Badge::none;
    const float face = std::min(inside.h, ui.px(40));
    widgets::coaster(ui, inside.cut_left(face, ui.px(12)).centre(), face, person.avatar, look);
    widgets::label_fit(ui, inside, person.name, {Type::name, Type::label}, {.may_cut = true});
    if (card.pressed && !chosen) {
        turn_to(input, view, who);
        ui.redraw();
    }
}

void draw_somebody_else(Context& context, Rect rect, const View& view, Input& input) {
    Ui& ui = context.ui;
    std::vector<std::string> names;
    std::vector<PlayerId> others;
    const std::vector<PlayerId> known = all_names(view);
    for (const PlayerId who : view.others) {
        if (std::ranges::find(known, who) != known.end()) continue;
        others.push_back(who);
        names.push_back(person_of(*context.model.lobby, who).name);
    }
    if (others.empty() || known.size() > view.names.size()) return;  // one beside one's names
    std::vector<widgets::Option> options;
    for (const std::string& name : names)
        options.push_back({name});
    const auto at = std::ranges::find(others, input.target);
    int chosen = at == others.end() ? -1 : static_cast<int>(at - others.begin());
    if (widgets::dropdown(ui, rect, words::somebody_else, options, chosen, words::somebody_else) &&
        chosen >= 0) {
        turn_to(input, view, others[static_cast<std::size_t>(chosen)]);
        ui.redraw();
    }
}

float names_height(const Ui& ui, float width, std::size_t cells) {
    const int columns = std::clamp(static_cast<int>(width / ui.px(220)), 1, 4);
    const auto rows = (static_cast<int>(cells) + columns - 1) / columns;
    return static_cast<float>(rows) * ui.px(56) + static_cast<float>(std::max(0, rows - 1)) * ui.px(10);
}

void draw_names(Context& context, Rect rect, const View& view, Input& input) {
    Ui& ui = context.ui;
    const widgets::Group group(ui, words::names_label);
    const std::vector<PlayerId> names = all_names(view);
    const int columns = std::clamp(static_cast<int>(rect.w / ui.px(220)), 1, 4);
    const int cells = static_cast<int>(names.size()) + 1;
    const int rows = (cells + columns - 1) / columns;
    for (int i = 0; i < cells; ++i) {
        const Rect cell = rect.cell(i, columns, rows, ui.px(10));
        if (i + 1 < cells) {
            draw_name(context, cell, view, input, names[static_cast<std::size_t>(i)]);
        } else {
            draw_somebody_else(context, cell, view, input);
        }
    }
}

std::vector<std::string> starters_of(const View& view) {
    if (!view.starters.empty()) return view.starters;
    return {words::starters.begin(), words::starters.end()};
}

struct StartersPlan {
    int columns = 1;
    float row = 0;
    float whole = 0;
};

StartersPlan plan_starters(const Ui& ui, const View& view, float width) {
    const std::vector<std::string> all = starters_of(view);
    StartersPlan plan;
    const auto count = static_cast<int>(all.size());
    plan.columns = width < ui.px(640) ? 1 : count;
    const float wide =
        (width - ui.px(10) * static_cast<float>(plan.columns - 1)) / static_cast<float>(plan.columns);
    for (const std::string& text : all) {
        const float lines =
            widgets::paragraph_height(ui, text, Type::caption, wide - ui.px(28), 4) + ui.px(16);
        plan.row = std::max({plan.row, lines, ui.px(style::height::icon_button)});
    }
    const int rows = (count + plan.columns - 1) / plan.columns;
    plan.whole = static_cast<float>(rows) * plan.row + static_cast<float>(rows - 1) * ui.px(8);
    return plan;
}

// Sentences to begin with. A press puts one into the field, the first gap marked to write over.
void draw_starters(Context& context, Rect rect, const View& view, Input& input) {
    Ui& ui = context.ui;
    const widgets::Group group(ui, words::starters_label);
    const std::vector<std::string> all = starters_of(view);
    const StartersPlan plan = plan_starters(ui, view, rect.w);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto index = static_cast<int>(i);
        Rect place = rect;
        if (plan.columns == 1) {
            place = {rect.x, rect.y + static_cast<float>(index) * (plan.row + ui.px(8)), rect.w, plan.row};
        } else {
            place = rect.column(index, plan.columns, ui.px(10));
            place.h = plan.row;
        }
        const widgets::CardOption card = widgets::card_option(ui, place, all[i], {.radius = 14});
        const widgets::Surface surface(ui, ui.theme().s2);
        widgets::paragraph(ui, card.face.inset(ui.px(14), ui.px(6)), all[i], 4,
                           {.type = Type::caption, .colour = ui.theme().t2});
        if (!card.pressed) continue;
        auto& edit = input.field.edit;
        widgets::set_text(edit, all[i]);
        const std::size_t gap = edit.text.find("…");
        if (gap != std::string::npos) {
            edit.anchor = gap;
            edit.caret = gap + std::string_view("…").size();
        }
        input.focused = false;
        ui.redraw();
    }
}

void draw_signing(Context& context, Rect row, const View& view, Input& input) {
    Ui& ui = context.ui;
    if (!view.anonymous) {
        widgets::label(ui, row, words::all_signed,
                       {.type = Type::list, .colour = ui.theme().t2, .may_cut = true});
        return;
    }
    const std::array<widgets::Option, 2> ways{widgets::Option{words::signed_by_you, style::Icon::pencil},
                                              widgets::Option{words::from_shy, style::Icon::eye_off}};
    int chosen = input.signed_off ? 0 : 1;
    if (widgets::segmented(ui, row, words::how_label, ways, chosen, {.outlined = true}))
        input.signed_off = chosen == 0;
}

widgets::TextFieldOptions field_options() {
    return {.placeholder = words::placeholder,
            .limits = {limits::toast_graphemes, limits::toast_bytes},
            .max_lines = 5};
}

void draw_sheet(Context& context, Rect& page, const View& view, Input& input) {
    Ui& ui = context.ui;
    const bool low = social::is_low(ui);
    const float pad = ui.px(low ? 14 : 24);
    const float space = ui.px(low ? 10 : 16);
    const float width = page.w - 2 * pad;
    const Person person = person_of(*context.model.lobby, input.target);
    const bool narrow = width < ui.px(640);
    const float field =
        std::max(ui.px(low ? 78 : 102), widgets::text_field_height(ui, width, input.field, field_options()));
    const float head = ui.px(low ? 44 : 56);
    const float row = ui.px(style::height::button);
    const float foot = narrow ? 2 * row + space : row;
    const bool warned = view.anonymous && !input.signed_off && view.expected < few;
    const float warning = warned ? ui.px(24) : 0;
    const float height = 2 * pad + head + space + plan_starters(ui, view, width).whole + space + field +
                         space + foot + warning + ui.px(style::depth::lip);
    const Rect card = page.cut_top(height, space);
    widgets::card(ui, card, 0);
    const widgets::Surface surface(ui, ui.theme().s1);
    const widgets::Group group(ui, words::a_toast_to);
    Rect inside = card.inset(pad);
    Rect top = inside.cut_top(head, space);
    widgets::CoasterLook look = coaster_of(person);
    look.you = false;
    look.away = false;
    widgets::coaster(ui, top.cut_left(head, ui.px(14)).centre(), head, person.avatar, look);
    Rect lines = top.centred_y(std::min(top.h, ui.px(52)));
    widgets::label(ui, lines.cut_top(ui.px(20)), words::a_toast_to,
                   {.type = Type::label, .colour = ui.theme().t2, .may_cut = true});
    widgets::label_fit(ui, lines, person.name, {low ? Type::large : Type::sub, Type::large, Type::name},
                       {.may_cut = true});
    draw_starters(context, inside.cut_top(plan_starters(ui, view, width).whole, space), view, input);
    widgets::focus_once(ui, input.focused);
    const auto typed = widgets::text_field(ui, inside.cut_top(field, space), words::text_name(person.name),
                                           input.field, field_options());
    Rect lower = inside.cut_top(foot);
    Rect signing = narrow ? lower.cut_top(row, space) : lower.cut_left(lower.w * 0.52F, ui.px(16));
    const toasts::Draft* draft = draft_to(view, input.target);
    draw_signing(context, signing, view, input);
    const std::string_view verb = draft == nullptr ? words::put_on_card : words::change_card;
    const bool may = changed(input, view);
    const widgets::ButtonOptions look_put{
        .kind = widgets::ButtonKind::primary, .icon = style::Icon::check, .enabled = may};
    const float wide = std::min(lower.w * 0.62F, widgets::button_width(ui, verb, look_put));
    const bool pressed = widgets::button(ui, lower.cut_right(wide, ui.px(10)), verb, look_put);
    if (draft != nullptr) {
        const widgets::ButtonOptions back{.kind = widgets::ButtonKind::ghost};
        const float back_wide = std::min(lower.w, widgets::button_width(ui, words::take_back, back));
        if (widgets::button(ui, lower.cut_right(back_wide), words::take_back, back)) {
            input.unsent[input.target] = draft->text;
            const toasts::Command take = toasts::TakeBack{input.target};
            context.requests.say(social::command_of(context, take));
        }
    }
    if (warned) {
        inside.cut_top(ui.px(6));
        widgets::label(ui, inside.cut_top(ui.px(20)), words::few_people,
                       {.type = Type::caption, .colour = ui.theme().t2, .may_cut = true});
    }
    if ((pressed || typed.submitted) && may) put_on_card(context, input, view);
}

void draw_done(Context& context, Rect row, const View& view) {
    Ui& ui = context.ui;
    const widgets::Surface surface(ui, ui.theme().bg1);
    const std::string_view verb = view.own_done ? words::not_done_after_all : words::im_done;
    const widgets::ButtonOptions look{.kind = widgets::ButtonKind::secondary,
                                      .icon = view.own_done ? style::Icon::pencil : style::Icon::check};
    const float width = std::min(row.w * 0.6F, widgets::button_width(ui, verb, look));
    if (widgets::button(ui, row.cut_right(width, ui.px(16)), verb, look)) {
        const toasts::Command done = toasts::SetDone{!view.own_done};
        context.requests.say(social::command_of(context, done));
    }
    widgets::label(ui, row, words::done_count(view.done, view.expected),
                   {.type = Type::list, .colour = ui.theme().t2, .align = Align::right, .may_cut = true});
}

}  // namespace

void draw_writing(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    Input& input = input_of(context);
    if (social::watches(context) || !view.may_write) {
        rect = draw_head(context, rect, words::headline, {}, view);
        widgets::empty_state(ui, rect, style::Icon::toast, words::you_watch);
        return;
    }
    settle_target(input, view);
    rect = draw_head(context, rect, words::headline,
                     view.names.empty() ? std::string_view{} : words::lead(view.names.size()), view);
    Rect footer =
        rect.cut_bottom(ui.px(style::height::button + style::depth::lip), ui.px(social::is_low(ui) ? 8 : 12));
    footer.h = ui.px(style::height::button);
    if (input.target.value == 0) {
        widgets::empty_state(ui, rect, style::Icon::toast, words::nobody_yet);
    } else {
        widgets::ScrollArea area(ui, rect, words::names_label, input.page_scroll);
        Rect page = area.content();
        page.x += ui.px(4);
        page.w -= ui.px(14);
        page.w = std::min(page.w, ui.px(1'040));
        if (rect.w > page.w + ui.px(28)) page.x = rect.x + (rect.w - page.w) / 2;
        page.y += ui.px(4);
        page.h = ui.px(4'000);
        const float top = page.y;
        const float names = names_height(ui, page.w, all_names(view).size() + 1);
        draw_names(context, page.cut_top(names, ui.px(social::is_low(ui) ? 10 : 16)), view, input);
        draw_sheet(context, page, view, input);
        const float promise = widgets::paragraph_height(ui, words::promise, Type::list, page.w, 3);
        widgets::paragraph(ui, page.cut_top(promise), words::promise, 3,
                           {.type = Type::list, .colour = ui.theme().t2, .valign = widgets::VAlign::top});
        area.used(page.y - top + ui.px(12));
    }
    draw_done(context, footer, view);
}

}  // namespace parlor::client::toasts_parts
