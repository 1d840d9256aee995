#include "client/rounds/draw_parts.hpp"

#include <algorithm>
#include <cmath>

#include "client/style/space.hpp"
#include "client/widgets/progress.hpp"

namespace parlor::client::draw_parts {

using widgets::Ui;

namespace {

// A near miss is told to whoever made it by a line of their own.
void notice_close_guess(Input& input, const Lobby& lobby) {
    const auto own = std::ranges::count_if(lobby.drawing.lines, [&](const draw::Line& line) {
        return line.who == lobby.you && line.kind == draw::LineKind::close;
    });
    const auto closes = static_cast<std::uint32_t>(own);
    if (closes > input.closes) input.close = true;
    input.closes = closes;
}

}  // namespace

Input& input_of(Context& context, const View& view) {
    auto& input = context.memory.of<Input>();
    const Lobby& lobby = *context.model.lobby;
    const int activity = lobby.round->activity;
    if (input.lobby != lobby.room->code || input.activity != activity || input.turn != view.turn) {
        input = {};
        input.lobby = lobby.room->code;
        input.activity = activity;
        input.turn = view.turn;
    }
    if (input.live.follow(lobby.drawing.canvas)) easel_of(context).drop();
    notice_close_guess(input, lobby);
    return input;
}

Easel& easel_of(Context& context) {
    return context.memory.of<Easel>();
}

bool is_artist(const Context& context, const View& view) {
    return view.artist == context.model.lobby->you;
}

bool watches(const Context& context) {
    const MemberView* me = context.model.lobby->me();
    return me == nullptr || me->watching;
}

bool rail_shows(const Ui& ui) {
    return ui.width() >= style::width::drawer_below;
}

bool is_low(const Ui& ui) {
    return ui.height() < 700;
}

float gap(const Ui& ui) {
    return ui.px(is_low(ui) ? 12 : 16);
}

void draw_clock(Context& context, ImVec2 centre, float diameter, const View& view) {
    const double scale = context.model.clock.scale();
    const double left = context.seconds_until(view.ends);
    const double total = static_cast<double>(count_ms(view.ends - view.began)) / 1000.0 / scale;
    widgets::RingLook look;
    look.paused = context.model.lobby->room->paused;
    look.name = words::time_left;
    widgets::ring_timer(context.ui, centre, diameter, left, total, look);
}

}  // namespace parlor::client::draw_parts
