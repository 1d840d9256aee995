#pragma once

#include <string>
#include <utility>
#include <vector>

#include "client/model/model.hpp"
#include "client/parts/context.hpp"
#include "client/screens/screens.hpp"

// What a client may come to know, for looking at screens and checking them. Times count from
// ScreenStage::begins.
namespace parlor::testing {

inline constexpr RoomTime sample_now{600s};  // room time when a stage begins

[[nodiscard]] client::Settings sample_settings();  // Zoë of Design
[[nodiscard]] client::Surroundings sample_surroundings();
[[nodiscard]] client::KeptSeat sample_seat();  // in PLUM-42, ten minutes ago
// A check of office.lan at each of its ends, and while it runs.
[[nodiscard]] std::vector<std::pair<std::string, client::ConnectionCheck>> sample_checks();
[[nodiscard]] client::Surroundings empty_surroundings();  // a first start: no name, no servers

// Online and seated. You are the first member and the host unless said otherwise.
[[nodiscard]] client::Model lobby_model();             // ten people in three teams, chat with reactions
[[nodiscard]] client::Model empty_lobby_model();       // only you
[[nodiscard]] client::Model hostile_lobby_model();     // forty people with difficult names, no teams
[[nodiscard]] client::Model guest_lobby_model();       // the ten, seen by Ingrid, who is no host
[[nodiscard]] std::vector<Profile> ordinary_people();  // ten
[[nodiscard]] std::vector<Profile> hostile_people();   // forty

// The lobby above, playing. `choices` counts answers of choice and several (2 to 6); `longest` takes texts as
// long as they may be; `base` is whose lobby it is.
struct TriviaSample {
    trivia::Kind kind = trivia::Kind::choice;
    trivia::Stage stage = trivia::Stage::answering;
    int choices = 4;
    bool longest = false;
    bool answered = false;  // you have answered
    bool right = true;      // rightly (revealing and standings)
    bool watching = false;
    bool off_the_clock = false;
};
[[nodiscard]] client::Model trivia_model(const TriviaSample& sample, client::Model base = lobby_model());
// The lobby above, drawing. `word` and `guess_length` grow with `longest`.
struct DrawSample {
    draw::Stage stage = draw::Stage::drawing;
    bool artist = false;  // you are the one who draws
    bool in_words = false;
    bool knows = false;  // you have found the word
    bool close = false;  // your last guess was nearly right
    bool longest = false;
    bool watching = false;
    bool nothing_yet = false;  // no line was drawn, nobody has guessed
};
[[nodiscard]] client::Model draw_model(const DrawSample& sample, client::Model base = lobby_model());
// The lobby above, with lines to guess at.
struct WhoSample {
    who::Stage stage = who::Stage::guessing;
    bool written = false;   // one of your lines is there
    bool own_card = false;  // it is yours that lies on the table
    bool picked = false;    // you have picked a face; rightly, once it is told
    bool longest = false;
    bool watching = false;
    bool off_the_clock = false;
    bool author_left = false;
    bool more_asked = false;
    bool nobody = false;    // has guessed
    std::size_t faces = 0;  // to pick from; 0: as the rules have it
};
[[nodiscard]] client::Model who_model(const WhoSample& sample, client::Model base = lobby_model());
// A lighthouse at sea, as the artist `who` drew it; and a paper boat.
[[nodiscard]] std::vector<canvas::DrawnOp> lighthouse(PlayerId who);
[[nodiscard]] std::vector<canvas::DrawnOp> paper_boat(PlayerId who);
// The lobby above at tables of so many.
struct TablesSample {
    tables::Stage stage = tables::Stage::seated;
    tables::Style style = tables::Style::round_tables;
    std::size_t at_table = 3;
    tables::Moved moved = tables::Moved::as_planned;
    bool longest = false;
    bool link = false;
    bool quiet = false;  // nobody has said anything, or met anybody
    bool last_seconds = false;
    bool watching = false;
    bool alone = false;
};
[[nodiscard]] client::Model tables_model(const TablesSample& sample, client::Model base = lobby_model());
// With activities that give no points.
[[nodiscard]] client::Model without_points(client::Model base);
// The lobby above at two truths and a lie.
struct TruthsSample {
    truths::Stage stage = truths::Stage::voting;
    bool written = false;    // you have handed in your card
    bool voted = false;      // you have voted, or chosen the best truth
    bool teller = false;     // the card is yours
    bool may_write = false;  // still, while others' cards are up
    bool gone = false;       // the teller has left
    bool tie = false;        // two truths were liked best
    bool longest = false;
    bool watching = false;
};
[[nodiscard]] client::Model truths_model(const TruthsSample& sample, client::Model base = lobby_model());
// The lobby above at toasts.
struct ToastsSample {
    toasts::Stage stage = toasts::Stage::writing;
    bool written = false;   // you have written to all your names
    bool third = false;     // you have three
    bool received = false;  // you were given some
    bool done = false;      // and have read them
    int at_once = 1;        // how many are read out now
    bool all_signed = false;
    bool longest = false;
    bool watching = false;
};
[[nodiscard]] client::Model toasts_model(const ToastsSample& sample, client::Model base = lobby_model());
// The lobby above, of a crew in the middle of a season.
struct CrewSample {
    bool remembered = true;
    bool fresh = false;  // nothing has been written yet
    bool longest = false;
};
[[nodiscard]] CrewPlan sample_plan();
[[nodiscard]] client::Model crew_model(const CrewSample& sample, client::Model base = lobby_model());
// Two crews at home: that of the lobby, one's own or not, and another.
[[nodiscard]] client::Surroundings crew_surroundings(bool own = true);
[[nodiscard]] CrewPart sample_part(bool longest);  // twelve evenings
[[nodiscard]] client::Model resting_model();       // a code led to a crew that does not meet now
// With six drawings of the evening.
[[nodiscard]] client::Model with_gallery(client::Model base);
[[nodiscard]] client::Model between_model(client::Model base = lobby_model());
[[nodiscard]] client::Model recap_model(client::Model base = lobby_model());

[[nodiscard]] client::Model offline_model();
[[nodiscard]] client::Model preview_model();  // offline, and the server told what the invite opens
[[nodiscard]] client::Model connecting_model();
[[nodiscard]] client::Model lost_model(client::Model base);
[[nodiscard]] client::Model ended_model(client::Trouble why, client::Model base = offline_model());
[[nodiscard]] client::Model unreachable_model(client::Trouble why);
// A known server that shows another key.
[[nodiscard]] client::Model key_changed_model(ServerName server = {"games.acme.example", default_port});
[[nodiscard]] client::Model with_notices(client::Model base);

// Every sample, by a name that suits a file.
struct Sample {
    std::string name;
    client::Model model;
    client::Surroundings around;
    client::Pages pages;
};
[[nodiscard]] std::vector<Sample> all_samples();

}  // namespace parlor::testing
