#pragma once

#include <string>
#include <string_view>

#include "client/model/server_key.hpp"

// What is said about a server's key, by which it is known.
namespace parlor::client::strings::key {

inline constexpr std::string_view title = "This server’s key has changed";
[[nodiscard]] std::string what_happened(const ServerName& server);
inline constexpr std::string_view what_it_means =
    "That happens when whoever runs it sets it up anew or moves it. It is also how it looks when somebody "
    "pretends to be that server to listen in. Nothing about you was sent to it.";
inline constexpr std::string_view what_to_do =
    "Ask the host in another way, by phone or in your team chat, whether that is right. A fresh invite of "
    "theirs "
    "brings the right key along.";
inline constexpr std::string_view known = "Known to you";
inline constexpr std::string_view seen = "Its key now";
inline constexpr std::string_view leave = "Leave";
inline constexpr std::string_view trust = "I know, trust the new key";

// The second step
inline constexpr std::string_view sure_title = "Trust the new key?";
inline constexpr std::string_view sure_text =
    "Only if the host has told you that it is right. To this server you are somebody new then: a seat you "
    "had, "
    "and what its crews remember of you, belonged to the old key.";
inline constexpr std::string_view sure_yes = "Trust it";
inline constexpr std::string_view sure_no = "Not now";

// "ABCD EFGH IJKL MNOP QRST UVWX YZ", as it can be read aloud.
[[nodiscard]] std::string grouped(std::string_view fingerprint);
// "Sealed on its way. The server’s key: ABCD EFGH …"
[[nodiscard]] std::string sealed(std::string_view fingerprint);

}  // namespace parlor::client::strings::key
