#include "client/parts/team_bars.hpp"

#include <algorithm>
#include <string>

#include "client/strings/common_words.hpp"
#include "client/strings/team_strings.hpp"
#include "client/style/space.hpp"
#include "client/widgets/cards.hpp"
#include "client/widgets/coaster.hpp"
#include "client/widgets/progress.hpp"

namespace parlor::client {

using style::Rect;
using style::Type;
using widgets::Align;
using widgets::Ui;

namespace {

constexpr float row = 28;
constexpr float bar = 12;
constexpr float pitch = 61;
constexpr float slim = 20;

float part_of(std::span<const TeamStanding> teams, const TeamStanding& team) {
    std::int32_t most = 1;
    for (const TeamStanding& one : teams)
        most = std::max(most, one.points);
    // The leader's bar does not touch the end: the evening is not over.
    return 0.925F * static_cast<float>(team.points) / static_cast<float>(most);
}

void draw_bar(Ui& ui, Rect rect, std::span<const TeamStanding> teams, const TeamStanding& team) {
    const style::Theme& theme = ui.theme();
    const ImU32 edge = theme.dark ? 0 : style::with_alpha(style::ink, 0.55F);
    widgets::progress_bar(ui, rect, strings::team_name(team.team), part_of(teams, team),
                          style::team_colours.at(team.team - 1U), theme.s0, edge);
}

}  // namespace

void team_bars(Ui& ui, Rect rect, std::span<const TeamStanding> teams, Team own) {
    for (const TeamStanding& team : teams) {
        const widgets::Group group(ui, strings::team_name(team.team));
        Rect cell = rect.cut_top(ui.px(pitch));
        Rect line = cell.cut_top(ui.px(row), ui.px(7));
        const Rect emblem = line.cut_left(ui.px(row), ui.px(8));
        widgets::team_emblem(ui, emblem.centre(), emblem.w, strings::team_emblem(team.team), team.team - 1);
        const std::string points = strings::number(team.points);
        widgets::label(ui, line.cut_right(widgets::text_width(ui, points, Type::name) + 1, ui.px(8)), points,
                       {.type = Type::name, .align = Align::right});
        const float name = widgets::text_width(ui, strings::team_name(team.team), Type::name);
        widgets::label(ui, line.cut_left(name + 1, ui.px(8)), strings::team_name(team.team),
                       {.type = Type::name});
        if (team.team == own) {
            const Rect place = line.moved(0, ui.px(1));
            if (widgets::text_width(ui, strings::your_team, Type::caption) <= place.w) {
                widgets::label(ui, place, strings::your_team,
                               {.type = Type::caption, .colour = ui.theme().t3});
            }
        }
        draw_bar(ui, cell.cut_top(ui.px(bar)), teams, team);
    }
}

float team_bars_height(const Ui& ui, std::size_t teams) {
    return teams == 0 ? 0 : ui.px(pitch * static_cast<float>(teams) - (pitch - row - 7 - bar));
}

void team_bars_slim(Ui& ui, Rect rect, std::span<const TeamStanding> teams) {
    float widest = 0;
    for (const TeamStanding& team : teams)
        widest = std::max(widest, widgets::text_width(ui, strings::number(team.points), Type::label));
    for (const TeamStanding& team : teams) {
        const widgets::Group group(ui, strings::team_name(team.team));
        Rect line = rect.cut_top(ui.px(slim));
        const Rect emblem = line.cut_left(ui.px(18), ui.px(10));
        widgets::team_emblem(ui, emblem.centre(), emblem.w, strings::team_emblem(team.team), team.team - 1);
        widgets::label(ui, line.cut_right(widest + 1, ui.px(10)), strings::number(team.points),
                       {.type = Type::label, .align = Align::right});
        draw_bar(ui, line.centred_y(ui.px(10)), teams, team);
    }
}

float team_bars_slim_height(const Ui& ui, std::size_t teams) {
    return ui.px(slim) * static_cast<float>(teams);
}

float teams_card_height(const Ui& ui, std::size_t teams) {
    return teams == 0 ? 0 : ui.px(16 + 28 + 12 + 20) + team_bars_height(ui, teams);
}

float teams_card(Ui& ui, Rect rect, std::span<const TeamStanding> teams, Team own) {
    if (teams.empty()) return 0;
    const Rect whole{rect.x, rect.y, rect.w, teams_card_height(ui, teams.size())};
    const widgets::Group group(ui, strings::teams_heading);
    widgets::card(ui, whole);
    const widgets::Surface surface(ui, ui.theme().s1);
    Rect inside = whole.inset(ui.px(22), ui.px(16), ui.px(22), 0);
    widgets::label(ui, inside.cut_top(ui.px(28), ui.px(10)), strings::teams_heading, {.type = Type::name});
    team_bars(ui, inside, teams, own);
    return whole.h;
}

}  // namespace parlor::client
