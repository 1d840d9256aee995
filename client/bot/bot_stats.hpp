#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/time.hpp"
#include "shared/protocol/server_message.hpp"

namespace parlor::bot {

inline constexpr std::size_t refusal_kinds = static_cast<std::size_t>(last_of(Refusal{})) + 1;

// The names of the reasons, as in the code.
[[nodiscard]] std::string_view name_of(Refusal refusal);

// What one bot has seen.
struct BotStats {
    bool connected = false;
    std::optional<Duration> join_time;  // from the first try to the lobby's picture
    std::vector<Duration> answer_latency;
    std::vector<Duration> resume_time;
    std::array<std::uint32_t, refusal_kinds> refusals{};
    std::uint32_t answers_sent = 0;
    std::uint32_t moves_improvised = 0;  // in rounds that bots know by their moves alone
    std::uint32_t answers_lost = 0;      // neither locked nor refused
    std::uint32_t evenings = 0;          // recaps reached
    std::uint32_t chat_heard = 0;
    std::uint32_t pranks = 0;
};

}  // namespace parlor::bot
