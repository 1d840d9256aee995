#include <algorithm>
#include <string>
#include <utility>

#include "shared/protocol/presets.hpp"
#include "tests/support/sample_models.hpp"
#include "tests/support/screen_stage.hpp"

namespace parlor::testing {

using client::Model;
using who::Stage;

namespace {

constexpr const char* shown_line = "I waved at the CEO of the wrong company for a whole hour.";

std::string longest_line() {
    std::string text;
    while (text.size() < limits::line_graphemes)
        text += text.size() % 11 == 10 ? ' ' : "WmÄg"[text.size() % 2];
    text.back() = '!';
    return text;
}

std::string longest_prompt() {
    std::string text;
    while (text.size() + 1 < limits::prompt_graphemes)
        text += text.size() % 9 == 8 ? ' ' : 'w';
    return text + "?";
}

std::vector<std::string> prompts_of(const WhoSample& sample) {
    if (sample.longest) {
        return {longest_prompt(), "Which everyday object deserves far more praise than it gets?",
                "What do you always carry with you and almost never use?", longest_prompt()};
    }
    return {"What was your most confusing first day anywhere?", "Which word do you enjoy saying out loud?"};
}

std::vector<Standing> standings_of(const RoomView& room) {
    std::vector<Standing> result;
    std::int32_t points = 2'750;
    std::uint16_t place = 1;
    for (const MemberView& member : room.members) {
        if (member.watching) continue;
        result.push_back({member.id, points, place++, static_cast<std::int16_t>(place % 4 == 0 ? 1 : 0)});
        points -= 175;
    }
    return result;
}

// As the rules choose them: all, or six of a crowd.
std::vector<PlayerId> faces_of(const client::Lobby& lobby, const WhoSample& sample) {
    std::vector<PlayerId> faces;
    for (const MemberView& member : lobby.room->members) {
        if (!member.watching) faces.push_back(member.id);
    }
    const std::size_t most = faces.size() <= 12 ? faces.size() : 6;
    std::rotate(faces.begin(),
                faces.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(2, faces.size() - 1)),
                faces.end());
    faces.resize(sample.faces == 0 ? most : std::min(sample.faces, faces.size()));
    if (sample.stage == Stage::guessing) std::erase(faces, lobby.you);
    return faces;
}

}  // namespace

Model who_model(const WhoSample& sample, Model base) {
    client::Lobby& lobby = base.lobby.value();
    RoomView& room = lobby.room.value();
    room.run_sheet = {{10, who::Options{}}, {8, trivia::Options{}}};
    room.phase = PlayingView{0};
    for (MemberView& member : room.members) {
        if (member.id == lobby.you) member.watching = sample.watching;
    }
    who::View view;
    view.stage = sample.stage;
    view.began = sample_now - 8s;
    view.ends = sample_now + 17s;
    if (sample.off_the_clock) view.ends.reset();
    view.prompts = prompts_of(sample);
    view.ready = 6;
    view.expected = 9;
    if (sample.stage == Stage::beforehand) {
        room.run_sheet = find_preset("meet-the-team-30").value_or(presets().front()).run_sheet;
        room.phase = GatheringView{};
        view.ends.reset();
        view.may_write = !sample.watching;
        view.ready = sample.nobody ? 0 : 3;
        if (sample.written) view.own_lines = {{0, sample.longest ? longest_line() : shown_line}};
        lobby.round.reset();
        lobby.before = RoundView{0, std::move(view)};
        return base;
    }
    view.standings = standings_of(room);
    if (sample.stage == Stage::writing) {
        view.ends = sample_now + 41s;
        view.may_write = !sample.watching;
        view.ready = 4;
        if (sample.written) view.own_lines = {{0, sample.longest ? longest_line() : shown_line}};
    }
    if (sample.stage == Stage::writing || sample.stage == Stage::nothing) {
        lobby.round = RoundView{0, std::move(view)};
        return base;
    }
    view.card = 3;
    view.of = 8;
    view.line = sample.longest
                    ? longest_line()
                    : "I hid in the supply room for an hour because I’d waved at the CEO of the wrong "
                      "company.";
    view.own_card = sample.own_card;
    view.faces = faces_of(lobby, sample);
    view.may_pick = sample.stage == Stage::guessing && !sample.watching;
    view.own_rights = 2;
    view.own_guesses = 2;
    if (!sample.own_card) view.own_lines = {{0, "A line of your own"}};
    if (sample.picked && !view.faces.empty())
        view.own_pick = view.faces[std::min<std::size_t>(2, view.faces.size() - 1)];
    if (sample.stage == Stage::revealing) {
        who::Reveal reveal;
        const PlayerId author = sample.own_card ? lobby.you : room.members[5 % room.members.size()].id;
        if (!sample.author_left) reveal.author = author;
        reveal.guessed = static_cast<std::uint16_t>(room.members.size() - 1);
        std::size_t index = 0;
        for (const MemberView& member : room.members) {
            ++index;
            if (member.id == author || member.watching || sample.author_left || sample.nobody) continue;
            const bool knew = index % 3 == 0;
            const PlayerId face = knew ? author : view.faces[index % view.faces.size()];
            if (face == member.id) continue;
            reveal.thoughts.push_back({member.id, face});
            if (face == author) ++reveal.knew;
        }
        reveal.author_points = sample.author_left ? 0 : 100 * reveal.knew;
        reveal.more_asked = sample.more_asked;
        if (sample.own_card) {
            reveal.own_points = reveal.author_points;
            reveal.own_lines = {{PointsReason::known, reveal.author_points, reveal.knew}};
        } else if (sample.picked && !sample.author_left) {
            reveal.own_right = true;
            reveal.own_points = 1'180;
            reveal.own_lines = {{PointsReason::right_answer, 500, 0},
                                {PointsReason::speed, 480, 4'200},
                                {PointsReason::streak, 200, 3}};
        }
        view.began = sample_now - 3s;
        view.ends = sample_now + 17s;
        view.reveal = std::move(reveal);
    }
    lobby.round = RoundView{0, std::move(view)};
    return base;
}

}  // namespace parlor::testing
