#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "server/game/round_catalog.hpp"
#include "shared/base/random.hpp"
#include "shared/base/result.hpp"
#include "shared/packs/problem.hpp"
#include "shared/packs/trivia_pack.hpp"
#include "shared/rounds/rounds.hpp"

namespace parlor::content {

// A pack as the log and the credits name it.
struct PackInfo {
    std::string file;  // within the folder
    std::string title;
    std::string language;
    std::string licence;
    std::string author;
    std::string source;
    std::size_t questions = 0;  // those already in an earlier pack not counted
};

// All that rounds draw from, read and checked once at start.
class ContentLibrary {
public:
    // Reads all packs of a folder tree. What is wrong with single packs is in problems(); the error is a
    // sentence about the folder as a whole: it is missing, cannot be read or has no pack that can be used.
    [[nodiscard]] static Result<ContentLibrary, std::string> load(const std::filesystem::path& folder);

    [[nodiscard]] const std::vector<PackInfo>& packs() const { return packs_; }
    // Their files are named within the folder.
    [[nodiscard]] const std::vector<packs::Problem>& problems() const { return problems_; }
    // Sorted, each once however it is capitalised; those with the most questions if there are more than
    // limits::categories.
    [[nodiscard]] const std::vector<std::string>& categories() const { return categories_; }
    [[nodiscard]] std::size_t questions() const { return questions_.size(); }

    // At most options.questions, in the order to ask them; see draw_questions() for how they are chosen.
    // Texts in `already_used` are asked again only when there is nothing else. Empty when nothing fits.
    // The same library, options, generator and texts give the same questions.
    [[nodiscard]] std::vector<trivia::Question> draw(const trivia::Options& options, Rng& rng,
                                                     std::span<const std::string> already_used) const;
    // What a round of any type needs before it starts.
    [[nodiscard]] game::Content draw(const Rounds::Options& options, Rng& rng,
                                     std::span<const std::string> already_used) const;

private:
    void take(packs::TriviaPack pack, std::string file);
    void find_categories();

    std::vector<PackInfo> packs_;
    std::vector<packs::Problem> problems_;
    std::vector<std::string> categories_;
    std::vector<trivia::Question> questions_;  // in the order of the files, none twice
};

}  // namespace parlor::content
