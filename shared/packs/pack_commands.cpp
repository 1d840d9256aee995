#include "shared/packs/pack_commands.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ostream>
#include <system_error>

#include "shared/base/overloaded.hpp"
#include "shared/base/text.hpp"
#include "shared/packs/files.hpp"
#include "shared/packs/opentdb.hpp"
#include "shared/packs/question_check.hpp"
#include "shared/packs/word_check.hpp"
#include "shared/packs/word_list.hpp"

namespace parlor::packs {

namespace fs = std::filesystem;

namespace {

int refuse(Streams streams, const std::string& sentence) {
    streams.err << "parlor-pack: " << sentence << "\n";
    return 1;
}

std::string counted(std::size_t number, std::string_view thing) {
    return fmt::format("{} {}{}", number, thing, number == 1 ? "" : "s");
}

// "27 questions", or "at least 27 questions" when nobody knows how many there were.
std::string counted_entries(const AnyReading& reading) {
    return (reading.broken_off ? "at least " : "") + counted(reading.entries, entry_name(reading.kind));
}

// "26 of 27 questions, 1 error, 2 warnings" or "27 questions, fine".
std::string summary(const AnyReading& reading) {
    const std::size_t taken = reading.pack ? size(*reading.pack) : 0;
    std::string text = taken == reading.entries && !reading.broken_off
                           ? counted(taken, entry_name(reading.kind))
                           : fmt::format("{} of {}", taken, counted_entries(reading));
    const std::size_t errors = count(reading.problems, Severity::error);
    const std::size_t warnings = count(reading.problems, Severity::warning);
    if (errors > 0) text += ", " + counted(errors, "error");
    if (warnings > 0) text += ", " + counted(warnings, "warning");
    if (errors + warnings == 0) text += ", fine";
    return text;
}

void print_problems(const std::vector<Problem>& problems, Streams streams) {
    // A wrong file has one in each line; nobody reads on.
    constexpr std::size_t most = 200;
    for (std::size_t i = 0; i < std::min(most, problems.size()); ++i)
        streams.out << "  " << to_line(problems[i]) << "\n";
    if (problems.size() > most)
        streams.out << fmt::format("  and {} more like these\n", problems.size() - most);
}

struct Seen {
    SeenQuestions questions;
    SeenTexts words;
    SeenTexts prompts;
};

// What of this pack an earlier one has as well, as warnings: both packs work.
void find_twins(const TriviaPack& pack, const std::string& file, Seen& seen, Problems& problems) {
    for (const trivia::Question& question : pack.questions) {
        const auto twin = seen.questions.find_or_add(question, file, "\"" + question.text + "\"");
        if (!twin || twin->file == file) continue;
        problems.warning(
            "\"" + question.text + "\"",
            (twin->same_answers ? "it is also in " : "it reads the same as one in ") + twin->file);
    }
}
template <class Entry>
void find_twins(const std::vector<Entry>& entries, const std::string& file, SeenTexts& seen,
                Problems& problems) {
    for (const Entry& entry : entries) {
        const auto twin = seen.find_or_add(entry.text, file, "");
        if (twin) problems.warning("\"" + entry.text + "\"", "it is also in " + twin->file);
    }
}
void find_twins(const WordPack& pack, const std::string& file, Seen& seen, Problems& problems) {
    find_twins(pack.words, file, seen.words, problems);
}
void find_twins(const PromptPack& pack, const std::string& file, Seen& seen, Problems& problems) {
    find_twins(pack.prompts, file, seen.prompts, problems);
}

// `text` filled up to `width` characters.
std::string padded(std::string_view text, std::size_t width) {
    const std::size_t length = grapheme_count(text);
    return std::string(text) + std::string(width > length ? width - length : 0, ' ');
}

using Row = std::array<std::string, 6>;

// "27 questions in 3 categories", "176 words" or "140 prompts in 2 decks".
std::string holdings(const AnyPack& pack) {
    return std::visit(overloaded{[](const TriviaPack& trivia) {
                                     const std::size_t categories = categories_of(trivia).size();
                                     return fmt::format(
                                         "{} in {} {}", counted(trivia.questions.size(), "question"),
                                         categories, categories == 1 ? "category" : "categories");
                                 },
                                 [](const WordPack& words) { return counted(words.words.size(), "word"); },
                                 [](const PromptPack& prompts) {
                                     return fmt::format("{} in {}", counted(prompts.prompts.size(), "prompt"),
                                                        counted(decks_in(prompts), "deck"));
                                 }},
                      pack);
}

void print_table(const std::vector<Row>& rows, std::ostream& out) {
    std::array<std::size_t, std::tuple_size_v<Row>> widths{};
    for (const Row& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], grapheme_count(row[i]));
    }
    for (const Row& row : rows) {
        for (std::size_t i = 0; i + 1 < row.size(); ++i)
            out << padded(row[i], widths[i]) << "  ";
        out << row.back() << "\n";
    }
}

}  // namespace

