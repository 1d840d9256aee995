#pragma once

#include <cstdint>
#include <vector>

#include "server/rooms/room_state.hpp"

namespace parlor::rooms {

// Where a room's origin and inputs go before they are applied.
class Recorder {
public:
    virtual ~Recorder() = default;
    virtual void begin(const RoomOrigin& origin) = 0;
    virtual void record(const RoomInput& input) = 0;
    // The room has closed; `digest` is of everything it sent.
    virtual void end(std::uint64_t digest) = 0;
};

// For tests, and for a recording that is only wanted when something went wrong.
class MemoryRecorder final : public Recorder {
public:
    void begin(const RoomOrigin& origin) override;
    void record(const RoomInput& input) override;
    void end(std::uint64_t digest) override { digest_ = digest; }

    [[nodiscard]] const RoomOrigin& origin() const { return origin_; }
    [[nodiscard]] const std::vector<RoomInput>& inputs() const { return inputs_; }
    [[nodiscard]] std::uint64_t digest() const { return digest_; }

private:
    RoomOrigin origin_;
    std::vector<RoomInput> inputs_;
    std::uint64_t digest_ = 0;
};

}  // namespace parlor::rooms
