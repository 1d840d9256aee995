#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "client/rounds/round_ui_catalog.hpp"
#include "client/screens/lobby_parts.hpp"
#include "client/strings/hosting_strings.hpp"
#include "client/strings/lobby_strings.hpp"
#include "client/style/space.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"
#include "client/widgets/choices.hpp"
#include "client/widgets/labels.hpp"
#include "shared/base/limits.hpp"
#include "shared/protocol/presets.hpp"

// The editor's list of activities and what can be set for one of them.
namespace parlor::client {

using namespace widgets;

namespace {

constexpr float activity_row_px = 60;
constexpr float activity_gap_px = 8;
constexpr float drag_threshold_px = 6;
constexpr std::uint16_t usual_minutes = 8;

bool may_add(const RunSheetDraft& draft) {
    return draft.run_sheet.size() < limits::activities &&
           total_minutes(draft.run_sheet) + usual_minutes <= limits::evening_minutes;
}

void add_activity(RunSheetDraft& draft, const Rounds::Options& options) {
    draft.run_sheet.push_back({usual_minutes, options});
    draft.chosen = draft.run_sheet.size() - 1;
}

void move_activity(Ui& ui, RunSheetDraft& draft, std::size_t from, int step) {
    const std::ptrdiff_t to = static_cast<std::ptrdiff_t>(from) + step;
    if (to < 0 || to >= static_cast<std::ptrdiff_t>(draft.run_sheet.size())) return;
    std::swap(draft.run_sheet[from], draft.run_sheet[static_cast<std::size_t>(to)]);
    draft.chosen = static_cast<std::size_t>(to);
    ui.redraw();
}

void remove_activity(Ui& ui, RunSheetDraft& draft, std::size_t index) {
    draft.before = draft.run_sheet;
    draft.forgotten.reset();
    draft.kept.clear();
    draft.undo_text = strings::editor_removed(title_of(draft.run_sheet[index].options));
    draft.run_sheet.erase(draft.run_sheet.begin() + static_cast<std::ptrdiff_t>(index));
    if (draft.run_sheet.empty()) {
        draft.chosen.reset();
    } else {
        draft.chosen = std::min(index, draft.run_sheet.size() - 1);
    }
    ui.redraw();
}

std::string row_name(const RunSheetDraft& draft, std::size_t index) {
    return strings::activity_place(index + 1, title_of(draft.run_sheet[index].options));
}

// Alt with an arrow moves the row that has the focus, which goes along; Delete takes it away.
void row_keys(Ui& ui, RunSheetDraft& draft, std::size_t index) {
    auto& keys = ui.input().keys;
    for (auto it = keys.begin(); it != keys.end(); ++it) {
        const bool moves = it->alt && (it->key == Key::up || it->key == Key::down);
        if (!moves && it->key != Key::erase) continue;
        const KeyPress press = *it;
        keys.erase(it);
        if (press.key == Key::erase) {
            remove_activity(ui, draft, index);
            return;
        }
        const int step = press.key == Key::up ? -1 : 1;
        move_activity(ui, draft, index, step);
        if (draft.chosen) ui.focus().set(ui.id(row_name(draft, *draft.chosen)));
        return;
    }
}

// Rows give way to the one that is dragged as soon as the mouse is over them; `top` is the first one's.
void drag_rows(Ui& ui, float top, RunSheetDraft& draft) {
    if (!draft.dragged) return;
    if (!ImGui::IsMouseDown(0) || *draft.dragged >= draft.run_sheet.size()) {
        draft.dragged.reset();
        return;
    }
    ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeNS);
    const float place = (ImGui::GetIO().MousePos.y - top) / ui.px(activity_row_px + activity_gap_px);
    const auto last = static_cast<float>(draft.run_sheet.size() - 1);
    const auto to = static_cast<std::size_t>(std::clamp(std::floor(place), 0.0F, last));
    while (*draft.dragged != to) {
        move_activity(ui, draft, *draft.dragged, *draft.dragged < to ? 1 : -1);
        draft.dragged = draft.chosen;
    }
}

void draw_row(Context& context, Rect rect, RunSheetDraft& draft, std::size_t index) {
    Ui& ui = context.ui;
    const style::Theme& theme = ui.theme();
    const Activity& activity = draft.run_sheet[index];
    const bool chosen = draft.chosen == index;
    const CardOption card = card_option(ui, rect, row_name(draft, index), {.chosen = chosen, .radius = 16});
    const ImU32 ground = chosen ? theme.s3 : theme.s2;
    Rect inside = card.face.inset(ui.px(12), 0);
    const Rect disc = inside.cut_left(ui.px(36), ui.px(12));
    icon_disc(ui, disc.centre(), ui.px(36), colour_of(activity.options, theme), icon_of(activity.options),
              0.48F);
    const std::string minutes = strings::minutes_short(activity.minutes);
    label(ui, inside.cut_right(text_width(ui, minutes, Type::label) + 1, ui.px(8)), minutes,
          {.type = Type::label, .colour = theme.t2, .on = ground, .align = Align::right});
    const float upper = text_height(ui, Type::name);
    const float lower = text_height(ui, Type::caption);
    Rect lines = inside.centred_y(upper + lower);
    label(ui, lines.cut_top(upper), title_of(activity.options),
          {.type = Type::name, .on = ground, .may_cut = true});
    label(ui, lines, summary_of(activity),
          {.type = Type::caption, .colour = theme.t2, .on = ground, .may_cut = true});
    if (card.state.held && !draft.dragged && ImGui::IsMouseDragging(0, ui.px(drag_threshold_px))) {
        draft.dragged = index;
        draft.chosen = index;
    }
    if (card.pressed && !draft.dragged && draft.chosen != index) {
        draft.chosen = index;
        draft.details = ScrollState{};
    }
    if (card.state.focused) row_keys(ui, draft, index);
}

void draw_minutes(Context& context, Rect rect, Activity& activity, const RunSheetDraft& draft) {
    Ui& ui = context.ui;
    const int others = total_minutes(draft.run_sheet) - activity.minutes;
    const int most = std::clamp(limits::evening_minutes - others, 1, int{limits::activity_minutes});
    const std::string value = strings::minutes_short(activity.minutes);
    Rect line = rect.cut_top(text_height(ui, Type::name));
    label(ui, line.cut_right(text_width(ui, value, Type::name) + 1, ui.px(12)), value,
          {.type = Type::name, .align = Align::right});
    label(ui, line, strings::editor_minutes, {.type = Type::name});
    float minutes = activity.minutes;
    if (slider(ui, rect.cut_top(ui.px(44)).inset(ui.px(8), 0), strings::editor_minutes, minutes, 1,
               static_cast<float>(most), {.step = 1, .value_text = value})) {
        activity.minutes = static_cast<std::uint16_t>(std::clamp<long>(std::lround(minutes), 1, most));
    }
}

}  // namespace

