#include "shared/packs/text_encoding.hpp"

#include <gumbo.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <memory>
#include <system_error>

#include "shared/base/text.hpp"

namespace parlor::packs {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// 0 to 15, or -1.
int hex_value(char c) {
    if (is_digit(c)) return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

// The bytes of the reference at the start of `text`, "&name;", "&#39;" or "&#x27;"; 0 if there is none.
std::size_t reference_length(std::string_view text) {
    if (text.size() < 3 || text[0] != '&') return 0;
    std::size_t at = 1;
    const auto skip = [&](auto belongs) {
        const std::size_t start = at;
        while (at < text.size() && belongs(text[at]))
            ++at;
        return at > start;
    };
    bool filled = false;
    if (text[1] == '#') {
        const bool hex = text[2] == 'x' || text[2] == 'X';
        at = hex ? 3 : 2;
        filled = hex ? skip([](char c) { return hex_value(c) >= 0; }) : skip(is_digit);
    } else {
        filled = is_letter(text[1]) && skip([](char c) { return is_letter(c) || is_digit(c); });
    }
    return filled && at < text.size() && text[at] == ';' ? at + 1 : 0;
}

// What the reference "&name;" stands for; itself if it stands for nothing.
std::string decode_reference(std::string_view reference) {
    GumboOptions options = kGumboDefaultOptions;
    // Inside a title there are texts and references and nothing else.
    options.fragment_context = GUMBO_TAG_TITLE;
    const auto destroy = [](GumboOutput* output) { gumbo_destroy_output(&kGumboDefaultOptions, output); };
    const std::unique_ptr<GumboOutput, decltype(destroy)> output(
        gumbo_parse_with_options(&options, reference.data(), reference.size()), destroy);
    std::string decoded;
    const GumboVector& parts = output->root->v.element.children;
    for (unsigned i = 0; i < parts.length; ++i) {
        const auto* part = static_cast<const GumboNode*>(parts.data[i]);
        if (part->type == GUMBO_NODE_TEXT || part->type == GUMBO_NODE_WHITESPACE)
            decoded += part->v.text.text;
    }
    // HTML also takes the known start of an unknown name, "&copy" of "&copyright;", and leaves the rest.
    const bool known = !decoded.empty() && (decoded.size() == 1 || decoded.back() != ';');
    return known ? decoded : std::string(reference);
}

// `reference` is complete. Unicode has promised never to give some numbers to a character.
bool stands_for_no_character(std::string_view reference) {
    if (reference[1] != '#') return false;
    const bool hex = reference[2] == 'x' || reference[2] == 'X';
    const std::string_view digits = reference.substr(hex ? 3 : 2);
    std::uint32_t number = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number, hex ? 16 : 10);
    if (read.ec != std::errc() || number == 0 || number > 0x10'FFFF) return true;
    return (number >= 0xD800 && number <= 0xDFFF) || (number >= 0xFDD0 && number <= 0xFDEF) ||
           (number & 0xFFFEU) == 0xFFFEU;
}

// The first reference in `text` that is `wanted`.
template <class Wanted>
std::string_view find_reference(std::string_view text, Wanted wanted) {
    for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
        const std::string_view reference = text.substr(at, reference_length(text.substr(at)));
        if (!reference.empty() && wanted(reference)) return reference;
    }
    return {};
}

int base64_value(char c) {
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const std::size_t at = alphabet.find(c);
    return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

bool holds_controls(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

bool looks_percent_encoded(std::string_view sentence) {
    const auto expected = [](char c) {
        return is_letter(c) || is_digit(c) ||
               std::string_view("-_.~%+!*'()").find(c) != std::string_view::npos;
    };
    return sentence.find('%') != std::string_view::npos &&
           std::all_of(sentence.begin(), sentence.end(), expected) && decode_url3986(sentence).has_value();
}

bool looks_like_base64(std::string_view sentence) {
    const auto decoded = decode_base64(sentence);
    return decoded && !decoded->empty() && !holds_controls(*decoded);
}

}  // namespace

std::string decode_html(std::string_view text) {
    std::map<std::string_view, std::string> known;  // the parser is thorough, not quick
    std::string decoded;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view reference = text.substr(at, reference_length(text.substr(at)));
        if (reference.empty()) {
            decoded += text[at++];
            continue;
        }
        const auto [entry, added] = known.try_emplace(reference);
        if (added) entry->second = decode_reference(reference);
        decoded += entry->second;
        at += reference.size();
    }
    return decoded;
}

std::string_view find_html_reference(std::string_view text) {
    return find_reference(text, [](std::string_view) { return true; });
}

std::string_view find_broken_html_reference(std::string_view text) {
    return find_reference(text, stands_for_no_character);
}

std::optional<std::string> decode_url3986(std::string_view text) {
    std::string decoded;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '%') {
            decoded += text[at] == '+' ? ' ' : text[at];
            continue;
        }
        if (at + 2 >= text.size()) return std::nullopt;
        const int high = hex_value(text[at + 1]);
        const int low = hex_value(text[at + 2]);
        if (high < 0 || low < 0) return std::nullopt;
        decoded += static_cast<char>(high * 16 + low);
        at += 2;
    }
    if (!is_utf8(decoded)) return std::nullopt;
    return decoded;
}

std::optional<std::string> decode_base64(std::string_view text) {
    if (text.size() % 4 != 0) return std::nullopt;
    const std::size_t padding = text.ends_with("==") ? 2 : text.ends_with("=") ? 1 : 0;
    std::string decoded;
    unsigned bits = 0;
    unsigned held = 0;  // bits of `bits` that are not yet written
    for (const char c : text.substr(0, text.size() - padding)) {
        const int value = base64_value(c);
        if (value < 0) return std::nullopt;
        bits = (bits << 6U | static_cast<unsigned>(value)) & 0xFFFFU;
        held += 6;
        if (held < 8) continue;
        held -= 8;
        decoded += static_cast<char>((bits >> held) & 0xFFU);
    }
    if (!is_utf8(decoded)) return std::nullopt;
    return decoded;
}

std::optional<std::string> decode(std::string_view text, Encoding encoding) {
    switch (encoding) {
        case Encoding::none:
            break;
        case Encoding::html:
            return decode_html(text);
        case Encoding::url3986:
            return decode_url3986(text);
        case Encoding::base64:
            return decode_base64(text);
    }
    return std::string(text);
}

Encoding likely_encoding(std::span<const std::string> sentences) {
    const auto most = [&](auto looks) {
        const auto hits = std::count_if(sentences.begin(), sentences.end(), looks);
        return static_cast<std::size_t>(hits) * 2 > sentences.size();
    };
    if (most(looks_like_base64)) return Encoding::base64;
    if (most(looks_percent_encoded)) return Encoding::url3986;
    return Encoding::html;
}

}  // namespace parlor::packs
