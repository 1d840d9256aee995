#include "client/model/chat_history.hpp"

#include <algorithm>

#include "shared/base/limits.hpp"

namespace parlor::client {

void add_lines(Lobby& lobby, const ChatLines& lines) {
    for (const ChatLine& line : lines.lines) {
        const auto place = std::ranges::lower_bound(lobby.chat, line.index, {}, &ChatLine::index);
        if (place != lobby.chat.end() && place->index == line.index) {
            *place = line;
            continue;
        }
        const bool newest = place == lobby.chat.end();
        const bool during_own_time = lobby.room.has_value();  // what was said before comes before the picture
        if (newest && during_own_time && line.who != lobby.you) ++lobby.chat_unread;
        lobby.chat.insert(place, line);
    }
    while (lobby.chat.size() > limits::chat_lines_kept)
        lobby.chat.pop_front();
}

void react(Lobby& lobby, const LineReacted& reacted) {
    const auto line = std::ranges::lower_bound(lobby.chat, reacted.line, {}, &ChatLine::index);
    if (line == lobby.chat.end() || line->index != reacted.line) return;  // no longer kept
    auto& reactions = line->reactions;
    auto reaction = std::ranges::find(reactions, reacted.emoji, &LineReaction::emoji);
    if (reacted.on) {
        if (reaction == reactions.end()) {
            reaction = reactions.insert(reactions.end(), LineReaction{reacted.emoji, {}});
        }
        if (std::ranges::count(reaction->who, reacted.who) == 0) reaction->who.push_back(reacted.who);
    } else if (reaction != reactions.end()) {
        std::erase(reaction->who, reacted.who);
        if (reaction->who.empty()) reactions.erase(reaction);
    }
}

}  // namespace parlor::client
