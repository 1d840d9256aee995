#pragma once

#include <cctype>
#include <string>
#include <string_view>
#include <vector>

// C++ as far as the tests of the house need it: what is included, and what is written outside comments and
// literals.
namespace parlor::layers {

struct Include {
    std::string path;
    bool own = false;  // in quotes: of this house
};

inline bool is_word(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

// The source without comments; with `literals` false also without what stands in quotes. Lines stay lines.
inline std::string strip(std::string_view source, bool literals) {
    std::string out;
    for (std::size_t at = 0; at < source.size();) {
        const std::string_view rest = source.substr(at);
        const char c = rest.front();
        if (rest.starts_with("//")) {
            at = std::min(source.find('\n', at), source.size());
        } else if (rest.starts_with("/*")) {
            const std::size_t end = source.find("*/", at + 2);
            at = end == std::string_view::npos ? source.size() : end + 2;
            out += ' ';
        } else if (c == '"' || (c == '\'' && (out.empty() || !is_word(out.back())))) {
            std::size_t end = at + 1;
            while (end < source.size() && source[end] != c && source[end] != '\n')
                end += source[end] == '\\' ? 2 : 1;
            end = std::min(end + 1, source.size());
            out += literals ? std::string(source.substr(at, end - at)) : std::string(2, c);
            at = end;
        } else {
            out += c;
            ++at;
        }
    }
    return out;
}

inline std::vector<Include> includes_of(std::string_view source) {
    const std::string code = strip(source, true);
    std::vector<Include> result;
    for (std::size_t line = 0; line < code.size();) {
        const std::size_t end = std::min(code.find('\n', line), code.size());
        const std::string_view text = std::string_view(code).substr(line, end - line);
        line = end + 1;
        const std::size_t hash = text.find_first_not_of(" \t");
        if (hash == std::string_view::npos || text[hash] != '#') continue;
        const std::size_t word = text.find("include", hash);
        const std::size_t open = word == std::string_view::npos ? word : text.find_first_of("<\"", word);
        if (open == std::string_view::npos) continue;
        const std::size_t close = text.find_first_of(">\"", open + 1);
        if (close == std::string_view::npos) continue;
        result.push_back({std::string(text.substr(open + 1, close - open - 1)), text[open] == '"'});
    }
    return result;
}

// True when `word` stands in the code on its own. "_distribution" and "uniform_" also match the end and the
// beginning of a word; "time(" wants the bracket.
inline bool has_word(std::string_view code, std::string_view word) {
    const bool open_left = word.front() == '_';
    const bool open_right = word.back() == '_';
    for (std::size_t at = code.find(word); at != std::string_view::npos; at = code.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        const bool left = open_left || !is_word(word.front()) || at == 0 || !is_word(code[at - 1]);
        const bool right = open_right || !is_word(word.back()) || end >= code.size() || !is_word(code[end]);
        if (left && right) return true;
    }
    return false;
}

// "1.5", ".5f": a number that is none of the integers.
inline bool has_fraction(std::string_view code) {
    for (std::size_t at = 1; at + 1 < code.size(); ++at) {
        const bool digit_before = std::isdigit(static_cast<unsigned char>(code[at - 1])) != 0;
        const bool digit_after = std::isdigit(static_cast<unsigned char>(code[at + 1])) != 0;
        if (code[at] == '.' && digit_after && (digit_before || !is_word(code[at - 1]))) return true;
    }
    return false;
}

}  // namespace parlor::layers
