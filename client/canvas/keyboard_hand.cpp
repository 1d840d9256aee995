#include "client/canvas/keyboard_hand.hpp"

#include <algorithm>

#include "client/style/space.hpp"
#include "client/widgets/interact.hpp"

namespace parlor::client {

namespace {

using widgets::Key;

constexpr float small_step = 8.0F * canvas::steps;  // quarters of a unit
constexpr float large_step = 40.0F * canvas::steps;

}  // namespace

void KeyboardHand::follow(widgets::Ui& ui, ImGuiID id, CanvasTouch& touch) {
    const bool focused = ui.focus().stop(id, widgets::KeyWish::options, touch.place.rect);
    if (touch.pressed != CanvasTouch::Button::none || !focused || !ui.focus().ring_visible()) return;
    const auto move = [&](Key key, float x, float y) {
        while (const auto press = ui.take(key)) {
            const float step = press->shift ? large_step : small_step;
            at_.x = std::clamp(at_.x + x * step, 0.0F, static_cast<float>(canvas::width * canvas::steps));
            at_.y = std::clamp(at_.y + y * step, 0.0F, static_cast<float>(canvas::height * canvas::steps));
        }
    };
    move(Key::left, -1, 0);
    move(Key::right, 1, 0);
    move(Key::up, 0, -1);
    move(Key::down, 0, 1);
    const bool toggled = ui.take(Key::space).has_value() || ui.take(Key::enter).has_value();
    const float scale = touch.place.scale();
    touch.keys =
        CanvasTouch::Keys{{touch.place.rect.x + at_.x * scale, touch.place.rect.y + at_.y * scale}, toggled};
    widgets::focus_ring(ui, touch.place.rect.grown(ui.px(frame_width)), style::radius::canvas + frame_width);
}

}  // namespace parlor::client
