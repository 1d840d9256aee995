#include "server/journal/input_log.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace parlor::journal {

namespace {

// Some at a time, so that nobody waits for it.
constexpr std::int64_t most_rows_deleted = 200;
// So much that counts no more may lie behind a room that stands still, beside as much as does count.
constexpr std::size_t most_dead_bytes = 4'000'000;

std::size_t cost_of(const RoomBytes& input) {
    return input.bytes.size() + sizeof input;
}

// Of a row: of one room, as servers of before wrote them, or of several.
std::optional<std::vector<RoomBytes>> inputs_in(const Statement& row) {
    if (row.is_null(1)) return decode_batch(row.bytes(2));
    return std::vector{RoomBytes{RoomId{static_cast<std::uint32_t>(row.number(1))}, row.bytes(2)}};
}

}  // namespace

InputLog::InputLog(sqlite3* database)
    : put_(database, "INSERT OR REPLACE INTO batch VALUES (?, NULL, ?)"),
      put_since_(database, "UPDATE room SET since = ? WHERE id = ?"),
      rows_(database, "SELECT seq, room, content FROM batch WHERE seq >= ? ORDER BY seq"),
      drop_(database, "DELETE FROM batch WHERE seq < ?") {
    Statement first(database, "SELECT min(seq) FROM batch");
    if (first.step()) first_ = front_ = first.number(0);
    Statement last(database, "SELECT max(seq) FROM batch");
    if (last.step()) next_ = last.number(0) + 1;
}

std::int64_t InputLog::begin(RoomId id) {
    forget_waiting(id);
    moved_.erase(id);
    live_[id] = {next_, written_, 0};
    tidy_ = true;
    return next_;
}

void InputLog::go_on(RoomId id, std::int64_t since) {
    live_[id].since = since;
    next_ = std::max(next_, since);
}

void InputLog::add(RoomId id, Bytes input) {
    live_[id].bytes += input.size();
    waiting_.push_back({id, std::move(input)});
    waiting_bytes_ += cost_of(waiting_.back());
}

bool InputLog::remove(RoomId id) {
    forget_waiting(id);
    moved_.erase(id);
    tidy_ = true;
    return live_.erase(id) > 0;
}

void InputLog::forget_waiting(RoomId id) {
    std::erase_if(waiting_, [&](const RoomBytes& input) {
        if (input.room != id) return false;
        waiting_bytes_ -= cost_of(input);
        return true;
    });
}

std::set<RoomId> InputLog::waiting_rooms() const {
    std::set<RoomId> rooms;
    for (const RoomBytes& input : waiting_)
        rooms.insert(input.room);
    return rooms;
}

bool InputLog::prepare() {
    if (tidy_) {
        const auto oldest =
            std::ranges::min_element(live_, {}, [](const auto& room) { return room.second.since; });
        std::size_t counting = 0;
        for (const auto& [id, live] : live_)
            counting += live.bytes;
        if (oldest != live_.end() && written_ - oldest->second.from > 2 * counting + most_dead_bytes)
            move_to_the_end(oldest->first, oldest->second);
        std::int64_t since = next_;
        for (const auto& [id, live] : live_)
            since = std::min(since, live.since);
        front_ = std::clamp(since, first_, first_ + most_rows_deleted);
        tidy_ = front_ < since || !moved_.empty();
    }
    return front_ > first_ || !moved_.empty();
}

void InputLog::move_to_the_end(RoomId id, Live& live) {
    std::vector<RoomBytes> moved;
    rows_.bind(1, live.since);
    while (rows_.step()) {
        for (RoomBytes& input : inputs_in(rows_).value_or(std::vector<RoomBytes>{})) {
            if (input.room == id) moved.push_back(std::move(input));
        }
    }
    rows_.reset();
    for (const RoomBytes& input : moved)
        waiting_bytes_ += cost_of(input);
    waiting_.insert(waiting_.begin(), std::move_iterator(moved.begin()), std::move_iterator(moved.end()));
    live.since = next_;
    live.from = written_;
    moved_.insert(id);
}

bool InputLog::write() {
    bool well = waiting_.empty() || put_.bind(1, next_).bind(2, encode(waiting_)).run();
    for (const RoomId id : moved_)
        well = well && put_since_.bind(1, next_).bind(2, id.value).run();
    return well && (front_ == first_ || drop_.bind(1, front_).run());
}

std::size_t InputLog::written() {
    std::size_t bytes = 0;
    for (const RoomBytes& input : waiting_)
        bytes += input.bytes.size();
    if (!waiting_.empty()) ++next_;
    waiting_.clear();
    waiting_bytes_ = 0;
    written_ += bytes;
    moved_.clear();
    first_ = front_;
    return bytes;
}

void InputLog::read(const std::function<void(RoomId, std::span<const std::byte>)>& found,
                    const std::function<void(RoomId)>& broken) {
    written_ = 0;
    for (auto& [id, live] : live_)
        live.from = live.bytes = 0;
    rows_.bind(1, first_);
    while (rows_.step()) {
        const std::int64_t seq = rows_.number(0);
        const auto inputs = inputs_in(rows_);
        if (!inputs) {
            for (const auto& [id, live] : live_) {
                if (live.since <= seq) broken(id);
            }
            continue;
        }
        for (const RoomBytes& input : *inputs) {
            written_ += input.bytes.size();
            const auto room = live_.find(input.room);
            if (room == live_.end() || seq < room->second.since) continue;
            room->second.bytes += input.bytes.size();
            found(input.room, input.bytes);
        }
    }
    rows_.reset();
}

}  // namespace parlor::journal
