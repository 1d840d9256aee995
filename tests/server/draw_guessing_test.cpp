// What counts as the word, what is close to it, what a guess is worth and which letters open.
#include <doctest/doctest.h>

#include <set>

#include "server/game/draw/guessing.hpp"

namespace draw_guessing_test {

using namespace parlor;
using namespace parlor::game;
using Verdict = GuessVerdict;

namespace {

struct Row {
    std::string word;
    std::string guess;
    Verdict verdict;
};

void check(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        CAPTURE(row.word);
        CAPTURE(row.guess);
        CHECK(static_cast<int>(judge_guess(row.guess, row.word)) == static_cast<int>(row.verdict));
    }
}

std::size_t hints_of(const std::string& word) {
    return hint_count(hidden_places(word));
}

// "_" for what is hidden.
std::string mask_of(const std::string& word) {
    std::string mask;
    for (const draw::Place& place : hidden_places(word))
        mask += place.hidden ? "_" : place.letter;
    return mask;
}

}  // namespace

TEST_CASE("words that only look alike, or are written alike, are judged by their letters alone") {
    check({{"cat", "\u0441\u0430\u0442", Verdict::wrong},  // Cyrillic letters that look the same
           {"\u0441\u0430\u0442", "cat", Verdict::wrong},
           {"bow", "bow", Verdict::right},  // of a ship, for an arrow, of a ribbon: which one cannot be told
           {"Bank", "bank", Verdict::right},
           {"замок", "за\u0301мок", Verdict::right},  // castle and lock are written alike
           {"かき", "かぎ", Verdict::close},          // a mark makes another letter here
           {"कला", "काला", Verdict::close},
           {"чай", "чаи", Verdict::close},
           {"ёлка", "елка", Verdict::right},
           {"שָׁלוֹם", "שלום", Verdict::right}});
}

TEST_CASE("however it is written, the word is the word") {
    check({{"lighthouse", "lighthouse", Verdict::right},
           {"lighthouse", "LightHouse", Verdict::right},
           {"lighthouse", "  lighthouse!! ", Verdict::right},
           {"lighthouse", "light house", Verdict::right},
           {"lighthouse", "light-house", Verdict::right},
           {"lighthouse", "l i g h t h o u s e", Verdict::right},
           {"ice cream", "icecream", Verdict::right},
           {"ice cream", "Ice-Cream", Verdict::right},
           {"jack-in-the-box", "jack in the box", Verdict::right},
           {"witch's hat", "witchs hat", Verdict::right},
           {"witch's hat", "witch’s hat", Verdict::right},
           {"café", "CAFE", Verdict::right},
           {"café", "cafe\u0301", Verdict::right},
           {"Zoë", "zoe", Verdict::right},
           {"Straße", "strasse", Verdict::right},
           {"Strasse", "STRAßE", Verdict::right},
           {"ox", "Ox", Verdict::right},
           {"internationalisation", "internationalisation", Verdict::right},
           {"ｐｉｚｚａ", "pizza", Verdict::right},
           {"route 66", "Route66", Verdict::right}});
}

TEST_CASE("the word within a sentence counts when at most three others are around it") {
    check({{"lighthouse", "is it a lighthouse?", Verdict::right},
           {"lighthouse", "a lighthouse", Verdict::right},
           {"lighthouse", "it must be a lighthouse", Verdict::close},
           {"ice cream", "that's an ice cream cone", Verdict::right},
           {"ice cream", "is that an ice cream cone", Verdict::close},
           {"cat", "a cat?", Verdict::right},
           {"cat", "cat dog cow hen", Verdict::right},
           {"cat", "cat dog cow hen pig", Verdict::close},
           {"ox", "an ox", Verdict::right}});
    std::string line = "cup";
    for (int i = 0; i < 20; ++i)
        line += " hat";
    check({{"hat", line, Verdict::close}, {"cup", line, Verdict::close}, {"fox", line, Verdict::wrong}});
}

