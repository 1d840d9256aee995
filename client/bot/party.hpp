#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "client/bot/bot.hpp"
#include "client/bot/report.hpp"

namespace parlor::bot {

struct PartyPlan {
    ServerName server;
    std::string code;         // an open lobby to come to; empty: the bots open lobbies of their own
    std::size_t lobbies = 1;  // without a code
    std::size_t players = 4;  // in each lobby
    RunSheet run_sheet;
    std::vector<Behaviour> behaviours{Behaviour::play};  // given out in turns
    std::uint64_t seed = 1;
    std::uint64_t keys = 1;  // where the bots' secrets come from: another in each run that shares a lobby
    Duration length{0};      // 0: until the recap
    Duration arriving{0};    // how long it takes until all have come; the last ones come during play
    bool keep_playing = false;
    Duration gathering{0};  // how much longer the lobbies gather before an evening, of room time
    // Connections get lost, and news takes seconds: that is no fault, and members may disagree for longer.
    bool bad_network = false;
    bool compare_pixels = false;  // of drawings; takes memory and time
    bool each_drawing = false;    // of the knowledge's sketchbook is drawn once; then it is over
};

// All the bots of a run, in their lobbies. Time comes in as an argument.
class Party {
public:
    Party(PartyPlan plan, const MakeTransport& make_transport, const Knowledge& knowledge);

    // Services the bot `index` of bots(), and after that what concerns all.
    void service_one(std::size_t index, SteadyTime now);
    void service_lobbies(SteadyTime now);
    // For those who have no sockets to wait for: everything.
    void service(SteadyTime now);
    [[nodiscard]] bool done(SteadyTime now) const;
    // Everybody gives their seat up; service() a little longer, then close().
    void say_goodbye();
    void close();

    [[nodiscard]] const std::vector<std::unique_ptr<Bot>>& bots() const { return bots_; }
    [[nodiscard]] Report report(SteadyTime now) const;

private:
    struct Lobby {
        std::vector<std::size_t> bots;  // the host first, where one of them hosts
        std::string code;
        SteadyTime checked{};
        std::uint32_t doubts = 0;  // times in a row that its members did not agree
        std::uint32_t mismatches = 0;
        // That goes on when everything is drawn that an exhibition holds.
        std::optional<std::pair<std::uint16_t, std::uint16_t>> last_turn;
    };
    struct Arrival {
        Duration after{0};
        std::size_t lobby = 0;
    };

    void let_in(SteadyTime now);
    void compare(Lobby& lobby, SteadyTime now);
    [[nodiscard]] Duration after_the_recap() const;
    [[nodiscard]] bool hopeless(const Lobby& lobby) const;
    [[nodiscard]] bool over(const Lobby& lobby) const;
    [[nodiscard]] std::optional<std::pair<std::uint16_t, std::uint16_t>> turn_of(const Lobby& lobby) const;
    [[nodiscard]] bool draws_last(const Lobby& lobby) const;
    [[nodiscard]] std::uint32_t evenings(const Lobby& lobby) const;
    // How many drawings there were, and on how many of them its members did not agree.
    struct Drawings {
        std::uint32_t count = 0;
        std::uint32_t mismatches = 0;
    };
    [[nodiscard]] Drawings drawings(const Lobby& lobby) const;
    void count_losses(Report& report) const;
    void find_faults(Report& report) const;

    PartyPlan plan_;
    std::optional<Exhibition> exhibition_;
    std::vector<std::unique_ptr<Bot>> bots_;
    std::vector<Arrival> arrivals_;  // of each bot
    std::vector<Lobby> lobbies_;
    std::optional<SteadyTime> began_;
    std::optional<SteadyTime> all_over_;
    std::optional<SteadyTime> all_hung_at_;
    std::size_t not_arrived_ = 0;
    bool saying_goodbye_ = false;
};

}  // namespace parlor::bot