void draw_add_activity(Context& context, Rect rect, RunSheetDraft& draft) {
    Ui& ui = context.ui;
    const std::vector<Rounds::Options> offers = default_options();
    const bool enabled = may_add(draft) && !offers.empty();
    if (button(ui, rect, strings::editor_add,
               {.size = ButtonSize::small,
                .icon = style::Icon::plus,
                .enabled = enabled,
                .tooltip = enabled ? std::string_view{} : strings::editor_all})) {
        if (offers.size() == 1) {
            add_activity(draft, offers.front());
        } else {
            draft.add_menu.open = true;
        }
    }
    std::vector<MenuItem> items;
    for (const Rounds::Options& offer : offers)
        items.push_back({title_of(offer), icon_of(offer)});
    if (const auto chosen = popup_menu(ui, rect, strings::editor_add, draft.add_menu, items, Align::left)) {
        add_activity(draft, offers[*chosen]);
    }
}

float activity_list_height(const Ui& ui, const RunSheetDraft& draft) {
    const auto count = static_cast<float>(draft.run_sheet.size());
    return draft.run_sheet.empty() ? ui.px(96) : count * ui.px(activity_row_px + activity_gap_px);
}

void draw_activity_list(Context& context, Rect rect, RunSheetDraft& draft) {
    Ui& ui = context.ui;
    if (draft.run_sheet.empty()) {
        paragraph(ui, rect.cut_top(ui.px(88), ui.px(8)), strings::editor_empty, 4,
                  {.type = Type::list, .colour = ui.theme().t3, .align = Align::centre});
    }
    drag_rows(ui, rect.y, draft);
    for (std::size_t i = 0; i < draft.run_sheet.size(); ++i)
        draw_row(context, rect.cut_top(ui.px(activity_row_px), ui.px(activity_gap_px)), draft, i);
}

float activity_details_height(const Context& context, const RunSheetDraft& draft, float width) {
    const Ui& ui = context.ui;
    if (!draft.chosen || *draft.chosen >= draft.run_sheet.size()) return ui.px(96);
    const Rounds::Options& options = draft.run_sheet[*draft.chosen].options;
    return ui.px(44 + 10) + text_height(ui, Type::name) + ui.px(44 + 14) +
           options_height(context, options, width) + ui.px(6);
}

void draw_activity_details(Context& context, Rect rect, RunSheetDraft& draft) {
    Ui& ui = context.ui;
    if (!draft.chosen || *draft.chosen >= draft.run_sheet.size()) {
        empty_state(ui, rect.cut_top(std::max(rect.h, ui.px(96))), style::Icon::clock,
                    strings::editor_none_chosen);
        return;
    }
    const std::size_t index = *draft.chosen;
    const Group group(ui, strings::editor_options);
    Rect line = rect.cut_top(ui.px(44), ui.px(10));
    const float square = ui.px(44);
    const Rect bin = line.cut_right(square, ui.px(8));
    const Rect down = line.cut_right(square, ui.px(8));
    const Rect up = line.cut_right(square, ui.px(12));
    label(ui, line, row_name(draft, index), {.type = Type::large, .may_cut = true});
    const bool first = index == 0;
    const bool last = index + 1 == draft.run_sheet.size();
    const bool go_up = icon_button(ui, up, style::Icon::chevron_up, strings::editor_up, {.enabled = !first});
    const bool go_down =
        icon_button(ui, down, style::Icon::chevron_down, strings::editor_down, {.enabled = !last});
    const bool take = icon_button(ui, bin, style::Icon::bin, strings::editor_remove);
    draw_minutes(context, rect.cut_top(text_height(ui, Type::name) + ui.px(44), ui.px(14)),
                 draft.run_sheet[index], draft);
    (void)options_form(context, rect, draft.run_sheet[index].options);
    // After everything was drawn, for they change what was drawn.
    if (go_up) move_activity(ui, draft, index, -1);
    if (go_down) move_activity(ui, draft, index, 1);
    if (take) remove_activity(ui, draft, index);
}

}  // namespace parlor::client
