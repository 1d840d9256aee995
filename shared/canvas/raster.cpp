#include "shared/canvas/raster.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <utility>

#include "shared/base/digest.hpp"
#include "shared/canvas/capsule.hpp"

namespace parlor::canvas {

namespace {

constexpr int middle = steps / 2;  // of a pixel, from its edge

constexpr std::size_t index_of(int x, int y) {
    return static_cast<std::size_t>(y) * width + static_cast<std::size_t>(x);
}

// The pixels of `count` whose centres lie in an interval of quarters, the last one excluded.
std::pair<int, int> pixels_in(Interval places, int count) {
    const std::int64_t first = ceil_divide(places.low - middle, steps);
    const std::int64_t last = floor_divide(places.high - middle, steps);
    return {static_cast<int>(std::clamp<std::int64_t>(first, 0, count)),
            static_cast<int>(std::clamp<std::int64_t>(last + 1, 0, count))};
}

// The rectangle along a line: q from its start is in it if |cross(d, q)| <= radius * |d| and
// 0 <= dot(d, q) <= d^2, with d = (dx, dy) and dy >= 0. For a row both are bounds of q's x.
class RectangleRows {
public:
    RectangleRows(Point from, Point to, std::int32_t radius, std::int64_t first_y)
        : x_(from.x),
          dx_(to.x - from.x),
          dy_(to.y - from.y),
          square_(dx_ * dx_ + dy_ * dy_),
          reach_(root(std::int64_t{radius} * radius * square_)),
          y_(first_y - from.y),
          side_low_(dx_ * y_ - reach_ + dy_ - 1, dx_ * steps, std::max<std::int64_t>(dy_, 1)),
          side_high_(dx_ * y_ + reach_, dx_ * steps, std::max<std::int64_t>(dy_, 1)),
          end_low_(end_bound(dx_ > 0 ? -dy_ * y_ + dx_ - 1 : dy_ * y_ - square_ - dx_ - 1)),
          end_high_(end_bound(dx_ > 0 ? square_ - dy_ * y_ : dy_ * y_)) {}

    // Of the current row.
    [[nodiscard]] Interval places() const {
        Interval all{-greatest, greatest};
        if (dy_ != 0) {
            all = {side_low_.value(), side_high_.value()};
        } else if (const std::int64_t cross = dx_ * y_; cross > reach_ || cross < -reach_) {
            return {};
        }
        if (dx_ != 0) {
            all = {std::max(all.low, end_low_.value()), std::min(all.high, end_high_.value())};
        } else if (const std::int64_t dot = dy_ * y_; dot < 0 || dot > square_) {
            return {};
        }
        return {all.low + x_, all.high + x_};
    }
    void next() {
        y_ += steps;
        side_low_.next();
        side_high_.next();
        end_low_.next();
        end_high_.next();
    }

private:
    static constexpr std::int64_t greatest = std::int64_t{1} << 20U;

    // The ends' bounds move against the slope: the same for dx < 0 with both sides turned round.
    [[nodiscard]] SteadyQuotient end_bound(std::int64_t first) const {
        return {first, (dx_ > 0 ? -dy_ : dy_) * steps, std::max<std::int64_t>(dx_ > 0 ? dx_ : -dx_, 1)};
    }

    std::int64_t x_;
    std::int64_t dx_;
    std::int64_t dy_;
    std::int64_t square_;
    std::int64_t reach_;
    std::int64_t y_;
    SteadyQuotient side_low_;
    SteadyQuotient side_high_;
    SteadyQuotient end_low_;
    SteadyQuotient end_high_;
};

// The first pixel of another colour, or the end: eight at a time, as most runs are long.
const Colour* first_other(const Colour* begin, const Colour* end, Colour colour) {
    const std::uint64_t all = 0x0101010101010101ULL * colour;
    for (; end - begin >= 8; begin += 8) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, begin, sizeof eight);
        if (eight != all) break;
    }
    while (begin != end && *begin == colour)
        ++begin;
    return begin;
}

}  // namespace

