#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "client/bot/knowledge.hpp"
#include "client/bot/persona.hpp"
#include "client/model/model.hpp"

namespace parlor::bot {

// The words that can stand in these places: as long, and with the open letters where they are.
[[nodiscard]] std::vector<const KnownWord*> words_that_fit(const std::vector<KnownWord>& words,
                                                           const std::vector<draw::Place>& places);

// Guesses what is drawn without a look at it: words that fit, each once, until one is right; then perhaps a
// line to the others who know.
class Guesswork {
public:
    // What is to be said now, if anything is. For a view of somebody who does not draw.
    [[nodiscard]] std::optional<std::string> due(const client::Lobby& lobby, const draw::View& view,
                                                 RoomTime now, const Persona& persona,
                                                 const Knowledge& knowledge, Rng& rng);
    [[nodiscard]] std::optional<RoomTime> next() const { return at_; }

private:
    void begin_turn(std::uint16_t activity, std::uint16_t turn);
    [[nodiscard]] std::string guess(const client::Lobby& lobby, const draw::View& view,
                                    const Knowledge& knowledge, Rng& rng);
    [[nodiscard]] std::vector<const KnownWord*> candidates(const client::Lobby& lobby, const draw::View& view,
                                                           const Knowledge& knowledge) const;

    std::uint16_t activity_ = 0;
    std::uint16_t turn_ = 0;
    std::set<std::string> guessed_;  // folded
    std::optional<RoomTime> at_;
    bool guessing_ = false;  // in this turn
    bool knows_ = false;     // and has thought of something to say about it, or not
};

}  // namespace parlor::bot
