#pragma once

#include <filesystem>
#include <string_view>
#include <variant>

#include "shared/packs/prompt_pack.hpp"
#include "shared/packs/trivia_pack.hpp"
#include "shared/packs/word_pack.hpp"

// A pack of whichever kind its file says.
namespace parlor::packs {

using AnyPack = std::variant<TriviaPack, WordPack, PromptPack>;

struct AnyReading : ReadingOf<AnyPack> {
    std::string_view kind;  // one of `kinds`; trivia where the file does not say
};
[[nodiscard]] AnyReading any(PackReading reading);
[[nodiscard]] AnyReading any(WordReading reading);
[[nodiscard]] AnyReading any(PromptReading reading);

[[nodiscard]] AnyReading read_pack(std::string_view text, std::string_view file_name);
[[nodiscard]] AnyReading read_pack(const std::filesystem::path& file);

[[nodiscard]] const PackAbout& about(const AnyPack& pack);
// How many questions, words or prompts it has.
[[nodiscard]] std::size_t size(const AnyPack& pack);
// The text of a file that read_pack() reads as the same pack.
[[nodiscard]] std::string write_pack(const AnyPack& pack);

// What the entries of a kind are called: "question", "word" or "prompt".
[[nodiscard]] std::string_view entry_name(std::string_view kind);

}  // namespace parlor::packs
