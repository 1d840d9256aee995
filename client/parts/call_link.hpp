#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "client/parts/context.hpp"
#include "client/widgets/text_field.hpp"

// The call in which people talk while they play. The evening has one, and so may each table.
namespace parlor::client {

// A link as somebody is writing it; kept while the dialog is open.
struct CallDraft {
    widgets::TextField link;
    bool wrong = false;           // it was to be shared and cannot be opened
    bool from_last_time = false;  // offered, and not changed yet
};
[[nodiscard]] CallDraft call_draft(std::string_view link);

struct CallDialog {
    std::string_view title;
    std::string_view text;
    std::string_view share;  // on the button
    bool removable = false;  // there is one to take away
};
// What was decided: the new link, empty to have none; nothing when it stays as it is.
struct CallAnswer {
    std::optional<std::string> link;
};
// Draws the dialog; an answer ends it.
[[nodiscard]] std::optional<CallAnswer> call_dialog(Context& context, const CallDialog& dialog,
                                                    CallDraft& draft);

// What people paste, as a link of host_of_link() if it can be made one: without spaces around it, and with
// https:// before it if there was nothing.
[[nodiscard]] std::optional<std::string> link_in(std::string_view pasted);

// The evening's call, for its host: opens the dialog, which the header draws.
void open_call_setting(Context& context);
void draw_call_setting(Context& context);

// "Join the call", with the host of the evening's link below; only an icon where `rect` has no room for
// words. The whole link is in its tooltip. Opens it when pressed, and never by itself.
void join_call_button(Context& context, style::Rect rect);
[[nodiscard]] float join_call_width(const Context& context);
// The host of the evening's link; nothing without one.
[[nodiscard]] std::optional<std::string> call_host(const Context& context);

}  // namespace parlor::client
