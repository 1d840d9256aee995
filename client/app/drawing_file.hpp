#pragma once

#include <filesystem>
#include <string>

#include "shared/base/result.hpp"
#include "shared/canvas/raster.hpp"

namespace parlor::app {

// Writes a drawing as a PNG into `folder`, under a name of its own that says nothing about who drew what:
// "parlor-drawing-7.png". The error is what the system says.
[[nodiscard]] Result<std::filesystem::path, std::string> save_drawing(const canvas::Raster& raster,
                                                                      const std::filesystem::path& folder);

}  // namespace parlor::app
