#pragma once

#include <span>

#include "client/parts/context.hpp"

namespace parlor::client {

// A row a team: emblem, name, points, and a bar below. `own` is marked as one's own team (0: none).
void team_bars(widgets::Ui& ui, style::Rect rect, std::span<const TeamStanding> teams, Team own);
[[nodiscard]] float team_bars_height(const widgets::Ui& ui, std::size_t teams);

// The same in one line a team: emblem, bar, points.
void team_bars_slim(widgets::Ui& ui, style::Rect rect, std::span<const TeamStanding> teams);
[[nodiscard]] float team_bars_slim_height(const widgets::Ui& ui, std::size_t teams);

// The card with the heading "Teams" and the bars. Returns its height; draws nothing without teams.
float teams_card(widgets::Ui& ui, style::Rect rect, std::span<const TeamStanding> teams, Team own);
[[nodiscard]] float teams_card_height(const widgets::Ui& ui, std::size_t teams);

}  // namespace parlor::client
