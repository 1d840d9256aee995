#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>

#include "client/app/saved_files.hpp"
#include "tests/support/keepsake_samples.hpp"

// Writes what people take home from sample evenings into a folder, as pages and as pictures:
//   keepsake_writer FOLDER
int main(int count, char** arguments) {
    if (count != 2) {
        std::puts("Usage: keepsake_writer FOLDER");
        return 2;
    }
    try {
        const std::filesystem::path folder = arguments[1];
        std::filesystem::create_directories(folder);
        for (const auto& [name, keepsake] : parlor::testing::sample_keepsakes()) {
            std::ofstream(folder / (name + ".html"), std::ios::binary) << parlor::client::to_html(keepsake);
            const auto picture = parlor::testing::picture_of(keepsake);
            const auto png = parlor::app::painted(*picture);
            if (!png) throw std::runtime_error(png.error());
            std::ofstream(folder / (name + ".png"), std::ios::binary)
                .write(reinterpret_cast<const char*>(png->data()), static_cast<std::streamsize>(png->size()));
        }
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "%s\n", problem.what());
        return 1;
    }
}
