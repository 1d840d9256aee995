// What leaves the rules of draw & guess: pictures, the stream so far, results.
#include <algorithm>

#include "server/game/draw/draw_rules.hpp"
#include "shared/base/overloaded.hpp"

namespace parlor::game {

namespace {

constexpr std::size_t piece_bytes = 16 * 1024;

}  // namespace

std::vector<Standing> DrawRules::standings() const {
    std::vector<Scorer> scorers;
    for (const auto& [id, person] : people_) {
        if (!person.left) scorers.push_back({id, person.points, person.place_before});
    }
    return rank(std::move(scorers));
}

draw::View DrawRules::picture_for(PlayerId viewer) const {
    // What everybody may see first; then what the viewer alone may.
    draw::View view;
    view.turn = turn_;
    view.of = turns_;
    view.standings = standings();
    for (const auto& [id, person] : people_) {
        if (person.volunteers && !person.left) view.volunteers.push_back(id);
    }
    std::visit(overloaded{[&](const Choosing& phase) {
                              view.stage = draw::Stage::choosing;
                              view.artist = phase.artist;
                              view.artist_gone_at = phase.gone_at;
                              view.began = phase.began;
                              view.ends = phase.ends;
                              if (viewer != phase.artist) return;
                              for (const auto& word : phase.words) {
                                  view.choices.push_back(word.reveal().text);
                                  view.difficulties.push_back(word.reveal().difficulty);
                              }
                          },
                          [&](const Drawing& turn) {
                              view.stage = draw::Stage::drawing;
                              add_turn(view, turn, viewer);
                              const Person* own = find(viewer);
                              view.may_guess = own != nullptr && !own->left && !turn.knows(viewer);
                          },
                          [&](const Revealing& phase) {
                              view.stage = draw::Stage::revealing;
                              add_turn(view, phase.turn, viewer);
                              view.knows_word = true;
                              view.word = places_for(phase.turn, true);
                              view.began = phase.began;
                              view.ends = phase.ends;
                              view.next_hint.reset();
                              draw::Reveal reveal{phase.why, phase.artist_points, 0};
                              if (viewer == phase.turn.artist) reveal.own_points = phase.artist_points;
                              for (const draw::Finder& finder : phase.turn.found) {
                                  if (finder.who == viewer) reveal.own_points = finder.points;
                              }
                              view.reveal = reveal;
                              if (turn_ < turns_) view.next_artist = next_artist({});
                          },
                          [&](const Finished&) { view.stage = draw::Stage::revealing; }},
               phase_);
    return view;
}

void DrawRules::add_turn(draw::View& view, const Drawing& turn, PlayerId viewer) const {
    view.artist = turn.artist;
    view.artist_gone_at = turn.gone_at;
    view.in_words = turn.in_words;
    view.began = turn.began;
    view.ends = turn.ends();
    view.next_hint = turn.next_hint();
    view.found = turn.found;
    view.guessers = turn.guessers;
    view.knows_word = turn.knows(viewer);
    view.word = places_for(turn, view.knows_word);
}

std::vector<draw::Place> DrawRules::places_for(const Drawing& turn, bool knows) const {
    const std::string& word = turn.word.reveal().text;
    std::vector<draw::Place> open = open_places(word);
    std::vector<draw::Place> places = hidden_places(word);
    // Those who know it see beside each letter whether the others have it yet.
    for (std::size_t i = 0; i < turn.opened; ++i)
        places[turn.hints[i]] = open[turn.hints[i]];
    if (!knows) return places;
    for (std::size_t i = 0; i < places.size(); ++i)
        places[i].letter = open[i].letter;
    return places;
}

std::vector<Rounds::Event> DrawRules::so_far(PlayerId viewer) const {
    const Drawing* turn = std::get_if<Drawing>(&phase_);
    if (const auto* reveal = std::get_if<Revealing>(&phase_)) turn = &reveal->turn;
    std::vector<Rounds::Event> events;
    if (turn == nullptr) return events;
    for (auto& piece : canvas::in_pieces(turn->canvas.ops(), piece_bytes))
        events.emplace_back(draw::Drawn{turn_, std::move(piece)});
    for (const draw::Line& line : turn->lines) {
        if (may_read(*turn, line, viewer)) events.emplace_back(line);
    }
    return events;
}

RoundResult DrawRules::result() const {
    RoundResult result;
    for (const auto& [id, person] : people_) {
        if (person.left) continue;
        result.points.push_back({id, person.points});
        const auto award = [&, who = id](AwardKind kind, std::int64_t value) {
            result.awards.push_back({kind, who, value});
        };
        if (person.found >= 2) award(AwardKind::sharp_eye, count_ms(person.found_time) / person.found);
        if (person.found > 0) award(AwardKind::word_finder, person.found);
        if (person.drawings > 0) award(AwardKind::brave_pencil, person.drawings);
        if (person.could_find > 0 && 2 * person.were_found >= person.could_find)
            award(AwardKind::clear_hand, 100 * person.were_found / person.could_find);
    }
    return result;
}

}  // namespace parlor::game
