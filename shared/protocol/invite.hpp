#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace parlor {

inline constexpr std::uint16_t default_port = 4747;

// "plum 42", "PLUM-42", "Plum42" to "PLUM-42": four letters and two digits; nothing if it is no code.
[[nodiscard]] std::optional<std::string> normalise_code(std::string_view text);

struct ServerName {
    std::string host;  // a name or four numbers
    std::uint16_t port = default_port;
    friend bool operator==(const ServerName&, const ServerName&) = default;
};
// A server on the default port of the computer one sits at.
[[nodiscard]] inline ServerName this_computer() {
    return {"127.0.0.1", default_port};
}
// "games.example", "games.example:4800", "192.168.1.20"; nothing if it cannot be one.
[[nodiscard]] std::optional<ServerName> parse_server(std::string_view text);
// Without the port where it is the default one.
[[nodiscard]] std::string to_text(const ServerName& server);
// Always with the port.
[[nodiscard]] inline std::string address_of(const ServerName& server) {
    return server.host + ":" + std::to_string(server.port);
}
// Whether that host is the computer that asks, by its loopback name or address.
[[nodiscard]] bool is_own_computer(std::string_view host);

struct Invite {
    std::string code;                  // normalised
    std::optional<ServerName> server;  // of a link, or of "host:port/CODE"
    std::string fingerprint;           // behind '#'; may be empty
};

// Finds the invite in what somebody typed or pasted: a code, a link, or a whole chat message around one. A
// link wins over a bare code; of several bare codes the last one wins, for it is the one people paste at the
// end.
[[nodiscard]] std::optional<Invite> find_invite(std::string_view text);

// "parlor://HOST:PORT/PLUM-42#FINGERPRINT"
[[nodiscard]] std::string invite_link(const ServerName& server, std::string_view code,
                                      std::string_view fingerprint);
// The two lines to paste into a chat.
[[nodiscard]] std::string invite_message(std::string_view title, const ServerName& server,
                                         std::string_view code, std::string_view fingerprint);

}  // namespace parlor
