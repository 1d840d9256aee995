#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "server/game/personal_time.hpp"
#include "server/game/ranking.hpp"
#include "server/game/round.hpp"
#include "server/game/scoring.hpp"
#include "server/game/who_said_it/who_beforehand.hpp"
#include "shared/base/secret.hpp"
#include "shared/rounds/who_said_it.hpp"

namespace parlor::game {

// The rules of Who said it?
//
// The lines that people have written beforehand are there when it begins.
//
//   Writing --(60 s, or all are done)--> Guessing --(time, or all others picked)--> Revealing --> Guessing
//   ...
//                                                                ... --(last card)--> Finished
//   Writing --(nobody has written)--> Nothing --> Finished
//
// Whose line a card is shows in nothing before its reveal: cards come in an order that depends on their texts
// alone, its author may pick a face like everybody else, and of who is ready only the number is told. Who
// leaves takes along what was not shown yet; the card on the table is guessed to its end, and stays a secret.
class WhoSaidItRules final : public RoundOf<WhoSaidIt> {
public:
    using Content = WhoPrompts;
    using Beforehand = WhoBeforehand;
    // A single prompt is enough for any number of cards.
    [[nodiscard]] static std::size_t length(const Content& content) {
        return content.empty() ? 0 : limits::cards_a_round;
    }

    // Who has written beforehand is done unless they want to add something.
    WhoSaidItRules(who::Options options, Content content, RoundSetup setup, const Beforehand& before = {});

    [[nodiscard]] RoundStep on_player_joined(const Player& player, RoomTime now) override;
    [[nodiscard]] RoundStep on_players_dropped(std::span<const PlayerId> who, RoomTime now) override;
    [[nodiscard]] RoundStep on_player_returned(PlayerId who, RoomTime now) override;
    [[nodiscard]] RoundStep on_player_left(PlayerId who, RoomTime now) override;
    [[nodiscard]] RoundStep on_time(RoomTime now) override;
    [[nodiscard]] RoundStep on_skip(RoomTime now) override;
    [[nodiscard]] RoundStep on_extend(Duration by, RoomTime now) override;
    // Guesses at the card on the table count.
    [[nodiscard]] RoundStep on_end(RoomTime now) override;
    [[nodiscard]] RoundResult result() const override;
    [[nodiscard]] std::optional<RoomTime> next_deadline() const override;

protected:
    [[nodiscard]] Result<RoundStep, Refusal> on_move(const who::Command& command, const Move& move) override;
    [[nodiscard]] who::View picture_for(PlayerId viewer) const override;

private:
    static constexpr Duration writing_time = 60s;
    static constexpr Duration last_look = 5s;      // when all have written
    static constexpr Duration floor_time = 20s;    // the author's, to tell more
    static constexpr Duration more_time = 30s;     // once, when somebody asks for it
    static constexpr Duration no_floor_time = 8s;  // to read who it was when nobody is there to tell more
    static constexpr Duration last_word = 1s;      // when the author is done
    static constexpr Duration reading_time = 6s;   // of a reveal at least
    static constexpr Duration nothing_time = 6s;
    static constexpr std::size_t all_faces = 12;  // with more people, some
    static constexpr std::size_t some_faces = 6;

    struct Pick {
        PlayerId face;
        RoomTime at;  // when it was made, the way to the server taken off
    };
    struct Person {
        Player player;
        bool left = false;
        bool expected = false;                      // this stage waits for them
        std::map<std::uint8_t, std::string> lines;  // by prompt, while people write
        bool said_done = false;
        std::optional<RoomTime> done_at;
        std::optional<Pick> pick;
        Scored scored;  // of the card being revealed
        bool right = false;
        std::int32_t points = 0;
        std::uint8_t streak = 0;
        std::uint16_t place_before = 0;
        // Facts, for awards and for their own eyes.
        std::uint16_t rights = 0;
        std::uint16_t guesses = 0;
        std::uint16_t lines_shown = 0;
        std::uint16_t could_know = 0;  // others, of own lines
        std::uint16_t knew = 0;        // of them
    };
    struct Card {
        std::uint8_t prompt = 0;
        std::string text;
        Secret<PlayerId> author;
    };

