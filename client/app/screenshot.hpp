#pragma once

#include <filesystem>
#include <string>

#include <SDL.h>

namespace parlor::app {

// Writes what the renderer has drawn as a PNG. Call after drawing and before presenting: presenting may
// discard the picture. Returns what went wrong, empty if nothing did.
[[nodiscard]] std::string save_screenshot(SDL_Renderer& renderer, const std::filesystem::path& file);

}  // namespace parlor::app
