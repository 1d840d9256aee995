#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "shared/base/random.hpp"
#include "shared/base/time.hpp"
#include "shared/rounds/draw.hpp"

namespace parlor::game {

enum class GuessVerdict : std::uint8_t { wrong, close, right };

// right: equal after fold_answer() (case, accents, spaces, hyphens and punctuation do not count), or the word
// among at most three others ("is it a lighthouse?"). close: one typing slip away, two from eight letters on
// (typing_distance()), also as words of a sentence if it has five; or a text that gives the word away, which
// must not be read out either.
[[nodiscard]] GuessVerdict judge_guess(const std::string& guess, const std::string& word);
// Whether a text gives the word away: holds it, however it is written. A word of up to three letters must
// stand on its own there, unless its script knows no gaps; a longer one may be part of another.
[[nodiscard]] bool gives_away(const std::string& text, const std::string& word);

// The word's places: letters hidden, spaces, hyphens and apostrophes open.
[[nodiscard]] std::vector<draw::Place> hidden_places(const std::string& word);
[[nodiscard]] std::vector<draw::Place> open_places(const std::string& word);
// How many letters open while time passes: none for up to 2 letters, 1 for up to 4, 2 for up to 9, else 3
// (after scribble.rs).
[[nodiscard]] std::size_t hint_count(const std::vector<draw::Place>& places);
// Which of the places open, in order, all of them letters and none twice.
[[nodiscard]] std::vector<std::size_t> choose_hints(const std::vector<draw::Place>& places, Rng& rng);

// round(50 + 250 * left / whole), and 50 more for the first.
[[nodiscard]] std::int32_t guess_points(Duration left, Duration whole, bool first);
// 60 % of the mean over all who could have guessed, rounded; 0 when nobody could.
[[nodiscard]] std::int32_t artist_points(std::int32_t sum_of_guessers, std::size_t guessers);

}  // namespace parlor::game
