#include "server/content/word_draw.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "server/content/content_library.hpp"
#include "tests/server/pack_folder.hpp"

namespace word_draw_test {

namespace {

using namespace parlor;
using content::ContentLibrary;
using draw::Word;
using parlor::testing::PackFolder;

constexpr std::array all_difficulties{Difficulty::easy, Difficulty::medium, Difficulty::hard};

// `each` words of each of the difficulties in each of the themes.
std::vector<Word> make_words(const std::vector<std::string>& themes, int each,
                             std::span<const Difficulty> difficulties = all_difficulties) {
    std::vector<Word> words;
    for (const std::string& theme : themes) {
        for (const Difficulty difficulty : difficulties) {
            for (int i = 0; i < each; ++i)
                words.push_back({theme + " word " + std::to_string(words.size()), difficulty, theme});
        }
    }
    return words;
}

draw::Options options_for(std::uint16_t turns) {
    draw::Options options;
    options.turns = turns;
    return options;
}

FoldedTexts folded(const std::vector<Word>& words) {
    FoldedTexts texts;
    for (const Word& word : words)
        texts.add(word.text);
    return texts;
}

std::vector<Word> draw_from(const std::vector<Word>& words, const draw::Options& options,
                            std::uint64_t seed = 1, const FoldedTexts& used = {}) {
    Rng rng(seed);
    return content::draw_words(words, options, rng, used);
}

std::set<std::string> texts(std::span<const Word> words) {
    std::set<std::string> result;
    for (const Word& word : words)
        result.insert(word.text);
    return result;
}

// The words that each artist chooses from; the last group may be short.
std::vector<std::span<const Word>> groups_of(const std::vector<Word>& words) {
    std::vector<std::span<const Word>> groups;
    for (std::size_t at = 0; at < words.size(); at += draw::choices)
        groups.push_back(std::span(words).subspan(at, std::min(draw::choices, words.size() - at)));
    return groups;
}

std::size_t themes_in(std::span<const Word> group) {
    std::set<std::string> themes;
    for (const Word& word : group)
        themes.insert(word.theme);
    return themes.size();
}

std::size_t used_in(std::span<const Word> group, const FoldedTexts& used) {
    return static_cast<std::size_t>(std::count_if(
        group.begin(), group.end(), [&](const Word& word) { return used.contains(word.text); }));
}

}  // namespace

TEST_CASE("Each artist gets an easy, a medium and a hard word of three themes, and no word comes twice") {
    for (const auto& themes : std::vector<std::vector<std::string>>{
             {"A", "B", "C"}, {"A", "B", "C", "D"}, {"A", "B", "C", "D", "E", "F", "G"}}) {
        const auto words = make_words(themes, 30);
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            const auto drawn = draw_from(words, options_for(12), seed);
            REQUIRE(drawn.size() == 36);
            CHECK(texts(drawn).size() == 36);
            for (const auto group : groups_of(drawn)) {
                CAPTURE(seed);
                CHECK(group[0].difficulty == Difficulty::easy);
                CHECK(group[1].difficulty == Difficulty::medium);
                CHECK(group[2].difficulty == Difficulty::hard);
                CHECK(themes_in(group) == 3);
            }
        }
    }
}

TEST_CASE("The same generator draws the same words and another one others") {
    const auto words = make_words({"A", "B", "C"}, 10);
    const auto first = draw_from(words, options_for(6), 7);
    CHECK(first == draw_from(words, options_for(6), 7));
    CHECK(first != draw_from(words, options_for(6), 8));
}

TEST_CASE("Themes are spread however large the packs are") {
    auto words = make_words({"Large"}, 200);
    const auto small = make_words({"Small", "Tiny"}, 4);
    words.insert(words.end(), small.begin(), small.end());
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const auto drawn = draw_from(words, options_for(12), seed);
        std::map<std::string, int> themes;
        for (const Word& word : drawn)
            ++themes[word.theme];
        CHECK(themes == std::map<std::string, int>{{"Large", 12}, {"Small", 12}, {"Tiny", 12}});
        for (const auto group : groups_of(drawn))
            CHECK(themes_in(group) == 3);
    }
}

