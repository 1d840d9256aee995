#include "client/canvas/canvas_page.hpp"

#include <algorithm>
#include <cmath>

namespace parlor::client {

void CanvasPage::show(const canvas::Raster& raster, Size size, std::optional<canvas::Box> changed) {
    prepare(size);
    text::PixelRect part{0, 0, size.width, size.height};
    if (shown_ == &raster) {
        if (!changed) return;
        part = sampler_->showing(*changed);
    }
    shown_ = &raster;
    if (part.width <= 0 || part.height <= 0) return;
    sampler_->sample(raster, part, *page_);
    round_corners(part);
    page_->mark_dirty(part);
}

void CanvasPage::resize(Size size) {
    size_ = size;
    sampler_.emplace(size.width, size.height);
    page_ = std::make_unique<text::PixelPage>(size.width, size.height);
    shown_ = nullptr;
    side_ = std::min({size.radius, size.width / 2, size.height / 2});
    corner_.clear();
    for (int y = 0; y < side_; ++y) {
        for (int x = 0; x < side_; ++x) {
            const float across = static_cast<float>(side_ - x) - 0.5F;
            const float down = static_cast<float>(side_ - y) - 0.5F;
            const float inside = static_cast<float>(side_) - std::hypot(across, down) + 0.5F;
            corner_.push_back(static_cast<std::uint8_t>(std::lround(255 * std::clamp(inside, 0.0F, 1.0F))));
        }
    }
}

void CanvasPage::round_corners(text::PixelRect part) {
    for (int y = part.y; y < part.y + part.height; ++y) {
        const int from_edge = std::min(y, size_.height - 1 - y);
        if (from_edge >= side_) continue;
        const std::uint8_t* shows = corner_.data() + static_cast<std::ptrdiff_t>(from_edge) * side_;
        std::uint32_t* pixels = page_->row(y);
        const auto cover = [&](int x, int corner_x) {
            if (x < part.x || x >= part.x + part.width) return;
            pixels[x] = (pixels[x] & ~IM_COL32_A_MASK) | static_cast<std::uint32_t>(shows[corner_x])
                                                             << IM_COL32_A_SHIFT;
        };
        for (int x = 0; x < side_; ++x) {
            cover(x, x);
            cover(size_.width - 1 - x, x);
        }
    }
}

}  // namespace parlor::client
