#include "client/widgets/chat.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "client/style/decor.hpp"

namespace parlor::widgets {

namespace {

constexpr float face_size = 34;
constexpr float face_gap = 10;
constexpr float name_height = 20;
constexpr float padding_x = 13;
constexpr float padding_y = 9;
constexpr int longest = 40;  // lines

float bubble_text_width(const Ui& ui, float width) {
    return std::max(1.0F, width - ui.px(face_size + face_gap + 2 * padding_x));
}

}  // namespace

float bubble_height(const Ui& ui, float width, const Bubble& bubble) {
    const float text = paragraph_height(ui, bubble.text, Type::list, bubble_text_width(ui, width), longest);
    return text + ui.px(2 * padding_y) + (bubble.show_head ? ui.px(name_height) : 0);
}

float chat_bubble(Ui& ui, Rect rect, const Bubble& bubble) {
    const style::Theme& theme = ui.theme();
    const float height = bubble_height(ui, rect.w, bubble);
    Rect area{rect.x, rect.y, rect.w, height};
    const Rect side = area.cut_left(ui.px(face_size), ui.px(face_gap));
    if (bubble.show_head) {
        const float radius = ui.px(face_size) / 2;
        coaster(ui, {side.x + radius, side.y + radius}, radius * 2, bubble.emoji, {.colour = bubble.colour});
        label(ui, area.cut_top(ui.px(name_height)).moved(0, -ui.px(2)), bubble.name,
              {.type = Type::label, .colour = theme.t2, .may_cut = true});
    }
    const ImU32 fill = bubble.mine ? theme.s3 : theme.s2;
    const float radius = ui.px(16);
    // The corner towards the speaker is tighter, like the tail of a comic's balloon.
    ImDrawList& list = ui.draw();
    list.AddRectFilled(area.min(), area.max(), fill, radius);
    if (bubble.show_head) {
        list.AddRectFilled(area.min(), {area.x + radius, area.y + radius}, fill, ui.px(5),
                           ImDrawFlags_RoundCornersTopLeft);
    }
    paragraph(ui, area.inset(ui.px(padding_x), ui.px(padding_y)), bubble.text, longest,
              {.type = Type::list, .colour = theme.t1, .on = fill, .valign = VAlign::top});
    return height;
}

float chat_note(Ui& ui, Rect rect, std::string_view text) {
    const float height = paragraph_height(ui, text, Type::caption, rect.w, 2);
    paragraph(
        ui, {rect.x, rect.y, rect.w, height}, text, 2,
        {.type = Type::caption, .colour = ui.theme().t3, .align = Align::centre, .valign = VAlign::top});
    return height;
}

float reaction_width(const Ui& ui, int count) {
    return std::ceil(ui.px(42) + text_width(ui, std::to_string(count), Type::label));
}

bool reaction_chip(Ui& ui, Rect rect, std::string_view emoji, int count, bool mine, std::string_view name,
                   bool enabled) {
    const style::Theme& theme = ui.theme();
    const Interaction state = interact(ui, ui.id(name), rect, {.enabled = enabled, .tooltip = name});
    const ImU32 ground = mine ? theme.s3 : theme.s2;
    ImDrawList& list = ui.draw();
    list.AddRectFilled(rect.min(), rect.max(), style::mix(ground, theme.s3, 0.7F * state.hover), rect.h / 2);
    if (mine) style::stroke_rect(list, rect, rect.h / 2, theme.dark ? theme.lamp : theme.ring, ui.px(2));
    Rect inside = rect.inset(ui.px(9), 0, ui.px(10), 0);
    const float size = rect.h * 0.68F;
    draw_emoji(ui, inside.cut_left(size, ui.px(5)).centre(), size, emoji, enabled ? 1.0F : 0.5F);
    const std::string number = std::to_string(count);
    draw_text(ui, inside, number, {.type = Type::label, .colour = theme.t1});
    if (state.ring) focus_ring(ui, rect, rect.h / 2);
    Entry entry = control_entry(Kind::toggle, name, rect, state);
    entry.value = number;
    entry.foreground = theme.t1;
    entry.background = ground;
    ui.registry().add(std::move(entry));
    return state.pressed;
}

void floating_cheer(Ui& ui, Rect lane, std::string_view face, int colour, std::string_view name,
                    std::string_view emoji, float age) {
    if (age < 0 || age > style::motion::cheer) return;
    const style::Theme& theme = ui.theme();
    const float part = age / style::motion::cheer;
    const float rise =
        ui.reduced_motion() ? 0.0F : style::out_cubic(part) * std::max(0.0F, lane.h - ui.px(44));
    const float opacity = std::min(1.0F, std::min(age / 0.12F, (1 - part) / 0.35F));
    const float height = ui.px(44);
    const float name_width = std::min(text_width(ui, name, Type::name), std::max(0.0F, lane.w - ui.px(100)));
    const float width = ui.px(5 + 34 + 8 + 8 + 30 + 12) + name_width;
    const Rect rect{lane.x + std::max(0.0F, lane.w - width) * 0.3F, lane.bottom() - height - rise, width,
                    height};
    const ImU32 ground = theme.dark ? theme.s2 : theme.s1;
    ui.draw().AddRectFilled(rect.min(), rect.max(), style::faded(ground, opacity), height / 2);
    Rect inside = rect.inset(ui.px(5), 0, ui.px(10), 0);
    coaster(ui, inside.cut_left(ui.px(34), ui.px(8)).centre(), ui.px(34), face,
            {.colour = colour, .on = ground, .opacity = opacity});
    draw_emoji(ui, inside.cut_right(ui.px(30), ui.px(8)).centre(), ui.px(27), emoji, opacity);
    label(ui, inside, name,
          {.type = Type::name,
           .colour = theme.t1,
           .on = ground,
           .may_cut = true,
           .decorative = true,
           .opacity = opacity});
    ui.redraw();
}

}  // namespace parlor::widgets
