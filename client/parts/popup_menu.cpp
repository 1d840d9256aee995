#include "client/parts/popup_menu.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "client/style/decor.hpp"
#include "client/widgets/cards.hpp"

namespace parlor::client {

using namespace widgets;

namespace {

constexpr float item_px = 44;
constexpr float item_line_px = 13;
constexpr float panel_edge_px = 8;

bool draw_item(Ui& ui, Rect row, const MenuItem& item) {
    const style::Theme& theme = ui.theme();
    const Interaction state = interact(ui, ui.id(item.label), row);
    const float lit = std::max(state.hover, state.focused ? 1.0F : 0.0F);
    const ImU32 ground = item.danger ? theme.bad_bg : theme.s2;
    if (lit > 0.01F) ui.draw().AddRectFilled(row.min(), row.max(), style::faded(ground, lit), ui.px(12));
    if (state.ring) style::stroke_rect(ui.draw(), row, ui.px(12), theme.focus, ui.px(2));
    const ImU32 colour = item.danger ? theme.bad : theme.t1;
    Rect inside = row.inset(ui.px(12), 0);
    const ImVec2 mark = inside.cut_left(ui.px(22), ui.px(12)).centre();
    if (!item.emoji.empty()) {
        draw_emoji(ui, mark, ui.px(22), item.emoji);
    } else if (item.icon != style::Icon::none) {
        style::draw_icon(ui.draw(), item.icon, mark, ui.px(20), item.danger ? theme.bad : theme.t2);
    }
    const text::Extent drawn = draw_text(ui, inside, item.label, {.type = Type::name, .colour = colour});
    Entry entry = control_entry(Kind::button, item.label, row, state);
    entry.missing_glyph = drawn.missing_glyph;
    entry.cut = drawn.cut;
    entry.foreground = colour;
    entry.background = lit > 0.5F ? ground : theme.s1;
    ui.registry().add(std::move(entry));
    return state.pressed;
}

// Up, Down, Home and End move the focus between the items.
void walk_items(Ui& ui, std::span<const ImGuiID> ids) {
    const auto here = std::ranges::find(ids, ui.focus().focused());
    if (here == ids.end()) return;
    const auto place = static_cast<std::size_t>(here - ids.begin());
    if (ui.take(Key::down)) ui.focus().set(ids[(place + 1) % ids.size()]);
    if (ui.take(Key::up)) ui.focus().set(ids[(place + ids.size() - 1) % ids.size()]);
    if (ui.take(Key::home)) ui.focus().set(ids.front());
    if (ui.take(Key::end)) ui.focus().set(ids.back());
}

Rect place_panel(const Ui& ui, Rect anchor, ImVec2 size, Align align) {
    const Rect window = ui.window();
    const float edge = ui.px(panel_edge_px);
    const float x = align == Align::right ? anchor.right() - size.x : anchor.x;
    Rect panel{std::clamp(x, edge, std::max(edge, window.w - size.x - edge)), anchor.bottom() + edge, size.x,
               size.y};
    if (panel.bottom() > window.h - edge) panel.y = anchor.y - edge - size.y;
    if (panel.y < edge) panel.y = std::max(edge, window.h - edge - size.y);
    return panel;
}

}  // namespace

std::optional<std::size_t> popup_menu(Ui& ui, Rect anchor, std::string_view name, PopupMenu& menu,
                                      std::span<const MenuItem> items, Align align) {
    if (!menu.open || items.empty()) return std::nullopt;
    float wide = ui.px(180);
    float length = 0;
    for (const MenuItem& item : items) {
        wide = std::max(wide, text_width(ui, item.label, Type::name) + ui.px(92));
        length += ui.px(item_px + (item.line_before ? item_line_px : 0.0F));
    }
    const float edge = ui.px(panel_edge_px);
    const ImVec2 size(std::min(wide, ui.window().w - 2 * edge),
                      std::min(length + 2 * edge, ui.window().h - 2 * edge));

    // Above what opened it, and above what may lie over the page meanwhile.
    const Layer layer(ui, name, ui.window(), std::max(ui.layer() + 1, 2), true);
    const style::Theme& theme = ui.theme();
    const Rect panel = place_panel(ui, anchor, size, align);
    style::draw_card(ui.draw(), panel, ui.px(18), theme.s1, theme, ui.scale());
    style::stroke_rect(ui.draw(), panel, ui.px(18), theme.line, std::max(1.0F, ui.px(1)));
    const Surface surface(ui, theme.s1);

    bool close = ui.take(Key::escape).has_value();
    if (ImGui::IsMouseClicked(0) && !panel.contains(ImGui::GetIO().MousePos)) close = true;
    std::optional<std::size_t> chosen;
    {
        ScrollArea area(ui, panel.inset(edge), "##items", menu.scroll, {.focusable = false});
        Rect rest = area.content();
        std::vector<ImGuiID> ids;
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (items[i].line_before) {
                const Rect gap = rest.cut_top(ui.px(item_line_px));
                divider(ui, {gap.x + edge, gap.centre().y}, gap.w - 2 * edge);
            }
            ids.push_back(ui.id(items[i].label));
            if (draw_item(ui, rest.cut_top(ui.px(item_px)), items[i])) chosen = i;
        }
        walk_items(ui, ids);
        area.used(length);
    }
    if (chosen || close) {
        menu = PopupMenu{};
        ui.redraw();
    }
    return chosen;
}

}  // namespace parlor::client
