#include "client/bot/hand.hpp"

#include <doctest/doctest.h>

#include "client/bot/scribbles.hpp"
#include "shared/canvas/drawing.hpp"

namespace bot_hand_test {

using namespace parlor;
using namespace parlor::bot;

namespace {

constexpr PlayerId artist{7};

constexpr RoomTime room_at(std::int64_t ms) {
    return RoomTime{Duration{ms}};
}

// Strokes of so many points, a point every ten milliseconds.
PenWork strokes_of(const std::vector<int>& points) {
    PenWork work;
    Duration time{0};
    for (std::size_t i = 0; i < points.size(); ++i) {
        const canvas::Point at{200, static_cast<std::int16_t>(80 * (i + 1))};
        work.push_back({time, canvas::BeginStroke{false, 0, canvas::Pen::medium, at}});
        for (int j = 0; j < points[i]; ++j)
            work.push_back({time += 10ms, canvas::ExtendStroke{{{4, 0}}}});
        work.push_back({time, canvas::EndStroke{}});
        time += 300ms;
    }
    return work;
}

struct Drawn {
    canvas::Drawing drawing;
    std::size_t ops = 0;
    RoomTime last;
};

// Asks for an op every `every` of room time, from 0 on, and lets a drawing take it.
Drawn drawn_by(Hand& hand, Duration every, RoomTime until) {
    Drawn result;
    for (RoomTime now{}; now <= until && hand.busy(); now += every) {
        const auto op = hand.due(now);
        if (!op) continue;
        REQUIRE(canvas::valid(*op));
        REQUIRE(result.drawing.may(artist, *op));
        result.drawing.apply({artist, *op});
        ++result.ops;
        result.last = now;
    }
    return result;
}

}  // namespace

TEST_CASE("a hand does nothing before it is due, and all of its work in the end") {
    Hand hand;
    CHECK_FALSE(hand.busy());
    CHECK_FALSE(hand.next());
    CHECK_FALSE(hand.due(room_at(0)));
    hand.take_up(strokes_of({30, 100}), room_at(1'000), room_at(60'000));
    CHECK(*hand.next() == room_at(1'000));
    CHECK_FALSE(hand.due(room_at(999)));
    const Drawn drawn = drawn_by(hand, 1ms, room_at(60'000));
    CHECK_FALSE(hand.busy());
    CHECK(drawn.drawing.points() == 132);
    CHECK(drawn.ops == 134);  // each by itself
    CHECK(drawn.last == room_at(1'000 + 300 + 300 + 1'000 + 1));
}

TEST_CASE("points of a stroke that are due together go into one op") {
    Hand hand;
    hand.take_up(strokes_of({30, 100}), room_at(0), room_at(60'000));
    const Drawn drawn = drawn_by(hand, 45ms, room_at(60'000));
    CHECK(drawn.drawing.points() == 132);
    CHECK(drawn.ops < 50);
    CHECK(drawn.last < room_at(3'000));
}

TEST_CASE("an op has as many points as the server takes, and no more") {
    Hand hand;
    hand.take_up(strokes_of({200}), room_at(0));
    std::vector<std::size_t> points;
    while (hand.busy()) {
        const auto op = hand.due(room_at(90'000));
        REQUIRE(op);
        points.push_back(canvas::points_of(*op));
    }
    CHECK(points == std::vector<std::size_t>{1, 64, 64, 64, 8, 0});
}

TEST_CASE("a hand in time lapse draws every stroke to its end with fewer points") {
    Hand hand;
    // 81 seconds, and an op every 2.7 of them: as at time scale 60.
    hand.take_up(strokes_of({300, 250, 40, 90, 200, 30, 20, 20, 20}), room_at(0), room_at(81'000));
    const Drawn drawn = drawn_by(hand, 2'700ms, room_at(81'000));
    CHECK_FALSE(hand.busy());
    CHECK(drawn.drawing.actions().size() == 9);
    CHECK(drawn.ops <= 30);
    CHECK_FALSE(drawn.drawing.pen_of(artist));
}

TEST_CASE("a hand that has no time for all strokes leaves out the smallest") {
    Hand hand;
    std::vector<int> points(40, 5);
    points[20] = 300;
    points[39] = 200;
    hand.take_up(strokes_of(points), room_at(0), room_at(81'000));
    const Drawn drawn = drawn_by(hand, 2'700ms, room_at(81'000));
    CHECK_FALSE(hand.busy());
    CHECK(drawn.drawing.actions().size() < 20);
    CHECK(drawn.drawing.actions().size() > 5);
    int reached = 0;  // where the large ones end
    for (const auto& entry : drawn.drawing.entries()) {
        const auto* extend = std::get_if<canvas::ExtendStroke>(&entry.drawn.op);
        int x = 0;
        for (std::size_t i = 0; extend != nullptr && i < extend->steps.size(); ++i)
            x += extend->steps[i].x;
        if (x == 4 * 300 || x == 4 * 200) ++reached;
    }
    CHECK(reached == 2);
}

TEST_CASE("jumping on loses neither what was taken back for a moment nor the end of a stroke") {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        Rng rng(seed);
        Persona persona;
        persona.skill = static_cast<std::uint32_t>(rng.below(2) * 100);
        Sketch sketch = scribble("tree", seed);
        const std::size_t times = 1 + rng.below(6);
        for (std::size_t i = 1; i < times; ++i) {
            const Sketch more = scribble("house", seed + i);
            sketch.strokes.insert(sketch.strokes.end(), more.strokes.begin(), more.strokes.end());
        }
        PenWork work = draw_by_hand(sketch, persona, rng);
        finish_within(work, 55s);
        const Duration every{rng.between(5, 4'000)};
        Hand hand;
        hand.take_up(std::move(work), room_at(1'000), room_at(80'000));
        const Drawn drawn = drawn_by(hand, every, room_at(80'000));
        CHECK_FALSE_MESSAGE(hand.busy(), seed);
        CHECK_FALSE(drawn.drawing.blank());
        CHECK_FALSE(drawn.drawing.pen_of(artist));
        CHECK_FALSE(drawn.drawing.can_redo(artist));
    }
}

TEST_CASE("a hand that was silent for a while goes on where it was") {
    Hand hand;
    hand.take_up(strokes_of({100, 100}), room_at(0), room_at(80'000));
    canvas::Drawing drawing;
    const auto go_on = [&](std::int64_t from, std::int64_t until) {
        for (std::int64_t ms = from; ms < until && hand.busy(); ms += 45) {
            if (const auto op = hand.due(room_at(ms))) {
                REQUIRE(drawing.may(artist, *op));
                drawing.apply({artist, *op});
            }
        }
    };
    go_on(0, 500);
    go_on(9'000, 60'000);
    CHECK_FALSE(hand.busy());
    CHECK(drawing.points() == 202);
}

TEST_CASE("a hand that puts its work down is done with it") {
    Hand hand;
    hand.take_up(strokes_of({100}), room_at(0));
    CHECK(hand.due(room_at(0)));
    hand.put_down();
    CHECK_FALSE(hand.busy());
    CHECK_FALSE(hand.due(room_at(10'000)));
    hand.take_up(strokes_of({1}), room_at(20'000));
    CHECK(*hand.next() == room_at(20'000));
}

}  // namespace bot_hand_test
