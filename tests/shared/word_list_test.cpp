#include "shared/packs/word_list.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "shared/base/text.hpp"
#include "tests/shared/pack_samples.hpp"
#include "tests/shared/property.hpp"

namespace word_list_test {

// Plain lists of words, and what comes of them.

namespace {

using namespace parlor;
using namespace parlor::testing;
using packs::import_words;
using packs::WordReading;

using Lines = std::vector<std::string>;

packs::ImportOptions all_options() {
    packs::ImportOptions options;
    options.title = "T";
    options.language = "en";
    options.licence = "CC0-1.0";
    return options;
}

WordReading import(const std::string& text) {
    return import_words(text, "in.txt", all_options());
}

// "cat", and "easy cat" where the difficulty is not medium.
Lines taken(const WordReading& reading) {
    Lines result;
    if (!reading.pack) return result;
    for (const draw::Word& word : reading.pack->words) {
        const bool easy = word.difficulty == Difficulty::easy;
        const bool hard = word.difficulty == Difficulty::hard;
        result.push_back((easy ? "easy " : hard ? "hard " : "") + word.text);
    }
    return result;
}

// Of words; what is said about the list as a whole has no place.
std::size_t reported(const WordReading& reading) {
    return static_cast<std::size_t>(
        std::count_if(reading.problems.begin(), reading.problems.end(),
                      [](const packs::Problem& problem) { return !problem.place.empty(); }));
}

}  // namespace

TEST_CASE("A comma inside quotation marks is reported, not taken for the end of a word") {
    const WordReading reading = import("cat\n\"ice, cold\"\ndog\n");
    CHECK(taken(reading) == Lines{"cat", "dog"});
    CHECK(reported(reading) == 2);
}

TEST_CASE("Lists of words are taken as people write them") {
    struct Case {
        std::string text;
        Lines words;
    };
    const std::vector<Case> cases{
        {"cat\ndog\n", {"cat", "dog"}},
        {"cat\ndog", {"cat", "dog"}},
        {"cat,dog", {"cat", "dog"}},
        {"cat, dog,\nice cream , eel\n", {"cat", "dog", "ice cream", "eel"}},
        {"cat,,dog,\n,\n", {"cat", "dog"}},
        {"\n\n  \ncat\n\t\n", {"cat"}},
        {"\xEF\xBB\xBF"
         "cat\r\ndog\r\n",
         {"cat", "dog"}},
        {"cat\rdog\r", {"cat", "dog"}},
        {"\n\rcat", {"cat"}},
        {"# animals, all of them\ncat\n   # more\n#e\ndog", {"cat", "dog"}},
        {"cat#e\ndog#m\neel#h", {"easy cat", "dog", "hard eel"}},
        {"eel#H, cat #E ,dog", {"easy cat", "dog", "hard eel"}},
        {"F# minor", {"F# minor"}},
        {"e\u0301clair,  ice\u00A0 cream ", {"éclair", "ice cream"}},
        {"猫, 犬", {"猫", "犬"}},
        {"\"cat\"", {"\"cat\""}},
    };
    for (const Case& one : cases) {
        CAPTURE(one.text);
        const WordReading reading = import(one.text);
        CHECK(taken(reading) == one.words);
        CHECK(lines(reading).empty());
        CHECK(reading.entries == one.words.size());
    }
}

TEST_CASE("What cannot be taken is reported with its line and the reason, and the rest is taken") {
    struct Case {
        std::string entry;
        std::string line;
    };
    const std::string long_word(33, 'w');
    const std::vector<Case> cases{
        {long_word, "line 2: \"" + long_word.substr(1) + "…\" has 33 characters; at most 32 are possible"},
        {"ce\x07ll", "line 2: \"cell\" holds the invisible control character U+0007; remove it"},
        {"ce\u202Ell", "line 2: \"cell\" holds the invisible control character U+202E; remove it"},
        {"\xC3\x28 cell", "line 2: the word is not UTF-8"},
        {"\u200B", "line 2: the word is empty"},
        {"x",
         "line 2: \"x\" has one letter; a word needs at least two, or one of a script that writes whole "
         "syllables"},
        {"eel, 42",
         "line 2, word 2: \"42\" has no letters; a word needs at least two, or one of a script "
         "that writes whole syllables"},
        {"eel,#h", "line 2, word 2: the word is empty"},
        {"gnu#hard",
         "line 2: the tag \"#hard\" is not known; write #e for easy, #m for medium or #h for hard, "
         "or leave it out"},
        {"gnu,#large one", "line 2, word 2: a comment needs a line of its own; move it, or remove the #"},
        {"Cat#h",
         "line 2: warning: \"Cat\" is the same word as \"cat\", line 1, and is taken once; keep one "
         "of the two"},
        {"eel,EEL",
         "line 2, word 2: warning: \"EEL\" is the same word as \"eel\", line 2, word 1, and is taken "
         "once; keep one of the two"},
    };
    for (const Case& one : cases) {
        CAPTURE(one.entry);
        const WordReading reading = import("cat\n" + one.entry + "\nowl");
        CHECK(lines(reading) == Lines{"in.txt: " + one.line});
        const Lines words = taken(reading);
        CHECK(words.size() + 1 == reading.entries);
        CHECK(words.front() == "cat");
        CHECK(words.back() == "owl");
    }
}

TEST_CASE("A file that is no list of words is refused with one clear sentence") {
    const auto only_line = [](const std::string& text) {
        const WordReading reading = import(text);
        CHECK(!reading.pack);
        REQUIRE(reading.problems.size() == 1);
        return reading.problems[0].reason;
    };
    CHECK(only_line("") == "the file is empty");
    CHECK(only_line("\xEF\xBB\xBF \r\n") == "the file is empty");
    CHECK(only_line("# nothing\n,\n") == "the file holds no words, only comments or commas");
    CHECK(only_line("\xFF\xFE"
                    "c") == "its text is UTF-16; save it as UTF-8");
    CHECK(only_line(word_pack_of(R"("easy": ["cat"])")).starts_with("this is JSON, not a list of words; "));
}

TEST_CASE("What a list does not say about itself comes from its name, or is stated as not known") {
    const WordReading reading = import_words("cat\ndog", "some/Our office.txt", {});
    REQUIRE(reading.pack);
    CHECK(reading.pack->title == "Our office");
    CHECK(reading.pack->words[0].theme == "Our office");
    CHECK(reading.pack->language == "und");
    CHECK(reading.pack->licence == "Not stated");
    CHECK(reading.pack->author == "Not stated");
    CHECK(reading.pack->source == "The list Our office.txt");
    CHECK(lines(reading) ==
          Lines{"some/Our office.txt: warning: the list does not say its language; name it "
                "with --language",
                "some/Our office.txt: warning: the list does not say its licence, so nobody "
                "can tell who may share the pack; name it with --licence"});
    packs::ImportOptions options = all_options();
    options.author = "Ada";
    options.source = "A wiki";
    options.title = "  ";
    const WordReading given = import_words("cat", "in.txt", options);
    REQUIRE(given.pack);
    CHECK(given.pack->title == "in");
    CHECK(given.pack->author == "Ada");
    CHECK(given.pack->source == "A wiki");
}

TEST_CASE("Importing never loses or invents a word, and what it writes is a pack in order") {
    const auto piece = rc::gen::element<std::string>(
        "cat", "Cat", "ice cream", "ice-cream", "dog", "owl", "a", "é", "木", "7", "#", "#e", "#m", "#h",
        "#x", ",", ",", ",", "\n", "\n", "\r\n", "\r", " ", "\t", "\x07", "\u202E", "\u200B", "\xC3", "{",
        "a word that is far too long to be drawn in a minute");
    CHECK(rc::check([&] {
        const auto pieces = *rc::gen::container<std::vector<std::string>>(piece);
        std::string text;
        for (const std::string& one : pieces)
            text += one;
        const WordReading reading = import(text);
        const std::size_t words = reading.pack ? reading.pack->words.size() : 0;
        RC_ASSERT(words + reported(reading) == reading.entries);
        if (!reading.pack) return;
        for (const draw::Word& word : reading.pack->words) {
            if (!is_utf8(text)) continue;
            const std::string whole = clean(text, {1'000'000, 1'000'000}).value();
            RC_ASSERT(whole.find(word.text) != std::string::npos);
        }
        const WordReading again = packs::read_word_pack(write_word_pack(*reading.pack), "out.json");
        RC_ASSERT(again.problems.empty());
        RC_ASSERT(again.pack->words == reading.pack->words);
    }));
}

TEST_CASE("Importing any bytes does no harm") {
    CHECK(rc::check([](const std::string& bytes) {
        const WordReading reading = import(bytes);
        const std::size_t words = reading.pack ? reading.pack->words.size() : 0;
        RC_ASSERT(words + reported(reading) == reading.entries);
    }));
}

}  // namespace word_list_test
