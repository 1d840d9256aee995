#include <algorithm>
#include <utility>

#include "tests/support/sample_models.hpp"

namespace parlor::testing {
namespace {

using trivia::Kind;
using trivia::Stage;

std::string padded(std::string text, std::size_t graphemes) {
    constexpr std::string_view filler = " and another clause that makes the sentence longer still";
    for (std::size_t i = 0; text.size() < graphemes; ++i)
        text += filler[i % filler.size()];
    return text;
}

std::string question(const TriviaSample& sample) {
    if (sample.longest) return padded("Which of these was invented first, by any reasonable measure,", 240);
    switch (sample.kind) {
        case Kind::choice:
            return "Which of these was invented first?";
        case Kind::true_false:
            return "Honey found in ancient tombs can still be eaten.";
        case Kind::several:
            return "Which of these are programming languages?";
        case Kind::number:
            return "In which year did the first email cross a network?";
        case Kind::typed:
            return "Which planet has the shortest day?";
    }
    return {};
}

std::vector<std::string> choices(const TriviaSample& sample) {
    if (sample.kind == Kind::true_false) return {"True", "False"};
    if (sample.kind != Kind::choice && sample.kind != Kind::several) return {};
    std::vector<std::string> all =
        sample.kind == Kind::choice
            ? std::vector<std::string>{"The telephone",  "The light bulb", "The fax machine",
                                       "The typewriter", "The stapler",    "The photocopier"}
            : std::vector<std::string>{"Perl", "Ruby", "Opal", "Julia", "Granite", "Crystal"};
    all.resize(static_cast<std::size_t>(sample.choices));
    if (sample.longest) {
        for (auto& text : all)
            text = padded(text + " as it was known in its time", 120);
    }
    return all;
}

trivia::Answer answer(const TriviaSample& sample) {
    switch (sample.kind) {
        case Kind::number:
            return trivia::Decimal{(sample.right ? 1'971 : 1'969) * 1'000};
        case Kind::typed:
            return trivia::Typed{sample.right ? "Jupiter" : "Mercury"};
        case Kind::several:
            return trivia::Picks{static_cast<std::uint8_t>(sample.right ? 0b0011 : 0b0101)};
        case Kind::true_false:
            return trivia::Picks{static_cast<std::uint8_t>(sample.right ? 1 : 2)};
        case Kind::choice:
            break;
    }
    if (sample.choices < 3) return trivia::Picks{static_cast<std::uint8_t>(sample.right ? 1 : 2)};
    return trivia::Picks{static_cast<std::uint8_t>(sample.right ? 0b0100 : 0b0001)};
}

void fill_rows(trivia::Reveal& reveal, const trivia::View& view, const TriviaSample& sample) {
    const auto share = [&](std::size_t row, std::size_t rows) {
        std::vector<PlayerId> players;
        for (std::size_t i = 0; i < view.answered.size(); ++i) {
            const std::size_t wanted = i < view.answered.size() / 2 ? rows / 2 : i % rows;
            if (wanted == row) players.push_back(view.answered[i]);
        }
        return players;
    };
    if (sample.kind == Kind::number) {
        reveal.solution = "1971";
        const std::vector<std::string> texts{"1971", "1969", "1974", "1965", "1980", "1983"};
        for (std::size_t i = 0; i < texts.size(); ++i) {
            reveal.rows.push_back({texts[i], i == 0, share(i, texts.size())});
        }
    } else if (sample.kind == Kind::typed) {
        reveal.solution = "Jupiter";
        const std::vector<std::string> texts{"Jupiter", "Mercury", "Mars", "木星?"};
        for (std::size_t i = 0; i < texts.size(); ++i) {
            reveal.rows.push_back({texts[i], i == 0, share(i, texts.size())});
        }
    } else {
        const auto bits =
            std::get<trivia::Picks>(answer({.kind = sample.kind, .choices = sample.choices})).bits;
        for (std::size_t i = 0; i < view.choices.size(); ++i) {
            reveal.rows.push_back({view.choices[i], (bits >> i & 1) != 0, share(i, view.choices.size())});
        }
    }
}

trivia::Reveal revealed(const trivia::View& view, const TriviaSample& sample) {
    trivia::Reveal reveal;
    fill_rows(reveal, view, sample);
    reveal.answering_players = static_cast<std::uint16_t>(view.answered.size());
    reveal.right_players = static_cast<std::uint16_t>(view.answered.size() / 2);
    reveal.explanation =
        "Alexander Bain patented his fax machine in 1843, long before the telephone of 1876.";
    if (sample.longest) reveal.explanation = padded(reveal.explanation, limits::explanation_bytes);
    reveal.source = "Wikipedia: Fax";
    reveal.own_right = sample.answered && sample.right;
    if (reveal.own_right) {
        reveal.own_points = 1'180;
        reveal.own_lines = {{trivia::Reason::right_answer, 500, 0},
                            {trivia::Reason::speed, 380, 4'200},
                            {trivia::Reason::streak, 300, 4}};
    }
    return reveal;
}

std::vector<Standing> standings(const RoomView& room) {
    std::vector<Standing> all;
    std::int32_t points = 4'280;
    for (const auto& member : room.members) {
        if (member.watching) continue;
        const auto place = static_cast<std::uint16_t>(all.size() + 1);
        all.push_back({member.id, points, place,
                       static_cast<std::int16_t>(place == 2   ? 1
                                                 : place == 3 ? -1
                                                              : 0)});
        points = std::max(0, points - 230);
    }
    // You are not the first: somebody is ahead.
    if (all.size() > 2) std::swap(all[0].who, all[1].who);
    return all;
}

}  // namespace

client::Model trivia_model(const TriviaSample& sample, client::Model base) {
    client::Lobby& lobby = *base.lobby;
    RoomView& room = *lobby.room;
    room.phase = PlayingView{0};
    trivia::View view;
    view.number = 4;
    view.of = 10;
    view.stage = sample.stage;
    view.kind = sample.kind;
    view.category = "Inventions";
    view.text = question(sample);
    if (sample.kind == Kind::number && sample.longest) view.unit = "kilometres per hour";
    if (sample.stage != Stage::reading) view.choices = choices(sample);
    view.began = sample_now - 6s;
    if (!sample.off_the_clock) view.ends = sample_now + (sample.stage == Stage::reading ? 3s : 14s);
    view.streak = 3;
    for (auto& member : room.members) {
        if (member.id == lobby.you) member.watching = sample.watching;
    }
    for (std::size_t i = 0; i < room.members.size(); ++i) {
        const auto& member = room.members[i];
        if (member.watching || !member.connected) continue;
        view.expected.push_back(member.id);
        const bool own = member.id == lobby.you;
        if (sample.stage != Stage::reading && (own ? sample.answered : i % 4 != 2)) {
            view.answered.push_back(member.id);
        }
    }
    const bool answering = sample.stage == Stage::answering;
    view.may_answer = answering && !sample.watching && !sample.answered;
    if (sample.answered && sample.stage != Stage::reading) view.own_answer = answer(sample);
    if (sample.stage == Stage::revealing || sample.stage == Stage::standings) {
        view.reveal = revealed(view, sample);
    }
    view.standings = standings(room);
    lobby.round = RoundView{0, std::move(view)};
    return base;
}

std::vector<Sample> all_samples() {
    const client::Surroundings around = sample_surroundings();
    std::vector<Sample> all;
    const auto add = [&](std::string name, client::Model model) {
        all.push_back({std::move(name), std::move(model), around, {}});
    };
    add("home", offline_model());
    all.push_back({"home-empty", offline_model(), empty_surroundings(), {}});
    client::Surroundings returning = around;
    returning.seat = sample_seat();
    all.push_back({"home-seat", offline_model(), returning, {}});
    all.push_back(
        {"home-seat-unreachable", unreachable_model(client::Trouble::not_answering), returning, {}});
    add("home-preview", preview_model());
    add("home-unreachable", unreachable_model(client::Trouble::not_answering));
    add("home-ended", ended_model(client::Trouble::client_too_old));
    add("home-other-server", unreachable_model(client::Trouble::wrong_fingerprint));
    add("key-changed", key_changed_model());
    all.push_back({"settings", offline_model(), around, {.settings = true}});
    add("connecting", connecting_model());
    add("lobby", lobby_model());
    add("lobby-empty", empty_lobby_model());
    add("lobby-guest", guest_lobby_model());
    add("lobby-hostile", hostile_lobby_model());
    add("lobby-notices", with_notices(lobby_model()));
    client::Model knocked = lobby_model();
    knocked.lobby->room->callers = {{PlayerId{300}, "Kofi A.", "🦁", 2}};
    add("lobby-knocks", std::move(knocked));
    add("lobby-lost", lost_model(lobby_model()));
    add("lobby-ended", ended_model(client::Trouble::seat_taken, lobby_model()));
    const std::vector<std::pair<std::string, Kind>> kinds{{"choice", Kind::choice},
                                                          {"true-false", Kind::true_false},
                                                          {"several", Kind::several},
                                                          {"number", Kind::number},
                                                          {"typed", Kind::typed}};
    const std::vector<std::pair<std::string, Stage>> stages{{"reading", Stage::reading},
                                                            {"answering", Stage::answering},
                                                            {"revealing", Stage::revealing},
                                                            {"standings", Stage::standings}};
    for (const auto& [kind_name, kind] : kinds) {
        for (const auto& [stage_name, stage] : stages) {
            const bool late = stage == Stage::revealing || stage == Stage::standings;
            add("trivia-" + kind_name + "-" + stage_name,
                trivia_model({.kind = kind, .stage = stage, .answered = late}));
        }
        add("trivia-" + kind_name + "-answered", trivia_model({.kind = kind, .answered = true}));
        add("trivia-" + kind_name + "-wrong",
            trivia_model({.kind = kind, .stage = Stage::revealing, .answered = true, .right = false}));
        for (const Stage stage : {Stage::answering, Stage::revealing}) {
            add("trivia-" + kind_name + (stage == Stage::answering ? "-hostile" : "-hostile-reveal"),
                trivia_model({.kind = kind,
                              .stage = stage,
                              .choices = 6,
                              .longest = true,
                              .answered = stage == Stage::revealing},
                             hostile_lobby_model()));
        }
    }
    for (const int count : {2, 3, 5, 6}) {
        add("trivia-choice-" + std::to_string(count), trivia_model({.choices = count}));
    }
    add("trivia-watching", trivia_model({.watching = true}));
    add("trivia-off-the-clock", trivia_model({.off_the_clock = true}));
    add("trivia-lost", lost_model(trivia_model({})));
    add("draw-choosing-artist", draw_model({.stage = draw::Stage::choosing, .artist = true}));
    add("draw-choosing", draw_model({.stage = draw::Stage::choosing}));
    add("draw-artist", draw_model({.artist = true}));
    add("draw-artist-empty", draw_model({.artist = true, .nothing_yet = true}));
    add("draw-guesser", draw_model({}));
    add("draw-close", draw_model({.close = true}));
    add("draw-knows", draw_model({.knows = true}));
    add("draw-in-words", draw_model({.in_words = true}));
    add("draw-in-words-artist", draw_model({.artist = true, .in_words = true}));
    add("draw-reveal", draw_model({.stage = draw::Stage::revealing, .knows = true}));
    add("draw-watching", draw_model({.watching = true}));
    add("who-lobby-people", who_model({.stage = who::Stage::beforehand}));
    add("who-writing", who_model({.stage = who::Stage::writing}));
    add("who-written", who_model({.stage = who::Stage::writing, .written = true}));
    add("who-quote", who_model({.picked = true, .faces = 7}));
    add("who-quote-all", who_model({}));
    add("who-quote-own", who_model({.own_card = true, .picked = true}));
    add("who-quote-watching", who_model({.watching = true}));
    add("who-author", who_model({.stage = who::Stage::revealing, .picked = true}));
    add("who-author-own", who_model({.stage = who::Stage::revealing, .own_card = true, .more_asked = true}));
    add("who-author-left", who_model({.stage = who::Stage::revealing, .author_left = true}));
    add("who-author-guest", who_model({.stage = who::Stage::revealing}, guest_lobby_model()));
    add("who-nothing", who_model({.stage = who::Stage::nothing}));
    add("who-hostile-writing",
        who_model({.stage = who::Stage::writing, .written = true, .longest = true}, hostile_lobby_model()));
    add("who-hostile-quote", who_model({.picked = true, .longest = true}, hostile_lobby_model()));
    add("who-hostile-author",
        who_model({.stage = who::Stage::revealing, .picked = true, .longest = true}, hostile_lobby_model()));
    using Thanked = toasts::Stage;
    add("toasts-writing", toasts_model({}));
    add("toasts-written", toasts_model({.written = true, .third = true}));
    add("toasts-alone", toasts_model({}, empty_lobby_model()));
    add("toasts-for-you", toasts_model({.stage = Thanked::receiving, .received = true}));
    add("toasts-for-you-none", toasts_model({.stage = Thanked::receiving}));
    add("toasts-one", toasts_model({.stage = Thanked::revealing}));
    add("toasts-one-guest", toasts_model({.stage = Thanked::revealing}, guest_lobby_model()));
    add("toasts-several", toasts_model({.stage = Thanked::revealing, .at_once = 3}));
    add("toasts-wall", toasts_model({.stage = Thanked::wall}));
    add("toasts-nothing", toasts_model({.stage = Thanked::nothing}));
    add("toasts-watching", toasts_model({.watching = true}));
    for (const Thanked stage : {Thanked::writing, Thanked::receiving, Thanked::revealing, Thanked::wall})
        add("toasts-hostile-" + std::to_string(static_cast<int>(stage)),
            toasts_model({.stage = stage, .written = true, .received = true, .longest = true},
                         hostile_lobby_model()));
    using Told = truths::Stage;
    add("truths-writing", truths_model({.stage = Told::writing}));
    add("truths-written", truths_model({.stage = Told::writing, .written = true}));
    add("truths-vote", truths_model({}));
    add("truths-voted", truths_model({.written = true, .voted = true, .may_write = true}));
    add("truths-teller", truths_model({.written = true, .teller = true}));
    add("truths-reveal", truths_model({.stage = Told::revealing, .voted = true}));
    add("truths-reveal-teller", truths_model({.stage = Told::revealing, .written = true, .teller = true}));
    add("truths-gone", truths_model({.stage = Told::revealing, .gone = true}));
    add("truths-choosing", truths_model({.stage = Told::choosing, .voted = true}));
    add("truths-best", truths_model({.stage = Told::best}));
    add("truths-best-tie", truths_model({.stage = Told::best, .tie = true}));
    add("truths-nothing", truths_model({.stage = Told::nothing}));
    add("truths-watching", truths_model({.stage = Told::writing, .watching = true}));
    add("truths-guest", truths_model({.stage = Told::revealing, .voted = true}, guest_lobby_model()));
    for (const Told stage : {Told::writing, Told::voting, Told::revealing, Told::choosing, Told::best})
        add("truths-hostile-" + std::to_string(static_cast<int>(stage)),
            truths_model({.stage = stage, .written = stage == Told::writing, .voted = true, .longest = true},
                         hostile_lobby_model()));
    add("draw-hostile", draw_model({.longest = true}, hostile_lobby_model()));
    add("tables-arriving", tables_model({.stage = tables::Stage::arriving}));
    add("tables-arriving-mentoring",
        tables_model({.stage = tables::Stage::arriving, .style = tables::Style::mentoring}));
    add("tables-three", tables_model({}));
    add("tables-two", tables_model({.style = tables::Style::mentoring, .at_table = 2, .link = true}));
    add("tables-four", tables_model({.at_table = 4, .link = true}));
    add("tables-five", tables_model({.at_table = 5, .longest = true}));
    add("tables-last-seconds", tables_model({.moved = tables::Moved::was_alone, .last_seconds = true}));
    add("tables-quiet", tables_model({.quiet = true}));
    add("tables-alone", tables_model({.at_table = 2, .quiet = true, .alone = true}, empty_lobby_model()));
    add("tables-watching", tables_model({.watching = true}));
    add("tables-hostile",
        tables_model({.at_table = 5, .longest = true, .link = true}, hostile_lobby_model()));
    add("between-without-points", without_points(between_model()));
    add("recap-without-points", without_points(recap_model()));
    add("draw-hostile-artist", draw_model({.artist = true, .longest = true}, hostile_lobby_model()));
    add("between", between_model());
    add("between-gallery", with_gallery(between_model()));
    add("recap-gallery", with_gallery(recap_model()));
    add("recap-gallery-hostile", with_gallery(recap_model(hostile_lobby_model())));
    add("between-hostile", between_model(hostile_lobby_model()));
    add("recap", recap_model());
    add("recap-hostile", recap_model(hostile_lobby_model()));
    add("recap-alone", recap_model(empty_lobby_model()));
    return all;
}

}  // namespace parlor::testing
