#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "client/parts/context.hpp"
#include "client/widgets/chat.hpp"
#include "client/widgets/emoji_picker.hpp"
#include "client/widgets/scroll_area.hpp"
#include "client/widgets/text_field.hpp"

// The pieces of chat_panel: what it remembers, the lines, the reactions, the field.
namespace parlor::client {

// Sizes in style px.
namespace chat_look {
constexpr float face_px = 44;      // the column of faces, gap included
constexpr float group_gap = 14;    // between two people
constexpr float line_gap = 4;      // between two lines of one person
constexpr float reaction_px = 26;  // height of a reaction
constexpr float reaction_gap = 6;
constexpr float bubbles_fill_below = 340;  // in a chat this narrow all bubbles are as wide as it
constexpr float widest_bubble = 620;
constexpr float bubble_sides = 70;  // what a bubble's text is narrower than the chat
}  // namespace chat_look

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
    style::Rect place;     // of the whole panel
    double drawn_at = -1;  // Ui::time() of the frame it was drawn in

    widgets::ScrollState scroll;
    std::optional<std::uint32_t> chosen;  // the line that the arrow keys chose
    bool reveal_chosen = false;

    std::optional<std::uint32_t> reacting;  // the line whose reactions are being chosen
    style::Rect react_anchor;
    widgets::EmojiPicker react_picker;

    widgets::TextField message;
    widgets::EmojiPicker message_picker;
    bool wants_focus = false;  // the field, as soon as the picker has given the keyboard back
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

struct PlacedReaction {
    const LineReaction* reaction;
    style::Rect rect;
};
// Chips below a bubble, wrapped; `column` says where they begin. Returns the height used.
float place_reactions(const widgets::Ui& ui, const ChatLine& line, style::Rect column,
                      std::vector<PlacedReaction>& placed);
// A text that would be taller than the chat comes in several bubbles, so that each can be seen as a whole.
[[nodiscard]] std::vector<std::string_view> pieces_of(const widgets::Ui& ui, std::string_view text,
                                                      float width, int most_lines);
// Of all those bubbles, with the gaps between them.
float cached_height(const widgets::Ui& ui, ChatMemory& memory, float width, int most_lines,
                    const ChatLine& line, const widgets::Bubble& bubble);
// In a wide chat a bubble is no wider than what it says.
[[nodiscard]] float bubble_width(const widgets::Ui& ui, float room, const widgets::Bubble& bubble);

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
