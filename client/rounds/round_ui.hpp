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
//   static void draw(Context&, const R::View&);               the screen below the header
//   static Progress progress(const R::View&);
//   static std::string subtitle(const R::View&);              "Trivia, question 4 of 10"
//   static std::string_view title();                          "Trivia"
//   static style::Icon icon();
//   static ImU32 colour(const style::Theme&);                 of its disc
//   static std::string summary(const R::Options&);            "10 questions"
//   static bool options_form(Context&, style::Rect, R::Options&);   true when something was changed
//   static float options_height(const Context&, float width);

}  // namespace parlor::client
