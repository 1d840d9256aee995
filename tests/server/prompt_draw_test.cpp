#include "server/content/prompt_draw.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "server/content/content_library.hpp"
#include "tests/server/pack_folder.hpp"

namespace prompt_draw_test {

namespace {

using namespace parlor;
using content::ContentLibrary;
using content::PromptWish;
using parlor::testing::PackFolder;

// `each` prompts of each deck, and as many icebreakers for one line.
std::vector<Prompt> make_prompts(int each) {
    std::vector<Prompt> prompts;
    for (int i = 0; i < each; ++i) {
        prompts.push_back({"Line " + std::to_string(i) + "?", Deck::icebreaker, true});
        for (const Deck deck : all_decks) {
            prompts.push_back(
                {"Deck " + std::to_string(static_cast<int>(deck)) + ", " + std::to_string(i) + "?", deck});
        }
    }
    return prompts;
}

std::vector<Prompt> draw_from(const std::vector<Prompt>& prompts, const PromptWish& wish,
                              std::uint64_t seed = 1, const FoldedTexts& used = {}) {
    Rng rng(seed);
    return content::draw_prompts(prompts, wish, rng, used);
}

std::set<std::string> texts(const std::vector<Prompt>& prompts) {
    std::set<std::string> result;
    for (const Prompt& prompt : prompts)
        result.insert(prompt.text);
    return result;
}

}  // namespace

TEST_CASE("The same generator draws the same prompts and another one others") {
    const auto prompts = make_prompts(10);
    const PromptWish wish{8, every_deck};
    const auto first = draw_from(prompts, wish, 7);
    CHECK(first == draw_from(prompts, wish, 7));
    CHECK(first != draw_from(prompts, wish, 8));
}

TEST_CASE("Only prompts of the decks that are wished for are drawn, spread evenly") {
    auto prompts = make_prompts(10);
    for (int i = 0; i < 100; ++i)
        prompts.push_back({"More work " + std::to_string(i) + "?", Deck::work});
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const DeckSet decks = only(Deck::work) | only(Deck::toast);
        std::map<Deck, int> counted;
        for (const Prompt& prompt : draw_from(prompts, {12, decks}, seed))
            ++counted[prompt.deck];
        CHECK(counted == std::map<Deck, int>{{Deck::work, 6}, {Deck::toast, 6}});
    }
}

TEST_CASE("Where a line is to answer, only prompts for one line are drawn, which else are icebreakers too") {
    const auto prompts = make_prompts(5);
    const auto lines = draw_from(prompts, {100, every_deck, true});
    CHECK(lines.size() == 5);
    for (const Prompt& prompt : lines)
        CHECK(prompt.one_line);
    CHECK(draw_from(prompts, {100, only(Deck::icebreaker)}).size() == 10);
    CHECK(draw_from(prompts, {100, only(Deck::work), true}).empty());
}

TEST_CASE("No prompt is drawn twice, and fewer are drawn only if there are fewer") {
    const auto prompts = make_prompts(3);
    const auto all = draw_from(prompts, {100, every_deck});
    CHECK(all.size() == prompts.size());
    CHECK(texts(all) == texts(prompts));
    CHECK(draw_from(prompts, {4, every_deck}).size() == 4);
    CHECK(draw_from({}, {4, every_deck}).empty());
}

TEST_CASE("Prompts that were not drawn yet are all taken before any other, and come first") {
    const auto prompts = make_prompts(4);
    FoldedTexts used;
    for (std::uint64_t round = 0; round < 2; ++round) {
        const auto drawn = draw_from(prompts, {12, every_deck}, round, used);
        REQUIRE(drawn.size() == 12);
        for (const Prompt& prompt : drawn) {
            CHECK(!used.contains(prompt.text));
            used.add(prompt.text);
        }
    }
    CHECK(draw_from(prompts, {12, every_deck}, 9, used).size() == 12);

    FoldedTexts most;
    for (std::size_t i = 3; i < prompts.size(); ++i)
        most.add(prompts[i].text);
    const auto drawn = draw_from(prompts, {6, every_deck}, 9, most);
    REQUIRE(drawn.size() == 6);
    for (std::size_t i = 0; i < drawn.size(); ++i)
        CHECK(most.contains(drawn[i].text) == (i >= 3));
}

