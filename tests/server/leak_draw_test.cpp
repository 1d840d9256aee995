// What draw & guess must keep to itself: the word and its letters, nearly right guesses, what those say who
// know it, and what an artist may choose from.
#include <doctest/doctest.h>

#include "tests/server/draw_words.hpp"
#include "tests/server/leak_check.hpp"

namespace parlor::testing {

namespace {

draw::View& draw_of(Rounds::View& view) {
    return std::get<draw::View>(view);
}
const draw::View& draw_of(const Rounds::View& view) {
    return std::get<draw::View>(view);
}

draw::View view_of_artist(const Inside& inside) {
    const Rounds::View of_watcher = inside.round.view_for(watcher);
    return draw_of(inside.round.view_for(draw_of(of_watcher).artist));
}

bool is_drawn(const draw::View& view) {
    return view.stage == draw::Stage::drawing;
}

LeakSide side_of(Words words, bool hints = false) {
    draw::Options options;
    options.turns = 1;
    options.hints = hints;
    return {options, std::move(words), {{PlayerId{1}}, {PlayerId{2}}, {PlayerId{3}}}};
}

bool has_seen_words(PlayerId, const Rounds::View& view) {
    return draw_of(view).knows_word || !draw_of(view).choices.empty();
}

// As many letters and words, the spaces at the same places, and nothing that moves() guess.
const Words words_of_one = words_to_draw({"sand castle", "hot airship", "wet blanket"});
const Words words_of_other = words_to_draw({"fire engine", "map reading", "old scholar"});

std::vector<Leak> leaks_of_word() {
    return {
        {"the word for everybody",
         [](Rounds::View& view, PlayerId, const Inside& inside) {
             if (is_drawn(draw_of(view))) draw_of(view).word = view_of_artist(inside).word;
         }},
        {"the first letter at once",
         [](Rounds::View& view, PlayerId, const Inside& inside) {
             if (is_drawn(draw_of(view)))
                 draw_of(view).word[0].letter = view_of_artist(inside).word[0].letter;
         }},
        {"the choices still there while one is drawn",
         [](Rounds::View& view, PlayerId, const Inside& inside) {
             if (!is_drawn(draw_of(view))) return;
             for (const draw::Word& word : std::get<Words>(inside.side.content))
                 draw_of(view).choices.push_back(word.text);
         }},
        {"the word read out to who comes later",
         {},
         {},
         [](std::vector<Rounds::Event>& events, const Inside& inside) {
             const draw::View view = view_of_artist(inside);
             if (!is_drawn(view)) return;
             std::string word;
             for (const draw::Place& place : view.word)
                 word += place.letter;
             events.emplace_back(draw::Line{view.turn, draw::LineKind::got_it, view.artist, word, 0});
         }},
    };
}

LeakCase word_case() {
    LeakCase leak_case;
    leak_case.secret = "the word";
    leak_case.one = side_of(words_of_one);
    leak_case.other = side_of(words_of_other);
    leak_case.may_know = has_seen_words;
    leak_case.leaks = leaks_of_word();
    return leak_case;
}

// With letters that open: until the first of them does.
LeakCase mask_case() {
    LeakCase leak_case;
    leak_case.secret = "the letters of the word before the first opens";
    leak_case.one = side_of(words_of_one, true);
    leak_case.other = side_of(words_of_other, true);
    leak_case.may_know = [](PlayerId viewer, const Rounds::View& view) {
        const auto opened = std::ranges::count_if(draw_of(view).word, [](const draw::Place& place) {
            return !place.hidden && place.letter != " ";
        });
        return has_seen_words(viewer, view) || opened > 0;
    };
    leak_case.leaks = leaks_of_word();
    leak_case.leaks.push_back({"where vowels are", [](Rounds::View& view, PlayerId, const Inside& inside) {
                                   if (!is_drawn(draw_of(view))) return;
                                   std::int32_t vowels = 0;
                                   for (const draw::Place& place : view_of_artist(inside).word)
                                       vowels = 2 * vowels + (place.letter == "a" || place.letter == "e");
                                   draw_of(view).standings[0].points += vowels;
                               }});
    return leak_case;
}

LeakCase choices_case() {
    LeakCase leak_case;
    leak_case.secret = "what the artist may choose from";
    leak_case.one = side_of(words_of_one);
    leak_case.other = side_of({{"cup", Difficulty::hard, "Things"},
                               {"fire engine", Difficulty::hard, "People"},
                               {"old scholar", Difficulty::easy, "People"}});
    leak_case.may_know = [](PlayerId, const Rounds::View& view) {
        return draw_of(view).stage != draw::Stage::choosing || !draw_of(view).choices.empty();
    };
    leak_case.leaks = {
        {"the choices for everybody",
         [](Rounds::View& view, PlayerId, const Inside& inside) {
             draw_of(view).choices = view_of_artist(inside).choices;
         }},
        {"how hard they are",
         [](Rounds::View& view, PlayerId, const Inside& inside) {
             draw_of(view).difficulties = view_of_artist(inside).difficulties;
         }},
        {"places of the first choice",
         [](Rounds::View& view, PlayerId, const Inside& inside) {
             const std::vector<std::string> choices = view_of_artist(inside).choices;
             if (!choices.empty()) draw_of(view).word = game::hidden_places(choices[0]);
         }},
    };
    return leak_case;
}

constexpr PlayerId talkative{2};

draw::Guess* guess_in(Said& said) {
    return std::get_if<draw::Guess>(&std::get<draw::Command>(said.command));
}

bool is_line(const Rounds::Event& event, draw::LineKind kind) {
    const auto* line = std::get_if<draw::Line>(&std::get<draw::Event>(event));
    return line != nullptr && line->kind == kind;
}

std::vector<Leak> leaks_of_lines(draw::LineKind kind) {
    return {{"said to everybody",
             {},
             [kind](game::Addressed<Rounds::Event>& event) {
                 if (is_line(event.what, kind)) event.to = game::Everyone{};
             }},
            {"told to who comes later", {}, {}, [](std::vector<Rounds::Event>& events, const Inside& inside) {
                 events = inside.round.so_far(draw_of(inside.round.view_for(watcher)).artist);
             }}};
}

// moves() guess a bicycle: nearly right, and nobody comes nearer.
LeakCase close_case() {
    LeakCase leak_case;
    leak_case.secret = "a guess that is nearly right";
    leak_case.one = leak_case.other = side_of(words_to_draw({"bicycles", "bicycles", "bicycles"}));
    leak_case.other_words = [](Said& said, const Rounds::View&) {
        draw::Guess* guess = guess_in(said);
        if (said.who == talkative && guess != nullptr && guess->text == "bicycle") guess->text = "bicyclos";
    };
    leak_case.may_know = [](PlayerId viewer, const Rounds::View& view) {
        return viewer == talkative || draw_of(view).knows_word;
    };
    leak_case.leaks = leaks_of_lines(draw::LineKind::close);
    return leak_case;
}

// Who has found the bicycle goes on talking, to those who have, too.
LeakCase among_case() {
    LeakCase leak_case;
    leak_case.secret = "what those say who know the word";
    leak_case.one = leak_case.other = side_of(words_to_draw({"bicycle", "bicycle", "bicycle"}));
    leak_case.other_words = [](Said& said, const Rounds::View& seen) {
        draw::Guess* guess = guess_in(said);
        if (guess != nullptr && draw_of(seen).knows_word) guess->text += " it is";
    };
    leak_case.may_know = [](PlayerId, const Rounds::View& view) { return draw_of(view).knows_word; };
    leak_case.leaks = leaks_of_lines(draw::LineKind::among_us);
    return leak_case;
}

}  // namespace

template <>
std::vector<LeakCase> leak_cases<DrawAndGuess>() {
    return {word_case(), mask_case(), choices_case(), close_case(), among_case()};
}

}  // namespace parlor::testing

