#include "client/strings/tables_strings.hpp"

#include <fmt/format.h>

#include <array>

namespace parlor::client::strings::mixer {

std::string subtitle(int rotation, int of) {
    if (rotation < 1) return std::string(title);
    return fmt::format("Mixer tables, round {} of {}", rotation, of);
}

std::string length_of(int seconds) {
    return seconds % 60 == 0 ? fmt::format("{} min", seconds / 60) : fmt::format("{} s", seconds);
}

std::string summary(int rotations, int seconds) {
    return fmt::format("{} {} of {}", rotations, rotations == 1 ? "round" : "rounds", length_of(seconds));
}

std::string_view arriving_title(tables::Style style) {
    switch (style) {
        case tables::Style::round_tables:
            return "Find a table";
        case tables::Style::mentoring:
            return "What can you pass on?";
        case tables::Style::speed_coffee:
            return "Fetch a cup";
    }
    return {};
}

std::string_view arriving_text(tables::Style style) {
    switch (style) {
        case tables::Style::round_tables:
            return "A few people, a card to talk about, and after some minutes you sit with others.";
        case tables::Style::mentoring:
            return "Pick what you can help with and what you’d like help with. We bring you together in "
                   "pairs; "
                   "only your partner sees what fits.";
        case tables::Style::speed_coffee:
            return "Two at a table, a short talk, and on to the next cup.";
    }
    return {};
}

std::string sits_down_in(long seconds) {
    return fmt::format("Tables are set in {}:{:02}", seconds / 60, seconds % 60);
}

std::string ready_count(std::size_t ready_now, std::size_t of) {
    return fmt::format("{} of {} are ready", ready_now, of);
}

std::string_view topic(std::size_t index) {
    static constexpr std::array<std::string_view, tables::topic_count> topics{
        "Speaking to a group", "Writing",   "Next career step", "Leading people",
        "Running a project",   "Code",      "Design",           "Numbers and data",
        "Talking to clients",  "Languages", "Time and focus",   "Being new here"};
    return topics.at(index);
}

std::string not_with(std::string_view name) {
    return fmt::format("Not with {}", name);
}

std::string table(int number) {
    return fmt::format("Table {}", number);
}

std::string next_in(std::string_view clock) {
    return fmt::format("Next table in {}", clock);
}

std::string last_in(std::string_view clock) {
    return fmt::format("Tables close in {}", clock);
}

std::string goodbye_in(std::string_view clock) {
    return fmt::format("Say goodbye, you move in {}", clock);
}

std::string last_goodbye_in(std::string_view clock) {
    return fmt::format("Say goodbye, we close in {}", clock);
}

std::string_view moved(tables::Moved why) {
    switch (why) {
        case tables::Moved::as_planned:
            return {};
        case tables::Moved::came_later:
            return "Good that you’re here. They had a free seat for you.";
        case tables::Moved::was_alone:
            return "The others had to go, so you joined this table.";
        case tables::Moved::joins_alone:
            return "You came over to keep somebody company. Thank you.";
    }
    return {};
}

std::string met(int times) {
    if (times == 1) return "Met once";
    if (times == 2) return "Met twice";
    return fmt::format("Met {} times", times);
}

std::string you_help(std::string_view about) {
    return fmt::format("You can help: {}", about);
}

std::string helps_you(std::string_view about) {
    return fmt::format("Can help you: {}", about);
}

std::string_view deck(Deck deck) {
    switch (deck) {
        case Deck::icebreaker:
            return "Icebreakers";
        case Deck::work:
            return "Work";
        case Deck::mentoring:
            return "Mentoring";
        case Deck::cross_team:
            return "Across teams";
        case Deck::toast:
            return "Thanks";
    }
    return {};
}

std::string card_of(int number, int of) {
    return fmt::format("{} of {}", number, of);
}

std::string more_tip(std::size_t want, std::size_t of) {
    return want == 0 ? fmt::format("When all {} agree, everybody gets a minute more.", of)
                     : fmt::format("{} of {} would like it. When all agree, everybody gets it.", want, of);
}

std::string more_count(std::size_t want, std::size_t of) {
    return fmt::format("{} of {} would like more", want, of);
}

std::string join_call(std::string_view host) {
    return fmt::format("Join call at {}", host);
}

std::string open_title(std::string_view host) {
    return fmt::format("Open {}?", host);
}

std::string open_text(std::string_view name, std::string_view link) {
    return fmt::format("{} shared this with your table. It opens outside of Parlor: {}", name, link);
}

std::string swap_in(std::string_view clock) {
    return fmt::format("swap in {}", clock);
}

std::string met_of(std::size_t met_now, std::size_t of) {
    return fmt::format("{} of {}", met_now, of);
}

std::string just_you(std::size_t people) {
    static constexpr std::array<std::string_view, 6> words{
        "", "just you", "just you two", "just you three", "just you four", "just you five"};
    return std::string(people < words.size() ? words.at(people) : std::string_view{});
}

std::string_view style_name(tables::Style style) {
    switch (style) {
        case tables::Style::round_tables:
            return "Round tables";
        case tables::Style::mentoring:
            return "Mentoring pairs";
        case tables::Style::speed_coffee:
            return "Speed coffee";
    }
    return {};
}

std::string size_choice(int size) {
    return std::to_string(size);
}

}  // namespace parlor::client::strings::mixer
