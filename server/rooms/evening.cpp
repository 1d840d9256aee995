#include "server/rooms/evening.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "shared/base/limits.hpp"

namespace parlor::rooms {

namespace {

constexpr std::int64_t evening_full = 1'000;

// Which kinds come first when there are many: those of each round type by turns.
constexpr std::array award_order{
    AwardKind::fastest_fingers,   AwardKind::clear_hand,     AwardKind::knows_us,
    AwardKind::best_truth,        AwardKind::longest_streak, AwardKind::sharp_eye,
    AwardKind::full_of_surprises, AwardKind::poker_face,     AwardKind::sharpest,
    AwardKind::open_book,         AwardKind::lie_finder,     AwardKind::only_one_right,
    AwardKind::closest_guess,     AwardKind::steady_climber, AwardKind::good_company};
static_assert(award_order.size() == static_cast<std::size_t>(AwardKind::knows_things),
              "a kind of award for the best has no place in the order");

// Fewer milliseconds are better; of everything else, more.
bool better(const Award& a, const Award& b) {
    const bool of_time = a.kind == AwardKind::fastest_fingers || a.kind == AwardKind::sharp_eye;
    return of_time ? a.value < b.value : a.value > b.value;
}

}  // namespace

std::int32_t evening_points(std::int32_t own, std::int32_t best) {
    if (own <= 0 || best <= 0) return 0;
    return static_cast<std::int32_t>((evening_full * own + best / 2) / best);
}

void Evening::begin(RoomTime, UtcTime utc) {
    began_ = utc;
    candidates_.clear();
    standings_.clear();
    cheers_ = 0;
    scored_ = 0;
}

void Evening::add(const game::RoundResult& result, Roster& roster) {
    std::int32_t best = 0;
    for (const game::Points& points : result.points)
        best = std::max(best, points.points);
    if (best > 0) ++scored_;
    standings_.clear();
    for (Member& member : roster.members()) {
        const auto own = std::ranges::find(result.points, member.id, &game::Points::who);
        const bool played = own != result.points.end();
        const std::int32_t gained = played ? evening_points(own->points, best) : 0;
        member.evening_points += gained;
        if (roster.is_here(member) && !member.watching) ++member.activities;
        if (roster.is_here(member) && (played || member.evening_points > 0)) {
            standings_.push_back({member.id, member.evening_points, gained, 1, 0});
        }
    }
    std::ranges::stable_sort(standings_, std::ranges::greater{}, &EveningStanding::points);
    for (std::size_t i = 0; i < standings_.size(); ++i) {
        EveningStanding& one = standings_[i];
        const bool tie = i > 0 && standings_[i - 1].points == one.points;
        one.place = tie ? standings_[i - 1].place : static_cast<std::uint16_t>(i + 1);
        Member& member = *roster.find(one.who);
        one.moved =
            static_cast<std::int16_t>(member.evening_place == 0 ? 0 : member.evening_place - one.place);
        member.evening_place = one.place;
    }
    candidates_.insert(candidates_.end(), result.awards.begin(), result.awards.end());
}

void Evening::reset(Roster& roster) {
    standings_.clear();
    candidates_.clear();
    cheers_ = 0;
    scored_ = 0;
    for (Member& member : roster.members()) {
        member.evening_points = 0;
        member.evening_place = 0;
        member.activities = 0;
        member.ready = false;
    }
}

std::vector<Award> Evening::pick_awards(const Roster& roster) const {
    std::vector<Award> picked = pick_best(roster);
    for (const Member& member : roster.members()) {
        if (!roster.is_here(member) || member.activities == 0) continue;
        if (std::ranges::count(picked, member.id, &Award::who) > 0) continue;
        picked.push_back(award_for(member, picked));
    }
    return picked;
}

// Of what is true of them the kind that the fewest others have: an evening of one kind of award says little.
Award Evening::award_for(const Member& member, const std::vector<Award>& picked) const {
    const auto given = [&](AwardKind kind) { return std::ranges::count(picked, kind, &Award::kind); };
    Award rarest{AwardKind::good_to_have, member.id, member.activities};
    for (const Award& award : candidates_) {
        if (award.who != member.id || !is_for_many(award.kind)) continue;
        const bool any_is_better = rarest.kind == AwardKind::good_to_have;
        if (any_is_better || given(award.kind) < given(rarest.kind)) rarest = award;
    }
    return rarest;
}

std::vector<Award> Evening::pick_best(const Roster& roster) const {
    // The best of each kind, and as many different people as there are awards.
    std::map<AwardKind, std::vector<Award>> by_kind;
    for (const Award& award : candidates_) {
        const Member* member = roster.find(award.who);
        if (member != nullptr && roster.is_here(*member)) by_kind[award.kind].push_back(award);
    }
    std::vector<Award> picked;
    for (const AwardKind kind : award_order) {
        if (picked.size() == limits::best_awards) break;
        std::vector<Award>& awards = by_kind[kind];
        if (awards.empty()) continue;
        std::ranges::stable_sort(awards, better);
        const auto fresh = std::ranges::find_if(awards, [&](const Award& award) {
            return std::ranges::count(picked, award.who, &Award::who) == 0;
        });
        // An award must be true: it goes to the best, or to somebody who is as good.
        const auto& first = awards.front();
        const bool as_good = fresh != awards.end() && fresh->value == first.value;
        picked.push_back(as_good ? *fresh : first);
    }
    return picked;
}

RecapView Evening::recap(const Roster& roster, UtcTime now) const {
    RecapView recap;
    const auto minutes = std::chrono::round<std::chrono::minutes>(now - began_).count();
    recap.minutes = static_cast<std::uint16_t>(std::clamp<std::int64_t>(minutes, 0, 24 * 60));
    recap.people = static_cast<std::uint16_t>(roster.people_here());
    recap.cheers = cheers_;
    recap.standings = standings_;
    recap.awards = pick_awards(roster);
    return recap;
}

}  // namespace parlor::rooms
