#pragma once

#include "client/bot/party.hpp"
#include "client/bot/trace.hpp"

namespace parlor::bot {

// Runs a party on real sockets and the real clock, in this thread, until it is done or the process is asked
// to stop (SIGINT, SIGTERM). Everybody has said goodbye when it returns. The report is of the moment before
// that. What is seen from outside meanwhile goes to `trace`, if there is one.
[[nodiscard]] Report run(Party& party, Trace* trace = nullptr);

}  // namespace parlor::bot
