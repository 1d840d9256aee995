#pragma once

#include <string_view>

#include "client/parts/context.hpp"

namespace parlor::client {

// One file a screen. Each draws the whole window; `draw_screen` picks by the model and puts the connection
// banner, notices and cheers on top. The name is what scripts wait for.
void draw_home(Context& context);      // "home"
void draw_settings(Context& context);  // "settings"
void draw_lobby(Context& context);     // "lobby"
void draw_playing(
    Context& context);  // "question", "reveal", "standings": header, rail and the round's own screen
void draw_between(Context& context);     // "between"
void draw_recap(Context& context);       // "recap"
void draw_connecting(Context& context);  // "connecting": while a lobby is on its way and nothing is known yet
void draw_key_changed(Context& context);  // "key-changed": of a server; before anything else

struct Pages {
    bool settings = false;  // open above whatever else
};

// Draws everything and names the screen in the registry.
void draw_screen(Context& context, const Pages& pages);

}  // namespace parlor::client
