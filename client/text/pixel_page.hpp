#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <optional>

#include <imgui.h>

namespace parlor::text {

struct PixelRect {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
};

// Pixels that draw lists use as a texture: bytes R, G, B, A with straight alpha. The owner paints rows and
// marks what changed; the renderer picks the changes up when it draws. Knows no window and no GPU, so that
// whoever owns pictures (glyphs, the drawing canvas) runs headless.
class PixelPage {
public:
    // All transparent. Memory is reserved at once but not touched, so a large page is cheap until it fills.
    PixelPage(int width, int height);
    PixelPage(const PixelPage&) = delete;  // its address is its texture id
    PixelPage& operator=(const PixelPage&) = delete;

    [[nodiscard]] int width() const { return width_; }
    [[nodiscard]] int height() const { return height_; }
    // Never two pages with the same serial in one process: renderers key their copies by it.
    [[nodiscard]] std::uint64_t serial() const { return serial_; }

    [[nodiscard]] std::uint32_t* row(int y) { return pixels_.get() + offset(y); }
    [[nodiscard]] const std::uint32_t* row(int y) const { return pixels_.get() + offset(y); }
    void mark_dirty(PixelRect rect);
    void clear();
    // The smallest rectangle that holds all changes since the last call.
    [[nodiscard]] std::optional<PixelRect> take_dirty();

    // For ImDrawList and ImGui::Image. Tagged in its lowest bit, so that a renderer can tell it from a
    // pointer to a texture of its own.
    [[nodiscard]] ImTextureID texture_id() const;
    // The page behind a texture id, or null if the id is something else.
    [[nodiscard]] static PixelPage* from(ImTextureID id);

private:
    struct Free {
        void operator()(std::uint32_t* pixels) const { std::free(pixels); }
    };
    [[nodiscard]] std::size_t offset(int y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(width_);
    }

    int width_;
    int height_;
    std::uint64_t serial_;
    std::unique_ptr<std::uint32_t[], Free> pixels_;
    std::optional<PixelRect> dirty_;
};

}  // namespace parlor::text
