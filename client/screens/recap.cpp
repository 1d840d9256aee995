#include <algorithm>
#include <array>

#include "client/parts/chat_panel.hpp"
#include "client/parts/crew.hpp"
#include "client/parts/gallery.hpp"
#include "client/parts/header_bar.hpp"
#include "client/parts/leaderboard.hpp"
#include "client/parts/side_drawer.hpp"
#include "client/screens/recap_parts.hpp"
#include "client/screens/screens.hpp"
#include "client/strings/evening_strings.hpp"
#include "client/strings/keepsake_strings.hpp"
#include "client/strings/leaderboard_strings.hpp"
#include "client/style/space.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"
#include "client/widgets/choices.hpp"

namespace parlor::client {

namespace words = strings::evening;
using style::Rect;
using style::Type;
using widgets::Ui;

namespace {

struct RecapMemory {
    bool drawer = false;
    bool season = false;  // the crew's page is open
    int left = 0;         // the steps, or the list of everybody, where there is room for one of them
    widgets::ScrollState list;
    widgets::ScrollState awards;
    widgets::ScrollState page;
};

constexpr float left_column = 560;

// Buttons stand below the words where both do not fit side by side.
bool head_stacks(float width, const Ui& ui) {
    return width < ui.px(600);
}

float head_height(const Ui& ui, float width) {
    return ui.px((ui.height() < 700 ? 56 : 76) + (head_stacks(width, ui) ? 64.0F : 0.0F));
}

// "That's a wrap!" and what can be done now.
void draw_head(Context& context, Rect rect, const RecapView& recap, RecapMemory& memory) {
    Ui& ui = context.ui;
    const Lobby& lobby = *context.model.lobby;
    const bool stacks = head_stacks(rect.w, ui);
    Rect buttons = stacks ? rect.cut_bottom(ui.px(style::height::button + 4)) : rect;
    buttons.h = std::min(buttons.h, ui.px(style::height::button));
    if (stacks) buttons = buttons.moved(0, ui.px(2));
    const bool narrow = rect.w < ui.px(900);
    const std::string_view copy = narrow ? words::copy_short : words::copy_summary;
    const widgets::ButtonOptions copy_look{
        .icon = style::Icon::copy,
        .id = words::copy_summary,
    };
    const widgets::ButtonOptions again_look{.kind = widgets::ButtonKind::primary,
                                            .icon = style::Icon::refresh};
    // Tab goes as the eye: the summary stands left of the primary button.
    const float again = lobby.is_host() ? widgets::button_width(ui, words::play_again, again_look) : 0;
    const Rect again_at = lobby.is_host() ? buttons.cut_right(again, ui.px(12)) : Rect{};
    const bool saving = context.around.saving;
    const std::string_view save = saving ? strings::keepsake::saving : strings::keepsake::save;
    const widgets::ButtonOptions save_look{.icon = saving ? style::Icon::none : style::Icon::download,
                                           .busy = saving,
                                           .id = strings::keepsake::save};
    const Rect copy_at = buttons.cut_right(widgets::button_width(ui, copy, copy_look), ui.px(12));
    const Rect save_at =
        buttons.cut_right(widgets::button_width(ui, save, save_look), ui.px(lobby.crew ? 12 : 24));
    const Rect season_at = lobby.crew ? buttons.cut_right(buttons.h, ui.px(24)) : Rect{};
    if (lobby.crew && widgets::icon_button(ui, season_at, style::Icon::trophy, strings::crew::show_season,
                                           {.icon_size = 22})) {
        memory.season = true;
    }
    if (widgets::button(ui, save_at, save, save_look))
        context.requests.add(SaveKeepsake{recap_parts::keepsake_of(context, recap)});
    if (widgets::button(ui, copy_at, copy, copy_look)) {
        context.requests.add(
            CopyText{recap_parts::chat_summary(lobby, recap), std::string(words::summary_copied)});
    }
    if (lobby.is_host()) {
        const bool pressed = widgets::button(ui, again_at, words::play_again, again_look);
        if (pressed || ui.shortcut(widgets::Key::enter)) context.requests.say(host::PlayAgain{});
    }
    const widgets::Surface surface(ui, ui.theme().bg0);
    if (!stacks) rect.w = std::max(0.0F, buttons.w);
    const bool low = ui.height() < 700;
    widgets::label_fit(ui, rect.cut_top(ui.px(low ? 34 : 46), ui.px(low ? 0 : 4)), words::wrap,
                       low ? std::initializer_list<Type>{Type::head, Type::sub, Type::large}
                           : std::initializer_list<Type>{Type::question, Type::title, Type::head, Type::sub},
                       {.may_cut = true});
    widgets::label_fit(ui, rect, words::wrap_line(recap.minutes, recap.people, recap.cheers),
                       {Type::lead, Type::list, Type::caption}, {.colour = ui.theme().t2, .may_cut = true});
}

void draw_list(Context& context, Rect rect, const RecapView& recap, widgets::ScrollState* scroll) {
    Ui& ui = context.ui;
    const auto rows = leaderboard_rows(*context.model.lobby, recap.standings);
    const widgets::Group group(ui, words::everybody);
    widgets::card(ui, rect, 0);
    const widgets::Surface surface(ui, ui.theme().s1);
    Rect inside = rect.inset(ui.px(12), ui.px(14), ui.px(12), ui.px(10));
    widgets::label(ui, inside.cut_top(ui.px(26), ui.px(6)).inset(ui.px(10), 0), words::everybody,
                   {.type = Type::button, .may_cut = true});
    if (scroll != nullptr) {
        leaderboard_list(ui, inside, strings::leaderboard, rows, RowSize::rail, *scroll);
    } else {
        leaderboard_plain(ui, inside, rows, RowSize::rail);
    }
}

// Where the gallery takes the room below, the steps and everybody's places share what is left.
void draw_steps_or_list(Context& context, Rect rect, const RecapView& recap, RecapMemory& memory) {
    Ui& ui = context.ui;
    const std::array<widgets::Option, 2> tabs{widgets::Option{words::podium, style::Icon::trophy},
                                              widgets::Option{words::everybody, style::Icon::users}};
    const Rect row = rect.cut_top(ui.px(40), ui.px(12));
    widgets::segmented(ui, {row.x, row.y, std::min(row.w, widgets::segmented_width(ui, tabs)), row.h},
                       words::places, tabs, memory.left, {.equal = false});
    if (memory.left == 1) return draw_list(context, rect, recap, &memory.list);
    const widgets::Surface surface(ui, ui.theme().bg0);
    recap_parts::draw_podium(context, rect, recap);
}

void draw_wide(Context& context, Rect page, const RecapView& recap, RecapMemory& memory) {
    Ui& ui = context.ui;
    const float gap = ui.px(style::gap::xl);
    draw_head(context, page.cut_top(head_height(ui, page.w), ui.px(12)), recap, memory);
    recap_parts::draw_closing(context, page.cut_top(recap_parts::closing_height(context, page.w), ui.px(14)));
    const float gallery = gallery_strip_height(context, page.w);
    if (gallery > 0) gallery_strip(context, page.cut_bottom(gallery, ui.px(8)));
    Rect left = page.cut_left(std::min(ui.px(left_column), page.w * 0.46F), gap);
    if (recap.standings.empty()) {
        recap_parts::draw_met(context, left, recap);
    } else if (gallery > 0) {
        draw_steps_or_list(context, left, recap, memory);
    } else {
        {
            const widgets::Surface surface(ui, ui.theme().bg0);
            const float podium = std::clamp(left.h - ui.px(44 * 4 + 56 + 20), ui.px(190), ui.px(364));
            recap_parts::draw_podium(context, left.cut_top(podium, ui.px(20)), recap);
        }
        draw_list(context, left, recap, &memory.list);
    }

    const float between = ui.px(16);
    const float teams = recap_parts::teams_height(context, recap);
    // Above a gallery the chat waits in a drawer.
    const float least_chat = gallery > 0 ? 0 : ui.px(200);
    const float most = page.h - least_chat - between - (teams > 0 ? teams + between : 0);
    const bool compact = recap_parts::best_awards_height(ui, page.w, recap, false) > most;
    const float wanted = recap_parts::awards_height(ui, page.w, recap, compact);
    const float awards = std::max(ui.px(120), std::min(wanted, most));
    const Rect place = page.cut_top(awards, between);
    if (wanted > awards + 1) {
        widgets::ScrollArea area(ui, place, words::awards, memory.awards);
        Rect content = area.content();
        content.w = place.w - ui.px(14);
        area.used(recap_parts::awards_height(ui, content.w, recap, compact));
        recap_parts::draw_awards(context, content, recap, compact);
    } else {
        recap_parts::draw_awards(context, place, recap, compact);
    }
    if (teams > 0) recap_parts::draw_teams(context, page.cut_top(teams, between), recap);
    if (gallery == 0) chat_panel(context, page);
}

// The steps and under them the list of everybody; or whom one has met, if there were no points.
void draw_places(Context& context, Rect rect, const RecapView& recap, float podium, float list) {
    if (recap.standings.empty()) return recap_parts::draw_met(context, rect, recap);
    const float gap = context.ui.px(style::gap::md);
    recap_parts::draw_podium(context, rect.cut_top(podium, gap), recap);
    rect.h = list;
    draw_list(context, rect, recap, nullptr);
}

// One column that scrolls; the chat waits in a drawer.
void draw_narrow(Context& context, Rect page, const RecapView& recap, RecapMemory& memory) {
    Ui& ui = context.ui;
    const float gap = ui.px(style::gap::md);
    const bool head_scrolls = ui.height() < 440;
    if (!head_scrolls) draw_head(context, page.cut_top(head_height(ui, page.w), ui.px(8)), recap, memory);
    const widgets::Surface surface(ui, ui.theme().bg0);
    widgets::ScrollArea area(ui, page, words::all_done, memory.page);
    Rect content = area.content();
    content.w = page.w - ui.px(14);
    const float closing = recap_parts::closing_height(context, content.w);
    const float above = (head_scrolls ? head_height(ui, content.w) + ui.px(12) : 0) + closing + gap;
    if (head_scrolls)
        draw_head(context, content.cut_top(head_height(ui, content.w), ui.px(12)), recap, memory);
    recap_parts::draw_closing(context, content.cut_top(closing, gap));
    const bool side_by_side = content.w >= ui.px(700);
    const float podium = ui.px(side_by_side ? 330 : 280);
    const float teams = recap_parts::teams_height(context, recap);
    const auto people = static_cast<float>(std::max<std::size_t>(recap.standings.size(), 2));
    const float list = ui.px(56) + people * leaderboard_row_height(ui, RowSize::rail);
    const bool points = !recap.standings.empty();
    const float places = points ? podium + gap + list : ui.px(300);
    const float half = side_by_side ? (content.w - gap) / 2 : content.w;
    const bool compact = half < ui.px(420);
    const float awards = recap_parts::awards_height(ui, half, recap, compact);
    if (side_by_side) {
        const float right = awards + (teams > 0 ? teams + gap : 0);
        const float left = places;
        const float gallery = gallery_strip_height(context, content.w);
        const float columns = std::max(left, right);
        area.used(above + columns + (gallery > 0 ? gap + gallery : 0) + ui.px(8));
        if (gallery > 0) gallery_strip(context, {content.x, content.y + columns + gap, content.w, gallery});
        Rect first = content.cut_left(half, gap);
        draw_places(context, first, recap, podium, list);
        recap_parts::draw_awards(context, content.cut_top(awards, gap), recap, compact);
        if (teams > 0) recap_parts::draw_teams(context, content.cut_top(teams), recap);
        return;
    }
    const float gallery = gallery_strip_height(context, content.w);
    area.used(above + places + gap + awards + gap + (teams > 0 ? teams + gap : 0) +
              (gallery > 0 ? gallery + gap : 0) + ui.px(8));
    draw_places(context, content.cut_top(places, gap), recap, podium, list);
    recap_parts::draw_awards(context, content.cut_top(awards, gap), recap, compact);
    if (teams > 0) recap_parts::draw_teams(context, content.cut_top(teams, gap), recap);
    if (gallery > 0) gallery_strip(context, content.cut_top(gallery, gap));
}

}  // namespace

void draw_recap(Context& context) {
    if (!context.model.lobby || !context.model.lobby->room) return;
    Ui& ui = context.ui;
    ui.registry().set_screen("recap");
    const auto* recap = std::get_if<RecapView>(&context.model.lobby->room->phase);
    if (recap == nullptr) return;
    RecapMemory& memory = context.memory.of<RecapMemory>();
    const bool wide = ui.width() >= style::width::drawer_below && ui.height() >= 680;
    HeaderLook look;
    look.subtitle = words::all_done;
    look.bulbs = 5;
    look.lit = 5;
    const bool chat_shows = wide && context.model.lobby->gallery.empty();
    if (chat_shows) memory.drawer = false;
    look.rail = chat_shows ? nullptr : &memory.drawer;
    look.rail_icon = style::Icon::chat;
    look.rail_name = words::show_chat;
    look.rail_count = chat_shows ? 0 : static_cast<int>(unread_lines(context));
    Rect page = header_bar(context, look);
    const Rect all = page;
    const bool low = ui.height() < 700;
    page.cut_top(ui.px(low ? 6 : 20));
    if (wide) {
        if (!low) page.h -= ui.px(10);
        draw_wide(context, page, *recap, memory);
    } else {
        draw_narrow(context, page, *recap, memory);
    }
    if (!chat_shows) {
        side_drawer(context, {.name = words::show_chat, .title = {}, .close = words::close_drawer}, all,
                    memory.drawer, [&](Rect inside) { chat_panel(context, inside); });
    }
    if (!context.model.lobby->crew) memory.season = false;
    side_drawer(context,
                {.name = strings::crew::season,
                 .title = strings::crew::season,
                 .close = words::close_drawer,
                 .width = 420},
                all, memory.season, [&](Rect inside) { crew_page(context, inside); });
    gallery_viewer(context);
}

}  // namespace parlor::client
