// What leaves the rules of mixer tables: pictures, what was said so far, what the evening remembers.
#include <algorithm>

#include "server/game/tables/tables_rules.hpp"
#include "shared/base/overloaded.hpp"

namespace parlor::game {

tables::View TablesRules::picture_for(PlayerId viewer) const {
    // Who sits where is for everybody; what is said and read there, and everything else, is the viewer's own.
    tables::View view;
    view.style = options_.style;
    view.of = options_.rotations;
    std::visit(overloaded{[&](const Arriving& phase) {
                              view.stage = tables::Stage::arriving;
                              view.began = phase.began;
                              view.ends = phase.ends;
                              for (const auto& [id, person] : people_) {
                                  if (person.ready && !person.left) view.ready.push_back(id);
                              }
                          },
                          [&](const Seated& phase) {
                              view.stage = tables::Stage::seated;
                              add_table(view, phase, viewer);
                          },
                          [&](const Finished&) {
                              view.stage = tables::Stage::over;
                              view.rotation = options_.rotations;
                          }},
               phase_);
    const Person* own = find(viewer);
    view.plays = own != nullptr && !own->left;
    if (!view.plays) return view;
    view.met = met_by(viewer);
    view.avoided.assign(own->avoids.reveal().begin(), own->avoids.reveal().end());
    view.offers = own->offers;
    view.seeks = own->seeks;
    return view;
}

void TablesRules::add_table(tables::View& view, const Seated& seated, PlayerId viewer) const {
    view.rotation = seated.rotation;
    view.began = seated.began;
    view.ends = seated.ends();
    view.minutes_left = minutes_left(seated);
    view.sitting = static_cast<std::uint16_t>(sitting());
    for (const TableNow& table : seated.tables) {
        view.tables.push_back({table.number, table.seats});
        for (const PlayerId who : table.seats) {
            if (find(who)->wants_more && find(who)->here()) view.want_more.push_back(who);
        }
    }
    const TableNow* table = table_of(viewer);
    if (table == nullptr) return;
    const Person& person = *find(viewer);
    const Prompt& card = cards_[card_index(seated, table->card)];
    tables::OwnTable own;
    own.number = table->number;
    own.moved = person.moved;
    own.card = card.text;
    own.deck = card.deck;
    own.card_number = static_cast<std::uint16_t>(table->card + 1);
    own.cards = static_cast<std::uint16_t>(cards_now());
    if (const auto link = links_.find(table->number); link != links_.end()) {
        own.link = link->second.text;
        own.link_by = link->second.by;
    }
    for (const PlayerId who : table->seats) {
        if (who == viewer) continue;
        own.offered |= person.offers & find(who)->seeks;
        own.sought |= person.seeks & find(who)->offers;
    }
    view.own = std::move(own);
}

// Cards are dealt to rotations one after the other, the same to all tables: nobody reads one twice before all
// have come.
std::size_t TablesRules::cards_now() const {
    const std::size_t each = cards_.size() / std::max<std::size_t>(options_.rotations, 1);
    return std::clamp<std::size_t>(each, 1, cards_.size());
}

std::size_t TablesRules::card_index(const Seated& seated, std::size_t card) const {
    return (static_cast<std::size_t>(seated.rotation - 1) * cards_now() + card) % cards_.size();
}

std::vector<tables::Met> TablesRules::met_by(PlayerId viewer) const {
    std::map<PlayerId, tables::Met> all;
    const auto count = [&](const Acquaintance& pair, std::uint16_t tables::Met::*times, std::uint16_t by) {
        if (pair.one != viewer && pair.other != viewer) return;
        const PlayerId other = pair.one == viewer ? pair.other : pair.one;
        tables::Met& met = all[other];
        met.who = other;
        met.*times = static_cast<std::uint16_t>(met.*times + by);
    };
    for (const Acquaintance& pair : before_)
        count(pair, &tables::Met::before, pair.times);
    for (const Acquaintance& pair : tonight_)
        count(pair, &tables::Met::tonight, pair.times);
    std::vector<tables::Met> result;
    for (const auto& [who, met] : all)
        result.push_back(met);
    return result;
}

std::vector<Rounds::Event> TablesRules::so_far(PlayerId viewer) const {
    std::vector<Rounds::Event> events;
    const TableNow* table = table_of(viewer);
    if (table == nullptr) return events;
    for (const Said& said : table->lines) {
        if (std::ranges::count(said.heard_by, viewer) > 0) events.emplace_back(tables::Event{said.line});
    }
    return events;
}

RoundResult TablesRules::result() const {
    RoundResult result;
    result.met = new_tonight_;
    for (const auto& [id, person] : people_) {
        if (person.left) continue;
        const auto others = std::ranges::count_if(new_tonight_, [who = id](const Acquaintance& pair) {
            return pair.one == who || pair.other == who;
        });
        if (others > 0) result.awards.push_back({AwardKind::good_company, id, others});
    }
    return result;
}

}  // namespace parlor::game
