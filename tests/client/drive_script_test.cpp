#include "client/automation/drive_script.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include <SDL_keyboard.h>

#include "client/automation/drive_report.hpp"
#include "client/automation/driver.hpp"
#include "client/automation/registry_dump.hpp"

namespace drive_script_test {

using namespace parlor;
using namespace parlor::automation;
using widgets::Entry;
using widgets::Kind;

namespace {

DriveScript parsed(std::string_view source) {
    auto script = parse_drive_script(source);
    INFO(source);
    REQUIRE_MESSAGE(script.has_value(), (script ? std::string{} : script.error().message));
    return *std::move(script);
}

template <class Action>
Action only(std::string_view source) {
    const auto script = parsed(source);
    REQUIRE(script.steps.size() == 1);
    REQUIRE(std::holds_alternative<Action>(script.steps[0].action));
    return std::get<Action>(script.steps[0].action);
}

ScriptError refused(std::string_view source) {
    const auto script = parse_drive_script(source);
    REQUIRE_FALSE(script.has_value());
    return script.error();
}

Entry entry(Kind kind, std::string label, ImVec2 min, ImVec2 max) {
    Entry e;
    e.kind = kind;
    e.label = std::move(label);
    e.min = min;
    e.max = max;
    e.interactive = kind != Kind::text && kind != Kind::area && kind != Kind::image;
    return e;
}

Entry button(std::string label, float x, float y) {
    return entry(Kind::button, std::move(label), {x, y}, {x + 100, y + 40});
}

// A program of a few widgets: draws a frame from what the events of the last one did to it.
class Program : public DriverView {
public:
    std::vector<Entry> page;
    std::vector<Entry> dialog;
    std::string screen = "home";
    std::vector<SDL_Event> events;  // all that ever came
    std::vector<std::size_t> frame_of_event;
    std::string clipboard_text;
    std::string clicked;  // path of the control that was pressed and released
    std::string typed;
    std::optional<int> exit_code;
    std::vector<std::string> pictures;
    ImVec2 size{1280, 800};
    std::size_t frame = 0;
    float scale = 1;

    const widgets::Registry& registry() const override { return registry_; }
    ImVec2 window_size() const override { return size; }
    float output_scale() const override { return scale; }
    std::string clipboard() override { return clipboard_text; }
    void set_clipboard(const std::string& text) override { clipboard_text = text; }
    void push(SDL_Event event) override {
        events.push_back(event);
        frame_of_event.push_back(frame);
        if (event.type == SDL_MOUSEBUTTONDOWN) pressed_ = at(event.button);
        if (event.type == SDL_MOUSEBUTTONUP && pressed_ == at(event.button)) clicked = pressed_;
        if (event.type == SDL_TEXTINPUT) typed += event.text.text;
    }
    void resize(int width, int height) override {
        size = {static_cast<float>(width) * scale, static_cast<float>(height) * scale};
    }
    std::optional<std::string> screenshot(const std::filesystem::path& file) override {
        pictures.push_back(file.string());
        return std::nullopt;
    }
    void quit(int code) override { exit_code = code; }

    void draw() {
        ++frame;
        registry_.begin_frame();
        registry_.set_screen(screen);
        const auto add = [this](const Entry& e) {
            // "Group/Label" in the tests' lists opens the group.
            const auto slash = e.label.find('/');
            Entry copy = e;
            if (slash != std::string::npos) {
                registry_.push_group(e.label.substr(0, slash));
                copy.label = e.label.substr(slash + 1);
            }
            registry_.add(copy);
            if (slash != std::string::npos) registry_.pop_group();
        };
        for (const auto& e : page)
            add(e);
        registry_.set_layer(2);
        for (const auto& e : dialog)
            add(e);
    }

private:
    std::string at(const SDL_MouseButtonEvent& event) const {
        const ImVec2 place{static_cast<float>(event.x) * scale, static_cast<float>(event.y) * scale};
        for (const auto& e : registry_.entries()) {
            if (e.interactive && rect_of(e).contains(place)) return e.path;
        }
        return {};
    }

