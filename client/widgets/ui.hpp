#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <imgui.h>

#include "client/style/motion.hpp"
#include "client/style/rect.hpp"
#include "client/style/theme.hpp"
#include "client/style/type.hpp"
#include "client/text/text_engine.hpp"
#include "client/widgets/focus.hpp"
#include "client/widgets/input.hpp"
#include "client/widgets/motion_store.hpp"
#include "client/widgets/registry.hpp"

namespace parlor::widgets {

using style::Rect;
using style::Type;

// What the program tells the widgets at the start of a frame.
struct Frame {
    double time = 0;  // seconds, monotonic
    ImVec2 window{};  // size in pixels
    float scale = 1;  // text scale, 0.8 to 2
    const style::Theme* theme = &style::evening();
    bool reduced_motion = false;
    TextInput input;
    // Where the mouse has been since the last frame, in order and pixels; it is at the last place now. A hand
    // that draws fast goes through several places in a frame.
    std::vector<ImVec2> motion;
};

// Everything a screen needs to draw itself and to hear its user. One lives as long as the window:
//   platform.new_frame(); ImGui::NewFrame(); ui.begin_frame(frame); draw_screen(ui, model); ui.end_frame();
//   ImGui::Render(); render(ImGui::GetDrawData()); wait until ui.next_redraw() or an event.
// ImGui gives windows, hit testing and draw lists; text, looks and keyboard focus are our own, so ImGui's own
// keyboard navigation stays off.
class Ui {
public:
    Ui(text::TextEngine& text, Registry& registry, Clipboard& clipboard);
    void begin_frame(Frame frame);
    void end_frame();

    [[nodiscard]] const style::Theme& theme() const { return *frame_.theme; }
    [[nodiscard]] float scale() const { return frame_.scale; }
    // Window pixels of `length` of the style guide.
    [[nodiscard]] float px(float length) const { return length * frame_.scale; }
    [[nodiscard]] text::Font font(Type type) const { return style::font(type, frame_.scale); }
    [[nodiscard]] Rect window() const { return {0, 0, frame_.window.x, frame_.window.y}; }
    // The window's size at text scale 1: what layouts break on.
    [[nodiscard]] float width() const { return frame_.window.x / frame_.scale; }
    [[nodiscard]] float height() const { return frame_.window.y / frame_.scale; }
    [[nodiscard]] text::TextEngine& text() const { return text_; }
    [[nodiscard]] Registry& registry() const { return registry_; }
    [[nodiscard]] Clipboard& clipboard() const { return clipboard_; }
    // Where the current layer is drawn. Ask again after a Layer or ScrollArea opened or closed.
    [[nodiscard]] ImDrawList& draw() const;

    [[nodiscard]] double time() const { return frame_.time; }
    [[nodiscard]] float dt() const { return dt_; }
    [[nodiscard]] bool reduced_motion() const { return frame_.reduced_motion; }
    // Draw every frame until `time`, or once at `time` (seconds, as time()).
    void redraw_until(double time);
    void redraw_at(double time);
    void redraw() { redraw_until(frame_.time + 0.001); }
    // The end of the movements now running; time() or earlier when nothing moves.
    [[nodiscard]] double animating_until() const { return redraw_until_; }
    // When the next frame is due: time() or earlier means at once, nothing means not before an event.
    [[nodiscard]] std::optional<double> next_redraw() const;

    // `target`, reached within `seconds` whenever it changes; at once when `id` is new.
    float animate(ImGuiID id, float target, float seconds, style::Ease ease = style::out_cubic);
    // 0 to 1 within `seconds`, beginning `delay` after the first frame in which `id` was asked for. Under
    // reduced motion without the delay and in style::motion::fade: use it for opacity then, not for places.
    float appear(ImGuiID id, float seconds, float delay = 0, style::Ease ease = style::out_cubic);

    // The value of `id` is there now; the next animate() starts from it.
    void jump(ImGuiID id, float value) { motion_.jump(id, value); }

    // Ids hang on the groups around them (see Group), so equal labels in different groups are different
    // widgets.
    [[nodiscard]] ImGuiID id(std::string_view label) const;

    // True if this key went down and nobody took it yet. Screens use it for 1 to 6, Enter and Esc. Refused
    // while a text field has the focus and could type it, while a focused widget uses it, and below a modal
    // layer.
    bool shortcut(Key key, char character = 0, bool control = false);
    // For widgets: takes the next press of `key` meant for the focused widget.
    std::optional<KeyPress> take(Key key);
    [[nodiscard]] TextInput& input() { return frame_.input; }
    [[nodiscard]] const std::vector<ImVec2>& motion() const { return frame_.motion; }

    [[nodiscard]] Focus& focus() { return focus_; }
    // A text field has the keyboard: the program switches text input on and puts the input method's window at
    // ime_rect().
    [[nodiscard]] bool wants_text() const { return ime_rect_.has_value(); }
    [[nodiscard]] std::optional<Rect> ime_rect() const { return ime_rect_; }
    void set_ime_rect(Rect rect) { ime_rect_ = rect; }

    // The colour behind what is drawn now: what text is checked against (see Surface).
    [[nodiscard]] ImU32 surface() const { return surface_; }
    void set_surface(ImU32 colour) { surface_ = colour; }
    // Widgets in here look as ever but do not react (see Inert).
    [[nodiscard]] bool inert() const { return inert_; }
    void set_inert(bool inert) { inert_ = inert; }
    [[nodiscard]] int layer() const { return focus_.layer(); }

    // Shown at the end of the frame beside `anchor`.
    void tooltip(std::string_view text, Rect anchor);
    // No tooltip of this widget until the mouse has left it.
    void hush_tooltip(ImGuiID id) { hushed_ = id; }
    void end_hush(ImGuiID id) {
        if (hushed_ == id) hushed_ = 0;
    }
    [[nodiscard]] bool is_hushed(ImGuiID id) const { return hushed_ == id; }

private:
    text::TextEngine& text_;
    Registry& registry_;
    Clipboard& clipboard_;
    Frame frame_;
    Focus focus_;
    MotionStore motion_;
    float dt_ = 0;
    bool first_frame_ = true;
    double redraw_until_ = 0;
    std::optional<double> redraw_at_;
    std::optional<Rect> ime_rect_;
    ImU32 surface_ = 0;
    bool inert_ = false;
    std::string tooltip_;
    ImGuiID hushed_ = 0;
    Rect tooltip_anchor_;
};

}  // namespace parlor::widgets
