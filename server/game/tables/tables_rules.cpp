#include "server/game/tables/tables_rules.hpp"

#include <algorithm>

#include "shared/base/overloaded.hpp"
#include "shared/base/text.hpp"

namespace parlor::game {

namespace {

constexpr Duration one_minute = 60s;

}  // namespace

TablesRules::TablesRules(tables::Options options, Content cards, RoundSetup setup)
    : options_(options),
      cards_(std::move(cards.prompts)),
      rng_(setup.rng),
      tonight_(std::move(setup.met_tonight)),
      before_(std::move(setup.met_before)) {
    for (const Player& player : setup.players)
        add_person(player);
    phase_ = Arriving{setup.now, setup.now + tables::arriving_time(options_.style)};
}

void TablesRules::add_person(const Player& player) {
    Person& person = people_[player.id];
    person.player = player;
    const std::string department = fold(player.department);
    if (department.empty()) return;
    const auto next = static_cast<std::uint32_t>(departments_.size() + 1);
    person.department = departments_.try_emplace(department, next).first->second;
}

// --- people

RoundStep TablesRules::on_player_joined(const Player& player, RoomTime now) {
    if (find(player.id) != nullptr) return on_player_returned(player.id, now);
    add_person(player);
    plan_is_old_ = true;
    seat_later(player.id, tables::Moved::came_later);
    settle_tables(now);
    return changed();
}

RoundStep TablesRules::on_players_dropped(std::span<const PlayerId> who, RoomTime now) {
    for (const PlayerId id : who) {
        Person* person = find(id);
        if (person == nullptr || person->left) continue;
        person->player.connected = false;
        person->gone_at = now;
        person->wants_more = false;
    }
    settle_tables(now);
    sit_down_if_all_are_ready(now);
    give_more_if_all_agree();
    return changed();
}

// To the seat they had; to another if the table has gone.
RoundStep TablesRules::on_player_returned(PlayerId who, RoomTime now) {
    Person* person = find(who);
    if (person == nullptr) return {};
    person->player.connected = true;
    person->left = false;
    person->gone_at.reset();
    plan_is_old_ = true;
    if (table_of(who) == nullptr) seat_later(who, tables::Moved::came_later);
    settle_tables(now);
    return changed();
}

RoundStep TablesRules::on_player_left(PlayerId who, RoomTime now) {
    Person* person = find(who);
    if (person == nullptr) return {};
    person->player.connected = false;
    person->left = true;
    person->ready = false;
    person->wants_more = false;
    stand_up(who);
    plan_is_old_ = true;
    settle_tables(now);
    sit_down_if_all_are_ready(now);
    give_more_if_all_agree();
    return changed();
}

// --- time

std::optional<RoomTime> TablesRules::next_deadline() const {
    if (const auto* arriving = std::get_if<Arriving>(&phase_)) return arriving->ends;
    const auto* seated = std::get_if<Seated>(&phase_);
    if (seated == nullptr) return std::nullopt;
    RoomTime next = seated->ends();
    for (const TableNow& table : seated->tables) {
        if (const auto until = alone_until(table)) next = std::min(next, *until);
    }
    return next;
}

RoundStep TablesRules::on_time(RoomTime now) {
    const auto due = next_deadline();
    if (!due || now < *due) return {};
    const auto* seated = std::get_if<Seated>(&phase_);
    if (seated != nullptr && now < seated->ends()) {
        settle_tables(now);
    } else {
        next_rotation(now);
    }
    return changed();
}

RoundStep TablesRules::on_skip(RoomTime now) {
    next_rotation(now);
    return changed();
}

RoundStep TablesRules::on_extend(Duration by, RoomTime) {
    if (auto* arriving = std::get_if<Arriving>(&phase_)) arriving->ends += by;
    if (auto* seated = std::get_if<Seated>(&phase_)) seated->time += by;
    return changed();
}

RoundStep TablesRules::on_end(RoomTime now) {
    count_meetings(now);
    phase_ = Finished{};
    return changed();
}

void TablesRules::next_rotation(RoomTime now) {
    count_meetings(now);
    const auto* seated = std::get_if<Seated>(&phase_);
    if (std::holds_alternative<Finished>(phase_)) return;
    const int rotation = seated != nullptr ? seated->rotation + 1 : 1;
    if (seated != nullptr) {
        options_.rotations = static_cast<std::uint8_t>(
            steps_in_time(seated->rotation, options_.rotations, std::chrono::seconds(options_.seconds), now));
    }
    if (rotation > options_.rotations) {
        phase_ = Finished{};
        return;
    }
    lay_tables(static_cast<std::uint16_t>(rotation), now);
}

void TablesRules::sit_down_if_all_are_ready(RoomTime now) {
    if (!std::holds_alternative<Arriving>(phase_)) return;
    bool anybody = false;
    for (const auto& [id, person] : people_) {
        if (!person.here()) continue;
        if (!person.ready) return;
        anybody = true;
    }
    if (anybody) next_rotation(now);
}

std::size_t TablesRules::sitting() const {
    const auto* seated = std::get_if<Seated>(&phase_);
    if (seated == nullptr) return 0;
    std::size_t count = 0;
    for (const TableNow& table : seated->tables)
        count += here_at(table);
    return count;
}

// How many minutes more the tables may still have: none that would make the evening late.
std::uint8_t TablesRules::minutes_left(const Seated& seated) const {
    const int left = most_minutes_more - seated.longer;
    if (!closes()) return static_cast<std::uint8_t>(left);
    const auto in_time = std::max<std::int64_t>((*closes() - seated.ends()) / one_minute, 0);
    return static_cast<std::uint8_t>(std::min<std::int64_t>(left, in_time));
}

void TablesRules::give_more_if_all_agree() {
    auto* seated = std::get_if<Seated>(&phase_);
    if (seated == nullptr || minutes_left(*seated) == 0) return;
    const auto agree = std::ranges::count_if(
        people_, [](const auto& entry) { return entry.second.wants_more && entry.second.here(); });
    if (agree == 0 || static_cast<std::size_t>(agree) < sitting()) return;
    seated->time += one_minute;
    ++seated->longer;
    for (auto& [id, person] : people_)
        person.wants_more = false;
}

// --- what is so

RoundStep TablesRules::changed() {
    RoundStep step;
    step.views_changed = true;
    if (std::holds_alternative<Finished>(phase_)) step.finished = result();
    return step;
}

TablesRules::Person* TablesRules::find(PlayerId who) {
    const auto found = people_.find(who);
    return found == people_.end() ? nullptr : &found->second;
}
const TablesRules::Person* TablesRules::find(PlayerId who) const {
    const auto found = people_.find(who);
    return found == people_.end() ? nullptr : &found->second;
}

}  // namespace parlor::game
