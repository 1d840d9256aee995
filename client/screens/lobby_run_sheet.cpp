#include <algorithm>
#include <string>
#include <vector>

#include "client/parts/call_link.hpp"
#include "client/rounds/round_ui_catalog.hpp"
#include "client/screens/lobby_parts.hpp"
#include "client/strings/call_strings.hpp"
#include "client/strings/header_strings.hpp"
#include "client/strings/lobby_strings.hpp"
#include "client/style/space.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"
#include "client/widgets/labels.hpp"
#include "shared/protocol/presets.hpp"

namespace parlor::client {

using namespace widgets;

namespace {

constexpr float sheet_row_px = 68;  // from disc to disc
constexpr float sheet_disc_px = 42;
constexpr float sheet_foot_px = 48;

// True when what it wants before it begins is to be shown.
bool draw_activity(Context& context, Rect row, std::size_t index, bool last) {
    const Activity& activity = context.model.lobby->room->run_sheet[index];
    Ui& ui = context.ui;
    const style::Theme& theme = ui.theme();
    const float disc = ui.px(sheet_disc_px);
    const ImVec2 centre(row.x + disc / 2, row.y + disc / 2);
    if (!last) {
        const float thick = std::max(1.0F, ui.px(2));
        ui.draw().AddRectFilled({centre.x - thick / 2, row.y + disc + ui.px(2)},
                                {centre.x + thick / 2, row.y + ui.px(sheet_row_px) - ui.px(2)}, theme.s3);
    }
    icon_disc(ui, centre, disc, colour_of(activity.options, theme), icon_of(activity.options), 0.48F);
    Rect line{row.x + disc + ui.px(14), row.y, row.w - disc - ui.px(14), disc};
    const std::string minutes = strings::minutes_short(activity.minutes);
    const float wide = text_width(ui, minutes, Type::label) + 1;
    label(ui, line.cut_right(wide, ui.px(10)), minutes,
          {.type = Type::label, .colour = theme.t2, .align = Align::right});
    const float upper = text_height(ui, Type::name);
    const float lower = text_height(ui, Type::label);
    line = line.centred_y(upper + lower);
    label(ui, line.cut_top(upper), title_of(activity.options), {.type = Type::name, .may_cut = true});
    const auto players = std::ranges::count_if(context.model.lobby->room->members,
                                               [](const MemberView& member) { return !member.watching; });
    const RoundView* to_do = to_do_beforehand(*context.model.lobby);
    bool pressed = false;
    if (to_do != nullptr && to_do->activity == index) {
        pressed = link(ui, line, beforehand_of(to_do->view));
    } else {
        label(ui, line, summary_of(activity), {.type = Type::label, .colour = theme.t3, .may_cut = true});
    }
    const std::string remark = remark_of(activity, static_cast<std::size_t>(players));
    if (remark.empty()) return pressed;
    const Rect below{line.x, line.bottom() - ui.px(1), row.right() - line.x, text_height(ui, Type::caption)};
    label(ui, below, remark, {.type = Type::caption, .colour = theme.t3, .may_cut = true});
    return pressed;
}

void draw_foot(Context& context, Rect rect) {
    Ui& ui = context.ui;
    const RoomView& room = *context.model.lobby->room;
    const Rect inside = inset_panel(ui, rect, 0).inset(ui.px(14), 0);
    const std::int64_t now = context.around.utc_seconds;
    const int offset = context.around.utc_offset_minutes;
    const std::uint16_t minutes = total_minutes(room.run_sheet);
    const std::string ends =
        room.ends
            ? strings::ends_at(strings::clock_time(count_ms(room.ends->time_since_epoch()) / 1000, offset))
            : strings::ends_about(strings::clock_time(now + std::int64_t{minutes} * 60, offset));
    const Surface surface(ui, ui.theme().s0);
    label(ui, inside, strings::minutes_short(minutes), {.type = Type::name});
    label(ui, inside, ends, {.type = Type::label, .colour = ui.theme().t2, .align = Align::right});
}

// Where everybody talks, for whoever looks after that; all others find it in the header.
void draw_call_row(Context& context, Rect rect) {
    Ui& ui = context.ui;
    const auto host = call_host(context);
    const std::string_view what = host ? strings::call::change : strings::call::add;
    if (link(ui, rect, what, style::Icon::link)) open_call_setting(context);
}

// Nothing planned: the host is one press from a plan.
void draw_empty_sheet(Context& context, Rect rect, LobbyMemory& memory) {
    Ui& ui = context.ui;
    const bool host = context.model.lobby->is_host();
    rect = rect.centred_y(std::min(rect.h, ui.px(210)));
    if (host && rect.h >= ui.px(110)) {
        const ButtonOptions options{.size = ButtonSize::small, .icon = style::Icon::plus};
        const Rect row = rect.cut_bottom(ui.px(44), ui.px(style::gap::sm));
        const float wide = std::min(row.w, button_width(ui, strings::plan_evening, options));
        if (button(ui, Rect{row.x, row.y, row.w, ui.px(40)}.centred_x(wide), strings::plan_evening,
                   options)) {
            open_run_sheet_editor(context, memory);
        }
    }
    empty_state(ui, rect, style::Icon::clock,
                host ? strings::run_sheet_empty_host : strings::run_sheet_empty_guest);
}

}  // namespace

void draw_run_sheet_card(Context& context, Rect rect, LobbyMemory& memory) {
    Ui& ui = context.ui;
    const RoomView& room = *context.model.lobby->room;
    const Group group(ui, strings::run_sheet);
    card(ui, rect, 0);
    const Surface surface(ui, ui.theme().s1);
    const bool low = rect.h < ui.px(260);
    Rect inside = rect.inset(ui.px(22), ui.px(low ? 10 : 16), ui.px(22), ui.px(low ? 10 : 16));
    Rect head = inside.cut_top(ui.px(40), ui.px(low ? 4 : 14));
    if (context.model.lobby->is_host()) {
        const Rect spot = head.cut_right(link_width(ui, strings::edit, style::Icon::pencil), ui.px(8));
        if (link(ui, spot, strings::edit, style::Icon::pencil)) open_run_sheet_editor(context, memory);
        if (low) {
            const std::string_view what = call_host(context) ? strings::call::change : strings::call::add;
            const Rect at = head.cut_right(ui.px(40), ui.px(8));
            if (icon_button(ui, at, style::Icon::link, what, {.kind = ButtonKind::ghost}))
                open_call_setting(context);
        } else {
            draw_call_row(context, inside.cut_bottom(ui.px(36)));
        }
    }
    label(ui, head, strings::run_sheet, {.type = Type::button});
    if (room.run_sheet.empty()) {
        draw_empty_sheet(context, inside, memory);
        return;
    }
    draw_foot(context, inside.cut_bottom(ui.px(low ? 36 : sheet_foot_px), ui.px(10)));
    ScrollArea area(ui, inside, strings::run_sheet, memory.sheet);
    Rect rest = area.content();
    rest.h = ui.px(sheet_row_px) * static_cast<float>(room.run_sheet.size());
    const std::size_t count = room.run_sheet.size();
    for (std::size_t i = 0; i < count; ++i) {
        const Rect row = rest.cut_top(ui.px(sheet_row_px));
        const Group one(ui, std::to_string(i + 1));
        if (area.shows(row) && draw_activity(context, row, i, i + 1 == count)) {
            memory.middle = Middle::beforehand;
            memory.tab = LobbyTab::beforehand;
            memory.enters = true;
        }
    }
    area.used(ui.px(sheet_row_px) * static_cast<float>(count) - ui.px(sheet_row_px - sheet_disc_px) +
              ui.px(2));
}

}  // namespace parlor::client
