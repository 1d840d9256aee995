#include "client/canvas/drawing_tools.hpp"

#include <algorithm>

#include "client/canvas/colour_choice.hpp"
#include "client/strings/canvas_strings.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"
#include "client/widgets/scopes.hpp"

namespace parlor::client {

namespace {

namespace words = strings::drawing;
using widgets::Key;
using widgets::Ui;

struct ToolButton {
    style::Icon icon;
    const words::ControlWords& words;
};
constexpr std::array<ToolButton, 6> tool_buttons{{{style::Icon::pencil, words::pen},
                                                  {style::Icon::eraser, words::eraser},
                                                  {style::Icon::bucket, words::fill},
                                                  {style::Icon::undo, words::undo},
                                                  {style::Icon::redo, words::redo},
                                                  {style::Icon::bin, words::clear}}};
constexpr std::size_t chosen_tools = 3;  // the others do something at once

canvas::Op action_of(std::size_t button) {
    if (button == 3) return canvas::Undo{};
    if (button == 4) return canvas::Redo{};
    return canvas::Clear{};
}

bool is_live(std::size_t button, const ToolsLive& live) {
    return button < chosen_tools || (button == 3 ? live.undo : button == 4 ? live.redo : live.clear);
}

std::optional<std::size_t> pressed_button(Ui& ui, const DrawingPlaces& places, const DrawingTools& tools,
                                          const ToolsLive& live) {
    const widgets::Group group(ui, words::tools_group);
    std::optional<std::size_t> pressed;
    for (std::size_t i = 0; i < tool_buttons.size(); ++i) {
        const ToolButton& button = tool_buttons.at(i);
        const style::Rect place = places.tools.at(i);
        const bool small = place.h < ui.px(50);
        widgets::IconButtonOptions look;
        look.enabled = is_live(i, live);
        look.selected = i < chosen_tools && static_cast<std::size_t>(tools.tool) == i;
        look.icon_size = small ? 20.0F : 22.0F;
        // In a small button the key would lie on the icon; the tooltip says it.
        look.key_hint = small ? std::string_view() : button.words.key;
        look.tooltip = button.words.tooltip;
        if (widgets::icon_button(ui, place, button.icon, button.words.name, look)) pressed = i;
    }
    return pressed;
}

// Ctrl+Shift+Z brings back what Ctrl+Z took, as many are used to.
std::optional<std::size_t> key_of_history(Ui& ui) {
    const auto& keys = ui.input().keys;
    const bool shifted = std::ranges::any_of(
        keys, [](const widgets::KeyPress& key) { return key.character == 'z' && key.control && key.shift; });
    if (ui.shortcut(Key::character, 'z', true)) return shifted ? 4 : 3;
    if (ui.shortcut(Key::character, 'z')) return 3;
    if (ui.shortcut(Key::character, 'y', true) || ui.shortcut(Key::character, 'y')) return 4;
    return std::nullopt;
}

void obey_keys(Ui& ui, DrawingTools& tools) {
    if (ui.shortcut(Key::character, 'b')) tools.tool = Tool::pen;
    if (ui.shortcut(Key::character, 'e')) tools.tool = Tool::eraser;
    if (ui.shortcut(Key::character, 'f')) tools.tool = Tool::fill;
    int pen = static_cast<int>(tools.pen);
    for (int i = 0; i < 4; ++i) {
        if (ui.shortcut(Key::character, static_cast<char>('1' + i))) pen = i;
    }
    if (ui.shortcut(Key::character, '[')) --pen;
    if (ui.shortcut(Key::character, ']')) ++pen;
    choose_pen(tools, static_cast<canvas::Pen>(std::clamp(pen, 0, 3)));
}

}  // namespace

std::optional<canvas::Op> draw_tools(Ui& ui, const DrawingPlaces& places, DrawingTools& tools,
                                     const ToolsLive& live) {
    obey_keys(ui, tools);
    auto pressed = key_of_history(ui);
    if (pressed && !is_live(*pressed, live)) pressed.reset();
    if (const auto button = pressed_button(ui, places, tools, live)) pressed = button;
    if (pressed && *pressed < chosen_tools) tools.tool = static_cast<Tool>(*pressed);

    if (places.arrangement == DrawingPlaces::Arrangement::below) {
        const style::Rect divider = places.dividers[0];
        widgets::divider(ui, divider.min(), divider.w);
    }
    widgets::card(ui, places.card, 0);
    {
        const widgets::Surface surface(ui, ui.theme().s1);
        draw_pens(ui, places, tools);
        if (places.arrangement == DrawingPlaces::Arrangement::below) {
            const style::Rect divider = places.dividers[1];
            widgets::divider(ui, divider.min(), divider.h, true);
        }
        draw_colours(ui, places, tools);
        draw_current_colour(ui, places, tools);
    }
    if (!pressed || *pressed < chosen_tools) return std::nullopt;
    return action_of(*pressed);
}

}  // namespace parlor::client
