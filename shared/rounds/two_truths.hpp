#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "shared/base/ids.hpp"
#include "shared/base/limits.hpp"
#include "shared/base/random.hpp"
#include "shared/base/time.hpp"
#include "shared/rounds/player_state.hpp"

// Two truths and a lie as both sides know it: what may be set, said and seen. Its rules are in
// server/game/two_truths.
namespace parlor::truths {

inline constexpr std::size_t statements = 3;  // on a card
using Texts = std::array<std::string, statements>;

struct Options {
    std::uint16_t tellers = limits::tellers_a_round;  // at most; as many as the activity's minutes hold
    std::uint16_t writing_seconds = 90;               // 45 to 240
    std::uint16_t voting_seconds = 30;                // 15 to 90
    bool best_truth = true;                           // a vote at the end, without points

    friend bool operator==(const Options&, const Options&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(tellers, writing_seconds, voting_seconds, best_truth);
    }
};

// --- what players say. `card` is the one that was on screen, from 1: what comes late hits no other card.

// One's three statements, in place of those from before.
struct Write {
    Texts texts;
    std::uint8_t lie = 0;  // which of them
    friend bool operator==(const Write&, const Write&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(texts[0], texts[1], texts[2], lie);
    }
};
struct TakeBack {
    friend bool operator==(const TakeBack&, const TakeBack&) = default;
    template <class Archive>
    void serialize(Archive&) {}
};
struct Vote {
    std::uint16_t card = 0;
    std::uint8_t choice = 0;  // as the statements stand on the card
    friend bool operator==(const Vote&, const Vote&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(card, choice);
    }
};
// "Tell us more": the floor stays with the teller for longer, once a card.
struct AskForMore {
    std::uint16_t card = 0;
    friend bool operator==(const AskForMore&, const AskForMore&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(card);
    }
};
struct ChooseBest {
    std::uint16_t truth = 0;  // index into View::truths
    friend bool operator==(const ChooseBest&, const ChooseBest&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(truth);
    }
};
using Command = std::variant<Write, TakeBack, Vote, AskForMore, ChooseBest>;

// Nothing streams.
struct Event {
    template <class Archive>
    void serialize(Archive&) {}
};

// --- the picture

enum class Stage : std::uint8_t {
    writing,
    voting,     // which of a person's three statements is the lie?
    revealing,  // it is told, and the floor is the teller's
    choosing,   // the best truth of all
    best,       // it is named
    nothing,    // nobody wrote
};
constexpr Stage last_of(Stage) {
    return Stage::nothing;
}

// What one has written oneself, as it was written.
struct Own {
    Texts texts;
    std::uint8_t lie = 0;
    bool shown = false;  // and can no longer be changed
    friend bool operator==(const Own&, const Own&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(texts[0], texts[1], texts[2], lie, shown);
    }
};
struct Reveal {
    std::optional<std::uint8_t> lie;             // nothing when the teller has left: then it stays theirs
    std::vector<std::vector<PlayerId>> choices;  // who took which statement for the lie
    std::int32_t teller_points = 0;
    std::int32_t own_points = 0;
    friend bool operator==(const Reveal&, const Reveal&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(lie, choices, teller_points, own_points);
    }
};
struct Truth {
    PlayerId who;
    std::string text;
    friend bool operator==(const Truth&, const Truth&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(who, text);
    }
};

struct View {
    std::uint16_t card = 0;  // from 1; 0 before the first
    std::uint16_t of = 0;    // as many as there will be, as far as is known now
    std::uint16_t most = 0;  // cards that there is time for
    Stage stage = Stage::writing;
    RoomTime began;
    RoomTime ends;
    // Writing goes on beside the cards of others, until one's own is shown.
    std::optional<Own> own;
    bool may_write = false;
    // Who has written, taken a vote or chosen the best truth; and who is waited for.
    std::vector<PlayerId> done;
    std::vector<PlayerId> expected;
    PlayerId teller;
    std::vector<std::string> card_texts;   // in the order of the card
    std::optional<std::uint8_t> own_lie;   // the teller's alone: which of the card's is the lie
    std::optional<std::uint8_t> own_vote;  // of the card
    bool may_vote = false;
    std::uint16_t found = 0;    // lies, by the viewer
    std::uint16_t guessed = 0;  // cards that were revealed, of those the viewer voted on
    std::optional<Reveal> reveal;
    bool may_ask = false;  // for more
    bool asked = false;
    std::optional<PlayerId> next_teller;  // while revealing, if it is known already
    std::vector<Truth> truths;            // to choose the best of
    std::optional<std::uint16_t> own_best;
    std::vector<std::uint16_t> winners;  // of the truths
    std::vector<Standing> standings;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(card, of, most, stage, began, ends, own, may_write, done, expected, teller, card_texts,
                own_lie, own_vote, may_vote, found, guessed, reveal, may_ask, asked, next_teller, truths,
                own_best, winners, standings);
    }
};

[[nodiscard]] bool valid(const Options& options);
[[nodiscard]] bool valid(const Command& command);
// The texts in it that somebody wrote themselves.
[[nodiscard]] std::vector<std::string*> written_in(Command& command);
[[nodiscard]] std::vector<Command> moves(const View& view, Rng& rng);
// How many cards.
[[nodiscard]] std::uint16_t length(const Options& options);
[[nodiscard]] Duration estimate(const Options& options);
// Fewer cards, at least one.
[[nodiscard]] Options fit(Options options, Duration time);

}  // namespace parlor::truths

namespace parlor {
struct TwoTruths {
    static constexpr std::string_view key = "two-truths";
    using Options = truths::Options;
    using Command = truths::Command;
    using Event = truths::Event;
    using View = truths::View;
};
}  // namespace parlor