int check_packs(const CheckArguments& arguments, Streams streams) {
    std::vector<fs::path> files;
    for (const fs::path& given : arguments.files) {
        std::error_code error;
        if (!fs::is_directory(given, error)) {
            files.push_back(given);
            continue;
        }
        const auto found = find_pack_files(given);
        if (!found) return refuse(streams, found.error());
        if (found->empty()) return refuse(streams, "there are no packs (*.json) in " + given.string());
        files.insert(files.end(), found->begin(), found->end());
    }
    Seen seen;
    std::size_t bad_files = 0;
    for (const fs::path& file : files) {
        AnyReading reading = read_pack(file);
        if (reading.pack) {
            Problems twins(file.string());
            std::visit([&](const auto& pack) { find_twins(pack, file.string(), seen, twins); },
                       *reading.pack);
            const std::vector<Problem> found = twins.take();
            reading.problems.insert(reading.problems.end(), found.begin(), found.end());
        }
        streams.out << file.string() << ": " << summary(reading) << "\n";
        print_problems(reading.problems, streams);
        const bool bad =
            arguments.strict ? !reading.problems.empty() : count(reading.problems, Severity::error) > 0;
        if (bad) ++bad_files;
    }
    if (bad_files == 0) return 0;
    return refuse(streams,
                  fmt::format("{} of {} not in order; correct what is named above and check again", bad_files,
                              files.size() == 1 ? "1 pack is" : counted(files.size(), "pack") + " are"));
}

int list_packs(const fs::path& folder, Streams streams) {
    const auto files = find_pack_files(folder);
    if (!files) return refuse(streams, files.error());
    std::vector<Row> rows{{"TITLE", "KIND", "LANGUAGE", "HOLDS", "LICENCE", "FILE"}};
    std::size_t unusable = 0;
    for (const fs::path& file : *files) {
        const AnyReading reading = read_pack(file);
        if (!reading.pack) {
            ++unusable;
            continue;
        }
        const PackAbout& pack = about(*reading.pack);
        rows.push_back({pack.title, std::string(reading.kind), pack.language, holdings(*reading.pack),
                        pack.licence.empty() ? "not stated" : pack.licence,
                        file.lexically_relative(folder).string()});
    }
    if (rows.size() == 1) {
        return refuse(streams, "there are no usable packs in " + folder.string() +
                                   "; name the folder that holds them: parlor-pack list DIR");
    }
    print_table(rows, streams.out);
    if (unusable > 0) {
        streams.out << fmt::format("{} cannot be used; \"parlor-pack check {}\" says why.\n",
                                   counted(unusable, "other file"), folder.string());
    }
    return 0;
}

std::span<const ImportFormat> import_formats() {
    static constexpr std::array formats{
        ImportFormat{"opentdb", true,
                     [](std::string_view text, std::string_view file, const ImportOptions& options) {
                         return any(import_opentdb(text, file, options));
                     }},
        ImportFormat{"words", false,
                     [](std::string_view text, std::string_view file, const ImportOptions& options) {
                         return any(import_words(text, file, options));
                     }}};
    return formats;
}

int import_pack(const ImportArguments& arguments, Streams streams) {
    const std::string in = arguments.in.string();
    const std::string out = arguments.out.string();
    const auto formats = import_formats();
    const auto format = std::find_if(formats.begin(), formats.end(), [&](const ImportFormat& candidate) {
        return candidate.name == arguments.from;
    });
    if (format == formats.end()) return refuse(streams, "cannot import from " + arguments.from);
    if (arguments.options.encoding && !format->has_encodings) {
        return refuse(streams, "--encoding says nothing about " + arguments.from + "; leave it out");
    }
    std::error_code error;
    if (fs::is_directory(arguments.out, error)) {
        return refuse(streams, out + " is a folder; name the file to write");
    }
    if (!arguments.force && fs::exists(arguments.out, error)) {
        return refuse(streams, out + " exists already; choose another name, or replace it with --force");
    }
    const auto text = read_file(arguments.in);
    if (!text) return refuse(streams, "cannot read " + in + ": " + text.error() + "; check the path");

    const AnyReading reading = format->read(*text, in, arguments.options);
    if (!reading.pack) {
        print_problems(reading.problems, streams);
        return refuse(streams, "nothing in " + in + " can be imported, so " + out +
                                   " was not written; see the reasons above");
    }
    if (const auto written = write_file(arguments.out, write_pack(*reading.pack)); !written) {
        return refuse(streams, out + " " + written.error());
    }
    streams.out << fmt::format("Imported {} of {} into {}{}.\n", size(*reading.pack),
                               counted_entries(reading), out,
                               reading.broken_off ? "; " + in + " could not be read to its end" : "");
    print_problems(reading.problems, streams);
    return 0;
}

}  // namespace parlor::packs
