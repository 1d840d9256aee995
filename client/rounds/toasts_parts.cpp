#include "client/rounds/toasts_parts.hpp"

#include <algorithm>

#include "client/style/space.hpp"
#include "client/style/theme.hpp"
#include "client/widgets/cards.hpp"
#include "client/widgets/coaster.hpp"

namespace parlor::client::toasts_parts {

using style::Type;
using widgets::Ui;

Input& input_of(Context& context) {
    auto& input = context.memory.of<Input>();
    const Lobby& lobby = *context.model.lobby;
    const int activity = lobby.round->activity;
    if (input.lobby != lobby.room->code || input.activity != activity) {
        input = {};
        input.lobby = lobby.room->code;
        input.activity = activity;
    }
    return input;
}

Rect draw_head(Context& context, Rect rect, std::string_view title, std::string_view lead, const View& view) {
    Ui& ui = context.ui;
    const bool tiny = social::is_tiny(ui);
    Rect head = rect.cut_top(ui.px(tiny ? 48 : 64), ui.px(tiny ? 8 : 16));
    const Rect ring = head.cut_right(std::min(head.h, ui.px(56)), ui.px(16));
    social::draw_clock(context, ring.centre(), ring.w, {view.began, view.ends});
    Rect lines = head.centred_y(std::min(head.h, ui.px(lead.empty() ? 44 : 66)));
    widgets::label_fit(ui, lines.cut_top(ui.px(tiny ? 28 : 40)), title,
                       {tiny ? Type::sub : Type::title, Type::head, Type::sub, Type::large},
                       {.may_cut = true});
    if (!lead.empty()) {
        widgets::label_fit(ui, lines, lead, {Type::body, Type::list, Type::caption},
                           {.colour = ui.theme().t2, .may_cut = true});
    }
    return rect;
}

namespace {

constexpr int most_lines = 24;

// Sizes of a card, style px.
struct Measures {
    float pad;
    float face;
    float from_face;
    Type name;
    Type text;
    float head;
    float from;
};

Measures measures(const Ui& ui, CardSize size) {
    switch (size) {
        case CardSize::small:
            return {18, 34, 0, Type::name, Type::body, 36, 24};
        case CardSize::roomy:
            return {24, 48, 0, Type::large, Type::answer_small, 48, 26};
        case CardSize::large:
            break;
    }
    if (social::is_low(ui)) return {24, 56, 30, Type::head, Type::answer_small, 58, 32};
    return {40, 88, 34, Type::title, Type::answer_medium, 90, 36};
}

}  // namespace

float card_height(const Context& context, const toasts::Toast& toast, float width, const CardLook& look) {
    const Ui& ui = context.ui;
    const bool large = look.size == CardSize::large;
    const Measures m = measures(ui, look.size);
    const float text =
        widgets::paragraph_height(ui, toast.text, m.text, width - ui.px(2 * m.pad), most_lines);
    const float head = look.to_shown ? m.head + (large ? 24.0F : 12.0F) : 0;
    return ui.px(2 * m.pad + head + m.from + (large ? 24.0F : 14.0F)) + text;
}

void draw_card(Context& context, Rect rect, const toasts::Toast& toast, const CardLook& look) {
    Ui& ui = context.ui;
    const Lobby& lobby = *context.model.lobby;
    const bool large = look.size == CardSize::large;
    const Measures m = measures(ui, look.size);
    const ImU32 fill = style::toast_cards.at(look.index % style::toast_cards.size());
    widgets::paper(ui, rect, 0, fill, style::toast_lip(fill),
                   large ? style::depth::paper_lip : style::depth::tile_lip,
                   large ? style::radius::hero : style::radius::card);
    const widgets::Surface surface(ui, fill);
    Rect inside = rect.inset(ui.px(m.pad));
    const ImU32 soft = style::mix(style::ink, fill, 0.18F);
    if (look.to_shown) {
        const Person to = person_of(lobby, toast.to);
        Rect head = inside.cut_top(ui.px(m.head), ui.px(large ? 24 : 12));
        widgets::CoasterLook face = coaster_of(to);
        face.you = false;
        face.away = false;
        const Rect disc = head.cut_left(ui.px(m.face), ui.px(large ? 20 : 10));
        widgets::coaster(ui, disc.centre(), ui.px(m.face), to.avatar, face);
        if (large) {
            const float size = ui.px(social::is_low(ui) ? 44 : 56);
            if (head.w > ui.px(320)) {
                const Rect mark = head.cut_right(size, ui.px(12));
                widgets::icon_disc(ui, mark.centre(), size, style::activity_colour(style::Activity::toasts),
                                   style::Icon::toast);
            }
            Rect lines = head.centred_y(std::min(head.h, ui.px(70)));
            widgets::label(ui, lines.cut_top(ui.px(24)), words::a_toast_to,
                           {.type = Type::body, .colour = soft, .may_cut = true});
            widgets::label_fit(ui, lines, to.name, {m.name, Type::head, Type::sub, Type::large, Type::name},
                               {.colour = style::ink, .may_cut = true});
        } else {
            widgets::label_fit(ui, head, to.name, {m.name, Type::name, Type::label},
                               {.colour = style::ink, .may_cut = true});
        }
    }
    const float text = widgets::paragraph_height(ui, toast.text, m.text, inside.w, most_lines);
    widgets::paragraph(ui, inside.cut_top(text, ui.px(large ? 24 : 14)), toast.text, most_lines,
                       {.type = m.text, .colour = style::ink, .valign = widgets::VAlign::top});
    Rect from = inside.cut_top(ui.px(m.from));
    std::string words_from(words::from_someone_shy);
    if (toast.from) {
        const Person writer = person_of(lobby, *toast.from);
        const MemberView* member = lobby.member(*toast.from);
        words_from =
            words::from(writer.name, member != nullptr && large ? member->profile.department : std::string{});
        if (m.from_face > 0) {
            widgets::CoasterLook face = coaster_of(writer);
            face.you = false;
            face.away = false;
            const Rect disc = from.cut_left(ui.px(m.from_face), ui.px(10));
            widgets::coaster(ui, disc.centre(), ui.px(m.from_face), writer.avatar, face);
        }
    }
    widgets::label(ui, from, words_from,
                   {.type = large ? Type::body : Type::caption, .colour = soft, .may_cut = true});
}

}  // namespace parlor::client::toasts_parts
