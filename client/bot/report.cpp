#include "client/bot/report.hpp"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <sstream>

namespace parlor::bot {

namespace {

nlohmann::ordered_json json_of(const Percentiles& percentiles) {
    return {{"p50", percentiles.p50}, {"p99", percentiles.p99}, {"max", percentiles.max}};
}

}  // namespace

Percentiles percentiles(std::vector<Duration> samples) {
    if (samples.empty()) return {};
    std::ranges::sort(samples);
    const auto at = [&](std::size_t per_cent) {
        const std::size_t rank = (samples.size() * per_cent + 99) / 100;
        return count_ms(samples[std::max<std::size_t>(rank, 1) - 1]);
    };
    return {at(50), at(99), count_ms(samples.back())};
}

std::string to_json(const Report& report) {
    nlohmann::ordered_json json{
        {"bots", report.bots},
        {"lobbies", report.lobbies},
        {"seconds", std::round(report.seconds * 1000) / 1000},
        {"connected", report.connected},
        {"joined", report.joined},
        {"evenings_completed", report.evenings_completed},
        {"protocol_errors", report.protocol_errors},
        {"broken_seals", report.broken_seals},
        {"refusals", report.refusals},
        {"disconnects", report.disconnects},
        {"resumes", report.resumes},
        {"resume_ms", json_of(report.resume_ms)},
        {"losses", report.losses},
        {"loss_reasons", report.loss_reasons},
        {"loss_details", report.loss_details},
        {"view_mismatches", report.view_mismatches},
        {"exhibits", report.exhibits},
        {"drawings", report.drawings},
        {"canvas_mismatches", report.canvas_mismatches},
        {"points_sent", report.points_sent},
        {"points_delivered", report.points_delivered},
        {"stroke_latency_ms", json_of(report.stroke_latency_ms)},
        {"moves_improvised", report.moves_improvised},
        {"answers_sent", report.answers_sent},
        {"answers_lost", report.answers_lost},
        {"answer_latency_ms", json_of(report.answer_latency_ms)},
        {"join_ms", json_of(report.join_ms)},
        {"chat_lines", report.chat_lines},
        {"pranks", report.pranks},
        {"bytes_in", report.bytes_in},
        {"bytes_out", report.bytes_out},
        {"faults", report.faults},
    };
    return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

std::string to_text(const Report& report) {
    std::ostringstream text;
    text << report.joined << " of " << report.bots << " bots joined " << report.lobbies
         << (report.lobbies == 1 ? " lobby" : " lobbies") << "; " << report.evenings_completed
         << (report.evenings_completed == 1 ? " evening" : " evenings") << " to the end in "
         << std::lround(report.seconds) << " s.\n"
         << report.answers_sent << " answers, locked within " << report.answer_latency_ms.p99
         << " ms (99 %); " << report.resumes << " seats came back";
    if (report.resumes > 0) text << " within " << report.resume_ms.max << " ms";
    text << ".\n";
    if (report.exhibits > 0) text << report.exhibits << " drawings of the folder drawn to their end.\n";
    if (report.drawings > 0) {
        text << report.drawings << (report.drawings == 1 ? " drawing" : " drawings") << ", "
             << report.points_sent << " points; what was drawn came back within "
             << report.stroke_latency_ms.p99 << " ms (99 %).\n";
    }
    return text.str();
}

}  // namespace parlor::bot
