#include "client/parts/connection_check.hpp"

#include <algorithm>
#include <string>
#include <variant>

#include "client/strings/check_strings.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"
#include "client/widgets/overlays.hpp"
#include "client/widgets/scroll_area.hpp"
#include "client/widgets/tints.hpp"

namespace parlor::client {

using namespace widgets;

namespace {

constexpr float check_width = 600;  // style px
constexpr float check_padding = 28;
constexpr float check_mark = 36;
constexpr float check_mark_gap = 16;
constexpr float check_title = 24;
constexpr float check_row_space = 16;  // below each step
constexpr float check_footer = style::height::button + 4;
constexpr int check_lines = 4;

struct CheckMemory {
    bool open = false;
    ServerName server;
    ScrollState scroll;
};

float finding_height(const Ui& ui, const std::string& finding, float text) {
    if (finding.empty()) return 0;
    return paragraph_height(ui, finding, Type::list, text, check_lines);
}

float step_height(const Ui& ui, const ConnectionCheck& check, CheckStep step, float inner) {
    const float finding =
        finding_height(ui, strings::check::finding(check, step), inner - ui.px(check_mark + check_mark_gap));
    return std::max(ui.px(check_mark), ui.px(check_title) + finding) + ui.px(check_row_space);
}

float steps_height(const Ui& ui, const ConnectionCheck& check, float inner) {
    float height = 0;
    for (const CheckStep step : check_steps)
        height += step_height(ui, check, step, inner);
    return height;
}

void step_mark(Ui& ui, ImVec2 centre, StepState state) {
    const style::Theme& theme = ui.theme();
    const float size = ui.px(check_mark);
    const bool fine = state == StepState::fine;
    if (state == StepState::waiting || state == StepState::running) {
        ui.draw().AddCircleFilled(centre, size / 2, theme.s2, 48);
        if (state == StepState::running) return spinner(ui, centre, ui.px(20), theme.t2);
        ui.draw().AddCircleFilled(centre, ui.px(3), theme.t3, 16);
        return;
    }
    const TintTones tones = tint_tones(theme, fine ? Tint::ok : Tint::bad);
    ui.draw().AddCircleFilled(centre, size / 2, tones.ground, 48);
    style::draw_icon(ui.draw(), fine ? style::Icon::check : style::Icon::cross, centre, ui.px(18), tones.mark,
                     1.25F);
}

void step_row(Ui& ui, Rect row, const ConnectionCheck& check, CheckStep step) {
    const style::Theme& theme = ui.theme();
    const StepState state = check.state(step);
    const Group group(ui, strings::check::step(step));
    Rect left = row.cut_left(ui.px(check_mark), ui.px(check_mark_gap));
    step_mark(ui, left.cut_top(ui.px(check_mark)).centre(), state);
    const std::string finding = strings::check::finding(check, step);
    const bool quiet = state == StepState::waiting;
    // Beside the middle of the mark while there is nothing to say yet.
    const float title = ui.px(finding.empty() ? check_mark : check_title);
    label(ui, row.cut_top(title), strings::check::step(step),
          {.type = Type::name, .colour = quiet ? theme.t3 : theme.t1});
    if (finding.empty()) return;
    paragraph(ui, row, finding, check_lines,
              {.type = Type::list,
               .colour = state == StepState::failed ? theme.t1 : theme.t3,
               .valign = VAlign::top});
}

}  // namespace

void open_connection_check(Context& context, const ServerName& server) {
    auto& memory = context.memory.of<CheckMemory>();
    memory = {.open = true, .server = server, .scroll = {}};
    context.requests.add(CheckConnection{server});
}

void connection_check(Context& context) {
    auto& memory = context.memory.of<CheckMemory>();
    if (!memory.open) return;
    Ui& ui = context.ui;
    // Until the program has taken the wish up, everything waits.
    ConnectionCheck nothing_yet;
    nothing_yet.server = memory.server;
    const ConnectionCheck& check = context.around.check.value_or(nothing_yet);
    const float inner = std::min(ui.px(check_width), ui.window().w - ui.px(32)) - 2 * ui.px(check_padding);
    const float rows = steps_height(ui, check, inner);
    const float height = 2 * check_padding + 44 + 16 + 22 + 18 + rows / ui.scale() + 4 + check_footer;
    const Modal modal(ui, strings::check::title,
                      {.width = check_width,
                       .height = height,
                       .padding = check_padding,
                       .title = strings::check::title,
                       .close_name = strings::check::close});
    Rect inside = modal.inside();
    const Rect bottom = inside.cut_bottom(ui.px(check_footer), ui.px(8)).inset(0, 0, 0, ui.px(4));
    label(ui, inside.cut_top(ui.px(22), ui.px(18)), strings::check::about(memory.server),
          {.type = Type::list, .colour = ui.theme().t3, .may_cut = true});
    {
        ScrollArea area(ui, inside, strings::check::title, memory.scroll);
        Rect content = area.content();
        for (const CheckStep step : check_steps) {
            Rect row = content.cut_top(step_height(ui, check, step, content.w));
            if (area.shows(row)) step_row(ui, row, check, step);
        }
        area.used(steps_height(ui, check, area.content().w));
    }
    const bool busy = check.running() || !context.around.check;
    const ButtonOptions look{.kind = ButtonKind::primary,
                             .icon = busy ? style::Icon::none : style::Icon::refresh,
                             .busy = busy,
                             .id = strings::check::again};
    const std::string_view verb = busy ? strings::check::checking : strings::check::again;
    const float wide = std::max(ui.px(172), button_width(ui, verb, look));
    Rect line = bottom;
    if (button(ui, line.cut_right(std::min(wide, line.w)), verb, look)) {
        context.requests.add(CheckConnection{memory.server});
    }
    if (modal.closed()) {
        memory.open = false;
        context.requests.add(EndCheck{});
    }
}

std::optional<ServerName> server_to_check(const Context& context) {
    const auto met = std::visit(
        [](const auto& state) -> std::optional<ServerName> {
            if constexpr (requires { state.server; }) {
                return state.server;
            } else {
                return std::nullopt;
            }
        },
        context.model.connection);
    if (met) return met;
    if (context.around.server_hint) return context.around.server_hint;
    if (!context.around.recent.empty()) return parse_server(context.around.recent.front().address);
    return std::nullopt;
}

}  // namespace parlor::client
