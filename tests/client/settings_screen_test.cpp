#include <doctest/doctest.h>

#include <set>
#include <string>

#include "tests/support/sample_models.hpp"
#include "tests/support/screen_stage.hpp"

namespace settings_screen_test {

using namespace parlor;
using namespace parlor::testing;
using client::ChangeSettingsTo;
using client::ClosePage;
using client::PlaySample;
using client::ThemeChoice;
using widgets::Key;

namespace {

void open(ScreenStage& stage, const client::Surroundings& around = sample_surroundings()) {
    stage.draw(offline_model(), around, {.settings = true});
}

// Tab until the control of that name has the focus.
void focus(ScreenStage& stage, std::string_view path) {
    for (int i = 0; i < 60; ++i) {
        if (stage.focused() != nullptr && stage.focused()->path == path) return;
        stage.tab();
    }
    FAIL("cannot reach " << path);
}

}  // namespace

TEST_CASE("the settings page is laid out well in every theme and size") {
    client::Surroundings hostile = sample_surroundings();
    hostile.settings.you = hostile_people()[2];
    hostile.settings.muted = true;
    hostile.settings.allowance = Allowance::off_the_clock;
    hostile.saved = false;
    struct Size {
        ImVec2 window;
        float scale;
    };
    for (const Size& size : {Size{{1280, 800}, 1}, Size{{960, 600}, 1}, Size{{1280, 800}, 1.5F},
                             Size{{1280, 800}, 2}, Size{{1920, 1080}, 1}}) {
        for (const bool dark : {true, false}) {
            for (const auto& around : {sample_surroundings(), hostile, empty_surroundings()}) {
                ScreenStage stage({.window = size.window, .scale = size.scale, .dark = dark});
                open(stage, around);
                CHECK(stage.shown() == "settings");
                CHECK(stage.layout_report() == "");
                CHECK_FALSE(stage.next_redraw());
            }
        }
    }
}

TEST_CASE("the gear opens the settings, Esc and the arrow lead back") {
    ScreenStage stage;
    stage.draw(offline_model(), sample_surroundings());
    stage.click("Settings");
    CHECK(stage.shown() == "settings");
    stage.key(Key::escape);
    CHECK(stage.shown() == "home");
    stage.click("Settings");
    stage.click("Back");
    CHECK(stage.asked<ClosePage>() != nullptr);
    CHECK(stage.shown() == "home");
}

TEST_CASE("each setting is kept as soon as it is chosen") {
    ScreenStage stage;
    open(stage);
    stage.click("Theme/Afternoon");
    CHECK(stage.around.settings.theme == ThemeChoice::afternoon);
    stage.click("Reduced motion");
    CHECK(stage.around.settings.reduced_motion);
    stage.click("Mute");
    CHECK(stage.around.settings.muted);
    stage.click("Mute");
    CHECK_FALSE(stage.around.settings.muted);
    stage.click("More time");
    stage.click("2× longer");
    CHECK(stage.around.settings.allowance == Allowance::double_time);
    stage.click("Coaster/Lilac");
    CHECK(stage.around.settings.you.coaster == 7);
    CHECK(stage.layout_report() == "");
}

TEST_CASE("sliders move by key, and a sample of the volume is heard") {
    ScreenStage stage;
    open(stage);
    focus(stage, "Easier to see and use/Text size");
    stage.key(Key::right);
    CHECK(stage.around.settings.text_size == 120);
    focus(stage, "Sound/Game sounds");
    stage.key(Key::left);
    CHECK(stage.around.settings.sound_volume == 65);
    CHECK(stage.asked<PlaySample>() != nullptr);
}

TEST_CASE("a name is kept while it is typed, but never emptied") {
    ScreenStage stage;
    open(stage);
    stage.click("You/Name");
    stage.key('a', true);
    stage.type("Иван ");
    CHECK(stage.around.settings.you.name == "Иван");
    stage.key('a', true);
    stage.key(Key::backspace);
    CHECK(stage.around.settings.you.name == "Иван");
    CHECK(stage.shows("Type a name first"));
    stage.click("You/Department");
    stage.key('a', true);
    stage.type("Réseau");
    CHECK(stage.around.settings.you.department == "Réseau");
    CHECK(stage.around.settings.you.name == "Иван");
}

TEST_CASE("the keyboard alone reaches every setting") {
    ScreenStage stage;
    open(stage);
    std::set<std::string> wanted;
    for (const auto& entry : stage.registry().entries()) {
        if (entry.interactive && entry.enabled && entry.kind != widgets::Kind::area)
            wanted.insert(entry.path);
    }
    std::set<std::string> reached;
    for (std::size_t i = 0; i < wanted.size() + 4; ++i) {
        stage.tab();
        if (stage.focused() != nullptr) reached.insert(stage.focused()->path);
    }
    // One stop for the whole of a choice; arrows move within it.
    for (const auto& path : wanted) {
        if (path.starts_with("Theme/")) continue;
        CHECK_MESSAGE(reached.count(path) == 1, path);
    }
    focus(stage, "Theme/Evening");
    stage.key(Key::right);
    CHECK(stage.around.settings.theme == ThemeChoice::afternoon);
}

}  // namespace settings_screen_test
