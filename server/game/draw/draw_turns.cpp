// The way of a turn in draw & guess: whose it is, which words they choose from, how it begins and ends.
#include <algorithm>
#include <tuple>
#include <utility>

#include "server/game/draw/draw_rules.hpp"

namespace parlor::game {

namespace {

constexpr Duration choosing_time = 15s;
constexpr Duration showing_time = 6s;
constexpr Duration idle_time = 25s;

}  // namespace

void DrawRules::next_turn(RoomTime now) {
    passed_.clear();
    const Duration each = choosing_time + std::chrono::seconds(options_.seconds) + showing_time;
    turns_ = static_cast<std::uint16_t>(steps_in_time(turn_, turns_, each, now));
    if (turn_ == turns_) {
        phase_ = Finished{};
        return;
    }
    ++turn_;
    choose_artist(now);
}

void DrawRules::another_artist(RoomTime now) {
    if (auto* choosing = std::get_if<Choosing>(&phase_)) {
        passed_.push_back(choosing->artist);
        std::move(choosing->words.begin(), choosing->words.end(), std::back_inserter(spare_));
    }
    choose_artist(now);
}

// When nobody is left who could draw, the turn is nobody's; when nobody is here at all the activity is over.
void DrawRules::choose_artist(RoomTime now) {
    auto artist = next_artist(passed_);
    while (!artist && !passed_.empty() && turn_ < turns_) {
        ++turn_;
        passed_.clear();
        artist = next_artist(passed_);
    }
    std::vector<Secret<draw::Word>> words = artist ? take_words() : std::vector<Secret<draw::Word>>{};
    if (words.empty()) {
        phase_ = Finished{};
        return;
    }
    phase_ = Choosing{*artist, std::move(words), now, now + choosing_time, std::nullopt};
    if (!find(*artist)->player.connected) std::get<Choosing>(phase_).gone_at = now + grace;
}

std::optional<PlayerId> DrawRules::next_artist(const std::vector<PlayerId>& passed) const {
    std::optional<PlayerId> best;
    const auto rank = [](const Person& person) {
        return std::tuple(!person.player.connected, !person.volunteers, person.drawn, person.order);
    };
    for (const auto& [id, person] : people_) {
        if (person.left || std::count(passed.begin(), passed.end(), id) > 0) continue;
        if (!best || rank(person) < rank(*find(*best))) best = id;
    }
    return best;
}

std::vector<Secret<draw::Word>> DrawRules::take_words() {
    std::vector<Secret<draw::Word>> taken;
    // Words that an artist did not take come again only when there are no others.
    if (words_.size() < draw::choices) {
        rng_.shuffle(std::span(spare_));
        std::move(words_.begin(), words_.end(), std::back_inserter(spare_));
        words_ = std::exchange(spare_, {});
    }
    while (taken.size() < draw::choices && !words_.empty()) {
        taken.push_back(std::move(words_.back()));
        words_.pop_back();
    }
    return taken;
}

void DrawRules::start_drawing(Choosing choosing, std::size_t choice, bool in_words, RoomTime now) {
    Drawing turn;
    turn.artist = choosing.artist;
    turn.in_words = in_words;
    turn.began = now;
    turn.time = std::chrono::seconds(options_.seconds);
    turn.idle_at = now + idle_time;
    for (std::size_t i = 0; i < choosing.words.size(); ++i) {
        if (i == choice) {
            turn.word = std::move(choosing.words[i]);
        } else {
            spare_.push_back(std::move(choosing.words[i]));
        }
    }
    for (const auto& [id, person] : people_) {
        if (id != turn.artist && person.player.connected && !person.left) turn.guessers.push_back(id);
    }
    if (options_.hints) turn.hints = choose_hints(hidden_places(turn.word.reveal().text), rng_);
    turn.gone_at = choosing.gone_at;
    for (const Standing& standing : standings())
        find(standing.who)->place_before = turn_ == 1 ? std::uint16_t{0} : standing.place;
    Person& artist = *find(turn.artist);
    ++artist.drawn;
    artist.volunteers = false;
    passed_.clear();  // of this turn: the next artist is foretold without it
    phase_ = std::move(turn);
}

void DrawRules::start_reveal(draw::TurnEnd why, RoomTime now) {
    Revealing reveal;
    reveal.turn = std::move(std::get<Drawing>(phase_));
    reveal.why = why;
    reveal.began = now;
    reveal.ends = now + showing_time;
    reveal.turn.gone_at.reset();  // nobody is waited for any more
    const Drawing& turn = reveal.turn;
    std::int32_t sum = 0;
    std::uint16_t found = 0;
    for (const draw::Finder& finder : turn.found) {
        if (std::count(turn.guessers.begin(), turn.guessers.end(), finder.who) == 0) continue;
        sum += finder.points;
        ++found;
    }
    Person& artist = *find(turn.artist);
    // What was found by hints alone is not the merit of an artist who has shown nothing.
    if (turn.begun) {
        reveal.artist_points = artist_points(sum, turn.guessers.size());
        artist.points += reveal.artist_points;
        artist.were_found = static_cast<std::uint16_t>(artist.were_found + found);
    }
    artist.could_find = static_cast<std::uint16_t>(artist.could_find + turn.guessers.size());
    bool marked = false;
    std::vector<canvas::DrawnOp> drawing = turn.canvas.seen_ops();
    for (const canvas::DrawnOp& drawn : drawing) {
        marked = (marked || leaves_a_mark(drawn.op)) && !std::holds_alternative<canvas::Clear>(drawn.op);
    }
    if (marked) {
        ++artist.drawings;
        kept_ = Keepsake{turn.artist, turn.word.reveal().text, std::move(drawing)};
    }
    phase_ = std::move(reveal);
}

// To rub out or to clear is not to draw.
bool DrawRules::leaves_a_mark(const canvas::Op& op) {
    const auto* begin = std::get_if<canvas::BeginStroke>(&op);
    return begin != nullptr ? !begin->eraser : std::holds_alternative<canvas::Fill>(op);
}

}  // namespace parlor::game
