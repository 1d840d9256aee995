// The best truth: choosing it, and the one that was liked best.
#include <algorithm>
#include <vector>

#include "client/rounds/two_truths_parts.hpp"
#include "client/style/space.hpp"
#include "client/widgets/answers.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"
#include "client/widgets/choices.hpp"
#include "client/widgets/coaster.hpp"

namespace parlor::client::two_truths_parts {

using style::Type;
using widgets::Align;
using widgets::Ui;

namespace {

constexpr std::size_t keys = 9;

// Nobody votes for their own, so it is not offered.
std::vector<std::size_t> offered(const Context& context, const View& view) {
    std::vector<std::size_t> result;
    for (std::size_t i = 0; i < view.truths.size(); ++i) {
        if (view.truths[i].who != context.model.lobby->you) result.push_back(i);
    }
    return result;
}

float inner_width(const Ui& ui, float width) {
    return width - ui.px(18 + 48 + 14 + 18);
}

float card_height(const Ui& ui, const truths::Truth& truth, float width) {
    const float text = widgets::paragraph_height(ui, truth.text, Type::name, inner_width(ui, width), 9);
    return std::max(ui.px(76), ui.px(14 + 24 + 4 + 14) + text);
}

void draw_truth(Context& context, Rect rect, const View& view, std::size_t index, std::size_t place) {
    Ui& ui = context.ui;
    const style::Theme& theme = ui.theme();
    const truths::Truth& truth = view.truths[index];
    const Person person = person_of(*context.model.lobby, truth.who);
    const bool chosen = view.own_best && *view.own_best == index;
    const bool may = !social::watches(context);
    const widgets::CardOption card =
        widgets::card_option(ui, rect, truth.text, {.chosen = chosen, .enabled = may, .lip = true});
    const ImU32 ground = chosen ? theme.s3 : theme.s2;
    const widgets::Surface surface(ui, ground);
    const widgets::Group group(ui, truth.text);
    Rect inside = card.face.inset(ui.px(18), ui.px(14));
    widgets::CoasterLook look = coaster_of(person);
    look.away = false;
    const Rect disc = inside.cut_left(ui.px(48), ui.px(14));
    const ImVec2 centre(disc.centre().x, disc.y + ui.px(24));
    widgets::coaster(ui, centre, ui.px(48), person.avatar, look);
    if (place < keys) {
        const float size = ui.px(24);
        widgets::key_badge(ui, {centre.x + ui.px(8), centre.y + ui.px(6), size, size},
                           std::to_string(place + 1), ground);
    }
    Rect head = inside.cut_top(ui.px(24), ui.px(4));
    if (chosen) {
        const widgets::ChipLook chip{
            .tint = widgets::Tint::lamp, .icon = style::Icon::check, .solid = true, .height = 24};
        const float width = widgets::chip_width(ui, words::my_choice, chip);
        const Rect spot = head.cut_right(width, ui.px(8));
        widgets::chip(ui, spot.min(), words::my_choice, chip);
    }
    widgets::label(ui, head, person.name, {.type = Type::label, .colour = theme.t2, .may_cut = true});
    widgets::paragraph(ui, inside, truth.text, 9,
                       {.type = Type::name, .colour = theme.t1, .valign = widgets::VAlign::top});
    const bool by_key =
        may && place < keys && ui.shortcut(widgets::Key::character, static_cast<char>('1' + place));
    if (card.pressed || by_key) {
        const truths::Command choose = truths::ChooseBest{static_cast<std::uint16_t>(index)};
        context.requests.say(social::command_of(context, choose));
    }
}

}  // namespace

void draw_choosing(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    Input& input = input_of(context, view);
    const widgets::Surface surface(ui, ui.theme().bg1);
    if (!social::rail_shows(ui))
        draw_status(context, rect.cut_top(status_height(ui), ui.px(style::gap::xs)), view);
    const bool tiny = social::is_tiny(ui);
    widgets::label_fit(ui, rect.cut_top(ui.px(tiny ? 32 : 44), ui.px(4)), words::best_title,
                       {Type::title, Type::head, Type::sub, Type::large}, {.may_cut = true});
    widgets::label(ui, rect.cut_top(ui.px(24), ui.px(tiny ? 6 : 14)), words::best_lead,
                   {.type = Type::body, .colour = ui.theme().t2, .may_cut = true});
    widgets::ScrollArea area(ui, rect, words::best_title, input.best_scroll);
    Rect page = area.content();
    page.x += ui.px(4);
    page.w -= ui.px(10);
    page.y += ui.px(4);
    const float top = page.y;
    const int columns = page.w >= ui.px(720) ? 2 : 1;
    const float space = ui.px(14);
    const std::vector<std::size_t> all = offered(context, view);
    for (std::size_t first = 0; first < all.size(); first += static_cast<std::size_t>(columns)) {
        const float width = page.column(0, columns, space).w;
        float height = 0;
        const std::size_t end = std::min(all.size(), first + static_cast<std::size_t>(columns));
        for (std::size_t i = first; i < end; ++i)
            height = std::max(height, card_height(ui, view.truths[all[i]], width));
        page.h = std::max(page.h, height + space);
        const Rect row = page.cut_top(height, space);
        for (std::size_t i = first; i < end; ++i)
            draw_truth(context, row.column(static_cast<int>(i - first), columns, space), view, all[i], i);
    }
    area.used(page.y - top + ui.px(8));
}

void draw_best(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    Input& input = input_of(context, view);
    const widgets::Surface surface(ui, ui.theme().bg1);
    Rect footer = rect.cut_bottom(ui.px(style::height::button + style::depth::lip), social::gap(ui));
    social::next_button(context, footer, words::finish, view.began);
    const bool low = social::is_low(ui);
    const bool one = view.winners.size() == 1;
    const float lip = ui.px(style::depth::paper_lip);
    const float side = ui.px(low ? 20 : 36);
    const float face = ui.px(low ? 56 : one ? 112 : 72);
    const Type type = one && !low ? Type::question_small : Type::answer_small;
    const auto text_height = [&](std::uint16_t index, float width) {
        return widgets::paragraph_height(ui, view.truths[index].text, type,
                                         width - 2 * side - face - ui.px(20), 9);
    };
    const auto sheet_height = [&](std::uint16_t index, float width) {
        return std::max(face, text_height(index, width) + ui.px(30)) + 2 * ui.px(low ? 14 : 24);
    };
    // In the middle of the page, if all of it fits.
    float whole = ui.px(44 + (low ? 6 : 16));
    for (const std::uint16_t index : view.winners)
        whole += sheet_height(index, rect.w - ui.px(10)) + lip + ui.px(16);
    if (whole < rect.h) rect = rect.centred_y(whole);
    widgets::label_fit(ui, rect.cut_top(ui.px(44), ui.px(low ? 6 : 16)),
                       one ? words::best_named : words::best_named_several,
                       {Type::title, Type::head, Type::sub}, {.align = Align::centre, .may_cut = true});
    widgets::ScrollArea area(ui, rect, words::best_named, input.best_scroll);
    Rect page = area.content();
    page.x += ui.px(2);
    page.w = rect.w - ui.px(10);
    const float top = page.y;
    for (const std::uint16_t index : view.winners) {
        const truths::Truth& truth = view.truths[index];
        const Person person = person_or_you(*context.model.lobby, truth.who);
        const float text = text_height(index, page.w);
        const float height = sheet_height(index, page.w);
        page.h = std::max(page.h, height + lip + ui.px(16));
        const Rect sheet = page.cut_top(height, lip + ui.px(16));
        const widgets::Group group(ui, words::true_story);
        widgets::paper(ui, sheet, 0, style::paper, style::paper_lip, style::depth::paper_lip,
                       low ? style::radius::card : style::radius::hero);
        const widgets::Surface paper(ui, style::paper);
        Rect inside = sheet.inset(side, ui.px(low ? 14 : 24));
        widgets::CoasterLook look = coaster_of(person);
        look.you = false;
        look.away = false;
        look.crown = true;
        widgets::coaster(ui, inside.cut_left(face, ui.px(20)).centre(), face, person.avatar, look);
        Rect block = inside.centred_y(text + ui.px(30));
        widgets::label(ui, block.cut_top(ui.px(26), ui.px(4)), person.name,
                       {.type = Type::name, .colour = style::afternoon().t2, .may_cut = true});
        widgets::paragraph(ui, block, truth.text, 9,
                           {.type = type, .colour = style::ink, .valign = widgets::VAlign::top});
    }
    area.used(page.y - top);
}

}  // namespace parlor::client::two_truths_parts
