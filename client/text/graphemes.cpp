#include "client/text/graphemes.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <span>

namespace parlor::text {
namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr char32_t text_selector = 0xFE0E;
constexpr char32_t emoji_selector = 0xFE0F;
constexpr char32_t keycap = 0x20E3;

bool is_pictographic(char32_t code_point) {
    const auto* property = utf8proc_get_property(static_cast<utf8proc_int32_t>(code_point));
    return property->boundclass == UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
}

bool is_skin_tone(char32_t code_point) {
    return code_point >= 0x1F3FB && code_point <= 0x1F3FF;
}

bool is_regional(char32_t code_point) {
    return code_point >= 0x1F1E6 && code_point <= 0x1F1FF;
}

// Emoji_Presentation by what utf8proc knows: the wide pictographs (UAX 11), but for the six East Asian signs
// that are wide and still text.
bool is_emoji_by_default(char32_t code_point) {
    if (is_regional(code_point) || is_skin_tone(code_point)) {
        return true;
    }
    switch (code_point) {
        case 0x3030:
        case 0x303D:
        case 0x3297:
        case 0x3299:
        case 0x1F202:
        case 0x1F237:
            return false;
        default:
            return is_pictographic(code_point) &&
                   utf8proc_charwidth(static_cast<utf8proc_int32_t>(code_point)) == 2;
    }
}

bool is_emoji(std::span<const char32_t> cluster) {
    const auto has = [&](char32_t wanted) { return std::ranges::find(cluster, wanted) != cluster.end(); };
    if (has(emoji_selector) || has(keycap)) {
        return true;
    }
    if (has(text_selector)) {
        return false;
    }
    if (is_emoji_by_default(cluster.front())) {
        return true;
    }
    return cluster.size() > 1 && is_pictographic(cluster.front()) &&
           std::ranges::any_of(cluster.subspan(1),
                               [](char32_t c) { return is_skin_tone(c) || is_pictographic(c); });
}

bool is_control(char32_t code_point) {
    return code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0) || code_point == 0x2028 ||
           code_point == 0x2029;
}

}  // namespace

DecodedText decode(std::string_view text) {
    DecodedText result;
    result.code_points.reserve(text.size());
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    utf8proc_int32_t state = 0;
    utf8proc_int32_t previous = 0;
    for (std::size_t at = 0; at < text.size();) {
        utf8proc_int32_t code_point = 0;
        auto length =
            utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &code_point);
        if (length <= 0) {
            code_point = replacement;
            length = 1;
        } else if (is_control(static_cast<char32_t>(code_point))) {
            code_point = ' ';
        }
        const auto end = at + static_cast<std::size_t>(length);
        const auto index = static_cast<std::uint32_t>(result.code_points.size());
        result.code_points.push_back(static_cast<char32_t>(code_point));
        if (index == 0 || utf8proc_grapheme_break_stateful(previous, code_point, &state)) {
            result.graphemes.push_back({.first = index, .count = 1, .begin = at, .end = end});
        } else {
            ++result.graphemes.back().count;
            result.graphemes.back().end = end;
        }
        previous = code_point;
        at = end;
    }
    const std::span<const char32_t> all = result.code_points;
    for (auto& grapheme : result.graphemes) {
        grapheme.emoji = is_emoji(all.subspan(grapheme.first, grapheme.count));
    }
    return result;
}

bool is_ignorable(char32_t code_point) {
    return code_point == 0x00AD || code_point == 0x034F || code_point == 0x061C ||
           (code_point >= 0x200B && code_point <= 0x200F) || (code_point >= 0x202A && code_point <= 0x202E) ||
           (code_point >= 0x2060 && code_point <= 0x206F) || (code_point >= 0xFE00 && code_point <= 0xFE0F) ||
           code_point == 0xFEFF || (code_point >= 0xE0000 && code_point <= 0xE0FFF);
}

}  // namespace parlor::text
