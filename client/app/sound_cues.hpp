#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "client/app/sounds.hpp"
#include "client/model/model.hpp"

namespace parlor::app {

// Which sounds what is known now asks for, compared with what was known before. Pure.
class SoundCues {
public:
    [[nodiscard]] std::vector<Sound> listen(const client::Model& model, SteadyTime now);
    // When a countdown will want to tick next.
    [[nodiscard]] std::optional<SteadyTime> next_tick(const client::Model& model, SteadyTime now) const;

private:
    struct Seen {
        std::size_t people = 0;
        std::size_t callers = 0;
        bool ready = false;
        std::size_t phase = 0;
        std::uint32_t chat_lines = 0;
        std::uint16_t question = 0;  // or card
        bool answered = false;
        bool revealed = false;
        std::int64_t ticked = 0;  // the second ticked last
        bool in_lobby = false;
    };
    [[nodiscard]] static Seen look(const client::Model& model);
    [[nodiscard]] static std::optional<Duration> time_left(const client::Model& model, SteadyTime now);

    Seen before_;
};

}  // namespace parlor::app
