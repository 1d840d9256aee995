#include <algorithm>
#include <cmath>
#include <string>

#include "client/style/decor.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/overlays.hpp"
#include "client/widgets/tints.hpp"

namespace parlor::widgets {

namespace {

ImU32 text_on(const style::Theme& theme, Tint tint) {
    if (tint == Tint::paper) return style::ink;
    if (tint == Tint::dark) return style::paper;
    return theme.t1;
}

// Words to press, cut off the right end of `inside`. True when they were.
bool banner_link(Ui& ui, Rect& inside, std::string_view words) {
    if (words.empty()) return false;
    const float wide = text_width(ui, words, Type::name);
    const Rect spot = inside.cut_right(wide + ui.px(8), ui.px(style::gap::md));
    const Rect hit = spot.centred_y(ui.px(44)).inset(-ui.px(6), 0);
    const Interaction state = interact(ui, ui.id(words), hit);
    const ImU32 colour = style::rgb(0x584662);
    draw_text(
        ui, spot, words,
        {.type = Type::name, .colour = style::mix(colour, style::ink, state.hover), .align = Align::centre});
    if (state.ring) style::stroke_rect(ui.draw(), hit, ui.px(10), style::ink, ui.px(3));
    Entry entry = control_entry(Kind::link, words, hit, state);
    entry.foreground = colour;
    entry.background = style::paper;
    ui.registry().add(std::move(entry));
    return state.pressed;
}

}  // namespace

BannerPress banner(Ui& ui, const BannerLook& look) {
    const style::Theme& theme = ui.theme();
    BannerPress press = BannerPress::none;
    const float shown = ui.appear(ui.id("##banner"), style::motion::panel);
    const Rect window = ui.window();
    if (look.scrim) {
        ui.draw().AddRectFilled(window.min(), window.max(), style::faded(style::rgb(0x140D19, 133), shown));
    }
    const float width = std::min(ui.px(852), window.w - ui.px(24));
    const float height = ui.px(84);
    Rect rect{(window.w - width) / 2, 0, width, height};
    if (!ui.reduced_motion()) rect.y -= (height + ui.px(8)) * (1 - shown);

    const float lip = ui.px(6);
    const Layer layer(ui, "banner", {rect.x, 0, rect.w, height + lip}, 1, false);
    // The shadow falls outside of the layer's window.
    ImDrawList& list = ui.draw();
    list.PushClipRectFullScreen();
    const float radius = ui.px(style::radius::card);
    style::draw_shadow(list, rect, radius, theme, ui.scale());
    const Rect edge = rect.moved(0, lip);
    list.AddRectFilled({edge.x, edge.y + height / 2}, edge.max(), style::paper_lip, radius,
                       ImDrawFlags_RoundCornersBottom);
    list.AddRectFilled(rect.min(), rect.max(), style::paper, radius, ImDrawFlags_RoundCornersBottom);
    list.PopClipRect();
    const Surface surface(ui, style::paper);

    Rect inside = rect.inset(ui.px(20), 0, ui.px(18), 0);
    const float dial = ui.px(53);
    const Rect place = inside.cut_left(dial, ui.px(16));
    const float thickness = ui.px(5);
    style::draw_arc(list, place.centre(), (dial - thickness) / 2, 1, thickness, style::rgb(0xEBDCCB));
    const ImU32 orange = style::rgb(0xE0613A);
    if (look.progress >= 0) {
        style::draw_arc(list, place.centre(), (dial - thickness) / 2, look.progress, thickness, orange);
    } else {
        const double turn = ui.reduced_motion() ? 0.0 : ui.time() * 0.7;
        style::draw_arc(list, place.centre(), (dial - thickness) / 2, 0.35F, thickness, orange,
                        static_cast<float>(turn - std::floor(turn)));
        if (!ui.reduced_motion()) ui.redraw();
    }
    style::draw_icon(list, look.icon, place.centre(), ui.px(22), style::ink);

    if (!look.action.empty()) {
        const ButtonOptions primary{.kind = ButtonKind::primary};
        const Rect spot = inside.cut_right(button_width(ui, look.action, primary), ui.px(style::gap::lg))
                              .centred_y(ui.px(52));
        if (button(ui, spot.moved(0, -ui.px(1)), look.action, primary)) press = BannerPress::action;
    }
    if (banner_link(ui, inside, look.leave)) press = BannerPress::leave;
    const float least = text_width(ui, look.title, Type::name) + ui.px(style::gap::md);
    if (inside.w - text_width(ui, look.more, Type::name) - ui.px(8) >= least &&
        banner_link(ui, inside, look.more))
        press = BannerPress::more;
    const float title = text_height(ui, Type::sub) * 0.9F;
    const float text_h = text_height(ui, Type::label);
    Rect lines = inside.centred_y(title + text_h);
    label_fit(ui, lines.cut_top(title), look.title, {Type::answer_medium, Type::large, Type::name},
              {.colour = style::ink, .may_cut = true});
    label(ui, lines.cut_top(text_h), look.text,
          {.type = Type::label, .colour = style::rgb(0x584662), .may_cut = true});
    return press;
}

namespace {

constexpr int toast_lines = 3;

struct ToastMeasures {
    float pad;
    float mark;   // the icon and the gap beside it
    float cross;  // 0 without one
    float text_w;
    ImVec2 size;
};

ToastMeasures measure(const Ui& ui, const ToastLook& look) {
    ToastMeasures m{ui.px(16), ui.px(48), look.close_name.empty() ? 0 : ui.px(44), 0, {}};
    const float max_text = std::min(ui.px(440), ui.window().w - ui.px(140));
    m.text_w = std::min(text_width(ui, look.text, Type::name) + 1, max_text);
    const float text_h = paragraph_height(ui, look.text, Type::name, m.text_w, toast_lines);
    m.size = {m.pad + m.mark + m.text_w + m.pad * 0.5F + m.cross + m.pad * 0.5F,
              std::max(ui.px(60), text_h + ui.px(24))};
    return m;
}

}  // namespace

ImVec2 toast_size(const Ui& ui, const ToastLook& look) {
    return measure(ui, look).size;
}

bool toast_notice(Ui& ui, ImVec2 place, const ToastLook& look) {
    const style::Theme& theme = ui.theme();
    const TintTones tones = tint_tones(theme, look.tint);
    const ImGuiID id = ui.id("##notice " + std::string(look.text));
    const float in = ui.appear(id, style::motion::panel);
    const double left = look.until - ui.time();
    const float out =
        static_cast<float>(std::clamp(left / static_cast<double>(style::motion::panel), 0.0, 1.0));
    const float shown = std::min(in, out);
    if (left <= 0) return false;
    if (out < 1) {
        ui.redraw();
    } else {
        ui.redraw_at(look.until - static_cast<double>(style::motion::panel));
    }
    const ToastMeasures m = measure(ui, look);
    Rect rect{place.x, place.y, m.size.x, m.size.y};
    if (!ui.reduced_motion()) rect.y += ui.px(24) * (1 - shown);

    const Layer layer(ui, "notice " + std::string(look.text), rect, message_layer, false,
                      look.passes_clicks ? Mouse::passes : Mouse::stops);
    Entry area;
    area.kind = Kind::area;
    area.label = look.text;
    area.min = rect.min();
    area.max = rect.max();
    area.uninvited = true;
    if (!look.passes_clicks) ui.registry().add(std::move(area));
    ImDrawList& list = ui.draw();
    list.PushClipRectFullScreen();
    const float radius = ui.px(20);
    style::draw_shadow(list, rect, radius, theme, ui.scale(), shown);
    list.AddRectFilled(rect.min(), rect.max(), style::faded(tones.ground, shown), radius);
    const bool plain = look.tint == Tint::plain;
    style::stroke_rect(list, rect, radius, style::faded(plain ? theme.line : tones.mark, shown),
                       ui.px(plain ? 1.0F : 2.0F));
    list.PopClipRect();
    const Surface surface(ui, tones.ground);
    Rect inside = rect.inset(m.pad, 0, m.cross > 0 ? m.pad * 0.5F : m.pad, 0);
    const Rect mark = inside.cut_left(ui.px(36), m.mark - ui.px(36));
    style::draw_icon(list, look.icon, mark.centre(), ui.px(24), style::faded(tones.mark, shown));
    bool closed = false;
    if (m.cross > 0) {
        const Rect spot = inside.cut_right(m.cross, m.pad * 0.5F).centred_y(m.cross);
        closed = icon_button(ui, spot, style::Icon::cross, look.close_name,
                             {.kind = ButtonKind::ghost, .icon_size = 18});
    }
    paragraph(ui, inside, look.text, toast_lines,
              {.type = Type::name, .colour = text_on(theme, look.tint), .opacity = shown});
    return closed;
}

float notice(Ui& ui, Rect rect, std::string_view text, style::Icon icon, Tint tint, int max_lines) {
    const style::Theme& theme = ui.theme();
    const TintTones tones = tint_tones(theme, tint);
    const float pad = ui.px(14);
    const float mark = ui.px(20);
    const float text_w = std::max(1.0F, rect.w - 2 * pad - mark - ui.px(12));
    const float text_h = paragraph_height(ui, text, Type::list, text_w, max_lines);
    const float height = std::max(ui.px(44), text_h + ui.px(22));
    const Rect box{rect.x, rect.y, rect.w, height};
    ui.draw().AddRectFilled(box.min(), box.max(), tones.ground, ui.px(16));
    Rect inside = box.inset(pad, 0);
    style::draw_icon(ui.draw(), icon, inside.cut_left(mark, ui.px(12)).centre(), mark, tones.mark);
    paragraph(ui, inside, text, max_lines,
              {.type = Type::list, .colour = text_on(theme, tint), .on = tones.ground});
    return height;
}

}  // namespace parlor::widgets
