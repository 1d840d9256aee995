#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "client/parts/context.hpp"
#include "client/parts/popup_menu.hpp"
#include "client/widgets/scroll_area.hpp"
#include "client/widgets/text_field.hpp"
#include "shared/protocol/room_view.hpp"

// The pieces of the lobby screen: cards on the page and dialogs over it.
namespace parlor::client {

// A name is being given to an evening, so that the host has it another time.
struct EveningNaming {
    widgets::TextField title;
    bool focused = false;
    bool tried = false;  // to keep it without a name
};

// The run-sheet as the host is changing it; said to the server when saved.
struct RunSheetDraft {
    RunSheet run_sheet;
    bool ends_on = false;
    int ends_in = 30;         // minutes from now
    bool ends_moved = false;  // the host changed it; else the moment stays as it was
    std::optional<std::size_t> chosen;
    std::optional<std::size_t> dragged;  // by the mouse, to another place
    // One step back: the evening before it was changed; one of the host's own that was forgotten, replaced or
    // newly kept.
    std::optional<RunSheet> before;
    std::optional<OwnPreset> forgotten;
    std::string kept;
    std::string undo_text;
    std::optional<EveningNaming> naming;
    PopupMenu add_menu;
    widgets::ScrollState list;
    widgets::ScrollState details;
};

struct RoomSettingsDraft {
    RoomSettings settings;
    widgets::TextField title;
    bool tried = false;  // to save without a title
    widgets::ScrollState scroll;
};

// What stands in the middle of the lobby.
enum class Middle : std::uint8_t { people, doodles, beforehand, season };

// What has a place of its own in wide windows only, one at a time in the others.
enum class LobbyTab : std::uint8_t { room, run_sheet, chat, invite, beforehand };

struct LobbyMemory {
    std::string code;  // whose lobby it is: another one begins anew
    LobbyTab tab = LobbyTab::room;
    Middle middle = Middle::people;
    bool enters = false;  // what stands in the middle gets the focus
    widgets::ScrollState people;
    widgets::ScrollState sheet;
    // The person the host's menu is about.
    std::optional<PlayerId> menu_for;
    PopupMenu menu;
    style::Rect menu_anchor;
    std::optional<PlayerId> removing;
    std::optional<PlayerId> promoting;
    std::optional<RunSheetDraft> run_sheet;
    std::optional<RoomSettingsDraft> settings;
};

// Cards
void draw_code_card(Context& context, style::Rect rect);
void draw_run_sheet_card(Context& context, style::Rect rect, LobbyMemory& memory);
// `tabbed`: a tab above it says already what it is.
void draw_people_card(Context& context, style::Rect rect, LobbyMemory& memory, bool tabbed);
// In its place: the page of the lobby's crew.
void draw_season_card(Context& context, style::Rect rect, LobbyMemory& memory);
// Or what everybody doodles.
void draw_doodle_card(Context& context, style::Rect rect, LobbyMemory& memory);
// In its place, too: what a round of the run-sheet wants before it begins. With `tabbed`, a tab above it says
// so.
void draw_beforehand_card(Context& context, style::Rect rect, LobbyMemory& memory, bool tabbed);
// What there is of that to do for who looks at the lobby; nothing if there is nothing.
[[nodiscard]] const RoundView* to_do_beforehand(const Lobby& lobby);
// The head of both: what stands there, and what else could. With `tabbed`, `title` stands alone.
void draw_middle_head(Context& context, style::Rect head, LobbyMemory& memory, bool tabbed);
// Who is ready, and the buttons that get the evening going.
void draw_ready_bar(Context& context, style::Rect rect);

// One person's card; `width` of the style guide's 180 and more. A press by the host opens the menu.
void draw_person(Context& context, style::Rect rect, const MemberView& member, LobbyMemory& memory);
// The menu over that card, and what it asks before it acts.
void draw_person_menu(Context& context, LobbyMemory& memory);

// Dialogs, while their draft is there.
void draw_run_sheet_editor(Context& context, LobbyMemory& memory);
void draw_room_settings(Context& context, LobbyMemory& memory);
void open_run_sheet_editor(const Context& context, LobbyMemory& memory);
void open_room_settings(const Context& context, LobbyMemory& memory);

// The evenings to start from: those that come with Parlor, and the host's own, which are kept and forgotten
// here.
void draw_editor_presets(Context& context, style::Rect rect, RunSheetDraft& draft);
[[nodiscard]] float editor_presets_height(const Context& context, const RunSheetDraft& draft, float width);
void undo_in_editor(Context& context, RunSheetDraft& draft);

// The parts of the editor, each in a column of that width. They change the draft; heights are in pixels.
void draw_activity_list(Context& context, style::Rect rect, RunSheetDraft& draft);
void draw_add_activity(Context& context, style::Rect rect, RunSheetDraft& draft);
[[nodiscard]] float activity_list_height(const widgets::Ui& ui, const RunSheetDraft& draft);
void draw_activity_details(Context& context, style::Rect rect, RunSheetDraft& draft);
[[nodiscard]] float activity_details_height(const Context& context, const RunSheetDraft& draft, float width);

// How long a window is at text size 100 % before things give way.
[[nodiscard]] inline bool is_low(const widgets::Ui& ui) {
    return ui.height() < 560;
}

}  // namespace parlor::client
