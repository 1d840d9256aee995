// Who comes, goes, returns and holds the chair.
#include <doctest/doctest.h>

#include "server/game/beforehand.hpp"
#include "tests/server/evening_phases.hpp"

namespace room_people_test {

using namespace parlor;
using namespace parlor::testing;

namespace {

// What a client needs to show the room as it is now.
void check_complete(const trivia::View& round) {
    CHECK_FALSE(round.text.empty());
    CHECK(round.standings.size() >= 2);
    CHECK(round.choices.empty() ==
          (round.stage == trivia::Stage::reading || round.stage == trivia::Stage::standings));
    CHECK(round.reveal.has_value() == (round.stage == trivia::Stage::revealing));
}

void check_complete(const draw::View& round) {
    CHECK(round.turn >= 1);
    CHECK(round.artist.value != 0);
    CHECK(round.standings.size() >= 2);
    CHECK(round.word.empty() == (round.stage == draw::Stage::choosing));
    CHECK(round.reveal.has_value() == (round.stage == draw::Stage::revealing));
}

void check_complete(const who::View& round) {
    CHECK_FALSE(round.prompts.empty());
    if (round.stage == who::Stage::beforehand) {
        CHECK(round.standings.empty());
        CHECK(round.expected >= 2);
    } else {
        CHECK(round.standings.size() >= 2);
    }
    const bool cards = round.stage == who::Stage::guessing || round.stage == who::Stage::revealing;
    CHECK(round.line.empty() != cards);
    CHECK((round.card >= 1) == cards);
    CHECK(round.reveal.has_value() == (round.stage == who::Stage::revealing));
}

void check_complete(const tables::View& round) {
    CHECK(round.of == 2);
    CHECK(round.tables.empty() == (round.stage == tables::Stage::arriving));
    CHECK(round.own.has_value() == (round.plays && round.stage == tables::Stage::seated));
}

void check_complete(const truths::View& round) {
    CHECK(round.most >= 1);
    CHECK(round.standings.size() >= 2);
    CHECK(round.card_texts.empty() ==
          (round.stage != truths::Stage::voting && round.stage != truths::Stage::revealing));
    CHECK(round.reveal.has_value() == (round.stage == truths::Stage::revealing));
    CHECK(round.truths.empty() ==
          (round.stage != truths::Stage::choosing && round.stage != truths::Stage::best));
}

void check_complete(const toasts::View& round) {
    if (round.may_write) CHECK(round.stage == toasts::Stage::writing);
    CHECK(round.names.empty() != round.may_write);
    CHECK(round.shown.empty() ==
          (round.stage != toasts::Stage::revealing && round.stage != toasts::Stage::wall));
}

void check_complete_picture(const RoomHarness& evening, const std::string& name) {
    const RoomView& view = evening.room(name);
    CHECK(view.code == "PLUM-42");
    CHECK(evening.member(name, name) != nullptr);
    const bool playing = std::holds_alternative<PlayingView>(view.phase);
    const bool asks = std::holds_alternative<GatheringView>(view.phase) &&
                      std::ranges::any_of(view.run_sheet, [](const Activity& activity) {
                          return game::Beforehand::possible(activity.options);
                      });
    REQUIRE(evening.round(name).has_value() == (playing || asks));
    if (playing || asks)
        std::visit([](const auto& round) { check_complete(round); }, evening.round(name)->view);
    if (const auto* between = std::get_if<BetweenView>(&view.phase)) CHECK(between->next == 1);
}

bool host_is(const RoomHarness& evening, const std::string& seen_by, const std::string& host,
             const std::string& acting) {
    const RoomView& view = evening.room(seen_by);
    return view.host == evening.id(host) && view.acting_host == evening.id(acting);
}

}  // namespace

TEST_CASE("the first to come is the host") {
    RoomHarness evening(quiz(choice_questions(1)));
    evening.join("Ada");
    evening.join("Ben");
    CHECK(host_is(evening, "Ben", "Ada", "Ada"));
    CHECK(evening.noticed("Ada", NoticeKind::joined));
    CHECK_FALSE(evening.noticed("Ben", NoticeKind::joined));
}

TEST_CASE("a name that is taken gets a number, however it is written, and its owner is told") {
    RoomHarness evening(quiz(choice_questions(1)));
    evening.join("Zoë");
    evening.join("another", {.as = "ZOE"});
    CHECK(evening.member("Zoë", "another")->profile.name == "ZOE 2");
    REQUIRE(evening.noticed("another", NoticeKind::renamed));
    const Notice notice = evening.heard<Notice>("another").front();
    CHECK(notice.text == "ZOE 2");
    CHECK(notice.other == "ZOE");
    evening.join("third", {.as = "Zoë"});
    CHECK(evening.member("Zoë", "third")->profile.name == "Zoë 3");
    CHECK_FALSE(evening.noticed("Zoë", NoticeKind::renamed));
}

TEST_CASE("a long name keeps its limits when it gets a number") {
    RoomHarness evening(quiz(choice_questions(1)));
    const std::string longest = "abcdefghijklmnopqrstuvwx";
    evening.join("one", {.as = longest});
    evening.join("two", {.as = longest});
    const Profile& profile = evening.member("one", "two")->profile;
    CHECK(profile.name == "abcdefghijklmnopqrstuv 2");
    CHECK(valid(profile));
}

TEST_CASE("changing to a name that is taken gives a number, too") {
    RoomHarness evening(quiz(choice_questions(1)));
    evening.join("Ada");
    evening.join("Ben");
    Profile profile = evening.member("Ben", "Ben")->profile;
    profile.name = "ada";
    evening.say("Ben", room::ChangeProfile{profile});
    CHECK(evening.member("Ada", "Ben")->profile.name == "ada 2");
    CHECK(evening.noticed("Ben", NoticeKind::renamed));
}

TEST_CASE("a locked lobby takes nobody new, but lets those with a seat return") {
    RoomHarness evening(quiz(choice_questions(1)));
    evening.join("Ada");
    evening.join("Ben");
    RoomSettings settings = evening.room("Ada").settings;
    settings.locked = true;
    evening.host("Ada", host::ChangeSettings{settings});
    CHECK(evening.try_join("Cleo") == Refusal::lobby_locked);
    evening.drop("Ben");
    CHECK_FALSE(evening.try_join("Ben"));
    evening.leave("Ben");
    CHECK_FALSE(evening.try_join("Ben"));
}

TEST_CASE("a full lobby takes nobody new, watchers count, and who leaves makes room") {
    RoomHarness::Setup setup = quiz(choice_questions(1));
    setup.settings.capacity = 2;
    RoomHarness evening(std::move(setup));
    evening.join("Ada");
    evening.join("Wim", {.watching = true});
    CHECK(evening.try_join("Cleo") == Refusal::lobby_full);
    evening.drop("Wim");
    CHECK(evening.try_join("Cleo") == Refusal::lobby_full);
    evening.leave("Wim");
    CHECK_FALSE(evening.try_join("Cleo"));
}

TEST_CASE("who was removed is told, is gone from every list and cannot come back") {
    RoomHarness evening(quiz(choice_questions(1)));
    evening.join("Ada");
    evening.join("Ben");
    evening.host("Ada", host::Remove{evening.id("Ben")});
    CHECK(evening.heard<Unseated>("Ben").front().why == Farewell::removed);
    CHECK(evening.noticed("Ada", NoticeKind::removed_player));
    CHECK(evening.member("Ada", "Ben") == nullptr);
    CHECK(evening.try_join("Ben") == Refusal::removed);
}

TEST_CASE("who joins late or returns has a complete picture in every phase") {
    for (const PhaseOfEvening& phase : all_phases()) {
        CAPTURE(phase.name);
        RoomHarness evening(phase.setup());
        evening.join("Ada");
        evening.join("Ben");
        evening.say("Ada", room::SendChat{"hello"});
        phase.reach(evening);
        const std::size_t before = evening.room("Ada").members.size();
        evening.drop("Ben");
        evening.forget();
        evening.come_back("Ben");
        check_complete_picture(evening, "Ben");
        CHECK(evening.heard<ChatLines>("Ben").front().lines.front().text == "hello");
        CHECK(evening.noticed("Ada", NoticeKind::returned));
        evening.join("Late");
        check_complete_picture(evening, "Late");
        evening.join("Wim", {.watching = true});
        check_complete_picture(evening, "Wim");
        evening.leave("Ben");
        evening.come_back("Ben");
        check_complete_picture(evening, "Ben");
        check_complete_picture(evening, "Ada");
        CHECK(evening.room("Ada").members.size() == before + 2);
    }
}

TEST_CASE("a seat keeps its id, its points and its answer over a lost connection") {
    RoomHarness evening(quiz(choice_questions(2), trivia::Scoring::gentle));
    open_first_question(evening, {"Ada", "Ben"});
    evening.answer("Ada", wrong_pick);
    evening.answer("Ben", right_pick);
    to_next_question(evening, "Ada");
    const PlayerId before = evening.id("Ben");
    evening.answer("Ben", right_pick);
    evening.drop("Ben");
    evening.come_back("Ben");
    CHECK(evening.id("Ben") == before);
    CHECK(evening.trivia("Ben").own_answer == right_pick);
    CHECK(points_of(evening, "Ben", "Ben") == 1'000);
}

TEST_CASE("who leaves and comes back under a taken name is told the new one") {
    RoomHarness evening(quiz(choice_questions(1)));
    evening.join("Ada");
    evening.join("Ben");
    evening.leave("Ben");
    evening.join("other", {.as = "Ben"});
    evening.forget();
    evening.come_back("Ben");
    CHECK(evening.member("Ada", "Ben")->profile.name == "Ben 2");
    CHECK(evening.noticed("Ben", NoticeKind::renamed));
}

TEST_CASE("who watched, left and comes back to play, plays; and the other way round") {
    RoomHarness evening(quiz(choice_questions(1)));
    evening.join("Ada");
    evening.join("Wim", {.watching = true});
    evening.leave("Wim");
    evening.host("Ada", host::Start{});
    evening.come_back("Wim");
    CHECK_FALSE(evening.member("Ada", "Wim")->watching);
    evening.advance(reading_time);
    CHECK(evening.trivia("Wim").may_answer);
    evening.leave("Wim");
    evening.come_back("Wim", {.watching = true});
    CHECK(evening.member("Ada", "Wim")->watching);
    CHECK_FALSE(evening.trivia("Wim").may_answer);
}

TEST_CASE(
    "a host who is away for 20 s is stood in for by who has been here longest, and gets the chair back") {
    RoomHarness evening(quiz(choice_questions(1)));
    evening.join("Ada");
    evening.join("Wim", {.watching = true});
    evening.join("Ben");
    evening.join("Cleo");
    evening.drop("Ada");
    evening.advance(19s);
    CHECK(host_is(evening, "Ben", "Ada", "Ada"));
    evening.advance(1s);
    CHECK(host_is(evening, "Ben", "Ada", "Ben"));
    CHECK(evening.noticed("Cleo", NoticeKind::host_is_away));
    evening.host("Ben", host::Start{});
    CHECK(evening.in_phase<PlayingView>());
    evening.come_back("Ada");
    CHECK(host_is(evening, "Ben", "Ada", "Ada"));
    CHECK(evening.noticed("Ben", NoticeKind::host_is_back));
    evening.forget();
    evening.host("Ben", host::EndActivity{});
    CHECK(evening.refusal("Ben") == Refusal::not_host);
}

TEST_CASE("a host who is back within 20 s was never stood in for") {
    RoomHarness evening(quiz(choice_questions(1)));
    evening.join("Ada");
    evening.join("Ben");
    evening.drop("Ada");
    evening.advance(19s);
    evening.come_back("Ada");
    evening.advance(60s);
    CHECK(host_is(evening, "Ben", "Ada", "Ada"));
    CHECK_FALSE(evening.noticed("Ben", NoticeKind::host_is_away));
}

TEST_CASE("when the stand-in goes, too, the next one follows after 20 s") {
    RoomHarness evening(quiz(choice_questions(1)));
    for (const char* name : {"Ada", "Ben", "Cleo"})
        evening.join(name);
    evening.drop("Ada");
    evening.advance(20s);
    evening.drop("Ben");
    evening.advance(20s);
    CHECK(host_is(evening, "Cleo", "Ada", "Cleo"));
    evening.come_back("Ben");
    CHECK(host_is(evening, "Cleo", "Ada", "Cleo"));
}

TEST_CASE("when the host leaves, a stand-in is there at once; the host returns to the chair") {
    RoomHarness evening(quiz(choice_questions(1)));
    evening.join("Ada");
    evening.join("Ben");
    evening.leave("Ada");
    CHECK(host_is(evening, "Ben", "Ada", "Ben"));
    evening.come_back("Ada");
    CHECK(host_is(evening, "Ben", "Ada", "Ada"));
}

TEST_CASE("a lobby whose host has left and where nobody was, is hosted by the next who comes") {
    RoomHarness evening(quiz(choice_questions(1)));
    evening.join("Ada");
    evening.leave("Ada");
    evening.join("Ben");
    CHECK(host_is(evening, "Ben", "Ada", "Ben"));
}

TEST_CASE("a pause in which the host vanishes is no dead end") {
    RoomHarness evening(quiz(choice_questions(1)));
    open_first_question(evening, {"Ada", "Ben", "Cleo"});
    evening.host("Ada", host::SetPaused{true});
    evening.drop("Ada");
    evening.advance(60s);
    REQUIRE(host_is(evening, "Ben", "Ada", "Ben"));
    evening.host("Ben", host::SetPaused{false});
    CHECK_FALSE(evening.room("Ben").paused);
    evening.host("Ben", host::SetPaused{true});
    evening.drop("Ben");
    evening.advance(60s);
    CHECK(host_is(evening, "Cleo", "Ada", "Cleo"));
}

TEST_CASE("the host can hand over the chair; the former host is one of many") {
    RoomHarness evening(quiz(choice_questions(1)));
    evening.join("Ada");
    evening.join("Ben");
    evening.host("Ada", host::MakeHost{evening.id("Ben")});
    CHECK(host_is(evening, "Ada", "Ben", "Ben"));
    CHECK(evening.noticed("Ada", NoticeKind::new_host));
    evening.host("Ada", host::Start{});
    CHECK(evening.refusal("Ada") == Refusal::not_host);
    evening.host("Ben", host::Remove{evening.id("Ada")});
    CHECK(evening.member("Ben", "Ada") == nullptr);
}

TEST_CASE("a stand-in can neither remove the host nor keep the chair") {
    RoomHarness evening(quiz(choice_questions(1)));
    for (const char* name : {"Ada", "Ben", "Cleo"})
        evening.join(name);
    evening.drop("Ada");
    evening.advance(20s);
    const auto refused = [&](host::Command command) {
        evening.forget();
        evening.host("Ben", std::move(command));
        return evening.refusal("Ben");
    };
    CHECK(refused(host::Remove{evening.id("Ada")}) == Refusal::not_host);
    CHECK(refused(host::MakeHost{evening.id("Ben")}) == Refusal::not_host);
    CHECK(refused(host::MakeHost{evening.id("Cleo")}) == Refusal::not_host);
    evening.host("Ben", host::Remove{evening.id("Cleo")});
    CHECK(evening.member("Ben", "Cleo") == nullptr);
}

TEST_CASE("when the host has left for good, a stand-in may give the chair to somebody") {
    RoomHarness evening(quiz(choice_questions(1)));
    for (const char* name : {"Ada", "Ben", "Cleo"})
        evening.join(name);
    evening.leave("Ada");
    evening.host("Ben", host::MakeHost{evening.id("Cleo")});
    CHECK(host_is(evening, "Ben", "Cleo", "Cleo"));
}

TEST_CASE("a co-host looks after the evening beside the host, but neither gives chairs nor takes them") {
    RoomHarness evening(quiz(choice_questions(3)));
    for (const char* name : {"Ada", "Ben", "Cleo", "Dora"})
        evening.join(name);
    const auto refused = [&](const std::string& by, host::Command command) {
        evening.forget();
        evening.host(by, std::move(command));
        return evening.refusal(by);
    };
    const auto may = [&](const std::string& by, host::Command command) {
        evening.forget();
        evening.host(by, std::move(command));
        return evening.refusals(by).empty();
    };
    CHECK(refused("Cleo", host::SetCoHost{evening.id("Cleo"), true}) == Refusal::not_host);
    CHECK(may("Ada", host::SetCoHost{evening.id("Cleo"), true}));
    CHECK(evening.member("Ben", "Cleo")->co_host);
    CHECK(evening.noticed("Ben", NoticeKind::new_co_host));
    CHECK(may("Ada", host::SetCoHost{evening.id("Dora"), true}));

    CHECK(may("Cleo", host::Start{}));
    CHECK(may("Cleo", host::SetPaused{true}));
    CHECK(may("Ada", host::SetPaused{false}));
    CHECK(refused("Cleo", host::MakeHost{evening.id("Cleo")}) == Refusal::not_host);
    CHECK(refused("Cleo", host::SetCoHost{evening.id("Ben"), true}) == Refusal::not_host);
    CHECK(refused("Cleo", host::SetCoHost{evening.id("Dora"), false}) == Refusal::not_host);
    CHECK(refused("Cleo", host::Remove{evening.id("Ada")}) == Refusal::not_host);
    CHECK(refused("Cleo", host::Remove{evening.id("Dora")}) == Refusal::not_host);
    CHECK(may("Ada", host::SetCoHost{evening.id("Cleo"), false}));
    CHECK(evening.noticed("Ben", NoticeKind::no_co_host));
    CHECK(refused("Cleo", host::SetPaused{true}) == Refusal::not_host);
    CHECK(may("Dora", host::Remove{evening.id("Ben")}));
    CHECK(evening.member("Ada", "Ben") == nullptr);
    CHECK(refused("Ada", host::SetCoHost{evening.id("Ben"), true}) == Refusal::unknown_player);
    CHECK(refused("Ada", host::SetCoHost{evening.id("Ada"), true}) == Refusal::unknown_player);
}

TEST_CASE("a co-host stands in before whoever has been here longer, and is the host when given the chair") {
    RoomHarness evening(quiz(choice_questions(1)));
    for (const char* name : {"Ada", "Ben", "Cleo", "Dora"})
        evening.join(name);
    evening.host("Ada", host::SetCoHost{evening.id("Cleo"), true});
    evening.drop("Ada");
    evening.advance(20s);
    CHECK(host_is(evening, "Ben", "Ada", "Cleo"));
    evening.drop("Cleo");
    evening.advance(20s);
    CHECK(host_is(evening, "Dora", "Ada", "Ben"));
    evening.come_back("Cleo");
    CHECK(evening.member("Ben", "Cleo")->co_host);
    evening.come_back("Ada");
    CHECK(host_is(evening, "Ben", "Ada", "Ada"));
    evening.host("Ada", host::MakeHost{evening.id("Cleo")});
    CHECK(host_is(evening, "Ben", "Cleo", "Cleo"));
    CHECK_FALSE(evening.member("Ben", "Cleo")->co_host);
}

TEST_CASE("nobody can be removed or made host who is not there") {
    RoomHarness evening(quiz(choice_questions(1)));
    evening.join("Ada");
    evening.join("Ben");
    evening.leave("Ben");
    const auto refused = [&](host::Command command) {
        evening.forget();
        evening.host("Ada", std::move(command));
        return evening.refusal("Ada");
    };
    CHECK(refused(host::Remove{evening.id("Ben")}) == Refusal::unknown_player);
    CHECK(refused(host::Remove{PlayerId{77}}) == Refusal::unknown_player);
    CHECK(refused(host::Remove{evening.id("Ada")}) == Refusal::unknown_player);
    CHECK(refused(host::MakeHost{evening.id("Ben")}) == Refusal::unknown_player);
    evening.come_back("Ben");
    evening.drop("Ben");
    CHECK(refused(host::MakeHost{evening.id("Ben")}) == Refusal::unknown_player);
}

TEST_CASE("an empty lobby stands still and goes on where it was") {
    RoomHarness evening(quiz(choice_questions(2)));
    open_first_question(evening, {"Ada", "Ben"});
    evening.advance(5s);
    const RoomTime before = evening.now();
    evening.drop("Ada");
    evening.drop("Ben");
    evening.advance(10min);
    CHECK(evening.now() == before);
    evening.come_back("Ben");
    CHECK(evening.trivia("Ben").stage == trivia::Stage::answering);
    CHECK(evening.trivia("Ben").ends == before + 15s);
    CHECK(evening.heard<Seated>("Ben").back().now == before);
    evening.advance(15s + grace);
    CHECK(evening.trivia("Ben").stage == trivia::Stage::revealing);
}

TEST_CASE("a stand-in who was away for a moment goes on standing in, and nothing waits for them any more") {
    RoomHarness evening(quiz(choice_questions(1)));
    for (const std::string name : {"Ada", "Ben", "Cleo"})
        evening.join(name);
    evening.drop("Ada");
    evening.advance(limits::host_absence);
    REQUIRE(host_is(evening, "Ben", "Ada", "Ben"));
    evening.drop("Ben");
    evening.advance(limits::host_absence / 2);
    evening.come_back("Ben");
    CHECK_FALSE(evening.inside().next_deadline());
    evening.advance(limits::host_absence);
    CHECK(host_is(evening, "Ben", "Ada", "Ben"));
}

}  // namespace room_people_test
