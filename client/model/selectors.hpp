#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "client/model/model.hpp"

// What screens and bots ask the model for again and again.
namespace parlor::client {

// Who plays, connected or not, in order of joining; and who only watches.
[[nodiscard]] std::vector<const MemberView*> players(const RoomView& room);
[[nodiscard]] std::vector<const MemberView*> watchers(const RoomView& room);
// Of the players who are connected.
[[nodiscard]] std::size_t ready_count(const RoomView& room);
[[nodiscard]] std::size_t connected_players(const RoomView& room);

// Whether that person wants to be left out of what is saved of the evening.
[[nodiscard]] bool is_left_out(const RoomView& room, PlayerId who);

// The activity that goes on, as an index into the run-sheet.
[[nodiscard]] std::optional<std::uint16_t> activity_now(const RoomView& room);
[[nodiscard]] const trivia::View* trivia_view(const Lobby& lobby);
[[nodiscard]] const draw::View* draw_view(const Lobby& lobby);

// Nothing when that person has no standing, as watchers have none.
[[nodiscard]] const Standing* standing_of(std::span<const Standing> standings, PlayerId who);
[[nodiscard]] const EveningStanding* standing_of(std::span<const EveningStanding> standings, PlayerId who);
// Of the evening so far; empty while gathering or playing.
[[nodiscard]] std::span<const EveningStanding> evening_standings(const RoomView& room);

// Who is in which team, for team_standings(); nobody when there are no teams.
[[nodiscard]] std::vector<TeamMember> team_members(const RoomView& room);

// The next points somebody ahead of `who` has, for "230 behind Mara"; nothing for the first.
[[nodiscard]] std::optional<Standing> next_ahead(std::span<const Standing> standings, PlayerId who);

}  // namespace parlor::client
