#include "server/content/content_library.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "server/content/trivia_draw.hpp"
#include "server/content/word_draw.hpp"
#include "shared/base/limits.hpp"
#include "shared/base/overloaded.hpp"
#include "shared/base/text.hpp"
#include "shared/packs/any_pack.hpp"
#include "shared/packs/files.hpp"
#include "shared/packs/question_check.hpp"
#include "shared/packs/seen_texts.hpp"

namespace parlor::content {

namespace {

// What entries are grouped by, so that players can choose among the groups.
struct Grouping {
    std::string_view groups;  // in a sentence: "categories"
    std::string_view group;
    std::size_t most;
};

// One spelling for each group, the first that was met, so that a player sees and picks it once. Gives them
// sorted; the largest if they are more than can be offered.
template <class Entry>
std::vector<std::string> group_by(std::string Entry::*name, std::vector<Entry>& entries,
                                  const Grouping& grouping, std::vector<packs::Problem>& problems) {
    struct Group {
        std::string name;
        std::size_t entries = 0;
    };
    std::map<std::string, Group> by_folded_name;
    for (Entry& entry : entries) {
        Group& own = by_folded_name[fold(entry.*name)];
        if (own.entries++ == 0) own.name = entry.*name;
        entry.*name = own.name;
    }
    std::vector<std::pair<std::string, Group>> sorted(by_folded_name.begin(), by_folded_name.end());
    if (sorted.size() > grouping.most) {
        std::stable_sort(sorted.begin(), sorted.end(),
                         [](const auto& a, const auto& b) { return a.second.entries > b.second.entries; });
        problems.push_back({"all packs", "",
                            std::to_string(sorted.size()) + " " + std::string(grouping.groups) +
                                " are more than can be offered; the " + std::to_string(grouping.most) +
                                " largest are, the others come up when no " + std::string(grouping.group) +
                                " is chosen",
                            packs::Severity::warning});
        sorted.resize(grouping.most);
        std::sort(sorted.begin(), sorted.end(),
                  [](const auto& a, const auto& b) { return a.first < b.first; });
    }
    std::vector<std::string> names;
    for (auto& [folded_name, own] : sorted)
        names.push_back(std::move(own.name));
    return names;
}

std::string packs_with(std::size_t packs, std::size_t entries, const std::string& entry) {
    if (entries == 0) return "no " + entry + "s";
    const auto counted = [](std::size_t number, const std::string& thing) {
        return std::to_string(number) + " " + thing + (number == 1 ? "" : "s");
    };
    return counted(packs, "pack") + " with " + counted(entries, entry);
}

}  // namespace

// Puts what packs hold into a library, each question, word and prompt once.
class ContentLibrary::Loader {
public:
    explicit Loader(ContentLibrary& library) : library_(library) {}

    void load(const std::string& file, packs::AnyReading reading) {
        packs::Problems twins(file);
        if (reading.pack) {
            library_.packs_.push_back(info(file, packs::about(*reading.pack)));
            std::visit([&](auto& pack) { take(pack, twins); }, *reading.pack);
        }
        report(std::move(reading.problems));
        report(twins.take());
    }
    void finish() {
        library_.categories_ = group_by(&trivia::Question::category, library_.questions_,
                                        {"categories", "category", limits::categories}, library_.problems_);
        library_.themes_ = group_by(&draw::Word::theme, library_.words_, {"themes", "theme", limits::themes},
                                    library_.problems_);
    }

private:
    static PackInfo info(const std::string& file, const packs::PackAbout& about) {
        return {file, about.title, about.language, about.licence, about.author, about.source};
    }
    void take(packs::TriviaPack& pack, packs::Problems& twins) {
        for (trivia::Question& question : pack.questions) {
            const std::string place = "\"" + question.text + "\"";
            const auto twin = questions_.find_or_add(question, twins.file(), place);
            if (twin && twin->same_answers) {
                twins.warning(place, "it is also in " + twin->file + " and is taken from there");
                continue;
            }
            library_.questions_.push_back(std::move(question));
            ++library_.packs_.back().questions;
        }
    }
    void take(packs::WordPack& pack, packs::Problems& twins) {
        library_.packs_.back().words = take(pack.words, library_.words_, words_, twins);
    }
    void take(packs::PromptPack& pack, packs::Problems& twins) {
        library_.packs_.back().prompts = take(pack.prompts, library_.prompts_, prompts_, twins);
    }
    // How many of the entries were new.
    template <class Entry>
    static std::size_t take(std::vector<Entry>& entries, std::vector<Entry>& all, packs::SeenTexts& seen,
                            packs::Problems& twins) {
        std::size_t taken = 0;
        for (Entry& entry : entries) {
            const std::string place = "\"" + entry.text + "\"";
            if (const auto twin = seen.find_or_add(entry.text, twins.file(), place)) {
                twins.warning(place, "it is also in " + twin->file + " and is taken from there");
                continue;
            }
            all.push_back(std::move(entry));
            ++taken;
        }
        return taken;
    }
    void report(std::vector<packs::Problem> problems) {
        std::move(problems.begin(), problems.end(), std::back_inserter(library_.problems_));
    }

