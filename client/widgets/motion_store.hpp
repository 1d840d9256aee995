#pragma once

#include <unordered_map>

#include <imgui.h>

#include "client/style/motion.hpp"

namespace parlor::widgets {

// Where every moving value is, by widget id. Forgets what was not asked for in the last frames.
class MotionStore {
public:
    void begin_frame(double time);
    void end_frame();

    float animate(ImGuiID id, float target, float seconds, style::Ease ease);
    float appear(ImGuiID id, float seconds, float delay, style::Ease ease);
    // Puts the value there without a movement; the next animate() starts from it.
    void jump(ImGuiID id, float value);
    // When the last running movement ends, 0 if nothing moves.
    [[nodiscard]] double busy_until() const { return busy_until_; }

private:
    struct Track {
        float from = 0;
        float to = 0;
        float now = 0;
        double since = 0;
        unsigned seen = 0;
    };
    std::unordered_map<ImGuiID, Track> tracks_;
    double time_ = 0;
    double busy_until_ = 0;
    unsigned frame_ = 0;
};

}  // namespace parlor::widgets
