#include "server/rooms/room.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

#include "shared/base/limits.hpp"
#include "shared/base/overloaded.hpp"

namespace parlor::rooms {

namespace {

// About what a person, a row of the standings or a caller take beside their texts.
constexpr std::size_t bytes_a_row = 24;

std::size_t bytes_of(const MemberView& member) {
    const Profile& profile = member.profile;
    return bytes_a_row + profile.name.size() + profile.department.size() + profile.pronouns.size() +
           profile.avatar.size();
}

// A hundred people who fill every field to its end do not fit into one packet, and without its picture a
// lobby stands still: then the fields that others can do without stay out of it, the longest lists first.
void fit_into_packet(RoomView& view) {
    std::size_t bytes = 8 * 1024;  // the run-sheet with its names, the title and so on
    for (const auto* list : {&view.members, &view.gone}) {
        for (const MemberView& member : *list)
            bytes += bytes_of(member);
    }
    for (const CallerView& caller : view.callers)
        bytes += bytes_a_row + caller.name.size() + caller.avatar.size();
    bytes += (view.members.size() + view.gone.size()) * bytes_a_row;  // standings and awards
    bytes += view.settings.call_link.size() + 4 * view.left_out.size();
    for (const auto field : {&Profile::pronouns, &Profile::department}) {
        if (bytes <= limits::packet_bytes) return;
        for (auto* list : {&view.members, &view.gone}) {
            for (MemberView& member : *list) {
                bytes -= (member.profile.*field).size();
                (member.profile.*field).clear();
            }
        }
    }
}

}  // namespace

Room::Room(const RoomSeed& seed) {
    rng_ = Rng(seed.seed);
    code_ = seed.code;
    settings_ = seed.settings;
    run_sheet_ = seed.run_sheet;
}

Room::Room(RoomSnapshot snapshot)
    : RoomState(std::move(snapshot.state)),
      phase_(std::visit([](auto& phase) { return Phase(std::move(phase)); }, snapshot.phase)) {}

Room::Room(const RoomOrigin& origin)
    : Room(std::visit([](const auto& beginning) { return Room(beginning); }, origin)) {}

RoomSnapshot Room::snapshot() const {
    assert(at_rest());
    RoomSnapshot snapshot{*this, Gathering{}};
    if (const auto* between = std::get_if<Between>(&phase_)) snapshot.phase = *between;
    if (const auto* recap = std::get_if<Recap>(&phase_)) snapshot.phase = *recap;
    return snapshot;
}

RoomStep Room::apply(const RoomInput& input) {
    now_ = input.at;
    utc_ = input.utc;
    step_ = {};
    // Of the round's time: in a pause, which the evening's end does not wait for, that stood still.
    if (Playing* phase = playing()) {
        phase->round->close_at(ends_ ? std::optional(now_ + time_left()) : std::nullopt);
    }
    const PlayerId reader = owner_of_chair();
    const std::vector<std::uint16_t> counts = pulses_.counts();
    std::visit([&](const auto& what) { on(what); }, input.what);
    settle_gathered();
    const bool moved = reader != owner_of_chair() && !counts.empty();
    if (moved || counts != pulses_.counts())
        step_.pulse_views.insert(step_.pulse_views.end(), {reader, owner_of_chair()});
    return std::exchange(step_, {});
}

bool Room::in_play() const {
    return playing() != nullptr && !paused();
}

bool Room::evening_goes_on() const {
    return !std::holds_alternative<Gathering>(phase_) && !std::holds_alternative<Recap>(phase_);
}

std::optional<RoomTime> Room::next_deadline() const {
    std::optional<RoomTime> next = host_replaced_at_;
    const auto also = [&](std::optional<RoomTime> time) {
        if (time && (!next || *time < *next)) next = time;
    };
    if (const Playing* now_playing = playing()) also(now_playing->round->next_deadline());
    if (const auto* between = std::get_if<Between>(&phase_)) also(between->starts);
    return next;
}

bool Room::may_begin_activity(const Happening& happening) const {
    const auto* said = std::get_if<HostSaid>(&happening);
    const bool wanted = said != nullptr && (std::holds_alternative<host::Start>(said->command) ||
                                            std::holds_alternative<host::SkipAhead>(said->command));
    return at_rest() && (wanted || std::holds_alternative<TimerFired>(happening));
}

RoomView Room::view() const {
    RoomView view;
    view.code = code_;
    view.settings = settings_;
    view.host = host_;
    view.acting_host = acting_host_;
    view.run_sheet = run_sheet_;
    view.ends = ends_;
    view.paused = paused_;
    view.phase =
        std::visit(overloaded{[](const Gathering&) -> PhaseView { return GatheringView{}; },
                              [](const Playing& phase) -> PhaseView {
                                  return PlayingView{static_cast<std::uint16_t>(phase.activity)};
                              },
                              [&](const Between& phase) -> PhaseView {
                                  return BetweenView{static_cast<std::uint16_t>(phase.next), phase.starts,
                                                     evening_.standings(), phase.again};
                              },
                              [](const Recap& phase) -> PhaseView { return phase.picture; }},
                   phase_);
    for (const Member& member : roster_.members()) {
        const bool here = roster_.is_here(member);
        if (!here && !shows_up(member)) continue;
        (here ? view.members : view.gone)
            .push_back({member.id, member.profile, member.team, member.ready, member.connected,
                        member.watching, member.evening_points, member.co_host});
    }
    for (const Member& member : roster_.members()) {
        if (member.left_out && shows_up(member)) view.left_out.push_back(member.id);
    }
    for (const Caller& caller : doorstep_.callers()) {
        view.callers.push_back(
            {caller.id, caller.profile.name, caller.profile.avatar, caller.profile.coaster});
    }
    fit_into_packet(view);
    return view;
}

bool Room::shows_up(const Member& member) const {
    if (roster_.is_here(member) || gallery_.has_drawing_of(member.id)) return true;
    if (std::holds_alternative<Between>(phase_))
        return std::ranges::count(evening_.standings(), member.id, &EveningStanding::who) > 0;
    const auto* recap = std::get_if<Recap>(&phase_);
    return recap != nullptr &&
           (std::ranges::count(recap->picture.standings, member.id, &EveningStanding::who) > 0 ||
            std::ranges::count(recap->picture.awards, member.id, &Award::who) > 0);
}

std::optional<RoundView> Room::round_view_for(PlayerId viewer) const {
    const Playing* now_playing = playing();
    if (now_playing == nullptr) return gathered_view_for(viewer);
    return RoundView{static_cast<std::uint16_t>(now_playing->activity), now_playing->round->view_for(viewer)};
}

// One's own, and the counts for nobody but whose chair it is.
PulseView Room::pulse_view_for(PlayerId viewer) const {
    PulseView view{pulses_.of(viewer), {}};
    if (viewer == owner_of_chair()) view.counts = pulses_.counts();
    return view;
}

MetTonight Room::met_tonight(PlayerId who) const {
    MetTonight met;
    for (const game::Acquaintance& pair : met_) {
        if (pair.one == who) met.who.push_back(pair.other);
        if (pair.other == who) met.who.push_back(pair.one);
    }
    return met;
}

std::string Room::name_of(PlayerId who) const {
    const Member* member = roster_.find(who);
    return member == nullptr ? std::string{} : member->profile.name;
}

std::vector<PlayerId> Room::connected_members() const {
    std::vector<PlayerId> result;
    for (const Member& member : roster_.members()) {
        if (roster_.is_here(member) && member.connected) result.push_back(member.id);
    }
    return result;
}

LobbyPreview Room::preview() const {
    return {code_, settings_.title, static_cast<std::uint16_t>(roster_.people_here()),
            !std::holds_alternative<Gathering>(phase_), settings_.locked};
}

bool Room::could_tell(PlayerId who) const {
    return playing() != nullptr && playing()->round->could_tell(who);
}

void Room::tell(PlayerId who, ServerMessage message) {
    step_.messages.push_back({game::Only{{who}}, std::move(message)});
}

void Room::tell_all(ServerMessage message) {
    step_.messages.push_back({game::Everyone{}, std::move(message)});
}

}  // namespace parlor::rooms
