#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include <imgui.h>

#include "client/canvas/canvas_page.hpp"
#include "client/keepsake/keepsake.hpp"
#include "client/text/text_engine.hpp"

namespace parlor::client {

// An evening as one picture to show around: laid out once, for paper and not for a window, always light and
// always as wide. What it holds decides how high it is.
//
// Made in two steps, since what belongs to a window may not leave its thread: the constructor draws shapes
// and words into a list of its own and copies the glyphs; ink() fills in the drawings, on any thread. After
// both whoever paints ImGui's lists can paint data().
class KeepsakePicture {
public:
    static constexpr int width = 1'600;  // pixels
    static constexpr std::size_t most_drawings = 8;

    // Needs ImGui's current context.
    KeepsakePicture(text::TextEngine& text, const Keepsake& keepsake);
    KeepsakePicture(const KeepsakePicture&) = delete;
    KeepsakePicture& operator=(const KeepsakePicture&) = delete;

    void ink();
    [[nodiscard]] const ImDrawData& data() const { return data_; }
    [[nodiscard]] int height() const { return height_; }
    // Words that no font could show.
    [[nodiscard]] int missing_glyphs() const { return missing_glyphs_; }

private:
    struct Hung {
        std::vector<canvas::DrawnOp> ops;
        CanvasPage::Size size;
        std::unique_ptr<CanvasPage> page;
    };

    void copy_glyphs(const text::TextEngine& text);

    std::unique_ptr<ImDrawList> list_;
    ImDrawList* lists_[1]{};
    ImDrawData data_;
    std::unique_ptr<text::PixelPage> glyphs_;
    std::vector<Hung> drawings_;
    int height_ = 0;
    int missing_glyphs_ = 0;
};

}  // namespace parlor::client
