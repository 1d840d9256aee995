// What a party has shown, once it is over.
#include <algorithm>
#include <map>
#include <tuple>

#include "client/bot/party.hpp"

namespace parlor::bot {

Report Party::report(SteadyTime now) const {
    Report report;
    report.bots = static_cast<std::uint32_t>(bots_.size());
    report.lobbies = static_cast<std::uint32_t>(lobbies_.size());
    report.seconds = began_ ? static_cast<double>(count_ms(now - *began_)) / 1000.0 : 0.0;
    for (const Lobby& lobby : lobbies_) {
        report.evenings_completed += evenings(lobby);
        report.view_mismatches += lobby.mismatches;
        const Drawings drawn = drawings(lobby);
        report.drawings += drawn.count;
        report.canvas_mismatches += drawn.mismatches;
    }
    if (exhibition_) report.exhibits = static_cast<std::uint32_t>(exhibition_->hung());
    std::vector<Duration> joins;
    std::vector<Duration> resumes;
    std::vector<Duration> answers;
    std::vector<Duration> strokes;
    for (const auto& bot : bots_) {
        const BotStats& stats = bot->stats();
        const client::LinkStats& link = bot->link_stats();
        const transport::Traffic traffic = bot->traffic();
        if (stats.connected) ++report.connected;
        if (stats.join_time) {
            ++report.joined;
            joins.push_back(*stats.join_time);
        }
        report.protocol_errors += link.protocol_errors;
        report.broken_seals += link.broken_seals;
        report.disconnects += link.disconnects;
        report.resumes += link.resumes;
        resumes.insert(resumes.end(), stats.resume_time.begin(), stats.resume_time.end());
        answers.insert(answers.end(), stats.answer_latency.begin(), stats.answer_latency.end());
        for (std::size_t i = 0; i < refusal_kinds; ++i) {
            if (stats.refusals[i] > 0) {
                report.refusals[std::string(name_of(static_cast<Refusal>(i)))] += stats.refusals[i];
            }
        }
        const CanvasWatch& canvases = bot->canvases();
        report.points_sent += canvases.points_sent();
        report.points_delivered += canvases.points_delivered();
        strokes.insert(strokes.end(), canvases.stroke_latency().begin(), canvases.stroke_latency().end());
        report.answers_sent += stats.answers_sent;
        report.moves_improvised += stats.moves_improvised;
        report.answers_lost += stats.answers_lost;
        report.chat_lines += stats.chat_heard;
        report.pranks += stats.pranks;
        report.bytes_in += traffic.bytes_in;
        report.bytes_out += traffic.bytes_out;
    }
    report.join_ms = percentiles(std::move(joins));
    report.resume_ms = percentiles(std::move(resumes));
    report.answer_latency_ms = percentiles(std::move(answers));
    report.stroke_latency_ms = percentiles(std::move(strokes));
    count_losses(report);
    find_faults(report);
    return report;
}

void Party::count_losses(Report& report) const {
    constexpr std::size_t most_details = 40;
    for (const auto& bot : bots_) {
        for (const Loss& loss : bot->losses()) {
            const std::string name(name_of(loss.kind));
            ++report.losses;
            ++report.loss_reasons[name];
            if (report.loss_details.size() < most_details)
                report.loss_details.push_back(bot->persona().profile.name + ": " + name + ": " + loss.what);
        }
    }
}

// Of each turn all who noted it must have noted the same.
Party::Drawings Party::drawings(const Lobby& lobby) const {
    struct Turn {
        const CanvasNote* first;
        bool agree = true;
    };
    std::map<std::tuple<RoomTime, std::uint16_t, std::uint16_t>, Turn> turns;
    for (const std::size_t index : lobby.bots) {
        for (const CanvasNote& note : bots_[index]->canvases().notes()) {
            const auto [known, is_new] =
                turns.try_emplace({note.revealed, note.activity, note.turn}, Turn{&note});
            const CanvasNote& first = *known->second.first;
            if (note.digest != first.digest || note.pixels != first.pixels) known->second.agree = false;
        }
    }
    Drawings result;
    for (const auto& [when, turn] : turns) {
        if (!turn.first->blank) ++result.count;
        if (!turn.agree) ++result.mismatches;
    }
    return result;
}

void Party::find_faults(Report& report) const {
    const auto fault = [&](std::string sentence) {
        if (std::ranges::count(report.faults, sentence) == 0) report.faults.push_back(std::move(sentence));
    };
    std::uint32_t lost = 0;
    std::uint32_t away = 0;
    std::uint64_t refused_packets = 0;
    for (const auto& bot : bots_) {
        if (!bot->failure().empty()) fault(bot->failure());
        if (bot->behaviour() != Behaviour::chaos) lost += bot->link_stats().disconnects;
        if (std::holds_alternative<client::Lost>(bot->model().connection) &&
            bot->behaviour() != Behaviour::chaos) {
            ++away;
        }
        refused_packets += bot->traffic().sends_refused;
    }
    if (report.bots > 0 && report.connected == 0 && report.faults.empty()) {
        fault("No server answered at " + to_text(plan_.server) + ". Check the address, and that it runs.");
    }
    const bool said_why = !report.faults.empty();
    if (report.joined < report.bots && !said_why) {
        fault(std::to_string(report.bots - report.joined) + " of " + std::to_string(report.bots) +
              " bots did not get into their lobby.");
    }
    if (exhibition_ && exhibition_->hung() < exhibition_->size()) {
        fault(std::to_string(exhibition_->size() - exhibition_->hung()) + " of " +
              std::to_string(exhibition_->size()) + " drawings were not drawn to their end.");
    }
    if (plan_.length == 0ms && !exhibition_ && report.evenings_completed < report.lobbies && !said_why) {
        fault("Not every lobby came to its recap.");
    }
    if (report.protocol_errors > 0) fault("Packets of the server could not be read.");
    if (report.broken_seals > 0) fault("Packets of the server were changed on their way.");
    for (const Lobby& lobby : lobbies_) {
        if (lobby.mismatches > 0) fault("Members of " + lobby.code + " saw different pictures of it.");
    }
    for (const Lobby& lobby : lobbies_) {
        if (drawings(lobby).mismatches > 0) fault("Members of " + lobby.code + " saw different drawings.");
    }
    if (report.answers_lost > 0) {
        fault(std::to_string(report.answers_lost) + " answers were neither taken nor refused.");
    }
    if (report.losses > 0) {
        fault(std::to_string(report.losses) +
              " things that were seen before a connection was lost were gone after it.");
    }
    if (lost > 0 && !plan_.bad_network) fault(std::to_string(lost) + " connections were lost.");
    if (away > 0) fault(std::to_string(away) + " bots have not come back to their seat.");
    if (refused_packets > 0) fault("Packets were too long to be sent.");
}

}  // namespace parlor::bot
