#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "shared/base/ids.hpp"
#include "shared/protocol/server_message.hpp"
#include "shared/rounds/prompt.hpp"
#include "shared/rounds/who_said_it.hpp"

namespace parlor::game {

// What Who said it? is made of.
struct WhoPrompts {
    std::vector<Prompt> prompts;
    [[nodiscard]] bool empty() const { return prompts.empty(); }
    template <class Archive>
    void serialize(Archive& archive) {
        archive(prompts);
    }
};

// The lines that people write for Who said it? while their lobby gathers. A line belongs to the question that
// it answers: when the host chooses other questions it waits, and is there again with its question.
class WhoBeforehand {
public:
    void take(WhoPrompts content);
    [[nodiscard]] const WhoPrompts& content() const { return content_; }
    // Why not; nothing when it is done.
    [[nodiscard]] std::optional<Refusal> on_command(const who::Command& command, PlayerId who);
    // Somebody will not be back.
    void forget(PlayerId who);
    // `players` are those who are here and play, the viewer among them or not. Who has written nobody else
    // sees.
    [[nodiscard]] who::View view_for(PlayerId viewer, std::span<const PlayerId> players) const;

    // For the round, when it begins.
    [[nodiscard]] std::uint16_t set() const { return set_; }
    [[nodiscard]] std::map<std::uint8_t, std::string> lines_of(PlayerId who) const;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(content_, set_, lines_);
    }

private:
    // Of one person, those to questions that are gone included.
    static constexpr std::size_t most_lines = 2 * limits::prompts_a_round;

    struct Line {
        PlayerId who;
        std::string prompt;
        std::string text;
        template <class Archive>
        void serialize(Archive& archive) {
            archive(who, prompt, text);
        }
    };
    void write(PlayerId who, const std::string& prompt, const std::string& text);
    [[nodiscard]] bool is_asked(const std::string& prompt) const;

    WhoPrompts content_;
    std::uint16_t set_ = 0;
    std::vector<Line> lines_;  // in the order of writing
};

}  // namespace parlor::game
