#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "shared/packs/pack.hpp"
#include "shared/rounds/prompt.hpp"

namespace parlor::packs {

// A pack of prompts. As a file it is JSON:
//
//   "format": "parlor-pack", "version": 1, "kind": "prompts", "title", "language", "licence", "author",
//   "source", "prompts": {"icebreaker": a list of texts, "one-line": icebreakers that are answered in a line,
//   "work", "mentoring", "cross-team", "toast": lists of texts}; at least one of the lists
struct PromptPack : PackAbout {
    std::vector<Prompt> prompts;  // each fit to be shown, none twice, list by list as in `prompt_lists`
};
using PromptReading = ReadingOf<PromptPack>;

// Takes all prompts that are in order, and says for each other one where it is and what is wrong. Of a file
// that is cut off or broken it takes the complete prompts before that place. Never throws for content.
[[nodiscard]] PromptReading read_prompt_pack(std::string_view text, std::string_view file_name);
[[nodiscard]] PromptReading read_prompt_pack(const std::filesystem::path& file);

// The text of a file that read_prompt_pack() reads as the same pack.
[[nodiscard]] std::string write_prompt_pack(const PromptPack& pack);

// Of how many decks it has prompts.
[[nodiscard]] std::size_t decks_in(const PromptPack& pack);

}  // namespace parlor::packs
