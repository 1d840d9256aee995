#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "shared/transport/transport.hpp"

namespace parlor::transport {

// Gives ids to connections that live in numbered places which are used again and again: the number of the
// place in the low bits, how often it was used above them. So an id finds its place without a search, and an
// old id finds nothing (until a place was used a million times more).
class ConnectionSlots {
public:
    static constexpr unsigned bits = 12;
    static constexpr std::uint32_t most = (1U << bits) - 1;  // one number stays free, for never()

    // At most `most` places.
    explicit ConnectionSlots(std::size_t count) : slots_(count) {}

    // A new connection in that place; an older one there is over.
    ConnectionId occupy(std::uint32_t place) {
        Slot& slot = slots_[place];
        slot.uses = next(slot.uses);
        slot.live = true;
        return id(place);
    }
    // The place stays unknown to the outside until it is occupied again.
    void release(std::uint32_t place) { slots_[place].live = false; }

    [[nodiscard]] bool live(std::uint32_t place) const { return slots_[place].live; }
    // Of the last connection in that place.
    [[nodiscard]] ConnectionId id(std::uint32_t place) const { return {slots_[place].uses << bits | place}; }
    // Nothing when that connection is over.
    [[nodiscard]] std::optional<std::uint32_t> find(ConnectionId who) const {
        const std::uint32_t place = who.value & most;
        if (place >= slots_.size() || !slots_[place].live || id(place) != who) return std::nullopt;
        return place;
    }

    // A new id of a connection that found no place.
    ConnectionId never() {
        refused_ = next(refused_);
        return {refused_ << bits | most};
    }

private:
    struct Slot {
        std::uint32_t uses = 0;
        bool live = false;  // has an id that the outside knows and has not ended
    };
    static constexpr std::uint32_t next(std::uint32_t uses) { return uses % (0xFFFF'FFFFU >> bits) + 1; }

    std::vector<Slot> slots_;
    std::uint32_t refused_ = 0;
};

}  // namespace parlor::transport
