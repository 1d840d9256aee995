#include "client/rounds/who_said_it_parts.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "client/style/decor.hpp"
#include "client/style/space.hpp"
#include "client/widgets/cards.hpp"
#include "client/widgets/progress.hpp"

namespace parlor::client::who_parts {

using widgets::Align;
using widgets::Ui;
using widgets::VAlign;

namespace {

constexpr float roomy_ring = 120;  // has room for a word below the number
constexpr std::array quote_sizes{Type::question, Type::question_medium, Type::question_small, Type::sub,
                                 Type::large};
constexpr int most_lines = 12;

}  // namespace

namespace {

// The round that goes on, or what it wants beforehand.
const RoundView& round_of(const Lobby& lobby) {
    return lobby.round ? *lobby.round : *lobby.before;
}

// What was typed follows its question to another place, or goes with it.
void follow_prompts(WritingInput& input, const View& view) {
    if (input.prompts == view.prompts) return;
    WritingInput before = std::exchange(input, {});
    input.lobby = before.lobby;
    input.prompts = view.prompts;
    for (std::size_t i = 0; i < view.prompts.size(); ++i) {
        const auto found = std::ranges::find(before.prompts, view.prompts[i]);
        if (found == before.prompts.end()) continue;
        const auto from = static_cast<std::size_t>(found - before.prompts.begin());
        input.fields.at(i) = std::move(before.fields.at(from));
        input.editing.at(i) = before.editing.at(from);
        if (from == before.shown) input.shown = i;
    }
}

}  // namespace

WritingInput& writing_input(Context& context, const View& view) {
    auto& input = context.memory.of<WritingInput>();
    const Lobby& lobby = *context.model.lobby;
    if (input.lobby != lobby.room->code) {
        input = {};
        input.lobby = lobby.room->code;
    }
    follow_prompts(input, view);
    if (input.stage != view.stage) {
        input.stage = view.stage;
        input.focus_next.reset();
        input.focused = false;
        input.scroll = {};
    }
    // What was refused can be mended and sent again; what has come stands in the picture.
    const bool refused = refusals(context) > input.refusals;
    for (std::size_t i = 0; i < input.sent.size(); ++i) {
        if (input.sent[i].empty()) continue;
        const bool there = std::ranges::any_of(view.own_lines, [&](const who::OwnLine& line) {
            return line.prompt == i && line.text == input.sent[i];
        });
        if (there || refused) input.sent[i].clear();
        if (there) widgets::set_text(input.fields[i].edit, "");
    }
    return input;
}

CardInput& card_input(Context& context, const View& view) {
    auto& input = context.memory.of<CardInput>();
    const Lobby& lobby = *context.model.lobby;
    const bool same = input.lobby == lobby.room->code && input.activity == lobby.round->activity;
    if (!same || input.card != view.card) {
        input = {};
        input.lobby = lobby.room->code;
        input.activity = lobby.round->activity;
        input.card = view.card;
    }
    if (input.picked && (view.own_pick == input.picked || refusals(context) > input.refusals))
        input.picked.reset();
    return input;
}

void say(Context& context, who::Command command) {
    context.requests.say(RoundCommand{round_of(*context.model.lobby).activity, std::move(command)});
}

std::uint32_t refusals(const Context& context) {
    return context.model.refusal ? context.model.refusal->number : 0;
}

bool watches(const Context& context) {
    const MemberView* me = context.model.lobby->me();
    return me == nullptr || me->watching;
}

bool rail_shows(const Ui& ui) {
    return ui.width() >= style::width::drawer_below;
}

bool is_low(const Ui& ui) {
    return ui.height() < 700;
}

bool is_tiny(const Ui& ui) {
    return ui.height() < 480;
}

float gap(const Ui& ui) {
    return ui.px(is_low(ui) ? 12 : 20);
}

void draw_clock(Context& context, ImVec2 centre, float diameter, const View& view, bool unit) {
    Ui& ui = context.ui;
    if (!view.ends) {
        ui.draw().AddCircleFilled(centre, diameter / 2, ui.theme().s0, 64);
        style::draw_icon(ui.draw(), style::Icon::mug, centre, diameter * 0.42F, ui.theme().t2);
        return;
    }
    const double left = context.seconds_until(*view.ends);
    const double total =
        static_cast<double>(count_ms(*view.ends - view.began)) / 1000.0 / context.model.clock.scale();
    widgets::RingLook look;
    look.paused = context.model.lobby->room->paused;
    look.name = words::seconds_name;
    if (unit && diameter >= ui.px(roomy_ring)) look.unit = words::seconds_unit(std::lround(std::ceil(left)));
    widgets::ring_timer(ui, centre, diameter, left, total, look);
}

void draw_count(Ui& ui, Rect rect, const words::Counted& count, Align align) {
    widgets::spans(ui, rect,
                   {{count.strong, Type::name, ui.theme().t1}, {count.rest, Type::body, ui.theme().t2}},
                   {.align = align, .may_cut = true});
}

// --- the sheet of paper

namespace {

struct QuotePlan {
    float padding = 0;
    float side = 0;
    float prompt = 0;  // height
    float gap = 0;
    float text = 0;
    bool chip = false;    // the prompt fits onto one
    bool commas = false;  // room is kept for them at the right
    float width = 0;      // of the words
    float height = 0;
};

const widgets::ChipLook prompt_chip{
    .tint = widgets::Tint::paper, .icon = style::Icon::question, .height = 34, .type = Type::tab};

QuotePlan plan_quote(Context& context, const Quote& quote, float width, Type size) {
    const Ui& ui = context.ui;
    QuotePlan plan;
    const bool small = quote.compact || is_low(ui) || width < ui.px(620);
    plan.padding = ui.px(small ? 18 : 30);
    plan.side = ui.px(small ? 22 : 40);
    const float clock = quote.clock > 0 ? quote.clock + ui.px(20) : 0;
    plan.commas = !small && clock == 0 && width >= ui.px(700);
    plan.width = width - 2 * plan.side - clock - (plan.commas ? ui.px(140) : 0);
    const std::string prompt = words::question_was(quote.prompt);
    plan.chip = widgets::chip_width(ui, prompt, prompt_chip) <= plan.width;
    plan.prompt =
        plan.chip ? ui.px(34) : widgets::paragraph_height(ui, prompt, Type::label, plan.width, most_lines);
    plan.gap = ui.px(small ? 10 : 20);
    plan.text = widgets::paragraph_height(ui, quote.line, size, plan.width, most_lines);
    plan.height = 2 * plan.padding + plan.prompt + plan.gap + plan.text;
    if (quote.clock > 0) plan.height = std::max(plan.height, quote.clock + 2 * plan.padding);
    return plan;
}

// Two large commas in the corner, where nothing is written.
void draw_commas(Ui& ui, Rect rect, const QuotePlan& plan) {
    if (!plan.commas || rect.h < ui.px(150)) return;
    style::draw_icon(ui.draw(), style::Icon::quote, {rect.right() - ui.px(104), rect.y + ui.px(92)},
                     ui.px(124), style::rgb(0xFBDFD2), 1.4F);
}

}  // namespace

float quote_height(Context& context, const Quote& quote, float width, Type size) {
    return plan_quote(context, quote, width, size).height;
}

Type quote_size(Context& context, const Quote& quote, float width, float height) {
    for (const Type size : quote_sizes) {
        if (quote.compact && style::type_spec(size).px > 30) continue;
        if (is_low(context.ui) && style::type_spec(size).px > 36) continue;
        if (quote_height(context, quote, width, size) <= height) return size;
    }
    return quote_sizes.back();
}

void draw_quote(Context& context, Rect rect, const Quote& quote, Type size, const View& view) {
    Ui& ui = context.ui;
    const widgets::Group group(ui, words::quote_name);
    const QuotePlan plan = plan_quote(context, quote, rect.w, size);
    widgets::paper(ui, rect, 0, style::paper, style::paper_lip,
                   quote.compact ? style::depth::lip : style::depth::paper_lip,
                   quote.compact ? style::radius::card : style::radius::hero);
    const widgets::Surface surface(ui, style::paper);
    if (quote.clock > 0) {
        const ImVec2 centre{rect.right() - plan.side - quote.clock / 2, rect.y + rect.h / 2};
        const float disc = quote.clock;
        ui.draw().AddCircleFilled(centre, disc / 2 + ui.px(4), ui.theme().s1, 64);
        const widgets::Surface clock(ui, ui.theme().s1);
        draw_clock(context, centre, disc - ui.px(10), view, false);
    } else {
        draw_commas(ui, rect, plan);
    }
    Rect inside = rect.inset(plan.side, plan.padding);
    inside.w = plan.width;
    const std::string prompt = words::question_was(quote.prompt);
    const Rect above = inside.cut_top(plan.prompt, plan.gap);
    if (plan.chip) {
        widgets::chip(ui, above.min(), prompt, prompt_chip);
    } else {
        widgets::paragraph(ui, above, prompt, most_lines,
                           {.type = Type::label, .colour = style::rgb(0x584662), .valign = VAlign::top});
    }
    widgets::paragraph(ui, inside, quote.line, most_lines,
                       {.type = size, .colour = style::ink, .valign = VAlign::top});
}

void draw_nothing(Context& context, Rect rect) {
    const widgets::Surface surface(context.ui, context.ui.theme().bg1);
    widgets::empty_state(context.ui, rect, style::Icon::quote, words::nobody_wrote);
}

}  // namespace parlor::client::who_parts
