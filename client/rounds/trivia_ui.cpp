#include "client/rounds/trivia_ui.hpp"

#include <algorithm>

#include "client/rounds/trivia_parts.hpp"
#include "client/strings/common_words.hpp"
#include "client/style/space.hpp"

namespace parlor::client {

namespace parts = trivia_parts;
namespace quiz = strings::quiz;
using trivia::Stage;

void TriviaUi::draw(Context& context, style::Rect rect, const trivia::View& view) {
    switch (view.stage) {
        case Stage::reading:
        case Stage::answering:
            context.ui.registry().set_screen("question");
            parts::draw_question(context, rect, view);
            return;
        case Stage::revealing:
            context.ui.registry().set_screen("reveal");
            parts::draw_reveal(context, rect, view);
            return;
        case Stage::standings:
            context.ui.registry().set_screen("standings");
            parts::draw_standings(context, rect, view);
            return;
    }
}

void TriviaUi::draw_rail(Context& context, style::Rect rect, const trivia::View& view) {
    const widgets::Ui& ui = context.ui;
    const float gap = ui.px(style::gap::lg);
    const bool reveal = view.stage == Stage::revealing;
    const float first =
        reveal ? parts::points_card(context, rect, view) : parts::score_card(context, rect, view);
    if (first > 0) rect.cut_top(first, gap);
    if (!reveal) {
        const float teams = parts::teams_in_rail(context, rect, view);
        if (teams > 0) rect.cut_top(teams, gap);
        // Standings show everybody beside the rail.
        if (view.stage == Stage::standings) return;
        // While a question is on the list stays short: cheers rise below it.
        if (teams > 0 && rect.h < ui.px(340)) return;
        rect.h = std::min(rect.h - ui.px(teams > 0 ? 170 : 90), ui.px(72 + 44 * 7 + 34));
    }
    if (rect.h >= ui.px(72 + 44 * 2)) parts::leaderboard_card(context, rect, view);
}

std::string TriviaUi::score(const Lobby& lobby, const trivia::View& view) {
    const Standing* own = standing_of(view.standings, lobby.you);
    return own == nullptr ? std::string{} : quiz::score_in_header(own->points, own->place);
}

Progress TriviaUi::progress(const trivia::View& view) {
    const bool over = view.stage == Stage::revealing || view.stage == Stage::standings;
    return {over ? view.number : view.number - 1, view.of, !over};
}

std::string TriviaUi::subtitle(const trivia::View& view) {
    return view.stage == Stage::standings ? quiz::trivia_scores_subtitle(view.number, view.of)
                                          : quiz::trivia_subtitle(view.number, view.of);
}

std::string_view TriviaUi::title() {
    return quiz::title;
}

style::Icon TriviaUi::icon() {
    return style::Icon::question;
}

ImU32 TriviaUi::colour(const style::Theme&) {
    return style::activity_colour(style::Activity::trivia);
}

std::string TriviaUi::summary(const trivia::Options& options) {
    return quiz::question_count(options.questions);
}

}  // namespace parlor::client
