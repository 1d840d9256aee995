#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "shared/base/result.hpp"
#include "shared/canvas/raster.hpp"

// What people save from the program, under names that say nothing about who was there. Never over a file that
// is there already. The error is what the system says.
namespace parlor::app {

using SavedFile = Result<std::filesystem::path, std::string>;

// A drawing as a PNG: "parlor-drawing-7.png".
[[nodiscard]] SavedFile save_drawing(const canvas::Raster& raster, const std::filesystem::path& folder);
// An evening's page: "parlor-evening-7.html".
[[nodiscard]] SavedFile save_keepsake(std::string_view html, const std::filesystem::path& folder);

}  // namespace parlor::app
