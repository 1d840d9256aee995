#include "client/strings/crew_strings.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <chrono>

#include "client/strings/common_words.hpp"
#include "shared/base/number.hpp"

namespace parlor::client::strings::crew {

namespace {

constexpr std::array<std::string_view, 7> days{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                               "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 7> short_days{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};
constexpr std::size_t names_in_a_sentence = 3;

std::chrono::sys_seconds there(LocalTime when) {
    return std::chrono::sys_seconds{
        std::chrono::seconds(when.utc_seconds + std::int64_t{when.offset_minutes} * 60)};
}

std::chrono::year_month_day date_of(LocalTime when) {
    return std::chrono::year_month_day{std::chrono::floor<std::chrono::days>(there(when))};
}

std::string counted(std::int64_t count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

}  // namespace

std::string day_and_time(LocalTime when) {
    const auto day = std::chrono::floor<std::chrono::days>(there(when));
    const auto minute = std::chrono::duration_cast<std::chrono::minutes>(there(when) - day).count();
    const auto index = std::chrono::weekday{day}.iso_encoding() - 1;
    const auto date = date_of(when);
    return fmt::format("{}, {} {}, {}", days.at(index), static_cast<unsigned>(date.day()),
                       months.at(static_cast<unsigned>(date.month()) - 1),
                       clock(static_cast<std::uint16_t>(minute)));
}

std::string day_of(LocalTime when) {
    const auto date = date_of(when);
    return fmt::format("{} {} {}", static_cast<unsigned>(date.day()),
                       months.at(static_cast<unsigned>(date.month()) - 1), static_cast<int>(date.year()));
}

std::string clock(std::uint16_t minute) {
    return fmt::format("{}:{:02}", minute / 60, minute % 60);
}

std::string_view weekday(std::uint8_t day) {
    return days.at(day % days.size());
}
std::string_view weekday_short(std::uint8_t day) {
    return short_days.at(day % short_days.size());
}

std::string place_of(std::string_view zone) {
    std::string place(zone.substr(zone.rfind('/') + 1));
    std::ranges::replace(place, '_', ' ');
    return place;
}

std::optional<std::uint16_t> read_clock(std::string_view text) {
    std::string plain;
    for (const char c : text) {
        if (c == ' ') continue;
        plain += c == '.' ? ':' : c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    const bool am = plain.ends_with("am");
    const bool pm = plain.ends_with("pm");
    if (am || pm) plain.resize(plain.size() - 2);
    const auto colon = plain.find(':');
    const std::string behind = colon == std::string::npos ? "00" : plain.substr(colon + 1);
    auto hour = read_number<std::uint16_t>(plain.substr(0, colon), am || pm ? 1 : 0, am || pm ? 12 : 23);
    const auto minute = read_number<std::uint16_t>(behind, 0, 59);
    if (!hour || !minute || behind.size() != 2) return std::nullopt;
    if (am || pm) *hour = static_cast<std::uint16_t>(*hour % 12 + (pm ? 12 : 0));
    return static_cast<std::uint16_t>(*hour * 60 + *minute);
}

std::string season_title(std::uint16_t number, std::uint8_t week, std::uint8_t weeks) {
    return fmt::format("Season {}, week {} of {}", number, week, weeks);
}

std::string season_rule(const Season& rule) {
    const std::string counts =
        rule.counting == rule.weeks
            ? fmt::format("All {} weeks count.", rule.weeks)
            : fmt::format("Your best {} of {} weeks count, so nobody who misses one is behind.",
                          rule.counting, rule.weeks);
    return counts + " A week brings the mean of its games, 1,000 at most.";
}

std::string every(const Meeting& meeting) {
    return fmt::format("{}s at {}, {}", weekday(meeting.weekday), clock(meeting.starts),
                       place_of(meeting.zone));
}

std::string next(LocalTime when) {
    return fmt::format("Next: {} your time", day_and_time(when));
}

std::string met(std::span<const Companion> companions) {
    const auto count =
        std::ranges::count_if(companions, [](const Companion& one) { return one.evenings > 0; });
    if (companions.empty()) return "You’ll see here whom you have met at tables.";
    if (static_cast<std::size_t>(count) == companions.size())
        return count == 1 ? "You have met the one other in it."
                          : fmt::format("You have met all {} of the others.", count);
    return fmt::format("You have met {} of {}.", count, companions.size());
}

std::string not_yet(std::span<const Companion> companions) {
    std::vector<std::string> names;
    for (const Companion& one : companions) {
        if (one.evenings == 0) names.push_back(one.name);
    }
    return names.empty() ? "" : fmt::format("Not yet: {}.", listed(names, names_in_a_sentence));
}

std::string keep_text(std::string_view code) {
    return fmt::format("The code {} stays yours, and you open this lobby from your home screen every week.",
                       code);
}

std::string minutes(int count) {
    return counted(count, "minute", "minutes");
}

std::string part_nothing(std::string_view crew) {
    return fmt::format("Nothing is kept about you in {}.", crew);
}

std::string part_about(const CrewPart& part, LocalTime since) {
    const std::string_view now =
        part.remembered ? "You’re remembered" : "You’re not remembered any more, but were";
    return fmt::format("{} in {} as {}, since {}. This is all of it:", now, part.crew, part.name,
                       day_of(since));
}

std::string part_points(const PartEvening& evening) {
    return evening.points ? counted(*evening.points, "point", "points") : "No points";
}

std::vector<std::string> part_met(std::span<const std::string> names) {
    if (names.empty()) return {"Met nobody at a table"};
    if (names.size() <= names_a_text) return {fmt::format("Met {}", listed(names, names.size()))};
    std::vector<std::string> texts;
    for (; !names.empty(); names = names.subspan(std::min(names.size(), names_a_text))) {
        const bool last = names.size() <= names_a_text;
        const auto some = names.first(std::min(names.size(), names_a_text));
        texts.push_back(
            fmt::format("{}{}{}", texts.empty() ? "Met " : "", fmt::join(some, ", "), last ? "" : ","));
    }
    return texts;
}

std::string forgotten(std::string_view name, bool own) {
    return own ? fmt::format("Forgot {}. Its key is gone with it unless you undo this.", name)
               : fmt::format("Forgot {}.", name);
}

std::string code_and_time(std::string_view code, const std::optional<LocalTime>& when) {
    return when ? fmt::format("{} · {}", code, day_and_time(*when)) : std::string(code);
}

std::string code_and_time_short(std::string_view code, LocalTime when) {
    const auto day = std::chrono::floor<std::chrono::days>(there(when));
    const auto minute = std::chrono::duration_cast<std::chrono::minutes>(there(when) - day).count();
    const auto date = date_of(when);
    return fmt::format("{} · {} {} {}, {}", code, short_days.at(std::chrono::weekday{day}.iso_encoding() - 1),
                       static_cast<unsigned>(date.day()),
                       months.at(static_cast<unsigned>(date.month()) - 1).substr(0, 3),
                       clock(static_cast<std::uint16_t>(minute)));
}

std::string rests(const std::string& name, std::string_view code, const Meeting& meeting,
                  const std::optional<LocalTime>& when) {
    if (!when)
        return fmt::format("{} is home to {}, who aren’t here now. They meet {}.", code, name,
                           every(meeting));
    return fmt::format("{} is home to {}, who aren’t here now. They meet next on {} your time.", code, name,
                       day_and_time(*when));
}

std::string event_text(std::string_view code, std::string_view link) {
    return fmt::format("Join in Parlor with the code {}, or open {}", code, link);
}

std::string saved(std::string_view file) {
    return fmt::format("Saved as {}. Open it to put the crew into your calendar.", file);
}

std::string not_saved(std::string_view folder, std::string_view trouble) {
    return fmt::format("The calendar’s file can’t be saved in {} ({}). Look at that folder, then try again.",
                       folder, trouble);
}

std::string unknown_zone(std::string_view zone) {
    return fmt::format("This computer doesn’t know the time zone {}. Update its time zones, then try again.",
                       zone);
}

}  // namespace parlor::client::strings::crew
