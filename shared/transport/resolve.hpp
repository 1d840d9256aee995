#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "shared/base/result.hpp"
#include "shared/transport/address.hpp"

namespace parlor::transport {

// Looks a host name up without blocking the caller: the system's resolver may take half a minute.
class Resolver {
public:
    Resolver();
    // Returns at once; a look-up that is still running ends by itself and tells nobody.
    ~Resolver();
    Resolver(const Resolver&) = delete;
    Resolver& operator=(const Resolver&) = delete;

    // Forgets an earlier look-up. `host`: a name or a numeric IPv4 address, which is answered at once.
    void start(std::string host, std::uint16_t port);
    // The answer, once; nothing while there is none. The error is one sentence that says what to check.
    [[nodiscard]] std::optional<Result<Address, std::string>> poll();
    // True from start() until poll() has given the answer.
    [[nodiscard]] bool pending() const { return lookup_ != nullptr; }

private:
    struct Lookup;
    std::shared_ptr<Lookup> lookup_;
};

}  // namespace parlor::transport
