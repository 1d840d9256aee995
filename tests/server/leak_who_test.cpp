// What Who said it? must keep to itself: whose line it is, what others have written and picked, and how much
// time somebody has asked for.
#include <doctest/doctest.h>

#include "tests/server/leak_check.hpp"
#include "tests/server/mixed_evening.hpp"
#include "tests/server/who_cards.hpp"

namespace parlor::testing {

namespace leak_who_test {

namespace {

constexpr std::uint32_t people = 4;

who::View& who_of(Rounds::View& view) {
    return std::get<who::View>(view);
}
const who::View& who_of(const Rounds::View& view) {
    return std::get<who::View>(view);
}

bool is_guessed(const who::View& view) {
    return view.stage == who::Stage::guessing;
}

LeakSide side_of(std::uint16_t prompts = 1) {
    who::Options options;
    options.prompts = prompts;
    LeakSide side{options, game::WhoSaidItRules::Content{some_prompts(prompts)}, {}};
    for (std::uint32_t i = 1; i <= people; ++i)
        side.players.push_back({PlayerId{i}});
    return side;
}

// All have written when the first card is laid: the texts are the same, and these are their authors.
LeakSide written_by(std::initializer_list<std::uint32_t> authors) {
    LeakSide side = side_of();
    for (const std::uint32_t author : authors) {
        const std::string text = "Line number " + std::to_string(side.before.size());
        side.before.push_back({PlayerId{author}, who::Command{who::WriteLine{0, text}}});
    }
    return side;
}

// As a careless hand could find them.
PlayerId author_in(const Inside& inside) {
    for (const game::Player& player : inside.side.players) {
        if (who_of(inside.round.view_for(player.id)).own_card) return player.id;
    }
    return {};
}

bool is_shown_as_author(PlayerId, const Rounds::View& view) {
    return who_of(view).own_card || !is_guessed(who_of(view));
}

std::vector<Leak> leaks_of_author() {
    return {
        {"the reveal a stage early",
         [](Rounds::View& view, PlayerId, const Inside& inside) {
             if (is_guessed(who_of(view))) who_of(view).reveal = who::Reveal{author_in(inside)};
         }},
        {"the author's face first",
         [](Rounds::View& view, PlayerId, const Inside& inside) {
             auto& faces = who_of(view).faces;
             const auto author = std::ranges::find(faces, author_in(inside));
             if (author != faces.end()) std::rotate(faces.begin(), author, author + 1);
         }},
        {"only those counted who guess in earnest",
         [](Rounds::View& view, PlayerId, const Inside& inside) {
             const who::View of_author = who_of(inside.round.view_for(author_in(inside)));
             if (is_guessed(who_of(view)) && of_author.own_pick) --who_of(view).ready;
         }},
        {"points for the author as soon as they are known",
         [](Rounds::View& view, PlayerId, const Inside& inside) {
             for (Standing& standing : who_of(view).standings) {
                 if (is_guessed(who_of(view)) && standing.who == author_in(inside)) standing.points += 100;
             }
         }},
        {"how many lines others still have to come",
         [](Rounds::View& view, PlayerId, const Inside& inside) {
             const Rounds::View of_first = inside.round.view_for(PlayerId{1});
             if (is_guessed(who_of(view))) who_of(view).own_lines = who_of(of_first).own_lines;
         }},
    };
}

LeakCase author_case(std::initializer_list<std::uint32_t> one, std::initializer_list<std::uint32_t> other) {
    LeakCase leak_case;
    leak_case.secret = "whose line it is";
    leak_case.one = written_by(one);
    leak_case.other = written_by(other);
    // What the author knows is theirs; and whose unshown line is whose differs for all who have written.
    leak_case.may_know = [](PlayerId viewer, const Rounds::View& view) {
        return viewer != PlayerId{people} && viewer != watcher ? true : is_shown_as_author(viewer, view);
    };
    leak_case.leaks = leaks_of_author();
    leak_case.reveals_apart = true;  // it is told as soon as all but its author have picked
    return leak_case;
}

constexpr PlayerId secretive{2};

LeakCase line_case(bool from_the_lobby) {
    LeakCase leak_case;
    leak_case.secret = from_the_lobby ? "what another writes in the lobby, before it is shown"
                                      : "what another writes, before it is shown";
    leak_case.from_the_lobby = from_the_lobby;
    leak_case.one = leak_case.other = side_of(2);
    leak_case.other_words = [](Said& said, const Rounds::View&) {
        auto* line = std::get_if<who::WriteLine>(&std::get<who::Command>(said.command));
        if (said.who == secretive && line != nullptr) line->text += ", or not";
    };
    leak_case.may_know = [](PlayerId viewer, const Rounds::View& view) {
        const who::Stage stage = who_of(view).stage;
        return viewer == secretive || (stage != who::Stage::writing && stage != who::Stage::beforehand);
    };
    leak_case.leaks = {{"the lines of all",
                        [](Rounds::View& view, PlayerId, const Inside& inside) {
                            const Rounds::View theirs = inside.round.view_for(secretive);
                            who_of(view).own_lines = who_of(theirs).own_lines;
                        }},
                       {"how long a line is", [](Rounds::View& view, PlayerId, const Inside& inside) {
                            const Rounds::View theirs = inside.round.view_for(secretive);
                            for (const who::OwnLine& line : who_of(theirs).own_lines)
                                who_of(view).of =
                                    static_cast<std::uint16_t>(who_of(view).of + line.text.size());
                        }}};
    return leak_case;
}

LeakCase pick_case() {
    LeakCase leak_case;
    leak_case.secret = "whom another picks";
    leak_case.one = leak_case.other = written_by({1, 3, 4});
    leak_case.other_words = [](Said& said, const Rounds::View&) {
        auto* pick = std::get_if<who::PickFace>(&std::get<who::Command>(said.command));
        if (said.who != secretive || pick == nullptr) return;
        // Two faces change places, so that what was refused still is.
        if (pick->who == PlayerId{1}) {
            pick->who = PlayerId{3};
        } else if (pick->who == PlayerId{3}) {
            pick->who = PlayerId{1};
        }
    };
    leak_case.may_know = [](PlayerId viewer, const Rounds::View& view) {
        return viewer == secretive || who_of(view).stage == who::Stage::revealing;
    };
    leak_case.leaks = {
        {"the pick of another in place of one's own",
         [](Rounds::View& view, PlayerId, const Inside& inside) {
             const Rounds::View theirs = inside.round.view_for(secretive);
             if (is_guessed(who_of(view))) who_of(view).own_pick = who_of(theirs).own_pick;
         }},
        {"a pick judged as soon as it is made", [](Rounds::View& view, PlayerId, const Inside& inside) {
             const Rounds::View theirs = inside.round.view_for(secretive);
             if (is_guessed(who_of(view)) && who_of(theirs).own_pick == author_in(inside))
                 ++who_of(view).own_rights;
         }}};
    return leak_case;
}

LeakCase allowance_case(Allowance allowance) {
    LeakCase leak_case;
    leak_case.secret = "how much time another has asked for";
    leak_case.one = leak_case.other = side_of();
    leak_case.other.players[1].allowance = allowance;
    leak_case.may_know = [](PlayerId viewer, const Rounds::View& view) {
        return viewer == secretive || who_of(view).stage != who::Stage::writing;
    };
    leak_case.at_most = 55s;  // when the time of the others is over, the waiting shows
    leak_case.leaks = {
        {"the time of who has most of it", [](Rounds::View& view, PlayerId, const Inside& inside) {
             const Rounds::View theirs = inside.round.view_for(secretive);
             who_of(view).ends = who_of(theirs).ends;
         }}};
    return leak_case;
}

}  // namespace

}  // namespace leak_who_test

template <>
std::vector<LeakCase> leak_cases<WhoSaidIt>() {
    std::vector<LeakCase> all{leak_who_test::author_case({1, 2, 3}, {3, 1, 2}),
                              leak_who_test::author_case({1, 2}, {2, 1}), leak_who_test::line_case(false),
                              leak_who_test::line_case(true), leak_who_test::pick_case()};
    for (const Allowance allowance : {Allowance::half_more, Allowance::double_time, Allowance::off_the_clock})
        all.push_back(leak_who_test::allowance_case(allowance));
    return all;
}

}  // namespace parlor::testing

