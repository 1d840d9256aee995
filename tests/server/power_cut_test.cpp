// The machine loses power: of what SQLite had not yet brought from its log to the disk, any part may be
// missing.
#include <doctest/doctest.h>

#include <set>

#include "server/journal/journal.hpp"
#include "server/rooms/room_run.hpp"
#include "shared/protocol/codec.hpp"
#include "tests/server/sample_evening.hpp"
#include "tests/support/scratch.hpp"

namespace power_cut_test {

using namespace parlor;
using namespace parlor::testing;

namespace {

// What everybody in a room sees, as bytes.
std::vector<std::byte> state_of(const rooms::Room& room) {
    std::vector<std::byte> bytes = codec::encode(ServerMessage{room.view()});
    for (const PlayerId who : room.connected_members()) {
        const auto view = room.round_view_for(who);
        if (!view) continue;
        const auto more = codec::encode(ServerMessage{*view});
        bytes.insert(bytes.end(), more.begin(), more.end());
    }
    return bytes;
}

struct Deaf final : rooms::RoomOutput {
    void deliver(std::span<const PlayerId>, const std::vector<std::byte>&) override {}
};

}  // namespace

TEST_CASE("wherever a power cut ends the log of the database, each lobby is as it was at some moment") {
    const RoomId id{1};
    Rng rng(77);
    std::size_t with_room = 0;
    std::set<std::vector<std::byte>> seen;
    for (std::uint64_t seed = 60; seed < 64; ++seed) {
        CAPTURE(seed);
        const Scratch folder;
        SampleEvening sample(seed, 5, 2, 5);
        sample.run(300);
        const rooms::MemoryRecorder& recorder = sample.evening().recorder();
        std::set<std::vector<std::byte>> shown;
        Deaf nobody;
        {
            auto journal = std::move(*journal::Journal::open(folder / "parlor.db"));
            rooms::RoomRun run(recorder.origin(), nullptr);
            journal->add_room(id, 5, recorder.origin());
            REQUIRE_FALSE(journal->commit());
            shown.insert(state_of(run.room()));
            for (std::size_t i = 0; i < recorder.inputs().size(); ++i) {
                journal->add_input(id, recorder.inputs()[i]);
                run.feed(recorder.inputs()[i], nobody);
                if (i % 3 != 0) continue;
                if (run.room().at_rest() && i % 40 == 0)
                    journal->cut(id, recorder.inputs()[i].at, run.room().snapshot());
                REQUIRE_FALSE(journal->commit());
                shown.insert(state_of(run.room()));
            }
            // The process stands still here, and its files are what a disk would have.
            std::filesystem::copy_file(folder / "parlor.db", folder / "before.db");
            std::filesystem::copy_file(folder / "parlor.db-wal", folder / "before.db-wal");
        }
        const std::string log = text_of(folder / "before.db-wal");
        REQUIRE(log.size() > 10'000);
        for (int cut = 0; cut < 25; ++cut) {
            const std::size_t at = rng.below(static_cast<std::uint32_t>(log.size()));
            CAPTURE(at);
            const Scratch copy;
            std::filesystem::copy_file(folder / "before.db", copy / "parlor.db");
            put(copy / "parlor.db-wal", std::string_view(log).substr(0, at));
            auto opened = journal::Journal::open(copy / "parlor.db");
            REQUIRE(opened);
            const auto loaded = (*opened)->load();
            CHECK(loaded.unreadable == 0);
            if (loaded.rooms.empty()) continue;  // cut off before the lobby was opened
            ++with_room;
            const journal::Journal::Stored& stored = loaded.rooms.front();
            const rooms::RoomRun run(stored.origin, stored.inputs, nullptr);
            const auto state = state_of(run.room());
            CHECK(shown.contains(state));
            seen.insert(state);
        }
    }
    CHECK(with_room > 50);
    CHECK(seen.size() > 20);
}

}  // namespace power_cut_test
