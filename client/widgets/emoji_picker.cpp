#include "client/widgets/emoji_picker.hpp"

#include <algorithm>
#include <cctype>
#include <utility>

#include "client/style/decor.hpp"
#include "client/widgets/labels.hpp"
#include "shared/base/text.hpp"

namespace parlor::widgets {

namespace {

constexpr int columns = 7;

bool matches(const EmojiChoice& choice, const std::string& wanted) {
    return wanted.empty() || fold(choice.words).find(wanted) != std::string::npos || choice.emoji == wanted;
}

// What a screen reader says: the first of the words.
std::string_view name_of(const EmojiChoice& choice) {
    return choice.words.empty() ? choice.emoji : choice.words.substr(0, choice.words.find(' '));
}

bool cell(Ui& ui, Rect rect, const EmojiChoice& choice) {
    const Interaction state = interact(ui, ui.id(choice.emoji), rect, {.tooltip = name_of(choice)});
    const float lit = std::max(state.hover, state.ring ? 1.0F : 0.0F);
    if (lit > 0.01F) {
        ui.draw().AddRectFilled(rect.min(), rect.max(), style::faded(ui.theme().s3, lit), ui.px(10));
    }
    if (state.ring) style::stroke_rect(ui.draw(), rect, ui.px(10), ui.theme().focus, ui.px(2));
    const float grow = ui.reduced_motion() ? 0.0F : 0.1F * state.hover;
    draw_emoji(ui, rect.centre(), std::min(rect.w, rect.h) * (0.64F + grow), choice.emoji);
    Entry entry = control_entry(Kind::option, name_of(choice), rect, state);
    entry.value = choice.emoji;
    ui.registry().add(std::move(entry));
    return state.pressed;
}

// Arrow keys walk through the grid.
void walk(Ui& ui, std::span<const ImGuiID> ids) {
    const auto here = std::find(ids.begin(), ids.end(), ui.focus().focused());
    if (here == ids.end()) return;
    const auto place = here - ids.begin();
    const auto go = [&](Key key, std::ptrdiff_t step) {
        if (!ui.take(key)) return;
        const auto to = place + step;
        if (to >= 0 && to < static_cast<std::ptrdiff_t>(ids.size()))
            ui.focus().set(ids[static_cast<std::size_t>(to)]);
    };
    go(Key::left, -1);
    go(Key::right, 1);
    go(Key::up, -columns);
    go(Key::down, columns);
}

}  // namespace

std::optional<std::string_view> emoji_picker(Ui& ui, Rect anchor, std::string_view name, EmojiPicker& picker,
                                             std::span<const EmojiChoice> choices,
                                             const EmojiPickerLook& look) {
    if (!picker.open) return std::nullopt;
    const Layer layer(ui, name, ui.window(), ui.layer() + 1, true);
    const style::Theme& theme = ui.theme();
    const float width = std::min(ui.px(look.width), ui.window().w - ui.px(16));
    const float height = std::min(ui.px(look.height), ui.window().h - ui.px(16));
    Rect panel{std::clamp(anchor.right() - width, ui.px(8), ui.window().w - width - ui.px(8)),
               anchor.y - ui.px(8) - height, width, height};
    if (panel.y < ui.px(8)) panel.y = std::min(anchor.bottom() + ui.px(8), ui.window().h - height - ui.px(8));
    style::draw_card(ui.draw(), panel, ui.px(20), theme.s1, theme, ui.scale());
    style::stroke_rect(ui.draw(), panel, ui.px(20), theme.line, std::max(1.0F, ui.px(1)));
    const Surface surface(ui, theme.s1);

    bool close = ui.take(Key::escape).has_value();
    if (ImGui::IsMouseClicked(0) && !panel.contains(ImGui::GetIO().MousePos)) close = true;
    Rect inside = panel.inset(ui.px(12));
    TextFieldOptions field;
    field.placeholder = look.search_placeholder;
    field.icon = style::Icon::search;
    field.limits = {.graphemes = 40, .bytes = 160};
    const TextFieldResult typed =
        text_field(ui, inside.cut_top(ui.px(46), ui.px(10)), look.search_placeholder, picker.search, field);
    if (typed.changed) picker.scroll = ScrollState{};

    std::optional<std::string_view> chosen;
    const std::string wanted = fold(picker.search.edit.text);
    std::vector<const EmojiChoice*> found;
    for (const EmojiChoice& choice : choices) {
        if (matches(choice, wanted)) found.push_back(&choice);
    }
    if (found.empty()) {
        empty_state(ui, inside, style::Icon::smile, look.nothing_found);
    } else {
        ScrollArea area(ui, inside, "##emoji", picker.scroll, {.focusable = false});
        const Rect content = area.content();
        const float size = content.w / static_cast<float>(columns);
        std::vector<ImGuiID> ids;
        for (std::size_t i = 0; i < found.size(); ++i) {
            const auto row = static_cast<float>(i / static_cast<std::size_t>(columns));
            const auto column = static_cast<float>(i % static_cast<std::size_t>(columns));
            const Rect rect{content.x + column * size, content.y + row * size, size, size};
            ids.push_back(ui.id(found[i]->emoji));
            if (cell(ui, rect, *found[i])) chosen = found[i]->emoji;
        }
        walk(ui, ids);
        area.used(size * std::ceil(static_cast<float>(found.size()) / static_cast<float>(columns)));
        if (typed.submitted) chosen = found.front()->emoji;
        if (typed.focused && ui.take(Key::down)) ui.focus().set(ids.front());
    }
    if (chosen || close) {
        picker = EmojiPicker{};
        ui.redraw();
    }
    return chosen;
}

}  // namespace parlor::widgets
