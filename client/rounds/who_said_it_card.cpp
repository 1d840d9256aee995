// The line on the table, and who could have said it.
#include <algorithm>

#include "client/parts/cheer_bar.hpp"
#include "client/rounds/who_said_it_parts.hpp"
#include "client/style/space.hpp"
#include "client/widgets/cards.hpp"

namespace parlor::client::who_parts {

using widgets::Align;
using widgets::Ui;

namespace {

std::string_view hint(const Context& context, const View& view) {
    if (watches(context)) return words::you_watch;
    if (view.own_card) return words::pretend;
    const auto& pick = context.memory.of<CardInput>().picked;
    const bool is_over = view.ends && context.seconds_until(*view.ends) <= 0;
    if (is_over) return words::times_up;
    return view.own_pick || pick ? words::change_mind : words::press_key;
}

// "Who said it?" and what to do; without a rail also how many have guessed.
float head_height(Context& context, const View& view, float width) {
    const Ui& ui = context.ui;
    const float first = ui.px(is_low(ui) ? 28 : 34);
    const float wide = widgets::text_width(ui, words::title, Type::sub) + ui.px(24);
    const bool one_row = wide + widgets::text_width(ui, hint(context, view), Type::label) <= width;
    float height = first;
    if (!one_row)
        height += widgets::paragraph_height(ui, hint(context, view), Type::label, width, 3) + ui.px(2);
    if (!rail_shows(ui)) height += ui.px(24);
    return height;
}

void draw_head(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    const widgets::Surface surface(ui, ui.theme().bg1);
    const std::string_view text = hint(context, view);
    const float wide = widgets::text_width(ui, words::title, Type::sub) + ui.px(24);
    Rect first = rect.cut_top(ui.px(is_low(ui) ? 28 : 34));
    const bool one_row = wide + widgets::text_width(ui, text, Type::label) <= first.w;
    const widgets::TextLook quiet{.type = Type::label, .colour = ui.theme().t2};
    if (one_row) {
        widgets::TextLook right = quiet;
        right.align = Align::right;
        widgets::label(ui, first.inset(wide, 0, 0, 0), text, right);
        first.w = wide;
    }
    widgets::label(ui, first, words::title, {.type = Type::sub, .may_cut = true});
    if (!one_row) {
        widgets::TextLook below = quiet;
        below.valign = widgets::VAlign::top;
        const float height = widgets::paragraph_height(ui, text, Type::label, rect.w, 3);
        widgets::paragraph(ui, rect.cut_top(height, ui.px(2)), text, 3, below);
    }
    if (!rail_shows(ui))
        draw_count(ui, rect.cut_top(ui.px(24)), words::guessed(view.ready, view.expected), Align::left);
}

bool cheers_show(const Ui& ui) {
    return !rail_shows(ui) && ui.height() >= 620;
}

}  // namespace

void draw_card(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    CardInput& input = card_input(context, view);
    const float lip = ui.px(style::depth::paper_lip);
    const float space = gap(ui);
    if (cheers_show(ui)) {
        const widgets::Surface surface(ui, ui.theme().bg1);
        cheer_bar(context, rect.cut_bottom(ui.px(48), ui.px(12)));
    }
    Quote quote{view.prompts.at(view.prompt), view.line};
    if (!rail_shows(ui)) quote.clock = ui.px(is_low(ui) ? 76 : 110);
    FacesPlan faces = plan_faces(ui, rect.w, view.faces.size());
    const float head = head_height(context, view, rect.w);
    const float around = space + lip + head + ui.px(10);
    // Roomy faces, and the largest words that leave room for them; the faces shrink before the words do.
    const float comfortable = faces.least + (faces.liked - faces.least) * 0.6F;
    Type size = quote_size(context, quote, rect.w, rect.h - around - comfortable);
    float paper = quote_height(context, quote, rect.w, size);
    if (paper + around + faces.least > rect.h)
        size = quote_size(context, quote, rect.w, rect.h - around - faces.least);
    paper = quote_height(context, quote, rect.w, size);
    const auto draw_all = [&](Rect page, float tiles) {
        draw_quote(context, page.cut_top(paper, lip + space), quote, size, view);
        draw_head(context, page.cut_top(head, ui.px(10)), view);
        draw_faces(context, page.cut_top(tiles), view, faces);
    };
    if (paper + around + faces.least <= rect.h) {
        const float free = rect.h - around - paper;
        const float tiles = std::clamp(free, faces.least, faces.liked);
        paper += std::min(free - tiles, ui.px(140));
        draw_all(rect, tiles);
        return;
    }
    // Long words in a small window: the page scrolls.
    widgets::ScrollArea area(ui, rect, words::title, input.page_scroll);
    Rect page = area.content();
    page.w = rect.w - ui.px(14);
    faces = plan_faces(ui, page.w, view.faces.size());
    size = Type::large;
    paper = quote_height(context, quote, page.w, size);
    const float whole =
        paper + lip + space + head_height(context, view, page.w) + ui.px(10) + faces.least + ui.px(8);
    area.used(whole);
    page.h = whole;
    draw_all(page, faces.least);
}

}  // namespace parlor::client::who_parts
