#include <algorithm>
#include <utility>

#include "client/style/decor.hpp"
#include "client/widgets/choices.hpp"
#include "client/widgets/labels.hpp"

namespace parlor::widgets {

namespace {

constexpr float tab_padding = 14;
constexpr float tab_icon = 18;
constexpr float tab_gap = 8;

float option_width(const Ui& ui, const Option& option) {
    const float icon = option.icon != style::Icon::none ? ui.px(tab_icon + tab_gap) : 0;
    return text_width(ui, option.label, Type::tab) + icon + 2 * ui.px(tab_padding);
}

// The next enabled option from `from` in direction `step`; `from` if there is none.
int neighbour(std::span<const Option> options, int from, int step) {
    const int count = static_cast<int>(options.size());
    for (int i = from + step; i >= 0 && i < count; i += step) {
        if (options[static_cast<std::size_t>(i)].enabled) return i;
    }
    return from;
}

int moved_by_keys(Ui& ui, std::span<const Option> options, int chosen) {
    for (const Key key : {Key::left, Key::up}) {
        while (ui.take(key))
            chosen = neighbour(options, chosen, -1);
    }
    for (const Key key : {Key::right, Key::down}) {
        while (ui.take(key))
            chosen = neighbour(options, chosen, 1);
    }
    if (ui.take(Key::home)) chosen = neighbour(options, -1, 1);
    if (ui.take(Key::end)) chosen = neighbour(options, static_cast<int>(options.size()), -1);
    return chosen;
}

}  // namespace

float segmented_width(const Ui& ui, std::span<const Option> options) {
    float width = ui.px(8);
    for (const Option& option : options)
        width += option_width(ui, option);
    return std::ceil(width);
}

bool segmented(Ui& ui, Rect rect, std::string_view name, std::span<const Option> options, int& chosen,
               const SegmentOptions& look) {
    const style::Theme& theme = ui.theme();
    const Group group(ui, name);
    ImDrawList& list = ui.draw();
    const float padding = ui.px(look.outlined ? 6.0F : 4.0F);
    const Type type = look.outlined ? Type::name : Type::tab;
    const float outer = ui.px(look.outlined ? 16.0F : 14.0F);
    list.AddRectFilled(rect.min(), rect.max(), theme.s0, outer);

    const int before = chosen;
    const bool live = look.enabled && !ui.inert() && ui.focus().reachable(ui.layer());
    const ImGuiID id = ui.id("##options");
    bool focused = false;
    if (live) {
        focused = ui.focus().stop(id, KeyWish::options, rect);
        if (focused) chosen = moved_by_keys(ui, options, chosen);
    }

    Rect rest = rect.inset(padding);
    const int count = static_cast<int>(options.size());
    for (int i = 0; i < count; ++i) {
        const Option& option = options[static_cast<std::size_t>(i)];
        const Rect cell =
            look.equal ? rest.column(i, count, ui.px(4)) : rest.cut_left(option_width(ui, option));
        const ImGuiID cell_id = ui.id(option.label);
        Interaction state =
            interact(ui, cell_id, cell, {.enabled = look.enabled && option.enabled, .focusable = false});
        if (state.pressed) {
            chosen = i;
            ui.focus().set(id);
        }
        const bool is_chosen = chosen == i;
        state.focused = focused && is_chosen;
        const float radius = outer - padding;
        const float lit = ui.animate(cell_id ^ 0xC405EU, is_chosen ? 1.0F : 0.0F, style::motion::hover);
        const ImU32 ground = theme.dark ? theme.s3 : theme.s1;
        const float shown = std::max(lit, 0.45F * state.hover);
        if (shown > 0.01F) list.AddRectFilled(cell.min(), cell.max(), style::faded(ground, shown), radius);
        if (look.outlined && lit > 0.01F) {
            style::stroke_rect(list, cell, radius, style::faded(theme.dark ? theme.lamp : theme.ring, lit),
                               ui.px(2));
        }
        if (state.focused && ui.focus().ring_visible()) focus_ring(ui, cell, radius);

        const ImU32 colour = !option.enabled || !look.enabled ? theme.t3 : is_chosen ? theme.t1 : theme.t2;
        const float mark = option.icon != style::Icon::none ? ui.px(tab_icon + tab_gap) : 0;
        const float room = std::max(0.0F, cell.w - mark - ui.px(10));
        const float shown_text = std::min(text_width(ui, option.label, type), room);
        Rect line = cell.centred_x(shown_text + mark);
        if (mark > 0) {
            const Rect place = line.cut_left(ui.px(tab_icon), ui.px(tab_gap));
            style::draw_icon(list, option.icon, place.centre(), ui.px(tab_icon), colour);
        }
        const text::Extent drawn = draw_text(ui, line, option.label, {.type = type, .colour = colour});
        Entry entry = control_entry(Kind::option, option.label, cell, state);
        entry.value = is_chosen ? "on" : "off";
        entry.missing_glyph = drawn.missing_glyph;
        entry.cut = drawn.cut;
        entry.foreground = colour;
        entry.background = is_chosen ? ground : theme.s0;
        ui.registry().add(std::move(entry));
    }
    return chosen != before;
}

}  // namespace parlor::widgets
