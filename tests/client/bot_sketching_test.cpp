#include "client/bot/sketching.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "client/bot/doodling.hpp"
#include "shared/base/text.hpp"
#include "shared/canvas/drawing.hpp"

namespace bot_sketching_test {

using namespace parlor;
using namespace parlor::bot;

namespace {

constexpr PlayerId me{2};
constexpr PlayerId other{3};

constexpr RoomTime room_at(std::int64_t ms) {
    return RoomTime{Duration{ms}};
}

Knowledge knowledge_of(const std::vector<std::string>& words) {
    Knowledge knowledge;
    for (const std::string& word : words)
        knowledge.learn(draw::Word{word});
    return knowledge;
}

std::vector<draw::Place> hidden(const std::string& word) {
    std::vector<draw::Place> places;
    for (const char c : word)
        places.push_back(c == ' ' || c == '-' ? draw::Place{std::string(1, c), false}
                                              : draw::Place{"", true});
    return places;
}

std::vector<draw::Place> known(const std::string& word) {
    std::vector<draw::Place> places;
    for (const char c : word)
        places.push_back({std::string(1, c), true});
    return places;
}

// A lobby in which a turn of draw & guess goes on, a clock on each side, and what a bot says.
struct Stage {
    Sketching sketching;
    Persona persona;
    Knowledge knowledge;
    Rng rng;
    client::Lobby lobby;
    RoomTime now = room_at(10'000);
    SteadyTime steady{Duration{500}};
    std::int64_t scale = 1;
    std::vector<std::pair<RoomTime, draw::Command>> said;
    std::vector<SteadyTime> said_at;

    explicit Stage(std::uint64_t seed = 1) : rng(seed) {
        lobby.you = me;
        lobby.room.emplace();
        lobby.room->phase = PlayingView{1};
        draw::View view;
        view.turn = 1;
        view.of = 4;
        view.began = now;
        lobby.round = RoundView{1, view};
        lobby.drawing.be_of(1, 1);
    }
    draw::View& view() { return std::get<draw::View>(lobby.round->view); }
    void choosing(PlayerId artist, std::vector<std::string> choices = {}) {
        view().stage = draw::Stage::choosing;
        view().artist = artist;
        view().choices = std::move(choices);
        view().began = now;
        view().ends = now + 15s;
    }
    void drawing(PlayerId artist, std::vector<draw::Place> word) {
        view().stage = draw::Stage::drawing;
        view().artist = artist;
        view().choices.clear();
        view().word = std::move(word);
        view().knows_word = artist == me;
        view().may_guess = artist != me;
        view().began = now;
        view().ends = now + 80s;
    }
    // Asks when it says that it wants to be asked, as the loop of the real bots does.
    void run(Duration room_time) {
        bool picture_is_new = true;
        for (const RoomTime until = now + room_time; now < until;) {
            std::int64_t wait = 1;  // ms
            if (!std::exchange(picture_is_new, false)) {
                const RoomTime next = std::min(sketching.next().value_or(until), until);
                wait = std::max({wait, (count_ms(next - now) + scale - 1) / scale,
                                 count_ms(sketching.rests_until() - steady)});
            }
            steady += Duration{wait};
            now += Duration{wait * scale};
            const auto move = sketching.due(lobby, now, steady, persona, knowledge, rng);
            if (!move) continue;
            CHECK(move->activity == 1);
            CHECK(valid(ClientMessage{*move}));
            said.emplace_back(now, std::get<draw::Command>(move->command));
            said_at.push_back(steady);
        }
    }
    template <class Command>
    [[nodiscard]] std::vector<Command> all() const {
        std::vector<Command> result;
        for (const auto& [when, command] : said) {
            if (const auto* one = std::get_if<Command>(&command)) result.push_back(*one);
        }
        return result;
    }
    // Everything drawn, on a canvas that refuses what does not fit.
    [[nodiscard]] canvas::Drawing drawn() const {
        canvas::Drawing drawing;
        for (const draw::Draw& one : all<draw::Draw>()) {
            REQUIRE(drawing.may(me, one.op));
            drawing.apply({me, one.op});
        }
        return drawing;
    }
    void check_rate() const {
        for (std::size_t i = 1; i < said_at.size(); ++i)
            CHECK(said_at[i] - said_at[i - 1] >= between_ops);
    }
};

Sketch cross() {
    return {{{{0, 0}, {100, 100}}, {{100, 0}, {0, 100}}}};
}

}  // namespace

TEST_CASE("an artist chooses once, after a moment, a word that it has a drawing of") {
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        Stage stage(seed);
        Sketchbook book;
        book.add("Ice-cream", cross());
        stage.knowledge.keep(std::move(book));
        stage.choosing(me, {"deadline", "ice cream", "tree"});
        stage.run(15s);
        REQUIRE(stage.said.size() == 1);
        CHECK(stage.said[0].first >= room_at(11'500));
        CHECK(stage.said[0].first <= room_at(15'001));
        const auto& chosen = std::get<draw::ChooseWord>(stage.said[0].second);
        CHECK(chosen.turn == 1);
        CHECK(chosen.choice == 1);
        CHECK_FALSE(chosen.in_words);
    }
}

TEST_CASE("an artist without drawings chooses any of the words") {
    std::set<int> chosen;
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        Stage stage(seed);
        stage.choosing(me, {"deadline", "ice cream", "tree"});
        stage.run(15s);
        REQUIRE(stage.said.size() == 1);
        chosen.insert(std::get<draw::ChooseWord>(stage.said[0].second).choice);
    }
    CHECK(chosen == std::set<int>{0, 1, 2});
}

TEST_CASE("an artist draws what is in the sketchbook, all of it, and never guesses") {
    Stage stage;
    stage.knowledge = knowledge_of({"tree", "cross"});
    Sketchbook book;
    book.add("cross", cross());
    stage.knowledge.keep(std::move(book));
    stage.persona.skill = 100;
    stage.drawing(me, known("cross"));
    stage.run(80s);
    CHECK(stage.all<draw::Draw>().size() == stage.said.size());
    const canvas::Drawing drawing = stage.drawn();
    CHECK(drawing.actions().size() == 2);
    CHECK(drawing.points() > 100);
    CHECK_FALSE(drawing.pen_of(me));
    CHECK(stage.said.front().first >= room_at(10'600));
    CHECK(stage.said.back().first < room_at(10'000 + 80'000 * 8 / 10));
    stage.check_rate();
}

TEST_CASE("an artist without a drawing of the word scribbles") {
    Stage stage;
    stage.drawing(me, known("quark"));
    stage.run(80s);
    CHECK_FALSE(stage.drawn().blank());
    stage.check_rate();
}

TEST_CASE("in time lapse ops hold more points, and the drawing is finished all the same") {
    for (const std::int64_t scale : {5, 20, 60}) {
        Stage stage(static_cast<std::uint64_t>(scale));
        Sketchbook book;
        Sketch grid;
        for (int i = 0; i < 6; ++i) {
            const auto at = static_cast<float>(20 * i);
            grid.strokes.push_back({{0, at}, {100, at}});
            grid.strokes.push_back({{at, 0}, {at, 100}});
        }
        book.add("grid", grid);
        stage.knowledge.keep(std::move(book));
        stage.scale = scale;
        stage.drawing(me, known("grid"));
        stage.run(80s);
        stage.check_rate();
        CHECK_FALSE(stage.sketching.next());
        const canvas::Drawing drawing = stage.drawn();
        CHECK(drawing.actions().size() >= 10);
        CHECK_FALSE(drawing.pen_of(me));
    }
}

TEST_CASE("an artist stops when the turn is over") {
    Stage stage;
    stage.drawing(me, known("quark"));
    stage.run(2s);
    const std::size_t before = stage.said.size();
    CHECK(before > 0);
    stage.view().stage = draw::Stage::revealing;
    stage.view().reveal.emplace();
    stage.run(20s);
    CHECK(stage.said.size() == before);
}

TEST_CASE("an artist who describes in words says something now and then, and draws nothing") {
    Stage stage;
    stage.drawing(me, known("quark"));
    stage.view().in_words = true;
    stage.run(80s);
    CHECK(stage.all<draw::Describe>().size() == stage.said.size());
    CHECK(stage.said.size() >= 4);
    CHECK(stage.said.size() <= 14);
}

TEST_CASE("words fit where they are as long and open letters are where they are") {
    const Knowledge knowledge =
        knowledge_of({"tree", "Trap", "house", "ice cream", "ice-cream", "Äpfel", "apple", "tree"});
    CHECK(knowledge.words().size() == 6);
    const auto texts = [&](const std::vector<draw::Place>& places) {
        std::vector<std::string> result;
        for (const KnownWord* word : words_that_fit(knowledge.words(), places))
            result.push_back(word->text);
        return result;
    };
    CHECK(texts(hidden("xxxx")) == std::vector<std::string>{"tree", "Trap"});
    std::vector<draw::Place> places = hidden("xxxx");
    places[0] = {"T", false};
    places[2] = {"e", false};
    CHECK(texts(places) == std::vector<std::string>{"tree"});
    CHECK(texts(hidden("xxx xxxxx")) == std::vector<std::string>{"ice cream"});
    CHECK(texts(hidden("xxx-xxxxx")).empty());  // the same word as the one before: learnt once
    places = hidden("xxxxx");
    places[0] = {"Ä", false};
    CHECK(texts(places) == std::vector<std::string>{"Äpfel", "apple"});
    CHECK(texts({}).empty());
}

TEST_CASE("a guesser takes a look first, then guesses now and then what fits, each word once") {
    std::size_t guesses = 0;
    std::size_t slips = 0;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        Stage stage(seed);
        std::vector<std::string> words;
        for (const char c : std::string("abcdefghijklmnopqrstuvwxyz"))
            words.push_back(std::string("plan") + c);
        stage.knowledge = knowledge_of(words);
        stage.knowledge.learn(draw::Word{"lighthouse"});
        stage.drawing(other, hidden("xxxxx"));
        stage.run(80s);
        std::set<std::string> seen;
        RoomTime before = room_at(0);
        for (const auto& [when, command] : stage.said) {
            const auto* guess = std::get_if<draw::Guess>(&command);
            if (guess == nullptr) continue;
            if (seen.empty()) {
                CHECK(when >= room_at(15'000));
                CHECK(when <= room_at(24'001));
            } else {
                CHECK(when - before >= 4s);
                CHECK(when - before <= 12s + 1ms);
            }
            before = when;
            CHECK(seen.insert(guess->text).second);
            ++guesses;
            if (std::ranges::count(words, guess->text) == 0) {
                ++slips;
                CHECK(guess->text.size() == 4);
            }
        }
    }
    CHECK(guesses > 40 * 5);
    CHECK(slips > 0);
    CHECK(slips < guesses / 5);
}

TEST_CASE("a guesser does not repeat what others got wrong, and follows up what was nearly right") {
    Stage stage(3);
    stage.knowledge = knowledge_of({"plane", "plant", "horse", "mouse"});
    stage.drawing(other, hidden("xxxxx"));
    stage.lobby.drawing.hear(1, draw::Line{1, draw::LineKind::guess, other, "Plane", 0});
    stage.lobby.drawing.hear(1, draw::Line{1, draw::LineKind::close, me, "hrse", 0});
    Guesswork guesswork;
    std::string first;
    while (first.empty()) {
        stage.now += 100ms;
        const auto line =
            guesswork.due(stage.lobby, stage.view(), stage.now, stage.persona, stage.knowledge, stage.rng);
        if (line) first = *line;
    }
    CHECK(typing_distance(first, "horse", 2) <= 1);
}

TEST_CASE("a guesser for whom nothing fits says so, and one who has read nothing makes the first move") {
    Stage stage;
    stage.knowledge = knowledge_of({"lighthouse"});
    stage.drawing(other, hidden("xx"));
    stage.run(40s);
    CHECK(stage.all<draw::Guess>().size() >= 2);
    for (const draw::Guess& guess : stage.all<draw::Guess>())
        CHECK(guess.text != "lighthouse");
    Stage unread;
    unread.drawing(other, hidden("xx"));
    unread.run(40s);
    CHECK(unread.all<draw::Guess>().size() >= 2);
}

TEST_CASE("who knows the word guesses no more, and sometimes says something to the others who do") {
    std::size_t remarks = 0;
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        Stage stage(seed);
        stage.knowledge = knowledge_of({"plane", "plant", "horse", "mouse"});
        stage.drawing(other, hidden("xxxxx"));
        stage.run(30s);
        const std::size_t before = stage.all<draw::Guess>().size();
        stage.view().knows_word = true;
        stage.view().may_guess = false;
        stage.view().word = known("horse");
        stage.run(40s);
        const auto guesses = stage.all<draw::Guess>();
        CHECK(guesses.size() - before <= 1);
        if (guesses.size() == before) continue;
        ++remarks;
        CHECK(fold_answer(guesses.back().text).find("horse") == std::string::npos);
    }
    CHECK(remarks > 5);
    CHECK(remarks < 30);
}

TEST_CASE("who only watches, and everybody while a word is chosen or shown, says nothing") {
    Stage stage;
    stage.knowledge = knowledge_of({"horse"});
    stage.drawing(other, hidden("xxxxx"));
    stage.view().may_guess = false;
    stage.run(60s);
    stage.choosing(other);
    stage.run(15s);
    stage.lobby.round.reset();
    stage.run(10s);
    CHECK(stage.said.empty());
    CHECK_FALSE(stage.sketching.next());
}

TEST_CASE("some put their name down for drawing, once a turn at most") {
    std::size_t volunteers = 0;
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        Stage stage(seed);
        stage.knowledge = knowledge_of({"horse"});
        stage.drawing(other, hidden("xxxxx"));
        stage.run(60s);
        const auto named = stage.all<draw::Volunteer>();
        CHECK(named.size() <= 1);
        volunteers += named.size();
    }
    CHECK(volunteers > 1);
    CHECK(volunteers < 25);
}

TEST_CASE("some doodle a small shape or two while the lobby gathers, and nobody when it plays") {
    std::size_t doodlers = 0;
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        Stage stage(seed);
        stage.lobby.room->phase = GatheringView{};
        Doodling doodling;
        canvas::Drawing drawing;
        SteadyTime last{};
        for (; stage.now < room_at(70'000); stage.now += 5ms, stage.steady += 5ms) {
            const auto doodle = doodling.due(stage.lobby, stage.now, stage.steady, stage.persona, stage.rng);
            if (!doodle) continue;
            CHECK(valid(to_message(*doodle)));
            REQUIRE(drawing.may(me, doodle->op));
            drawing.apply({me, doodle->op});
            CHECK(stage.steady - last >= between_ops);
            last = stage.steady;
        }
        if (!drawing.blank()) ++doodlers;
        CHECK(drawing.points() <= 2 * points_a_doodle);
        CHECK_FALSE(drawing.pen_of(me));
        stage.lobby.room->phase = PlayingView{0};
        CHECK_FALSE(
            doodling.due(stage.lobby, stage.now + 1min, stage.steady + 1min, stage.persona, stage.rng));
        CHECK_FALSE(doodling.next());
    }
    CHECK(doodlers > 8);
    CHECK(doodlers < 35);
}

}  // namespace bot_sketching_test
