#include "shared/packs/pack_text.hpp"

#include <fmt/format.h>

#include <cstdint>

#include "shared/packs/pack_limits.hpp"

namespace parlor::packs {

std::optional<std::string> tidy_text(std::string& text, const std::string& what, TextLimits text_limits) {
    if (!is_utf8(text)) return what + " is not UTF-8";
    if (const auto control = find_control(text)) {
        return fmt::format("{} holds the invisible control character U+{:04X}; remove it", what,
                           static_cast<std::uint32_t>(*control));
    }
    if (auto cleaned = clean(text, text_limits)) {
        text = *std::move(cleaned);
        return std::nullopt;
    }
    const std::string whole = clean(text, measuring_limits).value_or("");
    const std::size_t characters = grapheme_count(whole);
    if (characters > text_limits.graphemes) {
        return what + " has " + std::to_string(characters) + " characters; at most " +
               std::to_string(text_limits.graphemes) + " are possible";
    }
    return what + " takes " + std::to_string(whole.size()) + " bytes; at most " +
           std::to_string(text_limits.bytes) + " are possible";
}

std::string shown_name(std::string_view name) {
    return "\"" + clean(name, category_limits).value_or("(a very long name)") + "\"";
}

}  // namespace parlor::packs
