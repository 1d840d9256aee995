#include "server/rooms/recorder.hpp"

namespace parlor::rooms {

void MemoryRecorder::begin(const RoomSeed& seed) {
    seed_ = seed;
}

void MemoryRecorder::record(const RoomInput& input) {
    inputs_.push_back(input);
}

}  // namespace parlor::rooms
