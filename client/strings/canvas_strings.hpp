#pragma once

#include <array>
#include <string_view>

// What a canvas and its tools are called.
namespace parlor::client::strings::drawing {

inline constexpr std::string_view canvas = "canvas";

// The drawing colours by palette index.
inline constexpr std::array<std::string_view, 24> colour_names{
    "Ink",    "Slate",  "Grey", "White",     "Brown", "Clay",    "Red",  "Coral",
    "Amber",  "Yellow", "Lime", "Green",     "Pine",  "Sky",     "Blue", "Navy",
    "Violet", "Orchid", "Pink", "Raspberry", "Peach", "Caramel", "Mint", "Lilac"};
inline constexpr std::string_view paper = "Paper";
inline constexpr std::string_view current_colour = "Current colour";

struct ControlWords {
    std::string_view name;
    std::string_view tooltip;
    std::string_view key;  // shown in its corner
};
inline constexpr ControlWords pen{"Pen", "Pen (B). By keys: Tab to the canvas, then arrows and Space", "B"};
inline constexpr ControlWords eraser{"Eraser", "Eraser (E, or the right mouse button)", "E"};
inline constexpr ControlWords fill{"Fill", "Fill (F)", "F"};
inline constexpr ControlWords undo{"Undo", "Undo (Z)", "Z"};
inline constexpr ControlWords redo{"Redo", "Redo (Y)", "Y"};
inline constexpr ControlWords clear{"Clear", "Clear the canvas. Undo brings it back", ""};

inline constexpr std::array<ControlWords, 4> pens{{{"Fine pen", "Fine pen (1)", "1"},
                                                   {"Medium pen", "Medium pen (2)", "2"},
                                                   {"Broad pen", "Broad pen (3)", "3"},
                                                   {"Huge pen", "Huge pen (4)", "4"}}};
inline constexpr std::string_view tools_group = "Tools";
inline constexpr std::string_view pens_group = "Pens";
inline constexpr std::string_view colours_group = "Colours";

inline constexpr std::string_view full = "This canvas is full. Undo something to go on.";

}  // namespace parlor::client::strings::drawing
