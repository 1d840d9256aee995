// What people write for Who said it? while their lobby gathers: whose it is, what becomes of it when the host
// changes the evening or somebody goes, and how the round begins with it.
#include "server/game/who_said_it/who_beforehand.hpp"

#include <doctest/doctest.h>

#include "server/game/beforehand.hpp"
#include "server/journal/journal_codec.hpp"
#include "tests/server/mixed_evening.hpp"

namespace who_beforehand_test {

using namespace parlor;
using namespace parlor::testing;
using game::WhoBeforehand;
using who::Stage;

namespace {

constexpr PlayerId ada{1};
constexpr PlayerId ben{2};
const std::vector<PlayerId> both{ada, ben};

game::WhoPrompts asking(const std::vector<std::string>& texts) {
    game::WhoPrompts content;
    for (const std::string& text : texts)
        content.prompts.push_back({text, Deck::icebreaker, true});
    return content;
}

WhoBeforehand begun(const std::vector<std::string>& texts = {"One?", "Two?"}) {
    WhoBeforehand before;
    before.take(asking(texts));
    return before;
}

std::optional<Refusal> write(WhoBeforehand& before, PlayerId who, std::uint8_t prompt,
                             const std::string& text) {
    return before.on_command(who::WriteLine{prompt, text, before.set()}, who);
}

std::vector<who::OwnLine> own(const WhoBeforehand& before, PlayerId who) {
    return before.view_for(who, both).own_lines;
}

// A lobby whose evening holds Who said it?; with `late`, after a round of trivia. Questions are "Prompt N?",
// and others for those who have longer to guess.
RoomHarness::Setup lobby(bool late = false, std::uint16_t prompts = 2) {
    RoomHarness::Setup setup;
    if (late) setup.run_sheet.push_back(trivia_activity(2));
    setup.run_sheet.push_back(who_activity(prompts));
    setup.draw = [](const rooms::ContentRequest& request) -> game::Content {
        const auto* options = std::get_if<who::Options>(&request.options);
        if (options == nullptr) return game::Content{choice_questions(2)};
        std::vector<std::string> texts;
        for (int i = 1; i <= options->prompts; ++i)
            texts.push_back((options->seconds == 60 ? "Other " : "Prompt ") + std::to_string(i) + "?");
        return asking(texts);
    };
    return setup;
}

Activity other_questions() {
    Activity activity = who_activity(2);
    std::get<who::Options>(activity.options).seconds = 60;
    return activity;
}

class Lobby {
public:
    explicit Lobby(RoomHarness::Setup setup = lobby()) : evening(std::move(setup)) {
        for (const std::string name : {"Ada", "Ben", "Cleo"})
            evening.join(name);
        evening.forget();
    }
    [[nodiscard]] const who::View& view(const std::string& name) const { return who_view(evening, name); }
    void write(const std::string& name, std::uint8_t prompt = 0) {
        evening.move(name, who::WriteLine{prompt, line_of(name, prompt), view(name).set});
    }
    void plan(RunSheet run_sheet) {
        evening.host("Ada", host::ChangeRunSheet{std::move(run_sheet), std::nullopt});
    }
    void start() { evening.host("Ada", host::Start{}); }

