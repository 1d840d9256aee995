#include "client/parts/header_bar.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <variant>
#include <vector>

#include "client/parts/call_link.hpp"
#include "client/parts/confirm.hpp"
#include "client/parts/popup_menu.hpp"
#include "client/strings/call_strings.hpp"
#include "client/strings/header_strings.hpp"
#include "client/style/decor.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"

namespace parlor::client {

using namespace widgets;

namespace {

constexpr float button_px = style::height::icon_button;
constexpr float between_px = 10;
constexpr float pill_px = 36;  // height of the clock and the like
constexpr float pill_side = 15;
constexpr float lights_top = 8;  // where the wire is fixed
constexpr float lights_sag = 13;

struct HeaderMemory {
    PopupMenu host_menu;
    PopupMenu door;
    bool leaving = false;
    bool ending = false;
};

// What the host may do now, beside the label that the menu shows.
struct HostAction {
    MenuItem item;
    enum class What : std::uint8_t { pause, skip, extend_15, extend_30, end, lock, call } what;
};

std::vector<HostAction> host_actions(const RoomView& room) {
    using What = HostAction::What;
    std::vector<HostAction> actions;
    const bool playing = std::holds_alternative<PlayingView>(room.phase);
    actions.push_back({{room.paused ? strings::host_resume : strings::host_pause,
                        room.paused ? style::Icon::play : style::Icon::pause},
                       What::pause});
    actions.push_back({{strings::host_skip, style::Icon::skip}, What::skip});
    actions.push_back({{strings::host_extend_15, style::Icon::clock}, What::extend_15});
    actions.push_back({{strings::host_extend_30, style::Icon::clock}, What::extend_30});
    actions.push_back({{.label = room.settings.locked ? strings::host_unlock : strings::host_lock,
                        .icon = style::Icon::lock,
                        .line_before = true},
                       What::lock});
    actions.push_back(
        {{room.settings.call_link.empty() ? strings::call::add : strings::call::change, style::Icon::link},
         What::call});
    if (playing) {
        actions.push_back(
            {{.label = strings::host_end_activity, .icon = style::Icon::cross, .danger = true}, What::end});
    }
    return actions;
}

void act(Context& context, const RoomView& room, HeaderMemory& memory, HostAction::What what) {
    using What = HostAction::What;
    switch (what) {
        case What::pause:
            context.requests.say(host::SetPaused{!room.paused});
            return;
        case What::skip:
            context.requests.say(host::SkipAhead{});
            return;
        case What::extend_15:
            context.requests.say(host::Extend{15});
            return;
        case What::extend_30:
            context.requests.say(host::Extend{30});
            return;
        case What::end:
            memory.ending = true;
            return;
        case What::call:
            open_call_setting(context);
            return;
        case What::lock: {
            RoomSettings settings = room.settings;
            settings.locked = !settings.locked;
            context.requests.say(host::ChangeSettings{settings});
            return;
        }
    }
}

void host_menu(Context& context, const RoomView& room, HeaderMemory& memory, Rect anchor) {
    const std::vector<HostAction> actions = host_actions(room);
    std::vector<MenuItem> items;
    for (const HostAction& action : actions)
        items.push_back(action.item);
    if (const auto chosen = popup_menu(context.ui, anchor, strings::host_menu, memory.host_menu, items)) {
        act(context, room, memory, actions[*chosen].what);
    }
}

// Lets in who knocks, or not.
void door_menu(Context& context, const RoomView& room, HeaderMemory& memory, Rect anchor) {
    std::vector<std::string> labels;
    const auto distinct = [&](std::string label, std::size_t place) {
        // Two of one name: who has waited longer is first.
        if (std::ranges::find(labels, label) != labels.end()) label += " (" + std::to_string(place + 1) + ")";
        labels.push_back(std::move(label));
    };
    for (std::size_t i = 0; i < room.callers.size(); ++i) {
        distinct(strings::let_in(room.callers[i].name), i);
        distinct(strings::not_let_in(room.callers[i].name), i);
    }
    std::vector<MenuItem> items;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const bool first = i % 2 == 0;
        items.push_back({.label = labels[i],
                         .icon = style::Icon::cross,
                         .emoji = first ? std::string_view(room.callers[i / 2].avatar) : std::string_view{},
                         .line_before = first && i > 0});
    }
    if (const auto chosen = popup_menu(context.ui, anchor, strings::at_door, memory.door, items))
        context.requests.say(host::AnswerKnock{room.callers[*chosen / 2].id, *chosen % 2 == 0});
}

// The dialogs the header asks in; they lie over the whole page.
void dialogs(Context& context, HeaderMemory& memory) {
    if (memory.leaving) {
        const bool host = context.model.lobby && context.model.lobby->is_host();
        const Confirmed answer =
            confirm(context.ui, {.name = strings::leave_lobby,
                                 .title = strings::leave_title,
                                 .text = host ? strings::leave_host_text : strings::leave_text,
                                 .yes = strings::leave_yes,
                                 .no = strings::leave_no});
        if (answer == Confirmed::yes) context.requests.add(LeaveLobby{});
        if (answer != Confirmed::undecided) memory.leaving = false;
    }
    if (memory.ending) {
        const Confirmed answer = confirm(context.ui, {.name = strings::host_end_activity,
                                                      .title = strings::end_title,
                                                      .text = strings::end_text,
                                                      .yes = strings::end_yes,
                                                      .no = strings::end_no});
        if (answer == Confirmed::yes) context.requests.say(host::EndActivity{});
        if (answer != Confirmed::undecided) memory.ending = false;
    }
    draw_call_setting(context);
}

// Where the things at the right end go; empty rectangles for what is not there.
struct Ends {
    Rect host, door, rail, sound, settings, leave;
    Rect clock, paused, unsaved, restarts, score, call;
    float left;  // where they begin
};

// Like a chip, but seen on the room's background in either theme.
void pill(Ui& ui, Rect rect, std::string_view text, style::Icon icon, bool warns = false) {
    if (rect.empty()) return;
    const style::Theme& theme = ui.theme();
    const ImU32 fill = warns ? theme.warn_bg : theme.dark ? theme.s2 : theme.s1;
    const ImU32 colour = warns ? theme.warn : theme.dark ? theme.t1 : theme.t2;
    ui.draw().AddRectFilled(rect.min(), rect.max(), fill, rect.h / 2);
    if (!theme.dark) {
        style::stroke_rect(ui.draw(), rect, rect.h / 2, theme.line, std::max(1.0F, ui.px(1)));
    }
    Rect inside = rect.inset(ui.px(pill_side), 0);
    const Rect mark = inside.cut_left(ui.px(16), ui.px(6));
    style::draw_icon(ui.draw(), icon, mark.centre(), ui.px(16), warns ? theme.warn : theme.t2, 1.15F);
    label(ui, inside, text, {.type = Type::label, .colour = colour, .on = fill});
}

float pill_width(const Ui& ui, std::string_view text) {
    return std::ceil(text_width(ui, text, Type::label) + ui.px(2 * pill_side + 16 + 6));
}

// What the pills say; empty where there is nothing to say.
struct Said {
    std::string clock;
    std::string_view paused;
    std::string_view unsaved;
    std::string restarts;
};

Said say_state(Context& context) {
    Ui& ui = context.ui;
    Said said;
    said.clock = strings::clock_time(context.around.utc_seconds, context.around.utc_offset_minutes);
    ui.redraw_at(ui.time() + static_cast<double>(60 - context.around.utc_seconds % 60));
    if (!context.model.lobby) return said;
    const Lobby& lobby = *context.model.lobby;
    if (lobby.room && lobby.room->paused) said.paused = strings::room_paused;
    if (lobby.server_state.unsaved && lobby.is_host()) said.unsaved = strings::room_unsaved;
    if (lobby.server_state.restarts_by) {
        const std::int64_t left = std::max<std::int64_t>(0, count_ms(*lobby.server_state.restarts_by - context.now));
        said.restarts = strings::restarts_in((left + 999) / 1000);
        if (left > 0) ui.redraw_at(ui.time() + static_cast<double>((left - 1) % 1000 + 1) / 1000);
    }
    return said;
}

// The call's words stand where they take little from the lights and nothing from the title; elsewhere an icon
// does.
Ends place_ends(const Context& context, Rect line, const HeaderLook& look, bool host, bool door,
                const Said& said) {
    const Ui& ui = context.ui;
    Ends ends;
    const float button = ui.px(button_px);
    const float gap = ui.px(between_px);
    const auto square = [&] { return line.cut_right(button, gap).centred_y(button); };
    ends.leave = square();
    ends.settings = square();
    ends.sound = square();
    if (look.rail != nullptr) ends.rail = square();
    if (host) ends.host = square();
    if (door) ends.door = square();
    const float call = join_call_width(context);
    const float lights = std::max(style::lights_width(look.bulbs) * 0.35F, 60.0F);
    const float middle = ui.window().w / 2 + ui.px(lights + 12);
    float taken = gap;
    for (const std::string_view text :
         {std::string_view(said.clock), said.paused, said.unsaved, std::string_view(said.restarts), look.score})
        taken += text.empty() ? 0 : pill_width(ui, text) + gap;
    const bool in_words = line.right() - taken - call >= middle;
    if (call > 0 && !in_words) ends.call = square();
    const auto place = [&](std::string_view text) {
        // The title keeps the least it needs.
        if (text.empty() || line.w - pill_width(ui, text) < ui.px(52 + 130)) return Rect{};
        return line.cut_right(pill_width(ui, text), gap).centred_y(ui.px(pill_px));
    };
    ends.score = place(look.score);
    ends.unsaved = place(said.unsaved);
    ends.restarts = place(said.restarts);
    ends.paused = place(said.paused);
    ends.clock = place(said.clock);
    if (call > 0 && in_words) ends.call = line.cut_right(call, gap).centred_y(button);
    ends.left = line.right();
    return ends;
}

void badge(Ui& ui, Rect on, int count) {
    const std::string text = count > 99 ? "99+" : std::to_string(count);
    const float height = ui.px(20);
    const float width = std::max(height, text_width(ui, text, Type::hint) + ui.px(10));
    const Rect rect{on.right() - width * 0.6F, on.y - height * 0.35F, width, height};
    ui.draw().AddRectFilled(rect.min(), rect.max(), ui.theme().acc, height / 2);
    draw_text(ui, rect, text, {.type = Type::hint, .colour = ui.theme().on_acc, .align = Align::centre});
}

void draw_ends(Context& context, const HeaderLook& look, const Ends& ends, HeaderMemory& memory,
               const Said& said) {
    Ui& ui = context.ui;
    join_call_button(context, ends.call);
    pill(ui, ends.clock, said.clock, style::Icon::clock);
    pill(ui, ends.paused, said.paused, style::Icon::pause, true);
    pill(ui, ends.restarts, said.restarts, style::Icon::clock, true);
    pill(ui, ends.unsaved, said.unsaved, style::Icon::warning, true);
    pill(ui, ends.score, look.score, style::Icon::trophy);
    if (!ends.host.empty() && icon_button(ui, ends.host, style::Icon::crown, strings::host_menu,
                                          {.selected = memory.host_menu.open})) {
        memory.host_menu.open = true;
    }
    if (!ends.door.empty()) {
        if (icon_button(ui, ends.door, style::Icon::door, strings::at_door, {.selected = true}))
            memory.door.open = true;
        badge(ui, ends.door, static_cast<int>(context.model.lobby->room->callers.size()));
    }
    if (look.rail != nullptr) {
        const std::string_view name = look.rail_name.empty() ? strings::show_rail : look.rail_name;
        if (icon_button(ui, ends.rail, look.rail_icon, name, {.selected = *look.rail})) {
            *look.rail = !*look.rail;
        }
        if (look.rail_count > 0) badge(ui, ends.rail, look.rail_count);
    }
    const bool muted = context.around.settings.muted;
    if (icon_button(ui, ends.sound, muted ? style::Icon::speaker_off : style::Icon::speaker,
                    muted ? strings::sound_on : strings::sound_off)) {
        Settings settings = context.around.settings;
        settings.muted = !muted;
        context.requests.add(ChangeSettingsTo{settings});
    }
    if (icon_button(ui, ends.settings, style::Icon::gear, strings::open_settings)) {
        context.requests.add(OpenPage{OpenPage::Page::settings});
    }
    if (icon_button(ui, ends.leave, style::Icon::exit, strings::leave_lobby)) memory.leaving = true;
}

// Logo or disc, title and the line below, in what the lights and the ends leave.
void draw_title(Context& context, Rect line, const HeaderLook& look, std::string_view title) {
    Ui& ui = context.ui;
    const Rect mark = line.cut_left(ui.px(40), ui.px(12)).centred_y(ui.px(40));
    if (look.activity == style::Icon::none) {
        style::draw_logo(ui.draw(), mark);
    } else {
        icon_disc(ui, mark.centre(), mark.w, look.activity_colour, look.activity);
    }
    const float upper = text_height(ui, Type::button);
    const float lower = text_height(ui, Type::label);
    if (look.subtitle.empty()) {
        label(ui, line, title, {.type = Type::button, .may_cut = true});
        return;
    }
    Rect lines = line.centred_y(upper + lower);
    label(ui, lines.cut_top(upper), title, {.type = Type::button, .may_cut = true});
    label(ui, lines, look.subtitle, {.type = Type::label, .colour = ui.theme().t3, .may_cut = true});
}

}  // namespace

