#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "shared/protocol/crew.hpp"

namespace parlor::client {

// A crew that one keeps or has met with, as it was when one saw it last.
struct OwnCrew {
    std::string address;  // host:port
    std::string server_name;
    std::string invite_host;  // what the server says of itself for invites; empty: the address
    std::string code;
    std::uint64_t id = 0;
    std::uint32_t revision = 0;
    UtcTime changed;
    CrewPlan plan;
    std::optional<CrewKey> key;  // only of one's own

    friend bool operator==(const OwnCrew&, const OwnCrew&) = default;
};

// In the order in which they were first seen; a code of a server stands once.
class OwnCrews {
public:
    static constexpr std::size_t most = 12;

    OwnCrews() = default;
    // Leaves out what is not valid, and what is too many.
    explicit OwnCrews(std::vector<OwnCrew> crews);

    // In the place of what was known of it, whose key stays where the new one has none. When there are too
    // many, the oldest without a key goes; one that finds no place is ignored, unless it has a key.
    void remember(OwnCrew crew);
    void forget(std::string_view address, std::string_view code);
    [[nodiscard]] const OwnCrew* find(std::string_view address, std::string_view code) const;
    [[nodiscard]] std::span<const OwnCrew> all() const { return crews_; }

    friend bool operator==(const OwnCrews&, const OwnCrews&) = default;

private:
    std::vector<OwnCrew> crews_;
};

}  // namespace parlor::client
