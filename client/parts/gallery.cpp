#include "client/parts/gallery.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "client/canvas/canvas_view.hpp"
#include "client/parts/people.hpp"
#include "client/strings/gallery_strings.hpp"
#include "client/style/space.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"
#include "client/widgets/coaster.hpp"
#include "client/widgets/overlays.hpp"
#include "shared/canvas/picture.hpp"

namespace parlor::client {

namespace words = strings::gallery;
using style::Rect;
using style::Type;
using widgets::Ui;

namespace {

constexpr float strip_heading = 40;
constexpr float strip_caption = 34;
constexpr float strip_gap = 20;
constexpr float usual_width = 190;  // of a thumbnail
constexpr std::size_t most_in_a_row = 6;

// A drawing as it was when its pixels were made: its pieces may still be coming in.
struct Hung {
    std::uint16_t number = 0;
    std::size_t ops = 0;
    CanvasThumbnail page;

    CanvasThumbnail& page_of(const KeptDrawing& kept) {
        if (number != kept.about.number || ops != kept.ops.size()) page = {};
        number = kept.about.number;
        ops = kept.ops.size();
        return page;
    }
};

struct GalleryMemory {
    std::uint32_t seat = 0;  // Model::seats
    std::size_t phase = 0;
    std::map<std::uint16_t, Hung> small;  // by the drawing's number
    Hung large;
    std::optional<std::uint16_t> open;
};

// Nothing stays open over the next activity, or in another lobby.
GalleryMemory& memory_of(Context& context) {
    auto& memory = context.memory.of<GalleryMemory>();
    const PhaseView& phase = context.model.lobby->room->phase;
    const auto* between = std::get_if<BetweenView>(&phase);
    const std::size_t now = phase.index() + (between == nullptr ? 0U : 100U * between->next);
    if (memory.seat != context.model.seats) memory = {.seat = context.model.seats, .phase = now};
    if (memory.phase != now) memory.open.reset();
    memory.phase = now;
    return memory;
}

struct Row {
    std::size_t count;
    float width;
};

Row row_of(const Ui& ui, float width, std::size_t drawings) {
    const auto fitting =
        static_cast<std::size_t>((width + ui.px(strip_gap)) / ui.px(usual_width * 0.8F + strip_gap));
    const std::size_t count = std::clamp<std::size_t>(fitting, 1, most_in_a_row);
    const float each = (width - static_cast<float>(count - 1) * ui.px(strip_gap)) / static_cast<float>(count);
    return {std::min(count, drawings), std::min(each, ui.px(usual_width * 1.25F))};
}

void draw_thumbnail(Context& context, Rect rect, const KeptDrawing& kept, GalleryMemory& memory) {
    Ui& ui = context.ui;
    const std::string name = words::by(kept.about.word, kept.about.name);
    const widgets::Interaction state = widgets::interact(ui, ui.id(name), rect, {.tooltip = words::title});
    if (state.pressed) memory.open = kept.about.number;
    ui.registry().add(widgets::control_entry(widgets::Kind::button, name, rect, state));
    Rect inside = rect;
    const Rect below = inside.cut_bottom(ui.px(strip_caption));
    memory.small[kept.about.number].page_of(kept).draw(ui, inside, name,
                                                       [&] { return canvas::to_raster(kept.ops); });
    if (state.ring) widgets::focus_ring(ui, inside, ui.px(12));
    Rect line = below.inset(0, ui.px(6), 0, 0);
    const Person artist = person_of(*context.model.lobby, kept.about.artist);
    const float face = ui.px(26);
    widgets::CoasterLook look = coaster_of(artist);
    look.you = false;
    const Rect disc = line.cut_left(face, ui.px(8));
    widgets::coaster(ui, disc.centre(), face, artist.avatar, look);
    const float who = std::min(line.w * 0.45F, widgets::text_width(ui, kept.about.name, Type::label) + 1);
    widgets::label(
        ui, line.cut_right(who, ui.px(8)), kept.about.name,
        {.type = Type::label, .colour = ui.theme().t3, .align = widgets::Align::right, .may_cut = true});
    widgets::label(ui, line, words::capitalised(kept.about.word), {.type = Type::label, .may_cut = true});
}

// Steps through the gallery; the newest first, as in the strip.
void step(const std::vector<KeptDrawing>& gallery, GalleryMemory& memory, int by) {
    const auto at = std::ranges::find_if(
        gallery, [&](const KeptDrawing& one) { return one.about.number == memory.open; });
    if (at == gallery.end()) return;
    const auto count = static_cast<int>(gallery.size());
    const int index = (static_cast<int>(at - gallery.begin()) - by + count) % count;
    memory.open = gallery[static_cast<std::size_t>(index)].about.number;
}

}  // namespace

float gallery_strip_height(const Context& context, float width) {
    const auto& gallery = context.model.lobby->gallery;
    if (gallery.empty()) return 0;
    const Ui& ui = context.ui;
    return ui.px(strip_heading + strip_caption) + row_of(ui, width, gallery.size()).width * 9 / 16;
}

void gallery_strip(Context& context, Rect rect) {
    const auto& gallery = context.model.lobby->gallery;
    if (gallery.empty()) return;
    Ui& ui = context.ui;
    GalleryMemory& memory = memory_of(context);
    const widgets::Group group(ui, words::title);
    const widgets::Surface surface(ui, ui.theme().bg1);
    const Row row = row_of(ui, rect.w, gallery.size());
    Rect head = rect.cut_top(ui.px(strip_heading));
    if (gallery.size() > row.count) {
        const std::string all = words::all_drawings(gallery.size());
        const Rect place =
            head.cut_right(widgets::link_width(ui, all, style::Icon::chevron_right), ui.px(12));
        if (widgets::link(ui, place, all, style::Icon::chevron_right, true))
            memory.open = gallery.back().about.number;
    }
    widgets::label(ui, head, words::title, {.type = Type::large, .may_cut = true});
    for (std::size_t i = 0; i < row.count; ++i) {
        const Rect place = rect.cut_left(row.width, ui.px(strip_gap));
        draw_thumbnail(context, {place.x, place.y, row.width, row.width * 9 / 16 + ui.px(strip_caption)},
                       gallery[gallery.size() - 1 - i], memory);
    }
}

void gallery_button(Context& context, Rect rect) {
    const auto& gallery = context.model.lobby->gallery;
    if (gallery.empty()) return;
    const std::string all = words::all_drawings(gallery.size());
    if (widgets::button(context.ui, rect, all, {.icon = style::Icon::picture}))
        memory_of(context).open = gallery.back().about.number;
}

void gallery_viewer(Context& context) {
    const auto& gallery = context.model.lobby->gallery;
    GalleryMemory& memory = memory_of(context);
    if (!memory.open) return;
    const auto kept = std::ranges::find_if(
        gallery, [&](const KeptDrawing& one) { return one.about.number == memory.open; });
    if (kept == gallery.end()) {
        memory.open.reset();
        return;
    }
    Ui& ui = context.ui;
    const std::string title = words::by(kept->about.word, kept->about.name);
    const widgets::Modal modal(
        ui, words::title,
        {.width = 880, .height = 660, .padding = 24, .title = title, .close_name = words::close});
    Rect inside = modal.inside();
    Rect foot = inside.cut_bottom(ui.px(style::height::button + 4), ui.px(14));
    foot.h = ui.px(style::height::button);
    const Rect picture = fitted_canvas(inside).rect;
    memory.large.page_of(*kept).draw(
        ui, picture, title, [&] { return canvas::to_raster(kept->ops); }, 16);
    const float square = ui.px(style::height::button);
    const bool several = gallery.size() > 1;
    const bool back = widgets::icon_button(ui, foot.cut_left(square, ui.px(8)), style::Icon::chevron_left,
                                           words::previous, {.enabled = several});
    const bool forth = widgets::icon_button(ui, foot.cut_left(square, ui.px(16)), style::Icon::chevron_right,
                                            words::next, {.enabled = several});
    const bool left_out = kept->about.artist != context.model.lobby->you &&
                          is_left_out(*context.model.lobby->room, kept->about.artist);
    const widgets::ButtonOptions save{.kind = widgets::ButtonKind::primary,
                                      .icon = style::Icon::download,
                                      .enabled = !left_out,
                                      .tooltip = left_out ? words::not_to_be_saved : std::string_view{}};
    const float wide = std::min(foot.w * 0.7F, widgets::button_width(ui, words::save, save));
    if (widgets::button(ui, foot.cut_right(wide, ui.px(12)), words::save, save))
        context.requests.add(SaveDrawing{kept->ops});
    const auto index = static_cast<std::size_t>(gallery.end() - kept);
    widgets::label(ui, foot, words::place_of(index, gallery.size()),
                   {.type = Type::body, .colour = ui.theme().t2, .may_cut = true});
    if (several && (back || ui.shortcut(widgets::Key::left))) step(gallery, memory, -1);
    if (several && (forth || ui.shortcut(widgets::Key::right))) step(gallery, memory, 1);
    if (modal.closed()) memory.open.reset();
}

}  // namespace parlor::client
