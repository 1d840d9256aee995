#include "client/rounds/tables_ui.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "client/parts/chat_panel.hpp"
#include "client/rounds/option_form.hpp"
#include "client/rounds/tables_parts.hpp"
#include "client/style/space.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/choices.hpp"

namespace parlor::client {

namespace form = option_form;
using style::Rect;
using tables::Stage;
using widgets::Ui;

namespace {

constexpr std::array styles{tables::Style::round_tables, tables::Style::mentoring,
                            tables::Style::speed_coffee};
constexpr std::array<std::uint16_t, 4> sizes{2, 3, 4, 5};
constexpr std::array<std::uint16_t, 6> seconds_choices{60, 120, 180, 240, 300, 480};
constexpr std::array decks{Deck::icebreaker, Deck::work, Deck::mentoring, Deck::cross_team};

bool style_choice(Ui& ui, Rect row, tables::Options& options) {
    std::vector<widgets::Option> list;
    for (const tables::Style style : styles)
        list.push_back({strings::mixer::style_name(style)});
    int chosen = static_cast<int>(options.style);
    const bool fits = widgets::segmented_width(ui, list) <= row.w;
    const bool changed =
        fits ? widgets::segmented(ui, row, strings::mixer::style_label, list, chosen, {.equal = false})
             : widgets::dropdown(ui, row, strings::mixer::style_label, list, chosen);
    // The kind brings what usually goes with it.
    if (changed) options = tables::usual(styles.at(static_cast<std::size_t>(chosen)));
    return changed;
}

// Two beside each other; the last one that is on stays on.
bool deck_choice(Ui& ui, Rect rect, DeckSet& chosen) {
    bool changed = false;
    const widgets::Group group(ui, strings::mixer::decks_label);
    for (std::size_t i = 0; i < decks.size(); ++i) {
        const DeckSet bit = only(decks.at(i));
        const Rect place = rect.cell(static_cast<int>(i), 2, 2, ui.px(8));
        const bool pressed = widgets::button(ui, place.centred_y(ui.px(style::height::button_small)),
                                             strings::mixer::deck(decks.at(i)),
                                             {.kind = widgets::ButtonKind::toggle,
                                              .size = widgets::ButtonSize::small,
                                              .on = (chosen & bit) != 0});
        if (!pressed || chosen == bit) continue;
        chosen = static_cast<DeckSet>(chosen ^ bit);
        changed = true;
    }
    return changed;
}

}  // namespace

namespace tables_parts {

Input& input_of(Context& context, const View& view) {
    Input& input = context.memory.of<Input>();
    const Lobby& lobby = *context.model.lobby;
    const int activity = lobby.round ? lobby.round->activity : -1;
    if (input.lobby != lobby.room->code || input.activity != activity) {
        input = {};
        input.lobby = lobby.room->code;
        input.activity = activity;
    }
    const int table = view.own ? view.own->number : 0;
    if (input.rotation != view.rotation || input.table != table) {
        input.rotation = view.rotation;
        input.table = table;
        widgets::set_text(input.line.edit, "");  // it was meant for others
        input.talk = {};
        input.focused = false;
        input.link.reset();
        input.opening = false;
    }
    return input;
}

bool watches(const Context& context) {
    const MemberView* me = context.model.lobby->me();
    return me == nullptr || me->watching;
}

std::vector<PlayerId> others_who_play(const Lobby& lobby) {
    std::vector<PlayerId> others;
    for (const MemberView& member : lobby.room->members) {
        if (member.id != lobby.you && !member.watching) others.push_back(member.id);
    }
    return others;
}

int times_met(const View& view, PlayerId who) {
    const auto found = std::ranges::find(view.met, who, &tables::Met::who);
    return found == view.met.end() ? 0 : found->tonight + found->before;
}

long seconds_left(Context& context, const View& view) {
    const double left = context.seconds_until(view.ends);
    const long whole = std::lround(std::ceil(left - 1e-6));
    if (whole > 0 && !context.model.lobby->room->paused)
        context.ui.redraw_at(context.ui.time() + left - static_cast<double>(whole - 1) + 0.002);
    return whole;
}

std::string clock_of(long seconds) {
    const long rest = seconds % 60;
    return std::to_string(seconds / 60) + (rest < 10 ? ":0" : ":") + std::to_string(rest);
}

}  // namespace tables_parts

void TablesUi::draw(Context& context, Rect rect, const tables::View& view) {
    auto& registry = context.ui.registry();
    if (view.stage == Stage::arriving) {
        registry.set_screen("arriving");
        tables_parts::draw_arriving(context, rect, view);
    } else if (view.own) {
        registry.set_screen("table");
        tables_parts::draw_table(context, rect, view);
    } else {
        registry.set_screen("tables");
        tables_parts::draw_overview(context, rect, view);
    }
    tables_parts::draw_dialogs(context, view);
}

void TablesUi::draw_rail(Context& context, Rect rect, const tables::View& view) {
    const Ui& ui = context.ui;
    const float gap = ui.px(rect.h < ui.px(600) ? style::gap::sm : style::gap::lg);
    if (!view.own) {
        if (tables_parts::watches(context)) return chat_panel(context, rect);
        return tables_parts::draw_people_met(context, rect.cut_top(ui.px(132)), view);
    }
    const float talk = ui.px(280);
    const bool met_fits = rect.h >= talk + ui.px(132) + gap;
    const bool others_fit = rect.h >= talk + ui.px(132 + 204) + 2 * gap;
    if (others_fit)
        tables_parts::draw_small_tables(context, rect.cut_top(ui.px(204), gap), view,
                                        strings::mixer::other_tables);
    if (met_fits) tables_parts::draw_people_met(context, rect.cut_top(ui.px(132), gap), view);
    tables_parts::draw_talk(context, rect, view);
}

std::string TablesUi::score(const Lobby&, const tables::View&) {
    return {};
}

Progress TablesUi::progress(const tables::View& view) {
    if (view.stage == Stage::over) return {view.of, view.of, false};
    return {std::max(view.rotation - 1, 0), view.of, view.stage == Stage::seated};
}

std::string TablesUi::subtitle(const tables::View& view) {
    return strings::mixer::subtitle(view.rotation, view.of);
}

std::string_view TablesUi::title() {
    return strings::mixer::title;
}

style::Icon TablesUi::icon() {
    return style::Icon::table;
}

ImU32 TablesUi::colour(const style::Theme&) {
    return style::activity_colour(style::Activity::mixer);
}

std::string TablesUi::summary(const tables::Options& options) {
    return strings::mixer::summary(options.rotations, options.seconds);
}

float TablesUi::options_height(const Context& context, float) {
    const Ui& ui = context.ui;
    const float one = form::heading + form::between + form::control + form::section;
    return ui.px(form::heading + form::section + 4 * one + form::heading + form::between + 96);
}

bool TablesUi::options_form(Context& context, Rect rect, tables::Options& options) {
    Ui& ui = context.ui;
    const float control = ui.px(form::control);
    const float section = ui.px(form::section);
    bool changed = false;
    widgets::label(ui, rect.cut_top(ui.px(form::heading), section), strings::mixer::fits_the_minutes,
                   {.type = style::Type::label, .colour = ui.theme().t2, .may_cut = true});
    form::head(ui, rect, strings::mixer::style_label);
    changed |= style_choice(ui, rect.cut_top(control, section), options);
    form::head(ui, rect, strings::mixer::size_label);
    std::uint16_t size = options.table_size;
    changed |= form::number_choice(ui, rect.cut_top(control, section), strings::mixer::size_label, sizes,
                                   strings::mixer::size_choice, size);
    options.table_size = static_cast<std::uint8_t>(size);
    form::head(ui, rect, strings::mixer::rotations_label);
    std::uint16_t rotations = options.rotations;
    changed |= form::stepper(
        ui, rect.cut_top(control, section),
        {strings::mixer::rotations_label, strings::mixer::fewer_rotations, strings::mixer::more_rotations},
        rotations, 1, limits::rotations_a_round);
    options.rotations = static_cast<std::uint8_t>(rotations);
    form::head(ui, rect, strings::mixer::seconds_label);
    changed |= form::number_choice(ui, rect.cut_top(control, section), strings::mixer::seconds_label,
                                   seconds_choices, strings::mixer::length_of, options.seconds);
    form::head(ui, rect, strings::mixer::decks_label);
    changed |= deck_choice(ui, rect.cut_top(ui.px(96)), options.decks);
    return changed;
}

}  // namespace parlor::client
