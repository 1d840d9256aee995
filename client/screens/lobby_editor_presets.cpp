#include <algorithm>
#include <string>
#include <vector>

#include "client/screens/lobby_parts.hpp"
#include "client/strings/hosting_strings.hpp"
#include "client/strings/lobby_strings.hpp"
#include "client/style/space.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/choices.hpp"
#include "client/widgets/labels.hpp"
#include "shared/base/text.hpp"
#include "shared/protocol/presets.hpp"

// The editor's evenings to start from.
namespace parlor::client {

using namespace widgets;

namespace {

constexpr float preset_px = 44;
constexpr float preset_gap = 8;
constexpr float preset_least_px = 264;
constexpr float field_px = 54;

int columns_in(const Ui& ui, std::size_t presets, float width) {
    return std::clamp(static_cast<int>(width / ui.px(preset_least_px)), 1, static_cast<int>(presets));
}

std::size_t preset_count(const Context& context) {
    return presets().size() + context.around.evenings.all().size();
}

bool is_known(const Context& context, const RunSheet& run_sheet) {
    return std::ranges::count(presets(), run_sheet, &Preset::run_sheet) > 0 ||
           std::ranges::count(context.around.evenings.all(), run_sheet, &OwnPreset::run_sheet) > 0;
}

void step_back_to(RunSheetDraft& draft, std::string text) {
    draft.before.reset();
    draft.forgotten.reset();
    draft.kept.clear();
    draft.undo_text = std::move(text);
}

void use_preset(RunSheetDraft& draft, std::string_view title, const RunSheet& run_sheet) {
    const RunSheet before = draft.run_sheet;
    step_back_to(draft, strings::editor_replaced(title));
    draft.before = before;
    draft.run_sheet = run_sheet;
    draft.chosen = draft.run_sheet.empty() ? std::nullopt : std::optional<std::size_t>(0);
}

// True when it was pressed.
bool draw_preset(Ui& ui, Rect cell, std::string_view title, const RunSheet& run_sheet,
                 const RunSheetDraft& draft) {
    const bool chosen = draft.run_sheet == run_sheet;
    const CardOption card = card_option(ui, cell, title, {.chosen = chosen, .lip = true, .radius = 16});
    const ImU32 ground = chosen ? ui.theme().s3 : ui.theme().s2;
    Rect line = card.face.inset(ui.px(14), 0);
    const std::string minutes = strings::minutes_short(total_minutes(run_sheet));
    label(ui, line.cut_right(text_width(ui, minutes, Type::caption) + 1, ui.px(8)), minutes,
          {.type = Type::caption, .colour = ui.theme().t2, .on = ground, .align = Align::right});
    label(ui, line, title, {.type = Type::name, .on = ground, .may_cut = true});
    return card.pressed;
}

void draw_own(Context& context, Rect cell, const OwnPreset& preset, RunSheetDraft& draft) {
    Ui& ui = context.ui;
    const Rect at = cell.cut_right(ui.px(36), ui.px(4)).centred_y(ui.px(36));
    if (draw_preset(ui, cell, preset.title, preset.run_sheet, draft))
        use_preset(draft, preset.title, preset.run_sheet);
    if (icon_button(ui, at, style::Icon::cross, strings::editor_forget(preset.title))) {
        step_back_to(draft, strings::editor_forgotten(preset.title));
        draft.forgotten = preset;
        context.requests.add(ForgetEvening{preset.title});
        ui.redraw();
    }
}

void keep(Context& context, RunSheetDraft& draft) {
    const auto title = clean(draft.naming->title.edit.text, OwnPresets::title_limits);
    draft.naming->tried = true;
    if (!title || title->empty()) return;
    step_back_to(draft, strings::editor_kept(*title));
    if (const OwnPreset* replaced = context.around.evenings.find(*title))
        draft.forgotten = *replaced;
    else
        draft.kept = *title;
    context.requests.add(KeepEvening{{*title, draft.run_sheet}});
    draft.naming.reset();
    context.ui.redraw();
}

std::string_view naming_sentence(const Context& context, const EveningNaming& naming) {
    if (naming.tried && naming.title.edit.text.empty()) return strings::editor_keep_empty;
    if (context.around.evenings.find(naming.title.edit.text) != nullptr) return strings::editor_keep_again;
    return strings::editor_keep_about;
}

void draw_naming(Context& context, Rect rect, RunSheetDraft& draft) {
    Ui& ui = context.ui;
    EveningNaming& naming = *draft.naming;
    Rect row = rect.cut_top(ui.px(field_px), ui.px(4));
    const ButtonOptions primary{.kind = ButtonKind::primary, .size = ButtonSize::small};
    const ButtonOptions quiet{.size = ButtonSize::small};
    const float high = button_height(ui, ButtonSize::small);
    const Rect no = row.cut_right(button_width(ui, strings::editor_keep_no, quiet), ui.px(8)).centred_y(high);
    const Rect yes =
        row.cut_right(button_width(ui, strings::editor_keep_yes, primary), ui.px(12)).centred_y(high);
    const bool nothing = naming.tried && naming.title.edit.text.empty();
    focus_once(ui, naming.focused);
    const auto typed = text_field(
        ui, row, strings::editor_keep_title, naming.title,
        {.placeholder = strings::editor_keep_hint,
         .limits = {.graphemes = OwnPresets::title_limits.graphemes, .bytes = OwnPresets::title_limits.bytes},
         .mood = nothing ? FieldMood::error : FieldMood::plain});
    label(ui, rect.cut_top(text_height(ui, Type::caption)), naming_sentence(context, naming),
          {.type = Type::caption, .colour = nothing ? ui.theme().warn : ui.theme().t3, .may_cut = true});
    const bool wanted = button(ui, yes, strings::editor_keep_yes, primary);
    const bool dropped = button(ui, no, strings::editor_keep_no, quiet);
    if (wanted || typed.submitted) return keep(context, draft);
    if (dropped || typed.cancelled || ui.take(Key::escape)) draft.naming.reset();
}

}  // namespace

float editor_presets_height(const Context& context, const RunSheetDraft& draft, float width) {
    const Ui& ui = context.ui;
    const std::size_t count = preset_count(context);
    const auto columns = static_cast<std::size_t>(columns_in(ui, count, width));
    const std::size_t rows = (count + columns - 1) / columns;
    const float naming = draft.naming ? ui.px(10 + field_px + 4) + text_height(ui, Type::caption) : 0;
    return text_height(ui, Type::label) + ui.px(8) +
           static_cast<float>(rows) * ui.px(preset_px + preset_gap) - ui.px(preset_gap) + naming;
}

void draw_editor_presets(Context& context, Rect rect, RunSheetDraft& draft) {
    Ui& ui = context.ui;
    const Group group(ui, strings::editor_presets);
    Rect head = rect.cut_top(text_height(ui, Type::label), ui.px(8));
    const bool may_keep = !draft.naming && !draft.run_sheet.empty() && !is_known(context, draft.run_sheet);
    if (may_keep && context.around.evenings.full()) {
        const float wide =
            std::min(text_width(ui, strings::editor_keep_full, Type::label) + 1, head.w * 0.7F);
        label(ui, head.cut_right(wide, ui.px(8)), strings::editor_keep_full,
              {.type = Type::label, .colour = ui.theme().t3, .align = Align::right, .may_cut = true});
    } else if (may_keep) {
        const Rect at = head.cut_right(link_width(ui, strings::editor_keep, style::Icon::star), ui.px(8));
        if (link(ui, at, strings::editor_keep, style::Icon::star)) draft.naming.emplace();
    }
    label(ui, head, strings::editor_presets, {.type = Type::label, .colour = ui.theme().t2, .may_cut = true});

    const auto own = context.around.evenings.all();
    const int columns = columns_in(ui, preset_count(context), rect.w);
    int index = 0;
    Rect line;
    const auto next_cell = [&] {
        if (index % columns == 0) line = rect.cut_top(ui.px(preset_px), ui.px(preset_gap));
        return line.column(index++ % columns, columns, ui.px(preset_gap));
    };
    for (const Preset& preset : presets()) {
        if (draw_preset(ui, next_cell(), preset.title, preset.run_sheet, draft))
            use_preset(draft, preset.title, preset.run_sheet);
    }
    for (const OwnPreset& preset : own)
        draw_own(context, next_cell(), preset, draft);
    if (draft.naming) draw_naming(context, rect, draft);
}

void undo_in_editor(Context& context, RunSheetDraft& draft) {
    if (draft.forgotten) context.requests.add(KeepEvening{*draft.forgotten});
    if (!draft.kept.empty()) context.requests.add(ForgetEvening{draft.kept});
    if (draft.before) {
        draft.run_sheet = *draft.before;
        draft.chosen = draft.run_sheet.empty() ? std::nullopt : std::optional<std::size_t>(0);
    }
    step_back_to(draft, {});
}

}  // namespace parlor::client
