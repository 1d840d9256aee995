#pragma once

#include <cstdint>
#include <memory>
#include <unordered_map>

#include <SDL.h>
#include <imgui.h>

#include "client/text/pixel_page.hpp"

namespace parlor::app {

// Draws what ImGui laid out. Texture ids are those of PixelPages (or SDL_Texture pointers, where a renderer
// has a GPU); their changes are picked up here.
class ImGuiRenderer {
public:
    explicit ImGuiRenderer(SDL_Renderer& renderer);

    // Leaves viewport and clip rectangle of the renderer as they were. Does not present.
    void draw(const ImDrawData& data);

private:
    struct DestroyTexture {
        void operator()(SDL_Texture* texture) const { SDL_DestroyTexture(texture); }
    };
    struct Copy {
        std::unique_ptr<SDL_Texture, DestroyTexture> texture;
        std::uint64_t last_used = 0;
    };
    [[nodiscard]] SDL_Texture* texture_for(ImTextureID id);
    void draw_command(const ImDrawList& list, const ImDrawCmd& command, const ImDrawData& data);
    void drop_unused();

    SDL_Renderer& renderer_;
    std::unordered_map<std::uint64_t, Copy> copies_;  // by serial of the page
    std::uint64_t frame_ = 0;
};

}  // namespace parlor::app
