#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace parlor {

[[nodiscard]] bool is_utf8(std::string_view text);

// Extended grapheme clusters of Unicode (UAX 29); invalid bytes count one each.
[[nodiscard]] std::size_t grapheme_count(std::string_view text);
// The boundary after (before) `offset`, which must be one; the end (0) when there is no further one.
[[nodiscard]] std::size_t next_grapheme(std::string_view text, std::size_t offset);
[[nodiscard]] std::size_t prev_grapheme(std::string_view text, std::size_t offset);
// The longest prefix of whole graphemes within both limits.
[[nodiscard]] std::string_view prefix(std::string_view text, std::size_t graphemes, std::size_t bytes);

// What may be said about a text that other people will see.
struct TextLimits {
    std::size_t graphemes;
    std::size_t bytes;
};

// The one function every text that another person sees passes: NFC, trimmed, runs of white space to one
// space, no control, no bidi override or isolate, no invisible filler; joiners only where emoji or a script
// need them. Nothing if the text is not UTF-8 or longer than the limits; the result may be empty.
[[nodiscard]] std::optional<std::string> clean(std::string_view text, TextLimits limits);
// The first character that clean() would take out and that nobody puts into a text by chance: a control that
// is no white space, or one that turns the direction of the text around it (bidi embedding, override,
// isolate).
[[nodiscard]] std::optional<char32_t> find_control(std::string_view text);
// True when clean() would return the same text: what the gate asks of a client that has cleaned already.
[[nodiscard]] bool is_clean(std::string_view text, TextLimits limits);

// Case, accents and width folded (NFKC, case fold, ß as ss; marks stripped from letters of the scripts whose
// writers leave them away, kept where they make another letter, as in か and が): for comparing names.
[[nodiscard]] std::string fold(std::string_view text);
// fold() without spaces, hyphens and punctuation: for comparing answers.
[[nodiscard]] std::string fold_answer(std::string_view text);

// Damerau-Levenshtein distance (optimal string alignment) over code points, or limit + 1 as soon as it is
// larger.
[[nodiscard]] std::size_t typing_distance(std::string_view a, std::string_view b, std::size_t limit);

// A single emoji: one grapheme cluster that shows as a picture.
[[nodiscard]] bool is_emoji(std::string_view text);

}  // namespace parlor
