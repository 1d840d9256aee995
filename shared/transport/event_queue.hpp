#pragma once

#include <deque>
#include <optional>
#include <utility>
#include <variant>

#include "shared/transport/transport.hpp"

namespace parlor::transport {

// What has happened and was not asked for yet.
class EventQueue {
public:
    void push(TransportEvent event) { events_.push_back(std::move(event)); }
    [[nodiscard]] std::optional<TransportEvent> pop() {
        if (events_.empty()) return std::nullopt;
        std::optional<TransportEvent> event(std::move(events_.front()));
        events_.pop_front();
        return event;
    }
    // For a connection that our own side has ended.
    void forget(ConnectionId who) {
        std::erase_if(events_, [who](const TransportEvent& event) {
            return std::visit([who](const auto& happened) { return happened.who == who; }, event);
        });
    }

private:
    std::deque<TransportEvent> events_;
};

}  // namespace parlor::transport
