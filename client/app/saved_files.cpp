#include "client/app/saved_files.hpp"

#include <cerrno>
#include <cstdio>
#include <memory>
#include <span>
#include <system_error>

#include "client/keepsake/png.hpp"

namespace parlor::app {

namespace {

constexpr int most_files = 100'000;

SavedFile save(std::span<const std::byte> bytes, const std::filesystem::path& folder,
               const std::string& begin, const std::string& end) {
    std::filesystem::path file;
    std::unique_ptr<std::FILE, int (*)(std::FILE*)> out(nullptr, std::fclose);
    for (int number = 1; number < most_files && !out; ++number) {
        file = folder / (begin + std::to_string(number) + end);
        out.reset(std::fopen(file.c_str(), "wbx"));  // x: never over something that is there
        if (!out && errno != EEXIST) return failure(std::generic_category().message(errno));
    }
    if (!out) return failure(std::string("there are too many of them"));
    const bool written =
        std::fwrite(bytes.data(), 1, bytes.size(), out.get()) == bytes.size() && std::fflush(out.get()) == 0;
    if (written) return file;
    const std::string trouble = std::generic_category().message(errno);
    std::error_code ignored;
    std::filesystem::remove(file, ignored);  // half a file is none
    return failure(trouble);
}

}  // namespace

SavedFile save_drawing(const canvas::Raster& raster, const std::filesystem::path& folder) {
    const auto png = client::to_png(raster);
    if (!png) return failure(png.error());
    return save(std::as_bytes(std::span(*png)), folder, "parlor-drawing-", ".png");
}

SavedFile save_keepsake(std::string_view html, const std::filesystem::path& folder) {
    return save(std::as_bytes(std::span(html)), folder, "parlor-evening-", ".html");
}

}  // namespace parlor::app
