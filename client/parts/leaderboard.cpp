#include "client/parts/leaderboard.hpp"

#include <algorithm>
#include <cmath>

#include "client/strings/leaderboard_strings.hpp"
#include "client/style/decor.hpp"
#include "client/style/space.hpp"
#include "client/widgets/labels.hpp"

namespace parlor::client {

using style::Rect;
using style::Type;
using widgets::Align;
using widgets::Ui;

namespace {

template <class Any>
LeaderboardRow row_of(const Lobby& lobby, const Any& standing) {
    LeaderboardRow row;
    row.person = person_or_you(lobby, standing.who);
    row.points = standing.points;
    row.place = standing.place;
    row.moved = standing.moved;
    return row;
}

void draw_movement(Ui& ui, Rect rect, int moved) {
    if (moved == 0) return;
    const style::Theme& theme = ui.theme();
    const bool up = moved > 0;
    const bool own = ui.surface() == theme.s3;
    const ImU32 colour = up ? theme.ok : theme.bad;
    // The red of falling is too dark for text on the ground of one's own row.
    const ImU32 text = own && !up ? theme.t1 : colour;
    style::draw_icon(ui.draw(), up ? style::Icon::triangle_up : style::Icon::triangle_down,
                     {rect.x + ui.px(5), rect.centre().y}, ui.px(13), colour);
    widgets::label(ui, rect.inset(ui.px(13), 0, 0, 0), std::to_string(std::abs(moved)),
                   {.type = Type::caption, .colour = text});
}

}  // namespace

std::vector<LeaderboardRow> leaderboard_rows(const Lobby& lobby, std::span<const Standing> standings) {
    std::vector<LeaderboardRow> rows;
    rows.reserve(standings.size());
    for (const Standing& standing : standings)
        rows.push_back(row_of(lobby, standing));
    return rows;
}

std::vector<LeaderboardRow> leaderboard_rows(const Lobby& lobby, std::span<const EveningStanding> standings) {
    std::vector<LeaderboardRow> rows;
    rows.reserve(standings.size());
    for (const EveningStanding& standing : standings) {
        rows.push_back(row_of(lobby, standing));
        rows.back().gained = standing.gained;
    }
    return rows;
}

float leaderboard_row_height(const Ui& ui, RowSize size) {
    return ui.px(size == RowSize::rail ? style::height::row : 56);
}

void leaderboard_row(Ui& ui, Rect rect, const LeaderboardRow& row, RowSize size) {
    const style::Theme& theme = ui.theme();
    const bool wide = size == RowSize::wide;
    const widgets::Group group(ui, row.person.name);
    const widgets::Surface surface(ui, row.person.you ? theme.s3 : ui.surface());
    if (row.person.you) {
        const float radius = ui.px(16);
        ui.draw().AddRectFilled(rect.min(), rect.max(), theme.s3, radius);
        style::stroke_rect(ui.draw(), rect, radius, theme.dark ? theme.lamp : theme.ring, ui.px(2));
    }
    Rect line = rect.inset(ui.px(wide ? 18 : 10), 0, ui.px(wide ? 18 : 10), 0);
    const std::string place = std::to_string(row.place);
    const float place_width =
        std::max(ui.px(wide ? 34 : 28), widgets::text_width(ui, place, Type::name) + ui.px(8));
    widgets::label(ui, line.cut_left(place_width), place,
                   {.type = Type::name, .colour = row.person.you ? theme.t1 : theme.t3});
    draw_movement(ui, line.cut_left(ui.px(wide ? 48 : 40)), row.moved);
    const float disc = ui.px(wide ? 38 : 32);
    const Rect face = line.cut_left(disc, ui.px(wide ? 12 : 8));
    widgets::CoasterLook look = coaster_of(row.person);
    look.you = false;
    widgets::coaster(ui, face.centre(), disc, row.person.avatar, look);
    const std::string points = strings::number(row.points);
    widgets::label(ui, line.cut_right(widgets::text_width(ui, points, Type::name) + 1, ui.px(8)), points,
                   {.type = Type::name, .align = Align::right});
    if (row.gained && wide) {
        const std::string gained = strings::signed_number(*row.gained);
        widgets::label(ui, line.cut_right(widgets::text_width(ui, gained, Type::label) + ui.px(2), ui.px(10)),
                       gained,
                       {.type = Type::label,
                        .colour = *row.gained > 0 && !row.person.you ? theme.ok : theme.t2,
                        .align = Align::right});
    }
    widgets::label_fit(ui, line, row.person.name, {Type::name, Type::label}, {.may_cut = true});
}

void leaderboard_around_you(Ui& ui, Rect rect, std::span<const LeaderboardRow> rows) {
    if (rows.empty()) {
        widgets::empty_state(ui, rect, style::Icon::trophy, strings::no_scores_yet);
        return;
    }
    const float height = leaderboard_row_height(ui, RowSize::rail);
    const float sentence = ui.px(34);
    auto fitting = static_cast<std::size_t>(std::max(1.0F, std::floor((rect.h + 1) / height)));
    if (fitting < rows.size()) {
        fitting = static_cast<std::size_t>(std::max(1.0F, std::floor((rect.h - sentence + 1) / height)));
    }
    const std::size_t shown = std::min(fitting, rows.size());
    const auto you = std::ranges::find_if(rows, [](const LeaderboardRow& row) { return row.person.you; });
    std::size_t first = 0;
    if (you != rows.end()) {
        const auto own = static_cast<std::size_t>(you - rows.begin());
        first = std::min(own > shown / 2 ? own - shown / 2 : 0, rows.size() - shown);
    }
    // The sentence's line is at the end where somebody follows, else at the beginning.
    if (first > 0 && first + shown == rows.size() && rect.h >= sentence + height) {
        widgets::label(ui, rect.cut_top(sentence).inset(ui.px(10), 0), strings::more_above(first),
                       {.type = Type::label, .colour = ui.theme().t3, .may_cut = true});
    }
    for (const LeaderboardRow& row : rows.subspan(first, shown)) {
        leaderboard_row(ui, rect.cut_top(height), row, RowSize::rail);
    }
    const auto rest = rows.subspan(first + shown);
    if (rest.empty() || rect.h < ui.px(22)) return;
    std::vector<std::string> names;
    for (const LeaderboardRow& row : rest)
        names.push_back(row.person.name);
    // Two names may be too long for a line; one and a number says as much.
    const Rect line = rect.cut_top(std::min(sentence, rect.h)).inset(ui.px(10), 0);
    std::string said = strings::close_behind(names, 2);
    if (widgets::text_width(ui, said, Type::label) > line.w) said = strings::close_behind(names, 0);
    widgets::label(ui, line, said, {.type = Type::label, .colour = ui.theme().t3, .may_cut = true});
}

void leaderboard_plain(Ui& ui, Rect rect, std::span<const LeaderboardRow> rows, RowSize size) {
    if (rows.empty()) {
        widgets::empty_state(ui, rect, style::Icon::trophy, strings::no_scores_yet);
        return;
    }
    for (const LeaderboardRow& row : rows)
        leaderboard_row(ui, rect.cut_top(leaderboard_row_height(ui, size)), row, size);
}

void leaderboard_list(Ui& ui, Rect rect, std::string_view name, std::span<const LeaderboardRow> rows,
                      RowSize size, widgets::ScrollState& scroll) {
    if (rows.empty()) {
        widgets::empty_state(ui, rect, style::Icon::trophy, strings::no_scores_yet);
        return;
    }
    // A little lower rows where that saves scrolling.
    const float usual = leaderboard_row_height(ui, size);
    const float fitting = rect.h / static_cast<float>(rows.size());
    const float height = fitting >= usual * 0.84F ? std::min(fitting, usual) : usual;
    if (!scroll.known) {
        const auto you = std::ranges::find_if(rows, [](const LeaderboardRow& row) { return row.person.you; });
        // Opens where one stands oneself.
        if (you != rows.end()) {
            const auto own = static_cast<float>(you - rows.begin());
            scroll.content = height * static_cast<float>(rows.size());
            if ((own + 1) * height > rect.h) {
                scroll.target = std::max(0.0F, height * own - rect.h / 2 + height / 2);
            }
        }
    }
    widgets::ScrollArea area(ui, rect, name, scroll);
    Rect content = area.content();
    area.used(height * static_cast<float>(rows.size()));
    for (const LeaderboardRow& row : rows) {
        const Rect place = content.cut_top(height);
        if (area.shows(place)) leaderboard_row(ui, place, row, size);
    }
}

}  // namespace parlor::client
