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

std::vector<std::string> categories_of(const Context& context) {
    return context.model.server ? context.model.server->categories : std::vector<std::string>{};
}

}  // namespace

float TriviaUi::options_height(const Context& context, float width) {
    const Ui& ui = context.ui;
    float height = 2 * ui.px(heading + between + control + section);
    height += form::scoring_height(ui, width);
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
    changed |= form::scoring_choice(ui, rect, quiz::scoring_label, options.scoring);
    form::head(ui, rect, quiz::difficulty_label);
    changed |= form::difficulty_row(ui, rect.cut_top(ui.px(control), ui.px(section)), quiz::difficulty_label,
                                    options.difficulties);
    form::head(ui, rect, quiz::categories_label);
    changed |= form::name_list(ui, rect, quiz::categories_label, quiz::all_categories, categories_of(context),
                               limits::categories, options.categories);
    return changed;
}

}  // namespace parlor::client
