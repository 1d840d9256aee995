#include "client/strings/common_words.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace parlor::client::strings {

std::string number(long value) {
    const std::string plain = std::to_string(value < 0 ? -value : value);
    std::string result = value < 0 ? "−" : "";
    for (std::size_t i = 0; i < plain.size(); ++i) {
        if (i > 0 && (plain.size() - i) % 3 == 0) result += ',';
        result += plain[i];
    }
    return result;
}

std::string signed_number(long value) {
    return value < 0 ? number(value) : "+" + number(value);
}

std::string ordinal(int place) {
    const int last_two = place % 100;
    const int last = place % 10;
    const bool teen = last_two >= 11 && last_two <= 13;
    const std::string_view ending = teen        ? "th"
                                    : last == 1 ? "st"
                                    : last == 2 ? "nd"
                                    : last == 3 ? "rd"
                                                : "th";
    return fmt::format("{}{}", place, ending);
}

std::string tenths(std::int64_t milliseconds) {
    const std::int64_t rounded = (std::max<std::int64_t>(milliseconds, 0) + 50) / 100;
    return fmt::format("{}.{}", rounded / 10, rounded % 10);
}

std::string listed(std::span<const std::string> names, std::size_t shown) {
    if (names.empty()) return {};
    // One name more takes no more room than "1 more".
    const std::size_t count = names.size() <= shown + 1 ? std::min(names.size(), shown + 1) : shown;
    const std::size_t more = names.size() - count;
    std::string result;
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0) result += i + 1 == count && more == 0 ? " and " : ", ";
        result += names[i];
    }
    if (more > 0) result += fmt::format(" and {} more", more);
    return result;
}

std::string_view difficulty_name(Difficulty difficulty) {
    switch (difficulty) {
        case Difficulty::easy:
            return "Easy";
        case Difficulty::medium:
            return "Medium";
        case Difficulty::hard:
            return "Hard";
    }
    return {};
}

}  // namespace parlor::client::strings
