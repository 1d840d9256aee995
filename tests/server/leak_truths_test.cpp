// What two truths and a lie must keep to itself: which statement is the lie, what was written and not shown
// yet, and who has voted for what.
#include <doctest/doctest.h>

#include "tests/server/leak_check.hpp"
#include "tests/server/truths_party.hpp"

namespace parlor::testing {

namespace {

truths::View& truths_of(Rounds::View& view) {
    return std::get<truths::View>(view);
}
const truths::View& truths_of(const Rounds::View& view) {
    return std::get<truths::View>(view);
}

LeakSide side_of_truths() {
    truths::Options options;
    options.writing_seconds = 45;
    return {options,
            game::TwoTruthsRules::Content{30},
            {{PlayerId{1}}, {PlayerId{2}}, {PlayerId{3}}, {PlayerId{4}}}};
}

template <class C>
C* command_in(Said& said) {
    return std::get_if<C>(&std::get<truths::Command>(said.command));
}

constexpr PlayerId liar{2};

bool is_card_of_liar(const truths::View& view) {
    return view.teller == liar && view.stage == truths::Stage::voting;
}
truths::View view_of_liar(const Inside& inside) {
    return truths_of(inside.round.view_for(liar));
}

// Another mark on the same statements. Points follow from the reveal on.
LeakCase lie_case() {
    LeakCase leak_case;
    leak_case.secret = "which statement is the lie";
    leak_case.one = leak_case.other = side_of_truths();
    leak_case.other_words = [](Said& said, const Rounds::View&) {
        auto* write = command_in<truths::Write>(said);
        if (write != nullptr && said.who == liar)
            write->lie = static_cast<std::uint8_t>((write->lie + 1) % truths::statements);
    };
    leak_case.may_know = [](PlayerId viewer, const Rounds::View& view) {
        const truths::View& own = truths_of(view);
        return viewer == liar || (own.teller == liar && own.reveal && own.reveal->lie) ||
               own.stage == truths::Stage::choosing;
    };
    leak_case.leaks = {
        {"the mark for everybody",
         [](Rounds::View& view, PlayerId, const Inside& inside) {
             if (is_card_of_liar(truths_of(view))) truths_of(view).own_lie = view_of_liar(inside).own_lie;
         }},
        {"the card in the order it was written, the lie first",
         [](Rounds::View& view, PlayerId, const Inside& inside) {
             truths::View& own = truths_of(view);
             if (!is_card_of_liar(own)) return;
             std::swap(own.card_texts[0], own.card_texts[*view_of_liar(inside).own_lie]);
         }},
        {"the reveal a stage early",
         [](Rounds::View& view, PlayerId, const Inside& inside) {
             if (!is_card_of_liar(truths_of(view))) return;
             truths::Reveal reveal;
             reveal.lie = view_of_liar(inside).own_lie;
             truths_of(view).reveal = reveal;
         }},
        {"points as soon as somebody votes",
         [](Rounds::View& view, PlayerId, const Inside& inside) {
             if (!is_card_of_liar(truths_of(view))) return;
             for (Standing& standing : truths_of(view).standings) {
                 const auto vote = truths_of(inside.round.view_for(standing.who)).own_vote;
                 if (vote && vote == view_of_liar(inside).own_lie) standing.points += 200;
             }
         }},
        {"what was written to somebody who did not write it",
         [](Rounds::View& view, PlayerId, const Inside& inside) {
             truths_of(view).own = view_of_liar(inside).own;
         }},
    };
    return leak_case;
}

// Other statements of the same length.
LeakCase statements_case() {
    LeakCase leak_case;
    leak_case.secret = "what was written and not shown yet";
    leak_case.one = leak_case.other = side_of_truths();
    leak_case.other_words = [](Said& said, const Rounds::View&) {
        auto* write = command_in<truths::Write>(said);
        if (write == nullptr || said.who != liar) return;
        for (std::string& text : write->texts)
            text.back() = text.back() == 'x' ? 'y' : 'x';
    };
    leak_case.may_know = [](PlayerId viewer, const Rounds::View& view) {
        const truths::View& own = truths_of(view);
        return viewer == liar || own.teller == liar || own.stage == truths::Stage::choosing;
    };
    leak_case.leaks = {
        {"the card before it is up",
         [](Rounds::View& view, PlayerId, const Inside& inside) {
             const truths::View of_liar = view_of_liar(inside);
             if (!of_liar.own) return;
             for (const std::string& text : of_liar.own->texts)
                 truths_of(view).card_texts.push_back(text);
         }},
        {"its truths among those to choose from",
         [](Rounds::View& view, PlayerId, const Inside& inside) {
             const truths::View of_liar = view_of_liar(inside);
             if (of_liar.own) truths_of(view).truths.push_back({liar, of_liar.own->texts[0]});
         }},
    };
    return leak_case;
}

LeakCase vote_case() {
    LeakCase leak_case;
    leak_case.secret = "what another takes for the lie";
    leak_case.one = leak_case.other = side_of_truths();
    leak_case.other_words = [](Said& said, const Rounds::View&) {
        auto* vote = command_in<truths::Vote>(said);
        if (vote != nullptr && said.who == liar)
            vote->choice = static_cast<std::uint8_t>((vote->choice + 1) % truths::statements);
    };
    leak_case.may_know = [](PlayerId viewer, const Rounds::View& view) {
        return viewer == liar || truths_of(view).stage == truths::Stage::revealing;
    };
    leak_case.leaks = {
        {"the vote of another in place of one's own",
         [](Rounds::View& view, PlayerId, const Inside& inside) {
             truths_of(view).own_vote = view_of_liar(inside).own_vote;
         }},
        {"who took which, before the reveal",
         [](Rounds::View& view, PlayerId, const Inside& inside) {
             truths::View& own = truths_of(view);
             const auto vote = view_of_liar(inside).own_vote;
             if (own.stage != truths::Stage::voting || !vote) return;
             truths::Reveal reveal;
             reveal.choices.resize(truths::statements);
             reveal.choices[*vote].push_back(liar);
             own.reveal = reveal;
         }},
    };
    return leak_case;
}

}  // namespace

template <>
std::vector<LeakCase> leak_cases<TwoTruths>() {
    return {lie_case(), statements_case(), vote_case()};
}

}  // namespace parlor::testing

