#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "client/widgets/ui.hpp"
#include "shared/rounds/difficulty.hpp"
#include "shared/rounds/points.hpp"

// The pieces that options forms of rounds are made of. Each says its name to the registry.
namespace parlor::client::option_form {

using style::Rect;

// Style px.
inline constexpr float heading = 22;
inline constexpr float control = 44;
inline constexpr float between = 8;  // heading and what it is of
inline constexpr float section = 18;

// Cuts a heading off the top.
void head(widgets::Ui& ui, Rect& rect, std::string_view text);

struct StepperNames {
    std::string_view label;
    std::string_view fewer;
    std::string_view more;
};
[[nodiscard]] bool stepper(widgets::Ui& ui, Rect row, const StepperNames& names, std::uint16_t& value,
                           std::uint16_t least, std::uint16_t most);

// One of some numbers, side by side or in a list where that is too narrow; `say` gives the words of a number.
// A value that is none of them is added to them.
[[nodiscard]] bool number_choice(widgets::Ui& ui, Rect row, std::string_view label,
                                 std::span<const std::uint16_t> numbers, std::string (*say)(int),
                                 std::uint16_t& value);

// Bit 0 easy, bit 1 medium, bit 2 hard; the last one that is on stays on.
[[nodiscard]] bool difficulty_row(widgets::Ui& ui, Rect row, std::string_view label, std::uint8_t& bits);

// How answers are paid, each way explained; with its heading, cut off the top.
[[nodiscard]] bool scoring_choice(widgets::Ui& ui, Rect& rect, std::string_view label, Scoring& scoring);
[[nodiscard]] float scoring_height(const widgets::Ui& ui, float width);

// Some of many names, at most `most`; none chosen means all, which `all` says.
[[nodiscard]] bool name_list(widgets::Ui& ui, Rect rect, std::string_view label, std::string_view all,
                             const std::vector<std::string>& names, std::size_t most,
                             std::vector<std::string>& chosen);
[[nodiscard]] float name_list_height(const widgets::Ui& ui, float width, std::size_t names);

}  // namespace parlor::client::option_form
