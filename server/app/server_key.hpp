#pragma once

#include <filesystem>
#include <optional>

#include "shared/secure/key_pair.hpp"

namespace parlor::app {

// The key that clients know the server by: of the file server.key in `folder`, made there at the first start.
// Where nothing can be written it lasts as long as the process, and the log says so. Throws ConfigError,
// which says what to do, for a file that is not as it should be: a new key would make every client warn.
[[nodiscard]] secure::KeyPair server_key(const std::filesystem::path& folder);

// Looks and makes none. Throws likewise; nothing if there is none yet.
[[nodiscard]] std::optional<secure::KeyPair> existing_server_key(const std::filesystem::path& folder);

}  // namespace parlor::app
