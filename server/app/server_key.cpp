#include "server/app/server_key.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <utility>

#include "server/app/server_config.hpp"
#include "shared/files/key_file.hpp"

namespace parlor::app {

namespace {

std::filesystem::path file_in(const std::filesystem::path& folder) {
    return folder / "server.key";
}

std::string sentence(const files::KeyProblem& problem, const std::string& file) {
    switch (problem.what) {
        case files::KeyTrouble::open_to_others:
            return fmt::format(
                "Others on this machine may read the server's key {}. If nobody has, run: chmod 600 "
                "{}. Else delete it: the server makes a new one, and clients ask their people.",
                file, file);
        case files::KeyTrouble::damaged:
            return fmt::format(
                "The server's key {} is damaged: it has to be a file of 32 bytes. Put a copy back, or "
                "delete it: the server makes a new one, and clients ask their people.",
                file);
        case files::KeyTrouble::unreadable:
            return fmt::format("Cannot read the server's key {} ({}). Make it this user's own.", file,
                               problem.why.empty() ? "it ends too early" : problem.why);
        case files::KeyTrouble::missing:
            break;
    }
    return {};
}

}  // namespace

std::optional<secure::KeyPair> existing_server_key(const std::filesystem::path& folder) {
    secure::SecretKey secret;
    const std::filesystem::path file = file_in(folder);
    const auto problem = files::read_key(file, secret.bytes());
    if (!problem) return secure::KeyPair::of(std::move(secret));
    if (problem->what != files::KeyTrouble::missing) throw ConfigError(sentence(*problem, file.string()), 1);
    return std::nullopt;
}

secure::KeyPair server_key(const std::filesystem::path& folder) {
    if (auto existing = existing_server_key(folder)) return std::move(*existing);
    secure::KeyPair key = secure::KeyPair::generate();
    if (const auto trouble = files::write_key(file_in(folder), key.secret.bytes()))
        spdlog::warn(
            "The server's key is not kept ({}: {}). The next start has another one, and clients ask "
            "their people whether that is right.",
            file_in(folder).string(), *trouble);
    return key;
}

}  // namespace parlor::app
