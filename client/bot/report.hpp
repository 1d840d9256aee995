#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "shared/base/time.hpp"

namespace parlor::bot {

struct Percentiles {
    std::int64_t p50 = 0;
    std::int64_t p99 = 0;
    std::int64_t max = 0;
};
// By nearest rank, in milliseconds; zeros when there is nothing.
[[nodiscard]] Percentiles percentiles(std::vector<Duration> samples);

// What a run of bots has shown.
struct Report {
    std::uint32_t bots = 0;
    std::uint32_t lobbies = 0;
    double seconds = 0;
    std::uint32_t connected = 0;
    std::uint32_t joined = 0;
    std::uint32_t evenings_completed = 0;
    std::uint32_t broken_seals = 0;  // connections of which a packet was not as it was sealed
    std::uint32_t protocol_errors = 0;
    std::map<std::string, std::uint32_t> refusals;
    std::uint32_t disconnects = 0;
    std::uint32_t resumes = 0;
    Percentiles resume_ms;
    std::uint32_t losses = 0;  // of what was seen before a connection was lost and was gone after it
    std::map<std::string, std::uint32_t> loss_reasons;
    std::vector<std::string> loss_details;  // of the first few
    std::uint32_t view_mismatches = 0;
    std::uint32_t moves_improvised = 0;
    std::uint32_t exhibits = 0;  // of --each-drawing, drawn to their end
    std::uint32_t drawings = 0;  // that were there when their turn was over
    std::uint32_t canvas_mismatches = 0;
    std::uint64_t points_sent = 0;
    std::uint64_t points_delivered = 0;  // to all others
    Percentiles stroke_latency_ms;
    std::uint32_t answers_sent = 0;
    std::uint32_t answers_lost = 0;
    std::uint32_t chat_lines = 0;  // heard, of all bots
    std::uint32_t pranks = 0;
    Percentiles answer_latency_ms;
    Percentiles join_ms;
    std::uint64_t bytes_in = 0;
    std::uint64_t bytes_out = 0;
    std::vector<std::string> faults;  // what was lost or disagreed, in sentences; none is a good run
};

[[nodiscard]] std::string to_json(const Report& report);
// A few lines for the terminal.
[[nodiscard]] std::string to_text(const Report& report);

}  // namespace parlor::bot