using namespace parlor;
using namespace parlor::testing;

TEST_CASE("a whole lobby keeps whose line it is to itself until the reveal: every byte, to all others") {
    // The texts stay the same and lie in the same order; who has written which of the first two changes.
    const auto packets = [](bool swapped) {
        WhoParty party({"Ada", "Ben", "Cleo", "Dan", "Eve"});
        RoomHarness& evening = party.evening;
        evening.join("Wim", {.watching = true});
        party.start();
        const auto text_of = [&](const std::string& name) {
            return line_of(!swapped ? name : name == "Ben" ? "Cleo" : name == "Cleo" ? "Ben" : name);
        };
        for (const std::string& name : party.names)
            party.move(name, who::WriteLine{0, text_of(name)});
        party.skip();
        // To a card that one of the two has written.
        while (party.author() != "Ben" && party.author() != "Cleo")
            party.skip();
        party.pick("Dan", "Ben");
        party.pick("Ben", "Dan");
        party.pick("Cleo", "Dan");
        evening.drop("Cleo");
        party.pick("Dan", "Cleo");
        evening.advance(3s);
        evening.come_back("Cleo");
        evening.drop("Ben");
        evening.join("Late");
        evening.say("Ada", room::SendChat{"hm"});
        evening.host("Ada", host::Extend{30});
        evening.advance(15s);
        REQUIRE(party.stage() == who::Stage::guessing);
        std::vector<std::vector<std::vector<std::byte>>> all;
        for (const char* name : {"Ada", "Dan", "Eve", "Wim", "Late"})
            all.push_back(evening.inbox(name).packets);
        return all;
    };
    CHECK(packets(false) == packets(true));
}

