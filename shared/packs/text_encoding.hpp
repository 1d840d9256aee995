#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

// The disguises in which other people's exports hold their texts.
namespace parlor::packs {

enum class Encoding : std::uint8_t {
    none,
    html,     // character references: &quot; &#039; &eacute;
    url3986,  // %C3%A9; a plus sign is a space, as in the older form
    base64,
};

// Named (all of HTML5's) and numeric character references that end with a semicolon, once. Other ampersands
// and unknown names stay as they are.
[[nodiscard]] std::string decode_html(std::string_view text);
// The first that decode_html() looks at, whether it is known or not; empty if there is none.
[[nodiscard]] std::string_view find_html_reference(std::string_view text);
// The first that is a number which no character has: zero, half of a surrogate pair, beyond Unicode or
// reserved there. HTML would put a replacement character in its place. Empty if there is none.
[[nodiscard]] std::string_view find_broken_html_reference(std::string_view text);

// Nothing if `text` is not in this encoding or not UTF-8 inside.
[[nodiscard]] std::optional<std::string> decode_url3986(std::string_view text);
[[nodiscard]] std::optional<std::string> decode_base64(std::string_view text);
[[nodiscard]] std::optional<std::string> decode(std::string_view text, Encoding encoding);

// What most of the texts of a file, each a whole sentence, are written in. `html` when nothing speaks for
// another: decoding plain text as HTML changes nothing.
[[nodiscard]] Encoding likely_encoding(std::span<const std::string> sentences);

}  // namespace parlor::packs
