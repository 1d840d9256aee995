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

// What the client file of a round type offers, for round type R:
//   static void draw(Context&, style::Rect, const R::View&);        what is played; names the screen
//   static void draw_rail(Context&, style::Rect, const R::View&);   beside it: scores, teams
//   static bool wants_rail(const R::View&);      may be left out: else the page has all the room, and there is
//                                                no drawer
//   static std::string score(const Lobby&, const R::View&);         own points, for where no rail shows
//   static Progress progress(const R::View&);
//   static std::string subtitle(const R::View&);                    "Trivia, question 4 of 10"
//   static std::string_view title();                                "Trivia"
//   static style::Icon icon();
//   static ImU32 colour(const style::Theme&);                       of its disc
//   static std::string summary(const R::Options&);                  "10 questions"
//   static std::string remark(const R::Options&, std::size_t players);   may be left out: instead of the summary,
//                                                                        what a lobby of so many should know
//   static bool options_form(Context&, style::Rect, R::Options&);   true when something was changed
//   static float options_height(const Context&, float width);
// And these two, if its rules gather something beforehand; the view is that of `Beforehand`:
//   static void draw_beforehand(Context&, style::Rect, const R::View&);   within a card of the lobby
//   static std::string beforehand(const R::View&);      the way there, "Answer now"; empty if there is nothing
//                                                       for the viewer to do

}  // namespace parlor::client
