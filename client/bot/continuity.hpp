#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "client/model/model.hpp"

namespace parlor::bot {

// What somebody had seen before a loss of the connection and that is not so any more once the seat is back.
enum class LossKind : std::uint8_t {
    lobby,       // there is none by that code any more
    seat,        // another player id
    phase,       // the evening has gone back
    scores,      // fewer points, of the evening or the activity
    chat,        // lines are missing or others
    canvas,      // ops of the drawing that goes on
    doodles,     // ops of the lobby's canvas
    gallery,     // drawings of the evening
    lines,       // beside the drawing
    deadline,    // of the same question, turn or break
    answer,      // the own one, or that the word is known
    beforehand,  // what one has given to a round to come
    room_time,   // has gone back
};
constexpr LossKind last_of(LossKind) {
    return LossKind::room_time;
}
[[nodiscard]] std::string_view name_of(LossKind kind);

struct Loss {
    LossKind kind = LossKind::lobby;
    std::string what;  // for whoever looks for the reason
};

// What somebody knew at one moment.
struct Knowing {
    client::Model model;
    RoomTime room_time;  // the last that the server has said
};

// Pure. `after` holds what has come since the seat was taken again, and nothing from before. Both have a
// lobby with its picture. What may have changed meanwhile by itself is not compared: another question,
// another turn, another evening.
[[nodiscard]] std::vector<Loss> losses(const Knowing& before, const Knowing& after);

}  // namespace parlor::bot
