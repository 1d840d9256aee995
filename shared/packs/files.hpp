#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "shared/base/result.hpp"

namespace parlor::packs {

// Larger files are no packs: the largest known collections of questions are a tenth of this.
inline constexpr std::uintmax_t most_file_bytes = 64 * 1024 * 1024;

// The whole file; the error is a sentence without the file's name.
[[nodiscard]] Result<std::string, std::string> read_file(const std::filesystem::path& path);

// Either the whole new content is there afterwards or the file is as it was. The error is a sentence
// without the file's name.
[[nodiscard]] Result<std::monostate, std::string> write_file(const std::filesystem::path& path,
                                                             std::string_view content);

// All *.json files of a folder tree, sorted by path so that every machine sees the same order. Hidden files
// and folders are left out. The error is a sentence that names the folder.
[[nodiscard]] Result<std::vector<std::filesystem::path>, std::string> find_pack_files(
    const std::filesystem::path& folder);

}  // namespace parlor::packs
