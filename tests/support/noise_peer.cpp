// One side of a handshake on standard input and output, for a script to hold against another implementation:
// frames of a length (2 bytes, big-endian) and so many bytes. After the handshake it says its hash, then
// sends back each text that it can open.
//   noise_peer initiator|responder PROLOGUE
#include <unistd.h>

#include <cstdio>
#include <optional>
#include <string_view>
#include <vector>

#include "shared/secure/handshake_state.hpp"
#include "shared/secure/ordered_lane.hpp"

using namespace parlor::secure;
using Frame = std::vector<std::byte>;

namespace {

bool read_all(std::span<std::byte> out) {
    while (!out.empty()) {
        const auto got = ::read(STDIN_FILENO, out.data(), out.size());
        if (got <= 0) return false;
        out = out.subspan(static_cast<std::size_t>(got));
    }
    return true;
}

std::optional<Frame> read_frame() {
    std::array<std::byte, 2> length{};
    if (!read_all(length)) return std::nullopt;
    Frame frame(std::to_integer<std::size_t>(length[0]) << 8U | std::to_integer<std::size_t>(length[1]));
    if (!read_all(frame)) return std::nullopt;
    return frame;
}

void write_frame(std::span<const std::byte> bytes) {
    Frame frame{static_cast<std::byte>(bytes.size() >> 8U), static_cast<std::byte>(bytes.size() & 0xFFU)};
    frame.insert(frame.end(), bytes.begin(), bytes.end());
    std::fwrite(frame.data(), 1, frame.size(), stdout);
    std::fflush(stdout);
}

int fail(const char* what) {
    std::fprintf(stderr, "noise_peer: %s\n", what);
    return 1;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) return fail("noise_peer initiator|responder PROLOGUE");
    const bool initiates = std::string_view(argv[1]) == "initiator";
    const std::string_view prologue = argv[2];
    HandshakeState handshake(initiates ? HandshakeState::Role::initiator : HandshakeState::Role::responder,
                             {reinterpret_cast<const std::uint8_t*>(prologue.data()), prologue.size()},
                             KeyPair::generate());
    handshake.set_static(KeyPair::generate());
    while (!handshake.done()) {
        if (handshake.writes_next()) {
            const auto message = handshake.write();
            if (!message) return fail("cannot write");
            write_frame(*message);
        } else {
            const auto message = read_frame();
            if (!message || !handshake.read(*message)) return fail("the other side's message is none");
        }
    }
    write_frame(std::as_bytes(handshake.handshake_hash().bytes()));
    write_frame(std::as_bytes(std::span(*handshake.remote_static())));
    SymmetricState::Keys keys = handshake.split();
    OrderedSender sender(std::move(initiates ? keys.initiator : keys.responder));
    OrderedReceiver receiver(std::move(initiates ? keys.responder : keys.initiator));
    while (auto frame = read_frame()) {
        const auto text = receiver.open(*frame);
        if (!text) return fail("a frame does not open");
        Frame back(text->size() + OrderedSender::overhead);
        if (!sender.seal(*text, back)) return fail("cannot seal");
        write_frame(back);
    }
    return 0;
}
