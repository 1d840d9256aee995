// The one way in: link, rate, decode, validate, may-you, do.
#include "server/sessions/gate.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "shared/protocol/codec.hpp"
#include "shared/protocol/version.hpp"

namespace gate_test {

using namespace parlor;
using namespace parlor::sessions;

namespace {

// Writes down what the gate lets people do.
class Desk final : public FrontDesk {
public:
    void tell(Session&, const ServerMessage& message) override {
        if (const auto* one = std::get_if<Refused>(&message)) refused.push_back(one->why);
    }
    void send_raw(Session&, std::span<const std::byte> packet) override {
        raw.emplace_back(packet.begin(), packet.end());
    }
    void close(Session&, Goodbye why) override { closed.push_back(why); }
    void introduce(Session&, Guest) override { done.emplace_back("introduce"); }
    void host_lobby(Session&, const lobby::HostLobby&) override { done.emplace_back("host"); }
    void join_lobby(Session&, const lobby::JoinLobby&) override { done.emplace_back("join"); }
    void preview_lobby(Session&, const lobby::PreviewLobby&) override { done.emplace_back("preview"); }
    void knock(Session&, const lobby::Knock&) override { done.emplace_back("knock"); }
    void open_crew(Session&, const lobby::OpenCrew&) override { done.emplace_back("open crew"); }
    void crew_business(Session&, const crew::Command&) override { done.emplace_back("crew"); }
    void enter(const InRoom& place, rooms::Happening happening) override {
        CHECK(place.who == PlayerId{3});
        done.emplace_back("enter");
        entered.push_back(std::move(happening));
    }
    void sync_time(Session&, const TimeSync&) override { done.emplace_back("sync"); }

    std::vector<std::string> done;
    std::vector<rooms::Happening> entered;
    std::vector<Refusal> refused;
    std::vector<Goodbye> closed;
    std::vector<link::Frame> raw;
};

Profile ada() {
    return {"Ada", "", "", "🦊", 0};
}

const secure::KeyPair& server_key() {
    static const secure::KeyPair key = secure::KeyPair::generate();
    return key;
}

// A session whose link is open, in a state, and the desk it talks to.
struct Visit {
    Desk desk;
    secure::Identity identity = secure::Identity::make();
    link::ClientEnd client{identity};
    Session session{server_key()};
    SteadyTime now{1s};

    explicit Visit(State state = Greeting{}) {
        session.state = std::move(state);
        for (const link::Frame& frame : client.open())
            raw(frame);
        REQUIRE(desk.raw.size() == 2);
        for (link::Frame& reply : desk.raw) {
            if (const auto last = client.receive(transport::Lane::ordered, reply).reply) raw(*last);
        }
        REQUIRE(session.link.is_open());
    }
    Visit(const Visit&) = delete;
    Visit& operator=(const Visit&) = delete;

