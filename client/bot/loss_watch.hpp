#pragma once

#include <optional>
#include <vector>

#include "client/bot/continuity.hpp"

namespace parlor::bot {

// Holds what was known when a connection was lost against what comes with the seat, once all of that is
// there.
class LossWatch {
public:
    // After everything that may have changed the connection.
    void notice(const client::Model& model);
    // `model` knows the message already.
    void heard(const ServerMessage& message, const client::Model& model, SteadyTime now);

    [[nodiscard]] const std::vector<Loss>& losses() const { return losses_; }

private:
    [[nodiscard]] bool told_everything() const;

    RoomTime room_time_;  // the last that the server has said
    std::optional<Knowing> before_;
    std::optional<Knowing> after_;  // since the seat is back, until it is complete
    std::vector<Loss> losses_;
};

}  // namespace parlor::bot
