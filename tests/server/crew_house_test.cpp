// Crews by way of the whole server: keys, codes, doors, and processes that are killed.
#include <doctest/doctest.h>

#include "server/rooms/room_directory.hpp"
#include "tests/server/crew_weeks.hpp"
#include "tests/server/house.hpp"

namespace crew_house_test {

using namespace parlor;
using namespace parlor::testing;

namespace {

constexpr CrewKey own_key{1, 2, 3};
constexpr CrewKey other_key{9};

struct Disk {
    Scratch folder;
    std::unique_ptr<journal::Journal> journal;
    std::unique_ptr<history::History> history;

    Disk() { open(); }
    void open() {
        auto opened = journal::Journal::open(folder / "parlor.db");
        REQUIRE(opened);
        journal = std::move(*opened);
        history = open_history(folder);
    }
    void close() {
        journal.reset();
        history.reset();
    }
    [[nodiscard]] app::RoomService::Keeping keeping() const { return {journal.get(), history.get()}; }
    // The file and its log as they are now, and back to that.
    void copy(const std::string& name, const std::string& to) const {
        for (const std::string part : {"", "-wal"}) {
            const auto from = folder.path() / (name + part);
            std::filesystem::remove(folder.path() / (to + part));
            if (std::filesystem::exists(from)) std::filesystem::copy_file(from, folder.path() / (to + part));
        }
    }
};

// Three at a table, to the recap; all three want to be remembered but the last.
struct Evening {
    House& house;
    Visitor& ada;
    Visitor& ben;
    Visitor& cleo;

