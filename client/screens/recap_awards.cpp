#include <algorithm>
#include <cmath>
#include <span>

#include "client/parts/people.hpp"
#include "client/parts/team_bars.hpp"
#include "client/screens/recap_parts.hpp"
#include "client/strings/evening_strings.hpp"
#include "client/strings/team_strings.hpp"
#include "client/style/decor.hpp"
#include "client/style/space.hpp"
#include "client/widgets/cards.hpp"

namespace parlor::client::recap_parts {

namespace words = strings::evening;
using style::Type;
using widgets::Ui;

namespace {

constexpr float card_height = 120;
constexpr float compact_height = 78;
constexpr float row_gap = 16;
constexpr float compact_gap = 12;
constexpr float team_card = 96;

int columns_of(const Ui& ui, float width) {
    return width >= ui.px(520) ? 2 : 1;
}

int rows_of(const Ui& ui, float width, std::size_t awards) {
    const int columns = columns_of(ui, width);
    return (static_cast<int>(awards) + columns - 1) / columns;
}

float rows_height(const Ui& ui, int rows, bool compact) {
    const auto count = static_cast<float>(rows);
    return count * ui.px(compact ? compact_height : card_height) +
           (count - 1) * ui.px(compact ? compact_gap : row_gap);
}

// One's own come first.
std::vector<Award> awards_for(PlayerId self, std::vector<Award> awards) {
    std::stable_partition(awards.begin(), awards.end(),
                          [&](const Award& award) { return award.who == self; });
    return awards;
}

void draw_award(Context& context, Rect rect, const Award& award, bool compact) {
    Ui& ui = context.ui;
    const style::Theme& theme = ui.theme();
    const Person person = person_or_you(*context.model.lobby, award.who);
    const widgets::Group group(ui, words::award_title(award.kind));
    widgets::card(ui, rect, 0);
    const widgets::Surface surface(ui, theme.s1);
    Rect inside = rect.inset(ui.px(compact ? 14 : 20), ui.px(compact ? 6 : 12));
    const float disc = ui.px(compact ? 54 : 72);
    const ImVec2 centre = inside.cut_left(disc, ui.px(compact ? 16 : 20)).centre();
    widgets::CoasterLook look;
    look.colour = person.colour;
    widgets::coaster(ui, centre, disc, person.avatar, look);
    const Mark mark = mark_of(award.kind);
    const float badge = disc * 0.47F;
    const ImVec2 corner(centre.x + disc * 0.36F, centre.y + disc * 0.35F);
    ui.draw().AddCircleFilled(corner, badge / 2 + ui.px(4), theme.s1, 48);
    widgets::icon_disc(ui, corner, badge, mark.colour, mark.icon);
    Rect text = inside.centred_y(std::min(inside.h, ui.px(compact ? 66 : 76)));
    widgets::label(
        ui, text.cut_top(ui.px(compact ? 20 : 22)), words::award_title(award.kind),
        {.type = Type::label, .colour = theme.dark ? theme.lamp : theme.acc_text, .may_cut = true});
    widgets::label_fit(ui, text.cut_top(ui.px(compact ? 25 : 31)), person.name,
                       compact ? std::initializer_list<Type>{Type::large, Type::name}
                               : std::initializer_list<Type>{Type::sub, Type::large, Type::name},
                       {.may_cut = true});
    widgets::label(ui, text, words::award_reason(award),
                   {.type = Type::list, .colour = theme.t3, .may_cut = true});
}

}  // namespace

Mark mark_of(AwardKind kind) {
    switch (kind) {
        case AwardKind::fastest_fingers:
            return {style::Icon::bolt, style::rgb(0xA8D4F5)};
        case AwardKind::longest_streak:
            return {style::Icon::flame, style::rgb(0xFFB59B)};
        case AwardKind::sharpest:
            return {style::Icon::bulb, style::rgb(0xFFD98A)};
        case AwardKind::only_one_right:
            return {style::Icon::eye, style::rgb(0xCDB9F2)};
        case AwardKind::closest_guess:
            return {style::Icon::star, style::rgb(0x9FDDBE)};
        case AwardKind::steady_climber:
            return {style::Icon::chevron_up, style::rgb(0x8FD3D6)};
        case AwardKind::sharp_eye:
            return {style::Icon::eye, style::rgb(0xA8D4F5)};
        case AwardKind::clear_hand:
            return {style::Icon::pencil, style::rgb(0x9FDDBE)};
        case AwardKind::knows_us:
            return {style::Icon::users, style::rgb(0xCDB9F2)};
        case AwardKind::open_book:
            return {style::Icon::smile, style::rgb(0xFFD98A)};
        case AwardKind::full_of_surprises:
            return {style::Icon::dice, style::rgb(0xF5B3CB)};
        case AwardKind::good_company:
            return {style::Icon::table, style::rgb(0xA8D4F5)};
        case AwardKind::best_truth:
            return {style::Icon::star, style::rgb(0xFFD98A)};
        case AwardKind::poker_face:
            return {style::Icon::smile, style::rgb(0xCDB9F2)};
        case AwardKind::lie_finder:
            return {style::Icon::eye, style::rgb(0x9FDDBE)};
        case AwardKind::knows_things:
            return {style::Icon::bulb, style::rgb(0xFFD98A)};
        case AwardKind::word_finder:
            return {style::Icon::star, style::rgb(0xA8D4F5)};
        case AwardKind::brave_pencil:
            return {style::Icon::pencil, style::rgb(0xFFB59B)};
        case AwardKind::own_words:
            return {style::Icon::smile, style::rgb(0x9FDDBE)};
        case AwardKind::storyteller:
            return {style::Icon::dice, style::rgb(0xF5B3CB)};
        case AwardKind::good_to_have:
            return {style::Icon::users, style::rgb(0xFFD98A)};
    }
    return {style::Icon::star, style::rgb(0xFFD98A)};
}

float best_awards_height(const Ui& ui, float width, const RecapView& recap, bool compact) {
    if (recap.awards.empty()) return ui.px(card_height);
    const std::size_t count = std::min(recap.awards.size(), limits::best_awards);
    return rows_height(ui, rows_of(ui, width, count), compact);
}

float awards_height(const Ui& ui, float width, const RecapView& recap, bool compact) {
    const float best = best_awards_height(ui, width, recap, compact);
    if (recap.awards.size() <= limits::best_awards) return best;
    const int more = rows_of(ui, width, recap.awards.size() - limits::best_awards);
    return best + ui.px(compact_gap) + rows_height(ui, more, true);
}

void draw_awards(Context& context, Rect rect, const RecapView& recap, bool compact) {
    Ui& ui = context.ui;
    const widgets::Group group(ui, words::awards);
    if (recap.awards.empty()) {
        const Rect place{rect.x, rect.y, rect.w, ui.px(card_height)};
        widgets::card(ui, place, 0);
        const widgets::Surface surface(ui, ui.theme().s1);
        widgets::empty_state(ui, place.inset(ui.px(20)), style::Icon::trophy, words::no_awards);
        return;
    }
    const int columns = columns_of(ui, rect.w);
    const std::vector<Award> awards = awards_for(context.model.lobby->you, recap.awards);
    const auto draw_rows = [&](float top, std::span<const Award> some, bool small) {
        const float height = ui.px(small ? compact_height : card_height);
        Rect rows{rect.x, top, rect.w, rows_height(ui, rows_of(ui, rect.w, some.size()), small)};
        for (std::size_t first = 0; first < some.size(); first += static_cast<std::size_t>(columns)) {
            const Rect line = rows.cut_top(height, ui.px(small ? compact_gap : row_gap));
            for (int column = 0; column < columns; ++column) {
                const std::size_t index = first + static_cast<std::size_t>(column);
                if (index == some.size()) break;
                draw_award(context, line.column(column, columns, ui.px(small ? 12 : 20)), some[index], small);
            }
        }
    };
    const std::size_t best = std::min(awards.size(), limits::best_awards);
    draw_rows(rect.y, std::span(awards).first(best), compact);
    const float below = rect.y + best_awards_height(ui, rect.w, recap, compact) + ui.px(compact_gap);
    draw_rows(below, std::span(awards).subspan(best), true);
}

std::vector<TeamStanding> evening_teams(const Lobby& lobby, const RecapView& recap) {
    if (recap.standings.empty()) return {};  // nothing gave points: no team has won
    std::vector<Standing> points;
    points.reserve(recap.standings.size());
    for (const EveningStanding& standing : recap.standings)
        points.push_back({standing.who, standing.points, standing.place, standing.moved});
    return team_standings(points, team_members(*lobby.room));
}

TeamWords team_words(const std::vector<TeamStanding>& teams) {
    TeamWords result;
    if (teams.empty()) return result;
    result.first = teams.front().team;
    std::vector<std::string> winners;
    for (const TeamStanding& team : teams) {
        if (team.points == teams.front().points) winners.emplace_back(strings::team_name(team.team));
    }
    result.who = words::team_wins(winners);
    if (winners.size() > 1) {
        result.how = words::shared_win;
    } else if (teams.size() > 1) {
        result.how = words::by_points(teams[0].points - teams[1].points);
    }
    return result;
}

float teams_height(Context& context, const RecapView& recap) {
    const auto teams = evening_teams(*context.model.lobby, recap);
    if (teams.empty()) return 0;
    return std::max(context.ui.px(team_card),
                    team_bars_slim_height(context.ui, teams.size()) + context.ui.px(36));
}

void draw_teams(Context& context, Rect rect, const RecapView& recap) {
    Ui& ui = context.ui;
    const auto teams = evening_teams(*context.model.lobby, recap);
    if (teams.empty()) return;
    const TeamWords won = team_words(teams);
    const widgets::Group group(ui, strings::teams_heading);
    widgets::card(ui, rect, 0);
    const widgets::Surface surface(ui, ui.theme().s1);
    Rect inside = rect.inset(ui.px(22), ui.px(12));
    const Rect emblem = inside.cut_left(ui.px(52), ui.px(16));
    widgets::team_emblem(ui, emblem.centre(), ui.px(52), strings::team_emblem(won.first), won.first - 1);
    const bool narrow = inside.w < ui.px(400);
    Rect bars = inside.cut_right(inside.w * (narrow ? 0.5F : 0.66F), ui.px(16));
    team_bars_slim(ui, bars.centred_y(team_bars_slim_height(ui, teams.size())), teams);
    Rect text = inside.centred_y(ui.px(54));
    widgets::label_fit(ui, text.cut_top(ui.px(31)), won.who,
                       {Type::sub, Type::large, Type::name, Type::caption}, {.may_cut = true});
    widgets::label(ui, text, won.how, {.type = Type::list, .colour = ui.theme().t3, .may_cut = true});
}

}  // namespace parlor::client::recap_parts
