// The page of a lobby's crew.
#include <algorithm>
#include <vector>

#include "client/calendar/zones.hpp"
#include "client/parts/confirm.hpp"
#include "client/parts/crew.hpp"
#include "client/parts/leaderboard.hpp"
#include "client/style/decor.hpp"
#include "client/style/space.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"
#include "client/widgets/choices.hpp"
#include "client/widgets/scroll_area.hpp"

namespace parlor::client {

namespace crew_words = strings::crew;
using namespace widgets;

namespace {

constexpr float two_columns_from = 640;  // style px
constexpr float unbounded_page = 1e6F;   // the page is as long as it likes; its area scrolls

struct CrewPageMemory {
    ScrollState scroll;
    bool ending = false;  // asked whether to
    std::string code;     // whose page it is
};

std::vector<LeaderboardRow> rows_of(const Lobby& lobby) {
    std::vector<LeaderboardRow> rows;
    for (const SeasonRow& one : lobby.crew->table) {
        LeaderboardRow row;
        if (lobby.member(one.who) != nullptr) {
            row.person = person_or_you(lobby, one.who);
        } else {
            row.person.name = one.name;
            row.person.avatar = crew_words::not_here;
        }
        row.points = one.points;
        row.place = one.place;
        rows.push_back(std::move(row));
    }
    return rows;
}

// A column that grows downwards: each part takes what it needs off the top.
class Column {
public:
    Column(Context& context, Rect rect, CrewPageMemory& memory)
        : context_(context),
          ui_(context.ui),
          lobby_(*context.model.lobby),
          crew_(*lobby_.crew),
          memory_(memory),
          rest_(rect),
          top_(rect.y) {
        rest_.h = unbounded_page;
    }

    void table(const ScrollArea& area) {
        head(crew_words::season_title(crew_.season, crew_.week, crew_.plan.season.weeks));
        if (crew_.table.empty()) {
            text(crew_words::table_empty, 4, 4);
        } else {
            const float height = leaderboard_row_height(ui_, RowSize::rail);
            for (const LeaderboardRow& row : rows_of(lobby_)) {
                const Rect place = rest_.cut_top(height);
                if (area.shows(place)) leaderboard_row(ui_, place, row, RowSize::rail);
            }
            rest_.cut_top(ui_.px(10));
        }
        text(crew_words::season_rule(crew_.plan.season), 4, 18);
    }

    void yourself() {
        const float switch_width = ui_.px(60);
        const float wide = rest_.w - switch_width - ui_.px(16);
        const float name = paragraph_height(ui_, crew_words::remember, Type::name, wide, 2);
        Rect row = rest_.cut_top(std::max(ui_.px(44), name), ui_.px(6));
        bool on = crew_.remembered;
        if (toggle_switch(ui_, row.cut_right(switch_width, ui_.px(16)), crew_words::remember, on))
            context_.requests.say(crew::Remember{on});
        paragraph(ui_, row, crew_words::remember, 2, {.type = Type::name});
        text(crew_words::remember_text, 5, 12);
        if (crew_.remembered || !crew_.companions.empty()) {
            const std::string met = crew_words::met(crew_.companions);
            const float height = paragraph_height(ui_, met, Type::name, rest_.w, 2);
            paragraph(ui_, rest_.cut_top(height, ui_.px(2)), met, 2,
                      {.type = Type::name, .valign = VAlign::top});
            if (const std::string missing = crew_words::not_yet(crew_.companions); !missing.empty())
                text(missing, 4, 4);
        }
        links();
    }

    // Every week, and when that is next by the clocks of who looks.
    void meeting() {
        const std::string every = crew_words::every(crew_.plan.meeting);
        const float height = paragraph_height(ui_, every, Type::name, rest_.w, 2);
        paragraph(ui_, rest_.cut_top(height, ui_.px(2)), every, 2,
                  {.type = Type::name, .valign = VAlign::top});
        if (const auto next = next_meeting(context_, crew_.plan.meeting))
            text(crew_words::next(*next), 3, 12);
        divider(ui_, rest_.min(), rest_.w);
        rest_.cut_top(ui_.px(10));
    }

    // For who keeps it.
    void keeping() {
        const OwnCrew* own = own_crew(context_);
        if (own == nullptr || !own->key) return;
        Rect row = rest_.cut_top(ui_.px(44), ui_.px(4));
        if (link_at(row, crew_words::change, style::Icon::pencil)) open_crew_form(context_);
        if (link_at(row, crew_words::end_crew, style::Icon::bin)) memory_.ending = true;
    }

