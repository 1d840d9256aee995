#include "shared/packs/pack_commands.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <system_error>

#include "shared/base/text.hpp"
#include "shared/packs/files.hpp"
#include "shared/packs/pack_header.hpp"
#include "shared/packs/question_check.hpp"

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

// "26 of 27 questions, 1 error, 2 warnings" or "27 questions, fine".
std::string summary(const PackReading& reading) {
    const std::size_t taken = reading.pack ? reading.pack->questions.size() : 0;
    std::string text = taken == reading.entries
                           ? counted(taken, "question")
                           : fmt::format("{} of {}", taken, counted(reading.entries, "question"));
    const std::size_t errors = count(reading.problems, Severity::error);
    const std::size_t warnings = count(reading.problems, Severity::warning);
    if (errors > 0) text += ", " + counted(errors, "error");
    if (warnings > 0) text += ", " + counted(warnings, "warning");
    if (errors + warnings == 0) text += ", fine";
    return text;
}

void print_problems(const std::vector<Problem>& problems, Streams streams) {
    for (const Problem& problem : problems)
        streams.out << "  " << to_line(problem) << "\n";
}

// Questions of this pack that an earlier one has as well, as warnings: both packs work.
void find_twins(const TriviaPack& pack, const std::string& file, SeenQuestions& seen, Problems& problems) {
    for (const trivia::Question& question : pack.questions) {
        const auto twin = seen.find_or_add(question, file, "\"" + question.text + "\"");
        if (!twin || twin->file == file) continue;
        problems.warning(
            "\"" + question.text + "\"",
            (twin->same_answers ? "it is also in " : "it reads the same as one in ") + twin->file);
    }
}

// `text` filled up to `width` characters.
std::string padded(std::string_view text, std::size_t width) {
    const std::size_t length = grapheme_count(text);
    return std::string(text) + std::string(width > length ? width - length : 0, ' ');
}

using Row = std::array<std::string, 7>;

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
    SeenQuestions seen;
    std::size_t bad_files = 0;
    for (const fs::path& file : files) {
        PackReading reading = read_trivia_pack(file);
        if (reading.pack) {
            Problems twins(file.string());
            find_twins(*reading.pack, file.string(), seen, twins);
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
    std::vector<Row> rows{{"TITLE", "KIND", "LANGUAGE", "QUESTIONS", "CATEGORIES", "LICENCE", "FILE"}};
    std::size_t unusable = 0;
    for (const fs::path& file : *files) {
        const PackReading reading = read_trivia_pack(file);
        if (!reading.pack) {
            ++unusable;
            continue;
        }
        const TriviaPack& pack = *reading.pack;
        rows.push_back({pack.title, std::string(trivia_kind), pack.language,
                        std::to_string(pack.questions.size()), std::to_string(categories_of(pack).size()),
                        pack.licence.empty() ? "not stated" : pack.licence,
                        file.lexically_relative(folder).string()});
    }
    if (rows.size() == 1) {
        return refuse(streams, "there are no usable packs in " + folder.string() +
                                   "; name the folder that holds them with --packs DIR");
    }
    print_table(rows, streams.out);
    if (unusable > 0) {
        streams.out << fmt::format("{} cannot be used; \"parlor-pack check {}\" says why.\n",
                                   counted(unusable, "other file"), folder.string());
    }
    return 0;
}

int import_pack(const ImportArguments& arguments, Streams streams) {
    const std::string in = arguments.in.string();
    const std::string out = arguments.out.string();
    const auto format =
        std::find_if(import_formats.begin(), import_formats.end(),
                     [&](const ImportFormat& candidate) { return candidate.name == arguments.from; });
    if (format == import_formats.end()) return refuse(streams, "cannot import from " + arguments.from);
    std::error_code error;
    if (fs::is_directory(arguments.out, error)) {
        return refuse(streams, out + " is a folder; name the file to write");
    }
    if (!arguments.force && fs::exists(arguments.out, error)) {
        return refuse(streams, out + " exists already; choose another name, or replace it with --force");
    }
    const auto text = read_file(arguments.in);
    if (!text) return refuse(streams, "cannot read " + in + ": " + text.error() + "; check the path");

    const PackReading reading = format->read(*text, in, arguments.options);
    if (!reading.pack) {
        print_problems(reading.problems, streams);
        return refuse(streams, "nothing in " + in + " can be imported, so " + out +
                                   " was not written; see the reasons above");
    }
    if (const auto written = write_file(arguments.out, write_trivia_pack(*reading.pack)); !written) {
        return refuse(streams, out + " " + written.error());
    }
    streams.out << fmt::format("Imported {} of {} into {}.\n", reading.pack->questions.size(),
                               counted(reading.entries, "question"), out);
    print_problems(reading.problems, streams);
    return 0;
}

}  // namespace parlor::packs
