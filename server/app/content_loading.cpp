#include "server/app/content_loading.hpp"

#include <spdlog/spdlog.h>

#include <filesystem>

namespace parlor::app {

namespace {

// Where the packs are when nobody says: beside the program as installed, or in the tree it was built in.
std::filesystem::path packs_folder(const std::string& configured) {
    if (!configured.empty()) return configured;
    std::error_code error;
    const std::filesystem::path program =
        std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
    for (const auto& candidate : {program / "../share/parlor/packs", program / "../../../assets/packs",
                                  std::filesystem::path("assets/packs")}) {
        if (std::filesystem::is_directory(candidate, error)) return candidate.lexically_normal();
    }
    return "assets/packs";
}

}  // namespace

content::ContentLibrary load_content(const ServerConfig& config) {
    const std::filesystem::path folder = packs_folder(config.packs.value);
    auto library = content::ContentLibrary::load(folder);
    if (!library) throw ConfigError(library.error(), 1);
    for (const packs::Problem& problem : library->problems())
        spdlog::warn("{}", packs::to_line(problem));
    return std::move(*library);
}

}  // namespace parlor::app
