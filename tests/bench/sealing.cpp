// What sealing costs: a frame each way by its size, and a whole handshake of both ends.
#include <chrono>
#include <cstdio>

#include "shared/protocol/link.hpp"

using namespace parlor;
using transport::Lane;

namespace {

template <class Do>
double nanoseconds(int times, Do&& act) {
    const auto began = std::chrono::steady_clock::now();
    for (int i = 0; i < times; ++i)
        act();
    const auto took = std::chrono::steady_clock::now() - began;
    return std::chrono::duration<double, std::nano>(took).count() / times;
}

struct Ends {
    const secure::KeyPair& key;
    const secure::Identity& identity;
    link::ClientEnd client{identity};
    link::ServerEnd server{key};

    void shake_hands() {
        auto [hello, first] = client.open();
        auto welcome = server.receive(Lane::ordered, hello).reply;
        auto answer = server.receive(Lane::ordered, first).reply;
        static_cast<void>(client.receive(Lane::ordered, *welcome));
        auto last = client.receive(Lane::ordered, *answer).reply;
        static_cast<void>(server.receive(Lane::ordered, *last));
    }
};

}  // namespace

int main() {
    const secure::KeyPair key = secure::KeyPair::generate();
    const secure::Identity identity = secure::Identity::make();
    Ends ends{key, identity};
    ends.shake_hands();
    for (const std::size_t size : {16U, 64U, 256U, 1'000U, 4'096U, 32'768U}) {
        const link::Frame message(size, std::byte{7});
        const int times = size > 4'000 ? 20'000 : 200'000;
        link::Frame frame;
        double opening = 0;
        const double both = nanoseconds(times, [&] {
            if (!ends.client.seal(Lane::ordered, message, frame)) std::puts("not sealed");
            const auto began = std::chrono::steady_clock::now();
            const auto received = ends.server.receive(Lane::ordered, frame);
            opening +=
                std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now() - began).count();
            if (!std::holds_alternative<link::Message>(received.arrival)) std::puts("not opened");
        });
        opening /= times;
        std::printf("%6zu bytes: seal %7.0f ns, open %7.0f ns, %6.0f MB/s\n", size, both - opening, opening,
                    static_cast<double>(size) * 1'000 / (both - opening));
    }
    constexpr int handshakes = 2'000;
    const double one = nanoseconds(handshakes, [&] { Ends{key, identity}.shake_hands(); });
    std::printf("handshake, both ends: %.0f us, %.0f a second\n", one / 1'000, 1e9 / one);
    double server = 0;
    for (int i = 0; i < handshakes; ++i) {
        Ends two{key, identity};
        auto [hello, first] = two.client.open();
        const auto timed = [&](link::Frame& frame) {
            std::optional<link::Frame> reply;
            server += nanoseconds(1, [&] { reply = two.server.receive(Lane::ordered, frame).reply; });
            return reply;
        };
        auto welcome = timed(hello);
        auto answer = timed(first);
        static_cast<void>(two.client.receive(Lane::ordered, *welcome));
        auto last = two.client.receive(Lane::ordered, *answer).reply;
        timed(*last);
    }
    std::printf("handshake, the server's part: %.0f us, %.0f a second\n", server / handshakes / 1'000,
                1e9 * handshakes / server);
    return 0;
}
