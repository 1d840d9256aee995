#pragma once

#include "client/model/recent_servers.hpp"

namespace parlor::app {
using client::RecentServer;
using client::RecentServers;
}  // namespace parlor::app
