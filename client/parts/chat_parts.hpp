#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "client/parts/context.hpp"
#include "client/widgets/emoji_picker.hpp"
#include "client/widgets/scroll_area.hpp"
#include "client/widgets/text_field.hpp"

// The pieces of chat_panel: what it remembers, the lines, the reactions, the field.
namespace parlor::client {

// "Łukasz joined", at its place between the lines.
struct ChatNote {
    std::uint32_t before = 0;  // the index of the line it stands above
    std::string text;
};

struct ChatMemory {
    // Whose chat it is: another lobby begins anew.
    std::string code;
    PlayerId you;

    std::vector<ChatNote> notes;
    std::uint32_t last_notice = 0;
    std::uint32_t next_line = 0;          // the index after the last line known here
    std::uint32_t seen_before = 0;        // lines from this index on were not shown yet
    std::optional<std::uint32_t> marker;  // "New" stands above this line
    bool hidden = true;
    bool started = false;

    widgets::ScrollState scroll;
    std::optional<std::uint32_t> chosen;  // the line that the arrow keys chose
    bool reveal_chosen = false;

    std::optional<std::uint32_t> reacting;  // the line whose reactions are being chosen
    style::Rect react_anchor;
    widgets::EmojiPicker react_picker;

    widgets::TextField message;
    widgets::EmojiPicker message_picker;
    std::size_t suggestion = 0;
    std::string dismissed;  // the beginning of a word for which suggestions were closed

    // Heights of bubbles, for one width, scale and number of lines; twice the index, plus one with a head.
    std::unordered_map<std::uint64_t, float> heights;
    float heights_width = 0;
    float heights_scale = 0;
    int heights_lines = 0;
};

// Catches up with the model: new notices become notes, another lobby a new memory.
ChatMemory& chat_memory(Context& context);
[[nodiscard]] std::uint32_t count_unread(const Lobby& lobby, const ChatMemory& memory);

// The lines in `rect`, scrolled, with "3 new lines" at the lower edge when they came out of sight.
void chat_lines(Context& context, style::Rect rect, ChatMemory& memory);
// The emoji to react with, while `memory.reacting`.
void chat_reactions(Context& context, ChatMemory& memory);

// The field with its buttons and what helps to write in it. Draws at the bottom of `rect`.
void chat_compose(Context& context, style::Rect rect, ChatMemory& memory);
[[nodiscard]] float chat_compose_height(const widgets::Ui& ui, float width, const ChatMemory& memory);

[[nodiscard]] std::optional<std::string_view> pick_emoji(widgets::Ui& ui, style::Rect anchor,
                                                         std::string_view name, widgets::EmojiPicker& picker);

}  // namespace parlor::client
