#include <algorithm>

#include "tests/support/sample_models.hpp"

namespace parlor::testing {

namespace {

constexpr UtcTime kept_since{Duration{1'762'000'000'000}};
constexpr CrewKey own_key{4, 2};

}  // namespace

CrewPlan sample_plan() {
    return {"Friday Crew", {4, 17 * 60, 45, "America/New_York"}, {12, 8}};
}

client::Model crew_model(const CrewSample& sample, client::Model base) {
    RoomView& room = *base.lobby->room;
    CrewView crew;
    crew.id = 0x1234'5678'9ABC'DEF0;
    crew.changed = kept_since;
    crew.plan = sample_plan();
    if (sample.longest) {
        crew.plan.name = "The Extraordinarily Long-Named Crew Of Us";
        crew.plan.name.resize(40);
        crew.plan.meeting.zone = "America/Argentina/ComodRivadavia";
    }
    crew.season = 2;
    crew.week = 5;
    crew.remembered = sample.remembered;
    if (!sample.fresh) {
        std::int32_t points = 7'640;
        std::uint16_t place = 1;
        for (const MemberView& member : room.members) {
            const bool here = place % 4 != 3;
            crew.table.push_back({member.profile.name, points, place, here ? member.id : PlayerId{}});
            if (member.id != base.lobby->you)
                crew.companions.push_back({member.profile.name, static_cast<std::uint16_t>(place % 3)});
            points -= points > 400 ? 317 : 7;
            ++place;
        }
        std::ranges::stable_sort(crew.companions, std::ranges::greater{}, &Companion::evenings);
    }
    base.lobby->crew = crew;
    return base;
}

client::Surroundings crew_surroundings(bool own) {
    client::Surroundings around = sample_surroundings();
    around.zone = "Europe/Berlin";
    client::OwnCrew crew{"office.lan:4747", "office.lan",  "",          "PLUM-42", 0x1234'5678'9ABC'DEF0, 0,
                         kept_since,        sample_plan(), std::nullopt};
    if (own) crew.key = own_key;
    around.crews.remember(crew);
    crew.address = "games.acme.example:4747";
    crew.server_name = "games.acme.example";
    crew.code = "KITE-07";
    crew.plan.name = "Berlin + Lagos Thursdays, the one before lunch";
    crew.plan.name.resize(40);
    crew.plan.meeting = {3, 9 * 60, 30, "Africa/Lagos"};
    crew.key.reset();
    around.crews.remember(crew);
    return around;
}

CrewPart sample_part(bool longest) {
    CrewPart part{"PLUM-42", "Friday Crew", true, true, "Zoë", kept_since, {"Ingrid", "李雷", "Mateo"}, {}};
    if (longest) {
        part.people.clear();
        for (const Profile& one : hostile_people())
            part.people.push_back(one.name);
    }
    for (int week = 0; week < 12; ++week) {
        PartEvening evening{kept_since + Duration(week * 7 * 24 * 60min), std::nullopt, {}};
        if (week % 4 != 1) evening.points = 940 - 57 * week;
        for (std::size_t i = 0; i < part.people.size() && week % 5 != 2; ++i)
            evening.met.push_back(static_cast<std::uint8_t>(i));
        part.evenings.insert(part.evenings.begin(), std::move(evening));
    }
    return part;
}

client::Model resting_model() {
    client::Model model = offline_model();
    model.connection = client::Online{{"office.lan", 4747}};
    model.crew_rest = client::ShownRest{{"PLUM-42", "Friday Crew", sample_plan().meeting}, ++model.counter};
    return model;
}

}  // namespace parlor::testing