    [[nodiscard]] float used() const { return rest_.y - top_; }

private:
    // What is kept of oneself, and the calendar's file; below each other where they do not fit side by side.
    void links() {
        Rect row = rest_.cut_top(ui_.px(44));
        if (link_at(row, crew_words::your_part, style::Icon::eye))
            open_crew_part(context_, "", lobby_.room->code, crew_.plan.name);
        if (const OwnCrew* own = own_crew(context_)) {
            const float wide = link_width(ui_, crew_words::calendar, style::Icon::calendar);
            if (wide > row.w) row = rest_.cut_top(ui_.px(44));
            if (link_at(row, crew_words::calendar, style::Icon::calendar))
                context_.requests.add(SaveCalendar{event_of(context_, *own)});
        }
        rest_.cut_top(ui_.px(8));
    }
    bool link_at(Rect& row, std::string_view words, style::Icon icon) {
        const float wide = std::min(row.w, link_width(ui_, words, icon));
        return link(ui_, row.cut_left(wide, ui_.px(20)), words, icon);
    }
    void head(std::string_view title) {
        const float height = paragraph_height(ui_, title, Type::name, rest_.w, 2);
        paragraph(ui_, rest_.cut_top(height, ui_.px(8)), title, 2,
                  {.type = Type::name, .valign = VAlign::top});
    }
    void text(std::string_view sentence, int lines, float gap) {
        const float height = paragraph_height(ui_, sentence, Type::label, rest_.w, lines);
        paragraph(ui_, rest_.cut_top(height, ui_.px(gap)), sentence, lines,
                  {.type = Type::label, .colour = ui_.theme().t3, .valign = VAlign::top});
    }

    Context& context_;
    Ui& ui_;
    const Lobby& lobby_;
    const CrewView& crew_;
    CrewPageMemory& memory_;
    Rect rest_;
    float top_;
};

}  // namespace

strings::crew::LocalTime local_time(const Context& context, std::int64_t utc_seconds) {
    return {utc_seconds, calendar::offset_minutes(context.around.zone, utc_seconds)
                             .value_or(context.around.utc_offset_minutes)};
}

std::optional<strings::crew::LocalTime> next_meeting(const Context& context, const Meeting& meeting) {
    const auto next = calendar::next_meeting(meeting, context.around.utc_seconds);
    return next ? std::optional(local_time(context, *next)) : std::nullopt;
}

const OwnCrew* own_crew(const Context& context) {
    const auto* online = std::get_if<Online>(&context.model.connection);
    const auto& lobby = context.model.lobby;
    if (online == nullptr || !lobby || !lobby->room) return nullptr;
    return context.around.crews.find(address_of(online->server), lobby->room->code);
}

calendar::CrewEvent event_of(const Context& context, const OwnCrew& crew) {
    const auto invited = parse_server(crew.invite_host);
    const auto server = invited ? invited : parse_server(crew.address);
    calendar::CrewEvent event{crew.id, crew.revision, crew.changed, crew.plan.name, crew.plan.meeting, {},
                              {}};
    const auto key = context.around.server_keys.find(crew.address);
    event.link = invite_link(server.value_or(this_computer()), crew.code,
                             key == context.around.server_keys.end() ? "" : key->second);
    event.description = crew_words::event_text(crew.code, event.link);
    return event;
}

void crew_page(Context& context, Rect rect) {
    if (!context.model.lobby || !context.model.lobby->crew) return;
    Ui& ui = context.ui;
    CrewPageMemory& memory = context.memory.of<CrewPageMemory>();
    if (memory.code != context.model.lobby->room->code) memory = {.code = context.model.lobby->room->code};
    {
        ScrollArea area(ui, rect, crew_words::season, memory.scroll);
        Rect content = area.content().inset(ui.px(4), ui.px(4));
        if (content.w >= ui.px(two_columns_from)) {
            const Rect right = content.cut_right(content.w * 0.42F, ui.px(style::gap::xl));
            Column beside(context, right, memory);
            Column table(context, content, memory);
            table.table(area);
            beside.meeting();
            beside.yourself();
            beside.keeping();
            area.used(std::max(table.used(), beside.used()) + ui.px(8));
        } else {
            Column all(context, content, memory);
            all.meeting();
            all.yourself();
            all.table(area);
            all.keeping();
            area.used(all.used() + ui.px(8));
        }
    }
    if (!memory.ending) return;
    const Confirmed answer = confirm(ui, {.name = crew_words::end_crew,
                                          .title = crew_words::end_title,
                                          .text = crew_words::end_text,
                                          .yes = crew_words::end_yes,
                                          .no = crew_words::end_no});
    if (answer == Confirmed::yes) context.requests.add(EndCrew{});
    if (answer != Confirmed::undecided) memory.ending = false;
}

void crew_dialogs(Context& context) {
    draw_crew_form(context);
    draw_crew_part(context);
}

}  // namespace parlor::client
