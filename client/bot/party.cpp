#include "client/bot/party.hpp"

#include <algorithm>

namespace parlor::bot {

namespace {

// So that hundreds do not knock in the same millisecond.
constexpr Duration between_arrivals = 4ms;
// Of ten who take their time, one comes when the others play already.
constexpr std::size_t one_late_in = 10;
constexpr Duration lateness = 6s;
// A picture that long without a newer one has reached everybody, or will not.
constexpr Duration settled = 500ms;
constexpr Duration compare_every = 250ms;
constexpr std::uint32_t doubts_allowed = 4;
constexpr Duration after_the_recap = 2s;

SeatKey make_key(Rng& rng) {
    SeatKey key{};
    for (std::uint8_t& byte : key)
        byte = static_cast<std::uint8_t>(rng.below(256));
    return key;
}

constexpr std::array<std::string_view, 8> titles{"Friday Happy Hour",  "Payday punch",       "Tea and trivia",
                                                 "Los geht's, Team 3", "金曜日の集い",       "Вечер вопросов",
                                                 "ليلة الأسئلة",       "The quiet ones 🤫"};

}  // namespace

Party::Party(PartyPlan plan, const MakeTransport& make_transport, const Knowledge& knowledge)
    : plan_(std::move(plan)) {
    Rng rng(plan_.seed);
    Rng keys(plan_.keys, 7);
    if (!plan_.code.empty()) plan_.lobbies = 1;
    const bool take_time = plan_.arriving > 0ms;
    const std::size_t late =
        take_time && plan_.players >= one_late_in / 2 ? (plan_.players + 5) / one_late_in : 0;
    for (std::size_t i = 0; i < plan_.lobbies; ++i) {
        Lobby lobby;
        lobby.code = plan_.code;
        for (std::size_t j = 0; j < plan_.players; ++j) {
            BotPlan one;
            one.server = plan_.server;
            one.persona = make_persona(i * plan_.players + j, rng);
            one.seat = make_key(keys);
            one.behaviour = plan_.behaviours[j % plan_.behaviours.size()];
            const bool hosts = j == 0 && plan_.code.empty();
            if (hosts) {
                one.hosts = HostPlan{std::string(titles[i % titles.size()]), plan_.run_sheet,
                                     plan_.players - late, plan_.keep_playing};
                // A host who is away twenty seconds hands over; the evening shall go on by its own plan.
                if (one.behaviour == Behaviour::chaos) one.behaviour = Behaviour::play;
            }
            one.seed = static_cast<std::uint64_t>(rng.next()) << 32U | rng.next();
            Duration after = between_arrivals * static_cast<std::int64_t>(bots_.size());
            if (!hosts && take_time) {
                after = Duration{rng.between(0, count_ms(plan_.arriving))};
                if (j >= plan_.players - late) after = plan_.arriving + lateness;
            }
            lobby.bots.push_back(bots_.size());
            arrivals_.push_back({after, i});
            bots_.push_back(std::make_unique<Bot>(std::move(one), make_transport, knowledge));
        }
        lobbies_.push_back(std::move(lobby));
    }
    not_arrived_ = bots_.size();
}

void Party::service(SteadyTime now) {
    for (std::size_t i = 0; i < bots_.size(); ++i)
        service_one(i, now);
    service_lobbies(now);
}

void Party::service_one(std::size_t index, SteadyTime now) {
    bots_[index]->service(now);
}

void Party::service_lobbies(SteadyTime now) {
    if (!began_) began_ = now;
    if (not_arrived_ > 0 && !saying_goodbye_) let_in(now);
    for (Lobby& lobby : lobbies_) {
        if (now - lobby.checked >= compare_every) compare(lobby, now);
    }
    const bool all_over = std::ranges::all_of(lobbies_, [&](const Lobby& lobby) { return over(lobby); });
    if (all_over && !all_over_) all_over_ = now;
}

void Party::let_in(SteadyTime now) {
    for (std::size_t i = 0; i < bots_.size(); ++i) {
        Bot& bot = *bots_[i];
        Lobby& lobby = lobbies_[arrivals_[i].lobby];
        const bool hosts = lobby.bots.front() == i && plan_.code.empty();
        if (hosts && lobby.code.empty() && bot.present()) lobby.code = bot.model().lobby->room->code;
        if (bot.arrived() || now - *began_ < arrivals_[i].after) continue;
        // The first one opens the lobby, or finds out whether the code is right.
        const bool first = lobby.bots.front() == i;
        if (!first && !bots_[lobby.bots.front()]->stats().join_time) continue;
        bot.arrive(lobby.code, now);
        --not_arrived_;
    }
}

// All who are present and have heard nothing new for a moment must have the same picture.
void Party::compare(Lobby& lobby, SteadyTime now) {
    lobby.checked = now;
    std::vector<const Bot*> present;
    for (const std::size_t index : lobby.bots) {
        const Bot& bot = *bots_[index];
        if (!bot.present()) continue;
        if (now - bot.picture_since() < settled) return;
        present.push_back(&bot);
    }
    // Whom the server holds for gone has an old picture until they notice it themselves.
    std::erase_if(present, [&, all = present](const Bot* bot) {
        return std::ranges::any_of(all, [&](const Bot* other) {
            const MemberView* seen = other->model().lobby->member(bot->model().lobby->you);
            return seen == nullptr || !seen->connected;
        });
    });
    const bool agree = std::ranges::all_of(
        present, [&](const Bot* bot) { return bot->picture() == present.front()->picture(); });
    lobby.doubts = agree ? 0 : lobby.doubts + 1;
    if (lobby.doubts == doubts_allowed) ++lobby.mismatches;
}

std::uint32_t Party::evenings(const Lobby& lobby) const {
    std::uint32_t most = 0;
    for (const std::size_t index : lobby.bots)
        most = std::max(most, bots_[index]->stats().evenings);
    return most;
}

// Nobody is left, or nobody ever will be in.
bool Party::hopeless(const Lobby& lobby) const {
    const Bot& first = *bots_[lobby.bots.front()];
    if (!first.failure().empty() && !first.stats().join_time) return true;
    return std::ranges::all_of(lobby.bots,
                               [&](std::size_t index) { return !bots_[index]->failure().empty(); });
}

bool Party::over(const Lobby& lobby) const {
    return evenings(lobby) > 0 || hopeless(lobby);
}

bool Party::done(SteadyTime now) const {
    if (std::ranges::all_of(lobbies_, [&](const Lobby& lobby) { return hopeless(lobby); })) return true;
    if (plan_.length > 0ms) {
        if (began_ && now - *began_ >= plan_.length) return true;
        return all_over_ && !plan_.keep_playing && now - *all_over_ >= after_the_recap && plan_.code.empty();
    }
    return all_over_ && now - *all_over_ >= after_the_recap;
}

void Party::say_goodbye() {
    saying_goodbye_ = true;
    for (const auto& bot : bots_)
        bot->leave();
}

void Party::close() {
    for (const auto& bot : bots_)
        bot->close();
}

Report Party::report(SteadyTime now) const {
    Report report;
    report.bots = static_cast<std::uint32_t>(bots_.size());
    report.lobbies = static_cast<std::uint32_t>(lobbies_.size());
    report.seconds = began_ ? static_cast<double>(count_ms(now - *began_)) / 1000.0 : 0.0;
    for (const Lobby& lobby : lobbies_) {
        report.evenings_completed += evenings(lobby);
        report.view_mismatches += lobby.mismatches;
    }
    std::vector<Duration> joins;
    std::vector<Duration> resumes;
    std::vector<Duration> answers;
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
        report.disconnects += link.disconnects;
        report.resumes += link.resumes;
        resumes.insert(resumes.end(), stats.resume_time.begin(), stats.resume_time.end());
        answers.insert(answers.end(), stats.answer_latency.begin(), stats.answer_latency.end());
        for (std::size_t i = 0; i < refusal_kinds; ++i) {
            if (stats.refusals[i] > 0) {
                report.refusals[std::string(name_of(static_cast<Refusal>(i)))] += stats.refusals[i];
            }
        }
        report.answers_sent += stats.answers_sent;
        report.answers_lost += stats.answers_lost;
        report.chat_lines += stats.chat_heard;
        report.pranks += stats.pranks;
        report.bytes_in += traffic.bytes_in;
        report.bytes_out += traffic.bytes_out;
    }
    report.join_ms = percentiles(std::move(joins));
    report.resume_ms = percentiles(std::move(resumes));
    report.answer_latency_ms = percentiles(std::move(answers));
    find_faults(report);
    return report;
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
    const bool said_why = !report.faults.empty();
    if (report.joined < report.bots && !said_why) {
        fault(std::to_string(report.bots - report.joined) + " of " + std::to_string(report.bots) +
              " bots did not get into their lobby.");
    }
    if (plan_.length == 0ms && report.evenings_completed < report.lobbies && !said_why) {
        fault("Not every lobby came to its recap.");
    }
    if (report.protocol_errors > 0) fault("Packets of the server could not be read.");
    for (const Lobby& lobby : lobbies_) {
        if (lobby.mismatches > 0) fault("Members of " + lobby.code + " saw different pictures of it.");
    }
    if (report.answers_lost > 0) {
        fault(std::to_string(report.answers_lost) + " answers were neither taken nor refused.");
    }
    if (lost > 0) fault(std::to_string(lost) + " connections were lost.");
    if (away > 0) fault(std::to_string(away) + " bots have not come back to their seat.");
    if (refused_packets > 0) fault("Packets were too long to be sent.");
}

}  // namespace parlor::bot
