// What a lobby that is a crew's shows of it, and what its evenings leave.
#include <algorithm>

#include "server/rooms/room.hpp"
#include "server/rooms/team_balance.hpp"

namespace parlor::rooms {

namespace {

// Without anybody of whom something is known.
constexpr std::int32_t usual_strength = 500;

// Of the evening so far, so that long evenings count no more than short ones: 0 to 1,000.
std::int32_t points_an_activity(std::int32_t points, std::int32_t activities) {
    return activities == 0 ? 0 : (points + activities / 2) / activities;
}

// What somebody is kept with who has deleted their part since is not to be written any more.
void forget_others(CrewEvening& evening, const std::vector<CrewMember>& members) {
    const auto is_member = [&](const SeatHash& seat) {
        return std::ranges::count(members, seat, &CrewMember::seat) > 0;
    };
    std::erase_if(evening.people, [&](const auto& person) { return !is_member(person.seat); });
    std::erase_if(evening.met, [&](const auto& met) { return !is_member(met.one) || !is_member(met.other); });
}

}  // namespace

void Room::on(const CrewTold& input) {
    const bool was_one = crew_.told.has_value();
    const std::string name = was_one ? crew_.told->plan.name : "";
    crew_.told = input.crew;
    if (crew_.told) {
        if (crew_.last) forget_others(*crew_.last, crew_.told->members);
        step_.crew_views_changed = true;
        // Evenings before the crew was one are none of its evenings.
        if (!was_one && !evening_goes_on()) crew_.written = met_;
        if (!was_one && !roster_.members().empty())
            notice({NoticeKind::crew_kept, {}, crew_.told->plan.name});
    } else if (was_one) {
        crew_ = CrewRecord{};
        tell_all(CrewEnded{});
        notice({NoticeKind::crew_ended, {}, name});
    }
}

const CrewMember* Room::crew_member(const SeatHash& seat) const {
    if (!crew_.told) return nullptr;
    const auto found = std::ranges::find(crew_.told->members, seat, &CrewMember::seat);
    return found == crew_.told->members.end() ? nullptr : &*found;
}

// Only what those are remembered for who want to be, and who have not been removed: who has left has played,
// too.
void Room::end_crew_evening() {
    if (!crew_.told) return;
    CrewEvening ended;
    ended.opening = crew_.told->opening;
    ended.number = ++crew_.evenings;
    ended.ended = utc_;
    const auto remembered = [&](const Member* member) {
        const CrewMember* known = member == nullptr ? nullptr : crew_member(member->seat);
        return known != nullptr && known->remembered && !member->removed;
    };
    for (const Member& member : roster_.members()) {
        if (!remembered(&member)) continue;
        ended.people.push_back(
            {member.seat, member.profile.name, points_an_activity(member.evening_points, evening_.scored())});
    }
    for (const game::Acquaintance& pair : met_) {
        // Of a second evening in the same lobby only what it has brought itself.
        const auto before = std::ranges::find_if(crew_.written, [&](const game::Acquaintance& entry) {
            return entry.one == pair.one && entry.other == pair.other;
        });
        if (before != crew_.written.end() && before->weight == pair.weight) continue;
        const Member* one = roster_.find(pair.one);
        const Member* other = roster_.find(pair.other);
        if (remembered(one) && remembered(other)) ended.met.push_back({one->seat, other->seat});
    }
    crew_.written = met_;
    crew_.last = std::move(ended);
    step_.crew_evening_ended = true;
}

game::Acquaintances Room::met_before() const {
    game::Acquaintances met;
    if (!crew_.told) return met;
    const auto here = [&](std::uint8_t index) -> const Member* {
        const CrewMember& known = crew_.told->members[index];
        return known.remembered ? roster_.find_seat(known.seat) : nullptr;
    };
    for (const CrewMeeting& meeting : crew_.told->meetings) {
        const Member* one = here(meeting.one);
        const Member* other = here(meeting.other);
        if (one != nullptr && other != nullptr)
            met.push_back({one->id, other->id, meeting.weight, meeting.evenings});
    }
    return met;
}

std::vector<SeasonRow> Room::season_table() const {
    std::vector<SeasonRow> table;
    for (const CrewMember& member : crew_.told->members) {
        if (member.points <= 0) continue;
        const Member* here = roster_.find_seat(member.seat);
        if (here != nullptr && !roster_.is_here(*here)) here = nullptr;
        table.push_back({here != nullptr ? here->profile.name : member.name, member.points, 1,
                         here != nullptr ? here->id : PlayerId{}});
    }
    std::ranges::stable_sort(table, std::ranges::greater{}, &SeasonRow::points);
    for (std::size_t i = 0; i < table.size(); ++i) {
        const bool tie = i > 0 && table[i - 1].points == table[i].points;
        table[i].place = tie ? table[i - 1].place : static_cast<std::uint16_t>(i + 1);
    }
    return table;
}

// Whom the viewer has met, which both of them know, and who stands in the table, which everybody sees.
// Somebody of whom neither is true may have chosen to be remembered or not: that is theirs to know.
std::vector<Companion> Room::companions_of(std::size_t member) const {
    const std::vector<CrewMember>& members = crew_.told->members;
    std::vector<std::uint16_t> evenings(members.size(), 0);
    for (const CrewMeeting& meeting : crew_.told->meetings) {
        if (meeting.one == member) evenings[meeting.other] = meeting.evenings;
        if (meeting.other == member) evenings[meeting.one] = meeting.evenings;
    }
    std::vector<Companion> companions;
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (i != member && (evenings[i] > 0 || members[i].points > 0))
            companions.push_back({members[i].name, evenings[i]});
    }
    std::ranges::stable_sort(companions, std::ranges::greater{}, &Companion::evenings);
    return companions;
}

