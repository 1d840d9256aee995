#include "shared/packs/opentdb.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "shared/packs/files.hpp"
#include "shared/packs/text_encoding.hpp"

namespace opentdb_import_test {

namespace {

using namespace parlor;
using packs::Encoding;
using packs::import_opentdb;
using packs::PackReading;

const std::filesystem::path source_folder = PARLOR_SOURCE_DIR;
const std::filesystem::path fixtures = source_folder / "tests/golden/packs";

PackReading import_file(const std::filesystem::path& file) {
    return import_opentdb(packs::read_file(file).value(), "in.json", {});
}

std::vector<std::string> lines(const PackReading& reading) {
    std::vector<std::string> result;
    for (const packs::Problem& problem : reading.problems)
        result.push_back(to_line(problem));
    return result;
}

std::string right_answer(const trivia::Question& question) {
    for (unsigned place = 0; place < question.choices.size(); ++place) {
        if (question.correct.bits == 1U << place) return question.choices[place];
    }
    return "(none or several)";
}

std::filesystem::path real_data() {
    const char* folder = std::getenv("PARLOR_REAL_DATA");
    return (folder != nullptr ? std::filesystem::path(folder) : source_folder / "../shared/data") /
           "trivia/opentdb_export.json";
}

}  // namespace

TEST_CASE("Character references, numbers and entries that are broken come out of an export as they should") {
    const PackReading reading = import_file(fixtures / "opentdb_entities.json");
    CHECK(reading.entries == 12);
    REQUIRE(reading.pack);
    const auto& questions = reading.pack->questions;
    REQUIRE(questions.size() == 5);

    CHECK(questions[0].text == "Who says \"It's-a me\" in a café?");
    CHECK(questions[0].category == "Entertainment: Japanese Anime & Manga");
    CHECK(questions[0].difficulty == trivia::Difficulty::easy);
    CHECK(questions[0].kind == trivia::Kind::choice);
    CHECK(right_answer(questions[0]) == "Pokémon & Co.");
    const std::set<std::string> choices(questions[0].choices.begin(), questions[0].choices.end());
    CHECK(choices == std::set<std::string>{"Pokémon & Co.", "Dürer ’n’ Klee", "1 < 2 ≤ 3", "AT&T"});

    CHECK(right_answer(questions[1]) == "1989");
    CHECK(questions[2].text == "The HTML code for an ampersand is &amp;.");
    CHECK(questions[2].kind == trivia::Kind::true_false);
    CHECK(questions[2].correct.bits == 1);
    CHECK(questions[3].text == "Encoded \"twice\".");
    CHECK(questions[3].correct.bits == 0);
    CHECK(questions[4].text == "Symbols: ∳ ≂̸ &nosuchname; ♥");
    CHECK(right_answer(questions[4]) == "½");

    CHECK(lines(reading) ==
          std::vector<std::string>{
              "in.json: question 5: answers 1 and 2 are the same (\"quito\")",
              "in.json: question 6: \"correct_answer\" is missing",
              "in.json: question 7: \"question\" is missing",
              "in.json: question 8: \"type\" must be multiple or boolean",
              "in.json: question 9: \"incorrect_answers\" must be a list, not a text",
              "in.json: question 10: \"correct_answer\" of a boolean question must be True or False",
              "in.json: question 11: it is the same as question 2",
              "in.json: question 12: warning: \"question\" still reads \"&nosuchname;\" after decoding; see "
              "whether that is meant",
          });
}

TEST_CASE("An export without a licence gets that of Open Trivia DB and its attribution") {
    const PackReading reading = import_file(fixtures / "opentdb_entities.json");
    REQUIRE(reading.pack);
    CHECK(reading.pack->title == "Open Trivia DB");
    CHECK(reading.pack->language == "en");
    CHECK(reading.pack->licence == "CC-BY-SA-4.0");
    CHECK(reading.pack->author == "The contributors of Open Trivia DB");
    CHECK(reading.pack->source ==
          "Open Trivia DB (https://opentdb.com), shared under CC BY-SA 4.0 "
          "(https://creativecommons.org/licenses/by-sa/4.0/)");
}

TEST_CASE("What the caller or the export says about itself goes before the defaults") {
    const std::string text =
        R"({"license": "CC0-1.0", "author": "Ada", "results": [{"type": "boolean", "difficulty": "easy",)"
        R"( "category": "Mine", "question": "Q?", "correct_answer": "True", "incorrect_answers": ["False"]}]})";
    packs::ImportOptions options;
    const auto own = import_opentdb(text, "in.json", options);
    REQUIRE(own.pack);
    CHECK(own.pack->title == "Open Trivia DB: Mine");
    CHECK(own.pack->licence == "CC0-1.0");
    CHECK(own.pack->author == "Ada");
    CHECK(own.pack->source == "Open Trivia DB (https://opentdb.com)");
    options.title = "Friday";
    options.language = "de";
    options.author = "Grace";
    const auto given = import_opentdb(text, "in.json", options);
    REQUIRE(given.pack);
    CHECK(given.pack->title == "Friday");
    CHECK(given.pack->language == "de");
    CHECK(given.pack->author == "Grace");
}

TEST_CASE("Of an export that is cut off the complete questions are taken") {
    const PackReading reading = import_file(fixtures / "opentdb_cut_off.json");
    REQUIRE(reading.pack);
    CHECK(reading.pack->questions.size() == 3);
    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems[0].place == "line 5, column 91");
    CHECK(reading.problems[0].reason.starts_with("the file ends here in the middle of question 4; "));
    CHECK(reading.entries == 4);
    CHECK(reading.broken_off);
}

