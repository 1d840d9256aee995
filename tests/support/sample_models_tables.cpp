#include <algorithm>
#include <array>

#include "tests/support/sample_models.hpp"

namespace parlor::testing {

using client::Model;
using tables::Stage;

namespace {

void sit(Model& model, tables::View& view, const TablesSample& sample) {
    const client::Lobby& lobby = *model.lobby;
    std::vector<PlayerId> people;
    for (const MemberView& member : lobby.room->members) {
        if (!member.watching && (member.id != lobby.you || sample.alone)) people.push_back(member.id);
    }
    if (sample.alone) people.resize(std::min<std::size_t>(people.size(), 1));
    const std::size_t size = sample.at_table;
    for (std::size_t from = 0; from < people.size();) {
        tables::Seats& table = view.tables.emplace_back();
        table.number = static_cast<std::uint8_t>(view.tables.size());
        const bool own = table.number == 2 || people.size() <= size;
        if (own && !sample.watching && !sample.alone) table.who.push_back(lobby.you);
        while (table.who.size() < size && from < people.size())
            table.who.push_back(people[from++]);
    }
    for (const tables::Seats& table : view.tables)
        view.sitting = static_cast<std::uint16_t>(view.sitting + table.who.size());
    if (sample.watching) return;
    tables::OwnTable own;
    const auto yours = std::ranges::find_if(view.tables, [&](const tables::Seats& table) {
        return std::ranges::count(table.who, lobby.you) > 0;
    });
    own.number = yours->number;
    own.moved = sample.moved;
    own.card =
        sample.longest
            ? "Which piece of advice that somebody gave you long ago turned out to be right only years "
              "afterwards, and what would you have done otherwise if you had known it then?"
            : "What did you believe for far too long before someone put you right?";
    own.card_number = 2;
    own.cards = 5;
    if (sample.link) {
        own.link = "https://meet.example/table-2";
        own.link_by = yours->who.back();
    }
    if (sample.style == tables::Style::mentoring) own.sought = 0b10;
    view.own = own;
    if (sample.quiet || yours->who.size() < 2) return;
    const PlayerId one = yours->who[1];
    const PlayerId other = yours->who.back();
    std::erase_if(view.met, [&](const tables::Met& met) { return met.who == one || met.who == other; });
    view.met.push_back({other, 2, 0});
    view.want_more = {one};
    model.lobby->talk.be_of(0, 1, own.number);
    const auto line = [&](PlayerId who, std::string text) {
        model.lobby->talk.hear(0, tables::Line{1, own.number, who, std::move(text)});
    };
    line(one, sample.longest ? std::string(limits::chat_graphemes, 'w')
                             : "That ponies are baby horses. I was 31.");
    line(other, "31?? 😂 Mine was “reindeer aren’t real”");
    line(lobby.you, "Somebody told me the fax machine photographs you.");
}

}  // namespace

Model tables_model(const TablesSample& sample, Model base) {
    client::Lobby& lobby = base.lobby.value();
    RoomView& room = lobby.room.value();
    room.run_sheet = {{8, tables::usual(sample.style)}, {8, trivia::Options{}}};
    room.phase = PlayingView{0};
    for (MemberView& member : room.members) {
        if (member.id == lobby.you) member.watching = sample.watching;
    }
    tables::View view;
    view.style = sample.style;
    view.stage = sample.stage;
    view.of = 2;
    view.plays = !sample.watching;
    view.minutes_left = 2;
    view.began = sample_now - 86s;
    view.ends = sample_now + (sample.last_seconds ? 8s : 154s);
    if (sample.stage == Stage::arriving) {
        view.began = sample_now - 2s;
        view.ends = sample_now + 18s;
        view.offers = 0b0000'0010'0010;
        view.seeks = 0b0100'0000'0000;
        for (std::size_t i = 1; i < room.members.size(); i += 2)
            view.ready.push_back(room.members[i].id);
    } else {
        view.rotation = 1;
        for (std::size_t i = 4; i < room.members.size() && !sample.quiet; ++i) {
            if (room.members[i].id != lobby.you && i % 3 != 0) view.met.push_back({room.members[i].id, 1, 0});
        }
        sit(base, view, sample);
    }
    lobby.round = RoundView{0, view};
    return base;
}

Model without_points(Model base) {
    RoomView& room = base.lobby.value().room.value();
    room.run_sheet = {{8, tables::Options{}}, {8, tables::usual(tables::Style::speed_coffee)}};
    if (auto* between = std::get_if<BetweenView>(&room.phase)) between->standings.clear();
    if (auto* recap = std::get_if<RecapView>(&room.phase)) {
        recap->standings.clear();
        recap->awards = {{AwardKind::good_company, room.members.back().id, 8}};
        for (std::size_t i = 1; i < std::min<std::size_t>(room.members.size(), 9); ++i)
            base.lobby->met_tonight.push_back(room.members[i].id);
    }
    return base;
}

}  // namespace parlor::testing