TEST_CASE(
    "a lobby keeps to itself what somebody writes in it, until the line is shown: every byte, to all "
    "others") {
    const auto packets = [](const std::string& text) {
        WhoParty party({"Ada", "Ben", "Cleo"}, lines_and_trivia());
        RoomHarness& evening = party.evening;
        evening.join("Wim", {.watching = true});
        party.move("Ben", who::WriteLine{0, text});
        party.move("Cleo", who::WriteLine{0, "The same in both"});
        evening.join("Late");
        evening.drop("Ben");
        evening.come_back("Ben");
        party.move("Ben", who::WriteLine{1, text + "?"});
        evening.leave("Ben");
        evening.come_back("Ben");
        evening.say("Ben", room::SetWatching{true});
        evening.say("Ben", room::SetWatching{false});
        // The host changes the evening and thinks again.
        const RunSheet planned = evening.room("Ada").run_sheet;
        evening.host("Ada", host::ChangeRunSheet{{trivia_activity(4)}, std::nullopt});
        evening.host("Ada", host::ChangeRunSheet{planned, std::nullopt});
        CHECK(party.view("Ada").ready == 2);
        CHECK(party.view("Ben").own_lines.size() == 2);
        party.start();
        evening.advance(2s);
        REQUIRE(party.stage() == who::Stage::writing);
        std::vector<std::vector<std::vector<std::byte>>> all;
        for (const char* name : {"Ada", "Cleo", "Wim", "Late"})
            all.push_back(evening.inbox(name).packets);
        return all;
    };
    CHECK(packets("Tea, always") == packets("A line of quite another length"));
}
