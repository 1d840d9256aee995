#include <algorithm>
#include <cmath>

#include "client/parts/people.hpp"
#include "client/rounds/draw_parts.hpp"
#include "client/style/space.hpp"
#include "client/widgets/cards.hpp"
#include "client/widgets/coaster.hpp"

namespace parlor::client::draw_parts {

using style::Type;
using widgets::Align;
using widgets::Ui;

namespace {

constexpr float tile_aspect = 0.8F;
constexpr float tile_pitch = 1.15F;  // of a tile's width, with the gap behind it
constexpr float tile_space = 0.6F;
constexpr float least_tile = 24;  // style px across: letters are no smaller than other text

bool is_space(const draw::Place& place) {
    return place.letter == " " && !place.hidden;
}

// Widths of tiles and gaps.
float units_of(std::span<const draw::Place> word) {
    float units = 0;
    for (const draw::Place& place : word)
        units += is_space(place) ? tile_space : tile_pitch;
    return units;
}

// What the tiles want to have on one line.
float least_tiles_width(const Ui& ui, std::span<const draw::Place> word) {
    return units_of(word) * ui.px(least_tile);
}

void draw_tile_row(Ui& ui, Rect rect, std::span<const draw::Place> word, bool knows, float width) {
    float x = rect.x + std::max(0.0F, (rect.w - units_of(word) * width) / 2);
    const float height = width / tile_aspect;
    const float y = rect.y + (rect.h - height) / 2;
    for (const draw::Place& place : word) {
        if (is_space(place)) {
            x += tile_space * width;
            continue;
        }
        const Rect tile{x, y, width, height};
        // Those who know the word see which letters the others have.
        const bool open = !place.hidden;
        widgets::letter_tile(ui, tile, knows || open ? place.letter : std::string_view{}, open);
        x += tile_pitch * width;
    }
}

// Where a word is best cut for two rows: at the space nearest to its middle, else in the middle.
std::size_t cut_of(std::span<const draw::Place> word) {
    const std::size_t middle = word.size() / 2;
    std::size_t best = middle;
    std::size_t distance = word.size();
    for (std::size_t i = 0; i < word.size(); ++i) {
        const std::size_t away = i > middle ? i - middle : middle - i;
        if (!is_space(word[i]) || away >= distance) continue;
        best = i;
        distance = away;
    }
    return best;
}

// The word as tiles, in the middle of the place: paper where a letter is open, dark where it is hidden.
void draw_tiles(Ui& ui, Rect rect, std::span<const draw::Place> word, bool knows) {
    if (word.empty()) return;
    const float on_one = std::min({rect.h * tile_aspect, ui.px(40), rect.w / units_of(word)});
    const std::size_t cut = cut_of(word);
    const auto first = word.first(cut);
    const auto second = word.subspan(cut < word.size() && is_space(word[cut]) ? cut + 1 : cut);
    const float longer = std::max({units_of(first), units_of(second), 1.0F});
    const Rect two = rect.inset(0, ui.px(6), 0, ui.px(9));  // the lower ones have their lip below
    const float on_two = std::min((two.h - ui.px(6)) / 2 * tile_aspect, rect.w / longer);
    if (on_one >= ui.px(least_tile) || on_two <= on_one) {
        draw_tile_row(ui, rect, word, knows, on_one);
    } else {
        Rect rows = two;
        const Rect upper = rows.cut_top((two.h - ui.px(6)) / 2, ui.px(6));
        draw_tile_row(ui, upper, first, knows, on_two);
        draw_tile_row(ui, rows, second, knows, on_two);
    }
    // The tiles as one text, as somebody would read them out.
    widgets::Entry entry;
    entry.label = words::word_of(word);
    entry.min = rect.min();
    entry.max = rect.max();
    entry.decorative = true;
    ui.registry().add(std::move(entry));
}

void draw_hint_chip(Context& context, Rect& line, const View& view) {
    if (!view.next_hint || view.knows_word || context.model.lobby->room->paused) return;
    const double left = context.seconds_until(*view.next_hint);
    const auto whole = static_cast<long>(std::ceil(left - 1e-6));
    if (whole <= 0) return;
    const std::string text = words::hint_in(whole);
    const widgets::ChipLook look{.icon = style::Icon::bulb, .height = 32, .type = Type::label};
    const float width = widgets::chip_width(context.ui, text, look);
    if (width > line.w * 0.3F) return;
    const Rect place = line.cut_right(width, context.ui.px(16)).centred_y(context.ui.px(32));
    widgets::chip(context.ui, place.min(), text, look);
    context.ui.redraw_at(context.ui.time() + left - static_cast<double>(whole - 1) + 0.002);
}

void draw_count(Ui& ui, Rect& line, const View& view) {
    const words::Counted count = words::guessed_it(view.found.size(), view.guessers.size());
    const float width = widgets::spans_width(ui, {{count.strong, Type::name}, {count.rest, Type::body}});
    if (width > line.w * 0.4F) return;
    widgets::spans(ui, line.cut_right(width + ui.px(2), ui.px(16)),
                   {{count.strong, Type::name, ui.theme().t1}, {count.rest, Type::body, ui.theme().t2}},
                   {.align = Align::right});
}

void own_word(Context& context, Rect line, const View& view) {
    Ui& ui = context.ui;
    draw_count(ui, line, view);
    const float label = widgets::text_width(ui, words::your_word, Type::name) + ui.px(2);
    if (label < line.w * 0.3F) {
        widgets::label(ui, line.cut_left(label, ui.px(16)), words::your_word,
                       {.type = Type::name, .colour = ui.theme().t2});
    }
    const std::string word = words::word_of(view.word);
    const widgets::ChipLook look{.icon = style::Icon::eye, .height = 32, .type = Type::label};
    const float chip = widgets::chip_width(ui, words::only_you, look);
    const float wide = widgets::text_width(ui, word, Type::title) + ui.px(2);
    const bool chip_fits = wide + ui.px(16) + chip <= line.w;
    const Rect place = line.cut_left(std::min(wide, line.w), ui.px(16));
    widgets::label_fit(ui, place, word, {Type::title, Type::head, Type::sub, Type::large, Type::name},
                       {.colour = ui.theme().dark ? ui.theme().lamp : ui.theme().acc_text, .may_cut = true});
    if (chip_fits) widgets::chip(ui, line.centred_y(ui.px(32)).min(), words::only_you, look);
}

void others_word(Context& context, Rect line, const View& view) {
    Ui& ui = context.ui;
    const Person artist = person_of(*context.model.lobby, view.artist);
    const float face = std::min(ui.px(44), line.h - ui.px(8));
    const Rect disc = line.cut_left(face, ui.px(16));
    widgets::coaster(ui, disc.centre(), face, artist.avatar, coaster_of(artist));
    const bool away = view.artist_gone_at.has_value();
    const std::string who = away            ? words::reconnecting(artist.name)
                            : view.in_words ? words::describes(artist.name)
                                            : words::draws(artist.name);
    const std::string shape = words::shape_of(view.word);
    const float tiles = least_tiles_width(ui, view.word);
    const float wanted =
        std::max(widgets::text_width(ui, who, Type::name), widgets::text_width(ui, shape, Type::list)) +
        ui.px(4);
    // The word comes first: a chip, and then the end of a name, make room for it.
    if (line.w - wanted - ui.px(16 + 130) >= tiles) draw_hint_chip(context, line, view);
    const float most = std::min(std::max(line.w - tiles - ui.px(16), ui.px(90)), line.w * 0.36F);
    const Rect names = line.cut_left(std::min(wanted, std::max(most, line.w * 0.2F)), ui.px(16));
    Rect text = names.centred_y(ui.px(44));
    widgets::label(ui, text.cut_top(ui.px(23)), who,
                   {.type = Type::name, .colour = away ? ui.theme().warn : ui.theme().t1, .may_cut = true});
    widgets::label(ui, text, shape, {.type = Type::list, .colour = ui.theme().t3, .may_cut = true});
    draw_tiles(ui, line, view.word, view.knows_word);
}

}  // namespace

float bar_height(const Ui& ui) {
    return ui.px(is_low(ui) ? 60 : 72);
}

void draw_bar(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    const widgets::Group group(ui, "Word");
    widgets::card(ui, rect, 0);
    const widgets::Surface surface(ui, ui.theme().s1);
    const float ring = rect.h - ui.px(16);
    draw_clock(context, {rect.right() - ui.px(14) - ring / 2, rect.y + rect.h / 2}, ring, view);
    Rect line = rect.inset(ui.px(16), 0, ui.px(14) + ring + ui.px(16), 0);
    const bool own = is_artist(context, view) && view.stage == draw::Stage::drawing;
    if (own) {
        line.cut_left(ui.px(6));
        own_word(context, line, view);
    } else {
        others_word(context, line, view);
    }
}

}  // namespace parlor::client::draw_parts
