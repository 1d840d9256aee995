#include "client/rounds/who_said_it_ui.hpp"

#include <algorithm>
#include <array>

#include "client/rounds/option_form.hpp"
#include "client/rounds/who_said_it_parts.hpp"
#include "client/strings/trivia_strings.hpp"
#include "client/style/space.hpp"
#include "shared/base/limits.hpp"

namespace parlor::client {

namespace form = option_form;
namespace parts = who_parts;
namespace words = strings::who;
using style::Rect;
using who::Stage;
using widgets::Ui;

namespace {

constexpr std::array<std::uint16_t, 4> seconds_choices{15, 25, 40, 60};

}  // namespace

void WhoSaidItUi::draw(Context& context, Rect rect, const who::View& view) {
    Ui& ui = context.ui;
    // What is left in a field answers nothing that is still asked.
    if (view.stage != Stage::writing) context.memory.forget<parts::WritingInput>();
    switch (view.stage) {
        case Stage::beforehand:
            return;  // the lobby's
        case Stage::writing:
            ui.registry().set_screen("writing");
            return parts::draw_writing(context, rect, view);
        case Stage::guessing:
            ui.registry().set_screen("quote");
            return parts::draw_card(context, rect, view);
        case Stage::revealing:
            ui.registry().set_screen("author");
            return parts::draw_reveal(context, rect, view);
        case Stage::nothing:
            ui.registry().set_screen("no lines");
            return parts::draw_nothing(context, rect);
    }
}

void WhoSaidItUi::draw_rail(Context& context, Rect rect, const who::View& view) {
    const Ui& ui = context.ui;
    const float gap = ui.px(style::gap::lg);
    if (view.stage == Stage::guessing) rect.cut_top(parts::clock_card(context, rect, view), gap);
    if (view.stage == Stage::revealing) {
        const float points = parts::points_card(context, rect, view);
        if (points > 0) rect.cut_top(points, gap);
    }
    rect.cut_top(parts::you_card(context, rect, view), gap);
    const bool cheers = view.stage == Stage::guessing || view.stage == Stage::revealing;
    const float grid = ui.px(204);
    if (cheers && rect.h >= grid && !parts::watches(context)) {
        const bool both = rect.h >= grid + gap + ui.px(72 + 44 * 2);
        const Rect place = both ? rect.cut_bottom(grid, gap) : rect.cut_top(grid, gap);
        parts::cheer_card(context, place);
    }
    const bool scores = view.stage != Stage::writing && rect.h >= ui.px(72 + 44 * 2);
    if (scores) parts::scores_card(context, rect, view);
}

void WhoSaidItUi::draw_beforehand(Context& context, Rect rect, const who::View& view) {
    parts::draw_beforehand(context, rect, view);
}

std::string WhoSaidItUi::beforehand(const who::View& view) {
    if (!view.may_write || view.prompts.empty()) return {};
    if (view.own_lines.empty()) return std::string(words::answer_now);
    return words::answered_of(view.own_lines.size(), view.prompts.size());
}

std::string WhoSaidItUi::score(const Lobby& lobby, const who::View& view) {
    const Standing* own = standing_of(view.standings, lobby.you);
    return own == nullptr ? std::string{} : strings::quiz::score_in_header(own->points, own->place);
}

Progress WhoSaidItUi::progress(const who::View& view) {
    const bool over = view.stage == Stage::revealing || view.stage == Stage::nothing;
    if (view.card == 0) return {0, 0, false};
    return {over ? view.card : view.card - 1, view.of, !over};
}

std::string WhoSaidItUi::subtitle(const who::View& view) {
    return view.card == 0 ? std::string(words::writing_subtitle) : words::subtitle(view.card, view.of);
}

std::string_view WhoSaidItUi::title() {
    return words::title;
}

style::Icon WhoSaidItUi::icon() {
    return style::Icon::quote;
}

ImU32 WhoSaidItUi::colour(const style::Theme&) {
    return style::activity_colour(style::Activity::who_said_it);
}

std::string WhoSaidItUi::summary(const who::Options& options) {
    return words::prompt_count(options.prompts);
}

float WhoSaidItUi::options_height(const Context& context, float width) {
    const Ui& ui = context.ui;
    const float one = ui.px(form::heading + form::between + form::control + form::section);
    return ui.px(form::heading + form::section) + 2 * one + form::scoring_height(ui, width) +
           widgets::paragraph_height(ui, words::author_rule, style::Type::label, width, 3);
}

bool WhoSaidItUi::options_form(Context& context, Rect rect, who::Options& options) {
    Ui& ui = context.ui;
    const float control = ui.px(form::control);
    const float section = ui.px(form::section);
    bool changed = false;
    widgets::label(ui, rect.cut_top(ui.px(form::heading), section), words::fits_the_minutes,
                   {.type = style::Type::label, .colour = ui.theme().t2, .may_cut = true});
    form::head(ui, rect, words::prompts_label);
    changed |= form::stepper(ui, rect.cut_top(control, section),
                             {words::prompts_label, words::fewer_prompts, words::more_prompts},
                             options.prompts, 1, limits::prompts_a_round);
    form::head(ui, rect, words::seconds_label);
    changed |= form::number_choice(ui, rect.cut_top(control, section), words::seconds_label, seconds_choices,
                                   words::seconds_choice, options.seconds);
    changed |= form::scoring_choice(ui, rect, words::scoring_label, options.scoring);
    widgets::paragraph(ui, rect, words::author_rule, 3,
                       {.type = style::Type::label, .colour = ui.theme().t2, .valign = widgets::VAlign::top});
    return changed;
}

}  // namespace parlor::client