    explicit Evening(House& in)
        : house(in), ada(in.host("Ada", 1)), ben(in.guest("Ben", 2)), cleo(in.guest("Cleo", 3)) {
        const std::string code = ada.last<RoomView>().code;
        house.say(ben, lobby::JoinLobby{code, false});
        house.say(cleo, lobby::JoinLobby{code, false});
        house.say(ada, crew::Keep{own_key, friday_plan()});
        house.say(ada, crew::Remember{true});
        house.say(ben, crew::Remember{true});
    }
    void sit_down() {
        house.say(ada, host::ChangeRunSheet{{tables_activity(1, 3)}, {}});
        house.say(ada, host::Start{});
        for (Visitor* one : {&ada, &ben, &cleo})
            house.say(*one, RoundCommand{0, tables::Command{tables::SetReady{true}}});
        house.advance(30s);
    }
    void end() { house.say(ada, host::EndActivity{}); }
    [[nodiscard]] std::string code() const { return ada.last<RoomView>().code; }
};

}  // namespace

TEST_CASE("a lobby is never opened under a code that a crew has") {
    const auto code_with = [](const std::function<bool(const std::string&)>& reserved) {
        rooms::RoomDirectory directory;
        Rng rng(5);
        return directory.open({}, reserved, {}, SteadyTime{1s}, 1, rng).run.room().code();
    };
    const std::string usual = code_with({});
    CHECK(code_with({}) == usual);
    CHECK(code_with([&](const std::string& code) { return code == usual; }) != usual);
}

TEST_CASE("the host keeps a crew, everybody sees it, and the key opens its lobby under the same code") {
    Disk disk;
    House house(1, disk.keeping(), first_friday);
    CHECK(house.guest("Eve", 5).last<Welcome>().keeps_crews);
    Evening evening(house);
    const std::string code = evening.code();
    CHECK(evening.ben.last<CrewView>().plan == friday_plan());
    CHECK(evening.ben.last<CrewView>().remembered);
    CHECK_FALSE(evening.cleo.last<CrewView>().remembered);
    CHECK(evening.cleo.heard<Notice>().size() > 0);

    // Everybody goes, and the lobby closes after a while.
    for (Visitor* one : {&evening.ada, &evening.ben, &evening.cleo})
        house.say(*one, room::Leave{});
    house.advance(31min);
    CHECK(house.app().lobbies() == 0);
    Visitor& late = house.guest("Late", 7);
    house.say(late, lobby::JoinLobby{code, false});
    CHECK(late.last<CrewRests>().name == "Friday Crew");
    CHECK(late.last<CrewRests>().meeting == friday_plan().meeting);
    CHECK(late.heard<Refused>().empty());
    // A right code is no wrong one, however often it is tried.
    for (int i = 0; i < 12; ++i) {
        house.say(late, lobby::PreviewLobby{code});
        house.advance(2s);
    }
    CHECK(late.heard<Refused>().empty());
    house.say(late, lobby::OpenCrew{other_key});
    CHECK(late.last<Refused>().why == Refusal::unknown_crew);

    Visitor& host = house.guest("Ada", 1);
    house.say(host, lobby::OpenCrew{own_key});
    CHECK(host.last<RoomView>().code == code);
    CHECK(host.last<RoomView>().settings.title == "Friday Crew");
    CHECK(host.last<CrewView>().remembered);
    house.say(late, lobby::JoinLobby{code, false});
    CHECK(late.last<RoomView>().code == code);
    // Whoever has the key as well comes into the lobby that is open.
    Visitor& second = house.guest("Second", 8);
    house.say(second, lobby::OpenCrew{own_key});
    CHECK(second.last<RoomView>().members.size() == 3);
}

TEST_CASE("a crew is the host's to make, and its key's holder's to change and to end") {
    Disk disk;
    House house(1, disk.keeping(), first_friday);
    Evening evening(house);
    house.say(evening.ben, crew::Keep{other_key, friday_plan()});
    CHECK(evening.ben.last<Refused>().why == Refusal::not_keeper);
    CrewPlan plan = friday_plan();
    plan.name = "Friyay";
    house.say(evening.ada, crew::Keep{own_key, plan});
    CHECK(evening.ben.last<CrewView>().plan.name == "Friyay");
    CHECK(evening.ben.last<CrewView>().revision == 1);
    house.say(evening.ben, crew::End{other_key});
    CHECK(evening.ben.last<Refused>().why == Refusal::unknown_crew);
    house.say(evening.ada, crew::End{own_key});
    CHECK(evening.ben.heard<CrewEnded>().size() == 1);
    house.say(evening.ben, crew::Keep{other_key, plan});
    CHECK(evening.ben.last<Refused>().why == Refusal::not_host);
    house.say(evening.ada, crew::Keep{own_key, plan});
    CHECK(evening.ben.last<CrewView>().plan.name == "Friyay");
    CHECK_FALSE(evening.ben.last<CrewView>().remembered);
}

TEST_CASE("what is kept of somebody is theirs to see and to delete, in the lobby and from outside") {
    Disk disk;
    House house(1, disk.keeping(), first_friday);
    Evening evening(house);
    evening.sit_down();
    evening.end();
    house.settle();
    house.say(evening.ben, crew::AskPart{evening.code()});
    CrewPart part = evening.ben.last<CrewPart>();
    CHECK(part.kept);
    CHECK(part.name == "Ben");
    REQUIRE(part.evenings.size() == 1);
    CHECK(part.people == std::vector<std::string>{"Ada"});
    house.say(evening.cleo, crew::AskPart{evening.code()});
    CHECK_FALSE(evening.cleo.last<CrewPart>().kept);
    CHECK(evening.ada.last<CrewView>().companions == std::vector<Companion>{{"Ben", 1}});

    Visitor& outside = house.guest("Ben at home", 2);
    house.say(outside, crew::DeletePart{evening.code()});
    CHECK_FALSE(outside.last<CrewPart>().kept);
    house.settle();
    CHECK(evening.ada.last<CrewView>().companions.empty());
    CHECK_FALSE(evening.ben.last<CrewView>().remembered);
    house.say(evening.ada, crew::AskPart{evening.code()});
    CHECK(evening.ada.last<CrewPart>().people.empty());
    // Codes are not for guessing here, either.
    Visitor& guesser = house.guest("Guesser", 9);
    for (int i = 0; i < 12; ++i)
        house.say(guesser, crew::AskPart{"ZZZZ-00"});
    CHECK(guesser.last<Refused>().why == Refusal::too_many_codes);
}

TEST_CASE("a process killed before or after an evening was written loses no week and doubles none") {
    for (const bool written : {false, true}) {
        CAPTURE(written);
        Disk disk;
        std::string code;
        {
            House house(1, disk.keeping(), first_friday);
            Evening evening(house);
            code = evening.code();
            evening.sit_down();
            // As of a moment before the end: what was not yet on disk when the process was killed.
            disk.copy(written ? "parlor.db" : "history.db", "before.db");
            evening.end();
            house.settle();
        }
        disk.close();
        disk.copy("before.db", written ? "parlor.db" : "history.db");
        disk.open();
        House again(2, disk.keeping(), first_friday + 5min);
        CHECK(again.brought_back() == 1);
        Visitor& ada = again.guest("Ada", 1);
        again.say(ada, lobby::JoinLobby{code, false});
        if (written) again.say(ada, host::EndActivity{});
        again.settle();
        again.say(ada, crew::AskPart{code});
        CHECK(ada.last<CrewPart>().evenings.size() == 1);
        CHECK(ada.last<CrewView>().companions == std::vector<Companion>{{"Ben", 1}});
    }
}

TEST_CASE("without a history there are no crews, and everything else is as ever") {
    House house;
    Visitor& ada = house.host("Ada", 1);
    CHECK_FALSE(ada.last<Welcome>().keeps_crews);
    house.say(ada, crew::Keep{own_key, friday_plan()});
    CHECK(ada.last<Refused>().why == Refusal::no_crews);
    CHECK(ada.heard<CrewView>().empty());
    house.say(ada, crew::Remember{true});
    house.say(ada, crew::AskPart{"PLUM-42"});
    CHECK(ada.last<Refused>().why == Refusal::no_crews);
}

}  // namespace crew_house_test
