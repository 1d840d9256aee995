#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "client/screens/lobby_parts.hpp"
#include "client/strings/lobby_strings.hpp"
#include "client/strings/team_strings.hpp"
#include "client/style/decor.hpp"
#include "client/style/space.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"
#include "client/widgets/coaster.hpp"
#include "client/widgets/labels.hpp"

namespace parlor::client {

using namespace widgets;

namespace {

constexpr float person_px = 72;
constexpr float card_low_px = 60;
constexpr float person_gap_px = 12;
constexpr float row_gap_px = 10;
constexpr float least_column_px = 160;
constexpr float least_seats_px = 200;   // that "Room for 14 more" wants
constexpr float unbounded_list = 1e6F;  // the list is as long as it likes; its area scrolls
constexpr float team_head_px = 44;      // emblem, name, coloured line

using People = std::vector<const MemberView*>;

// Draws sections of people below each other and knows how long all of it is.
class PeopleList {
public:
    PeopleList(Context& context, LobbyMemory& memory, const ScrollArea& area)
        : context_(context),
          ui_(context.ui),
          memory_(memory),
          area_(area),
          rest_(area.content()),
          top_(rest_.y),
          card_(ui_.px(is_low(ui_) ? card_low_px : person_px)) {
        // A ring around the outermost cards, and the lamp edge of one's own, want a little room.
        rest_.h = unbounded_list;
        rest_.cut_top(ui_.px(2));
        const float each = ui_.px(least_column_px + person_gap_px);
        columns_ = std::max(1, static_cast<int>((rest_.w + ui_.px(person_gap_px)) / each));
    }

    [[nodiscard]] bool fits_columns(int teams) const { return teams <= columns_; }

    // Teams side by side, each under its head.
    void team_columns(const std::vector<People>& teams, std::size_t free) {
        const auto count = static_cast<int>(teams.size());
        const Rect heads = rest_.cut_top(ui_.px(team_head_px), ui_.px(row_gap_px));
        std::size_t rows = 0;
        for (int i = 0; i < count; ++i) {
            const People& people = teams[static_cast<std::size_t>(i)];
            team_head(heads.column(i, count, ui_.px(person_gap_px)), static_cast<Team>(i + 1), people.size());
            rows = std::max(rows, people.size());
        }
        for (std::size_t row = 0; row < rows; ++row) {
            const Rect line = rest_.cut_top(card_, ui_.px(row_gap_px));
            for (int i = 0; i < count; ++i) {
                const People& people = teams[static_cast<std::size_t>(i)];
                if (row < people.size()) person(line.column(i, count, ui_.px(person_gap_px)), *people[row]);
            }
            if (row + 1 == rows) seats_in_last_row(line, teams, rows, free);
        }
        if (!seats_shown_) seats(free);
    }

    // Teams below each other, where they would be too narrow side by side.
    void team_rows(const std::vector<People>& teams, std::size_t free) {
        for (std::size_t i = 0; i < teams.size(); ++i) {
            team_head(rest_.cut_top(ui_.px(team_head_px), ui_.px(row_gap_px)), static_cast<Team>(i + 1),
                      teams[i].size());
            grid(teams[i]);
            rest_.cut_top(ui_.px(6));
        }
        seats(free);
    }

    void grid(const People& people, std::size_t free = 0) {
        // Two need not cut their names short.
        if (people.size() <= 2) columns_ = std::min(columns_, 2);
        const auto columns = static_cast<std::size_t>(columns_);
        for (std::size_t i = 0; i < people.size(); i += columns) {
            const Rect line = rest_.cut_top(card_, ui_.px(row_gap_px));
            const std::size_t end = std::min(people.size(), i + columns);
            for (std::size_t at = i; at < end; ++at)
                person(cell(line, at - i), *people[at]);
            if (end == people.size() && end - i < columns && free > 0) {
                Rect rest = cell(line, end - i);
                rest.w = line.right() - rest.x;
                dashed(rest, free);
            }
        }
        if (free > 0 && !seats_shown_) seats(free);
    }

    void watchers(const People& people) {
        if (people.empty()) return;
        rest_.cut_top(ui_.px(4));
        Rect head = rest_.cut_top(ui_.px(28), ui_.px(8));
        if (area_.shows(head)) {
            const style::Theme& theme = ui_.theme();
            style::draw_icon(ui_.draw(), style::Icon::eye, head.cut_left(ui_.px(20), ui_.px(10)).centre(),
                             ui_.px(20), theme.t2);
            const std::string count = std::to_string(people.size());
            label(ui_, head.cut_right(text_width(ui_, count, Type::name) + 1, ui_.px(8)), count,
                  {.type = Type::name, .colour = theme.t3, .align = Align::right});
            label(ui_, head, strings::watching, {.type = Type::name, .colour = theme.t2});
        }
        grid(people);
    }

    // A friendly word while nobody else is here.
    void alone() {
        const float wide = std::min(rest_.w, ui_.px(340));
        const float text = paragraph_height(ui_, strings::only_you, Type::list, wide, 3);
        const Rect row = rest_.cut_top(text + ui_.px(56 + 12 + 48));
        empty_state(ui_, row.centred_x(wide), style::Icon::user_plus, strings::only_you);
    }

    // Without the gap after the last row.
    [[nodiscard]] float used() const { return rest_.y - top_ - ui_.px(row_gap_px - 2); }

private:
    [[nodiscard]] Rect cell(Rect line, std::size_t index) const {
        return line.column(static_cast<int>(index), columns_, ui_.px(person_gap_px));
    }

