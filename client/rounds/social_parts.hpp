#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "client/parts/context.hpp"
#include "client/parts/people.hpp"

// What the screens of rounds share in which people tell of themselves: the clock, who is done, one's own
// points, cheers, and the host's way on.
namespace parlor::client::social_parts {

using style::Rect;

[[nodiscard]] bool watches(const Context& context);
[[nodiscard]] bool rail_shows(const widgets::Ui& ui);
[[nodiscard]] bool is_low(const widgets::Ui& ui);   // lower than 700
[[nodiscard]] bool is_tiny(const widgets::Ui& ui);  // a small window with very large text
[[nodiscard]] float gap(const widgets::Ui& ui);
[[nodiscard]] RoundCommand command_of(const Context& context, Rounds::Command command);

struct Span {
    RoomTime began;
    RoomTime ends;
};
void draw_clock(Context& context, ImVec2 centre, float diameter, const Span& time,
                std::string_view unit = {});

// Who counts in "6 of 9": all that are waited for, and who is done although nobody waits for them.
[[nodiscard]] std::vector<PlayerId> counted(std::span<const PlayerId> done,
                                            std::span<const PlayerId> expected);
// Their faces in a row, a tick at those who are done.
void draw_faces(Context& context, Rect rect, std::span<const PlayerId> all, std::span<const PlayerId> done);
[[nodiscard]] std::vector<Person> people_of(const Context& context, std::span<const PlayerId> who);

// Cards of the rail; each returns its height.
struct Counted {
    std::string strong;  // "6 of 9"
    std::string rest;    // " voted"
};
float clock_card(Context& context, Rect rect, const Span& time, const Counted& count);
float cheer_card(Context& context, Rect rect);
// A heading and a few sentences.
float text_card(Context& context, Rect rect, std::string_view heading, std::string_view text);
[[nodiscard]] float text_card_height(const widgets::Ui& ui, float width, std::string_view text);

// The host may go on at once; Enter does it, too, once what is shown has stood for a moment.
void next_button(Context& context, Rect& row, std::string_view verb, RoomTime began);
// What is shown has stood long enough that an Enter is not one from before.
[[nodiscard]] bool has_settled(const Context& context, RoomTime began);

}  // namespace parlor::client::social_parts
