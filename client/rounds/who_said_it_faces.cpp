// The faces to pick from, one card each.
#include <algorithm>
#include <string_view>

#include "client/parts/people.hpp"
#include "client/rounds/who_said_it_parts.hpp"
#include "client/style/decor.hpp"
#include "client/style/space.hpp"
#include "client/widgets/cards.hpp"
#include "client/widgets/choices.hpp"
#include "client/widgets/coaster.hpp"

namespace parlor::client::who_parts {

using widgets::Align;
using widgets::Ui;

namespace {

// One key each; twelve people have eleven faces to pick from.
constexpr std::string_view keys = "1234567890a";

constexpr float tall_face = 132;
constexpr float low_face = 60;

char shown_key(std::size_t index) {
    const char key = keys[index];
    return key == 'a' ? 'A' : key;
}

// A square of paper with the key, at the lower right of the disc.
void draw_key(Ui& ui, ImVec2 centre, float size, std::size_t index, ImU32 around) {
    const Rect rect = style::rect_around(centre, size, size);
    const Rect rim = rect.grown(ui.px(3));
    ui.draw().AddRectFilled(rim.min(), rim.max(), around, size * 0.42F);
    ui.draw().AddRectFilled(rect.min(), rect.max(), style::paper, size * 0.34F);
    if (!ui.theme().dark) style::stroke_rect(ui.draw(), rect, size * 0.34F, ui.theme().line2, ui.px(1.5F));
    const std::string key(1, shown_key(index));
    widgets::draw_text(ui, rect, key,
                       {.type = size >= ui.px(26) ? Type::name : Type::caption,
                        .colour = style::ink,
                        .on = style::paper,
                        .align = Align::centre});
}

void draw_mark(Ui& ui, Rect face, const View& view) {
    const std::string_view text = view.own_card ? words::my_bluff : words::my_guess;
    const widgets::ChipLook look{
        .tint = widgets::Tint::lamp, .icon = style::Icon::check, .solid = true, .height = 28};
    const float width = widgets::chip_width(ui, text, look);
    if (width + ui.px(24) > face.w || face.h < ui.px(100)) {
        const ImVec2 centre{face.right() - ui.px(20), face.y + ui.px(20)};
        ui.draw().AddCircleFilled(centre, ui.px(11), style::rgb(0xFFD98A), 32);
        style::draw_icon(ui.draw(), style::Icon::check, centre, ui.px(15), style::ink, 1.2F);
        return;
    }
    widgets::chip(ui, {face.right() - width - ui.px(12), face.y + ui.px(12)}, text, look);
}

void draw_face(Context& context, Rect rect, const View& view, std::size_t index, bool chosen) {
    Ui& ui = context.ui;
    CardInput& input = card_input(context, view);
    const PlayerId who = view.faces[index];
    const Person person = person_of(*context.model.lobby, who);
    const bool may = view.may_pick && !watches(context);
    const widgets::CardOption card = widgets::card_option(
        ui, rect, person.name,
        {.chosen = chosen, .enabled = may, .value = chosen ? words::my_guess : std::string_view{}});
    const ImU32 ground = chosen ? ui.theme().s3 : ui.theme().s2;
    const widgets::Surface surface(ui, ground);
    const bool tall = rect.h >= ui.px(100);
    Rect inside = card.face.inset(ui.px(tall ? 20 : 12), ui.px(tall ? 12 : 6));
    const float size = std::min({ui.px(76), inside.h, inside.w * 0.4F});
    const Rect disc = inside.cut_left(size, ui.px(tall ? 18 : 14));
    widgets::CoasterLook look = coaster_of(person);
    look.on = ground;
    look.you = false;
    widgets::coaster(ui, disc.centre(), size, person.avatar, look);
    const float badge = ui.px(tall ? 30 : 22);
    if (may && index < keys.size()) {
        draw_key(ui, {disc.centre().x + size * 0.40F, disc.centre().y + size * 0.36F}, badge, index, ground);
    }
    const MemberView* member = context.model.lobby->member(who);
    const std::string department = member == nullptr ? std::string{} : member->profile.department;
    const bool two = !department.empty() && inside.h >= ui.px(46);
    if (chosen && !tall) inside.w -= ui.px(20);  // beside the tick
    Rect text = inside.centred_y(ui.px(two ? 30 + 20 : 30));
    if (chosen && tall) text.y += ui.px(8);
    widgets::label_fit(ui, text.cut_top(ui.px(30)), person.name,
                       {Type::answer_medium, Type::large, Type::name}, {.may_cut = true});
    if (two)
        widgets::label(
            ui, text, department,
            {.type = Type::label, .colour = chosen ? ui.theme().t2 : ui.theme().t3, .may_cut = true});
    if (chosen) draw_mark(ui, card.face, view);
    const bool by_key = may && index < keys.size() && ui.shortcut(widgets::Key::character, keys[index]);
    if (!may || !(card.pressed || by_key) || chosen) return;
    input.picked = who;
    input.refusals = refusals(context);
    say(context, who::PickFace{view.card, who});
}

}  // namespace

FacesPlan plan_faces(const Ui& ui, float width, std::size_t faces) {
    FacesPlan plan;
    const int count = static_cast<int>(std::max<std::size_t>(faces, 1));
    const float column = ui.px(190);
    const int most = std::max(1, static_cast<int>((width + ui.px(16)) / column));
    plan.columns = std::min({count, most, count == 7 || count == 8 || count > 9 ? 4 : 3});
    plan.rows = (count + plan.columns - 1) / plan.columns;
    plan.gap = ui.px(is_low(ui) || plan.rows > 2 ? 12 : 20);
    const auto rows = static_cast<float>(plan.rows);
    const float between = plan.gap * (rows - 1);
    plan.least = rows * ui.px(low_face) + between;
    plan.liked = rows * ui.px(plan.rows > 2 ? 96 : tall_face) + between;
    return plan;
}

void draw_faces(Context& context, Rect rect, const View& view, const FacesPlan& plan) {
    Ui& ui = context.ui;
    const widgets::Group group(ui, words::pick_name);
    const CardInput& input = card_input(context, view);
    const std::optional<PlayerId> chosen = input.picked ? input.picked : view.own_pick;
    for (std::size_t i = 0; i < view.faces.size(); ++i) {
        const Rect cell = rect.cell(static_cast<int>(i), plan.columns, plan.rows, plan.gap);
        draw_face(context, cell, view, i, chosen == view.faces[i]);
    }
    if (view.faces.empty()) {
        const widgets::Surface surface(ui, ui.theme().bg1);
        widgets::paragraph(ui, rect, words::nobody_else, 3,
                           {.type = Type::lead, .colour = ui.theme().t2, .align = Align::centre});
    }
}

}  // namespace parlor::client::who_parts
