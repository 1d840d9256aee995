#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "client/parts/people.hpp"
#include "client/widgets/scroll_area.hpp"

namespace parlor::client {

struct LeaderboardRow {
    Person person;
    long points = 0;
    int place = 1;
    int moved = 0;               // places gained, negative: lost
    std::optional<long> gained;  // what the last activity brought
};
[[nodiscard]] std::vector<LeaderboardRow> leaderboard_rows(const Lobby& lobby,
                                                           std::span<const Standing> standings);
[[nodiscard]] std::vector<LeaderboardRow> leaderboard_rows(const Lobby& lobby,
                                                           std::span<const EveningStanding> standings);

enum class RowSize : std::uint8_t { rail, wide };
[[nodiscard]] float leaderboard_row_height(const widgets::Ui& ui, RowSize size);
// One row as wide as `rect`: place, movement, coaster, name, points. One's own stands out.
void leaderboard_row(widgets::Ui& ui, style::Rect rect, const LeaderboardRow& row, RowSize size);

// As many rows as fit, those around one's own, and a sentence about those behind them.
void leaderboard_around_you(widgets::Ui& ui, style::Rect rect, std::span<const LeaderboardRow> rows);
// All of them below each other, in a page that scrolls as a whole.
void leaderboard_plain(widgets::Ui& ui, style::Rect rect, std::span<const LeaderboardRow> rows, RowSize size);
// All of them, scrolling.
void leaderboard_list(widgets::Ui& ui, style::Rect rect, std::string_view name,
                      std::span<const LeaderboardRow> rows, RowSize size, widgets::ScrollState& scroll);

}  // namespace parlor::client
