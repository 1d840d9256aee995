#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "shared/base/ids.hpp"
#include "shared/base/limits.hpp"
#include "shared/base/random.hpp"
#include "shared/base/time.hpp"
#include "shared/canvas/ops.hpp"
#include "shared/rounds/difficulty.hpp"
#include "shared/rounds/player_state.hpp"

// Draw & guess as both sides know it: what may be set, said and seen. Its rules are in server/game/draw.
namespace parlor::draw {

struct Options {
    std::uint16_t turns = limits::turns_a_round;  // at most; as many as the activity's minutes hold
    std::uint16_t seconds = 80;                   // to draw in, 40 to 240
    bool hints = true;                            // letters open while time passes
    std::uint8_t difficulties = 7;                // bit 0 easy, bit 1 medium, bit 2 hard; at least one
    std::vector<std::string> themes;              // titles of packs; none means all

    friend bool operator==(const Options&, const Options&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(turns, seconds, hints, difficulties, themes);
    }
};

// A word as a pack holds it: no serialize(), so no message can carry one.
struct Word {
    std::string text;
    Difficulty difficulty = Difficulty::medium;
    std::string theme;
    friend bool operator==(const Word&, const Word&) = default;
};
inline constexpr std::size_t choices = 3;  // of words, for each artist

// --- what players say. `turn` is the one that was on screen, from 1: what comes late hits no other turn.

// The artist's: which of the words, and whether to draw it or to describe it in words.
struct ChooseWord {
    std::uint16_t turn = 0;
    std::uint8_t choice = 0;
    bool in_words = false;
    friend bool operator==(const ChooseWord&, const ChooseWord&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(turn, choice, in_words);
    }
};
// The artist would rather not: another draws instead.
struct Pass {
    std::uint16_t turn = 0;
    friend bool operator==(const Pass&, const Pass&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(turn);
    }
};
struct Draw {
    std::uint16_t turn = 0;
    canvas::Op op;
    friend bool operator==(const Draw&, const Draw&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(turn, op);
    }
};
// A line of the artist who describes in words; it must not hold the word.
struct Describe {
    std::uint16_t turn = 0;
    std::string text;
    friend bool operator==(const Describe&, const Describe&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(turn, text);
    }
};
// A guess; from somebody who knows the word a line to the others who do.
struct Guess {
    std::uint16_t turn = 0;
    std::string text;
    friend bool operator==(const Guess&, const Guess&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(turn, text);
    }
};
// Would like to draw soon, or no longer.
struct Volunteer {
    bool on = true;
    friend bool operator==(const Volunteer&, const Volunteer&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(on);
    }
};
using Command = std::variant<ChooseWord, Pass, Draw, Describe, Guess, Volunteer>;

// --- what streams to those who may know

// One or more ops of the turn's drawing, in order.
struct Drawn {
    std::uint16_t turn = 0;
    std::vector<canvas::DrawnOp> ops;
    friend bool operator==(const Drawn&, const Drawn&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(turn, ops);
    }
};
enum class LineKind : std::uint8_t {
    guess,      // wrong, for all to read
    close,      // nearly: the text goes to the guesser, the artist and those who know the word
    got_it,     // right: without text, with the points
    among_us,   // said by somebody who knows the word, to the others who do
    described,  // by the artist, for all
};
constexpr LineKind last_of(LineKind) {
    return LineKind::described;
}
// A line beside the drawing. Lines of a turn are counted from 0, for each reader those that reach them.
struct Line {
    std::uint16_t turn = 0;
    LineKind kind = LineKind::guess;
    PlayerId who;
    std::string text;
    std::int32_t points = 0;
    friend bool operator==(const Line&, const Line&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(turn, kind, who, text, points);
    }
};
using Event = std::variant<Drawn, Line>;

// --- the picture

enum class Stage : std::uint8_t { choosing, drawing, revealing };
constexpr Stage last_of(Stage) {
    return Stage::revealing;
}
enum class TurnEnd : std::uint8_t { time, all_guessed, artist_left, artist_idle, skipped };
constexpr TurnEnd last_of(TurnEnd) {
    return TurnEnd::skipped;
}

// A place of the word.
struct Place {
    std::string letter;   // one grapheme; empty for those who do not know it
    bool hidden = false;  // from them
    friend bool operator==(const Place&, const Place&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(letter, hidden);
    }
};
struct Finder {
    PlayerId who;
    std::int32_t points = 0;
    friend bool operator==(const Finder&, const Finder&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(who, points);
    }
};
struct Reveal {
    TurnEnd why = TurnEnd::time;
    std::int32_t artist_points = 0;
    std::int32_t own_points = 0;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(why, artist_points, own_points);
    }
};

struct View {
    std::uint16_t turn = 0;  // from 1
    std::uint16_t of = 0;
    Stage stage = Stage::choosing;
    PlayerId artist;
    std::optional<RoomTime> artist_gone_at;  // has lost the connection and is waited for until then
    bool in_words = false;
    std::vector<std::string> choices;      // the artist's alone, while choosing
    std::vector<Difficulty> difficulties;  // of the choices
    std::vector<Place> word;               // empty while choosing; all letters for those who know it
    bool knows_word = false;
    bool may_guess = false;
    RoomTime began;
    RoomTime ends;
    std::optional<RoomTime> next_hint;
    std::vector<Finder> found;       // who has guessed it, in order
    std::vector<PlayerId> guessers;  // who could, from the turn's start on
    std::vector<PlayerId> volunteers;
    std::optional<PlayerId> next_artist;  // while revealing, if it is known already
    std::optional<Reveal> reveal;
    std::vector<Standing> standings;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(turn, of, stage, artist, artist_gone_at, in_words, choices, difficulties, word, knows_word,
                may_guess, began, ends, next_hint, found, guessers, volunteers, next_artist, reveal,
                standings);
    }
};

[[nodiscard]] bool valid(const Options& options);
[[nodiscard]] bool valid(const Command& command);
// The texts in it that somebody wrote themselves.
[[nodiscard]] std::vector<std::string*> written_in(Command& command);
[[nodiscard]] std::vector<Command> moves(const View& view, Rng& rng);
// How many turns.
[[nodiscard]] std::uint16_t length(const Options& options);
[[nodiscard]] Duration estimate(const Options& options);
// Fewer turns, at least one.
[[nodiscard]] Options fit(Options options, Duration time);

}  // namespace parlor::draw

namespace parlor {
struct DrawAndGuess {
    static constexpr std::string_view key = "draw";
    using Options = draw::Options;
    using Command = draw::Command;
    using Event = draw::Event;
    using View = draw::View;
};
}  // namespace parlor
