#include "server/rooms/recorder.hpp"

namespace parlor::rooms {

void MemoryRecorder::begin(const RoomOrigin& origin) {
    origin_ = origin;
}

void MemoryRecorder::record(const RoomInput& input) {
    inputs_.push_back(input);
}

}  // namespace parlor::rooms