TEST_CASE("The list of questions alone is an export too") {
    const std::string whole = packs::read_file(fixtures / "opentdb_entities.json").value();
    const std::string list = whole.substr(whole.find('['), whole.rfind(']') + 1 - whole.find('['));
    const PackReading reading = import_opentdb(list, "in.json", {});
    REQUIRE(reading.pack);
    CHECK(reading.pack->questions.size() == 5);
    const PackReading cut = import_opentdb(list.substr(0, list.size() / 2), "in.json", {});
    REQUIRE(cut.pack);
    CHECK(cut.pack->questions.size() == 4);
}

TEST_CASE("The right answer is in the same place at each import, and not always in the same") {
    const auto place = [](int number) {
        const std::string text =
            R"([{"type": "multiple", "difficulty": "easy", "category": "C", "question": "Number )" +
            std::to_string(number) + R"(?", "correct_answer": "a", "incorrect_answers": ["b", "c", "d"]}])";
        const auto reading = import_opentdb(text, "in.json", {});
        REQUIRE(reading.pack);
        CHECK(right_answer(reading.pack->questions[0]) == "a");
        return reading.pack->questions[0].correct.bits;
    };
    std::set<int> places;
    for (int number = 0; number < 40; ++number) {
        CHECK(place(number) == place(number));
        places.insert(place(number));
    }
    CHECK(places == std::set<int>{1, 2, 4, 8});
}

TEST_CASE("Exports in base64 and percent codes are recognised") {
    const std::string base64 =
        R"({"response_code":0,"results":[{"type":"bXVsdGlwbGU=","difficulty":"aGFyZA==",)"
        R"("category":"SGlzdG9yeQ==","question":"V2hvIHdhcyAiQ2Fmw6kiPw==","correct_answer":"QQ==",)"
        R"("incorrect_answers":["QmI=","Q2Nj"]}]})";
    const auto first = import_opentdb(base64, "in.json", {});
    CHECK(lines(first).empty());
    REQUIRE(first.pack);
    CHECK(first.pack->questions[0].text == "Who was \"Café\"?");
    CHECK(first.pack->questions[0].category == "History");
    CHECK(first.pack->questions[0].difficulty == trivia::Difficulty::hard);
    CHECK(right_answer(first.pack->questions[0]) == "A");

    const std::string percent =
        R"([{"type":"boolean","difficulty":"easy","category":"Science%20%26%20Nature",)"
        R"("question":"Is%20a%20%22caf%C3%A9%22+100%25%20%2B%20fun%3F","correct_answer":"True",)"
        R"("incorrect_answers":["False"]}])";
    const auto second = import_opentdb(percent, "in.json", {});
    CHECK(lines(second).empty());
    REQUIRE(second.pack);
    CHECK(second.pack->questions[0].text == "Is a \"café\" 100% + fun?");
    CHECK(second.pack->questions[0].category == "Science & Nature");

    packs::ImportOptions plain;
    plain.encoding = Encoding::none;
    const auto third = import_opentdb(percent, "in.json", plain);
    REQUIRE(third.pack);
    CHECK(third.pack->questions[0].category == "Science%20%26%20Nature");
}

