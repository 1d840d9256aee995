// The canvas, drawn on or looked at; and the description that stands in its place.
#include <algorithm>

#include "client/rounds/draw_parts.hpp"
#include "client/style/space.hpp"
#include "client/widgets/cards.hpp"

namespace parlor::client::draw_parts {

using style::Type;
using widgets::Ui;

namespace {

constexpr float least_feed = 190;  // style px

void say(Context& context, const View& view, canvas::Op op) {
    context.requests.say(RoundCommand{context.model.lobby->round->activity,
                                      draw::Command{draw::Draw{view.turn, std::move(op)}}});
}

// Beside the canvas where no rail shows and the canvas leaves room for it.
void feed_beside(Context& context, Rect& rect, const View& view, float canvas_height) {
    const Ui& ui = context.ui;
    if (rail_shows(ui)) return;
    const float space = gap(ui);
    const float left = rect.w - canvas_height * 16 / 9 - space;
    if (left < ui.px(least_feed)) return;
    draw_feed(context, rect.cut_right(std::min(left, ui.px(296)), space), view);
}

}  // namespace

void draw_artist(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    Input& input = input_of(context, view);
    draw_bar(context, rect.cut_top(bar_height(ui), gap(ui)), view);
    if (view.in_words) {
        const Rect entry = rect.cut_bottom(entry_height(ui), gap(ui));
        draw_description(context, rect, view);
        draw_entry(context, entry, view);
        return;
    }
    for (canvas::Op& op : easel_of(context).draw(ui, rect, input.live.picture(), context.model.lobby->you))
        say(context, view, std::move(op));
}

void draw_guesser(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    draw_bar(context, rect.cut_top(bar_height(ui), gap(ui)), view);
    const Rect entry = rect.cut_bottom(entry_height(ui), gap(ui));
    feed_beside(context, rect, view, rect.h);
    if (view.in_words) {
        draw_description(context, rect, view);
    } else {
        easel_of(context).show(ui, rect, input_of(context, view).live.picture());
    }
    draw_entry(context, entry, view);
}

void draw_description(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    Input& input = input_of(context, view);
    const widgets::Group group(ui, "Description");
    const Rect inside = widgets::paper(ui, rect.inset(0, 0, 0, ui.px(style::depth::paper_lip)), 24);
    const widgets::Surface surface(ui, style::paper);
    widgets::ScrollArea area(ui, inside, "Description", input.words_scroll, {.stick_to_end = true});
    Rect line = area.content();
    float used = 0;
    for (const draw::Line& said : context.model.lobby->drawing.lines) {
        if (said.kind != draw::LineKind::described) continue;
        const float height = widgets::paragraph_height(ui, said.text, Type::sub, line.w, 5);
        widgets::paragraph(ui, {line.x, line.y + used, line.w, height}, said.text, 5,
                           {.type = Type::sub, .colour = style::ink, .valign = widgets::VAlign::top});
        used += height + ui.px(12);
    }
    if (used == 0) {
        widgets::label(ui, {line.x, line.y, line.w, ui.px(31)}, words::described_in_words,
                       {.type = Type::lead, .colour = style::afternoon().t2, .may_cut = true});
    }
    area.used(used);
}

}  // namespace parlor::client::draw_parts
