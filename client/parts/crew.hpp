#pragma once

#include <optional>

#include "client/calendar/ics.hpp"
#include "client/parts/context.hpp"
#include "client/strings/crew_strings.hpp"

// Crews on screen: their page in a lobby, and the dialogs about them.
namespace parlor::client {

// A moment by the clocks of whoever looks.
[[nodiscard]] strings::crew::LocalTime local_time(const Context& context, std::int64_t utc_seconds);
// When a crew meets next by those; nothing if this computer does not know its zone.
[[nodiscard]] std::optional<strings::crew::LocalTime> next_meeting(const Context& context,
                                                                   const Meeting& meeting);
// The crew whose lobby one sits in, as it stands in the profile; nullptr where nothing of it is kept.
[[nodiscard]] const OwnCrew* own_crew(const Context& context);
[[nodiscard]] calendar::CrewEvent event_of(const Context& context, const OwnCrew& crew);

// The lobby's crew in a page that scrolls: its season's table, oneself in it, and when it meets. Nothing
// where the lobby is no crew's.
void crew_page(Context& context, style::Rect rect);

// The form by which a host keeps a crew, or changes it.
void open_crew_form(Context& context);
// What the server keeps of oneself, asked for when it opens.
void open_crew_part(Context& context, std::string_view address, std::string_view code, std::string_view name);
// Those that are open, over the page; call it last.
void crew_dialogs(Context& context);
// One of them, each in a file of its own.
void draw_crew_form(Context& context);
void draw_crew_part(Context& context);

}  // namespace parlor::client
