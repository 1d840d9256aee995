#pragma once

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "shared/packs/trivia_pack.hpp"

// Small packs as texts, and what is found in them.
namespace parlor::testing {

inline const std::filesystem::path pack_fixtures =
    std::filesystem::path(PARLOR_SOURCE_DIR) / "tests/golden/packs";

// A pack with one entry, or several with commas between them.
inline std::string pack_of(const std::string& entries, const std::string& more = "") {
    return R"({"format": "parlor-pack", "version": 1, "kind": "trivia", "title": "T", "language": "en",)"
           R"( "licence": "CC0-1.0", "author": "A", )" +
           more + R"("questions": [)" + entries + "]}";
}

// A pack with these lists of words, as the members of an object.
inline std::string word_pack_of(const std::string& lists) {
    return R"({"format": "parlor-pack", "version": 1, "kind": "words", "title": "T", "language": "en",)"
           R"( "licence": "CC0-1.0", "author": "A", "words": {)" +
           lists + "}}";
}

// A pack with these lists of prompts, as the members of an object.
inline std::string prompt_pack_of(const std::string& lists) {
    return R"({"format": "parlor-pack", "version": 1, "kind": "prompts", "title": "T", "language": "en",)"
           R"( "licence": "CC0-1.0", "author": "A", "prompts": {)" +
           lists + "}}";
}

inline packs::PackReading read(const std::string& text) {
    return packs::read_trivia_pack(text, "t.json");
}

// The only problem of a pack with this only entry.
inline std::string reason(const std::string& entry) {
    const packs::PackReading reading = read(pack_of(entry));
    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems[0].place == "question 1");
    CHECK(!reading.pack);
    return reading.problems[0].reason;
}

inline std::vector<std::string> lines(const packs::Findings& reading) {
    std::vector<std::string> result;
    for (const packs::Problem& problem : reading.problems)
        result.push_back(to_line(problem));
    return result;
}

inline std::string choice(const std::string& text, const std::string& answers,
                          const std::string& correct = "[0]") {
    return R"({"type": "choice", "text": ")" + text + R"(", "answers": [)" + answers + R"(], "correct": )" +
           correct + "}";
}

}  // namespace parlor::testing
