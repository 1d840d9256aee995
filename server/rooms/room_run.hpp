#pragma once

#include <cstddef>
#include <memory>
#include <set>
#include <span>
#include <vector>

#include "server/rooms/recorder.hpp"
#include "server/rooms/room.hpp"
#include "shared/base/digest.hpp"

namespace parlor::rooms {

// Takes what a room sends, encoded once for all its recipients.
class RoomOutput {
public:
    virtual ~RoomOutput() = default;
    virtual void deliver(std::span<const PlayerId> to, const std::vector<std::byte>& message) = 0;
};

// A room that runs: each input is recorded, applied and its messages encoded. Live and in a replay the same
// code, so a recording gives the same bytes again.
class RoomRun {
public:
    // `recorder` may be null.
    RoomRun(const RoomOrigin& origin, std::unique_ptr<Recorder> recorder);
    // Goes on after `before`, which the recorder is not told again.
    RoomRun(const RoomOrigin& origin, std::span<const RoomInput> before, std::unique_ptr<Recorder> recorder);
    ~RoomRun();
    RoomRun(const RoomRun&) = delete;
    RoomRun& operator=(const RoomRun&) = delete;

    // Messages leave at once; views wait for ViewsSent, so that a tick sends each at most once.
    RoomStep feed(const RoomInput& input, RoomOutput& output);

    [[nodiscard]] bool views_wait() const {
        return room_view_waits_ || round_views_wait_ || crew_views_wait_ || !pulse_views_wait_.empty();
    }
    [[nodiscard]] const Room& room() const { return room_; }
    // Of everything sent so far: to whom, and which bytes.
    [[nodiscard]] std::uint64_t digest() const { return digest_.value(); }

private:
    void emit(std::span<const PlayerId> to, const std::vector<std::byte>& message, RoomOutput& output);
    void send_views(RoomOutput& output);

    std::unique_ptr<Recorder> recorder_;
    Room room_;
    Digest digest_;
    bool room_view_waits_ = false;
    bool round_views_wait_ = false;
    std::set<PlayerId> pulse_views_wait_;
    bool crew_views_wait_ = false;
};

}  // namespace parlor::rooms