TEST_CASE("With few words all are drawn once, and only the last group is short") {
    CHECK(draw_from({}, options_for(6)).empty());
    CHECK(draw_from(make_words({"A"}, 1), options_for(6)).size() == 3);
    const auto words = make_words({"A", "B"}, 5);
    const std::vector<Word> ten(words.begin(), words.begin() + 10);  // five easy ones, five medium ones
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const auto drawn = draw_from(ten, options_for(6), seed);
        CHECK(drawn.size() == 10);
        CHECK(texts(drawn) == texts(ten));
        const auto groups = groups_of(drawn);
        REQUIRE(groups.size() == 4);
        for (std::size_t i = 0; i < 3; ++i) {
            CHECK(groups[i].front().difficulty == Difficulty::easy);
            CHECK(groups[i].back().difficulty == Difficulty::medium);
        }
        CHECK(draw_from(ten, options_for(3), seed).size() == 9);
    }
}

TEST_CASE("A difficulty that is rare is shared out among the groups") {
    auto words = make_words({"A", "B", "C"}, 10, std::array{Difficulty::easy, Difficulty::medium});
    const auto hard = make_words({"D"}, 4, std::array{Difficulty::hard});
    words.insert(words.end(), hard.begin(), hard.end());
    const auto drawn = draw_from(words, options_for(6));
    REQUIRE(drawn.size() == 18);
    int with_hard = 0;
    for (const auto group : groups_of(drawn)) {
        CHECK(group[0].difficulty == Difficulty::easy);
        const auto hard_ones = std::count_if(
            group.begin(), group.end(), [](const Word& word) { return word.difficulty == Difficulty::hard; });
        CHECK(hard_ones <= 1);
        with_hard += hard_ones > 0 ? 1 : 0;
    }
    CHECK(with_hard == 4);
}

TEST_CASE("Only the chosen themes and difficulties are drawn") {
    const auto words = make_words({"Food & drink", "B", "C"}, 6);
    draw::Options options = options_for(8);
    options.themes = {"FOOD & Drink", "C"};
    options.difficulties = 0b101;
    const auto drawn = draw_from(words, options);
    REQUIRE(drawn.size() == 24);
    for (const auto group : groups_of(drawn)) {
        CHECK(group.front().difficulty == Difficulty::easy);
        CHECK(group.back().difficulty == Difficulty::hard);
        CHECK(std::is_sorted(group.begin(), group.end(),
                             [](const Word& a, const Word& b) { return a.difficulty < b.difficulty; }));
        CHECK(themes_in(group) == 2);
        for (const Word& word : group) {
            CHECK(word.theme != "B");
            CHECK(word.difficulty != Difficulty::medium);
        }
    }
    options.difficulties = 0b010;
    for (const Word& word : draw_from(words, options))
        CHECK(word.difficulty == Difficulty::medium);
    options.themes = {"none such"};
    CHECK(draw_from(words, options).empty());
}

TEST_CASE("Words that were not drawn yet are all taken before any other, and come first") {
    const auto words = make_words({"A", "B", "C", "D"}, 6);
    FoldedTexts used;
    for (std::uint64_t round = 0; round < 4; ++round) {
        const auto drawn = draw_from(words, options_for(6), round, used);
        REQUIRE(drawn.size() == 18);
        for (const Word& word : drawn) {
            CHECK(!used.contains(word.text));
            used.add(word.text);
        }
    }
    CHECK(draw_from(words, options_for(6), 9, used).size() == 18);

    const std::vector<Word> rest(words.begin() + 8, words.end());
    used = folded(rest);
    const auto drawn = draw_from(words, options_for(6), 9, used);
    REQUIRE(drawn.size() == 18);
    CHECK(used_in(drawn, used) == 10);
    std::size_t before = 0;
    for (const auto group : groups_of(drawn)) {
        CHECK(used_in(group, used) >= before);
        before = used_in(group, used);
    }
}

