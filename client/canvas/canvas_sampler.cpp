#include "client/canvas/canvas_sampler.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "client/canvas/palette.hpp"

namespace parlor::client {

namespace {

constexpr std::int64_t whole = 256;  // what the weights of a window add up to, along each axis

// Red, green and blue of a colour in one word, with room above each for what weights make of them: one
// multiplication weighs all three.
constexpr unsigned lane = 21;
constexpr std::uint64_t lane_mask = (std::uint64_t{1} << lane) - 1;

constexpr std::array<std::uint64_t, 256> lanes = [] {
    std::array<std::uint64_t, 256> all{};
    for (unsigned i = 0; i < all.size(); ++i) {
        const ImU32 colour = colour_of(static_cast<canvas::Colour>(i));
        all[i] = static_cast<std::uint64_t>(style::red(colour)) |
                 static_cast<std::uint64_t>(style::green(colour)) << lane |
                 static_cast<std::uint64_t>(style::blue(colour)) << (2 * lane);
    }
    return all;
}();

// Where the stretch of one colour that begins at `from` ends, eight pixels at a time.
int plain_end(const canvas::Colour* row, int from) {
    constexpr int block = sizeof(std::uint64_t);
    const std::uint64_t wanted = 0x0101010101010101U * row[from];
    int at = from;
    for (; at + block <= canvas::width; at += block) {
        std::uint64_t pixels = 0;
        std::memcpy(&pixels, row + at, block);
        if (pixels == wanted) continue;
        if constexpr (std::endian::native == std::endian::little)
            return at + std::countr_zero(pixels ^ wanted) / 8;
        break;
    }
    while (at < canvas::width && row[at] == row[from])
        ++at;
    return at;
}

}  // namespace

CanvasSampler::CanvasSampler(int width, int height)
    : across_(windows_of(width, canvas::width)), down_(windows_of(height, canvas::height)) {}

// Places are counted in parts of a unit, as many as four times the pixels, so that middles and edges of
// windows are whole numbers.
CanvasSampler::Axis CanvasSampler::windows_of(int pixels, int units) {
    const std::int64_t unit = std::int64_t{4} * pixels;
    const std::int64_t end = unit * units;
    // As wide as the pixel, one and a half units at least.
    const std::int64_t half = std::max(std::int64_t{2} * units, std::int64_t{3} * pixels);
    Axis axis;
    axis.windows.reserve(static_cast<std::size_t>(pixels));
    for (std::int64_t i = 0; i < pixels; ++i) {
        const std::int64_t middle = (2 * i + 1) * 2 * units;
        const std::int64_t low = std::max<std::int64_t>(0, middle - half);
        const std::int64_t high = std::min(end, middle + half);
        const std::int64_t length = high - low;
        const auto first = static_cast<int>(low / unit);
        const auto last = static_cast<int>((high + unit - 1) / unit);
        axis.windows.push_back({first, last, axis.weights.size()});
        axis.widest = std::max(axis.widest, last - first);
        std::int64_t before = 0;
        for (int k = first; k < last; ++k) {
            // Differences of rounded sums: they add up to the whole exactly.
            const std::int64_t sum = ((std::min(high, unit * (k + 1)) - low) * whole + length / 2) / length;
            axis.weights.push_back(static_cast<std::uint16_t>(sum - before));
            before = sum;
        }
    }
    return axis;
}

text::PixelRect CanvasSampler::showing(canvas::Box box) const {
    if (box.empty()) return {};
    const auto range = [](const Axis& axis, int from, int to) {
        const auto first = std::ranges::partition_point(
            axis.windows, [from](const Window& window) { return window.last <= from; });
        const auto last = std::ranges::partition_point(
            axis.windows, [to](const Window& window) { return window.first < to; });
        return std::pair(static_cast<int>(first - axis.windows.begin()), static_cast<int>(last - first));
    };
    const auto [x, width] = range(across_, box.left, box.right);
    const auto [y, height] = range(down_, box.top, box.bottom);
    return {x, y, width, height};
}

void CanvasSampler::sample(const canvas::Raster& raster, text::PixelRect part, text::PixelPage& page) const {
    std::vector<Source> sources;
    sources.reserve(static_cast<std::size_t>(down_.widest));
    const int end = part.x + part.width;
    for (int y = part.y; y < part.y + part.height; ++y) {
        const Window& rows = down_.windows[static_cast<std::size_t>(y)];
        sources.clear();
        for (int row = rows.first; row < rows.last; ++row) {
            const std::uint32_t weight =
                down_.weights[rows.weights + static_cast<std::size_t>(row - rows.first)];
            if (weight != 0) sources.push_back({raster.row(row).data(), weight});
        }
        std::uint32_t* pixels = page.row(y);
        for (int x = part.x; x < end;) {
            // Most of a drawing is plain: whole stretches of one colour are filled at once.
            if (const int plain = plain_pixels(sources, x, end); plain > 0) {
                const int from = across_.windows[static_cast<std::size_t>(x)].first;
                std::fill_n(pixels + x, plain, colour_of(sources.front().pixels[from]));
                x += plain;
            } else {
                pixels[x] = average(sources, across_.windows[static_cast<std::size_t>(x)]);
                ++x;
            }
        }
    }
}

// How many pixels from `x` on show one colour alone.
int CanvasSampler::plain_pixels(std::vector<Source>& sources, int x, int end) const {
    const int from = across_.windows[static_cast<std::size_t>(x)].first;
    const canvas::Colour colour = sources.front().pixels[from];
    int until = canvas::width;
    for (Source& source : sources) {
        if (source.pixels[from] != colour) return 0;
        if (from < source.plain_from || from >= source.plain_to) {
            source.plain_from = from;
            source.plain_to = plain_end(source.pixels, from);
        }
        until = std::min(until, source.plain_to);
    }
    const auto first = across_.windows.begin() + x;
    const auto last = std::partition_point(first, across_.windows.begin() + end,
                                           [until](const Window& window) { return window.last <= until; });
    return static_cast<int>(last - first);
}

std::uint32_t CanvasSampler::average(const std::vector<Source>& sources, const Window& window) const {
    std::uint32_t red = 0;
    std::uint32_t green = 0;
    std::uint32_t blue = 0;
    const std::uint16_t* weights = across_.weights.data() + window.weights;
    for (const Source& source : sources) {
        std::uint64_t sum = 0;
        for (int k = window.first; k < window.last; ++k)
            sum += lanes[source.pixels[k]] * weights[k - window.first];
        red += static_cast<std::uint32_t>(sum & lane_mask) * source.weight;
        green += static_cast<std::uint32_t>((sum >> lane) & lane_mask) * source.weight;
        blue += static_cast<std::uint32_t>(sum >> (2 * lane)) * source.weight;
    }
    constexpr std::uint32_t half = whole * whole / 2;
    const auto byte = [](std::uint32_t sum) { return (sum + half) >> 16U; };
    return IM_COL32(byte(red), byte(green), byte(blue), 255);
}

}  // namespace parlor::client