    RoomHarness evening;
};

using Lines = std::vector<who::OwnLine>;

}  // namespace

// --- the value

TEST_CASE("a line is one's own, word for word; it can be changed and taken back") {
    WhoBeforehand before = begun();
    CHECK_FALSE(write(before, ada, 1, "Tea"));
    CHECK(own(before, ada) == Lines{{1, "Tea"}});
    CHECK(own(before, ben).empty());
    CHECK_FALSE(write(before, ada, 1, "Coffee"));
    CHECK(own(before, ada) == Lines{{1, "Coffee"}});
    CHECK(before.on_command(who::TakeBack{0, 0}, ada) == Refusal::not_now);
    CHECK(before.on_command(who::TakeBack{1, 0}, ben) == Refusal::not_now);
    CHECK_FALSE(before.on_command(who::TakeBack{1, 0}, ada));
    CHECK(own(before, ada).empty());
}

TEST_CASE("of others only how many have answered is seen, not what, nor how much") {
    WhoBeforehand before = begun();
    CHECK(before.view_for(ben, both).ready == 0);
    write(before, ada, 0, "Tea");
    const who::View one = before.view_for(ben, both);
    CHECK(one.ready == 1);
    CHECK(one.expected == 2);
    write(before, ada, 1, "Rain");
    CHECK(before.view_for(ben, both).ready == 1);
    // Of those who are here and play.
    CHECK(before.view_for(ben, std::vector{ben}).ready == 0);
}

TEST_CASE("who does not play has nothing to write, and does not see what they wrote before") {
    WhoBeforehand before = begun();
    write(before, ada, 0, "Tea");
    const who::View view = before.view_for(ada, std::vector{ben});
    CHECK_FALSE(view.may_write);
    CHECK(view.own_lines.empty());
    CHECK(view.prompts.size() == 2);
    CHECK(before.view_for(ada, both).may_write);
}

TEST_CASE("nothing but lines to questions that are asked is taken") {
    WhoBeforehand before = begun();
    CHECK(write(before, ada, 2, "To nothing") == Refusal::bad_values);
    CHECK(before.on_command(who::TakeBack{2, 0}, ada) == Refusal::bad_values);
    for (const who::Command& command : {who::Command{who::SetDone{true}}, who::Command{who::PickFace{1, ben}},
                                        who::Command{who::AskForMore{1}}, who::Command{who::ThatsAll{1}}})
        CHECK(before.on_command(command, ada) == Refusal::not_now);
    CHECK(before.view_for(ben, both).ready == 0);
}

TEST_CASE("more or fewer questions leave the others and their lines as they are") {
    WhoBeforehand before = begun();
    write(before, ada, 0, "Tea");
    write(before, ada, 1, "Rain");
    before.take(asking({"One?"}));
    CHECK(before.set() == 0);
    CHECK(own(before, ada) == Lines{{0, "Tea"}});
    before.take(asking({"One?", "Two?", "Three?"}));
    CHECK(before.set() == 0);
    CHECK(own(before, ada) == Lines{{0, "Tea"}, {1, "Rain"}});
}

TEST_CASE(
    "a line stays with its question: it waits while that is not asked, and follows it to another place") {
    WhoBeforehand before = begun();
    write(before, ada, 0, "Tea");
    before.take(asking({"Three?", "Four?"}));
    CHECK(own(before, ada).empty());
    CHECK(before.view_for(ben, both).ready == 0);
    CHECK(before.lines_of(ada).empty());
    before.take(asking({"Two?", "One?"}));
    CHECK(own(before, ada) == Lines{{1, "Tea"}});
}

TEST_CASE("what was meant for other questions answers none of the new ones") {
    WhoBeforehand before = begun();
    const std::uint16_t seen = before.set();
    before.take(asking({"Three?", "Four?"}));
    CHECK(before.on_command(who::WriteLine{0, "Tea", seen}, ada) == Refusal::not_now);
    CHECK(own(before, ada).empty());
    CHECK_FALSE(write(before, ada, 0, "Fish"));
    CHECK(before.on_command(who::TakeBack{0, seen}, ada) == Refusal::not_now);
    CHECK(own(before, ada) == Lines{{0, "Fish"}});
}

TEST_CASE("however often the questions change, of one person so much is kept and no more") {
    WhoBeforehand before = begun({"0?"});
    for (int i = 0; i < 30; ++i) {
        before.take(asking({std::to_string(i) + "?"}));
        CHECK_FALSE(write(before, ada, 0, std::to_string(i)));
        CHECK(own(before, ada) == Lines{{0, std::to_string(i)}});
    }
    int kept = 0;
    for (int i = 0; i < 30; ++i) {
        before.take(asking({std::to_string(i) + "?"}));
        kept += own(before, ada).empty() ? 0 : 1;
    }
    CHECK(kept == 2 * limits::prompts_a_round);
}

TEST_CASE("who will not be back is forgotten") {
    WhoBeforehand before = begun();
    write(before, ada, 0, "Tea");
    write(before, ben, 0, "Rain");
    before.forget(ada);
    CHECK(own(before, ada).empty());
    CHECK(own(before, ben) == Lines{{0, "Rain"}});
}

TEST_CASE("round types that gather nothing have nothing to say anything to") {
    CHECK(game::Beforehand::possible(who::Options{}));
    for (const Rounds::Options& options :
         {Rounds::Options{trivia::Options{}}, Rounds::Options{draw::Options{}},
          Rounds::Options{toasts::Options{}}}) {
        CHECK_FALSE(game::Beforehand::possible(options));
        game::Beforehand nothing(options);
        CHECK(nothing.empty());
        CHECK_FALSE(nothing.is_for(options));
        nothing.take(game::Content{asking({"One?"})});
        CHECK(nothing.empty());
        CHECK(nothing.on_command(who::Command{who::WriteLine{0, "Tea"}}, ada) == Refusal::not_now);
        CHECK(nothing.begin(options, {{}, {}, Rng(1), {}, {}}) == nullptr);
    }
    game::Beforehand lines{who::Options{}};
    lines.take(game::Content{choice_questions(2)});
    CHECK_MESSAGE(lines.empty(), "content of another round type is none");
}

// --- the lobby

TEST_CASE("while the lobby gathers its questions are there for everybody, and are those of the round") {
    for (const bool late : {false, true}) {
        CAPTURE(late);
        Lobby party(lobby(late));
        for (const std::string name : {"Ada", "Ben", "Cleo"}) {
            CHECK(party.view(name).stage == Stage::beforehand);
            CHECK(party.view(name).prompts == std::vector<std::string>{"Prompt 1?", "Prompt 2?"});
            CHECK(party.evening.round(name)->activity == (late ? 1 : 0));
        }
        party.start();
        if (late) {
            CHECK(std::holds_alternative<trivia::View>(party.evening.round("Ben")->view));
            party.evening.host("Ada", host::EndActivity{});
            party.start();
        }
        CHECK(party.view("Ben").stage == Stage::writing);
        CHECK(party.view("Ben").prompts == std::vector<std::string>{"Prompt 1?", "Prompt 2?"});
    }
}

TEST_CASE("its content is drawn once, as an input, however many come") {
    Lobby party;
    const auto drawn = [&] {
        return std::ranges::count_if(party.evening.recorder().inputs(), [](const rooms::RoomInput& input) {
            return std::holds_alternative<rooms::ContentDrawn>(input.what);
        });
    };
    CHECK(drawn() == 1);
    party.write("Ben");
    party.evening.drop("Ben");
    party.evening.come_back("Ben");
    party.start();
    CHECK(party.view("Ben").stage == Stage::writing);
    CHECK_MESSAGE(drawn() == 1, "the round begins with what the lobby has seen");
}

TEST_CASE("what was written in the lobby counts, and whoever has written need not write again") {
    Lobby party;
    party.write("Ada", 1);
    party.write("Ben", 0);
    party.start();
    CHECK(party.view("Ben").own_lines == Lines{{0, line_of("Ben", 0)}});
    CHECK(party.view("Ben").done);
    CHECK_FALSE(party.view("Cleo").done);
    CHECK(party.view("Cleo").ready == 2);
    CHECK(party.view("Cleo").ends == party.evening.now() + writing_time);
    party.evening.move("Cleo", who::SetDone{true});
    CHECK(party.view("Cleo").ends == party.evening.now() + last_look);
    party.evening.advance(last_look);
    CHECK(party.view("Cleo").stage == Stage::guessing);
    CHECK(party.view("Cleo").of == 2);
}

TEST_CASE("when all have written in the lobby there is a moment to look at it once more, and on it goes") {
    Lobby party;
    for (const std::string name : {"Ada", "Ben", "Cleo"})
        party.write(name);
    party.start();
    CHECK(party.view("Ada").stage == Stage::writing);
    CHECK(party.view("Ada").ends == party.evening.now() + last_look);
    party.evening.advance(last_look);
    CHECK(party.view("Ada").stage == Stage::guessing);
    CHECK(party.view("Ada").of == 3);
}

TEST_CASE("and until the time is over it can still be added to, changed and taken back") {
    Lobby party;
    for (const std::string name : {"Ada", "Ben", "Cleo"})
        party.write(name);
    party.start();
    party.evening.move("Ben", who::SetDone{false});
    CHECK(party.view("Ben").ends == party.evening.now() + writing_time);
    party.write("Ben", 1);
    party.evening.move("Ada", who::WriteLine{0, "Something else"});
    party.evening.move("Cleo", who::TakeBack{0});
    CHECK(party.view("Ben").own_lines == Lines{{0, line_of("Ben", 0)}, {1, line_of("Ben", 1)}});
    CHECK(party.view("Ada").own_lines == Lines{{0, "Something else"}});
    CHECK(party.view("Cleo").own_lines.empty());
    CHECK_FALSE(party.view("Cleo").done);
    party.evening.advance(writing_time + 1s);
    CHECK(party.view("Ada").of == 3);
}

TEST_CASE("a line said in the lobby that comes when the round has begun is not lost") {
    Lobby party;
    const who::WriteLine line{0, "On its way", party.view("Ben").set};
    party.start();
    party.evening.move("Ben", line);
    CHECK(party.evening.refusals("Ben").empty());
    CHECK(party.view("Ben").own_lines == Lines{{0, "On its way"}});
}

TEST_CASE("only lines are taken in a lobby, only for that activity, and only from who plays") {
    Lobby party(lobby(true));
    const auto refused = [&](const std::string& name, RoundCommand command) {
        party.evening.forget();
        party.evening.feed(rooms::MemberMoved{party.evening.id(name), std::move(command), 0ms});
        return party.evening.refusal(name);
    };
    const who::Command line = who::WriteLine{0, "Tea"};
    CHECK(refused("Ben", {0, line}) == Refusal::not_now);
    CHECK(refused("Ben", {2, line}) == Refusal::not_now);
    CHECK(refused("Ben", {1, who::Command{who::SetDone{true}}}) == Refusal::not_now);
    CHECK(refused("Ben", {1, trivia::Command{trivia::SubmitAnswer{1, trivia::Picks{1}}}}) ==
          Refusal::not_now);
    party.evening.say("Ben", room::SetWatching{true});
    CHECK(refused("Ben", {1, line}) == Refusal::watching);
    // After the evening has begun the round takes it, or nobody does.
    party.start();
    CHECK(refused("Cleo", {1, line}) == Refusal::not_now);
    party.evening.host("Ada", host::EndActivity{});
    CHECK(refused("Cleo", {1, line}) == Refusal::not_now);
}

TEST_CASE("a lobby whose evening asks nothing shows nothing and takes nothing") {
    RoomHarness evening(quiz(choice_questions(2)));
    evening.join("Ada");
    CHECK_FALSE(evening.round("Ada"));
    CHECK_FALSE(evening.last_request());
    evening.move("Ada", who::WriteLine{0, "Tea"});
    CHECK(evening.refusal("Ada") == Refusal::not_now);
}

TEST_CASE("without prompts in any pack a lobby shows nothing") {
    RoomHarness::Setup setup = lobby();
    setup.draw = [](const rooms::ContentRequest&) { return game::Content{game::WhoPrompts{}}; };
    RoomHarness evening(std::move(setup));
    evening.join("Ada");
    evening.join("Ben");
    CHECK_FALSE(evening.round("Ada"));
    evening.move("Ada", who::WriteLine{0, "Tea"});
    CHECK(evening.refusal("Ada") == Refusal::not_now);
}

// --- the host changes the evening

TEST_CASE("other minutes, another place and other activities around it change nothing for who has written") {
    Lobby party;
    party.write("Ben");
    Activity longer = who_activity(2);
    longer.minutes = 20;
    party.plan({trivia_activity(3), longer});
    CHECK(party.evening.round("Ben")->activity == 1);
    CHECK(party.view("Ben").own_lines == Lines{{0, line_of("Ben", 0)}});
    party.write("Cleo");
    CHECK(party.view("Ben").ready == 2);
}

TEST_CASE("other options keep the questions that are still asked, and their lines") {
    Lobby party;
    party.write("Ben", 1);
    party.plan({who_activity(1)});
    CHECK(party.view("Ben").prompts == std::vector<std::string>{"Prompt 1?"});
    CHECK(party.view("Ben").own_lines.empty());
    CHECK(party.view("Ada").ready == 0);
    party.plan({who_activity(3)});
    CHECK(party.view("Ben").prompts.size() == 3);
    CHECK(party.view("Ben").own_lines == Lines{{1, line_of("Ben", 1)}});
    party.plan({other_questions()});
    CHECK(party.view("Ben").prompts == std::vector<std::string>{"Other 1?", "Other 2?"});
    CHECK(party.view("Ben").own_lines.empty());
    party.start();
    CHECK(party.view("Ben").prompts == std::vector<std::string>{"Other 1?", "Other 2?"});
    CHECK(party.view("Ben").own_lines.empty());
}

TEST_CASE("other options ask for content with the seed that the lobby has, so that it stays where it can") {
    Lobby party;
    const std::uint64_t seed = party.evening.last_request()->seed;
    party.plan({who_activity(3)});
    CHECK(std::get<who::Options>(party.evening.last_request()->options).prompts == 3);
    CHECK(party.evening.last_request()->seed == seed);
}

TEST_CASE("a round that is taken out of the evening and planned again finds what was written") {
    Lobby party;
    party.write("Ben");
    party.plan({trivia_activity(2)});
    CHECK_FALSE(party.evening.round("Ben"));
    party.evening.move("Ben", who::WriteLine{0, "To nothing"});
    CHECK(party.evening.refusal("Ben") == Refusal::not_now);
    party.plan({trivia_activity(2), who_activity(2)});
    CHECK(party.view("Ben").own_lines == Lines{{0, line_of("Ben", 0)}});
}

TEST_CASE("of two such rounds the first gets it, and the second asks anew") {
    RoomHarness::Setup setup = lobby();
    setup.run_sheet.push_back(other_questions());
    Lobby party(std::move(setup));
    CHECK(party.view("Ben").prompts.front() == "Prompt 1?");
    party.write("Ben");
    party.start();
    CHECK(party.view("Ben").own_lines.size() == 1);
    party.evening.host("Ada", host::EndActivity{});
    party.start();
    CHECK(party.evening.round("Ben")->activity == 1);
    CHECK(party.view("Ben").prompts.front() == "Other 1?");
    CHECK(party.view("Ben").own_lines.empty());
    CHECK_FALSE(party.view("Ben").done);
}

TEST_CASE(
    "once the evening has begun the questions stay, whatever the host changes: people have answered them") {
    Lobby party(lobby(true));
    party.write("Ben");
    party.start();
    party.evening.host("Ada", host::EndActivity{});
    REQUIRE(party.evening.in_phase<BetweenView>());
    party.plan({party.evening.room("Ada").run_sheet.front(), other_questions()});
    CHECK(party.evening.refusals("Ada").empty());
    party.start();
    CHECK(party.view("Ben").prompts == std::vector<std::string>{"Prompt 1?", "Prompt 2?"});
    CHECK(party.view("Ben").own_lines == Lines{{0, line_of("Ben", 0)}});
}

TEST_CASE("no other activity of the evening is to ask what the lobby has been asked") {
    Lobby party(lobby(true));
    CHECK_FALSE(party.evening.inside().drawn_before().contains("Prompt 1?"));
    party.start();
    CHECK(party.evening.inside().drawn_before().contains("Prompt 1?"));
}

// --- people come and go

TEST_CASE("who loses the connection or leaves finds their lines again when they are back") {
    Lobby party;
    party.write("Ben");
    party.evening.drop("Ben");
    CHECK(party.view("Ada").ready == 1);
    party.evening.come_back("Ben");
    CHECK(party.view("Ben").own_lines == Lines{{0, line_of("Ben", 0)}});
    party.evening.leave("Ben");
    CHECK(party.view("Ada").ready == 0);
    CHECK(party.view("Ada").expected == 2);
    party.evening.come_back("Ben");
    CHECK(party.view("Ben").own_lines == Lines{{0, line_of("Ben", 0)}});
    CHECK(party.view("Ada").ready == 1);
}

TEST_CASE("who has left is not waited for, and comes back to their lines while people write") {
    Lobby party;
    party.write("Ben");
    party.evening.leave("Ben");
    party.start();
    CHECK(party.view("Ada").expected == 2);
    party.evening.come_back("Ben");
    CHECK(party.view("Ben").own_lines == Lines{{0, line_of("Ben", 0)}});
    CHECK(party.view("Ben").done);
    // To leave now takes them along for good.
    party.evening.leave("Ben");
    party.evening.come_back("Ben");
    CHECK(party.view("Ben").own_lines.empty());
}

TEST_CASE("what somebody wrote who is not back in time is not shown") {
    Lobby party;
    party.write("Ada");
    party.write("Ben");
    party.evening.leave("Ben");
    party.start();
    party.evening.host("Ada", host::SkipAhead{});
    CHECK(party.view("Ada").stage == Stage::guessing);
    CHECK(party.view("Ada").of == 1);
    party.evening.come_back("Ben");
    CHECK(party.view("Ben").own_lines.empty());
    CHECK(party.view("Ben").of == 1);
}

TEST_CASE("a removed person's lines go with them") {
    Lobby party;
    party.write("Ben");
    party.evening.host("Ada", host::Remove{party.evening.id("Ben")});
    CHECK(party.view("Ada").ready == 0);
    party.start();
    party.evening.host("Ada", host::SkipAhead{});
    CHECK(party.view("Ada").stage == Stage::nothing);
}

TEST_CASE("who watches for a while has nothing to write, and their lines back when they play") {
    Lobby party;
    party.write("Ben");
    party.evening.say("Ben", room::SetWatching{true});
    CHECK_FALSE(party.view("Ben").may_write);
    CHECK(party.view("Ben").own_lines.empty());
    CHECK(party.view("Ada").expected == 2);
    CHECK(party.view("Ada").ready == 0);
    party.evening.say("Ben", room::SetWatching{false});
    CHECK(party.view("Ben").own_lines == Lines{{0, line_of("Ben", 0)}});
}

TEST_CASE("a second evening asks other questions, and nothing of the first is left") {
    Lobby party(lobby(true));
    const std::uint64_t seed = party.evening.last_request()->seed;
    party.write("Ben");
    party.start();
    for (int i = 0; i < 2; ++i) {
        party.evening.host("Ada", host::EndActivity{});
        if (i == 0) party.start();
    }
    REQUIRE(party.evening.in_phase<RecapView>());
    party.evening.host("Ada", host::PlayAgain{});
    REQUIRE(party.evening.in_phase<GatheringView>());
    CHECK(party.view("Ben").stage == Stage::beforehand);
    CHECK(party.view("Ben").own_lines.empty());
    CHECK(party.view("Ben").ready == 0);
    CHECK(party.evening.last_request()->seed != seed);
}

TEST_CASE("what was written for a round that never came is gone with the evening") {
    Lobby party(lobby(true));
    party.write("Ben");
    party.start();
    party.plan({party.evening.room("Ada").run_sheet.front()});
    party.evening.host("Ada", host::EndActivity{});
    REQUIRE(party.evening.in_phase<RecapView>());
    const auto bytes = journal::encode(rooms::RoomOrigin(party.evening.inside().snapshot()));
    const std::string text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    CHECK(text.find(line_of("Ben", 0)) == std::string::npos);
}

TEST_CASE("a snapshot holds it, and a round that rules have lost begins again with it") {
    Lobby party;
    party.write("Ben");
    const auto bytes = journal::encode(rooms::RoomOrigin(party.evening.inside().snapshot()));
    const auto origin = journal::decode_origin(bytes);
    REQUIRE(origin);
    rooms::Room room(*origin);
    RoomTime now = party.evening.now();
    const auto feed = [&](rooms::Happening what) {
        return room.apply({now, party.evening.utc(), std::move(what)});
    };
    const PlayerId who = party.evening.id("Ben");
    CHECK(std::get<who::View>(room.round_view_for(who)->view).own_lines == Lines{{0, line_of("Ben", 0)}});
    feed(rooms::RoundLost{});
    now = room.next_deadline().value();
    const rooms::RoomStep step = feed(rooms::TimerFired{});
    CHECK_FALSE_MESSAGE(step.content, "people have seen its questions already");
    const auto view = std::get<who::View>(room.round_view_for(who)->view);
    CHECK(view.stage == Stage::writing);
    CHECK(view.own_lines == Lines{{0, line_of("Ben", 0)}});
}

}  // namespace who_beforehand_test
