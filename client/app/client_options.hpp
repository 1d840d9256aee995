#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "client/model/settings.hpp"
#include "shared/protocol/invite.hpp"

namespace parlor::app {

struct ClientOptions {
    enum class Action { run, print_version, print_help } action = Action::run;
    std::string help;
    std::string invite;                // what to join at once
    std::optional<ServerName> server;  // where bare codes and --host go
    std::string name;                  // for this run; empty: the profile's
    bool host = false;                 // open a lobby at once
    bool looks_around = true;          // for lobbies on this network, on the home screen
    bool solo = false;                 // with a server and bots of our own
    std::string profile;               // directory; empty: the usual place
    int width = 1280;                  // window, style px
    int height = 800;
    std::optional<client::ThemeChoice> theme;
    std::optional<int> text_size;  // per cent
    std::string drive;             // script file
    bool stats = false;            // print frames and CPU time at the end
};

// Wrong arguments: one sentence; the exit code is 2.
class UsageError : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

[[nodiscard]] ClientOptions read_client_options(int argc, const char* const* argv);

}  // namespace parlor::app
