#include "shared/secure/sodium_start.hpp"

#include <sodium.h>

#include <stdexcept>

namespace parlor::secure {

void start_sodium() {
    if (sodium_init() < 0) throw std::runtime_error("This system has no source of random numbers.");
}

}  // namespace parlor::secure
