#include "shared/packs/any_pack.hpp"

#include <utility>

#include "shared/base/overloaded.hpp"
#include "shared/packs/files.hpp"
#include "shared/packs/pack_document.hpp"

namespace parlor::packs {

namespace {

bool says(const nlohmann::json& root, std::string_view kind) {
    return root.is_object() && root.value("kind", nlohmann::json()) == kind;
}

template <class Pack>
AnyReading with_kind(ReadingOf<Pack> reading, std::string_view kind) {
    AnyReading any;
    static_cast<Findings&>(any) = std::move(static_cast<Findings&>(reading));
    if (reading.pack) any.pack = *std::move(reading.pack);
    any.kind = kind;
    return any;
}

}  // namespace

AnyReading any(PackReading reading) {
    return with_kind(std::move(reading), trivia_kind);
}
AnyReading any(WordReading reading) {
    return with_kind(std::move(reading), words_kind);
}
AnyReading any(PromptReading reading) {
    return with_kind(std::move(reading), prompts_kind);
}

AnyReading read_pack(std::string_view text, std::string_view file_name) {
    const JsonDocument document = read_json(text);
    if (says(document.root, words_kind)) return any(read_word_document(document, file_name));
    if (says(document.root, prompts_kind)) return any(read_prompt_document(document, file_name));
    return any(read_trivia_document(document, file_name));
}

AnyReading read_pack(const std::filesystem::path& file) {
    const auto text = read_file(file);
    if (text) return read_pack(*text, file.string());
    PackReading reading;
    reading.problems.push_back({file.string(), "", text.error()});
    return any(std::move(reading));
}

const PackAbout& about(const AnyPack& pack) {
    return std::visit([](const PackAbout& one) -> const PackAbout& { return one; }, pack);
}

std::size_t size(const AnyPack& pack) {
    return std::visit(overloaded{[](const TriviaPack& trivia) { return trivia.questions.size(); },
                                 [](const WordPack& words) { return words.words.size(); },
                                 [](const PromptPack& prompts) { return prompts.prompts.size(); }},
                      pack);
}

std::string write_pack(const AnyPack& pack) {
    return std::visit(overloaded{[](const TriviaPack& trivia) { return write_trivia_pack(trivia); },
                                 [](const WordPack& words) { return write_word_pack(words); },
                                 [](const PromptPack& prompts) { return write_prompt_pack(prompts); }},
                      pack);
}

std::string_view entry_name(std::string_view kind) {
    if (kind == words_kind) return "word";
    return kind == prompts_kind ? "prompt" : "question";
}

}  // namespace parlor::packs
