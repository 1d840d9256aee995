#pragma once

#include <optional>
#include <string_view>

#include "client/widgets/cards.hpp"
#include "client/widgets/interact.hpp"

namespace parlor::widgets {

// A modal card over a scrim: draw into inside() while it lives, and stop creating it when closed() says so
// (Esc, or a press outside of the card). The card's size is in window pixels and never larger than the
// window.
class Modal {
public:
    struct Look {
        float width = 480;   // style px
        float height = 320;  // style px
        float padding = 28;  // style px
        bool closable = true;
        std::string_view title = {};
        std::string_view close_name = {};  // gives a cross with that tooltip in the corner
        bool is_paper = false;             // paper on a thick lip instead of a card
    };
    Modal(Ui& ui, std::string_view name, const Look& look);
    Modal(const Modal&) = delete;
    Modal& operator=(const Modal&) = delete;

    [[nodiscard]] Rect inside() const { return inside_; }
    [[nodiscard]] Rect rect() const { return rect_; }
    [[nodiscard]] bool closed() const { return closed_; }

private:
    Layer layer_;
    Rect rect_;
    Rect inside_;
    bool closed_ = false;
    std::optional<Surface> surface_;
};

// The strip from the top edge while the connection is lost; scrim over the page, whose inputs the screen
// turns off with Inert. `progress` 0 to 1 runs round the icon, negative: it turns.
struct BannerLook {
    style::Icon icon = style::Icon::wifi_off;
    std::string_view title;
    std::string_view text;
    std::string_view action = {};  // primary button
    std::string_view leave = {};   // link
    std::string_view more = {};    // another link, where there is room for it
    float progress = -1;
    bool scrim = true;
};
enum class BannerPress : std::uint8_t { none, action, leave, more };
[[nodiscard]] BannerPress banner(Ui& ui, const BannerLook& look);

// A short message that slides in and goes by itself; the caller keeps it until `until` (seconds, Ui::time)
// and finds a place for its size, in window pixels (see FreePlace).
struct ToastLook {
    std::string_view text;
    style::Icon icon = style::Icon::info;
    Tint tint = Tint::plain;
    double until = 0;
    std::string_view close_name = {};  // of the cross; without one there is none
    bool passes_clicks = false;        // to what lies below; then it has no cross
};
[[nodiscard]] ImVec2 toast_size(const Ui& ui, const ToastLook& look);
// True when its cross was pressed.
bool toast_notice(Ui& ui, ImVec2 place, const ToastLook& look);
// The same as a strip inside the page: hints, warnings with an icon. Returns the height used.
float notice(Ui& ui, Rect rect, std::string_view text, style::Icon icon, Tint tint, int max_lines = 2);

}  // namespace parlor::widgets
