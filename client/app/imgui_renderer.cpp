#include "client/app/imgui_renderer.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace parlor::app {
namespace {

constexpr std::uint64_t keep_textures_for = 600;  // frames

// The renderer's viewport and clip rectangle, given back at the end of the scope.
class KeptState {
public:
    explicit KeptState(SDL_Renderer& renderer) : renderer_(renderer) {
        clipped_ = SDL_RenderIsClipEnabled(&renderer) == SDL_TRUE;
        SDL_RenderGetViewport(&renderer, &viewport_);
        SDL_RenderGetClipRect(&renderer, &clip_);
    }
    ~KeptState() {
        SDL_RenderSetViewport(&renderer_, &viewport_);
        SDL_RenderSetClipRect(&renderer_, clipped_ ? &clip_ : nullptr);
    }
    KeptState(const KeptState&) = delete;
    KeptState& operator=(const KeptState&) = delete;

private:
    SDL_Renderer& renderer_;
    bool clipped_ = false;
    SDL_Rect viewport_{};
    SDL_Rect clip_{};
};

SDL_Texture* new_texture(SDL_Renderer& renderer, const text::PixelPage& page) {
    auto* texture = SDL_CreateTexture(&renderer, SDL_PIXELFORMAT_RGBA32, SDL_TEXTUREACCESS_STATIC,
                                      page.width(), page.height());
    if (texture != nullptr) {
        SDL_SetTextureBlendMode(texture, SDL_BLENDMODE_BLEND);
        SDL_SetTextureScaleMode(texture, SDL_ScaleModeLinear);
    }
    return texture;
}

void upload(SDL_Texture& texture, const text::PixelPage& page, text::PixelRect part) {
    const SDL_Rect target{part.x, part.y, part.width, part.height};
    SDL_UpdateTexture(&texture, &target, page.row(part.y) + part.x,
                      page.width() * static_cast<int>(sizeof(std::uint32_t)));
}

}  // namespace

ImGuiRenderer::ImGuiRenderer(SDL_Renderer& renderer) : renderer_(renderer) {
    SDL_RendererInfo info{};
    if (SDL_GetRendererInfo(&renderer, &info) == 0 && (info.flags & SDL_RENDERER_SOFTWARE) != 0) {
        painter_ = std::make_unique<SoftwarePainter>();
    }
}

void ImGuiRenderer::draw(const ImDrawData& data) {
    if (data.DisplaySize.x <= 0 || data.DisplaySize.y <= 0) {
        return;  // minimised
    }
    ++frame_;
    const KeptState kept(renderer_);
    SDL_RenderSetViewport(&renderer_, nullptr);
    SDL_RenderSetClipRect(&renderer_, nullptr);
    if (painter_) {
        draw_in_software(data);
    } else {
        draw_on_gpu(data);
    }
}

void ImGuiRenderer::draw_in_software(const ImDrawData& data) {
    const int width = static_cast<int>(data.DisplaySize.x);
    const int height = static_cast<int>(data.DisplaySize.y);
    if (!screen_ || width != painter_->width() || height != painter_->height()) {
        screen_.reset(
            SDL_CreateTexture(&renderer_, SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_STATIC, width, height));
        SDL_SetTextureBlendMode(screen_.get(), SDL_BLENDMODE_NONE);
    }
    painter_->paint(data, width, height);
    for (const auto& box : painter_->changed()) {
        const SDL_Rect part{box.left, box.top, box.right - box.left, box.bottom - box.top};
        const auto* pixels = painter_->pixels() + static_cast<std::ptrdiff_t>(box.top) * width + box.left;
        SDL_UpdateTexture(screen_.get(), &part, pixels, width * static_cast<int>(sizeof(std::uint32_t)));
    }
    SDL_RenderCopy(&renderer_, screen_.get(), nullptr, nullptr);
}

void ImGuiRenderer::draw_on_gpu(const ImDrawData& data) {
    for (int i = 0; i < data.CmdListsCount; ++i) {
        const auto& list = *data.CmdLists[i];
        for (const auto& command : list.CmdBuffer) {
            if (command.UserCallback == nullptr) {
                draw_command(list, command, data);
            } else if (command.UserCallback != ImDrawCallback_ResetRenderState) {
                command.UserCallback(&list, &command);
            }
        }
    }
    drop_unused();
}

void ImGuiRenderer::draw_command(const ImDrawList& list, const ImDrawCmd& command, const ImDrawData& data) {
    const auto clip = [&](float edge, float offset, float size) {
        return static_cast<int>(std::round(std::clamp(edge - offset, 0.0F, size)));
    };
    const int left = clip(command.ClipRect.x, data.DisplayPos.x, data.DisplaySize.x);
    const int top = clip(command.ClipRect.y, data.DisplayPos.y, data.DisplaySize.y);
    const int right = clip(command.ClipRect.z, data.DisplayPos.x, data.DisplaySize.x);
    const int bottom = clip(command.ClipRect.w, data.DisplayPos.y, data.DisplaySize.y);
    if (right <= left || bottom <= top || command.ElemCount == 0) {
        return;
    }
    const SDL_Rect rect{left, top, right - left, bottom - top};
    SDL_RenderSetClipRect(&renderer_, &rect);
    const auto* vertices = list.VtxBuffer.Data + command.VtxOffset;
    const int stride = sizeof(ImDrawVert);
    SDL_RenderGeometryRaw(&renderer_, texture_for(command.GetTexID()), &vertices->pos.x, stride,
                          reinterpret_cast<const SDL_Color*>(&vertices->col), stride, &vertices->uv.x, stride,
                          list.VtxBuffer.Size - static_cast<int>(command.VtxOffset),
                          list.IdxBuffer.Data + command.IdxOffset, static_cast<int>(command.ElemCount),
                          static_cast<int>(sizeof(ImDrawIdx)));
}

SDL_Texture* ImGuiRenderer::texture_for(ImTextureID id) {
    auto* page = text::PixelPage::from(id);
    if (page == nullptr) {
        return static_cast<SDL_Texture*>(id);
    }
    auto& copy = copies_[page->serial()];
    copy.last_used = frame_;
    const auto dirty = page->take_dirty();
    if (!copy.texture) {
        copy.texture.reset(new_texture(renderer_, *page));
        if (copy.texture) {
            upload(*copy.texture, *page, {0, 0, page->width(), page->height()});
        }
    } else if (dirty) {
        upload(*copy.texture, *page, *dirty);
    }
    return copy.texture.get();
}

void ImGuiRenderer::drop_unused() {
    std::erase_if(copies_,
                  [&](const auto& copy) { return copy.second.last_used + keep_textures_for < frame_; });
}

}  // namespace parlor::app
