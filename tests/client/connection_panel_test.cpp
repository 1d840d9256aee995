#include "client/strings/connection_strings.hpp"
#include "tests/client/looks.hpp"

namespace connection_panel_test {

using namespace parlor;
using namespace parlor::testing;
using client::judge;
using client::LineFigures;
using client::LineVerdict;
using widgets::Key;

namespace {

client::Surroundings with_line(std::optional<LineFigures> line) {
    client::Surroundings around = sample_surroundings();
    around.line = line;
    return around;
}

void open(ScreenStage& stage, std::optional<LineFigures> line) {
    stage.draw(lobby_model(), with_line(line), {.settings = true});
    stage.click("Connection");
    stage.draw();
}

}  // namespace

TEST_CASE("a line is judged by its round trip and by what is lost of enough packets") {
    CHECK(judge({}) == LineVerdict::measuring);
    CHECK(judge({0ms, 100, 50}) == LineVerdict::measuring);
    CHECK(judge({24ms, 0, 0}) == LineVerdict::fine);
    CHECK(judge({199ms, 100, 0}) == LineVerdict::fine);
    CHECK(judge({200ms, 100, 0}) == LineVerdict::far);
    CHECK(judge({24ms, 100, 2}) == LineVerdict::lossy);
    CHECK(judge({24ms, 101, 2}) == LineVerdict::fine);
    CHECK_MESSAGE(judge({24ms, 10, 1}) == LineVerdict::fine, "one packet says nothing");
    CHECK(judge({310ms, 100, 6}) == LineVerdict::far_and_lossy);
}

TEST_CASE("the verdict says what is so in plain words, with its figures") {
    using namespace client::strings::connection;
    CHECK(verdict({24ms, 100, 0}) == "Your connection is fine: 24 ms.");
    CHECK(verdict({310ms, 100, 0}) ==
          "The way to the server is long: 310 ms. Answers count from when you press.");
    CHECK(verdict({24ms, 100, 6}).starts_with("Your connection drops 6 % of packets; drawing may lag."));
    CHECK(milliseconds(0ms) == "Under 1 ms");
    CHECK(per_cent(0) == "0 %");
    CHECK(per_cent(4) == "0.4 %");
    CHECK(per_cent(60) == "6 %");
    CHECK(per_cent(63) == "6.3 %");
    CHECK(per_cent(126) == "13 %");
    CHECK(per_cent(1'000) == "100 %");
}

TEST_CASE("the panel shows the figures and follows them every second while it is open, and never else") {
    ScreenStage stage;
    stage.draw(lobby_model(), with_line(LineFigures{24ms, 118, 0}), {.settings = true});
    CHECK_FALSE(stage.next_redraw());
    CHECK_FALSE(stage.shows("24 ms"));
    stage.click("Connection");
    stage.draw();
    CHECK(stage.shows("Your connection is fine: 24 ms."));
    CHECK(stage.shows("Of 118 in the last minute"));
    const int frames = stage.wait(10);
    CHECK(frames >= 9);
    CHECK(frames <= 11);
    stage.around.line = LineFigures{310ms, 120, 12};
    stage.wait(1.1);
    CHECK(stage.shows("10 %"));
    CHECK(stage.shows("and the way is long: 310 ms."));

    stage.key(Key::escape);
    stage.draw();
    CHECK_FALSE(stage.shows("Your connection"));
    CHECK(stage.shown() == "settings");
    CHECK(stage.pages.settings);
    CHECK_FALSE(stage.next_redraw());
}

TEST_CASE("without a connection the panel says so, and draws nothing by itself") {
    ScreenStage stage;
    stage.draw(offline_model(), with_line(std::nullopt), {.settings = true});
    stage.click("Connection");
    stage.draw();
    CHECK(stage.shows("You’re not connected to a server right now."));
    CHECK_FALSE(stage.next_redraw());
}

TEST_CASE("the panel is laid out well in every theme and size") {
    for (const Look& size : looks) {
        for (const bool dark : {true, false}) {
            for (const auto& line : {std::optional<LineFigures>{}, std::optional(LineFigures{}),
                                     std::optional(LineFigures{24ms, 118, 0}),
                                     std::optional(LineFigures{12'345ms, 99'999, 9'999})}) {
                INFO(size.name, dark ? ", dark" : ", light");
                ScreenStage stage({.window = size.window, .scale = size.scale, .dark = dark});
                open(stage, line);
                CHECK_EQ(stage.layout_report(), "");
            }
        }
    }
}

}  // namespace connection_panel_test
