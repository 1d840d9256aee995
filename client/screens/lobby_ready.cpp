#include <algorithm>
#include <string>

#include "client/screens/lobby_parts.hpp"
#include "client/strings/lobby_strings.hpp"
#include "client/style/space.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/labels.hpp"
#include "client/widgets/progress.hpp"

namespace parlor::client {

using namespace widgets;

namespace {

// Why the evening cannot start yet; empty when it can.
std::string_view hindrance(const RoomView& room) {
    if (room.run_sheet.empty()) return strings::start_needs_activity;
    if (connected_players(room) == 0) return strings::start_needs_player;
    return {};
}

// "7 of 10 ready" over a bar that fills, or over a sentence that matters more.
void draw_count(Context& context, Rect rect, std::string_view instead) {
    Ui& ui = context.ui;
    const style::Theme& theme = ui.theme();
    const RoomView& room = *context.model.lobby->room;
    const std::size_t ready = ready_count(room);
    const std::size_t all = connected_players(room);
    const std::string count = strings::ready_count(ready, all);
    const bool roomy = rect.h >= ui.px(48);
    const Type strong = roomy ? Type::button : Type::name;
    const Type plain = roomy ? Type::lead : Type::body;
    const float bar = ui.px(roomy ? 10 : 6);
    const float line = text_height(ui, strong);
    const float below = instead.empty() ? ui.px(roomy ? 8 : 4) + bar : text_height(ui, Type::caption);
    Rect lines = rect.centred_y(line + below);
    const Rect text = lines.cut_top(line, instead.empty() ? ui.px(roomy ? 8 : 4) : 0);
    if (spans_width(ui, {{count, strong}, {strings::ready_word, plain}}) <= text.w) {
        spans(ui, text, {{count, strong, theme.t1}, {strings::ready_word, plain, theme.t2}});
    } else {
        label(ui, text, count, {.type = strong, .may_cut = true});
    }
    if (!instead.empty()) {
        label(ui, {lines.x, lines.y, lines.w, text_height(ui, Type::caption)}, instead,
              {.type = Type::caption, .colour = theme.warn, .may_cut = true});
        return;
    }
    const float part = all > 0 ? static_cast<float>(ready) / static_cast<float>(all) : 0.0F;
    const ImU32 track = theme.dark ? theme.s3 : style::mix(theme.s3, theme.line2, 0.22F);
    progress_bar(ui, lines.cut_top(bar), strings::ready_name, part, theme.ok, track);
}

// One button of the bar: what it says and how; drawn once its place is known.
struct Choice {
    std::string_view text;
    ButtonOptions options;
    float least = 0;  // width, pixels
};

float width_of(const Ui& ui, const Choice& choice) {
    ButtonOptions widest = choice.options;
    if (widest.icon == style::Icon::none) widest.icon = style::Icon::check;  // the tick that comes and goes
    return std::max(choice.least, button_width(ui, choice.text, widest));
}

Choice start_choice(const Ui& ui, const RoomView& room, float height) {
    const bool large = height >= ui.px(56);
    Choice choice{ui.width() < 700 ? strings::start_short : strings::start_evening,
                  {.kind = ButtonKind::primary,
                   .size = large                 ? ButtonSize::large
                           : height >= ui.px(50) ? ButtonSize::regular
                                                 : ButtonSize::small,
                   .icon = style::Icon::play,
                   .enabled = hindrance(room).empty(),
                   .tooltip = hindrance(room),
                   .id = strings::start_evening},
                  0};
    if (large && ui.width() >= style::width::drawer_below) choice.least = ui.px(312);
    return choice;
}

Choice ready_choice(const Ui& ui, const MemberView& me, bool primary, float height) {
    const bool on = !me.watching && me.ready;
    Choice choice{me.watching ? strings::play_along : strings::im_ready,
                  {.kind = primary && !on ? ButtonKind::primary : ButtonKind::toggle,
                   .size = height >= ui.px(50) ? ButtonSize::regular : ButtonSize::small,
                   .icon = me.watching ? style::Icon::hand : style::Icon::none,
                   .on = on},
                  0};
    if (height >= ui.px(50) && ui.width() >= 700) choice.least = ui.px(primary ? 240 : 170);
    return choice;
}

void draw_watch(Context& context, Rect rect, const MemberView& me) {
    const std::string_view name = me.watching ? strings::you_watch : strings::watch_only;
    if (icon_button(context.ui, rect, style::Icon::eye, name, {.selected = me.watching})) {
        context.requests.say(room::SetWatching{!me.watching});
    }
}

void draw_word(Ui& ui, Rect rect, std::string_view text) {
    if (text.empty() || rect.w < ui.px(110)) return;
    paragraph(ui, rect, text, 2,
              {.type = Type::label, .colour = ui.theme().t2, .align = Align::right, .may_cut = true});
}

}  // namespace

void draw_ready_bar(Context& context, Rect rect) {
    Ui& ui = context.ui;
    const Lobby& lobby = *context.model.lobby;
    const RoomView& room = *lobby.room;
    const MemberView* me = lobby.me();
    if (me == nullptr) return;
    const bool host = lobby.is_host();
    const float gap = ui.px(rect.h >= ui.px(56) ? 20 : 10);
    const Choice start = start_choice(ui, room, rect.h);
    const Choice ready = ready_choice(ui, *me, !host, rect.h);
    Rect rest = rect;
    const Rect start_at = host ? rest.cut_right(width_of(ui, start), gap) : Rect{};
    const Rect ready_at = rest.cut_right(width_of(ui, ready), gap);
    const Rect watch_at = rest.cut_right(rect.h, gap);

    const Rect count = rest.cut_left(ui.px(284), gap);
    draw_count(context, count.inset(ui.px(rect.h >= ui.px(50) ? 4 : 0), 0, 0, 0),
               host ? hindrance(room) : std::string_view{});
    if (!host) {
        const MemberView* acting = lobby.member(room.acting_host);
        draw_word(ui, rest, acting != nullptr ? strings::waiting_for(acting->profile.name) : std::string());
    }
    draw_watch(context, watch_at, *me);
    if (button(ui, ready_at, ready.text, ready.options)) {
        if (me->watching) {
            context.requests.say(room::SetWatching{false});
        } else {
            context.requests.say(room::SetReady{!me->ready});
        }
    }
    if (host && button(ui, start_at, start.text, start.options)) context.requests.say(host::Start{});
}

}  // namespace parlor::client