using namespace parlor;
using namespace parlor::testing;

TEST_CASE("a whole lobby keeps the word to itself until the reveal: every byte, to all who do not know it") {
    const auto packets = [](const Words& words, bool in_words) {
        RoomHarness::Setup setup = drawing_evening(2, words);
        setup.run_sheet = {draw_activity(2, false)};
        DrawParty party({"Ada", "Ben", "Cleo", "Dan"}, std::move(setup));
        RoomHarness& evening = party.evening;
        evening.join("Wim", {.watching = true});
        party.start();
        party.choose(1, in_words);
        const std::string artist = party.artist();
        const std::vector<std::string> others = party.others();
        if (in_words) {
            party.describe("you know it well");
        } else {
            party.draw(begin_at(100, 100));
        }
        evening.advance(3s);
        party.guess(others[0], "a walrus");
        party.find(others[1]);
        party.guess(others[1], party.word() + " it is");
        std::string close = party.word();
        close.back() = 'x';
        party.guess(others[2], close);
        evening.join("Late");
        evening.drop(others[0]);
        evening.come_back(others[0]);
        evening.host("Ada", host::Extend{30});
        evening.advance(15s);
        std::vector<std::vector<std::vector<std::byte>>> all;
        for (const std::string& name : {std::string("Wim"), std::string("Late"), others[0]})
            all.push_back(evening.inbox(name).packets);
        return all;
    };
    Words one = words_of_one;
    Words other = words_of_other;
    for (const char* text : {"big red hat", "two hundred", "a low cloud"}) {
        one.push_back({text, Difficulty::easy, "Things"});
        other.push_back({text, Difficulty::easy, "Things"});
    }
    for (const bool in_words : {false, true})
        CHECK(packets(one, in_words) == packets(other, in_words));
}
