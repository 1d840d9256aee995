#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace parlor::app {

// Where a setting comes from; a later one wins.
enum class Source : std::uint8_t { built_in, file, environment, flag };

template <class T>
struct Setting {
    T value{};
    Source source = Source::built_in;
    std::string from;  // the file and key, the variable or the flag
};

// What a self-hoster can set. Each has a key in the file, a variable PARLOR_KEY and a flag --key.
struct ServerConfig {
    Setting<std::string> name{"Parlor"};
    Setting<std::uint16_t> port{4747};
    Setting<std::string> bind{"0.0.0.0"};
    Setting<std::string> public_address;  // HOST or HOST:PORT for invites
    Setting<std::string> data{"parlor-data"};
    Setting<std::string> packs;  // empty: beside the program
    Setting<std::string> log_level{"info"};
    Setting<std::uint32_t> stats_every{0};     // seconds; 0 only at exit
    Setting<std::uint32_t> drain_seconds{60};  // how long rounds may finish when it is asked to stop
    Setting<std::uint32_t> history_days{400};  // of crews; 0 keeps none
    Setting<std::uint16_t> time_scale{1};
    Setting<std::string> record;  // folder; empty: no recordings
    Setting<bool> redact{false};
};

enum class Action : std::uint8_t {
    serve,
    print_config,
    check_config,
    replay,
    privacy,
    forget,
    print_version,
    print_help,
};

struct CommandLine {
    Action action = Action::serve;
    ServerConfig config;
    std::vector<std::string> warnings;  // what may be a slip, one sentence each
    std::string replay_file;
    std::string forget_key;
    std::string help;
};

// Wrong arguments, an unreadable file, a value out of range: one sentence that says what to do.
class ConfigError : public std::exception {
public:
    ConfigError(std::string sentence, int exit_code)
        : sentence_(std::move(sentence)), exit_code_(exit_code) {}
    [[nodiscard]] const char* what() const noexcept override { return sentence_.c_str(); }
    [[nodiscard]] int exit_code() const { return exit_code_; }

private:
    std::string sentence_;
    int exit_code_;
};

// Reads the flags, the file they name (or PARLOR_CONFIG) and the environment. Throws ConfigError.
[[nodiscard]] CommandLine read_command_line(int argc, const char* const* argv);

// Where a folder of the settings lies: a name alone is meant from where the server starts.
[[nodiscard]] std::filesystem::path absolute_folder(const std::string& name);

// Every setting with its value and where it comes from, as a config file that can be read again.
[[nodiscard]] std::string print(const ServerConfig& config);

}  // namespace parlor::app
