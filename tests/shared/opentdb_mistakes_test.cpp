#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "shared/packs/opentdb.hpp"
#include "tests/shared/pack_samples.hpp"

namespace opentdb_mistakes_test {

// What an export can have wrong and still be imported in part.

namespace {

using namespace parlor;
using namespace parlor::testing;
using packs::import_opentdb;

using Lines = std::vector<std::string>;

std::string entry(const std::string& question, const std::string& right = "A",
                  const std::string& category = "C") {
    return R"({"type": "multiple", "difficulty": "easy", "category": ")" + category + R"(", "question": ")" +
           question + R"(", "correct_answer": ")" + right + R"(", "incorrect_answers": ["B"]})";
}

packs::PackReading import_list(const std::string& entries) {
    return import_opentdb("[" + entries + "]", "in.json", {});
}

std::string no_character(const std::string& field, const std::string& reference) {
    return "\"" + field + "\" holds \"" + reference +
           "\", which stands for no character; write the one that is meant";
}

}  // namespace

TEST_CASE("A reference that stands for no character keeps its question out") {
    const auto reading = import_list(
        entry("A &#xD800; b?") + "," + entry("Q?", "&#x110000;") + "," + entry("R?", "A", "&#0;") + "," +
        entry("S &amp;#56320;?") + "," + entry("T &#1;?") + "," + entry("U &#x202E;?") + "," +
        R"({"type": "boolean", "difficulty": "easy", "category": "C", "question": "V?",)"
        R"( "correct_answer": "True", "incorrect_answers": ["&#xFFFFFFFFFF;"]},)" +
        entry("W &#128512; &#128; &#xFFFD;?"));
    CHECK(lines(reading) ==
          Lines{"in.json: question 1: " + no_character("question", "&#xD800;"),
                "in.json: question 2: " + no_character("correct_answer", "&#x110000;"),
                "in.json: question 3: " + no_character("category", "&#0;"),
                "in.json: question 4: " + no_character("question", "&#56320;"),
                "in.json: question 5: the question holds the invisible control character U+0001; remove it",
                "in.json: question 6: the question holds the invisible control character U+202E; remove it",
                "in.json: question 7: " + no_character("incorrect_answers", "&#xFFFFFFFFFF;")});
    REQUIRE(reading.pack);
    REQUIRE(reading.pack->questions.size() == 1);
    CHECK(reading.pack->questions[0].text == "W 😀 € \uFFFD?");
}

TEST_CASE("A question about markup may show a reference that stands for no character") {
    const auto reading = import_list(entry("Is &amp;#0; fine in HTML?", "No, nor is &amp;#xD800;"));
    CHECK(lines(reading).empty());
    REQUIRE(reading.pack);
    CHECK(reading.pack->questions[0].text == "Is &#0; fine in HTML?");
}

TEST_CASE("A reference that nobody knows stays as it is, with a warning") {
    const auto reading = import_list(entry("R&D at AT&T: what is &foo;?", "&bar;"));
    CHECK(
        lines(reading) ==
        Lines{"in.json: question 1: warning: \"question\" still reads \"&foo;\" after decoding; see whether "
              "that is meant",
              "in.json: question 1: warning: \"correct_answer\" still reads \"&bar;\" after decoding; see "
              "whether that is meant"});
    REQUIRE(reading.pack);
    CHECK(reading.pack->questions[0].text == "R&D at AT&T: what is &foo;?");
    packs::ImportOptions plain;
    plain.encoding = packs::Encoding::none;
    CHECK(lines(import_opentdb("[" + entry("&foo;?") + "]", "in.json", plain)).empty());
}

TEST_CASE("An entry that has a field twice is left out, and a second list is not guessed at") {
    const auto reading =
        import_list(R"({"question": "Other?", )" + entry("Q?").substr(1) + "," + entry("R?"));
    CHECK(lines(reading) == Lines{"in.json: question 1: \"question\" is there more than once; keep one"});
    REQUIRE(reading.pack);
    CHECK(reading.pack->questions.size() == 1);

    const auto lists = import_opentdb(
        R"({"results": [)" + entry("Q?") + R"(], "results": [)" + entry("R?") + "]}", "in.json", {});
    CHECK(lines(lists) ==
          Lines{"in.json: \"results\" is there more than once; put all questions into one list"});
    CHECK(!lists.pack);
}

TEST_CASE("Wherever an export breaks off, what is missing is counted as far as it is known") {
    const auto cut = [](const std::string& text) { return import_opentdb(text, "in.json", {}); };
    const std::string two = entry("Q?") + "," + entry("R?");
    const auto between = cut("[" + two + ",");
    CHECK(between.entries == 2);
    CHECK(between.broken_off);
    CHECK(between.problems[0].reason.starts_with("the file ends here in the middle; "));
    const auto at_a_brace = cut(R"({"results": [)" + two + ", {");
    CHECK(at_a_brace.entries == 3);
    CHECK(at_a_brace.broken_off);
    const auto with_line_break = cut("[" + two + ", {\"ty\n");
    CHECK(with_line_break.entries == 3);
    CHECK(with_line_break.problems[0].reason.starts_with("the file ends here in the middle of question 3; "));
    const auto broken = cut("[" + two + R"(, {"type": oops}, )" + entry("Lost?") + "]");
    CHECK(broken.entries == 3);
    CHECK(broken.broken_off);
    CHECK(broken.problems[0].reason.starts_with("this is not valid JSON"));
    const auto behind_the_list = cut(R"({"results": [)" + two + "]");
    CHECK(behind_the_list.entries == 2);
    CHECK(!behind_the_list.broken_off);
    CHECK(behind_the_list.problems.size() == 1);
    CHECK(!cut("[" + two + "]").broken_off);
}

}  // namespace opentdb_mistakes_test
