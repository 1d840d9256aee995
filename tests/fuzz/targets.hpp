#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

// What takes bytes from strangers, each for itself. A target that finds a rule broken ends the process.
namespace parlor::fuzz {

using Bytes = std::span<const std::byte>;

void datagrams(Bytes bytes);        // queries, looks around, hellos
void link_packets(Bytes bytes);     // handshakes, and frames of links that are open
void client_messages(Bytes bytes);  // decoding, limits
void room(Bytes bytes);             // messages to a room in each phase of each round
void server_messages(Bytes bytes);  // what a client makes of them
void drawings(Bytes bytes);         // ops of a canvas, and its pixels
void packs(Bytes bytes);            // packs and what is imported into them
void settings(Bytes bytes);         // of a server's file
void scripts(Bytes bytes);          // that drive a client

struct Target {
    std::string_view name;  // also of the folder with its corpus
    void (*run)(Bytes bytes);
};
inline constexpr std::array targets{
    Target{"datagrams", datagrams},
    Target{"link_packets", link_packets},
    Target{"client_messages", client_messages},
    Target{"room", room},
    Target{"server_messages", server_messages},
    Target{"drawings", drawings},
    Target{"packs", packs},
    Target{"settings", settings},
    Target{"scripts", scripts},
};

// Ends the process, so that a fuzzer keeps the bytes that led here.
void hold(bool rule, const char* what);

inline std::string_view text_of(Bytes bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace parlor::fuzz
