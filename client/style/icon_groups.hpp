#pragma once

#include "client/style/icons.hpp"
#include "client/style/pen.hpp"

namespace parlor::style {

// Each draws `icon` if it is one of its own and says so.
bool draw_action_icon(Pen& pen, Icon icon);
bool draw_thing_icon(Pen& pen, Icon icon);
bool draw_people_icon(Pen& pen, Icon icon);

}  // namespace parlor::style
