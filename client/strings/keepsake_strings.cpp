#include "client/strings/keepsake_strings.hpp"

#include <fmt/format.h>

#include <array>
#include <chrono>

#include "client/strings/common_words.hpp"

namespace parlor::client::strings::keepsake {

namespace {

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

}  // namespace

std::string points(long points) {
    return points == 1 ? std::string("1 point") : fmt::format("{} points", number(points));
}

std::string date_of(std::int64_t utc_seconds, int utc_offset_minutes) {
    const std::chrono::sys_seconds moment{
        std::chrono::seconds(utc_seconds + std::int64_t{utc_offset_minutes} * 60)};
    const std::chrono::year_month_day date{std::chrono::floor<std::chrono::days>(moment)};
    return fmt::format("{} {} {}", static_cast<unsigned>(date.day()),
                       months.at(static_cast<unsigned>(date.month()) - 1), static_cast<int>(date.year()));
}

std::string more_in_page(std::size_t drawings) {
    return fmt::format("and {} more in the page", drawings);
}

std::string saved(std::string_view page, std::string_view picture) {
    return fmt::format("Saved as {}, a page for any browser, and beside it {}, a picture to show around.",
                       page, picture);
}

std::string not_saved(std::string_view folder, std::string_view trouble) {
    return fmt::format("The recap can’t be saved in {} ({}). Look at that folder, then try again.", folder,
                       trouble);
}

}  // namespace parlor::client::strings::keepsake
