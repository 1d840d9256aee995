// What players say in draw & guess.
#include <algorithm>

#include "server/game/canvas_refusal.hpp"
#include "server/game/draw/draw_rules.hpp"
#include "shared/base/limits.hpp"

namespace parlor::game {

namespace {

// Of a turn, for somebody who comes later. Counted apart, so that what a newcomer is told does not depend on
// how much was said that they may not read.
constexpr std::size_t lines_kept = 100;

}  // namespace

Result<RoundStep, Refusal> DrawRules::on_move(const draw::Command& command, const Move& move) {
    const Person* person = find(move.who);
    if (person == nullptr || person->left) return failure(Refusal::watching);
    return std::visit([&](const auto& one) { return on(one, move); }, command);
}

// Of an earlier turn: too late; of this one in another stage, or of a later one: not now.
Refusal DrawRules::wrong_time(std::uint16_t turn) const {
    const bool over = turn < turn_ || std::holds_alternative<Revealing>(phase_);
    return over && turn <= turn_ ? Refusal::too_late : Refusal::not_now;
}

Result<RoundStep, Refusal> DrawRules::on(const draw::ChooseWord& command, const Move& move) {
    auto* choosing = std::get_if<Choosing>(&phase_);
    if (choosing == nullptr || command.turn != turn_) return failure(wrong_time(command.turn));
    if (choosing->artist != move.who) return failure(Refusal::not_artist);
    if (command.choice >= choosing->words.size()) return failure(Refusal::bad_values);
    start_drawing(std::move(*choosing), command.choice, command.in_words, move.at);
    return changed();
}

Result<RoundStep, Refusal> DrawRules::on(const draw::Pass& command, const Move& move) {
    auto* choosing = std::get_if<Choosing>(&phase_);
    if (choosing == nullptr || command.turn != turn_) return failure(wrong_time(command.turn));
    if (choosing->artist != move.who) return failure(Refusal::not_artist);
    find(move.who)->volunteers = false;
    another_artist(move.at);
    return changed();
}

Result<RoundStep, Refusal> DrawRules::on(const draw::Draw& command, const Move& move) {
    auto* turn = std::get_if<Drawing>(&phase_);
    if (turn == nullptr || command.turn != turn_) {
        // A hand does not stop at the moment a turn ends.
        const Refusal why = wrong_time(command.turn);
        return failure(why == Refusal::too_late ? Refusal::no_effect : why);
    }
    if (turn->artist != move.who) return failure(Refusal::not_artist);
    if (turn->in_words) return failure(Refusal::not_now);
    if (!turn->canvas.may(move.who, command.op))
        return failure(canvas_refusal(turn->canvas, move.who, command.op));
    canvas::DrawnOp drawn{move.who, command.op};
    turn->canvas.apply(drawn);
    turn->begun = turn->begun || leaves_a_mark(command.op);
    RoundStep step;
    step.events.push_back({Everyone{}, draw::Drawn{turn_, {std::move(drawn)}}});
    return step;
}

Result<RoundStep, Refusal> DrawRules::on(const draw::Describe& command, const Move& move) {
    auto* turn = std::get_if<Drawing>(&phase_);
    if (turn == nullptr || command.turn != turn_) return failure(wrong_time(command.turn));
    if (turn->artist != move.who) return failure(Refusal::not_artist);
    if (!turn->in_words) return failure(Refusal::not_now);
    if (gives_away(command.text, turn->word.reveal().text)) return failure(Refusal::gives_word_away);
    turn->begun = true;
    RoundStep step;
    say(step, *turn, {turn_, draw::LineKind::described, move.who, command.text, 0});
    return step;
}

Result<RoundStep, Refusal> DrawRules::on(const draw::Guess& command, const Move& move) {
    auto* turn = std::get_if<Drawing>(&phase_);
    if (turn == nullptr || command.turn != turn_) return failure(wrong_time(command.turn));
    // An artist has pens to speak with.
    if (turn->artist == move.who) return failure(Refusal::not_now);
    RoundStep step;
    if (turn->knows(move.who)) {
        say(step, *turn, {turn_, draw::LineKind::among_us, move.who, command.text, 0});
        return step;
    }
    switch (judge_guess(command.text, turn->word.reveal().text)) {
        case GuessVerdict::right:
            return found_it(*turn, *find(move.who), move);
        case GuessVerdict::close:
            say(step, *turn, {turn_, draw::LineKind::close, move.who, command.text, 0});
            break;
        case GuessVerdict::wrong:
            say(step, *turn, {turn_, draw::LineKind::guess, move.who, command.text, 0});
            break;
    }
    return step;
}

Result<RoundStep, Refusal> DrawRules::on(const draw::Volunteer& command, const Move& move) {
    Person& person = *find(move.who);
    if (person.volunteers == command.on) return RoundStep{};
    person.volunteers = command.on;
    return changed();
}

RoundStep DrawRules::found_it(Drawing& turn, Person& person, const Move& move) {
    const Duration delay = std::clamp(move.delay, Duration{0}, limits::longest_compensated_delay);
    const RoomTime at = std::max(turn.began, move.at - delay);
    const std::int32_t points = guess_points(turn.ends() - at, turn.time, turn.found.empty());
    turn.found.push_back({move.who, points});
    person.points += points;
    ++person.found;
    person.found_time += at - turn.began;
    RoundStep said;
    say(said, turn, {turn_, draw::LineKind::got_it, move.who, {}, points});
    if (all_found(turn)) start_reveal(draw::TurnEnd::all_guessed, move.at);
    RoundStep step = changed();
    step.events = std::move(said.events);
    return step;
}

void DrawRules::say(RoundStep& step, Drawing& turn, draw::Line line) const {
    keep_line(turn, line);
    Audience audience = audience_of(turn, line);
    step.events.push_back({std::move(audience), std::move(line)});
}

void DrawRules::keep_line(Drawing& turn, const draw::Line& line) {
    const auto of_its_kind = [&](const draw::Line& one) { return is_for_all(one) == is_for_all(line); };
    const auto kept = std::count_if(turn.lines.begin(), turn.lines.end(), of_its_kind);
    if (static_cast<std::size_t>(kept) >= lines_kept)
        turn.lines.erase(std::find_if(turn.lines.begin(), turn.lines.end(), of_its_kind));
    turn.lines.push_back(line);
}

// What may tell the word is for those alone who know it, and for whoever wrote it.
bool DrawRules::is_for_all(const draw::Line& line) {
    return line.kind != draw::LineKind::close && line.kind != draw::LineKind::among_us;
}

bool DrawRules::may_read(const Drawing& turn, const draw::Line& line, PlayerId who) {
    return is_for_all(line) || who == line.who || turn.knows(who);
}

// Who is away hears it from so_far() on return.
Audience DrawRules::audience_of(const Drawing& turn, const draw::Line& line) const {
    if (is_for_all(line)) return Everyone{};
    Only those;
    for (const auto& [id, person] : people_) {
        if (person.player.connected && !person.left && may_read(turn, line, id)) those.who.push_back(id);
    }
    return those;
}

}  // namespace parlor::game
