#pragma once

#include <cstdint>

#include "shared/base/time.hpp"

namespace parlor::client {

struct LinkStats {
    std::uint32_t disconnects = 0;      // losses of a connection that was online
    std::uint32_t resumes = 0;          // seats that came back after a loss
    std::uint32_t protocol_errors = 0;  // packets that were no message
    std::uint32_t broken_seals = 0;     // connections of which a packet was changed on its way
    Duration last_resume{0};            // from the loss to the seat, of the last resume
};

}  // namespace parlor::client
