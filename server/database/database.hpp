#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>

#include "server/database/sqlite.hpp"
#include "shared/base/result.hpp"

// How the server opens what it keeps.
namespace parlor::database {

struct Trouble {
    enum class Kind : std::uint8_t {
        in_use,       // by another process, which must go on alone
        of_newer,     // written by a newer version of Parlor
        not_readable  // or damaged
    } kind = Kind::not_readable;
    std::string why;
};

// Makes the file where there is none, readable by this user alone, and goes on with one that is there.
// `migrations` brings it from each layout to the next, all or nothing; PRAGMA user_version counts them. The
// file is this process's alone until the database is closed: a second server on the same folder is refused.
[[nodiscard]] Result<Database, Trouble> open(const std::filesystem::path& file,
                                             std::span<const char* const> migrations);

}  // namespace parlor::database
