#pragma once

#include <string>
#include <utility>
#include <vector>

#include "shared/protocol/client_message.hpp"
#include "shared/protocol/server_message.hpp"

// One message of every kind, with every kind of what may be inside, all fields filled.
namespace parlor::testing {

template <class Message>
using Named = std::vector<std::pair<std::string, Message>>;

inline Profile example_profile() {
    return {"Zoë", "Research", "she/her", "🦊", 3};
}

inline trivia::Options example_options() {
    trivia::Options options;
    options.questions = 12;
    options.seconds = 30;
    options.scoring = trivia::Scoring::accuracy;
    options.difficulties = 5;
    options.categories = {"Science", "Food & drink"};
    return options;
}

inline RoomSettings example_settings() {
    return {"Friday", 40, TeamMode::by_department, 3, true};
}

inline Named<ClientMessage> client_exemplars() {
    SeatKey seat{};
    for (std::size_t i = 0; i < seat.size(); ++i)
        seat[i] = static_cast<std::uint8_t>(i + 1);
    const PlayerId who{7};
    const auto answer = [](trivia::Answer given) {
        return to_message(RoundCommand{1, trivia::Command{trivia::SubmitAnswer{3, std::move(given)}}});
    };
    return {
        {"introduce", to_message(greeting::Introduce{example_profile(), seat, Allowance::off_the_clock})},
        {"host_lobby", to_message(lobby::HostLobby{"Friday"})},
        {"join_lobby", to_message(lobby::JoinLobby{"plum 42", true})},
        {"preview_lobby", to_message(lobby::PreviewLobby{"PLUM-42"})},
        {"send_chat", to_message(room::SendChat{"hello"})},
        {"react_to_line", to_message(room::ReactToLine{300, "👍", false})},
        {"cheer", to_message(room::Cheer{"🎉"})},
        {"set_ready", to_message(room::SetReady{true})},
        {"set_watching", to_message(room::SetWatching{false})},
        {"change_profile", to_message(room::ChangeProfile{example_profile(), Allowance::half_more})},
        {"leave", to_message(room::Leave{})},
        {"change_settings", to_message(host::ChangeSettings{example_settings()})},
        {"change_run_sheet",
         to_message(host::ChangeRunSheet{{{10, example_options()}}, UtcTime{Duration{1'700'000'000'000}}})},
        {"change_run_sheet_without_end", to_message(host::ChangeRunSheet{})},
        {"start", to_message(host::Start{})},
        {"skip_ahead", to_message(host::SkipAhead{})},
        {"end_activity", to_message(host::EndActivity{})},
        {"extend", to_message(host::Extend{300})},
        {"set_paused", to_message(host::SetPaused{true})},
        {"remove", to_message(host::Remove{who})},
        {"make_host", to_message(host::MakeHost{who})},
        {"shuffle_teams", to_message(host::ShuffleTeams{})},
        {"move_to_team", to_message(host::MoveToTeam{who, 2})},
        {"play_again", to_message(host::PlayAgain{})},
        {"answer_picks", answer(trivia::Picks{0b101})},
        {"answer_number", answer(trivia::Decimal{-2'500})},
        {"answer_typed", answer(trivia::Typed{"Tea"})},
        {"time_sync", to_message(TimeSync{0x1234'5678'9ABC})},
    };
}

inline RoomView example_room(PhaseView phase) {
    RoomView view;
    view.code = "PLUM-42";
    view.settings = example_settings();
    view.host = PlayerId{1};
    view.acting_host = PlayerId{2};
    view.run_sheet = {{10, example_options()}, {60, trivia::Options{}}};
    view.ends = UtcTime{Duration{1'700'000'000'000}};
    view.paused = true;
    view.phase = std::move(phase);
    view.members = {{PlayerId{1}, example_profile(), 2, true, false, true, 1'750}, {PlayerId{300}, {}, 0}};
    return view;
}

inline trivia::View example_question(trivia::Stage stage) {
    trivia::View view;
    view.number = 3;
    view.of = 12;
    view.stage = stage;
    view.kind = trivia::Kind::several;
    view.difficulty = trivia::Difficulty::hard;
    view.scoring = trivia::Scoring::gentle;
    view.category = "Science";
    view.text = "Which of these?";
    view.unit = "km";
    view.began = RoomTime{Duration{61'000}};
    view.standings = {{PlayerId{1}, 1'850, 1, 2}, {PlayerId{2}, -3, 2, -1}};
    if (stage == trivia::Stage::reading) return view;
    view.choices = {"red", "green"};
    view.ends = RoomTime{Duration{81'000}};
    view.answered = {PlayerId{1}};
    view.expected = {PlayerId{1}, PlayerId{2}};
    view.may_answer = true;
    view.own_answer = trivia::Picks{2};
    view.streak = 4;
    if (stage != trivia::Stage::revealing) return view;
    trivia::Reveal reveal;
    reveal.rows = {{"red", true, {PlayerId{1}}}, {"green", false, {}}};
    reveal.solution = "42";
    reveal.right_players = 1;
    reveal.answering_players = 2;
    reveal.explanation = "Because.";
    reveal.source = "A book";
    reveal.own_right = true;
    reveal.own_points = 1'150;
    reveal.own_lines = {{trivia::Reason::speed, 450, 2'000}, {trivia::Reason::streak, 200, 3}};
    view.reveal = std::move(reveal);
    return view;
}

inline Named<ServerMessage> server_exemplars() {
    const PlayerId who{7};
    const RoomTime now{Duration{90'061}};
    const EveningStanding standing{who, 1'750, 750, 2, -1};
    return {
        {"welcome", Welcome{"Our games", "games.example:4800", true, {"Science"}, 4}},
        {"lobby_preview", LobbyPreview{"PLUM-42", "Friday", 9, true, true}},
        {"refused", Refused{Refusal::too_many_codes, 4}},
        {"seated", Seated{who, now}},
        {"unseated", Unseated{Farewell::seat_taken}},
        {"room_gathering", example_room(GatheringView{})},
        {"room_playing", example_room(PlayingView{1})},
        {"room_between", example_room(BetweenView{1, now, {standing}})},
        {"room_recap",
         example_room(RecapView{31, 9, 120, {standing}, {{AwardKind::steady_climber, who, 3}}})},
        {"round_reading", RoundView{1, example_question(trivia::Stage::reading)}},
        {"round_answering", RoundView{1, example_question(trivia::Stage::answering)}},
        {"round_revealing", RoundView{1, example_question(trivia::Stage::revealing)}},
        {"round_event", RoundEvent{1, trivia::Event{}}},
        {"chat_lines", ChatLines{{{300, who, "Zoë", "hello", {{"👍", {PlayerId{1}, who}}}}}}},
        {"line_reacted", LineReacted{300, "👍", who, true}},
        {"cheered", Cheered{who, "🎉"}},
        {"notice", Notice{NoticeKind::renamed, who, "Zoë 2", "Zoë", 3, -4}},
        {"beat", Beat{now}},
        {"time_synced", TimeSynced{0x1234'5678'9ABC, now}},
    };
}

}  // namespace parlor::testing
