#pragma once

#include <array>
#include <string>
#include <string_view>

// The settings page.
namespace parlor::client::strings::settings {

inline constexpr std::string_view title = "Settings";
inline constexpr std::string_view back = "Back";
inline constexpr std::string_view saved = "Saved as you go";
inline constexpr std::string_view saving = "Saving…";

inline constexpr std::string_view you = "You";

inline constexpr std::string_view theme = "Theme";
inline constexpr std::array<std::string_view, 3> themes{"Evening", "Afternoon", "Match system"};
inline constexpr std::array<std::string_view, 3> short_themes{"Evening", "Afternoon", "System"};
inline constexpr std::string_view theme_about = "Evening is dark, Afternoon is light. Both are easy to read.";

inline constexpr std::string_view sound = "Sound";
inline constexpr std::string_view game_sounds = "Game sounds";
inline constexpr std::string_view mute = "Mute";

inline constexpr std::string_view easier = "Easier to see and use";
inline constexpr std::string_view text_size = "Text size";
inline constexpr std::string_view motion = "Reduced motion";
inline constexpr std::string_view motion_about = "Fades instead of slides, no confetti";
inline constexpr std::string_view more_time = "More time";
inline constexpr std::string_view more_time_about = "Longer to answer. Only you see it.";
// In the order of Allowance.
inline constexpr std::array<std::string_view, 4> allowances{"Normal", "1.5× longer", "2× longer",
                                                            "Off the clock"};
inline constexpr std::string_view on = "On";
inline constexpr std::string_view off = "Off";
[[nodiscard]] std::string percent(int value);  // "115%"

inline constexpr std::string_view preview = "Preview";
inline constexpr std::string_view preview_question = "Best biscuit for dunking?";
inline constexpr std::array<std::string_view, 2> preview_answers{"Shortbread", "Rich tea"};
inline constexpr std::string_view preview_name = "Mateo";
inline constexpr std::string_view preview_face = "🌵";
inline constexpr std::string_view preview_line = "There is only one right answer here";

}  // namespace parlor::client::strings::settings
