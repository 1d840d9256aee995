// The canvas on which everybody doodles while the lobby gathers.
#include <array>

#include "client/canvas/canvas_pen.hpp"
#include "client/canvas/canvas_view.hpp"
#include "client/canvas/easel.hpp"
#include "client/parts/confirm.hpp"
#include "client/parts/live_picture.hpp"
#include "client/screens/lobby_parts.hpp"
#include "client/strings/lobby_strings.hpp"
#include "client/style/space.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"

namespace parlor::client {

using namespace widgets;

namespace {

struct DoodleMemory {
    LivePicture live;
    CanvasView view;
    CanvasPen pen;
    bool wiping = false;  // asked whether to
};

void say(Context& context, canvas::Op op) {
    context.requests.say(room::Doodle{std::move(op)});
}

}  // namespace

void draw_doodle_card(Context& context, Rect rect, LobbyMemory& memory) {
    Ui& ui = context.ui;
    const Lobby& lobby = *context.model.lobby;
    DoodleMemory& doodle = context.memory.of<DoodleMemory>();
    if (doodle.live.follow(lobby.doodles)) {
        doodle.view.forget();
        doodle.pen.drop();
    }
    canvas::Picture& picture = doodle.live.picture();
    const Group group(ui, strings::doodles);
    card(ui, rect, 0);
    const Surface surface(ui, ui.theme().s1);
    const bool low = rect.h < ui.px(300);
    Rect inside = rect.inset(ui.px(20), ui.px(low ? 8 : 16), ui.px(20), ui.px(low ? 8 : 16));
    Rect head = inside.cut_top(ui.px(40), ui.px(low ? 4 : 12));
    const auto square = [&] { return head.cut_right(ui.px(40), ui.px(8)).centred_y(ui.px(40)); };
    if (icon_button(ui, square(), style::Icon::users, strings::back_to_people,
                    {.kind = ButtonKind::ghost, .icon_size = 19})) {
        memory.middle = Middle::people;
    }
    const bool redo = icon_button(
        ui, square(), style::Icon::redo, strings::redo_doodle,
        {.kind = ButtonKind::ghost, .enabled = picture.drawing().can_redo(lobby.you), .icon_size = 19});
    const bool undo = icon_button(
        ui, square(), style::Icon::undo, strings::undo_doodle,
        {.kind = ButtonKind::ghost, .enabled = picture.drawing().can_undo(lobby.you), .icon_size = 19});
    if (lobby.is_host()) {
        const IconButtonOptions wipe{
            .kind = ButtonKind::ghost, .enabled = !picture.drawing().blank(), .icon_size = 19};
        if (icon_button(ui, square(), style::Icon::bin, strings::wipe_doodles, wipe)) doodle.wiping = true;
    }
    const Rect mark = head.cut_left(ui.px(20), ui.px(10));
    style::draw_icon(ui.draw(), style::Icon::brush, mark.centre(), ui.px(20), ui.theme().t2);
    label_fit(ui, head, strings::doodles_hint, {Type::button, Type::label, Type::caption}, {.may_cut = true});

    const MemberView* me = lobby.me();
    const canvas::Colour colour = me != nullptr ? doodle_colour(me->profile) : canvas::Colour{0};
    CanvasTouch touch = doodle.view.draw(ui, inside, picture, !picture.drawing().full());
    // Doodles are strokes in one's own colour: the button that erases elsewhere draws here, too.
    if (touch.pressed == CanvasTouch::Button::erases) touch.pressed = CanvasTouch::Button::draws;
    if (picture.drawing().full()) say_canvas_is_full(ui, touch.place);
    doodle.pen.heard(picture.drawing(), lobby.you);
    for (canvas::Op& op : doodle.pen.follow(ui, touch, {Tool::pen, colour, canvas::Pen::medium}))
        say(context, std::move(op));
    const bool undo_key = ui.shortcut(Key::character, 'z', true);
    const bool redo_key = ui.shortcut(Key::character, 'y', true);
    if (undo || (undo_key && picture.drawing().can_undo(lobby.you))) {
        for (canvas::Op& op : doodle.pen.then(canvas::Undo{}, ui.time()))
            say(context, std::move(op));
    }
    if (redo || (redo_key && picture.drawing().can_redo(lobby.you))) {
        for (canvas::Op& op : doodle.pen.then(canvas::Redo{}, ui.time()))
            say(context, std::move(op));
    }
    if (!doodle.wiping) return;
    const Confirmed answer = confirm(ui, {.name = strings::wipe_doodles,
                                          .title = strings::wipe_title,
                                          .text = strings::wipe_text,
                                          .yes = strings::wipe_yes,
                                          .no = strings::wipe_no});
    if (answer == Confirmed::yes) context.requests.say(host::WipeDoodles{});
    if (answer != Confirmed::undecided) doodle.wiping = false;
}

}  // namespace parlor::client
