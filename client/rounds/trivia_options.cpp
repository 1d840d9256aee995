#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "client/rounds/option_form.hpp"
#include "client/rounds/trivia_parts.hpp"
#include "client/rounds/trivia_ui.hpp"
#include "client/style/space.hpp"
#include "client/widgets/cards.hpp"
#include "client/widgets/choices.hpp"
#include "shared/base/limits.hpp"

// The form in which a host sets up a round of trivia.
namespace parlor::client {

namespace form = option_form;
namespace quiz = strings::quiz;
using form::between;
using form::control;
using form::heading;
using form::section;
using style::Rect;
using style::Type;
using trivia::Options;
using widgets::Ui;

namespace {

constexpr std::array<std::uint16_t, 5> seconds_choices{0, 10, 20, 30, 60};
constexpr std::array policies{trivia::Scoring::speedy, trivia::Scoring::gentle, trivia::Scoring::accuracy};

std::vector<std::string> categories_of(const Context& context) {
    return context.model.server ? context.model.server->categories : std::vector<std::string>{};
}

float policy_height(const Ui& ui, float width, trivia::Scoring policy) {
    const float inner = width - ui.px(32 + 34);
    return ui.px(12 + 22 + 12) +
           widgets::paragraph_height(ui, quiz::scoring_explained(policy), Type::label, inner, 4);
}

bool policy(Ui& ui, Rect rect, trivia::Scoring which, Options& options) {
    const bool chosen = options.scoring == which;
    const widgets::CardOption card =
        widgets::card_option(ui, rect, quiz::scoring_name(which), {.chosen = chosen, .radius = 16});
    const widgets::Surface surface(ui, chosen ? ui.theme().s3 : ui.theme().s2);
    Rect inside = card.face.inset(ui.px(16), ui.px(12));
    const Rect mark = inside.cut_right(ui.px(22), ui.px(12));
    if (chosen) {
        style::draw_icon(ui.draw(), style::Icon::check, mark.centre(), ui.px(20), ui.theme().t1, 1.2F);
    }
    widgets::label(ui, inside.cut_top(ui.px(22)), quiz::scoring_name(which),
                   {.type = Type::name, .may_cut = true});
    widgets::paragraph(ui, inside, quiz::scoring_explained(which), 4,
                       {.type = Type::label, .colour = ui.theme().t2, .valign = widgets::VAlign::top});
    if (!card.pressed || chosen) return false;
    options.scoring = which;
    return true;
}

}  // namespace

float TriviaUi::options_height(const Context& context, float width) {
    const Ui& ui = context.ui;
    float height = 2 * ui.px(heading + between + control + section);
    height += ui.px(heading + between);
    for (const trivia::Scoring one : policies)
        height += policy_height(ui, width, one) + ui.px(between);
    height += ui.px(section - between);
    height += ui.px(heading + between + control + section);
    return height + ui.px(heading + between) +
           form::name_list_height(ui, width, categories_of(context).size());
}

bool TriviaUi::options_form(Context& context, Rect rect, Options& options) {
    Ui& ui = context.ui;
    bool changed = false;
    form::head(ui, rect, quiz::questions_label);
    changed |= form::stepper(ui, rect.cut_top(ui.px(control), ui.px(section)),
                             {quiz::questions_label, quiz::fewer_questions, quiz::more_questions},
                             options.questions, 1, limits::questions_a_round);
    form::head(ui, rect, quiz::seconds_label);
    changed |= form::number_choice(ui, rect.cut_top(ui.px(control), ui.px(section)), quiz::seconds_label,
                                   seconds_choices, quiz::seconds_choice, options.seconds);
    form::head(ui, rect, quiz::scoring_label);
    {
        const widgets::Group group(ui, quiz::scoring_label);
        for (const trivia::Scoring one : policies) {
            changed |= policy(ui, rect.cut_top(policy_height(ui, rect.w, one), ui.px(between)), one, options);
        }
    }
    rect.cut_top(ui.px(section - between));
    form::head(ui, rect, quiz::difficulty_label);
    changed |= form::difficulty_row(ui, rect.cut_top(ui.px(control), ui.px(section)), quiz::difficulty_label,
                                    options.difficulties);
    form::head(ui, rect, quiz::categories_label);
    changed |= form::name_list(ui, rect, quiz::categories_label, quiz::all_categories, categories_of(context),
                               limits::categories, options.categories);
    return changed;
}

}  // namespace parlor::client