float header_height(const Ui& ui) {
    return ui.px(ui.height() < 700 ? style::height::header_low : style::height::header);
}

Rect header_bar(Context& context, const HeaderLook& look) {
    Ui& ui = context.ui;
    HeaderMemory& memory = context.memory.of<HeaderMemory>();
    style::draw_background(ui.draw(), ui.window(), ui.theme(), ui.scale());
    const Group group(ui, "Header");

    const float margin = ui.px(ui.width() < 700 ? 16.0F : style::margin::page);
    Rect page = ui.window().inset(margin, 0, margin, ui.px(ui.height() < 560 ? 12.0F : style::margin::page));
    page = page.centred_x(std::min(page.w, ui.px(style::margin::max_content)));
    const Rect line = page.cut_top(header_height(ui)).moved(0, ui.px(2));

    const RoomView* room =
        context.model.lobby && context.model.lobby->room ? &*context.model.lobby->room : nullptr;
    const bool in_play = room != nullptr && (std::holds_alternative<PlayingView>(room->phase) ||
                                             std::holds_alternative<BetweenView>(room->phase));
    const bool hosting = in_play && context.model.lobby->is_host();
    const Said said = say_state(context);
    const bool knocked = room != nullptr && context.model.lobby->is_host() && !room->callers.empty();
    const Ends ends = place_ends(context, line, look, hosting, knocked, said);

    const std::string_view title = room != nullptr ? room->settings.title : std::string_view{};
    const float title_left = line.x + ui.px(52);
    const float middle = ui.window().w / 2;
    const float wanted = ui.px(style::lights_width(look.bulbs));
    const float title_room = std::min(text_width(ui, title, Type::button), ui.px(220)) + ui.px(20);
    const float half =
        std::min({middle - title_left - title_room, ends.left - ui.px(12) - middle, wanted / 2});
    const bool lights = look.bulbs > 0 && half >= ui.px(60) && half >= wanted * 0.3F;
    if (lights) {
        style::draw_lights(ui.draw(), {middle - half, ui.px(lights_top), 2 * half, ui.px(40)},
                           ui.px(lights_sag), {look.bulbs, look.lit, look.now}, ui.theme(), ui.scale());
    }
    const float right = lights ? middle - half - ui.px(16) : ends.left;
    draw_title(context, {line.x, line.y, std::max(0.0F, right - line.x), line.h}, look, title);
    draw_ends(context, look, ends, memory, said);

    if (look.veil) look.veil(page);
    if (!hosting) memory.host_menu = PopupMenu{};
    if (hosting) host_menu(context, *room, memory, ends.host);
    if (!knocked) memory.door = PopupMenu{};
    if (knocked) door_menu(context, *room, memory, ends.door);
    dialogs(context, memory);
    return page;
}

}  // namespace parlor::client
