#include "shared/packs/word_pack.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "shared/packs/any_pack.hpp"
#include "shared/packs/files.hpp"
#include "shared/packs/word_check.hpp"
#include "tests/shared/pack_samples.hpp"

namespace word_pack_test {

namespace {

using namespace parlor;
using namespace parlor::testing;
using packs::read_word_pack;
using packs::WordReading;

using Lines = std::vector<std::string>;

WordReading read_words(const std::string& words) {
    return read_word_pack(word_pack_of(words), "w.json");
}

Lines texts(const WordReading& reading) {
    Lines result;
    if (!reading.pack) return result;
    for (const draw::Word& word : reading.pack->words)
        result.push_back(word.text);
    return result;
}

// The only problem of a pack with this one word, itself as JSON.
std::string word_reason(const std::string& word) {
    const WordReading reading = read_words(R"("hard": [)" + word + "]");
    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems[0].place == "hard word 1");
    CHECK(reading.problems[0].severity == packs::Severity::error);
    CHECK(!reading.pack);
    CHECK(reading.entries == 1);
    return reading.problems[0].reason;
}

std::string repeated(const std::string& part, int times) {
    std::string text;
    for (int i = 0; i < times; ++i)
        text += part;
    return text;
}

}  // namespace

TEST_CASE("A pack of words is read with its difficulties, and its title is the theme") {
    const WordReading reading = read_words(R"("hard": ["echo"], "easy": ["cat", "ice cream"])");
    CHECK(lines(reading).empty());
    CHECK(reading.entries == 3);
    REQUIRE(reading.pack);
    CHECK(reading.pack->title == "T");
    CHECK(reading.pack->language == "en");
    CHECK(reading.pack->licence == "CC0-1.0");
    CHECK(reading.pack->words == std::vector<draw::Word>{{"cat", Difficulty::easy, "T"},
                                                         {"ice cream", Difficulty::easy, "T"},
                                                         {"echo", Difficulty::hard, "T"}});
}

TEST_CASE("A pack of words that is written is read as the same pack") {
    const WordReading first = read_words(R"("easy": ["cat"], "medium": ["café", "quo\"te"])");
    REQUIRE(first.pack);
    const std::string text = write_word_pack(*first.pack);
    const WordReading second = read_word_pack(text, "w.json");
    CHECK(lines(second).empty());
    REQUIRE(second.pack);
    CHECK(second.pack->words == first.pack->words);
    CHECK(write_word_pack(*second.pack) == text);
}

TEST_CASE("What a word can have wrong is said with its place, and the others are taken") {
    const WordReading reading =
        read_words(R"("easy": ["cat", 7, "dog"], "medium": ["", "zebra", "a"], "hard": [null])");
    CHECK(texts(reading) == Lines{"cat", "dog", "zebra"});
    CHECK(reading.entries == 7);
    CHECK(lines(reading) ==
          Lines{"w.json: easy word 2: a word must be a text, not a number",
                "w.json: medium word 1: the word is empty",
                "w.json: medium word 3: \"a\" has one letter; a word needs at least two, or one of a script "
                "that writes whole syllables",
                "w.json: hard word 1: a word must be a text, not nothing"});
    CHECK(word_reason("\"" + repeated("é", 33) + "\"") ==
          "\"" + repeated("é", 32) + "…\" has 33 characters; at most 32 are possible");
    const std::string family = "\U0001F469\u200D\U0001F469\u200D\U0001F466";  // 18 bytes, one character
    CHECK(word_reason("\"ab" + repeated(family, 8) + "\"")
              .ends_with(" takes 146 bytes; at most 128 are possible"));
    CHECK(word_reason(R"("a\u0007bc")") == "\"abc\" holds the invisible control character U+0007; remove it");
    CHECK(word_reason(R"("ab\u202Ec")") == "\"abc\" holds the invisible control character U+202E; remove it");
    CHECK(word_reason(R"("\u200B ")") == "the word is empty");
    CHECK(word_reason(R"("4 + 4")").starts_with("\"4 + 4\" has no letters; a word needs at least two"));
    CHECK(word_reason(R"({"text": "cat", "text": "dog"})") == "a word must be a text, not an object");
}

