#include "client/strings/draw_strings.hpp"

#include <fmt/format.h>

#include <vector>

#include "client/strings/common_words.hpp"

namespace parlor::client::strings::drawing {

std::string subtitle(int turn, int of) {
    return fmt::format("Draw & guess, turn {} of {}", turn, of);
}

std::string turn_count(int turns) {
    return turns == 1 ? "1 turn" : fmt::format("{} turns", turns);
}

std::string chooses(std::string_view name) {
    return fmt::format("{} is choosing a word", name);
}

std::string reconnecting(std::string_view name) {
    return fmt::format("{} is reconnecting", name);
}

std::string draws(std::string_view name) {
    return fmt::format("{} draws", name);
}

std::string describes(std::string_view name) {
    return fmt::format("{} describes", name);
}

std::string shape_of(std::span<const draw::Place> word) {
    // Spaces alone part words; a hyphen or an apostrophe belongs to one.
    std::vector<int> lengths{0};
    for (const draw::Place& place : word) {
        if (place.letter == " ") {
            lengths.push_back(0);
        } else if (place.hidden || place.letter != "-") {
            ++lengths.back();
        }
    }
    if (lengths.size() == 1)
        return lengths.front() == 1 ? "1 letter" : fmt::format("{} letters", lengths.front());
    std::string list;
    for (const int length : lengths)
        list += (list.empty() ? "" : ", ") + std::to_string(length);
    return fmt::format("{} words: {}", lengths.size(), list);
}

std::string word_of(std::span<const draw::Place> word) {
    std::string text;
    for (const draw::Place& place : word)
        text += place.letter.empty() ? "_" : place.letter;
    return text;
}

std::string hint_in(long seconds) {
    return fmt::format("Hint in {} s", seconds);
}

Counted guessed_it(std::size_t found, std::size_t of) {
    return {fmt::format("{} of {}", found, of), " guessed it"};
}

std::string got_it_count(std::size_t count) {
    return fmt::format("{} got it", count);
}

std::string turn_of(int turn, int of) {
    return fmt::format("turn {} of {}", turn, of);
}

std::string_view why_over(draw::TurnEnd why, std::size_t found) {
    switch (why) {
        case draw::TurnEnd::time:
            return found == 0 ? "Time’s up, and nobody found it." : "Time’s up.";
        case draw::TurnEnd::all_guessed:
            return "Everybody got it!";
        case draw::TurnEnd::artist_left:
            return "The artist had to go. Nobody loses points.";
        case draw::TurnEnd::artist_idle:
            return "The page stayed empty this time.";
        case draw::TurnEnd::skipped:
            return "The host moved on.";
    }
    return {};
}

std::string artist_got(std::string_view name, int points) {
    return fmt::format("{} {} for drawing", name, signed_number(points));
}

std::string next_draws(std::string_view name) {
    return fmt::format("{} draws next", name);
}

std::string seconds_choice(int seconds) {
    return fmt::format("{} s", seconds);
}

}  // namespace parlor::client::strings::drawing
