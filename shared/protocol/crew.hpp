#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/ids.hpp"
#include "shared/base/limits.hpp"
#include "shared/base/time.hpp"

// A crew: people who meet every week in a lobby of the same code.
namespace parlor {

// 32 random bytes that a client makes for one crew: whoever shows them keeps the crew, which is to open its
// lobby, to change it and to end it.
using CrewKey = std::array<std::uint8_t, 32>;

// Every week, by the clocks of one place. The server does not know what time it is there, and need not.
struct Meeting {
    std::uint8_t weekday = 4;        // 0 Monday to 6 Sunday
    std::uint16_t starts = 17 * 60;  // minutes after midnight, below 1440
    std::uint16_t minutes = 30;      // 5 to limits::evening_minutes
    std::string zone = "Etc/UTC";    // as the IANA database names it: "Europe/Berlin"

    friend bool operator==(const Meeting&, const Meeting&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(weekday, starts, minutes, zone);
    }
};

// So many weeks, of which the best count for each person: who is away now and then is not behind. A series of
// sailing races is counted so (Racing Rules of Sailing, A2.1).
struct Season {
    std::uint8_t weeks = 12;    // 1 to limits::season_weeks
    std::uint8_t counting = 8;  // 1 to weeks

    friend bool operator==(const Season&, const Season&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(weeks, counting);
    }
};

struct CrewPlan {
    std::string name;  // as a lobby's title
    Meeting meeting;
    Season season;

    friend bool operator==(const CrewPlan&, const CrewPlan&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(name, meeting, season);
    }
};
[[nodiscard]] bool valid(const CrewPlan& plan);

// Which week of the crew a moment belongs to: the one whose meeting is nearest, so that an evening that is
// moved by a day or two still counts for its week. Zones and daylight saving, hours at most, never change it.
[[nodiscard]] std::int64_t week_of(const Meeting& meeting, UtcTime moment);

// A place in the season's table. Who is not in it has no points in the season or did not want to be
// remembered.
struct SeasonRow {
    std::string name;
    std::int32_t points = 0;
    std::uint16_t place = 1;
    PlayerId who;  // nobody: not here today

    friend bool operator==(const SeasonRow&, const SeasonRow&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(name, points, place, who);
    }
};
// Somebody whom the viewer knows to be of the crew: from the table, or from a table at which they sat.
struct Companion {
    std::string name;
    std::uint16_t evenings = 0;  // at which they have sat together; 0: never yet

    friend bool operator==(const Companion&, const Companion&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(name, evenings);
    }
};

// A crew as one of those in its lobby sees it. Others' choices and meetings are not in it, beside what the
// table shows.
struct CrewView {
    std::uint64_t id = 0;  // random: names it in calendars
    std::uint32_t revision = 0;
    UtcTime changed;  // when it got this plan
    CrewPlan plan;
    std::uint16_t season = 1;
    std::uint8_t week = 1;  // of the season
    std::vector<SeasonRow> table;
    bool remembered = false;            // the viewer, from the end of this evening on
    std::vector<Companion> companions;  // the viewer's, those met most often first

    friend bool operator==(const CrewView&, const CrewView&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(id, revision, changed, plan, season, week, table, remembered, companions);
    }
};

struct PartEvening {
    UtcTime when;
    std::optional<std::int32_t> points;
    std::vector<std::uint8_t> met;  // whom they sat with: indices into CrewPart::people

    friend bool operator==(const PartEvening&, const PartEvening&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(when, points, met);
    }
};
// All that the server keeps of who asks, in one crew.
struct CrewPart {
    std::string code;
    std::string crew;   // its name
    bool kept = false;  // else there is nothing, and the rest is empty
    bool remembered = false;
    std::string name;  // the last one they had there
    UtcTime since;
    std::vector<std::string> people;
    std::vector<PartEvening> evenings;  // the newest first

    friend bool operator==(const CrewPart&, const CrewPart&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(code, crew, kept, remembered, name, since, people, evenings);
    }
};

}  // namespace parlor
