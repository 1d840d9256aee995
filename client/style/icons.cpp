#include "client/style/icons.hpp"

#include "client/style/icon_groups.hpp"

namespace parlor::style {

void draw_icon(ImDrawList& list, Icon icon, ImVec2 centre, float size, ImU32 colour, float weight) {
    Pen pen(list, centre, size, colour, weight);
    (void)(draw_action_icon(pen, icon) || draw_thing_icon(pen, icon) || draw_people_icon(pen, icon));
}

}  // namespace parlor::style
