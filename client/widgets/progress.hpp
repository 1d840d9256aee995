#pragma once

#include <string_view>

#include "client/widgets/labels.hpp"

namespace parlor::widgets {

// `part` 0 to 1, eased. `track` 0: s3. Under colours too dark for a light theme set `edge`.
void progress_bar(Ui& ui, Rect rect, std::string_view name, float part, ImU32 fill, ImU32 track = 0,
                  ImU32 edge = 0);

// The ring that runs out. `seconds_left` of `seconds_total`; shows whole seconds (m:ss from 100 s on) in
// cells of equal width, `unit` below them if the ring is large. Pulses in the last five seconds; asks for its
// own redraws.
struct RingLook {
    std::string_view unit = {};  // "seconds"
    std::string_view name = {};  // in the registry; value is the shown number
    ImU32 colour = 0;            // 0: theme.ring
    bool paused = false;
};
void ring_timer(Ui& ui, ImVec2 centre, float diameter, double seconds_left, double seconds_total,
                const RingLook& look = {});

// A number that counts to `value` when it changes (600 ms).
[[nodiscard]] long counting(Ui& ui, ImGuiID id, long value);
// Thousands apart: "2,340".
[[nodiscard]] std::string grouped(long value, std::string_view separator = ",");

}  // namespace parlor::widgets
