#include "client/rounds/option_form.hpp"

#include <algorithm>
#include <array>

#include "client/strings/common_words.hpp"
#include "client/strings/trivia_strings.hpp"
#include "client/style/space.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"
#include "client/widgets/choices.hpp"

namespace parlor::client::option_form {

using style::Type;
using widgets::Ui;

namespace {

namespace quiz = strings::quiz;

constexpr std::array difficulties{Difficulty::easy, Difficulty::medium, Difficulty::hard};

// Each as wide as its word needs with a tick; what is left over is shared out.
std::array<float, difficulties.size()> difficulty_cells(const Ui& ui, float width) {
    const auto count = static_cast<float>(difficulties.size());
    std::array<float, difficulties.size()> cells{};
    float sum = ui.px(8) * (count - 1);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        cells.at(i) = widgets::button_width(
            ui, strings::difficulty_name(difficulties.at(i)),
            {.kind = widgets::ButtonKind::toggle, .size = widgets::ButtonSize::small, .on = true});
        sum += cells.at(i);
    }
    for (float& cell : cells)
        cell += (width - sum) / count;
    return cells;
}

constexpr std::array policies{Scoring::speedy, Scoring::gentle, Scoring::accuracy};

float policy_height(const Ui& ui, float width, Scoring policy) {
    const float inner = width - ui.px(32 + 34);
    return ui.px(12 + 22 + 12) +
           widgets::paragraph_height(ui, quiz::scoring_explained(policy), Type::label, inner, 4);
}

bool policy(Ui& ui, Rect rect, Scoring which, Scoring& scoring) {
    const bool chosen = scoring == which;
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
    scoring = which;
    return true;
}

int list_columns(const Ui& ui, float width) {
    return width >= ui.px(460) ? 2 : 1;
}

}  // namespace

void head(Ui& ui, Rect& rect, std::string_view text) {
    widgets::label(ui, rect.cut_top(ui.px(heading), ui.px(between)), text,
                   {.type = Type::label, .colour = ui.theme().t2, .may_cut = true});
}

float scoring_height(const Ui& ui, float width) {
    float height = ui.px(heading + between);
    for (const Scoring one : policies)
        height += policy_height(ui, width, one) + ui.px(between);
    return height + ui.px(section - between);
}

bool scoring_choice(Ui& ui, Rect& rect, std::string_view label, Scoring& scoring) {
    head(ui, rect, label);
    const widgets::Group group(ui, label);
    bool changed = false;
    for (const Scoring one : policies)
        changed |= policy(ui, rect.cut_top(policy_height(ui, rect.w, one), ui.px(between)), one, scoring);
    rect.cut_top(ui.px(section - between));
    return changed;
}

bool stepper(Ui& ui, Rect row, const StepperNames& names, std::uint16_t& value, std::uint16_t least,
             std::uint16_t most) {
    const float square = ui.px(control);
    bool changed = false;
    const widgets::Group group(ui, names.label);
    if (widgets::icon_button(ui, row.cut_left(square, ui.px(8)), style::Icon::minus, names.fewer,
                             {.enabled = value > least})) {
        --value;
        changed = true;
    }
    widgets::digits(ui, row.cut_left(ui.px(56), ui.px(8)), std::to_string(value),
                    {.type = Type::large, .align = widgets::Align::centre});
    if (widgets::icon_button(ui, row.cut_left(square, ui.px(8)), style::Icon::plus, names.more,
                             {.enabled = value < most})) {
        ++value;
        changed = true;
    }
    return changed;
}

bool number_choice(Ui& ui, Rect row, std::string_view label, std::span<const std::uint16_t> numbers,
                   std::string (*say)(int), std::uint16_t& value) {
    std::vector<std::uint16_t> values(numbers.begin(), numbers.end());
    if (std::ranges::find(values, value) == values.end()) {
        values.push_back(value);
        std::ranges::sort(values);
    }
    std::vector<std::string> words;
    for (const std::uint16_t one : values)
        words.push_back(say(one));
    std::vector<widgets::Option> list;
    for (const std::string& word : words)
        list.push_back({word});
    int chosen = static_cast<int>(std::ranges::find(values, value) - values.begin());
    const bool side_by_side = widgets::segmented_width(ui, list) <= row.w;
    const bool changed =
        side_by_side ? widgets::segmented(ui, row, label, list, chosen, {.equal = row.w >= ui.px(540)})
                     : widgets::dropdown(ui, row, label, list, chosen);
    if (changed) value = values.at(static_cast<std::size_t>(chosen));
    return changed;
}

bool difficulty_row(Ui& ui, Rect row, std::string_view label, std::uint8_t& bits) {
    bool changed = false;
    const widgets::Group group(ui, label);
    const auto cells = difficulty_cells(ui, row.w);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto bit = static_cast<std::uint8_t>(1U << i);
        const bool on = (bits & bit) != 0;
        // The last one that is on stays on: a round of nothing is none.
        const bool last = bits == bit;
        const Rect place = row.cut_left(cells.at(i), ui.px(8));
        if (widgets::button(
                ui, place.centred_y(ui.px(style::height::button_small)),
                strings::difficulty_name(difficulties.at(i)),
                {.kind = widgets::ButtonKind::toggle, .size = widgets::ButtonSize::small, .on = on}) &&
            !last) {
            bits ^= bit;
            changed = true;
        }
    }
    return changed;
}

bool name_list(Ui& ui, Rect rect, std::string_view label, std::string_view all,
               const std::vector<std::string>& names, std::size_t most, std::vector<std::string>& chosen) {
    bool changed = false;
    const widgets::Group group(ui, label);
    const int columns = list_columns(ui, rect.w);
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
    if (toggle(0, all, chosen.empty()) && !chosen.empty()) {
        chosen.clear();
        changed = true;
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto found = std::ranges::find(chosen, names[i]);
        const bool on = found != chosen.end();
        if (!toggle(i + 1, names[i], on)) continue;
        if (on) {
            chosen.erase(found);
        } else if (chosen.size() < most) {
            chosen.push_back(names[i]);
        }
        changed = true;
    }
    // All ticked is the same as none picked.
    if (chosen.size() == names.size() && !names.empty()) chosen.clear();
    return changed;
}

float name_list_height(const Ui& ui, float width, std::size_t names) {
    const int columns = list_columns(ui, width);
    const auto rows = static_cast<float>((static_cast<int>(names) + 1 + columns - 1) / columns);
    return rows * ui.px(control + 6) + ui.px(4);
}

}  // namespace parlor::client::option_form
