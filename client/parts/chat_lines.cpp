#include <algorithm>
#include <cmath>
#include <string>

#include <imgui_internal.h>

#include "client/parts/chat_parts.hpp"
#include "client/parts/people.hpp"
#include "client/strings/chat_strings.hpp"
#include "client/style/decor.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/chat.hpp"

namespace parlor::client {

using namespace widgets;
using namespace chat_look;

namespace {

constexpr float one_more = 80;  // beyond the edges is drawn too: Tab gets there and it scrolls

bool mouse_is_over(Ui& ui, Rect rect) {
    return ui.focus().reachable(ui.layer()) && !ui.inert() &&
           ImGui::GetCurrentContext()->HoveredWindow == ImGui::GetCurrentWindow() &&
           ImGui::IsMouseHoveringRect(rect.min(), rect.max());
}

// The small smile at a bubble's corner. The keyboard gets there with the arrow keys and Enter.
bool react_button(Ui& ui, ImVec2 centre, std::string_view name) {
    const style::Theme& theme = ui.theme();
    const float size = ui.px(28);
    const Rect rect = style::rect_around(centre, size, size);
    const Interaction state =
        interact(ui, ui.id(name), rect, {.focusable = false, .tooltip = strings::react});
    ImDrawList& list = ui.draw();
    list.AddCircleFilled(centre, size / 2, theme.s1, 32);
    list.AddCircleFilled(centre, size / 2 - ui.px(2), style::mix(theme.s3, theme.lamp, 0.25F * state.hover),
                         32);
    style::draw_icon(list, style::Icon::smile, centre, ui.px(16), theme.t1);
    Entry entry = control_entry(Kind::button, name, rect, state);
    entry.decorative = true;  // comes with the mouse and lies over the bubble's corner
    ui.registry().add(std::move(entry));
    return state.pressed;
}

void new_marker(Ui& ui, Rect row) {
    const ImU32 colour = ui.theme().acc_text;
    const float wide = text_width(ui, strings::chat_new, Type::caption);
    const float y = std::round(row.centre().y);
    ui.draw().AddRectFilled({row.x, y}, {row.right() - wide - ui.px(8), y + std::max(1.0F, ui.px(1))},
                            colour);
    label(ui, row, strings::chat_new, {.type = Type::caption, .colour = colour, .align = Align::right});
}

class Lines {
public:
    Lines(Context& context, ChatMemory& memory, const ScrollArea& area, Rect view)
        : context_(context),
          ui_(context.ui),
          memory_(memory),
          area_(area),
          view_(view),
          rest_(area.content()),
          top_(rest_.y),
          most_lines_(std::clamp(static_cast<int>(view.h / text_height(ui_, Type::list)) - 2, 1, 14)) {}

    void note(const ChatNote& note) {
        if (begun_) rest_.y += ui_.px(group_gap);
        const Rect row{rest_.x, rest_.y, rest_.w, ui_.px(40)};
        rest_.y += area_.shows(row) ? chat_note(ui_, row, note.text)
                                    : paragraph_height(ui_, note.text, Type::caption, rest_.w, 2);
        begun_ = true;
        speaker_.reset();
    }

    void marker() {
        if (begun_) rest_.y += ui_.px(line_gap);
        const Rect row{rest_.x, rest_.y, rest_.w, ui_.px(18)};
        if (area_.shows(row)) new_marker(ui_, row);
        rest_.y += row.h;
        begun_ = true;
        speaker_.reset();
    }

