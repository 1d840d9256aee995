#include "client/widgets/progress.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "client/style/decor.hpp"

namespace parlor::widgets {

void progress_bar(Ui& ui, Rect rect, std::string_view name, float part, ImU32 fill, ImU32 track, ImU32 edge) {
    part = std::clamp(part, 0.0F, 1.0F);
    const float shown =
        ui.animate(ui.id(name) ^ 0xBA5U, part, ui.reduced_motion() ? 0.0F : style::motion::reveal);
    ImDrawList& list = ui.draw();
    const float radius = rect.h / 2;
    list.AddRectFilled(rect.min(), rect.max(), track != 0 ? track : ui.theme().s3, radius);
    if (shown > 0.001F) {
        const Rect done{rect.x, rect.y, std::max(rect.h, rect.w * shown), rect.h};
        list.AddRectFilled(done.min(), done.max(), fill, radius);
        if (edge != 0) style::stroke_rect(list, done, radius, edge, ui.px(2));
    }
    Entry entry;
    entry.kind = Kind::image;
    entry.label = name;
    entry.value = std::to_string(std::lround(part * 100)) + "%";
    entry.min = rect.min();
    entry.max = rect.max();
    ui.registry().add(std::move(entry));
}

namespace {

std::string clock_text(long seconds) {
    if (seconds < 100) return std::to_string(seconds);
    const long rest = seconds % 60;
    return std::to_string(seconds / 60) + (rest < 10 ? ":0" : ":") + std::to_string(rest);
}

// Digits in cells of equal width, a little narrower than the widest digit's own: at this size tabular figures
// fall apart ("1 2").
float cell_width(const Ui& ui, text::Font font, char c) {
    if (c == ':') return ui.text().measure(font, ":").width;
    return ui.text().measure(font, "0").width * 0.87F;
}

float cells_width(const Ui& ui, text::Font font, std::string_view number) {
    float width = 0;
    for (const char c : number)
        width += cell_width(ui, font, c);
    return width;
}

void draw_cells(Ui& ui, text::Font font, ImVec2 at, ImU32 colour, std::string_view number) {
    // The narrow 1 would make the whole look pushed aside: what it leaves free on the left counts half.
    const auto spare = [&](std::size_t i) {
        return cell_width(ui, font, number[i]) - ui.text().measure(font, number.substr(i, 1)).width;
    };
    if (!number.empty()) at.x += (spare(number.size() - 1) - spare(0)) / 4;
    for (std::size_t i = 0; i < number.size(); ++i) {
        const float cell = cell_width(ui, font, number[i]);
        const std::string_view glyph = number.substr(i, 1);
        const float width = ui.text().measure(font, glyph).width;
        ui.text().draw(ui.draw(), font, {at.x + (cell - width) / 2, at.y}, colour, glyph);
        at.x += cell;
    }
}

}  // namespace

void ring_timer(Ui& ui, ImVec2 centre, float diameter, double seconds_left, double seconds_total,
                const RingLook& look) {
    const style::Theme& theme = ui.theme();
    ImDrawList& list = ui.draw();
    const double left = std::max(0.0, seconds_left);
    const long whole = std::lround(std::ceil(left - 1e-6));
    // Under reduced motion the ring steps with the number.
    const double exact = ui.reduced_motion() ? static_cast<double>(whole) : left;
    const float part =
        seconds_total > 0 ? static_cast<float>(std::clamp(exact / seconds_total, 0.0, 1.0)) : 0.0F;
    const bool running = !look.paused && left > 0;
    const float pulse =
        running ? style::last_seconds_pulse(static_cast<float>(left), ui.reduced_motion()) : 1.0F;
    // Everything inside grows with the ring (140 in the style guide), not with the text scale.
    const bool large = diameter >= ui.px(90);
    const float unit = diameter / 140;
    const float thickness = large ? 11 * unit : std::max(ui.px(4), diameter * 0.098F);
    const float radius = diameter / 2 * pulse - thickness / 2;
    const ImU32 inner = theme.dark ? theme.s0 : style::rgb(0xFFF8F0);
    list.AddCircleFilled(centre, radius, inner, 96);
    style::draw_arc(list, centre, radius, 1, thickness, theme.s3);
    style::draw_arc(list, centre, radius, part, thickness, look.colour != 0 ? look.colour : theme.ring);

    const float below = 30 * unit;  // the word's distance from the middle
    const float reach = radius - thickness;
    const float chord = 2 * std::sqrt(std::max(0.0F, reach * reach - below * below));
    const bool with_unit = large && !look.unit.empty() && text_width(ui, look.unit, Type::caption) <= chord;
    const std::string number = clock_text(whole);
    text::Font font{text::Face::display_extra_bold, large ? 56 * unit : diameter * 0.39F};
    const float wide = cells_width(ui, font, number);
    if (wide > 1.72F * reach) font.px *= 1.72F * reach / wide;
    const text::Metrics metrics = ui.text().metrics(font);
    const float y = centre.y - metrics.line_height / 2 - (with_unit ? 9 * unit : 0);
    draw_cells(ui, font, {centre.x - cells_width(ui, font, number) / 2, y}, theme.t1, number);
    if (with_unit) {
        draw_text(ui, style::rect_around({centre.x, centre.y + below}, chord, ui.px(18)), look.unit,
                  {.type = Type::caption, .colour = theme.t3, .align = Align::centre});
    }
    Entry entry;
    entry.label = look.name.empty() ? number : std::string(look.name);
    entry.value = number;
    entry.min = {centre.x - diameter / 2, centre.y - diameter / 2};
    entry.max = {centre.x + diameter / 2, centre.y + diameter / 2};
    entry.foreground = theme.t1;
    entry.background = inner;
    ui.registry().add(std::move(entry));

    if (!running) return;
    const double next_second = ui.time() + (left - std::floor(left - 1e-6)) + 0.001;
    if (ui.reduced_motion()) {
        ui.redraw_at(next_second);
        return;
    }
    // The pulse takes the first half of each of the last seconds.
    const bool pulsing = style::last_seconds_pulse(static_cast<float>(left), false) > 1.0F;
    if (pulsing) {
        ui.redraw();
        return;
    }
    // The arc moves by a pixel or two in a tenth of a second: more frames would cost more than they show.
    const double arc = 6.283 * static_cast<double>(radius);
    ui.redraw_at(std::min(next_second, ui.time() + std::max(0.1, seconds_total / arc)));
}

long counting(Ui& ui, ImGuiID id, long value) {
    const float seconds = ui.reduced_motion() ? 0.0F : style::motion::counter;
    return std::lround(ui.animate(id ^ 0xC0047U, static_cast<float>(value), seconds));
}

std::string grouped(long value, std::string_view separator) {
    const std::string plain = std::to_string(value < 0 ? -value : value);
    std::string result;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        if (i > 0 && (plain.size() - i) % 3 == 0) result += separator;
        result += plain[i];
    }
    return value < 0 ? "−" + result : result;
}

}  // namespace parlor::widgets
