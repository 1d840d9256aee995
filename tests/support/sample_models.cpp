#include "tests/support/sample_models.hpp"

#include <algorithm>
#include <utility>

#include "shared/protocol/presets.hpp"
#include "shared/protocol/version.hpp"
#include "tests/support/screen_stage.hpp"

namespace parlor::testing {
namespace {

using client::Model;

constexpr SteadyTime begins = ScreenStage::begins_at;
const ServerName office{"office.lan", default_port};

Profile person(std::string name, std::string department, std::string avatar, std::uint8_t coaster) {
    return {std::move(name), std::move(department), "", std::move(avatar), coaster};
}

PlayerId id(std::size_t index) {
    return PlayerId{static_cast<std::uint32_t>(index + 1)};
}

client::Lobby& seated(Model& model) {
    return *model.lobby;
}

RoomView& room_of(Model& model) {
    return *model.lobby->room;
}

Model online(const std::vector<Profile>& people) {
    Model model;
    model.connection = client::Online{office};
    model.server = Welcome{"office.lan",
                           "office.lan:4747",
                           true,
                           {"Science", "Food & drink", "Computers", "Words", "Geography", "Space"},
                           {"Food & drink", "Animals & nature", "Office & work"},
                           1};
    model.clock.heard(sample_now, begins, 0ms);
    client::Lobby lobby;
    lobby.you = id(0);
    RoomView room;
    room.code = "PLUM-42";
    room.settings.title = "Friday Happy Hour";
    room.settings.capacity = 24;
    room.host = room.acting_host = id(0);
    room.run_sheet = find_preset("classic-30").value_or(presets().front()).run_sheet;
    for (std::size_t i = 0; i < people.size(); ++i) {
        MemberView member;
        member.id = id(i);
        member.profile = people[i];
        room.members.push_back(std::move(member));
    }
    lobby.room = std::move(room);
    model.lobby = std::move(lobby);
    return model;
}

ChatLine line(std::uint32_t index, const Model& model, std::size_t who, std::string text,
              std::vector<LineReaction> reactions = {}) {
    const auto& member = model.lobby->room->members.at(who);
    return {index, member.id, member.profile.name, std::move(text), std::move(reactions)};
}

std::vector<PlayerId> ids(std::initializer_list<std::size_t> indices) {
    std::vector<PlayerId> all;
    for (const std::size_t index : indices)
        all.push_back(id(index));
    return all;
}

std::vector<EveningStanding> evening(const RoomView& room) {
    std::vector<EveningStanding> standings;
    std::int32_t points = 9'240;
    std::uint16_t place = 1;
    for (const auto& member : room.members) {
        if (member.watching) continue;
        standings.push_back({member.id, points, points / 3, place,
                             static_cast<std::int16_t>(place % 3 == 0   ? 2
                                                       : place % 3 == 1 ? -1
                                                                        : 0)});
        points -= place == 2 ? 0 : 710 - 12 * place;
        points = std::max(points, 0);
        place = static_cast<std::uint16_t>(place + 1);
    }
    return standings;
}

}  // namespace

std::vector<Profile> ordinary_people() {
    return {person("Zoë", "Design", "🐙", 0),        person("李雷", "Engineering", "🐼", 4),
            person("Ingrid", "People", "🦔", 6),  person("Aisha", "Finance", "🦋", 7),
            person("Mateo", "Marketing", "🌵", 1),   person("Łukasz", "Support", "🦉", 2),
            person("Priya", "Engineering", "🐯", 5), person("Олена", "Product", "🌻", 3),
            person("Kofi", "Sales", "🦁", 0),     person("Yuki", "Design", "🐸", 2)};
}

std::vector<Profile> hostile_people() {
    const std::vector<std::string> names{
        "Zoë",
        "Þórgunnur Ólafsdóttir Æg",  // 24 graphemes of Latin with accents
        "WWWWWWWWWWWWWWWWWWWWWWWW",  // the widest 24
        "李雷",
        "欧阳娜娜司马相如诸葛孔明上官婉儿慕容复公孙大娘",
        "Олександра Кропивницька",
        "محمد عبد الرحمن الخوارزمي",
        "נועה בת־אל אברהמי־כהן",
        "👩🏽‍🚀👨🏿‍🎤🧑🏻‍🍳👍🏾",
        "👨‍👩‍👧‍👦",
        "i",
        "Nguyễn Thị Ánh Nguyệt",
        "Łukasz Brzęczyszczykiewi",
        "Ἀλέξανδρος ὁ Μακεδών",
        "Ĝi̇́ǹ ā͓b̈ć",
        "さくらももこ",
        "김수한무거북이와두루미",
        "สมชาย ใจดี",
        "अनन्या शर्मा",
        "Şəhriyar Əliyev",
    };
    const std::vector<std::string> departments{
        "Design", "Engineering", "People & Culture Services", "営業部", "", "Логистика", "المبيعات"};
    const std::vector<std::string> avatars{
        "🐙",       "👩🏽‍🚀",           "🦔", "🇯🇵", "👍🏿", "❤️",
        "1️⃣", "👨‍👩‍👧‍👦", "☕"};
    std::vector<Profile> people;
    for (std::size_t i = 0; i < 40; ++i) {
        std::string name = names[i % names.size()];
        if (i >= names.size()) name = name.size() < 60 ? name + " 2" : "Zoë " + std::to_string(i);
        if (i == 22) name = "Maximiliane von Habsburg";
        std::string department = departments[i % departments.size()];
        if (department.size() > 24 && i % 2 == 0) department = "People & Culture Service";
        people.push_back(person(std::move(name), std::move(department), avatars[i % avatars.size()],
                                static_cast<std::uint8_t>(i % 8)));
    }
    people[0] = ordinary_people()[0];
    return people;
}

client::Settings sample_settings() {
    client::Settings settings;
    settings.you = ordinary_people()[0];
    settings.you.pronouns = "she/her";
    return settings;
}

client::Surroundings sample_surroundings() {
    client::Surroundings around;
    around.settings = sample_settings();
    around.utc_seconds = 1'764'000'000;
    around.utc_offset_minutes = 60;
    around.recent = {
        {"office.lan:4747", "office.lan", "Friday Happy Hour", "PLUM-42", around.utc_seconds - 600},
        {"games.acme.example:4747", "games.acme.example", "Berlin + Lagos Thursdays", "KITE-07",
         around.utc_seconds - 5 * 86'400},
        {"games.internal:4800", "games.internal", "", "", around.utc_seconds - 40 * 86'400}};
    using State = client::ServerSighting::State;
    around.sightings = {{"office.lan:4747", {State::answering, "office.lan", 1}},
                        {"games.acme.example:4747", {State::asking, "", 0}},
                        {"games.internal:4800", {State::silent, "", 0}}};
    around.on_network = {{{"192.168.1.20", 4747}, "office.lan", 7, "Friday Happy Hour", 9, false},
                         {{"192.168.1.31", 4747}, "kitchen-pi", 8, "Support Team Break", 4, true}};
    return around;
}

client::KeptSeat sample_seat() {
    return {"office.lan:4747",  "office.lan", "Friday Happy Hour", "PLUM-42", "Zoë", false,
            1'764'000'000 - 600};
}

std::vector<std::pair<std::string, client::ConnectionCheck>> sample_checks() {
    using client::CheckStep;
    using client::StepState;
    std::vector<std::pair<std::string, client::ConnectionCheck>> all;
    client::ConnectionCheck check;
    check.server = {"office.lan", 4747};
    check.state(CheckStep::name) = StepState::running;
    all.emplace_back("running", check);
    check.state(CheckStep::name) = StepState::failed;
    check.name_trouble = "There is no machine called \"office.lan\". Check how the address is written.";
    all.emplace_back("no-name", check);
    check.state(CheckStep::name) = StepState::fine;
    check.address = "192.168.1.20";
    check.state(CheckStep::answer) = StepState::failed;
    check.asked = 3;
    all.emplace_back("silent", check);
    check.cannot_send = true;
    all.emplace_back("no-way", check);
    check.cannot_send = false;
    check.state(CheckStep::answer) = StepState::fine;
    check.server_name = "Office";
    check.server_version = 9;
    check.state(CheckStep::version) = StepState::failed;
    check.state(CheckStep::way) = StepState::running;
    check.trips = {24ms, 25ms};
    all.emplace_back("newer", check);
    check.server_version = protocol_version;
    check.state(CheckStep::version) = StepState::fine;
    check.asked = client::ConnectionCheck::questions;
    check.state(CheckStep::way) = StepState::failed;
    all.emplace_back("lossy", check);
    check.trips = {24ms, 25ms, 23ms, 24ms, 90ms};
    check.state(CheckStep::way) = StepState::fine;
    all.emplace_back("fine", check);
    return all;
}

client::Surroundings empty_surroundings() {
    client::Surroundings around;
    around.settings.you = client::friendly_profile(3);
    around.utc_seconds = 1'764'000'000;
    return around;
}

Model lobby_model() {
    Model model = online(ordinary_people());
    RoomView& room = room_of(model);
    room.settings.team_mode = TeamMode::shuffled;
    room.settings.team_count = 3;
    room.ends = UtcTime{Duration{(1'764'000'000LL + 34 * 60) * 1000}};
    for (std::size_t i = 0; i < room.members.size(); ++i) {
        room.members[i].team = static_cast<Team>(i % 3 + 1);
        room.members[i].ready = i != 6 && i != 8 && i != 9;
    }
    room.members[9].connected = false;
    seated(model).chat = {
        line(0, model, 2, "Made tea, stole a good chair, ready to lose ☕",
             {{"😂", ids({1, 4, 5})}, {"🫖", ids({0, 3})}}),
        line(1, model, 4, "Last week’s drawing of “synergy” still haunts me", {{"🙈", ids({1, 2, 3, 5, 6})}}),
        line(2, model, 1, "Reigning champion checking in 🐼", {{"🔥", ids({0, 2, 4, 7})}}),
        line(3, model, 0, "Waiting for Priya and Kofi, then we start")};
    return model;
}

Model empty_lobby_model() {
    return online({ordinary_people()[0]});
}

Model guest_lobby_model() {
    Model model = lobby_model();
    seated(model).you = id(2);
    room_of(model).members[2].ready = false;
    return model;
}

Model hostile_lobby_model() {
    Model model = online(hostile_people());
    RoomView& room = room_of(model);
    room.settings.title = "The Extraordinarily Long-Named Happy Hou";
    room.settings.capacity = 40;
    room.run_sheet.clear();
    for (std::size_t i = 0; i < limits::activities; ++i) {
        Activity activity;
        activity.minutes = static_cast<std::uint16_t>(i == 0 ? limits::activity_minutes : 10);
        room.run_sheet.push_back(activity);
    }
    for (std::size_t i = 0; i < room.members.size(); ++i) {
        room.members[i].ready = i % 2 == 0;
        room.members[i].connected = i % 7 != 3;
        room.members[i].watching = i % 9 == 8;
        const std::string text =
            i % 4 == 3 ? "שלום לכולם, 大家好, Привіт" : "A line that wraps at least once here";
        seated(model).chat.push_back(line(static_cast<std::uint32_t>(i), model, i, text));
    }
    std::string longest;
    for (std::size_t i = 0; i < limits::chat_graphemes; ++i)
        longest += i % 9 == 8 ? ' ' : 'w';
    seated(model).chat.push_back(
        line(40, model, 5, longest, {{"👍🏿", ids({0, 1, 2})}, {"👨‍👩‍👧‍👦", ids({4})}}));
    seated(model).chat.push_back(line(41, model, 2, std::string(300, 'x')));
    seated(model).chat_unread = 42;
    return model;
}

Model between_model(Model base) {
    RoomView& room = room_of(base);
    BetweenView between;
    between.next = static_cast<std::uint16_t>(std::min<std::size_t>(1, room.run_sheet.size() - 1));
    between.starts = sample_now + 25s;
    between.standings = evening(room);
    for (const auto& standing : between.standings) {
        for (auto& member : room.members) {
            if (member.id == standing.who) member.evening_points = standing.points;
        }
    }
    room.phase = std::move(between);
    return base;
}

Model recap_model(Model base) {
    RoomView& room = room_of(base);
    RecapView recap;
    recap.minutes = 34;
    recap.people = static_cast<std::uint16_t>(room.members.size());
    recap.cheers = 41;
    recap.standings = evening(room);
    const std::size_t count = room.members.size();
    const std::vector<std::pair<AwardKind, std::int64_t>> kinds{
        {AwardKind::fastest_fingers, 2'340}, {AwardKind::longest_streak, 7}, {AwardKind::sharpest, 19},
        {AwardKind::only_one_right, 2},      {AwardKind::knows_things, 12},  {AwardKind::brave_pencil, 2},
        {AwardKind::good_company, 6},        {AwardKind::word_finder, 4},    {AwardKind::own_words, 2},
        {AwardKind::storyteller, 1},         {AwardKind::good_to_have, 3}};
    // One for everybody; those of the best first.
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t kind =
            i < kinds.size() ? i : limits::best_awards + i % (kinds.size() - limits::best_awards);
        recap.awards.push_back({kinds[kind].first, id((i * 3 + 1) % count), kinds[kind].second});
    }
    room.phase = std::move(recap);
    return base;
}

Model offline_model() {
    return {};
}

Model preview_model() {
    Model model;
    model.connection = client::Online{office};
    model.preview = LobbyPreview{"PLUM-42", "Friday Happy Hour", 9, false, false};
    return model;
}

Model connecting_model() {
    Model model;
    model.connection = client::Connecting{office};
    model.lobby.emplace().you = id(0);  // seated, and the picture of the lobby is still on its way
    return model;
}

Model lost_model(Model base) {
    base.connection = client::Lost{office, begins + 9s, 2};
    return base;
}

Model ended_model(client::Trouble why, Model base) {
    base.connection = client::Ended{office, why};
    return base;
}

Model unreachable_model(client::Trouble why) {
    Model model;
    model.connection = client::Unreachable{office, why};
    return model;
}

Model key_changed_model(ServerName server) {
    Model model;
    model.connection = client::Ended{server, client::Trouble::key_changed};
    model.key_change =
        client::KeyChange{std::move(server), "QX4TJ7M2K5ZPB6HAVN3WCEDYGR", "MWK2VHWWMWMWQWMWK7WMWMVWHQ"};
    return model;
}

Model with_notices(Model base) {
    const auto add = [&](Notice notice) {
        base.notices.push_back({std::move(notice), begins, ++base.counter});
    };
    add({NoticeKind::renamed, id(0), "Zoë 2", "Zoë", 0, 0});
    add({NoticeKind::returned, id(2), "", "", 0, 0});
    add({NoticeKind::fewer_questions, {}, "", "", 6, 10});
    base.refusal = client::ShownRefusal{{Refusal::too_fast, 0}, begins, ++base.counter};
    base.cheers.push_back({id(1), "🎉", begins, ++base.counter});
    base.cheers.push_back({id(4), "👏🏽", begins, ++base.counter});
    return base;
}

}  // namespace parlor::testing
