#include "client/strings/evening_strings.hpp"

#include <fmt/format.h>

#include "client/strings/common_words.hpp"

namespace parlor::client::strings::evening {

namespace {

std::string counted(long count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", number(count), count == 1 ? one : many);
}

std::string times(long count) {
    if (count == 1) return "once";
    if (count == 2) return "twice";
    return fmt::format("{} times", count);
}

}  // namespace

std::string paused_by(std::string_view name) {
    return fmt::format("Paused by {}", name);
}

std::string paused_for_guest(std::string_view host) {
    return host.empty()
               ? "The clock stands still. Good moment for a sip."
               : fmt::format("The clock stands still until {} goes on. Good moment for a sip.", host);
}

std::string leads(std::span<const std::string> names) {
    if (names.empty()) return {};
    if (names.size() == 1) return fmt::format("{} is in front", names.front());
    return fmt::format("{} share the lead", listed(names, 2));
}

std::string activity_of(int number, int of) {
    return fmt::format("{} of {}", number, of);
}

std::string activity_line(std::string_view summary, int minutes) {
    return fmt::format("{}, about {}", summary, counted(minutes, "minute", "minutes"));
}

std::string_view starts_in(long seconds) {
    return seconds > 0 ? "Starts in " : "";
}

std::string countdown(long seconds) {
    return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
}

std::string host_starts(std::string_view host) {
    return host.empty() ? "It begins by itself."
                        : fmt::format("It begins by itself, or when {} says so.", host);
}

std::string wrap_line(int minutes, int people, std::uint32_t cheers) {
    std::string line =
        fmt::format("{}, {}", counted(minutes, "minute", "minutes"), counted(people, "person", "people"));
    if (cheers > 0) line += ", " + counted(static_cast<long>(cheers), "cheer", "cheers");
    return line + ". Thanks for coming.";
}

std::string met_people(std::size_t count) {
    return counted(static_cast<long>(count), "colleague", "colleagues") + " at the tables";
}

std::string_view award_title(AwardKind kind) {
    switch (kind) {
        case AwardKind::fastest_fingers:
            return "Fastest fingers";
        case AwardKind::longest_streak:
            return "On a roll";
        case AwardKind::sharpest:
            return "Sharpest mind";
        case AwardKind::only_one_right:
            return "Lone voice";
        case AwardKind::closest_guess:
            return "Good eye";
        case AwardKind::steady_climber:
            return "Steady climber";
        case AwardKind::sharp_eye:
            return "Sharp eye";
        case AwardKind::clear_hand:
            return "Clear hand";
        case AwardKind::knows_us:
            return "Knows the team";
        case AwardKind::open_book:
            return "Open book";
        case AwardKind::full_of_surprises:
            return "Full of surprises";
        case AwardKind::good_company:
            return "Good company";
        case AwardKind::best_truth:
            return "Best true story";
        case AwardKind::poker_face:
            return "Poker face";
        case AwardKind::lie_finder:
            return "Good ear";
        case AwardKind::knows_things:
            return "Knows a thing or two";
        case AwardKind::word_finder:
            return "Found the word";
        case AwardKind::brave_pencil:
            return "Brave pencil";
        case AwardKind::own_words:
            return "In their own words";
        case AwardKind::storyteller:
            return "Storyteller";
        case AwardKind::good_to_have:
            return "Good to have you";
    }
    return {};
}

std::string award_reason(const Award& award) {
    switch (award.kind) {
        case AwardKind::fastest_fingers:
            return fmt::format("{} s on average", tenths(award.value));
        case AwardKind::longest_streak:
            return fmt::format("{} right in a row", award.value);
        case AwardKind::sharpest:
            return counted(award.value, "right answer", "right answers");
        case AwardKind::only_one_right:
            return "Only one right, " + times(award.value);
        case AwardKind::closest_guess:
            return "Closest number, " + times(award.value);
        case AwardKind::steady_climber:
            return fmt::format("Climbed {}", counted(award.value, "place", "places"));
        case AwardKind::sharp_eye:
            return fmt::format("Found it in {} s", tenths(award.value));
        case AwardKind::clear_hand:
            if (award.value >= 100) return "Everybody guessed it";
            return fmt::format("{} % guessed it", award.value);
        case AwardKind::knows_us:
            return "Guessed right " + times(award.value);
        case AwardKind::open_book:
            if (award.value >= 100) return "Everybody knew the line";
            return fmt::format("{} % knew the line", award.value);
        case AwardKind::full_of_surprises:
            if (award.value >= 100) return "Nobody saw it coming";
            return fmt::format("{} % guessed somebody else", award.value);
        case AwardKind::good_company:
            return "Sat with " + counted(award.value, "colleague", "colleagues");
        case AwardKind::best_truth:
            return "The truth liked best";
        case AwardKind::poker_face:
            if (award.value >= 100) return "Nobody found the lie";
            return fmt::format("{} % believed the lie", award.value);
        case AwardKind::lie_finder:
            return counted(award.value, "lie found", "lies found");
        case AwardKind::knows_things:
            return counted(award.value, "right answer", "right answers");
        case AwardKind::word_finder:
            return counted(award.value, "word found", "words found");
        case AwardKind::brave_pencil:
            return "Drew " + counted(award.value, "picture", "pictures") + " for all";
        case AwardKind::own_words:
            return "Wrote " + counted(award.value, "line", "lines") + " to guess at";
        case AwardKind::storyteller:
            return "Told two truths and a lie";
        case AwardKind::good_to_have:
            return "Here for " + counted(award.value, "activity", "activities");
    }
    return {};
}

std::string team_wins(std::span<const std::string> teams) {
    if (teams.size() == 1) return fmt::format("{} win", teams.front());
    return fmt::format("{} share it", listed(teams, 3));
}

std::string by_points(long points) {
    return fmt::format("by {}", counted(points, "point", "points"));
}

std::string summary_head(std::string_view title) {
    return fmt::format("🎉 {}: that’s a wrap!", title);
}

std::string summary_place(int place, std::string_view names, long points) {
    const std::string_view medal = place == 1 ? "🥇" : place == 2 ? "🥈" : place == 3 ? "🥉" : "✨";
    return fmt::format("{} {}, {}", medal, names, counted(points, "point", "points"));
}

std::string summary_award(std::string_view award, std::string_view name, std::string_view why) {
    return fmt::format("• {}: {} ({})", award, name, why);
}

std::string summary_teams(std::string_view line) {
    return fmt::format("🏆 {}", line);
}

}  // namespace parlor::client::strings::evening
