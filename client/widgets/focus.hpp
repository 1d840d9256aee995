#pragma once

#include <optional>
#include <vector>

#include <imgui.h>

#include "client/style/rect.hpp"

namespace parlor::widgets {

// Which keys the focused widget keeps for itself.
enum class KeyWish : unsigned char {
    press,    // Space, Enter
    options,  // and the arrows, Home, End
    text,     // and everything that types or moves a caret; Enter and Esc are left to the screen
    area,     // arrows, PgUp, PgDn, Home, End
};

// Keyboard focus. Tab order is drawing order. The ring shows only after the keyboard was used last; a press
// with the mouse moves the focus quietly. While a modal layer is open, only its widgets take part; when it
// closes the focus goes back to where it was.
class Focus {
public:
    struct Stop {
        ImGuiID id;
        int layer;
        KeyWish wish;
        style::Rect rect;
    };

    void begin_frame();
    // `tab`: +1 for Tab, -1 for Shift+Tab, 0 for neither.
    void end_frame(int tab);
    void used_keyboard() { visible_ = true; }
    void used_mouse() { visible_ = false; }

    // Called by each widget that can have the focus, in drawing order. True if it has it.
    bool stop(ImGuiID id, KeyWish wish, style::Rect rect);
    // Gives the focus to `id` from the next frame on (0: nobody).
    void set(ImGuiID id);
    // Gives the focus to the next widget that is drawn.
    void set_next() { grab_next_ = true; }

    // When the modal layer that is being drawn opens, the focus goes to its next widget instead of its first.
    void prefer_next() { prefer_next_ = true; }

    [[nodiscard]] ImGuiID focused() const { return focused_; }
    [[nodiscard]] bool has(ImGuiID id) const { return id != 0 && id == focused_ && reachable(layer_); }
    [[nodiscard]] bool ring_visible() const { return visible_; }
    // What the focused widget said when it was drawn last; nothing if nobody has the focus.
    [[nodiscard]] std::optional<KeyWish> wish() const;
    // Where the focused widget was drawn in this frame, once it was.
    [[nodiscard]] std::optional<style::Rect> focused_rect() const;
    // The focus moves with the next frame.
    [[nodiscard]] bool pending() const { return asked_.has_value(); }
    // True in the frame after the keyboard moved the focus: scroll areas bring it into view.
    [[nodiscard]] bool moved() const { return moved_; }

    [[nodiscard]] int layer() const { return layer_; }
    void enter_layer(int layer, bool modal);
    void leave_layer(int outer) { layer_ = outer; }
    // False below an open modal layer.
    [[nodiscard]] bool reachable(int layer) const { return layer >= floor_; }

private:
    struct Saved {
        int floor;
        ImGuiID focused;
    };
    std::vector<Stop> stops_;
    std::vector<Stop> last_stops_;
    std::vector<Saved> saved_;
    ImGuiID focused_ = 0;
    std::optional<ImGuiID> asked_;
    std::size_t place_ = 0;  // of the focus in the order, kept when the widget vanishes
    bool visible_ = false;
    bool grab_next_ = false;
    bool prefer_next_ = false;
    ImGuiID preferred_ = 0;
    bool moved_ = false;
    int layer_ = 0;
    int floor_ = 0;       // lowest reachable layer, known from the last frame
    int next_floor_ = 0;  // as seen in this frame
};

}  // namespace parlor::widgets
