#pragma once

#include <initializer_list>
#include <string_view>

#include <imgui.h>

#include "client/keepsake/keepsake.hpp"
#include "client/style/rect.hpp"
#include "client/style/theme.hpp"
#include "client/text/text_engine.hpp"

namespace parlor::client {

using style::Rect;

enum class Place : std::uint8_t { left, centre, right };

// How a line of words stands in its place: as large as it fits, between two sizes in pixels.
struct Words {
    text::Face face = text::Face::regular;
    float px = 24;
    float least = 16;
    ImU32 colour = style::ink;
    Place place = Place::left;
};

// Paper to draw a picture on: shapes and words at sizes in pixels, nothing that reacts.
class Sheet {
public:
    static constexpr float scale = 1.6F;  // of lines, lights and shadows; a window's pixels are smaller

    Sheet(text::TextEngine& text, ImDrawList& list) : text_(text), list_(list) {}

    [[nodiscard]] ImDrawList& list() const { return list_; }
    [[nodiscard]] static const style::Theme& theme() { return style::afternoon(); }
    // In the middle of `rect` from top to bottom. What does not fit in the least size ends in an ellipsis.
    void words(Rect rect, std::string_view text, const Words& look);
    [[nodiscard]] float width_of(std::string_view text, text::Face face, float px) const;
    void card(Rect rect, float radius);
    void face(ImVec2 centre, float diameter, const Keepsake::Face& face);
    // Words that no font could show.
    [[nodiscard]] int missing_glyphs() const { return missing_glyphs_; }

private:
    void emoji(ImVec2 centre, float size, std::string_view text);

    text::TextEngine& text_;
    ImDrawList& list_;
    int missing_glyphs_ = 0;
};

}  // namespace parlor::client
