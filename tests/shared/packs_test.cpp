#include "shared/packs/trivia_pack.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "shared/packs/files.hpp"
#include "shared/packs/question_check.hpp"
#include "tests/shared/pack_samples.hpp"

namespace packs_test {

namespace {

using namespace parlor;
using namespace parlor::testing;
using packs::PackReading;
using packs::read_trivia_pack;

const std::filesystem::path source_folder = PARLOR_SOURCE_DIR;
const std::filesystem::path& fixtures = pack_fixtures;

std::string repeated(const std::string& part, int times) {
    std::string text;
    for (int i = 0; i < times; ++i)
        text += part;
    return text;
}

}  // namespace

TEST_CASE("A pack with one question of each kind is read as it was meant") {
    const PackReading reading = read_trivia_pack(fixtures / "complete.json");
    CHECK(lines(reading).empty());
    CHECK(reading.entries == 5);
    REQUIRE(reading.pack);
    CHECK(reading.pack->title == "One of each");
    CHECK(reading.pack->language == "en-GB");
    CHECK(reading.pack->licence == "CC0-1.0");
    CHECK(reading.pack->author == "The Parlor project");
    CHECK(reading.pack->source == "Written for the tests");
    const auto& questions = reading.pack->questions;
    REQUIRE(questions.size() == 5);

    CHECK(questions[0].kind == trivia::Kind::choice);
    CHECK(questions[0].choices == std::vector<std::string>{"6", "8", "10"});
    CHECK(questions[0].correct.bits == 2);
    CHECK(questions[0].seconds == 15);
    CHECK(questions[0].difficulty == trivia::Difficulty::easy);
    CHECK(questions[0].category == "Nature");
    CHECK(questions[0].explanation == "Insects have six.");
    CHECK(questions[0].source == "A garden");

    CHECK(questions[1].kind == trivia::Kind::true_false);
    CHECK(questions[1].correct.bits == 1);
    CHECK(questions[1].seconds == trivia::default_seconds);
    CHECK(questions[1].difficulty == trivia::Difficulty::medium);
    CHECK(questions[1].category == "Odds and ends");

    CHECK(questions[2].kind == trivia::Kind::several);
    CHECK(questions[2].correct.bits == 5);
    CHECK(questions[3].kind == trivia::Kind::number);
    CHECK(questions[3].number.thousandths == 42'195);
    CHECK(questions[3].unit == "km");
    CHECK(questions[4].kind == trivia::Kind::typed);
    CHECK(questions[4].accepted == std::vector<std::string>{"Seine", "La Seine", "the Seine"});
}

TEST_CASE("A pack that is written is read as the same pack") {
    const auto first = read_trivia_pack(fixtures / "complete.json");
    REQUIRE(first.pack);
    const std::string text = write_trivia_pack(*first.pack);
    const auto second = read(text);
    CHECK(lines(second).empty());
    REQUIRE(second.pack);
    CHECK(second.pack->questions.size() == 5);
    CHECK(second.pack->questions[3].number.thousandths == 42'195);
    CHECK(write_trivia_pack(*second.pack) == text);
}

TEST_CASE("Each mistake is reported with its place and reason, and the other questions are taken") {
    const PackReading reading = read_trivia_pack(fixtures / "mistakes.json");
    REQUIRE(reading.pack);
    CHECK(reading.entries == 15);
    CHECK(reading.pack->questions.size() == 2);
    const std::string file = (fixtures / "mistakes.json").string() + ": ";
    const std::vector<std::string> expected{
        "question 2: answers 1 and 3 are the same (\"yes\")",
        "question 3: it has 1 answer; 2 to 6 are possible",
        "question 4: it marks an answer as correct that does not exist",
        "question 5: none of its answers is marked as correct",
        "question 6: \"text\" is missing",
        "question 7: \"type\" must be one of choice, true_false, several, number, typed",
        "question 8: \"answer\" must be a number with at most three decimals, such as 1843 or -2.5",
        "question 9: it gives 300 seconds; 5 to 240 are possible",
        "question 10: \"difficulty\" must be one of easy, medium, hard",
        "question 11: it is the same as question 1",
        "question 12: a question must be an object, not a text",
        "question 13: \"correct\" must be true or false, not a text",
        "question 14: the accepted answer \"...\" has neither letters nor digits",
        "question 15: warning: the field \"explanaton\" is not known and is ignored"};
    const auto found = lines(reading);
    REQUIRE(found.size() == expected.size());
    for (std::size_t i = 0; i < found.size(); ++i)
        CHECK(found[i] == file + expected[i]);
}

TEST_CASE("Of a pack that is cut off the complete questions are taken") {
    const PackReading reading = read_trivia_pack(fixtures / "cut_off.json");
    REQUIRE(reading.pack);
    CHECK(reading.pack->questions.size() == 3);
    CHECK(reading.pack->title == "One of each");
    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems[0].place == "line 16, column 44");
    CHECK(reading.problems[0].reason ==
          "the file ends here in the middle of question 4; it was probably cut off, so copy or download it "
          "again");
    CHECK(reading.entries == 4);
    CHECK(reading.broken_off);
}

TEST_CASE("A pack cut off at any byte is read without harm and never gains a question") {
    std::ifstream in(fixtures / "complete.json", std::ios::binary);
    const std::string whole{std::istreambuf_iterator<char>(in), {}};
    std::size_t before = 0;
    for (std::size_t length = 0; length < whole.size(); ++length) {
        const PackReading reading = read(whole.substr(0, length));
        const std::size_t questions = reading.pack ? reading.pack->questions.size() : 0;
        CHECK(questions >= before);
        CHECK(questions <= 5);
        before = questions;
        if (length + 3 < whole.size()) CHECK(!reading.problems.empty());
    }
}

TEST_CASE("A syntax error is reported with line and column in characters") {
    const PackReading reading = read("{\r\n  \"title\": \"é\" oops\r\n}");
    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems[0].place == "line 2, column 16");
    CHECK(reading.problems[0].reason.starts_with("this is not valid JSON: "));
    CHECK(!reading.pack);
}

TEST_CASE("Byte order marks and Windows line ends are tolerated") {
    const std::string text = "\xEF\xBB\xBF" + pack_of(choice("Q?", "\"a\",\r\n\"b\"")) + "\r\n";
    const PackReading reading = read(text);
    CHECK(lines(reading).empty());
    CHECK(reading.pack);
}

TEST_CASE("Files that are no packs are refused with one clear sentence") {
    const auto only_reason = [](const std::string& text) {
        const PackReading reading = read(text);
        CHECK(!reading.pack);
        REQUIRE(reading.problems.size() == 1);
        return reading.problems[0].reason;
    };
    CHECK(only_reason("") == "the file is empty");
    CHECK(only_reason("\xFF\xFE{") == "its text is UTF-16; save it as UTF-8");
    CHECK(only_reason("[1, 2]").starts_with("this is no Parlor pack"));
    CHECK(only_reason("{}").starts_with("this is no Parlor pack"));
    CHECK(only_reason("\xC3\x28").starts_with("this is not valid JSON"));
    CHECK(only_reason(R"({"results": []})").find("parlor-pack import") != std::string::npos);
    CHECK(
        only_reason(R"({"format": "parlor-pack", "version": 2})") ==
        "this pack has version 2 of the format and this Parlor reads up to version 1; update Parlor, or use "
        "an older pack");
    CHECK(only_reason(R"({"format": "parlor-pack", "version": "1"})").starts_with("\"version\" must be"));
    CHECK(only_reason(R"({"format": "parlor-pack", "version": 1, "kind": "poems"})") ==
          "the kind \"poems\" is not known; this Parlor knows: trivia, words, prompts");
    CHECK(only_reason(R"({"format": "parlor-pack", "version": 1, "kind": "words"})") ==
          "it holds words, not trivia");
    CHECK(only_reason(pack_of("")) == "the pack holds no questions");
    CHECK(only_reason(repeated("[", 100'000)).find("nested deeper") != std::string::npos);
    CHECK(only_reason("[1e999]").starts_with("this is not valid JSON: number overflow"));
}

TEST_CASE("What the header lacks is a warning, and the questions are taken") {
    const PackReading reading =
        read(R"({"format": "parlor-pack", "kind": "trivia", "questions": [)" + choice("Q?", "1, 2") + "]}");
    REQUIRE(reading.pack);
    CHECK(reading.pack->title == "t");
    CHECK(reading.pack->language == "und");
    CHECK(reading.pack->questions[0].category == "t");
    CHECK(packs::count(reading.problems, packs::Severity::warning) == 5);
    CHECK(packs::count(reading.problems, packs::Severity::error) == 0);
}

TEST_CASE("Limits are counted in what people call characters") {
    const std::string family = "\U0001F469\u200D\U0001F469\u200D\U0001F466";  // 18 bytes, one character
    const auto taken = [](const std::string& entry) { return read(pack_of(entry)).pack.has_value(); };
    CHECK(taken(choice(repeated("é", 240), "1, 2")));
    CHECK(reason(choice(repeated("é", 241), "1, 2")) ==
          "the question has 241 characters; at most 240 are possible");
    CHECK(taken(choice("Q?", "\"" + repeated("é", 120) + "\", 2")));
    CHECK(reason(choice("Q?", "\"" + repeated("é", 121) + "\", 2")) ==
          "answer 1 has 121 characters; at most 120 are possible");
    CHECK(reason(choice(repeated(family, 100), "1, 2")) ==
          "the question takes 1800 bytes; at most 960 are possible");
    CHECK(reason(choice("Q?", "1, 2, 3, 4, 5, 6, 7")) == "it has 7 answers; 2 to 6 are possible");
    CHECK(reason(choice(" ", "1, 2")) == "the question is empty");
    CHECK(reason(choice("Q?", "1, \"\\u200b\"")) == "answer 2 is empty");
}

TEST_CASE("Texts are cleaned as everything that others see") {
    const PackReading reading = read(pack_of(choice("  A\\u200Bb\\n c\\u00AD? ", "\"e\\u0301\", 2")));
    REQUIRE(reading.pack);
    CHECK(reading.pack->questions[0].text == "Ab c?");
    CHECK(reading.pack->questions[0].choices[0] == "é");
}

TEST_CASE("Answers that differ in an accent or an exponent are kept, with a warning") {
    const PackReading reading = read(pack_of(choice("Which accent?", R"("résumé", "resume", "x²", "x2")")));
    REQUIRE(reading.pack);
    CHECK(lines(reading) ==
          std::vector<std::string>{
              "t.json: question 1: warning: answers 1 and 2 are almost the same (\"resume\")",
              "t.json: question 1: warning: answers 3 and 4 are almost the same (\"x2\")"});
}

TEST_CASE("The same text with other answers is another question, with a warning") {
    const PackReading reading = read(pack_of(choice("Which is a fish?", "\"Cod\", \"Cat\"") + "," +
                                             choice("Which is a fish?", "\"Eel\", \"Emu\"") + "," +
                                             choice("Which is a FISH?", "\"cat\", \"COD\"")));
    REQUIRE(reading.pack);
    CHECK(reading.pack->questions.size() == 2);
    CHECK(lines(reading) ==
          std::vector<std::string>{"t.json: question 2: warning: it reads the same as question 1",
                                   "t.json: question 3: it is the same as question 1"});
}

TEST_CASE("Numbers may be written as people write them") {
    const auto number = [](const std::string& answer) {
        const auto reading = read(pack_of(R"({"type": "number", "text": "N?", "answer": )" + answer + "}"));
        return reading.pack ? reading.pack->questions[0].number.thousandths : -1;
    };
    CHECK(number("1843") == 1'843'000);
    CHECK(number("-2.5") == -2'500);
    CHECK(number("\"1,234.5\"") == 1'234'500);
    CHECK(number("1e3") == 1'000'000);
    CHECK(number("0.0005") == -1);
    CHECK(number("true") == -1);
    CHECK(number("99999999999999999999") == -1);
}

TEST_CASE("The packs that come with Parlor are in order and have no question twice") {
    const auto files = packs::find_pack_files(source_folder / "assets/packs/trivia");
    REQUIRE(files);
    CHECK(!files->empty());
    packs::SeenQuestions seen;
    for (const auto& file : *files) {
        const PackReading reading = read_trivia_pack(file);
        CHECK(lines(reading) == std::vector<std::string>{});
        REQUIRE(reading.pack);
        for (const trivia::Question& question : reading.pack->questions) {
            INFO(file.string() << ": " << question.text);
            CHECK(!seen.find_or_add(question, file.string(), ""));
        }
    }
}

}  // namespace packs_test
