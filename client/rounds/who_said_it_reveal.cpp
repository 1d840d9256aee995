// Whose line it was, who thought what, and the floor for the author.
#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "client/parts/cheer_bar.hpp"
#include "client/parts/people.hpp"
#include "client/rounds/who_said_it_parts.hpp"
#include "client/strings/common_words.hpp"
#include "client/style/decor.hpp"
#include "client/style/space.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"
#include "client/widgets/coaster.hpp"

namespace parlor::client::who_parts {

using widgets::Align;
using widgets::Ui;

namespace {

constexpr float thought_row = 52;

// A face with those who took it for the author's; the author first, then those that most took.
struct Suspicion {
    PlayerId face;
    std::vector<PlayerId> by;
    bool right = false;
};

std::vector<Suspicion> suspicions(const View& view) {
    std::map<PlayerId, std::vector<PlayerId>> by_face;
    for (const who::Thought& thought : view.reveal->thoughts)
        by_face[thought.face].push_back(thought.who);
    const auto author = view.reveal->author;
    if (author && !view.reveal->thoughts.empty()) by_face.try_emplace(*author);
    std::vector<Suspicion> all;
    for (auto& [face, by] : by_face)
        all.push_back({face, std::move(by), author == face});
    std::stable_sort(all.begin(), all.end(), [](const Suspicion& a, const Suspicion& b) {
        if (a.right != b.right) return a.right;
        return a.by.size() > b.by.size();
    });
    return all;
}

int columns_for(const Ui& ui, float width) {
    return width >= ui.px(640) ? 2 : 1;
}

void draw_suspicion(Context& context, Rect rect, const Suspicion& one) {
    Ui& ui = context.ui;
    const style::Theme& theme = ui.theme();
    const Lobby& lobby = *context.model.lobby;
    const Person person = person_or_you(lobby, one.face);
    const widgets::Group group(ui, person.name);
    const ImU32 ground = one.right ? theme.ok_bg : theme.s2;
    ui.draw().AddRectFilled(rect.min(), rect.max(), ground, ui.px(16));
    if (one.right) style::stroke_rect(ui.draw(), rect, ui.px(16), theme.ok, ui.px(2));
    const widgets::Surface surface(ui, ground);
    Rect inside = rect.inset(ui.px(12), ui.px(6));
    const Rect disc = inside.cut_left(ui.px(38), ui.px(12));
    widgets::CoasterLook look = coaster_of(person);
    look.you = false;
    look.on = ground;
    if (one.right) look.badge = widgets::Badge::ready;
    widgets::coaster(ui, disc.centre(), ui.px(38), person.avatar, look);
    std::vector<Person> people;
    for (const PlayerId who : one.by)
        people.push_back(person_of(lobby, who));
    std::vector<widgets::Face> faces;
    for (const Person& each : people) {
        widgets::CoasterLook small = coaster_of(each);
        small.on = ground;
        small.away = false;
        faces.push_back({each.avatar, small});
    }
    const float wanted = static_cast<float>(faces.size()) * ui.px(36);
    const float most = inside.w * 0.5F;
    if (!faces.empty()) {
        const Rect row = inside.cut_right(std::min(wanted, most), ui.px(12));
        widgets::coaster_row(ui, row.centred_y(ui.px(30)), faces, Align::right);
    }
    widgets::label(ui, inside, person.name, {.type = Type::name, .may_cut = true});
}

// --- the author's panel

struct Said {
    std::string title;
    std::string below;
    std::string floor;
};

Said said(const Context& context, const View& view) {
    const who::Reveal& reveal = *view.reveal;
    if (!reveal.author) return {std::string(words::stays_a_secret), std::string(words::author_left), {}};
    const bool mine = view.own_card;
    const Person author = person_of(*context.model.lobby, *reveal.author);
    Said text;
    text.title = mine ? std::string(words::it_was_you) : words::it_was(author.name);
    text.below = words::knew(reveal.knew, reveal.guessed);
    if (reveal.author_points > 0) {
        text.below += " · " + (mine ? words::you_got(reveal.author_points)
                                    : words::author_got(author.name, reveal.author_points));
    }
    if (reveal.more_asked) {
        text.floor = words::asked_for_more;
    } else {
        text.floor = mine ? std::string(words::floor_is_yours) : words::floor_of(author.name);
    }
    return text;
}

// What one may press now.
struct Press {
    std::string_view verb;
    style::Icon icon = style::Icon::none;
    widgets::ButtonKind kind = widgets::ButtonKind::secondary;
    std::string_view tooltip = {};
    enum class What : std::uint8_t { more, all, next } what = What::next;
};

std::vector<Press> presses(const Context& context, const View& view) {
    std::vector<Press> all;
    const Lobby& lobby = *context.model.lobby;
    const auto author = view.reveal->author;
    if (author && view.own_card) {
        all.push_back(
            {words::said_it_all, style::Icon::check, widgets::ButtonKind::secondary, {}, Press::What::all});
    } else if (author && !watches(context) && !view.reveal->more_asked) {
        const MemberView* member = lobby.member(*author);
        if (member != nullptr && member->connected)
            all.push_back({words::tell_us_more, style::Icon::chat, widgets::ButtonKind::secondary,
                           words::tell_us_more_tip, Press::What::more});
    }
    if (lobby.is_host()) {
        all.push_back({view.card >= view.of ? words::finish : words::next_card,
                       style::Icon::skip,
                       widgets::ButtonKind::primary,
                       {},
                       Press::What::next});
    }
    return all;
}

void press(Context& context, const View& view, const Press& one) {
    switch (one.what) {
        case Press::What::more:
            return say(context, who::AskForMore{view.card});
        case Press::What::all:
            return say(context, who::ThatsAll{view.card});
        case Press::What::next:
            return context.requests.say(host::SkipAhead{});
    }
}

widgets::ButtonOptions look_of(const Press& one) {
    return {.kind = one.kind, .icon = one.icon, .tooltip = one.tooltip};
}

float presses_width(const Ui& ui, std::span<const Press> all) {
    float width = 0;
    for (const Press& one : all)
        width += widgets::button_width(ui, one.verb, look_of(one)) + ui.px(12);
    return width;
}

void draw_presses(Context& context, Rect row, const View& view, std::span<const Press> all) {
    Ui& ui = context.ui;
    // An Enter meant for a guess, a moment too late, must not skip what it brought.
    const bool settled = context.model.clock.now(context.now) - view.began > 700ms;
    const bool entered = ui.shortcut(widgets::Key::enter) && settled;
    for (std::size_t i = all.size(); i > 0; --i) {
        const Press& one = all[i - 1];
        const float width = std::min(row.w, widgets::button_width(ui, one.verb, look_of(one)));
        const Rect place = row.cut_right(width, ui.px(12)).centred_y(ui.px(style::height::button));
        const bool first = i == all.size();
        if (widgets::button(ui, place, one.verb, look_of(one)) || (first && entered))
            press(context, view, one);
    }
}

struct PanelPlan {
    bool buttons_below = false;
    float face = 0;
    float ring = 0;
    float height = 0;
};

PanelPlan plan_panel(const Context& context, const View& view, float width) {
    const Ui& ui = context.ui;
    PanelPlan plan;
    const auto all = presses(context, view);
    plan.face = ui.px(is_low(ui) ? 64 : 92);
    plan.ring = ui.px(is_low(ui) ? 56 : 72);
    const float fixed = plan.face + plan.ring + ui.px(24 * 2 + 18 + 20);
    plan.buttons_below = !all.empty() && fixed + presses_width(ui, all) + ui.px(240) > width;
    plan.height = std::max(plan.face, ui.px(34 + 22 + 24)) + ui.px(is_low(ui) ? 24 : 36);
    if (plan.buttons_below) plan.height += ui.px(style::height::button + 12);
    return plan;
}

void draw_panel(Context& context, Rect rect, const View& view, const PanelPlan& plan) {
    Ui& ui = context.ui;
    const style::Theme& theme = ui.theme();
    const Lobby& lobby = *context.model.lobby;
    const widgets::Group group(ui, "Author");
    widgets::card(ui, rect, 0);
    const widgets::Surface surface(ui, theme.s1);
    const auto all = presses(context, view);
    Rect inside = rect.inset(ui.px(24), ui.px(is_low(ui) ? 12 : 18));
    if (plan.buttons_below)
        draw_presses(context, inside.cut_bottom(ui.px(style::height::button), ui.px(12)), view, all);
    const Rect disc = inside.cut_left(plan.face, ui.px(18));
    if (const auto author = view.reveal->author) {
        const Person person = person_of(lobby, *author);
        widgets::CoasterLook look = coaster_of(person);
        look.you = false;
        look.ring = theme.lamp;
        widgets::coaster(ui, disc.centre(), plan.face - ui.px(8), person.avatar, look);
    } else {
        ui.draw().AddCircleFilled(disc.centre(), plan.face / 2 - ui.px(4), theme.s0, 64);
        style::draw_icon(ui.draw(), style::Icon::lock, disc.centre(), plan.face * 0.4F, theme.t2);
    }
    if (!plan.buttons_below && !all.empty())
        draw_presses(context, inside.cut_right(presses_width(ui, all) - ui.px(12), ui.px(16)), view, all);
    const Rect clock = inside.cut_right(plan.ring, ui.px(20));
    draw_clock(context, clock.centre(), plan.ring, view, false);
    const Said text = said(context, view);
    Rect lines = inside.centred_y(ui.px(36 + 22 + (text.floor.empty() ? 0 : 22)));
    widgets::label_fit(ui, lines.cut_top(ui.px(36)), text.title,
                       {Type::head, Type::sub, Type::large, Type::name}, {.may_cut = true});
    widgets::label(ui, lines.cut_top(ui.px(22)), text.below,
                   {.type = Type::list, .colour = theme.t2, .may_cut = true});
    if (!text.floor.empty())
        widgets::label(ui, lines, text.floor, {.type = Type::label, .colour = theme.t3, .may_cut = true});
}

}  // namespace

float thoughts_height(const Ui& ui, const View& view, float width) {
    const auto count = static_cast<int>(suspicions(view).size());
    if (count == 0) return ui.px(34 + 60);
    const int columns = columns_for(ui, width);
    const int rows = (count + columns - 1) / columns;
    return ui.px(34) + static_cast<float>(rows) * ui.px(thought_row + 8);
}

void draw_thoughts(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    const widgets::Group group(ui, words::who_thought_what);
    const auto all = suspicions(view);
    {
        const widgets::Surface surface(ui, ui.theme().bg1);
        widgets::label(ui, rect.cut_top(ui.px(26), ui.px(8)), words::who_thought_what,
                       {.type = Type::large, .may_cut = true});
        if (all.empty()) {
            const std::string_view text = view.reveal->author ? words::nobody_guessed : words::author_left;
            widgets::paragraph(ui, rect, text, 2,
                               {.type = Type::body, .colour = ui.theme().t2, .valign = widgets::VAlign::top});
            return;
        }
    }
    const int columns = columns_for(ui, rect.w);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const int at = static_cast<int>(i);
        if (at % columns == 0 && at > 0) rect.cut_top(ui.px(thought_row + 8));
        Rect row = rect;
        row.h = ui.px(thought_row);
        draw_suspicion(context, row.column(at % columns, columns, ui.px(12)), all[i]);
    }
}

