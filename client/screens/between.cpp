#include <algorithm>
#include <cmath>

#include "client/parts/chat_panel.hpp"
#include "client/parts/cheer_bar.hpp"
#include "client/parts/gallery.hpp"
#include "client/parts/header_bar.hpp"
#include "client/parts/leaderboard.hpp"
#include "client/parts/side_drawer.hpp"
#include "client/rounds/round_ui_catalog.hpp"
#include "client/screens/screens.hpp"
#include "client/strings/evening_strings.hpp"
#include "client/strings/leaderboard_strings.hpp"
#include "client/style/decor.hpp"
#include "client/style/space.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"

namespace parlor::client {

namespace words = strings::evening;
using style::Rect;
using style::Type;
using widgets::Align;
using widgets::Ui;

namespace {

struct BetweenMemory {
    bool drawer = false;
    int next = -1;
    widgets::ScrollState scores;
};

constexpr float column = 380;

void draw_countdown(Context& context, Rect rect, const BetweenView& between) {
    Ui& ui = context.ui;
    const RoomView& room = *context.model.lobby->room;
    const double left = context.seconds_until(between.starts);
    const auto whole = static_cast<long>(std::ceil(left - 1e-6));
    if (whole <= 0) {
        widgets::label(ui, rect, words::starting, {.type = Type::sub, .may_cut = true});
        return;
    }
    Rect line = rect;
    const std::string_view before = words::starts_in(whole);
    const float wide = widgets::text_width(ui, before, Type::lead);
    widgets::label(ui, line.cut_left(wide + 1, ui.px(10)), before,
                   {.type = Type::lead, .colour = ui.theme().t2, .may_cut = true});
    widgets::digits(ui, line, words::countdown(whole), {.type = Type::title, .may_cut = true});
    if (!room.paused) ui.redraw_at(ui.time() + left - static_cast<double>(whole - 1) + 0.002);
}

float next_height(const Ui& ui, bool host) {
    return ui.px(20 + 24 + 10 + 64 + 12 + 44 + 12 + (host ? 52 + 4 : 22) + 20);
}

void draw_next(Context& context, Rect rect, const BetweenView& between) {
    Ui& ui = context.ui;
    const style::Theme& theme = ui.theme();
    const Lobby& lobby = *context.model.lobby;
    const RoomView& room = *lobby.room;
    const widgets::Group group(ui, words::next_up);
    widgets::card(ui, rect, 0);
    const widgets::Surface surface(ui, theme.s1);
    Rect inside = rect.inset(ui.px(22), ui.px(20));
    Rect head = inside.cut_top(ui.px(24), ui.px(10));
    const std::string place = words::activity_of(between.next + 1, static_cast<int>(room.run_sheet.size()));
    widgets::label(ui, head.cut_right(widgets::text_width(ui, place, Type::label) + 1, ui.px(8)), place,
                   {.type = Type::label, .colour = theme.t3, .align = Align::right});
    widgets::label(ui, head, between.again ? words::begins_again : words::next_up,
                   {.type = Type::button, .may_cut = true});
    if (between.next < room.run_sheet.size()) {
        const Activity& activity = room.run_sheet[between.next];
        Rect line = inside.cut_top(ui.px(64), ui.px(12));
        const Rect mark = line.cut_left(ui.px(64), ui.px(16));
        widgets::icon_disc(ui, mark.centre(), ui.px(60), colour_of(activity.options, theme),
                           icon_of(activity.options));
        Rect text = line.centred_y(ui.px(56));
        widgets::label(ui, text.cut_top(ui.px(32)), title_of(activity.options),
                       {.type = Type::sub, .may_cut = true});
        widgets::label(ui, text,
                       between.again ? std::string(words::why_again)
                                     : words::activity_line(summary_of(activity), activity.minutes),
                       {.type = Type::list, .colour = theme.t2, .may_cut = true});
    }
    draw_countdown(context, inside.cut_top(ui.px(44), ui.px(12)), between);
    if (!lobby.is_host()) {
        const MemberView* host = lobby.member(room.acting_host);
        widgets::label(ui, inside.cut_top(ui.px(22)),
                       words::host_starts(host != nullptr ? host->profile.name : std::string()),
                       {.type = Type::list, .colour = theme.t3, .may_cut = true});
        return;
    }
    Rect row = inside.cut_top(ui.px(style::height::button));
    const widgets::ButtonOptions start{.kind = widgets::ButtonKind::primary, .icon = style::Icon::play};
    const float later = widgets::button_width(ui, words::later, {});
    const float first = std::max(row.w - later - ui.px(12), row.w * 0.5F);
    const bool pressed = widgets::button(ui, row.cut_left(first, ui.px(12)), words::start_now, start);
    if (pressed || ui.shortcut(widgets::Key::enter)) context.requests.say(host::Start{});
    if (widgets::button(ui, row, words::later, {.tooltip = words::later_hint}))
        context.requests.say(host::Extend{30});
}

void draw_breather(Context& context, Rect rect) {
    Ui& ui = context.ui;
    const widgets::Group group(ui, words::breather);
    widgets::card(ui, rect, 0);
    const widgets::Surface surface(ui, ui.theme().s1);
    Rect inside = rect.inset(ui.px(24), ui.px(20));
    widgets::label_fit(ui, inside.cut_top(ui.px(36)), words::breather, {Type::head, Type::sub, Type::large},
                       {.may_cut = true});
    widgets::empty_state(ui, inside, style::Icon::mug, words::no_points_yet);
}

void draw_scores(Context& context, Rect rect, const BetweenView& between, BetweenMemory& memory) {
    Ui& ui = context.ui;
    const Lobby& lobby = *context.model.lobby;
    // Some activities are there to talk, and nobody is first.
    if (between.standings.empty()) return draw_breather(context, rect);
    const auto rows = leaderboard_rows(lobby, between.standings);
    const widgets::Group group(ui, words::evening_so_far);
    widgets::card(ui, rect, 0);
    const widgets::Surface surface(ui, ui.theme().s1);
    Rect inside = rect.inset(ui.px(12), ui.px(20), ui.px(12), ui.px(12));
    Rect head = inside.cut_top(ui.px(36), ui.px(2)).inset(ui.px(16), 0);
    std::vector<std::string> first;
    bool own = false;
    for (const LeaderboardRow& row : rows) {
        if (row.place != 1 || row.points == 0) continue;
        first.push_back(row.person.name);
        own = own || row.person.you;
    }
    const std::string leads = own && first.size() == 1 ? std::string(words::you_lead) : words::leads(first);
    const float title = widgets::text_width(ui, words::evening_so_far, Type::head);
    const float wide = widgets::text_width(ui, leads, Type::label);
    if (!leads.empty() && title + wide + ui.px(24) <= head.w) {
        widgets::label(ui, head.cut_right(wide + 1, ui.px(16)), leads,
                       {.type = Type::label, .colour = ui.theme().t2, .align = Align::right});
    }
    widgets::label_fit(ui, head, words::evening_so_far, {Type::head, Type::sub, Type::large},
                       {.may_cut = true});
    const Rect rule = inside.inset(ui.px(16), 0);
    const float height = widgets::paragraph_height(ui, words::points_rule, Type::list, rule.w, 3);
    widgets::paragraph(ui, {rule.x, rule.y, rule.w, height}, words::points_rule, 3,
                       {.type = Type::list, .colour = ui.theme().t3, .valign = widgets::VAlign::top});
    inside.cut_top(height, ui.px(12));
    leaderboard_list(ui, inside, strings::leaderboard, rows, RowSize::wide, memory.scores);
}

}  // namespace

void draw_between(Context& context) {
    if (!context.model.lobby || !context.model.lobby->room) return;
    Ui& ui = context.ui;
    ui.registry().set_screen("between");
    const RoomView& room = *context.model.lobby->room;
    const auto* between = std::get_if<BetweenView>(&room.phase);
    if (between == nullptr) return;
    BetweenMemory& memory = context.memory.of<BetweenMemory>();
    if (memory.next != between->next) memory = {.next = between->next};
    const bool wide = ui.width() >= style::width::drawer_below;
    if (wide) memory.drawer = false;

    HeaderLook look;
    look.subtitle = words::between_subtitle;
    look.bulbs = static_cast<int>(room.run_sheet.size());
    look.lit = between->next;
    look.rail = wide ? nullptr : &memory.drawer;
    look.rail_icon = style::Icon::chat;
    look.rail_name = words::show_chat;
    look.rail_count = wide ? 0 : static_cast<int>(unread_lines(context));
    Rect page = header_bar(context, look);
    const Rect all = page;
    const bool low = ui.height() < 700;
    page.cut_top(ui.px(low ? 6 : 20));
    if (!low) page.h -= ui.px(10);
    const float gap = ui.px(low ? style::gap::sm : style::gap::xl);
    const bool host = context.model.lobby->is_host();
    if (wide) {
        Rect right = page.cut_right(ui.px(column), gap);
        const Rect cheers = page.cut_bottom(ui.px(54), ui.px(low ? 8 : 16));
        const float gallery = gallery_strip_height(context, page.w);
        if (gallery > 0 && page.h - gallery > ui.px(300)) {
            gallery_strip(context, page.cut_bottom(gallery, gap));
        } else if (gallery > 0) {
            gallery_button(context, page.cut_bottom(ui.px(style::height::button), gap));
        }
        draw_scores(context, page, *between, memory);
        cheer_bar(context, cheers);
        draw_next(context, right.cut_top(next_height(ui, host), gap), *between);
        chat_panel(context, right);
        gallery_viewer(context);
        return;
    }
    const Rect cheers = page.cut_bottom(ui.px(48), ui.px(8));
    const bool side_by_side = page.w >= ui.px(820);
    if (side_by_side) {
        Rect right = page.cut_right(ui.px(340), gap);
        draw_scores(context, page, *between, memory);
        cheer_bar(context, cheers);
        draw_next(context, right.cut_top(next_height(ui, host), gap), *between);
        gallery_button(context, right.cut_top(ui.px(style::height::button)));
    } else {
        widgets::ScrollArea area(ui, page, "Between", context.memory.of<widgets::ScrollState>());
        Rect content = area.content();
        const float bar = ui.px(14);
        content.w = page.w - bar;
        const float scores = std::max(ui.px(260), page.h - next_height(ui, host) - gap);
        const float gallery = gallery_strip_height(context, content.w);
        area.used(next_height(ui, host) + gap + scores + (gallery > 0 ? gap + gallery : 0) + ui.px(6));
        draw_next(context, content.cut_top(next_height(ui, host), gap), *between);
        draw_scores(context, content.cut_top(scores, gap), *between, memory);
        if (gallery > 0) gallery_strip(context, content.cut_top(gallery));
    }
    if (!side_by_side) cheer_bar(context, cheers);
    side_drawer(context, {.name = words::show_chat, .title = {}, .close = words::close_drawer}, all,
                memory.drawer, [&](Rect inside) { chat_panel(context, inside); });
    gallery_viewer(context);
}

}  // namespace parlor::client