TEST_CASE("Files that are no export are refused with one clear sentence") {
    const auto only_reason = [](const std::string& text) {
        const auto reading = import_opentdb(text, "in.json", {});
        CHECK(!reading.pack);
        REQUIRE(reading.problems.size() == 1);
        return reading.problems[0].reason;
    };
    CHECK(only_reason("{}") == "this is no export of Open Trivia DB: it has no list \"results\"");
    CHECK(only_reason("42") == "this is no export of Open Trivia DB: it has no list \"results\"");
    CHECK(only_reason("[]") == "the export holds no questions");
    CHECK(only_reason("[null]") == "a question must be an object, not nothing");
    CHECK(only_reason("") == "the file is empty");
    CHECK(only_reason("oops").starts_with("this is not valid JSON"));
    CHECK(only_reason(R"({"response_code": 1, "results": []})").find("code 1: it has no questions") !=
          std::string::npos);
    CHECK(only_reason(R"({"response_code": 99})") == "Open Trivia DB answered with code 99");
}

TEST_CASE("HTML is decoded where it is a complete reference and nowhere else") {
    using packs::decode_html;
    CHECK(decode_html("a &amp; b &lt;i&gt; &quot;&#039;&#x27;&apos;") == "a & b <i> \"'''");
    CHECK(decode_html("R&D, AT&T; &copy 2020 &copyright; <b>&</b> &;&#;&#x;") ==
          "R&D, AT&T; &copy 2020 &copyright; <b>&</b> &;&#;&#x;");
    CHECK(decode_html("&eacute;&Eacute;&szlig;&hellip;&ldquo;&rdquo;&ndash;&deg;&Omega;&rarr;") ==
          "éÉß…“”–°Ω→");
    CHECK(decode_html("  &nbsp; \n &lt;/title&gt;</title>&amp; ") == "  \u00A0 \n </title></title>& ");
    CHECK(decode_html("&#128512; &#xD800; &#9999999999;") == "\U0001F600 \uFFFD \uFFFD");
    CHECK(decode_html("&amp;quot;") == "&quot;");
    CHECK(decode_html("") == "");
}

TEST_CASE("Percent codes and base64 are decoded strictly") {
    CHECK(packs::decode_url3986("a%20b+c%C3%A9") == "a b cé");
    CHECK(!packs::decode_url3986("100%"));
    CHECK(!packs::decode_url3986("%2"));
    CHECK(!packs::decode_url3986("%zz"));
    CHECK(!packs::decode_url3986("%FF"));
    CHECK(packs::decode_base64("") == "");
    CHECK(packs::decode_base64("YQ==") == "a");
    CHECK(packs::decode_base64("YWI=") == "ab");
    CHECK(packs::decode_base64("YWJj") == "abc");
    CHECK(!packs::decode_base64("YWJ"));
    CHECK(!packs::decode_base64("Y=Jj"));
    CHECK(!packs::decode_base64("===="));
    CHECK(!packs::decode_base64("/w=="));
    const auto likely = [](std::vector<std::string> sentences) { return packs::likely_encoding(sentences); };
    CHECK(likely({}) == Encoding::html);
    CHECK(likely({"What is 100% of 2?", "Test"}) == Encoding::html);
    CHECK(likely({"V2hvPw==", "V2hhdD8=", "not this"}) == Encoding::base64);
    CHECK(likely({"Who%3F", "What%20is%20it%3F", "Is it?"}) == Encoding::url3986);
}

TEST_CASE("All 180 questions of a real export are taken") {
    const std::filesystem::path file = real_data();
    if (!std::filesystem::exists(file)) {
        MESSAGE("skipped: there is no " << file.string()
                                        << "; set PARLOR_REAL_DATA to the folder of real data");
        return;
    }
    const PackReading reading = import_file(file);
    CHECK(lines(reading).empty());
    REQUIRE(reading.pack);
    CHECK(reading.pack->questions.size() == 180);
    CHECK(packs::categories_of(*reading.pack) == std::vector<std::string>{"Entertainment: Books",
                                                                          "General Knowledge", "Geography",
                                                                          "Science & Nature"});
    const auto again = packs::read_trivia_pack(write_trivia_pack(*reading.pack), "again.json");
    CHECK(lines(again).empty());
    REQUIRE(again.pack);
    CHECK(again.pack->questions.size() == 180);
    const bool any_left = std::any_of(
        again.pack->questions.begin(), again.pack->questions.end(),
        [](const trivia::Question& question) { return !packs::find_html_reference(question.text).empty(); });
    CHECK(!any_left);
}

}  // namespace opentdb_import_test
