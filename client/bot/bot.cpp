#include "client/bot/bot.hpp"

#include <algorithm>

#include "shared/base/overloaded.hpp"
#include "shared/transport/address.hpp"

namespace parlor::bot {

namespace {

constexpr int most_tries = 2;
// However fast room time runs: the server takes 30 messages a second of a person.
constexpr Duration between_words = 250ms;
constexpr Duration still_leaving = 200ms;

std::string why_not(const client::Unreachable& unreachable) {
    const std::string server = to_text(unreachable.server);
    if (unreachable.why == client::Trouble::name_not_found) {
        return "There is no server named " + server + ". Check the name.";
    }
    return "No Parlor server answers at " + server + ". Check that it runs and that its UDP port is open.";
}

}  // namespace

Bot::Bot(BotPlan plan, const MakeTransport& make_transport, const Knowledge& knowledge)
    : plan_(std::move(plan)),
      make_transport_(make_transport),
      knowledge_(knowledge),
      rng_(plan_.seed, 3),
      link_(make_transport(), model_, rng_.split(), plan_.identity.clone()),
      canvas_watch_(plan_.compare_pixels),
      mischief_(rng_.split()) {
    if (plan_.hosts) hosting_.emplace(*plan_.hosts);
    link_.set_listener([this](const ServerMessage& message, SteadyTime now) { heard(message, now); });
}

void Bot::arrive(std::string code, SteadyTime now) {
    code_ = std::move(code);
    arrived_at_ = now;
    set_out();
}

void Bot::set_out() {
    next_try_.reset();
    lobby::Command errand = lobby::JoinLobby{code_, false};
    if (code_.empty()) errand = lobby::HostLobby{plan_.hosts ? plan_.hosts->title : "Happy hour"};
    link_.connect(plan_.server, {plan_.persona.profile, plan_.persona.allowance}, errand);
}

void Bot::leave() {
    leaving_ = true;
    silent_until_.reset();
    if (model_.lobby) link_.leave();
}

void Bot::stop_playing() {
    if (hosting_) hosting_->stop_playing();
}

bool Bot::present() const {
    return model_.is_online() && model_.lobby && model_.lobby->room && !silent_until_;
}

void Bot::service(SteadyTime now) {
    if (nuisance_) nuisance_->service(now);
    if (nuisance_ && nuisance_->over()) nuisance_.reset();
    if (silent_until_ && now < *silent_until_) return;
    silent_until_.reset();
    if (!arrived_at_) return;
    link_.service(now);
    loss_watch_.notice(model_);
    if (leaving_ || !failure_.empty()) return;
    if (link_.stats().resumes != resumes_seen_) {
        resumes_seen_ = link_.stats().resumes;
        stats_.resume_time.push_back(link_.stats().last_resume);
    }
    try_again_or_fail(now);
    count_lost_answers(now);
    if (present()) act(now);
}

void Bot::try_again_or_fail(SteadyTime now) {
    if (next_try_) {
        if (now < *next_try_) return;
        if (model_.lobby) {
            next_try_ = now + still_leaving;  // the server has not said yet that the seat is free
        } else {
            set_out();
        }
        return;
    }
    std::visit(overloaded{[&](const client::Unreachable& unreachable) {
                              if (++tries_ >= most_tries) {
                                  failure_ = why_not(unreachable);
                              } else {
                                  next_try_ = now + Duration{rng_.between(300, 1'500)};
                              }
                          },
                          [&](const client::Ended& ended) {
                              failure_ = "The server at " + to_text(ended.server) + " ended the connection.";
                          },
                          [](const client::Offline&) {}, [](const client::Connecting&) {},
                          [](const client::Online&) {}, [](const client::Lost&) {}},
               model_.connection);
    if (model_.is_online() && !model_.lobby && model_.farewell && !next_try_ && failure_.empty()) {
        failure_ = model_.farewell == Farewell::removed ? "The host removed a bot." : "The lobby has closed.";
    }
}

void Bot::act(SteadyTime now) {
    const RoomTime room_time = model_.clock.now(now);
    const bool paused = model_.lobby->room->paused;
    std::vector<ClientMessage> words;
    if (hosting_) words = hosting_->due(*model_.lobby, room_time, now, rng_);
    if (plan_.behaviour != Behaviour::idle && !paused && now - spoke_at_ >= between_words) {
        for (ClientMessage& word : company_.due(*model_.lobby, room_time, plan_.persona, rng_))
            words.push_back(std::move(word));
        if (!words.empty()) spoke_at_ = now;
    }
    for (const ClientMessage& word : words)
        link_.send(word);
    if (plan_.behaviour != Behaviour::idle && !paused) {
        answer(room_time, now);
        sketch(room_time, now);
        if (const auto move = improvising_.due(*model_.lobby, room_time, rng_); move && link_.send(*move))
            ++stats_.moves_improvised;
        if (const auto given = waiting_.due(*model_.lobby, room_time, plan_.persona, rng_))
            link_.send(*given);
    }
    if (plan_.behaviour == Behaviour::chaos) play_prank(now);
}

void Bot::answer(RoomTime room_time, SteadyTime now) {
    const auto move = answering_.due(*model_.lobby, room_time, plan_.persona, knowledge_, rng_);
    if (!move || !link_.say(*move)) return;
    ++stats_.answers_sent;
    sent_ = Sent{move->activity, prompt_of(model_.lobby->round->view).number, now};
    if (plan_.behaviour == Behaviour::chaos && rng_.chance(40)) link_.say(*move);
}

void Bot::sketch(RoomTime room_time, SteadyTime now) {
    const client::Lobby& lobby = *model_.lobby;
    if (const auto move = sketching_.due(lobby, room_time, now, plan_.persona, knowledge_, rng_);
        move && link_.say(*move)) {
        const auto* drawn = std::get_if<draw::Draw>(&std::get<draw::Command>(move->command));
        if (drawn != nullptr) canvas_watch_.sent(*drawn, now);
    }
    if (const auto doodle = doodling_.due(lobby, room_time, now, plan_.persona, rng_);
        doodle && link_.say(*doodle)) {
        canvas_watch_.sent(*doodle);
    }
}

void Bot::play_prank(SteadyTime now) {
    const auto prank = mischief_.due(now);
    if (!prank) return;
    ++stats_.pranks;
    switch (*prank) {
        case Prank::drop_connection:
            link_.break_off();
            break;
        case Prank::fall_silent:
            silent_until_ = now + mischief_.silence();
            break;
        case Prank::leave:
            code_ = model_.lobby->room->code;
            link_.leave();
            next_try_ = now + mischief_.absence();
            break;
        case Prank::foolish_moves:
            for (const ClientMessage& move : mischief_.foolish_moves(*model_.lobby))
                link_.send(move);
            break;
        case Prank::host_commands:
            if (!model_.lobby->is_host()) link_.send(mischief_.host_command(*model_.lobby));
            break;
        case Prank::bad_packets:
            if (const auto address = transport::numeric_address(plan_.server.host, plan_.server.port)) {
                nuisance_ = std::make_unique<Nuisance>(make_transport_(), *address, rng_.split());
            }
            break;
    }
}

SteadyTime Bot::next_wake(SteadyTime now) const {
    if (silent_until_) return *silent_until_;
    SteadyTime next = now + 1s;
    const auto also = [&](std::optional<SteadyTime> time) {
        if (time) next = std::min(next, *time);
    };
    also(link_.next_wake(now));
    also(next_try_);
    if (nuisance_) also(now + 20ms);
    if (plan_.behaviour == Behaviour::chaos) also(mischief_.next());
    if (!present()) return std::max(next, now);
    for (const auto& time : {answering_.next(), improvising_.next(), waiting_.next(), company_.next(),
                             hosting_ ? hosting_->next() : std::optional<RoomTime>{}}) {
        // One that is past waits for another word or for the phase.
        if (time) also(now + std::max(model_.clock.until(*time, now), 5ms));
    }
    const auto also_after = [&](std::optional<RoomTime> time, SteadyTime rest) {
        if (time) also(std::max(rest, now + std::max(model_.clock.until(*time, now), 5ms)));
    };
    also_after(sketching_.next(), sketching_.rests_until());
    also_after(doodling_.next(), doodling_.rests_until());
    return std::max(next, now);
}

}  // namespace parlor::bot
