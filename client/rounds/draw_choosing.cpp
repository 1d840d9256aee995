#include <algorithm>
#include <array>

#include "client/parts/people.hpp"
#include "client/rounds/draw_parts.hpp"
#include "client/strings/common_words.hpp"
#include "client/style/decor.hpp"
#include "client/style/space.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"
#include "client/widgets/choices.hpp"

namespace parlor::client::draw_parts {

using style::Type;
using widgets::Align;
using widgets::Ui;

namespace {

RoundCommand say(const Context& context, draw::Command command) {
    return {context.model.lobby->round->activity, std::move(command)};
}

void draw_word_card(Context& context, Rect rect, const View& view, std::size_t index, Input& input) {
    Ui& ui = context.ui;
    const std::string& word = view.choices[index];
    const widgets::CardOption card = widgets::card_option(ui, rect, word, {.lip = true});
    const widgets::Surface surface(ui, ui.theme().s2);
    Rect inside = card.face.inset(ui.px(18), ui.px(14));
    const Rect key = inside.cut_top(ui.px(24));
    widgets::label(ui, key, std::to_string(index + 1), {.type = Type::label, .colour = ui.theme().t3});
    widgets::label(ui, key, strings::difficulty_name(view.difficulties[index]),
                   {.type = Type::label, .colour = ui.theme().t3, .align = Align::right, .may_cut = true});
    widgets::paragraph_fit(ui, inside, word, 2, {Type::head, Type::sub, Type::answer_small, Type::name},
                           {.align = Align::centre});
    const bool by_key = ui.shortcut(widgets::Key::character, static_cast<char>('1' + index));
    if (card.pressed || by_key) {
        context.requests.say(
            say(context, draw::ChooseWord{view.turn, static_cast<std::uint8_t>(index), input.in_words}));
    }
}

void draw_how(Context& context, Rect row, Input& input) {
    const std::array<widgets::Option, 2> ways{widgets::Option{words::in_a_drawing, style::Icon::brush},
                                              widgets::Option{words::in_words, style::Icon::chat}};
    int chosen = input.in_words ? 1 : 0;
    if (widgets::segmented(context.ui, row, words::how_label, ways, chosen, {.outlined = true}))
        input.in_words = chosen == 1;
}

void choose_word(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    Input& input = input_of(context, view);
    const widgets::Group group(ui, words::choose_word);
    const float space = gap(ui);
    const float wide = std::min(rect.w, ui.px(880));
    const bool narrow = wide < ui.px(520);
    const float head = ui.px(40 + 26);
    const float card = ui.px(is_low(ui) || narrow ? 100 : 150);
    const float cards = narrow ? 3 * card + 2 * space : card;
    const float how = ui.px(52);
    const float pass = ui.px(style::height::button_small);
    const float clock = ui.px(is_low(ui) ? 56 : 84);
    const float whole = clock + head + cards + how + pass + 4 * space;
    widgets::ScrollArea area(ui, rect, words::choose_word, input.words_scroll);
    Rect page = area.content();
    area.used(std::max(whole + ui.px(8), 0.0F));
    page.h = std::max(rect.h, whole);
    Rect inside = page.centred(std::min(wide, page.w), whole);
    draw_clock(context, inside.cut_top(clock, space).centre(), clock, view);
    widgets::label_fit(ui, inside.cut_top(ui.px(40)), words::choose_word,
                       {Type::title, Type::head, Type::sub}, {.align = Align::centre});
    widgets::label(ui, inside.cut_top(ui.px(26), space), words::choose_hint,
                   {.type = Type::body, .colour = ui.theme().t2, .align = Align::centre, .may_cut = true});
    const Rect row = inside.cut_top(cards, space + ui.px(style::depth::lip));
    const int count = static_cast<int>(view.choices.size());
    for (int i = 0; i < count; ++i) {
        const Rect place = narrow ? row.row(i, count, space) : row.column(i, count, space);
        draw_word_card(context, place, view, static_cast<std::size_t>(i), input);
    }
    draw_how(context, inside.cut_top(how, space).centred_x(std::min(inside.w, ui.px(480))), input);
    const widgets::ButtonOptions look{.kind = widgets::ButtonKind::ghost,
                                      .size = widgets::ButtonSize::small,
                                      .tooltip = words::rather_not_tip};
    const float button = std::min(inside.w, widgets::button_width(ui, words::rather_not, look));
    if (widgets::button(ui, inside.cut_top(pass).centred_x(button), words::rather_not, look))
        context.requests.say(say(context, draw::Pass{view.turn}));
}

void wait_for_word(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    const Lobby& lobby = *context.model.lobby;
    const Person artist = person_of(lobby, view.artist);
    const float face = ui.px(is_low(ui) ? 96 : 148);
    const float clock = ui.px(56);
    const float button = watches(context) ? 0.0F : ui.px(style::height::button);
    const float space = gap(ui);
    const float whole = face + ui.px(44 + 28) + clock + button + 3 * space;
    Rect inside = rect.centred(std::min(rect.w, ui.px(640)), std::min(whole, rect.h));
    const Rect disc = inside.cut_top(face, space);
    widgets::coaster(ui, disc.centre(), face, artist.avatar, coaster_of(artist));
    const bool away = view.artist_gone_at.has_value();
    widgets::label_fit(
        ui, inside.cut_top(ui.px(44)), away ? words::reconnecting(artist.name) : words::chooses(artist.name),
        {Type::head, Type::sub, Type::large, Type::name}, {.align = Align::centre, .may_cut = true});
    widgets::label(ui, inside.cut_top(ui.px(28), space), words::chooses_hint,
                   {.type = Type::body, .colour = ui.theme().t2, .align = Align::centre, .may_cut = true});
    draw_clock(context, inside.cut_top(clock, space).centre(), clock, view);
    if (watches(context)) return;
    const bool on = std::ranges::count(view.volunteers, lobby.you) > 0;
    const widgets::ButtonOptions look{.kind = widgets::ButtonKind::toggle,
                                      .icon = on ? style::Icon::none : style::Icon::brush,
                                      .on = on,
                                      .tooltip = words::want_to_draw_tip};
    const float width = std::min(inside.w, widgets::button_width(ui, words::want_to_draw, look));
    if (widgets::button(ui, inside.cut_top(button).centred_x(width), words::want_to_draw, look))
        context.requests.say(say(context, draw::Volunteer{!on}));
}

}  // namespace

void draw_choosing(Context& context, Rect rect, const View& view) {
    const widgets::Surface surface(context.ui, context.ui.theme().bg1);
    if (is_artist(context, view) && !view.choices.empty()) {
        choose_word(context, rect, view);
    } else {
        wait_for_word(context, rect, view);
    }
}

}  // namespace parlor::client::draw_parts
