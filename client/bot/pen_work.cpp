#include "client/bot/pen_work.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

namespace parlor::bot {

namespace {

// A canvas takes more; nobody would see it being drawn to its end.
constexpr std::size_t points_a_picture = 6'000;
// Points of a stroke nearer to each other than this show as one.
constexpr double too_near = 3;
// The ends of a shape that are closer than the pen is broad close it.
constexpr double closed_gap = 18;
constexpr double least_area_to_fill = 12'000;

// Indices into the palette of client/style: ink, grey, brown, dark green, navy, purple; and light ones.
constexpr std::array<canvas::Colour, 6> dark{0, 1, 4, 12, 15, 16};
constexpr std::array<canvas::Colour, 8> light{8, 9, 10, 13, 18, 20, 22, 23};

template <std::size_t n>
canvas::Colour one_of(const std::array<canvas::Colour, n>& colours, Rng& rng) {
    return colours[rng.below(static_cast<std::uint32_t>(n))];
}

struct Place {  // on the canvas, in units
    double x = 0;
    double y = 0;
};
using Line = std::vector<Place>;

double distance(Place a, Place b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

canvas::Point to_point(Place place) {
    const auto quarters = [](double units, int most) {
        return static_cast<std::int16_t>(std::clamp(std::lround(units * canvas::steps), 0L, long{most}));
    };
    return {quarters(place.x, canvas::width * canvas::steps),
            quarters(place.y, canvas::height * canvas::steps)};
}

// The strokes scaled to fit into the frame, in its middle.
std::vector<Line> placed(const Sketch& sketch, const Frame& frame) {
    double left = std::numeric_limits<double>::max();
    double top = left;
    double right = -left;
    double bottom = -left;
    for (const Sketch::Stroke& stroke : sketch.strokes) {
        for (const Sketch::Spot spot : stroke) {
            left = std::min<double>(left, spot.x);
            right = std::max<double>(right, spot.x);
            top = std::min<double>(top, spot.y);
            bottom = std::max<double>(bottom, spot.y);
        }
    }
    double scale = std::numeric_limits<double>::max();
    if (right > left) scale = std::min(scale, frame.width / (right - left));
    if (bottom > top) scale = std::min(scale, frame.height / (bottom - top));
    if (right <= left && bottom <= top) scale = 1;
    const Place middle{frame.left + frame.width / 2.0, frame.top + frame.height / 2.0};
    std::vector<Line> lines;
    for (const Sketch::Stroke& stroke : sketch.strokes) {
        Line line;
        for (const Sketch::Spot spot : stroke) {
            const Place place{middle.x + (spot.x - (left + right) / 2) * scale,
                              middle.y + (spot.y - (top + bottom) / 2) * scale};
            line.push_back(place);
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

// Without places that are nearer than that to the one before.
void thin_out(std::vector<Line>& lines, double nearest) {
    for (Line& line : lines) {
        Line kept{line.front()};
        for (std::size_t i = 1; i < line.size(); ++i) {
            if (i + 1 == line.size() || distance(kept.back(), line[i]) >= nearest) kept.push_back(line[i]);
        }
        line = std::move(kept);
    }
}

double length_of(const std::vector<Line>& lines) {
    double length = 0;
    for (const Line& line : lines) {
        for (std::size_t i = 1; i < line.size(); ++i)
            length += distance(line[i - 1], line[i]);
    }
    return length;
}

// Twice the area, with a sign that says which way round.
double double_area(const Line& shape) {
    double sum = 0;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        const Place a = shape[i];
        const Place b = shape[(i + 1) % shape.size()];
        sum += a.x * b.y - b.x * a.y;
    }
    return sum;
}

bool is_inside(const Line& shape, Place place) {
    bool inside = false;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        const Place a = shape[i];
        const Place b = shape[(i + 1) % shape.size()];
        if ((a.y > place.y) == (b.y > place.y)) continue;
        if (place.x < a.x + (place.y - a.y) / (b.y - a.y) * (b.x - a.x)) inside = !inside;
    }
    return inside;
}

// The middle of the largest shape that is closed, if that is inside of it.
std::optional<Place> place_to_fill(const std::vector<Line>& lines) {
    const Line* largest = nullptr;
    double area = least_area_to_fill;
    for (const Line& line : lines) {
        if (line.size() < 4 || distance(line.front(), line.back()) > closed_gap) continue;
        const double one = std::abs(double_area(line)) / 2;
        if (one <= area) continue;
        area = one;
        largest = &line;
    }
    if (largest == nullptr) return std::nullopt;
    Place middle;
    for (const Place place : *largest) {
        middle.x += place.x / static_cast<double>(largest->size());
        middle.y += place.y / static_cast<double>(largest->size());
    }
    if (!is_inside(*largest, middle)) return std::nullopt;
    return middle;
}

// Moves a pen and looks at the clock.
class PenHolder {
public:
    PenHolder(const Persona& persona, double spacing, Rng& rng)
        : pace_(persona.pace), units_a_ms_(speed(persona) / 1'000), spacing_(spacing), rng_(rng) {}

    void stroke(const Line& line, canvas::Colour colour) {
        if (!work_.empty()) pause(200, 500);
        at_ = to_point(line.front());
        add(canvas::BeginStroke{false, colour, canvas::Pen::medium, at_});
        for (std::size_t i = 1; i < line.size(); ++i)
            go(line[i - 1], line[i]);
        add(canvas::EndStroke{});
    }
    // Beside strokes.
    void act(canvas::Op op) {
        pause(300, 700);
        add(std::move(op));
    }
    PenWork take() { return std::move(work_); }

private:
    // 1,100 units a second for the quickest, 700 for those who take their time.
    static double speed(const Persona& persona) {
        return 1'100 - 5.0 * (std::clamp<double>(persona.pace, 70, 150) - 70);
    }
    void pause(std::int64_t least, std::int64_t most) {
        time_ += static_cast<double>(rng_.between(least, most) * pace_) / 100;
    }
    void add(canvas::Op op) { work_.push_back({Duration{std::llround(time_)}, std::move(op)}); }
    void go(Place from, Place to) {
        const double length = distance(from, to);
        const auto points = std::max(1, static_cast<int>(std::ceil(length / spacing_)));
        for (int i = 1; i <= points; ++i) {
            const double share = static_cast<double>(i) / points;
            time_ += length / points / units_a_ms_;
            const canvas::Point next =
                to_point({from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share});
            if (next == at_) continue;
            add(canvas::ExtendStroke{
                {{static_cast<std::int16_t>(next.x - at_.x), static_cast<std::int16_t>(next.y - at_.y)}}});
            at_ = next;
        }
    }

    std::int64_t pace_;
    double units_a_ms_;
    double spacing_;
    Rng& rng_;
    PenWork work_;
    canvas::Point at_;
    double time_ = 0;
};

double spacing_for(const std::vector<Line>& lines, std::size_t most_points, Rng& rng) {
    const auto usual = static_cast<double>(rng.between(10, 14));
    return std::max(usual, length_of(lines) / static_cast<double>(most_points));
}

}  // namespace

PenWork draw_by_hand(const Sketch& sketch, const Persona& persona, Rng& rng) {
    std::vector<Line> lines = placed(sketch, whole_canvas);
    thin_out(lines, too_near);
    PenHolder hand(persona, spacing_for(lines, points_a_picture, rng), rng);
    const canvas::Colour first = rng.chance(60) ? dark.front() : one_of(dark, rng);
    const canvas::Colour second = rng.chance(35) ? one_of(dark, rng) : first;
    const std::size_t with_first = 1 + lines.size() / 2;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        hand.stroke(lines[i], i < with_first ? first : second);
        if (!rng.chance((100 - std::min(persona.skill, 100U)) / 8)) continue;
        hand.act(canvas::Undo{});
        hand.act(canvas::Redo{});
    }
    const auto middle = place_to_fill(lines);
    if (middle && rng.chance(persona.skill / 2))
        hand.act(canvas::Fill{one_of(light, rng), to_point(*middle)});
    return hand.take();
}

PenWork doodle_by_hand(const Sketch& sketch, const Frame& frame, const Persona& persona, Rng& rng) {
    std::vector<Line> lines = placed(sketch, frame);
    const double spacing = spacing_for(lines, points_a_doodle / 2, rng);
    thin_out(lines, spacing);
    PenHolder hand(persona, spacing, rng);
    for (const Line& line : lines)
        hand.stroke(line, dark.front());
    PenWork work = hand.take();
    // Many short strokes have more points than that, whatever lies between them.
    std::size_t points = 0;
    const auto too_many = std::ranges::find_if(work, [&](const PenMove& move) {
        points += canvas::points_of(move.op);
        return points > points_a_doodle;
    });
    if (too_many == work.end()) return work;
    work.erase(too_many, work.end());
    if (!std::holds_alternative<canvas::EndStroke>(work.back().op))
        work.push_back({work.back().at, canvas::EndStroke{}});
    return work;
}

void finish_within(PenWork& work, Duration most) {
    if (work.empty() || work.back().at <= most) return;
    const Duration all = work.back().at;
    for (PenMove& move : work)
        move.at = Duration{count_ms(move.at) * count_ms(most) / count_ms(all)};
}

}  // namespace parlor::bot
