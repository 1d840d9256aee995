#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

// What social rounds put before people: cards to talk about, questions to answer in a line, starters for
// thanks.
namespace parlor {

enum class Deck : std::uint8_t {
    icebreaker,
    work,
    mentoring,
    cross_team,  // for people of different departments
    toast,       // starts thanks: the situation, what somebody did there, what came of it
};
constexpr Deck last_of(Deck) {
    return Deck::toast;
}
inline constexpr std::array all_decks{Deck::icebreaker, Deck::work, Deck::mentoring, Deck::cross_team,
                                      Deck::toast};

// Decks as a set of bits, the first is bit 0.
using DeckSet = std::uint8_t;
constexpr DeckSet only(Deck deck) {
    return static_cast<DeckSet>(1U << static_cast<unsigned>(deck));
}
inline constexpr DeckSet every_deck = (1U << all_decks.size()) - 1;

// As a pack holds it: no serialize(), so no message carries more of one than its round puts there.
struct Prompt {
    std::string text;
    Deck deck = Deck::icebreaker;
    // A line answers it, and the line can tell who wrote it: others may guess whose it is. Any other is
    // answered by talking.
    bool one_line = false;
    friend bool operator==(const Prompt&, const Prompt&) = default;
};

}  // namespace parlor
