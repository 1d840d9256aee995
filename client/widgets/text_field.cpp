#include "client/widgets/text_field.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

#include "client/style/decor.hpp"
#include "client/widgets/field_layout.hpp"
#include "client/widgets/labels.hpp"

namespace parlor::widgets {

namespace {

constexpr double blink_for = 30;  // seconds without a key after which the caret rests, visible

struct Parts {
    Rect inside;  // of the text
    Rect hit;
    ImVec2 icon;
};

Parts split(const Ui& ui, Rect rect, const TextFieldOptions& options) {
    Parts parts;
    parts.hit = rect;
    parts.hit.w = std::max(0.0F, rect.w - options.reserve_right);
    const float side = ui.px(options.large ? 20.0F : 16.0F);
    const bool several = options.max_lines > 1;
    parts.inside = several ? rect.inset(side, ui.px(12)) : rect.inset(side, ui.px(4));
    parts.inside.w = std::max(1.0F, parts.inside.w - options.reserve_right);
    if (options.icon != style::Icon::none) {
        const float mark = ui.px(options.large ? 22.0F : 20.0F);
        parts.icon = parts.inside.cut_left(mark, ui.px(12)).centre();
    }
    return parts;
}

void move_by_mouse(Ui& ui, TextField& field, const FieldLayout& layout, const Interaction& state) {
    const ImGuiIO& io = ImGui::GetIO();
    if (!state.held || !field.edit.composing.empty()) return;
    const std::size_t offset = layout.offset_at(io.MousePos);
    if (ImGui::IsItemActivated()) {
        field.blink_since = ui.time();
        if (io.MouseClickedCount[0] == 2) {
            select_word_at(field.edit, offset);
        } else if (io.MouseClickedCount[0] >= 3) {
            select_all(field.edit);
        } else {
            place_caret(field.edit, offset, io.KeyShift);
        }
    } else if (io.MouseClickedCount[0] < 2 &&
               io.MouseDelta.x * io.MouseDelta.x + io.MouseDelta.y * io.MouseDelta.y > 0) {
        place_caret(field.edit, offset, true);
        field.blink_since = ui.time();
    }
}

// Feeds this frame's keys; those of the field are taken away from everybody else.
void type(Ui& ui, TextField& field, const FieldLayout& layout, const TextFieldOptions& options,
          TextFieldResult& result) {
    TextInput& input = ui.input();
    const TextEditResult typed = apply_text(field.edit, input, options.limits);
    input.committed.clear();
    bool moved = typed.moved || typed.changed;
    result.changed = typed.changed;
    std::vector<KeyPress> left;
    for (const KeyPress& key : input.keys) {
        const bool vertical = options.max_lines > 1 && (key.key == Key::up || key.key == Key::down);
        if (vertical && field.edit.composing.empty()) {
            place_caret(field.edit, layout.vertical(field.edit.caret, key.key == Key::up ? -1 : 1),
                        key.shift);
            moved = true;
            continue;
        }
        const TextEditResult used = apply_key(field.edit, key, options.limits, ui.clipboard());
        result.changed = result.changed || used.changed;
        moved = moved || used.moved || used.changed;
        if (used.used) continue;
        if (key.key == Key::enter && !key.repeat) {
            result.submitted = true;
        } else if (key.key == Key::escape) {
            result.cancelled = true;
            ui.focus().set(0);
        } else {
            left.push_back(key);
        }
    }
    input.keys = std::move(left);
    if (moved) field.blink_since = ui.time();
}

bool caret_shows(Ui& ui, const TextField& field) {
    const double idle = ui.time() - field.blink_since;
    if (ui.reduced_motion() || idle > blink_for) return true;
    const auto half = static_cast<double>(style::motion::caret_blink);
    const double turns = std::floor(idle / half);
    ui.redraw_at(field.blink_since + (turns + 1) * half);
    return static_cast<long>(turns) % 2 == 0;
}

ImU32 edge_colour(const Ui& ui, const TextFieldOptions& options, bool focused, float hover) {
    const style::Theme& theme = ui.theme();
    switch (options.mood) {
        case FieldMood::ok:
            return theme.ok;
        case FieldMood::warn:
            return theme.warn;
        case FieldMood::error:
            return theme.bad;
        case FieldMood::plain:
            break;
    }
    return focused ? theme.focus : style::mix(theme.line2, theme.t2, hover);
}

void draw_content(Ui& ui, const Parts& parts, const TextField& field, const FieldLayout& layout,
                  const TextFieldOptions& options, bool focused) {
    const style::Theme& theme = ui.theme();
    ImDrawList& list = ui.draw();
    const Clip clip(ui, parts.inside.inset(-ui.px(3), -ui.px(2)));
    if (focused && field.edit.has_selection()) {
        for (const Rect& box : layout.boxes(field.edit.selection_begin(), field.edit.selection_end())) {
            list.AddRectFilled(box.min(), box.max(), style::with_alpha(theme.acc, theme.dark ? 0.42F : 0.5F),
                               ui.px(4));
        }
    }
    const ImU32 colour = options.enabled ? theme.t1 : theme.t3;
    const ImU32 accent = theme.dark ? theme.lamp : theme.acc_text;
    layout.draw(list, ui.text(), colour, options.accent_from, accent);
    if (!focused) return;
    if (!field.edit.composing.empty()) {
        const std::size_t begin = field.edit.caret;
        for (const Rect& box : layout.boxes(begin, begin + field.edit.composing.size())) {
            list.AddRectFilled({box.x, box.bottom() - ui.px(2)}, box.max(), theme.acc);
        }
    }
    if (caret_shows(ui, field)) {
        const Rect caret = layout.caret_box(layout.shown_caret());
        list.AddRectFilled(caret.min(), caret.max(), theme.dark ? theme.acc : theme.acc_text);
    }
}

}  // namespace

void focus_once(Ui& ui, bool& done) {
    if (ui.inert() || !ui.focus().reachable(ui.layer())) {
        done = false;
    } else if (!done) {
        ui.focus().set_next();
        done = true;
    }
}

TextFieldResult text_field(Ui& ui, Rect rect, std::string_view name, TextField& field,
                           const TextFieldOptions& options) {
    const style::Theme& theme = ui.theme();
    TextFieldResult result;
    result.id = ui.id(name);
    const Parts parts = split(ui, rect, options);
    const Interaction state = interact(ui, result.id, parts.hit,
                                       {.enabled = options.enabled, .keys = KeyWish::text, .hand = false});
    const bool over = state.hovered || state.held;
    if (over) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
    result.focused = state.focused;
    if (state.focused && !field.had_focus) {
        field.blink_since = ui.time();
        if (state.ring) select_all(field.edit);  // came by keyboard: typing replaces
    }
    if (!state.focused) field.edit.composing.clear();
    field.had_focus = state.focused;

    FieldLayout layout(ui, field, parts.inside, options);
    if (state.live) move_by_mouse(ui, field, layout, state);
    if (state.focused) {
        type(ui, field, layout, options, result);
        layout = FieldLayout(ui, field, parts.inside, options);
        layout.scroll_to_caret(field);
        layout = FieldLayout(ui, field, parts.inside, options);
        ui.set_ime_rect(layout.caret_box(layout.shown_caret()));
    }

    ImDrawList& list = ui.draw();
    const float radius = ui.px(style::radius::field);
    const ImU32 ground = !options.enabled ? theme.disabled : theme.dark ? theme.s0 : style::canvas;
    list.AddRectFilled(rect.min(), rect.max(), ground, radius);
    if (options.enabled) {
        const bool strong = state.focused || options.mood != FieldMood::plain;
        style::stroke_rect(list, rect, radius, edge_colour(ui, options, state.focused, state.hover),
                           ui.px(strong ? 3.0F : 2.0F));
    }
    if (options.icon != style::Icon::none) {
        style::draw_icon(list, options.icon, parts.icon, ui.px(options.large ? 22.0F : 20.0F),
                         state.focused ? theme.dark ? theme.lamp : theme.t2 : theme.t3);
    }
    const bool empty = field.edit.text.empty() && field.edit.composing.empty();
    text::Extent shown{};
    if (empty && !options.placeholder.empty()) {
        const VAlign valign = options.max_lines > 1 ? VAlign::top : VAlign::middle;
        const bool fits = text_width(ui, options.placeholder, options.type) <= parts.inside.w;
        const Type type = fits ? options.type : Type::label;
        shown = draw_text(ui, parts.inside, options.placeholder,
                          {.type = type, .colour = theme.t3, .valign = valign});
        if (state.focused && caret_shows(ui, field)) {
            const Rect caret = layout.caret_box(0);
            list.AddRectFilled(caret.min(), caret.max(), theme.dark ? theme.acc : theme.acc_text);
        }
    } else {
        draw_content(ui, parts, field, layout, options, state.focused);
        shown.missing_glyph = ui.text().measure(ui.font(options.type), field.edit.text).missing_glyph;
    }

    Entry entry = control_entry(Kind::text_field, name, rect, state);
    entry.value = field.edit.text;
    entry.missing_glyph = shown.missing_glyph;
    entry.cut = shown.cut;
    entry.foreground = empty || !options.enabled ? theme.t3 : theme.t1;
    entry.background = ground;
    ui.registry().add(std::move(entry));
    return result;
}

Rect field_sentence(Ui& ui, Rect rect, FieldMood mood, std::string_view sentence, std::string_view more) {
    const style::Theme& theme = ui.theme();
    ImU32 colour = theme.t3;
    style::Icon icon = style::Icon::none;
    switch (mood) {
        case FieldMood::plain:
            break;
        case FieldMood::ok:
            colour = theme.ok;
            icon = style::Icon::check;
            break;
        case FieldMood::warn:
            colour = theme.warn;
            icon = style::Icon::warning;
            break;
        case FieldMood::error:
            colour = theme.bad;
            icon = style::Icon::cross;
            break;
    }
    Rect line = rect;
    if (icon != style::Icon::none) {
        const float mark = ui.px(16);
        Rect place = line.cut_left(mark, ui.px(6));
        place.h = std::min(place.h, text_height(ui, Type::label));
        style::draw_icon(ui.draw(), icon, place.centre(), mark, colour, 1.25F);
    }
    if (more.empty()) {
        return paragraph(ui, line, sentence, 2,
                         {.type = Type::label, .colour = colour, .valign = VAlign::top});
    }
    const Rect first = label(ui, {line.x, line.y, line.w, text_height(ui, Type::label)}, sentence,
                             {.type = Type::label, .colour = colour});
    line.cut_left(first.w, ui.px(8));
    const Rect second = label(ui, {line.x, line.y, line.w, text_height(ui, Type::label)}, more,
                              {.type = Type::list, .colour = theme.t3, .may_cut = true});
    return {first.x, first.y, second.right() - first.x, first.h};
}

}  // namespace parlor::widgets