TEST_CASE("one slip of the fingers is close, two are so from eight letters on") {
    check({{"tiger", "tigre", Verdict::close},   // neighbours changed places
           {"tiger", "tigger", Verdict::close},  // one too many
           {"tiger", "tger", Verdict::close},    // one too few
           {"tiger", "tiler", Verdict::close},   // another
           {"tiger", "tilre", Verdict::wrong},   // two
           {"tiger", "eagle", Verdict::wrong},
           {"cat", "cats", Verdict::close},  // the plural
           {"cats", "cat", Verdict::close},
           {"box", "boxes", Verdict::wrong},
           {"bicycle", "bycicle", Verdict::wrong},   // two slips, seven letters
           {"elephant", "elefant", Verdict::close},  // two slips, eight letters
           {"elephant", "eleffant", Verdict::close},
           {"elephant", "olifant", Verdict::wrong},
           {"internationalisation", "internationalization", Verdict::close},
           {"internationalisation", "internatoinalizatoin", Verdict::wrong},
           {"ox", "ax", Verdict::close},
           {"ox", "fix", Verdict::wrong},
           {"x", "y", Verdict::wrong},
           {"Straße", "Strase", Verdict::close}});
}

TEST_CASE("words that sound alike are other words") {
    check({{"flour", "flower", Verdict::wrong},
           {"knight", "night", Verdict::close},  // one letter, whatever it sounds like
           {"bear", "bare", Verdict::wrong},
           {"sea", "see", Verdict::close}});
}

TEST_CASE("what holds the word, or nearly, is never read out") {
    check({{"lighthouse", "lighthousekeeper", Verdict::close},
           {"lighthouse", "itisalighthouse", Verdict::close},
           {"lighthouse", "is it a lighthosue", Verdict::close},
           {"lighthouse", "I think they mean a light hause or so", Verdict::close},
           {"tiger", "is it a tigre", Verdict::close},
           {"cat", "concatenate", Verdict::wrong},  // by chance
           {"cat", "is it a car", Verdict::wrong},
           {"ox", "is it on of or by", Verdict::wrong}});
}

TEST_CASE("words of other scripts are judged alike, also where sentences have no gaps") {
    check({{"кошка", "КОШКА", Verdict::right},
           {"кошка", "кошки", Verdict::close},
           {"кошка", "это кошка?", Verdict::right},
           {"ёлка", "елка", Verdict::right},
           {"кошка", "собака", Verdict::wrong},
           {"灯台", "灯台", Verdict::right},
           {"灯台", "これは灯台です", Verdict::close},
           {"灯台", "灯火", Verdict::close},
           {"猫", "猫", Verdict::right},
           {"猫", "犬", Verdict::wrong},
           {"猫", "子猫", Verdict::close},
           {"등대", "등대예요", Verdict::close},
           {"แมว", "นี่คือแมว", Verdict::close},
           {"φάρος", "ΦΑΡΟΣ", Verdict::right}});
}

TEST_CASE("emoji and empty lines are guesses like others") {
    check({{"cat", "🐱", Verdict::wrong},
           {"cat", "🐱 cat 🐱", Verdict::right},
           {"cat", "...", Verdict::wrong},
           {"cat", "", Verdict::wrong},
           {"🐱", "🐱", Verdict::right},
           {"🐱", "🐶", Verdict::wrong},
           {"...", "...", Verdict::right},
           {"...", "!", Verdict::wrong}});
}

TEST_CASE("a description must not hold the word, however it is hidden") {
    struct Line {
        std::string word;
        std::string text;
        bool refused;
    };
    for (const Line& line : std::vector<Line>{{"lighthouse", "a lighthouse", true},
                                              {"lighthouse", "L-I-G-H-T house", true},
                                              {"lighthouse", "l i g h t h o u s e", true},
                                              {"lighthouse", "many light houses", true},
                                              {"lighthouse", "lighthousekeeper", true},
                                              {"lighthouse", "a house with a light", false},
                                              {"hero", "she holds the rope", false},
                                              {"hero", "superhero", true},
                                              {"ice cream", "icecreams", true},
                                              {"cat", "a cat!", true},
                                              {"cat", "c a t", true},
                                              {"cat", "a category", false},
                                              {"café", "CAFE", true},
                                              {"Straße", "STRASSE", true},
                                              {"ox", "a box", false},
                                              {"ox", "an ox", true},
                                              {"猫", "子猫", true},
                                              {"灯台", "これは灯台です", true},
                                              {"кошка", "кошкам", true},
                                              {"🐱", "a 🐱", true},
                                              {"lighthouse", "", false}}) {
        CAPTURE(line.word);
        CAPTURE(line.text);
        CHECK(gives_away(line.text, line.word) == line.refused);
    }
}