using namespace parlor;
using namespace parlor::testing;

TEST_CASE(
    "a whole lobby keeps the lie's mark to itself until the reveal: every byte, to all but its writer") {
    const auto packets = [](std::uint8_t lie) {
        TruthsParty party({"Ada", "Ben", "Cleo", "Dan"});
        RoomHarness& evening = party.evening;
        evening.join("Wim", {.watching = true});
        party.start();
        party.write("Ben", lie);
        party.skip();
        party.vote("Ada", 0);
        evening.join("Late");
        evening.drop("Cleo");
        evening.come_back("Cleo");
        evening.host("Ada", host::Extend{30});
        evening.advance(10s);
        std::vector<std::vector<std::vector<std::byte>>> all;
        CHECK(party.stage() == truths::Stage::voting);
        for (const char* name : {"Ada", "Cleo", "Dan", "Wim", "Late"})
            all.push_back(evening.inbox(name).packets);
        return all;
    };
    CHECK(packets(0) == packets(1));
    CHECK(packets(0) == packets(2));
}

TEST_CASE("and a teller who leaves in the middle of the vote takes it along for good") {
    const auto packets = [](std::uint8_t lie) {
        TruthsParty party({"Ada", "Ben", "Cleo"});
        party.start();
        party.write("Ben", lie);
        party.skip();
        party.vote("Ada", 0);
        party.evening.leave("Ben");
        party.evening.advance(5min);
        return party.evening.inbox("Ada").packets;
    };
    CHECK(packets(0) == packets(1));
    CHECK(packets(0) == packets(2));
}
