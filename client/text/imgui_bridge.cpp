#include "client/text/imgui_bridge.hpp"

#include <imgui.h>

#include "client/text/glyph_atlas.hpp"

namespace parlor::text {

void attach_to_imgui(TextEngine& engine) {
    auto& io = ImGui::GetIO();
    // Lines from its own texture would need ImGui's atlas.
    io.Fonts->Flags |= ImFontAtlasFlags_NoBakedLines | ImFontAtlasFlags_NoMouseCursors;
    if (io.Fonts->Fonts.empty()) {
        io.Fonts->AddFontDefault();
    }
    if (!io.Fonts->IsBuilt()) {
        io.Fonts->Build();
    }
    io.Fonts->ClearTexData();
    io.Fonts->SetTexID(engine.atlas().texture_id());
    io.Fonts->TexUvWhitePixel = engine.atlas().white_uv();
    ImGui::GetStyle().AntiAliasedLinesUseTex = false;
}

}  // namespace parlor::text
