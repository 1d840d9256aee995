#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "client/style/icons.hpp"
#include "client/widgets/scopes.hpp"

namespace parlor::widgets {

enum class Align : std::uint8_t { left, centre, right };
enum class VAlign : std::uint8_t { top, middle, bottom };

struct TextLook {
    Type type = Type::body;
    ImU32 colour = 0;  // 0: the theme's t1
    ImU32 on = 0;      // what it lies on; 0: Ui::surface()
    Align align = Align::left;
    VAlign valign = VAlign::middle;
    bool may_cut = false;     // an ellipsis is fine here (a long name in a small place)
    bool decorative = false;  // may lie under or over other things
    float opacity = 1;        // only while something fades; checked at full opacity
};

// One line in `rect`, cut with an ellipsis if it is too long. Registers itself. Returns the rectangle of the
// ink.
Rect label(Ui& ui, Rect rect, std::string_view text, const TextLook& look = {});
// The largest of `sizes` in which `text` fits on one line, else the smallest with an ellipsis.
Rect label_fit(Ui& ui, Rect rect, std::string_view text, std::initializer_list<Type> sizes,
               const TextLook& look = {});
// Wrapped text; the last of `max_lines` ends in an ellipsis if there is more. Registers one entry.
Rect paragraph(Ui& ui, Rect rect, std::string_view text, int max_lines, const TextLook& look = {});
// The largest of `sizes` in which the paragraph fits `rect` in at most `max_lines`, else the smallest, cut.
Rect paragraph_fit(Ui& ui, Rect rect, std::string_view text, int max_lines, std::initializer_list<Type> sizes,
                   const TextLook& look = {});
// Pieces in different styles on one baseline: "7 of 9" bold, " answered" regular. Cut at the right edge.
struct Span {
    std::string_view text;
    Type type = Type::body;
    ImU32 colour = 0;
};
Rect spans(Ui& ui, Rect rect, std::initializer_list<Span> parts, const TextLook& look = {});
// Every digit in a cell of equal width, so that a running number does not dance.
Rect digits(Ui& ui, Rect rect, std::string_view text, const TextLook& look = {});

[[nodiscard]] float text_width(const Ui& ui, std::string_view text, Type type);
[[nodiscard]] float text_height(const Ui& ui, Type type);  // of one line
[[nodiscard]] float paragraph_height(const Ui& ui, std::string_view text, Type type, float width,
                                     int max_lines);
[[nodiscard]] float spans_width(const Ui& ui, std::initializer_list<Span> parts);

// Draws without registering: for text inside a control that registers itself.
text::Extent draw_text(Ui& ui, Rect rect, std::string_view text, const TextLook& look);
// One emoji (or any short text) as large as fits in a square of `size` pixels around `centre`. Not
// registered.
void draw_emoji(Ui& ui, ImVec2 centre, float size, std::string_view emoji, float opacity = 1);

// A friendly sentence where a list is empty, with an icon on a coaster above it if there is room.
void empty_state(Ui& ui, Rect rect, style::Icon icon, std::string_view sentence);

}  // namespace parlor::widgets
