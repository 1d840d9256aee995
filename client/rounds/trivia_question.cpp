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

// The card with the question: what size its text has and how high it must be.
struct CardPlan {
    float padding = 0;
    float ring = 0;  // diameter
    float text_width = 0;
    float chips = 0;
    Type type = Type::question;
    int lines = 1;
    float height = 0;
};

CardPlan plan_card(Context& context, const View& view, float width, Type type) {
    const Ui& ui = context.ui;
    CardPlan plan;
    const bool low = is_low(ui);
    const bool narrow = width < ui.px(560);
    plan.padding = ui.px(low || narrow ? 20 : 28);
    plan.ring = ui.px(narrow ? 72 : low ? 100 : 140);
    plan.type = type;
    const float side = plan.padding + ui.px(8);
    plan.text_width = width - 2 * side - plan.ring - ui.px(narrow ? 12 : 24);
    plan.chips = chips_height(context, plan.text_width, view);
    const auto lines = ui.text().wrap(ui.font(type), view.text, plan.text_width + 0.5F, 40);
    plan.lines = std::max(1, static_cast<int>(lines.size()));
    const float text = style::line_height(type, ui.scale()) * static_cast<float>(plan.lines);
    plan.height =
        plan.padding + plan.chips + ui.px(low ? 12 : 24) + text + plan.padding + ui.px(low ? 0 : 12);
    plan.height = std::max(plan.height, plan.ring + 2 * plan.padding);
    return plan;
}

void draw_clock(Context& context, ImVec2 centre, float diameter, const View& view) {
    Ui& ui = context.ui;
    const RoomView& room = *context.model.lobby->room;
    const double scale = context.model.clock.scale();
    if (!view.ends) {
        ui.draw().AddCircleFilled(centre, diameter / 2, ui.theme().s0, 64);
        const bool large = diameter >= ui.px(100);
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
        look.unit = quiz::get_ready;
        look.name = quiz::get_ready;
        look.colour = ui.theme().line2;
        look.paused = true;
        widgets::ring_timer(ui, centre, diameter, whole, std::max(1.0, std::ceil(total)), look);
        if (!room.paused && left > 0) ui.redraw_at(ui.time() + left - std::floor(left - 1e-6) + 0.002);
        return;
    }
    look.unit = quiz::seconds_unit(std::lround(std::ceil(left)));
    widgets::ring_timer(ui, centre, diameter, left, total, look);
}

void draw_card(Context& context, Rect rect, const View& view, const CardPlan& plan) {
    Ui& ui = context.ui;
    const widgets::Group group(ui, "Question");
    widgets::card(ui, rect, 0, is_low(ui) ? style::radius::card : style::radius::hero);
    const widgets::Surface surface(ui, ui.theme().s1);
    const float side = plan.padding + ui.px(8);
    const float ring = std::min(plan.ring, rect.h - 2 * ui.px(12));
    draw_clock(context, {rect.right() - side - ring / 2, rect.y + std::min(rect.h / 2, ui.px(114))}, ring,
               view);
    Rect words = rect.inset(side, plan.padding, side, plan.padding);
    words.w = plan.text_width;
    words.cut_top(chips(context, words, view), ui.px(is_low(ui) ? 12 : 24));
    widgets::paragraph(ui, words, view.text, plan.lines, {.type = plan.type, .valign = widgets::VAlign::top});
}

CardPlan choose_card(Context& context, const View& view, float width, float free,
                     const AnswersPlan& answers) {
    const bool low = is_low(context.ui);
    constexpr std::array sizes{Type::question, Type::question_medium, Type::question_small};
    CardPlan plan;
    for (const Type size : sizes) {
        if (low && size != Type::question_small) continue;
        plan = plan_card(context, view, width, size);
        // The middle between comfortable and cramped tiles is worth a smaller question.
        const float tiles = std::max(answers.least, answers.least + (answers.liked - answers.least) * 0.6F);
        if (plan.height + gap(context.ui) + tiles <= free) break;
    }
    return plan;
}

}  // namespace

void draw_question(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    Input& input = input_of(context, view);
    const Rect footer = rect.cut_bottom(footer_height(ui), ui.px(is_low(ui) ? 12 : 20));
    const float between = gap(ui);
    const float lip = ui.px(style::depth::tile_lip);

    AnswersPlan answers = plan_answers(context, view, rect.w);
    CardPlan card = choose_card(context, view, rect.w, rect.h, answers);
    const bool scrolls = card.height + between + answers.least + lip > rect.h + 1;
    if (scrolls) {
        // Long words in a small window: the page scrolls, the footer stays.
        const float inset = ui.px(14);
        answers = plan_answers(context, view, rect.w - inset);
        card = plan_card(context, view, rect.w - inset, Type::question_small);
        widgets::ScrollArea area(ui, rect, "Question page", input.question_scroll);
        Rect page = area.content();
        page.w = rect.w - inset;
        area.used(card.height + between + answers.least + lip + ui.px(4));
        draw_card(context, page.cut_top(card.height, between), view, card);
        page.h = answers.least;
        draw_answers(context, page, view, answers);
    } else {
        const float free = rect.h - between - lip;
        // Tiles get what they like, the card the rest up to a third more than it needs.
        const float tiles = std::clamp(free - card.height, answers.least, answers.liked);
        const float roomy = std::max(card.height, std::min(free - tiles, card.height * 1.25F));
        draw_card(context, rect.cut_top(roomy, between), view, card);
        rect.h = tiles;
        draw_answers(context, rect, view, answers);
    }
    answered_footer(context, footer, view);
}

}  // namespace parlor::client::trivia_parts
