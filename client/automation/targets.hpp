#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <imgui.h>

#include "client/style/rect.hpp"
#include "client/widgets/registry.hpp"
#include "shared/base/result.hpp"

namespace parlor::automation {

// True if `target` is the entry's label, or whole last parts of its path ("Friday Happy Hour/Join"). With a
// slash in front it is the whole path: "/Join" is only the Join that stands in no group.
[[nodiscard]] bool names(std::string_view target, const widgets::Entry& entry);

// The first visible entry with `text` in its label or value.
[[nodiscard]] const widgets::Entry* find_text(const widgets::Registry& registry, ImVec2 window,
                                              std::string_view text);

// What a step needs its target to be. Where several things have the name, the ones that suit best count.
enum class Wanted : std::uint8_t {
    control,  // something that reacts to a click
    field,    // something to type into
    surface,  // something to drag on: a canvas, a slider
    area,     // something that scrolls, or anything in it
    thing,    // anything to point at
};

// Where a step points.
struct Aim {
    style::Rect rect;     // the target's whole rectangle
    style::Rect visible;  // and what shows of it
    ImVec2 at{};          // where to click
};

// Finds the one entry that `target` names and a person could use now. Otherwise says why not, with the
// candidates: none, several, disabled, covered, out of view. `grip` is where to take it, in fractions of its
// rectangle.
[[nodiscard]] Result<Aim, std::string> find_target(const widgets::Registry& registry, ImVec2 window,
                                                   std::string_view target, Wanted wanted,
                                                   std::optional<ImVec2> grip = std::nullopt);

// The entry that takes a click at `point` instead of `entry`, an element of the registry: one of a higher
// layer, or a control drawn later. nullptr if `entry` gets it.
[[nodiscard]] const widgets::Entry* cover_of(const widgets::Registry& registry, const widgets::Entry& entry,
                                             ImVec2 window, ImVec2 point);

// Path, kind, value and state on one line: for reports.
[[nodiscard]] std::string describe(const widgets::Entry& entry);
[[nodiscard]] std::string_view kind_name(widgets::Kind kind);

}  // namespace parlor::automation
