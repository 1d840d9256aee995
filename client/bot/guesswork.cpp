#include "client/bot/guesswork.hpp"

#include <algorithm>
#include <array>

#include "shared/base/text.hpp"

namespace parlor::bot {

namespace {

constexpr std::uint32_t per_cent_slips = 10;
constexpr std::uint32_t per_cent_say_something = 25;

constexpr std::array<std::string_view, 8> no_idea{"no idea",
                                                  "is it something to eat?",
                                                  "hmm",
                                                  "a potato with legs",
                                                  "modern art?",
                                                  "I have no clue, and I like it",
                                                  "das sieht gut aus",
                                                  "何だろう"};
constexpr std::array<std::string_view, 6> well_done{"nice one",     "lovely",    "that was quick!",
                                                    "I see it now", "so good 😄", "bravo"};

template <std::size_t n>
std::string any_line(const std::array<std::string_view, n>& lines, Rng& rng) {
    return std::string(lines[rng.below(static_cast<std::uint32_t>(n))]);
}

Duration some_time(std::int64_t least, std::int64_t most, const Persona& persona, Rng& rng) {
    return Duration{rng.between(least, most)} * persona.pace / 100;
}

// The word without one of its letters, not the first and not the last.
std::string with_a_slip(const KnownWord& word, Rng& rng) {
    const std::size_t count = word.letters.size();
    if (count < 4) return word.text;
    const std::size_t lost = 1 + rng.below(static_cast<std::uint32_t>(count - 2));
    if (word.letters[lost].folded.empty()) return word.text;
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        if (i != lost) text += word.letters[i].text;
    }
    return text;
}

}  // namespace

std::vector<const KnownWord*> words_that_fit(const std::vector<KnownWord>& words,
                                             const std::vector<draw::Place>& places) {
    std::vector<std::string> folded;
    for (const draw::Place& place : places)
        folded.push_back(fold_answer(place.letter));
    const auto fits = [&](const KnownWord& word) {
        if (word.letters.size() != places.size()) return false;
        for (std::size_t i = 0; i < places.size(); ++i) {
            const KnownWord::Letter& letter = word.letters[i];
            // Letters alone are hidden; what is none is there from the start.
            if (places[i].letter.empty() ? letter.folded.empty() : letter.folded != folded[i]) return false;
            if (letter.folded.empty() && letter.text != places[i].letter) return false;
        }
        return true;
    };
    std::vector<const KnownWord*> result;
    for (const KnownWord& word : words) {
        if (fits(word)) result.push_back(&word);
    }
    return result;
}

void Guesswork::begin_turn(std::uint16_t activity, std::uint16_t turn) {
    if (activity_ == activity && turn_ == turn) return;
    activity_ = activity;
    turn_ = turn;
    guessed_.clear();
    at_.reset();
    guessing_ = knows_ = false;
}

std::optional<std::string> Guesswork::due(const client::Lobby& lobby, const draw::View& view, RoomTime now,
                                          const Persona& persona, const Knowledge& knowledge, Rng& rng) {
    begin_turn(lobby.round->activity, view.turn);
    const bool drawing = view.stage == draw::Stage::drawing;
    if (!drawing || (!view.may_guess && !view.knows_word)) {
        at_.reset();
        return std::nullopt;
    }
    if (view.knows_word && !knows_) {
        knows_ = true;
        at_.reset();
        if (guessing_ && rng.chance(per_cent_say_something))
            at_ = now + some_time(1'000, 4'000, persona, rng);
    }
    if (view.may_guess && !guessing_) {
        guessing_ = true;
        at_ = std::max(now, view.began + some_time(5'000, 14'000, persona, rng));
    }
    if (!at_ || now < *at_) return std::nullopt;
    at_.reset();
    if (view.knows_word) return any_line(well_done, rng);
    at_ = now + some_time(4'000, 12'000, persona, rng);
    std::string text = guess(lobby, view, knowledge, rng);
    if (text.empty()) return std::nullopt;
    return text;
}

std::string Guesswork::guess(const client::Lobby& lobby, const draw::View& view, const Knowledge& knowledge,
                             Rng& rng) {
    if (knowledge.words().empty()) {
        // The first move is the sensible one.
        const std::vector<draw::Command> all = moves(view, rng);
        const auto* guess = std::get_if<draw::Guess>(&all.front());
        return guess == nullptr ? std::string() : guess->text;
    }
    const std::vector<const KnownWord*> fitting = candidates(lobby, view, knowledge);
    if (fitting.empty()) return any_line(no_idea, rng);
    const KnownWord& word = *fitting[rng.below(static_cast<std::uint32_t>(fitting.size()))];
    std::string text = rng.chance(per_cent_slips) ? with_a_slip(word, rng) : word.text;
    guessed_.insert(fold_answer(text));
    return text;
}

// What nobody has said yet; and if something was nearly right, what is nearly that.
std::vector<const KnownWord*> Guesswork::candidates(const client::Lobby& lobby, const draw::View& view,
                                                    const Knowledge& knowledge) const {
    std::set<std::string> said = guessed_;
    std::vector<std::string> close;
    if (lobby.drawing.activity == lobby.round->activity && lobby.drawing.turn == view.turn) {
        for (const draw::Line& line : lobby.drawing.lines) {
            if (line.kind == draw::LineKind::guess) said.insert(fold_answer(line.text));
            if (line.kind == draw::LineKind::close && line.who == lobby.you)
                close.push_back(fold_answer(line.text));
        }
    }
    std::vector<const KnownWord*> fitting = words_that_fit(knowledge.words(), view.word);
    std::erase_if(fitting, [&](const KnownWord* word) { return said.contains(word->folded); });
    std::vector<const KnownWord*> near;
    std::ranges::copy_if(fitting, std::back_inserter(near), [&](const KnownWord* word) {
        return std::ranges::any_of(
            close, [&](const std::string& one) { return typing_distance(one, word->folded, 2) <= 2; });
    });
    return near.empty() ? fitting : near;
}

}  // namespace parlor::bot
