#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "client/widgets/answers.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/choices.hpp"
#include "client/widgets/emoji_picker.hpp"
#include "client/widgets/overlays.hpp"
#include "client/widgets/progress.hpp"
#include "client/widgets/scroll_area.hpp"
#include "client/widgets/text_field.hpp"
#include "tests/client/widget_table.hpp"

namespace parlor::widgets::widgets_test {

TEST_CASE("a click presses a button once, when the mouse lets go") {
    Table table;
    int pressed = 0;
    const auto draw = [&](Ui& ui) { pressed += button(ui, first, "Join") ? 1 : 0; };
    table.click(draw, first.centre());
    CHECK(pressed == 1);
    table.click(draw, {500, 500});
    CHECK(pressed == 1);
}

TEST_CASE("a tooltip goes when its button was pressed, and comes again with the mouse") {
    Table table;
    const auto draw = [&](Ui& ui) { (void)icon_button(ui, first, style::Icon::gear, "Settings"); };
    const auto shows_tooltip = [&] {
        const auto& entries = table.registry.entries();
        return std::ranges::any_of(
            entries, [](const Entry& entry) { return entry.label == "Settings" && entry.decorative; });
    };
    table.mouse = first.centre();
    table.frame(draw);
    table.frame(draw);
    CHECK(shows_tooltip());
    table.click(draw, first.centre());
    CHECK_FALSE(shows_tooltip());
    table.mouse = {900, 700};
    table.frame(draw);
    table.mouse = first.centre();
    table.frame(draw);
    table.frame(draw);
    CHECK(shows_tooltip());
}

TEST_CASE("below a dialog nothing has a tooltip") {
    Table table;
    const auto draw = [&](Ui& ui) {
        (void)icon_button(ui, {20, 20, 44, 44}, style::Icon::gear, "Settings");
        const Modal modal(ui, "Dialog", {});
    };
    table.mouse = {40, 40};
    table.settle(draw);
    CHECK(std::ranges::none_of(table.registry.entries(), [](const Entry& entry) {
        return entry.label == "Settings" && entry.decorative;
    }));
}

TEST_CASE("letting go beside the button does not press it") {
    Table table;
    int pressed = 0;
    const auto draw = [&](Ui& ui) { pressed += button(ui, first, "Join") ? 1 : 0; };
    table.mouse = first.centre();
    table.frame(draw);
    table.down = true;
    table.frame(draw);
    table.mouse = {900, 700};
    table.frame(draw);
    table.down = false;
    table.frame(draw);
    CHECK(pressed == 0);
}

TEST_CASE("a disabled, a busy and an inert button do not react to mouse or keyboard") {
    Table table;
    int pressed = 0;
    const auto draw = [&](Ui& ui) {
        pressed += button(ui, first, "Off", {.enabled = false}) ? 1 : 0;
        pressed += button(ui, second, "Joining", {.busy = true}) ? 1 : 0;
        const Inert inert(ui, true);
        pressed += button(ui, third, "Lost") ? 1 : 0;
    };
    for (const Rect& rect : {first, second, third})
        table.click(draw, rect.centre());
    table.key(draw, tab);
    table.key(draw, space);
    CHECK(pressed == 0);
    CHECK_FALSE(table.entry("Off")->enabled);
    CHECK(table.entry("Joining")->value == "busy");
    CHECK(table.focused().empty());
}

TEST_CASE("Tab follows the order of drawing, wraps, and Shift+Tab goes back") {
    Table table;
    const auto draw = [&](Ui& ui) {
        (void)button(ui, third, "One");
        (void)button(ui, first, "Skipped", {.enabled = false});
        (void)button(ui, second, "Two");
    };
    table.frame(draw);
    CHECK(table.focused().empty());
    table.key(draw, tab);
    CHECK(table.focused() == "One");
    table.key(draw, tab);
    CHECK(table.focused() == "Two");
    table.key(draw, tab);
    CHECK(table.focused() == "One");
    table.key(draw, back_tab);
    CHECK(table.focused() == "Two");
}

TEST_CASE("Space and Enter press the focused button") {
    Table table;
    int pressed = 0;
    const auto draw = [&](Ui& ui) {
        pressed += button(ui, first, "One") ? 1 : 0;
        pressed += button(ui, second, "Two") ? 10 : 0;
    };
    table.frame(draw);
    table.key(draw, tab);
    table.key(draw, tab);
    table.key(draw, space);
    CHECK(pressed == 10);
    table.key(draw, enter);
    CHECK(pressed == 20);
}

TEST_CASE("the ring shows after a key and not after the mouse") {
    Table table;
    const auto draw = [&](Ui& ui) { (void)button(ui, first, "One"); };
    table.click(draw, first.centre());
    table.frame(draw);
    CHECK(table.focused() == "One");
    CHECK_FALSE(table.ui.focus().ring_visible());
    table.key(draw, tab);
    CHECK(table.ui.focus().ring_visible());
}

TEST_CASE("equal labels in different groups are different widgets with different paths") {
    Table table;
    std::string pressed;
    const auto draw = [&](Ui& ui) {
        for (const auto& [name, rect] :
             {std::pair{"Friday Happy Hour", first}, std::pair{"Support Break", second}}) {
            const Group group(ui, name);
            if (button(ui, rect, "Join")) pressed = name;
        }
    };
    table.click(draw, second.centre());
    CHECK(pressed == "Support Break");
    CHECK(table.entry("Friday Happy Hour/Join").has_value());
    CHECK(table.entry("Support Break/Join")->kind == Kind::button);
}

TEST_CASE("a number key reaches the screen, but not while a field is being typed in") {
    Table table;
    TextField field;
    int answers = 0;
    bool with_field = false;
    const auto draw = [&](Ui& ui) {
        if (with_field) text_field(ui, first, "Message", field);
        if (ui.shortcut(Key::character, '2')) ++answers;
    };
    table.key(draw, {.key = Key::character, .character = '2'});
    CHECK(answers == 1);
    with_field = true;
    table.click(draw, first.centre());
    table.input.committed = "2";
    table.key(draw, {.key = Key::character, .character = '2'});
    CHECK(answers == 1);
    CHECK(field.edit.text == "2");
}

TEST_CASE("a modal keeps the focus inside and gives it back, and Esc closes it") {
    Table table;
    bool open = false;
    int shortcuts = 0;
    const auto draw = [&](Ui& ui) {
        (void)button(ui, first, "Page");
        if (ui.shortcut(Key::escape)) ++shortcuts;
        if (!open) return;
        const Modal modal(ui, "Ask", {.title = "Leave?", .close_name = "Close"});
        Rect inside = modal.inside();
        (void)button(ui, inside.cut_bottom(52), "Stay");
        if (modal.closed()) open = false;
    };
    table.frame(draw);
    table.key(draw, tab);
    CHECK(table.focused() == "Page");
    open = true;
    table.frame(draw);
    table.frame(draw);
    CHECK(table.focused() == "Stay");
    CHECK(table.entry("Ask/Stay")->layer == 2);
    table.key(draw, tab);
    CHECK(table.focused() == "Close");
    table.key(draw, tab);
    CHECK(table.focused() == "Stay");
    table.key(draw, escape);
    CHECK_FALSE(open);
    CHECK(shortcuts == 0);
    table.frame(draw);
    CHECK(table.focused() == "Page");
}

TEST_CASE("what lies under a modal cannot be clicked") {
    Table table;
    int pressed = 0;
    const auto draw = [&](Ui& ui) {
        pressed += button(ui, {600, 380, 80, 52}, "Under") ? 1 : 0;
        const Modal modal(ui, "Ask", {.closable = false});
    };
    table.settle(draw);
    table.click(draw, {640, 400});
    CHECK(pressed == 0);
}

TEST_CASE("arrow keys move the choice of a segmented control and skip what is off") {
    Table table;
    int chosen = 0;
    const std::vector<Option> options{{"Evening"}, {"Noon", style::Icon::none, false}, {"Match system"}};
    const auto draw = [&](Ui& ui) {
        segmented(ui, {100, 100, 500, 60}, "Theme", options, chosen, {.outlined = true});
    };
    table.frame(draw);
    table.key(draw, tab);
    table.key(draw, {.key = Key::right});
    CHECK(chosen == 2);
    table.key(draw, {.key = Key::left});
    CHECK(chosen == 0);
    CHECK(table.entry("Theme/Evening")->value == "on");
    table.click(draw, {550, 130});
    CHECK(chosen == 2);
}

TEST_CASE("a slider follows mouse and arrows and snaps to its ticks") {
    Table table;
    float value = 1;
    const auto draw = [&](Ui& ui) {
        slider(ui, {100, 100, 400, 32}, "Text size", value, 0, 4, {.ticks = 5});
    };
    table.frame(draw);
    table.key(draw, tab);
    table.key(draw, {.key = Key::right});
    CHECK(value == doctest::Approx(2));
    table.key(draw, {.key = Key::home});
    CHECK(value == doctest::Approx(0));
    table.click(draw, {390, 116});
    CHECK(value == doctest::Approx(3));
}

TEST_CASE("a switch turns and says so") {
    Table table;
    bool on = false;
    const auto draw = [&](Ui& ui) {
        toggle_switch(ui, {100, 100, 200, 44}, "Reduced motion", on, on ? "On" : "Off");
    };
    table.click(draw, {280, 122});
    CHECK(on);
    table.frame(draw);
    CHECK(table.entry("Reduced motion")->value == "on");
}

TEST_CASE("a dropdown opens, is chosen from with the keyboard, and closes") {
    Table table;
    int chosen = 0;
    const std::vector<Option> options{{"Design"}, {"Engineering"}, {"Support"}};
    const auto draw = [&](Ui& ui) { dropdown(ui, first, "Department", options, chosen); };
    table.frame(draw);
    table.key(draw, tab);
    table.key(draw, space);
    table.frame(draw);
    CHECK(table.focused() == "Design");
    table.key(draw, {.key = Key::down});
    table.key(draw, enter);
    CHECK(chosen == 1);
    table.frame(draw);
    CHECK(table.entry("Department")->value == "Engineering");
    CHECK_FALSE(table.entry("Department/Department list/Support").has_value());
    CHECK(table.focused() == "Department");
}

TEST_CASE("a scroll area scrolls by wheel and brings the focused widget into view") {
    Table table;
    ScrollState state;
    const auto draw = [&](Ui& ui) {
        ScrollArea area(ui, {100, 100, 300, 200}, "List", state, {.focusable = false});
        const Rect content = area.content();
        for (int i = 0; i < 20; ++i) {
            (void)button(ui, {content.x, content.y + 60.0F * static_cast<float>(i), content.w, 40},
                         "Row " + std::to_string(i));
        }
        area.used(1200);
    };
    table.settle(draw);
    table.mouse = {200, 200};
    table.frame(draw);
    table.wheel = -2;
    table.frame(draw);
    table.settle(draw);
    CHECK(state.offset == doctest::Approx(120));
    for (int i = 0; i < 10; ++i)
        table.key(draw, tab);
    table.settle(draw);
    const auto row = table.entry("Row 9");
    REQUIRE(row);
    CHECK(row->focused);
    CHECK(row->min.y >= 100);
    CHECK(row->max.y <= 300);
    CHECK(row->clip_max.y == doctest::Approx(300));
}

TEST_CASE("a chat that is at its end stays there when it grows") {
    Table table;
    ScrollState state;
    float length = 500;
    const auto draw = [&](Ui& ui) {
        ScrollArea area(ui, {100, 100, 300, 200}, "Chat", state, {.stick_to_end = true});
        area.used(length);
    };
    table.settle(draw);
    CHECK(state.offset == doctest::Approx(300));
    length = 700;
    table.settle(draw);
    CHECK(state.offset == doctest::Approx(500));
    table.mouse = {200, 200};
    table.frame(draw);
    table.wheel = 3;
    table.settle(draw);
    const float read = state.offset;
    length = 900;
    table.settle(draw);
    CHECK(state.offset == doctest::Approx(read));
}

TEST_CASE("an answer tile can be picked while it is idle and not when it is locked or dimmed") {
    Table table;
    TileState state = TileState::idle;
    int picked = 0;
    const auto draw = [&](Ui& ui) {
        picked += answer_tile(ui, {100, 100, 400, 140}, 2, "The fax machine",
                              {.state = state, .badge = "Locked in"})
                      ? 1
                      : 0;
    };
    table.click(draw, {300, 170});
    CHECK(picked == 1);
    for (const TileState next : {TileState::locked, TileState::dimmed, TileState::disabled}) {
        state = next;
        table.click(draw, {300, 170});
    }
    CHECK(picked == 1);
    CHECK(table.entry("The fax machine")->kind == Kind::tile);
}

TEST_CASE("long answers shrink and wrap before they are cut") {
    Table table;
    const std::string longest =
        "An answer of a hundred and twenty characters, which is as long as an answer may ever get in this "
        "game, and not more.";
    const auto draw = [&](Ui& ui) { (void)answer_tile(ui, {100, 100, 448, 140}, 1, longest); };
    table.frame(draw);
    CHECK_FALSE(table.entry(longest)->cut);
}

TEST_CASE("emoji are found by their words and chosen by a click") {
    Table table;
    EmojiPicker picker;
    picker.open = true;
    std::string chosen;
    const std::vector<EmojiChoice> choices{{"🐙", "octopus sea"}, {"🦊", "fox"}};
    const auto draw = [&](Ui& ui) {
        if (const auto emoji = emoji_picker(ui, {600, 600, 44, 44}, "Emoji", picker, choices,
                                            {.search_placeholder = "Search", .nothing_found = "Nothing."})) {
            chosen = *emoji;
        }
    };
    table.settle(draw);
    CHECK(table.entry("Emoji/octopus").has_value());
    table.input.committed = "fox";
    table.frame(draw);
    table.frame(draw);
    CHECK_FALSE(table.entry("Emoji/octopus").has_value());
    const auto fox = table.entry("Emoji/fox");
    REQUIRE(fox);
    table.click(draw, {(fox->min.x + fox->max.x) / 2, (fox->min.y + fox->max.y) / 2});
    CHECK(chosen == "🦊");
    CHECK_FALSE(picker.open);
}

TEST_CASE("the banner stays alive over an inert page") {
    Table table;
    BannerPress press = BannerPress::none;
    const auto draw = [&](Ui& ui) {
        {
            const Inert lost(ui, true);
            (void)button(ui, first, "Page");
        }
        const BannerPress now = banner(
            ui, {.title = "Reconnecting…", .text = "Trying again.", .action = "Try now", .leave = "Leave"});
        if (now != BannerPress::none) press = now;
    };
    table.settle(draw);
    const auto button_entry = table.entry("banner/Try now");
    REQUIRE(button_entry);
    CHECK(button_entry->layer == 1);
    table.click(draw, {(button_entry->min.x + button_entry->max.x) / 2,
                       (button_entry->min.y + button_entry->max.y) / 2});
    CHECK(press == BannerPress::action);
}

TEST_CASE("a resting screen asks for no frames, a moving one does") {
    Table table;
    const auto draw = [&](Ui& ui) { (void)button(ui, first, "Join"); };
    table.settle(draw);
    CHECK_FALSE(table.ui.next_redraw().has_value());
    table.mouse = first.centre();
    table.frame(draw);
    table.frame(draw);
    CHECK(table.ui.next_redraw() == table.time);
    table.settle(draw);
    CHECK_FALSE(table.ui.next_redraw().has_value());
}

TEST_CASE("a timer wakes the loop for its next second, and steps under reduced motion") {
    Table table;
    table.reduced_motion = true;
    const auto draw = [&](Ui& ui) {
        ring_timer(ui, {300, 300}, 140, 7.25, 20, {.unit = "seconds", .name = "Time left"});
    };
    table.frame(draw);
    CHECK(table.entry("Time left")->value == "8");
    REQUIRE(table.ui.next_redraw());
    CHECK(*table.ui.next_redraw() == doctest::Approx(table.time + 0.251));
}

TEST_CASE("numbers are grouped by thousands") {
    CHECK(grouped(0) == "0");
    CHECK(grouped(999) == "999");
    CHECK(grouped(2340) == "2,340");
    CHECK(grouped(1234567) == "1,234,567");
    CHECK(grouped(-2500) == "−2,500");
}

TEST_CASE("text that does not fit says so, in the registry and at every text size") {
    Table table;
    const auto draw = [&](Ui& ui) {
        label(ui, {100, 100, 60, 30}, "A name that is far too long");
        label(ui, {100, 200, 60, 30}, "Also too long for this", {.may_cut = true});
        label(ui, {100, 300, 500, 30}, "Fits");
    };
    for (const float scale : {0.8F, 1.0F, 2.0F}) {
        table.scale = scale;
        table.frame(draw);
        CHECK(table.entry("A name that is far too long")->cut);
        CHECK(table.entry("Also too long for this")->may_cut);
        CHECK_FALSE(table.entry("Fits")->cut);
    }
}

TEST_CASE("shrinking text takes the largest size that fits") {
    Table table;
    Rect narrow;
    Rect wide;
    const auto draw = [&](Ui& ui) {
        wide = label_fit(ui, {0, 0, 900, 60}, "Which was first?", {Type::question, Type::question_small});
        narrow = label_fit(ui, {0, 100, 260, 60}, "Which was first?", {Type::question, Type::question_small});
    };
    table.frame(draw);
    CHECK(narrow.h < wide.h);
    CHECK(narrow.w <= 260);
}

}  // namespace parlor::widgets::widgets_test
