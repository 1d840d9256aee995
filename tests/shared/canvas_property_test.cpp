#include <doctest/doctest.h>

#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "shared/canvas/picture.hpp"
#include "tests/support/canvas_page.hpp"

namespace canvas_property_test {

using namespace parlor;
using namespace parlor::canvas;
using parlor::testing::any_op;
using parlor::testing::PageMix;

namespace {

Picture of(const std::vector<DrawnOp>& ops) {
    Picture picture;
    picture.apply(std::span(ops));
    return picture;
}

// All that can be seen, gone on with, undone and redone.
void check_alike(const Drawing& one, const Drawing& other, std::uint32_t artists) {
    REQUIRE(one.digest() == other.digest());
    REQUIRE(one.points() == other.points());
    REQUIRE(one.full() == other.full());
    REQUIRE(one.blank() == other.blank());
    REQUIRE(one.entries().size() == other.entries().size());
    REQUIRE(one.seen_ops() == other.seen_ops());
    for (std::uint32_t i = 1; i <= artists; ++i) {
        const PlayerId who{i};
        REQUIRE(one.pen_of(who) == other.pen_of(who));
        REQUIRE(one.can_undo(who) == other.can_undo(who));
        REQUIRE(one.can_redo(who) == other.can_redo(who));
    }
}

struct Counted {
    std::size_t points = 0;
    std::size_t seen = 0;
};
Counted counted(const Drawing& drawing) {
    Counted counts;
    for (const Drawing::Entry& entry : drawing.entries()) {
        if (!drawing.is_seen(entry)) continue;
        ++counts.seen;
        counts.points += points_of(entry.drawn.op);
    }
    return counts;
}

// A hand's mix and one in which much is taken back, with fewer fills so that it is quick.
const PageMix mixes[]{{60, 20, 8, 2, 1, 7, 6, 6}, {30, 20, 8, 1, 1, 20, 16, 3}};

}  // namespace

TEST_CASE("whoever comes late goes on like who was there, and undoes and redoes the same") {
    for (std::uint64_t seed = 0; seed < 1'000; ++seed) {
        CAPTURE(seed);
        Rng rng(seed);
        const std::uint32_t artists = 1 + rng.below(4);
        const PageMix& mix = mixes[rng.below(2)];
        Drawing there;
        std::optional<Drawing> late;
        const std::uint32_t length = 60 + rng.below(60);
        const std::uint32_t comes = rng.below(length);
        for (std::uint32_t i = 0; i < length; ++i) {
            if (i == comes) {
                late.emplace();
                for (const DrawnOp& drawn : there.ops())
                    late->apply(drawn);
                check_alike(there, *late, artists);
            }
            const PlayerId who{1 + rng.below(artists)};
            const Op op = any_op(rng, there, who, mix);
            REQUIRE((!late || late->may(who, op) == there.may(who, op)));
            if (!there.may(who, op)) continue;
            there.apply({who, op});
            if (late) late->apply({who, op});
        }
        check_alike(there, *late, artists);
        const Counted counts = counted(there);
        REQUIRE(counts.points == there.points());
        REQUIRE((counts.seen == 0) == there.blank());
        // Kept without what was undone it shows the same.
        Drawing kept;
        for (const DrawnOp& drawn : there.seen_ops())
            kept.apply(drawn);
        REQUIRE(kept.digest() == there.digest());
        // Everything undone and redone is as it was.
        const std::uint64_t before = there.digest();
        std::vector<PlayerId> undone;
        for (std::uint32_t i = 1; i <= artists; ++i) {
            for (; there.can_undo(PlayerId{i}); undone.push_back(PlayerId{i}))
                there.apply({PlayerId{i}, Undo{}});
        }
        REQUIRE(there.blank());
        REQUIRE(there.points() == 0);
        for (; !undone.empty(); undone.pop_back())
            there.apply({undone.back(), Redo{}});
        REQUIRE(there.digest() == before);
    }
}

TEST_CASE("pixels are the same whatever way somebody got to them") {
    for (std::uint64_t seed = 0; seed < 250; ++seed) {
        CAPTURE(seed);
        Rng rng(seed, 2);
        const std::uint32_t artists = 1 + rng.below(4);
        const PageMix& mix = mixes[rng.below(2)];
        Picture there;
        std::optional<Picture> late;
        const std::uint32_t length = 20 + rng.below(40);
        const std::uint32_t comes = rng.below(length);
        for (std::uint32_t i = 0; i < length; ++i) {
            if (i == comes) late = of(there.drawing().ops());
            const PlayerId who{1 + rng.below(artists)};
            const Op op = any_op(rng, there.drawing(), who, mix);
            if (!there.drawing().may(who, op)) continue;
            there.apply({who, op});
            if (late) late->apply({who, op});
        }
        REQUIRE(there.raster() == late->raster());
        REQUIRE(there.raster() == to_raster(there.drawing().seen_ops()));
    }
}

TEST_CASE("what a picture says has changed is all that has") {
    Picture picture;
    Raster shown;
    Rng rng(31);
    for (int i = 0; i < 400; ++i) {
        const PlayerId who{1 + rng.below(3)};
        const Op op = any_op(rng, picture.drawing(), who, mixes[1]);
        if (picture.drawing().may(who, op)) picture.apply({who, op});
        if (!rng.chance(40)) continue;
        Box really = difference(shown, picture.raster());
        const Box said = picture.take_changed().value_or(Box{});
        really.include(said);
        REQUIRE(really == said);
        shown = picture.raster();
    }
}

TEST_CASE("a drawing as large as it may be, with everything in any order") {
    for (std::uint64_t seed = 0; seed < 2; ++seed) {
        CAPTURE(seed);
        Rng rng(seed, 3);
        Picture there;
        std::vector<DrawnOp> waiting;
        Picture in_batches;
        const PageMix mix{400, 40, 8, 1, 1, seed == 0 ? 1U : 6U, 5, 64};
        int refused = 0;
        for (int i = 0; i < 20'000 && refused < 200; ++i) {
            const PlayerId who{1 + rng.below(2)};
            const Op op = any_op(rng, there.drawing(), who, mix);
            if (!there.drawing().may(who, op)) {
                if (there.drawing().points() + points_an_op > points_a_drawing) ++refused;
                continue;
            }
            there.apply({who, op});
            REQUIRE(there.drawing().points() <= points_a_drawing);
            waiting.push_back({who, op});
            if (rng.chance(2)) {
                in_batches.apply(std::span(std::as_const(waiting)));
                waiting.clear();
            }
        }
        CHECK(there.drawing().points() > points_a_drawing * 3 / 4);
        in_batches.apply(std::span(std::as_const(waiting)));
        CHECK(there.raster() == in_batches.raster());
        CHECK(there.raster() == of(there.drawing().ops()).raster());
        const Raster before = there.raster();
        CHECK(before == to_raster(there.drawing().seen_ops()));
        // Back to a blank page and forth again.
        std::vector<DrawnOp> undone;
        std::vector<DrawnOp> redone;
        for (const Drawing::Action& action : there.drawing().actions()) {
            if (action.undone) continue;
            undone.push_back({action.who, Undo{}});
            redone.push_back({action.who, Redo{}});
        }
        there.apply(std::span(std::as_const(undone)));
        CHECK(there.raster() == Raster());
        there.apply(std::span(std::as_const(redone)));
        CHECK(there.raster() == before);
    }
}

TEST_CASE("no sequence of ops that may be leads beyond the limits") {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        CAPTURE(seed);
        Rng rng(seed, 4);
        Drawing drawing;
        // Long strokes or short ones, so that it is points or ops that run out.
        const bool long_ones = seed % 2 == 0;
        const std::uint32_t extends = long_ones ? 300 : 10;
        const PageMix mix{extends, 100, 40, 2, 1, 2, 1, long_ones ? 64U : 1U};
        for (int i = 0; i < 60'000; ++i) {
            const PlayerId who{1 + rng.below(3)};
            // Now and then somebody takes back a lot, and somebody else goes on.
            const std::uint32_t back = rng.below(20'000) == 0 ? rng.below(4'000) : 0;
            for (std::uint32_t undo = 0; undo < back && drawing.can_undo(who); ++undo)
                drawing.apply({who, Undo{}});
            const Op op = any_op(rng, drawing, who, mix);
            if (!drawing.may(who, op)) continue;
            REQUIRE(drawing.apply({who, op}).kind != Drawing::Change::Kind::nothing);
            REQUIRE(drawing.points() <= points_a_drawing);
            REQUIRE(drawing.entries().size() <= 2 * ops_a_drawing);
        }
        const Counted counts = counted(drawing);
        CHECK(counts.points == drawing.points());
        CHECK(counts.seen <= ops_a_drawing);
        Drawing late;
        for (const DrawnOp& drawn : drawing.ops())
            late.apply(drawn);
        check_alike(drawing, late, 3);
    }
}

}  // namespace canvas_property_test
