#pragma once

#include "client/model/settings.hpp"

namespace parlor::app {
using client::friendly_profile;
using client::least_text_size;
using client::most_text_size;
using client::Settings;
using client::ThemeChoice;
using client::within_limits;
}  // namespace parlor::app
