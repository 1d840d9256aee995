#include "client/bot/timing.hpp"

#include <algorithm>

namespace parlor::bot {

namespace {

constexpr Duration least_to_answer = 1'500ms;
constexpr Duration most_to_answer = 8s;
// A quick reader's time for a letter; answers are skimmed.
constexpr Duration a_letter = 22ms;

}  // namespace

Duration time_to_answer(const Persona& persona, std::size_t letters, bool typing, Rng& rng) {
    const Duration reading = a_letter * static_cast<std::int64_t>(letters);
    const Duration thinking{rng.between(0, 2'500)};
    const Duration all = (least_to_answer + reading + thinking) * persona.pace / 100;
    const Duration keys{typing ? rng.between(1'000, 3'000) : 0};
    return std::clamp(all, least_to_answer, most_to_answer) + keys;
}

Duration time_to_write(const Persona& persona, Rng& rng) {
    return Duration{rng.between(6'000, 20'000)} * persona.pace / 100;
}

Duration time_to_get_ready(const Persona& persona, Rng& rng) {
    return Duration{rng.between(2'000, 12'000)} * persona.pace / 100;
}

Duration time_to_chat(const Persona& persona, std::size_t people, Rng& rng) {
    // The more people there are the less each says, so that a lobby stays readable.
    const auto everybody = static_cast<std::int64_t>(std::max<std::size_t>(people, 2));
    const Duration usual = 12s * everybody * 10 / (persona.chattiness + 4);
    return usual * rng.between(40, 160) / 100;
}

}  // namespace parlor::bot
