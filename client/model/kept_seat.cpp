#include "client/model/kept_seat.hpp"

namespace parlor::client {

bool is_of_this_evening(const KeptSeat& seat, std::int64_t utc_seconds) {
    // Compared without a difference, which a damaged file could make overflow.
    return seat.when > utc_seconds - evening_seconds && seat.when < utc_seconds + evening_seconds;
}

bool ends_seat(Farewell why) {
    switch (why) {
        case Farewell::left:
        case Farewell::removed:
        case Farewell::lobby_closed:
            return true;
        case Farewell::seat_taken:
        case Farewell::server_stopping:
            return false;
    }
    return false;
}

bool ends_seat(Refusal why) {
    return why == Refusal::unknown_code || why == Refusal::removed;
}

}  // namespace parlor::client