    struct Writing {
        RoomTime began;
        Duration extra{0};             // what the host has added
        std::optional<RoomTime> soon;  // all are done: a moment to look at it once more
    };
    struct Guessing {
        Card card;
        RoomTime began;
        Duration extra{0};
        std::vector<PlayerId> faces;
        std::uint16_t of = 0;      // what is taken back meanwhile shows with the next card
        bool author_left = false;  // since it lies on the table
    };
    struct Revealing {
        Guessing shown;
        RoomTime began;
        RoomTime ends;
        std::vector<who::Thought> thoughts;
        std::uint16_t knew = 0;
        std::uint16_t guessed = 0;
        std::int32_t author_points = 0;
        bool more_asked = false;
    };
    struct Nothing {
        RoomTime began;
        RoomTime ends;
    };
    struct Finished {};
    using Phase = std::variant<Writing, Guessing, Revealing, Nothing, Finished>;

    // who_rules.cpp: people and time
    [[nodiscard]] PersonalTime time_of(const Writing& phase) const;
    [[nodiscard]] PersonalTime time_of(const Guessing& phase) const;
    [[nodiscard]] std::vector<Waited> waited_for(std::optional<RoomTime> (*done)(const Person&)) const;
    [[nodiscard]] bool is_waited_for(const Person& one) const;
    // What they have written beforehand is theirs from now on.
    void hand_out(Person& one);
    [[nodiscard]] RoundStep go_on(RoomTime now);
    [[nodiscard]] RoundStep changed() const;
    [[nodiscard]] Person* find(PlayerId who);
    [[nodiscard]] const Person* find(PlayerId who) const;
    // who_cards.cpp: how cards begin and end
    [[nodiscard]] bool all_done() const;
    [[nodiscard]] bool all_picked(const Guessing& phase) const;
    void settle_done(RoomTime now);
    void end_writing(RoomTime now);
    [[nodiscard]] std::vector<Card> deal();
    void leave_out_late_cards(RoomTime now);
    void next_card(RoomTime now);
    [[nodiscard]] std::vector<PlayerId> faces_for(PlayerId author);
    void start_reveal(RoomTime now);
    void score_picks(const Guessing& shown, Revealing& reveal);
    void pay_author(Revealing& reveal, std::int32_t sum);
    void shorten_floor(RoomTime now);
    // who_moves.cpp: what players say
    [[nodiscard]] Result<RoundStep, Refusal> on(const who::WriteLine& command, const Move& move);
    [[nodiscard]] Result<RoundStep, Refusal> on(const who::TakeBack& command, const Move& move);
    [[nodiscard]] Result<RoundStep, Refusal> on(const who::SetDone& command, const Move& move);
    [[nodiscard]] Result<RoundStep, Refusal> on(const who::PickFace& command, const Move& move);
    [[nodiscard]] Result<RoundStep, Refusal> on(const who::AskForMore& command, const Move& move);
    [[nodiscard]] Result<RoundStep, Refusal> on(const who::ThatsAll& command, const Move& move);
    [[nodiscard]] Refusal wrong_time(std::uint16_t card) const;
    // who_view.cpp: what leaves
    void add_stage(who::View& view, PlayerId viewer, const Person* own) const;
    void add_card(who::View& view, const Guessing& shown, PlayerId viewer, const Person* own) const;
    void add_reveal(who::View& view, const Revealing& phase, const Person* own) const;
    void count_ready(who::View& view, bool (*ready)(const Person&)) const;
    [[nodiscard]] std::vector<Standing> standings() const;

    who::Options options_;
    std::vector<Prompt> prompts_;
    std::uint16_t set_ = 0;  // who::View::set
    WhoBeforehand before_;   // of those who were not here when it began
    Rng rng_;
    std::map<PlayerId, Person> people_;
    std::vector<Card> cards_;  // not shown yet, the last next
    std::uint16_t shown_ = 0;
    Phase phase_ = Finished{};
};

}  // namespace parlor::game
