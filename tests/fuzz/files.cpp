// Files that people bring: packs, what is imported, settings.
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <string>

#include "server/app/server_config.hpp"
#include "shared/packs/any_pack.hpp"
#include "shared/packs/import_options.hpp"
#include "shared/packs/opentdb.hpp"
#include "shared/packs/word_list.hpp"
#include "tests/fuzz/targets.hpp"

namespace parlor::fuzz {

void packs(Bytes bytes) {
    const std::string_view text = text_of(bytes);
    const auto reading = parlor::packs::read_pack(text, "pack.json");
    if (reading.pack) {
        const std::string written = parlor::packs::write_pack(*reading.pack);
        const auto again = parlor::packs::read_pack(written, "again.json");
        hold(again.pack.has_value(), "a pack that we write and do not read");
    }
    (void)parlor::packs::import_opentdb(text, "export.json", {});
    (void)parlor::packs::import_words(text, "words.txt", {});
}

void settings(Bytes bytes) {
    static const std::filesystem::path file =
        std::filesystem::temp_directory_path() / ("parlor-fuzz-" + std::to_string(::getpid()) + ".toml");
    std::ofstream(file, std::ios::binary | std::ios::trunc) << text_of(bytes);
    const std::string name = file.string();
    const std::array<const char*, 3> arguments{"parlor-server", "--config", name.c_str()};
    try {
        const app::CommandLine line = app::read_command_line(arguments.size(), arguments.data());
        (void)app::print(line.config);
    } catch (const app::ConfigError&) {
    }
    std::filesystem::remove(file);
}

}  // namespace parlor::fuzz
