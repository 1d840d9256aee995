#pragma once

#include <string>
#include <vector>

#include "shared/base/result.hpp"
#include "shared/protocol/server_message.hpp"

namespace parlor::rooms {

// The last lines of a lobby's chat, with their reactions.
class ChatLog {
public:
    ChatLog();
    const ChatLine& add(PlayerId who, std::string name, std::string text);
    // False when the reaction stands already as wanted: nothing to announce.
    [[nodiscard]] Result<bool, Refusal> react(std::uint32_t line, const std::string& emoji, PlayerId who,
                                              bool on);
    // Everything so far, in pieces that fit well into packets.
    [[nodiscard]] std::vector<ChatLines> history() const;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(lines_, next_index_);
    }

private:
    // Never grows: room for all lines is there from the start, so that a server that is busy for hours needs
    // no more memory than in its first minutes.
    std::vector<ChatLine> lines_;
    std::uint32_t next_index_ = 0;
};

}  // namespace parlor::rooms