TEST_CASE("letters are hidden; spaces, hyphens and apostrophes are not") {
    CHECK(mask_of("lighthouse") == "__________");
    CHECK(mask_of("ice cream") == "___ _____");
    CHECK(mask_of("jack-in-the-box") == "____-__-___-___");
    CHECK(mask_of("witch's hat") == "_____'_ ___");
    CHECK(mask_of("route 66") == "_____ __");
    CHECK(mask_of("Straße") == "______");
    CHECK(mask_of("cafe\u0301") == "____");
    CHECK(mask_of("灯台") == "__");
    CHECK(open_places("ice")[1].letter == "c");
    CHECK_FALSE(open_places("ice")[1].hidden);
}

TEST_CASE("none open of two letters, one of up to four, two of up to nine, else three") {
    CHECK(hints_of("ox") == 0);
    CHECK(hints_of("cat") == 1);
    CHECK(hints_of("boat") == 1);
    CHECK(hints_of("tiger") == 2);
    CHECK(hints_of("telephone") == 2);
    CHECK(hints_of("lighthouse") == 3);
    CHECK(hints_of("internationalisation") == 3);
    CHECK(hints_of("o x") == 0);  // letters count, not places
    CHECK(hints_of("a-b-c-d") == 1);
    CHECK(hints_of("灯台") == 0);
}

TEST_CASE("letters that open are letters, none twice, and any may be among them") {
    const std::vector<draw::Place> places = hidden_places("jack-in-the-box");
    std::set<std::size_t> ever;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        Rng rng(seed);
        const std::vector<std::size_t> hints = choose_hints(places, rng);
        CHECK(hints.size() == 3);
        CHECK(std::set(hints.begin(), hints.end()).size() == 3);
        for (const std::size_t hint : hints)
            CHECK(places.at(hint).hidden);
        ever.insert(hints.begin(), hints.end());
    }
    CHECK(ever.size() == 12);
    Rng rng(1);
    CHECK(choose_hints(hidden_places("ox"), rng).empty());
}

TEST_CASE("a guess is worth 50 and up to 250 for the time left, and 50 more for the first") {
    struct Case {
        Duration left;
        Duration whole;
        bool first;
        std::int32_t points;
    };
    for (const Case& one : {Case{80s, 80s, true, 350}, Case{80s, 80s, false, 300}, Case{0s, 80s, false, 50},
                            Case{0s, 80s, true, 100}, Case{40s, 80s, false, 175}, Case{60s, 80s, false, 238},
                            Case{1s, 80s, false, 53}, Case{20s, 80s, true, 163}, Case{160ms, 80s, false, 51},
                            Case{159ms, 80s, false, 50}, Case{240s, 240s, false, 300},
                            Case{90s, 80s, false, 300}, Case{-1s, 80s, false, 50}, Case{0s, 0s, false, 50}}) {
        CAPTURE(one.left.count());
        CHECK(guess_points(one.left, one.whole, one.first) == one.points);
    }
}

TEST_CASE("an artist gets 60 % of the mean over all who could have guessed") {
    CHECK(artist_points(0, 0) == 0);
    CHECK(artist_points(300, 0) == 0);
    CHECK(artist_points(0, 4) == 0);
    CHECK(artist_points(350, 1) == 210);
    CHECK(artist_points(350, 2) == 105);
    CHECK(artist_points(350 + 175 + 53, 4) == 87);  // 86.7
    CHECK(artist_points(100, 8) == 8);              // 7.5
    CHECK(artist_points(99, 8) == 7);               // 7.425
    CHECK(artist_points(99 * 300 + 350, 99) == 182);
}

}  // namespace draw_guessing_test
