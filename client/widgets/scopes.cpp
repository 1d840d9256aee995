#include "client/widgets/scopes.hpp"

#include <string>

#include <imgui_internal.h>

#include "client/widgets/layer_window.hpp"

namespace parlor::widgets {

void begin_layer_window(const char* name, style::Rect area, bool passes_mouse) {
    constexpr ImGuiWindowFlags flags =
        ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
        ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoNav |
        ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoBringToFrontOnFocus;
    ImGui::SetNextWindowPos(area.min());
    ImGui::SetNextWindowSize({area.w, area.h});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0.0F);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0.0F);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, ImVec2(1, 1));
    ImGui::Begin(name, nullptr, passes_mouse ? flags | ImGuiWindowFlags_NoMouseInputs : flags);
    ImGui::PopStyleVar(4);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
}

void end_layer_window() {
    ImGui::End();
}

Group::Group(Ui& ui, std::string_view name) : ui_(ui) {
    ui_.registry().push_group(name);
    ImGui::PushID(name.data(), name.data() + name.size());
}

Group::~Group() {
    ImGui::PopID();
    ui_.registry().pop_group();
}

Clip::Clip(Ui& /*ui*/, Rect rect) {
    ImGui::PushClipRect(rect.min(), rect.max(), true);
}

Clip::~Clip() {
    ImGui::PopClipRect();
}

Layer::Layer(Ui& ui, std::string_view name, Rect area, int level, bool modal, Mouse mouse)
    : ui_(ui), outer_(ui.layer()), inert_(ui.inert()) {
    begin_layer_window(("##layer " + std::string(name)).c_str(), area, mouse == Mouse::passes);
    ui_.registry().push_group(name);
    ui_.registry().set_layer(level);
    ui_.focus().enter_layer(level, modal);
    ui_.set_inert(false);
}

Layer::~Layer() {
    ui_.set_inert(inert_);
    ui_.focus().leave_layer(outer_);
    ui_.registry().set_layer(outer_);
    ui_.registry().pop_group();
    end_layer_window();
}

}  // namespace parlor::widgets
