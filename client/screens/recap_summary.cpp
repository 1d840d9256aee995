#include <algorithm>
#include <vector>

#include "client/parts/people.hpp"
#include "client/screens/recap_parts.hpp"
#include "client/strings/common_words.hpp"
#include "client/strings/evening_strings.hpp"

namespace parlor::client::recap_parts {

namespace words = strings::evening;

std::string chat_summary(const Lobby& lobby, const RecapView& recap) {
    std::string text = words::summary_head(lobby.room->settings.title) + "\n";
    text += words::wrap_line(recap.minutes, recap.people, recap.cheers) + "\n";
    std::string podium;
    for (int place = 1; place <= 3; ++place) {
        std::vector<std::string> names;
        long points = 0;
        for (const EveningStanding& standing : recap.standings) {
            if (standing.place != place || standing.points <= 0) continue;
            names.push_back(person_of(lobby, standing.who).name);
            points = standing.points;
        }
        if (!names.empty())
            podium += words::summary_place(place, strings::listed(names, names.size()), points) + "\n";
    }
    if (!podium.empty()) text += "\n" + podium;
    const TeamWords teams = team_words(evening_teams(lobby, recap));
    if (!teams.who.empty()) {
        text += words::summary_teams(teams.how.empty() ? teams.who : teams.who + " " + teams.how) + "\n";
    }
    if (!recap.awards.empty()) text += "\n";
    for (const Award& award : recap.awards) {
        text += words::summary_award(words::award_title(award.kind), person_of(lobby, award.who).name,
                                     words::award_reason(award)) +
                "\n";
    }
    while (!text.empty() && text.back() == '\n')
        text.pop_back();
    return text;
}

}  // namespace parlor::client::recap_parts
