#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "shared/protocol/profile.hpp"
#include "shared/rounds/awards.hpp"
#include "shared/rounds/player_state.hpp"
#include "shared/rounds/rounds.hpp"

// The picture of a lobby, the same for all its members.
namespace parlor {

// One entry of the run-sheet.
struct Activity {
    std::uint16_t minutes = 10;  // 1 to limits::activity_minutes
    Rounds::Options options;

    friend bool operator==(const Activity&, const Activity&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(minutes, options);
    }
};
using RunSheet = std::vector<Activity>;

enum class TeamMode : std::uint8_t { none, shuffled, by_department };
constexpr TeamMode last_of(TeamMode) {
    return TeamMode::by_department;
}

struct RoomSettings {
    std::string title;           // 1 to 40 graphemes
    std::uint8_t capacity = 32;  // people who play or watch, 2 to limits::players_a_lobby
    TeamMode team_mode = TeamMode::none;
    std::uint8_t team_count = 2;  // 2 to limits::teams
    bool locked = false;          // nobody new may join; who has a seat still returns
    bool visible_here = false;    // shows to those on the server's own networks, who may knock
    std::string call_link;        // where people talk: a link of host_of_link(), or empty for none

    friend bool operator==(const RoomSettings&, const RoomSettings&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(title, capacity, team_mode, team_count, locked, visible_here, call_link);
    }
};

struct MemberView {
    PlayerId id;
    Profile profile;
    Team team = 0;
    bool ready = false;
    bool connected = true;
    bool watching = false;
    std::int32_t evening_points = 0;
    bool co_host = false;

    friend bool operator==(const MemberView&, const MemberView&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(id, profile, team, ready, connected, watching, evening_points, co_host);
    }
};

// Somebody who knocks and has no seat yet.
struct CallerView {
    PlayerId id;
    std::string name;
    std::string avatar;
    std::uint8_t coaster = 0;

    friend bool operator==(const CallerView&, const CallerView&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(id, name, avatar, coaster);
    }
};

// An evening's place, with what the last activity brought.
struct EveningStanding {
    PlayerId who;
    std::int32_t points = 0;
    std::int32_t gained = 0;
    std::uint16_t place = 1;
    std::int16_t moved = 0;

    friend bool operator==(const EveningStanding&, const EveningStanding&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(who, points, gained, place, moved);
    }
};

struct GatheringView {
    friend bool operator==(const GatheringView&, const GatheringView&) = default;
    template <class Archive>
    void serialize(Archive&) {}
};
struct PlayingView {
    std::uint16_t activity = 0;  // index into the run-sheet
    friend bool operator==(const PlayingView&, const PlayingView&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(activity);
    }
};
struct BetweenView {
    std::uint16_t next = 0;  // index into the run-sheet
    RoomTime starts;         // when it begins by itself
    std::vector<EveningStanding> standings;
    bool again = false;  // it had begun before the server came back with new rules, and begins once more
    friend bool operator==(const BetweenView&, const BetweenView&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(next, starts, standings, again);
    }
};
struct RecapView {
    std::uint16_t minutes = 0;  // from the start to the end, pauses included
    std::uint16_t people = 0;
    std::uint32_t cheers = 0;
    std::vector<EveningStanding> standings;
    std::vector<Award> awards;
    friend bool operator==(const RecapView&, const RecapView&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(minutes, people, cheers, standings, awards);
    }
};
using PhaseView = std::variant<GatheringView, PlayingView, BetweenView, RecapView>;

struct RoomView {
    std::string code;
    RoomSettings settings;
    PlayerId host;         // who holds the chair
    PlayerId acting_host;  // who acts as host now: the host, or a stand-in while they are away
    RunSheet run_sheet;
    std::optional<UtcTime> ends;  // when the evening ends unless the host says otherwise
    bool paused = false;
    PhaseView phase;
    std::vector<MemberView> members;  // in order of joining
    std::vector<MemberView> gone;  // who has left and stands in this picture, or has a drawing in the gallery
    std::vector<CallerView> callers;  // at the door, who has waited longest first
    std::vector<PlayerId> left_out;   // who does not want to be in what is saved; some may have left

    // Made in one place: they are long, and everybody copies them.
    RoomView();
    RoomView(const RoomView&);
    RoomView(RoomView&&) noexcept;
    RoomView& operator=(const RoomView&);
    RoomView& operator=(RoomView&&) noexcept;
    ~RoomView();

    template <class Archive>
    void serialize(Archive& archive) {
        archive(code, settings, host, acting_host, run_sheet, ends, paused, phase, members, gone, callers,
                left_out);
    }
};

[[nodiscard]] bool valid(const Activity& activity);
[[nodiscard]] bool valid(const RunSheet& run_sheet);
[[nodiscard]] bool valid(const RoomSettings& settings);

}  // namespace parlor
