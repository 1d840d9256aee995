#include "server/content/content_library.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "server/content/trivia_draw.hpp"
#include "shared/base/limits.hpp"
#include "shared/base/overloaded.hpp"
#include "shared/base/text.hpp"
#include "shared/packs/files.hpp"
#include "shared/packs/question_check.hpp"

namespace parlor::content {

Result<ContentLibrary, std::string> ContentLibrary::load(const std::filesystem::path& folder) {
    const auto files = packs::find_pack_files(folder);
    if (!files) return failure(files.error());
    ContentLibrary library;
    packs::SeenQuestions seen;
    for (const std::filesystem::path& path : *files) {
        const std::string file = path.lexically_relative(folder).generic_string();
        packs::PackReading reading;
        if (const auto text = packs::read_file(path)) {
            reading = packs::read_trivia_pack(*text, file);
        } else {
            reading.problems.push_back({file, "", text.error()});
        }
        packs::Problems twins(file);
        if (reading.pack) {
            std::erase_if(reading.pack->questions, [&](const trivia::Question& question) {
                const std::string place = "\"" + question.text + "\"";
                const auto twin = seen.find_or_add(question, file, place);
                if (!twin || !twin->same_answers) return false;
                twins.warning(place, "it is also in " + twin->file + " and is taken from there");
                return true;
            });
            library.take(*std::move(reading.pack), file);
        }
        std::move(reading.problems.begin(), reading.problems.end(), std::back_inserter(library.problems_));
        const auto found = twins.take();
        library.problems_.insert(library.problems_.end(), found.begin(), found.end());
    }
    if (library.questions_.empty()) {
        std::string sentence = "there are no usable packs in " + folder.string();
        if (!library.problems_.empty()) sentence += " (" + to_line(library.problems_.front()) + ")";
        return failure(sentence + "; name a folder that holds some");
    }
    library.find_categories();
    return library;
}

void ContentLibrary::take(packs::TriviaPack pack, std::string file) {
    packs_.push_back({std::move(file), std::move(pack.title), std::move(pack.language),
                      std::move(pack.licence), std::move(pack.author), std::move(pack.source),
                      pack.questions.size()});
    std::move(pack.questions.begin(), pack.questions.end(), std::back_inserter(questions_));
}

// One spelling for each category, the first that was met, so that a player sees and picks it once.
void ContentLibrary::find_categories() {
    struct Category {
        std::string name;
        std::size_t questions = 0;
    };
    std::map<std::string, Category> by_folded_name;
    for (trivia::Question& question : questions_) {
        Category& category = by_folded_name[fold(question.category)];
        if (category.questions++ == 0) category.name = question.category;
        question.category = category.name;
    }
    std::vector<std::pair<std::string, Category>> sorted(by_folded_name.begin(), by_folded_name.end());
    if (sorted.size() > limits::categories) {
        std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
            return a.second.questions > b.second.questions;
        });
        problems_.push_back({"all packs", "",
                             std::to_string(sorted.size()) +
                                 " categories are more than can be offered; the " +
                                 std::to_string(limits::categories) +
                                 " largest are, the others come up when no category is chosen",
                             packs::Severity::warning});
        sorted.resize(limits::categories);
        std::sort(sorted.begin(), sorted.end(),
                  [](const auto& a, const auto& b) { return a.first < b.first; });
    }
    for (auto& [folded_name, category] : sorted)
        categories_.push_back(std::move(category.name));
}

std::vector<trivia::Question> ContentLibrary::draw(const trivia::Options& options, Rng& rng,
                                                   std::span<const std::string> already_used) const {
    return draw_questions(questions_, options, rng, already_used);
}

game::Content ContentLibrary::draw(const Rounds::Options& options, Rng& rng,
                                   std::span<const std::string> already_used) const {
    return std::visit(overloaded{[&](const trivia::Options& trivia) {
                          return game::Content(draw(trivia, rng, already_used));
                      }},
                      options);
}

}  // namespace parlor::content
