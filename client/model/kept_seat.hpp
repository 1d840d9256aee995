#pragma once

#include <cstdint>
#include <string>

#include "shared/protocol/server_message.hpp"

namespace parlor::client {

// The seat one took last and did not give up: the way back into an evening for a client that was closed.
struct KeptSeat {
    std::string address;  // host:port
    std::string server_name;
    std::string lobby_title;
    std::string code;
    std::string name;  // as the others saw it there
    bool watching = false;
    std::int64_t when = 0;  // UTC seconds since 1970

    friend bool operator==(const KeptSeat&, const KeptSeat&) = default;
};

// How long after it was taken a seat is offered. Tomorrow's first start is about another evening.
inline constexpr std::int64_t evening_seconds = std::int64_t{12} * 3'600;
// Clocks are set now and then, so a seat of the near future counts as one of the near past.
[[nodiscard]] bool is_of_this_evening(const KeptSeat& seat, std::int64_t utc_seconds);

// Whether what the server said means that there is no seat to come back to.
[[nodiscard]] bool ends_seat(Farewell why);
[[nodiscard]] bool ends_seat(Refusal why);

}  // namespace parlor::client
