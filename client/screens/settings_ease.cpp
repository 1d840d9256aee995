// The right half of the settings page: what makes Parlor easier to see and use, and how that looks.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "client/screens/settings_parts.hpp"
#include "client/strings/settings_strings.hpp"
#include "client/style/decor.hpp"
#include "client/widgets/answers.hpp"
#include "client/widgets/cards.hpp"
#include "client/widgets/choices.hpp"
#include "client/widgets/coaster.hpp"

namespace parlor::client::settings_page {

namespace {

namespace words = strings::settings;
using widgets::Rect;
using widgets::Type;

constexpr float size_row = 92;  // label, slider, space
constexpr float row_height = 73;
constexpr float preview_height = 246;
constexpr int size_ticks = 7;  // every 20 percent

void text_size(Context& context, Rect rect) {
    widgets::Ui& ui = context.ui;
    const style::Theme& theme = ui.theme();
    auto& memory = context.memory.of<SettingsMemory>();
    const Settings& now = context.around.settings;
    float size = memory.text_size.value_or(static_cast<float>(now.text_size));
    const std::string shown = words::percent(static_cast<int>(std::lround(size)));
    Rect head = rect.cut_top(ui.px(24), ui.px(8));
    widgets::label(ui, head.cut_right(widgets::text_width(ui, shown, Type::name) + 1, ui.px(12)), shown,
                   {.type = Type::name});
    widgets::label(ui, head, words::text_size, {.type = Type::name});
    Rect line = rect.cut_top(ui.px(44));
    const Rect small = line.cut_left(ui.px(14), ui.px(14));
    const Rect big = line.cut_right(ui.px(22), ui.px(16));
    widgets::draw_text(ui, small, "A", {.type = Type::name, .colour = theme.t3});
    widgets::draw_text(ui, big, "A",
                       {.type = Type::head, .colour = theme.t3, .align = widgets::Align::right});
    bool released = false;
    if (widgets::slider(ui, line, words::text_size, size, least_text_size, most_text_size,
                        {.ticks = size_ticks, .value_text = shown}, &released)) {
        memory.text_size = size;
    }
    if (!released) return;
    Settings next = now;
    next.text_size = static_cast<int>(std::lround(size));
    context.requests.add(ChangeSettingsTo{std::move(next)});
    memory.text_size.reset();
}

struct RowWords {
    std::string_view title;
    std::string_view about;
    style::Icon icon;
    ImU32 fill;
};

// Draws disc and words; what is left at the right end belongs to the control.
Rect row_words(widgets::Ui& ui, Rect row, const RowWords& text, float control) {
    const style::Theme& theme = ui.theme();
    widgets::divider(ui, row.min(), row.w);
    const Rect place = row.cut_right(control, ui.px(12));
    const float size = ui.px(42);
    widgets::icon_disc(ui, row.cut_left(size, ui.px(16)).centre(), size, text.fill, text.icon, 0.52F);
    Rect lines = row.centred_y(ui.px(46));
    widgets::label(ui, lines.cut_top(ui.px(24)), text.title, {.type = Type::name, .may_cut = true});
    widgets::label(ui, lines, text.about, {.type = Type::list, .colour = theme.t3, .may_cut = true});
    return place;
}

void toggle_row(Context& context, Rect row, const RowWords& text, bool Settings::*which) {
    widgets::Ui& ui = context.ui;
    bool on = context.around.settings.*which;
    const Rect place = row_words(ui, row, text, ui.px(60 + 44));
    if (widgets::toggle_switch(ui, place, text.title, on, on ? words::on : words::off)) {
        Settings next = context.around.settings;
        next.*which = on;
        context.requests.add(ChangeSettingsTo{std::move(next)});
    }
}

void time_row(Context& context, Rect row) {
    widgets::Ui& ui = context.ui;
    const float wide = std::min(ui.px(190), row.w * 0.45F);
    const Rect place = row_words(
        ui, row,
        {words::more_time, words::more_time_about, style::Icon::clock, style::activity_colours.at(2)}, wide);
    std::array<widgets::Option, words::allowances.size()> options;
    for (std::size_t i = 0; i < options.size(); ++i)
        options.at(i).label = words::allowances.at(i);
    int chosen = static_cast<int>(context.around.settings.allowance);
    if (widgets::dropdown(ui, place.centred_y(ui.px(48)), words::more_time, options, chosen)) {
        Settings next = context.around.settings;
        next.allowance = static_cast<Allowance>(chosen);
        context.requests.add(ChangeSettingsTo{std::move(next)});
    }
}

// An answer as the game shows it; not to be pressed.
void preview_tile(widgets::Ui& ui, Rect rect, int number, std::string_view text) {
    const style::Tone tone = style::answer_tone(number);
    ImDrawList& list = ui.draw();
    const float radius = ui.px(18);
    const Rect edge = rect.moved(0, ui.px(5));
    list.AddRectFilled({edge.x, rect.y + rect.h / 2}, edge.max(), tone.lip, radius,
                       ImDrawFlags_RoundCornersBottom);
    list.AddRectFilled(rect.min(), rect.max(), tone.fill, radius);
    style::draw_top_light(list, rect, radius, IM_COL32(255, 255, 255, 68), ui.px(2));
    Rect inside = rect.inset(ui.px(12), 0);
    const float disc = ui.px(42);
    widgets::answer_badge(ui, inside.cut_left(disc, ui.px(10)).centre(), disc, number);
    const float key = ui.px(28);
    const Rect badge = inside.cut_right(key, ui.px(8)).centred_y(key);
    widgets::key_badge(ui, badge, std::to_string(number), tone.fill);
    widgets::label(ui, inside, text,
                   {.type = Type::answer_small, .colour = style::ink, .on = tone.fill, .may_cut = true});
}

void preview(Context& context, Rect rect) {
    widgets::Ui& ui = context.ui;
    const style::Theme& theme = ui.theme();
    Rect inside = widgets::inset_panel(ui, rect, 18);
    const widgets::Surface surface(ui, theme.s0);
    inside.y -= ui.px(4);
    widgets::label(ui, inside.cut_top(ui.px(18), ui.px(8)), words::preview,
                   {.type = Type::caption, .colour = theme.t3});
    widgets::label_fit(ui, inside.cut_top(ui.px(32), ui.px(16)), words::preview_question,
                       {Type::sub, Type::large, Type::name}, {.may_cut = true});
    const Rect tiles = inside.cut_top(ui.px(68), ui.px(22));
    for (int i = 0; i < 2; ++i) {
        preview_tile(ui, tiles.column(i, 2, ui.px(14)), i + 1,
                     words::preview_answers.at(static_cast<std::size_t>(i)));
    }
    Rect line = inside.cut_top(ui.px(44));
    const Rect face = line.cut_left(ui.px(38), ui.px(10));
    widgets::coaster(ui, face.centre(), ui.px(38), words::preview_face, {.colour = 1, .on = theme.s0});
    widgets::label(ui, line.cut_top(ui.px(20)), words::preview_name,
                   {.type = Type::label, .colour = theme.t2});
    widgets::label(ui, line, words::preview_line, {.type = Type::body, .may_cut = true});
}

}  // namespace

float ease_height(Context& context, float) {
    const widgets::Ui& ui = context.ui;
    return ui.px(2 * card_padding - 8 + title_height + title_gap + size_row + 2 * row_height + 12 +
                 preview_height);
}

void ease_card(Context& context, Rect rect) {
    widgets::Ui& ui = context.ui;
    widgets::Group group(ui, words::easier);
    Rect inside = widgets::card(ui, rect, card_padding);
    const widgets::Surface surface(ui, ui.theme().s1);
    inside.y -= ui.px(8);
    inside.h += ui.px(8);
    widgets::label(ui, inside.cut_top(ui.px(title_height), ui.px(title_gap)), words::easier,
                   {.type = Type::button});
    text_size(context, inside.cut_top(ui.px(size_row)));
    const auto row = [&] { return inside.cut_top(ui.px(row_height)); };
    toggle_row(context, row(),
               {words::motion, words::motion_about, style::Icon::motion, style::activity_colours.at(3)},
               &Settings::reduced_motion);
    time_row(context, row());
    inside.cut_top(ui.px(12));
    preview(context, inside.cut_top(std::max(inside.h, ui.px(preview_height))));
}

}  // namespace parlor::client::settings_page
