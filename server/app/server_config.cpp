#include "server/app/server_config.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <set>
#include <toml.hpp>

#include "shared/protocol/invite.hpp"
#include "shared/transport/address.hpp"

namespace parlor::app {

namespace {

constexpr std::array<std::string_view, 6> log_levels{"trace", "debug", "info", "warn", "error", "off"};

// "public_address" as "--public-address" and "PARLOR_PUBLIC_ADDRESS".
std::string flag_of(std::string_view key) {
    std::string flag = "--" + std::string(key);
    std::ranges::replace(flag, '_', '-');
    return flag;
}
std::string variable_of(std::string_view key) {
    std::string name = "PARLOR_" + std::string(key);
    std::ranges::transform(name, name.begin(),
                           [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    return name;
}

// Calls `visit(key, help, setting)` for each setting: the one list of them.
template <class Config, class Visitor>
void for_each_setting(Config& config, Visitor visit) {
    visit("name", "what the server calls itself", config.name);
    visit("port", "UDP port to listen on", config.port);
    visit("bind", "address to listen on; 0.0.0.0 is every one", config.bind);
    visit("public_address", "host name or address to put into invites", config.public_address);
    visit("data", "data directory", config.data);
    visit("packs", "folder of content packs", config.packs);
    visit("log_level", "trace, debug, info, warn, error or off", config.log_level);
    visit("stats_every", "log figures every so many seconds; 0 only at exit", config.stats_every);
    visit("time_scale", "run room time so many times faster, for rehearsals", config.time_scale);
    visit("record", "folder to record lobbies into", config.record);
    visit("redact", "replace names and chat in recordings", config.redact);
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
T parse(const std::string& text, const std::string& from, int exit_code) {
    if constexpr (std::is_same_v<T, std::string>) {
        return text;
    } else if constexpr (std::is_same_v<T, bool>) {
        if (text == "true" || text == "1") return true;
        if (text == "false" || text == "0") return false;
        reject(from, text, "true or false", exit_code);
    } else {
        T value{};
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error != std::errc{} || end != text.data() + text.size()) {
            reject(from, text, fmt::format("a whole number from 0 to {}", std::numeric_limits<T>::max()),
                   exit_code);
        }
        return value;
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
    for_each_setting(config, [&]<class T>(std::string_view key, std::string_view, Setting<T>& setting) {
        known.emplace(key);
        if (!document.contains(std::string(key))) return;
        const std::string from = fmt::format("{}, {}", file, key);
        setting = {parse<T>(text_of(document.at(std::string(key))), from, 1), Source::file, from};
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
    for_each_setting(config, []<class T>(std::string_view key, std::string_view, Setting<T>& setting) {
        const std::string variable = variable_of(key);
        if (const char* value = std::getenv(variable.c_str())) {
            setting = {parse<T>(value, variable, 1), Source::environment, variable};
        }
    });
}

void check(const ServerConfig& config) {
    if (config.port.value == 0) reject(config.port, "a port from 1 to 65535");
    if (config.time_scale.value < 1 || config.time_scale.value > 1'000) {
        reject(config.time_scale, "from 1 to 1000");
    }
    if (std::ranges::count(log_levels, config.log_level.value) == 0) {
        reject(config.log_level, "trace, debug, info, warn, error or off");
    }
    if (!transport::numeric_address(config.bind.value, config.port.value)) {
        reject(config.bind, "an IPv4 address; 0.0.0.0 is every one");
    }
    if (!config.public_address.value.empty() && !parse_server(config.public_address.value)) {
        reject(config.public_address, "HOST or HOST:PORT");
    }
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
    for_each_setting(line.config, [&]<class T>(std::string_view key, std::string_view help, Setting<T>&) {
        if constexpr (std::is_same_v<T, bool>) {
            app.add_flag(flag_of(key), switched[std::string(key)], std::string(help));
        } else {
            app.add_option(flag_of(key), given[std::string(key)], std::string(help));
        }
    });
    app.add_option("--replay", line.replay_file,
                   "run a recording again and print the digest of what it sends");
    app.add_flag("--print-config", print_config, "print every setting and where it comes from");
    app.add_flag("--check-config", check_config, "check the settings and the packs, then stop");
    app.add_flag("--version", version, "print the version");
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
    if (config_file.empty()) {
        if (const char* from_environment = std::getenv("PARLOR_CONFIG")) config_file = from_environment;
    }
    if (!config_file.empty()) read_file(config_file, line.config);
    read_environment(line.config);
    for_each_setting(line.config, [&]<class T>(std::string_view key, std::string_view, Setting<T>& setting) {
        const std::string flag = flag_of(key);
        if (app.count(flag) == 0) return;
        if constexpr (std::is_same_v<T, bool>) {
            setting = {switched[std::string(key)], Source::flag, flag};
        } else {
            setting = {parse<T>(given[std::string(key)], flag, 2), Source::flag, flag};
        }
    });
    check(line.config);
    if (!line.replay_file.empty()) line.action = Action::replay;
    if (check_config) line.action = Action::check_config;
    if (print_config) line.action = Action::print_config;
    return line;
}

std::string print(const ServerConfig& config) {
    std::string out;
    for_each_setting(
        config, [&]<class T>(std::string_view key, std::string_view help, const Setting<T>& setting) {
            std::string value;
            if constexpr (std::is_same_v<T, std::string>) {
                value = toml::format(toml::value(setting.value));
            } else {
                value = fmt::format("{}", setting.value);
            }
            out += fmt::format("# {}\n# from: {}{}\n{} = {}\n", help, name_of(setting.source),
                               setting.from.empty() ? "" : " (" + setting.from + ")", key, value);
        });
    return out;
}

}  // namespace parlor::app
