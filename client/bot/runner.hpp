#pragma once

#include "client/bot/party.hpp"

namespace parlor::bot {

// Runs a party on real sockets and the real clock, in this thread, until it is done or the process is asked
// to stop (SIGINT, SIGTERM). Everybody has said goodbye when it returns. The report is of the moment before
// that.
[[nodiscard]] Report run(Party& party);

}  // namespace parlor::bot
