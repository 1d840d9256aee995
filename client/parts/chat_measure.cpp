#include <algorithm>
#include <string_view>
#include <vector>

#include "client/parts/chat_parts.hpp"
#include "client/widgets/chat.hpp"

// How large the lines of a chat come out.
namespace parlor::client {

using namespace widgets;
using namespace chat_look;

float place_reactions(const Ui& ui, const ChatLine& line, Rect column, std::vector<PlacedReaction>& placed) {
    if (line.reactions.empty()) return 0;
    const float height = ui.px(reaction_px);
    const float gap = ui.px(reaction_gap);
    float x = column.x;
    float y = column.y;
    for (const LineReaction& reaction : line.reactions) {
        const float width = reaction_width(ui, static_cast<int>(reaction.who.size()));
        if (x > column.x && x + width > column.right() + 0.5F) {
            x = column.x;
            y += height + gap;
        }
        placed.push_back({&reaction, {x, y, std::min(width, column.w), height}});
        x += width + gap;
    }
    return y + height - column.y;
}

std::vector<std::string_view> pieces_of(const Ui& ui, std::string_view text, float width, int most_lines) {
    const auto lines = ui.text().wrap(ui.font(Type::list), text, width - ui.px(bubble_sides), 1000);
    const auto most = static_cast<std::size_t>(most_lines);
    if (lines.size() <= most) return {text};
    std::vector<std::string_view> pieces;
    for (std::size_t first = 0; first < lines.size(); first += most) {
        const std::size_t last = std::min(first + most, lines.size()) - 1;
        pieces.push_back(text.substr(lines[first].begin, lines[last].end - lines[first].begin));
    }
    return pieces;
}

namespace {

float stacked_height(const Ui& ui, float width, Bubble bubble, int most_lines) {
    float height = 0;
    for (const std::string_view piece : pieces_of(ui, bubble.text, width, most_lines)) {
        if (height > 0) height += ui.px(line_gap);
        bubble.text = piece;
        height += bubble_height(ui, width, bubble);
        bubble.show_head = false;
    }
    return height;
}

}  // namespace

float cached_height(const Ui& ui, ChatMemory& memory, float width, int most_lines, const ChatLine& line,
                    const Bubble& bubble) {
    const bool same = memory.heights_width == width && memory.heights_scale == ui.scale() &&
                      memory.heights_lines == most_lines;
    if (!same || memory.heights.size() > 2000) {
        memory.heights.clear();
        memory.heights_width = width;
        memory.heights_scale = ui.scale();
        memory.heights_lines = most_lines;
    }
    const std::uint64_t key = std::uint64_t{line.index} * 2 + (bubble.show_head ? 1 : 0);
    const auto found = memory.heights.find(key);
    if (found != memory.heights.end()) return found->second;
    const float height = stacked_height(ui, width, bubble, most_lines);
    memory.heights.emplace(key, height);
    return height;
}

float bubble_width(const Ui& ui, float room, const Bubble& bubble) {
    if (room <= ui.px(bubbles_fill_below)) return room;
    const float most = std::min(room, ui.px(widest_bubble));
    const float text = text_width(ui, bubble.text, Type::list) + ui.px(bubble_sides) + 2;
    const float name = bubble.show_head ? text_width(ui, bubble.name, Type::label) + ui.px(face_px) + 2 : 0;
    return std::min(most, std::max({text, name, ui.px(120)}));
}

}  // namespace parlor::client
