#include "server/rooms/chat_log.hpp"

#include <algorithm>

#include "shared/base/limits.hpp"

namespace parlor::rooms {

namespace {
constexpr std::size_t piece_bytes = 16 * 1024;

std::size_t rough_size(const ChatLine& line) {
    std::size_t size = 16 + line.name.size() + line.text.size();
    for (const LineReaction& reaction : line.reactions)
        size += reaction.emoji.size() + 2 + 3 * reaction.who.size();
    return size;
}
}  // namespace

ChatLog::ChatLog() {
    lines_.reserve(limits::chat_lines_kept);
}

const ChatLine& ChatLog::add(PlayerId who, std::string name, std::string text) {
    if (lines_.size() == limits::chat_lines_kept) lines_.erase(lines_.begin());
    lines_.push_back({next_index_++, who, std::move(name), std::move(text), {}});
    return lines_.back();
}

Result<bool, Refusal> ChatLog::react(std::uint32_t line, const std::string& emoji, PlayerId who, bool on) {
    const auto found = std::ranges::find(lines_, line, &ChatLine::index);
    if (found == lines_.end()) return failure(Refusal::unknown_line);
    std::vector<LineReaction>& reactions = found->reactions;
    auto reaction = std::ranges::find(reactions, emoji, &LineReaction::emoji);
    if (reaction == reactions.end()) {
        if (!on) return false;
        if (reactions.size() >= limits::reactions_a_line) return failure(Refusal::not_now);
        reactions.push_back({emoji, {who}});
        return true;
    }
    const bool stands = std::ranges::count(reaction->who, who) > 0;
    if (stands == on) return false;
    if (on) {
        reaction->who.push_back(who);
    } else {
        std::erase(reaction->who, who);
        if (reaction->who.empty()) reactions.erase(reaction);
    }
    return true;
}

std::vector<ChatLines> ChatLog::history() const {
    std::vector<ChatLines> pieces;
    std::size_t size = piece_bytes;
    for (const ChatLine& line : lines_) {
        const std::size_t more = rough_size(line);
        if (size + more > piece_bytes) {
            pieces.emplace_back();
            size = 0;
        }
        pieces.back().lines.push_back(line);
        size += more;
    }
    return pieces;
}

}  // namespace parlor::rooms
