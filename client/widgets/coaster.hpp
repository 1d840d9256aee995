#pragma once

#include <span>
#include <string_view>

#include "client/style/icons.hpp"
#include "client/widgets/labels.hpp"

namespace parlor::widgets {

enum class Badge : std::uint8_t { none, ready, not_ready, away, pencil };

// A person: their emoji on a coloured disc with a rim.
struct CoasterLook {
    int colour = 0;  // index into style::coaster_colours, wrapped
    Badge badge = Badge::none;
    bool away = false;   // greyed
    bool crown = false;  // the host, or a winner
    bool you = false;    // a ring of t1 around it
    ImU32 ring = 0;      // another ring: team, gold. 0: none
    ImU32 on = 0;        // what it lies on, for the gap around badges; 0: Ui::surface()
    float opacity = 1;
    std::string_view name = {};  // registers an image of that name; empty: it is decoration beside a name
};
// `diameter` in window pixels.
void coaster(Ui& ui, ImVec2 centre, float diameter, std::string_view emoji, const CoasterLook& look = {});
// A team's emblem: cream disc, ring in the team's colour.
void team_emblem(Ui& ui, ImVec2 centre, float diameter, std::string_view emoji, int team, float opacity = 1);
// An empty seat: a dashed circle with a plus.
void empty_seat(Ui& ui, ImVec2 centre, float diameter);
// A row of small coasters that overlap when room is short and end in "+5" when even that is too narrow.
struct Face {
    std::string_view emoji;
    CoasterLook look;
};
// Returns the width used.
float coaster_row(Ui& ui, Rect rect, std::span<const Face> faces, Align align = Align::left);

}  // namespace parlor::widgets
