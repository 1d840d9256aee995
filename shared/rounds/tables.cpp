#include "shared/rounds/tables.hpp"

#include <algorithm>
#include <array>

#include "shared/base/overloaded.hpp"
#include "shared/base/text.hpp"
#include "shared/base/web_link.hpp"

namespace parlor::tables {

namespace {

bool is_rotation(std::uint16_t rotation) {
    return rotation >= 1 && rotation <= limits::rotations_a_round;
}

bool is_table(std::uint8_t table) {
    return table >= 1 && table <= limits::players_a_lobby;
}

bool are_topics(Topics topics) {
    return (topics & ~every_topic) == 0;
}

Command any_line(const View& view, Rng& rng) {
    constexpr std::array<std::string_view, 6> lines{
        "Same here!",          "Tell us more about that.", "I didn't know that about you.",
        "That made me laugh.", "Good question.",           "How did that end?"};
    return Say{view.rotation, view.own->number, std::string(lines[rng.below(lines.size())])};
}

Topics any_topics(Rng& rng) {
    return Topics{1U << rng.below(topic_count)};
}

bool wants_more(const View& view) {
    // Somebody at the table asked for it: others go along.
    return view.minutes_left > 0 && !view.want_more.empty();
}

// What somebody who sits would say.
Command at_table(const View& view, Rng& rng) {
    const std::uint32_t dice = rng.below(100);
    if (wants_more(view) && dice < 80) return WantMore{view.rotation, true};
    if (dice < 25) return any_line(view, rng);
    if (dice < 32) return NextCard{view.rotation, view.own->number, view.own->card_number};
    return WantMore{view.rotation, wants_more(view)};  // goes on talking
}

}  // namespace

Options usual(Style style) {
    switch (style) {
        case Style::round_tables:
            break;
        case Style::mentoring:
            return {Style::mentoring, 2, 3, 360, only(Deck::mentoring)};
        case Style::speed_coffee:
            return {Style::speed_coffee, 2, 5, 120, only(Deck::icebreaker)};
    }
    return {};
}

bool valid(const Options& options) {
    return options.style <= last_of(Style{}) && options.table_size >= limits::table_seats_least &&
           options.table_size <= limits::table_seats_most && options.rotations >= 1 &&
           options.rotations <= limits::rotations_a_round &&
           options.seconds >= limits::rotation_seconds_least &&
           options.seconds <= limits::rotation_seconds_most && options.decks != 0 &&
           (options.decks & ~table_decks) == 0;
}

bool valid(const Command& command) {
    return std::visit(
        overloaded{[](const SetReady&) { return true; }, [](const Avoid& one) { return one.who.value != 0; },
                   [](const SetTopics& one) { return are_topics(one.offers) && are_topics(one.seeks); },
                   [](const NextCard& one) {
                       return is_rotation(one.rotation) && is_table(one.table) && one.card >= 1;
                   },
                   [](const Say& one) {
                       return is_rotation(one.rotation) && is_table(one.table) && !one.text.empty() &&
                              is_clean(one.text, {limits::chat_graphemes, limits::chat_bytes});
                   },
                   [](const SetLink& one) {
                       return is_rotation(one.rotation) && is_table(one.table) &&
                              (one.link.empty() || host_of_link(one.link).has_value());
                   },
                   [](const WantMore& one) { return is_rotation(one.rotation); }},
        command);
}

std::vector<std::string*> written_in(Command& command) {
    if (auto* say = std::get_if<Say>(&command)) return {&say->text};
    if (auto* set = std::get_if<SetLink>(&command)) return {&set->link};
    return {};
}

std::vector<Command> moves(const View& view, Rng& rng) {
    std::vector<Command> result;
    const auto other_rotation = static_cast<std::uint16_t>(view.rotation + 1);
    const bool sits = view.stage == Stage::seated && view.own.has_value();
    if (view.stage == Stage::arriving) {
        const bool mentors = view.style == Style::mentoring && view.offers == 0 && view.seeks == 0;
        if (mentors) result.emplace_back(SetTopics{any_topics(rng), any_topics(rng)});
        result.emplace_back(SetReady{true});
    } else if (sits) {
        result.emplace_back(at_table(view, rng));
        result.emplace_back(any_line(view, rng));
        result.emplace_back(NextCard{view.rotation, view.own->number, view.own->card_number});
        result.emplace_back(
            SetLink{view.rotation, view.own->number, rng.chance(50) ? "https://meet.example/table" : ""});
    }
    result.emplace_back(SetTopics{any_topics(rng), any_topics(rng)});
    // Whom they would rather not sit with, if there are others.
    for (const Seats& table : view.tables) {
        if (!table.who.empty() && rng.chance(20))
            result.emplace_back(Avoid{table.who.front(), rng.chance(70)});
    }
    // Foolish: another table's, what comes too late or too early, people who are not there.
    const std::uint8_t table = sits ? static_cast<std::uint8_t>(view.own->number + 1) : std::uint8_t{1};
    const std::uint16_t now = std::max<std::uint16_t>(view.rotation, 1);
    result.emplace_back(Say{now, table, "Is anybody here?"});
    result.emplace_back(Say{other_rotation, table, "Hello from yesterday"});
    result.emplace_back(NextCard{now, table, 1});
    result.emplace_back(WantMore{other_rotation, true});
    result.emplace_back(Avoid{PlayerId{1 + rng.below(12)}, rng.chance(50)});
    result.emplace_back(SetReady{rng.chance(50)});
    return result;
}

std::uint16_t length(const Options& options) {
    return options.rotations;
}

Duration arriving_time(Style style) {
    return style == Style::mentoring ? 45s : 20s;
}

Duration estimate(const Options& options) {
    return arriving_time(options.style) + options.rotations * Duration(std::chrono::seconds(options.seconds));
}

Options fit(Options options, Duration time) {
    const Duration left = std::max(time - arriving_time(options.style), Duration{0});
    const Duration each = std::chrono::seconds(options.seconds);
    const auto fitting = std::clamp<std::int64_t>(left / each, 1, limits::rotations_a_round);
    options.rotations = std::min(options.rotations, static_cast<std::uint8_t>(fitting));
    if (left < each) {
        options.seconds = static_cast<std::uint16_t>(
            std::clamp<std::int64_t>(left / 1s, limits::rotation_seconds_least, options.seconds));
    }
    return options;
}

}  // namespace parlor::tables
