#include "shared/packs/prompt_pack.hpp"

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "shared/packs/any_pack.hpp"
#include "shared/packs/files.hpp"
#include "shared/packs/seen_texts.hpp"
#include "tests/shared/pack_samples.hpp"

namespace prompt_pack_test {

namespace {

using namespace parlor;
using namespace parlor::testing;
using packs::PromptReading;
using packs::read_prompt_pack;

using Lines = std::vector<std::string>;

PromptReading read_prompts(const std::string& lists) {
    return read_prompt_pack(prompt_pack_of(lists), "p.json");
}

Lines texts(const PromptReading& reading) {
    Lines result;
    if (!reading.pack) return result;
    for (const Prompt& prompt : reading.pack->prompts)
        result.push_back(prompt.text);
    return result;
}

// The only problem of a pack with this one prompt, itself as JSON.
std::string prompt_reason(const std::string& prompt) {
    const PromptReading reading = read_prompts(R"("cross-team": [)" + prompt + "]");
    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems[0].place == "cross-team prompt 1");
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

TEST_CASE("A pack of prompts is read deck by deck, and its icebreakers for one line are marked") {
    const PromptReading reading = read_prompts(
        R"("toast": ["When …, you …"], "work": ["W?"], "one-line": ["O?"], "icebreaker": ["I?"],)"
        R"( "mentoring": ["M?"], "cross-team": ["C?"])");
    CHECK(lines(reading).empty());
    CHECK(reading.entries == 6);
    REQUIRE(reading.pack);
    CHECK(reading.pack->title == "T");
    CHECK(reading.pack->language == "en");
    CHECK(reading.pack->licence == "CC0-1.0");
    CHECK(reading.pack->prompts == std::vector<Prompt>{{"O?", Deck::icebreaker, true},
                                                       {"I?", Deck::icebreaker, false},
                                                       {"W?", Deck::work, false},
                                                       {"M?", Deck::mentoring, false},
                                                       {"C?", Deck::cross_team, false},
                                                       {"When …, you …", Deck::toast, false}});
    CHECK(decks_in(*reading.pack) == 5);
    CHECK(decks_in(*read_prompts(R"("icebreaker": ["I?"], "one-line": ["O?"])").pack) == 1);
}

TEST_CASE("A pack of prompts that is written is read as the same pack") {
    const PromptReading first =
        read_prompts(R"("icebreaker": ["quo\"te?", "é?"], "one-line": ["O?"], "toast": ["T"])");
    REQUIRE(first.pack);
    const std::string text = write_prompt_pack(*first.pack);
    const PromptReading second = read_prompt_pack(text, "p.json");
    CHECK(lines(second).empty());
    REQUIRE(second.pack);
    CHECK(second.pack->prompts == first.pack->prompts);
    CHECK(write_prompt_pack(*second.pack) == text);
    CHECK(text.find("mentoring") == std::string::npos);
}

TEST_CASE("What a prompt can have wrong is said with its place, and the others are taken") {
    const PromptReading reading =
        read_prompts(R"("icebreaker": ["A?", 7, "B?"], "one-line": ["", "C?"], "toast": [null])");
    CHECK(texts(reading) == Lines{"C?", "A?", "B?"});
    CHECK(reading.entries == 6);
    CHECK(lines(reading) == Lines{"p.json: one-line prompt 1: the prompt is empty",
                                  "p.json: icebreaker prompt 2: a prompt must be a text, not a number",
                                  "p.json: toast prompt 1: a prompt must be a text, not nothing"});
    CHECK(prompt_reason("\"" + repeated("é", 161) + "\"") ==
          "the prompt has 161 characters; at most 160 are possible");
    CHECK(read_prompts(R"("work": [")" + repeated("é", 160) + R"("])").pack);
    const std::string family = "\U0001F469\u200D\U0001F469\u200D\U0001F466";  // 18 bytes, one character
    CHECK(prompt_reason("\"ab" + repeated(family, 36) + "\"") ==
          "the prompt takes 650 bytes; at most 640 are possible");
    CHECK(prompt_reason(R"("a\u0007b?")") ==
          "the prompt holds the invisible control character U+0007; remove it");
    CHECK(prompt_reason(R"("a\u202Eb?")") ==
          "the prompt holds the invisible control character U+202E; remove it");
    CHECK(prompt_reason(R"("\u200B ")") == "the prompt is empty");
    CHECK(prompt_reason(R"("?!")") == "the prompt has no letters");
    CHECK(prompt_reason(R"({"text": "A?", "text": "B?"})") == "a prompt must be a text, not an object");
    CHECK(read_prompts(R"("work": ["何が好き？"])").pack);
}

TEST_CASE("Prompts are cleaned as everything that others see") {
    CHECK(texts(read_prompts(R"("work": ["  What \n now\u200B? ", "e\u0301t?"])")) ==
          Lines{"What now?", "ét?"});
}

TEST_CASE("The same prompt in two decks is taken once, with a warning") {
    const PromptReading reading =
        read_prompts(R"("icebreaker": ["What now?"], "work": ["Fine?", "what  NOW"], "toast": ["Fine"])");
    CHECK(texts(reading) == Lines{"What now?", "Fine?"});
    CHECK(reading.entries == 4);
    CHECK(lines(reading) == Lines{"p.json: work prompt 2: warning: it is the same as icebreaker prompt 1 and "
                                  "is taken once; keep one of the two",
                                  "p.json: toast prompt 1: warning: it is the same as work prompt 1 and is "
                                  "taken once; keep one of the two"});
}

TEST_CASE("Lists of prompts that are missing, doubled or of no deck are reported and not guessed at") {
    const auto only_line = [](const std::string& text) {
        const PromptReading reading = read_prompt_pack(text, "p.json");
        CHECK(!reading.pack);
        REQUIRE(reading.problems.size() == 1);
        return reading.problems[0].reason;
    };
    CHECK(only_line(prompt_pack_of("")) == "the pack holds no prompts");
    CHECK(only_line(prompt_pack_of(R"("work": [], "toast": null)")) == "the pack holds no prompts");
    CHECK(only_line(prompt_pack_of(R"("work": ["A?"], "work": ["B?"])")) ==
          "\"work\" is there more than once; put both into one list");
    CHECK(only_line(prompt_pack_of(R"("work": ["A?"]}, "prompts": {"toast": ["B?"])")) ==
          "\"prompts\" is there more than once; put all prompts under one");
    CHECK(only_line(word_pack_of(R"("easy": ["cat"])")) == "it holds words, not prompts");
    std::string list = prompt_pack_of("");
    list.replace(list.rfind("{}"), 2, R"(["A?"])");
    CHECK(only_line(list) == "the pack has no object \"prompts\" with lists named after decks");

    const PromptReading reading =
        read_prompts(R"("work": "A?", "cross team": ["B?", "C?"], "mentoring": ["D?"])");
    CHECK(texts(reading) == Lines{"D?"});
    CHECK(reading.entries == 3);
    CHECK(lines(reading) ==
          Lines{"p.json: the work prompts must be a list, not a text",
                "p.json: \"cross team\" in \"prompts\" is no deck; put its prompts into one-line, "
                "icebreaker, work, mentoring, cross-team or toast"});
}

TEST_CASE("What the header of a pack of prompts has wrong is a warning, as in every pack") {
    const PromptReading reading = read_prompt_pack(
        R"({"format": "parlor-pack", "kind": "prompts", "words": {}, "prompts": {"work": ["A?"]}})",
        "p.json");
    REQUIRE(reading.pack);
    CHECK(reading.pack->title == "p");
    CHECK(packs::count(reading.problems, packs::Severity::warning) == 6);
    CHECK(lines(reading).back() == "p.json: warning: the field \"words\" is not known and is ignored");
}

TEST_CASE(
    "Of a pack of prompts that breaks off the complete prompts are taken, and the lost one is counted") {
    const auto cut = [](const std::string& behind) {
        std::string text = prompt_pack_of(R"("work": ["A?", "B?"], "cross-team": ["C?")" + behind);
        text.resize(text.size() - 2);
        return read_prompt_pack(text, "p.json");
    };
    const auto in_prompt = cut(R"(, "What)");
    CHECK(texts(in_prompt) == Lines{"A?", "B?", "C?"});
    CHECK(in_prompt.entries == 4);
    CHECK(in_prompt.broken_off);
    REQUIRE(in_prompt.problems.size() == 1);
    CHECK(in_prompt.problems[0].reason ==
          "the file ends here in the middle of cross-team prompt 2; it was probably cut off, so copy or "
          "download it again");
    const auto behind_the_lists = cut("]}");
    CHECK(behind_the_lists.entries == 3);
    CHECK(!behind_the_lists.broken_off);
}

TEST_CASE("A pack of prompts cut off at any byte is read without harm and never gains a prompt") {
    const std::string whole =
        prompt_pack_of(R"("one-line": ["A?", "dö?"], "work": [], "toast": ["e\u0301"])");
    std::size_t before = 0;
    for (std::size_t length = 0; length < whole.size(); ++length) {
        const PromptReading reading = read_prompt_pack(whole.substr(0, length), "p.json");
        CHECK(texts(reading).size() >= before);
        CHECK(reading.entries >= texts(reading).size());
        CHECK(reading.entries <= 3);
        CHECK(!reading.problems.empty());
        before = texts(reading).size();
    }
    CHECK(before == 3);
}

TEST_CASE("A pack of prompts is recognised by its kind") {
    const auto reading = packs::read_pack(prompt_pack_of(R"("work": ["A?", "B?"])"), "p.json");
    CHECK(reading.kind == "prompts");
    REQUIRE(reading.pack);
    CHECK(std::holds_alternative<packs::PromptPack>(*reading.pack));
    CHECK(packs::size(*reading.pack) == 2);
    CHECK(packs::about(*reading.pack).title == "T");
    CHECK(packs::entry_name(reading.kind) == "prompt");
    CHECK(packs::write_pack(*reading.pack) == write_prompt_pack(std::get<packs::PromptPack>(*reading.pack)));
}

TEST_CASE("The prompts that come with Parlor are in order, enough of each deck, and none is there twice") {
    const auto files =
        packs::find_pack_files(std::filesystem::path(PARLOR_SOURCE_DIR) / "assets/packs/prompts");
    REQUIRE(files);
    packs::SeenTexts seen;
    std::map<Deck, int> decks;
    int for_one_line = 0;
    for (const auto& file : *files) {
        const PromptReading reading = read_prompt_pack(file);
        CHECK(lines(reading) == Lines{});
        REQUIRE(reading.pack);
        CHECK(reading.pack->licence == "CC0-1.0");
        for (const Prompt& prompt : reading.pack->prompts) {
            INFO(file.string() << ": " << prompt.text);
            CHECK(!seen.find_or_add(prompt.text, file.string(), ""));
            ++decks[prompt.deck];
            if (prompt.one_line) ++for_one_line;
            if (prompt.deck == Deck::toast) {
                CHECK_MESSAGE(prompt.text.find("…") != std::string::npos, "a starter leaves a blank");
                CHECK_MESSAGE(prompt.text.find("you") != std::string::npos, "it speaks to somebody");
            }
            if (prompt.one_line) CHECK_MESSAGE(prompt.text.ends_with("?"), "it asks something");
        }
    }
    CHECK(decks[Deck::icebreaker] >= 120);
    CHECK(for_one_line >= 60);
    CHECK(decks[Deck::icebreaker] - for_one_line >= 40);
    CHECK(decks[Deck::work] >= 60);
    CHECK(decks[Deck::mentoring] >= 60);
    CHECK(decks[Deck::cross_team] >= 40);
    CHECK(decks[Deck::toast] >= 30);
}

}  // namespace prompt_pack_test
