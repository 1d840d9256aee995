#include "client/app/identity_file.hpp"

#include <utility>

#include "shared/files/key_file.hpp"
#include "shared/files/private_file.hpp"

namespace parlor::app {

namespace {

using files::KeyTrouble;

// Writes what has just been made; the notice says what was lost, if it follows something that was.
KeptIdentity write_new(const std::filesystem::path& directory, const std::filesystem::path& file,
                       std::optional<std::string> notice) {
    KeptIdentity kept{secure::Identity::make(), std::move(notice)};
    auto trouble = files::make_private_directory(directory);
    if (!trouble) trouble = files::write_key(file, kept.identity.secret().bytes());
    if (trouble)
        kept.notice = "Your key can't be saved in " + directory.string() + " (" + *trouble +
                      "). Servers know you by it as long as this window is open.";
    return kept;
}

}  // namespace

KeptIdentity open_identity(const std::filesystem::path& directory) {
    if (directory.empty()) return {secure::Identity::make(), std::nullopt};
    const std::filesystem::path file = directory / "identity.key";
    secure::SecretKey secret;
    auto problem = files::read_key(file, secret.bytes());
    // Whoever copied a profile meant no harm.
    const bool was_open = problem && problem->what == KeyTrouble::open_to_others && files::make_private(file);
    if (was_open) problem = files::read_key(file, secret.bytes());
    if (!problem) {
        return {secure::Identity(std::move(secret)),
                was_open
                    ? std::optional<std::string>("Others on this computer could read your key to your seats. "
                                                 "It is yours alone again.")
                    : std::nullopt};
    }
    if (problem->what == KeyTrouble::missing) return write_new(directory, file, std::nullopt);
    std::string lost = "Your key could not be read, so servers take you for somebody new. ";
    if (const auto aside = files::move_aside(file)) {
        lost += "The old file is kept as " + aside->string() + ".";
    } else {
        lost += "The old file is " + file.string() + ".";
    }
    return write_new(directory, file, std::move(lost));
}

}  // namespace parlor::app
