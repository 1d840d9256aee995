#include <algorithm>
#include <cmath>
#include <string>

#include "client/rounds/round_ui_catalog.hpp"
#include "client/screens/lobby_parts.hpp"
#include "client/strings/header_strings.hpp"
#include "client/strings/hosting_strings.hpp"
#include "client/strings/lobby_strings.hpp"
#include "client/style/space.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/choices.hpp"
#include "client/widgets/labels.hpp"
#include "client/widgets/overlays.hpp"
#include "shared/base/limits.hpp"
#include "shared/protocol/presets.hpp"

// The dialog in which the host plans the evening.
namespace parlor::client {

using namespace widgets;

namespace {

constexpr float list_px = 316;
constexpr float add_px = 40;
constexpr float two_columns_from = 720;    // inner width
constexpr float two_columns_height = 280;  // below the presets
constexpr float ends_stays_from = 340;     // height of the left column
constexpr float unbounded_editor = 1e6F;   // as long as it likes; its area scrolls
constexpr int ends_step = 5;
constexpr int ends_least = 5;

float ends_height(const Ui& ui, const RunSheetDraft& draft, float width) {
    const float text = paragraph_height(ui, strings::editor_ends_hint, Type::caption, width - ui.px(76), 2);
    const float row = std::max(ui.px(44), text_height(ui, Type::name) + text);
    return row + (draft.ends_on ? ui.px(6) + text_height(ui, Type::label) + ui.px(44) : 0);
}

void draw_ends(Context& context, Rect rect, RunSheetDraft& draft) {
    Ui& ui = context.ui;
    const float text = paragraph_height(ui, strings::editor_ends_hint, Type::caption, rect.w - ui.px(76), 2);
    const float upper = text_height(ui, Type::name);
    Rect row = rect.cut_top(std::max(ui.px(44), upper + text), ui.px(6));
    if (toggle_switch(ui, row.cut_right(ui.px(60), ui.px(16)), strings::editor_ends, draft.ends_on)) {
        draft.ends_moved = true;
        const int minutes = std::max<int>(ends_least, total_minutes(draft.run_sheet));
        if (draft.ends_on) draft.ends_in = (minutes + ends_step - 1) / ends_step * ends_step;
    }
    Rect lines = row.centred_y(upper + text);
    label(ui, lines.cut_top(upper), strings::editor_ends, {.type = Type::name, .may_cut = true});
    paragraph(ui, lines, strings::editor_ends_hint, 2,
              {.type = Type::caption, .colour = ui.theme().t3, .valign = VAlign::top});
    if (!draft.ends_on) return;
    const std::string at = strings::clock_time(context.around.utc_seconds + std::int64_t{draft.ends_in} * 60,
                                               context.around.utc_offset_minutes);
    const std::string words = strings::editor_ends_clock(static_cast<std::uint32_t>(draft.ends_in), at);
    label(ui, rect.cut_top(text_height(ui, Type::label)), words,
          {.type = Type::label, .colour = ui.theme().t2});
    float value = static_cast<float>(draft.ends_in);
    if (slider(ui, rect.cut_top(ui.px(44)).inset(ui.px(8), 0), strings::editor_ends_in, value,
               static_cast<float>(ends_least), static_cast<float>(limits::evening_minutes),
               {.step = ends_step, .value_text = words})) {
        draft.ends_in = static_cast<int>(std::lround(value / ends_step)) * ends_step;
        draft.ends_moved = true;
    }
}

void editor_head(Ui& ui, Rect& rest, std::string_view text, std::string_view right = {}) {
    Rect line = rest.cut_top(text_height(ui, Type::label), ui.px(8));
    if (!right.empty()) {
        label(ui, line.cut_right(text_width(ui, right, Type::label) + 1, ui.px(8)), right,
              {.type = Type::label, .colour = ui.theme().t3, .align = Align::right});
    }
    label(ui, line, text, {.type = Type::label, .colour = ui.theme().t2, .may_cut = true});
}

// The list of activities beside the options of the chosen one.
void draw_wide(Context& context, Rect inside, RunSheetDraft& draft) {
    Ui& ui = context.ui;
    const float presets_px = editor_presets_height(context, draft, inside.w);
    draw_editor_presets(context, inside.cut_top(presets_px, ui.px(20)), draft);
    Rect left = inside.cut_left(ui.px(list_px), ui.px(20));
    // In low windows the end scrolls along with the list, so that the list keeps some height.
    const bool end_below = left.h >= ui.px(ends_stays_from);
    if (end_below) draw_ends(context, left.cut_bottom(ends_height(ui, draft, left.w), ui.px(10)), draft);
    editor_head(ui, left, strings::editor_activities, strings::minutes_short(total_minutes(draft.run_sheet)));
    const float list = activity_list_height(ui, draft);
    const float ends = end_below ? 0 : ui.px(12) + ends_height(ui, draft, left.w);
    const float shown = std::min(left.h - ui.px(add_px + 8), list + ends + ui.px(4));
    {
        ScrollArea area(ui, left.cut_top(shown, ui.px(4)), strings::editor_activities, draft.list,
                        {.focusable = false});
        Rect rest = area.content().inset(ui.px(2), ui.px(2));
        const float top = rest.y;
        rest.h = unbounded_editor;
        draw_activity_list(context, rest.cut_top(list), draft);
        if (!end_below) draw_ends(context, rest.cut_top(ends).inset(0, ui.px(12), 0, 0), draft);
        area.used(rest.y - top + ui.px(4));
    }
    // It stays where the list is longer than its place.
    draw_add_activity(context, left.cut_top(ui.px(add_px)).inset(ui.px(2), 0), draft);
    inset_panel(ui, inside, 0);
    const Surface surface(ui, ui.theme().s0);
    ScrollArea area(ui, inside.inset(ui.px(18), ui.px(12)), strings::editor_options, draft.details);
    const Rect content = area.content().inset(ui.px(2), ui.px(2));
    draw_activity_details(context, content, draft);
    area.used(activity_details_height(context, draft, content.w) + ui.px(4));
}

// Everything below each other.
void draw_narrow(Context& context, Rect inside, RunSheetDraft& draft) {
    Ui& ui = context.ui;
    ScrollArea area(ui, inside, strings::editor_activities, draft.list);
    Rect rest = area.content().inset(ui.px(2), ui.px(2));
    const float top = rest.y;
    rest.h = unbounded_editor;
    const float presets_px = editor_presets_height(context, draft, rest.w);
    draw_editor_presets(context, rest.cut_top(presets_px, ui.px(18)), draft);
    editor_head(ui, rest, strings::editor_activities, strings::minutes_short(total_minutes(draft.run_sheet)));
    draw_activity_list(context, rest.cut_top(activity_list_height(ui, draft)), draft);
    draw_add_activity(context, rest.cut_top(ui.px(add_px), ui.px(18)), draft);
    if (draft.chosen) {
        draw_activity_details(
            context, rest.cut_top(activity_details_height(context, draft, rest.w), ui.px(18)), draft);
    }
    draw_ends(context, rest.cut_top(ends_height(ui, draft, rest.w)), draft);
    area.used(rest.y - top + ui.px(6));
}

void save_run_sheet(Context& context, const RunSheetDraft& draft) {
    const RoomView& room = *context.model.lobby->room;
    host::ChangeRunSheet change{draft.run_sheet, room.ends};
    if (!draft.ends_on) {
        change.ends.reset();
    } else if (draft.ends_moved || !room.ends) {
        const std::int64_t at = context.around.utc_seconds + std::int64_t{draft.ends_in} * 60;
        change.ends = UtcTime{Duration{at * 1000}};
    }
    if (change.run_sheet != room.run_sheet || change.ends != room.ends) context.requests.say(change);
}

}  // namespace

void open_run_sheet_editor(const Context& context, LobbyMemory& memory) {
    const RoomView& room = *context.model.lobby->room;
    RunSheetDraft draft;
    draft.run_sheet = room.run_sheet;
    draft.ends_on = room.ends.has_value();
    if (room.ends) {
        const std::int64_t left =
            (count_ms(room.ends->time_since_epoch()) / 1000 - context.around.utc_seconds + 59) / 60;
        draft.ends_in = static_cast<int>(
            std::clamp<std::int64_t>(left, ends_least, std::int64_t{limits::evening_minutes}));
    }
    if (!draft.run_sheet.empty()) draft.chosen = 0;
    memory.run_sheet = std::move(draft);
}

void draw_run_sheet_editor(Context& context, LobbyMemory& memory) {
    if (!memory.run_sheet) return;
    Ui& ui = context.ui;
    RunSheetDraft& draft = *memory.run_sheet;
    const bool low = is_low(ui);
    bool done = false;
    {
        Modal modal(ui, strings::editor_title,
                    {.width = 900,
                     .height = 752,
                     .padding = low ? 16.0F : 26.0F,
                     .closable = !draft.naming,  // Esc leaves the name alone first
                     .title = strings::editor_title,
                     .close_name = strings::editor_close});
        Rect inside = modal.inside();
        inside.cut_bottom(ui.px(4));
        const ButtonSize size = low ? ButtonSize::small : ButtonSize::regular;
        Rect row = inside.cut_bottom(button_height(ui, size), ui.px(low ? 8 : 16));
        const ButtonOptions primary{.kind = ButtonKind::primary, .size = size};
        const ButtonOptions quiet{.size = size};
        const Rect save_at =
            row.cut_right(std::max(ui.px(120), button_width(ui, strings::editor_save, primary)), ui.px(12));
        const Rect cancel_at = row.cut_right(button_width(ui, strings::editor_cancel, quiet), ui.px(16));

        const float below = inside.h - editor_presets_height(context, draft, inside.w);
        if (inside.w >= ui.px(two_columns_from) && below >= ui.px(two_columns_height)) {
            draw_wide(context, inside, draft);
        } else {
            draw_narrow(context, inside, draft);
        }
        if (!draft.undo_text.empty()) {
            const float undo = link_width(ui, strings::editor_undo, style::Icon::undo);
            const float text = std::min(text_width(ui, draft.undo_text, Type::label) + 1,
                                        std::max(0.0F, row.w - undo - ui.px(16)));
            if (text > ui.px(40)) {
                label(ui, row.cut_left(text, ui.px(14)), draft.undo_text,
                      {.type = Type::label, .colour = ui.theme().t2, .may_cut = true});
            }
            if (link(ui, row.cut_left(undo), strings::editor_undo, style::Icon::undo))
                undo_in_editor(context, draft);
        }
        if (draft.undo_text.empty() && draft.run_sheet.size() > 1 &&
            text_width(ui, strings::editor_keys, Type::caption) < row.w) {
            label(ui, row, strings::editor_keys, {.type = Type::caption, .colour = ui.theme().t3});
        }
        done = modal.closed();
        if (button(ui, cancel_at, strings::editor_cancel, quiet)) done = true;
        if (button(ui, save_at, strings::editor_save, primary)) {
            save_run_sheet(context, draft);
            done = true;
        }
    }
    if (done) {
        memory.run_sheet.reset();
        ui.redraw();
    }
}

}  // namespace parlor::client
