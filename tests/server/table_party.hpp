#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/room_harness.hpp"

// Cards and evenings of mixer tables for tests of their rules.
namespace parlor::testing {

inline game::TableCards some_cards(std::size_t count) {
    game::TableCards cards;
    for (std::size_t i = 0; i < count; ++i) {
        std::string text = "What about " + std::string(1, static_cast<char>('a' + i / 26 % 26)) +
                           static_cast<char>('a' + i % 26) + "?";
        cards.prompts.push_back({std::move(text), i % 2 == 0 ? Deck::icebreaker : Deck::cross_team, false});
    }
    return cards;
}

inline Activity tables_activity(std::uint8_t rotations, std::uint8_t size = 3,
                                tables::Style style = tables::Style::round_tables) {
    tables::Options options;
    options.style = style;
    options.table_size = size;
    options.rotations = rotations;
    options.seconds = 120;
    return {60, options};
}

// Every activity draws from these cards.
inline RoomHarness::Draw draw_from(game::TableCards cards) {
    return [cards = std::move(cards)](const rooms::ContentRequest&) { return game::Content{cards}; };
}

inline RoomHarness::Setup tables_evening(std::uint8_t rotations, std::uint8_t size = 3,
                                         tables::Style style = tables::Style::round_tables) {
    RoomHarness::Setup setup;
    setup.run_sheet = {tables_activity(rotations, size, style)};
    setup.draw = draw_from(some_cards(rotations * game::TablesRules::cards_a_rotation));
    return setup;
}

inline constexpr Duration rotation_time = 120s;
inline constexpr Duration seat_grace = 10s;

// People who sit at tables; the first hosts.
class TableParty {
public:
    TableParty(std::size_t people, RoomHarness::Setup setup) : evening(std::move(setup)) {
        for (std::size_t i = 0; i < people; ++i) {
            names.emplace_back(1, static_cast<char>('A' + i));
            evening.join(names.back());
        }
    }

    void start() { evening.host(names.front(), host::Start{}); }
    // And all are ready at once.
    void sit_down() {
        start();
        for (const std::string& name : names)
            move(name, tables::SetReady{true});
    }

    [[nodiscard]] const tables::View& view(const std::string& name) const {
        REQUIRE_MESSAGE(evening.round(name), name, " has no picture of a round");
        return std::get<tables::View>(evening.round(name)->view);
    }
    [[nodiscard]] const tables::View& view() const { return view(names.front()); }
    [[nodiscard]] const tables::OwnTable& own(const std::string& name) const {
        REQUIRE_MESSAGE(view(name).own, name, " sits nowhere");
        return *view(name).own;
    }
    [[nodiscard]] std::string name_of(PlayerId who) const {
        for (const std::string& name : names) {
            if (evening.id(name) == who) return name;
        }
        return "";
    }
    // Who sits at each table, sorted, as the host sees it.
    [[nodiscard]] std::vector<std::string> seating() const {
        std::vector<std::string> all;
        for (const tables::Seats& table : view().tables) {
            std::string& here = all.emplace_back();
            for (const PlayerId who : table.who)
                here += name_of(who);
            std::ranges::sort(here);
        }
        return all;
    }
    // All at the table of this one, sorted.
    [[nodiscard]] std::string table_of(const std::string& name) const {
        for (const std::string& here : seating()) {
            if (here.find(name) != std::string::npos) return here;
        }
        return "";
    }
    [[nodiscard]] std::vector<std::size_t> sizes() const {
        std::vector<std::size_t> sizes;
        for (const tables::Seats& table : view().tables)
            sizes.push_back(table.who.size());
        std::ranges::sort(sizes);
        return sizes;
    }
    // Somebody else at their table, and somebody at another.
    [[nodiscard]] std::string mate_of(const std::string& name) const {
        std::string others = table_of(name);
        std::erase(others, name.front());
        return others.substr(0, 1);
    }
    [[nodiscard]] std::string stranger_to(const std::string& name) const {
        for (const std::string& other : names) {
            if (table_of(name).find(other) == std::string::npos) return other;
        }
        return "";
    }

    void move(const std::string& name, tables::Command command) { evening.move(name, std::move(command)); }
    void say(const std::string& name, const std::string& text) {
        move(name, tables::Say{view(name).rotation, own(name).number, text});
    }
    void next_card(const std::string& name) {
        move(name, tables::NextCard{view(name).rotation, own(name).number, own(name).card_number});
    }
    void want_more(const std::string& name, bool on = true) {
        move(name, tables::WantMore{view(name).rotation, on});
    }
    // What somebody has heard at tables since they last took their seat.
    [[nodiscard]] std::vector<std::string> heard(const std::string& name) const {
        std::vector<std::string> lines;
        for (const ServerMessage& message : evening.inbox(name).messages) {
            if (std::holds_alternative<Seated>(message)) lines.clear();
            const auto* event = std::get_if<RoundEvent>(&message);
            const auto* own = event == nullptr ? nullptr : std::get_if<tables::Event>(&event->event);
            if (own != nullptr) lines.push_back(std::get<tables::Line>(*own).text);
        }
        return lines;
    }

    std::vector<std::string> names;
    RoomHarness evening;
};

}  // namespace parlor::testing
