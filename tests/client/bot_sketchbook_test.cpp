#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "client/bot/pen_work.hpp"
#include "client/bot/scribbles.hpp"
#include "client/bot/sketchbook.hpp"
#include "shared/canvas/drawing.hpp"

namespace bot_sketchbook_test {

using namespace parlor;
using namespace parlor::bot;

namespace {

constexpr PlayerId artist{7};

// A folder of its own, gone when the test is over.
class Folder {
public:
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "parlor-drawings-XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        path_ = name;
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    void write(const std::string& name, const std::string& text) const {
        std::ofstream(path_ / name, std::ios::binary) << text;
    }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

std::filesystem::path real_drawings() {
    const char* folder = std::getenv("PARLOR_REAL_DATA");
    const auto beside = std::filesystem::path(PARLOR_SOURCE_DIR) / "../shared/data";
    return (folder != nullptr ? std::filesystem::path(folder) : beside) / "quickdraw";
}

struct Bounds {
    int left = canvas::width * canvas::steps;
    int top = canvas::height * canvas::steps;
    int right = 0;
    int bottom = 0;

    void include(canvas::Point point) {
        left = std::min<int>(left, point.x);
        right = std::max<int>(right, point.x);
        top = std::min<int>(top, point.y);
        bottom = std::max<int>(bottom, point.y);
    }
};

// Every op is one that a drawing takes, and none comes before the one before. Returns where strokes went.
Bounds check_work(const PenWork& work, canvas::Drawing& drawing) {
    Bounds bounds;
    Duration before{0};
    for (const PenMove& move : work) {
        REQUIRE(canvas::valid(move.op));
        REQUIRE(drawing.may(artist, move.op));
        drawing.apply({artist, move.op});
        CHECK(move.at >= before);
        before = move.at;
        if (const auto pen = drawing.pen_of(artist)) bounds.include(*pen);
    }
    CHECK_FALSE(drawing.pen_of(artist));
    return bounds;
}

Sketch square() {
    return {{{{10, 10}, {20, 10}, {20, 20}, {10, 20}, {10, 10}}}};
}

}  // namespace

TEST_CASE("a line of a file of drawings is read, whatever else is in it") {
    const auto line = read_drawing_line(
        R"({"word":"ice cream","key_id":"5","recognized":false,"drawing":[[[0,10.5,20],[3,4,5],[0,9,30]],[[7],[8]]]})");
    REQUIRE(line);
    CHECK(line->word == "ice cream");
    REQUIRE(line->sketch.strokes.size() == 2);
    REQUIRE(line->sketch.strokes[0].size() == 3);
    CHECK(line->sketch.strokes[0][1].x == 10.5F);
    CHECK(line->sketch.strokes[0][1].y == 4);
    CHECK(line->sketch.strokes[1].size() == 1);
}

TEST_CASE("lines that are no drawings are none") {
    for (const char* line :
         {"", "cat", "[]", "{}", R"({"word":"cat"})", R"({"word":"cat","drawing":[]})",
          R"({"word":"cat","drawing":[[[1,2],[3]]]})", R"({"word":"cat","drawing":[[[],[]]]})",
          R"({"word":"cat","drawing":[[[1,2]]]})", R"({"word":"cat","drawing":[[["1"],[2]]]})",
          R"({"word":"cat","drawing":[[[1e30],[2]]]})", R"({"word":7,"drawing":[[[1],[2]]]})",
          R"({"word":"cat","drawing":[[[1],[2]])", R"({"word":"cat","drawing":[[1,2],[3,4]]})"}) {
        CHECK_FALSE_MESSAGE(read_drawing_line(line), line);
    }
    CHECK_FALSE(read_drawing_line(R"({"word":")" + std::string(500, 'a') + R"(","drawing":[[[1],[2]]]})"));
    std::string strokes = "[[1],[2]]";
    for (int i = 0; i < 400; ++i)
        strokes += ",[[1],[2]]";
    CHECK_FALSE(read_drawing_line(R"({"word":"cat","drawing":[)" + strokes + "]}"));
}

TEST_CASE("a sketchbook finds a word however it is written") {
    Sketchbook book;
    book.add("Ice cream", square());
    book.add("ice_cream", square());
    CHECK(book.size() == 2);
    for (const char* word : {"ice cream", "ICE-CREAM", "icecream", "ice_cream"}) {
        REQUIRE_MESSAGE(book.of(word) != nullptr, word);
        CHECK(book.of(word)->size() == 2);
    }
    CHECK(book.of("cream") == nullptr);
    CHECK(book.of("") == nullptr);
}

TEST_CASE("a sketchbook takes so many drawings of a word and no more") {
    Sketchbook book;
    for (int i = 0; i < 300; ++i)
        book.add("cat", square());
    CHECK(book.size() == 100);
    CHECK(book.of("cat")->size() == 100);
}

TEST_CASE("a folder of drawings is read, and lines that are none are counted and left out") {
    const Folder folder;
    folder.write("birthday_cake.ndjson", "{\"drawing\":[[[1,2],[3,4]]]}\n\nnonsense\n{\"drawing\":[]}\n");
    folder.write("cat.ndjson", "{\"word\":\"dog\",\"drawing\":[[[1,2],[3,4]]]}\r\n" +
                                   std::string(300'000, 'x') +
                                   "\n{\"word\":\"cat\",\"drawing\":[[[1,2],[3,4]]]}");
    folder.write("notes.txt", "{\"word\":\"fish\",\"drawing\":[[[1,2],[3,4]]]}\n");
    const auto reading = read_sketchbook(folder.path());
    REQUIRE(reading);
    CHECK(reading->bad_lines == 3);
    CHECK(reading->book.size() == 3);
    CHECK(reading->book.of("birthday cake") != nullptr);
    CHECK(reading->book.of("dog") != nullptr);
    CHECK(reading->book.of("cat") != nullptr);
    CHECK(reading->book.of("fish") == nullptr);
}

TEST_CASE("a folder that is not there or has no drawings is named in one sentence") {
    const Folder folder;
    const auto missing = read_sketchbook(folder.path() / "none");
    REQUIRE_FALSE(missing);
    CHECK(missing.error() ==
          "There is no folder of drawings at \"" + (folder.path() / "none").string() + "\".");
    folder.write("cat.ndjson", "nonsense\n");
    const auto empty = read_sketchbook(folder.path());
    REQUIRE_FALSE(empty);
    CHECK(empty.error().find("There are no drawings in \"" + folder.path().string() + "\".") == 0);
}

TEST_CASE("a word has the same scribble for the same seed, and there are several") {
    std::size_t others = 0;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const Sketch one = scribble("lighthouse", seed);
        const Sketch again = scribble("lighthouse", seed);
        REQUIRE_FALSE(one.strokes.empty());
        REQUIRE(one.strokes.size() == again.strokes.size());
        CHECK(one.strokes[0].size() == again.strokes[0].size());
        CHECK(one.strokes[0].back().x == again.strokes[0].back().x);
        if (one.strokes.size() != scribble("tree", seed).strokes.size()) ++others;
    }
    CHECK(others > 5);
}

TEST_CASE("a drawing is scaled to stand in the middle of the canvas with a margin") {
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        Rng rng(seed);
        const Persona persona = make_persona(seed, rng);
        canvas::Drawing drawing;
        const Bounds bounds = check_work(draw_by_hand(square(), persona, rng), drawing);
        // As high as the canvas takes it.
        CHECK(bounds.top == 90 * canvas::steps);
        CHECK(bounds.bottom == (canvas::height - 90) * canvas::steps);
        CHECK(bounds.right - bounds.left == bounds.bottom - bounds.top);
        CHECK(bounds.left + bounds.right == canvas::width * canvas::steps);
    }
}

TEST_CASE("a drawing without size is a dot in the middle, and one that is too far away is drawn as well") {
    Rng rng(1);
    canvas::Drawing drawing;
    const Bounds dot = check_work(draw_by_hand({{{{500, 500}}}}, {}, rng), drawing);
    CHECK(dot.left == canvas::width * canvas::steps / 2);
    CHECK(dot.top == canvas::height * canvas::steps / 2);
    canvas::Drawing far;
    const Bounds line = check_work(draw_by_hand({{{{-9e5F, 9e5F}, {9e5F, 9e5F}}}}, {}, rng), far);
    CHECK(line.left == 100 * canvas::steps);
    CHECK(line.right == (canvas::width - 100) * canvas::steps);
}

TEST_CASE("a hand moves at a human pace, with points near each other and pauses between strokes") {
    for (const std::uint32_t pace : {70U, 100U, 150U}) {
        Rng rng(pace);
        Persona persona;
        persona.pace = pace;
        persona.skill = 100;
        Sketch sketch = square();
        sketch.strokes.push_back({{10, 10}, {20, 20}});
        const PenWork work = draw_by_hand(sketch, persona, rng);
        double length = 0;
        Duration drawing{0};
        for (std::size_t i = 1; i < work.size(); ++i) {
            if (const auto* extend = std::get_if<canvas::ExtendStroke>(&work[i].op)) {
                REQUIRE(extend->steps.size() == 1);
                const double step = std::hypot(extend->steps[0].x, extend->steps[0].y) / canvas::steps;
                CHECK(step <= 14.5);
                length += step;
                drawing += work[i].at - work[i - 1].at;
            } else if (std::holds_alternative<canvas::BeginStroke>(work[i].op)) {
                CHECK(work[i].at - work[i - 1].at >= 200ms * pace / 100 - 1ms);
                CHECK(work[i].at - work[i - 1].at <= 500ms * pace / 100 + 1ms);
            }
        }
        const double speed = length / static_cast<double>(count_ms(drawing)) * 1'000;
        CHECK(speed > 680);
        CHECK(speed < 1'120);
    }
}

TEST_CASE("now and then a shape is filled, or a stroke taken back and put there again") {
    std::size_t fills = 0;
    std::size_t undone = 0;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        Rng rng(seed);
        const Persona persona = make_persona(seed, rng);
        canvas::Drawing drawing;
        const PenWork work = draw_by_hand(square(), persona, rng);
        check_work(work, drawing);
        for (const PenMove& move : work) {
            if (std::holds_alternative<canvas::Fill>(move.op)) ++fills;
            if (std::holds_alternative<canvas::Undo>(move.op)) ++undone;
        }
    }
    CHECK(fills > 20);
    CHECK(fills < 100);
    CHECK(undone > 2);
    CHECK(undone < 40);
}

TEST_CASE("a doodle is small, has few points and nothing but strokes") {
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        Rng rng(seed);
        const Frame frame{300, 200, 120, 120};
        const PenWork work = doodle_by_hand(scribble("", seed), frame, {}, rng);
        canvas::Drawing drawing;
        const Bounds bounds = check_work(work, drawing);
        CHECK(bounds.left >= 300 * canvas::steps);
        CHECK(bounds.right <= 420 * canvas::steps);
        CHECK(bounds.top >= 200 * canvas::steps);
        CHECK(bounds.bottom <= 320 * canvas::steps);
        CHECK(drawing.points() <= points_a_doodle);
        CHECK(drawing.points() >= 5);
        for (const PenMove& move : work) {
            const bool stroke = std::holds_alternative<canvas::BeginStroke>(move.op) ||
                                std::holds_alternative<canvas::ExtendStroke>(move.op) ||
                                std::holds_alternative<canvas::EndStroke>(move.op);
            CHECK(stroke);
        }
    }
}

