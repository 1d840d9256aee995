#include "shared/protocol/sealed_lanes.hpp"

#include <utility>

#include "shared/base/limits.hpp"

namespace parlor::link {

static_assert(limits::sealed_packet_bytes == limits::packet_bytes + secure::OrderedSender::overhead);

SealedLanes::SealedLanes(const secure::HandshakeState& done)
    : SealedLanes({done.split(), done.further_keys("loose")},
                  done.role() == secure::HandshakeState::Role::initiator) {}

SealedLanes::SealedLanes(Keys keys, bool initiates)
    : ordered_out_(std::move(initiates ? keys.ordered.initiator : keys.ordered.responder)),
      ordered_in_(std::move(initiates ? keys.ordered.responder : keys.ordered.initiator)),
      loose_out_(std::move(initiates ? keys.loose.initiator : keys.loose.responder)),
      loose_in_(std::move(initiates ? keys.loose.responder : keys.loose.initiator)) {}

bool SealedLanes::seal(Lane lane, std::span<const std::byte> message, Frame& frame) {
    if (lane == Lane::ordered) {
        if (message.size() > limits::packet_bytes) return false;
        frame.resize(message.size() + secure::OrderedSender::overhead);
        return ordered_out_.seal(message, frame);
    }
    if (message.size() + secure::LooseSender::overhead > transport::loose_packet_bytes) return false;
    frame.resize(message.size() + secure::LooseSender::overhead);
    return loose_out_.seal(message, frame);
}

std::optional<std::span<std::byte>> SealedLanes::open(Lane lane, std::span<std::byte> packet) {
    return lane == Lane::ordered ? ordered_in_.open(packet) : loose_in_.open(packet);
}

}  // namespace parlor::link
