#include "client/automation/layout_check.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "client/style/colour.hpp"

namespace layout_check_test {

using namespace parlor;
using namespace parlor::automation;
using widgets::Entry;
using widgets::Kind;
using widgets::Registry;

namespace {

const ImVec2 window{960, 600};

Entry at(Kind kind, std::string label, float x, float y, float w, float h) {
    Entry e;
    e.kind = kind;
    e.label = std::move(label);
    e.min = {x, y};
    e.max = {x + w, y + h};
    e.interactive = kind != Kind::text && kind != Kind::area && kind != Kind::image;
    return e;
}

Entry clipped(Entry e, ImVec2 min, ImVec2 max) {
    e.clip_min = min;
    e.clip_max = max;
    return e;
}

template <class... Entries>
std::vector<Finding> check(Entries... entries) {
    Registry registry;
    registry.begin_frame();
    (registry.add(std::move(entries)), ...);
    return check_layout(registry, window);
}

std::vector<Fault> faults(const std::vector<Finding>& findings) {
    std::vector<Fault> list;
    for (const auto& finding : findings)
        list.push_back(finding.fault);
    return list;
}

const std::vector<Fault> none;
const std::vector<Fault> an_overlap{Fault::overlap};
const std::vector<Fault> a_cut{Fault::cut_off};

}  // namespace

TEST_CASE("controls may touch, also by a pixel, but not overlap") {
    CHECK(faults(check(at(Kind::button, "a", 0, 0, 100, 40), at(Kind::button, "b", 100, 0, 100, 40))) ==
          none);
    CHECK(faults(check(at(Kind::button, "a", 0, 0, 101, 40), at(Kind::button, "b", 100, 0, 100, 40))) ==
          none);
    const auto found = check(at(Kind::button, "a", 0, 0, 104, 40), at(Kind::link, "b", 100, 30, 100, 40));
    REQUIRE(faults(found) == an_overlap);
    CHECK(found[0].path == "a");
    CHECK(found[0].other == "b");
    CHECK(found[0].message == "\"a\" and \"b\" overlap by 4x10 pixels");
}

TEST_CASE("areas may contain controls, and a field the button at its end") {
    CHECK(faults(check(at(Kind::area, "card", 0, 0, 400, 400), at(Kind::button, "a", 10, 10, 100, 40))) ==
          none);
    CHECK(faults(check(at(Kind::text_field, "Join", 0, 0, 400, 72),
                       at(Kind::button, "go", 300, 8, 90, 56))) == none);
    CHECK(faults(check(at(Kind::text_field, "Join", 0, 0, 400, 72),
                       at(Kind::button, "go", 350, 8, 90, 56))) == an_overlap);
    CHECK(faults(check(at(Kind::tile, "row", 0, 0, 400, 72), at(Kind::button, "go", 300, 8, 90, 56))) ==
          an_overlap);
}

TEST_CASE("texts do not overlap each other") {
    CHECK(faults(check(at(Kind::text, "a", 0, 0, 100, 20), at(Kind::text, "b", 0, 20, 100, 20))) == none);
    CHECK(faults(check(at(Kind::text, "a", 0, 0, 100, 20), at(Kind::text, "b", 90, 0, 100, 20))) ==
          an_overlap);
}

TEST_CASE("text lies in a control or beside it, never over its edge") {
    CHECK(faults(check(at(Kind::tile, "t", 0, 0, 200, 80), at(Kind::text, "in it", 10, 10, 100, 20))) ==
          none);
    CHECK(faults(check(at(Kind::tile, "t", 0, 0, 200, 80), at(Kind::text, "over", 150, 10, 100, 20))) ==
          an_overlap);
    CHECK(faults(check(at(Kind::text, "title", 0, 0, 200, 40), at(Kind::button, "x", 180, 0, 44, 44))) ==
          an_overlap);
}

TEST_CASE("what comes by itself leaves controls alone that can be pressed") {
    const auto on_layer_one = [](bool enabled, bool uninvited) {
        Registry registry;
        registry.begin_frame();
        Entry button = at(Kind::button, "Start now", 100, 100, 200, 60);
        button.enabled = enabled;
        registry.add(std::move(button));
        registry.set_layer(1);
        Entry notice = at(Kind::area, "Ana is back", 250, 120, 300, 60);
        notice.uninvited = uninvited;
        registry.add(std::move(notice));
        return faults(check_layout(registry, window));
    };
    CHECK(on_layer_one(true, true) == std::vector{Fault::covered});
    CHECK(on_layer_one(false, true) == none);
    CHECK(on_layer_one(true, false) == none);
}

TEST_CASE("only what is on the same layer and visible can overlap") {
    Registry registry;
    registry.begin_frame();
    registry.add(at(Kind::button, "page", 0, 0, 100, 40));
    registry.set_layer(2);
    registry.add(at(Kind::button, "dialog", 10, 10, 100, 40));
    CHECK(check_layout(registry, window).empty());
    // Two rows of a list, the second scrolled out under the button below the list.
    CHECK(faults(check(clipped(at(Kind::button, "row", 0, 180, 100, 40), {0, 0}, {100, 200}),
                       at(Kind::button, "below", 0, 200, 100, 40))) == none);
}

TEST_CASE("decoration may lie anywhere") {
    auto ghost = at(Kind::text, "ghost", -50, -50, 400, 400);
    ghost.decorative = true;
    CHECK(faults(check(ghost, at(Kind::text, "a", 0, 0, 100, 20))) == none);
}

TEST_CASE("nothing is cut off by the window") {
    CHECK(faults(check(at(Kind::button, "a", 860, 560, 100, 40))) == none);
    const auto right = check(at(Kind::button, "a", 900, 0, 100, 40));
    REQUIRE(faults(right) == a_cut);
    CHECK(right[0].message == "\"a\" is cut off by 40 pixels across (from 900,0 to 1000,40)");
    CHECK(faults(check(at(Kind::text, "a", 0, 590, 100, 40))) == a_cut);
    CHECK(faults(check(at(Kind::text, "a", -5, 0, 100, 40))) == a_cut);
    CHECK(faults(check(at(Kind::text, "all of it", 1000, 0, 100, 40))) == a_cut);
    CHECK(faults(check(clipped(at(Kind::text, "a", 0, 590, 100, 40), {0, 0}, window))) == a_cut);
}

TEST_CASE("what scrolls may be partly out of view, in the direction in which it scrolls") {
    const ImVec2 min{0, 100};
    const ImVec2 max{960, 500};
    CHECK(faults(check(clipped(at(Kind::button, "half", 0, 480, 100, 40), min, max))) == none);
    CHECK(faults(check(clipped(at(Kind::button, "gone", 0, 900, 100, 40), min, max))) == none);
    CHECK(faults(check(clipped(at(Kind::text, "across", 900, 200, 100, 40), min, max))) == a_cut);
    CHECK(faults(check(clipped(at(Kind::text, "taller than the list", 0, 80, 100, 500), min, max))) == a_cut);
}

TEST_CASE("a scroll area as large as the window is known by its own entry") {
    CHECK(faults(check(at(Kind::area, "settings", 0, 0, 960, 600),
                       clipped(at(Kind::button, "half", 0, 580, 100, 40), {0, 0}, window))) == none);
}

TEST_CASE("missing glyphs and shortened text are faults, unless shortening is meant") {
    auto glyph = at(Kind::text, "\xE2\x98\x83", 0, 0, 20, 20);
    glyph.missing_glyph = true;
    CHECK(faults(check(glyph)) == std::vector{Fault::missing_glyph});
    auto cut = at(Kind::text, "a long name", 0, 0, 20, 20);
    cut.cut = true;
    CHECK(faults(check(cut)) == std::vector{Fault::shortened});
    cut.may_cut = true;
    CHECK(faults(check(cut)) == none);
}

TEST_CASE("text has a contrast of 4.5 or more, as it is seen") {
    auto text = at(Kind::text, "a", 0, 0, 20, 20);
    text.foreground = style::rgb(0x767676);
    text.background = style::rgb(0xFFFFFF);
    CHECK(faults(check(text)) == none);
    text.foreground = style::rgb(0x777777);
    const auto found = check(text);
    REQUIRE(faults(found) == std::vector{Fault::contrast});
    CHECK(found[0].message == "\"a\" has a contrast of 4.48, needs 4.5");
    text.foreground = style::rgb(0x000000, 64);  // thin ink is light grey on white
    CHECK(faults(check(text)) == std::vector{Fault::contrast});
    text.enabled = false;
    CHECK(faults(check(text)) == none);
}

TEST_CASE(
    "the rest of a list at the window's lower edge is scrolled to with its page, if it holds the row at "
    "all") {
    const ImVec2 rest_min{100, 590};
    const ImVec2 rest_max{500, 600};
    const Entry list = at(Kind::area, "list", 100, 590, 400, 200);
    const Entry row = clipped(at(Kind::button, "row", 110, 592, 100, 40), rest_min, rest_max);
    CHECK(faults(check(list, row)) == none);
    const Entry low_list = at(Kind::area, "list", 100, 590, 400, 30);
    CHECK(faults(check(low_list, row)) == a_cut);
    CHECK(faults(check(row)) == a_cut);
}

}  // namespace layout_check_test