TEST_CASE("work that would take too long is done faster, in the same order") {
    Rng rng(4);
    PenWork work = draw_by_hand(square(), {}, rng);
    const std::size_t count = work.size();
    REQUIRE(work.back().at > 1s);
    finish_within(work, 1s);
    CHECK(work.size() == count);
    CHECK(work.back().at == 1s);
    canvas::Drawing drawing;
    check_work(work, drawing);
    finish_within(work, 0ms);
    CHECK(work.back().at == 0ms);
}

TEST_CASE("every drawing by real people is one that a drawing takes to its end") {
    const std::filesystem::path folder = real_drawings();
    if (!std::filesystem::is_directory(folder)) {
        MESSAGE("left out: there are no drawings at " << folder.string()
                                                      << "; set PARLOR_REAL_DATA to the folder of real data");
        return;
    }
    const auto reading = read_sketchbook(folder);
    REQUIRE(reading);
    CHECK(reading->bad_lines == 0);
    std::size_t drawn = 0;
    std::size_t lines = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() != ".ndjson") continue;
        std::ifstream in(entry.path());
        for (std::string line; std::getline(in, line);)
            ++lines;
        const std::vector<Sketch>* sketches = reading->book.of(entry.path().stem().string());
        REQUIRE_MESSAGE(sketches != nullptr, entry.path().string());
        for (const Sketch& sketch : *sketches) {
            Rng rng(drawn);
            const Persona persona = make_persona(drawn, rng);
            canvas::Drawing drawing;
            const PenWork work = draw_by_hand(sketch, persona, rng);
            const Bounds bounds = check_work(work, drawing);
            CHECK(bounds.left >= 100 * canvas::steps);
            CHECK(bounds.right <= (canvas::width - 100) * canvas::steps);
            CHECK(bounds.top >= 90 * canvas::steps);
            CHECK(bounds.bottom <= (canvas::height - 90) * canvas::steps);
            CHECK(drawing.points() < 6'500);
            CHECK_FALSE(drawing.blank());
            CHECK(work.back().at < 60s);
            ++drawn;
        }
    }
    CHECK(drawn == lines);
    CHECK(drawn >= 1);
}

}  // namespace bot_sketchbook_test
