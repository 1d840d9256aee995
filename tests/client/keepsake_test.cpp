#include "client/keepsake/keepsake.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "client/screens/recap_parts.hpp"
#include "client/strings/keepsake_strings.hpp"
#include "tests/client/looks.hpp"

namespace keepsake_test {

using namespace parlor;
using namespace parlor::testing;
using client::Keepsake;

namespace {

constexpr PlayerId ada{1};

std::vector<canvas::DrawnOp> strokes() {
    return {{ada, canvas::BeginStroke{false, 3, canvas::Pen::medium, {400, 800}}},
            {ada, canvas::ExtendStroke{{{40, -8}, {12, 0}}}},
            {ada, canvas::EndStroke{}},
            {ada, canvas::BeginStroke{true, 3, canvas::Pen::huge, {10, 20}}},
            {ada, canvas::EndStroke{}}};
}

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

Keepsake sample() {
    Keepsake keepsake;
    keepsake.title = "Friday Happy Hour";
    keepsake.date = "28 November 2026";
    keepsake.line = "34 minutes, 10 people, 47 cheers. Thanks for coming.";
    keepsake.podium = {{1, "Zoë", "2,340 points"}, {2, "مريم", "1,980 points"}};
    keepsake.awards = {{"Sharp eye", "さくら", "Found three words first"}};
    keepsake.drawings = {{"Paper boat by Mateo", strokes()}};
    return keepsake;
}

}  // namespace

TEST_CASE("whatever people call themselves, the page asks nobody for anything and runs nothing") {
    Keepsake keepsake = sample();
    const std::string nasty = R"(<script>alert(1)</script>"><img src=http://x.example/a onerror='x()'>&amp;)";
    keepsake.title = keepsake.podium.front().names = keepsake.awards.front().name = nasty;
    keepsake.drawings.front().caption = keepsake.teams = keepsake.line = nasty;
    const std::string page = client::to_html(keepsake);
    CHECK(count(page, "<script") == 0);
    CHECK(count(page, "<img") == 0);
    CHECK(count(page, "src=") == count(page, "src=http://x.example/a onerror=&#39;"));
    CHECK(count(page, "href") == 0);
    CHECK(count(page, "url(") == 0);
    CHECK(count(page, "@import") == 0);
    CHECK(page.find("default-src 'none'") != std::string::npos);
    CHECK(page.find("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&gt;&lt;img") != std::string::npos);
    CHECK(page.find("&amp;amp;") != std::string::npos);
}

TEST_CASE("what there is not has no heading") {
    Keepsake keepsake;
    keepsake.title = "Quiet";
    const std::string page = client::to_html(keepsake);
    CHECK(count(page, "<h2>") == 0);
    CHECK(count(page, "<section>") == 0);
    CHECK(count(client::to_html(sample()), "<h2>") == 3);
}

TEST_CASE("a drawing of strokes is lines where they were drawn, in their order") {
    const std::string element = client::drawing_element(strokes(), "Paper \"boat\"");
    CHECK(element.starts_with(
        R"(<svg viewBox="0 0 6400 3600" role="img" aria-label="Paper &quot;boat&quot;">)"));
    const std::size_t first = element.find(R"(stroke-width="88" d="M400 800h0l40 -8l12 0"/>)");
    const std::size_t second = element.find(R"(stroke-width="224" d="M10 20h0"/>)");
    CHECK(first != std::string::npos);
    CHECK(second != std::string::npos);
    CHECK(first < second);
    CHECK(count(element, "<path") == 2);
    CHECK(element.ends_with("</g></svg>"));
}

TEST_CASE("what was cleared is not in the page, and a fill makes a picture of the drawing") {
    auto ops = strokes();
    ops.push_back({ada, canvas::Clear{}});
    CHECK(count(client::drawing_element(ops, "x"), "<path") == 0);
    ops.push_back({ada, canvas::Fill{5, {100, 100}}});
    const std::string element = client::drawing_element(ops, "A & B");
    CHECK(element.starts_with(R"(<img alt="A &amp; B" src="data:image/png;base64,iVBORw0KGgo)"));
    CHECK(element.ends_with("\">"));
}

TEST_CASE("the page of an evening has all that its recap shows") {
    const client::Model model = recap_model();
    ScreenStage stage;
    stage.draw(model, sample_surroundings());
    stage.click("Save recap");
    REQUIRE(stage.asked<client::SaveKeepsake>() != nullptr);
    const Keepsake& keepsake = stage.asked<client::SaveKeepsake>()->keepsake;
    const auto& recap = std::get<RecapView>(model.lobby->room->phase);
    CHECK(keepsake.title == model.lobby->room->settings.title);
    CHECK(keepsake.date == "24 November 2025");
    CHECK(keepsake.awards.size() == recap.awards.size());
    CHECK(keepsake.drawings.size() == model.lobby->gallery.size());
    REQUIRE_FALSE(keepsake.podium.empty());
    CHECK(keepsake.podium.front().place == 1);
    CHECK(stage.layout_report() == "");

    client::Surroundings around = sample_surroundings();
    around.saving = true;
    stage.forget_requests();
    stage.draw(model, around);
    CHECK(stage.shows("Saving…"));
    CHECK(stage.layout_report() == "");
}

TEST_CASE("a day has its date in the reader's zone") {
    using client::strings::keepsake::date_of;
    CHECK(date_of(0, 0) == "1 January 1970");
    CHECK(date_of(1'709'164'799, 0) == "28 February 2024");
    CHECK(date_of(1'709'164'799, 60) == "29 February 2024");
    CHECK(date_of(1'735'689'600, -1) == "31 December 2024");
}

}  // namespace keepsake_test
