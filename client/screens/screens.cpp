#include "client/screens/screens.hpp"

#include <string>
#include <variant>

#include "client/parts/connection_check.hpp"
#include "client/parts/crew.hpp"
#include "client/parts/notices.hpp"
#include "client/screens/connection_banner.hpp"
#include "client/screens/home.hpp"
#include "client/screens/settings.hpp"
#include "shared/base/overloaded.hpp"

namespace parlor::client {

namespace {

// A lobby that is there at once needs no page on the way.
constexpr double patience = 0.5;  // seconds

struct ScreenMemory {
    enum class Kind : std::uint8_t { none, home, connecting, settings, room, key_changed } last = Kind::none;
    double busy_since = -1;
};
using Kind = ScreenMemory::Kind;

bool on_the_way(Context& context, ScreenMemory& memory) {
    if (context.model.lobby) return true;
    if (context.around.busy.empty()) {
        memory.busy_since = -1;
        return false;
    }
    const double now = context.ui.time();
    if (memory.busy_since < 0) memory.busy_since = now;
    if (now < memory.busy_since + patience) {
        context.ui.redraw_at(memory.busy_since + patience);
        return false;
    }
    return true;
}

Kind choose(Context& context, const Pages& pages, ScreenMemory& memory) {
    if (context.model.key_change) return Kind::key_changed;
    if (pages.settings) return Kind::settings;
    if (context.model.lobby && context.model.lobby->room) return Kind::room;
    return on_the_way(context, memory) ? Kind::connecting : Kind::home;
}

void draw_room(Context& context) {
    std::visit(overloaded{
                   [&](const GatheringView&) { draw_lobby(context); },
                   [&](const PlayingView&) { draw_playing(context); },
                   [&](const BetweenView&) { draw_between(context); },
                   [&](const RecapView&) { draw_recap(context); },
               },
               context.model.lobby->room->phase);
}

NoticePlace place_of(const Model& model) {
    if (!model.lobby || !model.lobby->room) return NoticePlace::home;
    return std::holds_alternative<GatheringView>(model.lobby->room->phase) ? NoticePlace::gathering
                                                                           : NoticePlace::playing;
}

}  // namespace

void draw_screen(Context& context, const Pages& pages) {
    auto& memory = context.memory.of<ScreenMemory>();
    const Kind kind = choose(context, pages, memory);
    if (kind != memory.last) {
        if (kind == Kind::settings) open_settings(context);
        if (kind == Kind::home && memory.last == Kind::room) arrive_home(context);
        if (kind == Kind::key_changed || memory.last == Kind::key_changed) context.ui.focus().set(0);
        if (kind == Kind::settings || memory.last == Kind::settings) context.ui.focus().set(0);
        memory.last = kind;
    }
    {
        const widgets::Inert inert(context.ui, is_cut_off(context.model));
        switch (kind) {
            case Kind::settings:
                draw_settings(context);
                break;
            case Kind::room:
                draw_room(context);
                break;
            case Kind::connecting:
                draw_connecting(context);
                break;
            case Kind::key_changed:
                draw_key_changed(context);
                break;
            case Kind::home:
            case Kind::none:
                draw_home(context);
                break;
        }
    }
    if (kind == Kind::room) draw_cheers(context);
    draw_connection_banner(context);
    connection_check(context);
    crew_dialogs(context);
    draw_notices(context, place_of(context.model));
}

}  // namespace parlor::client
