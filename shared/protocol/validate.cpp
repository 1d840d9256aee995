#include <algorithm>
#include <cstddef>
#include <span>
#include <string>

#include "shared/base/overloaded.hpp"
#include "shared/base/text.hpp"
#include "shared/base/web_link.hpp"
#include "shared/protocol/client_message.hpp"

namespace parlor {

namespace {

bool is_text(const std::string& text, std::size_t graphemes, std::size_t bytes) {
    return !text.empty() && is_clean(text, {graphemes, bytes});
}
bool is_text_or_empty(const std::string& text, std::size_t graphemes, std::size_t bytes) {
    return text.empty() || is_text(text, graphemes, bytes);
}
bool is_reaction(const std::string& emoji) {
    return emoji.size() <= limits::reaction_bytes && is_emoji(emoji);
}
bool is_code(const std::string& code) {
    return !code.empty() && code.size() <= 32;
}

// No fill, which would paint over others, and nothing that takes away what is theirs.
bool may_be_doodled(const canvas::Op& op) {
    if (const auto* begin = std::get_if<canvas::BeginStroke>(&op)) return !begin->eraser;
    return !std::holds_alternative<canvas::Fill>(op) && !std::holds_alternative<canvas::Clear>(op);
}

std::size_t bytes_of_names(const RunSheet& run_sheet) {
    std::size_t bytes = 0;
    for (const Activity& activity : run_sheet) {
        using Names = std::span<const std::string>;
        const Names names = std::visit(
            [](const auto& options) -> Names {
                if constexpr (requires { options.categories; }) return options.categories;
                if constexpr (requires { options.themes; }) return options.themes;
                return {};
            },
            activity.options);
        for (const std::string& name : names)
            bytes += name.size();
    }
    return bytes;
}

bool valid_command(const greeting::Command& command) {
    return std::visit(overloaded{[](const greeting::Introduce& one) { return valid(one.profile); }}, command);
}

bool valid_command(const lobby::Command& command) {
    return std::visit(
        overloaded{[](const lobby::HostLobby& one) {
                       return is_text(one.title, limits::title_graphemes, limits::title_bytes);
                   },
                   [](const lobby::JoinLobby& one) { return is_code(one.code); },
                   [](const lobby::PreviewLobby& one) { return is_code(one.code); },
                   [](const lobby::Knock&) { return true; }, [](const lobby::OpenCrew&) { return true; }},
        command);
}

bool valid_command(const crew::Command& command) {
    return std::visit(overloaded{[](const crew::Keep& one) { return valid(one.plan); },
                                 [](const crew::Remember&) { return true; },
                                 [](const crew::AskPart& one) { return is_code(one.code); },
                                 [](const crew::DeletePart& one) { return is_code(one.code); },
                                 [](const crew::End&) { return true; }},
                      command);
}

bool valid_command(const room::Command& command) {
    using namespace room;
    return std::visit(
        overloaded{
            [](const SendChat& one) { return is_text(one.text, limits::chat_graphemes, limits::chat_bytes); },
            [](const ReactToLine& one) { return is_reaction(one.emoji); },
            [](const Cheer& one) { return is_reaction(one.emoji); },
            [](const ChangeProfile& one) { return valid(one.profile); }, [](const SetReady&) { return true; },
            [](const SetWatching&) { return true; }, [](const Leave&) { return true; },
            [](const SayPulse&) { return true; }, [](const LeaveMeOut&) { return true; },
            [](const Doodle& one) { return may_be_doodled(one.op) && valid(one.op); }},
        command);
}

bool valid_command(const host::Command& command) {
    using namespace host;
    return std::visit(
        overloaded{[](const ChangeSettings& one) { return valid(one.settings); },
                   [](const ChangeRunSheet& one) { return valid(one.run_sheet); },
                   [](const Extend& one) { return one.seconds >= 1 && one.seconds <= 300; },
                   [](const MoveToTeam& one) { return one.team >= 1 && one.team <= limits::teams; },
                   [](const Start&) { return true; }, [](const SkipAhead&) { return true; },
                   [](const EndActivity&) { return true; }, [](const SetPaused&) { return true; },
                   [](const Remove&) { return true; }, [](const MakeHost&) { return true; },
                   [](const SetCoHost&) { return true; }, [](const ShuffleTeams&) { return true; },
                   [](const PlayAgain&) { return true; }, [](const AnswerKnock&) { return true; },
                   [](const WipeDoodles&) { return true; }, [](const BalanceTeams&) { return true; }},
        command);
}

}  // namespace

bool valid(const Profile& profile) {
    return is_text(profile.name, limits::name_graphemes, limits::name_bytes) &&
           is_text_or_empty(profile.department, limits::department_graphemes, limits::department_bytes) &&
           is_text_or_empty(profile.pronouns, limits::pronouns_graphemes, limits::pronouns_bytes) &&
           profile.avatar.size() <= limits::avatar_bytes && is_emoji(profile.avatar) &&
           profile.coaster < limits::coaster_colours;
}

bool valid(const Activity& activity) {
    return activity.minutes >= 1 && activity.minutes <= limits::activity_minutes && valid(activity.options);
}

bool valid(const RunSheet& run_sheet) {
    return run_sheet.size() <= limits::activities &&
           bytes_of_names(run_sheet) <= limits::run_sheet_name_bytes &&
           std::ranges::all_of(run_sheet, [](const Activity& activity) { return valid(activity); });
}

bool valid(const RoomSettings& settings) {
    return is_text(settings.title, limits::title_graphemes, limits::title_bytes) && settings.capacity >= 2 &&
           settings.capacity <= limits::players_a_lobby && settings.team_count >= 2 &&
           settings.team_count <= limits::teams &&
           (settings.call_link.empty() || host_of_link(settings.call_link).has_value());
}

bool valid(const ClientMessage& message) {
    return std::visit(overloaded{[](const greeting::Command& one) { return valid_command(one); },
                                 [](const lobby::Command& one) { return valid_command(one); },
                                 [](const room::Command& one) { return valid_command(one); },
                                 [](const host::Command& one) { return valid_command(one); },
                                 [](const RoundCommand& one) { return valid(one.command); },
                                 [](const crew::Command& one) { return valid_command(one); },
                                 [](const TimeSync&) { return true; }},
                      message);
}

}  // namespace parlor
