#pragma once

#include <cstdint>
#include <string>
#include <string_view>

// The page that people take home from an evening.
namespace parlor::client::strings::keepsake {

inline constexpr std::string_view save = "Save recap";
inline constexpr std::string_view saving = "Saving…";
inline constexpr std::string_view footer = "An evening in Parlor.";
[[nodiscard]] std::string points(long points);  // "1,240 points"
// Of a moment in UTC seconds, in the zone that is so many minutes ahead: "28 November 2026".
[[nodiscard]] std::string date_of(std::int64_t utc_seconds, int utc_offset_minutes);
[[nodiscard]] std::string saved(std::string_view file);
[[nodiscard]] std::string not_saved(std::string_view folder, std::string_view trouble);

}  // namespace parlor::client::strings::keepsake
