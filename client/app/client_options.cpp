#include "client/app/client_options.hpp"

#include <CLI/CLI.hpp>
#include <cstdio>

#include "client/app/window.hpp"
#include "shared/base/limits.hpp"
#include "shared/base/text.hpp"

namespace parlor::app {

namespace {

void read_size(const std::string& text, ClientOptions& options) {
    int width = 0;
    int height = 0;
    char end = 0;
    if (std::sscanf(text.c_str(), "%dx%d%c", &width, &height, &end) != 2 || width < min_window_width ||
        height < min_window_height || width > 16'384 || height > 16'384) {
        throw UsageError("--size is WIDTHxHEIGHT, at least 960x600; \"" + text + "\" is not.");
    }
    options.width = width;
    options.height = height;
}

client::ThemeChoice read_theme(const std::string& text) {
    if (text == "evening") return client::ThemeChoice::evening;
    if (text == "afternoon") return client::ThemeChoice::afternoon;
    throw UsageError("--theme is evening or afternoon; \"" + text + "\" is not.");
}

}  // namespace

ClientOptions read_client_options(int argc, const char* const* argv) {
    ClientOptions options;
    CLI::App app("parlor: happy hour for teams that work apart");
    std::string server;
    std::string size;
    std::string theme;
    int text_size = 100;
    bool version = false;
    app.add_option("invite", options.invite, "an invite or a lobby code");
    app.add_option("--server", server, "HOST[:PORT] that bare codes and --host go to");
    app.add_option("--name", options.name, "your name for this run");
    app.add_flag("--host", options.host, "open a lobby at once");
    app.add_flag("--solo", options.solo, "try it with a server and three bots of your own");
    app.add_option("--profile", options.profile, "directory of settings and seats");
    app.add_option("--size", size, "size of the window, WIDTHxHEIGHT");
    app.add_option("--theme", theme, "evening or afternoon, for this run");
    auto* text_option = app.add_option("--text-size", text_size, "80 to 200 per cent, for this run");
    app.add_option("--drive", options.drive, "play a script of clicks and keys");
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
    if (!size.empty()) read_size(size, options);
    if (!theme.empty()) options.theme = read_theme(theme);
    if (text_option->count() > 0) {
        if (text_size < client::least_text_size || text_size > client::most_text_size) {
            throw UsageError("--text-size is from 80 to 200 per cent.");
        }
        options.text_size = text_size;
    }
    if (!server.empty()) {
        options.server = parse_server(server);
        if (!options.server) throw UsageError("--server is HOST or HOST:PORT; \"" + server + "\" is not.");
    }
    if (!options.name.empty()) {
        const auto name = clean(options.name, {limits::name_graphemes, limits::name_bytes});
        if (!name || name->empty())
            throw UsageError("--name is 1 to 24 letters long, without control characters.");
        options.name = *name;
    }
    if (!options.invite.empty() && !find_invite(options.invite)) {
        throw UsageError("\"" + options.invite + "\" holds no lobby code. It looks like PLUM-42.");
    }
    return options;
}

}  // namespace parlor::app
