#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "client/rounds/trivia_parts.hpp"
#include "client/style/decor.hpp"
#include "client/style/shapes.hpp"
#include "client/style/space.hpp"
#include "client/widgets/answers.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"

namespace parlor::client::trivia_parts {

using style::Type;
using trivia::Kind;
using widgets::TileState;
using widgets::Ui;

namespace {

constexpr float submit_row = 52;
constexpr std::array tile_sizes{72.0F, 92.0F, 113.0F, 140.0F};

bool is_entry(const View& view) {
    return view.kind == Kind::number || view.kind == Kind::typed;
}

// How widgets::answer_tile places its text.
struct TileText {
    float width;
    int lines;  // that fit in the smallest size
};
TileText tile_text(const Ui& ui, float width, float height) {
    const float disc = std::min(ui.px(84), height - ui.px(20));
    const float margin = std::max(ui.px(10), std::min(ui.px(24), (height - disc) / 2));
    float room = width - margin * 3 - disc;
    if (disc < ui.px(56)) room -= std::min(ui.px(30), height - ui.px(12)) + ui.px(10);
    const float pitch = style::line_height(Type::answer_small, ui.scale());
    return {room, std::clamp(static_cast<int>((height - ui.px(20)) / pitch), 1, 4)};
}

// Whether all answers show whole in tiles of this size. A higher tile may show less: its disc grows, too.
bool shows_whole(const Ui& ui, float width, float height, const View& view) {
    const TileText room = tile_text(ui, width, height);
    if (room.width < ui.px(40)) return false;
    for (std::size_t i = 0; i < choice_count(view); ++i) {
        const auto lines =
            ui.text().wrap(ui.font(Type::answer_small), choice_text(view, i), room.width, room.lines);
        if (!lines.empty() && lines.back().ellipsis) return false;
    }
    return true;
}

// The least height in which all answers show whole; 0 if even the tallest tile is too small.
float least_tile(const Ui& ui, float width, const View& view) {
    for (const float size : tile_sizes) {
        if (shows_whole(ui, width, ui.px(size), view)) return ui.px(size);
    }
    return 0;
}

// `height`, or the next lower one in which the answers show whole.
float fitting_tile(const Ui& ui, float width, float height, const View& view) {
    if (shows_whole(ui, width, height, view)) return height;
    for (auto size = tile_sizes.rbegin(); size != tile_sizes.rend(); ++size) {
        if (ui.px(*size) <= height && shows_whole(ui, width, ui.px(*size), view)) return ui.px(*size);
    }
    return height;
}

// The word on the chosen tile, where it does not lie on the answer.
std::string_view badge_for(const Ui& ui, Rect tile, std::string_view text, std::string_view badge) {
    // Capitals begin a little below the top of their line.
    const float top = ui.px(18 + 32 - 4);
    const float pitch = style::line_height(Type::answer, ui.scale());
    const TileText room = tile_text(ui, tile.w, tile.h);
    const float wide = widgets::text_width(ui, text, Type::answer);
    if (tile.h < ui.px(90)) return {};
    if ((tile.h - pitch) / 2 >= top && wide <= room.width) return badge;
    const float pill = widgets::text_width(ui, badge, Type::label) + ui.px(52 + 18 + 12);
    return wide <= room.width - pill ? badge : std::string_view{};
}

std::uint8_t bits_of(const std::optional<trivia::Answer>& answer) {
    const auto* picks = answer ? std::get_if<trivia::Picks>(&*answer) : nullptr;
    return picks != nullptr ? picks->bits : std::uint8_t{0};
}

void pick(Context& context, const View& view, std::size_t index) {
    const auto bit = static_cast<std::uint8_t>(1U << index);
    if (view.kind == Kind::several) {
        input_of(context, view).picks ^= bit;
        context.ui.redraw();
    } else {
        submit(context, view, trivia::Picks{bit});
    }
}

void draw_tiles(Context& context, Rect rect, const View& view, const AnswersPlan& plan) {
    Ui& ui = context.ui;
    const widgets::Group group(ui, "Answers");
    const auto answer = given(context, view);
    const bool open = view.may_answer && !answer && !time_is_up(context, view);
    const std::uint8_t chosen = answer ? bits_of(answer) : input_of(context, view).picks;
    const std::size_t count = choice_count(view);
    for (std::size_t i = 0; i < count; ++i) {
        const auto key = static_cast<char>('1' + i);
        if (open && ui.shortcut(widgets::Key::character, key)) pick(context, view, i);
        const auto index = static_cast<int>(i);
        const Rect tile = rect.cell(index, plan.columns, plan.rows, plan.gap);
        const bool mine = (chosen & (1U << i)) != 0;
        widgets::AnswerTileLook look;
        if (answer) {
            look.state = mine ? TileState::locked : TileState::dimmed;
        } else if (!open) {
            look.state = TileState::disabled;
        } else {
            look.state = mine ? TileState::selected : TileState::idle;
        }
        look.badge = badge_for(ui, tile, choice_text(view, i), answer ? quiz::locked_in : quiz::picked);
        if (answer && mine) input_of(context, view).badge_shown = !look.badge.empty();
        const ImGuiID id =
            ui.id("tile") ^ (static_cast<ImGuiID>(view.number) * 64U + static_cast<ImGuiID>(i));
        const float shown =
            ui.appear(id, style::motion::reveal, style::motion::stagger * static_cast<float>(i));
        look.opacity = shown;
        const Rect place = ui.reduced_motion() ? tile : tile.moved(0, ui.px(16) * (1 - shown));
        if (widgets::answer_tile(ui, place, index + 1, choice_text(view, i), look) && open)
            pick(context, view, i);
    }
}

void draw_submit(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    const std::uint8_t picks = input_of(context, view).picks;
    const auto answer = given(context, view);
    const bool open = view.may_answer && !answer && !time_is_up(context, view);
    if (!open) return;
    const widgets::ButtonOptions options{
        .kind = widgets::ButtonKind::primary, .icon = style::Icon::check, .enabled = picks != 0};
    const float width =
        std::min(rect.w, std::max(ui.px(180), widgets::button_width(ui, quiz::submit, options)));
    const bool pressed = widgets::button(ui, rect.cut_right(width, ui.px(16)), quiz::submit, options);
    const bool entered = picks != 0 && ui.shortcut(widgets::Key::enter);
    if (pressed || entered) submit(context, view, trivia::Picks{picks});
}

// Where the answers will be: quiet shapes of them, so that nothing jumps when they come.
void draw_waiting(Context& context, Rect rect, const View& view, const AnswersPlan& plan) {
    Ui& ui = context.ui;
    const style::Theme& theme = ui.theme();
    const int count = view.kind == Kind::true_false ? 2 : is_entry(view) ? 1 : 4;
    for (int i = 0; i < count; ++i) {
        const Rect tile = rect.cell(i, plan.columns, plan.rows, plan.gap);
        const float radius = std::min(ui.px(style::radius::tile), tile.h / 2);
        ui.draw().AddRectFilled(tile.min(), tile.max(), style::with_alpha(theme.s1, 0.6F), radius);
        style::draw_dashed_rect(ui.draw(), tile, radius, theme.line, ui.px(2), ui.px(8));
        if (is_entry(view)) {
            style::draw_icon(ui.draw(), style::Icon::pencil, tile.centre(), ui.px(36), theme.line2);
        } else {
            style::draw_shape(ui.draw(), style::answer_shape(i + 1), tile.centre(),
                              std::min(ui.px(64), tile.h * 0.5F), theme.s3);
        }
    }
}

}  // namespace

AnswersPlan plan_answers(Context& context, const View& view, float width, float gap) {
    const Ui& ui = context.ui;
    AnswersPlan plan;
    plan.gap = gap;
    if (is_entry(view)) {
        plan.columns = 1;
        plan.rows = 1;
        plan.least = entry_height(ui, width);
        plan.liked = plan.least;
        return plan;
    }
    // While the question is read nobody knows how many answers will come; four are usual.
    const int count = view.stage == trivia::Stage::reading
                          ? view.kind == Kind::true_false ? 2 : 4
                          : std::max(1, static_cast<int>(choice_count(view)));
    const int wide = count >= 5 || count == 3 ? 3 : 2;
    float tile = 0;
    for (int columns = std::min(wide, count); columns >= 1; --columns) {
        plan.columns = columns;
        plan.rows = (count + columns - 1) / columns;
        const float each = (width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
        if (columns > 1 && each < ui.px(200)) continue;
        tile = least_tile(ui, each, view);
        if (tile > 0) break;
    }
    if (tile <= 0) tile = ui.px(tile_sizes.back());
    const auto rows = static_cast<float>(plan.rows);
    const float gaps = gap * (rows - 1);
    const float more = view.kind == Kind::several ? ui.px(submit_row) + gap : 0;
    plan.least = tile * rows + gaps + more;
    const float comfortable = plan.rows == 1 || ui.height() > 900 ? 180 : 140;
    plan.liked = std::max(tile, ui.px(comfortable)) * rows + gaps + more;
    return plan;
}

void draw_answers(Context& context, Rect rect, const View& view, const AnswersPlan& plan) {
    if (view.stage == trivia::Stage::reading) {
        draw_waiting(context, rect, view, plan);
        return;
    }
    if (is_entry(view)) {
        draw_entry(context, rect, view);
        return;
    }
    const Ui& ui = context.ui;
    const bool several = view.kind == Kind::several;
    const float below = several ? ui.px(submit_row) + plan.gap : 0;
    const auto rows = static_cast<float>(plan.rows);
    const float gaps = plan.gap * (rows - 1);
    const Rect first = rect.column(0, plan.columns, plan.gap);
    const float tile = fitting_tile(ui, first.w, (rect.h - below - gaps) / rows, view);
    draw_tiles(context, rect.cut_top(tile * rows + gaps, plan.gap), view, plan);
    if (several) draw_submit(context, rect.cut_top(ui.px(submit_row)), view);
}

}  // namespace parlor::client::trivia_parts
