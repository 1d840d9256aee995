#include "client/strings/chat_strings.hpp"

#include <fmt/format.h>

namespace parlor::client::strings {

std::string chat_counter(std::size_t used, std::size_t most) {
    return fmt::format("{} of {}", used, most);
}

std::string reaction_names(std::string_view emoji, std::size_t others, bool mine) {
    if (others == 0) return mine ? fmt::format("{} from you", emoji) : std::string(emoji);
    const std::string people = others == 1 ? "1 person" : fmt::format("{} people", others);
    return mine ? fmt::format("{} from you and {} more", emoji, others)
                : fmt::format("{} from {}", emoji, people);
}

std::string react_to(std::string_view name) {
    return fmt::format("React to {}", name);
}

std::string unread(std::size_t lines) {
    return lines == 1 ? std::string("1 new line") : fmt::format("{} new lines", lines);
}

std::optional<std::string> chat_note(NoticeKind kind, std::string_view name, std::string_view team) {
    if (name.empty()) return std::nullopt;
    switch (kind) {
        case NoticeKind::joined:
            return team.empty() ? fmt::format("{} joined", name)
                                : fmt::format("{} joined the {}", name, team);
        case NoticeKind::left:
            return fmt::format("{} left", name);
        case NoticeKind::returned:
            return fmt::format("{} is back", name);
        case NoticeKind::removed_player:
            return fmt::format("{} was removed", name);
        case NoticeKind::new_host:
            return fmt::format("{} hosts now", name);
        case NoticeKind::dropped:
        case NoticeKind::renamed:
        case NoticeKind::host_is_away:
        case NoticeKind::host_is_back:
        case NoticeKind::running_late:
        case NoticeKind::fewer_questions:
        case NoticeKind::paused:
        case NoticeKind::resumed:
        case NoticeKind::extended:
        case NoticeKind::skipped:
        case NoticeKind::knocks:
        case NoticeKind::restarting:
        case NoticeKind::unsaved:
        case NoticeKind::saved_again:
        case NoticeKind::new_co_host:
        case NoticeKind::no_co_host:
        case NoticeKind::crew_kept:
        case NoticeKind::crew_ended:
            return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace parlor::client::strings
