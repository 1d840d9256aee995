#pragma once

namespace parlor::secure {

// Before anything else of libsodium, as often as one likes and from any thread; the first call opens the
// source of randomness. Throws std::runtime_error if the system has none.
void start_sodium();

}  // namespace parlor::secure
