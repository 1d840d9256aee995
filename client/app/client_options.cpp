#include "client/app/client_options.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstddef>
#include <string_view>

#include "client/app/window.hpp"
#include "shared/base/limits.hpp"
#include "shared/base/number.hpp"
#include "shared/base/text.hpp"

namespace parlor::app {

namespace {

constexpr int most_window = 16'384;

std::string not_one(const std::string& flag, const std::string& wanted, const std::string& given) {
    return flag + " is " + wanted + "; \"" + given + "\" is not.";
}

void read_size(const std::string& text, ClientOptions& options) {
    const std::size_t cross = std::min(text.find('x'), text.size());
    const auto width = read_number(std::string_view(text).substr(0, cross), min_window_width, most_window);
    const auto height = read_number(std::string_view(text).substr(std::min(cross + 1, text.size())),
                                    min_window_height, most_window);
    if (!width || !height) {
        throw UsageError(not_one("--size",
                                 fmt::format("WIDTHxHEIGHT, from {}x{} to {}x{}", min_window_width,
                                             min_window_height, most_window, most_window),
                                 text));
    }
    options.width = *width;
    options.height = *height;
}

int read_text_size(const std::string& text) {
    const auto size = read_number(text, client::least_text_size, client::most_text_size);
    if (!size) throw UsageError(not_one("--text-size", size.error() + " per cent", text));
    return *size;
}

client::ThemeChoice read_theme(const std::string& text) {
    if (text == "evening") return client::ThemeChoice::evening;
    if (text == "afternoon") return client::ThemeChoice::afternoon;
    throw UsageError(not_one("--theme", "evening or afternoon", text));
}

}  // namespace

ClientOptions read_client_options(int argc, const char* const* argv) {
    ClientOptions options;
    CLI::App app("parlor: happy hour for teams that work apart");
    std::string server;
    std::string size;
    std::string theme;
    std::string text_size;
    bool version = false;
    app.add_option("invite", options.invite, "an invite or a lobby code");
    app.add_option("--server", server, "HOST[:PORT] that bare codes and --host go to");
    app.add_option("--name", options.name, "your name for this run");
    app.add_flag("--host", options.host, "open a lobby at once");
    app.add_flag("--solo", options.solo, "try it with a server and three bots of your own");
    app.add_option("--profile", options.profile, "directory of settings and seats");
    app.add_option("--size", size, "size of the window, WIDTHxHEIGHT");
    app.add_option("--theme", theme, "evening or afternoon, for this run");
    app.add_option("--text-size", text_size, "80 to 200 per cent, for this run");
    app.add_option("--drive", options.drive, "play a script of clicks and keys");
    app.add_flag("!--no-network-search", options.looks_around, "do not look for lobbies on this network");
    app.add_flag("--stats", options.stats, "print how many frames and how much CPU time it took");
    app.add_flag("--version", version, "print the version");
    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        options.action = ClientOptions::Action::print_help;
        options.help = app.help();
        return options;
    } catch (const CLI::ParseError& error) {
        throw UsageError(std::string(error.what()) + ". See parlor --help.");
    }
    if (version) options.action = ClientOptions::Action::print_version;
    // What is given and empty was meant to be something: a script's variable that is not set, most likely.
    const auto given = [&app](const char* option) { return app.count(option) > 0; };
    if (given("--size")) read_size(size, options);
    if (given("--theme")) options.theme = read_theme(theme);
    if (given("--text-size")) options.text_size = read_text_size(text_size);
    if (given("--server")) {
        options.server = parse_server(server);
        if (!options.server) throw UsageError(not_one("--server", "HOST or HOST:PORT", server));
    }
    if (given("--name")) {
        const auto name = clean(options.name, {limits::name_graphemes, limits::name_bytes});
        if (!name || name->empty())
            throw UsageError("--name is 1 to 24 letters long, without control characters.");
        options.name = *name;
    }
    if (given("--profile") && options.profile.empty())
        throw UsageError(not_one("--profile", "the name of a folder", options.profile));
    if (given("--drive") && options.drive.empty())
        throw UsageError(not_one("--drive", "the name of a script", options.drive));
    if (given("invite") && !find_invite(options.invite)) {
        throw UsageError("\"" + options.invite + "\" holds no lobby code. It looks like PLUM-42.");
    }
    return options;
}

}  // namespace parlor::app
