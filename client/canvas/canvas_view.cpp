#include "client/canvas/canvas_view.hpp"

#include <cmath>
#include <utility>

#include <imgui_internal.h>

#include "client/strings/canvas_strings.hpp"
#include "client/style/decor.hpp"
#include "client/style/space.hpp"

namespace parlor::client {

namespace {

using style::Rect;
using widgets::Ui;

CanvasPage::Size page_size(const CanvasPlace& place, float radius) {
    return {static_cast<int>(place.rect.w), static_cast<int>(place.rect.h),
            static_cast<int>(std::lround(radius))};
}

void draw_page(Ui& ui, const CanvasPage& page, Rect rect) {
    ui.draw().AddImage(page.texture_id(), rect.min(), rect.max());
}

// Either button may draw: the base of other controls knows the left one only.
void touch(Ui& ui, ImGuiID id, CanvasTouch& state) {
    const ImRect box(state.place.rect.min(), state.place.rect.max());
    if (!ImGui::ItemAdd(box, id)) return;
    const bool pressed =
        ImGui::ButtonBehavior(box, id, &state.hovered, &state.held,
                              ImGuiButtonFlags_MouseButtonLeft | ImGuiButtonFlags_MouseButtonRight |
                                  ImGuiButtonFlags_PressedOnClick);
    if (!pressed) return;
    const bool right = ImGui::GetCurrentContext()->ActiveIdMouseButton == ImGuiMouseButton_Right;
    state.pressed = right ? CanvasTouch::Button::erases : CanvasTouch::Button::draws;
    // Whoever draws has done with the keyboard's last place, a field most of all: letters choose tools now.
    ui.focus().set(0);
}

}  // namespace

ImVec2 CanvasPlace::on_screen(canvas::Point point) const {
    return {rect.x + static_cast<float>(point.x) * scale(),
            rect.y + static_cast<float>(point.y) * rect.h / (canvas::height * canvas::steps)};
}

ImVec2 CanvasPlace::on_canvas(ImVec2 pixel) const {
    return {(pixel.x - rect.x) / scale(), (pixel.y - rect.y) / rect.h * (canvas::height * canvas::steps)};
}

CanvasPlace fitted_canvas(Rect rect) {
    constexpr float ratio = static_cast<float>(canvas::width) / canvas::height;
    // A height may have been rounded: the place of a canvas is a place for the same canvas.
    const float width = std::max(16.0F, std::floor(std::min(rect.w, (rect.h + 0.49F) * ratio) + 0.01F));
    const float height = std::max(9.0F, std::round(width / ratio));
    const Rect place = rect.centred(width, height);
    return {{std::round(place.x), std::round(place.y), width, height}};
}

CanvasTouch CanvasView::draw(Ui& ui, Rect rect, canvas::Picture& picture, bool may_draw) {
    CanvasTouch state;
    state.place = fitted_canvas(rect);
    const ImGuiID id = ui.id(strings::drawing::canvas);
    state.live = may_draw && !ui.inert() && ui.focus().reachable(ui.layer());
    if (state.live) {
        touch(ui, id, state);
        hand_.follow(ui, id, state);
    }

    page_.show(picture.raster(), page_size(state.place, ui.px(style::radius::canvas)),
               picture.take_changed());
    draw_canvas_frame(ui, state.place, 0.5F);
    draw_page(ui, page_, state.place.rect);

    widgets::Entry entry;
    entry.kind = widgets::Kind::image;
    entry.label = strings::drawing::canvas;
    entry.min = state.place.rect.min();
    entry.max = state.place.rect.max();
    entry.interactive = may_draw;
    entry.enabled = state.live || !may_draw;
    ui.registry().add(std::move(entry));
    return state;
}

void draw_canvas_frame(Ui& ui, const CanvasPlace& place, float below) {
    const style::Theme& theme = ui.theme();
    const float width = std::round(ui.px(frame_width));
    const float radius = std::round(ui.px(style::radius::canvas));
    const Rect outer = place.rect.grown(width);
    style::stroke_rect(ui.draw(), outer, radius + width, theme.dark ? theme.s3 : theme.lip, width + below);
}

void CanvasThumbnail::draw(Ui& ui, Rect rect, std::string_view name,
                           const std::function<canvas::Raster()>& raster, float radius) {
    const CanvasPlace place = fitted_canvas(rect);
    const CanvasPage::Size size = page_size(place, ui.px(radius));
    if (!page_.has(size)) {
        page_.show(raster(), size, std::nullopt);
        page_.forget();  // the raster is gone with the end of this line
    }
    draw_page(ui, page_, place.rect);
    // Paper on a white card has no edge of its own.
    if (!ui.theme().dark)
        style::stroke_rect(ui.draw(), place.rect, ui.px(radius), ui.theme().line, std::max(1.0F, ui.px(1)));
    widgets::Entry entry;
    entry.kind = widgets::Kind::image;
    entry.label = name;
    entry.min = place.rect.min();
    entry.max = place.rect.max();
    ui.registry().add(std::move(entry));
}

}  // namespace parlor::client
