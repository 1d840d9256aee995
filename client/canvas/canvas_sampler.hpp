#pragma once

#include <cstdint>
#include <vector>

#include "client/text/pixel_page.hpp"
#include "shared/canvas/raster.hpp"

namespace parlor::client {

// Scales a drawing to the pixels of a screen. Each pixel is the average of the window of the drawing that it
// covers, a little wider where the drawing is shown nearly as large as it is or larger, so that its hard
// steps come out smooth. Whole numbers only, and one colour stays exactly that colour.
class CanvasSampler {
public:
    CanvasSampler(int width, int height);  // pixels of the screen

    [[nodiscard]] int width() const { return static_cast<int>(across_.windows.size()); }
    [[nodiscard]] int height() const { return static_cast<int>(down_.windows.size()); }
    // The pixels in which something of `box` shows.
    [[nodiscard]] text::PixelRect showing(canvas::Box box) const;
    // Writes `part` of the page, opaque.
    void sample(const canvas::Raster& raster, text::PixelRect part, text::PixelPage& page) const;

private:
    // Units of the drawing that a pixel covers, [first, last), and where their weights begin.
    struct Window {
        int first;
        int last;
        std::size_t weights;
    };
    struct Axis {
        std::vector<Window> windows;  // one for each pixel
        std::vector<std::uint16_t> weights;
        int widest = 0;
    };
    // A row of the drawing below the row of the page that is being written.
    struct Source {
        const canvas::Colour* pixels;
        std::uint32_t weight;
        int plain_from = 0;  // one colour from here
        int plain_to = 0;    // up to here
    };
    static Axis windows_of(int pixels, int units);
    [[nodiscard]] int plain_pixels(std::vector<Source>& sources, int x, int end) const;
    [[nodiscard]] std::uint32_t average(const std::vector<Source>& sources, const Window& window) const;

    Axis across_;
    Axis down_;
};

}  // namespace parlor::client
