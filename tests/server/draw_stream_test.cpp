// What streams: a drawing to whoever watches it, also from the middle; the gallery; doodles in the lobby.
#include <doctest/doctest.h>

#include "shared/base/limits.hpp"
#include "tests/server/draw_words.hpp"
#include "tests/support/canvas_page.hpp"

namespace draw_stream_test {

using namespace parlor;
using namespace parlor::testing;

namespace {

const std::vector<std::string> four{"Ada", "Ben", "Cleo", "Dan"};

// So many ops that make sense, said by the artist.
void draw_some(DrawParty& party, Rng& rng, int count, const PageMix& mix = {}) {
    const PlayerId who = party.view().artist;
    canvas::Drawing drawing = party.canvas_of(party.artist(), party.view().turn);
    while (count > 0) {
        const canvas::Op op = any_op(rng, drawing, who, mix);
        if (!drawing.may(who, op)) continue;
        party.draw(op);
        drawing.apply({who, op});
        --count;
    }
}

std::uint64_t digest_of(const DrawParty& party, const std::string& name) {
    return party.canvas_of(name, party.view().turn).digest();
}

// After the seat the stream, then the picture.
void check_order(const DrawParty& party, const std::string& name) {
    const auto& messages = party.evening.inbox(name).messages;
    std::size_t seated = messages.size();
    for (std::size_t i = 0; i < messages.size(); ++i) {
        if (std::holds_alternative<Seated>(messages[i])) seated = i;
    }
    bool picture = false;
    bool event = false;
    for (std::size_t i = seated; i < messages.size() && !picture; ++i) {
        picture = std::holds_alternative<RoundView>(messages[i]);
        event = event || std::holds_alternative<RoundEvent>(messages[i]);
    }
    CHECK(event);
    CHECK(picture);
}

// Drawings by their numbers, from their pieces.
std::map<std::uint16_t, canvas::Drawing> gallery_of(const DrawParty& party, const std::string& name) {
    std::map<std::uint16_t, canvas::Drawing> gallery;
    for (const DrawingPiece& piece : party.evening.heard<DrawingPiece>(name)) {
        for (const canvas::DrawnOp& op : piece.ops)
            gallery[piece.number].apply(op);
    }
    return gallery;
}

canvas::Drawing doodles_of(const RoomHarness& evening, const std::string& name) {
    canvas::Drawing drawing;
    for (const Doodled& doodled : evening.heard<Doodled>(name)) {
        for (const canvas::DrawnOp& op : doodled.ops)
            drawing.apply(op);
    }
    return drawing;
}

void check_packets_are_small(const RoomHarness& evening, const std::string& name) {
    for (const auto& packet : evening.inbox(name).packets)
        CHECK(packet.size() <= 20'000);
}

}  // namespace

TEST_CASE("who comes, watches or returns in the middle gets the stream so far, then the picture") {
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        CAPTURE(seed);
        Rng rng(seed);
        DrawParty party(four, drawing_evening(1));
        party.start();
        party.choose();
        draw_some(party, rng, 60);
        const std::string away = party.others()[0];
        party.evening.drop(away);
        draw_some(party, rng, static_cast<int>(rng.below(40)));
        party.evening.join("Late");
        party.evening.join("Wim", {.watching = true});
        party.evening.come_back(away);
        for (const std::string& name : {std::string("Late"), std::string("Wim"), away}) {
            check_order(party, name);
            CHECK(digest_of(party, name) == digest_of(party, party.artist()));
        }
        // And they can follow on, whatever was undone or is open.
        draw_some(party, rng, 60);
        for (const std::string& name : {party.others()[0], party.others()[1], party.others()[2],
                                        std::string("Late"), std::string("Wim")})
            CHECK(digest_of(party, name) == digest_of(party, party.artist()));
        check_packets_are_small(party.evening, "Late");
    }
}

TEST_CASE("an artist who returns goes on where the canvas is") {
    Rng rng(5);
    DrawParty party({"Ada", "Ben"}, drawing_evening(2));
    party.start();
    if (party.artist() == "Ada") party.to_next_turn();
    party.choose();
    draw_some(party, rng, 50);
    const std::uint64_t before = digest_of(party, "Ada");
    party.evening.drop("Ben");
    party.evening.come_back("Ben");
    CHECK(digest_of(party, "Ben") == before);
    draw_some(party, rng, 50);
    CHECK(party.evening.refusals("Ben").empty());
    CHECK(digest_of(party, "Ada") == digest_of(party, "Ben"));
}

TEST_CASE("who comes during the reveal sees what was drawn; while the next one chooses, nothing") {
    Rng rng(2);
    DrawParty party(four, drawing_evening(2));
    party.start();
    party.choose();
    draw_some(party, rng, 30);
    party.evening.host("Ada", host::SkipAhead{});
    party.evening.join("Late");
    CHECK(digest_of(party, "Late") == digest_of(party, party.artist()));
    party.to_next_turn();
    party.evening.join("Later");
    CHECK(party.evening.heard<RoundEvent>("Later").empty());
}

TEST_CASE("a drawing is kept when its turn ends; those who saw it have it, a newcomer gets it in pieces") {
    Rng rng(9);
    DrawParty party(four, drawing_evening(3));
    party.start();
    std::map<std::uint16_t, std::uint64_t> digests;
    std::vector<std::string> words;
    for (std::uint16_t turn = 1; turn <= 2; ++turn) {
        party.choose();
        draw_some(party, rng, 700, {.clears = 0, .steps = 60});
        party.draw(begin_at(900, 900));
        digests[turn] = digest_of(party, party.artist());
        words.push_back(party.word());
        party.evening.host("Ada", host::SkipAhead{});
        const auto kept = party.evening.heard<DrawingKept>("Ben");
        REQUIRE(kept.size() == turn);
        CHECK(kept.back().word == words.back());
        CHECK(kept.back().artist == party.view().artist);
        CHECK(kept.back().name == party.artist());
        CHECK_FALSE(kept.back().pieces_follow);
        CHECK(party.evening.heard<DrawingPiece>("Ben").empty());
        party.to_next_turn();
    }
    party.evening.join("Late");
    const auto kept = party.evening.heard<DrawingKept>("Late");
    REQUIRE(kept.size() == 2);
    CHECK(kept[0].word == words[0]);
    CHECK(kept[1].pieces_follow);
    for (const auto& [number, drawing] : gallery_of(party, "Late"))
        CHECK(drawing.digest() == digests.at(number));
    CHECK(gallery_of(party, "Late").size() == 2);
    CHECK(party.evening.heard<DrawingPiece>("Late").size() > 2);
    check_packets_are_small(party.evening, "Late");
}

TEST_CASE("nothing is kept of a canvas that was left empty, undone or cleared") {
    for (int how = 0; how < 4; ++how) {
        CAPTURE(how);
        DrawParty party(four, drawing_evening(1));
        party.start();
        party.choose();
        if (how > 0) party.draw(begin_at(100, 100));
        if (how == 1) party.draw(canvas::Undo{});
        if (how == 2) party.draw(canvas::Clear{});
        party.evening.host("Ada", host::SkipAhead{});
        CHECK(party.evening.heard<DrawingKept>("Ben").size() == (how == 3 ? 1 : 0));
    }
}

TEST_CASE("\"Play again\" takes the gallery and the doodles away") {
    DrawParty party(four, drawing_evening(1));
    party.evening.say("Ben", room::Doodle{begin_at(100, 100)});
    party.start_drawing();
    party.evening.host("Ada", host::EndActivity{});
    party.evening.host("Ada", host::PlayAgain{});
    party.evening.join("Late");
    CHECK(party.evening.heard<DrawingKept>("Late").empty());
    CHECK(party.evening.heard<DrawingPiece>("Late").empty());
    CHECK(party.evening.heard<Doodled>("Late").empty());
    party.start_drawing();
    CHECK(party.view().turn == 1);
    CHECK(party.view("Late").standings[0].points == 0);
}

TEST_CASE("a stroke that does not fit is refused as what it is: the canvas is full") {
    DrawParty party({"Ada", "Ben"}, drawing_evening(1));
    party.start();
    party.choose();
    const std::string artist = party.artist();
    canvas::ExtendStroke long_one;
    for (std::size_t i = 0; i < canvas::points_an_op; ++i)
        long_one.steps.push_back({static_cast<std::int16_t>(i % 2 == 0 ? 5 : -5), 0});
    party.draw(begin_at(400, 400));
    std::size_t points = 1;
    while (points + canvas::points_an_op <= canvas::points_a_drawing) {
        party.draw(long_one);
        points += canvas::points_an_op;
    }
    CHECK(party.evening.refusals(artist).empty());
    party.draw(long_one);
    CHECK(party.evening.refusal(artist) == Refusal::canvas_full);
    const canvas::Drawing drawn = party.canvas_of("Ada", 1);
    CHECK(drawn.points() == points);
    CHECK(drawn.digest() == party.canvas_of("Ben", 1).digest());
    party.evening.forget();
    party.draw(canvas::EndStroke{});
    party.draw(canvas::Undo{});
    party.draw(begin_at(100, 100));
    CHECK(party.evening.refusals(artist).empty());
    party.evening.join("Late");
    check_packets_are_small(party.evening, "Late");
    CHECK(digest_of(party, "Late") == party.canvas_of("Late", 1).digest());
}

TEST_CASE("doodles: strokes in one's own colour, each undoes their own, and newcomers see them") {
    RoomHarness evening(drawing_evening(1));
    for (const char* name : {"Ada", "Ben"})
        evening.join(name);
    evening.join("Wim", {.watching = true});
    const auto doodle = [&](const std::string& name, canvas::Op op) {
        evening.say(name, room::Doodle{std::move(op)});
    };
    doodle("Ada", begin_at(100, 100, 20));
    doodle("Ada", extend_by({{10, 0}, {0, 10}}));
    doodle("Ada", canvas::EndStroke{});
    doodle("Ben", canvas::BeginStroke{true, 21, canvas::Pen::huge, {200, 200}});
    doodle("Wim", begin_at(300, 300, 22));
    for (const char* name : {"Ada", "Ben", "Wim"}) {
        for (const Doodled& doodled : evening.heard<Doodled>(name)) {
            for (const canvas::DrawnOp& drawn : doodled.ops) {
                const auto* begin = std::get_if<canvas::BeginStroke>(&drawn.op);
                if (begin == nullptr) continue;
                const auto& members = evening.room("Ada").members;
                const auto member = std::ranges::find(members, drawn.who, &MemberView::id);
                CHECK(begin->colour == doodle_colour(member->profile));
                CHECK_FALSE(begin->eraser);
            }
        }
        CHECK(doodles_of(evening, name).digest() == doodles_of(evening, "Ada").digest());
    }
    // Nobody takes away what others drew.
    for (const canvas::Op& op :
         {canvas::Op{canvas::Fill{3, {1, 1}}}, canvas::Op{canvas::Clear{}}, canvas::Op{canvas::Redo{}}}) {
        evening.forget();
        doodle("Ben", op);
        const bool redo = std::holds_alternative<canvas::Redo>(op);
        CHECK(evening.refusal("Ben") == (redo ? Refusal::no_effect : Refusal::bad_values));
        CHECK(evening.heard<Doodled>("Ada").empty());
    }
    doodle("Ben", canvas::Undo{});
    evening.join("Late");
    CHECK(doodles_of(evening, "Late").points() == 4);  // Ada's three and Wim's dot
    evening.forget();
    doodle("Ben", canvas::Undo{});
    CHECK(evening.refusal("Ben") == Refusal::no_effect);
}

TEST_CASE(
    "nobody fills the canvas of all alone, a host wipes it, and who is removed takes their doodles along") {
    RoomHarness evening(drawing_evening(1));
    for (const char* name : {"Ada", "Ben", "Cleo"})
        evening.join(name);
    const auto doodle = [&](const std::string& name, canvas::Op op) {
        evening.say(name, room::Doodle{std::move(op)});
    };
    doodle("Cleo", begin_at(100, 100));
    doodle("Ben", begin_at(200, 200));
    std::vector<canvas::Step> steps(canvas::points_an_op, canvas::Step{1, 0});
    for (int i = 0; i < 400 && evening.refusals("Ben").empty(); ++i) {
        for (canvas::Step& step : steps)
            step.x = static_cast<std::int16_t>(-step.x);
        doodle("Ben", canvas::ExtendStroke{steps});
    }
    CHECK(evening.refusal("Ben") == Refusal::canvas_full);
    const std::size_t full = doodles_of(evening, "Ada").points_of(evening.id("Ben"));
    CHECK(full <= limits::doodle_points);
    CHECK(full + canvas::points_an_op > limits::doodle_points);
    doodle("Cleo", begin_at(300, 300));
    CHECK(evening.refusals("Cleo").empty());

    evening.host("Ada", host::Remove{evening.id("Ben")});
    CHECK(doodles_of(evening, "Ada").points() == 2);
    CHECK(doodles_of(evening, "Cleo").points() == 2);
    evening.host("Ben", host::WipeDoodles{});
    evening.forget();
    evening.host("Cleo", host::WipeDoodles{});
    CHECK(evening.refusal("Cleo") == Refusal::not_host);
    evening.host("Ada", host::WipeDoodles{});
    CHECK(evening.heard<Wiped>("Cleo").size() == 1);
    evening.join("Late");
    CHECK(evening.heard<Doodled>("Late").empty());
}

TEST_CASE("doodles are for the time while the lobby gathers") {
    RoomHarness evening(drawing_evening(1));
    evening.join("Ada");
    evening.join("Ben");
    evening.say("Ben", room::Doodle{begin_at(100, 100)});
    evening.host("Ada", host::Start{});
    evening.forget();
    evening.say("Ben", room::Doodle{begin_at(100, 100)});
    CHECK(evening.refusal("Ben") == Refusal::not_now);
    evening.join("Late");
    CHECK(evening.heard<Doodled>("Late").empty());
}

TEST_CASE("forty people: everybody sees the same drawing, and the turn ends with the last who finds it") {
    std::vector<std::string> names;
    for (int i = 0; i < 40; ++i)
        names.push_back("Person " + std::to_string(i));
    RoomHarness::Setup setup = drawing_evening(2);
    setup.settings.capacity = 40;
    DrawParty party(names, std::move(setup));
    Rng rng(4);
    party.start();
    party.choose();
    draw_some(party, rng, 40);
    for (const std::string& name : party.others())
        CHECK(digest_of(party, name) == digest_of(party, party.artist()));
    std::int32_t sum = 0;
    for (const std::string& name : party.others()) {
        party.evening.advance(500ms);
        CHECK(party.stage() == draw::Stage::drawing);
        party.find(name);
        sum += party.points_of(name);
    }
    REQUIRE(party.stage() == draw::Stage::revealing);
    CHECK(party.why() == draw::TurnEnd::all_guessed);
    CHECK(party.view().reveal->artist_points == (sum * 60 + 1'950) / 3'900);
    CHECK(party.view().standings.size() == 40);
}

}  // namespace draw_stream_test