void Box::include(Box other) {
    if (other.empty()) return;
    if (empty()) {
        *this = other;
        return;
    }
    left = std::min(left, other.left);
    top = std::min(top, other.top);
    right = std::max(right, other.right);
    bottom = std::max(bottom, other.bottom);
}

Raster::Raster() : pixels_(std::size_t{width} * height, paper) {}

std::span<const Colour> Raster::row(int y) const {
    return std::span(pixels_).subspan(index_of(0, y), width);
}

Colour Raster::at(int x, int y) const {
    return pixels_[index_of(x, y)];
}

void Raster::span(int y, int left, int right, Colour colour) {
    std::memset(pixels_.data() + index_of(left, y), colour, static_cast<std::size_t>(right - left));
}

Box Raster::line(Point from, Point to, std::int32_t radius, Colour colour) {
    if (radius < 0) return {};
    radius = std::min(radius, greatest_radius);
    if (from.y > to.y) std::swap(from, to);
    const auto [top, bottom] = pixels_in({from.y - radius, to.y + radius}, height);
    const std::int64_t first_y = std::int64_t{top} * steps + middle;
    DiscRows start(from, radius);
    DiscRows end(to, radius);
    RectangleRows between(from, to, radius, first_y);
    const bool is_dot = from == to;
    Box changed;
    for (int y = top; y < bottom; ++y) {
        const std::int64_t centre = std::int64_t{y} * steps + middle;
        Interval places = start.at(centre);
        if (!is_dot) {
            places.include(end.at(centre));
            places.include(between.places());
            between.next();
        }
        if (places.empty()) continue;
        const auto [left, right] = pixels_in(places, width);
        if (left >= right) continue;
        span(y, left, right, colour);
        changed.include({left, y, right, y + 1});
    }
    return changed;
}

Box Raster::fill(Point at, Colour colour) {
    const int x = std::clamp(at.x / steps, 0, width - 1);
    const int y = std::clamp(at.y / steps, 0, height - 1);
    const Colour old = pixels_[index_of(x, y)];
    if (old == colour) return {};
    // What is still to be looked at: pixels that touch a run which was filled above or below.
    struct Run {
        int y;
        int left;
        int right;
    };
    std::vector<Run> waiting{{y, x, x + 1}};
    Box changed;
    while (!waiting.empty()) {
        const Run run = waiting.back();
        waiting.pop_back();
        Colour* const row = pixels_.data() + index_of(0, run.y);
        for (int next = run.left; next < run.right;) {
            const auto* found = static_cast<const Colour*>(
                std::memchr(row + next, old, static_cast<std::size_t>(run.right - next)));
            if (found == nullptr) break;
            int left = static_cast<int>(found - row);
            while (left > 0 && row[left - 1] == old)
                --left;
            const int right = static_cast<int>(first_other(found, row + width, old) - row);
            span(run.y, left, right, colour);
            changed.include({left, run.y, right, run.y + 1});
            if (run.y > 0) waiting.push_back({run.y - 1, left, right});
            if (run.y < height - 1) waiting.push_back({run.y + 1, left, right});
            next = right;
        }
    }
    return changed;
}

Box Raster::clear() {
    std::fill(pixels_.begin(), pixels_.end(), paper);
    return {0, 0, width, height};
}

std::uint64_t Raster::digest() const {
    Digest digest;
    for (const Colour colour : pixels_)
        digest.add(colour);
    return digest.value();
}

Box difference(const Raster& one, const Raster& other) {
    Box box;
    for (int y = 0; y < height; ++y) {
        const auto a = one.row(y);
        const auto b = other.row(y);
        if (std::memcmp(a.data(), b.data(), a.size()) == 0) continue;
        int left = 0;
        int right = width;
        while (a[static_cast<std::size_t>(left)] == b[static_cast<std::size_t>(left)])
            ++left;
        while (a[static_cast<std::size_t>(right - 1)] == b[static_cast<std::size_t>(right - 1)])
            --right;
        box.include({left, y, right, y + 1});
    }
    return box;
}

}  // namespace parlor::canvas
