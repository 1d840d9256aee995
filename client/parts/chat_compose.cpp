#include <algorithm>
#include <string>
#include <string_view>

#include "client/parts/chat_parts.hpp"
#include "client/strings/chat_strings.hpp"
#include "client/strings/emoji_table.hpp"
#include "client/style/decor.hpp"
#include "client/widgets/buttons.hpp"
#include "shared/base/limits.hpp"
#include "shared/base/text.hpp"

namespace parlor::client {

using namespace widgets;

namespace {

constexpr float send_px = 46;
constexpr float least_px = 48;
constexpr float counter_px = 20;
constexpr std::size_t counter_from = limits::chat_graphemes - 50;
constexpr std::size_t suggestions_shown = 5;
constexpr int most_field_lines = 3;
constexpr TextEditLimits chat_limits{.graphemes = limits::chat_graphemes, .bytes = limits::chat_bytes};

TextFieldOptions field_options(const Ui& ui) {
    TextFieldOptions options;
    options.placeholder = strings::chat_message;
    options.limits = chat_limits;
    options.type = Type::body;
    options.reserve_right = ui.px(44);
    options.max_lines = most_field_lines;
    return options;
}

float field_height(const Ui& ui, float width, const ChatMemory& memory) {
    return std::max(ui.px(least_px),
                    text_field_height(ui, width - ui.px(send_px + 8), memory.message, field_options(ui)));
}

bool counts(const ChatMemory& memory) {
    return memory.message.edit.text.size() >= counter_from &&
           grapheme_count(memory.message.edit.text) >= counter_from;
}

void replace(TextEditState& edit, std::size_t begin, std::string_view with) {
    edit.anchor = begin;
    (void)insert_text(edit, with, chat_limits);
}

void send(Context& context, ChatMemory& memory) {
    const auto text =
        clean(strings::with_emoji(memory.message.edit.text), {limits::chat_graphemes, limits::chat_bytes});
    if (!text || text->empty()) return;
    context.requests.say(room::SendChat{*text});
    set_text(memory.message.edit, "");
    memory.marker.reset();
    memory.chosen.reset();
    memory.scroll.target = memory.scroll.content;  // to one's own words
    memory.scroll.at_end = true;
    context.ui.redraw();
}

struct Suggestions {
    std::size_t colon = 0;
    std::vector<strings::EmojiEntry> entries;
};

Suggestions suggestions_for(const ChatMemory& memory) {
    const TextEditState& edit = memory.message.edit;
    if (!memory.message.had_focus || edit.has_selection() || !edit.composing.empty()) return {};
    const auto typed = strings::shortcode_typed(edit.text, edit.caret);
    if (!typed || typed->letters == memory.dismissed) return {};
    return {typed->colon, strings::emoji_beginning_with(typed->letters, suggestions_shown)};
}

// The keys that belong to the suggestions while they show; before the field sees them.
void steer(Ui& ui, ChatMemory& memory, const Suggestions& offered) {
    if (offered.entries.empty()) {
        memory.suggestion = 0;
        return;
    }
    const std::size_t count = offered.entries.size();
    memory.suggestion = std::min(memory.suggestion, count - 1);
    if (ui.take(Key::down)) memory.suggestion = (memory.suggestion + 1) % count;
    if (ui.take(Key::up)) memory.suggestion = (memory.suggestion + count - 1) % count;
    if (ui.take(Key::escape)) {
        const auto typed = strings::shortcode_typed(memory.message.edit.text, memory.message.edit.caret);
        memory.dismissed = typed ? std::string(typed->letters) : std::string();
        ui.redraw();
    } else if (ui.take(Key::tab) || ui.take(Key::enter)) {
        replace(memory.message.edit, offered.colon, offered.entries[memory.suggestion].emoji);
        memory.suggestion = 0;
        ui.redraw();
    }
}

void draw_suggestions(Ui& ui, Rect field, ChatMemory& memory, const Suggestions& offered) {
    if (offered.entries.empty()) return;
    const float row_height = ui.px(36);
    const float pad = ui.px(6);
    const float height = row_height * static_cast<float>(offered.entries.size()) + 2 * pad;
    const Rect panel{field.x, std::max(ui.px(8), field.y - height - ui.px(6)), field.w, height};
    const Layer layer(ui, strings::emoji_suggestions, panel, ui.layer() + 1, false);
    const style::Theme& theme = ui.theme();
    ui.draw().PushClipRectFullScreen();
    style::draw_card(ui.draw(), panel, ui.px(16), theme.s1, theme, ui.scale());
    style::stroke_rect(ui.draw(), panel, ui.px(16), theme.line, std::max(1.0F, ui.px(1)));
    ui.draw().PopClipRect();
    const Surface surface(ui, theme.s1);
    Rect rest = panel.inset(pad);
    for (std::size_t i = 0; i < offered.entries.size(); ++i) {
        const strings::EmojiEntry& entry = offered.entries[i];
        const Rect row = rest.cut_top(row_height);
        const std::string name = ":" + std::string(entry.shortcode()) + ":";
        const Interaction state = interact(ui, ui.id(name), row, {.focusable = false});
        const bool chosen = i == memory.suggestion;
        const ImU32 ground = chosen ? theme.s3 : theme.s2;
        const float lit = chosen ? 1.0F : state.hover;
        if (lit > 0.01F) ui.draw().AddRectFilled(row.min(), row.max(), style::faded(ground, lit), ui.px(10));
        Rect inside = row.inset(ui.px(10), 0);
        draw_emoji(ui, inside.cut_left(ui.px(24), ui.px(10)).centre(), ui.px(22), entry.emoji);
        const text::Extent drawn = draw_text(ui, inside, name, {.type = Type::list, .colour = theme.t1});
        Entry spoken = control_entry(Kind::option, name, row, state);
        spoken.value = chosen ? "on" : "off";
        spoken.cut = drawn.cut;
        spoken.may_cut = true;
        spoken.foreground = theme.t1;
        spoken.background = lit > 0.5F ? ground : theme.s1;
        ui.registry().add(std::move(spoken));
        if (state.pressed) {
            replace(memory.message.edit, offered.colon, entry.emoji);
            memory.suggestion = 0;
            ui.redraw();
        }
    }
}

}  // namespace

float chat_compose_height(const Ui& ui, float width, const ChatMemory& memory) {
    return field_height(ui, width, memory) + (counts(memory) ? ui.px(counter_px) : 0);
}

void chat_compose(Context& context, Rect rect, ChatMemory& memory) {
    Ui& ui = context.ui;
    TextEditState& edit = memory.message.edit;
    if (counts(memory)) {
        const std::size_t used = grapheme_count(edit.text);
        const bool full = used >= limits::chat_graphemes;
        label(
            ui, rect.cut_top(ui.px(counter_px)), strings::chat_counter(used, limits::chat_graphemes),
            {.type = Type::caption, .colour = full ? ui.theme().warn : ui.theme().t3, .align = Align::right});
    }
    Rect row = rect;
    const Rect send_at = row.cut_right(ui.px(send_px), ui.px(8));
    const Rect smile = Rect{row.right() - ui.px(42), row.bottom() - ui.px(44), ui.px(38), ui.px(40)};

    const Suggestions before = suggestions_for(memory);
    steer(ui, memory, before);
    const TextFieldResult typed =
        text_field(ui, row, strings::chat_message, memory.message, field_options(ui));
    if (typed.changed) {
        memory.dismissed.clear();
        if (const auto closed = strings::shortcode_closed(edit.text, edit.caret)) {
            replace(edit, closed->colon, closed->emoji);
            ui.redraw();
        }
    }
    if (icon_button(ui, smile, style::Icon::smile, strings::chat_emoji,
                    {.kind = ButtonKind::ghost, .icon_size = 22})) {
        memory.message_picker.open = true;
    }
    const bool writable = !edit.text.empty();
    const bool pressed =
        icon_button(ui, Rect{send_at.x, send_at.bottom() - ui.px(least_px), send_at.w, ui.px(least_px - 2)},
                    style::Icon::send, strings::chat_send);
    if (writable && (pressed || typed.submitted)) send(context, memory);
    if (pressed) memory.wants_focus = true;
    if (typed.focused || ui.inert()) memory.wants_focus = false;
    if (memory.wants_focus) {
        ui.focus().set(typed.id);
        ui.redraw();
    }

    draw_suggestions(ui, row, memory, suggestions_for(memory));
    if (const auto chosen = pick_emoji(ui, smile, strings::chat_emoji, memory.message_picker)) {
        (void)insert_text(edit, *chosen, chat_limits);
        memory.wants_focus = true;
    }
}

}  // namespace parlor::client