void draw_reveal(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    CardInput& input = card_input(context, view);
    const float space = gap(ui);
    const bool cheers = ui.height() >= 620 && !rail_shows(ui);
    if (cheers) {
        const widgets::Surface surface(ui, ui.theme().bg1);
        cheer_bar(context, rect.cut_bottom(ui.px(48), ui.px(12)));
    }
    const Quote quote{view.prompts.at(view.prompt), view.line, true};
    const auto plan_all = [&](float width) {
        struct All {
            Type size = Type::large;
            float paper = 0;
            PanelPlan panel;
            float thoughts = 0;
            float whole = 0;
        } all;
        all.panel = plan_panel(context, view, width);
        all.thoughts = thoughts_height(ui, view, width);
        const float lip = ui.px(style::depth::lip);
        const float free = rect.h - all.panel.height - all.thoughts - 2 * space - lip;
        all.size = quote_size(context, quote, width, std::max(free, rect.h * 0.3F));
        all.paper = quote_height(context, quote, width, all.size);
        all.whole = all.paper + lip + all.panel.height + all.thoughts + 2 * space + ui.px(8);
        return all;
    };
    auto all = plan_all(rect.w);
    const bool fits = all.whole <= rect.h;
    widgets::ScrollArea area(ui, rect, words::who_thought_what, input.thoughts_scroll);
    Rect page = area.content();
    if (!fits) {
        page.w = rect.w - ui.px(14);
        all = plan_all(page.w);
    } else {
        page.w = rect.w;
    }
    area.used(fits ? rect.h : all.whole);
    page.h = std::max(rect.h, all.whole);
    draw_quote(context, page.cut_top(all.paper, space + ui.px(style::depth::lip)), quote, all.size, view);
    draw_panel(context, page.cut_top(all.panel.height, space), view, all.panel);
    draw_thoughts(context, page, view);
}

}  // namespace parlor::client::who_parts
