#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "shared/protocol/invite.hpp"

namespace parlor::app {

// "Try it solo": a server and bots of our own, as children of this process. They end with it.
class SoloParty {
public:
    SoloParty() = default;
    ~SoloParty();
    SoloParty(const SoloParty&) = delete;
    SoloParty& operator=(const SoloParty&) = delete;

    // Starts the server on a free port of this machine; where it will answer, or nothing when it cannot be
    // started: failure() then says why.
    [[nodiscard]] std::optional<ServerName> start_server();
    // Sends bots into the lobby.
    void invite_bots(const std::string& code, int count);
    [[nodiscard]] bool running() const { return server_.has_value(); }
    [[nodiscard]] const std::string& failure() const { return failure_; }
    // One of them ended by itself: say so, once.
    [[nodiscard]] bool server_died();
    void stop();

private:
    [[nodiscard]] std::optional<pid_t> spawn(const std::string& program,
                                             const std::vector<std::string>& arguments);

    std::optional<pid_t> server_;
    std::vector<pid_t> bots_;
    ServerName address_;
    std::filesystem::path data_;
    std::string failure_;
};

}  // namespace parlor::app
