#include "client/screens/home.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "client/parts/notices.hpp"
#include "client/rounds/round_ui_catalog.hpp"
#include "client/screens/screens.hpp"
#include "client/strings/home_strings.hpp"
#include "client/strings/trouble_strings.hpp"
#include "client/style/decor.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"
#include "client/widgets/coaster.hpp"
#include "client/widgets/overlays.hpp"

namespace parlor::client {

namespace home {

namespace {

namespace words = strings::home;
using widgets::Rect;
using widgets::Type;

constexpr float menu_gap = 46;  // between the buttons and what there is to play

// Where things stand, by the size of the window.
struct Plan {
    bool low = false;      // little height: everything closer together
    bool wide = false;     // with the table and the list of games
    bool columns = false;  // two beside each other
    float top = 0;         // window pixels, as everything below
    float gap = 0;         // between cards
    Rect page;             // content between the margins
    float left = 0;        // widths of the columns
    float right = 0;
};

Plan plan_of(const widgets::Ui& ui, Rect content) {
    Plan plan;
    plan.low = ui.height() < 700;
    plan.wide = ui.width() >= style::width::drawer_below;
    plan.columns = ui.width() >= style::width::one_column_below;
    const float margin = ui.px(plan.wide ? style::margin::home : plan.columns ? 32.0F : style::margin::page);
    // The bar of the scroll area is narrower than the margin: nothing moves when it comes.
    const float width = std::min(ui.window().w - 2 * margin, ui.px(style::margin::max_content));
    const float spare = std::max(0.0F, ui.window().h - ui.px(800));
    plan.top = plan.low ? ui.px(58) : ui.px(92) + spare * 0.25F;
    plan.gap = ui.px(plan.low ? 16.0F : 24.0F);
    plan.page = {content.x + (ui.window().w - width) / 2, content.y + plan.top, width, 0};
    const float between = plan.columns ? ui.px(plan.wide ? 64.0F : 32.0F) : 0;
    plan.left = plan.columns ? (width - between) * 624 / 1088 : width;
    plan.right = plan.columns ? width - between - plan.left : width;
    return plan;
}

void top_line(Context& context, const Plan& plan) {
    widgets::Ui& ui = context.ui;
    const style::Theme& theme = ui.theme();
    const float size = ui.px(plan.low ? 44.0F : 52.0F);
    Rect row{plan.page.x, plan.page.y, plan.page.w, size};
    style::draw_logo(ui.draw(), row.cut_left(size, ui.px(12)));
    const float button = ui.px(style::height::icon_button);
    if (widgets::icon_button(ui, row.cut_right(button, ui.px(24)).centred_y(button), style::Icon::gear,
                             words::settings)) {
        context.requests.add(OpenPage{OpenPage::Page::settings});
    }
    const std::string version = words::version(PARLOR_VERSION);
    const float wide = widgets::text_width(ui, version, Type::caption) + 1;
    const float name = widgets::text_width(ui, words::product, Type::title) + 1;
    if (row.w > wide + name + ui.px(12)) {
        widgets::label(ui, row.cut_right(wide), version, {.type = Type::caption, .colour = theme.t2});
    }
    widgets::label(ui, row, words::product, {.type = Type::title});
}

// Returns where it ends.
float headline(Context& context, const Plan& plan, float y) {
    widgets::Ui& ui = context.ui;
    const style::Theme& theme = ui.theme();
    const bool small = plan.low || ui.width() < 700;
    const Type type = small ? Type::question_medium : Type::hero;
    const float room = plan.wide ? std::min(plan.left, ui.px(500)) : plan.left;
    const float height = 2 * style::line_height(type, ui.scale());
    widgets::paragraph_fit(ui, {plan.page.x, y, room, height + 1}, words::headline, 2,
                           {type, Type::question_medium, Type::question_small, Type::sub},
                           {.colour = theme.t1, .valign = widgets::VAlign::top});
    y += height + ui.px(small ? 6.0F : 13.0F);
    if (context.around.seat) return y;  // whoever was here this evening knows what it is
    const Type lead = small ? Type::body : Type::lead;
    const float wide = std::min(plan.left, ui.px(small ? 620.0F : 490.0F));
    const float lead_height = widgets::paragraph_height(ui, words::lead, lead, wide, 4);
    widgets::paragraph(ui, {plan.page.x, y, wide, lead_height}, words::lead, 4,
                       {.type = lead, .colour = theme.t2, .valign = widgets::VAlign::top});
    return y + lead_height;
}

float start_buttons(Context& context, const Plan& plan, float y) {
    widgets::Ui& ui = context.ui;
    const std::string& busy = context.around.busy;
    const float height = ui.px(plan.low ? style::height::button : style::height::button_large);
    const auto size = plan.low ? widgets::ButtonSize::regular : widgets::ButtonSize::large;
    const auto kind = context.around.seat ? widgets::ButtonKind::secondary : widgets::ButtonKind::primary;
    const widgets::ButtonOptions host{.kind = kind,
                                      .size = size,
                                      .icon = style::Icon::plus,
                                      .enabled = busy.empty() || busy == "host",
                                      .busy = busy == "host",
                                      .id = words::host};
    const widgets::ButtonOptions solo{.size = widgets::ButtonSize::regular,
                                      .icon = style::Icon::play,
                                      .enabled = busy.empty() || busy == "solo",
                                      .busy = busy == "solo",
                                      .tooltip = words::solo_tip,
                                      .id = words::solo};
    const std::string_view host_verb = busy == "host" ? words::hosting : words::host;
    const std::string_view solo_verb = busy == "solo" ? words::solo_busy : words::solo;
    const float gap = ui.px(16);
    float solo_wide = std::max(ui.px(plan.low ? 0.0F : 173.0F), widgets::button_width(ui, solo_verb, solo));
    float host_wide = std::max(ui.px(plan.low ? 0.0F : 320.0F), widgets::button_width(ui, host_verb, host));
    const bool stacked = host_wide + gap + solo_wide > plan.left;
    if (stacked) host_wide = solo_wide = plan.left;
    Rect spot{plan.page.x, y, host_wide, height};
    if (widgets::button(ui, spot, host_verb, host)) {
        const auto& recent = context.around.recent;
        const auto& named = context.around.server_hint;
        if (named) {
            open_host_dialog(context, to_text(*named));
        } else {
            open_host_dialog(context,
                             recent.empty() ? std::string_view{} : std::string_view(recent.front().address));
        }
    }
    spot = stacked ? Rect{spot.x, spot.bottom() + ui.px(14), solo_wide, height}
                   : Rect{spot.right() + gap, y, solo_wide, height};
    if (widgets::button(ui, spot, solo_verb, solo)) attempt(context, TrySolo{});
    return spot.bottom() + ui.px(style::depth::lip);
}

// The seat there is to go back to, or why there is none any more. Returns where the next card begins.
float seat_part(Context& context, const Plan& plan, float y) {
    const widgets::Ui& ui = context.ui;
    if (context.around.seat) {
        seat_card(context, {plan.page.x, y, plan.left, seat_card_height(ui)});
        y += seat_card_height(ui) + plan.gap;
    }
    if (context.memory.of<HomeMemory>().tried != Tried::seat) return y;
    const auto sentence = sentence_of_trouble(context);
    if (!sentence) return y;
    return trouble_strip(context, {plan.page.x, y, plan.left, 0}, *sentence) + plan.gap;
}

// What is wrong, or what there is to play.
float below_buttons(Context& context, const Plan& plan, float y) {
    widgets::Ui& ui = context.ui;
    const style::Theme& theme = ui.theme();
    const bool said_above = context.memory.of<HomeMemory>().tried == Tried::seat;
    if (const auto sentence = sentence_of_trouble(context); sentence && !said_above) {
        return trouble_strip(context, {plan.page.x, y + ui.px(24), plan.left, 0}, *sentence);
    }
    if (!plan.wide || plan.low || y + ui.px(menu_gap + 30 + 24) > ui.window().bottom()) return y;
    y += ui.px(menu_gap);
    Rect row{plan.page.x, y, plan.left, ui.px(30)};
    for (const Rounds::Options& game : default_options()) {
        const std::string_view title = title_of(game);
        const float name = widgets::text_width(ui, title, Type::label) + 1;
        if (row.w < ui.px(38) + name) break;
        widgets::icon_disc(ui, row.cut_left(ui.px(30), ui.px(8)).centre(), ui.px(30), colour_of(game, theme),
                           icon_of(game));
        widgets::label(ui, row.cut_left(name, ui.px(22)), title, {.type = Type::label, .colour = theme.t2});
    }
    return row.bottom();
}

// `level`: where the left column's buttons end, above which no card does; 0 if they stand below.
float right_column(Context& context, const Plan& plan, float x, float y, float level) {
    widgets::Ui& ui = context.ui;
    const style::Theme& theme = ui.theme();
    profile_card(context, {x, y, plan.right, profile_card_height(ui)});
    y += profile_card_height(ui) + plan.gap;
    if (const float crews = crews_card_height(context); crews > 0) {
        crews_card(context, {x, y, plan.right, crews});
        y += crews + plan.gap;
    }
    const float network = network_card_height(context);
    network_card(context, {x, y, plan.right, network});
    y += network + plan.gap;
    // As far down as the window goes, with the line below it.
    const float room = plan.columns ? std::max(level, ui.window().bottom() - ui.px(62)) - y : 0;
    const float height = room >= ui.px(172) ? room : recent_card_height(context);
    recent_card(context, {x, y, plan.right, height});
    y += height;
    const float space = ui.px(plan.wide && !plan.low ? menu_gap + 4 : 12.0F);
    if (plan.columns && y + space + ui.px(22 + 24) > ui.window().bottom()) return y;
    y += space;
    widgets::label(ui, {x, y, plan.right, ui.px(22)}, words::open_source,
                   {.type = Type::list, .colour = theme.t3, .align = widgets::Align::right});
    return y + ui.px(22);
}

// What the program was started for. It tries that by itself when there is a name to go by; without one it is
// asked for here.
void begin_what_was_wished(Context& context, HomeMemory& memory) {
    const Surroundings& around = context.around;
    widgets::set_text(memory.invite.edit, around.invite_hint);
    memory.typed_at = context.ui.time();
    const auto invite = find_invite(around.invite_hint);
    if (!around.settings.you.name.empty()) {
        if (!around.invite_hint.empty()) memory.tried = Tried::join;
    } else if (around.wants_to_host) {
        attempt(context,
                HostOn{around.server_hint.value_or(this_computer()), std::string(strings::default_title())});
    } else if (invite && (invite->server || around.server_hint || !around.recent.empty())) {
        attempt(context, JoinInvite{around.invite_hint, std::nullopt, false});
    }
}

void prepare(Context& context, HomeMemory& memory) {
    if (!memory.prefilled) {
        memory.prefilled = true;
        begin_what_was_wished(context, memory);
    }
    if (!memory.asked_servers) {
        memory.asked_servers = true;
        if (!context.around.recent.empty()) context.requests.add(AskServers{});
    }
}

}  // namespace

void table_vignette(widgets::Ui& ui, ImVec2 centre) {
    const style::Theme& theme = ui.theme();
    ImDrawList& list = ui.draw();
    list.AddCircleFilled({centre.x, centre.y + ui.px(4)}, ui.px(38), theme.lip, 64);
    list.AddCircleFilled(centre, ui.px(38), theme.s2, 64);
    style::stroke_circle(list, centre, ui.px(37), theme.dark ? theme.s3 : theme.s1, ui.px(2));
    style::draw_icon(list, style::Icon::mug, centre, ui.px(30), theme.dark ? theme.lamp : theme.warn, 1.1F);
    struct Seat {
        float x;
        float y;
        std::string_view face;
        int colour;
    };
    constexpr std::array<Seat, 5> seats{Seat{-34, -59, "🦉", 2}, Seat{34, -59, "🦔", 6},
                                        Seat{-68, 0, "🦁", 0}, Seat{68, 0, "🐼", 4},
                                        Seat{34, 59, "🦋", 7}};
    for (const Seat& seat : seats) {
        widgets::coaster(ui, {centre.x + ui.px(seat.x), centre.y + ui.px(seat.y)}, ui.px(40), seat.face,
                         {.colour = seat.colour});
    }
    const ImVec2 empty{centre.x - ui.px(34), centre.y + ui.px(59)};
    style::draw_dashed_circle(list, empty, ui.px(19), theme.acc, ui.px(2), 12);
    style::draw_icon(list, style::Icon::plus, empty, ui.px(20), theme.acc);
}

}  // namespace home

void arrive_home(Context& context) {
    auto& memory = context.memory.of<home::HomeMemory>();
    memory.asked_servers = false;
    memory.seat_shown = false;
    memory.tried = home::Tried::nothing;
    memory.before = context.model.counter;
    memory.looked_up.clear();
    memory.forgotten_crew.reset();
    memory.invite = {};
    memory.dialog = home::Dialog::none;
    if (context.model.farewell == Farewell::left) say_notice(context, strings::farewell(Farewell::left));
}

void draw_home(Context& context) {
    using namespace home;
    widgets::Ui& ui = context.ui;
    const style::Theme& theme = ui.theme();
    auto& memory = context.memory.of<HomeMemory>();
    ui.registry().set_screen("home");
    prepare(context, memory);
    const Rect window = ui.window();
    style::draw_background(ui.draw(), window, theme, ui.scale(), 0.3F);
    {
        widgets::ScrollArea area(ui, window, "home", memory.scroll);
        const Rect content = area.content();
        const Plan plan = plan_of(ui, content);
        style::draw_garland(ui.draw(), {window.x, content.y, window.w, window.h}, theme, ui.scale());
        top_line(context, plan);
        const float logo = ui.px(plan.low ? 44.0F : 52.0F);
        float y = headline(context, plan, plan.page.y + logo + ui.px(plan.low ? 14.0F : 34.0F));
        if (plan.wide && !plan.low) {
            table_vignette(ui, {plan.page.x + plan.left - ui.px(34), plan.page.y + ui.px(140)});
        }
        y += ui.px(plan.low ? 14.0F : 23.0F);
        y = seat_part(context, plan, y);
        const float join = join_card_height(context, plan.left);
        join_card(context, {plan.page.x, y, plan.left, join});
        y = start_buttons(context, plan, y + join + ui.px(plan.low ? 18.0F : 28.0F));
        const float level = y;
        y = below_buttons(context, plan, y);
        float end = y;
        if (plan.columns) {
            end = std::max(end, right_column(context, plan, plan.page.right() - plan.right,
                                             plan.page.y + logo + ui.px(plan.low ? 14.0F : 20.0F), level));
        } else {
            end = right_column(context, plan, plan.page.x, y + plan.gap, 0);
        }
        area.used(end - content.y + ui.px(24));
    }
    crew_menu(context);
    dialogs(context);
}

}  // namespace parlor::client
