#pragma once

#include <array>
#include <map>
#include <optional>
#include <variant>
#include <vector>

#include "server/game/ranking.hpp"
#include "server/game/round.hpp"
#include "shared/base/secret.hpp"
#include "shared/rounds/two_truths.hpp"

namespace parlor::game {

// The rules of two truths and a lie.
//
//   Writing --(time, or all have written)--> Voting --(time, or all have voted)--> Revealing --> Voting ...
//                                       ... --(last card)--> Choosing --> Best --> Finished
//   Writing --(nobody has written)--> Nothing --> Finished     Voting --(teller left)--> Revealing, without
//   the lie
//
// A right guess is worth 200 points; a teller gets 100 times the share of the voters who were fooled. Of
// three statements blind luck finds the lie once in three times: a card is worth 200/3 to a voter and 100 *
// 2/3 to its teller. So to come up is neither better nor worse than to vote, and who does not come up because
// time is short has lost nothing; nor has who was away for some cards gained by it.
class TwoTruthsRules final : public RoundOf<TwoTruths> {
public:
    // Nothing is drawn from packs; people write it all.
    struct Content {
        std::uint16_t cards = 1;
        [[nodiscard]] bool empty() const { return cards == 0; }
        template <class Archive>
        void serialize(Archive& archive) {
            archive(cards);
        }
    };
    [[nodiscard]] static std::size_t length(const Content& content) { return content.cards; }
    [[nodiscard]] static Content make_content(const truths::Options& options, Rng&) {
        return {options.tellers};
    }

    TwoTruthsRules(truths::Options options, Content content, RoundSetup setup);

    [[nodiscard]] RoundStep on_player_joined(const Player& player, RoomTime now) override;
    [[nodiscard]] RoundStep on_players_dropped(std::span<const PlayerId> who, RoomTime now) override;
    [[nodiscard]] RoundStep on_player_returned(PlayerId who, RoomTime now) override;
    [[nodiscard]] RoundStep on_player_left(PlayerId who, RoomTime now) override;
    [[nodiscard]] RoundStep on_time(RoomTime now) override;
    [[nodiscard]] RoundStep on_skip(RoomTime now) override;
    [[nodiscard]] RoundStep on_extend(Duration by, RoomTime now) override;
    // A vote that goes on is counted.
    [[nodiscard]] RoundStep on_end(RoomTime now) override;
    [[nodiscard]] RoundResult result() const override;
    [[nodiscard]] std::optional<RoomTime> next_deadline() const override;
    // A teller knows which is the lie.
    [[nodiscard]] bool could_tell(PlayerId who) const override;

protected:
    [[nodiscard]] Result<RoundStep, Refusal> on_move(const truths::Command& command,
                                                     const Move& move) override;
    [[nodiscard]] truths::View picture_for(PlayerId viewer) const override;

private:
    static constexpr Duration second_look = 5s;     // when all have written
    static constexpr Duration floor_time = 20s;     // for the story behind a card
    static constexpr Duration more_time = 30s;      // when somebody would like to hear more of it
    static constexpr Duration withdrawn_time = 5s;  // to read that the teller had to go
    static constexpr Duration choosing_time = 30s;  // the best truth
    static constexpr Duration best_time = 10s;
    static constexpr Duration nothing_time = 8s;
    static constexpr std::int32_t right_guess = 200;
    static constexpr std::int32_t all_fooled = 100;

    struct Sheet {
        std::array<Secret<std::string>, truths::statements> texts;
        Secret<std::uint8_t> lie{0};
    };
    struct Person {
        Player player;
        bool left = false;
        std::uint32_t order = 0;  // of coming up, by chance
        std::optional<Sheet> sheet;
        bool told = false;  // has come up
        std::int32_t points = 0;
        std::uint16_t place_before = 0;
        // Facts for awards.
        std::uint16_t lies_found = 0;
        std::uint16_t guessed = 0;
        std::uint16_t fooled_of_hundred = 0;
        bool best = false;
    };
    struct Writing {
        RoomTime began;
        RoomTime ends;
        std::optional<RoomTime> soon;  // all have written: a moment to look at it once more
    };
    struct Voting {
        PlayerId teller;
        std::array<std::uint8_t, truths::statements> order{};  // index into the sheet, for each on the card
        RoomTime began;
        RoomTime ends;
        std::vector<PlayerId> expected;  // were connected at the start
        std::map<PlayerId, Secret<std::uint8_t>> votes;
    };
    struct Revealing {
        Voting card;
        bool withdrawn = false;  // the teller has left before it was told
        std::int32_t teller_points = 0;
        RoomTime began;
        RoomTime ends;
        bool asked = false;  // for more
    };
    struct Choosing {
        std::vector<truths::Truth> truths;
        RoomTime began;
        RoomTime ends;
        std::vector<PlayerId> expected;
        std::map<PlayerId, Secret<std::uint16_t>> votes;
    };
    struct Best {
        std::vector<truths::Truth> truths;
        std::vector<std::uint16_t> winners;
        RoomTime began;
        RoomTime ends;
    };
    struct Nothing {
        RoomTime began;
        RoomTime ends;
    };
    struct Finished {};
    using Phase = std::variant<Writing, Voting, Revealing, Choosing, Best, Nothing, Finished>;

    // two_truths_rules.cpp: people and time
    void settle_early(RoomTime now);
    void go_on(RoomTime now);
    [[nodiscard]] RoundStep changed() const;
    [[nodiscard]] bool is_here(PlayerId who) const;
    [[nodiscard]] std::vector<PlayerId> connected() const;
    template <class Votes>
    [[nodiscard]] bool all_voted(const std::vector<PlayerId>& expected, const Votes& votes) const;
    [[nodiscard]] Person* find(PlayerId who);
    [[nodiscard]] const Person* find(PlayerId who) const;
    // two_truths_cards.cpp: how cards begin and end, and what players say
    [[nodiscard]] std::optional<PlayerId> next_teller() const;
    void next_card(RoomTime now);
    void start_reveal(RoomTime now);
    void withdraw(RoomTime now);
    void choose_best(RoomTime now);
    void name_best(RoomTime now);
    [[nodiscard]] std::uint8_t lie_on(const Voting& card) const;
    [[nodiscard]] Result<RoundStep, Refusal> on(const truths::Write& command, const Move& move);
    [[nodiscard]] Result<RoundStep, Refusal> on(const truths::TakeBack& command, const Move& move);
    [[nodiscard]] Result<RoundStep, Refusal> on(const truths::Vote& command, const Move& move);
    [[nodiscard]] Result<RoundStep, Refusal> on(const truths::AskForMore& command, const Move& move);
    [[nodiscard]] Result<RoundStep, Refusal> on(const truths::ChooseBest& command, const Move& move);
    [[nodiscard]] bool may_write(const Person& person) const;
    // two_truths_view.cpp: what leaves
    void add_own(truths::View& view, PlayerId viewer) const;
    void add_card(truths::View& view, const Voting& card) const;
    void add_reveal(truths::View& view, const Revealing& phase, PlayerId viewer) const;
    [[nodiscard]] std::vector<Standing> standings() const;
    [[nodiscard]] std::uint16_t cards_to_come() const;

    truths::Options options_;
    Rng rng_;
    std::uint16_t card_ = 0;             // from 1
    std::vector<truths::Truth> truths_;  // of the cards that were told, in order
    std::map<PlayerId, Person> people_;
    Phase phase_ = Finished{};
};

}  // namespace parlor::game
