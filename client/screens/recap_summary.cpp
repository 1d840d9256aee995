#include <vector>

#include "client/parts/people.hpp"
#include "client/screens/recap_parts.hpp"
#include "client/strings/evening_strings.hpp"

namespace parlor::client::recap_parts {

namespace words = strings::evening;

std::string chat_summary(const Lobby& lobby, const RecapView& recap) {
    std::string text = words::summary_head(lobby.room->settings.title) + "\n";
    text += words::wrap_line(recap.minutes, recap.people, recap.cheers) + "\n";
    const std::vector<PodiumStep> podium = podium_steps(lobby, recap);
    if (!podium.empty()) text += "\n";
    for (const PodiumStep& step : podium)
        text += words::summary_place(step.place, step.names, step.points) + "\n";
    const std::string teams = teams_line(lobby, recap);
    if (!teams.empty()) text += words::summary_teams(teams) + "\n";
    const std::vector<Award> awards = best_for_keeping(lobby, recap);
    if (!awards.empty()) text += "\n";
    for (const Award& award : awards) {
        text += words::summary_award(words::award_title(award.kind), person_of(lobby, award.who).name,
                                     words::award_reason(award)) +
                "\n";
    }
    while (!text.empty() && text.back() == '\n')
        text.pop_back();
    return text;
}

}  // namespace parlor::client::recap_parts