    void line(const ChatLine& line) {
        const Lobby& lobby = *context_.model.lobby;
        const Person person = person_of(lobby, line.who);
        Bubble bubble{.name = line.name,
                      .emoji = person.avatar,
                      .colour = person.colour,
                      .text = line.text,
                      .mine = line.who == lobby.you,
                      .show_head = speaker_ != line.who};
        if (begun_) rest_.y += ui_.px(bubble.show_head ? group_gap : line_gap);
        const float most = std::min(rest_.w, ui_.px(widest_bubble));
        const float height = cached_height(ui_, memory_, most, most_lines_, line, bubble);
        const float face = ui_.px(face_px);
        reactions_.clear();
        const Rect column{rest_.x + face, rest_.y + height + ui_.px(reaction_gap), rest_.w - face, 0};
        const float below = place_reactions(ui_, line, column, reactions_);
        const float whole = height + (below > 0 ? below + ui_.px(reaction_gap) : 0);
        const Rect all{rest_.x, rest_.y, rest_.w, whole};
        if (area_.shows(all.grown(ui_.px(one_more)))) draw(line, bubble, all, height);
        if (memory_.chosen == line.index) reveal(all);
        rest_.y += whole;
        begun_ = true;
        // After reactions the next line needs a head again to show whose it is.
        speaker_ = below > 0 ? std::nullopt : std::optional(line.who);
    }

    [[nodiscard]] float used() const { return rest_.y - top_ + ui_.px(2); }

private:
    void draw(const ChatLine& line, const Bubble& bubble, Rect all, float height) {
        const Lobby& lobby = *context_.model.lobby;
        const Group group(ui_, "line " + std::to_string(line.index));
        Bubble piece = bubble;
        Rect rest{all.x, all.y, all.w, height};
        const float most = std::min(all.w, ui_.px(widest_bubble));
        float widest = 0;
        for (const std::string_view text : pieces_of(ui_, line.text, most, most_lines_)) {
            piece.text = text;
            const float width = bubble_width(ui_, all.w, piece);
            widest = std::max(widest, width);
            const float used = chat_bubble(ui_, {rest.x, rest.y, width, rest.h}, piece);
            rest.cut_top(used, ui_.px(line_gap));
            piece.show_head = false;
        }
        for (const PlacedReaction& one : reactions_)
            reaction(lobby, line, one);
        const float head = bubble.show_head ? ui_.px(20) : 0;
        const Rect balloon{all.x + ui_.px(face_px), all.y + head, widest - ui_.px(face_px), height - head};
        const bool chosen = memory_.chosen == line.index && list_focused_;
        if (chosen && ui_.focus().ring_visible()) {
            style::stroke_rect(ui_.draw(), balloon.grown(ui_.px(2)), ui_.px(18), ui_.theme().focus,
                               ui_.px(3));
        }
        const bool over =
            mouse_is_over(ui_, all.inset(0, -ui_.px(2))) && view_.contains(ImGui::GetMousePos());
        const ImVec2 corner(balloon.right() - ui_.px(18), balloon.y + ui_.px(1));
        if (over || memory_.reacting == line.index) {
            if (react_button(ui_, corner, strings::react_to(line.name))) open_reactions(line.index, corner);
        }
        if (chosen && (ui_.take(Key::enter) || ui_.take(Key::space))) open_reactions(line.index, corner);
    }

    void open_reactions(std::uint32_t index, ImVec2 corner) {
        memory_.reacting = index;
        memory_.react_anchor = style::rect_around(corner, ui_.px(28), ui_.px(28));
        ui_.redraw();
    }

    void reaction(const Lobby& lobby, const ChatLine& line, const PlacedReaction& one) {
        const auto& who = one.reaction->who;
        const bool mine = std::ranges::find(who, lobby.you) != who.end();
        const std::string name =
            strings::reaction_names(one.reaction->emoji, who.size() - (mine ? 1 : 0), mine);
        if (reaction_chip(ui_, one.rect, one.reaction->emoji, static_cast<int>(who.size()), mine, name)) {
            context_.requests.say(room::ReactToLine{line.index, one.reaction->emoji, !mine});
        }
    }

    // The arrow keys chose this line: scroll so that it shows.
    void reveal(Rect all) {
        if (!memory_.reveal_chosen) return;
        memory_.reveal_chosen = false;
        const float margin = ui_.px(8);
        if (all.y < view_.y + margin) memory_.scroll.target -= view_.y + margin - all.y;
        if (all.bottom() > view_.bottom() - margin) {
            memory_.scroll.target += all.bottom() - (view_.bottom() - margin);
        }
        ui_.redraw();
    }

