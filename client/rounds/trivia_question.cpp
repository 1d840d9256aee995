#include <algorithm>
#include <array>
#include <cmath>

#include "client/rounds/trivia_parts.hpp"
#include "client/style/decor.hpp"
#include "client/style/space.hpp"
#include "client/widgets/cards.hpp"
#include "client/widgets/progress.hpp"

namespace parlor::client::trivia_parts {

using style::Type;
using widgets::Ui;

namespace {

// The last two only where the page would have to scroll otherwise.
constexpr std::array question_sizes{Type::question, Type::question_medium, Type::question_small, Type::sub,
                                    Type::large};

constexpr float roomy_ring = 120;  // has room for a word below the number

// The card with the question: what size its text has and how high it must be.
struct CardPlan {
    float padding = 0;
    float ring = 0;  // diameter
    float text_width = 0;
    float chips_width = 0;
    bool ring_above = false;  // the words go on below the clock
    float chips = 0;
    float gap = 0;  // below the chips
    Type type = Type::question;
    int lines = 1;
    float height = 0;
};

CardPlan plan_card(Context& context, const View& view, float width, Type type, bool crowded) {
    const Ui& ui = context.ui;
    CardPlan plan;
    const bool low = crowded || is_low(ui);
    const bool narrow = width < ui.px(560);
    plan.padding = ui.px(low || narrow ? 20 : 28);
    plan.ring = ui.px(narrow ? 72 : low ? 100 : 140);
    plan.type = type;
    const float side = plan.padding + ui.px(8);
    plan.chips_width = width - 2 * side - plan.ring - ui.px(narrow ? 12 : 24);
    plan.ring_above = narrow;
    plan.text_width = narrow ? width - 2 * side : plan.chips_width;
    plan.gap = ui.px(low ? 12 : 22);
    plan.chips = chips_height(context, plan.chips_width, view);
    if (narrow) plan.chips = std::max(plan.chips, plan.ring);
    const auto lines = ui.text().wrap(ui.font(type), view.text, plan.text_width + 0.5F, 40);
    plan.lines = std::max(1, static_cast<int>(lines.size()));
    const float text = style::line_height(type, ui.scale()) * static_cast<float>(plan.lines);
    plan.height = plan.padding + plan.chips + plan.gap + text + plan.padding + ui.px(low ? 0 : 14);
    plan.height = std::max(plan.height, plan.ring + 2 * plan.padding);
    return plan;
}

void draw_clock(Context& context, ImVec2 centre, float diameter, const View& view) {
    Ui& ui = context.ui;
    const RoomView& room = *context.model.lobby->room;
    const double scale = context.model.clock.scale();
    if (!view.ends) {
        ui.draw().AddCircleFilled(centre, diameter / 2, ui.theme().s0, 64);
        const bool large = diameter >= ui.px(roomy_ring);
        const float icon = diameter * (large ? 0.28F : 0.42F);
        style::draw_icon(ui.draw(), style::Icon::mug, {centre.x, centre.y - (large ? ui.px(14) : 0)}, icon,
                         ui.theme().t2);
        if (large) {
            const widgets::Surface surface(ui, ui.theme().s0);
            const Rect words =
                style::rect_around({centre.x, centre.y + ui.px(20)}, diameter * 0.74F, ui.px(38));
            widgets::paragraph(
                ui, words, quiz::take_your_time, 2,
                {.type = Type::caption, .colour = ui.theme().t2, .align = widgets::Align::centre});
        }
        return;
    }
    const double left = context.seconds_until(*view.ends);
    const double total = static_cast<double>(count_ms(*view.ends - view.began)) / 1000.0 / scale;
    widgets::RingLook look;
    look.paused = room.paused;
    look.name = quiz::seconds_unit(2);
    if (view.stage == trivia::Stage::reading) {
        // Counts whole seconds without hurry: nothing can be done yet.
        const double whole = std::ceil(left);
        if (diameter >= ui.px(roomy_ring)) look.unit = quiz::get_ready;
        look.name = quiz::get_ready;
        look.colour = ui.theme().line2;
        look.paused = true;
        widgets::ring_timer(ui, centre, diameter, whole, std::max(1.0, std::ceil(total)), look);
        if (!room.paused && left > 0) ui.redraw_at(ui.time() + left - std::floor(left - 1e-6) + 0.002);
        return;
    }
    if (diameter >= ui.px(roomy_ring)) look.unit = quiz::seconds_unit(std::lround(std::ceil(left)));
    widgets::ring_timer(ui, centre, diameter, left, total, look);
}

void draw_card(Context& context, Rect rect, const View& view, const CardPlan& plan) {
    Ui& ui = context.ui;
    const widgets::Group group(ui, "Question");
    widgets::card(ui, rect, 0, is_low(ui) ? style::radius::card : style::radius::hero);
    const widgets::Surface surface(ui, ui.theme().s1);
    const float side = plan.padding + ui.px(8);
    const float ring = std::min(plan.ring, rect.h - 2 * ui.px(12));
    const float middle = plan.ring_above ? plan.padding + ring / 2 : std::min(rect.h / 2, ui.px(114));
    draw_clock(context, {rect.right() - side - ring / 2, rect.y + middle}, ring, view);
    Rect words = rect.inset(side, plan.padding, side, plan.padding);
    (void)chips(context, {words.x, words.y, plan.chips_width, plan.chips}, view);
    words.cut_top(plan.chips, plan.gap);
    words.w = plan.text_width;
    widgets::paragraph(ui, words, view.text, plan.lines, {.type = plan.type, .valign = widgets::VAlign::top});
}

// How the card and the answers share the page.
struct PagePlan {
    CardPlan card;
    AnswersPlan answers;
    bool fits = false;
};

// Large words and roomy tiles where they fit; smaller ones before the page has to scroll.
PagePlan plan_page(Context& context, const View& view, float width, float height) {
    const Ui& ui = context.ui;
    const float lip = ui.px(style::depth::tile_lip);
    PagePlan plan;
    for (const bool crowded : {false, true}) {
        const float between = crowded ? ui.px(style::gap::sm) : gap(ui);
        plan.answers = plan_answers(context, view, width, between);
        const float free = height - between - lip;
        const AnswersPlan& answers = plan.answers;
        const float comfortable = answers.least + (answers.liked - answers.least) * 0.6F;
        for (const Type size : question_sizes) {
            if (is_low(ui) && style::type_spec(size).px > 30) continue;
            plan.card = plan_card(context, view, width, size, crowded);
            const bool small = style::type_spec(size).px < 30;
            // Roomier tiles are worth a smaller question, but not one smaller than usual.
            plan.fits = plan.card.height + (small || crowded ? answers.least : comfortable) <= free;
            if (plan.fits) return plan;
            if (size == Type::question_small && !crowded && plan.card.height + answers.least <= free) {
                plan.fits = true;
                return plan;
            }
        }
    }
    return plan;
}

}  // namespace

void draw_question(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    Input& input = input_of(context, view);
    // In the lowest windows the footer scrolls along: the question needs the room.
    const bool loose_footer = is_tiny(ui);
    const float footer_gap = ui.px(is_low(ui) ? 12 : 20);
    const Rect footer = loose_footer ? Rect{} : rect.cut_bottom(footer_height(ui), footer_gap);
    const float lip = ui.px(style::depth::tile_lip);

    PagePlan plan = plan_page(context, view, rect.w, rect.h);
    if (!plan.fits || loose_footer) {
        // Long words in a small window: the page scrolls, the footer stays.
        const float inset = ui.px(14);
        plan.answers = plan_answers(context, view, rect.w - inset, ui.px(style::gap::sm));
        plan.card = plan_card(context, view, rect.w - inset, loose_footer ? Type::large : Type::sub, true);
        widgets::ScrollArea area(ui, rect, "Question page", input.question_scroll);
        Rect page = area.content();
        page.w = rect.w - inset;
        const float below = loose_footer ? footer_height(ui) + footer_gap : 0;
        area.used(plan.card.height + plan.answers.gap + plan.answers.least + lip + below + ui.px(4));
        draw_card(context, page.cut_top(plan.card.height, plan.answers.gap), view, plan.card);
        draw_answers(context, page.cut_top(plan.answers.least, lip + footer_gap), view, plan.answers);
        if (loose_footer) {
            page.h = footer_height(ui);
            answered_footer(context, page, view);
        }
    } else {
        const float free = rect.h - plan.answers.gap - lip;
        const float tiles = std::clamp(free - plan.card.height, plan.answers.least, plan.answers.liked);
        // In tall windows the card takes a part of what is left, too.
        const float left = std::max(0.0F, free - tiles - plan.card.height - ui.px(60));
        const float card = plan.card.height + std::min(left, plan.card.height * 0.25F);
        draw_card(context, rect.cut_top(card, plan.answers.gap), view, plan.card);
        rect.h = tiles;
        draw_answers(context, rect, view, plan.answers);
    }
    if (!loose_footer) answered_footer(context, footer, view);
}

}  // namespace parlor::client::trivia_parts
