#include "server/content/content_library.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "server/content/trivia_draw.hpp"
#include "shared/base/text.hpp"
#include "tests/server/pack_folder.hpp"

namespace content_test {

namespace {

using namespace parlor;
using content::ContentLibrary;
using parlor::testing::PackFolder;
using parlor::testing::statement;
using trivia::Difficulty;
using trivia::Question;

const std::filesystem::path source_folder = PARLOR_SOURCE_DIR;

Question make_question(const std::string& text, const std::string& category, Difficulty difficulty) {
    Question question;
    question.text = text;
    question.category = category;
    question.difficulty = difficulty;
    question.choices = {"right", "wrong", "false", "untrue"};
    question.correct.bits = 1;
    return question;
}

// `each` questions of each difficulty in each of these categories.
std::vector<Question> make_questions(const std::vector<std::string>& categories, int each) {
    std::vector<Question> questions;
    for (const std::string& category : categories) {
        for (const Difficulty difficulty : {Difficulty::easy, Difficulty::medium, Difficulty::hard}) {
            for (int i = 0; i < each; ++i) {
                questions.push_back(
                    make_question(category + std::to_string(questions.size()) + "?", category, difficulty));
            }
        }
    }
    return questions;
}

trivia::Options options_for(std::uint16_t questions) {
    trivia::Options options;
    options.questions = questions;
    return options;
}

std::vector<std::string> texts(const std::vector<Question>& questions) {
    std::vector<std::string> result;
    for (const Question& question : questions)
        result.push_back(question.text);
    return result;
}

std::vector<Question> draw_from(const std::vector<Question>& questions, const trivia::Options& options,
                                std::uint64_t seed = 1, const std::vector<std::string>& used = {}) {
    Rng rng(seed);
    FoldedTexts drawn_before;
    for (const std::string& text : used)
        drawn_before.add(text);
    return content::draw_questions(questions, options, rng, drawn_before);
}

}  // namespace

TEST_CASE("The packs that come with Parlor can be drawn from") {
    const auto library = ContentLibrary::load(source_folder / "assets/packs");
    REQUIRE(library);
    CHECK(library->problems().empty());
    CHECK(!library->packs().empty());
    CHECK(std::is_sorted(library->categories().begin(), library->categories().end(),
                         [](const auto& a, const auto& b) { return fold(a) < fold(b); }));
    Rng rng(5);
    const auto drawn = library->draw(options_for(10), rng, {});
    REQUIRE(drawn.size() == 10);
    std::set<std::string> categories;
    for (const Question& question : drawn)
        categories.insert(question.category);
    CHECK(categories.size() == std::min<std::size_t>(10, library->categories().size()));
    CHECK(drawn.front().difficulty == Difficulty::easy);
}

TEST_CASE("Folders are read as a tree, and what is wrong with a pack does not hide the others") {
    const PackFolder folder;
    folder.pack("b.json", "Beer", statement("One.") + "," + statement("Two.") + R"(, {"type": "essay"})");
    folder.pack("more/a.json", "beer",
                statement("Three.") + "," + statement("TWO.") + "," + statement("Fo\\u202Eur."));
    folder.pack(".hidden.json", "Hidden", statement("Four."));
    folder.text("broken.json", "{");
    folder.text("read me.txt", "no pack");
    const auto library = ContentLibrary::load(folder.path());
    REQUIRE(library);
    REQUIRE(library->packs().size() == 2);
    CHECK(library->packs()[0].file == "b.json");
    CHECK(library->packs()[0].title == "Title of b.json");
    CHECK(library->packs()[0].questions == 2);
    CHECK(library->packs()[1].file == "more/a.json");
    CHECK(library->packs()[1].questions == 1);
    CHECK(library->questions() == 3);
    CHECK(library->categories() == std::vector<std::string>{"Beer"});
    REQUIRE(library->problems().size() == 4);
    CHECK(to_line(library->problems()[0]).starts_with("b.json: question 3: \"type\" must be one of"));
    CHECK(to_line(library->problems()[1]).starts_with("broken.json: line 1, column 2: "));
    CHECK(to_line(library->problems()[2]) ==
          "more/a.json: question 3: the question holds the invisible control character U+202E; remove it");
    CHECK(to_line(library->problems()[3]) ==
          "more/a.json: \"TWO.\": warning: it is also in b.json and is taken from there");
}

TEST_CASE("A folder that is missing or holds no packs is a clear error") {
    const PackFolder folder;
    const auto missing = ContentLibrary::load(folder.path() / "none");
    REQUIRE(!missing);
    CHECK(missing.error() == "there is no folder " + (folder.path() / "none").string() + "; check the path");
    const auto empty = ContentLibrary::load(folder.path());
    REQUIRE(!empty);
    CHECK(empty.error().starts_with("there are no usable packs in "));
    folder.text("file.json", "{}");
    const auto file = ContentLibrary::load(folder.path() / "file.json");
    REQUIRE(!file);
    CHECK(file.error().find("is not a folder") != std::string::npos);
    const auto unusable = ContentLibrary::load(folder.path());
    REQUIRE(!unusable);
    CHECK(unusable.error().find("file.json: this is no Parlor pack") != std::string::npos);
}

TEST_CASE("No more categories are offered than a lobby can hold") {
    const PackFolder folder;
    for (int i = 0; i < 70; ++i) {
        const std::string number = std::to_string(100 + i);
        std::string entries = statement("Is it " + number + "?");
        if (i >= 6) entries += "," + statement("Is it more than " + number + "?");
        folder.pack(number + ".json", "Category " + number, entries);
    }
    const auto library = ContentLibrary::load(folder.path());
    REQUIRE(library);
    CHECK(library->categories().size() == 64);
    CHECK(library->categories().front() == "Category 106");
    CHECK(library->problems().size() == 1);
}

TEST_CASE("The same generator draws the same questions and another one others") {
    const auto questions = make_questions({"A", "B", "C"}, 10);
    const auto first = draw_from(questions, options_for(10), 7);
    CHECK(texts(first) == texts(draw_from(questions, options_for(10), 7)));
    CHECK(texts(first) != texts(draw_from(questions, options_for(10), 8)));
}

TEST_CASE("Never more questions are drawn than were asked for, and fewer only if there are fewer") {
    const auto questions = make_questions({"A", "B"}, 2);
    CHECK(draw_from(questions, options_for(1)).size() == 1);
    CHECK(draw_from(questions, options_for(12)).size() == 12);
    const auto all = draw_from(questions, options_for(100));
    CHECK(all.size() == 12);
    const auto drawn = texts(all);
    CHECK(std::set<std::string>(drawn.begin(), drawn.end()).size() == 12);
    CHECK(draw_from({}, options_for(10)).empty());
}

TEST_CASE("Only the chosen categories and difficulties are drawn") {
    const auto questions = make_questions({"Art & Music", "B", "C"}, 4);
    trivia::Options options = options_for(100);
    options.categories = {"art & music", "C"};
    options.difficulties = 0b101;
    const auto drawn = draw_from(questions, options);
    CHECK(drawn.size() == 16);
    for (const Question& question : drawn) {
        CHECK(question.category != "B");
        CHECK(question.difficulty != Difficulty::medium);
    }
    options.categories = {"none such"};
    CHECK(draw_from(questions, options).empty());
}

TEST_CASE("Questions that were not asked yet come first") {
    const auto questions = make_questions({"A", "B"}, 5);
    std::vector<std::string> used;
    for (int round = 0; round < 3; ++round) {
        const auto drawn = draw_from(questions, options_for(10), static_cast<std::uint64_t>(round), used);
        REQUIRE(drawn.size() == 10);
        for (const std::string& text : texts(drawn)) {
            CHECK(std::find(used.begin(), used.end(), text) == used.end());
            used.push_back(text);
        }
    }
    CHECK(draw_from(questions, options_for(10), 9, used).size() == 10);
    used.pop_back();
    const auto drawn = texts(draw_from(questions, options_for(3), 9, used));
    CHECK(std::count_if(drawn.begin(), drawn.end(), [&](const std::string& text) {
              return std::find(used.begin(), used.end(), text) == used.end();
          }) == 1);
}

TEST_CASE("Categories and difficulties are spread however large the packs are") {
    auto questions = make_questions({"Large"}, 200);
    const auto small = make_questions({"Small", "Tiny"}, 3);
    questions.insert(questions.end(), small.begin(), small.end());
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        std::map<std::string, int> categories;
        std::map<Difficulty, int> difficulties;
        for (const Question& question : draw_from(questions, options_for(12), seed)) {
            ++categories[question.category];
            ++difficulties[question.difficulty];
        }
        CHECK(categories == std::map<std::string, int>{{"Large", 4}, {"Small", 4}, {"Tiny", 4}});
        CHECK(difficulties == std::map<Difficulty, int>{
                                  {Difficulty::easy, 4}, {Difficulty::medium, 4}, {Difficulty::hard, 4}});
    }
}

