#pragma once

#include <string_view>

#include "client/parts/context.hpp"
#include "client/widgets/scopes.hpp"

namespace parlor::client {

struct DrawerLook {
    std::string_view name;   // in the registry
    std::string_view title;  // above the content
    std::string_view close;  // of its cross
    float width = 324;       // style px
};

// Slides over `page` from the right while `open`; Esc, its cross or a press beside it close it.
// Takes whatever draws into a rectangle.
[[nodiscard]] style::Rect open_drawer(Context& context, const DrawerLook& look, style::Rect page, bool& open);

template <class Draw>
void side_drawer(Context& context, const DrawerLook& look, style::Rect page, bool& open, Draw&& draw) {
    if (!open) return;
    const style::Rect below{0, page.y, context.ui.window().w, context.ui.window().h - page.y};
    const widgets::Layer layer(context.ui, look.name, below, 1, true);
    const widgets::Surface surface(context.ui, context.ui.theme().bg1);
    draw(open_drawer(context, look, below, open));
    if (context.ui.shortcut(widgets::Key::escape)) open = false;
    if (!open) context.ui.redraw();
}

}  // namespace parlor::client