TEST_CASE("A library holds the prompts of all packs once, beside questions and words") {
    const PackFolder folder;
    folder.prompt_pack("a.json", "Ours", R"("work": ["A?", "B?"], "one-line": ["C?"])");
    folder.prompt_pack("more/b.json", "Theirs", R"("toast": ["a", "D"], "work": ["?"])");
    const auto library = ContentLibrary::load(folder.path());
    REQUIRE(library);
    CHECK(library->prompts() == 4);
    REQUIRE(library->packs().size() == 2);
    CHECK(library->packs()[0].prompts == 3);
    CHECK(library->packs()[1].prompts == 1);
    CHECK(library->packs()[1].words == 0);
    CHECK(summary(*library) == "no questions, no words, 2 packs with 4 prompts");
    REQUIRE(library->problems().size() == 2);
    CHECK(to_line(library->problems()[0]) == "more/b.json: work prompt 1: the prompt has no letters");
    CHECK(to_line(library->problems()[1]) ==
          "more/b.json: \"a\": warning: it is also in a.json and is taken from there");
    Rng rng(1);
    CHECK(library->draw(PromptWish{9, only(Deck::work)}, rng, {}).size() == 2);
    CHECK(library->draw(PromptWish{9, only(Deck::mentoring)}, rng, {}).empty());

    folder.word_pack("w.json", "W", R"("easy": ["cat"])");
    folder.pack("q.json", "Beer", parlor::testing::statement("One."));
    const auto all = ContentLibrary::load(folder.path());
    REQUIRE(all);
    CHECK(summary(*all) == "1 pack with 1 question, 1 pack with 1 word, 2 packs with 4 prompts");
}

TEST_CASE("Who said it? gets as many questions for one line as it asks for, others than before") {
    const PackFolder folder;
    folder.prompt_pack("a.json", "A", R"("one-line": ["A?", "B?", "C?"], "icebreaker": ["Long?"])");
    const auto library = ContentLibrary::load(folder.path());
    REQUIRE(library);
    who::Options options;
    options.prompts = 2;
    Rng rng(1);
    FoldedTexts before;
    before.add("B?");
    const auto content = library->draw(Rounds::Options{options}, rng, before);
    const auto& drawn = std::get<game::WhoSaidItRules::Content>(content).prompts;
    CHECK(texts(drawn) == std::set<std::string>{"A?", "C?"});
    options.prompts = 4;
    const auto all =
        std::get<game::WhoSaidItRules::Content>(library->draw(Rounds::Options{options}, rng, {}));
    CHECK(all.prompts.size() == 3);
    CHECK(game::length(library->draw(Rounds::Options{options}, rng, {})) == limits::cards_a_round);
}

TEST_CASE("A folder without prompts for one line has nothing for Who said it?") {
    const PackFolder folder;
    folder.prompt_pack("a.json", "A", R"("icebreaker": ["Long?"], "work": ["W?"])");
    const auto library = ContentLibrary::load(folder.path());
    REQUIRE(library);
    Rng rng(1);
    const auto content = library->draw(Rounds::Options{who::Options{}}, rng, {});
    CHECK(std::get<game::WhoSaidItRules::Content>(content).empty());
    CHECK(game::length(content) == 0);
}

TEST_CASE("The prompts that come with Parlor are enough for an evening of social rounds") {
    const auto library = ContentLibrary::load(std::string(PARLOR_SOURCE_DIR) + "/assets/packs");
    REQUIRE(library);
    CHECK(library->problems().empty());
    CHECK(library->prompts() >= 310);
    Rng rng(3);
    CHECK(library->draw(PromptWish{60, every_deck, true}, rng, {}).size() == 60);
}

}  // namespace prompt_draw_test
