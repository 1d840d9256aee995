#include "shared/base/text.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>
#include <memory>
#include <vector>

namespace parlor {

namespace {

using CodePoint = utf8proc_int32_t;

constexpr CodePoint zero_width_non_joiner = 0x200C;
constexpr CodePoint zero_width_joiner = 0x200D;

struct Decoded {
    CodePoint code_point;  // negative for invalid bytes
    std::size_t bytes;
};

Decoded decode(std::string_view text, std::size_t at) {
    CodePoint code_point = -1;
    const auto* begin = reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at;
    const utf8proc_ssize_t used =
        utf8proc_iterate(begin, static_cast<utf8proc_ssize_t>(text.size() - at), &code_point);
    if (used <= 0) return {-1, 1};
    return {code_point, static_cast<std::size_t>(used)};
}

void append(std::string& out, CodePoint code_point) {
    std::array<utf8proc_uint8_t, 4> bytes{};
    const utf8proc_ssize_t count = utf8proc_encode_char(code_point, bytes.data());
    for (utf8proc_ssize_t i = 0; i < count; ++i) {
        out.push_back(static_cast<char>(bytes[static_cast<std::size_t>(i)]));
    }
}

std::optional<std::string> map(std::string_view text, unsigned options) {
    utf8proc_uint8_t* mapped = nullptr;
    const utf8proc_ssize_t length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                                 static_cast<utf8proc_ssize_t>(text.size()), &mapped,
                                                 static_cast<utf8proc_option_t>(options));
    if (length < 0) return std::nullopt;
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
    return std::string(reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length));
}

bool in(CodePoint c, CodePoint first, CodePoint last) {
    return c >= first && c <= last;
}

bool is_white_space(CodePoint c) {
    const utf8proc_category_t category = utf8proc_category(c);
    return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL ||
           category == UTF8PROC_CATEGORY_ZP || in(c, 0x09, 0x0D) || c == 0x85;
}

bool turns_direction(CodePoint c) {
    return in(c, 0x202A, 0x202E) || in(c, 0x2066, 0x2069);
}

// Invisible letters that make two names look alike, or an empty one look filled.
bool is_filler(CodePoint c) {
    return c == 0x00AD || c == 0x034F || c == 0x061C || c == 0x115F || c == 0x1160 || c == 0x17B4 ||
           c == 0x17B5 || c == 0x180E || c == 0x200B || c == 0x2800 || c == 0x3164 || c == 0xFEFF ||
           c == 0xFFA0 || in(c, 0x2060, 0x206F) || in(c, 0x200E, 0x200F) || in(c, 0xFFF9, 0xFFFB) ||
           in(c, 0x1D173, 0x1D17A) || turns_direction(c);
}

bool is_emoji_base(CodePoint c) {
    const utf8proc_property_t* property = utf8proc_get_property(c);
    return property->boundclass == UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC ||
           property->boundclass == UTF8PROC_BOUNDCLASS_E_ZWG;
}

bool is_mark(CodePoint c) {
    const utf8proc_category_t category = utf8proc_category(c);
    return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC ||
           category == UTF8PROC_CATEGORY_ME;
}

// Whether people leave that mark away when they are in a hurry: accents of Latin, Greek and Cyrillic letters,
// vowels above Hebrew and Arabic ones. In other scripts a mark makes another letter, as it does in й.
bool is_accent(CodePoint base, CodePoint mark) {
    constexpr CodePoint short_i = 0x0438;
    constexpr CodePoint breve = 0x0306;
    if (base == short_i && mark == breve) return false;
    return base < 0x0700 || in(base, 0x1E00, 0x1FFF);
}

// Scripts in which a joiner or non-joiner changes how letters connect.
bool joins_letters(CodePoint c) {
    return in(c, 0x0600, 0x08FF) || in(c, 0x0900, 0x0DFF) || in(c, 0x1000, 0x109F);
}

// Flags of England, Scotland and Wales are spelt with tag characters behind a black flag.
bool is_tag(CodePoint c) {
    return in(c, 0xE0020, 0xE007F);
}

bool is_forbidden(CodePoint c) {
    const utf8proc_category_t category = utf8proc_category(c);
    return category == UTF8PROC_CATEGORY_CC || category == UTF8PROC_CATEGORY_CS ||
           category == UTF8PROC_CATEGORY_CN || category == UTF8PROC_CATEGORY_CO || is_filler(c);
}

// The text without what may not be in it and with single spaces.
std::string sift(std::string_view text) {
    std::string out;
    CodePoint before = 0;  // the last one kept, marks and variation selectors not counted
    bool space_due = false;
    int marks = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto [c, bytes] = decode(text, at);
        at += bytes;
        if (is_white_space(c)) {
            space_due = !out.empty();
            continue;
        }
        if (c == zero_width_joiner || c == zero_width_non_joiner) {
            const CodePoint after = at < text.size() ? decode(text, at).code_point : 0;
            const bool emoji = c == zero_width_joiner && is_emoji_base(before) && is_emoji_base(after);
            if (space_due || !(emoji || (joins_letters(before) && joins_letters(after)))) continue;
            append(out, c);
            continue;
        }
        if (is_tag(c)) {
            if (before != 0x1F3F4 || space_due) continue;
            append(out, c);
            continue;
        }
        if (is_forbidden(c)) continue;
        if (space_due) {
            out.push_back(' ');
            space_due = false;
        }
        if (is_mark(c)) {
            // More than four marks on a letter serve no language and run over the lines around it.
            if (++marks > 4) continue;
        } else {
            marks = 0;
            const bool modifier = in(c, 0x1F3FB, 0x1F3FF);
            if (!modifier) before = c;
        }
        append(out, c);
    }
    return out;
}

