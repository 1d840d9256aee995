#include "server/game/draw/guessing.hpp"

#include <algorithm>

#include "shared/base/text.hpp"

namespace parlor::game {

namespace {

constexpr std::size_t words_around = 3;
constexpr std::size_t letters_of_a_part = 4;      // a shorter word is part of many others by chance
constexpr std::size_t letters_to_look_alike = 5;  // a shorter one looks like too many words of a sentence
constexpr std::int32_t least_points = 50;
constexpr std::int32_t points_for_speed = 250;
constexpr std::int32_t points_for_first = 50;
constexpr std::int32_t artist_per_cent = 60;

// The words of a line, folded: "It's a light-house!" is "its", "a", "lighthouse".
std::vector<std::string> words_of(const std::string& text) {
    std::vector<std::string> words;
    std::size_t from = 0;
    while (from < text.size()) {
        const std::size_t space = std::min(text.find(' ', from), text.size());
        std::string word = fold_answer(text.substr(from, space - from));
        if (!word.empty()) words.push_back(std::move(word));
        from = space + 1;
    }
    return words;
}

// How many words of a line, one after the other, are `folded` when they are joined; 0 if none are.
std::size_t run_that_is(const std::vector<std::string>& words, const std::string& folded) {
    for (std::size_t first = 0; first < words.size(); ++first) {
        std::string joined;
        for (std::size_t last = first; last < words.size() && joined.size() < folded.size(); ++last) {
            joined += words[last];
            if (joined == folded) return last - first + 1;
        }
    }
    return 0;
}

// Whether the word is part of another, or begins where a word does and goes on over the gaps: "light houses"
// holds a lighthouse, "the rope" no hero.
bool holds(const std::vector<std::string>& words, const std::string& folded) {
    for (std::size_t first = 0; first < words.size(); ++first) {
        if (words[first].find(folded) != std::string::npos) return true;
        std::string joined;
        for (std::size_t last = first; last < words.size() && joined.size() < folded.size(); ++last)
            joined += words[last];
        if (joined.starts_with(folded)) return true;
    }
    return false;
}

// Whether some of the words, one after the other, are only slips away.
bool holds_nearly(const std::vector<std::string>& words, const std::string& folded, std::size_t slips) {
    constexpr std::size_t bytes_a_letter = 4;
    for (std::size_t first = 0; first < words.size(); ++first) {
        std::string joined;
        for (std::size_t last = first; last < words.size(); ++last) {
            joined += words[last];
            if (joined.size() > folded.size() + slips * bytes_a_letter) break;
            if (typing_distance(joined, folded, slips) <= slips) return true;
        }
    }
    return false;
}

// Of the first letter of a folded text; 0 for one that takes less than three bytes, as those of Europe do.
char32_t first_of_three_bytes(const std::string& folded) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(folded[at]); };
    if (folded.size() < 3 || byte(0) < 0xE0U || byte(0) >= 0xF0U) return 0;
    return (byte(0) & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);
}

// Whether words of this script stand close together, so that one in a sentence is part of a longer text: Thai
// and Lao, Myanmar, Khmer, Han with kana and hangul.
bool has_no_gaps(const std::string& folded) {
    const char32_t first = first_of_three_bytes(folded);
    const auto within = [first](char32_t low, char32_t high) { return first >= low && first <= high; };
    return within(0x0E00, 0x0EFF) || within(0x1000, 0x109F) || within(0x1780, 0x17FF) ||
           within(0x2E80, 0xD7FF);
}

// Graphemes of a text.
std::vector<std::string> letters_of(const std::string& text) {
    std::vector<std::string> letters;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t next = next_grapheme(text, at);
        letters.push_back(text.substr(at, next - at));
        at = next;
    }
    return letters;
}

// What is shown from the start: everything that folding takes away.
bool is_letter(const std::string& grapheme) {
    return !fold_answer(grapheme).empty();
}

}  // namespace

GuessVerdict judge_guess(const std::string& guess, const std::string& word) {
    const std::string right = fold_answer(word);
    const std::string folded = fold_answer(guess);
    if (right.empty()) return fold(guess) == fold(word) ? GuessVerdict::right : GuessVerdict::wrong;
    if (folded == right) return GuessVerdict::right;
    const std::vector<std::string> words = words_of(guess);
    if (const std::size_t run = run_that_is(words, right); run > 0) {
        return words.size() - run <= words_around ? GuessVerdict::right : GuessVerdict::close;
    }
    // What may not be said in a description must not be read out as a guess either.
    if (gives_away(guess, word)) return GuessVerdict::close;
    const std::size_t letters = grapheme_count(right);
    const std::size_t slips = letters >= 8 ? 2 : 1;
    // Of one letter everything would be one slip away.
    if (letters < 2) return GuessVerdict::wrong;
    const bool alike = typing_distance(folded, right, slips) <= slips ||
                       (letters >= letters_to_look_alike && holds_nearly(words, right, slips));
    return alike ? GuessVerdict::close : GuessVerdict::wrong;
}

bool gives_away(const std::string& text, const std::string& word) {
    const std::string right = fold_answer(word);
    if (right.empty()) return false;
    const std::vector<std::string> words = words_of(text);
    const bool is_part = grapheme_count(right) >= letters_of_a_part || has_no_gaps(right);
    return is_part ? holds(words, right) : run_that_is(words, right) > 0;
}

std::vector<draw::Place> hidden_places(const std::string& word) {
    std::vector<draw::Place> places = open_places(word);
    for (draw::Place& place : places) {
        if (is_letter(place.letter)) place = {"", true};
    }
    return places;
}

std::vector<draw::Place> open_places(const std::string& word) {
    std::vector<draw::Place> places;
    for (std::string& letter : letters_of(word))
        places.push_back({std::move(letter), false});
    return places;
}

std::size_t hint_count(const std::vector<draw::Place>& places) {
    const auto letters =
        std::count_if(places.begin(), places.end(), [](const draw::Place& place) { return place.hidden; });
    if (letters <= 2) return 0;
    if (letters <= 4) return 1;
    return letters <= 9 ? 2 : 3;
}

std::vector<std::size_t> choose_hints(const std::vector<draw::Place>& places, Rng& rng) {
    std::vector<std::size_t> hidden;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i].hidden) hidden.push_back(i);
    }
    rng.shuffle(std::span(hidden));
    hidden.resize(std::min(hidden.size(), hint_count(places)));
    return hidden;
}

std::int32_t guess_points(Duration left, Duration whole, bool first) {
    const std::int64_t most = std::max<std::int64_t>(count_ms(whole), 1);
    const std::int64_t time = std::clamp<std::int64_t>(count_ms(left), 0, most);
    // Adding half the divisor before dividing rounds to the nearest.
    const auto speed = static_cast<std::int32_t>((points_for_speed * time + most / 2) / most);
    return least_points + speed + (first ? points_for_first : 0);
}

std::int32_t artist_points(std::int32_t sum_of_guessers, std::size_t guessers) {
    if (guessers == 0) return 0;
    const auto whole = static_cast<std::int32_t>(100 * guessers);
    return (sum_of_guessers * artist_per_cent + whole / 2) / whole;
}

}  // namespace parlor::game
