// Toasts as they are read out: one in the middle, or several at a time; and the wall of all of them.
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

#include "client/parts/header_bar.hpp"
#include "client/rounds/toasts_parts.hpp"
#include "client/style/decor.hpp"
#include "client/style/space.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"

namespace parlor::client::toasts_parts {

using style::Type;
using widgets::Align;
using widgets::Ui;

namespace {

constexpr float card_width = 560;
constexpr std::string_view clap = "👏";

// Warm light behind the card.
void draw_rays(Ui& ui, ImVec2 centre, float radius) {
    constexpr int rays = 14;
    const ImU32 colour = style::with_alpha(ui.theme().dark ? style::rgb(0xFFD98A) : style::rgb(0xFF8F6B),
                                           ui.theme().dark ? 0.05F : 0.08F);
    const float step = 2 * std::numbers::pi_v<float> / rays;
    for (int i = 0; i < rays; ++i) {
        const float angle = step * static_cast<float>(i);
        const auto at = [&](float turn) {
            return ImVec2(centre.x + std::cos(angle + turn) * radius,
                          centre.y + std::sin(angle + turn) * radius);
        };
        ui.draw().AddTriangleFilled(centre, at(-step / 4), at(step / 4), colour);
    }
}

// Those that were read out before, as faint sheets behind.
void draw_earlier(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    const std::size_t earlier = view.shown.size() - std::min<std::size_t>(view.fresh, view.shown.size());
    const int columns = std::clamp(static_cast<int>(rect.w / ui.px(310)), 2, 4);
    const int rows = std::max(2, static_cast<int>(rect.h / ui.px(200)));
    const auto places = static_cast<std::size_t>(columns * rows);
    for (std::size_t i = 0; i < places; ++i) {
        const Rect cell = rect.cell(static_cast<int>(i), columns, rows, ui.px(24));
        const float radius = ui.px(style::radius::card);
        const std::size_t from = earlier > places ? earlier - places : 0;
        const bool filled = from + i < earlier;
        if (!filled) {
            style::stroke_rect(ui.draw(), cell, radius, style::with_alpha(ui.theme().line, 0.5F),
                               ui.px(1.5F));
            continue;
        }
        const ImU32 paper = style::toast_cards.at((from + i) % style::toast_cards.size());
        ui.draw().AddRectFilled(cell.min(), cell.max(),
                                style::with_alpha(paper, ui.theme().dark ? 0.2F : 0.55F), radius);
        const Person to = person_of(*context.model.lobby, view.shown[from + i].to);
        widgets::CoasterLook look = coaster_of(to);
        look.you = false;
        look.away = false;
        look.opacity = 0.35F;
        widgets::coaster(ui, {cell.x + ui.px(35), cell.y + ui.px(35)}, ui.px(34), to.avatar, look);
    }
}

// Applause for all of them, and the host's way on. Nobody counts it.
void draw_buttons(Context& context, Rect row, const View& view, std::string_view next) {
    Ui& ui = context.ui;
    Input& input = input_of(context);
    const bool host = context.model.lobby->is_host();
    const bool low = social::is_low(ui);
    const widgets::ButtonSize size = low ? widgets::ButtonSize::regular : widgets::ButtonSize::large;
    const widgets::ButtonOptions claps{
        .kind = widgets::ButtonKind::primary, .size = size, .emoji = clap, .id = words::applaud};
    const widgets::ButtonOptions on{.size = size, .icon = style::Icon::chevron_right, .icon_after = true};
    const float clap_wide =
        std::max(widgets::button_width(ui, words::applaud, claps), ui.px(low ? 150 : 220));
    const float on_wide = host ? widgets::button_width(ui, next, on) : 0;
    const float space = host ? ui.px(16) : 0;
    Rect both = row.centred_x(std::min(row.w, clap_wide + space + on_wide));
    if (host) {
        const Rect place = both.cut_right(std::min(on_wide, both.w * 0.5F), space);
        const Rect left = both;
        widgets::focus_once(ui, input.applaud_focused);
        if (widgets::button(ui, left, words::applaud, claps))
            context.requests.say(room::Cheer{std::string(clap)});
        const bool pressed = widgets::button(ui, place, next, on);
        const bool entered = ui.shortcut(widgets::Key::enter) && social::has_settled(context, view.began);
        if (pressed || entered) context.requests.say(host::SkipAhead{});
        return;
    }
    widgets::focus_once(ui, input.applaud_focused);
    if (widgets::button(ui, both, words::applaud, claps))
        context.requests.say(room::Cheer{std::string(clap)});
}

struct Grid {
    CardSize size = CardSize::small;
    int columns = 1;
    float wide = 0;
    std::vector<float> rows;
    float whole = 0;
};

Grid plan_grid(const Context& context, std::span<const toasts::Toast> all, std::size_t first_index,
               float width, float space) {
    const Ui& ui = context.ui;
    Grid grid;
    // A few have room for larger letters; in a low window wide cards are better than high ones.
    const bool low = social::is_low(ui);
    const bool few = all.size() <= 4 && !low;
    grid.size = few ? CardSize::roomy : CardSize::small;
    const float least = ui.px(low ? 420 : few ? 340 : 300);
    const int fitting = std::clamp(static_cast<int>((width + space) / least), 1, 4);
    grid.columns = std::clamp(static_cast<int>(all.size()), 1, fitting);
    // Three stand better side by side than two and one.
    if (all.size() == 4 && fitting == 3) grid.columns = 2;
    grid.wide =
        std::min((width - space * static_cast<float>(grid.columns - 1)) / static_cast<float>(grid.columns),
                 ui.px(low ? 640 : 420));
    for (std::size_t i = 0; i < all.size(); i += static_cast<std::size_t>(grid.columns)) {
        float height = 0;
        for (std::size_t j = i; j < std::min(all.size(), i + static_cast<std::size_t>(grid.columns)); ++j)
            height = std::max(height, card_height(context, all[j], grid.wide,
                                                  {.index = first_index + j, .size = grid.size}));
        grid.rows.push_back(height);
        grid.whole += height + ui.px(style::depth::tile_lip) + space;
    }
    return grid;
}

void draw_grid(Context& context, Rect page, std::span<const toasts::Toast> all, std::size_t first_index,
               const Grid& grid, float space) {
    Ui& ui = context.ui;
    const auto columns = static_cast<std::size_t>(grid.columns);
    const float whole = static_cast<float>(columns) * grid.wide + static_cast<float>(columns - 1) * space;
    const float x = page.x + (page.w - whole) / 2;
    float y = page.y;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::size_t column = i % columns;
        const float height = grid.rows[i / columns];
        const Rect cell{x + static_cast<float>(column) * (grid.wide + space), y, grid.wide, height};
        const widgets::Group group(ui, words::text_name(std::to_string(i + 1)));
        draw_card(context, cell, all[i], {.index = first_index + i, .size = grid.size});
        if (column + 1 == columns) y += height + ui.px(style::depth::tile_lip) + space;
    }
}

std::string_view next_of(const View& view) {
    if (view.step >= view.of) return words::to_wall;
    return view.fresh > 1 ? words::next_toasts : words::next_toast;
}

}  // namespace

