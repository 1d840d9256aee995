#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "server/game/round.hpp"
#include "server/game/tables/seating.hpp"
#include "shared/base/secret.hpp"
#include "shared/rounds/tables.hpp"

namespace parlor::game {

// What tables have to talk about.
struct TableCards {
    std::vector<Prompt> prompts;
    [[nodiscard]] bool empty() const { return prompts.empty(); }
};

// The rules of mixer tables.
//
//   Arriving --(all ready, or time)--> Seated --(time)--> Seated, with others ... --(last rotation)-->
//   Finished
//
// A seat is kept while its owner is away. Who is left alone, and still is after the grace of those who lost
// the connection, goes to another table; who comes later sits down at the smallest one.
class TablesRules final : public RoundOf<MixerTables> {
public:
    using Content = TableCards;
    // Cards come round again: one is enough.
    [[nodiscard]] static std::size_t length(const Content& cards) {
        return cards.empty() ? 0 : limits::rotations_a_round;
    }
    // So many are drawn for each rotation.
    static constexpr std::size_t cards_a_rotation = 6;

    TablesRules(tables::Options options, Content cards, RoundSetup setup);

    [[nodiscard]] RoundStep on_player_joined(const Player& player, RoomTime now) override;
    [[nodiscard]] RoundStep on_players_dropped(std::span<const PlayerId> who, RoomTime now) override;
    [[nodiscard]] RoundStep on_player_returned(PlayerId who, RoomTime now) override;
    [[nodiscard]] RoundStep on_player_left(PlayerId who, RoomTime now) override;
    [[nodiscard]] RoundStep on_time(RoomTime now) override;
    [[nodiscard]] RoundStep on_skip(RoomTime now) override;
    [[nodiscard]] RoundStep on_extend(Duration by, RoomTime now) override;
    [[nodiscard]] RoundStep on_end(RoomTime now) override;
    [[nodiscard]] RoundResult result() const override;
    [[nodiscard]] std::optional<RoomTime> next_deadline() const override;
    [[nodiscard]] std::vector<Rounds::Event> so_far(PlayerId viewer) const override;

protected:
    [[nodiscard]] Result<RoundStep, Refusal> on_move(const tables::Command& command,
                                                     const Move& move) override;
    [[nodiscard]] tables::View picture_for(PlayerId viewer) const override;

private:
    struct Person {
        Player player;
        bool left = false;
        std::optional<RoomTime> gone_at;  // when the connection was lost
        std::uint32_t department = 0;
        tables::Topics offers = 0;
        tables::Topics seeks = 0;
        Secret<std::set<PlayerId>> avoids;
        bool ready = false;
        bool wants_more = false;
        tables::Moved moved = tables::Moved::as_planned;

        [[nodiscard]] bool here() const { return player.connected && !left; }
    };
    // What was said, and who sat there then.
    struct Said {
        tables::Line line;
        std::vector<PlayerId> heard_by;
    };
    struct TableNow {
        std::uint8_t number = 0;
        std::vector<PlayerId> seats;
        std::size_t card = 0;  // of the rotation's
        std::vector<Said> lines;
    };
    struct Together {
        Duration so_far{0};             // until one of them last went
        std::optional<RoomTime> since;  // they sit at the same table, both here
    };
    struct Link {
        std::string text;
        PlayerId by;
    };
    struct Arriving {
        RoomTime began;
        RoomTime ends;
    };
    struct Seated {
        std::uint16_t rotation = 1;
        RoomTime began;
        Duration time{0};
        std::vector<TableNow> tables;
        std::uint8_t longer = 0;  // times a minute more was given
        std::map<std::pair<PlayerId, PlayerId>, Together> together{};

        [[nodiscard]] RoomTime ends() const { return began + time; }
    };
    struct Finished {};
    using Phase = std::variant<Arriving, Seated, Finished>;
    // Until the others of somebody who sits alone count as gone, and until they are planned without.
    static constexpr Duration grace = 10s;
    static constexpr std::uint8_t most_minutes_more = 2;  // in a rotation

    // tables_rules.cpp: people and time
    [[nodiscard]] RoundStep changed();
    void next_rotation(RoomTime now);
    void sit_down_if_all_are_ready(RoomTime now);
    [[nodiscard]] std::uint8_t minutes_left(const Seated& seated) const;
    void give_more_if_all_agree();
    [[nodiscard]] std::size_t sitting() const;
    // tables_seats.cpp: who sits where
    void plan(std::uint16_t rotation, const std::vector<PlayerId>& guests);
    void lay_tables(std::uint16_t rotation, RoomTime now);
    void count_meetings(RoomTime now);
    void note_meetings(Seated& seated, RoomTime now) const;
    void seat_later(PlayerId who, tables::Moved why);
    [[nodiscard]] TableNow* smallest_table_for(PlayerId who, bool keep_wishes);
    [[nodiscard]] bool open_table_with(PlayerId who, bool keep_wishes, tables::Moved why);
    void sit_down(PlayerId who, TableNow& table);
    void stand_up(PlayerId who);
    void settle_tables(RoomTime now);
    [[nodiscard]] std::optional<RoomTime> alone_until(const TableNow& table) const;
    [[nodiscard]] std::size_t here_at(const TableNow& table) const;
    [[nodiscard]] bool may_sit_with(PlayerId who, const TableNow& table) const;
    [[nodiscard]] bool apart(PlayerId one, PlayerId other) const;
    [[nodiscard]] const TableNow* table_of(PlayerId who) const;
    [[nodiscard]] TableNow* table_of(PlayerId who);
    // tables_moves.cpp: what players say
    [[nodiscard]] Result<RoundStep, Refusal> on(const tables::SetReady& command, const Move& move);
    [[nodiscard]] Result<RoundStep, Refusal> on(const tables::Avoid& command, const Move& move);
    [[nodiscard]] Result<RoundStep, Refusal> on(const tables::SetTopics& command, const Move& move);
    [[nodiscard]] Result<RoundStep, Refusal> on(const tables::NextCard& command, const Move& move);
    [[nodiscard]] Result<RoundStep, Refusal> on(const tables::Say& command, const Move& move);
    [[nodiscard]] Result<RoundStep, Refusal> on(const tables::SetLink& command, const Move& move);
    [[nodiscard]] Result<RoundStep, Refusal> on(const tables::WantMore& command, const Move& move);
    [[nodiscard]] Refusal wrong_time(std::uint16_t rotation) const;
    // tables_view.cpp
    void add_table(tables::View& view, const Seated& seated, PlayerId viewer) const;
    [[nodiscard]] std::size_t card_index(const Seated& seated, std::size_t card) const;
    [[nodiscard]] std::size_t cards_now() const;
    [[nodiscard]] std::vector<tables::Met> met_by(PlayerId viewer) const;

    void add_person(const Player& player);
    [[nodiscard]] Person* find(PlayerId who);
    [[nodiscard]] const Person* find(PlayerId who) const;

    tables::Options options_;
    std::vector<Prompt> cards_;
    Rng rng_;
    std::map<PlayerId, Person> people_;
    std::map<std::string, std::uint32_t> departments_;  // numbers for their folded names
    std::map<std::uint8_t, Link> links_;                // by table: the next who sit there talk there, too
    Acquaintances tonight_;                             // earlier rotations, and activities before this one
    Acquaintances new_tonight_;                         // of tonight_, what came in this activity
    Acquaintances before_;
    std::vector<Tables> plan_;  // of the rotations to come, the next first
    std::vector<PlayerId> planned_for_;
    bool plan_is_old_ = true;
    Phase phase_ = Finished{};
};

}  // namespace parlor::game
