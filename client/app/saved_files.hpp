#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "client/keepsake/keepsake_picture.hpp"
#include "shared/base/result.hpp"
#include "shared/canvas/raster.hpp"

// What people save from the program, under names that say nothing about who was there. Never over a file that
// is there already. The error is what the system says.
namespace parlor::app {

using SavedFile = Result<std::filesystem::path, std::string>;

// A drawing as a PNG: "parlor-drawing-7.png".
[[nodiscard]] SavedFile save_drawing(const canvas::Raster& raster, const std::filesystem::path& folder);
// An evening's page, and beside it its picture under the same name: "parlor-evening-7.html" and
// "parlor-evening-7.png". Both or none.
struct SavedKeepsake {
    std::filesystem::path page;
    std::filesystem::path picture;
};
[[nodiscard]] Result<SavedKeepsake, std::string> save_keepsake(std::string_view html,
                                                               std::span<const std::uint8_t> png,
                                                               const std::filesystem::path& folder);
// The picture in pixels. Takes a while: on a thread of its own.
[[nodiscard]] Result<std::vector<std::uint8_t>, std::string> painted(client::KeepsakePicture& picture);
// A crew's weekly meeting: "parlor-crew-7.ics".
[[nodiscard]] SavedFile save_calendar(std::string_view ics, const std::filesystem::path& folder);

}  // namespace parlor::app
