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
    static constexpr std::uint32_t most = (1U << bits) - 1;  // one number stays free, for promise()

    // At most `most` places.
    explicit ConnectionSlots(std::size_t count) : slots_(count) {}

    // A new connection in that place; an older one there is over.
    ConnectionId occupy(std::uint32_t place) {
        Slot& slot = slots_[place];
        slot.uses = next(slot.uses);
        slot.promised.reset();
        slot.live = true;
        return id(place);
    }
    // The place stays unknown to the outside until it is occupied again.
    void release(std::uint32_t place) { slots_[place].live = false; }

    [[nodiscard]] bool live(std::uint32_t place) const { return slots_[place].live; }
    // Of the last connection in that place.
    [[nodiscard]] ConnectionId id(std::uint32_t place) const {
        const Slot& slot = slots_[place];
        return slot.promised.value_or(ConnectionId{slot.uses << bits | place});
    }
    // Nothing when that connection is over.
    [[nodiscard]] std::optional<std::uint32_t> find(ConnectionId who) const {
        std::uint32_t place = who.value & most;
        if (place == most) {
            place = 0;
            while (place < slots_.size() && slots_[place].promised != who)
                ++place;
        }
        if (place >= slots_.size() || !slots_[place].live || id(place) != who) return std::nullopt;
        return place;
    }

    // A new id of a connection that has no place yet, and may find none. Such ids are searched for.
    ConnectionId promise() {
        promised_ = next(promised_);
        return {promised_ << bits | most};
    }
    // It has found this one; an older one there is over.
    void keep_promise(ConnectionId promised, std::uint32_t place) {
        occupy(place);
        slots_[place].promised = promised;
    }

private:
    struct Slot {
        std::uint32_t uses = 0;
        std::optional<ConnectionId> promised;
        bool live = false;  // has an id that the outside knows and has not ended
    };
    static constexpr std::uint32_t next(std::uint32_t uses) { return uses % (0xFFFF'FFFFU >> bits) + 1; }

    std::vector<Slot> slots_;
    std::uint32_t promised_ = 0;
};

}  // namespace parlor::transport
