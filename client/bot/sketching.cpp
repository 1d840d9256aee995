#include "client/bot/sketching.hpp"

#include <algorithm>
#include <array>

#include "client/bot/scribbles.hpp"
#include "client/model/selectors.hpp"

namespace parlor::bot {

namespace {

constexpr std::uint32_t per_cent_volunteers = 8;  // a turn
// Of the time there is: the others shall have a while to look at the whole.
constexpr int per_cent_to_draw_in = 70;

// True of anything, as far as a line can be.
constexpr std::array<std::string_view, 5> vague_descriptions{
    "You have seen one before", "It is larger than you would think", "Some people like it very much",
    "It is not what I would have chosen", "Think of a rainy Sunday"};

std::string word_of(const draw::View& view) {
    std::string word;
    for (const draw::Place& place : view.word)
        word += place.letter;
    return word;
}

// The first of those it can draw, beginning anywhere; any if it can draw none.
std::uint8_t word_to_choose(const std::vector<std::string>& choices, const Sketchbook& sketchbook, Rng& rng) {
    const std::size_t first = rng.below(static_cast<std::uint32_t>(choices.size()));
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const std::size_t choice = (first + i) % choices.size();
        if (sketchbook.of(choices[choice]) != nullptr) return static_cast<std::uint8_t>(choice);
    }
    return static_cast<std::uint8_t>(first);
}

Sketch sketch_for(const std::string& word, const Sketchbook& sketchbook, Rng& rng) {
    const std::uint32_t dice = rng.next();
    const std::vector<Sketch>* known = sketchbook.of(word);
    if (known == nullptr) return scribble(word, dice);
    return (*known)[dice % known->size()];
}

}  // namespace

std::optional<RoundCommand> Sketching::due(const client::Lobby& lobby, RoomTime now, SteadyTime steady,
                                           const Persona& persona, const Knowledge& knowledge, Rng& rng) {
    const draw::View* view = client::draw_view(lobby);
    if (view == nullptr) {
        lay_down_pen();
        *this = Sketching(exhibition_);
        return std::nullopt;
    }
    const Turn turn{lobby.round->activity, view->turn, view->artist == lobby.you, view->stage};
    if (turn_ != turn) notice(turn, *view, now, persona, knowledge, rng);
    if (steady < rests_until_) return std::nullopt;
    const auto command = wish(lobby, *view, now, persona, knowledge, rng);
    if (!command) return std::nullopt;
    rests_until_ = steady + between_ops;
    return RoundCommand{lobby.round->activity, *command};
}

std::optional<RoomTime> Sketching::next() const {
    std::optional<RoomTime> next = speaks_at_;
    for (const auto& time : {volunteers_at_, hand_.next(), guesswork_.next()}) {
        if (time && (!next || *time < *next)) next = time;
    }
    return next;
}

void Sketching::notice(const Turn& turn, const draw::View& view, RoomTime now, const Persona& persona,
                       const Knowledge& knowledge, Rng& rng) {
    turn_ = turn;
    speaks_at_.reset();
    volunteers_at_.reset();
    lay_down_pen();
    if (turn.is_artist && turn.stage == draw::Stage::choosing) {
        speaks_at_ = std::max(now, view.began) + Duration{rng.between(1'500, 5'000)};
    } else if (turn.is_artist && turn.stage == draw::Stage::drawing) {
        take_up_pen(view, now, persona, knowledge, rng);
    } else if (turn.stage == draw::Stage::drawing && rng.chance(per_cent_volunteers)) {
        volunteers_at_ = now + Duration{rng.between(2'000, 20'000)};
    }
}

void Sketching::take_up_pen(const draw::View& view, RoomTime now, const Persona& persona,
                            const Knowledge& knowledge, Rng& rng) {
    const RoomTime begins = now + Duration{rng.between(600, 1'800)} * persona.pace / 100;
    if (view.in_words) {
        speaks_at_ = begins;
        return;
    }
    if (exhibition_ != nullptr) {
        const auto taken = exhibition_->take();
        if (!taken) return;
        exhibit_ = taken->number;
        PenWork work = draw_by_hand(*taken->sketch, persona, rng);
        finish_within(work, std::max(view.ends - begins, Duration{0}) * per_cent_to_draw_in / 100);
        hand_.take_up(std::move(work), begins);  // all of it
        return;
    }
    PenWork work = draw_by_hand(sketch_for(word_of(view), knowledge.sketchbook(), rng), persona, rng);
    finish_within(work, std::max(view.ends - begins, Duration{0}) * per_cent_to_draw_in / 100);
    hand_.take_up(std::move(work), begins, view.ends);
}

void Sketching::lay_down_pen() {
    if (exhibit_) exhibition_->put_back(*exhibit_);
    exhibit_.reset();
    hand_.put_down();
}

std::optional<draw::Command> Sketching::wish(const client::Lobby& lobby, const draw::View& view, RoomTime now,
                                             const Persona& persona, const Knowledge& knowledge, Rng& rng) {
    if (turn_->is_artist) return as_artist(view, now, knowledge, rng);
    if (exhibition_ != nullptr) return std::nullopt;
    if (auto line = guesswork_.due(lobby, view, now, persona, knowledge, rng))
        return draw::Guess{view.turn, std::move(*line)};
    // Those who only watch have no name to put down.
    const bool plays = view.may_guess || view.knows_word;
    if (!volunteers_at_ || now < *volunteers_at_ || !plays) return std::nullopt;
    volunteers_at_.reset();
    if (std::ranges::count(view.volunteers, lobby.you) > 0) return std::nullopt;
    return draw::Volunteer{true};
}

std::optional<draw::Command> Sketching::as_artist(const draw::View& view, RoomTime now,
                                                  const Knowledge& knowledge, Rng& rng) {
    if (auto op = hand_.due(now)) {
        if (exhibit_ && !hand_.busy()) {
            exhibition_->hang();
            exhibit_.reset();
        }
        return draw::Draw{view.turn, std::move(*op)};
    }
    if (!speaks_at_ || now < *speaks_at_) return std::nullopt;
    speaks_at_.reset();
    if (!view.choices.empty())
        return draw::ChooseWord{view.turn, word_to_choose(view.choices, knowledge.sketchbook(), rng), false};
    if (view.stage != draw::Stage::drawing || !view.in_words) return std::nullopt;
    speaks_at_ = now + Duration{rng.between(6'000, 15'000)};
    const std::string_view line =
        vague_descriptions[rng.below(static_cast<std::uint32_t>(vague_descriptions.size()))];
    return draw::Describe{view.turn, std::string(line)};
}

}  // namespace parlor::bot
