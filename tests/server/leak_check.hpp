#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "server/game/beforehand.hpp"
#include "shared/protocol/codec.hpp"

// Does a round say something to somebody who may not know it? Two runs with the same seeds and the same
// inputs, but for one secret; every byte to somebody who may not know it must be the same in both.
namespace parlor::testing {

struct Said {
    PlayerId who;
    Rounds::Command command;
};

// One of two runs.
struct LeakSide {
    Rounds::Options options;
    game::Content content;
    std::vector<game::Player> players;
    // Said before anything is looked at; then time passes to the next deadline.
    std::vector<Said> before = {};
};

// What a leak can get at, as a careless view_for() could.
struct Inside {
    const LeakSide& side;
    const std::map<PlayerId, Rounds::Command>& accepted;  // the last of each that was not refused
    const game::Round& round;
};

// What a careless hand could do to what leaves a round: to a picture, to whom something is said, to what
// somebody who comes later hears of what was said before.
struct Leak {
    std::string name;
    std::function<void(Rounds::View& view, PlayerId viewer, const Inside& inside)> picture = {};
    std::function<void(game::Addressed<Rounds::Event>& event)> stream = {};
    std::function<void(std::vector<Rounds::Event>& events, const Inside& inside)> past = {};
};

struct LeakCase {
    std::string secret;
    LeakSide one;
    LeakSide other;
    // What the other run's people say instead, who see this; empty when they say the same.
    std::function<void(Said&, const Rounds::View&)> other_words;
    // From when on this viewer may know the secret.
    std::function<bool(PlayerId viewer, const Rounds::View& view)> may_know;
    // The runs go on at most so long: what takes longer in one of them is not what is looked for.
    Duration at_most{10min};
    // Each must be found.
    std::vector<Leak> leaks;
    // The secret decides when the reveal comes: what was sent until it came in one of the runs is compared.
    bool reveals_apart = false;
    // It begins in a lobby that gathers what the round wants beforehand.
    bool from_the_lobby = false;
};

// The cases of each round type: a new one does not compile without.
template <class R>
std::vector<LeakCase> leak_cases();
template <>
std::vector<LeakCase> leak_cases<Trivia>();
template <>
std::vector<LeakCase> leak_cases<DrawAndGuess>();
template <>
std::vector<LeakCase> leak_cases<WhoSaidIt>();
template <>
std::vector<LeakCase> leak_cases<MixerTables>();
template <>
std::vector<LeakCase> leak_cases<TwoTruths>();
template <>
std::vector<LeakCase> leak_cases<Toasts>();

inline constexpr PlayerId watcher{99};

// What a lobby gathers beforehand, to be driven like a round.
class GatheringLobby final : public game::Round {
public:
    explicit GatheringLobby(const LeakSide& side) : before_(side.options), players_(side.players) {
        before_.take(side.content);
    }
    [[nodiscard]] Result<game::RoundStep, Refusal> on_command(const Rounds::Command& command,
                                                              const game::Move& move) override {
        if (std::ranges::count(players_, move.who, &game::Player::id) == 0) return failure(Refusal::watching);
        if (const auto refusal = before_.on_command(command, move.who)) return failure(*refusal);
        return game::RoundStep{};
    }
    [[nodiscard]] game::RoundStep on_player_joined(const game::Player& player, RoomTime) override {
        players_.push_back(player);
        return {};
    }
    [[nodiscard]] game::RoundStep on_players_dropped(std::span<const PlayerId>, RoomTime) override {
        return {};
    }
    [[nodiscard]] game::RoundStep on_player_returned(PlayerId, RoomTime) override { return {}; }
    [[nodiscard]] game::RoundStep on_player_left(PlayerId, RoomTime) override { return {}; }
    [[nodiscard]] game::RoundStep on_time(RoomTime) override { return {}; }
    [[nodiscard]] game::RoundStep on_skip(RoomTime) override { return {}; }
    [[nodiscard]] game::RoundStep on_extend(Duration, RoomTime) override { return {}; }
    [[nodiscard]] game::RoundResult result() const override { return {}; }
    [[nodiscard]] std::optional<RoomTime> next_deadline() const override { return std::nullopt; }
    [[nodiscard]] Rounds::View view_for(PlayerId viewer) const override {
        std::vector<PlayerId> who;
        for (const game::Player& player : players_)
            who.push_back(player.id);
        return before_.view_for(viewer, who);
    }
    [[nodiscard]] std::unique_ptr<game::Round> begin(const Rounds::Options& options, RoomTime now,
                                                     Rng rng) const {
        return before_.begin(options, {players_, now, rng});
    }

private:
    game::Beforehand before_;
    std::vector<game::Player> players_;
};

// A round driven by seeded moves; what everybody is sent, until they may know.
class LeakRun {
public:
    LeakRun(const LeakCase& leak_case, const LeakSide& side, bool other, const Leak& leak, std::uint64_t seed)
        : case_(leak_case), side_(side), other_(other), leak_(leak), rng_(seed) {
        for (const game::Player& player : side.players)
            people_.push_back(player.id);
        people_.push_back(watcher);
        if (leak_case.from_the_lobby) {
            gather(seed);
        } else {
            round_ = game::make_round(side.options, side.content, {side.players, now_, Rng(seed)});
        }
        prepare();
        send_views();
    }

