#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace parlor {

// A number that means one kind of thing only: a PlayerId never passes for a connection or an index.
template <class Tag>
struct Id {
    std::uint32_t value = 0;

    friend constexpr auto operator<=>(Id, Id) = default;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(value);
    }
};

// A person in one lobby, for as long as the lobby lives; never used again after they leave. 0 is nobody.
using PlayerId = Id<struct PlayerIdTag>;
// A lobby on one server, counted from 1 since the server's first start.
using RoomId = Id<struct RoomIdTag>;

}  // namespace parlor

template <class Tag>
struct std::hash<parlor::Id<Tag>> {
    std::size_t operator()(parlor::Id<Tag> id) const noexcept { return std::hash<std::uint32_t>{}(id.value); }
};
