#include "shared/protocol/crew.hpp"

#include <doctest/doctest.h>

namespace crew_types_test {

using namespace parlor;

namespace {

constexpr UtcTime at(std::int64_t seconds) {
    return UtcTime{Duration{seconds * 1'000}};
}
// Friday, 2 October 2026, 17:00 UTC.
constexpr std::int64_t friday = 1'790'960'400;
constexpr std::int64_t day = 86'400;

CrewPlan plan() {
    return {"Friday Crew", {4, 17 * 60, 30, "Europe/Berlin"}, {12, 8}};
}

}  // namespace

TEST_CASE(
    "an evening belongs to the week whose meeting is nearest, in every zone and on both sides of a change") {
    const Meeting meeting = plan().meeting;
    const std::int64_t week = week_of(meeting, at(friday));
    for (const std::int64_t hours : {-14, -2, -1, 0, 1, 2, 12})
        CHECK(week_of(meeting, at(friday + hours * 3'600)) == week);
    CHECK(week_of(meeting, at(friday - 3 * day)) == week);
    CHECK(week_of(meeting, at(friday + 3 * day)) == week);
    CHECK(week_of(meeting, at(friday - 4 * day)) == week - 1);
    CHECK(week_of(meeting, at(friday + 4 * day)) == week + 1);
    for (int i = 0; i < 60; ++i)
        CHECK(week_of(meeting, at(friday + i * 7 * day + i % 3 * 3'600)) == week + i);
    // A Monday's early meeting and a Sunday's late one, too.
    for (const Meeting& edge : {Meeting{0, 0, 30, "Etc/UTC"}, Meeting{6, 24 * 60 - 1, 30, "Etc/UTC"}}) {
        const std::int64_t of_week = edge.weekday * 1'440 + edge.starts;
        const std::int64_t moment = (of_week - 3 * 1'440) * 60 + 3'000 * 7 * day;
        CHECK(week_of(edge, at(moment - 10 * 3'600)) == week_of(edge, at(moment + 10 * 3'600)));
    }
}

TEST_CASE("a plan keeps to its limits") {
    CHECK(valid(plan()));
    const auto wrong = [](auto change) {
        CrewPlan one = plan();
        change(one);
        return !valid(one);
    };
    CHECK(wrong([](CrewPlan& one) { one.name = ""; }));
    CHECK(wrong([](CrewPlan& one) { one.name = std::string(41, 'x'); }));
    CHECK(wrong([](CrewPlan& one) { one.name = "Two  spaces"; }));
    CHECK(wrong([](CrewPlan& one) { one.meeting.weekday = 7; }));
    CHECK(wrong([](CrewPlan& one) { one.meeting.starts = 1'440; }));
    CHECK(wrong([](CrewPlan& one) { one.meeting.minutes = 4; }));
    CHECK(wrong([](CrewPlan& one) { one.meeting.minutes = 241; }));
    CHECK(wrong([](CrewPlan& one) { one.meeting.zone = ""; }));
    CHECK(wrong([](CrewPlan& one) { one.meeting.zone = "/etc/passwd"; }));
    CHECK(wrong([](CrewPlan& one) { one.meeting.zone = "Europe/Berlin\nX"; }));
    CHECK(wrong([](CrewPlan& one) { one.meeting.zone = std::string(65, 'x'); }));
    CHECK(wrong([](CrewPlan& one) { one.season.weeks = 0; }));
    CHECK(wrong([](CrewPlan& one) { one.season.weeks = 53; }));
    CHECK(wrong([](CrewPlan& one) { one.season.counting = 0; }));
    CHECK(wrong([](CrewPlan& one) { one.season.counting = 13; }));
}

}  // namespace crew_types_test
