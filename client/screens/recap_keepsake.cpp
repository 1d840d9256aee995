#include <algorithm>

#include "client/parts/people.hpp"
#include "client/screens/recap_parts.hpp"
#include "client/strings/common_words.hpp"
#include "client/strings/evening_strings.hpp"
#include "client/strings/gallery_strings.hpp"
#include "client/strings/keepsake_strings.hpp"

namespace parlor::client::recap_parts {

namespace words = strings::evening;

namespace {

Keepsake::Face face_of(const Lobby& lobby, PlayerId who) {
    const Person person = person_of(lobby, who);
    return {person.name, person.avatar, static_cast<std::uint8_t>(person.colour)};
}

}  // namespace

RecapView for_keeping(const Lobby& lobby, RecapView recap) {
    const auto out = [&](PlayerId who) { return is_left_out(*lobby.room, who); };
    std::erase_if(recap.standings, [&](const EveningStanding& one) { return out(one.who); });
    std::erase_if(recap.awards, [&](const Award& one) { return out(one.who); });
    return recap;
}

std::vector<Award> best_for_keeping(const Lobby& lobby, RecapView recap) {
    recap.awards.resize(std::min(recap.awards.size(), limits::best_awards));
    return for_keeping(lobby, std::move(recap)).awards;
}

std::vector<KeptDrawing> drawings_for_keeping(const Lobby& lobby) {
    std::vector<KeptDrawing> drawings = lobby.gallery;
    std::erase_if(drawings,
                  [&](const KeptDrawing& one) { return is_left_out(*lobby.room, one.about.artist); });
    return drawings;
}

std::vector<PodiumStep> podium_steps(const Lobby& lobby, const RecapView& all) {
    const RecapView recap = for_keeping(lobby, all);
    std::vector<PodiumStep> steps;
    int people = 0;
    bool gap = false;
    for (int place = 1; place <= 3; ++place) {
        std::vector<std::string> names;
        PodiumStep step{place, {}, 0, {}};
        for (const EveningStanding& standing : recap.standings) {
            if (standing.place != place || standing.points <= 0) continue;
            names.push_back(person_of(lobby, standing.who).name);
            step.who.push_back(standing.who);
            step.points = standing.points;
        }
        if (names.empty()) continue;
        gap = gap || place != people + 1;
        people += static_cast<int>(names.size());
        step.names = strings::listed(names, names.size());
        steps.push_back(std::move(step));
    }
    if (gap) {
        for (PodiumStep& step : steps)
            step.place = 0;
    }
    return steps;
}

std::string teams_line(const Lobby& lobby, const RecapView& recap) {
    const TeamWords teams = team_words(evening_teams(lobby, recap));
    return teams.how.empty() ? teams.who : teams.who + " " + teams.how;
}

Keepsake keepsake_of(const Context& context, const RecapView& recap) {
    const Lobby& lobby = *context.model.lobby;
    Keepsake keepsake;
    keepsake.title = lobby.room->settings.title;
    keepsake.date = strings::keepsake::date_of(context.around.utc_seconds, context.around.utc_offset_minutes);
    keepsake.line = words::wrap_line(recap.minutes, recap.people, recap.cheers);
    for (PodiumStep& step : podium_steps(lobby, recap)) {
        keepsake.podium.push_back(
            {step.place, std::move(step.names), strings::keepsake::points(step.points), {}});
        for (const PlayerId who : step.who)
            keepsake.podium.back().faces.push_back(face_of(lobby, who));
    }
    keepsake.teams = teams_line(lobby, recap);
    const std::vector<Award> awards = for_keeping(lobby, recap).awards;
    const std::vector<Award> best = best_for_keeping(lobby, recap);
    for (const Award& award : awards) {
        const Mark mark = mark_of(award.kind);
        keepsake.awards.push_back({std::string(words::award_title(award.kind)),
                                   person_of(lobby, award.who).name, words::award_reason(award),
                                   face_of(lobby, award.who), mark.icon, mark.colour,
                                   keepsake.awards.size() < best.size()});
    }
    for (const KeptDrawing& drawing : drawings_for_keeping(lobby)) {
        const DrawingKept& about = drawing.about;
        keepsake.drawings.push_back({strings::gallery::by(about.word, about.name), drawing.ops,
                                     strings::gallery::capitalised(about.word), about.name});
    }
    return keepsake;
}

}  // namespace parlor::client::recap_parts
