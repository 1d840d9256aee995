#include "client/parts/confirm.hpp"

#include <algorithm>

#include "client/widgets/buttons.hpp"
#include "client/widgets/labels.hpp"
#include "client/widgets/overlays.hpp"

namespace parlor::client {

using namespace widgets;

Confirmed confirm(Ui& ui, const ConfirmLook& look) {
    const bool low = ui.height() < 420;
    const float padding = low ? 18.0F : 28.0F;
    const float gap = low ? 8.0F : 12.0F;
    const float width = std::min(460.0F, ui.width() - 32);
    const float inner = ui.px(width - 2 * padding);
    const Type title_type = low ? Type::large : Type::sub;
    const float title = paragraph_height(ui, look.title, title_type, inner, 2);
    const float text = paragraph_height(ui, look.text, Type::body, inner, 4);
    const ButtonSize size = low ? ButtonSize::small : ButtonSize::regular;
    const ButtonOptions no{.size = size};
    const ButtonOptions yes{.kind = look.danger ? ButtonKind::danger : ButtonKind::primary, .size = size};
    const float height =
        2 * padding + gap + 2 * gap + 4 + (title + text + button_height(ui, size)) / ui.scale();

    Modal modal(ui, look.name, {.width = width, .height = height, .padding = padding});
    Rect inside = modal.inside();
    paragraph(ui, inside.cut_top(title, ui.px(gap)), look.title, 2,
              {.type = title_type, .valign = VAlign::top});
    paragraph(ui, inside.cut_top(text), look.text, 4,
              {.type = Type::body, .colour = ui.theme().t2, .valign = VAlign::top});

    inside.cut_bottom(ui.px(4));  // the lip of the buttons
    Rect row = inside.cut_bottom(button_height(ui, size));
    const float yes_width = std::max(ui.px(120), button_width(ui, look.yes, yes));
    const float no_width = std::max(ui.px(100), button_width(ui, look.no, no));
    const Rect yes_at = row.cut_right(yes_width, ui.px(12));
    const Rect no_at = row.cut_right(no_width);
    Confirmed answer = modal.closed() ? Confirmed::no : Confirmed::undecided;
    if (button(ui, no_at, look.no, no)) answer = Confirmed::no;
    if (button(ui, yes_at, look.yes, yes)) answer = Confirmed::yes;
    if (answer != Confirmed::undecided) ui.redraw();
    return answer;
}

}  // namespace parlor::client
