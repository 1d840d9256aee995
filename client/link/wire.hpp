#pragma once

#include <cstdint>

#include "shared/protocol/link.hpp"
#include "shared/transport/transport.hpp"

namespace parlor::client {

// One connection and how far it has come.
//
//   dialling --Connected--> greeting --end of the handshake--> introduced --Welcome--> ready
struct Wire {
    enum class Stage : std::uint8_t { dialling, greeting, introduced, ready };

    transport::ConnectionId id;
    link::ClientEnd end;
    Stage stage = Stage::dialling;
    SteadyTime since{};  // it has been at this stage
};

}  // namespace parlor::client