    // As it is, past the link.
    void raw(link::Frame frame, transport::Lane lane = transport::Lane::ordered) {
        on_packet(session, lane, frame, now, desk);
    }
    void packet(std::span<const std::byte> bytes) { raw(client.seal(transport::Lane::ordered, bytes)); }
    void say(const ClientMessage& message) { packet(codec::encode(message)); }
};

State in_lobby() {
    return InLobby{{ada(), {}, {}}};
}
State in_room() {
    return InRoom{{ada(), {}, {}}, RoomId{1}, PlayerId{3}};
}

ClientMessage a_move() {
    return to_message(RoundCommand{0, trivia::Command{trivia::SubmitAnswer{1, trivia::Picks{1}}}});
}

}  // namespace

TEST_CASE("in every state each scope is done or refused, as the table says") {
    struct Row {
        std::string scope;
        ClientMessage message;
        std::string greeting;  // what is done there; "" is refused
        std::string lobby;
        std::string room;
    };
    const std::vector<Row> table{
        {"greeting", to_message(greeting::Introduce{ada(), {}}), "introduce", "", ""},
        {"lobby, host", to_message(lobby::HostLobby{"Friday"}), "", "host", ""},
        {"lobby, join", to_message(lobby::JoinLobby{"PLUM-42"}), "", "join", ""},
        {"lobby, preview", to_message(lobby::PreviewLobby{"PLUM-42"}), "", "preview", ""},
        {"lobby, crew", to_message(lobby::OpenCrew{}), "", "open crew", ""},
        {"crew, keep", to_message(crew::Keep{{}, {"Friday Crew", {}, {}}}), "", "", "crew"},
        {"crew, remember", to_message(crew::Remember{true}), "", "", "crew"},
        {"crew, part", to_message(crew::AskPart{"PLUM-42"}), "", "crew", "crew"},
        {"crew, delete", to_message(crew::DeletePart{"PLUM-42"}), "", "crew", "crew"},
        {"crew, end", to_message(crew::End{}), "", "crew", "crew"},
        {"room", to_message(room::SendChat{"hello"}), "", "", "enter"},
        {"host", to_message(host::Start{}), "", "", "enter"},
        {"round", a_move(), "", "", "enter"},
        {"time", to_message(TimeSync{5}), "sync", "sync", "sync"},
    };
    for (const Row& row : table) {
        CAPTURE(row.scope);
        const auto check = [&](State state, const std::string& wanted) {
            CAPTURE(state.index());
            Visit visit(std::move(state));
            visit.say(row.message);
            CHECK(visit.desk.closed.empty());
            if (wanted.empty()) {
                CHECK(visit.desk.done.empty());
                CHECK(visit.desk.refused == std::vector{Refusal::not_now});
            } else {
                CHECK(visit.desk.done == std::vector{wanted});
                CHECK(visit.desk.refused.empty());
            }
        };
        check(Greeting{}, row.greeting);
        check(in_lobby(), row.lobby);
        check(in_room(), row.room);
    }
}

TEST_CASE("a wrong version is told and closed, junk is closed without a word") {
    Desk desk;
    Session session(server_key());
    hello::Packet hello = hello::encode(hello::Hello{protocol_version + 1});
    on_packet(session, transport::Lane::ordered, hello, {}, desk);
    REQUIRE(desk.raw.size() == 1);
    CHECK(hello::decode_reply(desk.raw[0])->verdict == hello::Verdict::client_too_new);
    CHECK(desk.closed == std::vector{Goodbye::wrong_version});

    Desk other_desk;
    Session other(server_key());
    std::vector<std::byte> junk(20);
    on_packet(other, transport::Lane::ordered, junk, {}, other_desk);
    CHECK(other_desk.raw.empty());
    CHECK(other_desk.closed == std::vector{Goodbye::broke_protocol});
}

TEST_CASE(
    "what cannot be read ends the connection; what breaks a limit is refused and the connection lives") {
    Visit visit(in_lobby());
    visit.packet(std::vector<std::byte>{std::byte{0x77}});
    CHECK(visit.desk.closed == std::vector{Goodbye::broke_protocol});

    Visit polite(in_lobby());
    polite.say(to_message(lobby::HostLobby{""}));
    polite.say(to_message(lobby::HostLobby{std::string(200, 'x')}));
    CHECK(polite.desk.done.empty());
    CHECK(polite.desk.refused == std::vector{Refusal::bad_values, Refusal::bad_values});
    CHECK(polite.desk.closed.empty());
}

TEST_CASE("sixty commands at once are fine, then thirty a second; too fast is said once") {
    Visit visit(in_room());
    const auto say = [&](int times) {
        for (int i = 0; i < times; ++i)
            visit.say(to_message(room::Cheer{"🎉"}));
    };
    say(60);
    CHECK(visit.desk.done.size() == 60);
    say(5);
    CHECK(visit.desk.done.size() == 60);
    CHECK(visit.desk.refused == std::vector{Refusal::too_fast});
    visit.now += 1s;
    say(35);
    CHECK(visit.desk.done.size() == 90);
    CHECK(visit.desk.refused.size() == 2);
    visit.now += 60min;
    say(61);
    CHECK(visit.desk.done.size() == 150);
    CHECK(visit.desk.closed.empty());
}

TEST_CASE("who never slows down is shown the door") {
    Visit visit(in_room());
    for (int i = 0; i < 60 + 301 && visit.desk.closed.empty(); ++i)
        visit.say(to_message(room::Cheer{"🎉"}));
    CHECK(visit.desk.closed == std::vector{Goodbye::too_fast});
}

TEST_CASE("who sends more bytes than anybody needs is shown the door, however few messages they are") {
    Visit visit(in_room());
    constexpr std::size_t large = limits::packet_bytes / 2;
    std::size_t sent = 0;
    for (; visit.desk.closed.empty() && sent < 100; ++sent) {
        visit.now += 100ms;
        visit.say(to_message(room::SendChat{std::string(large, 'x')}));
    }
    CHECK(visit.desk.closed == std::vector{Goodbye::too_fast});
    CHECK(sent * large > limits::bytes_burst);
    CHECK(sent * large < 2 * limits::bytes_burst);
}

TEST_CASE("the rate is asked before the bytes are looked at") {
    Visit visit(in_room());
    for (int i = 0; i < 60; ++i)
        visit.say(to_message(room::Cheer{"🎉"}));
    visit.packet(std::vector<std::byte>{std::byte{0x77}});
    CHECK(visit.desk.closed.empty());
    CHECK(visit.desk.refused == std::vector{Refusal::too_fast});
}

TEST_CASE("a move brings the way it took: half the least of the last eight round trips, at most 150 ms") {
    struct Row {
        std::vector<int> round_trips;
        Duration delay;
    };
    for (const Row& row : std::vector<Row>{{{}, 0ms},
                                           {{80}, 40ms},
                                           {{200, 80, 300}, 40ms},
                                           {{900, 900}, 150ms},
                                           {{10, 60, 60, 60, 60, 60, 60, 60, 60}, 30ms},
                                           {{0, 50}, 25ms}}) {
        Visit visit(in_room());
        for (const int round_trip : row.round_trips)
            visit.session.round_trips.add(Duration(round_trip));
        visit.say(a_move());
        REQUIRE(visit.desk.entered.size() == 1);
        CHECK(std::get<rooms::MemberMoved>(visit.desk.entered[0]).delay == row.delay);
    }
}

TEST_CASE("after ten wrong codes an address is refused for 1, 2, 4, 8 minutes, and no other is") {
    CodeGuard guard;
    SteadyTime now{60min};
    constexpr std::uint32_t office = 1;
    constexpr std::uint32_t other = 2;
    for (int i = 0; i < 9; ++i)
        guard.wrong(office, now);
    CHECK(guard.blocked_for(office, now) == 0ms);
    for (const int minutes : {1, 2, 4, 8}) {
        guard.wrong(office, now);
        CHECK(guard.blocked_for(office, now) == std::chrono::minutes(minutes));
        CHECK(guard.blocked_for(other, now) == 0ms);
        now += std::chrono::minutes(minutes);
        CHECK(guard.blocked_for(office, now) == 0ms);
        guard.sweep(now);
    }
}

TEST_CASE("an office with a slip now and then is never refused, and an hour of quiet forgives everything") {
    CodeGuard guard;
    SteadyTime now{60min};
    for (int i = 0; i < 100; ++i) {
        guard.wrong(1, now);
        CHECK(guard.blocked_for(1, now) == 0ms);
        now += 10min;
    }
    for (int i = 0; i < 10; ++i)
        guard.wrong(1, now);
    CHECK(guard.blocked_for(1, now) == 1min);
    now += 62min;
    for (int i = 0; i < 9; ++i)
        guard.wrong(1, now);
    CHECK(guard.blocked_for(1, now) == 0ms);
    guard.wrong(1, now);
    CHECK(guard.blocked_for(1, now) == 1min);
}

}  // namespace gate_test
