// Who is left out of what is saved of an evening: the page, the summary, single drawings.
#include <doctest/doctest.h>

#include <algorithm>

#include "client/screens/recap_parts.hpp"
#include "tests/client/looks.hpp"

namespace leave_out_test {

using namespace parlor;
using namespace parlor::testing;
using client::Keepsake;
using client::Model;

namespace {

RecapView& recap_of(Model& model) {
    return std::get<RecapView>(model.lobby->room->phase);
}

std::string name_of(const Model& model, PlayerId who) {
    return model.lobby->member(who)->profile.name;
}

// The recap of ten with six drawings, in which these places (from 0) are left out.
struct Evening {
    Model model = with_gallery(recap_model(guest_lobby_model()));
    explicit Evening(const std::vector<std::size_t>& out = {}) {
        for (const std::size_t place : out)
            model.lobby->room->left_out.push_back(at(place));
    }
    [[nodiscard]] PlayerId at(std::size_t place) { return recap_of(model).standings.at(place).who; }
    [[nodiscard]] std::string name(std::size_t place) { return name_of(model, at(place)); }
};

Keepsake saved(const Model& model) {
    ScreenStage stage;
    stage.draw(model, sample_surroundings());
    stage.click("Save recap");
    REQUIRE(stage.asked<client::SaveKeepsake>() != nullptr);
    return stage.asked<client::SaveKeepsake>()->keepsake;
}

std::string copied(const Model& model) {
    ScreenStage stage;
    stage.draw(model, sample_surroundings());
    stage.click("Copy summary for chat");
    REQUIRE(stage.asked<client::CopyText>() != nullptr);
    return stage.asked<client::CopyText>()->text;
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("one switch leaves one out, and back in") {
    for (const bool out : {false, true}) {
        ScreenStage stage;
        Evening evening;
        if (out) evening.model.lobby->room->left_out = {evening.model.lobby->you};
        stage.draw(evening.model, sample_surroundings());
        CHECK(stage.entry("Leave me out")->value == (out ? "on" : "off"));
        stage.click("Leave me out");
        REQUIRE(stage.said<room::LeaveMeOut>());
        CHECK(stage.said<room::LeaveMeOut>()->out == !out);
    }
}

TEST_CASE("whoever is left out is in nothing that anybody saves: no name, points, award or drawing") {
    Evening all;
    const std::size_t people = recap_of(all.model).standings.size();
    for (std::size_t place = 0; place < people; ++place) {
        Evening evening({place});
        const PlayerId who = evening.at(place);
        const std::string name = evening.name(place);
        CAPTURE(name);
        const Keepsake keepsake = saved(evening.model);
        const std::string page = client::to_html(keepsake);
        const std::string text = copied(evening.model);
        CHECK_FALSE(holds(page, name));
        CHECK_FALSE(holds(text, name));
        const auto others = std::ranges::count_if(recap_of(evening.model).awards,
                                                  [&](const Award& one) { return one.who != who; });
        CHECK(keepsake.awards.size() == static_cast<std::size_t>(others));
        const auto drawings = std::ranges::count_if(evening.model.lobby->gallery,
                                                    [&](const auto& one) { return one.about.artist != who; });
        CHECK(keepsake.drawings.size() == static_cast<std::size_t>(drawings));
        // What is left is what it would have been, had they not been there.
        Evening without;
        std::erase_if(recap_of(without.model).awards, [&](const Award& one) { return one.who == who; });
        std::erase_if(without.model.lobby->gallery, [&](const auto& one) { return one.about.artist == who; });
        const Keepsake expected = saved(without.model);
        CHECK(keepsake.teams == expected.teams);
        CHECK(keepsake.line == expected.line);
        CHECK(keepsake.awards.size() == expected.awards.size());
    }
}

TEST_CASE("everybody left out leaves a page with a title and a date") {
    Evening evening;
    for (const MemberView& member : evening.model.lobby->room->members)
        evening.model.lobby->room->left_out.push_back(member.id);
    const Keepsake keepsake = saved(evening.model);
    CHECK(keepsake.podium.empty());
    CHECK(keepsake.awards.empty());
    CHECK(keepsake.drawings.empty());
    CHECK(keepsake.title == "Friday Happy Hour");
    CHECK(holds(copied(evening.model), "that’s a wrap!"));
}

TEST_CASE("who stands before the last is left out without a gap, and nobody gets another's place") {
    // As many of the first three as are listed have the number they had, or none of them has one.
    struct Case {
        std::vector<std::size_t> out;
        std::vector<std::size_t> listed;
        bool numbered;
    };
    const std::vector<Case> cases{{{}, {0, 1, 2}, true},        {{2}, {0, 1}, true},   {{1, 2}, {0}, true},
                                  {{0}, {1, 2}, false},         {{1}, {0, 2}, false},  {{0, 2}, {1}, false},
                                  {{3, 4, 5}, {0, 1, 2}, true}, {{0, 1, 2}, {}, false}};
    for (const Case& one : cases) {
        Evening evening(one.out);
        for (std::size_t i = 0; i < 3; ++i)
            recap_of(evening.model).standings[i].place = static_cast<std::uint16_t>(i + 1);
        const Keepsake keepsake = saved(evening.model);
        const std::string text = copied(evening.model);
        const std::string page = client::to_html(keepsake);
        REQUIRE(keepsake.podium.size() == one.listed.size());
        for (std::size_t i = 0; i < one.listed.size(); ++i) {
            CHECK(keepsake.podium[i].names == evening.name(one.listed[i]));
            CHECK(keepsake.podium[i].place == (one.numbered ? static_cast<int>(one.listed[i]) + 1 : 0));
        }
        for (const char* medal : {"🥇", "🥈", "🥉"}) {
            if (!one.numbered) CHECK_FALSE(holds(text, medal));
        }
        CHECK(holds(text, "🥇") == one.numbered);
        CHECK(holds(page, "<b>1</b>") == one.numbered);
        CHECK_FALSE(holds(page, "<b>0</b>"));
        CHECK(holds(text, "✨") == (!one.numbered && !one.listed.empty()));
    }
}

TEST_CASE("who shares a place with somebody left out stands there alone") {
    Evening evening({0});
    RecapView& recap = recap_of(evening.model);
    recap.standings[0].place = recap.standings[1].place = 1;
    recap.standings[0].points = recap.standings[1].points;
    recap.standings[2].place = 3;
    const Keepsake keepsake = saved(evening.model);
    REQUIRE(keepsake.podium.size() == 2);
    CHECK(keepsake.podium[0].names == evening.name(1));
    CHECK_MESSAGE(keepsake.podium[0].place == 0, "1 and 3 would tell that somebody is missing");
}

TEST_CASE("a drawing of somebody who is left out is not saved by others, and by themselves it is") {
    Evening evening;
    const auto& newest = evening.model.lobby->gallery.back().about;
    evening.model.lobby->room->left_out = {newest.artist};
    for (const bool own : {false, true}) {
        if (own) evening.model.lobby->you = newest.artist;
        ScreenStage stage;
        stage.draw(evening.model, sample_surroundings());
        stage.click([&] {
            for (const widgets::Entry& entry : stage.registry().entries()) {
                if (entry.label.find(" by ") != std::string::npos) return entry.label;
            }
            return std::string("nothing");
        }());
        REQUIRE(stage.entry("Save this drawing") != nullptr);
        CHECK(stage.entry("Save this drawing")->enabled == own);
        CHECK(stage.layout_report() == "");
        if (own) continue;
        stage.hover("Save this drawing");
        CHECK(stage.shows("wants it to stay with this evening"));
    }
}

TEST_CASE("what all have just seen stays on the screen of the recap") {
    Evening evening({0, 1});
    ScreenStage stage;
    stage.draw(evening.model, sample_surroundings());
    CHECK(stage.shows(evening.name(0)));
    CHECK(stage.shows(evening.name(1)));
}

}  // namespace leave_out_test