    void person(Rect rect, const MemberView& member) {
        // One row beyond the edges too, so that Tab gets there and it scrolls.
        if (area_.shows(rect.grown(card_))) draw_person(context_, rect, member, memory_);
    }

    void team_head(Rect rect, Team team, std::size_t count) {
        if (!area_.shows(rect)) return;
        const style::Theme& theme = ui_.theme();
        const std::string_view name = strings::team_name(team);
        const Group group(ui_, name);
        const ImU32 colour = style::team_colours.at(team - 1U);
        const Rect line = rect.cut_bottom(ui_.px(4));
        ui_.draw().AddRectFilled(line.min(), line.max(), colour, line.h / 2);
        // Pale teams need an edge on the light theme.
        if (!theme.dark) {
            style::stroke_rect(ui_.draw(), line.grown(ui_.px(1)), line.h / 2 + ui_.px(1),
                               style::faded(style::ink, 0.55F), std::max(1.0F, ui_.px(1)));
        }
        Rect head = rect.inset(0, 0, 0, ui_.px(8));
        team_emblem(ui_, head.cut_left(ui_.px(32), ui_.px(8)).centre(), ui_.px(32),
                    strings::team_emblem(team), team - 1);
        const std::string number = std::to_string(count);
        label(ui_,
              head.cut_right(text_width(ui_, number, Type::name) + ui_.px(4), ui_.px(8))
                  .inset(0, 0, ui_.px(4), 0),
              number, {.type = Type::name, .colour = theme.t3, .align = Align::right});
        label(ui_, head, name, {.type = Type::name, .may_cut = true});
    }

    // Where the last row leaves columns free at its right end, the empty seats go there.
    void seats_in_last_row(Rect line, const std::vector<People>& teams, std::size_t rows, std::size_t free) {
        const auto count = static_cast<int>(teams.size());
        int first = count;
        while (first > 0 && teams[static_cast<std::size_t>(first - 1)].size() < rows)
            --first;
        if (free == 0 || first == count) return;
        Rect rest = line.column(first, count, ui_.px(person_gap_px));
        rest.w = line.right() - rest.x;
        if (rest.w >= ui_.px(least_seats_px)) dashed(rest, free);
    }

    void seats(std::size_t free) { dashed(rest_.cut_top(ui_.px(52), ui_.px(row_gap_px)), free); }

    void dashed(Rect rect, std::size_t free) {
        seats_shown_ = true;
        if (!area_.shows(rect)) return;
        const style::Theme& theme = ui_.theme();
        style::draw_dashed_rect(ui_.draw(), rect, ui_.px(18), theme.s3, std::max(1.0F, ui_.px(2)), ui_.px(6));
        const std::string text = free > 0 ? strings::room_for(free) : std::string(strings::room_is_full);
        const float mark = free > 0 ? ui_.px(28) : 0;
        const float wide = std::min(rect.w - ui_.px(24), text_width(ui_, text, Type::label) + mark + 1);
        Rect inside = rect.centred_x(wide);
        if (free > 0) {
            style::draw_icon(ui_.draw(), style::Icon::plus, inside.cut_left(ui_.px(18), ui_.px(10)).centre(),
                             ui_.px(18), theme.t3);
        }
        label(ui_, inside, text, {.type = Type::label, .colour = theme.t3, .may_cut = true});
    }

    Context& context_;
    Ui& ui_;
    LobbyMemory& memory_;
    const ScrollArea& area_;
    Rect rest_;
    float top_;
    float card_;
    int columns_ = 1;
    bool seats_shown_ = false;
};

std::vector<People> by_team(const RoomView& room, People& without) {
    std::vector<People> teams(room.settings.team_count);
    for (const MemberView* member : players(room)) {
        if (member->team >= 1 && member->team <= teams.size()) {
            teams[member->team - 1U].push_back(member);
        } else {
            without.push_back(member);
        }
    }
    return teams;
}

}  // namespace

void draw_people_card(Context& context, Rect rect, LobbyMemory& memory, bool tabbed) {
    if (memory.middle == Middle::doodles) return draw_doodle_card(context, rect, memory);
    if (memory.middle == Middle::season && context.model.lobby->crew)
        return draw_season_card(context, rect, memory);
    if (memory.middle == Middle::beforehand && !tabbed && to_do_beforehand(*context.model.lobby) != nullptr)
        return draw_beforehand_card(context, rect, memory, tabbed);
    Ui& ui = context.ui;
    const RoomView& room = *context.model.lobby->room;
    const Group group(ui, strings::in_the_room);
    card(ui, rect, 0);
    const Surface surface(ui, ui.theme().s1);
    const bool low = rect.h < ui.px(300);
    Rect inside = rect.inset(ui.px(20), ui.px(low ? 8 : 16), ui.px(20), ui.px(low ? 8 : 16));
    draw_middle_head(context, inside.cut_top(ui.px(40), ui.px(low ? 4 : 14)), memory, tabbed);

    const std::size_t free =
        room.settings.capacity > room.members.size() ? room.settings.capacity - room.members.size() : 0;
    ScrollArea area(ui, inside, strings::people_list, memory.people);
    PeopleList list(context, memory, area);
    if (room.settings.team_mode == TeamMode::none) {
        list.grid(players(room), free);
    } else {
        People without;
        const std::vector<People> teams = by_team(room, without);
        if (list.fits_columns(static_cast<int>(teams.size()))) {
            list.team_columns(teams, free);
        } else {
            list.team_rows(teams, free);
        }
        list.grid(without);
    }
    list.watchers(watchers(room));
    if (room.members.size() == 1) list.alone();
    area.used(list.used());
}

}  // namespace parlor::client
