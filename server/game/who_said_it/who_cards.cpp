// The way of a card in Who said it?: how the deck is made, what is guessed, and what that brings.
#include <algorithm>
#include <tuple>
#include <utility>

#include "server/game/who_said_it/who_rules.hpp"
#include "shared/base/limits.hpp"

namespace parlor::game {

// --- writing

bool WhoSaidItRules::all_done() const {
    bool anybody = false;
    for (const auto& [id, one] : people_) {
        if (!is_waited_for(one)) continue;
        if (!one.done_at) return false;
        anybody = true;
    }
    return anybody;
}

void WhoSaidItRules::settle_done(RoomTime now) {
    auto& writing = std::get<Writing>(phase_);
    for (auto& [id, one] : people_) {
        const bool done = one.said_done || one.lines.size() == prompts_.size();
        if (!done) {
            one.done_at.reset();
        } else if (!one.done_at) {
            one.done_at = now;
        }
    }
    if (!all_done()) {
        writing.soon.reset();
    } else if (!writing.soon) {
        writing.soon = now + last_look;
    }
}

void WhoSaidItRules::end_writing(RoomTime now) {
    cards_ = deal();
    for (auto& [id, one] : people_)
        one.lines.clear();
    next_card(now);
}

// In an order of chance that depends on the texts and on nothing else. When there are too many, each author's
// first comes before anybody's second.
std::vector<WhoSaidItRules::Card> WhoSaidItRules::deal() {
    std::vector<Card> all;
    for (auto& [id, one] : people_) {
        for (auto& [prompt, text] : one.lines)
            all.push_back({prompt, std::move(text), Secret(id)});
    }
    std::stable_sort(all.begin(), all.end(), [](const Card& a, const Card& b) {
        return std::tie(a.text, a.prompt) < std::tie(b.text, b.prompt);
    });
    rng_.shuffle(std::span(all));
    std::map<PlayerId, std::size_t> dealt;
    std::vector<std::pair<std::size_t, std::size_t>> ranked;  // how many of its author's come before, place
    for (std::size_t i = 0; i < all.size(); ++i)
        ranked.emplace_back(dealt[all[i].author.reveal()]++, i);
    std::sort(ranked.begin(), ranked.end());
    if (ranked.size() > options_.cards) ranked.resize(options_.cards);
    std::sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    std::vector<Card> deck;
    for (const auto& [before, place] : ranked)
        deck.push_back(std::move(all[place]));
    return deck;
}

// --- guessing

// Cards for which there is no time left are never shown.
void WhoSaidItRules::leave_out_late_cards(RoomTime now) {
    std::vector<Waited> waited;
    for (const auto& [id, one] : people_) {
        if (one.player.connected && !one.left) waited.push_back({one.player.allowance, std::nullopt});
    }
    const PersonalTime guessing{RoomTime{}, std::chrono::seconds(options_.seconds), Duration{0},
                                std::move(waited)};
    const Duration each = (guessing.end() - RoomTime{}) + floor_time + more_time / 3;
    const std::size_t all = shown_ + cards_.size();
    const std::size_t late = all - steps_in_time(shown_, all, each, now);
    cards_.erase(cards_.begin(), cards_.begin() + static_cast<std::ptrdiff_t>(late));
}

void WhoSaidItRules::next_card(RoomTime now) {
    if (shown_ > 0) leave_out_late_cards(now);
    if (cards_.empty()) {
        if (shown_ == 0) {
            phase_ = Nothing{now, now + nothing_time};
        } else {
            phase_ = Finished{};
        }
        return;
    }
    for (const Standing& standing : standings())
        find(standing.who)->place_before = shown_ == 0 ? std::uint16_t{0} : standing.place;
    for (auto& [id, one] : people_) {
        one.expected = one.player.connected && !one.left;
        one.pick.reset();
        one.scored = {};
        one.right = false;
    }
    ++shown_;
    Guessing next;
    next.card = std::move(cards_.back());
    cards_.pop_back();
    next.began = now;
    next.faces = faces_for(next.card.author.reveal());
    next.of = static_cast<std::uint16_t>(shown_ + cards_.size());
    phase_ = std::move(next);
}

std::vector<PlayerId> WhoSaidItRules::faces_for(PlayerId author) {
    std::vector<PlayerId> faces;
    for (const auto& [id, one] : people_) {
        if (!one.left) faces.push_back(id);
    }
    rng_.shuffle(std::span(faces));
    if (faces.size() <= all_faces) return faces;
    // The author takes the place of somebody by chance, unless chance has put them there already.
    const std::size_t place = rng_.below(some_faces);
    const auto of_author = std::ranges::find(faces, author);
    if (of_author - faces.begin() >= static_cast<std::ptrdiff_t>(some_faces))
        std::swap(*of_author, faces[place]);
    faces.resize(some_faces);
    return faces;
}

// Its author may pretend to guess, and is not waited for.
bool WhoSaidItRules::all_picked(const Guessing& phase) const {
    bool anybody = false;
    for (const auto& [id, one] : people_) {
        if (!is_waited_for(one) || id == phase.card.author.reveal()) continue;
        if (!one.pick) return false;
        anybody = true;
    }
    return anybody;
}

// --- the reveal

void WhoSaidItRules::start_reveal(RoomTime now) {
    Revealing reveal;
    reveal.shown = std::move(std::get<Guessing>(phase_));
    reveal.began = now;
    const Person& author = *find(reveal.shown.card.author.reveal());
    const bool floor = !reveal.shown.author_left && author.player.connected;
    reveal.ends = now + (floor ? floor_time : no_floor_time);
    // Whose it was stays with them, so nobody can have known it.
    if (!reveal.shown.author_left) score_picks(reveal.shown, reveal);
    phase_ = std::move(reveal);
}

void WhoSaidItRules::score_picks(const Guessing& shown, Revealing& reveal) {
    const PlayerId author = shown.card.author.reveal();
    const PersonalTime time = time_of(shown);
    std::int32_t sum = 0;
    for (auto& [id, one] : people_) {
        if (id == author || one.left) continue;
        const Outcome outcome = !one.pick                  ? Outcome::none
                                : one.pick->face == author ? Outcome::right
                                                           : Outcome::wrong;
        const Duration taken = one.pick ? one.pick->at - shown.began : Duration{0};
        one.scored = score({options_.scoring, outcome, false, taken, time.allowed(one.player.allowance),
                            one.streak, one.points});
        one.right = outcome == Outcome::right;
        one.points += one.scored.points;
        one.streak = one.scored.streak;
        if (one.pick || is_waited_for(one)) ++reveal.guessed;
        if (!one.pick) continue;
        reveal.thoughts.push_back({id, one.pick->face});
        ++one.guesses;
        if (!one.right) continue;
        ++one.rights;
        ++reveal.knew;
        sum += one.scored.points;
    }
    pay_author(reveal, sum);
}

// The author gets what the others got on average: to be known by all pays as much as to know.
void WhoSaidItRules::pay_author(Revealing& reveal, std::int32_t sum) {
    Person& author = *find(reveal.shown.card.author.reveal());
    ++author.lines_shown;
    author.could_know = static_cast<std::uint16_t>(author.could_know + reveal.guessed);
    author.knew = static_cast<std::uint16_t>(author.knew + reveal.knew);
    if (reveal.knew == 0) return;
    // Adding half the divisor before dividing rounds to the nearest.
    reveal.author_points = (sum + reveal.guessed / 2) / reveal.guessed;
    author.points += reveal.author_points;
    author.scored.points = reveal.author_points;
    author.scored.lines = {{PointsReason::known, reveal.author_points, reveal.knew}};
}

void WhoSaidItRules::shorten_floor(RoomTime now) {
    auto& reveal = std::get<Revealing>(phase_);
    reveal.ends = std::min(reveal.ends, std::max(now + last_word, reveal.began + reading_time));
}

}  // namespace parlor::game
