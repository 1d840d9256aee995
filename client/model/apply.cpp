#include <algorithm>

#include "client/model/chat_history.hpp"
#include "client/model/model.hpp"
#include "shared/base/overloaded.hpp"

namespace parlor::client {

namespace {

constexpr std::size_t cheers_kept = 40;
constexpr std::size_t notices_kept = 20;
// A stamp that says more was not ours.
constexpr Duration longest_round_trip = 30s;

template <class T>
void keep(std::deque<T>& list, T one, std::size_t most) {
    list.push_back(std::move(one));
    while (list.size() > most)
        list.pop_front();
}

// Someone with a lobby already has their seat back after a loss: its pictures stay until new ones come.
void take_seat(Model& model, const Seated& seated, SteadyTime now) {
    if (!model.lobby) model.lobby.emplace();
    model.door.reset();
    model.lobby->you = seated.you;
    // The streams come again from their start.
    ++model.seats;
    model.lobby->doodles.tell_anew(model.seats);
    model.lobby->drawing.canvas.tell_anew(model.seats);
    model.lobby->drawing.be_of(0, 0);
    model.lobby->talk = {};
    model.lobby->met_tonight.clear();
    model.lobby->server_state = {};
    model.lobby->pulse = {};
    model.lobby->gallery.clear();
    model.lobby->crew.reset();
    model.lobby->crew_ended = false;
    model.farewell.reset();
    model.preview.reset();
    model.crew_rest.reset();
    model.clock.restart();
    model.clock.set_paused(false, now);
    model.clock.heard_at_least(seated.now, now);
}

void lose_seat(Model& model, Farewell why) {
    model.lobby.reset();
    model.door.reset();
    model.cheers.clear();
    model.notices.clear();
    model.refusal.reset();
    model.crew_part.reset();
    model.farewell = why;
}

// The run-sheet still has the round that this is of.
bool is_planned(const RoundView& before, const RoomView& room) {
    if (!std::holds_alternative<GatheringView>(room.phase)) return false;
    return before.activity < room.run_sheet.size() &&
           room.run_sheet[before.activity].options.index() == before.view.index();
}

void show(Model& model, const RoomView& view, SteadyTime now) {
    if (!model.lobby) return;
    Lobby& lobby = *model.lobby;
    if (lobby.before && !is_planned(*lobby.before, view)) lobby.before.reset();
    const auto* playing = std::get_if<PlayingView>(&view.phase);
    if (lobby.round && (playing == nullptr || playing->activity != lobby.round->activity)) {
        lobby.round.reset();
    }
    model.clock.set_paused(view.paused, now);
    lobby.room = view;
}

void show(Model& model, const RoundView& view) {
    if (!model.lobby) return;
    // The lobby's picture comes first: it says whether the round goes on or is still to come.
    if (model.lobby->room && is_planned(view, *model.lobby->room)) {
        model.lobby->before = view;
        return;
    }
    model.lobby->round = view;
    if (const auto* draw = std::get_if<draw::View>(&view.view)) {
        model.lobby->drawing.be_of(view.activity, draw->turn);
    }
    if (const auto* tables = std::get_if<tables::View>(&view.view)) {
        model.lobby->talk.be_of(view.activity, tables->rotation,
                                tables->own ? tables->own->number : std::uint8_t{0});
    }
}

// Each round type's events change its part of the model here; one that has none needs no line.
void happen(Model& model, const RoundEvent& event) {
    if (!model.lobby) return;
    if (const auto* draw = std::get_if<draw::Event>(&event.event))
        model.lobby->drawing.hear(event.activity, *draw);
    if (const auto* tables = std::get_if<tables::Event>(&event.event))
        model.lobby->talk.hear(event.activity, *tables);
}

void note(ServerState& server, const Notice& notice, SteadyTime now) {
    if (notice.kind == NoticeKind::restarting) server.restarts_by = now + std::chrono::seconds(notice.a);
    if (notice.kind == NoticeKind::unsaved) server.unsaved = true;
    if (notice.kind == NoticeKind::saved_again) server.unsaved = false;
}

void sync(Model& model, const TimeSynced& synced, SteadyTime now) {
    const Duration round_trip = now - SteadyTime{Duration{static_cast<std::int64_t>(synced.stamp)}};
    if (round_trip < 0ms || round_trip > longest_round_trip) return;
    model.round_trip = round_trip;
    if (model.lobby) model.clock.heard(synced.now, now, round_trip / 2);
}

}  // namespace

void apply(Model& model, const ServerMessage& message, SteadyTime now) {
    std::visit(overloaded{[&](const Welcome& welcome) {
                              model.server = welcome;
                              model.clock.set_scale(welcome.time_scale);
                          },
                          [&](const LobbyPreview& preview) { model.preview = preview; },
                          [&](const Refused& refused) {
                              model.refusal = ShownRefusal{refused, now, ++model.counter};
                              model.door.reset();
                          },
                          [&](const Seated& seated) { take_seat(model, seated, now); },
                          [&](const AtDoor& door) { model.door = door; },
                          [&](const Unseated& unseated) { lose_seat(model, unseated.why); },
                          [&](const RoomView& view) { show(model, view, now); },
                          [&](const RoundView& view) { show(model, view); },
                          [&](const RoundEvent& event) { happen(model, event); },
                          [&](const ChatLines& lines) {
                              if (model.lobby) add_lines(*model.lobby, lines);
                          },
                          [&](const LineReacted& reacted) {
                              if (model.lobby) react(*model.lobby, reacted);
                          },
                          [&](const Cheered& cheered) {
                              if (!model.lobby) return;
                              keep(model.cheers,
                                   RisingCheer{cheered.who, cheered.emoji, now, ++model.counter},
                                   cheers_kept);
                          },
                          [&](const Notice& notice) {
                              keep(model.notices, ShownNotice{notice, now, ++model.counter}, notices_kept);
                              if (model.lobby) note(model.lobby->server_state, notice, now);
                          },
                          [&](const Beat& beat) {
                              if (model.lobby) model.clock.heard_at_least(beat.now, now);
                          },
                          [&](const TimeSynced& synced) { sync(model, synced, now); },
                          [&](const Doodled& doodled) {
                              if (model.lobby) model.lobby->doodles.add(doodled.ops);
                          },
                          [&](const Wiped& wiped) {
                              if (!model.lobby) return;
                              model.lobby->doodles.begin_anew();
                              if (wiped.gallery) model.lobby->gallery.clear();
                          },
                          [&](const PulseView& pulse) {
                              if (model.lobby) model.lobby->pulse = pulse;
                          },
                          [&](const DrawingKept& kept) {
                              if (model.lobby) keep(model.lobby->gallery, kept, model.lobby->drawing);
                          },
                          [&](const DrawingPiece& piece) {
                              if (model.lobby) add_piece(model.lobby->gallery, piece);
                          },
                          [&](const MetTonight& met) {
                              if (model.lobby) model.lobby->met_tonight = met.who;
                          },
                          [&](const CrewView& crew) {
                              if (!model.lobby) return;
                              model.lobby->crew = crew;
                              model.lobby->crew_ended = false;
                          },
                          [&](const CrewEnded&) {
                              if (!model.lobby) return;
                              model.lobby->crew.reset();
                              model.lobby->crew_ended = true;
                          },
                          [&](const CrewRests& rests) {
                              model.crew_rest = ShownRest{rests, ++model.counter};
                          },
                          [&](const CrewPart& part) {
                              model.crew_part = ShownPart{part, ++model.counter};
                          }},
               message);
}

}  // namespace parlor::client
