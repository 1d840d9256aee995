#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace parlor::app {

// The value of an environment variable; nothing if it is unset or empty.
using Environment = std::function<std::optional<std::string>(const char* name)>;
[[nodiscard]] std::optional<std::string> process_environment(const char* name);

// Where a profile is kept unless --profile says otherwise: $XDG_CONFIG_HOME/parlor, else ~/.config/parlor; on
// Windows %APPDATA%\parlor. Empty if the environment tells of no home: nothing is kept then.
[[nodiscard]] std::filesystem::path default_profile_directory(const Environment& environment);

// Where people look for pictures: $XDG_PICTURES_DIR, else what the desktop's user-dirs.dirs says, else
// ~/Pictures, if there is such a folder, else the home directory; the working directory if the environment
// tells of no home.
[[nodiscard]] std::filesystem::path pictures_directory(const Environment& environment);
// The same for documents.
[[nodiscard]] std::filesystem::path documents_directory(const Environment& environment);

// A guess at what the desktop looks like, from the environment alone: asking the desktop could block. Dark
// unless it clearly says light.
[[nodiscard]] bool system_prefers_dark(const Environment& environment);

}  // namespace parlor::app
