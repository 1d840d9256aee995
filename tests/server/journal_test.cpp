// Open lobbies on disk: what a server that was killed has when it starts again.
#include "server/journal/journal.hpp"

#include <doctest/doctest.h>
#include <sqlite3.h>
#include <sys/resource.h>

#include <csignal>

#include "server/database/sqlite.hpp"
#include "shared/protocol/presets.hpp"
#include "tests/server/house.hpp"
#include "tests/support/scratch.hpp"

namespace journal_test {

using namespace parlor;
using namespace parlor::testing;

namespace {

std::unique_ptr<journal::Journal> open(const Scratch& folder) {
    auto opened = journal::Journal::open(folder / "parlor.db");
    REQUIRE(opened);
    return std::move(*opened);
}

rooms::RoomInput arrival(std::int64_t at, const std::string& name) {
    rooms::MemberArrived arrived;
    arrived.seat[0] = static_cast<std::uint8_t>(name.size());
    arrived.profile = {name, "", "", "🦊", 0};
    return {RoomTime{Duration{at}}, UtcTime{Duration{1'000}}, arrived};
}

using Kind = database::Trouble::Kind;

const rooms::RoomSeed plum{7, "PLUM-42", {"Friday"}, {}};

// Says something to the database itself, as another version of Parlor might have left it.
void run_sql(const Scratch& folder, const std::string& sql) {
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open((folder / "parlor.db").c_str(), &database) == SQLITE_OK);
    CHECK(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(database);
}

std::int64_t rows_of(const Scratch& folder) {
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open((folder / "parlor.db").c_str(), &database) == SQLITE_OK);
    std::int64_t rows = -1;
    {
        database::Statement count(database, "SELECT count(*) FROM batch");
        if (count.step()) rows = count.number(0);
    }
    sqlite3_close(database);
    return rows;
}

std::string name_of(const rooms::RoomInput& input) {
    return std::get<rooms::MemberArrived>(input.what).profile.name;
}

// As long as it lives, no file of this process can grow.
class FullDisk {
public:
    FullDisk() {
        handler_ = std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &before_);
        rlimit none = before_;
        none.rlim_cur = 0;
        ::setrlimit(RLIMIT_FSIZE, &none);
    }
    ~FullDisk() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    rlimit before_{};
    void (*handler_)(int) = nullptr;
};

}  // namespace

TEST_CASE("what was committed is there again, in order, and what was not is not") {
    const Scratch folder;
    {
        const auto journal = open(folder);
        CHECK(journal->load().rooms.empty());
        journal->add_room(RoomId{3}, 0xFFFF'FFFF'FFFF'FFF0, plum);
        journal->add_input(RoomId{3}, arrival(1, "Ada"));
        CHECK_FALSE(journal->commit());
        journal->add_input(RoomId{3}, arrival(2, "Benjamin"));
        CHECK_FALSE(journal->commit());
        journal->add_input(RoomId{3}, arrival(3, "Nobody"));  // and the process dies
    }
    {
        const auto journal = open(folder);
        const auto loaded = journal->load();
        REQUIRE(loaded.rooms.size() == 1);
        const journal::Journal::Stored& room = loaded.rooms.front();
        CHECK(room.id == RoomId{3});
        CHECK(room.door == 0xFFFF'FFFF'FFFF'FFF0);
        CHECK(std::get<rooms::RoomSeed>(room.origin).code == "PLUM-42");
        CHECK(std::get<rooms::RoomSeed>(room.origin).settings == plum.settings);
        REQUIRE(room.inputs.size() == 2);
        CHECK(name_of(room.inputs[0]) == "Ada");
        CHECK(name_of(room.inputs[1]) == "Benjamin");
        CHECK(room.inputs[1].at == RoomTime{Duration{2}});
        // It goes on where it was.
        journal->add_input(RoomId{3}, arrival(4, "Cleo"));
        CHECK_FALSE(journal->commit());
    }
    {
        const auto journal = open(folder);
        CHECK(journal->load().rooms.front().inputs.size() == 3);
        journal->remove_room(RoomId{3});
        CHECK_FALSE(journal->commit());
    }
    CHECK(open(folder)->load().rooms.empty());
}

TEST_CASE("two servers never share a data folder, and nobody else may read what is in it") {
    const Scratch folder;
    {
        const auto journal = open(folder);
        journal->add_room(RoomId{3}, 1, plum);
        CHECK_FALSE(journal->commit());
        const auto second = journal::Journal::open(folder / "parlor.db");
        REQUIRE_FALSE(second);
        CHECK(second.error().kind == Kind::in_use);
        for (const char* file : {"parlor.db", "parlor.db-wal"})
            CHECK(rights(folder / file) == 0600);
        journal->add_input(RoomId{3}, arrival(1, "Ada"));
        CHECK_FALSE(journal->commit());
    }
    CHECK(open(folder)->load().rooms.front().inputs.size() == 1);
}

TEST_CASE("while the disk refuses, nothing is lost: what waited is written once it takes it") {
    const Scratch folder;
    {
        const auto journal = open(folder);
        journal->add_room(RoomId{3}, 1, plum);
        CHECK_FALSE(journal->commit());
        {
            const FullDisk full;
            journal->add_input(RoomId{3}, arrival(1, "Ada"));
            CHECK(journal->commit());
            journal->add_input(RoomId{3}, arrival(2, "Benjamin"));
            CHECK(journal->commit());
        }
        CHECK_FALSE(journal->commit());
        CHECK(journal->figures().given_up == 0);
    }
    const auto loaded = open(folder)->load();
    REQUIRE(loaded.rooms.size() == 1);
    REQUIRE(loaded.rooms.front().inputs.size() == 2);
    CHECK(name_of(loaded.rooms.front().inputs[1]) == "Benjamin");
}

TEST_CASE("what waits for the disk is bounded: the lobbies it belongs to will not be back, the others will") {
    const Scratch folder;
    {
        const auto journal = open(folder);
        journal->add_room(RoomId{3}, 1, plum);
        journal->add_room(RoomId{4}, 2, plum);
        CHECK_FALSE(journal->commit());
        {
            const FullDisk full;
            journal->add_room(RoomId{5}, 3, plum);  // and nobody is in it yet
            rooms::RoomInput long_one = arrival(1, std::string(1'000'000, 'x'));
            for (int i = 0; i < 70; ++i)
                journal->add_input(RoomId{3}, long_one);
            CHECK(journal->commit());
            CHECK(journal->figures().given_up == 2);
            journal->add_input(RoomId{5}, arrival(2, "Into nothing"));
            journal->add_input(RoomId{3}, arrival(2, "Too late"));
        }
        journal->add_input(RoomId{4}, arrival(1, "Ada"));
        CHECK_FALSE(journal->commit());
    }
    {
        // Another lobby with the number of one that was given up has nothing of it.
        const auto journal = open(folder);
        journal->add_room(RoomId{5}, 4, plum);
        CHECK_FALSE(journal->commit());
    }
    {
        const auto journal = open(folder);
        CHECK(journal->load().rooms.back().inputs.empty());
        journal->remove_room(RoomId{5});
        CHECK_FALSE(journal->commit());
    }
    const auto loaded = open(folder)->load();
    REQUIRE(loaded.rooms.size() == 1);
    CHECK(loaded.rooms.front().id == RoomId{4});
    CHECK(loaded.rooms.front().inputs.size() == 1);
    CHECK(loaded.unreadable == 0);
}

TEST_CASE(
    "what comes after a snapshot is there, also when there was nothing left and the server began again") {
    const Scratch folder;
    {
        const auto journal = open(folder);
        journal->add_room(RoomId{3}, 1, plum);
        for (std::uint8_t i = 1; i < 9; ++i)
            journal->add_input(RoomId{3}, arrival(i, "Somebody"));
        CHECK_FALSE(journal->commit());
        rooms::Room room(plum);
        journal->cut(RoomId{3}, RoomTime{Duration{5}}, room.snapshot());
        CHECK_FALSE(journal->commit());
    }
    for (std::uint8_t i = 1; i < 4; ++i) {
        const auto journal = open(folder);
        CHECK(journal->load().rooms.front().inputs.size() == std::size_t{i} - 1);
        journal->add_input(RoomId{3}, arrival(i, "After"));
        CHECK_FALSE(journal->commit());
    }
}

TEST_CASE("a lobby that stands still for long loses nothing and does not make the others' past stay") {
    const Scratch folder;
    {
        const auto journal = open(folder);
        journal->add_room(RoomId{3}, 1, plum);
        journal->add_room(RoomId{4}, 2, plum);
        for (std::uint8_t i = 1; i < 9; ++i)
            journal->add_input(RoomId{3}, arrival(i, "Waiting"));
        rooms::Room room(plum);
        for (int turn = 0; turn < 200; ++turn) {
            journal->cut(RoomId{4}, RoomTime{Duration{turn}}, room.snapshot());
            journal->add_input(RoomId{4}, arrival(turn, std::string(50'000, 'x')));
            CHECK_FALSE(journal->commit());
        }
        for (std::uint8_t i = 9; i < 12; ++i)
            journal->add_input(RoomId{3}, arrival(i, "Going on"));
        CHECK_FALSE(journal->commit());
    }
    // Those of the turns since it was moved, which lie behind it.
    CHECK(rows_of(folder) < 150);
    const auto loaded = open(folder)->load();
    REQUIRE(loaded.rooms.size() == 2);
    REQUIRE(loaded.rooms[0].inputs.size() == 11);
    for (std::uint8_t i = 1; i < 12; ++i)
        CHECK(loaded.rooms[0].inputs[i - 1].at == RoomTime{Duration{i}});
    CHECK(loaded.rooms[1].inputs.size() == 1);
}

TEST_CASE("a file that is no database, or a damaged one, is refused with a reason and left as it is") {
    const Scratch folder;
    put(folder / "parlor.db", std::string(8'192, 'x'));
    const auto opened = journal::Journal::open(folder / "parlor.db");
    REQUIRE_FALSE(opened);
    CHECK(opened.error().why.find("not a database") != std::string::npos);
    CHECK(opened.error().kind == Kind::not_readable);
    CHECK(text_of(folder / "parlor.db") == std::string(8'192, 'x'));
    CHECK_FALSE(journal::Journal::open(folder / "no/such/folder/parlor.db"));
}

TEST_CASE(
    "after a restart the lobby has its code, its people their seats, and the round goes on where it was") {
    const Scratch folder;
    std::string code;
    trivia::View before;
    RoomTime then;
    {
        const auto journal = open(folder);
        House house(1, journal.get());
        CHECK(house.brought_back() == 0);
        Visitor& ada = house.host("Ada", 1);
        code = ada.last<RoomView>().code;
        Visitor& ben = house.guest("Ben", 2);
        house.say(ben, lobby::JoinLobby{code});
        house.say(ben, room::SendChat{"see you later"});
        house.say(ada, host::Start{});
        house.advance(4s);
        before = std::get<trivia::View>(ada.last<RoundView>().view);
        then = ada.last<Beat>().now;
    }
    const auto journal = open(folder);
    House house(2, journal.get());
    CHECK(house.brought_back() == 1);
    CHECK(house.app().lobbies() == 1);
    house.advance(10min);  // nobody is there: room time stands still
    Visitor& ben = house.guest("Ben", 2);
    house.say(ben, lobby::JoinLobby{code});
    CHECK(ben.last<ChatLines>().lines.back().text == "see you later");
    const RoomView& room = ben.last<RoomView>();
    REQUIRE(room.members.size() == 2);
    CHECK_FALSE(room.members[0].connected);
    CHECK(room.members[1].connected);
    const auto after = std::get<trivia::View>(ben.last<RoundView>().view);
    CHECK(after.number == before.number);
    CHECK(after.text == before.text);
    CHECK(after.choices == before.choices);
    CHECK(after.ends == before.ends);
    CHECK(ben.last<Seated>().now >= then - 1s);
    CHECK(ben.last<Seated>().now < then + 2s);
    Visitor& ada = house.guest("Ada", 1);
    house.say(ada, lobby::JoinLobby{code});
    CHECK(ada.last<Seated>().you == room.host);
    house.say(ada, host::SkipAhead{});
    CHECK(ben.last<Notice>().kind == NoticeKind::skipped);
}

TEST_CASE(
    "a lobby that has closed stays closed, and questions once asked are not asked again after a restart") {
    const Scratch folder;
    std::string first;
    std::string code;
    {
        const auto journal = open(folder);
        House house(3, journal.get());
        Visitor& left = house.host("Lea", 9);
        house.say(left, room::Leave{});
        house.advance(limits::empty_room_kept + 1s);
        CHECK(house.app().lobbies() == 0);
        Visitor& ada = house.host("Ada", 1);
        code = ada.last<RoomView>().code;
        house.say(ada, host::Start{});
        first = std::get<trivia::View>(ada.last<RoundView>().view).text;
    }
    const auto journal = open(folder);
    House house(4, journal.get());
    CHECK(house.brought_back() == 1);
    Visitor& ada = house.guest("Ada", 1);
    house.say(ada, lobby::JoinLobby{code});
    for (int i = 0; i < 3; ++i) {
        house.say(ada, host::EndActivity{});
        house.say(ada, host::Start{});
        house.say(ada, host::PlayAgain{});
        house.say(ada, host::Start{});
        for (const RoundView& view : ada.heard<RoundView>()) {
            const auto& question = std::get<trivia::View>(view.view);
            if (question.text == first) CHECK(view.activity == 0);
        }
    }
}

TEST_CASE("a lobby asks who arrives first, and after a restart what they wrote is there and counts") {
    const Scratch folder;
    std::string code;
    std::vector<std::string> prompts;
    const auto seen = [](const Visitor& visitor) {
        return std::get<who::View>(visitor.last<RoundView>().view);
    };
    const auto restarted = [&](std::uint64_t seed, const auto& use) {
        const auto journal = open(folder);
        House house(seed, journal.get());
        Visitor& ben = house.guest("Ben", 2);
        house.say(ben, lobby::JoinLobby{code});
        use(house, ben);
    };
    {
        const auto journal = open(folder);
        House house(5, journal.get());
        Visitor& ada = house.host("Ada", 1);
        code = ada.last<RoomView>().code;
        house.say(ada, host::ChangeRunSheet{find_preset("meet-the-team-30")->run_sheet, std::nullopt});
        prompts = seen(ada).prompts;
        CHECK(prompts.size() == 2);
        Visitor& ben = house.guest("Ben", 2);
        house.say(ben, lobby::JoinLobby{code});
        CHECK(seen(ben).prompts == prompts);
        house.say(ben, RoundCommand{0, who::Command{who::WriteLine{1, "Tea, always", seen(ben).set}}});
    }
    restarted(6, [&](House& house, Visitor& ben) {
        CHECK(seen(ben).stage == who::Stage::beforehand);
        CHECK(seen(ben).prompts == prompts);
        CHECK(seen(ben).own_lines == std::vector<who::OwnLine>{{1, "Tea, always"}});
        house.advance(4min);  // long enough for a snapshot
        house.say(ben, RoundCommand{0, who::Command{who::WriteLine{0, "Rain", seen(ben).set}}});
    });
    restarted(7, [&](House& house, Visitor& ben) {
        CHECK(seen(ben).own_lines == std::vector<who::OwnLine>{{0, "Rain"}, {1, "Tea, always"}});
        Visitor& ada = house.guest("Ada", 1);
        house.say(ada, lobby::JoinLobby{code});
        house.say(ada, host::Start{});
        CHECK(seen(ben).stage == who::Stage::writing);
        CHECK(seen(ben).done);
    });
    restarted(8, [&](House&, Visitor& ben) {
        CHECK(seen(ben).stage == who::Stage::writing);
        CHECK(seen(ben).prompts == prompts);
        CHECK(seen(ben).own_lines == std::vector<who::OwnLine>{{0, "Rain"}, {1, "Tea, always"}});
    });
}

TEST_CASE("a snapshot cuts off what came before it, on disk and while the disk refuses") {
    const Scratch folder;
    const rooms::Room room(plum);
    {
        const auto journal = open(folder);
        journal->add_room(RoomId{3}, 1, plum);
        journal->add_input(RoomId{3}, arrival(1, "Ada"));
        CHECK_FALSE(journal->commit());
        {
            const FullDisk full;
            journal->add_input(RoomId{3}, arrival(2, "Benjamin"));
            CHECK(journal->commit());
            journal->cut(RoomId{3}, RoomTime{Duration{5}}, room.snapshot());
            journal->add_input(RoomId{3}, arrival(9, "Cleo"));
            CHECK(journal->commit());
        }
        CHECK_FALSE(journal->commit());
    }
    const auto loaded = open(folder)->load();
    REQUIRE(loaded.rooms.size() == 1);
    CHECK(std::holds_alternative<rooms::RoomSnapshot>(loaded.rooms.front().origin));
    CHECK(rooms::Room(loaded.rooms.front().origin).code() == "PLUM-42");
    REQUIRE(loaded.rooms.front().inputs.size() == 1);
    CHECK(name_of(loaded.rooms.front().inputs.front()) == "Cleo");
}

TEST_CASE("an evening leaves no more behind than what happened since the last activity") {
    const Scratch folder;
    std::string code;
    {
        const auto journal = open(folder);
        House house(5, journal.get());
        Visitor& ada = house.host("Ada", 1);
        code = ada.last<RoomView>().code;
        house.say(ada, room::SendChat{"before"});
        house.say(ada, host::Start{});
        house.say(ada, host::EndActivity{});
        house.say(ada, room::SendChat{"after"});
    }
    {
        const auto journal = open(folder);
        const auto loaded = journal->load();
        REQUIRE(loaded.rooms.size() == 1);
        CHECK(std::holds_alternative<rooms::RoomSnapshot>(loaded.rooms.front().origin));
        CHECK(loaded.rooms.front().inputs.size() <= 3);
        CHECK_FALSE(loaded.rooms.front().in_round);
    }
    const auto journal = open(folder);
    House house(6, journal.get());
    CHECK(house.brought_back() == 1);
    Visitor& ada = house.guest("Ada", 1);
    house.say(ada, lobby::JoinLobby{code});
    const auto lines = ada.last<ChatLines>().lines;
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].text == "before");
    CHECK(lines[1].text == "after");
    CHECK_FALSE(std::holds_alternative<PlayingView>(ada.last<RoomView>().phase));
}

TEST_CASE("rules that have changed: the round begins again, with everybody, also who came during it") {
    const Scratch folder;
    std::string code;
    {
        const auto journal = open(folder);
        House house(7, journal.get());
        Visitor& ada = house.host("Ada", 1);
        code = ada.last<RoomView>().code;
        Visitor& ben = house.guest("Ben", 2);
        house.say(ben, lobby::JoinLobby{code});
        house.say(ben, room::SendChat{"see you later"});
        house.say(ada, host::Start{});
        Visitor& cleo = house.guest("Cleo", 3);
        house.say(cleo, lobby::JoinLobby{code});
        house.advance(4s);
        CHECK(ada.last<RoomView>().members.size() == 3);
        Visitor& dora = house.guest("Dora", 4);
        house.say(dora, lobby::JoinLobby{code});
        house.say(dora, room::Leave{});
        house.say(ada, room::SendChat{"the last input, which is not readable by other rules"});
    }
    run_sql(folder,
            "UPDATE room SET rules_version = rules_version + 1; UPDATE batch SET content = "
            "x'0000000100000002ffff' WHERE seq = (SELECT max(seq) FROM batch);");
    const auto journal = open(folder);
    House house(8, journal.get());
    REQUIRE(house.brought_back() == 1);
    house.advance(5min);  // nobody is there
    Visitor& ben = house.guest("Ben", 2);
    house.say(ben, lobby::JoinLobby{code});
    CHECK(ben.last<ChatLines>().lines.back().text == "see you later");
    CHECK(ben.last<RoomView>().members.size() == 3);
    const PhaseView between = ben.last<RoomView>().phase;
    REQUIRE(std::holds_alternative<BetweenView>(between));
    CHECK(std::get<BetweenView>(between).again);
    CHECK(std::get<BetweenView>(between).next == 0);
    house.advance(16s);
    CHECK(std::holds_alternative<PlayingView>(ben.last<RoomView>().phase));
}

TEST_CASE("rules that have changed between rounds change nothing for a lobby") {
    const Scratch folder;
    std::string code;
    {
        const auto journal = open(folder);
        House house(9, journal.get());
        Visitor& ada = house.host("Ada", 1);
        code = ada.last<RoomView>().code;
        house.advance(4min);
        house.say(ada, room::SendChat{"still here"});
        house.advance(4min);
    }
    run_sql(folder, "UPDATE room SET rules_version = rules_version + 1;");
    const auto journal = open(folder);
    House house(10, journal.get());
    REQUIRE(house.brought_back() == 1);
    Visitor& ada = house.guest("Ada", 1);
    house.say(ada, lobby::JoinLobby{code});
    CHECK(ada.last<ChatLines>().lines.back().text == "still here");
    CHECK(std::holds_alternative<GatheringView>(ada.last<RoomView>().phase));
    CHECK(ada.last<RoomView>().host == ada.last<Seated>().you);
}

TEST_CASE(
    "a database of an older layout is brought to today's, one of a newer version is refused with a reason") {
    const Scratch folder;
    run_sql(folder,
            "CREATE TABLE room (id INTEGER PRIMARY KEY, door INTEGER NOT NULL, rules_version INTEGER NOT "
            "NULL, seed BLOB NOT NULL, at INTEGER NOT NULL DEFAULT 0);"
            "CREATE TABLE input (room INTEGER NOT NULL REFERENCES room(id), number INTEGER NOT NULL, "
            "content BLOB NOT NULL, PRIMARY KEY (room, number)) WITHOUT ROWID;"
            "INSERT INTO room VALUES (1, 2, 1, x'00', 7);");
    {
        const auto journal = open(folder);
        const auto loaded = journal->load();
        CHECK(loaded.rooms.empty());
        CHECK(loaded.unreadable == 1);  // those of that time had another layout
        journal->add_room(RoomId{3}, 1, plum);
        CHECK_FALSE(journal->commit());
    }
    CHECK(open(folder)->load().rooms.size() == 1);
    run_sql(folder, "PRAGMA user_version = 99;");
    const auto opened = journal::Journal::open(folder / "parlor.db");
    REQUIRE_FALSE(opened);
    CHECK(opened.error().kind == Kind::of_newer);
    run_sql(folder, "PRAGMA user_version = 3;");
    CHECK(open(folder)->load().rooms.size() == 1);
}

TEST_CASE("who looks after the evening hears when a lobby cannot be saved, and when it can again") {
    const Scratch folder;
    const auto journal = open(folder);
    House house(11, journal.get());
    Visitor& ada = house.host("Ada", 1);
    Visitor& ben = house.guest("Ben", 2);
    house.say(ben, lobby::JoinLobby{ada.last<RoomView>().code});
    const auto told = [](const Visitor& visitor, NoticeKind kind) {
        return std::ranges::count(visitor.heard<Notice>(), kind, &Notice::kind);
    };
    {
        const FullDisk full;
        house.say(ben, room::SendChat{"hello"});
        house.advance(5s);
        CHECK(told(ada, NoticeKind::unsaved) == 1);
        CHECK(told(ben, NoticeKind::unsaved) == 0);
        CHECK(ada.last<ChatLines>().lines.back().text == "hello");
    }
    house.advance(5s);
    CHECK(told(ada, NoticeKind::saved_again) == 1);
    CHECK(told(ben, NoticeKind::saved_again) == 0);
}

TEST_CASE("who comes to look after the evening while the disk refuses hears of it, too") {
    const Scratch folder;
    const auto journal = open(folder);
    House house(11, journal.get());
    Visitor& ada = house.host("Ada", 1);
    Visitor& ben = house.guest("Ben", 2);
    house.say(ben, lobby::JoinLobby{ada.last<RoomView>().code});
    const auto told = [](const Visitor& visitor, NoticeKind kind) {
        return std::ranges::count(visitor.heard<Notice>(), kind, &Notice::kind);
    };
    {
        const FullDisk full;
        house.say(ben, room::SendChat{"hello"});
        house.advance(3s);
        house.say(ada, host::MakeHost{ben.last<Seated>().you});
        house.advance(3s);
        CHECK(told(ben, NoticeKind::unsaved) == 1);
        CHECK(told(ada, NoticeKind::unsaved) == 1);
    }
    house.advance(5s);
    CHECK(told(ben, NoticeKind::saved_again) == 1);
    CHECK(told(ada, NoticeKind::saved_again) == 1);
}

TEST_CASE("a break that was interrupted goes on where it was, however often the server is killed") {
    const Scratch folder;
    std::string code;
    {
        const auto journal = open(folder);
        House house(12, journal.get());
        Visitor& ada = house.host("Ada", 1);
        code = ada.last<RoomView>().code;
        house.say(ada, host::Start{});
        house.say(ada, host::EndActivity{});
        REQUIRE(std::holds_alternative<BetweenView>(ada.last<RoomView>().phase));
    }
    int restarts = 0;
    for (bool between = true; between && restarts < 20; ++restarts) {
        const auto journal = open(folder);
        House house(13, journal.get());
        Visitor& ada = house.guest("Ada", 1);
        house.say(ada, lobby::JoinLobby{code});
        house.advance(4s);
        between = std::holds_alternative<BetweenView>(ada.last<RoomView>().phase);
    }
    // A break of 25 s, of which each process may lose one.
    CHECK(restarts <= 9);
    CHECK(restarts > 4);
}

}  // namespace journal_test
