#pragma once

#include <string>
#include <vector>

#include "client/keepsake/keepsake.hpp"
#include "client/parts/context.hpp"

// The pieces of the recap, one source file each.
namespace parlor::client::recap_parts {

using style::Rect;

// The first three places on their steps; who shares a place shares a step.
void draw_podium(Context& context, Rect rect, const RecapView& recap);

// Instead of them after an evening without points: whom one has met.
void draw_met(Context& context, Rect rect, const RecapView& recap);

// What everybody is asked for themselves: how it was, and whether they want to be in what is saved.
[[nodiscard]] float closing_height(const Context& context, float width);
void draw_closing(Context& context, Rect rect);

// A card an award; compact ones are lower. Those of the best come first, and the rest is always compact.
[[nodiscard]] float best_awards_height(const widgets::Ui& ui, float width, const RecapView& recap,
                                       bool compact);
[[nodiscard]] float awards_height(const widgets::Ui& ui, float width, const RecapView& recap, bool compact);
void draw_awards(Context& context, Rect rect, const RecapView& recap, bool compact);

// The icon of an award and what is behind it.
struct Mark {
    style::Icon icon;
    ImU32 colour;
};
[[nodiscard]] Mark mark_of(AwardKind kind);

// Which team won, with all teams' points. 0 high without teams.
[[nodiscard]] float teams_height(Context& context, const RecapView& recap);
void draw_teams(Context& context, Rect rect, const RecapView& recap);
[[nodiscard]] std::vector<TeamStanding> evening_teams(const Lobby& lobby, const RecapView& recap);
// "Foxes win" and "by 290 points".
struct TeamWords {
    std::string who;
    std::string how;
    Team first = 0;
};
[[nodiscard]] TeamWords team_words(const std::vector<TeamStanding>& teams);

// What is saved of an evening leaves out who wishes so: their name, points, awards and drawings. Teams keep
// the points they have.
[[nodiscard]] RecapView for_keeping(const Lobby& lobby, RecapView recap);
// Of the best awards those that are left: nobody moves up to them.
[[nodiscard]] std::vector<Award> best_for_keeping(const Lobby& lobby, RecapView recap);
[[nodiscard]] std::vector<KeptDrawing> drawings_for_keeping(const Lobby& lobby);

// The first three places of what is saved, in words; who shares one stands in one line. Without points nobody
// does. Where somebody is left out of the middle no step has a number: it would be wrong or point at a gap.
struct PodiumStep {
    int place = 1;  // 0: without a number
    std::string names;
    long points = 0;
    std::vector<PlayerId> who;
};
[[nodiscard]] std::vector<PodiumStep> podium_steps(const Lobby& lobby, const RecapView& recap);
// "Foxes win by 290 points"; empty without teams.
[[nodiscard]] std::string teams_line(const Lobby& lobby, const RecapView& recap);

// The page to take home.
[[nodiscard]] Keepsake keepsake_of(const Context& context, const RecapView& recap);
// The evening in plain lines that look right wherever they are pasted.
[[nodiscard]] std::string chat_summary(const Lobby& lobby, const RecapView& recap);

}  // namespace parlor::client::recap_parts
