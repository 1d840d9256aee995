#include "shared/packs/trivia_pack.hpp"

#include <algorithm>
#include <array>

#include "shared/packs/files.hpp"
#include "shared/packs/pack_document.hpp"
#include "shared/packs/pack_limits.hpp"
#include "shared/packs/question_check.hpp"
#include "shared/packs/trivia_question.hpp"

namespace parlor::packs {

namespace {

constexpr std::array<std::string_view, 2> trivia_fields{"questions", "category"};
constexpr PackShape trivia_shape{trivia_kind, trivia_fields, question_list("questions")};

void take_question(const nlohmann::json& entry, const std::string& place, const std::string& category,
                   SeenQuestions& seen, Problems& problems, TriviaPack& pack) {
    auto question = question_from_json(entry, category);
    if (!question) return problems.error(place, question.error());
    Verdict verdict = tidy(*question);
    if (verdict.wrong) return problems.error(place, *std::move(verdict.wrong));
    if (question->category.empty()) question->category = category;
    for (std::string& doubt : verdict.doubts)
        problems.warning(place, std::move(doubt));
    warn_of_unknown_fields(entry, question_fields(), place, problems);
    if (const auto twin = seen.find_or_add(*question, problems.file(), place)) {
        if (twin->same_answers) return problems.error(place, "it is the same as " + twin->place);
        problems.warning(place, "it reads the same as " + twin->place);
    }
    pack.questions.push_back(*std::move(question));
}

void take_questions(const JsonDocument& document, const PackAbout& about, Problems& problems,
                    PackReading& reading) {
    std::string category = header_text(document.root, "category", category_limits, problems);
    if (category.empty()) category = about.title;
    const auto questions = document.root.find(trivia_shape.list.field);
    if (questions == document.root.end() || !questions->is_array()) {
        return problems.error("", "the pack has no list \"questions\"");
    }
    TriviaPack pack{about, {}};
    SeenQuestions seen;
    reading.entries = questions->size();
    const auto repeats = repeats_in_entries(document, trivia_shape.list);
    for (std::size_t index = 0; index < questions->size(); ++index) {
        const std::string place = question_place(index);
        if (const auto repeat = repeats.find(index); repeat != repeats.end()) {
            problems.error(place, repeat->second);
        } else {
            take_question((*questions)[index], place, category, seen, problems, pack);
        }
    }
    if (questions->empty()) problems.error("", "the pack holds no questions");
    if (!pack.questions.empty()) reading.pack = std::move(pack);
}

}  // namespace

PackReading read_trivia_document(const JsonDocument& document, std::string_view file_name) {
    return read_document<TriviaPack>(document, file_name, trivia_shape, take_questions);
}

PackReading read_trivia_pack(std::string_view text, std::string_view file_name) {
    return read_trivia_document(read_json(text), file_name);
}

PackReading read_trivia_pack(const std::filesystem::path& file) {
    const auto text = read_file(file);
    if (text) return read_trivia_pack(*text, file.string());
    PackReading reading;
    reading.problems.push_back({file.string(), "", text.error()});
    return reading;
}

std::string write_trivia_pack(const TriviaPack& pack) {
    nlohmann::ordered_json file = start_pack(trivia_kind, pack);
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
