#include "shared/packs/trivia_pack.hpp"

#include <algorithm>

#include "shared/packs/files.hpp"
#include "shared/packs/json_document.hpp"
#include "shared/packs/pack_header.hpp"
#include "shared/packs/question_check.hpp"
#include "shared/packs/trivia_question.hpp"

namespace parlor::packs {

namespace {

void take_question(const nlohmann::json& entry, const std::string& place, const PackHeader& header,
                   SeenQuestions& seen, Problems& problems, TriviaPack& pack) {
    auto question = question_from_json(entry, header.category);
    if (!question) return problems.error(place, question.error());
    Verdict verdict = tidy(*question);
    if (verdict.wrong) return problems.error(place, *std::move(verdict.wrong));
    if (question->category.empty()) question->category = header.category;
    for (std::string& doubt : verdict.doubts)
        problems.warning(place, std::move(doubt));
    warn_of_unknown_fields(entry, question_fields(), place, problems);
    if (const auto twin = seen.find_or_add(*question, problems.file(), place)) {
        if (twin->same_answers) return problems.error(place, "it is the same as " + twin->place);
        problems.warning(place, "it reads the same as " + twin->place);
    }
    pack.questions.push_back(*std::move(question));
}

void take_questions(const nlohmann::json& root, const PackHeader& header, Problems& problems,
                    PackReading& reading) {
    const auto questions = root.find("questions");
    if (questions == root.end() || !questions->is_array()) {
        return problems.error("", "the pack has no list \"questions\"");
    }
    TriviaPack pack{header.title, header.language, header.licence, header.author, header.source, {}};
    SeenQuestions seen;
    reading.entries = questions->size();
    for (std::size_t index = 0; index < questions->size(); ++index)
        take_question((*questions)[index], question_place(index), header, seen, problems, pack);
    if (questions->empty()) problems.error("", "the pack holds no questions");
    if (!pack.questions.empty()) reading.pack = std::move(pack);
}

}  // namespace

PackReading read_trivia_pack(std::string_view text, std::string_view file_name) {
    Problems problems{std::string(file_name)};
    PackReading reading;
    const JsonDocument document = read_json(text);
    // Behind a fault an unfamiliar or empty root is no news.
    if (!document.fault || (document.root.is_object() && document.root.contains("format"))) {
        if (const auto header = read_header(document.root, "questions", problems)) {
            if (header->kind == trivia_kind) {
                take_questions(document.root, *header, problems, reading);
            } else {
                problems.error("", "it holds " + header->kind + ", not trivia");
            }
        }
    }
    if (document.fault) problems.error(document.fault->place, document.fault->reason);
    reading.problems = problems.take();
    return reading;
}

PackReading read_trivia_pack(const std::filesystem::path& file) {
    const auto text = read_file(file);
    if (text) return read_trivia_pack(*text, file.string());
    PackReading reading;
    reading.problems.push_back({file.string(), "", text.error()});
    return reading;
}

std::string write_trivia_pack(const TriviaPack& pack) {
    PackHeader header;
    header.kind = trivia_kind;
    header.title = pack.title;
    header.language = pack.language;
    header.licence = pack.licence;
    header.author = pack.author;
    header.source = pack.source;
    nlohmann::ordered_json file = start_pack(header);
    file["questions"] = nlohmann::ordered_json::array();
    for (const trivia::Question& question : pack.questions)
        file["questions"].push_back(to_json(question));
    return finish_pack(file);
}

std::vector<std::string> categories_of(const TriviaPack& pack) {
    std::vector<std::string> categories;
    for (const trivia::Question& question : pack.questions)
        categories.push_back(question.category);
    std::sort(categories.begin(), categories.end());
    categories.erase(std::unique(categories.begin(), categories.end()), categories.end());
    return categories;
}

}  // namespace parlor::packs
