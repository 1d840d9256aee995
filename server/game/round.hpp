#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "server/game/audience.hpp"
#include "server/game/meetings.hpp"
#include "shared/base/random.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/protocol/server_message.hpp"
#include "shared/rounds/awards.hpp"
#include "shared/rounds/rounds.hpp"

namespace parlor::game {

// A person as a round knows them. Watchers are not told to rounds.
struct Player {
    PlayerId id;
    Allowance allowance = Allowance::on_the_clock;
    bool connected = true;
    std::string department;  // may be empty
};

struct Points {
    PlayerId who;
    std::int32_t points = 0;
};

// What an activity brought.
struct RoundResult {
    std::vector<Points> points;  // none in activities without a winner
    std::vector<Award> awards;   // candidates; the evening picks among them
    Acquaintances met;           // who has sat together in it, and how often
};

// A drawing that stays for the rest of the evening. Everybody who is here has seen it being made.
struct Keepsake {
    PlayerId artist;
    std::string word;
    std::vector<canvas::DrawnOp> drawing;
};

// What follows from one input.
struct RoundStep {
    std::vector<Addressed<Rounds::Event>> events;
    bool views_changed = false;
    std::optional<Keepsake> kept;
    std::optional<RoundResult> finished;
};

// That an activity will have fewer steps (questions, turns, cards) than was planned, as the evening ends.
struct Trimmed {
    std::size_t steps = 0;
    std::size_t planned = 0;
};

struct Move {
    PlayerId who;
    RoomTime at;
    Duration delay{0};  // half the least recent round trip, at most limits::longest_compensated_delay
};

// The rules of one activity while it goes on: a value machine. It is told who comes, goes and says what at
// which room time, and answers with what that means; it reads no clock and no global random numbers.
class Round {
public:
    virtual ~Round() = default;

    [[nodiscard]] virtual Result<RoundStep, Refusal> on_command(const Rounds::Command& command,
                                                                const Move& move) = 0;
    [[nodiscard]] virtual RoundStep on_player_joined(const Player& player, RoomTime now) = 0;
    // They have lost their connection, all at the same moment: what follows from that is settled once, so
    // that nothing ends because one of them was gone before another.
    [[nodiscard]] virtual RoundStep on_players_dropped(std::span<const PlayerId> who, RoomTime now) = 0;
    // Others may be about to return, too: what has been waiting for all who are here goes on waiting.
    [[nodiscard]] virtual RoundStep on_player_returned(PlayerId who, RoomTime now) = 0;
    // For good, or until they come back by themselves: nothing waits for them and no list shows them.
    [[nodiscard]] virtual RoundStep on_player_left(PlayerId who, RoomTime now) = 0;
    [[nodiscard]] virtual RoundStep on_time(RoomTime now) = 0;
    // The host's: ends what is going on early, or gives it more time.
    [[nodiscard]] virtual RoundStep on_skip(RoomTime now) = 0;
    [[nodiscard]] virtual RoundStep on_extend(Duration by, RoomTime now) = 0;
    // The host's, too: the activity ends now. What goes on is settled, so that result() and what is kept hold
    // it.
    [[nodiscard]] virtual RoundStep on_end(RoomTime /*now*/) { return {}; }
    // The points so far, for an activity that the host ends.
    [[nodiscard]] virtual RoundResult result() const = 0;
    // When on_time() wants to be called next; never in the past of the last call.
    [[nodiscard]] virtual std::optional<RoomTime> next_deadline() const = 0;
    // The only door through which state leaves. `viewer` may be a watcher, whom the round does not know.
    [[nodiscard]] virtual Rounds::View view_for(PlayerId viewer) const = 0;
    // And what streamed through it until now, in pieces that fit well into packets, for a viewer who comes
    // later or was away.
    [[nodiscard]] virtual std::vector<Rounds::Event> so_far(PlayerId /*viewer*/) const { return {}; }
    // The lobby's chat would give away what is to be found.
    [[nodiscard]] virtual bool chat_rests() const { return false; }
    // They know what others are to find out: what they write for all to read has to wait.
    [[nodiscard]] virtual bool could_tell(PlayerId /*who*/) const { return false; }

    // When the evening is to be over, if ever: nothing begins that would go on longer. What has begun is not
    // cut short.
    void close_at(std::optional<RoomTime> at) { closes_ = at; }
    // What that has changed since the last call.
    [[nodiscard]] std::optional<Trimmed> take_trimmed() { return std::exchange(trimmed_, std::nullopt); }

protected:
    // How many steps there will be of the `planned` now that `done` are over and the next would begin at
    // `begins`, when each takes `each` at most. The last one for which there is time is told before it
    // begins.
    [[nodiscard]] std::size_t steps_in_time(std::size_t done, std::size_t planned, Duration each,
                                            RoomTime begins);
    [[nodiscard]] std::optional<RoomTime> closes() const { return closes_; }

private:
    std::optional<RoomTime> closes_;
    std::optional<Trimmed> trimmed_;
};

// Base of the rules of round type R: takes R's commands out of the variant and puts its views in.
template <class R>
class RoundOf : public Round {
public:
    using Type = R;

    [[nodiscard]] Result<RoundStep, Refusal> on_command(const Rounds::Command& command,
                                                        const Move& move) final {
        const auto* own = std::get_if<typename R::Command>(&command);
        if (own == nullptr) return failure(Refusal::not_now);
        return on_move(*own, move);
    }
    [[nodiscard]] Rounds::View view_for(PlayerId viewer) const final { return picture_for(viewer); }

protected:
    [[nodiscard]] virtual Result<RoundStep, Refusal> on_move(const typename R::Command& command,
                                                             const Move& move) = 0;
    [[nodiscard]] virtual typename R::View picture_for(PlayerId viewer) const = 0;
};

// A round type may gather something before it begins, while its lobby still waits: lines, statements, wishes.
// Its rules then name a class `Beforehand`, a value that stays with the lobby and is written down with it,
// and take one as the last argument of their constructor. It offers, for round type R:
//   void take(Content content);           what it is about; anew when the host has chosen other options
//   const Content& content() const;       what the round will be made of
//   std::optional<Refusal> on_command(const R::Command&, PlayerId who);
//   void forget(PlayerId who);            somebody will not be back
//   R::View view_for(PlayerId viewer, std::span<const PlayerId> players) const;
//   void serialize(Archive&);
// The rest is done for it: see beforehand.hpp and server/rooms/room_beforehand.cpp. Who leaves and returns
// finds theirs again, so it is kept by person. A type that gathers nothing writes nothing of this.
template <class Rules>
concept GathersBeforehand = requires {
    typename Rules::Beforehand;
};

// What every round is made from, beside its options and its content.
struct RoundSetup {
    std::vector<Player> players;
    RoomTime now;
    Rng rng;
    Acquaintances met_tonight;  // in earlier activities
    Acquaintances met_before;   // on other evenings
};

}  // namespace parlor::game
