#pragma once

#include <cstdint>

#include "shared/transport/enet_transport.hpp"

namespace parlor::client {

// Asks a server the query and shows its cookie when connecting. `nonce`: unpredictable, so that nobody can
// answer in the server's place without having read the question.
[[nodiscard]] transport::TicketDesk ticket_desk(std::uint64_t nonce);

}  // namespace parlor::client
