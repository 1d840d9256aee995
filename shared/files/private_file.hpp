#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "shared/base/result.hpp"

namespace parlor::files {

// Creates `directory` and what is missing above it, readable by its owner alone. Returns why it could not.
[[nodiscard]] std::optional<std::string> make_private_directory(const std::filesystem::path& directory);

// The same, and writes a file there to see that it can be done; nothing is left of that. Returns why it could
// not.
[[nodiscard]] std::optional<std::string> prepare_directory(const std::filesystem::path& directory);

// What prepare_directory would say. Directories that it made to know are gone again, so that looking does not
// leave them behind with an owner that nobody meant.
[[nodiscard]] std::optional<std::string> try_directory(const std::filesystem::path& directory);

// Replaces `file` as a whole or not at all (temporary file, fsync, rename), mode 0600. Returns why it could
// not.
[[nodiscard]] std::optional<std::string> write_private_file(const std::filesystem::path& file,
                                                            std::string_view content);

// Nothing if there is no such file; an error if it cannot be read or is larger than `most` bytes.
[[nodiscard]] Result<std::optional<std::string>, std::string> read_file(const std::filesystem::path& file,
                                                                        std::size_t most);

// Renames `file` to the first free of "file.broken-1", -2 and so on. Nothing if that failed.
[[nodiscard]] std::optional<std::filesystem::path> move_aside(const std::filesystem::path& file);

}  // namespace parlor::files
