#include "client/strings/notice_strings.hpp"

#include <fmt/format.h>

namespace parlor::client::strings {

namespace {

std::string restarting(std::int64_t seconds) {
    const std::string_view promise = "You’ll be back at your seat by yourself.";
    if (seconds <= 1) return fmt::format("The server restarts. {}", promise);
    return fmt::format("The server restarts within {} s, once rounds are over. {}", seconds, promise);
}

}  // namespace

std::string notice_about(const Notice& notice, std::string_view who) {
    std::string_view name = who;
    if (name.empty()) name = notice.text;
    if (name.empty()) name = "Somebody";
    switch (notice.kind) {
        case NoticeKind::renamed:
            return fmt::format("You’re {} here; another {} came first.", notice.text, notice.other);
        case NoticeKind::host_is_away:
            return fmt::format("The host is away. {} looks after things.", name);
        case NoticeKind::host_is_back:
            return fmt::format("{} is back and hosts again.", name);
        case NoticeKind::new_host:
            return fmt::format("{} is the host now.", name);
        case NoticeKind::joined:
            return fmt::format("{} pulled up a chair.", name);
        case NoticeKind::left:
            return fmt::format("{} left.", name);
        case NoticeKind::dropped:
            return fmt::format("{} lost the connection. Their seat is kept.", name);
        case NoticeKind::returned:
            return fmt::format("{} is back.", name);
        case NoticeKind::removed_player:
            return fmt::format("{} was taken out of the lobby.", name);
        case NoticeKind::running_late:
            return fmt::format("It’s getting late: {} instead of {}, to end on time.", notice.a, notice.b);
        case NoticeKind::fewer_questions:
            return fmt::format("The packs are enough for just {} like that, not {}.", notice.a, notice.b);
        case NoticeKind::paused:
            return fmt::format("{} paused the game.", name);
        case NoticeKind::resumed:
            return fmt::format("{} started the clock again.", name);
        case NoticeKind::extended:
            return notice.a == 1 ? "1 more second." : fmt::format("{} more seconds.", notice.a);
        case NoticeKind::skipped:
            return fmt::format("{} moved things along.", name);
        case NoticeKind::knocks:
            return fmt::format("{} knocks at the door.", notice.text);
        case NoticeKind::restarting:
            return restarting(notice.a);
        case NoticeKind::unsaved:
            return "The server can’t save this lobby now. Play on, and tell whoever runs it that its disk "
                   "refuses.";
        case NoticeKind::saved_again:
            return "This lobby is saved again.";
        case NoticeKind::new_co_host:
            return fmt::format("{} is a co-host now.", name);
        case NoticeKind::no_co_host:
            return fmt::format("{} is no co-host any more.", name);
        case NoticeKind::crew_kept:
            return fmt::format("This lobby is home to {} from now on.", notice.text);
        case NoticeKind::crew_ended:
            return fmt::format("{} has ended, and with it all that was remembered.", notice.text);
    }
    return {};
}

std::string notice_about_you(const Notice& notice) {
    switch (notice.kind) {
        case NoticeKind::host_is_away:
            return "The host is away. You look after things.";
        case NoticeKind::host_is_back:
            return "You’re hosting again.";
        case NoticeKind::new_host:
            return "You’re the host now.";
        case NoticeKind::joined:
            return "You’re in. Say hello.";
        case NoticeKind::left:
            return "You left.";
        case NoticeKind::dropped:
            return "You lost the connection. Your seat is kept.";
        case NoticeKind::returned:
            return std::string(back_at_seat);
        case NoticeKind::removed_player:
            return "You were taken out of the lobby.";
        case NoticeKind::paused:
            return "You paused the game.";
        case NoticeKind::resumed:
            return "You started the clock again.";
        case NoticeKind::knocks:
            return fmt::format("{} knocks. Let them in by the door above.", notice.text);
        case NoticeKind::skipped:
            return "You moved things along.";
        case NoticeKind::new_co_host:
            return "You’re a co-host now: you can look after the evening, too.";
        case NoticeKind::no_co_host:
            return "You’re no co-host any more.";
        case NoticeKind::renamed:
        case NoticeKind::running_late:
        case NoticeKind::fewer_questions:
        case NoticeKind::extended:
        case NoticeKind::restarting:
        case NoticeKind::unsaved:
        case NoticeKind::saved_again:
        case NoticeKind::crew_kept:
        case NoticeKind::crew_ended:
            break;
    }
    return notice_about(notice, {});
}

}  // namespace parlor::client::strings
