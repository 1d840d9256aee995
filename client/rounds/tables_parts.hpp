#pragma once

#include <optional>
#include <string>
#include <vector>

#include "client/parts/call_link.hpp"
#include "client/parts/context.hpp"
#include "client/parts/people.hpp"
#include "client/strings/tables_strings.hpp"
#include "client/widgets/scroll_area.hpp"
#include "client/widgets/text_field.hpp"
#include "shared/rounds/tables.hpp"

// The pieces that the screens of mixer tables are made of, one source file each.
namespace parlor::client::tables_parts {

namespace words = strings::mixer;
using style::Rect;
using tables::View;

// What a screen of mixer tables remembers. The dialogs belong to a seat, the rest to an activity.
struct Input {
    std::string lobby;  // its code
    int activity = -1;
    int rotation = 0;
    int table = 0;
    widgets::TextField line;
    bool focused = false;  // it has had the focus since one sat down here
    widgets::ScrollState talk;
    widgets::ScrollState others;
    widgets::ScrollState wishes;
    widgets::ScrollState topics;
    std::optional<CallDraft> link;  // while it is being written
    bool opening = false;           // asks whether to open the call
    bool wishes_open = false;
};
[[nodiscard]] Input& input_of(Context& context, const View& view);

template <class Command>
void say(Context& context, Command command) {
    context.requests.say(
        RoundCommand{context.model.lobby->round->activity, tables::Command{std::move(command)}});
}

[[nodiscard]] bool watches(const Context& context);
// All who play, but oneself.
[[nodiscard]] std::vector<PlayerId> others_who_play(const Lobby& lobby);
// How often one has met them before this table.
[[nodiscard]] int times_met(const View& view, PlayerId who);
// "2:34" until the tables change, with a redraw when it does.
[[nodiscard]] long seconds_left(Context& context, const View& view);
[[nodiscard]] std::string clock_of(long seconds);

void draw_arriving(Context& context, Rect rect, const View& view);
void draw_table(Context& context, Rect rect, const View& view);
// For who sits at none.
void draw_overview(Context& context, Rect rect, const View& view);

// The table as a picture with people around it, the card in its middle if `with_card`.
void draw_scene(Context& context, Rect rect, const View& view, bool with_card);
// People and card one above the other, where there is no room for a table.
void draw_plain(Context& context, Rect rect, const View& view);
void draw_card(Context& context, Rect rect, const View& view);
[[nodiscard]] float card_height(const widgets::Ui& ui, float width, const View& view);

void draw_small_tables(Context& context, Rect rect, const View& view, std::string_view heading,
                       float size = 1);
void draw_people_met(Context& context, Rect rect, const View& view);
void draw_talk(Context& context, Rect rect, const View& view);

// Dialogs, if they are open.
void draw_dialogs(Context& context, const View& view);

}  // namespace parlor::client::tables_parts