std::vector<CodePoint> code_points(std::string_view text) {
    std::vector<CodePoint> result;
    for (std::size_t at = 0; at < text.size();) {
        const auto [c, bytes] = decode(text, at);
        result.push_back(c);
        at += bytes;
    }
    return result;
}

}  // namespace

bool is_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto [c, bytes] = decode(text, at);
        if (c < 0) return false;
        at += bytes;
    }
    return true;
}

std::size_t next_grapheme(std::string_view text, std::size_t offset) {
    if (offset >= text.size()) return text.size();
    utf8proc_int32_t state = 0;
    auto [before, bytes] = decode(text, offset);
    std::size_t at = offset + bytes;
    while (at < text.size()) {
        const auto [c, size] = decode(text, at);
        if (before < 0 || c < 0 || utf8proc_grapheme_break_stateful(before, c, &state)) break;
        before = c;
        at += size;
    }
    return at;
}

std::size_t prev_grapheme(std::string_view text, std::size_t offset) {
    // Clusters can only be told from their start, so walk from the start of the text: lines are short.
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t next = next_grapheme(text, at);
        if (next >= offset) return at;
        at = next;
    }
    return at;
}

std::size_t grapheme_count(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); at = next_grapheme(text, at))
        ++count;
    return count;
}

std::string_view prefix(std::string_view text, std::size_t graphemes, std::size_t bytes) {
    std::size_t at = 0;
    for (std::size_t count = 0; count < graphemes && at < text.size(); ++count) {
        const std::size_t next = next_grapheme(text, at);
        if (next > bytes) break;
        at = next;
    }
    return text.substr(0, at);
}

std::optional<std::string> clean(std::string_view text, TextLimits limits) {
    // Four times the limit leaves room for what is going to be sifted out; beyond that it is not worth the
    // work.
    if (text.size() > limits.bytes * 4 || !is_utf8(text)) return std::nullopt;
    auto composed = map(sift(text), UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    if (!composed || composed->size() > limits.bytes || grapheme_count(*composed) > limits.graphemes) {
        return std::nullopt;
    }
    return composed;
}

std::optional<char32_t> find_control(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto [c, bytes] = decode(text, at);
        at += bytes;
        const bool control = c >= 0 && utf8proc_category(c) == UTF8PROC_CATEGORY_CC && !is_white_space(c);
        if (control || turns_direction(c)) return static_cast<char32_t>(c);
    }
    return std::nullopt;
}

bool is_clean(std::string_view text, TextLimits limits) {
    const auto cleaned = clean(text, limits);
    return cleaned && *cleaned == text;
}

std::string fold(std::string_view text) {
    const auto apart = map(
        text, UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
    if (!apart) return std::string(text);
    std::string bare;
    CodePoint base = 0;
    for (const CodePoint c : code_points(*apart)) {
        if (!is_mark(c)) {
            base = c;
        } else if (is_accent(base, c)) {
            continue;
        }
        append(bare, c);
    }
    return map(bare, UTF8PROC_STABLE | UTF8PROC_COMPOSE).value_or(bare);
}

std::string fold_answer(std::string_view text) {
    const std::string folded = fold(text);
    std::string out;
    for (const CodePoint c : code_points(folded)) {
        const utf8proc_category_t category = utf8proc_category(c);
        const bool letter = category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
        const bool symbol = category == UTF8PROC_CATEGORY_SO || category == UTF8PROC_CATEGORY_SM;
        if (letter || symbol) append(out, c);
    }
    return out;
}

std::size_t typing_distance(std::string_view a, std::string_view b, std::size_t limit) {
    const auto x = code_points(a);
    const auto y = code_points(b);
    if (std::max(x.size(), y.size()) - std::min(x.size(), y.size()) > limit) return limit + 1;
    std::vector<std::size_t> before_last(y.size() + 1);
    std::vector<std::size_t> last(y.size() + 1);
    std::vector<std::size_t> row(y.size() + 1);
    for (std::size_t j = 0; j <= y.size(); ++j)
        last[j] = j;
    for (std::size_t i = 1; i <= x.size(); ++i) {
        row[0] = i;
        std::size_t best = row[0];
        for (std::size_t j = 1; j <= y.size(); ++j) {
            const std::size_t cost = x[i - 1] == y[j - 1] ? 0 : 1;
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + cost});
            if (i > 1 && j > 1 && x[i - 1] == y[j - 2] && x[i - 2] == y[j - 1]) {
                row[j] = std::min(row[j], before_last[j - 2] + 1);
            }
            best = std::min(best, row[j]);
        }
        if (best > limit) return limit + 1;
        std::swap(before_last, last);
        std::swap(last, row);
    }
    return std::min(last[y.size()], limit + 1);
}

bool is_emoji(std::string_view text) {
    if (text.empty() || next_grapheme(text, 0) != text.size()) return false;
    const auto all = code_points(text);
    if (all.size() >= 2 && in(all[0], 0x1F1E6, 0x1F1FF)) return in(all[1], 0x1F1E6, 0x1F1FF);
    const bool keycap = all.size() >= 2 && all.back() == 0x20E3;
    return keycap || is_emoji_base(all[0]);
}

}  // namespace parlor
