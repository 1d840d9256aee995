// What players say at mixer tables.
#include <algorithm>

#include "server/game/tables/tables_rules.hpp"

namespace parlor::game {

Result<RoundStep, Refusal> TablesRules::on_move(const tables::Command& command, const Move& move) {
    const Person* person = find(move.who);
    if (person == nullptr || person->left) return failure(Refusal::watching);
    if (std::holds_alternative<Finished>(phase_)) return failure(Refusal::not_now);
    return std::visit([&](const auto& one) { return on(one, move); }, command);
}

Refusal TablesRules::wrong_time(std::uint16_t rotation) const {
    const auto* seated = std::get_if<Seated>(&phase_);
    return seated != nullptr && rotation <= seated->rotation ? Refusal::too_late : Refusal::not_now;
}

Result<RoundStep, Refusal> TablesRules::on(const tables::SetReady& command, const Move& move) {
    if (!std::holds_alternative<Arriving>(phase_)) return failure(Refusal::not_now);
    Person& person = *find(move.who);
    if (person.ready == command.on) return RoundStep{};
    person.ready = command.on;
    sit_down_if_all_are_ready(move.at);
    return changed();
}

// Only the own picture tells of it, and only the next seating heeds it: standing up at once would tell.
Result<RoundStep, Refusal> TablesRules::on(const tables::Avoid& command, const Move& move) {
    if (command.who == move.who || find(command.who) == nullptr) return failure(Refusal::unknown_player);
    auto& avoids = find(move.who)->avoids.reveal();
    if (command.on && avoids.size() >= limits::people_avoided && !avoids.contains(command.who))
        return failure(Refusal::bad_values);
    if (command.on) {
        avoids.insert(command.who);
    } else {
        avoids.erase(command.who);
    }
    plan_is_old_ = true;
    return changed();
}

Result<RoundStep, Refusal> TablesRules::on(const tables::SetTopics& command, const Move& move) {
    if (options_.style != tables::Style::mentoring) return failure(Refusal::not_now);
    Person& person = *find(move.who);
    person.offers = command.offers;
    person.seeks = command.seeks;
    plan_is_old_ = true;
    return changed();
}

Result<RoundStep, Refusal> TablesRules::on(const tables::NextCard& command, const Move& move) {
    const auto* seated = std::get_if<Seated>(&phase_);
    TableNow* table = table_of(move.who);
    if (seated == nullptr || table == nullptr || command.rotation != seated->rotation)
        return failure(wrong_time(command.rotation));
    // Two who press at once turn over one card.
    if (command.table != table->number || command.card != table->card + 1) return failure(Refusal::no_effect);
    table->card = (table->card + 1) % cards_now();
    return changed();
}

Result<RoundStep, Refusal> TablesRules::on(const tables::Say& command, const Move& move) {
    const auto* seated = std::get_if<Seated>(&phase_);
    TableNow* table = table_of(move.who);
    if (seated == nullptr || table == nullptr || command.rotation != seated->rotation)
        return failure(wrong_time(command.rotation));
    // Meant for others: the table has changed meanwhile.
    if (command.table != table->number) return failure(Refusal::too_late);
    Said said{{command.rotation, command.table, move.who, command.text}, table->seats};
    RoundStep step;
    Only those;
    for (const PlayerId who : table->seats) {
        if (find(who)->here()) those.who.push_back(who);
    }
    step.events.push_back({std::move(those), said.line});
    table->lines.push_back(std::move(said));
    if (table->lines.size() > limits::table_lines_kept) table->lines.erase(table->lines.begin());
    return step;
}

Result<RoundStep, Refusal> TablesRules::on(const tables::SetLink& command, const Move& move) {
    const auto* seated = std::get_if<Seated>(&phase_);
    const TableNow* table = table_of(move.who);
    if (seated == nullptr || table == nullptr || command.rotation != seated->rotation)
        return failure(wrong_time(command.rotation));
    if (command.table != table->number) return failure(Refusal::too_late);
    if (command.link.empty()) {
        links_.erase(table->number);
    } else {
        links_[table->number] = {command.link, move.who};
    }
    return changed();
}

Result<RoundStep, Refusal> TablesRules::on(const tables::WantMore& command, const Move& move) {
    const auto* seated = std::get_if<Seated>(&phase_);
    if (seated == nullptr || command.rotation != seated->rotation)
        return failure(wrong_time(command.rotation));
    Person& person = *find(move.who);
    if (person.wants_more == command.on) return RoundStep{};
    if (minutes_left(*seated) == 0) return failure(Refusal::too_late);
    person.wants_more = command.on;
    give_more_if_all_agree();
    return changed();
}

}  // namespace parlor::game
