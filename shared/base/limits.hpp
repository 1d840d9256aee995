#pragma once

#include <cstddef>
#include <cstdint>

#include "shared/base/time.hpp"

// The one place for what is bounded. A field's limit is checked by the valid() beside the field.
namespace parlor::limits {

inline constexpr std::size_t players_a_lobby = 100;
inline constexpr std::size_t default_players_a_lobby = 32;
inline constexpr std::size_t callers_a_lobby = 8;       // who knock at a time
inline constexpr std::size_t turned_away_a_lobby = 64;  // whom the host said no to, the last ones
inline constexpr std::size_t lobbies_a_server = 1'000;
inline constexpr std::size_t connections_a_process = 4'000;
inline constexpr std::size_t connections_an_address = 128;

inline constexpr std::size_t name_graphemes = 24;
inline constexpr std::size_t name_bytes = 128;
inline constexpr std::size_t department_graphemes = 24;
inline constexpr std::size_t department_bytes = 96;
inline constexpr std::size_t pronouns_graphemes = 16;
inline constexpr std::size_t pronouns_bytes = 64;
inline constexpr std::size_t avatar_bytes = 32;
inline constexpr std::uint8_t coaster_colours = 8;
inline constexpr std::size_t title_graphemes = 40;
inline constexpr std::size_t title_bytes = 160;
inline constexpr std::size_t chat_graphemes = 300;
inline constexpr std::size_t chat_bytes = 1'200;
inline constexpr std::size_t chat_lines_kept = 200;
inline constexpr std::size_t reaction_bytes = 32;
inline constexpr std::size_t reactions_a_line = 8;

inline constexpr std::size_t activities = 12;
inline constexpr std::uint16_t activity_minutes = 60;
inline constexpr std::uint16_t evening_minutes = 240;
inline constexpr std::size_t teams = 4;

inline constexpr std::uint16_t questions_a_round = 100;
inline constexpr std::size_t question_graphemes = 240;
inline constexpr std::size_t question_bytes = 960;
inline constexpr std::size_t answers_a_question = 6;
inline constexpr std::size_t answer_graphemes = 120;
inline constexpr std::size_t answer_bytes = 480;
inline constexpr std::size_t accepted_spellings = 16;
inline constexpr std::size_t explanation_bytes = 960;
inline constexpr std::size_t category_bytes = 96;
inline constexpr std::size_t categories = 64;
inline constexpr std::uint16_t question_seconds_least = 5;
inline constexpr std::uint16_t question_seconds_most = 240;

inline constexpr std::uint16_t turns_a_round = 60;
inline constexpr std::size_t drawings_kept = 60;
inline constexpr std::size_t points_kept = 600'000;   // of all of them: ten full ones, or 60 usual ones
inline constexpr std::size_t doodle_points = 12'000;  // of one person, on the canvas of a lobby that gathers
inline constexpr std::size_t word_graphemes = 32;
inline constexpr std::size_t word_bytes = 128;
inline constexpr std::size_t guess_graphemes = 100;
inline constexpr std::size_t guess_bytes = 400;
inline constexpr std::size_t theme_bytes = 96;
inline constexpr std::size_t themes = 64;
inline constexpr std::uint16_t cards_a_round = 40;  // of Who said it?
inline constexpr std::uint16_t prompts_a_round = 4;
inline constexpr std::size_t line_graphemes = 120;
inline constexpr std::size_t line_bytes = 480;
inline constexpr std::uint16_t guessing_seconds_least = 10;
inline constexpr std::uint16_t guessing_seconds_most = 120;
inline constexpr std::size_t prompt_graphemes = 160;
inline constexpr std::size_t prompt_bytes = 640;
inline constexpr std::uint16_t drawing_seconds_least = 40;
inline constexpr std::uint16_t drawing_seconds_most = 240;
inline constexpr std::uint8_t table_seats_least = 2;
inline constexpr std::uint8_t table_seats_most = 5;
inline constexpr std::uint16_t rotations_a_round = 8;
inline constexpr std::uint16_t rotation_seconds_least = 60;
inline constexpr std::uint16_t rotation_seconds_most = 900;
inline constexpr std::size_t table_lines_kept = 60;  // of a rotation
inline constexpr std::size_t best_awards = 4;        // of an evening, before those that many have
inline constexpr std::size_t people_avoided = 5;     // by one person
inline constexpr std::uint16_t tellers_a_round = 30;
inline constexpr std::size_t statement_graphemes = 120;
inline constexpr std::size_t statement_bytes = 400;
inline constexpr std::uint16_t writing_seconds_least = 45;
inline constexpr std::uint16_t writing_seconds_most = 240;
inline constexpr std::uint16_t voting_seconds_least = 15;
inline constexpr std::uint16_t voting_seconds_most = 90;
inline constexpr std::uint16_t toast_reveals_a_round = 60;
inline constexpr std::size_t toast_graphemes = 200;
inline constexpr std::size_t toast_bytes = 600;
inline constexpr std::uint16_t toast_seconds_least = 60;
inline constexpr std::uint16_t toast_seconds_most = 300;
inline constexpr std::size_t toasts_received = 6;  // by one person
inline constexpr std::size_t crews_a_server = 2'000;
inline constexpr std::uint32_t crews_an_address_a_day = 20;  // that are made there
inline constexpr std::size_t crew_members = 100;             // who want to be remembered
inline constexpr std::size_t crew_evenings = 120;            // kept of a crew, the newest
inline constexpr std::uint8_t season_weeks = 52;
inline constexpr std::size_t zone_bytes = 64;
inline constexpr std::size_t pulse_least = 4;  // answers before their counts are shown
// Of the categories and themes of a whole run-sheet: as much as one activity may name, because everybody gets
// all of it with each picture of the lobby, which must fit into a packet.
inline constexpr std::size_t run_sheet_name_bytes = themes * theme_bytes;

inline constexpr std::size_t packet_bytes = 32 * 1024;                // of a message
inline constexpr std::size_t sealed_packet_bytes = packet_bytes + 16;  // as it goes over the wire
// Requests to connect. An office behind one address may come all at once, and two thousand people after a
// restart.
inline constexpr std::uint32_t connects_a_second_an_address = 10;
inline constexpr std::uint32_t connects_burst_an_address = 160;
inline constexpr std::uint32_t connects_a_second = 400;
inline constexpr std::uint32_t connects_burst = 4'000;
inline constexpr std::uint32_t query_answers_a_second = 4'000;
// Of a session. Who draws as fast as a hand can sends a tenth of it.
inline constexpr std::uint32_t bytes_a_second = 32 * 1024;
inline constexpr std::uint32_t bytes_burst = 256 * 1024;
inline constexpr std::uint32_t commands_a_second = 30;
inline constexpr std::uint32_t commands_burst = 60;
// Of a session: what others read, and lobbies gone into, which tells everything that was drawn and said
// there.
inline constexpr std::uint32_t texts_a_second = 10;
inline constexpr std::uint32_t texts_burst = 30;
inline constexpr std::uint32_t arrivals_a_second = 1;
inline constexpr std::uint32_t arrivals_burst = 8;
inline constexpr std::uint32_t wrong_codes = 10;
inline constexpr std::size_t unsaved_bytes = 64 * 1024 * 1024;  // of lobbies that the disk does not take
inline constexpr Duration longest_compensated_delay = 150ms;
inline constexpr Duration greeting_time = 5s;
inline constexpr Duration host_absence = 20s;
inline constexpr Duration empty_room_kept = 30min;

}  // namespace parlor::limits
