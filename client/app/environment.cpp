#include "client/app/environment.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <fstream>
#include <string_view>
#include <system_error>

namespace parlor::app {

std::optional<std::string> process_environment(const char* name) {
    const char* value = std::getenv(name);  // safe: nobody sets variables
    if (value == nullptr || *value == '\0') {
        return std::nullopt;
    }
    return value;
}

std::filesystem::path default_profile_directory(const Environment& environment) {
#ifdef _WIN32
    if (const auto data = environment("APPDATA")) {
        return std::filesystem::path(*data) / "parlor";
    }
#else
    // The base directory specification: a relative path is to be ignored.
    if (const auto config = environment("XDG_CONFIG_HOME"); config && config->front() == '/') {
        return std::filesystem::path(*config) / "parlor";
    }
    if (const auto home = environment("HOME")) {
        return std::filesystem::path(*home) / ".config" / "parlor";
    }
#endif
    return {};
}

namespace {

// What the desktop calls the folder in people's own language: a line XDG_PICTURES_DIR="$HOME/Bilder".
std::filesystem::path folder_of_desktop(const Environment& environment, const std::string& home,
                                        const std::string& variable) {
    const auto config = environment("XDG_CONFIG_HOME");
    std::ifstream file(std::filesystem::path(config.value_or(home + "/.config")) / "user-dirs.dirs");
    const std::string begins = variable + "=\"";
    for (std::string line; std::getline(file, line);) {
        if (!line.starts_with(begins) || !line.ends_with('"') || line.size() <= begins.size()) continue;
        std::string value = line.substr(begins.size(), line.size() - begins.size() - 1);
        if (value.starts_with("$HOME")) value.replace(0, std::string_view("$HOME").size(), home);
        return value;
    }
    return {};
}

// By a variable of the environment, or what the desktop calls it, or its usual name in the home directory.
std::filesystem::path folder_of(const Environment& environment, const char* variable, const char* usually) {
    const auto is_there = [](const std::filesystem::path& folder) {
        std::error_code error;
        return !folder.empty() && std::filesystem::is_directory(folder, error);
    };
    if (const auto named = environment(variable); named && is_there(*named)) return *named;
    const auto home = environment("HOME");
    if (!home) return ".";
    if (auto named = folder_of_desktop(environment, *home, variable); is_there(named)) return named;
    const std::filesystem::path usual = std::filesystem::path(*home) / usually;
    return is_there(usual) ? usual : std::filesystem::path(*home);
}

}  // namespace

std::filesystem::path pictures_directory(const Environment& environment) {
    return folder_of(environment, "XDG_PICTURES_DIR", "Pictures");
}

std::filesystem::path documents_directory(const Environment& environment) {
    return folder_of(environment, "XDG_DOCUMENTS_DIR", "Documents");
}

bool system_prefers_dark(const Environment& environment) {
    if (auto theme = environment("GTK_THEME")) {
        std::ranges::transform(*theme, theme->begin(), [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        });
        return theme->find("dark") != std::string::npos;
    }
    // "15;0" or "15;default;0": colours of the terminal, the last is the background; 7 and 9 to 15 are light.
    if (const auto colours = environment("COLORFGBG")) {
        const std::string_view background = std::string_view(*colours).substr(colours->rfind(';') + 1);
        int index = 0;
        const auto* end = background.data() + background.size();
        const auto [stopped, error] = std::from_chars(background.data(), end, index);
        if (error == std::errc{} && stopped == end) {
            return index != 7 && index <= 8;
        }
    }
    return true;
}

}  // namespace parlor::app
