#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>

// A secret key as a file: its bytes and nothing else, for its owner's eyes alone (mode 0600).
namespace parlor::files {

enum class KeyTrouble : std::uint8_t {
    missing,
    open_to_others,  // somebody else on this machine may read or change it
    damaged,         // not as long as a key, or no file at all
    unreadable,
};
struct KeyProblem {
    KeyTrouble what = KeyTrouble::missing;
    std::string why;  // as the system says it, where it does
};

// Reads it straight into `key`, which it fills, so that no copy is left behind. Nothing if all went well.
[[nodiscard]] std::optional<KeyProblem> read_key(const std::filesystem::path& file,
                                                 std::span<std::uint8_t> key);
// Returns why it could not.
[[nodiscard]] std::optional<std::string> write_key(const std::filesystem::path& file,
                                                   std::span<const std::uint8_t> key);
// Takes everybody else's rights to it away. False if that failed.
[[nodiscard]] bool make_private(const std::filesystem::path& file);

}  // namespace parlor::files
