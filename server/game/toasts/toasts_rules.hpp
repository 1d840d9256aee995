#pragma once

#include <map>
#include <optional>
#include <variant>
#include <vector>

#include "server/game/round.hpp"
#include "server/game/toasts/assignment.hpp"
#include "shared/base/secret.hpp"
#include "shared/rounds/prompt.hpp"
#include "shared/rounds/toasts.hpp"

namespace parlor::game {

// The rules of toasts.
//
//   Writing --(time, or all are done)--> Receiving --(time, or all are done)--> Revealing, step by step -->
//   Wall --> Finished         Receiving --(nothing to reveal)--> Finished
//   Writing --(nobody has written)--> Nothing --> Finished
//
// No points, no awards, no counts of what anybody was given. Who does not sign is known to nobody but
// themselves: toasts stand in an order of their texts before chance orders them, who is done is told as a
// number without names, and what somebody wrote stays when they leave.
class ToastsRules final : public RoundOf<Toasts> {
public:
    // Starters for thanks; without any it can be played, too.
    struct Content {
        std::uint16_t reveals = 1;
        std::vector<Prompt> prompts;
        [[nodiscard]] bool empty() const { return reveals == 0; }
        template <class Archive>
        void serialize(Archive& archive) {
            archive(reveals, prompts);
        }
    };
    [[nodiscard]] static std::size_t length(const Content& content) { return content.reveals; }
    [[nodiscard]] static Content make_content(const toasts::Options& options, Rng&) {
        return {options.reveals, {}};
    }

    ToastsRules(toasts::Options options, Content content, RoundSetup setup);

    [[nodiscard]] RoundStep on_player_joined(const Player& player, RoomTime now) override;
    [[nodiscard]] RoundStep on_players_dropped(std::span<const PlayerId> who, RoomTime now) override;
    [[nodiscard]] RoundStep on_player_returned(PlayerId who, RoomTime now) override;
    [[nodiscard]] RoundStep on_player_left(PlayerId who, RoomTime now) override;
    [[nodiscard]] RoundStep on_time(RoomTime now) override;
    [[nodiscard]] RoundStep on_skip(RoomTime now) override;
    [[nodiscard]] RoundStep on_extend(Duration by, RoomTime now) override;
    [[nodiscard]] RoundResult result() const override { return {}; }
    [[nodiscard]] std::optional<RoomTime> next_deadline() const override;

protected:
    [[nodiscard]] Result<RoundStep, Refusal> on_move(const toasts::Command& command,
                                                     const Move& move) override;
    [[nodiscard]] toasts::View picture_for(PlayerId viewer) const override;

private:
    static constexpr Duration second_look = 5s;  // when all are done
    // With who lost the connection, before others get their names and what they have not kept is for all.
    static constexpr Duration patience = 20s;
    static constexpr std::size_t enough_of_others = 3;  // toasts, for those whose name one is not
    static constexpr Duration receiving_time = 30s;
    static constexpr Duration reveal_time = 12s;
    static constexpr Duration more_each = 2s;  // for each further toast that is on at the same time
    static constexpr Duration wall_time = 10s;
    static constexpr Duration nothing_time = 8s;
    static constexpr std::size_t one_by_one = 12;  // people
    static constexpr std::size_t on_a_wall = 3;    // at a time at least, with more people
    static constexpr std::size_t most_at_once = 9;
    // What a picture holds, the last ones; it has to fit into a packet.
    static constexpr std::size_t shown_at_most = 24;

    struct Person {
        Player player;
        bool left = false;
        bool done = false;                // in this stage
        std::optional<RoomTime> gone_at;  // away, and reckoned with until then
    };
    struct Note {
        Secret<PlayerId> from;
        PlayerId to;
        Secret<std::string> text;
        bool signed_off = true;
        bool kept = false;  // for the receiver alone
    };
    struct Writing {
        RoomTime began;
        RoomTime ends;
        std::optional<RoomTime> soon;  // all are done: a moment to look at it once more
    };
    struct Receiving {
        RoomTime began;
        RoomTime ends;
    };
    struct Revealing {
        std::vector<std::size_t> order;  // of the notes that are for all
        std::size_t group = 1;           // at a time
        std::size_t shown = 0;
        std::size_t fresh = 0;  // of them on just now
        std::uint16_t step = 0;
        RoomTime began;
        RoomTime ends;
    };
    struct Wall {
        Revealing all;
        RoomTime began;
        RoomTime ends;
    };
    struct Nothing {
        RoomTime began;
        RoomTime ends;
    };
    struct Finished {};
    using Phase = std::variant<Writing, Receiving, Revealing, Wall, Nothing, Finished>;

    // toasts_rules.cpp: people, time, what players say
    [[nodiscard]] Result<RoundStep, Refusal> on(const toasts::Write& command, const Move& move);
    [[nodiscard]] Result<RoundStep, Refusal> on(const toasts::TakeBack& command, const Move& move);
    [[nodiscard]] Result<RoundStep, Refusal> on(const toasts::Keep& command, const Move& move);
    [[nodiscard]] Result<RoundStep, Refusal> on(const toasts::SetDone& command, const Move& move);
    void settle_early(RoomTime now);
    void go_on(RoomTime now);
    [[nodiscard]] RoundStep changed() const;
    [[nodiscard]] bool is_here(PlayerId who) const;
    [[nodiscard]] std::vector<PlayerId> connected() const;
    [[nodiscard]] bool is_waiting() const;  // for people to say that they are done
    [[nodiscard]] bool all_done() const;
    [[nodiscard]] bool give_up_on_who_is_away(RoomTime now);
    [[nodiscard]] Person* find(PlayerId who);
    [[nodiscard]] const Person* find(PlayerId who) const;
    [[nodiscard]] Note* note(PlayerId from, PlayerId to);
    [[nodiscard]] std::vector<const Note*> received_by(PlayerId who) const;
    [[nodiscard]] bool may_write_to(PlayerId from, PlayerId to) const;
    // toasts_reveal.cpp: from writing to the wall, and what leaves
    void start_receiving(RoomTime now);
    void start_revealing(RoomTime now);
    [[nodiscard]] bool hurry(Revealing& phase, RoomTime now) const;
    void next_step(RoomTime now);
    void next_of_wall(RoomTime now);
    [[nodiscard]] static Duration time_to_read(std::size_t toasts) {
        return reveal_time + static_cast<std::int64_t>(toasts - 1) * more_each;
    }
    void add_writing(toasts::View& view, PlayerId viewer) const;
    void add_received(toasts::View& view, PlayerId viewer) const;
    void add_shown(toasts::View& view, const Revealing& phase) const;
    [[nodiscard]] toasts::Toast picture_of(const Note& note) const;

    toasts::Options options_;
    Rng rng_;
    std::vector<Prompt> prompts_;
    ToastAssignment assignment_;
    std::map<PlayerId, Person> people_;
    std::vector<Note> notes_;
    Phase phase_ = Finished{};
};

}  // namespace parlor::game
