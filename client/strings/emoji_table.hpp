#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace parlor::client::strings {

// An emoji with its shortcode (the first word: ":smile:") and more words it is found by.
struct EmojiEntry {
    std::string_view emoji;
    std::string_view words;

    [[nodiscard]] constexpr std::string_view shortcode() const { return words.substr(0, words.find(' ')); }
};

// The usual ones, grouped as pickers do: faces, hands, hearts, people, animals, food, play, things.
[[nodiscard]] std::span<const EmojiEntry> emoji_table();

// The emoji of a shortcode without its colons, in any case; empty if there is none.
[[nodiscard]] std::string_view emoji_for(std::string_view shortcode);

// The best entries for a beginning of a word, those whose shortcode begins with it first; at most `most`.
[[nodiscard]] std::vector<EmojiEntry> emoji_beginning_with(std::string_view beginning, std::size_t most);

// The shortcode that is being typed right before `caret`: ":sm" gives its place and "sm". At least two
// letters; nothing inside a word ("10:30") or a link.
struct ShortcodeTyped {
    std::size_t colon = 0;  // byte offset of the ':'
    std::string_view letters;
};
[[nodiscard]] std::optional<ShortcodeTyped> shortcode_typed(std::string_view text, std::size_t caret);

// The shortcode that a colon right before `caret` closes: ":smile:" gives the place of its first colon and
// the emoji.
struct ShortcodeClosed {
    std::size_t colon = 0;
    std::string_view emoji;
};
[[nodiscard]] std::optional<ShortcodeClosed> shortcode_closed(std::string_view text, std::size_t caret);

// All of them: what was pasted, or typed faster than it could be replaced.
[[nodiscard]] std::string with_emoji(std::string_view text);

}  // namespace parlor::client::strings