    ContentLibrary& library_;
    packs::SeenQuestions questions_;
    packs::SeenTexts words_;
    packs::SeenTexts prompts_;
};

Result<ContentLibrary, std::string> ContentLibrary::load(const std::filesystem::path& folder) {
    const auto files = packs::find_pack_files(folder);
    if (!files) return failure(files.error());
    ContentLibrary library;
    Loader loader(library);
    for (const std::filesystem::path& path : *files) {
        const std::string file = path.lexically_relative(folder).generic_string();
        packs::AnyReading reading;
        if (const auto text = packs::read_file(path)) {
            reading = packs::read_pack(*text, file);
        } else {
            reading.problems.push_back({file, "", text.error()});
        }
        loader.load(file, std::move(reading));
    }
    if (library.packs_.empty()) {
        std::string sentence = "there are no usable packs in " + folder.string();
        const auto& problems = library.problems_;
        const auto why = std::find_if(problems.begin(), problems.end(), [](const packs::Problem& problem) {
            return problem.severity == packs::Severity::error;
        });
        if (why != problems.end()) sentence += " (" + to_line(*why) + ")";
        return failure(sentence + "; name a folder that holds some");
    }
    loader.finish();
    return library;
}

std::vector<trivia::Question> ContentLibrary::draw(const trivia::Options& options, Rng& rng,
                                                   const FoldedTexts& drawn_before) const {
    return draw_questions(questions_, options, rng, drawn_before);
}

std::vector<draw::Word> ContentLibrary::draw(const draw::Options& options, Rng& rng,
                                             const FoldedTexts& drawn_before) const {
    // Who passes has seen three words, which somebody else should not be offered.
    constexpr std::uint16_t passes_foreseen = 3;
    draw::Options with_spare = options;
    with_spare.turns = static_cast<std::uint16_t>(options.turns + passes_foreseen);
    return draw_words(words_, with_spare, rng, drawn_before);
}

game::WhoSaidItRules::Content ContentLibrary::draw(const who::Options& options, Rng& rng,
                                                   const FoldedTexts& drawn_before) const {
    return {draw(PromptWish{options.prompts, every_deck, true}, rng, drawn_before)};
}

game::ToastsRules::Content ContentLibrary::draw(const toasts::Options& options, Rng& rng,
                                                const FoldedTexts& drawn_before) const {
    constexpr std::size_t most_starters = 30;
    return {options.reveals, draw(PromptWish{most_starters, only(Deck::toast), false}, rng, drawn_before)};
}

std::vector<Prompt> ContentLibrary::draw(const PromptWish& wish, Rng& rng,
                                         const FoldedTexts& drawn_before) const {
    return draw_prompts(prompts_, wish, rng, drawn_before);
}

game::TableCards ContentLibrary::draw(const tables::Options& options, Rng& rng,
                                      const FoldedTexts& drawn_before) const {
    const std::size_t cards = game::TablesRules::cards_a_rotation * options.rotations;
    return {draw(PromptWish{cards, options.decks}, rng, drawn_before)};
}

game::Content ContentLibrary::draw(const Rounds::Options& options, Rng& rng,
                                   const FoldedTexts& drawn_before) const {
    return std::visit(overloaded{[&](const trivia::Options& trivia) {
                                     return game::Content(draw(trivia, rng, drawn_before));
                                 },
                                 [&](const draw::Options& draw_options) {
                                     return game::Content(draw(draw_options, rng, drawn_before));
                                 },
                                 [&](const who::Options& who_options) {
                                     return game::Content(draw(who_options, rng, drawn_before));
                                 },
                                 [&](const tables::Options& tables_options) {
                                     return game::Content(draw(tables_options, rng, drawn_before));
                                 },
                                 [&](const toasts::Options& toast_options) {
                                     return game::Content(draw(toast_options, rng, drawn_before));
                                 },
                                 [&](const auto& others) { return game::content_of_its_own(others, rng); }},
                      options);
}

std::string summary(const ContentLibrary& library) {
    const auto holding = [&](std::size_t PackInfo::*entries) {
        return static_cast<std::size_t>(
            std::count_if(library.packs().begin(), library.packs().end(),
                          [&](const PackInfo& pack) { return pack.*entries > 0; }));
    };
    return packs_with(holding(&PackInfo::questions), library.questions(), "question") + ", " +
           packs_with(holding(&PackInfo::words), library.words(), "word") + ", " +
           packs_with(holding(&PackInfo::prompts), library.prompts(), "prompt");
}

}  // namespace parlor::content
