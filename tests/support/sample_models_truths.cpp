#include <algorithm>
#include <string>
#include <utility>

#include "tests/support/sample_models.hpp"

namespace parlor::testing {

using client::Model;
using truths::Stage;

namespace {

const truths::Texts ordinary{"I have ridden an ostrich, for eleven seconds",
                             "I was an extra in a film about the moon",
                             "I cannot whistle, but my dog can sing"};

// As long as they may be, and hard to set.
truths::Texts longest() {
    std::string wide = "Auf dem Donaudampfschifffahrtsgesellschaftskapitänsball tanzte ich";
    while (wide.size() < 118)
        wide += " und ich";
    std::string dense;
    for (int i = 0; i < 120; ++i)
        dense += "東";
    std::string right_to_left;
    for (int i = 0; i < 12; ++i)
        right_to_left += "אני אוהב ";
    right_to_left.pop_back();
    return {wide, dense, right_to_left};
}

}  // namespace

Model truths_model(const TruthsSample& sample, Model base) {
    client::Lobby& lobby = base.lobby.value();
    RoomView& room = lobby.room.value();
    room.run_sheet = {{12, truths::Options{}}, {8, trivia::Options{}}};
    room.phase = PlayingView{0};
    for (MemberView& member : room.members) {
        if (member.id == lobby.you) member.watching = sample.watching;
    }
    const truths::Texts texts = sample.longest ? longest() : ordinary;
    truths::View view;
    view.stage = sample.stage;
    const bool writing = sample.stage == Stage::writing;
    view.card = writing || sample.stage == Stage::nothing ? 0 : 3;
    view.of = 7;
    view.most = 7;
    view.began = sample_now - 13s;
    view.ends = sample_now + 17s;
    view.found = 1;
    view.guessed = 2;
    if (writing) {
        view.began = sample_now - 40s;
        view.ends = sample_now + 50s;
        view.found = view.guessed = 0;
    }
    view.may_write = !sample.watching && (writing || sample.may_write);
    if (sample.written) view.own = truths::Own{texts, 1, !view.may_write};
    view.teller = sample.teller ? lobby.you : room.members[4 % room.members.size()].id;
    std::size_t index = 0;
    for (const MemberView& member : room.members) {
        const bool own = member.id == lobby.you;
        if (member.watching || (member.id == view.teller && !writing)) continue;
        if (member.connected) view.expected.push_back(member.id);
        if (own ? sample.written || sample.voted : index++ % 3 != 1) view.done.push_back(member.id);
    }
    std::int32_t points = 600;
    std::uint16_t place = 1;
    for (const MemberView& member : room.members) {
        if (member.watching) continue;
        view.standings.push_back({member.id, writing ? 0 : points, place, 0});
        if (!writing) {
            points = std::max(0, points - 67);
            ++place;
        }
    }
    const bool told = sample.stage == Stage::revealing;
    if (sample.stage == Stage::voting || told) {
        view.card_texts = {texts[2], texts[0], texts[1]};
        view.may_vote = !told && !sample.teller && !sample.watching;
        if (sample.voted) view.own_vote = 2;
        if (sample.teller && !told) view.own_lie = 2;
    }
    if (told && sample.gone) {
        view.card_texts.clear();
        view.reveal = truths::Reveal{};
    } else if (told) {
        truths::Reveal reveal;
        reveal.lie = 2;
        reveal.choices.resize(truths::statements);
        std::size_t choice = 0;
        for (const PlayerId who : view.done) {
            const bool own = who == lobby.you;
            reveal.choices[own ? 2 : choice++ % 3].push_back(who);
        }
        reveal.teller_points = 67;
        reveal.own_points = sample.teller ? 67 : sample.voted ? 200 : 0;
        view.reveal = std::move(reveal);
        view.may_ask = !sample.teller && !sample.watching;
        view.next_teller = room.members[2 % room.members.size()].id;
    }
    if (sample.stage == Stage::choosing || sample.stage == Stage::best) {
        for (std::size_t i = 0; i < std::min<std::size_t>(7, room.members.size()); ++i) {
            view.truths.push_back({room.members[i].id, texts[0]});
            view.truths.push_back({room.members[i].id, texts[i % 2 + 1]});
        }
        if (sample.voted)
            view.own_best = static_cast<std::uint16_t>(std::min<std::size_t>(3, view.truths.size() - 1));
        if (sample.stage == Stage::best) {
            view.winners = {static_cast<std::uint16_t>(2 % view.truths.size())};
            if (sample.tie) view.winners = {0, static_cast<std::uint16_t>(view.truths.size() - 1)};
        }
    }
    lobby.round = RoundView{0, std::move(view)};
    return base;
}

}  // namespace parlor::testing
