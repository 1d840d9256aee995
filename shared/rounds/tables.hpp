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
#include "shared/rounds/prompt.hpp"

// Mixer tables as both sides know them: people talk at small tables, and after some minutes everybody sits
// with others. Its rules are in server/game/tables.
namespace parlor::tables {

enum class Style : std::uint8_t {
    round_tables,
    mentoring,     // pairs: who offers a topic with who seeks it
    speed_coffee,  // pairs, and soon the next
};
constexpr Style last_of(Style) {
    return Style::speed_coffee;
}

// What cards of a table may be about.
inline constexpr DeckSet table_decks =
    only(Deck::icebreaker) | only(Deck::work) | only(Deck::mentoring) | only(Deck::cross_team);

struct Options {
    Style style = Style::round_tables;
    std::uint8_t table_size = 4;  // 2 to 5, as near as the number of people allows
    std::uint8_t rotations = 3;   // at most; as many as the activity's minutes hold
    std::uint16_t seconds = 240;  // of each, 60 to 900
    DeckSet decks = only(Deck::icebreaker) | only(Deck::cross_team);

    friend bool operator==(const Options&, const Options&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(style, table_size, rotations, seconds, decks);
    }
};
// What each style is usually set to.
[[nodiscard]] Options usual(Style style);

// What somebody can offer to help with, or seek help with: a bit each.
using Topics = std::uint32_t;
inline constexpr std::size_t topic_count = 12;
inline constexpr Topics every_topic = (1U << topic_count) - 1;

// --- what players say. `rotation` is the one that was on screen, from 1, and `table` the table: what comes
// late reaches no others.

// While people arrive: sits down as soon as all have.
struct SetReady {
    bool on = true;
    friend bool operator==(const SetReady&, const SetReady&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(on);
    }
};
// Rather not at one table with them. Nobody else ever learns of it.
struct Avoid {
    PlayerId who;
    bool on = true;
    friend bool operator==(const Avoid&, const Avoid&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(who, on);
    }
};
struct SetTopics {
    Topics offers = 0;
    Topics seeks = 0;
    friend bool operator==(const SetTopics&, const SetTopics&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(offers, seeks);
    }
};
// The card after the one that was on screen.
struct NextCard {
    std::uint16_t rotation = 0;
    std::uint8_t table = 0;
    std::uint16_t card = 0;  // the number on screen
    friend bool operator==(const NextCard&, const NextCard&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(rotation, table, card);
    }
};
// To the own table, and nobody else.
struct Say {
    std::uint16_t rotation = 0;
    std::uint8_t table = 0;
    std::string text;
    friend bool operator==(const Say&, const Say&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(rotation, table, text);
    }
};
// Where the table talks: a link of host_of_link(), or empty for none.
struct SetLink {
    std::uint16_t rotation = 0;
    std::uint8_t table = 0;
    std::string link;
    friend bool operator==(const SetLink&, const SetLink&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(rotation, table, link);
    }
};
// Would like to sit a minute longer, or no longer would.
struct WantMore {
    std::uint16_t rotation = 0;
    bool on = true;
    friend bool operator==(const WantMore&, const WantMore&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(rotation, on);
    }
};
using Command = std::variant<SetReady, Avoid, SetTopics, NextCard, Say, SetLink, WantMore>;

// --- what streams, to those alone who sit at the table

struct Line {
    std::uint16_t rotation = 0;
    std::uint8_t table = 0;
    PlayerId who;
    std::string text;
    friend bool operator==(const Line&, const Line&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(rotation, table, who, text);
    }
};
using Event = std::variant<Line>;

// --- the picture

enum class Stage : std::uint8_t { arriving, seated, over };
constexpr Stage last_of(Stage) {
    return Stage::over;
}
// Why somebody sits where they sit.
enum class Moved : std::uint8_t {
    as_planned,
    came_later,
    was_alone,    // the others of the table have gone
    joins_alone,  // asked to keep somebody company for whom no table had room
};
constexpr Moved last_of(Moved) {
    return Moved::joins_alone;
}

struct Seats {
    std::uint8_t number = 0;  // of the table, from 1
    std::vector<PlayerId> who;
    friend bool operator==(const Seats&, const Seats&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(number, who);
    }
};
// Somebody the viewer has sat with, in an earlier rotation or on another evening.
struct Met {
    PlayerId who;
    std::uint16_t tonight = 0;  // how often
    std::uint16_t before = 0;
    friend bool operator==(const Met&, const Met&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(who, tonight, before);
    }
};
// The viewer's table, as those who sit there see it.
struct OwnTable {
    std::uint8_t number = 0;
    Moved moved = Moved::as_planned;
    std::string card;
    Deck deck = Deck::icebreaker;
    std::uint16_t card_number = 1;
    std::uint16_t cards = 1;
    std::string link;
    PlayerId link_by;
    Topics offered = 0;  // by the viewer to somebody at the table who seeks it
    Topics sought = 0;   // by the viewer, of somebody at the table who offers it
    template <class Archive>
    void serialize(Archive& archive) {
        archive(number, moved, card, deck, card_number, cards, link, link_by, offered, sought);
    }
};

struct View {
    Stage stage = Stage::arriving;
    Style style = Style::round_tables;
    std::uint16_t rotation = 0;  // from 1; 0 while people arrive
    std::uint16_t of = 0;
    RoomTime began;
    RoomTime ends;
    std::vector<Seats> tables;
    std::vector<PlayerId> ready;      // while people arrive
    std::vector<PlayerId> want_more;  // of `sitting`
    std::uint16_t sitting = 0;        // who sit and are here: so many have to agree
    std::uint8_t minutes_left = 0;    // how many times a minute more can still be had in this rotation
    // The viewer's alone
    std::optional<OwnTable> own;
    std::vector<Met> met;
    std::vector<PlayerId> avoided;
    Topics offers = 0;
    Topics seeks = 0;
    bool plays = false;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(stage, style, rotation, of, began, ends, tables, ready, want_more, sitting, minutes_left, own,
                met, avoided, offers, seeks, plays);
    }
};

[[nodiscard]] bool valid(const Options& options);
[[nodiscard]] bool valid(const Command& command);
// The texts in it that somebody wrote themselves.
[[nodiscard]] std::vector<std::string*> written_in(Command& command);
[[nodiscard]] std::vector<Command> moves(const View& view, Rng& rng);
// How many rotations.
[[nodiscard]] std::uint16_t length(const Options& options);
[[nodiscard]] Duration estimate(const Options& options);
// Fewer rotations, and of a single one a shorter one.
[[nodiscard]] Options fit(Options options, Duration time);
// How long people have to arrive, unless all are ready sooner.
[[nodiscard]] Duration arriving_time(Style style);

}  // namespace parlor::tables

namespace parlor {
struct MixerTables {
    static constexpr std::string_view key = "tables";
    using Options = tables::Options;
    using Command = tables::Command;
    using Event = tables::Event;
    using View = tables::View;
};
}  // namespace parlor
