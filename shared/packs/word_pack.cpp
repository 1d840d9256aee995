#include "shared/packs/word_pack.hpp"

#include <array>

#include "shared/packs/difficulty_names.hpp"
#include "shared/packs/files.hpp"
#include "shared/packs/pack_document.hpp"
#include "shared/packs/pack_limits.hpp"
#include "shared/packs/pack_text.hpp"
#include "shared/packs/word_check.hpp"

namespace parlor::packs {

namespace {

static_assert(category_limits.bytes <= limits::theme_bytes, "the title of a pack is the theme of its words");

std::string place_of_word(const JsonEntry& entry) {
    for (const auto& [name, difficulty] : difficulty_names) {
        if (entry.list.size() == 2 && entry.list.back() == name) return word_place(name, entry.index);
    }
    return "\"words\"";
}

constexpr std::array<std::string_view, 1> word_fields{"words"};
constexpr PackShape word_shape{words_kind, word_fields, {"words", "put all words under one", &place_of_word}};

void take_word(const nlohmann::json& entry, const std::string& place, Difficulty difficulty, SeenTexts& seen,
               Problems& problems, WordPack& pack) {
    if (!entry.is_string()) {
        return problems.error(place, "a word must be a text, not " + std::string(kind_of(entry)));
    }
    auto word = entry.get<std::string>();
    if (auto wrong = tidy_word(word)) return problems.error(place, *std::move(wrong));
    if (const auto twin = seen.find_or_add(word, problems.file(), place)) {
        return problems.warning(place, twin_sentence(word, *twin));
    }
    pack.words.push_back({std::move(word), difficulty, pack.title});
}

// Words under a name that says no difficulty are lost, so this is more than an unknown field.
void report_other_lists(const nlohmann::json& words, Problems& problems, WordReading& reading) {
    for (const auto& [name, list] : words.items()) {
        bool is_difficulty = false;
        for (const auto& [known, difficulty] : difficulty_names)
            is_difficulty = is_difficulty || known == name;
        if (is_difficulty) continue;
        if (list.is_array()) reading.entries += list.size();
        problems.error(
            "", shown_name(name) + " in \"words\" is no difficulty; put its words into easy, medium or hard");
    }
}

void take_words(const JsonDocument& document, const PackAbout& about, Problems& problems,
                WordReading& reading) {
    const auto words = document.root.find(word_shape.list.field);
    if (words == document.root.end() || !words->is_object()) {
        return problems.error("", "the pack has no object \"words\" with lists named easy, medium and hard");
    }
    WordPack pack{about, {}};
    SeenTexts seen;
    for (const auto& [name, difficulty] : difficulty_names) {
        const auto list = words->find(name);
        if (list == words->end() || list->is_null()) continue;
        if (!list->is_array()) {
            problems.error(
                "", "the " + std::string(name) + " words must be a list, not " + std::string(kind_of(*list)));
            continue;
        }
        reading.entries += list->size();
        for (std::size_t index = 0; index < list->size(); ++index)
            take_word((*list)[index], word_place(name, index), difficulty, seen, problems, pack);
    }
    report_other_lists(*words, problems, reading);
    if (reading.entries == 0 && !document.fault) problems.error("", "the pack holds no words");
    if (!pack.words.empty()) reading.pack = std::move(pack);
}

}  // namespace

WordReading read_word_document(const JsonDocument& document, std::string_view file_name) {
    return read_document<WordPack>(document, file_name, word_shape, take_words);
}

WordReading read_word_pack(std::string_view text, std::string_view file_name) {
    return read_word_document(read_json(text), file_name);
}

WordReading read_word_pack(const std::filesystem::path& file) {
    const auto text = read_file(file);
    if (text) return read_word_pack(*text, file.string());
    WordReading reading;
    reading.problems.push_back({file.string(), "", text.error()});
    return reading;
}

std::string write_word_pack(const WordPack& pack) {
    nlohmann::ordered_json file = start_pack(words_kind, pack);
    nlohmann::ordered_json& words = file["words"];
    for (const auto& [name, difficulty] : difficulty_names) {
        words[std::string(name)] = nlohmann::ordered_json::array();
        for (const draw::Word& word : pack.words) {
            if (word.difficulty == difficulty) words[std::string(name)].push_back(word.text);
        }
    }
    return finish_pack(file);
}

}  // namespace parlor::packs
