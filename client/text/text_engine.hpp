#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <imgui.h>

namespace parlor::text {

enum class Face : std::uint8_t { regular, semi_bold, bold, display_bold, display_extra_bold };

// A face at a size. Sizes are in pixels of the window, already multiplied by the text scale.
struct Font {
    Face face = Face::regular;
    float px = 16.0F;
    bool tabular_digits = false;  // all digits equally wide: timers and scores that do not jitter
};

struct Metrics {
    float ascent = 0;   // above the baseline, pixels
    float descent = 0;  // below the baseline, pixels, positive
    float line_height = 0;
};

struct Extent {
    float width = 0;
    float height = 0;
    bool missing_glyph = false;  // no installed font has one of the characters
    bool cut = false;            // an ellipsis stands for text that did not fit
};

// One line of a wrapped paragraph: a range of bytes of the source text, plus an ellipsis where it was cut.
struct WrappedLine {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool ellipsis = false;
    float width = 0;
    bool right_to_left = false;  // the direction of its paragraph
};

// What to draw for a wrapped line: its part of the text and its ellipsis, in the direction of its paragraph.
// (A line drawn by itself would run in the direction of its own first letter.)
[[nodiscard]] std::string line_text(std::string_view text, const WrappedLine& line);

// The pixels behind all text: one RGBA page that grows, uploaded by the renderer when it changed.
// White glyphs carry coverage in alpha and take the colour they are drawn with; emoji carry their own.
class GlyphAtlas;

// Shapes, measures and draws UTF-8 in any script: font fallback by fontconfig, shaping by HarfBuzz,
// direction by FriBidi, line breaks by libunibreak, pixels by FreeType. Invalid UTF-8 shows U+FFFD.
// Shaped runs are cached; nothing here needs a window or a GPU.
class TextEngine {
public:
    // Throws std::runtime_error with one clear sentence if no usable font is installed.
    TextEngine();
    ~TextEngine();
    TextEngine(const TextEngine&) = delete;
    TextEngine& operator=(const TextEngine&) = delete;

    [[nodiscard]] Metrics metrics(Font font) const;
    [[nodiscard]] Extent measure(Font font, std::string_view text) const;

    // Draws one line with its top left corner at `at` (the line box, not the baseline). With `max_width`
    // the text is cut at a grapheme and ends in an ellipsis. Returns what was drawn.
    Extent draw(ImDrawList& list, Font font, ImVec2 at, ImU32 colour, std::string_view text,
                std::optional<float> max_width = std::nullopt) const;

    // Breaks at Unicode line break opportunities (UAX 14), inside a word only where a word alone is wider
    // than the line, and at '\n'. The last of `max_lines` lines ends in an ellipsis if there is more.
    [[nodiscard]] std::vector<WrappedLine> wrap(Font font, std::string_view text, float max_width,
                                                int max_lines) const;

    // For text fields: the x of the caret before byte `offset`, and the grapheme boundary nearest to `x`.
    [[nodiscard]] float caret_x(Font font, std::string_view text, std::size_t offset) const;
    [[nodiscard]] std::size_t offset_at(Font font, std::string_view text, float x) const;

    [[nodiscard]] GlyphAtlas& atlas() const;

    // Forgets least recently used runs and glyphs when the caches are full; call once a frame.
    void end_frame();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace parlor::text
