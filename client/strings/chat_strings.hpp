#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "shared/protocol/server_message.hpp"

// What the chat and the cheers say.
namespace parlor::client::strings {

inline constexpr std::string_view chat_title = "Chat";
inline constexpr std::string_view chat_kept_until = "Cleared at the end";
inline constexpr std::string_view chat_empty = "Nobody’s said anything yet. Say hello.";
inline constexpr std::string_view chat_message = "Message";
inline constexpr std::string_view chat_send = "Send";
inline constexpr std::string_view chat_emoji = "Add an emoji";
inline constexpr std::string_view chat_new = "New";
inline constexpr std::string_view chat_to_newest = "To the newest";
inline constexpr std::string_view chat_lines = "Lines";
inline constexpr std::string_view react = "React";
inline constexpr std::string_view react_more = "More emoji";
inline constexpr std::string_view emoji_search = "Search emoji";
inline constexpr std::string_view emoji_none = "No emoji by that word. Try another.";
inline constexpr std::string_view emoji_suggestions = "Emoji suggestions";

inline constexpr std::array<std::string_view, 6> quick_reactions{"😂", "❤️", "👍", "🔥", "🎉", "😮"};
inline constexpr std::array<std::string_view, 6> quick_reaction_names{"Laugh", "Love",  "Yes",
                                                                      "Fire",  "Party", "Wow"};

inline constexpr std::string_view cheers_name = "Cheers";
inline constexpr std::array<std::string_view, 6> cheers{"👏", "😂", "🤯", "💛", "🎉", "🙈"};
inline constexpr std::array<std::string_view, 6> cheer_names{
    "Cheer: applause", "Cheer: laugh", "Cheer: mind blown", "Cheer: heart", "Cheer: party", "Cheer: oops"};

// "280 of 300"
[[nodiscard]] std::string chat_counter(std::size_t used, std::size_t most);
// "Ingrid, Mateo and you: 😂"; who put a reaction there.
[[nodiscard]] std::string reaction_names(std::string_view emoji, std::size_t others, bool mine);
[[nodiscard]] std::string react_to(std::string_view name);  // "React to Ingrid"
[[nodiscard]] std::string unread(std::size_t lines);        // "3 new lines"
// The quiet line that tells who came or went; nothing for notices that are no matter of the chat. `team` may
// be empty.
[[nodiscard]] std::optional<std::string> chat_note(NoticeKind kind, std::string_view name,
                                                   std::string_view team);

}  // namespace parlor::client::strings
