#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "client/rounds/trivia_parts.hpp"
#include "client/rounds/trivia_ui.hpp"
#include "client/style/space.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"
#include "client/widgets/choices.hpp"
#include "shared/base/limits.hpp"

// The form in which a host sets up a round of trivia.
namespace parlor::client {

namespace quiz = strings::quiz;
using style::Rect;
using style::Type;
using trivia::Options;
using widgets::Ui;

namespace {

constexpr float heading = 22;
constexpr float control = 44;
constexpr float between = 8;
constexpr float section = 18;
constexpr std::array seconds_choices{0, 10, 20, 30, 60};
constexpr std::array policies{trivia::Scoring::speedy, trivia::Scoring::gentle, trivia::Scoring::accuracy};
constexpr std::array difficulties{trivia::Difficulty::easy, trivia::Difficulty::medium,
                                  trivia::Difficulty::hard};

std::vector<std::string> categories_of(const Context& context) {
    return context.model.server ? context.model.server->categories : std::vector<std::string>{};
}

void head(Ui& ui, Rect& rect, std::string_view text) {
    widgets::label(ui, rect.cut_top(ui.px(heading), ui.px(between)), text,
                   {.type = Type::label, .colour = ui.theme().t2, .may_cut = true});
}

bool stepper(Ui& ui, Rect row, Options& options) {
    const float square = ui.px(control);
    const auto least = std::uint16_t{1};
    const auto most = limits::questions_a_round;
    bool changed = false;
    const widgets::Group group(ui, quiz::questions_label);
    if (widgets::icon_button(ui, row.cut_left(square, ui.px(8)), style::Icon::minus, quiz::fewer_questions,
                             {.enabled = options.questions > least})) {
        --options.questions;
        changed = true;
    }
    const std::string number = std::to_string(options.questions);
    widgets::digits(ui, row.cut_left(ui.px(56), ui.px(8)), number,
                    {.type = Type::large, .align = widgets::Align::centre});
    if (widgets::icon_button(ui, row.cut_left(square, ui.px(8)), style::Icon::plus, quiz::more_questions,
                             {.enabled = options.questions < most})) {
        ++options.questions;
        changed = true;
    }
    return changed;
}

bool seconds(Ui& ui, Rect row, Options& options) {
    std::vector<int> values(seconds_choices.begin(), seconds_choices.end());
    if (std::ranges::find(values, options.seconds) == values.end()) {
        values.push_back(options.seconds);
        std::ranges::sort(values);
    }
    std::vector<std::string> words;
    for (const int value : values)
        words.push_back(quiz::seconds_choice(value));
    std::vector<widgets::Option> list;
    for (const std::string& word : words)
        list.push_back({word});
    int chosen = static_cast<int>(std::ranges::find(values, options.seconds) - values.begin());
    const bool side_by_side = widgets::segmented_width(ui, list) <= row.w;
    const bool changed = side_by_side ? widgets::segmented(ui, row, quiz::seconds_label, list, chosen,
                                                           {.equal = row.w >= ui.px(540)})
                                      : widgets::dropdown(ui, row, quiz::seconds_label, list, chosen);
    if (changed) options.seconds = static_cast<std::uint16_t>(values.at(static_cast<std::size_t>(chosen)));
    return changed;
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

// Each as wide as its word needs with a tick; what is left over is shared out.
std::array<float, difficulties.size()> difficulty_cells(const Ui& ui, float width) {
    const auto count = static_cast<float>(difficulties.size());
    std::array<float, difficulties.size()> cells{};
    float sum = ui.px(8) * (count - 1);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        cells.at(i) = widgets::button_width(
            ui, quiz::difficulty_name(difficulties.at(i)),
            {.kind = widgets::ButtonKind::toggle, .size = widgets::ButtonSize::small, .on = true});
        sum += cells.at(i);
    }
    for (float& cell : cells)
        cell += (width - sum) / count;
    return cells;
}

bool difficulty_row(Ui& ui, Rect row, Options& options) {
    bool changed = false;
    const widgets::Group group(ui, quiz::difficulty_label);
    const auto cells = difficulty_cells(ui, row.w);
    for (std::size_t i = 0; i < difficulties.size(); ++i) {
        const auto bit = static_cast<std::uint8_t>(1U << i);
        const bool on = (options.difficulties & bit) != 0;
        // The last one that is on stays on: a round without questions is none.
        const bool last = options.difficulties == bit;
        const Rect place = row.cut_left(cells.at(i), ui.px(8));
        if (widgets::button(
                ui, place.centred_y(ui.px(style::height::button_small)),
                quiz::difficulty_name(difficulties.at(i)),
                {.kind = widgets::ButtonKind::toggle, .size = widgets::ButtonSize::small, .on = on}) &&
            !last) {
            options.difficulties ^= bit;
            changed = true;
        }
    }
    return changed;
}

int category_columns(const Ui& ui, float width) {
    return width >= ui.px(460) ? 2 : 1;
}

bool category_list(Ui& ui, Rect rect, std::vector<std::string> names, Options& options) {
    bool changed = false;
    const widgets::Group group(ui, quiz::categories_label);
    const int columns = category_columns(ui, rect.w);
    const float pitch = ui.px(control + 6);
    const auto place = [&](std::size_t index) {
        const auto at = static_cast<int>(index);
        const Rect row{rect.x, rect.y + pitch * static_cast<float>(at / columns), rect.w, ui.px(40)};
        return row.column(at % columns, columns, ui.px(8));
    };
    const auto toggle = [&](std::size_t index, std::string_view name, bool on) {
        return widgets::button(
            ui, place(index), name,
            {.kind = widgets::ButtonKind::toggle, .size = widgets::ButtonSize::small, .on = on});
    };
    const bool all = options.categories.empty();
    if (toggle(0, quiz::all_categories, all) && !all) {
        options.categories.clear();
        changed = true;
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto chosen = std::ranges::find(options.categories, names[i]);
        const bool on = chosen != options.categories.end();
        if (!toggle(i + 1, names[i], on)) continue;
        if (on) {
            options.categories.erase(chosen);
        } else if (options.categories.size() < limits::categories) {
            options.categories.push_back(names[i]);
        }
        changed = true;
    }
    // All ticked is the same as none picked.
    if (options.categories.size() == names.size() && !names.empty()) options.categories.clear();
    return changed;
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
    const auto count = static_cast<int>(categories_of(context).size()) + 1;
    const int columns = category_columns(ui, width);
    const auto rows = static_cast<float>((count + columns - 1) / columns);
    return height + ui.px(heading + between) + rows * ui.px(control + 6) + ui.px(4);
}

bool TriviaUi::options_form(Context& context, Rect rect, Options& options) {
    Ui& ui = context.ui;
    bool changed = false;
    head(ui, rect, quiz::questions_label);
    changed |= stepper(ui, rect.cut_top(ui.px(control), ui.px(section)), options);
    head(ui, rect, quiz::seconds_label);
    changed |= seconds(ui, rect.cut_top(ui.px(control), ui.px(section)), options);
    head(ui, rect, quiz::scoring_label);
    {
        const widgets::Group group(ui, quiz::scoring_label);
        for (const trivia::Scoring one : policies) {
            changed |= policy(ui, rect.cut_top(policy_height(ui, rect.w, one), ui.px(between)), one, options);
        }
    }
    rect.cut_top(ui.px(section - between));
    head(ui, rect, quiz::difficulty_label);
    changed |= difficulty_row(ui, rect.cut_top(ui.px(control), ui.px(section)), options);
    head(ui, rect, quiz::categories_label);
    changed |= category_list(ui, rect, categories_of(context), options);
    return changed;
}

}  // namespace parlor::client
