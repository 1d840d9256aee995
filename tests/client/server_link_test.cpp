#include "client/link/server_link.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>

#include "shared/secure/fingerprint.hpp"
#include "tests/client/fake_server.hpp"

namespace server_link_test {

using namespace parlor;
using namespace parlor::client;

namespace {

const ServerName server_name{"127.0.0.1", 4747};

greeting::Introduce zoe() {
    greeting::Introduce who;
    who.profile.name = "Zoë";
    who.profile.avatar = "🦊";
    return who;
}

RoomView room_of(PhaseView phase = GatheringView{}) {
    RoomView room;
    room.code = "PLUM-42";
    room.phase = std::move(phase);
    room.members.resize(1);
    room.members[0].id = {3};
    return room;
}

// A client and a server that says what the test wants, on a clock that the test moves.
struct Stage {
    transport::LoopbackNetwork network{1};
    test::FakeServer server{network};
    Model model;
    ServerLink link{network.client(), model, Rng(5), secure::Identity(secure::SecretKey{})};
    SteadyTime now{Duration{1'000}};
    bool changed = false;

    void step(Duration by = 10ms) {
        now += by;
        server.service(now);
        changed = link.service(now) || changed;
    }
    void run(Duration time) {
        for (const SteadyTime until = now + time; now < until;)
            step();
    }
    // Until it is so, for at most half a minute.
    template <class Condition>
    bool until(Condition condition, Duration most = 30s) {
        for (const SteadyTime end = now + most; now < end; step()) {
            if (condition()) return true;
        }
        return condition();
    }
    template <class State>
    [[nodiscard]] const State* state() const {
        return std::get_if<State>(&model.connection);
    }
    void seat(PhaseView phase = GatheringView{}) {
        link.connect(server_name, zoe(), lobby::JoinLobby{"plum 42", false});
        REQUIRE(until([&] { return server.heard<lobby::JoinLobby>() != nullptr; }));
        answer_join(std::move(phase));
        REQUIRE(until([&] { return model.lobby && model.lobby->room; }));
    }
    void answer_join(PhaseView phase = GatheringView{}) {
        server.say_last(Seated{{3}, server.room_time});
        server.say_last(room_of(std::move(phase)));
    }
    // Speaks on the newest connection every second, as the real one does in play.
    void beat_for(Duration time) {
        for (const SteadyTime end = now + time; now < end;) {
            server.say_last(Beat{server.room_time});
            run(1s);
        }
    }
};

}  // namespace

TEST_CASE("connecting says hello, introduces and runs the errand") {
    Stage stage;
    stage.link.connect(server_name, zoe(), lobby::JoinLobby{"plum 42", true});
    CHECK(stage.state<Connecting>() != nullptr);
    REQUIRE(stage.until([&] { return stage.server.heard<lobby::JoinLobby>() != nullptr; }));
    CHECK(stage.model.is_online());
    REQUIRE(stage.model.server);
    CHECK(stage.model.server->server_name == "Test");
    CHECK(stage.server.heard<greeting::Introduce>()->profile.name == "Zoë");
    CHECK(stage.server.heard<lobby::JoinLobby>()->code == "plum 42");
    CHECK(stage.server.heard<lobby::JoinLobby>()->watching);
    stage.answer_join();
    REQUIRE(stage.until([&] { return stage.model.lobby && stage.model.lobby->room; }));
    CHECK(stage.model.lobby->you == PlayerId{3});
}

TEST_CASE("a second errand under the same name goes over the connection that is there") {
    Stage stage;
    stage.link.connect(server_name, zoe(), lobby::PreviewLobby{"PLUM-42"});
    REQUIRE(stage.until([&] { return stage.server.heard<lobby::PreviewLobby>() != nullptr; }));
    stage.server.say_last(LobbyPreview{"PLUM-42", "Friday", 4, false, false});
    REQUIRE(stage.until([&] { return stage.model.preview.has_value(); }));
    SUBCASE("the same person") {
        stage.link.connect(server_name, zoe(), lobby::JoinLobby{"PLUM-42", false});
        REQUIRE(stage.until([&] { return stage.server.heard<lobby::JoinLobby>() != nullptr; }));
        CHECK(stage.server.guests.size() == 1);
    }
    SUBCASE("another name starts anew") {
        greeting::Introduce other = zoe();
        other.profile.name = "Mara";
        stage.link.connect(server_name, other, lobby::JoinLobby{"PLUM-42", false});
        REQUIRE(stage.until([&] { return stage.server.heard<lobby::JoinLobby>() != nullptr; }));
        CHECK(stage.server.guests.size() == 2);
        CHECK(stage.server.heard<greeting::Introduce>()->profile.name == "Mara");
    }
}

TEST_CASE("a server that is not there is unreachable, and a name that does not exist is not found") {
    Stage stage;
    SUBCASE("nobody answers") {
        stage.link.connect({"127.0.0.1", 4999}, zoe());
        REQUIRE(stage.until([&] { return stage.state<Unreachable>() != nullptr; }));
        CHECK(stage.state<Unreachable>()->why == Trouble::not_answering);
    }
    SUBCASE("it is reached and says nothing") {
        stage.server.greets = false;
        stage.link.connect(server_name, zoe());
        REQUIRE(stage.until([&] { return stage.state<Unreachable>() != nullptr; }));
        CHECK(stage.state<Unreachable>()->why == Trouble::not_answering);
    }
}

TEST_CASE("a client of another version is told which one is too old") {
    Stage stage;
    stage.server.instead_of_hello = hello::Reply{9, hello::Verdict::client_too_old};
    Trouble expected = Trouble::client_too_old;
    SUBCASE("the client") {}
    SUBCASE("the server") {
        stage.server.instead_of_hello->verdict = hello::Verdict::client_too_new;
        expected = Trouble::client_too_new;
    }
    stage.link.connect(server_name, zoe());
    REQUIRE(stage.until([&] { return stage.state<Unreachable>() != nullptr; }));
    CHECK(stage.state<Unreachable>()->why == expected);
}

TEST_CASE("the reasons of a goodbye are told apart") {
    Stage stage;
    stage.seat();
    struct Case {
        Goodbye why;
        Trouble trouble;
    };
    Case one{Goodbye::seat_taken, Trouble::seat_taken};
    SUBCASE("taken from another window") {}
    SUBCASE("we said nonsense") {
        one = {Goodbye::broke_protocol, Trouble::protocol};
    }
    stage.server.close(stage.server.last, one.why);
    REQUIRE(stage.until([&] { return stage.state<Ended>() != nullptr; }));
    CHECK(stage.state<Ended>()->why == one.trouble);
    CHECK_FALSE(stage.model.lobby);
    stage.run(20s);
    CHECK(stage.server.guests.size() == 1);  // it does not come back by itself
}

TEST_CASE("a server that stops is waited for, and the seat is taken again when it is back") {
    Stage stage;
    stage.seat();
    stage.server.close(stage.server.last, Goodbye::server_stopping);
    REQUIRE(stage.until([&] { return stage.state<Lost>() != nullptr; }));
    CHECK(stage.state<Lost>()->server_restarts);
    CHECK(stage.model.lobby);
    REQUIRE(stage.until([&] { return stage.server.guests.size() == 2; }));
}

TEST_CASE("a full server turns away who comes, and does not end a seat that returns") {
    Stage stage;
    SUBCASE("at first") {
        stage.server.greets = false;
        stage.link.connect(server_name, zoe());
        REQUIRE(stage.until([&] { return !stage.server.guests.empty(); }));
        stage.server.close(stage.server.last, Goodbye::server_full);
        REQUIRE(stage.until([&] { return stage.state<Unreachable>() != nullptr; }));
        CHECK(stage.state<Unreachable>()->why == Trouble::server_full);
    }
    SUBCASE("on return") {
        stage.seat();
        stage.server.close(stage.server.last, Goodbye::server_full);
        REQUIRE(stage.until([&] { return stage.state<Lost>() != nullptr; }));
        REQUIRE(stage.until([&] { return stage.server.guests.size() == 2; }));
    }
}

TEST_CASE("a lost seat comes back by itself with the same key and code, and keeps its pictures meanwhile") {
    Stage stage;
    stage.seat();
    stage.link.break_off();
    REQUIRE(stage.state<Lost>() != nullptr);
    CHECK(stage.model.lobby->room);
    CHECK_FALSE(stage.link.say(room::SetReady{true}));
    REQUIRE(stage.until([&] { return stage.server.guests.size() == 2; }));
    REQUIRE(stage.until([&] { return stage.server.heard<lobby::JoinLobby>() != nullptr; }));
    CHECK(stage.state<Lost>() != nullptr);  // not before the seat is there
    CHECK(stage.server.heard<lobby::JoinLobby>()->code == "PLUM-42");
    const auto& guests = stage.server.guests;
    CHECK(guests.at(stage.server.last).end.peer() == guests.begin()->second.end.peer());
    stage.answer_join();
    REQUIRE(stage.until([&] { return stage.model.is_online(); }));
    CHECK(stage.link.stats().disconnects == 1);
    CHECK(stage.link.stats().resumes == 1);
    CHECK(stage.link.stats().last_resume >= 500ms);
    CHECK(stage.link.stats().last_resume < 1'500ms);
}

TEST_CASE("tries follow at growing distances while the server is away") {
    Stage stage;
    stage.seat();
    stage.network.partition();
    REQUIRE(stage.until([&] { return stage.state<Lost>() != nullptr; }));
    stage.run(60s);
    REQUIRE(stage.state<Lost>() != nullptr);
    CHECK(stage.state<Lost>()->tries >= 3);
    CHECK(stage.state<Lost>()->tries <= 10);
    const std::size_t before = stage.server.guests.size();
    stage.network.heal();
    REQUIRE(stage.until([&] { return stage.server.guests.size() > before; }));
    REQUIRE(stage.until([&] { return stage.server.heard<lobby::JoinLobby>() != nullptr; }));
    stage.answer_join();
    REQUIRE(stage.until([&] { return stage.model.is_online(); }));
}

TEST_CASE("backing off doubles from half a second to eight, and no two do it alike") {
    Backoff backoff{Rng(1)};
    Backoff other{Rng(2)};
    bool alike = true;
    for (const Duration least : {500ms, 1'000ms, 2'000ms, 4'000ms, 8'000ms, 8'000ms}) {
        const Duration wait = backoff.next();
        CHECK(wait >= least);
        CHECK(wait <= least * 5 / 4);
        alike = alike && wait == other.next();
    }
    CHECK_FALSE(alike);
    backoff.reset();
    CHECK(backoff.next() < 1s);
}

TEST_CASE("silence in play shows after two and a half beats, and a second connection is opened beside") {
    Stage stage;
    stage.seat(PlayingView{0});
    stage.server.answers_syncs = false;
    stage.beat_for(4s);
    CHECK(stage.model.is_online());
    const transport::ConnectionId first = stage.server.last;
    stage.network.cut(first);
    REQUIRE(stage.until([&] { return stage.state<Lost>() != nullptr; }, 4s));
    REQUIRE(stage.until([&] { return stage.server.guests.size() == 2; }, 2s));
    REQUIRE(stage.until([&] { return stage.server.heard<lobby::JoinLobby>() != nullptr; }, 2s));
    CHECK(stage.server.last != first);
    CHECK_FALSE(stage.server.guests.at(first).gone);  // the server has not noticed yet
    stage.answer_join(PlayingView{0});
    REQUIRE(stage.until([&] { return stage.model.is_online(); }, 1s));
    CHECK(stage.link.stats().resumes == 1);
    stage.network.restore(first);
    stage.beat_for(3s);
    CHECK(stage.model.is_online());
}

TEST_CASE("the silent connection wins if it speaks before the second one is answered") {
    Stage stage;
    stage.seat(PlayingView{0});
    stage.server.answers_syncs = false;
    stage.server.greets = false;
    const transport::ConnectionId first = stage.server.last;
    REQUIRE(stage.until([&] { return stage.state<Lost>() != nullptr; }, 4s));
    stage.run(500ms);
    REQUIRE(stage.server.guests.size() == 2);
    stage.server.say(first, Beat{stage.server.room_time});
    REQUIRE(stage.until([&] { return stage.model.is_online(); }, 1s));
    stage.run(200ms);
    CHECK(stage.server.guests.at(stage.server.last).gone);
    CHECK(stage.link.stats().disconnects == 0);
    CHECK(stage.link.stats().resumes == 0);
    CHECK(stage.link.say(room::SetReady{true}));
}

TEST_CASE("at rest silence takes longer to count") {
    Stage stage;
    stage.seat();
    stage.server.answers_syncs = false;
    stage.run(12s);
    CHECK(stage.model.is_online());
    stage.run(2s);
    CHECK_FALSE(stage.model.is_online());
}

namespace {

// A transport that is told when the other side has acknowledged something.
class Acknowledging final : public transport::ClientTransport {
public:
    Acknowledging(std::unique_ptr<transport::ClientTransport> inner, const std::optional<SteadyTime>& at)
        : inner_(std::move(inner)), at_(at) {}

    void service(SteadyTime now) override { inner_->service(now); }
    std::optional<transport::TransportEvent> poll() override { return inner_->poll(); }
    void send(transport::ConnectionId to, transport::Lane lane, std::span<const std::byte> bytes) override {
        inner_->send(to, lane, bytes);
    }
    void flush() override { inner_->flush(); }
    void close(transport::ConnectionId who, std::uint32_t reason) override { inner_->close(who, reason); }
    void drop(transport::ConnectionId who) override { inner_->drop(who); }
    Duration round_trip(transport::ConnectionId who) const override { return inner_->round_trip(who); }
    std::optional<SteadyTime> acknowledged_at(transport::ConnectionId) const override { return at_; }
    transport::Loss loss(transport::ConnectionId who) const override { return inner_->loss(who); }
    bool busy() const override { return inner_->busy(); }
    transport::Traffic traffic() const override { return inner_->traffic(); }
    int socket() const override { return inner_->socket(); }
    transport::ConnectionId connect(transport::Address to) override { return inner_->connect(to); }

private:
    std::unique_ptr<transport::ClientTransport> inner_;
    const std::optional<SteadyTime>& at_;
};

struct AcknowledgingStage : Stage {
    std::optional<SteadyTime> acknowledged_at;
    ServerLink careful{std::make_unique<Acknowledging>(network.client(), acknowledged_at), model, Rng(5),
                       secure::Identity(secure::SecretKey{})};

    void run_careful(Duration time, bool acknowledges) {
        for (const SteadyTime end = now + time; now < end;) {
            now += 10ms;
            if (acknowledges) acknowledged_at = now;
            server.service(now);
            careful.service(now);
        }
    }
};

}  // namespace

TEST_CASE("a server that acknowledges nothing for two and a half seconds has fallen silent, at rest, too") {
    AcknowledgingStage stage;
    stage.server.answers_syncs = false;
    PhaseView phase = GatheringView{};
    SUBCASE("at rest") {}
    SUBCASE("in play, where one that acknowledges lives though its beats get lost") {
        phase = PlayingView{0};
    }
    stage.careful.connect(server_name, zoe(), lobby::JoinLobby{"plum 42", false});
    stage.run_careful(1s, true);
    stage.answer_join(phase);
    stage.run_careful(60s, true);
    CHECK(stage.model.is_online());
    stage.run_careful(2'300ms, false);
    CHECK(stage.model.is_online());
    const auto wake = stage.careful.next_wake(stage.now);
    REQUIRE(wake);
    CHECK(*wake - stage.now <= 200ms);
    stage.run_careful(300ms, false);
    CHECK(stage.state<Lost>() != nullptr);
    stage.run_careful(500ms, true);
    CHECK(stage.server.guests.size() == 2);
}

TEST_CASE("who was held up themselves asks before they take the server for silent") {
    AcknowledgingStage stage;
    stage.server.answers_syncs = false;
    stage.careful.connect(server_name, zoe(), lobby::JoinLobby{"plum 42", false});
    stage.run_careful(1s, true);
    stage.answer_join();
    stage.run_careful(1s, true);
    stage.now += 8s;
    stage.run_careful(900ms, false);
    CHECK(stage.model.is_online());
    SUBCASE("it answers") {
        stage.run_careful(5s, true);
        CHECK(stage.model.is_online());
    }
    SUBCASE("it does not") {
        stage.run_careful(200ms, false);
        CHECK(stage.state<Lost>() != nullptr);
    }
}

TEST_CASE("a seat that cannot come back ends the lobby and says why") {
    Stage stage;
    stage.seat();
    stage.link.break_off();
    REQUIRE(stage.until([&] { return stage.server.guests.size() == 2; }));
    REQUIRE(stage.until([&] { return stage.server.heard<lobby::JoinLobby>() != nullptr; }));
    Refusal refusal = Refusal::unknown_code;
    Farewell expected = Farewell::lobby_closed;
    SUBCASE("the lobby is gone") {}
    SUBCASE("the host has removed this person") {
        refusal = Refusal::removed;
        expected = Farewell::removed;
    }
    stage.server.say_last(Refused{refusal});
    REQUIRE(stage.until([&] { return !stage.model.lobby; }));
    CHECK(stage.model.is_online());
    REQUIRE(stage.model.farewell);
    CHECK(*stage.model.farewell == expected);
}

TEST_CASE("a return that is refused for the moment is tried again") {
    Stage stage;
    stage.seat();
    stage.link.break_off();
    REQUIRE(stage.until([&] { return stage.server.guests.size() == 2; }));
    REQUIRE(stage.until([&] { return stage.server.heard<lobby::JoinLobby>() != nullptr; }));
    stage.server.say_last(Refused{Refusal::too_fast});
    REQUIRE(stage.until([&] { return stage.server.guests.size() == 3; }));
    CHECK(stage.model.lobby);
}

namespace {

std::string fingerprint_of(const test::FakeServer& server) {
    return secure::fingerprint(server.key.shown);
}
constexpr const char* another_key = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

}  // namespace

TEST_CASE("a server is known by its key once it was met, and one with the expected key is as good as any") {
    Stage stage;
    SUBCASE("nothing is expected") {
        stage.link.connect(server_name, zoe());
    }
    SUBCASE("as the link says") {
        stage.link.connect(server_name, zoe(), std::nullopt, {fingerprint_of(stage.server), true});
    }
    SUBCASE("as before, however it was written") {
        std::string written = fingerprint_of(stage.server);
        std::ranges::transform(written, written.begin(),
                               [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        stage.link.connect(server_name, zoe(), std::nullopt, {written, false});
    }
    CHECK(stage.model.server_key.empty());
    REQUIRE(stage.until([&] { return stage.model.is_online(); }));
    CHECK(stage.model.server_key == fingerprint_of(stage.server));
    stage.link.close();
    CHECK(stage.model.server_key.empty());
}

TEST_CASE("a link with another fingerprint than the server's is refused, and the server hears nothing") {
    Stage stage;
    for (const char* wrong : {another_key, "SHORT"}) {
        stage.link.connect(server_name, zoe(), lobby::JoinLobby{"PLUM-42"}, {wrong, true});
        REQUIRE(stage.until([&] { return stage.state<Unreachable>() != nullptr; }));
        CHECK(stage.state<Unreachable>()->why == Trouble::wrong_fingerprint);
        CHECK_FALSE(stage.model.key_change);
        stage.run(1s);
        CHECK(stage.server.guests.at(stage.server.last).said.empty());
        CHECK_FALSE(stage.server.guests.at(stage.server.last).end.is_open());
        CHECK(stage.server.guests.at(stage.server.last).gone);
    }
    // Nor over a connection that is there already.
    stage.link.connect(server_name, zoe());
    REQUIRE(stage.until([&] { return stage.model.is_online(); }));
    stage.link.connect(server_name, zoe(), lobby::JoinLobby{"PLUM-42"}, {another_key, true});
    REQUIRE(stage.until([&] { return stage.state<Unreachable>() != nullptr; }));
    CHECK(stage.state<Unreachable>()->why == Trouble::wrong_fingerprint);
    for (const auto& [id, guest] : stage.server.guests) {
        for (const ClientMessage& message : guest.said)
            CHECK_FALSE(std::holds_alternative<lobby::Command>(message));
    }
}

TEST_CASE(
    "a known server with another key is told nothing until its person says so, and then gets the errand") {
    Stage stage;
    stage.link.connect(server_name, zoe(), lobby::JoinLobby{"PLUM-42"}, {another_key, false});
    REQUIRE(stage.until([&] { return stage.model.key_change.has_value(); }));
    CHECK(stage.model.key_change->server == server_name);
    CHECK(stage.model.key_change->known == another_key);
    CHECK(stage.model.key_change->seen == fingerprint_of(stage.server));
    stage.run(20s);
    CHECK(stage.server.guests.size() == 1);  // nor is it tried again
    CHECK(stage.server.guests.at(stage.server.last).said.empty());
    SUBCASE("trusted") {
        stage.link.accept_key_change();
        CHECK_FALSE(stage.model.key_change);
        REQUIRE(stage.until([&] { return stage.server.heard<lobby::JoinLobby>() != nullptr; }));
        CHECK(stage.server.heard<lobby::JoinLobby>()->code == "PLUM-42");
        CHECK(stage.model.server_key == fingerprint_of(stage.server));
    }
    SUBCASE("left") {
        stage.link.close();
        CHECK_FALSE(stage.model.key_change);
        stage.link.accept_key_change();
        stage.run(5s);
        CHECK(stage.server.guests.size() == 1);
    }
}

TEST_CASE("a server that returns with another key does not get the seat's code without being trusted") {
    Stage stage;
    stage.seat();
    stage.server.key = secure::KeyPair::generate();
    stage.link.break_off();
    REQUIRE(stage.until([&] { return stage.model.key_change.has_value(); }));
    CHECK(stage.model.key_change->seen == fingerprint_of(stage.server));
    CHECK(stage.server.heard<lobby::JoinLobby>() == nullptr);
    stage.link.accept_key_change();
    REQUIRE(stage.until([&] { return stage.server.heard<lobby::JoinLobby>() != nullptr; }));
    CHECK(stage.server.heard<lobby::JoinLobby>()->code == "PLUM-42");
}

TEST_CASE("a reliable packet that was changed on its way costs the connection, not the seat") {
    Stage stage;
    stage.seat();
    const auto first = stage.server.last;
    codec::Bytes frame = stage.server.guests.at(first).end.seal(transport::Lane::ordered,
                                                                codec::encode(ServerMessage{Beat{}}));
    SUBCASE("a bit") {
        frame[0] ^= std::byte{1};
    }
    SUBCASE("its end") {
        frame.pop_back();
    }
    SUBCASE("twice") {
        stage.server.send_sealed(first, frame);
    }
    stage.server.send_sealed(first, frame);
    REQUIRE(stage.until([&] { return stage.state<Lost>() != nullptr; }));
    CHECK(stage.link.stats().broken_seals == 1);
    CHECK(stage.link.stats().protocol_errors == 0);
    REQUIRE(stage.until([&] { return stage.server.guests.at(first).gone; }));
    CHECK(stage.server.guests.at(first).reason == static_cast<std::uint32_t>(Goodbye::broken_seal));
    REQUIRE(stage.until([&] { return stage.server.guests.size() == 2; }));
    REQUIRE(stage.until([&] { return stage.server.heard<lobby::JoinLobby>() != nullptr; }));
    stage.answer_join();
    REQUIRE(stage.until([&] { return stage.model.is_online(); }));
    CHECK(stage.model.lobby);
}

TEST_CASE("an unreliable packet that was changed on its way is as good as lost, and shows nobody's life") {
    Stage stage;
    stage.seat(PlayingView{0});
    stage.server.answers_syncs = false;
    stage.server.room_time = RoomTime{Duration{7'000'000}};
    for (int i = 0; i < 3; ++i) {
        codec::Bytes frame = stage.server.guests.at(stage.server.last)
                                 .end.seal(transport::Lane::loose, codec::encode(ServerMessage{Beat{}}));
        frame.back() ^= std::byte{1};
        stage.server.send_sealed(stage.server.last, frame, transport::Lane::loose);
        stage.run(1s);
    }
    CHECK(stage.link.stats().broken_seals == 0);
    CHECK(stage.state<Lost>() != nullptr);  // three seconds without a beat
}

TEST_CASE("a line has figures while it stands, and none without one or in silence") {
    Stage stage;
    CHECK_FALSE(stage.link.line().has_value());
    stage.seat(PlayingView{});
    stage.run(1s);
    REQUIRE(stage.link.line());
    CHECK(stage.link.line()->packets > 0);
    CHECK(stage.link.line()->lost == 0);
    stage.link.break_off();
    CHECK_FALSE(stage.link.line().has_value());
}

TEST_CASE("leaving gives the seat up and keeps the connection") {
    Stage stage;
    stage.seat();
    stage.link.leave();
    REQUIRE(stage.until([&] { return stage.server.heard<room::Leave>() != nullptr; }));
    stage.server.say_last(Unseated{Farewell::left});
    REQUIRE(stage.until([&] { return !stage.model.lobby; }));
    CHECK(stage.model.is_online());
    stage.network.cut(stage.server.last);
    REQUIRE(stage.until([&] { return !stage.model.is_online(); }));
    CHECK(stage.state<Unreachable>() != nullptr);  // nothing to come back to
}

TEST_CASE("a connection that is lost while leaving is not brought back") {
    Stage stage;
    stage.seat();
    stage.link.leave();
    stage.link.break_off();
    CHECK(stage.state<Unreachable>() != nullptr);
    stage.run(20s);
    CHECK(stage.server.guests.size() == 1);
}

TEST_CASE("closing says goodbye and forgets the server") {
    Stage stage;
    stage.seat();
    stage.link.close();
    CHECK(stage.state<Offline>() != nullptr);
    CHECK_FALSE(stage.model.lobby);
    stage.run(1s);
    CHECK(stage.server.guests.at(stage.server.last).gone);
    CHECK(stage.server.guests.at(stage.server.last).reason == static_cast<std::uint32_t>(Goodbye::done));
    CHECK_FALSE(stage.link.next_wake(stage.now));
}

TEST_CASE("trying now does not wait for the next try") {
    Stage stage;
    stage.seat();
    stage.network.partition();
    REQUIRE(stage.until([&] { return stage.state<Lost>() != nullptr; }));
    REQUIRE(stage.until([&] { return stage.state<Lost>() && stage.state<Lost>()->tries >= 3; }, 60s));
    stage.network.heal();
    const std::size_t before = stage.server.guests.size();
    stage.link.retry_now();
    REQUIRE(stage.until([&] { return stage.server.guests.size() > before; }, 300ms));
}

TEST_CASE("beats and time syncs are no news to a screen, and messages are") {
    Stage stage;
    stage.seat(PlayingView{0});
    stage.run(2s);
    stage.changed = false;
    stage.beat_for(12s);
    CHECK_FALSE(stage.changed);
    CHECK(stage.server.guests.at(stage.server.last).syncs.size() >= 4);
    stage.server.say_last(Notice{NoticeKind::paused});
    stage.run(100ms);
    CHECK(stage.changed);
}

TEST_CASE("room time is known within the way there and back") {
    Stage stage;
    stage.server.room_time = RoomTime{90s};
    stage.seat();
    stage.run(100ms);
    const Duration error = stage.model.clock.now(stage.now) - stage.server.room_time;
    CHECK(error >= 0ms);
    CHECK(error < 250ms);
    CHECK(stage.model.round_trip >= 40ms);
    CHECK(stage.model.round_trip <= 80ms);
}

TEST_CASE("a packet that is no message ends the connection and is counted") {
    Stage stage;
    stage.seat();
    stage.server.send_raw(stage.server.last, codec::Bytes(20, std::byte{0xEE}));
    REQUIRE(stage.until([&] { return stage.state<Ended>() != nullptr; }));
    CHECK(stage.state<Ended>()->why == Trouble::protocol);
    CHECK(stage.link.stats().protocol_errors == 1);
}

TEST_CASE("with nothing to do the link wakes nobody often") {
    Stage stage;
    stage.seat();
    stage.run(5s);
    const auto wake = stage.link.next_wake(stage.now);
    REQUIRE(wake);
    CHECK(*wake > stage.now);
    int wakes = 0;
    const SteadyTime until = stage.now + 10s;
    while (stage.now < until) {
        stage.server.say_last(Beat{});
        stage.server.service(stage.now);
        stage.now = std::max(stage.now + 1ms, stage.link.next_wake(stage.now).value_or(until));
        stage.link.service(stage.now);
        ++wakes;
    }
    CHECK(wakes < 60);
}

}  // namespace server_link_test
