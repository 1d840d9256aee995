#include <algorithm>
#include <string>
#include <utility>

#include <imgui_internal.h>

#include "client/style/decor.hpp"
#include "client/widgets/choices.hpp"
#include "client/widgets/labels.hpp"
#include "client/widgets/scroll_area.hpp"

namespace parlor::widgets {

namespace {

constexpr int rows_shown = 7;

// Open or not, and how far the list is scrolled, is kept in ImGui's storage of the window by id.
struct Memory {
    ImGuiStorage& storage;
    ImGuiID id;
    [[nodiscard]] bool open() const { return storage.GetBool(id); }
    void set_open(bool value) const { storage.SetBool(id, value); }
    [[nodiscard]] float offset() const { return storage.GetFloat(id + 1); }
    void set_offset(float value) const { storage.SetFloat(id + 1, value); }
};

// The list's row `index`; true if it was chosen.
bool draw_row(Ui& ui, Rect row, const Option& option, bool chosen) {
    const style::Theme& theme = ui.theme();
    const Interaction state = interact(ui, ui.id(option.label), row, {.enabled = option.enabled});
    const ImU32 ground = chosen ? theme.s3 : theme.s2;
    const float shown = chosen ? 1.0F : std::max(state.hover, state.focused ? 1.0F : 0.0F);
    if (shown > 0.01F) ui.draw().AddRectFilled(row.min(), row.max(), style::faded(ground, shown), ui.px(12));
    if (state.ring) style::stroke_rect(ui.draw(), row, ui.px(12), theme.focus, ui.px(2));
    Rect inside = row.inset(ui.px(12), 0);
    const ImU32 colour = option.enabled ? theme.t1 : theme.t3;
    if (chosen) {
        style::draw_icon(ui.draw(), style::Icon::check, inside.cut_right(ui.px(18), ui.px(8)).centre(),
                         ui.px(18), theme.ok);
    }
    if (option.icon != style::Icon::none) {
        style::draw_icon(ui.draw(), option.icon, inside.cut_left(ui.px(20), ui.px(10)).centre(), ui.px(20),
                         colour);
    }
    const text::Extent drawn = draw_text(ui, inside, option.label, {.type = Type::body, .colour = colour});
    Entry entry = control_entry(Kind::option, option.label, row, state);
    entry.value = chosen ? "on" : "off";
    entry.missing_glyph = drawn.missing_glyph;
    entry.cut = drawn.cut;
    entry.may_cut = true;
    entry.foreground = colour;
    entry.background = shown > 0.5F ? ground : theme.s1;
    ui.registry().add(std::move(entry));
    return state.pressed;
}

// True if the list is to close; `chosen` changed or not.
bool draw_list(Ui& ui, Rect field, std::string_view name, std::span<const Option> options, int& chosen,
               const Memory& memory, bool just_opened) {
    const Layer layer(ui, std::string(name) + " list", ui.window(), ui.layer() + 1, true);
    const style::Theme& theme = ui.theme();
    const int count = static_cast<int>(options.size());
    const float row_height = ui.px(44);
    const float padding = ui.px(8);
    const float height = row_height * static_cast<float>(std::min(count, rows_shown)) + 2 * padding;
    float width = field.w;
    for (const Option& option : options) {
        width = std::max(width, text_width(ui, option.label, Type::body) +
                                    ui.px(option.icon != style::Icon::none ? 100 : 70));
    }
    width = std::min(width, ui.window().w - ui.px(16));
    Rect panel{std::min(field.x, ui.window().w - width - ui.px(8)), field.bottom() + ui.px(6), width, height};
    if (panel.bottom() > ui.window().h - ui.px(8)) panel.y = std::max(ui.px(8), field.y - ui.px(6) - height);
    style::draw_card(ui.draw(), panel, ui.px(18), theme.s1, theme, ui.scale());
    style::stroke_rect(ui.draw(), panel, ui.px(18), theme.line, ui.px(1));
    const Surface surface(ui, theme.s1);

    bool close = ui.take(Key::escape).has_value();
    if (ImGui::IsMouseClicked(0) && !panel.contains(ImGui::GetIO().MousePos)) close = true;
    ScrollState scroll{.offset = memory.offset(),
                       .target = memory.offset(),
                       .content = row_height * static_cast<float>(count),
                       .known = true};
    {
        ScrollArea area(ui, panel.inset(padding), "##rows", scroll, {.focusable = false});
        std::vector<ImGuiID> ids;
        for (int i = 0; i < count; ++i) {
            const Option& option = options[static_cast<std::size_t>(i)];
            const Rect content = area.content();
            const Rect row{content.x, content.y + row_height * static_cast<float>(i), content.w, row_height};
            if (option.enabled) ids.push_back(ui.id(option.label));
            if (draw_row(ui, row, option, i == chosen)) {
                chosen = i;
                close = true;
            }
        }
        area.used(row_height * static_cast<float>(count));
        if (just_opened && chosen >= 0 && chosen < count) {
            ui.focus().set(ui.id(options[static_cast<std::size_t>(chosen)].label));
        }
        const auto here = std::find(ids.begin(), ids.end(), ui.focus().focused());
        if (here != ids.end()) {
            if (ui.take(Key::down) && here + 1 != ids.end()) ui.focus().set(*(here + 1));
            if (ui.take(Key::up) && here != ids.begin()) ui.focus().set(*(here - 1));
            if (ui.take(Key::home)) ui.focus().set(ids.front());
            if (ui.take(Key::end)) ui.focus().set(ids.back());
        }
    }
    memory.set_offset(scroll.offset);
    return close;
}

}  // namespace

bool dropdown(Ui& ui, Rect rect, std::string_view name, std::span<const Option> options, int& chosen,
              std::string_view placeholder, bool enabled) {
    const style::Theme& theme = ui.theme();
    const ImGuiID id = ui.id(name);
    const Memory memory{*ImGui::GetStateStorage(), id};
    const Interaction state = interact(ui, id, rect, {.enabled = enabled, .keys = KeyWish::options});
    bool just_opened = false;
    const bool arrow = state.focused && !memory.open() && (ui.take(Key::down) || ui.take(Key::up));
    if ((state.pressed || arrow) && !options.empty()) {
        memory.set_open(true);
        just_opened = true;
    }

    const float radius = ui.px(style::radius::field);
    const bool active = memory.open() || state.ring;
    const ImU32 ground = enabled ? theme.dark ? theme.s0 : theme.s1 : theme.disabled;
    ui.draw().AddRectFilled(rect.min(), rect.max(), ground, radius);
    const ImU32 edge = active ? theme.focus : style::mix(theme.line2, theme.t2, state.hover);
    if (enabled) style::stroke_rect(ui.draw(), rect, radius, edge, ui.px(active ? 3.0F : 2.0F));
    Rect inside = rect.inset(ui.px(18), 0, ui.px(14), 0);
    style::draw_icon(ui.draw(), memory.open() ? style::Icon::chevron_up : style::Icon::chevron_down,
                     inside.cut_right(ui.px(18), ui.px(8)).centre(), ui.px(18),
                     enabled ? theme.t1 : theme.t3);
    const bool valid = chosen >= 0 && chosen < static_cast<int>(options.size());
    const std::string_view shown = valid ? options[static_cast<std::size_t>(chosen)].label : placeholder;
    const ImU32 colour = valid && enabled ? theme.t1 : theme.t3;
    const text::Extent drawn =
        draw_text(ui, inside, shown, {.type = valid ? Type::name : Type::body, .colour = colour});

    Entry entry = control_entry(Kind::option, name, rect, state);
    entry.value = shown;
    entry.missing_glyph = drawn.missing_glyph;
    entry.cut = drawn.cut;
    entry.may_cut = true;
    entry.foreground = colour;
    entry.background = ground;
    ui.registry().add(std::move(entry));

    const int before = chosen;
    if (memory.open()) {
        const Group group(ui, name);
        if (draw_list(ui, rect, name, options, chosen, memory, just_opened)) {
            memory.set_open(false);
            ui.redraw();
        }
    }
    return chosen != before;
}

}  // namespace parlor::widgets
