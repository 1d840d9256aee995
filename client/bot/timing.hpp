#pragma once

#include <cstddef>

#include "client/bot/persona.hpp"
#include "shared/base/time.hpp"

// How long people take. All in room time, so that a rehearsal in time lapse keeps its proportions.
namespace parlor::bot {

// From when the answers can be read to the answer: 1.5 to 8 s by the length of what there is to read, and up
// to 3 s more when it has to be typed.
[[nodiscard]] Duration time_to_answer(const Persona& persona, std::size_t letters, bool typing, Rng& rng);
// To read a question, think of something and type a line: 6 to 20 s.
[[nodiscard]] Duration time_to_write(const Persona& persona, Rng& rng);
[[nodiscard]] Duration time_to_get_ready(const Persona& persona, Rng& rng);
// Until somebody says something again, in a lobby with so many people.
[[nodiscard]] Duration time_to_chat(const Persona& persona, std::size_t people, Rng& rng);

}  // namespace parlor::bot
