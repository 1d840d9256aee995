#include "client/text/pixel_page.hpp"

#include <algorithm>
#include <cstring>
#include <new>

namespace parlor::text {
namespace {

std::uint64_t next_serial() {
    static std::uint64_t last = 0;
    return ++last;
}

}  // namespace

// calloc hands out zero pages of the system that cost nothing until they are written to.
PixelPage::PixelPage(int width, int height)
    : width_(width),
      height_(height),
      serial_(next_serial()),
      pixels_(static_cast<std::uint32_t*>(std::calloc(
          static_cast<std::size_t>(width) * static_cast<std::size_t>(height), sizeof(std::uint32_t)))) {
    if (!pixels_) {
        throw std::bad_alloc();
    }
}

void PixelPage::mark_dirty(PixelRect rect) {
    if (!dirty_) {
        dirty_ = rect;
        return;
    }
    const int right = std::max(dirty_->x + dirty_->width, rect.x + rect.width);
    const int bottom = std::max(dirty_->y + dirty_->height, rect.y + rect.height);
    dirty_->x = std::min(dirty_->x, rect.x);
    dirty_->y = std::min(dirty_->y, rect.y);
    dirty_->width = right - dirty_->x;
    dirty_->height = bottom - dirty_->y;
}

void PixelPage::clear() {
    std::memset(pixels_.get(), 0, offset(height_) * sizeof(std::uint32_t));
    dirty_ = PixelRect{0, 0, width_, height_};
}

std::optional<PixelRect> PixelPage::take_dirty() {
    const auto dirty = dirty_;
    dirty_.reset();
    return dirty;
}

ImTextureID PixelPage::texture_id() const {
    return reinterpret_cast<ImTextureID>(reinterpret_cast<std::uintptr_t>(this) | 1U);
}

PixelPage* PixelPage::from(ImTextureID id) {
    const auto bits = reinterpret_cast<std::uintptr_t>(id);
    return (bits & 1U) != 0 ? reinterpret_cast<PixelPage*>(bits & ~std::uintptr_t{1}) : nullptr;
}

}  // namespace parlor::text
