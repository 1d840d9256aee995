#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "server/content/prompt_draw.hpp"
#include "server/game/round_catalog.hpp"
#include "shared/base/folded_texts.hpp"
#include "shared/base/random.hpp"
#include "shared/base/result.hpp"
#include "shared/packs/problem.hpp"
#include "shared/rounds/draw.hpp"
#include "shared/rounds/rounds.hpp"
#include "shared/rounds/trivia.hpp"

namespace parlor::content {

// A pack as the log and the credits name it.
struct PackInfo {
    std::string file;  // within the folder
    std::string title;
    std::string language;
    std::string licence;
    std::string author;
    std::string source;
    // Those already in an earlier pack are not counted; a pack has one of the three.
    std::size_t questions = 0;
    std::size_t words = 0;
    std::size_t prompts = 0;
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
    // The same for words and limits::themes.
    [[nodiscard]] const std::vector<std::string>& themes() const { return themes_; }
    [[nodiscard]] std::size_t words() const { return words_.size(); }
    [[nodiscard]] std::size_t prompts() const { return prompts_.size(); }

    // At most options.questions, in the order to ask them; see draw_questions() for how they are chosen.
    // Texts in `drawn_before` are asked again only when there is nothing else. Empty when nothing fits.
    // The same library, options, generator and texts give the same questions.
    [[nodiscard]] std::vector<trivia::Question> draw(const trivia::Options& options, Rng& rng,
                                                     const FoldedTexts& drawn_before) const;
    // draw::choices words for each of options.turns, as draw_words() chooses them, with the same promises.
    [[nodiscard]] std::vector<draw::Word> draw(const draw::Options& options, Rng& rng,
                                               const FoldedTexts& drawn_before) const;
    // Questions for one line, as many as options.prompts.
    [[nodiscard]] game::WhoSaidItRules::Content draw(const who::Options& options, Rng& rng,
                                                     const FoldedTexts& drawn_before) const;
    // Starters for thanks, as many as there are in a usual pack at most; none is fine.
    [[nodiscard]] game::ToastsRules::Content draw(const toasts::Options& options, Rng& rng,
                                                  const FoldedTexts& drawn_before) const;
    // See draw_prompts(); with the same promises.
    [[nodiscard]] std::vector<Prompt> draw(const PromptWish& wish, Rng& rng,
                                           const FoldedTexts& drawn_before) const;
    // Cards for each of options.rotations, of the options' decks.
    [[nodiscard]] game::TableCards draw(const tables::Options& options, Rng& rng,
                                        const FoldedTexts& drawn_before) const;
    // What a round of any type needs before it starts.
    [[nodiscard]] game::Content draw(const Rounds::Options& options, Rng& rng,
                                     const FoldedTexts& drawn_before) const;

private:
    class Loader;

    std::vector<PackInfo> packs_;
    std::vector<packs::Problem> problems_;
    std::vector<std::string> categories_;
    std::vector<std::string> themes_;
    std::vector<trivia::Question> questions_;  // in the order of the files, none twice
    std::vector<draw::Word> words_;            // the same
    std::vector<Prompt> prompts_;              // the same
};

// "10 packs with 270 questions, 6 packs with 980 words, 5 packs with 350 prompts"; "no words" where there are
// none.
[[nodiscard]] std::string summary(const ContentLibrary& library);

}  // namespace parlor::content
