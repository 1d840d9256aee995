#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

// The page and the picture that people take home from an evening.
namespace parlor::client::strings::keepsake {

inline constexpr std::string_view save = "Save recap";
inline constexpr std::string_view saving = "Saving…";
inline constexpr std::string_view footer = "An evening in Parlor.";
[[nodiscard]] std::string points(long points);  // "1,240 points"
// Of a moment in UTC seconds, in the zone that is so many minutes ahead: "28 November 2026".
[[nodiscard]] std::string date_of(std::int64_t utc_seconds, int utc_offset_minutes);
[[nodiscard]] std::string more_in_page(std::size_t drawings);  // "and 10 more in the page"
// Both stand in the same folder under the same name.
[[nodiscard]] std::string saved(std::string_view page, std::string_view picture);
[[nodiscard]] std::string not_saved(std::string_view folder, std::string_view trouble);

}  // namespace parlor::client::strings::keepsake
