#pragma once

#include <cstdint>
#include <memory>
#include <unordered_map>

#include <SDL.h>
#include <imgui.h>

#include "client/app/software_painter.hpp"
#include "client/text/pixel_page.hpp"

namespace parlor::app {

// Draws what ImGui laid out: through SDL_RenderGeometry where there is a GPU, by our own SoftwarePainter
// where the renderer is SDL's software one. Texture ids are those of PixelPages, whose changes are picked up
// here; pointers to an SDL_Texture work on a GPU only.
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
    void draw_on_gpu(const ImDrawData& data);
    void draw_in_software(const ImDrawData& data);
    [[nodiscard]] SDL_Texture* texture_for(ImTextureID id);
    void draw_command(const ImDrawList& list, const ImDrawCmd& command, const ImDrawData& data);
    void drop_unused();

    SDL_Renderer& renderer_;
    std::unordered_map<std::uint64_t, Copy> copies_;  // by serial of the page
    std::uint64_t frame_ = 0;
    std::unique_ptr<SoftwarePainter> painter_;  // without a GPU
    std::unique_ptr<SDL_Texture, DestroyTexture> screen_;
};

}  // namespace parlor::app
