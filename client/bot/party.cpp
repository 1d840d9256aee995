#include "client/bot/party.hpp"

#include <algorithm>
#include <utility>

#include "client/model/selectors.hpp"

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
constexpr Duration time_to_compare = 2s;
// Silence counts after two and a half seconds, and until then one has an old picture.
constexpr std::uint32_t doubts_in_a_bad_network = 24;
constexpr Duration time_to_compare_in_a_bad_network = 8s;

// Not for people: who knows the number it came from has it.
secure::Identity make_identity(Rng& rng) {
    secure::SecretKey secret;
    for (std::uint8_t& byte : secret.bytes())
        byte = static_cast<std::uint8_t>(rng.below(256));
    return secure::Identity(std::move(secret));
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
    if (plan_.each_drawing) exhibition_.emplace(knowledge.sketchbook());
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
            one.identity = make_identity(keys);
            one.behaviour = plan_.behaviours[j % plan_.behaviours.size()];
            one.compare_pixels = plan_.compare_pixels;
            one.exhibition = exhibition_ ? &*exhibition_ : nullptr;
            const bool hosts = j == 0 && plan_.code.empty();
            if (hosts) {
                one.hosts =
                    HostPlan{std::string(titles[i % titles.size()]), plan_.run_sheet, plan_.players - late,
                             plan_.keep_playing || plan_.each_drawing, plan_.gathering};
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
    if (exhibition_ && !all_hung_at_ && exhibition_->hung() == exhibition_->size()) {
        all_hung_at_ = now;
        for (Lobby& lobby : lobbies_)
            lobby.last_turn = turn_of(lobby);
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
    if (lobby.doubts == (plan_.bad_network ? doubts_in_a_bad_network : doubts_allowed)) ++lobby.mismatches;
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

// The turn in which its artist is drawing, as the first of the bots sees it.
std::optional<std::pair<std::uint16_t, std::uint16_t>> Party::turn_of(const Lobby& lobby) const {
    const client::Model& model = bots_[lobby.bots.front()]->model();
    const draw::View* view = model.lobby ? client::draw_view(*model.lobby) : nullptr;
    if (view == nullptr || view->stage != draw::Stage::drawing) return std::nullopt;
    return std::pair(model.lobby->round->activity, view->turn);
}

// The last drawing is there, but was not compared yet.
bool Party::draws_last(const Lobby& lobby) const {
    return lobby.last_turn && turn_of(lobby) == lobby.last_turn;
}

bool Party::over(const Lobby& lobby) const {
    return evenings(lobby) > 0 || hopeless(lobby);
}

Duration Party::after_the_recap() const {
    return plan_.bad_network ? time_to_compare_in_a_bad_network : time_to_compare;
}

bool Party::done(SteadyTime now) const {
    if (std::ranges::all_of(lobbies_, [&](const Lobby& lobby) { return hopeless(lobby); })) return true;
    if (exhibition_) {
        if (all_hung_at_ &&
            std::ranges::none_of(lobbies_, [&](const Lobby& lobby) { return draws_last(lobby); }))
            return now - *all_hung_at_ >= after_the_recap();
        return plan_.length > 0ms && began_ && now - *began_ >= plan_.length;
    }
    if (plan_.length > 0ms) {
        if (began_ && now - *began_ >= plan_.length) return true;
        return all_over_ && !plan_.keep_playing && now - *all_over_ >= after_the_recap() &&
               plan_.code.empty();
    }
    return all_over_ && now - *all_over_ >= after_the_recap();
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

}  // namespace parlor::bot
