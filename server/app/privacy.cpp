#include "server/app/privacy.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "server/history/history.hpp"
#include "shared/secure/fingerprint.hpp"

namespace parlor::app {

namespace {

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return count == 1 ? fmt::format("1 {}", one) : fmt::format("{} {}", count, many);
}

std::filesystem::path history_file(const ServerConfig& config) {
    return absolute_folder(config.data.value) / "history.db";
}

// Makes no file: to look must not change anything.
Result<std::unique_ptr<history::History>, database::Trouble> open_history(const ServerConfig& config) {
    const std::filesystem::path file = history_file(config);
    if (!std::filesystem::is_regular_file(file))
        return failure(database::Trouble{database::Trouble::Kind::not_readable, "there is none"});
    return history::History::open(file);
}

std::string history_now(const ServerConfig& config) {
    if (!std::filesystem::is_regular_file(history_file(config))) return "None so far.";
    const auto history = open_history(config);
    if (!history && history.error().kind == database::Trouble::Kind::in_use)
        return "A server uses it now; stop that to see how much there is.";
    if (!history) return fmt::format("It cannot be read ({}).", history.error().why);
    const history::History::Figures figures = (*history)->figures();
    return fmt::format("Now: {}, {} who asked to be remembered, {}.", counted(figures.crews, "crew", "crews"),
                       counted(figures.people, "person", "people"),
                       counted(figures.evenings, "evening", "evenings"));
}

}  // namespace

std::string privacy_report(const ServerConfig& config) {
    const std::filesystem::path data = absolute_folder(config.data.value);
    std::string report = fmt::format(
        "What this server keeps of people, in {}\n"
        "\n"
        "Open lobbies (parlor.db): names and what else people say of themselves, chat, drawings, answers, "
        "and a hash\n"
        "  of each person's key. So that nobody loses their seat when the server stops. Gone when the lobby "
        "closes,\n"
        "  which it does half an hour after the last person has left.\n",
        data.string());
    report += config.history_days.value == 0
                  ? "\nCrews (history.db): not kept, as history_days is 0.\n"
                  : fmt::format(
                        "\n"
                        "Crews (history.db): only of those who asked to be remembered: their name, a hash of "
                        "their key, their points of\n"
                        "  each evening, and with whom they sat at a table. {} days at most. Each can see "
                        "their part in the client and\n"
                        "  delete it; \"parlor-server forget KEY\" does so for them.\n"
                        "  {}\n",
                        config.history_days.value, history_now(config));
    report += config.record.value.empty()
                  ? "\nRecordings: none are made.\n"
                  : fmt::format(
                        "\n"
                        "Recordings ({}): all of each evening{}, until you delete them.\n",
                        absolute_folder(config.record.value).string(),
                        config.redact.value ? ", with names and texts taken out" : "");
    report +=
        "\n"
        "The server's own key (server.key): nothing of people.\n"
        "The log: no names, no chat, no addresses.\n"
        "Nothing is sent anywhere.\n";
    return report;
}

Result<std::string, std::string> forget_person(const ServerConfig& config, const std::string& key) {
    const auto seat = secure::hash_of_fingerprint(key);
    if (!seat)
        return failure(fmt::format(
            "\"{}\" is no key: it has 26 letters and digits, and a person's client shows it in its settings.",
            key));
    if (!std::filesystem::is_regular_file(history_file(config)))
        return std::string("Nothing is kept of anybody here.");
    const auto history = open_history(config);
    if (!history && history.error().kind == database::Trouble::Kind::in_use)
        return failure(
            fmt::format("A server uses {}. Stop it, and try again.", history_file(config).string()));
    if (!history)
        return failure(
            fmt::format("{} cannot be read ({}).", history_file(config).string(), history.error().why));
    const auto crews = (*history)->forget_everywhere(*seat);
    if (!crews)
        return failure(
            fmt::format("{} cannot be written; nothing was deleted.", history_file(config).string()));
    if (*crews == 0) return std::string("Nothing is kept of that person.");
    return fmt::format("Deleted from {}, and from the files.", counted(*crews, "crew", "crews"));
}

}  // namespace parlor::app
