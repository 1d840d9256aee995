#include "client/parts/call_link.hpp"

#include <algorithm>
#include <cmath>

#include "client/strings/call_strings.hpp"
#include "client/style/decor.hpp"
#include "client/style/space.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"
#include "client/widgets/overlays.hpp"
#include "shared/base/web_link.hpp"

namespace parlor::client {

namespace words = strings::call;
using namespace widgets;

namespace {

constexpr float side_px = 14;  // of the button's words
constexpr float mark_px = 18;
constexpr float gap_px = 10;

struct EveningCall {
    std::optional<CallDraft> draft;
};

const RoomSettings* settings_of(const Context& context) {
    const auto& lobby = context.model.lobby;
    return lobby && lobby->room ? &lobby->room->settings : nullptr;
}

}  // namespace

CallDraft call_draft(std::string_view link) {
    CallDraft draft;
    set_text(draft.link.edit, std::string(link));
    return draft;
}

std::optional<std::string> link_in(std::string_view pasted) {
    constexpr std::string_view blank = " \t\r\n";
    const std::size_t first = pasted.find_first_not_of(blank);
    if (first == std::string_view::npos) return std::nullopt;
    pasted = pasted.substr(first, pasted.find_last_not_of(blank) - first + 1);
    std::string link(pasted);
    const std::size_t dot = link.find('.');
    const bool plain_address = dot != std::string::npos && link.find(':') > dot;
    if (plain_address) link = "https://" + link;
    if (!host_of_link(link)) return std::nullopt;
    return link;
}

std::optional<CallAnswer> call_dialog(Context& context, const CallDialog& dialog, CallDraft& draft) {
    Ui& ui = context.ui;
    const Modal modal(ui, dialog.title,
                      {.width = 540, .height = 330, .title = dialog.title, .close_name = words::close});
    Rect inside = modal.inside();
    const Surface surface(ui, ui.theme().s1);
    const float text = paragraph_height(ui, dialog.text, Type::list, inside.w, 3);
    paragraph(ui, inside.cut_top(text, ui.px(12)), dialog.text, 3,
              {.type = Type::list, .colour = ui.theme().t2, .valign = VAlign::top, .may_cut = true});
    inside.cut_bottom(ui.px(4));
    Rect row = inside.cut_bottom(ui.px(style::height::button), ui.px(10));
    ui.focus().prefer_next();
    const TextFieldResult field =
        text_field(ui, inside.cut_top(ui.px(style::height::field), ui.px(8)), words::label, draft.link,
                   {.placeholder = words::placeholder,
                    .limits = {.graphemes = web_link_bytes, .bytes = web_link_bytes},
                    .mood = draft.wrong ? FieldMood::error : FieldMood::plain,
                    .icon = style::Icon::link});
    if (field.changed) draft.wrong = draft.from_last_time = false;
    if (draft.wrong) {
        field_sentence(ui, inside, FieldMood::error, words::wrong);
    } else if (draft.from_last_time) {
        label(ui, inside.cut_top(text_height(ui, Type::label)), words::from_last_time,
              {.type = Type::label, .colour = ui.theme().t3, .may_cut = true});
    }
    const ButtonOptions primary{.kind = ButtonKind::primary};
    const float wide = std::min(row.w, button_width(ui, dialog.share, primary));
    const bool shared = button(ui, row.cut_right(wide, ui.px(12)), dialog.share, primary);
    const bool removed =
        dialog.removable &&
        button(ui, row.cut_right(std::min(row.w, button_width(ui, words::remove, {}))), words::remove, {});
    if (removed) return CallAnswer{std::string{}};
    if (shared || field.submitted) {
        if (auto link = link_in(draft.link.edit.text)) return CallAnswer{std::move(link)};
        draft.wrong = true;
        ui.focus().set(field.id);  // to mend it at once
        ui.redraw();
    }
    if (modal.closed()) return CallAnswer{};
    return std::nullopt;
}

void open_call_setting(Context& context) {
    const RoomSettings* settings = settings_of(context);
    if (settings == nullptr) return;
    const bool offered = settings->call_link.empty();
    CallDraft draft = call_draft(offered ? context.around.call_link : settings->call_link);
    draft.from_last_time = offered && !context.around.call_link.empty();
    context.memory.of<EveningCall>().draft = std::move(draft);
    context.ui.redraw();
}

void draw_call_setting(Context& context) {
    EveningCall& call = context.memory.of<EveningCall>();
    if (!call.draft) return;
    const RoomSettings* settings = settings_of(context);
    if (settings == nullptr || !context.model.lobby->is_host()) {
        call.draft.reset();
        return;
    }
    const auto answer =
        call_dialog(context,
                    {.title = words::title,
                     .text = words::text,
                     .share = words::share,
                     .removable = !settings->call_link.empty() || !context.around.call_link.empty()},
                    *call.draft);
    if (!answer) return;
    call.draft.reset();
    context.ui.redraw();
    if (!answer->link) return;
    if (*answer->link != settings->call_link) {
        RoomSettings changed = *settings;
        changed.call_link = *answer->link;
        context.requests.say(host::ChangeSettings{std::move(changed)});
    }
    context.requests.add(KeepCallLink{*answer->link});
}

std::optional<std::string> call_host(const Context& context) {
    const RoomSettings* settings = settings_of(context);
    return settings != nullptr ? host_of_link(settings->call_link) : std::nullopt;
}

float join_call_width(const Context& context) {
    const auto host = call_host(context);
    if (!host) return 0;
    const Ui& ui = context.ui;
    const float text = std::max(text_width(ui, words::join, Type::label),
                                std::min(text_width(ui, *host, Type::caption), ui.px(170)));
    return std::ceil(text + ui.px(2 * side_px + mark_px + gap_px) + 1);
}

void join_call_button(Context& context, Rect rect) {
    const auto host = call_host(context);
    if (!host || rect.empty()) return;
    Ui& ui = context.ui;
    const style::Theme& theme = ui.theme();
    const std::string& link = settings_of(context)->call_link;
    const std::string name = words::join_at(*host);
    const std::string tooltip = words::opens(link);
    if (rect.w < join_call_width(context)) {
        if (icon_button(ui, rect, style::Icon::link, name, {.tooltip = tooltip}))
            context.requests.add(OpenLink{link});
        return;
    }
    const Interaction state = interact(ui, ui.id(name), rect, {.tooltip = tooltip});
    const ImU32 ground = theme.dark ? theme.s2 : theme.s1;
    const Rect face = draw_face(ui, rect,
                                {.fill = moved_fill(ground, theme.dark, state),
                                 .lip = theme.lip,
                                 .edge = theme.lift,
                                 .edge_px = 1,
                                 .radius = style::radius::chip},
                                state);
    Rect line = face.inset(ui.px(side_px), 0);
    const Rect mark = line.cut_left(ui.px(mark_px), ui.px(gap_px));
    style::draw_icon(ui.draw(), style::Icon::link, mark.centre(), ui.px(mark_px), theme.acc_text, 1.2F);
    const float upper = text_height(ui, Type::label);
    const float lower = text_height(ui, Type::caption);
    Rect lines = line.centred_y(upper + lower);
    draw_text(ui, lines.cut_top(upper), words::join, {.type = Type::label, .colour = theme.t1});
    draw_text(ui, lines, *host, {.type = Type::caption, .colour = theme.t2, .may_cut = true});
    Entry entry = control_entry(Kind::button, name, rect, state);
    entry.foreground = theme.t2;
    entry.background = ground;
    ui.registry().add(std::move(entry));
    if (state.pressed) context.requests.add(OpenLink{link});
}

}  // namespace parlor::client
