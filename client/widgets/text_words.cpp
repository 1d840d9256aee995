#include <cstdint>

#include "client/widgets/text_edit.hpp"
#include "shared/base/text.hpp"

namespace parlor::widgets {

namespace {

enum class Sort { space, word, kana, mark, single };

// The code point at `offset`; U+FFFD for what is not UTF-8.
char32_t decode(std::string_view text, std::size_t offset) {
    const auto byte = [&](std::size_t i) {
        return offset + i < text.size() ? static_cast<unsigned char>(text[offset + i]) : 0U;
    };
    const unsigned lead = byte(0);
    if (lead < 0x80) return lead;
    if (lead >= 0xF0)
        return ((lead & 0x07U) << 18U) | ((byte(1) & 0x3FU) << 12U) | ((byte(2) & 0x3FU) << 6U) |
               (byte(3) & 0x3FU);
    if (lead >= 0xE0) return ((lead & 0x0FU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU);
    if (lead >= 0xC0) return ((lead & 0x1FU) << 6U) | (byte(1) & 0x3FU);
    return 0xFFFD;
}

bool within(char32_t c, char32_t from, char32_t to) {
    return c >= from && c <= to;
}

// What double click and Ctrl+arrow stop at. Coarse on purpose: good for names, codes and chat in any script
// without a dictionary.
Sort sort_of(std::string_view grapheme) {
    const char32_t c = decode(grapheme, 0);
    if (c == ' ' || c == '\n' || c == '\t' || c == 0xA0 || within(c, 0x2000, 0x200A) || c == 0x3000)
        return Sort::space;
    if (c < 0x80) {
        const bool letter = within(c, '0', '9') || within(c, 'a', 'z') || within(c, 'A', 'Z') || c == '_';
        if (letter && !is_emoji(grapheme)) return Sort::word;
        return is_emoji(grapheme) ? Sort::single : Sort::mark;
    }
    if (within(c, 0x3040, 0x30FF)) return Sort::kana;
    if (within(c, 0x3400, 0x9FFF) || within(c, 0xF900, 0xFAFF) || within(c, 0x20000, 0x3FFFF))
        return Sort::single;
    if (is_emoji(grapheme)) return Sort::single;
    const bool latin_sign = within(c, 0xA1, 0xBF) && c != 0xAA && c != 0xB5 && c != 0xBA;
    if (latin_sign || c == 0xD7 || c == 0xF7 || within(c, 0x2010, 0x206F) || within(c, 0x20A0, 0x2BFF) ||
        within(c, 0x3001, 0x303F) || within(c, 0xFF01, 0xFF0F)) {
        return Sort::mark;
    }
    return Sort::word;
}

std::string_view grapheme_at(std::string_view text, std::size_t offset) {
    return text.substr(offset, next_grapheme(text, offset) - offset);
}

}  // namespace

std::size_t next_word(std::string_view text, std::size_t offset) {
    while (offset < text.size() && sort_of(grapheme_at(text, offset)) == Sort::space)
        offset = next_grapheme(text, offset);
    if (offset >= text.size()) return text.size();
    const Sort sort = sort_of(grapheme_at(text, offset));
    do {
        offset = next_grapheme(text, offset);
    } while (sort != Sort::single && offset < text.size() && sort_of(grapheme_at(text, offset)) == sort);
    return offset;
}

std::size_t previous_word(std::string_view text, std::size_t offset) {
    const auto before = [&](std::size_t at) { return grapheme_at(text, prev_grapheme(text, at)); };
    while (offset > 0 && sort_of(before(offset)) == Sort::space)
        offset = prev_grapheme(text, offset);
    if (offset == 0) return 0;
    const Sort sort = sort_of(before(offset));
    do {
        offset = prev_grapheme(text, offset);
    } while (sort != Sort::single && offset > 0 && sort_of(before(offset)) == sort);
    return offset;
}

void select_word_at(TextEditState& state, std::size_t offset) {
    const std::string_view text = state.text;
    if (text.empty()) return;
    std::size_t begin = grapheme_floor(text, offset);
    if (begin >= text.size()) begin = prev_grapheme(text, text.size());
    const Sort sort = sort_of(grapheme_at(text, begin));
    std::size_t end = next_grapheme(text, begin);
    if (sort != Sort::single) {
        while (end < text.size() && sort_of(grapheme_at(text, end)) == sort)
            end = next_grapheme(text, end);
        while (begin > 0) {
            const std::size_t earlier = prev_grapheme(text, begin);
            if (sort_of(grapheme_at(text, earlier)) != sort) break;
            begin = earlier;
        }
    }
    state.anchor = begin;
    state.caret = end;
    state.joins_typing = false;
}

bool reads_right_to_left(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); at = next_grapheme(text, at)) {
        const char32_t c = decode(text, at);
        if (within(c, 0x0590, 0x08FF) || within(c, 0xFB1D, 0xFDFF) || within(c, 0xFE70, 0xFEFE) ||
            within(c, 0x10800, 0x10FFF) || within(c, 0x1E800, 0x1EFFF)) {
            return true;
        }
        const std::string_view grapheme = grapheme_at(text, at);
        const Sort sort = sort_of(grapheme);
        const bool letter =
            sort != Sort::space && sort != Sort::mark && !is_emoji(grapheme) && !within(c, '0', '9');
        if (letter) {
            return false;
        }
    }
    return false;
}

}  // namespace parlor::widgets
