#include <algorithm>

#include "client/style/decor.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/overlays.hpp"

namespace parlor::widgets {

Modal::Modal(Ui& ui, std::string_view name, const Look& look)
    : layer_(ui, name, ui.window(), std::max(2, ui.layer() + 1), true) {
    const style::Theme& theme = ui.theme();
    const Rect window = ui.window();
    const ImGuiID id = ui.id("##modal");
    const float shown = ui.appear(id, style::motion::panel);
    ui.draw().AddRectFilled(window.min(), window.max(), style::faded(theme.scrim, shown));

    const float edge = ui.px(16);
    const float width = std::min(ui.px(look.width), window.w - 2 * edge);
    const float height = std::min(ui.px(look.height), window.h - 2 * edge);
    rect_ = window.centred(width, height);
    if (!ui.reduced_motion()) rect_.y += ui.px(16) * (1 - shown);
    if (look.is_paper) {
        inside_ = paper(ui, rect_, look.padding);
        surface_.emplace(ui, style::paper);
    } else {
        inside_ = card(ui, rect_, look.padding, style::radius::card);
        style::stroke_rect(ui.draw(), rect_, ui.px(style::radius::card), theme.line,
                           std::max(1.0F, ui.px(1)));
        surface_.emplace(ui, theme.s1);
    }

    if (look.closable) {
        if (ui.take(Key::escape)) closed_ = true;
        const ImVec2 mouse = ImGui::GetIO().MousePos;
        if (shown >= 1 && ImGui::IsMouseClicked(0) && !rect_.contains(mouse) && window.contains(mouse))
            closed_ = true;
    }
    if (look.title.empty() && look.close_name.empty()) return;
    Rect head = inside_.cut_top(ui.px(44), ui.px(style::gap::sm));
    const float cross = ui.px(44);
    Rect cross_rect = head.cut_right(look.close_name.empty() ? 0 : cross, ui.px(style::gap::sm));
    label(ui, head, look.title, {.type = Type::head, .colour = look.is_paper ? style::ink : theme.t1});
    if (look.close_name.empty()) return;
    if (icon_button(ui, cross_rect, style::Icon::cross, look.close_name,
                    {.kind = ButtonKind::ghost, .colour = look.is_paper ? style::ink : theme.t2})) {
        closed_ = true;
    }
    // The cross is first in the order of Tab, but the focus opens on what the card is about.
    ui.focus().prefer_next();
}

}  // namespace parlor::widgets
