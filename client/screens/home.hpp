#pragma once

#include <optional>
#include <string>
#include <variant>

#include "client/parts/context.hpp"
#include "client/parts/popup_menu.hpp"
#include "client/parts/profile_form.hpp"
#include "client/widgets/scroll_area.hpp"
#include "client/widgets/text_field.hpp"

namespace parlor::client {

// Coming back from a lobby: what was tried before is of yesterday.
void arrive_home(Context& context);

namespace home {

enum class Dialog : std::uint8_t { none, host, profile };
// What was tried last: whose mistake a sentence belongs to.
enum class Tried : std::uint8_t { nothing, join, host, solo, knock, seat, crew };

struct HostForm {
    widgets::TextField title;
    widgets::TextField server;
    int where = 0;  // 0 this computer, 1 the server in the field
    bool complains = false;
    bool just_opened = false;
};

// What the home screen remembers between frames.
struct HomeMemory {
    bool prefilled = false;
    bool asked_servers = false;
    bool seat_shown = false;  // it has had the focus
    widgets::ScrollState scroll;
    widgets::ScrollState network_scroll;
    widgets::ScrollState recent_scroll;
    widgets::ScrollState crews_scroll;

    std::optional<OwnCrew> forgotten_crew;  // to be brought back
    PopupMenu crew_menu;
    std::string crew_menu_for;  // its address and code
    style::Rect crew_menu_anchor;

    widgets::TextField invite;
    widgets::TextField server;  // for a code without one
    double typed_at = 0;
    std::string looked_up;     // the invite PreviewInvite asked for last
    std::uint32_t before = 0;  // Model::counter then: what came earlier was about something else
    Tried tried = Tried::nothing;

    Dialog dialog = Dialog::none;
    HostForm host;
    ProfileForm profile;
    widgets::ScrollState scroll_of_dialog;
    bool profile_just_opened = false;
    std::optional<std::variant<JoinInvite, HostOn, TrySolo, KnockAt, OpenCrew>>
        after_name;  // waits for a name to be given
};

// Asks for it now, or for a name first.
void attempt(Context& context, JoinInvite request);
void attempt(Context& context, HostOn request);
void attempt(Context& context, TrySolo request);
void attempt(Context& context, KnockAt request);
void attempt(Context& context, OpenCrew request);
void attempt_seat(Context& context, JoinInvite request);  // the one that was kept
void open_profile_dialog(Context& context);
void open_host_dialog(Context& context, std::string_view server);

// Cards with rows of servers, style px.
inline constexpr float row_height = 69;
inline constexpr float card_padding = 24;
inline constexpr float card_head_height = 60;  // all but the rows, whose last one reaches into the padding
// The disc a row begins with; `index` chooses its colour. With a dot when somebody is there.
void server_disc(widgets::Ui& ui, ImVec2 centre, std::size_t index, style::Icon icon, bool answers);

// Parts of the screen. Each takes its place and is given in window pixels.
void seat_card(Context& context, style::Rect rect);  // only while there is a seat to go back to
[[nodiscard]] float seat_card_height(const widgets::Ui& ui);
void join_card(Context& context, style::Rect rect);
[[nodiscard]] float join_card_height(Context& context, float width);
void profile_card(Context& context, style::Rect rect);
[[nodiscard]] float profile_card_height(const widgets::Ui& ui);
// 0 high without any.
void crews_card(Context& context, style::Rect rect);
[[nodiscard]] float crews_card_height(Context& context);
void crew_menu(Context& context);  // of one of them, over the page
void network_card(Context& context, style::Rect rect);
[[nodiscard]] float network_card_height(Context& context);
void recent_card(Context& context, style::Rect rect);
[[nodiscard]] float recent_card_height(Context& context);
void table_vignette(widgets::Ui& ui, ImVec2 centre);
void dialogs(Context& context);

// That a code was tried while its crew does not meet, and when it does; nothing if it was not.
[[nodiscard]] std::optional<std::string> sentence_of_rest(const Context& context);
// Why something did not work that is not about the invite typed; nothing if all is well.
[[nodiscard]] std::optional<std::string> sentence_of_trouble(Context& context);
// Says so, with a cross; `rect` has no height. Returns where it ends.
float trouble_strip(Context& context, style::Rect rect, std::string_view sentence);
// The server that a check would tell more about, because there was no way to it.
[[nodiscard]] std::optional<ServerName> unreachable_server(const Context& context);
inline constexpr float check_link_height = 44;
void check_link(Context& context, style::Rect rect, const ServerName& server);

}  // namespace home
}  // namespace parlor::client
