#include "client/parts/chat_panel.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "client/parts/chat_parts.hpp"
#include "client/strings/chat_strings.hpp"
#include "client/strings/emoji_table.hpp"
#include "client/strings/team_strings.hpp"
#include "client/widgets/cards.hpp"

namespace parlor::client {

using namespace widgets;

namespace {

constexpr std::size_t notes_kept = 60;

void note_arrivals(const Model& model, ChatMemory& memory) {
    const Lobby& lobby = *model.lobby;
    for (const ShownNotice& shown : model.notices) {
        if (shown.number <= memory.last_notice) continue;
        memory.last_notice = shown.number;
        const Notice& notice = shown.notice;
        if (notice.who == lobby.you) continue;
        const MemberView* member = lobby.member(notice.who);
        const std::string_view name = member != nullptr ? member->profile.name : notice.text;
        const Team team =
            member != nullptr && lobby.room->settings.team_mode != TeamMode::none ? member->team : Team{0};
        const auto text = strings::chat_note(notice.kind, name, strings::team_name(team));
        if (text) memory.notes.push_back({memory.next_line, *text});
    }
    if (memory.notes.size() > notes_kept) {
        memory.notes.erase(memory.notes.begin(),
                           memory.notes.end() - static_cast<std::ptrdiff_t>(notes_kept));
    }
}

}  // namespace

ChatMemory& chat_memory(Context& context) {
    ChatMemory& memory = context.memory.of<ChatMemory>();
    const Lobby& lobby = *context.model.lobby;
    if (memory.code != lobby.room->code || memory.you != lobby.you) {
        memory = ChatMemory{};
        memory.code = lobby.room->code;
        memory.you = lobby.you;
    }
    const std::uint32_t next = lobby.chat.empty() ? 0 : lobby.chat.back().index + 1;
    if (!memory.started) memory.seen_before = next;  // what was said before one came is no news
    memory.started = true;
    memory.next_line = std::max(memory.next_line, next);
    note_arrivals(context.model, memory);
    return memory;
}

std::uint32_t count_unread(const Lobby& lobby, const ChatMemory& memory) {
    return static_cast<std::uint32_t>(std::ranges::count_if(lobby.chat, [&](const ChatLine& line) {
        return line.index >= memory.seen_before && line.who != lobby.you;
    }));
}

std::uint32_t unread_lines(Context& context) {
    if (!context.model.lobby || !context.model.lobby->room) return 0;
    ChatMemory& memory = chat_memory(context);
    memory.hidden = true;
    return count_unread(*context.model.lobby, memory);
}

std::optional<std::string_view> pick_emoji(Ui& ui, Rect anchor, std::string_view name, EmojiPicker& picker) {
    if (!picker.open) return std::nullopt;
    std::vector<EmojiChoice> choices;
    for (const strings::EmojiEntry& entry : strings::emoji_table())
        choices.push_back({entry.emoji, entry.words});
    return emoji_picker(ui, anchor, name, picker, choices,
                        {.search_placeholder = strings::emoji_search, .nothing_found = strings::emoji_none});
}

std::optional<Rect> chat_place(Context& context) {
    const auto& memory = context.memory.of<ChatMemory>();
    return memory.drawn_at == context.ui.time() ? std::optional(memory.place) : std::nullopt;
}

void chat_panel(Context& context, Rect rect) {
    if (!context.model.lobby || !context.model.lobby->room) return;
    Ui& ui = context.ui;
    ChatMemory& memory = chat_memory(context);
    memory.place = rect;
    memory.drawn_at = ui.time();
    const Group group(ui, strings::chat_title);
    const float padding = ui.height() < 560 ? 12.0F : 18.0F;
    Rect inside = card(ui, rect, padding);
    const Surface surface(ui, ui.theme().s1);
    if (inside.h > ui.px(240))
        inside = card_heading(ui, inside, strings::chat_title, strings::chat_kept_until);
    inside.cut_top(ui.px(6));

    const float compose = chat_compose_height(ui, inside.w, memory);
    const Rect field = inside.cut_bottom(compose, ui.px(style::gap::sm));
    if (memory.hidden) {
        memory.hidden = false;
        memory.marker.reset();
        if (count_unread(*context.model.lobby, memory) > 0) memory.marker = memory.seen_before;
    }
    chat_lines(context, inside, memory);
    chat_reactions(context, memory);
    chat_compose(context, field, memory);
}

}  // namespace parlor::client
