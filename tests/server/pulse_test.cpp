// How an evening was: said with one tap, and told to nobody but its host, as counts of at least four.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "server/journal/journal_codec.hpp"
#include "tests/server/evening_phases.hpp"

namespace pulse_test {

using namespace parlor;
using namespace parlor::testing;

namespace {

using Counts = std::vector<std::uint16_t>;
using Packets = std::vector<std::vector<std::byte>>;

const std::vector<std::string> six{"Ada", "Ben", "Cleo", "Dan", "Eve", "Wim"};

// Ada's evening in its recap; Wim has watched it.
struct AtRecap {
    RoomHarness evening;
    AtRecap() : evening(quiz(choice_questions(1))) {
        for (const std::string& name : six)
            evening.join(name, {.watching = name == "Wim"});
        evening.host("Ada", host::Start{});
        evening.host("Ada", host::EndActivity{});
        REQUIRE(evening.in_phase<RecapView>());
        evening.forget();
    }
    void say(const std::string& who, std::optional<Pulse> how) { evening.say(who, room::SayPulse{how}); }
    void say_all(const std::vector<std::string>& who, Pulse how) {
        for (const std::string& name : who)
            say(name, how);
    }
    // What they have been told last, since the last forget().
    [[nodiscard]] std::optional<PulseView> told(const std::string& who) const {
        const auto views = evening.heard<PulseView>(who);
        return views.empty() ? std::nullopt : std::optional(views.back());
    }
    [[nodiscard]] Counts counts(const std::string& who) const {
        return evening.inside().pulse_view_for(evening.id(who)).counts;
    }
};

std::map<std::string, Packets> packets_of(const RoomHarness& evening) {
    std::map<std::string, Packets> all;
    for (const std::string& name : six)
        all[name] = evening.inbox(name).packets;
    return all;
}

}  // namespace

TEST_CASE("what one said is told to oneself, can be changed and taken back, and nobody else hears of it") {
    AtRecap recap;
    recap.say("Ben", Pulse::so_so);
    CHECK(recap.told("Ben") == PulseView{Pulse::so_so, {}});
    recap.say("Ben", Pulse::loved_it);
    CHECK(recap.told("Ben") == PulseView{Pulse::loved_it, {}});
    recap.say("Ben", std::nullopt);
    CHECK(recap.told("Ben") == PulseView{});
    recap.say("Wim", Pulse::good);
    CHECK_MESSAGE((recap.told("Wim") == PulseView{Pulse::good, {}}), "who watched may say so, too");
    for (const char* other : {"Ada", "Cleo", "Dan", "Eve"})
        CHECK_MESSAGE(recap.evening.inbox(other).packets.empty(), other);
}

TEST_CASE("the host sees counts as soon as four have answered, not before, and not when it is three again") {
    AtRecap recap;
    recap.say_all({"Ben", "Cleo", "Dan"}, Pulse::good);
    CHECK(recap.counts("Ada").empty());
    CHECK(recap.evening.inbox("Ada").packets.empty());
    recap.say("Dan", Pulse::so_so);
    CHECK_MESSAGE(recap.counts("Ada").empty(), "to change one's mind is not a fourth answer");
    recap.say("Ada", Pulse::loved_it);
    CHECK(recap.told("Ada") == PulseView{Pulse::loved_it, {1, 2, 1, 0}});
    recap.say("Wim", Pulse::not_for_me);
    CHECK(recap.told("Ada") == PulseView{Pulse::loved_it, {1, 2, 1, 1}});
    recap.say("Wim", std::nullopt);
    recap.say("Ben", std::nullopt);
    CHECK(recap.told("Ada") == PulseView{Pulse::loved_it, {}});
    for (const std::string& name : six) {
        if (name == "Ada") continue;
        for (const PulseView& view : recap.evening.heard<PulseView>(name))
            CHECK_MESSAGE(view.counts.empty(), name);
    }
}

TEST_CASE("co-hosts and stand-ins see no counts; who is given the chair does, and who gave it no longer") {
    AtRecap recap;
    recap.evening.host("Ada", host::SetCoHost{recap.evening.id("Ben"), true});
    recap.say_all({"Ben", "Cleo", "Dan", "Eve"}, Pulse::good);
    const Counts counts{0, 4, 0, 0};
    CHECK(recap.told("Ada") == PulseView{{}, counts});
    CHECK(recap.told("Ben") == PulseView{Pulse::good, {}});
    recap.evening.drop("Ada");
    recap.evening.advance(limits::host_absence + 1s);
    CHECK(recap.evening.room("Ben").acting_host == recap.evening.id("Ben"));
    CHECK(recap.counts("Ben").empty());
    recap.evening.come_back("Ada");
    CHECK(recap.told("Ada") == PulseView{{}, counts});
    recap.evening.forget();
    recap.evening.host("Ada", host::MakeHost{recap.evening.id("Ben")});
    CHECK(recap.told("Ben") == PulseView{Pulse::good, counts});
    CHECK(recap.told("Ada") == PulseView{});
    // When they have left for good, whoever looks after the lobby reads what people said.
    recap.evening.leave("Ben");
    const auto chair = recap.evening.room("Ada").acting_host;
    CHECK(recap.evening.inside().pulse_view_for(chair).counts == counts);
    CHECK_MESSAGE(recap.told("Ada").has_value(), "and is told");
}

TEST_CASE("until counts may be seen, nothing that anybody is sent depends on what another has said") {
    const auto run = [](Pulse cleo, Pulse dan, bool fourth) {
        AtRecap recap;
        recap.say("Ben", Pulse::good);
        recap.say("Cleo", cleo);
        recap.say("Dan", dan);
        recap.evening.join("Late");
        if (fourth) recap.say("Eve", Pulse::good);
        recap.evening.drop("Ben");
        recap.evening.come_back("Ben");
        recap.evening.host("Ada", host::SetCoHost{recap.evening.id("Ben"), true});
        recap.evening.say("Ben", room::SendChat{"see you"});
        auto packets = packets_of(recap.evening);
        packets["Late"] = recap.evening.inbox("Late").packets;
        return packets;
    };
    for (const bool fourth : {false, true}) {
        auto one = run(Pulse::loved_it, Pulse::good, fourth);
        auto other = run(Pulse::so_so, Pulse::not_for_me, fourth);
        CHECK((one["Ada"] == other["Ada"]) == !fourth);
        for (const char* themselves : {"Cleo", "Dan"}) {
            CHECK(one[themselves] != other[themselves]);
            one.erase(themselves);
            other.erase(themselves);
        }
        one.erase("Ada");
        other.erase("Ada");
        CHECK(one == other);
    }
}

TEST_CASE("how many have answered shows to nobody but the host, neither in bytes nor in their number") {
    const auto run = [](const std::vector<std::string>& who) {
        AtRecap recap;
        recap.say_all(who, Pulse::good);
        auto packets = packets_of(recap.evening);
        for (const char* name : {"Ada", "Dan", "Eve", "Wim"})
            packets.erase(name);
        return packets;
    };
    CHECK(run({}) == run({"Dan", "Eve", "Wim", "Ada"}));
}

TEST_CASE("what was said survives a lost connection, a snapshot and a replay of the journal") {
    AtRecap recap;
    recap.say_all({"Ben", "Cleo", "Dan", "Wim"}, Pulse::so_so);
    recap.evening.forget();
    recap.evening.drop("Ben");
    recap.evening.come_back("Ben");
    CHECK(recap.told("Ben") == PulseView{Pulse::so_so, {}});
    recap.evening.forget();
    recap.evening.drop("Eve");
    recap.evening.come_back("Eve");
    CHECK_MESSAGE(!recap.told("Eve"), "who said nothing is told nothing");

    const auto origin =
        journal::decode_origin(journal::encode(rooms::RoomOrigin(recap.evening.inside().snapshot())));
    REQUIRE(origin);
    const rooms::Room again(*origin);
    const PulseView host{{}, {0, 0, 4, 0}};
    CHECK(again.pulse_view_for(recap.evening.id("Ada")) == host);
    CHECK(again.pulse_view_for(recap.evening.id("Ben")) == PulseView{Pulse::so_so, {}});
    const rooms::RoomRun replayed(recap.evening.recorder().origin(), recap.evening.recorder().inputs(),
                                  nullptr);
    CHECK(replayed.room().pulse_view_for(recap.evening.id("Ada")) == host);
}

TEST_CASE("it is asked in the recap alone, and forgotten with the evening") {
    for (const PhaseOfEvening& phase : all_phases()) {
        RoomHarness evening(phase.setup());
        evening.join("Ada");
        evening.join("Ben");
        phase.reach(evening);
        if (evening.in_phase<RecapView>()) continue;
        CAPTURE(phase.name);
        evening.forget();
        evening.say("Ben", room::SayPulse{Pulse::good});
        CHECK(evening.refusal("Ben") == Refusal::not_now);
    }
    AtRecap recap;
    recap.say_all({"Ben", "Cleo", "Dan", "Wim"}, Pulse::good);
    recap.evening.forget();
    recap.evening.host("Ada", host::PlayAgain{});
    CHECK(recap.told("Ada") == PulseView{});
    CHECK(recap.told("Ben") == PulseView{});
    CHECK_MESSAGE(!recap.told("Eve"), "who said nothing is told nothing");
    recap.evening.host("Ada", host::Start{});
    recap.evening.host("Ada", host::EndActivity{});
    REQUIRE(recap.evening.in_phase<RecapView>());
    recap.say("Eve", Pulse::good);
    CHECK(recap.counts("Ada").empty());
}

TEST_CASE("whose answer it was stays with the answer when they leave, and it counts once when they return") {
    AtRecap recap;
    recap.say_all({"Ben", "Cleo", "Dan", "Wim"}, Pulse::good);
    recap.evening.leave("Ben");
    CHECK(recap.counts("Ada") == Counts{0, 4, 0, 0});
    recap.evening.come_back("Ben");
    recap.say("Ben", Pulse::loved_it);
    CHECK(recap.counts("Ada") == Counts{1, 3, 0, 0});
}

}  // namespace pulse_test
