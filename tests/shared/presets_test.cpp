#include "shared/protocol/presets.hpp"

#include <doctest/doctest.h>

#include <set>

namespace presets_test {

using namespace parlor;

TEST_CASE("every preset can be played as it is, within its minutes and those in its name") {
    std::set<std::string_view> keys;
    for (const Preset& preset : presets()) {
        CAPTURE(preset.title);
        keys.insert(preset.key);
        CHECK(valid(preset.run_sheet));
        CHECK_FALSE(preset.run_sheet.empty());
        for (const Activity& activity : preset.run_sheet) {
            const Rounds::Options played = fit(activity.options, std::chrono::minutes(activity.minutes));
            CHECK(estimate(played) <= std::chrono::minutes(activity.minutes));
            // As many turns, lines and cards as there is time for; all the questions and rotations.
            if (std::holds_alternative<trivia::Options>(played) ||
                std::holds_alternative<tables::Options>(played)) {
                CHECK(played == activity.options);
            } else {
                CHECK(length(played) >= 5);
            }
        }
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
    REQUIRE(find_preset("draw"));
    CHECK(std::holds_alternative<draw::Options>(find_preset("Draw")->run_sheet.front().options));
}

TEST_CASE("presets bring every kind of round, and one of trivia alone for servers without words") {
    std::set<std::size_t> kinds;
    bool trivia_alone = false;
    for (const Preset& preset : presets()) {
        std::set<std::size_t> of_this;
        for (const Activity& activity : preset.run_sheet)
            of_this.insert(activity.options.index());
        trivia_alone =
            trivia_alone || of_this == std::set<std::size_t>{Rounds::Options{trivia::Options{}}.index()};
        kinds.merge(of_this);
    }
    CHECK(kinds.size() == Rounds::count);
    CHECK(trivia_alone);
}

TEST_CASE("minutes are added up") {
    CHECK(total_minutes({}) == 0);
    CHECK(total_minutes({{10, trivia::Options{}}, {5, draw::Options{}}}) == 15);
}

}  // namespace presets_test
