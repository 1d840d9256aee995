// A snapshot of a room at rest goes on as the room itself would have.
#include <doctest/doctest.h>

#include <map>
#include <set>

#include "server/journal/journal_codec.hpp"
#include "server/rooms/room_run.hpp"
#include "tests/server/sample_evening.hpp"

namespace room_snapshot_test {

using namespace parlor;
using namespace parlor::testing;

namespace {

// The digest of all that is sent to each.
class Listener final : public rooms::RoomOutput {
public:
    void deliver(std::span<const PlayerId> to, const std::vector<std::byte>& message) override {
        for (const PlayerId who : to)
            heard_[who].add(message);
    }
    [[nodiscard]] std::map<PlayerId, std::uint64_t> heard() const {
        std::map<PlayerId, std::uint64_t> digests;
        for (const auto& [who, digest] : heard_)
            digests[who] = digest.value();
        return digests;
    }

private:
    std::map<PlayerId, Digest> heard_;
};

std::map<PlayerId, std::uint64_t> rest_of_evening(rooms::RoomRun& run,
                                                  std::span<const rooms::RoomInput> inputs) {
    Listener listener;
    for (const rooms::RoomInput& input : inputs)
        run.feed(input, listener);
    return listener.heard();
}

}  // namespace

TEST_CASE("whatever people did before, a room goes on from its snapshot as it would have without") {
    std::size_t compared = 0;
    std::set<std::size_t> phases;
    for (std::uint64_t seed = 40; seed < 55; ++seed) {
        CAPTURE(seed);
        SampleEvening sample(seed, 3 + seed % 7, 1 + seed % 3, 6);
        sample.run(400);
        const rooms::MemoryRecorder& recorder = sample.evening().recorder();
        const std::span<const rooms::RoomInput> inputs = recorder.inputs();
        rooms::RoomRun run(recorder.origin(), nullptr);
        Listener before;
        std::size_t last = 0;
        for (std::size_t i = 0; i < inputs.size(); ++i) {
            // A server makes one when nothing waits to be seen.
            const bool rests = run.room().at_rest() && !run.views_wait();
            const std::size_t phase = run.room().view().phase.index();
            if (rests && (i >= last + inputs.size() / 6 || !phases.contains(phase))) {
                CAPTURE(i);
                last = i;
                phases.insert(phase);
                const auto bytes = journal::encode(rooms::RoomOrigin(run.room().snapshot()));
                const auto origin = journal::decode_origin(bytes);
                REQUIRE(origin);
                CHECK(journal::encode(*origin) == bytes);
                for (std::size_t size = 0; size < bytes.size(); size += 1 + bytes.size() / 50)
                    CHECK_FALSE(journal::decode_origin(std::span(bytes).first(size)));
                rooms::RoomRun goes_on(recorder.origin(), inputs.first(i), nullptr);
                rooms::RoomRun begins_there(*origin, nullptr);
                CHECK(rest_of_evening(begins_there, inputs.subspan(i)) ==
                      rest_of_evening(goes_on, inputs.subspan(i)));
                ++compared;
            }
            run.feed(inputs[i], before);
        }
    }
    CHECK(compared >= 20);
    CHECK(phases.size() == 3);  // all but playing
}

}  // namespace room_snapshot_test
