#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "shared/base/ids.hpp"
#include "shared/base/random.hpp"
#include "shared/base/time.hpp"
#include "shared/rounds/difficulty.hpp"
#include "shared/rounds/player_state.hpp"
#include "shared/rounds/points.hpp"

// Trivia as both sides know it: what may be set, said and seen. Its rules are in server/game/trivia.
namespace parlor::trivia {

enum class Kind : std::uint8_t { choice, true_false, several, number, typed };
constexpr Kind last_of(Kind) {
    return Kind::typed;
}

using parlor::Difficulty;

using parlor::full_points;
using parlor::PointsLine;
using parlor::Scoring;
using Reason = PointsReason;
inline constexpr std::uint16_t default_seconds = 20;

struct Options {
    std::uint16_t questions = 10;  // 1 to limits::questions_a_round
    std::uint16_t seconds = 0;     // for every question, 5 to 240; 0 leaves each question its own
    Scoring scoring = Scoring::speedy;
    std::uint8_t difficulties = 7;        // bit 0 easy, bit 1 medium, bit 2 hard; at least one
    std::vector<std::string> categories;  // none means all

    friend bool operator==(const Options&, const Options&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(questions, seconds, scoring, difficulties, categories);
    }
};

// A number with three decimals, so that no rule needs a float.
struct Decimal {
    std::int64_t thousandths = 0;

    friend auto operator<=>(const Decimal&, const Decimal&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(thousandths);
    }
};
// "1843", "-2.5", "1,234.5", "1 234": nothing if it is no number or has more than three decimals.
[[nodiscard]] std::optional<Decimal> parse_decimal(std::string_view text);
[[nodiscard]] std::string to_text(Decimal number);

// Choices as a set of bits: bit 0 is the first choice.
struct Picks {
    std::uint8_t bits = 0;
    friend bool operator==(const Picks&, const Picks&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(bits);
    }
};
struct Typed {
    std::string text;
    friend bool operator==(const Typed&, const Typed&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(text);
    }
};
using Answer = std::variant<Picks, Decimal, Typed>;

// A question as a pack holds it, with its solution: no serialize(), so no message can carry it.
struct Question {
    Kind kind = Kind::choice;
    std::string text;
    std::vector<std::string> choices;  // choice, several; empty for the other kinds
    Picks correct;  // choice: one or more accepted; several: the exact set; true_false: bit 0 true
    Decimal number;
    std::string unit;                   // shown behind a number
    std::vector<std::string> accepted;  // typed: the first is shown
    std::uint16_t seconds = default_seconds;
    Difficulty difficulty = Difficulty::medium;
    std::string category;
    std::string explanation;
    std::string source;
};

struct SubmitAnswer {
    std::uint16_t number =
        0;  // the question's number as shown, from 1: a late answer cannot hit the next one
    Answer answer;
    friend bool operator==(const SubmitAnswer&, const SubmitAnswer&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(number, answer);
    }
};
using Command = std::variant<SubmitAnswer>;

struct Event {
    template <class Archive>
    void serialize(Archive&) {}
};

enum class Stage : std::uint8_t { reading, answering, revealing, standings };
constexpr Stage last_of(Stage) {
    return Stage::standings;
}

struct RevealRow {
    std::string text;
    bool right = false;
    std::vector<PlayerId> players;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(text, right, players);
    }
};

struct Reveal {
    // choice, true_false, several: a row for each choice, in its place. number: the closest first; typed: the
    // accepted first; both at most reveal_rows.
    std::vector<RevealRow> rows;
    std::string solution;  // number and typed: the answer as text; else empty
    std::uint16_t right_players = 0;
    std::uint16_t answering_players = 0;
    std::string explanation;
    std::string source;
    bool own_right = false;
    std::int32_t own_points = 0;
    std::vector<PointsLine> own_lines;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(rows, solution, right_players, answering_players, explanation, source, own_right, own_points,
                own_lines);
    }
};
inline constexpr std::size_t reveal_rows = 6;

struct View {
    std::uint16_t number = 0;  // of this question, from 1
    std::uint16_t of = 0;
    Stage stage = Stage::reading;
    Kind kind = Kind::choice;
    Difficulty difficulty = Difficulty::medium;
    Scoring scoring = Scoring::speedy;
    std::string category;
    std::string text;
    std::string unit;
    std::vector<std::string> choices;  // empty while reading
    RoomTime began;
    std::optional<RoomTime> ends;  // the viewer's own time; none when off the clock
    std::vector<PlayerId> answered;
    std::vector<PlayerId> expected;  // whose answer the question waits for, answered or not
    bool may_answer = false;
    std::optional<Answer> own_answer;
    std::uint8_t streak = 0;  // right answers in a row so far
    std::optional<Reveal> reveal;
    std::vector<Standing> standings;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(number, of, stage, kind, difficulty, scoring, category, text, unit, choices, began, ends,
                answered, expected, may_answer, own_answer, streak, reveal, standings);
    }
};

[[nodiscard]] bool valid(const Options& options);
[[nodiscard]] bool valid(const Command& command);
// The texts in it that somebody wrote themselves.
[[nodiscard]] std::vector<std::string*> written_in(Command& command);
// What somebody who sees `view` could sensibly or foolishly say now, the sensible first.
[[nodiscard]] std::vector<Command> moves(const View& view, Rng& rng);
// How many questions.
[[nodiscard]] std::uint16_t length(const Options& options);
// How long a round with these options takes when people answer at an ordinary pace.
[[nodiscard]] Duration estimate(const Options& options);
// The options that fit into `time`: fewer questions, at least one.
[[nodiscard]] Options fit(Options options, Duration time);

}  // namespace parlor::trivia

namespace parlor {
struct Trivia {
    static constexpr std::string_view key = "trivia";
    using Options = trivia::Options;
    using Command = trivia::Command;
    using Event = trivia::Event;
    using View = trivia::View;
};
}  // namespace parlor
