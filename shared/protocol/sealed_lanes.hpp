#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "shared/secure/handshake_state.hpp"
#include "shared/secure/loose_lane.hpp"
#include "shared/secure/ordered_lane.hpp"
#include "shared/transport/lane.hpp"

namespace parlor::link {

using Frame = std::vector<std::byte>;
using transport::Lane;

// Both lanes of a link after its handshake: what one end seals, only the other one opens, and on its own
// lane. The keys of the ordered lane are those of the handshake's split, those of the loose one its further
// keys of the label "loose". All of them are wiped with it.
class SealedLanes {
public:
    explicit SealedLanes(const secure::HandshakeState& done);

    // Replaces what is in `frame`. False, and nothing sealed, for a message longer than its lane takes, and
    // once the lane's nonces are used up.
    [[nodiscard]] bool seal(Lane lane, std::span<const std::byte> message, Frame& frame);
    // The message, in the packet's own bytes; nothing if it is not as it was sealed.
    [[nodiscard]] std::optional<std::span<std::byte>> open(Lane lane, std::span<std::byte> packet);

private:
    struct Keys {
        secure::SymmetricState::Keys ordered;
        secure::SymmetricState::Keys loose;
    };
    SealedLanes(Keys keys, bool initiates);

    secure::OrderedSender ordered_out_;
    secure::OrderedReceiver ordered_in_;
    secure::LooseSender loose_out_;
    secure::LooseReceiver loose_in_;
};

}  // namespace parlor::link
