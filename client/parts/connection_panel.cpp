#include "client/parts/connection_panel.hpp"

#include <algorithm>
#include <string>
#include <variant>

#include "client/parts/connection_check.hpp"
#include "client/strings/check_strings.hpp"
#include "client/strings/connection_strings.hpp"
#include "client/strings/key_strings.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"
#include "client/widgets/overlays.hpp"
#include "client/widgets/tints.hpp"

namespace parlor::client {

using namespace widgets;

namespace {

constexpr double panel_every = 1;   // seconds between two looks at the figures
constexpr float panel_width = 540;  // style px
constexpr float panel_padding = 28;
constexpr float panel_disc = 44;
constexpr float panel_figure = 116;

struct Verdict {
    std::string sentence;
    style::Icon icon = style::Icon::check;
    Tint tint = Tint::ok;
    bool measuring = false;
};

Verdict verdict_of(const Context& context) {
    const auto& line = context.around.line;
    if (!line) {
        const bool lost = std::holds_alternative<Lost>(context.model.connection);
        return {std::string(lost ? strings::connection::broken : strings::connection::offline),
                style::Icon::wifi_off, lost ? Tint::warn : Tint::plain};
    }
    const std::string sentence = strings::connection::verdict(*line);
    switch (judge(*line)) {
        case LineVerdict::measuring:
            return {sentence, style::Icon::wifi, Tint::plain, true};
        case LineVerdict::fine:
            return {sentence};
        case LineVerdict::far:
            return {sentence, style::Icon::clock, Tint::warn};
        case LineVerdict::lossy:
        case LineVerdict::far_and_lossy:
            break;
    }
    return {sentence, style::Icon::warning, Tint::warn};
}

void figure(Ui& ui, Rect rect, std::string_view name, std::string_view value, std::string_view about) {
    const style::Theme& theme = ui.theme();
    const Group group(ui, name);
    Rect inside = inset_panel(ui, rect, 16);
    const Surface surface(ui, theme.s0);
    Rect lines = inside.centred_y(ui.px(20 + 38 + 20));
    label(ui, lines.cut_top(ui.px(20)), name, {.type = Type::label, .colour = theme.t2, .may_cut = true});
    label_fit(ui, lines.cut_top(ui.px(38)), value, {Type::head, Type::sub, Type::large}, {});
    label_fit(ui, lines, about, {Type::label, Type::caption}, {.colour = theme.t3, .may_cut = true});
}

}  // namespace

bool connection_panel(Context& context) {
    Ui& ui = context.ui;
    const style::Theme& theme = ui.theme();
    const auto& line = context.around.line;
    if (line) ui.redraw_at(ui.time() + panel_every);
    const Verdict verdict = verdict_of(context);
    const float inner = std::min(ui.px(panel_width), ui.window().w - ui.px(32)) - 2 * ui.px(panel_padding);
    const float text = inner - ui.px(panel_disc + 16);
    const float sentence =
        std::max(ui.px(panel_disc), paragraph_height(ui, verdict.sentence, Type::name, text, 4));
    const auto server = server_to_check(context);
    const std::string& key = context.model.server_key;
    const std::string sealed = key.empty() ? std::string() : strings::key::sealed(key);
    const float sealed_height = key.empty() ? 0 : paragraph_height(ui, sealed, Type::label, inner, 3);
    const float height =
        2 * panel_padding + 44 + 12 + sentence / ui.scale() + (line ? 20 + panel_figure : 0) +
        (key.empty() ? 0 : 16 + sealed_height / ui.scale()) + (server ? 20 + style::height::button + 4 : 0);
    const Modal modal(ui, strings::connection::panel_title,
                      {.width = panel_width,
                       .height = height,
                       .padding = panel_padding,
                       .title = strings::connection::panel_title,
                       .close_name = strings::connection::close});
    Rect inside = modal.inside();

    Rect row = inside.cut_top(sentence, ui.px(20));
    const Rect mark = row.cut_left(ui.px(panel_disc), ui.px(16)).centred_y(ui.px(panel_disc));
    const TintTones tones = tint_tones(theme, verdict.tint);
    ui.draw().AddCircleFilled(mark.centre(), ui.px(panel_disc) / 2, tones.ground, 48);
    style::draw_icon(ui.draw(), verdict.icon, mark.centre(), ui.px(22), tones.mark, 1.1F);
    paragraph(ui, row, verdict.sentence, 4, {.type = Type::name});
    if (line) {
        const Rect figures = inside.cut_top(ui.px(panel_figure));
        const bool measured = line->round_trip > 0ms;
        figure(ui, figures.column(0, 2, ui.px(16)), strings::connection::round_trip,
               measured ? strings::connection::milliseconds(line->round_trip)
                        : std::string(strings::connection::unknown),
               strings::connection::round_trip_about);
        figure(ui, figures.column(1, 2, ui.px(16)), strings::connection::loss,
               line->packets > 0 ? strings::connection::per_cent(line->loss_per_mille())
                                 : std::string(strings::connection::unknown),
               strings::connection::loss_about(line->packets));
    }
    if (!key.empty()) {
        inside.cut_top(line ? ui.px(16) : 0);
        paragraph(ui, inside.cut_top(sealed_height), sealed, 3,
                  {.type = Type::label, .colour = theme.t2, .valign = VAlign::top});
    }
    if (!server) return !modal.closed();
    Rect foot = inside.cut_bottom(ui.px(style::height::button + 4)).inset(0, 0, 0, ui.px(4));
    const ButtonOptions look{.icon = style::Icon::search};
    const float wide = button_width(ui, strings::check::what_is_wrong, look);
    if (button(ui, foot.cut_right(std::min(wide, foot.w)), strings::check::what_is_wrong, look)) {
        open_connection_check(context, *server);
        return false;
    }
    return !modal.closed();
}

}  // namespace parlor::client
