// What toasts must keep to themselves: what was written before it is read out, what its receiver keeps, and
// who did not sign.
#include <doctest/doctest.h>

#include "tests/server/leak_check.hpp"
#include "tests/server/toast_party.hpp"

namespace parlor::testing {

namespace {

toasts::View& toasts_of(Rounds::View& view) {
    return std::get<toasts::View>(view);
}
const toasts::View& toasts_of(const Rounds::View& view) {
    return std::get<toasts::View>(view);
}

constexpr PlayerId thanked{2};

LeakSide side_of_toasts() {
    toasts::Options options;
    options.writing_seconds = 60;
    std::vector<game::Player> players;
    for (std::uint32_t i = 1; i <= 4; ++i)
        players.push_back({PlayerId{i}});
    return {options, game::ToastsRules::Content{30}, players};
}

toasts::Write* write_in(Said& said) {
    return std::get_if<toasts::Write>(&std::get<toasts::Command>(said.command));
}

bool is_shown(const toasts::View& view) {
    return std::ranges::count(view.shown, thanked, &toasts::Toast::to) > 0;
}

// Other texts of the same length, whose order is the same.
LeakCase writing_case() {
    LeakCase leak_case;
    leak_case.secret = "what somebody is thanked for, while it is written";
    leak_case.one = leak_case.other = side_of_toasts();
    leak_case.other_words = [](Said& said, const Rounds::View&) {
        toasts::Write* write = write_in(said);
        if (write != nullptr && write->to == thanked) write->text.back() = '!';
    };
    leak_case.may_know = [](PlayerId viewer, const Rounds::View& view) {
        const toasts::View& own = toasts_of(view);
        const bool wrote = std::ranges::count(own.drafts, thanked, &toasts::Draft::to) > 0;
        return viewer == thanked || wrote || is_shown(own);
    };
    leak_case.leaks = {
        {"to everybody as soon as it is written", [](Rounds::View& view, PlayerId, const Inside& inside) {
             for (std::uint32_t i = 1; i <= 4; ++i) {
                 const Rounds::View of_writer = inside.round.view_for(PlayerId{i});
                 for (const toasts::Draft& draft : toasts_of(of_writer).drafts)
                     toasts_of(view).shown.push_back({draft.to, std::nullopt, draft.text});
             }
         }}};
    return leak_case;
}

// Each has thanked one; the text to one of them is the secret. What that one keeps, nobody ever knows.
LeakSide side_with(const std::string& text) {
    LeakSide side = side_of_toasts();
    const auto write = [](std::uint32_t from, std::uint32_t to, const std::string& what) {
        return Said{PlayerId{from}, toasts::Command{toasts::Write{PlayerId{to}, what, from != 1}}};
    };
    side.before = {write(1, 2, text), write(2, 4, "You waited"), write(3, 1, "You asked"),
                   write(4, 3, "You stayed")};
    for (std::uint32_t i = 1; i <= 4; ++i)
        side.before.push_back({PlayerId{i}, toasts::Command{toasts::SetDone{true}}});
    return side;
}

LeakCase given_case() {
    LeakCase leak_case;
    leak_case.secret = "what somebody was given, until it is read out";
    leak_case.one = side_with("You carried the boxes");
    leak_case.other = side_with("You carried my share");
    std::get<toasts::Write>(std::get<toasts::Command>(leak_case.other.before[0].command)).text += "!";
    leak_case.may_know = [](PlayerId viewer, const Rounds::View& view) {
        return viewer == thanked || is_shown(toasts_of(view));
    };
    leak_case.leaks = {
        {"what another was given",
         [](Rounds::View& view, PlayerId, const Inside& inside) {
             toasts_of(view).received = toasts_of(inside.round.view_for(thanked)).received;
         }},
        {"what its receiver keeps, read out all the same",
         [](Rounds::View& view, PlayerId, const Inside& inside) {
             if (toasts_of(view).stage != toasts::Stage::revealing) return;
             const Rounds::View of_receiver = inside.round.view_for(thanked);
             for (const toasts::Received& one : toasts_of(of_receiver).received) {
                 if (one.kept) toasts_of(view).shown.push_back(one.toast);
             }
         }},
    };
    return leak_case;
}

// Whether a toast is signed, until its receiver sees it: it is in no picture but its writer's.
LeakCase signature_case() {
    LeakCase leak_case;
    leak_case.secret = "whether a toast was signed, before it is given";
    leak_case.one = leak_case.other = side_of_toasts();
    leak_case.other_words = [](Said& said, const Rounds::View&) {
        toasts::Write* write = write_in(said);
        if (write != nullptr && said.who == thanked) write->signed_off = !write->signed_off;
    };
    leak_case.may_know = [](PlayerId viewer, const Rounds::View& view) {
        return viewer == thanked || toasts_of(view).stage != toasts::Stage::writing;
    };
    leak_case.leaks = {{"how another signs", [](Rounds::View& view, PlayerId, const Inside& inside) {
                            const Rounds::View theirs = inside.round.view_for(thanked);
                            for (const auto& draft : toasts_of(theirs).drafts)
                                toasts_of(view).done = static_cast<std::uint16_t>(2 * toasts_of(view).done +
                                                                                  (draft.signed_off ? 1 : 0));
                        }}};
    return leak_case;
}

}  // namespace

template <>
std::vector<LeakCase> leak_cases<Toasts>() {
    return {writing_case(), given_case(), signature_case()};
}

}  // namespace parlor::testing

