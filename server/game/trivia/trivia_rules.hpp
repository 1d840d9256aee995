#pragma once

#include <map>
#include <optional>
#include <variant>
#include <vector>

#include "server/game/personal_time.hpp"
#include "server/game/ranking.hpp"
#include "server/game/round.hpp"
#include "server/game/trivia/judging.hpp"
#include "shared/base/secret.hpp"
#include "shared/rounds/trivia.hpp"

namespace parlor::game {

// Trivia. A question goes through
//
//   Reading 3 s --> Answering --> Revealing 6 s --> (every third) Standings 5 s --> the next Reading, or the
//   end
//
// Answering ends when all who were connected at its start and still are have answered, or on time: each
// player has their own, and those off the clock have until the others are done plus a minute.
class TriviaRules final : public RoundOf<Trivia> {
public:
    using Content = std::vector<trivia::Question>;
    [[nodiscard]] static std::size_t length(const Content& questions) { return questions.size(); }

    // At least one question.
    TriviaRules(trivia::Options options, Content questions, RoundSetup setup);

    [[nodiscard]] RoundStep on_player_joined(const Player& player, RoomTime now) override;
    [[nodiscard]] RoundStep on_players_dropped(std::span<const PlayerId> who, RoomTime now) override;
    [[nodiscard]] RoundStep on_player_returned(PlayerId who, RoomTime now) override;
    [[nodiscard]] RoundStep on_player_left(PlayerId who, RoomTime now) override;
    [[nodiscard]] RoundStep on_time(RoomTime now) override;
    [[nodiscard]] RoundStep on_skip(RoomTime now) override;
    [[nodiscard]] RoundStep on_extend(Duration by, RoomTime now) override;
    [[nodiscard]] RoundResult result() const override;
    [[nodiscard]] std::optional<RoomTime> next_deadline() const override;

protected:
    [[nodiscard]] Result<RoundStep, Refusal> on_move(const trivia::Command& command,
                                                     const Move& move) override;
    [[nodiscard]] trivia::View picture_for(PlayerId viewer) const override;

private:
    struct Locked {
        trivia::Answer answer;
        RoomTime at;  // when it was given, the way to the server taken off
    };
    struct Contestant {
        Player player;
        bool left = false;
        bool expected = false;  // the question going on waits for them
        std::optional<Locked> locked;
        Scored scored;  // of the question being revealed
        bool right = false;
        std::int32_t points = 0;
        std::uint8_t streak = 0;
        std::uint16_t place = 0;
        std::uint16_t place_before = 0;  // the last question was scored; 0 for who came since
        // Facts for awards.
        std::uint16_t rights = 0;
        Duration right_time{0};
        std::uint8_t longest_streak = 0;
        std::uint16_t alone_right = 0;
        std::uint16_t closest = 0;
        std::uint16_t worst_place = 0;
    };

    struct Reading {
        RoomTime began;
        RoomTime ends;
    };
    struct Answering {
        RoomTime began;
        Duration extra{0};  // what the host has added for everybody
    };
    struct Revealing {
        RoomTime began;
        RoomTime ends;
        std::vector<trivia::RevealRow> rows;
        std::uint16_t right_players = 0;
        std::uint16_t answering_players = 0;
    };
    struct Standings {
        RoomTime began;
        RoomTime ends;
    };
    struct Finished {};
    using Phase = std::variant<Reading, Answering, Revealing, Standings, Finished>;

    [[nodiscard]] const trivia::Question& question() const { return questions_[current_].reveal(); }
    [[nodiscard]] Duration shared_time(const trivia::Question& asked) const;
    [[nodiscard]] PersonalTime time_of(const Answering& phase) const;
    [[nodiscard]] Duration longest_time(const trivia::Question& asked) const;
    [[nodiscard]] bool all_answered() const;
    [[nodiscard]] Contestant* find(PlayerId who);
    [[nodiscard]] const Contestant* find(PlayerId who) const;

    void start_reading(RoomTime now);
    void start_answering(RoomTime now);
    void start_reveal(RoomTime now);
    void after_reveal(RoomTime now);
    void score_answers(const std::vector<Given>& answers, const Answering& phase);
    void rank();
    [[nodiscard]] std::vector<Standing> standings() const;
    [[nodiscard]] RoundStep changed();
    [[nodiscard]] RoundStep end_early_if_all_answered(RoomTime now);
    void add_stage(trivia::View& view, const Contestant* viewer) const;
    void add_reveal(trivia::View& view, const Revealing& phase) const;

    trivia::Options options_;
    std::vector<Secret<trivia::Question>> questions_;
    std::size_t planned_ = 0;  // so many of them are asked
    std::size_t current_ = 0;
    std::map<PlayerId, Contestant> contestants_;
    Phase phase_ = Finished{};
};

}  // namespace parlor::game
