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

inline draw::Options example_drawing_options() {
    draw::Options options;
    options.turns = 8;
    options.seconds = 120;
    options.hints = false;
    options.difficulties = 3;
    options.themes = {"Animals", "At the office"};
    return options;
}

inline who::Options example_who_options() {
    who::Options options;
    options.cards = 12;
    options.prompts = 3;
    options.seconds = 40;
    options.scoring = Scoring::accuracy;
    return options;
}

inline tables::Options example_tables_options() {
    return {tables::Style::mentoring, 2, 5, 300, only(Deck::mentoring) | only(Deck::work)};
}

inline CrewPlan example_plan() {
    return {"Friday Crew", {4, 17 * 60, 45, "America/New_York"}, {10, 7}};
}

inline CrewView example_crew() {
    return {0x1234'5678'9ABC'DEF0,
            3,
            UtcTime{Duration{1'700'000'000'000}},
            example_plan(),
            2,
            5,
            {{"Zoë", 6'250, 1, PlayerId{7}}, {"Ingrid", 310, 2, {}}},
            true,
            {{"Ingrid", 4}, {"Kofi", 0}}};
}

inline CrewPart example_part() {
    return {"PLUM-42",
            "Friday Crew",
            true,
            true,
            "Zoë",
            UtcTime{Duration{1'690'000'000'000}},
            {"Ingrid"},
            {{UtcTime{Duration{1'700'000'000'000}}, 875, {0}},
             {UtcTime{Duration{1'699'000'000'000}}, std::nullopt, {0}}}};
}

inline RoomSettings example_settings() {
    return {"Friday", 40, TeamMode::by_department, 3, true, true, "https://meet.example/friday"};
}

// One op of every kind.
inline std::vector<std::pair<std::string, canvas::Op>> example_ops() {
    return {
        {"begin_stroke", canvas::BeginStroke{true, 23, canvas::Pen::huge, {6'400, 3'599}}},
        {"extend_stroke", canvas::ExtendStroke{{{-1, 2}, {300, -300}, {0, 0}}}},
        {"end_stroke", canvas::EndStroke{}},
        {"fill", canvas::Fill{7, {1, 900}}},
        {"clear", canvas::Clear{}},
        {"undo", canvas::Undo{}},
        {"redo", canvas::Redo{}},
    };
}

// The same, as they come back: from two people, one with a long number.
inline std::vector<canvas::DrawnOp> example_drawn_ops() {
    std::vector<canvas::DrawnOp> drawn;
    for (auto& [name, op] : example_ops())
        drawn.push_back({PlayerId{drawn.size() % 2 == 0 ? 7U : 300U}, std::move(op)});
    return drawn;
}

inline Named<ClientMessage> client_exemplars() {
    CrewKey key{};
    for (std::size_t i = 0; i < key.size(); ++i)
        key[i] = static_cast<std::uint8_t>(i + 1);
    const PlayerId who{7};
    const auto answer = [](trivia::Answer given) {
        return to_message(RoundCommand{1, trivia::Command{trivia::SubmitAnswer{3, std::move(given)}}});
    };
    const auto drawing = [](draw::Command command) {
        return to_message(RoundCommand{1, std::move(command)});
    };
    const auto lines = [](who::Command command) { return to_message(RoundCommand{2, std::move(command)}); };
    const auto at_table = [](tables::Command command) {
        return to_message(RoundCommand{1, std::move(command)});
    };
    const auto toasting = [](toasts::Command command) {
        return to_message(RoundCommand{1, std::move(command)});
    };
    const auto telling = [](truths::Command command) {
        return to_message(RoundCommand{1, std::move(command)});
    };
    Named<ClientMessage> all{
        {"introduce", to_message(greeting::Introduce{example_profile(), Allowance::off_the_clock})},
        {"host_lobby", to_message(lobby::HostLobby{"Friday"})},
        {"join_lobby", to_message(lobby::JoinLobby{"plum 42", true})},
        {"preview_lobby", to_message(lobby::PreviewLobby{"PLUM-42"})},
        {"knock", to_message(lobby::Knock{0x1234'5678'9ABC'DEF0})},
        {"open_crew", to_message(lobby::OpenCrew{key})},
        {"keep_crew", to_message(crew::Keep{key, example_plan()})},
        {"crew_remember", to_message(crew::Remember{true})},
        {"crew_ask_part", to_message(crew::AskPart{"PLUM-42"})},
        {"crew_delete_part", to_message(crew::DeletePart{"PLUM-42"})},
        {"end_crew", to_message(crew::End{key})},
        {"send_chat", to_message(room::SendChat{"hello"})},
        {"react_to_line", to_message(room::ReactToLine{300, "👍", false})},
        {"cheer", to_message(room::Cheer{"🎉"})},
        {"set_ready", to_message(room::SetReady{true})},
        {"set_watching", to_message(room::SetWatching{false})},
        {"change_profile", to_message(room::ChangeProfile{example_profile(), Allowance::half_more})},
        {"leave", to_message(room::Leave{})},
        {"say_pulse", to_message(room::SayPulse{Pulse::so_so})},
        {"leave_me_out", to_message(room::LeaveMeOut{true})},
        {"take_pulse_back", to_message(room::SayPulse{})},
        {"change_settings", to_message(host::ChangeSettings{example_settings()})},
        {"change_run_sheet",
         to_message(host::ChangeRunSheet{{{10, example_options()}}, UtcTime{Duration{1'700'000'000'000}}})},
        {"change_run_sheet_with_drawing",
         to_message(host::ChangeRunSheet{{{12, example_drawing_options()}, {10, example_options()}}, {}})},
        {"change_run_sheet_with_lines", to_message(host::ChangeRunSheet{{{12, example_who_options()}}, {}})},
        {"change_run_sheet_with_tables",
         to_message(host::ChangeRunSheet{{{12, example_tables_options()}}, {}})},
        {"change_run_sheet_with_toasts",
         to_message(host::ChangeRunSheet{{{9, toasts::Options{20, 90, false}}}, {}})},
        {"change_run_sheet_with_truths",
         to_message(host::ChangeRunSheet{{{12, truths::Options{7, 120, 45, false}}}, {}})},
        {"change_run_sheet_without_end", to_message(host::ChangeRunSheet{})},
        {"start", to_message(host::Start{})},
        {"skip_ahead", to_message(host::SkipAhead{})},
        {"end_activity", to_message(host::EndActivity{})},
        {"extend", to_message(host::Extend{300})},
        {"set_paused", to_message(host::SetPaused{true})},
        {"remove", to_message(host::Remove{who})},
        {"make_host", to_message(host::MakeHost{who})},
        {"set_co_host", to_message(host::SetCoHost{who, true})},
        {"shuffle_teams", to_message(host::ShuffleTeams{})},
        {"balance_teams", to_message(host::BalanceTeams{})},
        {"move_to_team", to_message(host::MoveToTeam{who, 2})},
        {"play_again", to_message(host::PlayAgain{})},
        {"answer_knock", to_message(host::AnswerKnock{who, true})},
        {"wipe_doodles", to_message(host::WipeDoodles{})},
        {"answer_picks", answer(trivia::Picks{0b101})},
        {"answer_number", answer(trivia::Decimal{-2'500})},
        {"answer_typed", answer(trivia::Typed{"Tea"})},
        {"draw_choose_word", drawing(draw::ChooseWord{3, 2, true})},
        {"draw_pass", drawing(draw::Pass{3})},
        {"draw_describe", drawing(draw::Describe{3, "You find it in the sea."})},
        {"draw_guess", drawing(draw::Guess{3, "lighthouse"})},
        {"draw_volunteer", drawing(draw::Volunteer{true})},
        {"who_write_line", lines(who::WriteLine{1, "Tea, always", 300})},
        {"who_take_back", lines(who::TakeBack{1, 300})},
        {"who_set_done", lines(who::SetDone{true})},
        {"who_pick_face", lines(who::PickFace{3, PlayerId{300}})},
        {"who_ask_for_more", lines(who::AskForMore{3})},
        {"who_thats_all", lines(who::ThatsAll{3})},
        {"tables_set_ready", at_table(tables::SetReady{true})},
        {"tables_avoid", at_table(tables::Avoid{who, true})},
        {"tables_set_topics", at_table(tables::SetTopics{0b0101, 0b1000'0000'0000})},
        {"tables_next_card", at_table(tables::NextCard{2, 7, 3})},
        {"tables_say", at_table(tables::Say{2, 7, "hello table"})},
        {"tables_set_link", at_table(tables::SetLink{2, 7, "https://meet.example/table-7"})},
        {"tables_want_more", at_table(tables::WantMore{2, true})},
        {"doodle", to_message(room::Doodle{canvas::BeginStroke{false, 3, canvas::Pen::broad, {800, 450}}})},
        {"toasts_write", toasting(toasts::Write{PlayerId{300}, "You stayed calm", false})},
        {"toasts_take_back", toasting(toasts::TakeBack{PlayerId{300}})},
        {"toasts_keep", toasting(toasts::Keep{1, true})},
        {"toasts_set_done", toasting(toasts::SetDone{true})},
        {"truths_write", telling(truths::Write{{"I sing", "I dance", "I knit"}, 2})},
        {"truths_take_back", telling(truths::TakeBack{})},
        {"truths_vote", telling(truths::Vote{3, 2})},
        {"truths_ask_for_more", telling(truths::AskForMore{3})},
        {"truths_choose_best", telling(truths::ChooseBest{5})},
        {"time_sync", to_message(TimeSync{0x1234'5678'9ABC})},
    };
    for (auto& [name, op] : example_ops())
        all.emplace_back("draw_" + name, drawing(draw::Draw{3, std::move(op)}));
    return all;
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
    view.callers = {{PlayerId{301}, "Kofi", "🦁", 5}};
    view.left_out = {PlayerId{4}, PlayerId{300}};
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

// Who looks at a turn: it is another picture for each.
enum class Looking { artist, guesser };

inline draw::View example_turn(draw::Stage stage, Looking who) {
    draw::View view;
    view.turn = 3;
    view.of = 8;
    view.stage = stage;
    view.artist = PlayerId{1};
    view.artist_gone_at = RoomTime{Duration{70'000}};
    view.began = RoomTime{Duration{61'000}};
    view.ends = RoomTime{Duration{141'000}};
    view.volunteers = {PlayerId{2}, PlayerId{300}};
    view.standings = {{PlayerId{2}, 320, 1, 1}, {PlayerId{1}, 110, 2, -1}, {PlayerId{300}, 0, 3}};
    if (stage == draw::Stage::choosing) {
        if (who != Looking::artist) return view;
        view.choices = {"tea", "ice cream", "déjà vu"};
        view.difficulties = {Difficulty::easy, Difficulty::medium, Difficulty::hard};
        return view;
    }
    view.in_words = true;
    view.knows_word = who != Looking::guesser || stage == draw::Stage::revealing;
    view.may_guess = who == Looking::guesser && stage == draw::Stage::drawing;
    view.word = {{"t", false}, {view.knows_word ? "e" : "", true}, {view.knows_word ? "ä" : "", true}};
    view.found = {{PlayerId{2}, 320}};
    view.guessers = {PlayerId{2}, PlayerId{300}};
    if (stage == draw::Stage::drawing) {
        view.next_hint = RoomTime{Duration{101'000}};
        return view;
    }
    view.next_artist = PlayerId{300};
    view.reveal = draw::Reveal{draw::TurnEnd::skipped, 110, 320};
    return view;
}

inline who::View example_card(who::Stage stage) {
    who::View view;
    view.stage = stage;
    view.scoring = Scoring::gentle;
    view.began = RoomTime{Duration{61'000}};
    view.ends = RoomTime{Duration{86'000}};
    view.prompts = {"What do you put on toast?", "Which word do you enjoy?"};
    view.set = 300;
    view.own_lines = {{1, "Nonetheless"}};
    view.ready = 3;
    view.expected = 9;
    view.standings = {{PlayerId{2}, 1'320, 1, 1}, {PlayerId{300}, 0, 2, -1}};
    if (stage == who::Stage::writing || stage == who::Stage::beforehand) {
        view.may_write = true;
        view.done = stage == who::Stage::writing;
        return view;
    }
    if (stage == who::Stage::nothing) return view;
    view.card = 3;
    view.of = 8;
    view.prompt = 1;
    view.line = "Déjà vu";
    view.faces = {PlayerId{1}, PlayerId{300}, PlayerId{7}};
    view.own_pick = PlayerId{300};
    view.own_rights = 1;
    view.own_guesses = 2;
    view.streak = 1;
    view.may_pick = stage == who::Stage::guessing;
    if (stage == who::Stage::guessing) {
        view.own_card = true;
        return view;
    }
    who::Reveal reveal;
    reveal.author = PlayerId{300};
    reveal.thoughts = {{PlayerId{1}, PlayerId{300}}, {PlayerId{7}, PlayerId{1}}};
    reveal.knew = 1;
    reveal.guessed = 2;
    reveal.author_points = 500;
    reveal.own_right = true;
    reveal.own_points = 1'000;
    reveal.own_lines = {{PointsReason::right_answer, 1'000, 0}, {PointsReason::known, 500, 1}};
    reveal.more_asked = true;
    view.reveal = std::move(reveal);
    return view;
}

inline tables::View example_tables(tables::Stage stage) {
    tables::View view;
    view.stage = stage;
    view.style = tables::Style::mentoring;
    view.of = 5;
    view.began = RoomTime{Duration{61'000}};
    view.ends = RoomTime{Duration{361'000}};
    view.met = {{PlayerId{2}, 1, 0}, {PlayerId{300}, 3, 2}};
    view.avoided = {PlayerId{3}};
    view.offers = 0b0101;
    view.seeks = 0b1000'0000'0000;
    view.plays = true;
    if (stage == tables::Stage::arriving) {
        view.ready = {PlayerId{1}, PlayerId{300}};
        return view;
    }
    view.rotation = 2;
    if (stage == tables::Stage::over) return view;
    view.tables = {{1, {PlayerId{1}, PlayerId{2}}}, {2, {PlayerId{3}, PlayerId{300}}}};
    view.want_more = {PlayerId{2}};
    view.sitting = 4;
    view.minutes_left = 1;
    view.own = tables::OwnTable{
        2, tables::Moved::was_alone, "What helps you begin?", Deck::mentoring, 3,
        6, "https://meet.example/2", PlayerId{300},           0b0001,          0b1000'0000'0000};
    return view;
}

inline truths::View example_card(truths::Stage stage) {
    using truths::Stage;
    truths::View view;
    view.stage = stage;
    view.card = stage == Stage::writing ? 0 : 3;
    view.of = 5;
    view.most = 9;
    view.began = RoomTime{Duration{61'000}};
    view.ends = RoomTime{Duration{91'000}};
    view.standings = {{PlayerId{2}, 400, 1, 1}, {PlayerId{1}, 67, 2, -1}};
    view.found = 1;
    view.guessed = 2;
    if (stage == Stage::nothing) return view;
    view.own = truths::Own{{"I sing", "I dance", "I knit"}, 2, stage != Stage::writing};
    view.may_write = stage == Stage::writing;
    view.done = {PlayerId{1}};
    view.expected = {PlayerId{1}, PlayerId{300}};
    if (stage == Stage::voting || stage == Stage::revealing) {
        view.teller = PlayerId{2};
        view.card_texts = {"I ski", "I déjà vu", "I bake"};
        view.own_lie = stage == Stage::voting ? std::optional<std::uint8_t>{1} : std::nullopt;
        view.own_vote = 2;
        view.may_vote = stage == Stage::voting;
    }
    if (stage == Stage::revealing) {
        view.reveal = truths::Reveal{std::uint8_t{1}, {{}, {PlayerId{1}}, {PlayerId{300}}}, 50, 200};
        view.may_ask = true;
        view.asked = true;
        view.next_teller = PlayerId{300};
    }
    if (stage == Stage::choosing || stage == Stage::best) {
        view.truths = {{PlayerId{2}, "I ski"}, {PlayerId{1}, "I sing"}};
        view.own_best = 1;
    }
    if (stage == Stage::best) view.winners = {0, 1};
    return view;
}

inline toasts::View example_toasts(toasts::Stage stage) {
    using toasts::Stage;
    toasts::View view;
    view.stage = stage;
    view.began = RoomTime{Duration{61'000}};
    view.ends = RoomTime{Duration{211'000}};
    if (stage == Stage::nothing) return view;
    view.anonymous = stage != Stage::wall;
    if (stage == Stage::writing || stage == Stage::receiving) {
        view.done = 3;
        view.expected = 9;
        view.own_done = true;
    }
    if (stage == Stage::writing) {
        view.names = {PlayerId{2}, PlayerId{300}};
        view.others = {PlayerId{7}};
        view.drafts = {{PlayerId{2}, "You stayed calm", false}};
        view.starters = {"When …, you …, and I …", "You …, so that …"};
        view.may_write = true;
        return view;
    }
    view.received = {{{PlayerId{1}, PlayerId{2}, "You waited"}, true},
                     {{PlayerId{1}, std::nullopt, "You wrote it down"}, false}};
    if (stage == Stage::receiving) return view;
    view.step = 2;
    view.of = 7;
    view.shown = {{PlayerId{7}, PlayerId{300}, "Déjà vu"}, {PlayerId{1}, std::nullopt, "You wrote it down"}};
    view.fresh = stage == Stage::revealing ? 1 : 0;
    return view;
}

inline Named<ServerMessage> server_exemplars() {
    const PlayerId who{7};
    const RoomTime now{Duration{90'061}};
    const EveningStanding standing{who, 1'750, 750, 2, -1};
    const auto turn = [](draw::Stage stage, Looking looking) {
        return RoundView{2, example_turn(stage, looking)};
    };
    const auto card = [](truths::Stage stage) { return RoundView{2, example_card(stage)}; };
    const auto line = [&](draw::LineKind kind, std::string text, std::int32_t points) {
        return RoundEvent{2, draw::Event{draw::Line{3, kind, who, std::move(text), points}}};
    };
    return {
        {"welcome",
         Welcome{
             "Our games", "games.example:4800", true, {"Science"}, {"Animals", "At the office"}, 4, true}},
        {"lobby_preview", LobbyPreview{"PLUM-42", "Friday", 9, true, true}},
        {"refused", Refused{Refusal::too_many_codes, 4}},
        {"refused_not_artist", Refused{Refusal::not_artist}},
        {"refused_canvas_full", Refused{Refusal::canvas_full}},
        {"refused_gives_word_away", Refused{Refusal::gives_word_away}},
        {"refused_chat_rests", Refused{Refusal::chat_rests}},
        {"refused_not_let_in", Refused{Refusal::not_let_in}},
        {"at_door", AtDoor{"Friday", "Zoë"}},
        {"crew_view", example_crew()},
        {"crew_ended", CrewEnded{}},
        {"crew_rests", CrewRests{"PLUM-42", "Friday Crew", example_plan().meeting}},
        {"crew_part", example_part()},
        {"refused_cannot_keep", Refused{Refusal::cannot_keep}},
        {"notice_crew_ended", Notice{NoticeKind::crew_ended, {}, "Friday Crew"}},
        {"seated", Seated{who, now}},
        {"unseated", Unseated{Farewell::seat_taken}},
        {"room_gathering", example_room(GatheringView{})},
        {"room_playing", example_room(PlayingView{1})},
        {"room_between", example_room(BetweenView{1, now, {standing}})},
        {"room_recap",
         example_room(RecapView{31, 9, 120, {standing}, {{AwardKind::steady_climber, who, 3}}})},
        {"room_recap_with_drawing", example_room(RecapView{31,
                                                           9,
                                                           120,
                                                           {standing},
                                                           {{AwardKind::sharp_eye, who, 12'345},
                                                            {AwardKind::clear_hand, PlayerId{1}, 80}}})},
        {"round_reading", RoundView{1, example_question(trivia::Stage::reading)}},
        {"round_answering", RoundView{1, example_question(trivia::Stage::answering)}},
        {"round_revealing", RoundView{1, example_question(trivia::Stage::revealing)}},
        {"round_event", RoundEvent{1, trivia::Event{}}},
        {"draw_choosing", turn(draw::Stage::choosing, Looking::artist)},
        {"draw_waiting", turn(draw::Stage::choosing, Looking::guesser)},
        {"draw_drawing", turn(draw::Stage::drawing, Looking::artist)},
        {"draw_guessing", turn(draw::Stage::drawing, Looking::guesser)},
        {"draw_revealing", turn(draw::Stage::revealing, Looking::guesser)},
        {"draw_drawn", RoundEvent{2, draw::Event{draw::Drawn{3, example_drawn_ops()}}}},
        {"draw_line_guess", line(draw::LineKind::guess, "a tower?", 0)},
        {"draw_line_close", line(draw::LineKind::close, "light house s", 0)},
        {"draw_line_got_it", line(draw::LineKind::got_it, "", 320)},
        {"draw_line_among_us", line(draw::LineKind::among_us, "well drawn", 0)},
        {"draw_line_described", line(draw::LineKind::described, "You find it in the sea.", 0)},
        {"who_writing", RoundView{2, example_card(who::Stage::writing)}},
        {"who_beforehand", RoundView{2, example_card(who::Stage::beforehand)}},
        {"who_guessing", RoundView{2, example_card(who::Stage::guessing)}},
        {"who_revealing", RoundView{2, example_card(who::Stage::revealing)}},
        {"who_nothing", RoundView{2, example_card(who::Stage::nothing)}},
        {"who_event", RoundEvent{2, who::Event{}}},
        {"tables_arriving", RoundView{2, example_tables(tables::Stage::arriving)}},
        {"tables_seated", RoundView{2, example_tables(tables::Stage::seated)}},
        {"tables_over", RoundView{2, example_tables(tables::Stage::over)}},
        {"tables_line", RoundEvent{2, tables::Event{tables::Line{2, 7, who, "hello table"}}}},
        {"room_recap_with_tables",
         example_room(RecapView{31, 9, 120, {}, {{AwardKind::good_company, who, 9}}})},
        {"toasts_writing", RoundView{2, example_toasts(toasts::Stage::writing)}},
        {"toasts_receiving", RoundView{2, example_toasts(toasts::Stage::receiving)}},
        {"toasts_revealing", RoundView{2, example_toasts(toasts::Stage::revealing)}},
        {"toasts_wall", RoundView{2, example_toasts(toasts::Stage::wall)}},
        {"toasts_nothing", RoundView{2, example_toasts(toasts::Stage::nothing)}},
        {"toasts_event", RoundEvent{2, toasts::Event{}}},
        {"truths_writing", card(truths::Stage::writing)},
        {"truths_voting", card(truths::Stage::voting)},
        {"truths_revealing", card(truths::Stage::revealing)},
        {"truths_choosing", card(truths::Stage::choosing)},
        {"truths_best", card(truths::Stage::best)},
        {"truths_nothing", card(truths::Stage::nothing)},
        {"truths_event", RoundEvent{2, truths::Event{}}},
        {"doodled", Doodled{example_drawn_ops()}},
        {"wiped", Wiped{true}},
        {"met_tonight", MetTonight{{PlayerId{3}, PlayerId{300}}}},
        {"pulse", PulseView{Pulse::good, {}}},
        {"pulse_of_host", PulseView{{}, {3, 300, 0, 1}}},
        {"drawing_kept", DrawingKept{60, who, "Zoë", "lighthouse", false}},
        {"drawing_kept_in_pieces", DrawingKept{1, who, "Zoë", "déjà vu", true}},
        {"drawing_piece", DrawingPiece{1, example_drawn_ops()}},
        {"chat_lines", ChatLines{{{300, who, "Zoë", "hello", {{"👍", {PlayerId{1}, who}}}}}}},
        {"line_reacted", LineReacted{300, "👍", who, true}},
        {"cheered", Cheered{who, "🎉"}},
        {"notice", Notice{NoticeKind::renamed, who, "Zoë 2", "Zoë", 3, -4}},
        {"notice_knocks", Notice{NoticeKind::knocks, who, "Kofi"}},
        {"notice_restarting", Notice{NoticeKind::restarting, {}, {}, {}, 60, 0}},
        {"beat", Beat{now}},
        {"time_synced", TimeSynced{0x1234'5678'9ABC, now}},
    };
}

}  // namespace parlor::testing
