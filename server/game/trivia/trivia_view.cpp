// What leaves the rules of trivia: pictures, standings, results.
#include <algorithm>

#include "server/game/trivia/trivia_rules.hpp"
#include "shared/base/overloaded.hpp"

namespace parlor::game {

std::vector<Standing> TriviaRules::standings() const {
    std::vector<Scorer> scorers;
    for (const auto& [id, one] : contestants_) {
        if (!one.left) scorers.push_back({id, one.points, one.place_before});
    }
    return game::rank(std::move(scorers));
}

void TriviaRules::rank() {
    for (const Standing& standing : standings()) {
        Contestant& one = *find(standing.who);
        one.place = standing.place;
        if (one.points > 0) one.worst_place = std::max(one.worst_place, one.place);
    }
}

trivia::View TriviaRules::picture_for(PlayerId viewer) const {
    // What everybody may see first; then what the stage and the viewer add.
    trivia::View view;
    view.number = static_cast<std::uint16_t>(current_ + 1);
    view.of = static_cast<std::uint16_t>(planned_);
    view.kind = question().kind;
    view.difficulty = question().difficulty;
    view.scoring = options_.scoring;
    view.category = question().category;
    view.text = question().text;
    view.unit = question().unit;
    view.standings = standings();
    const Contestant* own = find(viewer);
    if (own != nullptr) view.streak = own->streak;
    add_stage(view, own);
    return view;
}

void TriviaRules::add_stage(trivia::View& view, const Contestant* viewer) const {
    const auto add_answers = [&] {
        view.choices = question().choices;
        for (const auto& [id, one] : contestants_) {
            if (one.locked && !one.left) view.answered.push_back(id);
            if (one.expected && one.player.connected) view.expected.push_back(id);
        }
        if (viewer != nullptr && viewer->locked) view.own_answer = viewer->locked->answer;
    };
    std::visit(overloaded{[&](const Reading& phase) {
                              view.stage = trivia::Stage::reading;
                              view.began = phase.began;
                              view.ends = phase.ends;
                          },
                          [&](const Answering& phase) {
                              view.stage = trivia::Stage::answering;
                              view.began = phase.began;
                              add_answers();
                              view.ends = time_of(phase).shared_end();
                              if (viewer != nullptr && !viewer->left) {
                                  view.ends = time_of(phase).own_end(viewer->player.allowance);
                                  view.may_answer = !viewer->locked.has_value();
                              }
                          },
                          [&](const Revealing& phase) {
                              view.stage = trivia::Stage::revealing;
                              view.began = phase.began;
                              view.ends = phase.ends;
                              add_answers();
                              add_reveal(view, phase);
                              if (viewer != nullptr) {
                                  view.reveal->own_right = viewer->right;
                                  view.reveal->own_points = viewer->scored.points;
                                  view.reveal->own_lines = viewer->scored.lines;
                              }
                          },
                          [&](const Standings& phase) {
                              view.stage = trivia::Stage::standings;
                              view.began = phase.began;
                              view.ends = phase.ends;
                          },
                          [&](const Finished&) { view.stage = trivia::Stage::standings; }},
               phase_);
}

void TriviaRules::add_reveal(trivia::View& view, const Revealing& phase) const {
    trivia::Reveal reveal;
    reveal.rows = phase.rows;
    for (trivia::RevealRow& row : reveal.rows)
        std::erase_if(row.players, [&](PlayerId who) { return find(who)->left; });
    reveal.solution = solution(question());
    reveal.right_players = phase.right_players;
    reveal.answering_players = phase.answering_players;
    reveal.explanation = question().explanation;
    reveal.source = question().source;
    view.reveal = std::move(reveal);
}

RoundResult TriviaRules::result() const {
    RoundResult result;
    const auto award = [&](AwardKind kind, PlayerId who, std::int64_t value) {
        result.awards.push_back({kind, who, value});
    };
    for (const auto& [id, one] : contestants_) {
        if (one.left) continue;
        result.points.push_back({id, one.points});
        if (one.rights >= 3) award(AwardKind::fastest_fingers, id, count_ms(one.right_time) / one.rights);
        if (one.longest_streak >= 3) award(AwardKind::longest_streak, id, one.longest_streak);
        if (one.rights > 0) award(AwardKind::sharpest, id, one.rights);
        if (one.rights > 0) award(AwardKind::knows_things, id, one.rights);
        if (one.alone_right > 0) award(AwardKind::only_one_right, id, one.alone_right);
        if (one.closest > 0) award(AwardKind::closest_guess, id, one.closest);
        const int climbed = one.worst_place - one.place;
        if (climbed >= 2) award(AwardKind::steady_climber, id, climbed);
    }
    return result;
}

}  // namespace parlor::game