std::optional<CrewView> Room::crew_view_for(PlayerId viewer) const {
    if (!crew_.told) return std::nullopt;
    CrewView view;
    view.id = crew_.told->id;
    view.revision = crew_.told->revision;
    view.changed = crew_.told->changed;
    view.plan = crew_.told->plan;
    view.season = crew_.told->season;
    view.week = crew_.told->week;
    view.table = season_table();
    const Member* self = roster_.find(viewer);
    const CrewMember* known = self == nullptr ? nullptr : crew_member(self->seat);
    if (known == nullptr) return view;
    view.remembered = known->remembered;
    view.companions = companions_of(static_cast<std::size_t>(known - crew_.told->members.data()));
    return view;
}

// Of whom nothing is known counts as the mean of the others.
std::optional<Refusal> Room::balance_teams() {
    const bool gathering = std::holds_alternative<Gathering>(phase_);
    if (!gathering || !crew_.told || settings_.team_mode == TeamMode::none) return Refusal::not_now;
    std::vector<Member*> players;
    std::vector<std::optional<std::int32_t>> known;
    std::int32_t sum = 0;
    std::int32_t count = 0;
    for (Member& member : roster_.members()) {
        if (!roster_.is_here(member) || member.watching) continue;
        const CrewMember* of_crew = crew_member(member.seat);
        const bool counts = of_crew != nullptr && of_crew->remembered && of_crew->strength;
        players.push_back(&member);
        known.push_back(counts ? of_crew->strength : std::nullopt);
        sum += known.back().value_or(0);
        count += counts ? 1 : 0;
    }
    const std::int32_t mean = count == 0 ? usual_strength : sum / count;
    std::vector<std::int32_t> strengths;
    for (const auto& one : known)
        strengths.push_back(one.value_or(mean));
    const std::vector<std::uint8_t> teams = balanced_teams(strengths, settings_.team_count, rng_);
    for (std::size_t i = 0; i < players.size(); ++i)
        players[i]->team = teams[i];
    step_.room_view_changed = true;
    return {};
}

}  // namespace parlor::rooms
