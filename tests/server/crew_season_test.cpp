// A crew over twelve weeks: lobbies and history together, week after week.
#include <doctest/doctest.h>

#include <array>
#include <cstdlib>

#include "server/rooms/team_balance.hpp"
#include "shared/protocol/codec.hpp"
#include "tests/server/crew_weeks.hpp"

namespace crew_season_test {

using namespace parlor;
using namespace parlor::testing;

namespace {

constexpr int weeks = 12;
const std::vector<std::string> everybody{"Ada", "Ben", "Cleo", "Dan", "Eve", "Finn"};

// Ada is always right, Ben every second week and away in some, Cleo never; Dan plays and is not remembered.
bool is_right(const std::string& name, int week) {
    return name == "Ada" || name == "Dan" || (name == "Ben" && week % 2 == 0);
}
bool is_there(const std::string& name, int week) {
    return name != "Ben" || week % 3 != 2;
}

class Crew {
public:
    Crew() : history_(open_history(folder_)), crew_(add_crew(*history_)) {}

    // Begins a lobby of that week with who is there then, told what the history holds.
    std::unique_ptr<RoomHarness> open(int week) {
        RoomHarness::Setup setup;
        setup.seed = static_cast<std::uint64_t>(week) + 1;
        setup.run_sheet = {trivia_activity(1, trivia::Scoring::gentle), tables_activity(1, 3)};
        setup.draw = draw_from(choice_questions(1), {});
        auto lobby = std::make_unique<RoomHarness>(std::move(setup));
        // All come, so that everybody has their own seat each week, and some go again.
        for (const std::string& name : everybody)
            lobby->join(name);
        for (const std::string& name : everybody)
            if (!is_there(name, week)) lobby->leave(name);
        tell(*lobby, week);
        return lobby;
    }
    void tell(RoomHarness& lobby, int week) {
        rooms::CrewMemory memory = history_->memory(crew_, moment(week));
        memory.opening = static_cast<std::uint64_t>(week) + 1'000;
        lobby.feed(rooms::CrewTold{std::move(memory)});
    }
    void remember(const std::string& name, bool on = true, int week = 0) {
        CHECK(history_->remember(crew_.row, seat_of(name), name, on, moment(week)) ==
              history::History::Remembered::done);
    }
    // One question, one rotation at tables, and the recap.
    static void play(RoomHarness& lobby, int week) {
        lobby.host("Ada", host::Start{});
        lobby.advance(reading_time);
        for (const std::string& name : everybody)
            if (is_there(name, week)) lobby.answer(name, is_right(name, week) ? right_pick : wrong_pick);
        for (int i = 0; i < 1'000 && !lobby.in_phase<RecapView>(); ++i)
            REQUIRE(lobby.advance_to_deadline());
        REQUIRE(lobby.in_phase<RecapView>());
    }
    void write(const RoomHarness& lobby, int week) {
        REQUIRE(lobby.inside().crew_evening());
        rooms::CrewEvening evening = *lobby.inside().crew_evening();
        evening.ended = moment(week);
        REQUIRE(history_->write(crew_, evening));
    }
    // Everybody's seat by the harness's way of counting: in the order in which they first come.
    [[nodiscard]] static rooms::SeatHash seat_of(const std::string& name) {
        const auto at = std::ranges::find(everybody, name) - everybody.begin();
        return seat_hash(static_cast<std::uint8_t>(at + 1));
    }
    [[nodiscard]] static UtcTime moment(int week) { return first_friday + a_week * week + 30min; }
    [[nodiscard]] history::History& history() { return *history_; }
    [[nodiscard]] const history::Crew& row() const { return crew_; }

private:
    Scratch folder_;
    std::unique_ptr<history::History> history_;
    history::Crew crew_;
};

CrewView view_of(const RoomHarness& lobby, const std::string& name) {
    const std::vector<CrewView> heard = lobby.heard<CrewView>(name);
    REQUIRE_FALSE(heard.empty());
    return heard.back();
}

std::int32_t points_of(const CrewView& view, const std::string& name) {
    const auto found = std::ranges::find(view.table, name, &SeasonRow::name);
    return found == view.table.end() ? -1 : found->points;
}

}  // namespace

TEST_CASE("twelve weeks: the best eight count, who met whom adds up, and a deleted part is gone") {
    Crew crew;
    for (const std::string name : {"Ada", "Ben", "Cleo", "Eve", "Finn"})
        crew.remember(name);
    for (int week = 0; week < weeks; ++week) {
        CAPTURE(week);
        auto lobby = crew.open(week);
        const CrewView before = view_of(*lobby, "Ada");
        CHECK(before.season == 1);
        CHECK(before.week == week + 1);
        CHECK(points_of(before, "Ada") == (week == 0 ? -1 : std::min(week, 8) * 1'000));
        Crew::play(*lobby, week);
        crew.write(*lobby, week);
        crew.tell(*lobby, week);
        const CrewView after = view_of(*lobby, "Ada");
        CHECK(points_of(after, "Ada") == std::min(week + 1, 8) * 1'000);
        CHECK(points_of(after, "Dan") == -1);
    }
    auto lobby = crew.open(weeks - 2);
    const CrewView ada = view_of(*lobby, "Ada");
    // Ben was right in the even weeks but 2 and 8, in which he was away.
    CHECK(points_of(ada, "Ben") == 4'000);
    CHECK(points_of(ada, "Cleo") == -1);
    CHECK(ada.table.front().place == 1);
    CHECK(ada.table.front().who == lobby->id("Ada"));
    // In twelve evenings at tables of three, history keeps everybody meeting: all four others by now.
    CHECK(std::ranges::count_if(ada.companions, [](const Companion& one) { return one.evenings > 0; }) == 4);
    for (const Companion& one : ada.companions)
        CHECK(one.name != "Dan");

    const CrewPart part = crew.history().part(crew.row(), Crew::seat_of("Ben"));
    CHECK(part.kept);
    CHECK(part.evenings.size() <= 8);
    REQUIRE(crew.history().forget(crew.row().row, Crew::seat_of("Ben")));
    crew.tell(*lobby, weeks - 2);
    const CrewView without = view_of(*lobby, "Ada");
    CHECK(points_of(without, "Ben") == -1);
    for (const Companion& one : without.companions)
        CHECK(one.name != "Ben");
    CHECK_FALSE(view_of(*lobby, "Ben").remembered);
    // The thirteenth week begins the next season with an empty table.
    auto next = crew.open(weeks);
    CHECK(view_of(*next, "Ada").season == 2);
    CHECK(view_of(*next, "Ada").week == 1);
    CHECK(view_of(*next, "Ada").table.empty());
}

TEST_CASE("who met on other evenings sits apart at first") {
    Crew crew;
    for (const std::string& name : everybody)
        crew.remember(name);
    // Six at tables of three, twice: the second evening can give everybody at most one they know per table.
    auto first = crew.open(0);
    Crew::play(*first, 0);
    crew.write(*first, 0);
    const auto met_at = [&](const RoomHarness& lobby) { return lobby.inside().crew_evening()->met; };
    const auto known = met_at(*first);
    REQUIRE(known.size() == 6);
    auto second = crew.open(1);
    Crew::play(*second, 1);
    std::size_t again = 0;
    for (const auto& met : met_at(*second)) {
        for (const auto& before : known)
            again += (met.one == before.one && met.other == before.other) ||
                             (met.one == before.other && met.other == before.one)
                         ? 1
                         : 0;
    }
    // Two of three at each table come from one table of last time at least: that many and no more.
    CHECK(again == 2);
}

TEST_CASE("a second evening in the same lobby is written by its own number and with its own meetings") {
    Crew crew;
    for (const std::string& name : everybody)
        crew.remember(name);
    auto lobby = crew.open(0);
    Crew::play(*lobby, 0);
    CHECK(lobby->inside().crew_evening()->number == 1);
    const std::size_t met = lobby->inside().crew_evening()->met.size();
    lobby->host("Ada", host::PlayAgain{});
    CHECK(lobby->inside().crew_evening()->number == 1);
    lobby->host("Ada", host::ChangeRunSheet{{trivia_activity(1, trivia::Scoring::gentle)}, {}});
    Crew::play(*lobby, 0);
    CHECK(lobby->inside().crew_evening()->number == 2);
    CHECK(lobby->inside().crew_evening()->met.empty());
    CHECK(met == 6);
}

TEST_CASE("points are the mean of the activities that bring any") {
    Crew crew;
    crew.remember("Ben");
    auto lobby = crew.open(0);
    lobby->host("Ada",
                host::ChangeRunSheet{{trivia_activity(1, trivia::Scoring::gentle),
                                      trivia_activity(1, trivia::Scoring::gentle), tables_activity(1, 3)},
                                     {}});
    lobby->host("Ada", host::Start{});
    for (int activity = 0; activity < 2; ++activity) {
        lobby->advance(reading_time);
        for (const std::string& name : everybody)
            lobby->answer(name, name == "Ada" || (name == "Ben" && activity == 0) ? right_pick : wrong_pick);
        while (!lobby->in_phase<BetweenView>())
            REQUIRE(lobby->advance_to_deadline());
        REQUIRE(lobby->advance_to_deadline());
    }
    while (!lobby->in_phase<RecapView>())
        REQUIRE(lobby->advance_to_deadline());
    const auto& people = lobby->inside().crew_evening()->people;
    REQUIRE(people.size() == 1);
    CHECK(people[0].points == 500);
}

TEST_CASE("others' choices and meetings change nothing of what somebody else is told") {
    // Two crews that differ in Cleo's wish and in Cleo's meeting with Finn alone; neither of them has points.
    const auto told = [](bool remembered) {
        rooms::CrewMemory memory;
        memory.id = 5;
        memory.plan = friday_plan();
        memory.members = {{seat_hash(1), "Ada", true, 900, 900},
                          {seat_hash(2), "Ben", true, 0, std::nullopt}};
        if (remembered) {
            memory.members.push_back({seat_hash(3), "Cleo", true, 0, 400});
            memory.members.push_back({seat_hash(6), "Finn", true, 0, std::nullopt});
            memory.meetings.push_back({2, 3, 4, 90});
        }
        return memory;
    };
    const auto packets = [&](bool remembered, const std::string& viewer) {
        RoomHarness lobby(quiz(choice_questions(1)));
        for (const std::string& name : everybody)
            lobby.join(name);
        lobby.forget();
        lobby.feed(rooms::CrewTold{told(remembered)});
        lobby.say("Ada", room::SetReady{true});
        return lobby.inbox(viewer).packets;
    };
    for (const std::string name : {"Ada", "Ben", "Dan", "Eve"})
        CHECK_MESSAGE(packets(false, name) == packets(true, name), name);
    // And they themselves do see it.
    CHECK(packets(false, "Cleo") != packets(true, "Cleo"));
    CHECK(packets(false, "Finn") != packets(true, "Finn"));
}

TEST_CASE("a crew's lobby is told as any input is: it comes back from its snapshot and from its recording") {
    Crew crew;
    crew.remember("Ada");
    auto lobby = crew.open(0);
    Crew::play(*lobby, 0);
    const rooms::RoomSnapshot snapshot = lobby->inside().snapshot();
    const rooms::Room again{snapshot};
    CHECK(again.crew_view_for(lobby->id("Ada")) == lobby->inside().crew_view_for(lobby->id("Ada")));
    REQUIRE(again.crew_evening());
    CHECK(again.crew_evening()->people.size() == 1);
    lobby->feed(rooms::CrewTold{});
    CHECK(lobby->heard<CrewEnded>("Ben").size() == 1);
    CHECK(lobby->noticed("Ben", NoticeKind::crew_ended));
    CHECK_FALSE(lobby->inside().crew_evening());
    CHECK_FALSE(lobby->inside().crew_view_for(lobby->id("Ada")));
}

TEST_CASE("the host deals teams of equal strength, and nobody else") {
    Crew crew;
    auto lobby = crew.open(0);
    lobby->forget();
    lobby->host("Ada", host::BalanceTeams{});
    CHECK(lobby->refusal("Ada") == Refusal::not_now);
    RoomSettings settings{"Friday"};
    settings.team_mode = TeamMode::shuffled;
    lobby->host("Ada", host::ChangeSettings{settings});
    rooms::CrewMemory memory;
    memory.plan = friday_plan();
    const std::vector<std::int32_t> strengths{1'000, 900, 800, 700, 600, 500};
    for (std::size_t i = 0; i < strengths.size(); ++i)
        memory.members.push_back(
            {seat_hash(static_cast<std::uint8_t>(i + 1)), everybody[i], true, strengths[i], strengths[i]});
    lobby->feed(rooms::CrewTold{memory});
    lobby->forget();
    lobby->host("Ben", host::BalanceTeams{});
    CHECK(lobby->refusal("Ben") == Refusal::not_host);
    lobby->host("Ada", host::BalanceTeams{});
    std::array<std::int32_t, 3> sums{};
    std::array<int, 3> sizes{};
    for (std::size_t i = 0; i < everybody.size(); ++i) {
        const Team team = lobby->member("Ada", everybody[i])->team;
        sums.at(team) += strengths[i];
        ++sizes.at(team);
    }
    CHECK(sizes[1] == 3);
    CHECK(sizes[2] == 3);
    CHECK(std::abs(sums[1] - sums[2]) <= 100);
}

TEST_CASE("balanced teams differ by one person at most, and by little strength") {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        CAPTURE(seed);
        Rng rng(seed);
        const std::size_t people = 2 + rng.below(99);
        const auto teams = static_cast<std::uint8_t>(2 + rng.below(3));
        std::vector<std::int32_t> strengths;
        for (std::size_t i = 0; i < people; ++i)
            strengths.push_back(static_cast<std::int32_t>(rng.below(1'001)));
        Rng chance(seed);
        const auto dealt = rooms::balanced_teams(strengths, teams, chance);
        REQUIRE(dealt.size() == people);
        std::vector<std::int64_t> sums(teams, 0);
        std::vector<std::int64_t> sizes(teams, 0);
        for (std::size_t i = 0; i < people; ++i) {
            REQUIRE(dealt[i] >= 1);
            REQUIRE(dealt[i] <= teams);
            sums[dealt[i] - 1U] += strengths[i];
            ++sizes[dealt[i] - 1U];
        }
        CHECK(*std::ranges::max_element(sizes) - *std::ranges::min_element(sizes) <= 1);
        if (people >= 20U) {
            std::vector<std::int64_t> means;
            for (std::size_t team = 0; team < teams; ++team)
                means.push_back(sums[team] / sizes[team]);
            CHECK(*std::ranges::max_element(means) - *std::ranges::min_element(means) <= 10);
        }
        // The same chance deals the same teams.
        Rng same(seed);
        CHECK(rooms::balanced_teams(strengths, teams, same) == dealt);
    }
}

}  // namespace crew_season_test
