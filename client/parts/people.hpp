#pragma once

#include <span>
#include <string>
#include <vector>

#include "client/parts/context.hpp"
#include "client/widgets/coaster.hpp"

namespace parlor::client {

// Somebody as lists show them, also when they have left meanwhile.
struct Person {
    PlayerId id;
    std::string name;
    std::string avatar;
    int colour = 0;
    Team team = 0;
    bool away = false;
    bool you = false;
};
[[nodiscard]] Person person_of(const Lobby& lobby, PlayerId who);
// The same, with "You" for one's own name.
[[nodiscard]] Person person_or_you(const Lobby& lobby, PlayerId who);
[[nodiscard]] widgets::CoasterLook coaster_of(const Person& person);
[[nodiscard]] std::vector<std::string> names_of(const Lobby& lobby, std::span<const PlayerId> who);

}  // namespace parlor::client
