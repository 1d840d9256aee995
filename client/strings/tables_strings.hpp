#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "shared/rounds/tables.hpp"

// What the screens of mixer tables say.
namespace parlor::client::strings::mixer {

inline constexpr std::string_view title = "Mixer tables";
[[nodiscard]] std::string subtitle(int rotation, int of);  // "Mixer tables, round 1 of 2"
// "2 rounds of 4 min"
[[nodiscard]] std::string summary(int rotations, int seconds);
[[nodiscard]] std::string length_of(int seconds);  // "4 min", "90 s"

// Arriving
[[nodiscard]] std::string_view arriving_title(tables::Style style);
[[nodiscard]] std::string_view arriving_text(tables::Style style);
[[nodiscard]] std::string sits_down_in(long seconds);  // "Tables are set in 0:18"
inline constexpr std::string_view ready = "I’m ready";
[[nodiscard]] std::string ready_count(std::size_t ready, std::size_t of);  // "3 of 9 are ready"
inline constexpr std::string_view offers = "I can help with";
inline constexpr std::string_view seeks = "I’d like help with";
[[nodiscard]] std::string_view topic(std::size_t index);

// Whom one would rather not sit with
inline constexpr std::string_view wishes = "Seating wishes";
inline constexpr std::string_view wishes_text =
    "Whom would you rather not sit with tonight? Only you see this, and nobody is ever told. We keep it "
    "whenever there is another way to sit, from the next tables on.";
[[nodiscard]] std::string not_with(std::string_view name);  // "Not with Kofi"
inline constexpr std::string_view no_others = "Nobody else is here yet.";
inline constexpr std::string_view wishes_full = "Five is the most. Switch one off first.";
inline constexpr std::string_view close = "Close";

// At the table
[[nodiscard]] std::string table(int number);                   // "Table 2"
[[nodiscard]] std::string next_in(std::string_view clock);     // "Next table in 2:34"
[[nodiscard]] std::string last_in(std::string_view clock);     // "Tables close in 2:34"
[[nodiscard]] std::string goodbye_in(std::string_view clock);  // "Say goodbye, you move in 0:07"
[[nodiscard]] std::string last_goodbye_in(std::string_view clock);
inline constexpr std::string_view any_moment = "Here we go";
[[nodiscard]] std::string_view moved(tables::Moved why);  // empty when as planned
inline constexpr std::string_view alone = "Nobody else is here yet. You’ll have company soon.";
inline constexpr std::string_view you = "You";
inline constexpr std::string_view new_to_you = "New to you";
[[nodiscard]] std::string met(int times);  // "Met once", "Met twice"
inline constexpr std::string_view reconnecting = "Reconnecting";
[[nodiscard]] std::string you_help(std::string_view topic);   // "You can help: Writing"
[[nodiscard]] std::string helps_you(std::string_view topic);  // "Can help you: Writing"
[[nodiscard]] std::string_view deck(Deck deck);
[[nodiscard]] std::string card_of(int number, int of);  // "2 of 5"
inline constexpr std::string_view new_prompt = "New prompt";
inline constexpr std::string_view need_more = "Need a minute more";
inline constexpr std::string_view need_more_on = "You’d like a minute more";
[[nodiscard]] std::string more_tip(std::size_t want, std::size_t of);
[[nodiscard]] std::string more_count(std::size_t want, std::size_t of);  // "2 of 9 would like more"
inline constexpr std::string_view no_more = "No more minutes this round";

// The call of a table
inline constexpr std::string_view call_title = "Where does your table talk?";
inline constexpr std::string_view call_text =
    "A link for this table alone, for example to a breakout room. It begins with https://";
inline constexpr std::string_view join_call_short = "Join call";
inline constexpr std::string_view save = "Share with the table";
[[nodiscard]] std::string join_call(std::string_view host);   // "Join call at meet.example"
[[nodiscard]] std::string open_title(std::string_view host);  // "Open meet.example?"
[[nodiscard]] std::string open_text(std::string_view name, std::string_view link);
inline constexpr std::string_view open = "Open";
inline constexpr std::string_view not_now = "Not now";

// Beside the table
inline constexpr std::string_view other_tables = "Other tables";
inline constexpr std::string_view all_tables = "All tables";
[[nodiscard]] std::string swap_in(std::string_view clock);  // "swap in 2:34"
inline constexpr std::string_view only_table = "Everybody sits at your table.";
inline constexpr std::string_view people_met = "People you’ve met";
[[nodiscard]] std::string met_of(std::size_t met, std::size_t of);  // "11 of 23"
inline constexpr std::string_view not_met_yet = "not met yet";
inline constexpr std::string_view met_all = "You’ve met everybody here.";
inline constexpr std::string_view table_chat = "Table chat";
[[nodiscard]] std::string just_you(std::size_t people);  // "just you three"
inline constexpr std::string_view say_something = "Say something";
inline constexpr std::string_view send = "Send";
inline constexpr std::string_view nobody_spoke = "Only your table reads this. Say hello.";
inline constexpr std::string_view you_watch = "You’re watching. What is said at the tables stays there.";

// The options
inline constexpr std::string_view fits_the_minutes = "At most so many rounds as the minutes hold.";
inline constexpr std::string_view style_label = "Kind";
[[nodiscard]] std::string_view style_name(tables::Style style);
inline constexpr std::string_view size_label = "People at a table";
[[nodiscard]] std::string size_choice(int size);
inline constexpr std::string_view rotations_label = "Rounds";
inline constexpr std::string_view fewer_rotations = "Fewer rounds";
inline constexpr std::string_view more_rotations = "More rounds";
inline constexpr std::string_view seconds_label = "Time at each table";
inline constexpr std::string_view decks_label = "Prompts";

}  // namespace parlor::client::strings::mixer
