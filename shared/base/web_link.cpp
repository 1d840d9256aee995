#include "shared/base/web_link.hpp"

#include <algorithm>

namespace parlor {

namespace {

constexpr std::string_view scheme = "https://";

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool may_stand_in_link(char c) {
    constexpr std::string_view never = "\"'<>\\^`{|}";
    return c > ' ' && c < 127 && never.find(c) == std::string_view::npos;
}

bool is_port(std::string_view text) {
    return !text.empty() && text.size() <= 5 &&
           std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::optional<std::string> host_of_link(std::string_view link) {
    if (link.size() > web_link_bytes || !link.starts_with(scheme)) return std::nullopt;
    if (!std::ranges::all_of(link, may_stand_in_link)) return std::nullopt;
    std::string_view place = link.substr(scheme.size());
    place = place.substr(0, place.find_first_of("/?#"));
    if (const auto colon = place.find(':'); colon != std::string_view::npos) {
        if (!is_port(place.substr(colon + 1))) return std::nullopt;
        place = place.substr(0, colon);
    }
    const bool in_order =
        !place.empty() && is_letter_or_digit(place.front()) && is_letter_or_digit(place.back()) &&
        place.find("..") == std::string_view::npos &&
        std::ranges::all_of(place, [](char c) { return is_letter_or_digit(c) || c == '.' || c == '-'; });
    if (!in_order) return std::nullopt;
    return std::string(place);
}

}  // namespace parlor