    widgets::Registry registry_;
    std::string pressed_;
};

// Runs frames of 20 ms until the script ends; `each` may change the program before every frame.
struct Run {
    bool failed = false;
    std::string report;
    double took = 0;
};
template <class Each>
Run drive(Program& program, std::string_view source, Each each) {
    std::ostringstream out;
    Driver driver(parsed(source), {.output = "pictures", .report = &out});
    double now = 100;
    for (int frames = 0; driver.running() && frames < 10'000; ++frames) {
        each(now - 100);
        program.draw();
        driver.step(program, now);
        now += 0.02;
    }
    REQUIRE_FALSE(driver.running());
    return {driver.failed(), out.str(), now - 100};
}
Run drive(Program& program, std::string_view source) {
    return drive(program, source, [](double) {});
}

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

std::vector<SDL_Event> of_type(const Program& program, Uint32 type) {
    std::vector<SDL_Event> found;
    for (const auto& event : program.events) {
        if (event.type == type) found.push_back(event);
    }
    return found;
}

}  // namespace

TEST_CASE("a drive script is read line by line, with comments and quotes") {
    const auto script = parsed(
        "# a comment\n"
        "\n"
        "  wait screen lobby 10   # another\r\n"
        "type \"Name\" \"Zoë \\\"Z\\\" \\\\ \\n#1\"\n"
        "quit");
    REQUIRE(script.steps.size() == 3);
    CHECK(script.steps[0].line == 3);
    CHECK(std::get<WaitScreen>(script.steps[0].action).screen == "lobby");
    CHECK(std::get<WaitScreen>(script.steps[0].action).seconds == doctest::Approx(10));
    CHECK(std::get<Type>(script.steps[1].action).text == "Zoë \"Z\" \\ \n#1");
    CHECK(script.steps[2].line == 5);
    CHECK(script.steps[2].text == "quit");
}

TEST_CASE("every step of a drive script is understood") {
    CHECK(only<WaitText>("wait text \"7 of 9\" 5").text == "7 of 9");
    CHECK(only<WaitText>("wait text x").seconds == doctest::Approx(default_wait));
    CHECK_FALSE(only<WaitText>("wait-not text x 0.5").present);
    CHECK(only<ExpectText>("expect text x").present);
    CHECK_FALSE(only<ExpectText>("expect-not text x").present);
    CHECK(only<ExpectClipboard>("expect-clipboard \"parlor://*\"").pattern == "parlor://*");
    (void)only<ExpectLayout>("expect-layout");
    CHECK(only<Click>("click \"Friday Happy Hour/Join\"").target == "Friday Happy Hour/Join");
    CHECK(only<Hover>("hover Help").target == "Help");
    CHECK(only<Scroll>("scroll Chat -3").notches == -3);
    CHECK(only<Type>("type Name \"\"").text.empty());
    CHECK(only<TypeText>("type-text \"hello\"").text == "hello");
    CHECK(only<Paste>("paste Join \"PLUM-42\"").text == "PLUM-42");
    const auto drag = only<Drag>("drag canvas 0.1,0.2 0.4,0.5 1,0");
    CHECK(drag.points.size() == 3);
    CHECK(drag.points[1].y == doctest::Approx(0.5));
    CHECK(only<Resize>("resize 960 600").height == 600);
    CHECK(only<Screenshot>("screenshot a.png").file == "a.png");
    CHECK(only<Dump>("dump a.json").file == "a.json");
    CHECK(only<Sleep>("sleep 0.5").seconds == doctest::Approx(0.5));
    (void)only<Quit>("quit");
}

TEST_CASE("keys have names, and type what they type") {
    CHECK(only<PressKey>("key 2").chord.text == "2");
    CHECK(only<PressKey>("key Enter").chord.key == SDLK_RETURN);
    CHECK(only<PressKey>("key Enter").chord.text.empty());
    const auto select_all = only<PressKey>("key Ctrl+A").chord;
    CHECK(select_all.key == SDLK_a);
    CHECK(select_all.modifiers == KMOD_LCTRL);
    CHECK(select_all.text.empty());
    CHECK(only<PressKey>("key Shift+Tab").chord.modifiers == KMOD_LSHIFT);
    CHECK(only<PressKey>("key Ctrl+Shift+Z").chord.modifiers == (KMOD_LCTRL | KMOD_LSHIFT));
    CHECK(only<PressKey>("key Shift+b").chord.text == "B");
    CHECK(only<PressKey>("key Space").chord.text == " ");
    CHECK(only<PressKey>("key +").chord.text == "+");
}

TEST_CASE("a mistake in a drive script is told with its line and what was expected") {
    const auto check = [](std::string_view source, int line, std::string_view message) {
        const auto error = refused(source);
        INFO(error.message);
        CHECK(error.line == line);
        CHECK(holds(error.message, message));
    };
    check("quit\nclik Join", 2, "found \"clik\"");
    check("wait lobby 3", 1, "expected screen or text, found \"lobby\"");
    check("wait screen lobby soon", 1, "expected a number of seconds, found \"soon\"");
    check("wait screen", 1, "expected the name of a screen, but the line ends there");
    check("click", 1, "expected a target");
    check("click Friday Happy Hour", 1, "expected the end of the line, found \"Happy\"");
    check("click \"Join", 1, "expected a closing quote");
    check("click \"a\\tb\"", 1, "inside quotes, found \"\\t\"");
    check("click \"a\"b", 1, "a blank after the closing quote");
    check("click \"\"", 1, "expected a target, found \"\"");
    check("key Hyper", 1, "found \"Hyper\"");
    check("key Ctrl+", 1, "expected a key");
    check("drag canvas 0.1,0.2", 1, "two or more points");
    check("drag canvas 0.1,0.2 1.5,0", 1, "found \"1.5,0\"");
    check("drag canvas 0.1,0.2 nan,0", 1, "found \"nan,0\"");
    check("resize 960", 1, "a height in pixels");
    check("resize -1 600", 1, "a width in pixels");
    check("sleep 1e999", 1, "found \"1e999\"");
    check("\"\"", 1, "expected a step");
}

TEST_CASE("a click arrives, presses and lets go in successive frames") {
    Program program;
    program.page = {button("Friday Happy Hour/Join", 10, 10), button("Support Team Break/Join", 10, 60)};
    const auto run = drive(program, "click \"Support Team Break/Join\"");
    CHECK_MESSAGE(!run.failed, run.report);
    CHECK(program.clicked == "Support Team Break/Join");
    REQUIRE(program.events.size() == 3);
    CHECK(program.events[0].type == SDL_MOUSEMOTION);
    CHECK(program.frame_of_event[1] == program.frame_of_event[0] + 1);
    CHECK(program.frame_of_event[2] == program.frame_of_event[1] + 1);
    CHECK(program.events[1].button.x == 60);
    CHECK(program.events[1].button.y == 80);
}

TEST_CASE("mouse events are in the window's units where pixels are smaller") {
    Program program;
    program.scale = 2;
    program.size = {2560, 1600};
    program.page = {button("Join", 100, 100)};
    CHECK_FALSE(drive(program, "click Join\nresize 960 600").failed);
    CHECK(program.events.at(1).button.x == 75);
    CHECK(program.clicked == "Join");
    CHECK(program.size.x == 1920);
}

TEST_CASE("an ambiguous target fails with its candidates, and a slash in front names the whole path") {
    Program program;
    program.page = {button("Join", 10, 10), button("Recent/Join", 10, 60)};
    const auto run = drive(program, "wait screen home\nclick Join");
    CHECK(run.failed);
    CHECK(program.exit_code == 1);
    CHECK(program.events.empty());
    CHECK(holds(run.report, "line 2: click Join"));
    CHECK(holds(run.report, "ambiguous"));
    CHECK(holds(run.report, "button \"Recent/Join\" at 10,60 100x40"));
    CHECK(holds(run.report, "screen: home, 1280x800"));
    REQUIRE(program.pictures.size() == 1);
    CHECK(std::filesystem::path(program.pictures[0]) ==
          std::filesystem::path("pictures") / "drive-failure.png");
    CHECK_FALSE(drive(program, "click /Join").failed);
    CHECK(program.clicked == "Join");
}

TEST_CASE("part of a label does not name a target") {
    Program program;
    program.page = {button("Join now", 10, 10), button("Rejoin/x", 10, 60)};
    CHECK(holds(drive(program, "click now").report, "names nothing on screen"));
    CHECK(holds(drive(program, "click join/x").report, "names nothing on screen"));
}

TEST_CASE("a control is preferred to the text that names it") {
    Program program;
    program.page = {entry(Kind::text, "Name", {10, 10}, {60, 30}),
                    entry(Kind::text_field, "Name", {10, 40}, {210, 90})};
    CHECK_FALSE(drive(program, "click Name").failed);
    CHECK(program.clicked == "Name");
    program.page.pop_back();
    CHECK(holds(drive(program, "click Name").report, "is not a control"));
}

TEST_CASE("a disabled, covered, clipped or absent target fails with the reason after two seconds") {
    Program program;
    const auto reason = [&](std::string_view expected) {
        const auto run = drive(program, "click Join");
        INFO(run.report);
        CHECK(run.failed);
        CHECK(holds(run.report, expected));
        CHECK(run.took >= 2);
        CHECK(run.took < 2.2);
    };
    program.page = {button("Join", 10, 10)};
    program.page[0].enabled = false;
    reason("\"Join\" is disabled");
    program.page = {button("Join", 10, 10), button("Other", 50, 20)};
    reason("\"Join\" is covered by button \"Other\"");
    program.page = {button("Join", 10, 10)};
    program.dialog = {button("Close", 600, 400)};
    reason("\"Join\" is covered by button \"Close\" at 600,400 100x40, layer 2");
    program.dialog.clear();
    program.page = {button("Join", 1270, 10)};
    reason("10x40 of its 100x40 pixels show");
    program.page = {button("Join", 10, 10)};
    program.page[0].clip_min = {0, 100};
    program.page[0].clip_max = {400, 400};
    reason("out of view");
    program.page.clear();
    reason("names nothing on screen");
}

TEST_CASE("of two equal names the one in the open dialog is meant") {
    Program program;
    program.page = {button("Close", 10, 10)};
    program.dialog = {button("Dialog/Close", 600, 400)};
    CHECK_FALSE(drive(program, "click Close").failed);
    CHECK(program.clicked == "Dialog/Close");
}

TEST_CASE("areas and decoration around a control do not cover it") {
    Program program;
    program.page = {button("Join", 10, 10), entry(Kind::area, "card", {0, 0}, {500, 500}),
                    button("confetti", 10, 10)};
    program.page[2].decorative = true;
    CHECK_FALSE(drive(program, "click Join").failed);
}

TEST_CASE("a click waits until its target is there, enabled and still") {
    Program program;
    double clicked_at = 0;
    const auto run = drive(program, "click Join", [&](double now) {
        program.page.clear();
        if (now > 0.5) {
            program.page = {button("Join", 10 + static_cast<float>(std::max(0.0, 1.0 - now)) * 300, 10)};
            program.page[0].enabled = now > 0.7;
        }
        if (clicked_at == 0 && !program.events.empty()) clicked_at = now;
    });
    CHECK_MESSAGE(!run.failed, run.report);
    CHECK(clicked_at > 1.0);
    CHECK(program.clicked == "Join");
}

TEST_CASE("a target that never stands still is told apart from one that is not there") {
    Program program;
    const auto run = drive(program, "click Join", [&](double now) {
        program.page = {button("Join", 10 + static_cast<float>(now) * 100, 10)};
    });
    CHECK(holds(run.report, "does not stand still"));
}

TEST_CASE("typing clicks the field, selects all and commits the text in pieces of whole letters") {
    Program program;
    program.page = {entry(Kind::text_field, "Name", {10, 10}, {210, 60}),
                    entry(Kind::button, "Go", {150, 15}, {205, 55})};
    const std::string text =
        "Zoë and the very long happy hour 👩‍👩‍👧‍👦👩‍👩‍👧‍👦";
    const auto run = drive(program, "type Name \"" + text + "\"");
    CHECK_MESSAGE(!run.failed, run.report);
    CHECK(program.typed == text);
    CHECK(program.clicked == "Name");
    const auto keys = of_type(program, SDL_KEYDOWN);
    REQUIRE(keys.size() == 1);
    CHECK(keys[0].key.keysym.sym == SDLK_a);
    CHECK((keys[0].key.keysym.mod & KMOD_CTRL) != 0);
    const std::string family = "👩‍👩‍👧‍👦";
    const auto pieces = of_type(program, SDL_TEXTINPUT);
    REQUIRE(pieces.size() >= 3);
    CHECK(std::string(pieces.back().text.text) == family);
}

TEST_CASE("typing nothing empties the field") {
    Program program;
    program.page = {entry(Kind::text_field, "Name", {10, 10}, {210, 60})};
    CHECK_FALSE(drive(program, "type Name \"\"").failed);
    CHECK(of_type(program, SDL_KEYDOWN).back().key.keysym.sym == SDLK_BACKSPACE);
}

TEST_CASE("a line break that is typed is the Enter key") {
    Program program;
    CHECK_FALSE(drive(program, "type-text \"a\\nb\"").failed);
    CHECK(program.typed == "ab");
    CHECK(of_type(program, SDL_KEYDOWN).at(0).key.keysym.sym == SDLK_RETURN);
}

TEST_CASE("pasting sets the clipboard and presses Ctrl+V in the field") {
    Program program;
    program.page = {entry(Kind::text_field, "Join", {10, 10}, {210, 60}), button("Row/Join", 400, 10)};
    CHECK_FALSE(drive(program, "paste Join \"PLUM-42\"\nexpect-clipboard \"PLUM-*\"").failed);
    CHECK(program.clipboard_text == "PLUM-42");
    CHECK(of_type(program, SDL_KEYDOWN).back().key.keysym.sym == SDLK_v);
}

TEST_CASE("a key goes down with its text and up in the next frame") {
    Program program;
    CHECK_FALSE(drive(program, "key 2\nkey Ctrl+A").failed);
    REQUIRE(program.events.size() == 5);
    CHECK(program.events[0].type == SDL_KEYDOWN);
    CHECK(program.events[0].key.keysym.sym == SDLK_2);
    CHECK(program.typed == "2");
    CHECK(program.frame_of_event[1] == program.frame_of_event[0]);
    CHECK(program.events[2].type == SDL_KEYUP);
    CHECK(program.events[3].key.keysym.mod == KMOD_LCTRL);
}

TEST_CASE("a drag passes through places between its points with the button held") {
    Program program;
    program.page = {entry(Kind::area, "canvas", {100, 100}, {500, 500})};
    CHECK_FALSE(drive(program, "drag canvas 0,0 0.5,0.5 1,1").failed);
    const auto moves = of_type(program, SDL_MOUSEMOTION);
    REQUIRE(moves.size() > 10);
    CHECK(moves.front().motion.x == 100);
    CHECK(moves.front().motion.state == 0);
    CHECK((moves.back().motion.state & SDL_BUTTON_LMASK) != 0);
    CHECK(moves.back().motion.x == 499);
    CHECK(program.events.back().type == SDL_MOUSEBUTTONUP);
    CHECK(program.events[1].type == SDL_MOUSEBUTTONDOWN);
}

TEST_CASE("scrolling points at the area and turns the wheel notch by notch") {
    Program program;
    program.page = {button("Chat", 600, 10), entry(Kind::area, "Chat", {100, 100}, {300, 900})};
    CHECK_FALSE(drive(program, "scroll Chat -3").failed);
    CHECK(program.events.at(0).motion.y == 450);
    const auto notches = of_type(program, SDL_MOUSEWHEEL);
    REQUIRE(notches.size() == 3);
    CHECK(notches[0].wheel.y == -1);
}

TEST_CASE("a wait ends as soon as its condition holds") {
    Program program;
    const auto run = drive(
        program, "wait screen lobby 10\nwait text \"7 of 9\" 5\nwait-not text Joining 5", [&](double now) {
            if (now > 1) program.screen = "lobby";
            program.page = {entry(Kind::text, now > 2 ? "7 of 9 answered" : "Joining", {0, 0}, {90, 20})};
        });
    CHECK_MESSAGE(!run.failed, run.report);
    CHECK(run.took == doctest::Approx(2.02).epsilon(0.05));
}

TEST_CASE("a wait that is in vain fails when its time is over") {
    Program program;
    program.page = {entry(Kind::text, "Joining", {0, 0}, {90, 20})};
    const auto run = drive(program, "wait screen lobby 1.5");
    CHECK(holds(run.report, "the screen is still \"home\" after 1.5 s"));
    CHECK(run.took == doctest::Approx(1.5).epsilon(0.05));
    CHECK(holds(drive(program, "wait text lobby 1").report, "\"lobby\" does not show after 1 s"));
    CHECK(holds(drive(program, "wait-not text Join 1").report, "\"Join\" shows in text \"Joining\""));
}

TEST_CASE("text counts where it is visible, in labels and in values") {
    Program program;
    program.page = {entry(Kind::text_field, "Name", {10, 10}, {210, 60}),
                    entry(Kind::text, "below the window", {10, 900}, {210, 920})};
    program.page[0].value = "Zoë 2";
    CHECK_FALSE(drive(program, "expect text Zoë\nexpect text Nam\nexpect-not text below").failed);
    CHECK(drive(program, "expect text below").failed);
    CHECK(drive(program, "expect-not text Zoë").failed);
}

TEST_CASE("an effect that shows two frames after the input is expected in time") {
    Program program;
    program.page = {button("Join", 10, 10)};
    std::size_t released = 0;
    const auto run = drive(program, "click Join\nexpect text Welcome", [&](double) {
        if (released == 0 && !of_type(program, SDL_MOUSEBUTTONUP).empty()) released = program.frame;
        // The frame after the release handles it, the next one shows it.
        if (released != 0 && program.frame + 1 >= released + 2) {
            program.page.push_back(entry(Kind::text, "Welcome", {300, 10}, {400, 30}));
        }
    });
    CHECK_MESSAGE(!run.failed, run.report);
}

TEST_CASE("a script ends at quit, and at its end") {
    Program program;
    const auto run = drive(program, "sleep 0.5\nquit\nclick nothing");
    CHECK_FALSE(run.failed);
    CHECK(program.exit_code == 0);
    CHECK(run.took == doctest::Approx(0.52).epsilon(0.05));
    Program other;
    CHECK_FALSE(drive(other, "sleep 0").failed);
    CHECK_FALSE(other.exit_code.has_value());
    CHECK_FALSE(Driver(DriveScript{}).running());
}

TEST_CASE("a window that will not take a size fails the step") {
    class Stubborn final : public Program {
        void resize(int, int) override {}
    } program;
    CHECK(holds(drive(program, "resize 960 600").report, "the window stays at 1280x800"));
}

TEST_CASE("a layout fault fails the step with both names") {
    Program program;
    program.page = {button("Join", 10, 10), button("Leave", 50, 20)};
    const auto run = drive(program, "expect-layout");
    CHECK(holds(run.report, "\"Join\" and \"Leave\" overlap by 60x30 pixels"));
}

TEST_CASE("the driver says when it wants to look again") {
    Program program;
    program.page = {button("Join", 10, 10)};
    Driver driver(parsed("sleep 3\nclick Join"));
    CHECK(driver.next_step(0) == doctest::Approx(0));
    program.draw();
    driver.step(program, 0);
    CHECK(driver.next_step(0.1) == doctest::Approx(3));
    program.draw();
    driver.step(program, 3);
    CHECK(driver.next_step(3) == doctest::Approx(3));
}

TEST_CASE("a star in a pattern stands for any run of characters") {
    CHECK(matches_pattern("abc", "abc"));
    CHECK(
        matches_pattern("*PLUM-??"
                        "*",
                        "xPLUM-??y"));
    CHECK(matches_pattern("a*b*c", "a1b2b3c"));
    CHECK(matches_pattern("*", ""));
    CHECK(matches_pattern("*\nparlor://*:4747/PLUM-42#*", "Join us!\nparlor://10.0.0.1:4747/PLUM-42#AB"));
    CHECK_FALSE(matches_pattern("abc", "abcd"));
    CHECK_FALSE(matches_pattern("a*c", "abd"));
    CHECK_FALSE(matches_pattern("", "a"));
}

TEST_CASE("a dump of the registry is JSON, also with text that is not UTF-8") {
    Program program;
    program.page = {button("Friday/Join", 10, 10), entry(Kind::text, "bad \xFF", {0, 100}, {50, 120})};
    program.page[1].foreground = IM_COL32(0, 0, 0, 255);
    program.page[1].background = IM_COL32(255, 255, 255, 255);
    program.draw();
    const auto json = dump_registry(program.registry(), program.size);
    CHECK(holds(json, "\"path\": \"Friday/Join\""));
    CHECK(holds(json, "\"screen\": \"home\""));
    CHECK(holds(json, "\"contrast\": 21.0"));
}

}  // namespace drive_script_test
