#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <variant>
#include <vector>

#include "server/game/draw/guessing.hpp"
#include "server/game/ranking.hpp"
#include "server/game/round.hpp"
#include "shared/base/secret.hpp"
#include "shared/canvas/drawing.hpp"
#include "shared/rounds/draw.hpp"

namespace parlor::game {

// The rules of draw & guess.
//
//   Choosing --(word, or 15 s)--> Drawing --(time, all found it, artist gone or idle)--> Revealing -->
//   Choosing Choosing --(pass, artist gone)--> Choosing, with another artist            ... --(last turn)-->
//   Finished
class DrawRules final : public RoundOf<DrawAndGuess> {
public:
    using Content = std::vector<draw::Word>;
    // How many turns these words are enough for; a few are enough for one.
    [[nodiscard]] static std::size_t length(const Content& words) {
        return words.empty() ? 0 : std::max<std::size_t>(words.size() / draw::choices, 1);
    }

    DrawRules(draw::Options options, Content words, RoundSetup setup);

    [[nodiscard]] RoundStep on_player_joined(const Player& player, RoomTime now) override;
    [[nodiscard]] RoundStep on_players_dropped(std::span<const PlayerId> who, RoomTime now) override;
    [[nodiscard]] RoundStep on_player_returned(PlayerId who, RoomTime now) override;
    [[nodiscard]] RoundStep on_player_left(PlayerId who, RoomTime now) override;
    [[nodiscard]] RoundStep on_time(RoomTime now) override;
    [[nodiscard]] RoundStep on_skip(RoomTime now) override;
    [[nodiscard]] RoundStep on_extend(Duration by, RoomTime now) override;
    [[nodiscard]] RoundResult result() const override;
    [[nodiscard]] std::optional<RoomTime> next_deadline() const override;
    [[nodiscard]] std::vector<Rounds::Event> so_far(PlayerId viewer) const override;
    // Who knows the word could tell it there.
    [[nodiscard]] bool chat_rests() const override { return std::holds_alternative<Drawing>(phase_); }
    [[nodiscard]] bool could_tell(PlayerId who) const override;
    // A turn that goes on ends like one that was skipped: with points for its artist, and its drawing kept.
    [[nodiscard]] RoundStep on_end(RoomTime now) override;

protected:
    [[nodiscard]] Result<RoundStep, Refusal> on_move(const draw::Command& command, const Move& move) override;
    [[nodiscard]] draw::View picture_for(PlayerId viewer) const override;

private:
    struct Person {
        Player player;
        bool left = false;
        std::int32_t points = 0;
        std::uint16_t place_before = 0;
        std::uint16_t drawn = 0;  // turns as the artist
        std::uint32_t order = 0;  // by chance, among those who have drawn as often
        bool volunteers = false;
        // Facts for awards.
        std::uint16_t found = 0;
        Duration found_time{0};
        std::uint16_t drawings = 0;
        std::uint16_t could_find = 0;  // others, in the own turns
        std::uint16_t were_found = 0;  // of them
    };
    struct Choosing {
        PlayerId artist;
        std::vector<Secret<draw::Word>> words;
        RoomTime began;
        RoomTime ends;
        std::optional<RoomTime> gone_at;  // the artist is away and waited for until then
    };
    struct Drawing {
        PlayerId artist;
        Secret<draw::Word> word;
        bool in_words = false;
        RoomTime began;
        Duration time{0};
        canvas::Drawing canvas;
        bool begun = false;             // something is to be seen or was said
        std::vector<draw::Line> lines;  // the last of those for all and of those for who knows the word
        std::vector<draw::Finder> found;
        std::vector<PlayerId> guessers;  // were connected at the start
        std::vector<std::size_t> hints;  // places that open, in order
        std::size_t opened = 0;
        RoomTime idle_at;  // when an artist who has not begun is idle
        std::optional<RoomTime> gone_at;
        std::optional<RoomTime> others_until;  // several were cut off together: they may be back until then

        [[nodiscard]] RoomTime ends() const { return began + time; }
        [[nodiscard]] std::optional<RoomTime> next_hint() const;
        [[nodiscard]] bool knows(PlayerId who) const;
    };
    struct Revealing {
        Drawing turn;
        draw::TurnEnd why = draw::TurnEnd::time;
        std::int32_t artist_points = 0;
        RoomTime began;
        RoomTime ends;
    };
    struct Finished {};
    static constexpr Duration grace = 10s;  // for an artist who lost the connection, and for several
    using Phase = std::variant<Choosing, Drawing, Revealing, Finished>;

    // draw_rules.cpp: people and time
    void artist_is_gone(RoomTime now);
    [[nodiscard]] bool all_found(const Drawing& turn) const;
    [[nodiscard]] RoundStep changed();
    [[nodiscard]] Person* find(PlayerId who);
    [[nodiscard]] const Person* find(PlayerId who) const;
    // draw_turns.cpp: how turns begin and end
    void next_turn(RoomTime now);
    void choose_artist(RoomTime now);
    void another_artist(RoomTime now);
    [[nodiscard]] std::optional<PlayerId> next_artist(const std::vector<PlayerId>& passed) const;
    [[nodiscard]] std::vector<Secret<draw::Word>> take_words();
    void start_drawing(Choosing choosing, std::size_t choice, bool in_words, RoomTime now);
    void start_reveal(draw::TurnEnd why, RoomTime now);
    [[nodiscard]] static bool leaves_a_mark(const canvas::Op& op);
    // draw_moves.cpp: what players say
    [[nodiscard]] Result<RoundStep, Refusal> on(const draw::ChooseWord& command, const Move& move);
    [[nodiscard]] Result<RoundStep, Refusal> on(const draw::Pass& command, const Move& move);
    [[nodiscard]] Result<RoundStep, Refusal> on(const draw::Draw& command, const Move& move);
    [[nodiscard]] Result<RoundStep, Refusal> on(const draw::Describe& command, const Move& move);
    [[nodiscard]] Result<RoundStep, Refusal> on(const draw::Guess& command, const Move& move);
    [[nodiscard]] Result<RoundStep, Refusal> on(const draw::Volunteer& command, const Move& move);
    [[nodiscard]] Refusal wrong_time(std::uint16_t turn) const;
    [[nodiscard]] RoundStep found_it(Drawing& turn, Person& person, const Move& move);
    void say(RoundStep& step, Drawing& turn, draw::Line line) const;
    static void keep_line(Drawing& turn, const draw::Line& line);
    [[nodiscard]] Audience audience_of(const Drawing& turn, const draw::Line& line) const;
    [[nodiscard]] static bool is_for_all(const draw::Line& line);
    [[nodiscard]] static bool may_read(const Drawing& turn, const draw::Line& line, PlayerId who);
    // draw_view.cpp: what leaves
    void add_turn(draw::View& view, const Drawing& turn, PlayerId viewer) const;
    [[nodiscard]] std::vector<draw::Place> places_for(const Drawing& turn, bool knows) const;
    [[nodiscard]] std::vector<Standing> standings() const;

    draw::Options options_;
    Rng rng_;
    std::vector<Secret<draw::Word>> words_;  // not shown to anybody yet, the last next
    std::vector<Secret<draw::Word>> spare_;  // shown to an artist who took another
    std::uint16_t turns_ = 0;
    std::uint16_t turn_ = 0;        // from 1
    std::vector<PlayerId> passed_;  // in this turn
    std::map<PlayerId, Person> people_;
    std::optional<Keepsake> kept_;  // of the turn that has just ended
    Phase phase_ = Finished{};
};

}  // namespace parlor::game
