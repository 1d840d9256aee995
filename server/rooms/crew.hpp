#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "server/rooms/seat_hash.hpp"
#include "shared/base/time.hpp"
#include "shared/protocol/crew.hpp"

// What a room knows of the crew it belongs to. It comes from the history, as an input, and goes back there as
// what an evening brought.
namespace parlor::rooms {

struct CrewMember {
    SeatHash seat{};
    std::string name;         // the last one they had
    bool remembered = false;  // else what is kept is of the past, and seats nobody
    std::int32_t points = 0;  // in the season, as its table counts them
    // What an evening of theirs brings, lately: the mean of their best. Nothing without any.
    std::optional<std::int32_t> strength;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(seat, name, remembered, points, strength);
    }
};

// Two who have sat together on other evenings: indices into CrewMemory::members.
struct CrewMeeting {
    std::uint8_t one = 0;
    std::uint8_t other = 0;
    std::uint16_t evenings = 1;
    std::uint16_t weight = 1;  // as game::Acquaintance has it

    template <class Archive>
    void serialize(Archive& archive) {
        archive(one, other, evenings, weight);
    }
};

struct CrewMemory {
    std::uint64_t id = 0;
    std::uint64_t opening =
        0;  // of its lobby, random: with the number of the evening it names what is written
    std::uint32_t revision = 0;
    UtcTime changed;
    CrewPlan plan;
    std::uint16_t season = 1;
    std::uint8_t week = 1;
    std::vector<CrewMember> members;
    std::vector<CrewMeeting> meetings;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(id, opening, revision, changed, plan, season, week, members, meetings);
    }
};

// What an evening brought to those who want to be remembered, and nothing of anybody else.
struct CrewEvening {
    struct Person {
        SeatHash seat{};
        std::string name;
        std::int32_t points = 0;  // 0 to 1,000: the mean of its activities with points

        template <class Archive>
        void serialize(Archive& archive) {
            archive(seat, name, points);
        }
    };
    struct Met {
        SeatHash one{};
        SeatHash other{};

        template <class Archive>
        void serialize(Archive& archive) {
            archive(one, other);
        }
    };
    std::uint64_t opening = 0;
    std::uint32_t number = 0;
    UtcTime ended;
    std::vector<Person> people;
    std::vector<Met> met;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(opening, number, ended, people, met);
    }
};

}  // namespace parlor::rooms