using namespace parlor;
using namespace parlor::testing;

namespace {

// An evening in which two people thank a third without signing. In the other run each says what the other
// said, and so does who leaves, drops and returns: everything else that anybody hears must be the same to the
// byte.
struct Heard {
    std::vector<std::vector<std::vector<std::byte>>> packets;
    std::size_t toasts = 0;
};

Heard evening_of_two_shy(bool swapped, std::uint64_t seed, int trouble) {
    RoomHarness::Setup setup = toasts_evening();
    setup.seed = seed;
    ToastParty party(ToastParty::so_many(6), std::move(setup));
    RoomHarness& evening = party.evening;
    evening.join("Wim", {.watching = true});
    party.start();
    // Somebody who has two of the others as writers.
    const PlayerId thanked_one = evening.id("P0");
    std::vector<std::string> shy;
    for (const std::string& name : party.names) {
        if (std::ranges::count(party.view(name).names, thanked_one) > 0) shy.push_back(name);
    }
    REQUIRE(shy.size() == 2);
    const std::string texts[]{"You carried the boxes.", "You remembered my name."};
    evening.advance(10s);
    party.write(shy[0], thanked_one, texts[swapped ? 1 : 0], false);
    evening.advance(10s);
    party.write(shy[1], thanked_one, texts[swapped ? 0 : 1], false);
    for (const std::string& name : party.names) {
        if (std::ranges::count(shy, name) == 0) party.write_all(name);
    }
    if (trouble == 1) evening.leave(shy[0]);
    if (trouble == 2) evening.drop(shy[1]);
    if (trouble == 3) {
        evening.drop(shy[0]);
        evening.advance(25s);
        evening.come_back(shy[0]);
    }
    evening.join("Late");
    Heard heard;
    for (int i = 0; i < 60 && evening.round("P0"); ++i) {
        evening.advance_to_deadline();
        if (evening.round("P0")) heard.toasts = std::max(heard.toasts, party.view("P0").shown.size());
    }
    for (const std::string& name : party.names) {
        if (std::ranges::count(shy, name) == 0) heard.packets.push_back(evening.inbox(name).packets);
    }
    for (const char* name : {"Wim", "Late"})
        heard.packets.push_back(evening.inbox(name).packets);
    return heard;
}

}  // namespace

TEST_CASE("who did not sign is known to nobody, ever: not by order, not by time, not by who leaves") {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        for (const int trouble : {0, 1, 2, 3}) {
            CAPTURE(seed);
            CAPTURE(trouble);
            const Heard one = evening_of_two_shy(false, seed, trouble);
            const Heard other = evening_of_two_shy(true, seed, trouble);
            CHECK(one.toasts >= 4);
            CHECK(one.packets == other.packets);
        }
    }
}

TEST_CASE("what its receiver keeps leaves no trace with the others: every byte, to the end of the evening") {
    const auto packets = [](const std::string& text) {
        ToastParty party(ToastParty::so_many(5));
        party.start();
        const PlayerId to = party.view("P1").names[0];
        const std::string receiver = party.name_of(to);
        party.write("P1", to, text);
        const std::string other = receiver == "P2" ? "P3" : "P2";
        party.write_all(other);
        party.skip();
        for (std::uint16_t i = 0; i < party.view(receiver).received.size(); ++i)
            party.move(receiver, toasts::Keep{i, true});
        while (party.evening.round("P0"))
            party.evening.advance_to_deadline();
        std::vector<std::vector<std::vector<std::byte>>> all;
        for (const std::string& name : party.names) {
            if (name != "P1" && name != receiver) all.push_back(party.evening.inbox(name).packets);
        }
        return all;
    };
    CHECK(packets("You carried the boxes.") == packets("You remembered me, too"));
}
