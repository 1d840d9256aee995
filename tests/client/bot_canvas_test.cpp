#include "client/bot/canvas_watch.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "client/bot/party.hpp"
#include "shared/canvas/drawing.hpp"
#include "shared/protocol/presets.hpp"
#include "tests/client/fake_server.hpp"

namespace bot_canvas_test {

using namespace parlor;
using namespace parlor::bot;

namespace {

constexpr PlayerId me{1};
constexpr PlayerId other{2};

constexpr RoomTime room_at(std::int64_t ms) {
    return RoomTime{Duration{ms}};
}

canvas::Op dot(std::int16_t x) {
    return canvas::BeginStroke{false, 0, canvas::Pen::medium, {x, 40}};
}
canvas::Op line_of(std::size_t points) {
    return canvas::ExtendStroke{std::vector<canvas::Step>(points, canvas::Step{8, 4})};
}

RoundEvent drawn(PlayerId who, std::vector<canvas::Op> ops, std::uint16_t turn = 1) {
    draw::Drawn event{turn, {}};
    for (canvas::Op& op : ops)
        event.ops.push_back({who, std::move(op)});
    return {0, draw::Event{event}};
}

RoundView turn_of(draw::Stage stage, std::uint16_t turn = 1, PlayerId artist = other) {
    draw::View view;
    view.turn = turn;
    view.of = 2;
    view.stage = stage;
    view.artist = artist;
    view.began = room_at(turn * 100'000);
    view.ends = view.began + 80s;
    if (stage == draw::Stage::revealing) view.reveal.emplace();
    return {0, view};
}

RoomView room_of_two(PhaseView phase) {
    RoomView room;
    room.code = "PLUM-42";
    room.settings.title = "Friday";
    room.host = room.acting_host = me;
    room.phase = std::move(phase);
    for (const PlayerId id : {me, other}) {
        MemberView member;
        member.id = id;
        room.members.push_back(member);
    }
    return room;
}

// A watch beside the model that it looks at.
struct Watched {
    client::Model model;
    CanvasWatch watch;
    SteadyTime now{Duration{1'000}};

    explicit Watched(bool compare_pixels = false) : watch(compare_pixels) {
        hear(Seated{me, {}});
        hear(room_of_two(PlayingView{0}));
        hear(turn_of(draw::Stage::drawing));
    }
    void hear(const ServerMessage& message) {
        apply(model, message, now);
        watch.heard(message, model, now);
    }
};

}  // namespace

TEST_CASE("points of others count as delivered, and own ones come back after a while") {
    Watched here;
    here.hear(drawn(other, {dot(40), line_of(5)}));
    CHECK(here.watch.points_delivered() == 6);
    here.watch.sent({1, dot(80)}, here.now);
    here.watch.sent({1, line_of(7)}, here.now + 10ms);
    CHECK(here.watch.points_sent() == 8);
    here.now += 30ms;
    here.hear(drawn(me, {dot(80), line_of(7)}));
    CHECK(here.watch.points_delivered() == 6);
    CHECK(here.watch.stroke_latency() == std::vector<Duration>{30ms, 20ms});
}

TEST_CASE("an op that was refused does not spoil the times of those after it") {
    Watched here;
    here.watch.sent({1, line_of(3)}, here.now);
    here.watch.sent({1, dot(80)}, here.now + 50ms);
    here.now += 60ms;
    here.hear(drawn(me, {dot(80)}));
    here.hear(drawn(me, {line_of(3)}));  // of before the connection was lost, say
    CHECK(here.watch.stroke_latency() == std::vector<Duration>{10ms});
}

TEST_CASE("what is told again after a return is not delivered twice, and its drawing is complete") {
    Watched there;
    there.hear(drawn(other, {dot(40), line_of(5)}));
    there.hear(drawn(other, {canvas::EndStroke{}, dot(90), canvas::EndStroke{}}));
    there.hear(turn_of(draw::Stage::revealing));
    REQUIRE(there.watch.notes().size() == 1);

    Watched here;
    here.hear(drawn(other, {dot(40), line_of(5)}));
    here.watch.sent({1, dot(80)}, here.now);
    here.hear(Seated{me, {}});
    here.hear(Doodled{{{other, dot(10)}}});
    here.hear(drawn(other, {dot(40), line_of(5), canvas::EndStroke{}}));
    here.hear(room_of_two(PlayingView{0}));
    here.hear(turn_of(draw::Stage::drawing));
    CHECK(here.watch.points_delivered() == 6);
    here.hear(drawn(other, {dot(90), canvas::EndStroke{}}));
    CHECK(here.watch.points_delivered() == 7);
    CHECK(here.watch.stroke_latency().empty());
    here.hear(turn_of(draw::Stage::revealing));
    REQUIRE(here.watch.notes().size() == 1);
    CHECK(here.watch.notes()[0].digest == there.watch.notes()[0].digest);
}

TEST_CASE("a drawing is noted once, when its turn is over") {
    Watched here(true);
    here.hear(drawn(other, {dot(40), line_of(5), canvas::EndStroke{}}));
    CHECK(here.watch.notes().empty());
    here.hear(turn_of(draw::Stage::revealing));
    here.hear(turn_of(draw::Stage::revealing));
    REQUIRE(here.watch.notes().size() == 1);
    CHECK(here.watch.notes()[0].turn == 1);
    CHECK_FALSE(here.watch.notes()[0].blank);
    CHECK(here.watch.notes()[0].pixels);
    here.hear(turn_of(draw::Stage::drawing, 2));
    here.hear(turn_of(draw::Stage::revealing, 2));
    REQUIRE(here.watch.notes().size() == 2);
    CHECK(here.watch.notes()[1].blank);
    CHECK(here.watch.notes()[1].pixels != here.watch.notes()[0].pixels);
    // The next evening has the same activity and turn, at another time.
    RoundView again = turn_of(draw::Stage::revealing, 2);
    std::get<draw::View>(again.view).began += 1min;
    here.hear(again);
    CHECK(here.watch.notes().size() == 3);
}

TEST_CASE("an activity of which nothing is left has no drawing to note") {
    Watched here;
    RoundView over = turn_of(draw::Stage::revealing);
    std::get<draw::View>(over.view).reveal.reset();
    here.hear(over);
    CHECK(here.watch.notes().empty());
}

TEST_CASE("pixels are left alone unless somebody wants them compared") {
    Watched here;
    here.hear(drawn(other, {dot(40)}));
    here.hear(turn_of(draw::Stage::revealing));
    REQUIRE(here.watch.notes().size() == 1);
    CHECK_FALSE(here.watch.notes()[0].pixels);
}

TEST_CASE("company says nothing while somebody draws, but lets emoji rise") {
    Persona persona;
    persona.chattiness = 10;
    client::Lobby lobby;
    lobby.you = me;
    lobby.room = room_of_two(PlayingView{0});
    int chat = 0;
    int cheers = 0;
    const auto listen = [&](const RoundView& round) {
        Rng rng(5);
        Company company;
        lobby.round = round;
        chat = cheers = 0;
        for (std::int64_t ms = 0; ms < 900'000; ms += 500) {
            for (const ClientMessage& word : company.due(lobby, room_at(ms), persona, rng)) {
                const auto* said = std::get_if<room::Command>(&word);
                REQUIRE(said != nullptr);
                if (std::holds_alternative<room::SendChat>(*said)) ++chat;
                if (std::holds_alternative<room::Cheer>(*said)) ++cheers;
            }
        }
    };
    listen(turn_of(draw::Stage::drawing));
    CHECK(chat == 0);
    CHECK(cheers > 5);
    listen(turn_of(draw::Stage::choosing));
    CHECK(chat > 5);
}

namespace {

// Two bots in a lobby, the first of which draws; a server that passes on what it draws.
struct Studio {
    transport::LoopbackNetwork network{1};
    test::FakeServer server{network};
    Knowledge knowledge;
    Party party;
    SteadyTime now{Duration{1'000}};
    transport::ConnectionId host;
    transport::ConnectionId guest;
    std::size_t passed_on = 0;
    bool mistaken = false;  // tells the guest another thing than the host

    static PartyPlan plan() {
        PartyPlan plan;
        plan.server = {"127.0.0.1", 4747};
        plan.players = 2;
        plan.run_sheet = find_preset("quick-15")->run_sheet;
        plan.compare_pixels = true;
        return plan;
    }
    Studio()
        : party(
              plan(), [this] { return network.client(); }, knowledge) {}

    void tell_both(const ServerMessage& message) {
        for (const auto who : {host, guest})
            server.say(who, message);
    }
    void run(Duration time) {
        for (const SteadyTime until = now + time; now < until;) {
            now += 10ms;
            server.room_time += 10ms;
            const bool beats = count_ms(now.time_since_epoch()) % 1'000 == 0;
            for (const auto who : {host, guest}) {
                if (beats && who.value != 0) server.say(who, Beat{server.room_time});
            }
            server.service(now);
            pass_on();
            party.service(now);
        }
    }
    void pass_on() {
        if (guest.value == 0) return;
        const std::vector<ClientMessage>& said = server.guests.at(host).said;
        for (; passed_on < said.size(); ++passed_on) {
            const auto* move = std::get_if<RoundCommand>(&said[passed_on]);
            if (move == nullptr) continue;
            const auto* draw = std::get_if<draw::Draw>(&std::get<draw::Command>(move->command));
            if (draw == nullptr) continue;
            server.say(host, drawn(me, {draw->op}));
            const bool other_line = mistaken && std::holds_alternative<canvas::ExtendStroke>(draw->op);
            server.say(guest, drawn(me, {other_line ? line_of(2) : draw->op}));
        }
    }
    void play_a_turn() {
        run(1s);
        host = server.last;
        server.say(host, Seated{me, server.room_time});
        server.say(host, room_of_two(GatheringView{}));
        run(1s);
        guest = server.last;
        REQUIRE(guest != host);
        server.say(guest, Seated{other, server.room_time});
        tell_both(room_of_two(PlayingView{0}));
        RoundView round = turn_of(draw::Stage::drawing, 1, me);
        auto& view = std::get<draw::View>(round.view);
        view.began = server.room_time;
        view.ends = view.began + 80s;
        view.knows_word = true;
        view.word = {{"t", true}, {"e", true}, {"a", true}};
        server.say(host, round);
        view.knows_word = false;
        view.may_guess = true;
        view.word = {{"", true}, {"", true}, {"", true}};
        server.say(guest, round);
        run(30s);
        tell_both(turn_of(draw::Stage::revealing, 1, me));
        run(1s);
    }
};

}  // namespace

TEST_CASE("what one bot draws reaches the others, and the report says how") {
    Studio studio;
    studio.play_a_turn();
    const Report report = studio.party.report(studio.now);
    CHECK(report.drawings == 1);
    CHECK(report.canvas_mismatches == 0);
    CHECK(report.points_sent > 50);
    CHECK(report.points_delivered == report.points_sent);
    CHECK(report.stroke_latency_ms.p50 > 0);
    CHECK(report.stroke_latency_ms.max <= 100);
    const auto json = nlohmann::json::parse(to_json(report));
    CHECK(json["drawings"] == 1);
    CHECK(json["canvas_mismatches"] == 0);
    CHECK(json["points_sent"] == report.points_sent);
    CHECK(json["points_delivered"] == report.points_delivered);
    CHECK(json["stroke_latency_ms"]["max"] == report.stroke_latency_ms.max);
    CHECK(to_text(report).find("1 drawing, ") != std::string::npos);
    // The other one has guessed meanwhile.
    bool guessed = false;
    for (const ClientMessage& message : studio.server.guests.at(studio.guest).said) {
        const auto* move = std::get_if<RoundCommand>(&message);
        if (move == nullptr) continue;
        CHECK(std::holds_alternative<draw::Guess>(std::get<draw::Command>(move->command)));
        guessed = true;
    }
    CHECK(guessed);
}

TEST_CASE("members who see different drawings are a fault") {
    Studio studio;
    studio.mistaken = true;
    studio.play_a_turn();
    const Report report = studio.party.report(studio.now);
    CHECK(report.drawings == 1);
    CHECK(report.canvas_mismatches == 1);
    CHECK(std::ranges::count(report.faults, "Members of PLUM-42 saw different drawings.") == 1);
}

}  // namespace bot_canvas_test
