// Counts what decoding asks of memory: operator new of the whole test program is replaced here.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <new>

#include "shared/base/random.hpp"
#include "shared/protocol/codec.hpp"
#include "tests/shared/message_exemplars.hpp"

namespace {

thread_local bool counting = false;
thread_local std::size_t counted = 0;

void* allocate(std::size_t size) {
    if (counting) counted += size;
    return std::malloc(std::max<std::size_t>(size, 1));
}

}  // namespace

// GCC looks through these into malloc and free and takes them for a mismatch.
#pragma GCC diagnostic ignored "-Wmismatched-new-delete"

void* operator new(std::size_t size) {
    if (void* memory = allocate(size)) return memory;
    throw std::bad_alloc();
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
    return allocate(size);
}
void* operator new[](std::size_t size) {
    return operator new(size);
}
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept {
    return allocate(size);
}
void operator delete(void* memory) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}
void operator delete(void* memory, const std::nothrow_t&) noexcept {
    std::free(memory);
}
void operator delete[](void* memory) noexcept {
    std::free(memory);
}
void operator delete[](void* memory, std::size_t) noexcept {
    std::free(memory);
}
void operator delete[](void* memory, const std::nothrow_t&) noexcept {
    std::free(memory);
}

namespace {

using namespace parlor;
using codec::Bytes;

constexpr std::size_t packet_size = 13;
constexpr std::size_t most_for_it = 32 * 1024;

// All that decoding these bytes asked for, both ways.
std::size_t asked_for(const Bytes& bytes) {
    counted = 0;
    counting = true;
    static_cast<void>(codec::decode_client(bytes));
    static_cast<void>(codec::decode_server(bytes));
    counting = false;
    return counted;
}

Bytes random_bytes(Rng& rng, std::size_t size) {
    Bytes bytes(size);
    for (std::byte& byte : bytes)
        byte = static_cast<std::byte>(rng.below(256));
    return bytes;
}

std::vector<Bytes> example_packets() {
    std::vector<Bytes> packets;
    for (const auto& [name, message] : parlor::testing::client_exemplars())
        packets.push_back(codec::encode(message));
    for (const auto& [name, message] : parlor::testing::server_exemplars())
        packets.push_back(codec::encode(message));
    return packets;
}

}  // namespace

TEST_CASE("the count counts") {
    counted = 0;
    counting = true;
    const std::vector<int> hundred(100);
    counting = false;
    CHECK(counted == 100 * sizeof(int));
}

TEST_CASE("no 13 bytes make decoding ask for more than 32 KiB") {
    Rng rng(13);
    std::size_t most = 0;
    for (int i = 0; i < 40'000; ++i)
        most = std::max(most, asked_for(random_bytes(rng, packet_size)));
    // The beginnings of real packets with lengths that lie.
    for (const Bytes& packet : example_packets()) {
        for (int i = 0; i < 1'000; ++i) {
            Bytes bytes = packet;
            bytes.resize(packet_size, std::byte{0});
            for (std::uint32_t flips = 1 + rng.below(4); flips > 0; --flips) {
                constexpr std::array lies{0xFF, 0x7F, 0x0C, 0x80, 0x01, 0x00};
                bytes[rng.below(packet_size)] = static_cast<std::byte>(lies[rng.below(lies.size())]);
            }
            most = std::max(most, asked_for(bytes));
        }
    }
    MESSAGE("the most was ", most, " bytes");
    CHECK(most <= most_for_it);
    CHECK(most > 0);
}
