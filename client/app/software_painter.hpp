#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include <imgui.h>

#include "client/app/software_raster.hpp"
#include "client/text/pixel_page.hpp"

namespace parlor::app {

// Draws ImGui's frames into memory, and only where they differ from the frame before: the window is cut into
// tiles, each tile remembers a digest of all that was drawn into it, and a tile whose digest is the same is
// left alone. A blinking caret then costs one tile and not a window.
class SoftwarePainter {
public:
    // Texture ids that are not PixelPages are drawn as if they were white.
    void paint(const ImDrawData& data, int width, int height);

    [[nodiscard]] const std::uint32_t* pixels() const { return pixels_.data(); }  // 0xAARRGGBB
    [[nodiscard]] int width() const { return width_; }
    [[nodiscard]] int height() const { return height_; }
    // What the last paint() changed, at most one box for a row of tiles.
    [[nodiscard]] const std::vector<PixelBox>& changed() const { return changed_; }

private:
    enum class Kind : unsigned char { rectangle, image, triangle };
    // One shape of a draw list, ready to be drawn into any number of boxes.
    struct Shape {
        Kind kind = Kind::triangle;
        PixelBox box;  // what it may touch
        const text::PixelPage* page = nullptr;
        const ImDrawVert* corners[3]{};  // of a rectangle: two opposite ones
    };
    void resize(int width, int height);
    void collect(const ImDrawData& data);
    void collect_command(const ImDrawList& list, const ImDrawCmd& command, ImVec2 offset);
    void add(const Shape& shape);
    void note_changes(const Shape& shape, text::PixelRect dirty);
    void mark(PixelBox box);
    void draw_changed_tiles();
    void draw_band(int band, int first, int last);

    int width_ = 0;
    int height_ = 0;
    int columns_ = 0;
    int rows_ = 0;
    std::vector<std::uint32_t> pixels_;
    std::vector<Shape> shapes_;
    std::vector<std::vector<std::uint32_t>> bands_;  // shapes that touch a row of tiles, in drawing order
    std::vector<std::uint64_t> digests_;             // one for each tile
    std::vector<std::uint64_t> previous_;
    std::vector<bool> marked_;  // tiles in which a picture changed
    std::unordered_map<const text::PixelPage*, std::optional<text::PixelRect>> dirty_pages_;
    std::vector<PixelBox> changed_;
};

}  // namespace parlor::app
