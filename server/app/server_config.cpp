#include "server/app/server_config.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <set>
#include <toml.hpp>

#include "server/app/stray_variables.hpp"
#include "shared/base/number.hpp"
#include "shared/protocol/invite.hpp"
#include "shared/transport/address.hpp"

namespace parlor::app {

namespace {

constexpr std::array<std::string_view, 6> log_levels{"trace", "debug", "info", "warn", "error", "off"};

constexpr const char* config_variable = "PARLOR_CONFIG";

// "public_address" as "--public-address" and "PARLOR_PUBLIC_ADDRESS".
std::string flag_of(std::string_view key) {
    std::string flag = "--" + std::string(key);
    std::ranges::replace(flag, '_', '-');
    return flag;
}
std::string variable_of(std::string_view key) {
    std::string name = std::string(variable_prefix) + std::string(key);
    std::ranges::transform(name, name.begin(),
                           [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    return name;
}

struct About {
    std::string_view key;
    std::string_view help;
    // What a number may be.
    std::uint32_t least = 0;
    std::uint32_t most = 0;
    bool folder = false;  // whether it is the name of one
};

// Calls `visit(about, setting)` for each setting: the one list of them.
template <class Config, class Visitor>
void for_each_setting(Config& config, Visitor visit) {
    constexpr std::uint32_t an_hour = 3'600;  // seconds
    constexpr std::uint32_t a_day = 86'400;
    constexpr std::uint32_t ten_years = 3'650;  // days
    visit(About{"name", "what the server calls itself"}, config.name);
    visit(About{"port", "UDP port to listen on", 1, 65'535}, config.port);
    visit(About{"bind", "address to listen on; 0.0.0.0 is every one"}, config.bind);
    visit(About{"public_address", "host name or address to put into invites"}, config.public_address);
    visit(About{.key = "data", .help = "data directory", .folder = true}, config.data);
    visit(About{.key = "packs", .help = "folder of content packs", .folder = true}, config.packs);
    visit(About{"log_level", "trace, debug, info, warn, error or off"}, config.log_level);
    visit(About{"stats_every", "log figures every so many seconds; 0 only at exit", 0, a_day},
          config.stats_every);
    visit(About{"drain_seconds", "when asked to stop, let rounds finish for so many seconds", 0, an_hour},
          config.drain_seconds);
    visit(About{"history_days", "keep what crews remember for so many days; 0 is to have no crews", 0,
                ten_years},
          config.history_days);
    visit(About{"time_scale", "run room time so many times faster, for rehearsals", 1, 1'000},
          config.time_scale);
    visit(About{.key = "record", .help = "folder to record lobbies into", .folder = true}, config.record);
    visit(About{"redact", "replace names and chat in recordings"}, config.redact);
}

[[noreturn]] void reject(const std::string& from, const std::string& value, std::string_view wanted,
                         int exit_code) {
    throw ConfigError(fmt::format("{} is \"{}\", but must be {}.", from, value, wanted), exit_code);
}

// What a flag says wrong are wrong arguments; what a file or a variable says wrong is not.
template <class T>
[[noreturn]] void reject(const Setting<T>& setting, std::string_view wanted) {
    reject(setting.from, fmt::format("{}", setting.value), wanted, setting.source == Source::flag ? 2 : 1);
}

template <class T>
T parse(const About& about, const std::string& text, const std::string& from, int exit_code) {
    if constexpr (std::is_same_v<T, std::string>) {
        return text;
    } else if constexpr (std::is_same_v<T, bool>) {
        if (text == "true" || text == "1") return true;
        if (text == "false" || text == "0") return false;
        reject(from, text, "true or false", exit_code);
    } else {
        const auto number = read_number(text, static_cast<T>(about.least), static_cast<T>(about.most));
        if (!number) reject(from, text, number.error(), exit_code);
        return *number;
    }
}

std::string text_of(const toml::value& value) {
    if (value.is_string()) return value.as_string().str;
    if (value.is_integer()) return std::to_string(value.as_integer());
    if (value.is_boolean()) return value.as_boolean() ? "true" : "false";
    return toml::format(value);
}

void read_file(const std::string& file, ServerConfig& config) {
    std::error_code error_code;
    if (!std::filesystem::is_regular_file(file, error_code)) {
        throw ConfigError(
            fmt::format("Cannot read the config file {}. Check its name and permissions.", file), 1);
    }
    toml::value document;
    try {
        document = toml::parse(file);
    } catch (const toml::syntax_error& error) {
        throw ConfigError(fmt::format("The config file {} is not valid TOML, line {}: check that line.", file,
                                      error.location().line()),
                          1);
    } catch (const std::exception&) {
        throw ConfigError(
            fmt::format("Cannot read the config file {}. Check its name and permissions.", file), 1);
    }
    std::set<std::string> known;
    for_each_setting(config, [&]<class T>(const About& about, Setting<T>& setting) {
        const std::string key(about.key);
        known.insert(key);
        if (!document.contains(key)) return;
        const std::string from = fmt::format("{}, {}", file, key);
        setting = {parse<T>(about, text_of(document.at(key)), from, 1), Source::file, from};
    });
    for (const auto& [key, value] : document.as_table()) {
        if (!known.contains(key)) {
            throw ConfigError(fmt::format("The config file {} has a setting \"{}\" that does not exist. "
                                          "--print-config lists those that do.",
                                          file, key),
                              1);
        }
    }
}

void read_environment(ServerConfig& config) {
    for_each_setting(config, []<class T>(const About& about, Setting<T>& setting) {
        const std::string variable = variable_of(about.key);
        if (const char* value = std::getenv(variable.c_str())) {
            setting = {parse<T>(about, value, variable, 1), Source::environment, variable};
        }
    });
}

std::vector<std::string> known_variables() {
    std::vector<std::string> known{config_variable};
    ServerConfig config;
    for_each_setting(config, [&]<class T>(const About& about, const Setting<T>&) {
        known.push_back(variable_of(about.key));
    });
    return known;
}

void check(const ServerConfig& config) {
    if (std::ranges::count(log_levels, config.log_level.value) == 0) {
        reject(config.log_level, "trace, debug, info, warn, error or off");
    }
    if (!transport::numeric_address(config.bind.value, config.port.value)) {
        reject(config.bind, "an IPv4 address; 0.0.0.0 is every one");
    }
    if (!config.public_address.value.empty() && !parse_server(config.public_address.value)) {
        reject(config.public_address, "HOST or HOST:PORT");
    }
    if (config.data.value.empty()) reject(config.data, "the name of a folder");
    if (config.name.value.empty() || config.name.value.size() > 64) {
        reject(config.name, "1 to 64 bytes long");
    }
}

std::string_view name_of(Source source) {
    switch (source) {
        case Source::built_in:
            return "built in";
        case Source::file:
            return "file";
        case Source::environment:
            return "environment";
        case Source::flag:
            return "flag";
    }
    return "";
}

}  // namespace

CommandLine read_command_line(int argc, const char* const* argv) {
    CommandLine line;
    CLI::App app("parlor-server: the dedicated server of Parlor, a happy hour for teams that work apart");
    std::string config_file;
    bool print_config = false;
    bool check_config = false;
    bool version = false;
    app.add_option("--config", config_file, "config file, TOML");
    std::map<std::string, std::string> given;
    std::map<std::string, bool> switched;
    for_each_setting(line.config, [&]<class T>(const About& about, Setting<T>&) {
        const std::string key(about.key);
        if constexpr (std::is_same_v<T, bool>) {
            app.add_flag(flag_of(key), switched[key], std::string(about.help));
        } else {
            app.add_option(flag_of(key), given[key], std::string(about.help));
        }
    });
    app.add_option("--replay", line.replay_file,
                   "run a recording again and print the digest of what it sends");
    app.add_flag("--print-config", print_config, "print every setting and where it comes from");
    app.add_flag("--check-config", check_config, "check the settings, the folders and the packs, then stop");
    app.add_flag("--version", version, "print the version");
    CLI::App* privacy = app.add_subcommand("privacy", "say what is kept of people, and for how long");
    CLI::App* forget =
        app.add_subcommand("forget", "take a person out of everything that outlasts an evening");
    forget->add_option("KEY", line.forget_key, "of the person; their client shows it in its settings")
        ->required();
    for (CLI::App* command : {privacy, forget})
        command->fallthrough();  // the settings may stand behind it
    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        line.action = Action::print_help;
        line.help = app.help();
        return line;
    } catch (const CLI::ParseError& error) {
        throw ConfigError(fmt::format("{}. See parlor-server --help.", error.what()), 2);
    }
    if (version) {
        line.action = Action::print_version;
        return line;
    }
    // An empty name is a slip, such as a script's variable that is not set, and not the wish to do without.
    if (app.count("--config") > 0 && config_file.empty())
        reject("--config", config_file, "the name of a TOML file", 2);
    if (app.count("--replay") > 0 && line.replay_file.empty())
        reject("--replay", line.replay_file, "the name of a recording", 2);
    if (config_file.empty()) {
        if (const char* from_environment = std::getenv(config_variable)) config_file = from_environment;
    }
    if (!config_file.empty()) read_file(config_file, line.config);
    read_environment(line.config);
    line.warnings = stray_variables(prefixed_variables(), known_variables());
    for_each_setting(line.config, [&]<class T>(const About& about, Setting<T>& setting) {
        const std::string key(about.key);
        const std::string flag = flag_of(key);
        if (app.count(flag) == 0) return;
        if constexpr (std::is_same_v<T, bool>) {
            setting = {switched[key], Source::flag, flag};
        } else {
            setting = {parse<T>(about, given[key], flag, 2), Source::flag, flag};
        }
    });
    check(line.config);
    if (!line.replay_file.empty()) line.action = Action::replay;
    if (privacy->parsed()) line.action = Action::privacy;
    if (forget->parsed()) line.action = Action::forget;
    if (check_config) line.action = Action::check_config;
    if (print_config) line.action = Action::print_config;
    return line;
}

std::filesystem::path absolute_folder(const std::string& name) {
    std::error_code error;
    const std::filesystem::path folder = std::filesystem::absolute(name, error);
    return error ? std::filesystem::path(name) : folder.lexically_normal();
}

std::string print(const ServerConfig& config) {
    std::string out;
    for_each_setting(config, [&]<class T>(const About& about, const Setting<T>& setting) {
        std::string help(about.help);
        std::string value;
        if constexpr (std::is_same_v<T, std::string>) {
            value = toml::format(toml::value(setting.value));
            // A name alone means another folder wherever the server starts.
            if (about.folder && !setting.value.empty())
                help += ", " + absolute_folder(setting.value).string();
        } else {
            value = fmt::format("{}", setting.value);
        }
        out += fmt::format("# {}\n# from: {}{}\n{} = {}\n", help, name_of(setting.source),
                           setting.from.empty() ? "" : " (" + setting.from + ")", about.key, value);
    });
    return out;
}

}  // namespace parlor::app
