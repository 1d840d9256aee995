#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "shared/base/time.hpp"
#include "shared/transport/transport.hpp"

namespace parlor::transport {

namespace loopback {
class Links;
}

// What the network does to packets. Percentages are 0 to 100; losing every packet is not 100 but cut().
struct Weather {
    Duration latency = 20ms;  // one way
    Duration jitter = 0ms;    // up to so much more, evenly
    std::uint32_t loss_percent = 0;
    std::uint32_t duplicate_percent = 0;  // loose lane only: the ordered one sorts them out
    std::uint32_t reorder_percent = 0;    // so many packets are late enough for others to overtake them
};

// How long silence lasts before it counts as the end, as in the real transport.
struct Patience {
    Duration connect = 7s;
    Duration silence = 10s;
};

// A network inside one process, for tests: one server, any number of clients, the weather of your choice. The
// same seed and the same calls give the same events. Time is only what service(now) is given, by whichever
// end; nothing moves without it. The ordered lane behaves like a reliable protocol: a lost packet arrives a
// resend later and holds back those behind it. A connection has the same id on both sides. One thread.
class LoopbackNetwork {
public:
    explicit LoopbackNetwork(std::uint64_t seed, Weather weather = {}, Patience patience = {});

    // The server at that address. There is one at a time: destroy the old one to start another. Destroying an
    // end tells nobody, like a killed process.
    [[nodiscard]] std::unique_ptr<Transport> server(Address at = {0x7F00'0001U, 4747});
    // A client whose connections come from that address, or from one of its own.
    [[nodiscard]] std::unique_ptr<ClientTransport> client(std::optional<Address> from = std::nullopt);

    // From the next packet on.
    void set_weather(Weather weather);
    // Nothing passes, in neither direction, until restore(). After Patience::silence both sides give it up.
    void cut(ConnectionId connection);
    void restore(ConnectionId connection);
    // Cuts every connection, also those to come, until heal(), which restores them all.
    void partition();
    void heal();

    // When the next packet arrives or the next silence ends; nothing when neither will. For tests that jump
    // there.
    [[nodiscard]] std::optional<SteadyTime> next_event() const;

private:
    class End;
    std::shared_ptr<loopback::Links> links_;  // shared with the ends, so that either may be destroyed first
    std::uint32_t clients_ = 0;
};

}  // namespace parlor::transport