TEST_CASE("A word is two letters, or one that stands for a syllable") {
    struct Case {
        std::string word;
        bool is_word;
    };
    const std::vector<Case> cases{
        {"ox", true},  {"x", false}, {"é", false},  {"é1", false},  {"猫", true},     {"木", true},
        {"め", true},  {"소", true}, {"Б", false},  {"дом", true},  {"بيت", true},    {"ไก่", true},
        {"12", false}, {"🐈", false}, {"3D", false}, {"R2D2", true}, {"T-shirt", true}};
    for (const Case& one : cases) {
        CAPTURE(one.word);
        CHECK(read_words(R"("easy": [")" + one.word + "\"]").pack.has_value() == one.is_word);
    }
}

TEST_CASE("Words are cleaned as everything that others see") {
    CHECK(texts(read_words(R"("easy": ["  ice \n cream\u200B ", "e\u0301clair"])")) ==
          Lines{"ice cream", "éclair"});
}

TEST_CASE("Words that one guess would find are twins: the first is taken, with a warning for each other") {
    const WordReading reading =
        read_words(R"("easy": ["ice cream", "café"], "medium": ["Ice-Cream", "CAFE", "café"])");
    CHECK(texts(reading) == Lines{"ice cream", "café"});
    CHECK(reading.entries == 5);
    CHECK(
        lines(reading) ==
        Lines{"w.json: medium word 1: warning: \"Ice-Cream\" is the same word as \"ice cream\", easy word 1, "
              "and is taken once; keep one of the two",
              "w.json: medium word 2: warning: \"CAFE\" is the same word as \"café\", easy word 2, and is "
              "taken once; keep one of the two",
              "w.json: medium word 3: warning: \"café\" is the same word as easy word 2, and is taken once; "
              "keep one of the two"});
}

TEST_CASE("Lists of words that are missing, doubled or of no difficulty are reported and not guessed at") {
    const auto only_line = [](const std::string& text) {
        const WordReading reading = read_word_pack(text, "w.json");
        CHECK(!reading.pack);
        REQUIRE(reading.problems.size() == 1);
        return reading.problems[0].reason;
    };
    CHECK(only_line(word_pack_of("")) == "the pack holds no words");
    CHECK(only_line(word_pack_of(R"("easy": [], "hard": null)")) == "the pack holds no words");
    CHECK(only_line(word_pack_of(R"("easy": ["cat"], "easy": ["dog"])")) ==
          "\"easy\" is there more than once; put both into one list");
    CHECK(only_line(word_pack_of(R"("easy": ["cat"]}, "words": {"hard": ["dog"])")) ==
          "\"words\" is there more than once; put all words under one");
    CHECK(only_line(pack_of(choice("Q?", "1, 2"))) == "it holds trivia, not words");
    std::string list = word_pack_of("");
    list.replace(list.rfind("{}"), 2, R"(["cat"])");
    CHECK(only_line(list) == "the pack has no object \"words\" with lists named easy, medium and hard");

    const WordReading reading = read_words(R"("easy": "cat", "tricky": ["dog", "eel"], "hard": ["fox"])");
    CHECK(texts(reading) == Lines{"fox"});
    CHECK(reading.entries == 3);
    CHECK(lines(reading) ==
          Lines{"w.json: the easy words must be a list, not a text",
                "w.json: \"tricky\" in \"words\" is no difficulty; put its words into easy, "
                "medium or hard"});
}

TEST_CASE("What the header of a pack of words has wrong is a warning, as in every pack") {
    const WordReading reading = read_word_pack(
        R"({"format": "parlor-pack", "kind": "words", "category": "C", "words": {"easy": ["cat"]}})",
        "w.json");
    REQUIRE(reading.pack);
    CHECK(reading.pack->words[0].theme == "w");
    CHECK(packs::count(reading.problems, packs::Severity::warning) == 6);
    CHECK(lines(reading).back() == "w.json: warning: the field \"category\" is not known and is ignored");
}

TEST_CASE("Of a pack of words that breaks off the complete words are taken, and the lost one is counted") {
    const auto cut = [](const std::string& behind) {
        std::string text = word_pack_of(R"("easy": ["cat", "dog"], "medium": ["eel")" + behind);
        text.resize(text.size() - 2);
        return read_word_pack(text, "w.json");
    };
    const auto in_word = cut(R"(, "fo)");
    CHECK(texts(in_word) == Lines{"cat", "dog", "eel"});
    CHECK(in_word.entries == 4);
    CHECK(in_word.broken_off);
    REQUIRE(in_word.problems.size() == 1);
    CHECK(in_word.problems[0].reason ==
          "the file ends here in the middle of medium word 2; it was probably cut off, so copy or download "
          "it again");
    const auto between_words = cut(",");
    CHECK(between_words.entries == 3);
    CHECK(between_words.broken_off);
    CHECK(between_words.problems[0].reason.starts_with("the file ends here in the middle; "));
    const auto between_lists = cut("],");
    CHECK(between_lists.entries == 3);
    CHECK(between_lists.broken_off);
    const auto behind_the_lists = cut("]}");
    CHECK(behind_the_lists.entries == 3);
    CHECK(!behind_the_lists.broken_off);
    const auto broken = cut(R"(, fox, "gnu"]}})");
    CHECK(texts(broken) == Lines{"cat", "dog", "eel"});
    CHECK(broken.entries == 4);
    CHECK(broken.broken_off);
    CHECK(broken.problems[0].reason.starts_with("this is not valid JSON: invalid literal"));
}

