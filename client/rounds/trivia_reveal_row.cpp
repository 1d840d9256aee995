#include <algorithm>
#include <vector>

#include "client/parts/people.hpp"
#include "client/rounds/trivia_parts.hpp"
#include "client/style/decor.hpp"
#include "client/style/space.hpp"
#include "client/widgets/answers.hpp"
#include "client/widgets/cards.hpp"
#include "client/widgets/progress.hpp"

// One answer of the reveal: its shape, a bar, and who gave it.
namespace parlor::client::trivia_parts {

using style::Type;
using trivia::Kind;
using widgets::Align;
using widgets::Ui;

bool has_shapes(const View& view) {
    return view.kind != Kind::number && view.kind != Kind::typed;
}

bool is_mine(const Context& context, const trivia::RevealRow& row) {
    return std::ranges::find(row.players, context.model.lobby->you) != row.players.end();
}

namespace {

std::string row_text(const View& view, std::size_t index) {
    const trivia::RevealRow& row = view.reveal->rows[index];
    if (view.kind == Kind::number) return quiz::with_unit(row.text, view.unit);
    return row.text.empty() ? std::string(choice_text(view, index)) : row.text;
}

// The disc at the left end: the answer's shape, or for written answers a tick or a place.
void draw_mark(Ui& ui, ImVec2 centre, float size, const View& view, std::size_t index, bool right) {
    const style::Theme& theme = ui.theme();
    if (has_shapes(view)) {
        const float faint = right ? 1.0F : 0.8F;
        widgets::answer_badge(ui, centre, size, static_cast<int>(index) + 1, true, 1);
        if (faint < 1) {
            ui.draw().AddCircleFilled(centre, size / 2 + 0.5F, style::with_alpha(theme.s1, 1 - faint), 64);
        }
        return;
    }
    ui.draw().AddCircleFilled(centre, size / 2, right ? theme.ok : theme.s3, 48);
    if (right) {
        style::draw_icon(ui.draw(), style::Icon::check, centre, size * 0.52F,
                         theme.dark ? style::ink : style::canvas, 1.2F);
    } else if (view.kind == Kind::number) {
        widgets::draw_text(ui, style::rect_around(centre, size, size), std::to_string(index + 1),
                           {.type = Type::large, .colour = theme.t1, .align = Align::centre});
    } else {
        style::draw_icon(ui.draw(), style::Icon::pencil, centre, size * 0.46F, theme.t1);
    }
}

ImU32 bar_colour(const Ui& ui, const View& view, std::size_t index, bool right) {
    const style::Theme& theme = ui.theme();
    if (!has_shapes(view)) return right ? theme.ok : theme.line2;
    const ImU32 tone = style::answer_tone(static_cast<int>(index) + 1).fill;
    return right ? tone : style::mix(tone, theme.s1, 0.2F);
}

// "Your pick"; on the green of a right row a chip of its own shade.
void draw_own_chip(Ui& ui, ImVec2 at, const widgets::ChipLook& look, bool right) {
    if (!right) {
        widgets::chip(ui, at, quiz::your_pick, look);
        return;
    }
    const style::Theme& theme = ui.theme();
    const Rect rect{at.x, at.y, widgets::chip_width(ui, quiz::your_pick, look), ui.px(look.height)};
    const ImU32 fill = style::mix(theme.ok_bg, theme.dark ? theme.s0 : theme.s1, 0.6F);
    ui.draw().AddRectFilled(rect.min(), rect.max(), fill, rect.h / 2);
    widgets::label(ui, rect, quiz::your_pick,
                   {.type = look.type, .colour = theme.ok, .on = fill, .align = Align::centre});
}

}  // namespace

void draw_reveal_row(Context& context, Rect rect, const View& view, std::size_t index, std::size_t most) {
    Ui& ui = context.ui;
    const style::Theme& theme = ui.theme();
    const trivia::RevealRow& row = view.reveal->rows[index];
    const std::string text = row_text(view, index);
    const widgets::Group group(ui, text);
    const float radius = ui.px(style::radius::card);
    if (row.right) {
        style::draw_shadow(ui.draw(), rect, radius, theme, ui.scale());
        ui.draw().AddRectFilled(rect.min(), rect.max(), theme.ok_bg, radius);
        style::stroke_rect(ui.draw(), rect, radius, theme.ok, ui.px(3));
    } else {
        widgets::card(ui, rect, 0);
    }
    const widgets::Surface surface(ui, row.right ? theme.ok_bg : theme.s1);

    const bool slim = rect.h < ui.px(70);
    const bool narrow = rect.w < ui.px(640);
    Rect line = rect.inset(ui.px(18), ui.px(6), ui.px(24), ui.px(6));
    const float disc = std::min(ui.px(row.right ? 60 : 52), line.h);
    draw_mark(ui, {line.x + disc / 2, line.centre().y}, disc, view, index, row.right);
    line.cut_left(disc, ui.px(20));

    const std::string count = std::to_string(row.players.size());
    widgets::label(
        ui, line.cut_right(std::max(ui.px(30), widgets::text_width(ui, count, Type::answer)), ui.px(20)),
        count,
        {.type = row.right ? Type::answer : Type::answer_medium,
         .colour = row.right ? theme.t1 : theme.t2,
         .align = Align::right});

    std::vector<Person> people;
    for (const PlayerId who : row.players)
        people.push_back(person_of(*context.model.lobby, who));
    std::vector<widgets::Face> faces;
    for (const Person& person : people) {
        widgets::CoasterLook look = coaster_of(person);
        look.away = false;
        faces.push_back({person.avatar, look});
    }
    const float face = ui.px(slim ? 28 : 36);
    const Rect place =
        line.cut_right(narrow ? ui.px(110) : std::min(ui.px(196), line.w * 0.34F), ui.px(narrow ? 12 : 28));
    widgets::coaster_row(ui, place.centred_y(face), faces, Align::right);

    // Text above, bar below, in the middle of the row together.
    const float bar = ui.px(slim ? 8 : row.right ? 14 : 10);
    const float text_h = ui.px(slim ? 26 : 32);
    Rect block = line.centred_y(std::min(line.h, text_h + ui.px(slim ? 4 : 8) + bar));
    Rect words = block.cut_top(text_h);
    const bool mine = is_mine(context, row);
    const widgets::ChipLook right_chip{.tint = widgets::Tint::ok,
                                       .icon = style::Icon::check,
                                       .solid = true,
                                       .height = slim ? 26.0F : 30.0F,
                                       .type = slim ? Type::caption : Type::label};
    const widgets::ChipLook mine_chip{.height = right_chip.height};
    const std::string_view right_word = view.kind == Kind::number ? quiz::closest : quiz::correct;
    float chips = 0;
    if (row.right && !narrow) chips += widgets::chip_width(ui, right_word, right_chip) + ui.px(10);
    if (row.right && narrow) chips += ui.px(32);
    // One's own face among the others says the same where room is short.
    const bool own_chip =
        mine && (!narrow || widgets::text_width(ui, text, Type::answer_small) + ui.px(160) <= words.w);
    if (own_chip) chips += widgets::chip_width(ui, quiz::your_pick, mine_chip) + ui.px(10);
    const float room = std::max(ui.px(60), words.w - chips);
    const Type largest = row.right && !slim ? Type::sub : Type::answer_medium;
    const bool one_line = widgets::text_width(ui, text, Type::answer_small) <= room;
    Rect ink;
    if (one_line) {
        ink = widgets::label_fit(ui, {words.x, words.y, room, words.h}, text,
                                 {largest, Type::answer_medium, Type::answer_small},
                                 {.colour = row.right ? theme.t1 : theme.t2});
    } else {
        // The whole answer has been read a moment ago: two small lines of it are enough here.
        ink = widgets::paragraph(
            ui, {words.x, words.y - ui.px(slim ? 0 : 6), room, words.h + ui.px(slim ? 0 : 10)}, text,
            slim ? 1 : 2, {.type = Type::name, .colour = row.right ? theme.t1 : theme.t2, .may_cut = true});
    }
    ImVec2 at(ink.right() + ui.px(10), words.centre().y - ui.px(right_chip.height / 2));
    if (row.right && !narrow) at.x = widgets::chip(ui, at, right_word, right_chip).right() + ui.px(10);
    if (row.right && narrow) {
        const ImVec2 centre(at.x + ui.px(11), words.centre().y);
        ui.draw().AddCircleFilled(centre, ui.px(11), theme.ok, 32);
        style::draw_icon(ui.draw(), style::Icon::check, centre, ui.px(15),
                         theme.dark ? style::ink : style::canvas, 1.3F);
        at.x += ui.px(32);
    }
    if (own_chip) draw_own_chip(ui, at, mine_chip, row.right);

    const float part =
        most == 0 ? 0.0F : 0.9F * static_cast<float>(row.players.size()) / static_cast<float>(most);
    const ImU32 track = row.right ? style::mix(theme.ok_bg, theme.s0, 0.6F) : theme.s3;
    const ImU32 edge = theme.dark ? 0 : style::with_alpha(style::ink, 0.4F);
    const float shown =
        ui.appear(ui.id("bar"), style::motion::reveal, style::motion::stagger * static_cast<float>(index));
    widgets::progress_bar(ui, {block.x, block.bottom() - bar, block.w, bar}, "share", shown > 0 ? part : 0,
                          bar_colour(ui, view, index, row.right), track, edge);
}

}  // namespace parlor::client::trivia_parts
