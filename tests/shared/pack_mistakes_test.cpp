#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "tests/shared/pack_samples.hpp"

namespace pack_mistakes_test {

// What a pack can have wrong and still be read: each is said with its place, and what it spoils is left out.

namespace {

using namespace parlor;
using namespace parlor::testing;

using Lines = std::vector<std::string>;

// A question that is fine, so that something is left of a pack with a bad one.
const std::string fine = choice("Fine?", "1, 2");

}  // namespace

TEST_CASE("A choice has one right answer; several have a type of their own") {
    CHECK(reason(choice("Q?", "1, 2, 3", "[0, 2]")) ==
          "it marks 2 answers as correct, and a \"choice\" has one; mark one, or make its type \"several\"");
    CHECK(reason(choice("Q?", "1, 2, 3", "[0, 0]")) == "\"correct\" names answer 0 (from 0) more than once");
    CHECK(read(pack_of(choice("Q?", "1, 2, 3", "2"))).problems.empty());
    const std::string several =
        R"({"type": "several", "text": "Q?", "answers": [1, 2, 3], "correct": [0, 2]})";
    CHECK(read(pack_of(several)).problems.empty());
}

TEST_CASE("A question that has a field twice is left out, because nobody knows which is meant") {
    const auto reading = read(pack_of(
        R"({"type": "true_false", "text": "Q?", "correct": true, "text": "R?", "correct": false},)" + fine +
        R"(,{"type": "true_false", "text": "S?", "notes": {"a": 1, "a": 2}, "correct": false})"));
    CHECK(lines(reading) == Lines{"t.json: question 1: \"text\" is there more than once; keep one",
                                  "t.json: question 3: \"a\" is there more than once; keep one"});
    REQUIRE(reading.pack);
    CHECK(reading.pack->questions.size() == 1);
    CHECK(reading.entries == 3);
}

TEST_CASE(
    "A field that is twice in the header is an error, and a second list of questions is not guessed at") {
    const auto header = read(pack_of(fine, R"("title": "Other", "title": "Third", "au\u0007thor": "B", )"
                                           R"("au\u0007thor": "C", )"));
    CHECK(lines(header) == Lines{"t.json: warning: the field \"author\" is not known and is ignored",
                                 "t.json: \"title\" is there more than once; keep one",
                                 "t.json: \"author\" is there more than once; keep one"});
    CHECK(header.pack);

    const auto lists = read(pack_of(fine, R"("questions": [)" + choice("Lost?", "1, 2") + "], "));
    CHECK(lines(lists) ==
          Lines{"t.json: \"questions\" is there more than once; put all questions into one list"});
    CHECK(!lists.pack);

    const auto elsewhere = read(pack_of(fine, R"("title": "Other", "tags": [{"a": 1, "a": 2}], )"));
    CHECK(lines(elsewhere) == Lines{"t.json: warning: the field \"tags\" is not known and is ignored",
                                    "t.json: \"title\" is there more than once; keep one",
                                    "t.json: \"a\" is there more than once; keep one"});
    CHECK(elsewhere.pack);
}

TEST_CASE("The same name in two objects, or in one inside the other, is no repetition") {
    const auto reading =
        read(pack_of(fine + "," + choice("Fine, too?", "1, 2"), R"("x": {"title": {"title": 1}}, )"));
    CHECK(lines(reading) == Lines{"t.json: warning: the field \"x\" is not known and is ignored"});
}

TEST_CASE("A question with a control character in any of its texts is left out") {
    const std::vector<std::pair<std::string, std::string>> entries{
        {choice("Q\\u0000?", "1, 2"), "the question holds the invisible control character U+0000; remove it"},
        {choice("Q?", R"("a\u0007", 2)"), "answer 1 holds the invisible control character U+0007; remove it"},
        {choice("Q?", R"(1, "\u202Ea")"), "answer 2 holds the invisible control character U+202E; remove it"},
        {R"({"type": "typed", "text": "Q?", "accept": ["a", "b\u2066"]})",
         "an accepted answer holds the invisible control character U+2066; remove it"},
        {R"({"type": "number", "text": "Q?", "answer": 1, "unit": "k\u009Bm"})",
         "the unit holds the invisible control character U+009B; remove it"},
        {R"({"type": "true_false", "text": "Q?", "correct": true, "category": "C\u202A"})",
         "the category holds the invisible control character U+202A; remove it"},
        {R"({"type": "true_false", "text": "Q?", "correct": true, "explanation": "E\u001B[2J"})",
         "the explanation holds the invisible control character U+001B; remove it"},
        {R"({"type": "true_false", "text": "Q?", "correct": true, "source": "S\u2069"})",
         "the source holds the invisible control character U+2069; remove it"}};
    for (const auto& [entry, expected] : entries)
        CHECK(reason(entry) == expected);
}

TEST_CASE("A text of the header with a control character in it is ignored, as one that is too long") {
    const std::string pack =
        R"({"format": "parlor-pack", "version": 1, "kind": "trivia", "title": "T\u202E", "language": "e\u0007n",)"
        R"( "licence": "C\u0000", "author": "A\u2067", "source": "S\u0001", "category": "C\u202D",)"
        R"( "questions": [)" +
        fine + "]}";
    const auto reading = read(pack);
    const auto found = lines(reading);
    for (const auto& [name, character] :
         std::vector<std::pair<std::string, std::string>>{{"title", "202E"},
                                                          {"language", "0007"},
                                                          {"licence", "0000"},
                                                          {"author", "2067"},
                                                          {"source", "0001"},
                                                          {"category", "202D"}}) {
        const std::string expected = "t.json: warning: \"" + name +
                                     "\" is ignored: it holds the invisible control character U+" +
                                     character + "; remove it";
        CAPTURE(expected);
        CHECK(std::count(found.begin(), found.end(), expected) == 1);
    }
    REQUIRE(reading.pack);
    CHECK(reading.pack->title == "t");
    CHECK(reading.pack->author.empty());
}

}  // namespace pack_mistakes_test