void draw_revealing(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    Input& input = input_of(context);
    if (input.step != view.step) {
        input.step = view.step;
        input.wall_scroll = {};
    }
    const bool low = social::is_low(ui);
    rect = draw_head(context, rect, words::headline, {}, view);
    const std::size_t fresh = std::min<std::size_t>(view.fresh, view.shown.size());
    const std::span<const toasts::Toast> now(view.shown.data() + (view.shown.size() - fresh), fresh);
    if (now.empty()) return;
    const float hint = low ? 0 : ui.px(24 + 8);
    const float buttons = ui.px(low ? style::height::button : style::height::button_large);
    Rect foot = rect.cut_bottom(buttons + hint + ui.px(style::depth::lip), ui.px(low ? 10 : 20));
    const Rect row = foot.cut_top(buttons, ui.px(12));
    const std::size_t first = view.shown.size() - fresh;
    if (fresh == 1) {
        const CardLook look{.index = first, .size = CardSize::large};
        const float width = std::min(rect.w - ui.px(20), ui.px(card_width));
        const float height = card_height(context, now.front(), width, look);
        const bool fits = height + ui.px(12) <= rect.h;
        const float below_header = header_height(ui);
        const Rect room{0, below_header, ui.window().w, ui.window().h - below_header};
        {
            const widgets::Clip clip(ui, room);
            draw_rays(ui, rect.centre(), std::max(room.w, room.h));
        }
        if (!low) draw_earlier(context, rect, view);
        if (fits) {
            const Rect card = rect.centred(width, height);
            const widgets::Group group(ui, words::a_toast_to);
            draw_card(context, card, now.front(), look);
        } else {
            widgets::ScrollArea area(ui, rect, words::headline, input.wall_scroll);
            Rect page = area.content();
            const Rect card{page.x + (page.w - width) / 2, page.y + ui.px(2), width, height};
            draw_card(context, card, now.front(), look);
            area.used(height + ui.px(14));
        }
    } else {
        const float space = ui.px(low ? 14 : 24);
        widgets::ScrollArea area(ui, rect, words::headline, input.wall_scroll);
        Rect page = area.content();
        page.x += ui.px(2);
        page.w -= ui.px(10);
        const Grid grid = plan_grid(context, now, first, page.w, space);
        page.y += std::max(ui.px(2), (rect.h - grid.whole) / 2);
        draw_grid(context, page, now, first, grid, space);
        area.used(grid.whole);
    }
    draw_buttons(context, row, view, next_of(view));
    if (hint > 0) {
        widgets::label(
            ui, foot, words::press_space,
            {.type = Type::list, .colour = ui.theme().t2, .align = Align::centre, .may_cut = true});
    }
}

void draw_wall(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    Input& input = input_of(context);
    const bool low = social::is_low(ui);
    rect = draw_head(context, rect, words::wall, words::wall_lead, view);
    const float buttons = ui.px(low ? style::height::button : style::height::button_large);
    const Rect row = rect.cut_bottom(buttons + ui.px(style::depth::lip), ui.px(low ? 10 : 16));
    const float space = ui.px(low ? 14 : 24);
    {
        widgets::ScrollArea area(ui, rect, words::wall, input.wall_scroll);
        Rect page = area.content();
        page.x += ui.px(2);
        page.w -= ui.px(10);
        page.y += ui.px(2);
        const Grid grid = plan_grid(context, view.shown, 0, page.w, space);
        draw_grid(context, page, view.shown, 0, grid, space);
        area.used(grid.whole + ui.px(4));
    }
    draw_buttons(context, {row.x, row.y, row.w, buttons}, view, words::finish);
}

}  // namespace parlor::client::toasts_parts
