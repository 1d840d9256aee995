#include "client/screens/settings.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "client/parts/connection_panel.hpp"
#include "client/screens/screens.hpp"
#include "client/screens/settings_parts.hpp"
#include "client/strings/connection_strings.hpp"
#include "client/strings/settings_strings.hpp"
#include "client/style/decor.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"
#include "client/widgets/choices.hpp"

namespace parlor::client {

namespace settings_page {

namespace {

namespace words = strings::settings;
using widgets::Rect;
using widgets::Type;

Rect card_with_title(widgets::Ui& ui, Rect rect, std::string_view title) {
    Rect inside = widgets::card(ui, rect, card_padding);
    inside.y -= ui.px(8);
    inside.h += ui.px(8);
    widgets::label(ui, inside.cut_top(ui.px(title_height), ui.px(title_gap)), title, {.type = Type::button});
    return inside;
}

float card_height(const widgets::Ui& ui, float content) {
    return content + ui.px(2 * card_padding - 8 + title_height + title_gap);
}

float you_height(const widgets::Ui& ui, float width) {
    return card_height(ui, profile_form_height(ui, width - 2 * ui.px(card_padding)));
}

void you_card(Context& context, Rect rect) {
    widgets::Group group(context.ui, words::you);
    const Rect inside = card_with_title(context.ui, rect, words::you);
    const widgets::Surface surface(context.ui, context.ui.theme().s1);
    auto& memory = context.memory.of<SettingsMemory>();
    if (!profile_form(context, inside, memory.form).changed) return;
    Settings next = context.around.settings;
    const std::string name = next.you.name;
    next.you = filled_in(memory.form);
    memory.form.name_missed = next.you.name.empty();
    // Nobody loses their name by emptying the field on the way to another.
    if (next.you.name.empty()) next.you.name = name;
    context.requests.add(ChangeSettingsTo{std::move(next)});
}

float theme_height(const widgets::Ui& ui, float width) {
    const float about =
        widgets::paragraph_height(ui, words::theme_about, Type::label, width - 2 * ui.px(card_padding), 2);
    return card_height(ui, ui.px(56 + 12) + about);
}

void theme_card(Context& context, Rect rect) {
    widgets::Ui& ui = context.ui;
    Rect inside = card_with_title(ui, rect, words::theme);
    const widgets::Surface surface(ui, ui.theme().s1);
    constexpr std::array icons{style::Icon::moon, style::Icon::sun, style::Icon::monitor};
    const float widest = widgets::text_width(ui, words::themes.back(), Type::name);
    const bool icons_fit = inside.w / 3 > widest + ui.px(64);
    const bool names_fit = inside.w / 3 > widest + ui.px(28);
    std::array<widgets::Option, 3> options;
    for (std::size_t i = 0; i < options.size(); ++i) {
        options.at(i) = {names_fit ? words::themes.at(i) : words::short_themes.at(i),
                         icons_fit ? icons.at(i) : style::Icon::none};
    }
    int chosen = static_cast<int>(context.around.settings.theme);
    if (widgets::segmented(ui, inside.cut_top(ui.px(56), ui.px(12)), words::theme, options, chosen,
                           {.outlined = true})) {
        Settings next = context.around.settings;
        next.theme = static_cast<ThemeChoice>(chosen);
        context.requests.add(ChangeSettingsTo{std::move(next)});
    }
    widgets::paragraph(ui, inside, words::theme_about, 2,
                       {.type = Type::list, .colour = ui.theme().t3, .valign = widgets::VAlign::top});
}

float sound_height(const widgets::Ui& ui) {
    return card_height(ui, ui.px(44));
}

void mute_switch(Context& context, Rect head) {
    widgets::Ui& ui = context.ui;
    bool muted = context.around.settings.muted;
    const Rect place = head.centred_y(ui.px(44));
    const std::string_view word = muted ? words::on : words::off;
    if (widgets::toggle_switch(ui, place, words::mute, muted, word)) {
        Settings next = context.around.settings;
        next.muted = muted;
        context.requests.add(ChangeSettingsTo{std::move(next)});
    }
    Rect left = head;
    left.cut_right(ui.px(60 + 12 + 8) + widgets::text_width(ui, words::off, Type::label));
    const float wide = widgets::text_width(ui, words::mute, Type::label) + 1;
    widgets::label(ui, left.cut_right(wide), words::mute, {.type = Type::label, .colour = ui.theme().t2});
}

void sound_card(Context& context, Rect rect) {
    widgets::Ui& ui = context.ui;
    auto& memory = context.memory.of<SettingsMemory>();
    const Settings& now = context.around.settings;
    widgets::Group group(ui, words::sound);
    Rect inside = card_with_title(ui, rect, words::sound);
    const widgets::Surface surface(ui, ui.theme().s1);
    mute_switch(context,
                {inside.x, inside.y - ui.px(title_height + title_gap), inside.w, ui.px(title_height)});

    Rect row = inside.cut_top(ui.px(44), ui.px(8));
    const float name = widgets::text_width(ui, words::game_sounds, Type::name) + 1;
    widgets::label(ui, row.cut_left(name, ui.px(24)), words::game_sounds, {.type = Type::name});
    const float number = widgets::text_width(ui, words::percent(100), Type::name) + ui.px(4);
    const Rect value_place = row.cut_right(number, ui.px(20));
    float volume = memory.volume.value_or(static_cast<float>(now.sound_volume));
    const std::string shown = words::percent(static_cast<int>(std::lround(volume)));
    widgets::label(ui, value_place, shown, {.type = Type::name, .align = widgets::Align::right});
    bool released = false;
    if (widgets::slider(ui, row, words::game_sounds, volume, 0, 100,
                        {.step = 5, .enabled = !now.muted, .value_text = shown}, &released)) {
        memory.volume = volume;
    }
    if (released) {
        Settings next = now;
        next.sound_volume = static_cast<int>(std::lround(volume));
        context.requests.add(ChangeSettingsTo{std::move(next)});
        context.requests.add(PlaySample{});
        memory.volume.reset();
    }
}

// By its name where there is room, else by its icon.
void connection_button(Context& context, Rect& row, float title) {
    widgets::Ui& ui = context.ui;
    const widgets::ButtonOptions look{
        .size = widgets::ButtonSize::small, .icon = style::Icon::wifi, .id = strings::connection::connection};
    const float wide = widgets::button_width(ui, strings::connection::connection, look);
    bool& open = context.memory.of<SettingsMemory>().connection;
    if (row.w >= title + wide + ui.px(16)) {
        const Rect spot = row.cut_right(wide).centred_y(ui.px(40));
        if (widgets::button(ui, spot, strings::connection::connection, look)) open = true;
        return;
    }
    const float size = ui.px(style::height::icon_button);
    if (widgets::icon_button(ui, row.cut_right(size).centred_y(size), style::Icon::wifi,
                             strings::connection::connection)) {
        open = true;
    }
}

void header(Context& context, Rect row) {
    widgets::Ui& ui = context.ui;
    const style::Theme& theme = ui.theme();
    const float size = std::min(ui.px(52), row.h);
    if (widgets::icon_button(ui, row.cut_left(size, ui.px(16)).centred_y(size), style::Icon::chevron_left,
                             words::back)) {
        context.requests.add(ClosePage{});
    }
    const bool saved = context.around.saved;
    const std::string_view word = saved ? words::saved : words::saving;
    const float wide = widgets::text_width(ui, word, Type::name) + 1;
    const float title = widgets::text_width(ui, words::title, Type::title) + 1;
    if (row.w > title + wide + ui.px(60)) {
        widgets::label(ui, row.cut_right(wide, ui.px(8)), word,
                       {.type = Type::name, .colour = saved ? theme.ok : theme.t2});
        const Rect mark = row.cut_right(ui.px(18));
        if (saved) style::draw_icon(ui.draw(), style::Icon::check, mark.centre(), ui.px(18), theme.ok, 1.2F);
        row.cut_right(ui.px(16));
    }
    connection_button(context, row, title);
    widgets::label_fit(ui, row, words::title, {Type::title, Type::head, Type::sub});
}

}  // namespace

}  // namespace settings_page

void open_settings(Context& context) {
    context.memory.forget<settings_page::SettingsMemory>();
    fill(context.memory.of<settings_page::SettingsMemory>().form, context.around.settings.you);
}

void draw_settings(Context& context) {
    using namespace settings_page;
    widgets::Ui& ui = context.ui;
    auto& memory = context.memory.of<SettingsMemory>();
    ui.registry().set_screen("settings");
    const Rect window = ui.window();
    style::draw_background(ui.draw(), window, ui.theme(), ui.scale());
    widgets::ScrollArea area(ui, window, "settings", memory.scroll);
    const Rect content = area.content();
    const bool low = ui.height() < 700;
    const bool columns = ui.width() >= style::width::two_columns_below;
    const bool wide = ui.width() >= style::width::drawer_below;
    const float margin = ui.px(wide ? style::margin::home : style::margin::page);
    const float width = std::min(content.w - 2 * margin, ui.px(1200));
    const float gap = ui.px(low ? 16.0F : 18.0F);
    const float between = ui.px(wide ? 24.0F : 16.0F);
    Rect page{content.x + (content.w - width) / 2, content.y + ui.px(low ? 16.0F : 28.0F), width, content.h};
    header(context, page.cut_top(ui.px(52), ui.px(low ? 14.0F : 22.0F)));

    const float left = columns ? (page.w - between) / 2 : page.w;
    float y = page.y;
    const auto next = [&](float height) {
        const Rect rect{page.x, y, left, height};
        y += height + gap;
        return rect;
    };
    you_card(context, next(you_height(ui, left)));
    theme_card(context, next(theme_height(ui, left)));
    sound_card(context, next(sound_height(ui)));
    const float left_end = y - gap;
    Rect right = columns ? Rect{page.x + left + between, page.y, left, 0} : Rect{page.x, y, left, 0};
    right.h = ease_height(context, right.w);
    // Both columns end on one line where there is room.
    if (columns) right.h = std::max(right.h, left_end - page.y);
    ease_card(context, right);
    area.used(std::max(left_end, right.bottom()) - content.y + ui.px(24));
    if (ui.shortcut(widgets::Key::escape)) context.requests.add(ClosePage{});
    if (memory.connection) memory.connection = connection_panel(context);
}

}  // namespace parlor::client