    Context& context_;
    Ui& ui_;
    ChatMemory& memory_;
    const ScrollArea& area_;
    Rect view_;
    Rect rest_;
    float top_;
    int most_lines_;
    bool begun_ = false;
    std::optional<PlayerId> speaker_;
    std::vector<PlacedReaction> reactions_;

public:
    bool list_focused_ = false;
};

// Up and Down walk through the lines, Home and End jump, PgUp and PgDn scroll.
void walk_lines(Ui& ui, const Lobby& lobby, ChatMemory& memory, float view) {
    const auto& chat = lobby.chat;
    if (chat.empty()) return;
    const auto go = [&](std::ptrdiff_t to) {
        const auto last = static_cast<std::ptrdiff_t>(chat.size()) - 1;
        memory.chosen = chat[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(to, 0, last))].index;
        memory.reveal_chosen = true;
    };
    const auto found = memory.chosen ? std::ranges::find(chat, *memory.chosen, &ChatLine::index) : chat.end();
    const bool none = found == chat.end();
    const auto here = none ? static_cast<std::ptrdiff_t>(chat.size()) : found - chat.begin();
    if (ui.take(Key::up)) go(here - 1);
    if (ui.take(Key::down)) go(none ? here - 1 : here + 1);
    if (ui.take(Key::home)) go(0);
    if (ui.take(Key::end)) go(static_cast<std::ptrdiff_t>(chat.size()) - 1);
    if (ui.take(Key::page_up)) memory.scroll.target -= view * 0.9F;
    if (ui.take(Key::page_down)) memory.scroll.target += view * 0.9F;
}

// A pill over the lower edge when news came while one was reading further up.
void to_newest(Ui& ui, Rect rect, ChatMemory& memory, std::uint32_t unread) {
    const std::string text = unread > 0 ? strings::unread(unread) : std::string(strings::chat_to_newest);
    const ButtonOptions options{
        .size = ButtonSize::small, .icon = style::Icon::chevron_down, .id = strings::chat_to_newest};
    const Rect row = Rect{rect.x, rect.bottom() - ui.px(44), rect.w, ui.px(40)};
    const Rect spot = row.centred_x(std::min(rect.w, button_width(ui, text, options)));
    const Layer layer(ui, strings::chat_to_newest, spot.grown(ui.px(5)), ui.layer() + 1, false);
    if (button(ui, spot, text, options)) {
        memory.scroll.target = memory.scroll.content;
        memory.scroll.at_end = true;
    }
}

}  // namespace

void chat_lines(Context& context, Rect rect, ChatMemory& memory) {
    Ui& ui = context.ui;
    const Lobby& lobby = *context.model.lobby;
    if (lobby.chat.empty() && memory.notes.empty()) {
        empty_state(ui, rect.centred_x(std::min(rect.w, ui.px(210))), style::Icon::chat, strings::chat_empty);
        memory.seen_before = memory.next_line;
        return;
    }
    const ImGuiID id = ui.id("##lines");
    const bool live = !ui.inert() && ui.focus().reachable(ui.layer());
    const bool focused = live && !lobby.chat.empty() && ui.focus().stop(id, KeyWish::area, rect);
    if (focused) walk_lines(ui, lobby, memory, rect.h);
    if (focused && ui.focus().ring_visible() && !memory.chosen) {
        memory.chosen = lobby.chat.empty() ? std::nullopt : std::optional(lobby.chat.back().index);
    }
    {
        ScrollArea area(ui, rect, strings::chat_lines, memory.scroll,
                        {.stick_to_end = true, .focusable = false});
        Lines lines(context, memory, area, rect);
        lines.list_focused_ = focused;
        auto note = memory.notes.begin();
        for (const ChatLine& line : lobby.chat) {
            for (; note != memory.notes.end() && note->before <= line.index; ++note)
                lines.note(*note);
            if (memory.marker == line.index) lines.marker();
            lines.line(line);
        }
        for (; note != memory.notes.end(); ++note)
            lines.note(*note);
        area.used(lines.used());
    }
    const bool at_end = memory.scroll.at_end || memory.scroll.content <= rect.h;
    if (at_end) {
        memory.seen_before = memory.next_line;
    } else {
        to_newest(ui, rect, memory, count_unread(lobby, memory));
    }
}

}  // namespace parlor::client