    void run(int steps) {
        for (int i = 0; i < steps && !over_; ++i) {
            step();
            send_views();
        }
    }

    [[nodiscard]] const std::map<PlayerId, std::vector<std::byte>>& sent() const { return sent_; }

private:
    void gather(std::uint64_t seed) {
        auto lobby = std::make_unique<GatheringLobby>(side_);
        const GatheringLobby& gathered = *lobby;
        round_ = std::move(lobby);
        send_views();
        run(20);
        round_ = gathered.begin(side_.options, now_, Rng(seed));
    }

    void prepare() {
        if (side_.before.empty()) return;
        for (const Said& said : side_.before)
            (void)round_->on_command(said.command, {said.who, now_, Duration{0}});
        now_ = round_->next_deadline().value();
        (void)round_->on_time(now_);
    }

    void step() {
        const PlayerId who = people_[rng_.below(static_cast<std::uint32_t>(people_.size()))];
        const std::uint32_t dice = rng_.below(100);
        if (dice < 60) return move(who);
        if (dice < 70) return take(round_->on_players_dropped({&who, 1}, now_));
        if (dice < 80) return come_back(who);
        if (dice < 84) return join();
        if (dice < 86) return take(round_->on_extend(5s, now_));
        pass_time();
    }

    void move(PlayerId who) {
        const Rounds::View seen = round_->view_for(who);
        const std::vector<Rounds::Command> all = moves(seen, rng_);
        Said said{who, all[rng_.chance(70) ? 0 : rng_.below(static_cast<std::uint32_t>(all.size()))]};
        if (other_ && case_.other_words) case_.other_words(said, seen);
        auto step = round_->on_command(said.command, {said.who, now_, Duration{0}});
        if (!step) return send(who, codec::encode(ServerMessage{Refused{step.error()}}));
        accepted_[said.who] = said.command;
        take(std::move(*step));
    }

    void join() {
        const PlayerId newcomer{static_cast<std::uint32_t>(people_.size() + 10)};
        people_.push_back(newcomer);
        send_past(newcomer);
        take(round_->on_player_joined({newcomer}, now_));
    }

    void come_back(PlayerId who) {
        send_past(who);
        take(round_->on_player_returned(who, now_));
    }

    // The stream so far first, then what follows from their coming: as a lobby does it.
    void send_past(PlayerId who) {
        std::vector<Rounds::Event> events = round_->so_far(who);
        if (leak_.past) leak_.past(events, inside());
        for (Rounds::Event& event : events)
            send(who, codec::encode(ServerMessage{RoundEvent{0, std::move(event)}}));
    }

    [[nodiscard]] Inside inside() const { return {side_, accepted_, *round_}; }

    void pass_time() {
        now_ += Duration(1'000 + rng_.below(4'000));
        over_ = over_ || now_ - RoomTime{} > case_.at_most;
        const auto due = round_->next_deadline();
        if (!over_ && due && now_ >= *due) take(round_->on_time(now_));
    }

    void take(game::RoundStep step) {
        over_ = over_ || step.finished.has_value();
        for (auto& event : step.events) {
            if (leak_.stream) leak_.stream(event);
            for (const PlayerId who : people_) {
                if (game::includes(event.to, who))
                    send(who, codec::encode(ServerMessage{RoundEvent{0, event.what}}));
            }
        }
    }

    void send_views() {
        if (over_) return;
        for (const PlayerId who : people_) {
            Rounds::View view = round_->view_for(who);
            knows_[who] = knows_[who] || case_.may_know(who, view);
            if (leak_.picture) leak_.picture(view, who, inside());
            send(who, codec::encode(ServerMessage{RoundView{0, std::move(view)}}));
        }
    }

    void send(PlayerId who, const std::vector<std::byte>& bytes) {
        if (!knows_[who]) sent_[who].insert(sent_[who].end(), bytes.begin(), bytes.end());
        // Somebody knows: from here on the runs may part, and what follows from that is no leak.
        over_ = over_ || (knows_[who] && who == watcher);
    }

    const LeakCase& case_;
    const LeakSide& side_;
    bool other_;
    const Leak& leak_;
    Rng rng_;
    RoomTime now_;
    std::unique_ptr<game::Round> round_;
    std::vector<PlayerId> people_;
    std::map<PlayerId, Rounds::Command> accepted_;
    std::map<PlayerId, bool> knows_;
    std::map<PlayerId, std::vector<std::byte>> sent_;
    bool over_ = false;
};

// True when in one of many runs somebody was sent what they may not know.
[[nodiscard]] inline bool leaks(const LeakCase& leak_case, const Leak& leak = {}) {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        LeakRun one(leak_case, leak_case.one, false, leak, seed);
        LeakRun other(leak_case, leak_case.other, true, leak, seed);
        one.run(60);
        other.run(60);
        for (const auto& [who, sent] : one.sent()) {
            const auto found = other.sent().find(who);
            const std::span<const std::byte> theirs =
                found == other.sent().end() ? std::span<const std::byte>{} : found->second;
            const std::size_t both = std::min(sent.size(), theirs.size());
            if (!leak_case.reveals_apart && sent.size() != theirs.size()) return true;
            if (!std::ranges::equal(std::span(sent).first(both), theirs.first(both))) return true;
        }
        if (!leak_case.reveals_apart && one.sent().size() != other.sent().size()) return true;
    }
    return false;
}

}  // namespace parlor::testing
