#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <variant>
#include <vector>

#include "shared/protocol/hello.hpp"

// The two ends of a connection between the transport and the messages. Today they agree on the version and
// pass frames through; whatever seals the frames later does it in here, and nobody above or below notices.
namespace parlor::link {

using Frame = std::vector<std::byte>;

// The other end speaks this version: messages may follow.
struct Opened {};
// The server speaks another version; the link is over.
struct WrongVersion {
    hello::Verdict verdict;
    std::uint16_t server_version = 0;
};
// What arrived is no packet of this protocol; the link is over.
struct Broken {};
// A message, unsealed.
struct Message {
    std::span<const std::byte> bytes;
};
using Arrival = std::variant<Opened, WrongVersion, Broken, Message>;

class ClientEnd {
public:
    // The first packet to send, on the ordered lane.
    [[nodiscard]] Frame open() const;
    [[nodiscard]] Arrival receive(std::span<const std::byte> packet);
    // A message as it goes over the wire. Only after Opened.
    [[nodiscard]] Frame seal(std::span<const std::byte> message) const {
        return {message.begin(), message.end()};
    }
    [[nodiscard]] bool is_open() const { return open_; }

private:
    bool open_ = false;
};

class ServerEnd {
public:
    struct Received {
        Arrival arrival;
        std::optional<Frame> reply;  // to send back at once
    };
    [[nodiscard]] Received receive(std::span<const std::byte> packet);
    [[nodiscard]] Frame seal(std::span<const std::byte> message) const {
        return {message.begin(), message.end()};
    }
    [[nodiscard]] bool is_open() const { return open_; }

private:
    bool open_ = false;
};

}  // namespace parlor::link
