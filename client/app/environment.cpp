#include "client/app/environment.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
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

std::filesystem::path pictures_directory(const Environment& environment) {
    std::error_code error;
    if (const auto named = environment("XDG_PICTURES_DIR");
        named && std::filesystem::is_directory(*named, error))
        return *named;
    const auto home = environment("HOME");
    if (!home) return ".";
    const std::filesystem::path pictures = std::filesystem::path(*home) / "Pictures";
    return std::filesystem::is_directory(pictures, error) ? pictures : std::filesystem::path(*home);
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
