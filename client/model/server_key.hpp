#pragma once

#include <string>

#include "shared/protocol/invite.hpp"

namespace parlor::client {

// The fingerprint that a server is to have: of a link, of an earlier visit, or none.
struct ExpectedKey {
    std::string fingerprint;
    bool of_link = false;
};

// A server that was known by one key showed another.
struct KeyChange {
    ServerName server;
    std::string known;  // fingerprints
    std::string seen;
};

}  // namespace parlor::client
