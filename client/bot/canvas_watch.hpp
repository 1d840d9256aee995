#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

#include "client/model/model.hpp"

namespace parlor::bot {

// What a drawing was like for one member when its turn was over.
struct CanvasNote {
    std::uint16_t activity = 0;
    std::uint16_t turn = 0;
    RoomTime revealed;  // tells the turns of one evening from those of the next
    std::uint64_t digest = 0;
    std::optional<std::uint64_t> pixels;
    bool blank = true;
};

// Notes down what becomes of canvases: points, how long strokes take, and how drawings end.
class CanvasWatch {
public:
    explicit CanvasWatch(bool compare_pixels) : compare_pixels_(compare_pixels) {}

    void sent(const draw::Draw& said, SteadyTime now);
    void sent(const room::Doodle& said);
    // `model` knows the message already.
    void heard(const ServerMessage& message, const client::Model& model, SteadyTime now);

    [[nodiscard]] std::uint64_t points_sent() const { return points_sent_; }
    [[nodiscard]] std::uint64_t points_delivered() const { return points_delivered_; }  // of others
    // From an op to its echo.
    [[nodiscard]] const std::vector<Duration>& stroke_latency() const { return stroke_latency_; }
    [[nodiscard]] const std::vector<CanvasNote>& notes() const { return notes_; }

private:
    struct Sent {
        draw::Draw said;
        SteadyTime at;
    };
    void on(const draw::Drawn& drawn, PlayerId you, SteadyTime now);
    void count(const std::vector<canvas::DrawnOp>& ops, PlayerId you);
    void on(const RoundView& view, const client::Lobby& lobby);
    [[nodiscard]] CanvasNote note_of(const client::DrawFeed& feed) const;

    bool compare_pixels_;
    // What comes between the seat and the first picture was drawn before.
    bool round_so_far_ = false;
    bool doodles_so_far_ = false;
    std::deque<Sent> under_way_;
    std::uint64_t points_sent_ = 0;
    std::uint64_t points_delivered_ = 0;
    std::vector<Duration> stroke_latency_;
    std::vector<CanvasNote> notes_;
};

}  // namespace parlor::bot
