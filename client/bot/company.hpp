#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "client/bot/persona.hpp"
#include "client/model/model.hpp"

namespace parlor::bot {

// What makes somebody good company: gets ready, says something now and then, reacts, lets emoji rise, and
// says how it was.
class Company {
public:
    [[nodiscard]] std::vector<ClientMessage> due(const client::Lobby& lobby, RoomTime now,
                                                 const Persona& persona, Rng& rng);
    [[nodiscard]] std::optional<RoomTime> next() const;

private:
    void notice_phase(const client::Lobby& lobby, RoomTime now, const Persona& persona, Rng& rng);
    void notice_reveal(const client::Lobby& lobby, RoomTime now, const Persona& persona, Rng& rng);
    [[nodiscard]] std::optional<ClientMessage> something(const client::Lobby& lobby, Rng& rng) const;

    std::optional<std::size_t> phase_;
    std::uint16_t revealed_ = 0;
    std::optional<RoomTime> ready_at_;
    std::optional<RoomTime> chat_at_;
    std::optional<RoomTime> cheer_at_;
    std::optional<RoomTime> pulse_at_;
    std::optional<bool> comment_right_;  // something to say about the question, when cheer_at_ comes
    bool says_goodbye_ = false;
};

}  // namespace parlor::bot