TEST_CASE("A pack of words cut off at any byte is read without harm and never gains a word") {
    const std::string whole =
        word_pack_of(R"("easy": ["cat", "dög"], "medium": [], "hard": ["e\u0301e", "fox"])");
    std::size_t before = 0;
    for (std::size_t length = 0; length < whole.size(); ++length) {
        const WordReading reading = read_word_pack(whole.substr(0, length), "w.json");
        CHECK(texts(reading).size() >= before);
        CHECK(reading.entries >= texts(reading).size());
        CHECK(reading.entries <= 4);
        CHECK(!reading.problems.empty());
        before = texts(reading).size();
    }
    CHECK(before == 4);
}

TEST_CASE("A file is read as the kind of pack it says it is") {
    const auto words = packs::read_pack(word_pack_of(R"("easy": ["cat", "dog"])"), "w.json");
    CHECK(words.kind == "words");
    REQUIRE(words.pack);
    CHECK(std::holds_alternative<packs::WordPack>(*words.pack));
    CHECK(packs::size(*words.pack) == 2);
    const auto trivia = packs::read_pack(pack_of(choice("Q?", "1, 2")), "t.json");
    CHECK(trivia.kind == "trivia");
    REQUIRE(trivia.pack);
    CHECK(std::holds_alternative<packs::TriviaPack>(*trivia.pack));
    CHECK(packs::about(*trivia.pack).title == "T");
    const auto neither =
        packs::read_pack(R"({"format": "parlor-pack", "version": 1, "kind": "poems"})", "p.json");
    REQUIRE(neither.problems.size() == 1);
    CHECK(neither.problems[0].reason ==
          "the kind \"poems\" is not known; this Parlor knows: trivia, words, prompts");
    const auto missing = packs::read_pack(std::filesystem::path("no/such.json"));
    REQUIRE(missing.problems.size() == 1);
    CHECK(missing.problems[0].reason == "there is no such file");
}

TEST_CASE(
    "The words that come with Parlor are in order, many, of all difficulties, and none is there twice") {
    const auto files =
        packs::find_pack_files(std::filesystem::path(PARLOR_SOURCE_DIR) / "assets/packs/words");
    REQUIRE(files);
    packs::SeenTexts seen;
    std::set<std::string> words;
    std::set<std::string> themes;
    std::map<Difficulty, int> difficulties;
    for (const auto& file : *files) {
        const WordReading reading = read_word_pack(file);
        CHECK(lines(reading) == Lines{});
        REQUIRE(reading.pack);
        for (const draw::Word& word : reading.pack->words) {
            INFO(file.string() << ": " << word.text);
            CHECK(!seen.find_or_add(word.text, file.string(), ""));
            words.insert(word.text);
            themes.insert(word.theme);
            ++difficulties[word.difficulty];
        }
    }
    CHECK(words.size() >= 500);
    CHECK(themes.size() >= 6);
    for (const Difficulty difficulty : {Difficulty::easy, Difficulty::medium, Difficulty::hard})
        CHECK(difficulties[difficulty] >= 100);
    // Tests and pictures of the house draw these.
    for (const char* needed :
         {"airplane", "apple",      "banana",    "beach",    "bicycle",    "birthday cake", "book",
          "bus",      "butterfly",  "camera",    "castle",   "cat",        "coffee cup",    "computer",
          "crown",    "dog",        "donut",     "dragon",   "elephant",   "eyeglasses",    "fish",
          "flower",   "guitar",     "hamburger", "hat",      "helicopter", "house",         "ice cream",
          "key",      "lighthouse", "moon",      "mushroom", "octopus",    "panda",         "penguin",
          "piano",    "pizza",      "rainbow",   "sailboat", "snowman"}) {
        CAPTURE(needed);
        CHECK(words.contains(needed));
    }
}

}  // namespace word_pack_test
