#pragma once

#include <string>
#include <string_view>

// What is said about the evening's drawings.
namespace parlor::client::strings::gallery {

inline constexpr std::string_view title = "Gallery";
[[nodiscard]] std::string all_drawings(std::size_t count);                   // "All 18 drawings"
[[nodiscard]] std::string by(std::string_view word, std::string_view name);  // "Paper boat by Mateo"
[[nodiscard]] std::string capitalised(std::string_view word);                // "Paper boat"
[[nodiscard]] std::string place_of(std::size_t number, std::size_t of);      // "3 of 18"
inline constexpr std::string_view close = "Close";
inline constexpr std::string_view next = "Next drawing";
inline constexpr std::string_view previous = "Previous drawing";
inline constexpr std::string_view save = "Save this drawing";
inline constexpr std::string_view not_to_be_saved = "Whoever drew this wants it to stay with this evening.";
[[nodiscard]] std::string saved(std::string_view file);
[[nodiscard]] std::string not_saved(std::string_view folder, std::string_view trouble);

}  // namespace parlor::client::strings::gallery