TEST_CASE("A round starts gently, rises, and does not ask a category twice in a row") {
    const auto questions = make_questions({"A", "B", "C", "D"}, 5);
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const auto drawn = draw_from(questions, options_for(12), seed);
        REQUIRE(drawn.size() == 12);
        for (std::size_t i = 0; i < 4; ++i)
            CHECK(drawn[i].difficulty == Difficulty::easy);
        for (std::size_t i = 1; i < drawn.size(); ++i) {
            CHECK(drawn[i - 1].difficulty <= drawn[i].difficulty);
            CHECK(drawn[i - 1].category != drawn[i].category);
        }
    }
}

TEST_CASE("Choices are shuffled and the correct ones stay correct") {
    std::map<unsigned, int> places;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        Question question = make_question("Q?", "C", Difficulty::easy);
        question.kind = trivia::Kind::several;
        question.choices = {"one", "two", "three", "four", "five"};
        question.correct.bits = 0b00101;
        Rng rng(seed);
        content::shuffle_choices(question, rng);
        std::set<std::string> correct;
        for (unsigned place = 0; place < 5; ++place) {
            if (((question.correct.bits >> place) & 1U) == 0) continue;
            correct.insert(question.choices[place]);
            ++places[place];
        }
        CHECK(correct == std::set<std::string>{"one", "three"});
    }
    for (unsigned place = 0; place < 5; ++place)
        CHECK(places[place] > 40);
}

TEST_CASE("A choice that speaks of the others stays last") {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        Question question = make_question("Q?", "C", Difficulty::easy);
        question.choices = {"All of these", "one", "two", "three"};
        Rng rng(seed);
        content::shuffle_choices(question, rng);
        CHECK(question.choices[3] == "All of these");
        CHECK(question.correct.bits == 0b1000);
    }
}

TEST_CASE("Numbers, typed answers and statements are drawn as they are") {
    std::vector<Question> questions{make_question("Q?", "C", Difficulty::easy)};
    questions[0].kind = trivia::Kind::true_false;
    questions[0].choices.clear();
    const auto drawn = draw_from(questions, options_for(1));
    REQUIRE(drawn.size() == 1);
    CHECK(drawn[0].correct.bits == 1);
}

TEST_CASE("A round of any type gets its content through the same door") {
    const PackFolder folder;
    folder.pack("a.json", "A", statement("One.") + "," + statement("Two."));
    const auto library = ContentLibrary::load(folder.path());
    REQUIRE(library);
    Rng rng(1);
    const game::Content content = library->draw(Rounds::Options(options_for(1)), rng, {});
    CHECK(std::get<std::vector<Question>>(content).size() == 1);
}

}  // namespace content_test
