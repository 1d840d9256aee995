#include "shared/canvas/ops.hpp"

#include <algorithm>
#include <cstdlib>
#include <type_traits>
#include <utility>

#include "shared/base/overloaded.hpp"

namespace parlor::canvas {

namespace {

bool on_canvas(Point point) {
    return point.x >= 0 && point.x <= width * steps && point.y >= 0 && point.y <= height * steps;
}

bool within_a_canvas(Step step) {
    return step.x >= -width * steps && step.x <= width * steps && step.y >= -height * steps &&
           step.y <= height * steps;
}

constexpr std::size_t which = 1;  // the byte that says what an op is

// As the wire writes numbers: seven bits a byte, those that may be negative zigzag.
std::size_t bytes_of_number(std::uint64_t number) {
    std::size_t bytes = 1;
    for (; number >= 0x80; number >>= 7U)
        ++bytes;
    return bytes;
}

std::size_t bytes_of_signed(std::int32_t number) {
    return bytes_of_number(static_cast<std::uint64_t>(number < 0 ? -2 * number - 1 : 2 * number));
}

template <class Place>
std::size_t bytes_of_place(Place place) {
    return bytes_of_signed(place.x) + bytes_of_signed(place.y);
}

}  // namespace

bool valid(const Op& op) {
    return std::visit(
        overloaded{[](const BeginStroke& begin) {
                       return begin.colour < colours && begin.pen <= last_of(begin.pen) &&
                              on_canvas(begin.at);
                   },
                   [](const ExtendStroke& extend) {
                       return !extend.steps.empty() && extend.steps.size() <= points_an_op &&
                              std::all_of(extend.steps.begin(), extend.steps.end(), within_a_canvas);
                   },
                   [](const Fill& fill) { return fill.colour < colours && on_canvas(fill.at); },
                   [](const auto& other) { return std::is_empty_v<std::decay_t<decltype(other)>>; }},
        op);
}

std::size_t points_of(const Op& op) {
    return std::visit(overloaded{[](const BeginStroke&) -> std::size_t { return 1; },
                                 [](const ExtendStroke& extend) { return extend.steps.size(); },
                                 [](const Fill&) -> std::size_t { return 1; },
                                 [](const auto&) -> std::size_t { return 0; }},
                      op);
}

std::int64_t length_of(const Op& op) {
    const auto* extend = std::get_if<ExtendStroke>(&op);
    std::int64_t length = 0;
    if (extend == nullptr) return length;
    for (const Step step : extend->steps)
        length += std::abs(std::int64_t{step.x}) + std::abs(std::int64_t{step.y});
    return length;
}

std::size_t bytes_of(const Op& op) {
    return std::visit(
        overloaded{
            [](const BeginStroke& begin) {
                constexpr std::size_t eraser_and_pen = 2;
                return which + eraser_and_pen + bytes_of_number(begin.colour) + bytes_of_place(begin.at);
            },
            [](const ExtendStroke& extend) {
                std::size_t bytes = which + bytes_of_number(extend.steps.size());
                for (const Step step : extend.steps)
                    bytes += bytes_of_place(step);
                return bytes;
            },
            [](const Fill& fill) { return which + bytes_of_number(fill.colour) + bytes_of_place(fill.at); },
            [](const auto&) -> std::size_t { return which; }},
        op);
}

std::vector<std::vector<DrawnOp>> in_pieces(const std::vector<DrawnOp>& ops, std::size_t bytes) {
    constexpr std::size_t bytes_of_length = 3;  // of the list that a piece is, of two million at most
    std::vector<std::vector<DrawnOp>> pieces;
    std::size_t taken = 0;
    for (const DrawnOp& drawn : ops) {
        const std::size_t more = bytes_of_number(drawn.who.value) + bytes_of(drawn.op);
        if (pieces.empty() || taken + more > bytes) {
            pieces.emplace_back();
            taken = bytes_of_length;
        }
        pieces.back().push_back(drawn);
        taken += more;
    }
    return pieces;
}

}  // namespace parlor::canvas
