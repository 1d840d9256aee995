// A card: three statements to choose the lie from, and what they were.
#include <algorithm>
#include <array>
#include <vector>

#include "client/rounds/two_truths_parts.hpp"
#include "client/style/decor.hpp"
#include "client/style/space.hpp"
#include "client/widgets/answers.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"
#include "client/widgets/choices.hpp"
#include "client/widgets/coaster.hpp"

namespace parlor::client::two_truths_parts {

using style::Type;
using widgets::Align;
using widgets::Ui;

namespace {

constexpr float key = 34;
constexpr float least_row = 64;
constexpr float tiny_row = 50;
constexpr float tallest_row = 132;

bool revealed(const View& view) {
    return view.stage == truths::Stage::revealing && view.reveal;
}

bool is_lie(const View& view, std::size_t index) {
    const auto lie = revealed(view) ? view.reveal->lie : view.own_lie;
    return lie && *lie == index;
}

// What stands in large letters beside the teller's face.
std::string headline(const Context& context, const View& view) {
    const Person teller = person_of(*context.model.lobby, view.teller);
    const bool own = is_teller(context, view);
    if (!revealed(view)) return own ? std::string(words::you_tell) : words::tells(teller.name);
    if (!view.reveal->lie) return words::had_to_go(teller.name);
    int voters = 0;
    for (const auto& those : view.reveal->choices)
        voters += static_cast<int>(those.size());
    if (voters == 0) return words::nobody_voted(teller.name);
    const int fooled = voters - static_cast<int>(view.reveal->choices[*view.reveal->lie].size());
    return own ? words::you_fooled(fooled, voters) : words::fooled_some(teller.name, fooled, voters);
}

// Below it, or above: what is asked, or what the own guess has brought.
std::string second_line(const Context& context, const View& view) {
    if (!revealed(view)) return std::string(words::two_are_true);
    if (!view.reveal->lie) return std::string(words::stays_theirs);
    if (is_teller(context, view))
        return view.reveal->teller_points > 0 ? words::good_lie(view.reveal->teller_points) : std::string{};
    if (!view.own_vote) return {};
    return view.reveal->own_points > 0 ? words::found_it(view.reveal->own_points)
                                       : std::string(words::got_you);
}

float paper_height(const Ui& ui) {
    return ui.px(social::is_tiny(ui) ? 60 : social::is_low(ui) ? 92 : 168);
}

// The sheet with who it is about.
void draw_paper(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    const widgets::Group group(ui, "Teller");
    const bool low = social::is_low(ui);
    widgets::paper(ui, rect, 0, style::paper, style::paper_lip, style::depth::paper_lip,
                   low ? style::radius::card : style::radius::hero);
    const widgets::Surface surface(ui, style::paper);
    Rect inside = rect.inset(ui.px(low ? 20 : 36), ui.px(social::is_tiny(ui) ? 4 : low ? 10 : 24));
    const Person teller = person_of(*context.model.lobby, view.teller);
    widgets::CoasterLook look = coaster_of(teller);
    look.you = false;
    const float face = std::min(inside.h, ui.px(112));
    widgets::coaster(ui, inside.cut_left(face, ui.px(low ? 14 : 26)).centre(), face, teller.avatar, look);
    if (social::rail_shows(ui)) {
        const Rect mark = inside.cut_right(ui.px(96), ui.px(20));
        style::draw_icon(ui.draw(), style::Icon::quote, mark.centre(), ui.px(104),
                         style::mix(style::paper, style::rgb(0xFF8F6B), 0.22F));
    } else if (revealed(view)) {
        const Rect ring = inside.cut_right(inside.h, ui.px(12));
        social::draw_clock(context, ring.centre(), std::min(ring.h, ui.px(64)), {view.began, view.ends});
    }
    const std::string second = second_line(context, view);
    const bool chip = !revealed(view);
    const bool tiny = social::is_tiny(ui);
    const float small = second.empty() ? 0
                                       : ui.px(tiny   ? 20
                                               : low  ? 22
                                               : chip ? style::height::chip + 10
                                                      : 30);
    const float large = ui.px(tiny ? 30 : low ? 34 : 54);
    Rect block = inside.centred_y(std::min(inside.h, small + large));
    const auto draw_second = [&](Rect line) {
        if (second.empty()) return;
        if (chip && !low) {
            widgets::chip(ui, line.min(), second,
                          {.tint = widgets::Tint::paper, .icon = style::Icon::question});
        } else {
            widgets::label_fit(ui, line, second, {low ? Type::label : Type::large, Type::label},
                               {.colour = style::afternoon().t2, .may_cut = true});
        }
    };
    if (chip) draw_second(block.cut_top(small));
    const Rect line = block.cut_top(large);
    widgets::label_fit(ui, line, headline(context, view),
                       {tiny  ? Type::sub
                        : low ? Type::head
                              : Type::question,
                        low ? Type::sub : Type::question_medium, low ? Type::large : Type::question_small,
                        low ? Type::name : Type::sub, Type::name},
                       {.colour = style::ink, .may_cut = true});
    if (!chip) draw_second(block);
}

float least_height(const Ui& ui) {
    return ui.px(social::is_tiny(ui) ? tiny_row : least_row);
}
float row_gap(const Ui& ui) {
    return ui.px(social::is_tiny(ui) ? 8 : social::is_low(ui) ? 12 : 16);
}

// How the three rows look: the largest letters with which all of them are seen.
struct RowsPlan {
    Type type = Type::name;
    float height = 0;
    float gap = 0;
    float side = 0;  // width kept for chips and faces
    bool narrow = false;
};

float text_width_of(const Ui& ui, float width, const RowsPlan& plan) {
    return width - ui.px(20 + key + 16 + 16 + 16) - plan.side;
}

RowsPlan plan_rows(const Ui& ui, const View& view, float width, float height) {
    RowsPlan plan;
    plan.narrow = width < ui.px(640);
    plan.gap = row_gap(ui);
    plan.side = ui.px(revealed(view) ? (plan.narrow ? 168 : 240) : (plan.narrow ? 40 : 138));
    const float room = (height - 2 * plan.gap - ui.px(style::depth::lip)) / 3;
    for (const Type type : {Type::answer, Type::answer_medium, Type::answer_small, Type::name, Type::list}) {
        plan.type = type;
        float tallest = 0;
        for (const std::string& text : view.card_texts) {
            tallest = std::max(tallest,
                               widgets::paragraph_height(ui, text, type, text_width_of(ui, width, plan), 9));
        }
        const float needed = std::max(least_height(ui), tallest + ui.px(social::is_low(ui) ? 16 : 32));
        plan.height = std::clamp(room, needed, std::max(needed, ui.px(tallest_row)));
        if (needed <= room) break;
    }
    return plan;
}

// A tick where there is no room for words.
void draw_tick(Ui& ui, Rect rect) {
    ui.draw().AddCircleFilled(rect.centre(), ui.px(14), ui.theme().lamp, 32);
    style::draw_icon(ui.draw(), style::Icon::check, rect.centre(), ui.px(17), style::ink, 1.2F);
}

void draw_vote_side(Context& context, Rect side, const View& view, std::size_t index, bool narrow) {
    Ui& ui = context.ui;
    const bool mine = view.own_vote && *view.own_vote == index;
    const bool lie = is_lie(view, index);
    if (!mine && !lie) return;
    if (narrow && mine) return draw_tick(ui, side);
    const widgets::ChipLook look{.tint = widgets::Tint::lamp,
                                 .icon = lie ? style::Icon::lock : style::Icon::check,
                                 .solid = true,
                                 .height = 30,
                                 .type = Type::label};
    const std::string_view text = lie ? words::your_lie : words::my_guess;
    if (narrow) {
        style::draw_icon(ui.draw(), style::Icon::lock, side.centre(), ui.px(20), ui.theme().t1);
        return;
    }
    const float width = widgets::chip_width(ui, text, look);
    widgets::chip(ui, {side.right() - width, side.centre().y - ui.px(15)}, text, look);
}

// Whether it was the lie, and who took it for it.
void draw_told_side(Context& context, Rect side, const View& view, std::size_t index, bool narrow) {
    Ui& ui = context.ui;
    const bool lie = is_lie(view, index);
    const widgets::ChipLook look{.tint = lie ? widgets::Tint::lamp : widgets::Tint::ok,
                                 .icon = lie ? style::Icon::none : style::Icon::check,
                                 .solid = lie,
                                 .height = 30,
                                 .type = Type::label};
    const std::string_view text = lie ? words::the_lie : words::is_true;
    const float width = widgets::chip_width(ui, text, look);
    const std::vector<Person> people = social::people_of(context, view.reveal->choices[index]);
    std::vector<widgets::Face> faces;
    for (const Person& person : people) {
        widgets::CoasterLook face = coaster_of(person);
        face.away = false;
        faces.push_back({person.avatar, face});
    }
    const Rect place = side.cut_right(width, ui.px(narrow ? 8 : 14));
    widgets::chip(ui, {place.x, place.centre().y - ui.px(15)}, text, look);
    if (!faces.empty())
        widgets::coaster_row(ui, side.centred_y(ui.px(narrow ? 28 : 36)), faces, Align::right);
}

void draw_statement(Context& context, Rect rect, const View& view, std::size_t index, const RowsPlan& plan) {
    Ui& ui = context.ui;
    const style::Theme& theme = ui.theme();
    const std::string& text = view.card_texts[index];
    const bool told = revealed(view);
    const bool chosen = told ? is_lie(view, index) : view.own_vote && *view.own_vote == index;
    const bool quiet = told || !view.may_vote;
    Rect inside = rect;
    ImU32 ground = theme.s1;
    if (quiet) {
        widgets::card(ui, rect, 0);
        if (is_lie(view, index)) {
            ground = theme.s3;
            ui.draw().AddRectFilled(rect.min(), rect.max(), ground, ui.px(style::radius::card));
            style::stroke_rect(ui.draw(), rect, ui.px(style::radius::card),
                               theme.dark ? theme.lamp : theme.ring, ui.px(3));
        }
    } else {
        const widgets::CardOption card =
            widgets::card_option(ui, rect, text, {.chosen = chosen, .lip = true});
        inside = card.face;
        ground = chosen ? theme.s3 : theme.s2;
        const bool by_key = ui.shortcut(widgets::Key::character, static_cast<char>('1' + index));
        if (card.pressed || by_key) {
            const truths::Command vote = truths::Vote{view.card, static_cast<std::uint8_t>(index)};
            context.requests.say(social::command_of(context, vote));
        }
    }
    const widgets::Surface surface(ui, ground);
    const std::string number = std::to_string(index + 1);
    const widgets::Group group(ui, words::statement_name(static_cast<int>(index) + 1));
    Rect row = inside.inset(ui.px(20), ui.px(6), ui.px(16), ui.px(6));
    const Rect badge = row.cut_left(ui.px(key), ui.px(16)).centred_y(ui.px(key));
    widgets::key_badge(ui, badge, number, ground);
    const Rect side = row.cut_right(plan.side, ui.px(0));
    if (told) {
        draw_told_side(context, side, view, index, plan.narrow);
    } else {
        draw_vote_side(context, side, view, index, plan.narrow);
    }
    row.w = text_width_of(ui, rect.w, plan);
    widgets::paragraph(ui, row, text, 9, {.type = plan.type, .colour = theme.t1});
}

// Above the rows: what is to be done, and what one may know about it.
void draw_ask(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    const widgets::Surface surface(ui, ui.theme().bg1);
    const bool own = is_teller(context, view);
    const bool watching = social::watches(context);
    const std::string_view ask = own ? words::they_look : words::which_is_lie;
    std::string_view hint = own             ? words::keep_straight_face
                            : watching      ? words::you_watch
                            : view.own_vote ? words::can_change
                                            : words::press_to_vote;
    if (!social::rail_shows(ui)) {
        const Rect ring = rect.cut_right(rect.h, ui.px(10));
        social::draw_clock(context, ring.centre(), ring.h, {view.began, view.ends});
        const social::Counted count = count_of(view);
        const float wide =
            widgets::spans_width(ui, {{count.strong, Type::name}, {count.rest, Type::body}}) + 1;
        if (wide < rect.w * 0.5F) {
            widgets::spans(
                ui, rect.cut_right(wide, ui.px(12)),
                {{count.strong, Type::name, ui.theme().t1}, {count.rest, Type::body, ui.theme().t2}},
                {.align = Align::right});
        }
        hint = {};
    }
    const float wide = widgets::text_width(ui, hint, Type::list) + 1;
    const float words_wide = widgets::text_width(ui, ask, Type::sub) + 1;
    if (!hint.empty() && wide + words_wide + ui.px(16) <= rect.w) {
        widgets::label(ui, rect.cut_right(wide, ui.px(12)), hint,
                       {.type = Type::list, .colour = ui.theme().t2, .align = Align::right});
    }
    widgets::label_fit(ui, rect, ask, {Type::sub, Type::large, Type::name}, {.may_cut = true});
}

// A way to the own card, where no rail has one.
bool own_card_button(Context& context, Rect& row, const View& view) {
    Ui& ui = context.ui;
    if (social::rail_shows(ui) || !view.may_write) return false;
    const float size = row.h;
    const std::string_view name = view.own ? words::your_card : words::write_yours;
    if (!widgets::icon_button(ui, row.cut_right(size, ui.px(10)), style::Icon::pencil, name)) return false;
    input_of(context, view).at_card = true;
    ui.redraw();
    return true;
}

}  // namespace

void draw_card_page(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    Input& input = input_of(context, view);
    const bool told = revealed(view);
    ui.registry().set_screen(told ? "the lie" : "which is the lie");
    const float space = social::gap(ui);
    if (told) draw_floor(context, rect.cut_bottom(floor_height(ui), space), view);
    const float paper = paper_height(ui);
    const bool tiny = social::is_tiny(ui);
    const float ask = told ? 0 : ui.px(tiny ? 36 : 44);
    const float rows_least = 3 * least_height(ui) + 2 * row_gap(ui);
    const float lip = ui.px(style::depth::paper_lip);
    const float below_paper = tiny ? ui.px(6) : space;
    const float above = paper + lip + below_paper + (told ? 0 : ask + ui.px(6));
    const float rows_room = std::max(rect.h - above - ui.px(8), rows_least);
    const float width = rect.w - ui.px(10);
    const RowsPlan plan = plan_rows(ui, view, width, rows_room);
    const float rows =
        view.card_texts.empty() ? 0 : 3 * plan.height + 2 * plan.gap + ui.px(style::depth::lip);
    widgets::ScrollArea area(ui, rect, "Card", input.page_scroll);
    area.used(above + rows + ui.px(6));
    Rect page = area.content();
    page.x += ui.px(2);
    page.w = width;
    page.h = std::max(page.h, above + rows);
    draw_paper(context, page.cut_top(paper, lip + below_paper), view);
    if (!told) {
        Rect row = page.cut_top(ask, ui.px(6));
        (void)own_card_button(context, row, view);
        draw_ask(context, row, view);
    }
    for (std::size_t i = 0; i < view.card_texts.size(); ++i)
        draw_statement(context, page.cut_top(plan.height, plan.gap), view, i, plan);
}

}  // namespace parlor::client::two_truths_parts
