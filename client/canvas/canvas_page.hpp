#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "client/canvas/canvas_sampler.hpp"
#include "client/text/pixel_page.hpp"
#include "shared/canvas/raster.hpp"

namespace parlor::client {

// The pixels of a drawing at the size in which it is shown, with round corners in their alpha: a renderer
// copies them one to one. What was drawn with its texture must have reached the screen before the size
// changes.
class CanvasPage {
public:
    struct Size {
        int width = 0;
        int height = 0;
        int radius = 0;  // of the corners
        friend bool operator==(const Size&, const Size&) = default;
    };
    // Makes it as large as that, still without a drawing: its texture has a name from then on.
    void prepare(Size size) {
        if (!has(size)) resize(size);
    }
    // Brings the pixels up to date: where `raster` changed since the last call; everywhere if the size or the
    // raster is another one.
    void show(const canvas::Raster& raster, Size size, std::optional<canvas::Box> changed);
    // The next show() writes everything: where a new raster may stand at the place of the old one.
    void forget() { shown_ = nullptr; }

    [[nodiscard]] bool has(Size size) const { return page_ != nullptr && size_ == size; }
    [[nodiscard]] ImTextureID texture_id() const { return page_->texture_id(); }
    [[nodiscard]] const text::PixelPage& pixels() const { return *page_; }
    [[nodiscard]] text::PixelPage& pixels() { return *page_; }

private:
    void resize(Size size);
    void round_corners(text::PixelRect part);

    Size size_;
    std::optional<CanvasSampler> sampler_;
    std::unique_ptr<text::PixelPage> page_;
    int side_ = 0;                      // of the square around a corner
    std::vector<std::uint8_t> corner_;  // how much of each pixel of the upper left corner shows
    const canvas::Raster* shown_ = nullptr;
};

}  // namespace parlor::client
