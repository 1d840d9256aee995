#include "shared/protocol/presets.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace parlor;

TEST_CASE("every preset can be played as it is, within its minutes and those in its name") {
    std::set<std::string_view> keys;
    for (const Preset& preset : presets()) {
        CAPTURE(preset.title);
        keys.insert(preset.key);
        CHECK(valid(preset.run_sheet));
        CHECK_FALSE(preset.run_sheet.empty());
        for (const Activity& activity : preset.run_sheet)
            CHECK(fit(activity.options, std::chrono::minutes(activity.minutes)) == activity.options);
        const std::string title(preset.title);
        const int promised = std::stoi(title.substr(title.find_last_of(' ') + 1));
        // 25 s between activities, and a little for arriving.
        const int between = static_cast<int>(preset.run_sheet.size() - 1) * 25 / 60;
        CHECK(total_minutes(preset.run_sheet) + between <= promised);
        CHECK(total_minutes(preset.run_sheet) + 5 >= promised);
    }
    CHECK(keys.size() == presets().size());
}

TEST_CASE("a preset is found by its key or title, in any case") {
    for (const char* name : {"quick-15", "Quick 15", "QUICK 15", "quick15"}) {
        CAPTURE(name);
        REQUIRE(find_preset(name));
        CHECK(find_preset(name)->key == "quick-15");
    }
    CHECK_FALSE(find_preset("slow-90"));
    CHECK_FALSE(find_preset(""));
}

TEST_CASE("minutes are added up") {
    CHECK(total_minutes({}) == 0);
    CHECK(total_minutes({{10, trivia::Options{}}, {5, trivia::Options{}}}) == 15);
}