TEST_CASE("A library holds the words of all packs once, and offers their titles as themes") {
    const PackFolder folder;
    folder.word_pack("b.json", "zoo", R"("easy": ["cat", "dog"], "hard": ["x"])");
    folder.word_pack("c.json", "At home", R"("medium": ["sofa", "CAT"])");
    folder.word_pack("more/a.json", "Zoo", R"("easy": ["eel"])");
    const auto library = ContentLibrary::load(folder.path());
    REQUIRE(library);
    CHECK(library->words() == 4);
    CHECK(library->questions() == 0);
    CHECK(library->themes() == std::vector<std::string>{"At home", "zoo"});
    CHECK(library->categories().empty());
    REQUIRE(library->packs().size() == 3);
    CHECK(library->packs()[0].words == 2);
    CHECK(library->packs()[1].words == 1);
    CHECK(library->packs()[1].questions == 0);
    CHECK(summary(*library) == "no questions, 3 packs with 4 words, no prompts");
    REQUIRE(library->problems().size() == 2);
    CHECK(to_line(library->problems()[0]).starts_with("b.json: hard word 1: \"x\" has one letter; "));
    CHECK(to_line(library->problems()[1]) ==
          "c.json: \"CAT\": warning: it is also in b.json and is taken from there");
    Rng rng(1);
    CHECK(library->draw(options_for(6), rng, {}).size() == 4);
    draw::Options options = options_for(6);
    options.themes = {"ZOO"};
    const auto drawn = library->draw(options, rng, {});
    CHECK(texts(drawn) == std::set<std::string>{"cat", "dog", "eel"});
    CHECK(drawn.front().theme == "zoo");
}

TEST_CASE("Packs of either kind alone will do, and the summary says what there is") {
    const PackFolder folder;
    folder.text("none.json", R"({"format": "parlor-pack", "kind": "words", "words": {}})");
    const auto nothing = ContentLibrary::load(folder.path());
    REQUIRE(!nothing);
    CHECK(nothing.error().find("(none.json: the pack holds no words); name a folder") != std::string::npos);
    folder.pack("q.json", "Beer", parlor::testing::statement("One."));
    const auto questions = ContentLibrary::load(folder.path());
    REQUIRE(questions);
    CHECK(summary(*questions) == "1 pack with 1 question, no words, no prompts");
    CHECK(questions->themes().empty());
    Rng rng(1);
    CHECK(questions->draw(options_for(6), rng, {}).empty());
    folder.word_pack("w.json", "W", R"("easy": ["cat"])");
    const auto both = ContentLibrary::load(folder.path());
    REQUIRE(both);
    CHECK(summary(*both) == "1 pack with 1 question, 1 pack with 1 word, no prompts");
}

TEST_CASE("No more themes are offered than a lobby can hold") {
    const PackFolder folder;
    for (int i = 0; i < 70; ++i) {
        const std::string number = std::to_string(100 + i);
        folder.word_pack(number + ".json", "Theme " + number,
                         R"("easy": ["cat )" + number + (i < 6 ? "\"]" : "\", \"dog " + number + "\"]"));
    }
    const auto library = ContentLibrary::load(folder.path());
    REQUIRE(library);
    CHECK(library->words() == 134);
    CHECK(library->themes().size() == 64);
    CHECK(library->themes().front() == "Theme 106");
    REQUIRE(library->problems().size() == 1);
    CHECK(library->problems()[0].reason ==
          "70 themes are more than can be offered; the 64 largest are, the others come up when no theme is "
          "chosen");
}

TEST_CASE("The words that come with Parlor are enough for the longest round") {
    const auto library = ContentLibrary::load(std::string(PARLOR_SOURCE_DIR) + "/assets/packs");
    REQUIRE(library);
    CHECK(library->words() >= 500);
    CHECK(library->themes().size() >= 6);
    Rng rng(3);
    const auto drawn = library->draw(options_for(60), rng, {});
    CHECK_MESSAGE(texts(drawn).size() == 189, "three for each of sixty turns, and for three who pass");
    for (const auto group : groups_of(drawn)) {
        CHECK(group[0].difficulty == Difficulty::easy);
        CHECK(group[2].difficulty == Difficulty::hard);
        CHECK(themes_in(group) == 3);
    }
}

}  // namespace word_draw_test
