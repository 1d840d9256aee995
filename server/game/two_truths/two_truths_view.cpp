// What leaves the rules of two truths and a lie: pictures and results.
#include <algorithm>

#include "server/game/two_truths/two_truths_rules.hpp"
#include "shared/base/overloaded.hpp"

namespace parlor::game {

namespace {

template <class Votes>
std::vector<PlayerId> those_in(const Votes& votes) {
    std::vector<PlayerId> who;
    for (const auto& [id, vote] : votes)
        who.push_back(id);
    return who;
}

}  // namespace

std::vector<Standing> TwoTruthsRules::standings() const {
    std::vector<Scorer> scorers;
    for (const auto& [id, person] : people_) {
        if (!person.left) scorers.push_back({id, person.points, person.place_before});
    }
    return rank(std::move(scorers));
}

// Who is away counts: they may be back in time.
std::uint16_t TwoTruthsRules::cards_to_come() const {
    const auto waiting = std::count_if(people_.begin(), people_.end(), [](const auto& one) {
        return one.second.sheet && !one.second.told && !one.second.left;
    });
    return static_cast<std::uint16_t>(std::min<std::ptrdiff_t>(waiting, options_.tellers - card_));
}

truths::View TwoTruthsRules::picture_for(PlayerId viewer) const {
    // What everybody may see first; then what the viewer alone may.
    truths::View view;
    view.card = card_;
    view.of = static_cast<std::uint16_t>(card_ + cards_to_come());
    view.most = options_.tellers;
    view.standings = standings();
    std::visit(overloaded{[&](const Writing& phase) {
                              view.stage = truths::Stage::writing;
                              view.began = phase.began;
                              view.expected = connected();
                              for (const auto& [id, person] : people_) {
                                  if (person.sheet && !person.left) view.done.push_back(id);
                              }
                          },
                          [&](const Voting& phase) {
                              view.stage = truths::Stage::voting;
                              add_card(view, phase);
                              view.began = phase.began;
                          },
                          [&](const Revealing& phase) {
                              view.stage = truths::Stage::revealing;
                              add_card(view, phase.card);
                              add_reveal(view, phase, viewer);
                              view.began = phase.began;
                          },
                          [&](const Choosing& phase) {
                              view.stage = truths::Stage::choosing;
                              view.truths = phase.truths;
                              view.done = those_in(phase.votes);
                              view.expected = phase.expected;
                              view.began = phase.began;
                          },
                          [&](const Best& phase) {
                              view.stage = truths::Stage::best;
                              view.truths = phase.truths;
                              view.winners = phase.winners;
                              view.began = phase.began;
                          },
                          [&](const Nothing& phase) {
                              view.stage = truths::Stage::nothing;
                              view.began = phase.began;
                          },
                          [&](const Finished&) { view.stage = truths::Stage::nothing; }},
               phase_);
    view.ends = next_deadline().value_or(view.began);
    add_own(view, viewer);
    return view;
}

void TwoTruthsRules::add_own(truths::View& view, PlayerId viewer) const {
    const Person* person = find(viewer);
    if (person == nullptr || person->left) return;
    view.may_write = may_write(*person);
    view.found = person->lies_found;
    view.guessed = person->guessed;
    if (person->sheet) {
        truths::Own own;
        for (std::size_t i = 0; i < truths::statements; ++i)
            own.texts[i] = person->sheet->texts[i].reveal();
        own.lie = person->sheet->lie.reveal();
        own.shown = person->told;
        view.own = std::move(own);
    }
    if (const auto* card = std::get_if<Voting>(&phase_)) {
        view.may_vote = card->teller != viewer;
        if (card->teller == viewer) view.own_lie = lie_on(*card);
        if (const auto vote = card->votes.find(viewer); vote != card->votes.end())
            view.own_vote = vote->second.reveal();
    } else if (const auto* reveal = std::get_if<Revealing>(&phase_)) {
        view.may_ask = !reveal->asked && !reveal->withdrawn && reveal->card.teller != viewer;
        const auto& votes = reveal->card.votes;
        if (const auto vote = votes.find(viewer); vote != votes.end()) view.own_vote = vote->second.reveal();
    } else if (const auto* choosing = std::get_if<Choosing>(&phase_)) {
        if (const auto vote = choosing->votes.find(viewer); vote != choosing->votes.end())
            view.own_best = vote->second.reveal();
    }
}

void TwoTruthsRules::add_card(truths::View& view, const Voting& card) const {
    view.teller = card.teller;
    const Sheet& sheet = *find(card.teller)->sheet;
    for (const std::uint8_t index : card.order)
        view.card_texts.push_back(sheet.texts[index].reveal());
    view.done = those_in(card.votes);
    view.expected = card.expected;
}

void TwoTruthsRules::add_reveal(truths::View& view, const Revealing& phase, PlayerId viewer) const {
    truths::Reveal reveal;
    view.asked = phase.asked;
    view.next_teller = next_teller();
    if (phase.withdrawn) {
        view.card_texts.clear();
        view.reveal = std::move(reveal);
        return;
    }
    reveal.lie = lie_on(phase.card);
    reveal.choices.resize(truths::statements);
    for (const auto& [who, vote] : phase.card.votes)
        reveal.choices[vote.reveal()].push_back(who);
    reveal.teller_points = phase.teller_points;
    if (viewer == phase.card.teller) reveal.own_points = phase.teller_points;
    if (const auto vote = phase.card.votes.find(viewer);
        vote != phase.card.votes.end() && vote->second.reveal() == *reveal.lie)
        reveal.own_points = right_guess;
    view.reveal = std::move(reveal);
}

RoundResult TwoTruthsRules::result() const {
    RoundResult result;
    for (const auto& [id, person] : people_) {
        if (person.left) continue;
        result.points.push_back({id, person.points});
        const auto award = [&, who = id](AwardKind kind, std::int64_t value) {
            result.awards.push_back({kind, who, value});
        };
        if (person.told) award(AwardKind::storyteller, 1);
        if (person.best) award(AwardKind::best_truth, 1);
        if (person.fooled_of_hundred >= 50) award(AwardKind::poker_face, person.fooled_of_hundred);
        if (person.lies_found >= 2) award(AwardKind::lie_finder, person.lies_found);
    }
    return result;
}

}  // namespace parlor::game
