#include <algorithm>

#include "client/parts/header_bar.hpp"
#include "client/parts/people.hpp"
#include "client/parts/side_drawer.hpp"
#include "client/rounds/round_ui_catalog.hpp"
#include "client/screens/screens.hpp"
#include "client/strings/evening_strings.hpp"
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

struct PlayingMemory {
    bool drawer = false;
};

constexpr float pause_width = 460;
constexpr float pause_height = 232;

// Who pressed pause, if that was said while one was here.
std::optional<PlayerId> who_paused(const Model& model) {
    for (auto it = model.notices.rbegin(); it != model.notices.rend(); ++it) {
        if (it->notice.kind == NoticeKind::paused) return it->notice.who;
        if (it->notice.kind == NoticeKind::resumed) return std::nullopt;
    }
    return std::nullopt;
}

std::string pause_title(const Lobby& lobby, std::optional<PlayerId> who) {
    if (!who || lobby.member(*who) == nullptr) return std::string(words::paused);
    if (*who == lobby.you) return std::string(words::paused_by_you);
    return words::paused_by(person_of(lobby, *who).name);
}

// Over everything below the header: the header's buttons stay in reach.
void draw_paused(Context& context, Rect page) {
    Ui& ui = context.ui;
    const Lobby& lobby = *context.model.lobby;
    const Rect below{0, page.y, ui.window().w, ui.window().h - page.y};
    const widgets::Layer layer(ui, words::paused, below, 1, false);
    const style::Theme& theme = ui.theme();
    ui.draw().AddRectFilled(below.min(), below.max(), theme.scrim);
    const float width = std::min(ui.px(pause_width), below.w - ui.px(32));
    const float height =
        std::min(ui.px(lobby.is_host() ? pause_height : pause_height - 60), below.h - ui.px(16));
    const Rect card = below.centred(width, height);
    widgets::card(ui, card, 0);
    const widgets::Surface surface(ui, theme.s1);
    Rect inside = card.inset(ui.px(28), ui.px(22));
    if (lobby.is_host()) {
        const widgets::ButtonOptions options{.kind = widgets::ButtonKind::primary, .icon = style::Icon::play};
        const Rect row = inside.cut_bottom(ui.px(style::height::button), ui.px(12));
        const float wide =
            std::min(row.w, std::max(ui.px(180), widgets::button_width(ui, words::go_on, options)));
        const bool pressed = widgets::button(ui, row.centred_x(wide), words::go_on, options);
        if (pressed || ui.shortcut(widgets::Key::enter)) context.requests.say(host::SetPaused{false});
    }
    if (inside.h >= ui.px(116)) {
        const Rect mark = inside.cut_top(ui.px(48), ui.px(8));
        widgets::icon_disc(ui, mark.centre(), ui.px(48), style::rgb(0xFFD98A), style::Icon::pause);
    }
    widgets::label_fit(ui, inside.cut_top(ui.px(34), ui.px(4)), pause_title(lobby, who_paused(context.model)),
                       {Type::sub, Type::large, Type::name}, {.align = Align::centre, .may_cut = true});
    const std::string host = person_of(lobby, lobby.room->acting_host).name;
    const std::string text =
        lobby.is_host() ? std::string(words::paused_for_host) : words::paused_for_guest(host);
    widgets::paragraph(ui, inside, text, 3,
                       {.type = Type::list,
                        .colour = theme.t2,
                        .align = Align::centre,
                        .valign = widgets::VAlign::top,
                        .may_cut = true});
}

// The activity has begun and its first picture is on the way.
void draw_waiting(Context& context, Rect page) {
    Ui& ui = context.ui;
    ui.registry().set_screen("playing");
    const widgets::Surface surface(ui, ui.theme().bg0);
    Rect middle = page.centred_y(ui.px(90));
    const Rect mark = middle.cut_top(ui.px(40), ui.px(14));
    widgets::spinner(ui, mark.centre(), ui.px(36), ui.theme().t2);
    widgets::label(ui, middle, words::setting_table,
                   {.type = Type::lead, .colour = ui.theme().t2, .align = Align::centre, .may_cut = true});
}

}  // namespace

void draw_playing(Context& context) {
    if (!context.model.lobby || !context.model.lobby->room) return;
    Ui& ui = context.ui;
    const Lobby& lobby = *context.model.lobby;
    PlayingMemory& memory = context.memory.of<PlayingMemory>();
    const bool rail = lobby.round && wants_rail(lobby.round->view);
    const bool wide = ui.width() >= style::width::drawer_below;
    if (wide || !rail) memory.drawer = false;

    HeaderLook look;
    std::string subtitle;
    std::string score;
    if (lobby.round) {
        const Rounds::View& view = lobby.round->view;
        const Progress progress = progress_of(view);
        subtitle = subtitle_of(view);
        look.activity = icon_of(view);
        look.activity_colour = colour_of(view, ui.theme());
        look.bulbs = progress.of;
        look.lit = progress.done;
        look.now = progress.now ? progress.done : -1;
        if (!wide) {
            score = score_of(lobby, view);
            if (rail) look.rail = &memory.drawer;
        }
    }
    look.subtitle = subtitle;
    look.score = score;
    if (lobby.room->paused && lobby.round) look.veil = [&](Rect page) { draw_paused(context, page); };
    Rect page = header_bar(context, look);
    const Rect all = page;
    const bool low = ui.height() < 700;
    page.cut_top(ui.px(low ? 6 : 20));
    if (!low) page.h -= ui.px(10);
    if (!lobby.round) {
        draw_waiting(context, page);
        return;
    }
    {
        const widgets::Inert inert(ui, lobby.room->paused);
        Rect beside{};
        if (wide && rail) beside = page.cut_right(ui.px(style::width::rail), ui.px(style::gap::xl));
        draw_round(context, page, lobby.round->view);
        if (wide && rail) draw_round_rail(context, beside, lobby.round->view);
        side_drawer(
            context,
            {.name = words::scores_drawer, .title = words::scores_drawer, .close = words::close_drawer}, all,
            memory.drawer, [&](Rect inside) { draw_round_rail(context, inside, lobby.round->view); });
    }
}

}  // namespace parlor::client
