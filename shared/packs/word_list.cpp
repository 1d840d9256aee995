#include "shared/packs/word_list.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "shared/base/limits.hpp"
#include "shared/packs/pack_text.hpp"
#include "shared/packs/word_check.hpp"

namespace parlor::packs {

namespace {

constexpr std::string_view spaces = " \t\v\f";

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(spaces);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(spaces) + 1 - first);
}

// Takes what is before the first of `ends` off the front of `text`; a line may end as on any system.
std::string_view take_until(std::string_view& text, std::string_view ends) {
    const std::size_t at = text.find_first_of(ends);
    const std::string_view part = text.substr(0, at);
    const bool two_characters = at != std::string_view::npos && text.substr(at).starts_with("\r\n");
    text.remove_prefix(at == std::string_view::npos ? text.size() : at + (two_characters ? 2 : 1));
    return part;
}

// What stands between commas; nothing is written between two of them, or behind the last.
std::vector<std::string_view> entries_of(std::string_view line) {
    std::vector<std::string_view> entries;
    while (!line.empty()) {
        if (const std::string_view entry = trimmed(take_until(line, ",")); !entry.empty()) {
            entries.push_back(entry);
        }
    }
    return entries;
}

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// The tag behind the last #, which is cut off; nothing if there is none: "F# minor" is a word.
std::optional<std::string> take_tag(std::string_view& entry) {
    const std::size_t at = entry.rfind('#');
    if (at == std::string_view::npos || at + 1 == entry.size()) return std::nullopt;
    const std::string_view tag = entry.substr(at + 1);
    if (!std::all_of(tag.begin(), tag.end(), is_letter_or_digit)) return std::nullopt;
    entry = trimmed(entry.substr(0, at));
    return std::string(tag);
}

std::optional<Difficulty> difficulty_of(std::string_view tag) {
    if (tag == "e" || tag == "E") return Difficulty::easy;
    // Older lists say #n, normal, for medium.
    if (tag == "m" || tag == "M" || tag == "n" || tag == "N") return Difficulty::medium;
    if (tag == "h" || tag == "H") return Difficulty::hard;
    return std::nullopt;
}

void take_entry(std::string_view entry, const std::string& place, SeenTexts& seen, Problems& problems,
                WordPack& pack) {
    draw::Word word{{}, Difficulty::medium, pack.title};
    if (const auto tag = take_tag(entry)) {
        // So older lists mark what nobody can draw.
        if (*tag == "i" || *tag == "I") {
            return problems.warning(
                place, shown_name(std::string(entry)) + " is marked as impossible to draw and left out");
        }
        const auto difficulty = difficulty_of(*tag);
        if (!difficulty) {
            return problems.error(
                place, "the tag " + shown_name("#" + *tag) +
                           " is not known; write #e for easy, #m for medium or #h for hard, or leave it out");
        }
        word.difficulty = *difficulty;
    } else if (entry.starts_with('#')) {
        return problems.error(place, "a comment needs a line of its own; move it, or remove the #");
    }
    if (entry.starts_with('"') != entry.ends_with('"')) {
        return problems.error(place,
                              "a comma parts words also inside quotation marks; write the word without both");
    }
    word.text = entry;
    if (auto wrong = tidy_word(word.text)) return problems.error(place, *std::move(wrong));
    if (const auto twin = seen.find_or_add(word.text, problems.file(), place)) {
        return problems.warning(place, twin_sentence(word.text, *twin));
    }
    pack.words.push_back(std::move(word));
}

// What the file is instead of a list, where that is plain to see.
std::optional<std::string> other_format(std::string_view text) {
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
        return "its text is UTF-16; save it as UTF-8";
    }
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return "the file is empty";
    if (text[first] != '{' && text[first] != '[') return std::nullopt;
    return std::string(
        "this is JSON, not a list of words; if it is a pack already, put it into the folder of packs as it "
        "is");
}

void say_about(WordPack& pack, const std::string& file_name, const ImportOptions& options) {
    constexpr std::size_t most = limits::explanation_bytes;
    const std::filesystem::path path(file_name);
    pack.title = about_text(options.title, about_text(path.stem().string(), "Words", limits::theme_bytes),
                            limits::theme_bytes);
    pack.language = about_text(options.language, "und", limits::category_bytes);
    pack.licence = about_text(options.licence, "Not stated", most);
    pack.author = about_text(options.author, "Not stated", most);
    pack.source = about_text(
        options.source, about_text("The list " + path.filename().string(), "A list of words", most), most);
}

// Of what a host should say, because others will ask it of the pack.
void warn_of_gaps(const ImportOptions& options, Problems& problems) {
    if (!options.language)
        problems.warning("", "the list does not say its language; name it with --language");
    if (!options.licence) {
        problems.warning("",
                         "the list does not say its licence, so nobody can tell who may share the pack; "
                         "name it with --licence");
    }
}

}  // namespace

WordReading import_words(std::string_view text, std::string_view file_name, const ImportOptions& options) {
    Problems problems{std::string(file_name)};
    WordReading reading;
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    if (auto other = other_format(text)) {
        problems.error("", *std::move(other));
        reading.problems = problems.take();
        return reading;
    }
    WordPack pack;
    say_about(pack, problems.file(), options);
    SeenTexts seen;
    for (std::size_t line = 1; !text.empty(); ++line) {
        const std::string_view whole = trimmed(take_until(text, "\r\n"));
        if (whole.starts_with('#')) continue;
        const std::vector<std::string_view> entries = entries_of(whole);
        reading.entries += entries.size();
        for (std::size_t i = 0; i < entries.size(); ++i) {
            std::string place = "line " + std::to_string(line);
            if (entries.size() > 1) place += ", word " + std::to_string(i + 1);
            take_entry(entries[i], place, seen, problems, pack);
        }
    }
    if (reading.entries == 0) problems.error("", "the file holds no words, only comments or commas");
    // As the pack lists them.
    std::stable_sort(pack.words.begin(), pack.words.end(),
                     [](const draw::Word& a, const draw::Word& b) { return a.difficulty < b.difficulty; });
    if (!pack.words.empty()) {
        warn_of_gaps(options, problems);
        reading.pack = std::move(pack);
    }
    reading.problems = problems.take();
    return reading;
}

}  // namespace parlor::packs
