#pragma once

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
#include "shared/rounds/points.hpp"

// Who said it? as both sides know it: what may be set, said and seen. Its rules are in
// server/game/who_said_it.
namespace parlor::who {

struct Options {
    std::uint16_t cards = limits::cards_a_round;  // at most; as many as the activity's minutes hold
    std::uint16_t prompts = 2;                    // questions that everybody may answer, 1 to 4
    std::uint16_t seconds = 25;                   // to guess in, 10 to 120
    Scoring scoring = Scoring::speedy;

    friend bool operator==(const Options&, const Options&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(cards, prompts, seconds, scoring);
    }
};

// --- what players say. `card` is the one that was on screen, from 1: what comes late hits no other card. So
// does `set`, View::set of the prompts on screen: while the lobby gathers, the host may choose others.

// A line in answer to a prompt, in place of the one from before.
struct WriteLine {
    std::uint8_t prompt = 0;  // from 0
    std::string text;
    std::uint16_t set = 0;
    friend bool operator==(const WriteLine&, const WriteLine&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(prompt, text, set);
    }
};
// The line will not be shown. Possible until it is.
struct TakeBack {
    std::uint8_t prompt = 0;
    std::uint16_t set = 0;
    friend bool operator==(const TakeBack&, const TakeBack&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(prompt, set);
    }
};
// Nothing more to write, or there is after all.
struct SetDone {
    bool on = true;
    friend bool operator==(const SetDone&, const SetDone&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(on);
    }
};
// Whose line it could be. Can be changed until time; whose line it is may pretend to guess.
struct PickFace {
    std::uint16_t card = 0;
    PlayerId who;
    friend bool operator==(const PickFace&, const PickFace&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(card, who);
    }
};
// "Tell us more": the author keeps the floor for longer, once a card.
struct AskForMore {
    std::uint16_t card = 0;
    friend bool operator==(const AskForMore&, const AskForMore&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(card);
    }
};
// The author has said what there is to say.
struct ThatsAll {
    std::uint16_t card = 0;
    friend bool operator==(const ThatsAll&, const ThatsAll&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(card);
    }
};
using Command = std::variant<WriteLine, TakeBack, SetDone, PickFace, AskForMore, ThatsAll>;

// Nothing streams.
struct Event {
    template <class Archive>
    void serialize(Archive&) {}
};

// --- the picture

enum class Stage : std::uint8_t {
    writing,
    guessing,
    revealing,   // whose line it is; then the floor is theirs
    nothing,     // nobody wrote, or all took it back
    beforehand,  // the lobby still gathers, and who likes writes already
};
constexpr Stage last_of(Stage) {
    return Stage::beforehand;
}

// A line of one's own that has not been shown yet, as others will see it.
struct OwnLine {
    std::uint8_t prompt = 0;
    std::string text;
    friend bool operator==(const OwnLine&, const OwnLine&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(prompt, text);
    }
};
// Who took whom for the author.
struct Thought {
    PlayerId who;
    PlayerId face;
    friend bool operator==(const Thought&, const Thought&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(who, face);
    }
};
struct Reveal {
    std::optional<PlayerId> author;  // nothing when they have left before: then it stays theirs
    std::vector<Thought> thoughts;
    std::uint16_t knew = 0;
    std::uint16_t guessed = 0;  // who guessed or could have
    std::int32_t author_points = 0;
    bool own_right = false;
    std::int32_t own_points = 0;
    std::vector<PointsLine> own_lines;
    bool more_asked = false;
    friend bool operator==(const Reveal&, const Reveal&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(author, thoughts, knew, guessed, author_points, own_right, own_points, own_lines, more_asked);
    }
};

struct View {
    std::uint16_t card = 0;  // from 1; 0 while people write
    std::uint16_t of = 0;    // cards, as far as is known now
    Stage stage = Stage::writing;
    Scoring scoring = Scoring::speedy;
    RoomTime began;
    std::optional<RoomTime> ends;  // the viewer's own time; none when off the clock
    std::vector<std::string> prompts;
    std::uint16_t set = 0;  // changes when a prompt is another one
    std::vector<OwnLine> own_lines;
    bool may_write = false;
    bool done = false;
    // How many have written all they want or picked a face, of how many; beforehand, how many have written at
    // all. Never who: that could tell whose line it is.
    std::uint16_t ready = 0;
    std::uint16_t expected = 0;
    std::uint8_t prompt = 0;  // which one the line answers
    std::string line;
    bool own_card = false;
    std::vector<PlayerId> faces;  // to pick from, without the viewer's own
    bool may_pick = false;
    std::optional<PlayerId> own_pick;
    std::uint16_t own_rights = 0;   // cards of others known
    std::uint16_t own_guesses = 0;  // of so many guessed
    std::uint8_t streak = 0;
    std::optional<Reveal> reveal;
    std::vector<Standing> standings;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(card, of, stage, scoring, began, ends, prompts, set, own_lines, may_write, done, ready,
                expected, prompt, line, own_card, faces, may_pick, own_pick, own_rights, own_guesses, streak,
                reveal, standings);
    }
};

[[nodiscard]] bool valid(const Options& options);
[[nodiscard]] bool valid(const Command& command);
// The texts in it that somebody wrote themselves.
[[nodiscard]] std::vector<std::string*> written_in(Command& command);
[[nodiscard]] std::vector<Command> moves(const View& view, Rng& rng);
// How many cards at most.
[[nodiscard]] std::uint16_t length(const Options& options);
[[nodiscard]] Duration estimate(const Options& options);
// Fewer cards, at least one.
[[nodiscard]] Options fit(Options options, Duration time);

}  // namespace parlor::who

namespace parlor {
struct WhoSaidIt {
    static constexpr std::string_view key = "who-said-it";
    using Options = who::Options;
    using Command = who::Command;
    using Event = who::Event;
    using View = who::View;
};
}  // namespace parlor
