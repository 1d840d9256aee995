#include "client/rounds/two_truths_ui.hpp"

#include <algorithm>
#include <array>

#include "client/parts/people.hpp"
#include "client/rounds/option_form.hpp"
#include "client/rounds/two_truths_parts.hpp"
#include "client/strings/common_words.hpp"
#include "client/strings/trivia_strings.hpp"
#include "client/style/space.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"
#include "client/widgets/choices.hpp"
#include "client/widgets/progress.hpp"

namespace parlor::client {

namespace form = option_form;
namespace parts = two_truths_parts;
namespace social = social_parts;
namespace words = strings::truths;
using style::Rect;
using truths::Stage;
using widgets::Ui;

namespace {

constexpr std::array<std::uint16_t, 4> writing_choices{60, 90, 120, 180};
constexpr std::array<std::uint16_t, 4> voting_choices{20, 30, 45, 60};

// What one could do about the own card now.
struct CardState {
    std::string_view says;
    std::string_view verb;  // empty: nothing
};

CardState card_state(const truths::View& view) {
    if (view.own && view.own->shown) return {words::card_was_shown, {}};
    if (view.may_write)
        return view.own ? CardState{words::waits_for_turn, words::your_card}
                        : CardState{words::no_card_yet, words::write_yours};
    return {words::no_time_for_card, {}};
}

float you_card(Context& context, Rect rect, const truths::View& view) {
    Ui& ui = context.ui;
    const style::Theme& theme = ui.theme();
    const Standing* own = standing_of(view.standings, context.model.lobby->you);
    if (own == nullptr) return 0;
    const CardState state = card_state(view);
    const bool over = view.stage == Stage::choosing || view.stage == Stage::best;
    const float button = state.verb.empty() || over ? 0 : ui.px(style::height::button_small + 14);
    const float note = over ? 0 : ui.px(34);
    const Rect whole{rect.x, rect.y, rect.w, ui.px(18 + 24 + 12 + 54 + 16) + note + button};
    const widgets::Group group(ui, words::you);
    widgets::card(ui, whole, 0);
    const widgets::Surface surface(ui, theme.s1);
    Rect inside = whole.inset(ui.px(22), ui.px(18), ui.px(22), ui.px(16));
    Rect head = inside.cut_top(ui.px(24), ui.px(12));
    const std::string found = view.guessed > 0 ? words::right_so_far(view.found, view.guessed) : "";
    widgets::label(ui, head.cut_right(widgets::text_width(ui, found, style::Type::list) + 1, ui.px(8)), found,
                   {.type = style::Type::list, .colour = theme.t2, .align = widgets::Align::right});
    widgets::label(ui, head, words::you, {.type = style::Type::name});
    Rect row = inside.cut_top(ui.px(54));
    const Person me = person_of(*context.model.lobby, context.model.lobby->you);
    widgets::CoasterLook look = coaster_of(me);
    look.you = false;
    const Rect disc = row.cut_left(ui.px(46), ui.px(14));
    widgets::coaster(ui, disc.centre(), ui.px(46), me.avatar, look);
    Rect lines = row.centred_y(ui.px(52));
    const long points = widgets::counting(ui, ui.id("points"), own->points);
    widgets::label(ui, lines.cut_top(ui.px(32)), strings::number(points), {.type = style::Type::head});
    widgets::label(ui, lines, words::points_word, {.type = style::Type::list, .colour = theme.t2});
    if (over) return whole.h;
    inside.cut_top(ui.px(10));
    widgets::label(ui, inside.cut_top(ui.px(24)), state.says,
                   {.type = style::Type::list, .colour = theme.t2, .may_cut = true});
    if (state.verb.empty()) return whole.h;
    inside.cut_top(ui.px(14));
    const widgets::ButtonOptions options{.size = widgets::ButtonSize::small, .icon = style::Icon::pencil};
    const float width = std::min(inside.w, widgets::button_width(ui, state.verb, options));
    Rect place = inside.cut_top(ui.px(style::height::button_small));
    place.w = width;
    if (widgets::button(ui, place, state.verb, options)) {
        parts::input_of(context, view).at_card = true;
        ui.redraw();
    }
    return whole.h;
}

void put(Rect& rail, float height, float space) {
    if (height > 0) rail.cut_top(height, space);
}

}  // namespace

void TwoTruthsUi::draw(Context& context, Rect rect, const truths::View& view) {
    Ui& ui = context.ui;
    parts::Input& input = parts::input_of(context, view);
    if (!view.may_write) input.at_card = false;
    if (view.stage == Stage::writing || input.at_card) return parts::draw_writing(context, rect, view);
    switch (view.stage) {
        case Stage::writing:
            return;
        case Stage::voting:
        case Stage::revealing:
            return parts::draw_card_page(context, rect, view);
        case Stage::choosing:
            ui.registry().set_screen("best truth");
            return parts::draw_choosing(context, rect, view);
        case Stage::best:
            ui.registry().set_screen("best named");
            return parts::draw_best(context, rect, view);
        case Stage::nothing:
            ui.registry().set_screen("no stories");
            const widgets::Surface surface(ui, ui.theme().bg1);
            widgets::empty_state(ui, rect, style::Icon::chat, words::nothing_written);
            return;
    }
}

void TwoTruthsUi::draw_rail(Context& context, Rect rect, const truths::View& view) {
    const Ui& ui = context.ui;
    const float space = ui.px(style::gap::lg);
    if (view.stage == Stage::nothing) return;
    put(rect, social::clock_card(context, rect, {view.began, view.ends}, parts::count_of(view)), space);
    if (view.stage == Stage::writing) {
        if (rect.h >= social::text_card_height(ui, rect.w, words::points_rule))
            put(rect, social::text_card(context, rect, words::points_label, words::points_rule), space);
    } else {
        const bool fits = rect.h >= ui.px(18 + 24 + 12 + 54 + 16 + 34 + style::height::button_small + 14);
        if (fits) put(rect, you_card(context, rect, view), space);
    }
    if (rect.h >= ui.px(204)) (void)social::cheer_card(context, rect);
}

std::string TwoTruthsUi::score(const Lobby& lobby, const truths::View& view) {
    const Standing* own = standing_of(view.standings, lobby.you);
    return own == nullptr ? std::string{} : strings::quiz::score_in_header(own->points, own->place);
}

Progress TwoTruthsUi::progress(const truths::View& view) {
    const bool on = view.stage == Stage::voting;
    return {on ? view.card - 1 : view.card, std::max<int>(view.of, 1), on};
}

std::string TwoTruthsUi::subtitle(const truths::View& view) {
    switch (view.stage) {
        case Stage::writing:
            return std::string(words::subtitle_writing);
        case Stage::voting:
        case Stage::revealing:
            return words::subtitle(view.card, view.of);
        case Stage::choosing:
        case Stage::best:
            return std::string(words::subtitle_best);
        case Stage::nothing:
            break;
    }
    return std::string(words::title);
}

std::string_view TwoTruthsUi::title() {
    return words::title;
}

style::Icon TwoTruthsUi::icon() {
    return style::Icon::smile;
}

// An activity in which people tell of themselves.
ImU32 TwoTruthsUi::colour(const style::Theme&) {
    return style::activity_colour(style::Activity::who_said_it);
}

std::string TwoTruthsUi::summary(const truths::Options& options) {
    return words::card_count(options.tellers);
}

std::string TwoTruthsUi::remark(const truths::Options& options, std::size_t players) {
    return options.tellers < players ? words::not_everybody(options.tellers) : std::string{};
}

float TwoTruthsUi::options_height(const Context& context, float width) {
    const Ui& ui = context.ui;
    const float one = ui.px(form::heading + form::between + form::control + form::section);
    return ui.px(form::heading + form::section) + 2 * one + ui.px(form::control + form::section) +
           ui.px(form::heading + form::between) +
           widgets::paragraph_height(ui, words::points_rule, style::Type::label, width, 4);
}

bool TwoTruthsUi::options_form(Context& context, Rect rect, truths::Options& options) {
    Ui& ui = context.ui;
    const float control = ui.px(form::control);
    const float section = ui.px(form::section);
    bool changed = false;
    widgets::label(ui, rect.cut_top(ui.px(form::heading), section), words::fits_the_minutes,
                   {.type = style::Type::label, .colour = ui.theme().t2, .may_cut = true});
    form::head(ui, rect, words::writing_label);
    changed |= form::number_choice(ui, rect.cut_top(control, section), words::writing_label, writing_choices,
                                   words::seconds_choice, options.writing_seconds);
    form::head(ui, rect, words::voting_label);
    changed |= form::number_choice(ui, rect.cut_top(control, section), words::voting_label, voting_choices,
                                   words::seconds_choice, options.voting_seconds);
    Rect row = rect.cut_top(control, section);
    changed |= widgets::toggle_switch(ui, row.cut_right(ui.px(72), ui.px(12)), words::best_label,
                                      options.best_truth);
    Rect lines = row.centred_y(ui.px(41));
    widgets::label(ui, lines.cut_top(ui.px(22)), words::best_label,
                   {.type = style::Type::name, .may_cut = true});
    widgets::label(ui, lines, words::best_explained,
                   {.type = style::Type::label, .colour = ui.theme().t3, .may_cut = true});
    form::head(ui, rect, words::points_label);
    widgets::paragraph(ui, rect, words::points_rule, 4,
                       {.type = style::Type::label, .colour = ui.theme().t2, .valign = widgets::VAlign::top});
    return changed;
}

}  // namespace parlor::client
