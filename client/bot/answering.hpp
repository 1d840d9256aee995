#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "client/bot/knowledge.hpp"
#include "client/bot/persona.hpp"
#include "client/model/model.hpp"

namespace parlor::bot {

// What an activity asks of somebody just now.
struct Prompt {
    std::uint16_t number = 0;
    bool open = false;    // may be answered now
    bool typing = false;  // has to be typed
    std::size_t letters = 0;
    RoomTime began;
    std::optional<RoomTime> ends;
};
[[nodiscard]] Prompt prompt_of(const Rounds::View& view);

// Answers like a person: reads, thinks, knows it or guesses.
class Answering {
public:
    // The move that is due, once for each question; nothing while there is none.
    [[nodiscard]] std::optional<RoundCommand> due(const client::Lobby& lobby, RoomTime now,
                                                  const Persona& persona, const Knowledge& knowledge,
                                                  Rng& rng);
    // When due() is to be asked again unless the picture changes before.
    [[nodiscard]] std::optional<RoomTime> next() const;

private:
    struct Plan {
        std::uint16_t activity = 0;
        std::uint16_t number = 0;
        RoomTime at;
        bool done = false;
    };
    std::optional<Plan> plan_;
};

// What that person would answer, right or not.
[[nodiscard]] Rounds::Command answer_to(const Rounds::View& view, const Persona& persona,
                                        const Knowledge& knowledge, Rng& rng);

}  // namespace parlor::bot
