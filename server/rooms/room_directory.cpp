#include "server/rooms/room_directory.hpp"

#include <algorithm>

#include "server/rooms/lobby_codes.hpp"
#include "shared/protocol/invite.hpp"

namespace parlor::rooms {

OpenRoom& RoomDirectory::open(
    RoomSeed seed, const std::function<bool(const std::string&)>& reserved,
    const std::function<std::unique_ptr<Recorder>(RoomId, std::uint64_t, const std::string&)>& recorder,
    SteadyTime now, std::uint16_t scale, Rng& rng) {
    const RoomId id{++last_id_};
    if (seed.code.empty()) {
        seed.code = make_lobby_code(rng, [&](const std::string& code) {
            return by_code_.contains(code) || (reserved && reserved(code));
        });
    }
    const std::uint64_t high = rng.next();
    const std::uint64_t door = high << 32U | rng.next();
    auto room = std::make_unique<OpenRoom>(id, door, seed, recorder ? recorder(id, door, seed.code) : nullptr,
                                           now, scale);
    by_code_[seed.code] = id;
    return *(rooms_[id] = std::move(room));
}

OpenRoom* RoomDirectory::bring_back(std::unique_ptr<OpenRoom> room) {
    const std::string& code = room->run.room().code();
    if (rooms_.contains(room->id) || by_code_.contains(code)) return nullptr;
    last_id_ = std::max(last_id_, room->id.value);
    by_code_[code] = room->id;
    const RoomId id = room->id;
    return (rooms_[id] = std::move(room)).get();
}

OpenRoom* RoomDirectory::find(RoomId id) {
    const auto found = rooms_.find(id);
    return found == rooms_.end() ? nullptr : found->second.get();
}

OpenRoom* RoomDirectory::find(const std::string& code) {
    const auto normal = normalise_code(code);
    if (!normal) return nullptr;
    const auto found = by_code_.find(*normal);
    return found == by_code_.end() ? nullptr : find(found->second);
}

OpenRoom* RoomDirectory::find_door(std::uint64_t door) {
    const auto found =
        std::ranges::find_if(rooms_, [&](const auto& entry) { return entry.second->door == door; });
    const bool shows = found != rooms_.end() && found->second->run.room().shows_on_network();
    return shows ? found->second.get() : nullptr;
}

void RoomDirectory::close(RoomId id) {
    if (const OpenRoom* room = find(id)) by_code_.erase(room->run.room().code());
    rooms_.erase(id);
}

}  // namespace parlor::rooms
