#include "server/app/stray_variables.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace stray_variables_test {

using namespace parlor;
using Names = std::vector<std::string>;

namespace {

const Names known{"PARLOR_CONFIG", "PARLOR_DATA", "PARLOR_NAME",
                  "PARLOR_NODE",   "PARLOR_PORT", "PARLOR_TIME_SCALE"};

bool says(const std::string& sentence, const std::string& words) {
    return sentence.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("a variable of a setting is nothing to speak of") {
    CHECK(app::stray_variables(known, known).empty());
    CHECK(app::stray_variables({}, known).empty());
}

TEST_CASE("a variable with a slip in it is said with the one that was meant") {
    for (const auto& [slip, meant] : {std::pair{"PARLOR_PROT", "PARLOR_PORT"},
                                      {"PARLOR_PORTS", "PARLOR_PORT"},
                                      {"PARLOR_POR", "PARLOR_PORT"},
                                      {"PARLOR_Port", "PARLOR_PORT"},
                                      {"PARLOR__DATA", "PARLOR_DATA"},
                                      {"PARLOR_TIMESCALE", "PARLOR_TIME_SCALE"},
                                      {"PARLOR_TIME_SCLAES", "PARLOR_TIME_SCALE"}}) {
        const Names sentences = app::stray_variables({slip}, known);
        REQUIRE(sentences.size() == 1);
        CAPTURE(sentences.front());
        CHECK(says(sentences.front(), slip));
        CHECK(says(sentences.front(), std::string("perhaps ") + meant + " was meant."));
    }
}

TEST_CASE("a variable that resembles no setting, or two of them alike, is said without a guess") {
    for (const char* stray :
         {"PARLOR_", "PARLOR_HOST", "PARLOR_SERVICE_HOST", "PARLOR_PORT_4747_UDP", "PARLOR_NOME"}) {
        const Names sentences = app::stray_variables({stray}, known);
        REQUIRE(sentences.size() == 1);
        CAPTURE(sentences.front());
        CHECK(says(sentences.front(), std::string("The variable ") + stray + " "));
        CHECK_FALSE(says(sentences.front(), "perhaps"));
    }
}

TEST_CASE("the variables of the process are found by how they begin, without their values") {
    setenv("PARLOR_TEST_TWO", "a=b", 1);
    setenv("PARLOR_TEST_ONE", "", 1);
    setenv("OTHER_PARLOR_TEST", "1", 1);
    const Names found = app::prefixed_variables();
    CHECK(std::ranges::is_sorted(found));
    CHECK(std::ranges::count(found, "PARLOR_TEST_ONE") == 1);
    CHECK(std::ranges::count(found, "PARLOR_TEST_TWO") == 1);
    CHECK(std::ranges::all_of(found, [](const std::string& name) { return name.starts_with("PARLOR_"); }));
    for (const char* name : {"PARLOR_TEST_ONE", "PARLOR_TEST_TWO", "OTHER_PARLOR_TEST"})
        unsetenv(name);
}

}  // namespace stray_variables_test
