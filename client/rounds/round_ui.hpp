#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "client/parts/context.hpp"
#include "client/style/icons.hpp"

namespace parlor::client {

// Where an activity stands, for the string of lights: one bulb a question, turn or card.
struct Progress {
    int done = 0;  // lit
    int of = 0;
    bool now = true;  // one more is going on (coral)
};

// What the client file of a round type offers, for round type R.
//
// What is played; names the screen:
//   static void draw(Context&, style::Rect, const R::View&);
// Beside it, scores and teams; wants_rail may be left out: else the page has all the room, and no drawer:
//   static void draw_rail(Context&, style::Rect, const R::View&);
//   static bool wants_rail(const R::View&);
// Own points, for where no rail shows; and "Trivia, question 4 of 10":
//   static std::string score(const Lobby&, const R::View&);
//   static Progress progress(const R::View&);
//   static std::string subtitle(const R::View&);
// "Trivia", its disc in the run-sheet, "10 questions"; remark may be left out: instead of the summary, what a
// lobby of so many should know:
//   static std::string_view title();
//   static style::Icon icon();
//   static ImU32 colour(const style::Theme&);
//   static std::string summary(const R::Options&);
//   static std::string remark(const R::Options&, std::size_t players);
// True when something was changed:
//   static bool options_form(Context&, style::Rect, R::Options&);
//   static float options_height(const Context&, float width);
//
// And if its rules gather something beforehand: what stands in a card of the lobby then, and the way there,
// "Answer now", empty if there is nothing for the viewer to do. The view is that of its `Beforehand`:
//   static void draw_beforehand(Context&, style::Rect, const R::View&);
//   static std::string beforehand(const R::View&);

}  // namespace parlor::client
