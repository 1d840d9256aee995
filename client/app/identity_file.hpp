#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "shared/secure/identity.hpp"

namespace parlor::app {

// Who one is to servers, of the file identity.key in a profile's directory.
struct KeptIdentity {
    secure::Identity identity;
    std::optional<std::string> notice;  // a sentence for the user about reading or writing the file
};

// Makes one where there is none; one that cannot be read is moved aside. An empty directory keeps nothing.
[[nodiscard]] KeptIdentity open_identity(const std::filesystem::path& directory);

}  // namespace parlor::app
