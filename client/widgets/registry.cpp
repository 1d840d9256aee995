#include "client/widgets/registry.hpp"

#include <cassert>
#include <utility>

#include <imgui_internal.h>

namespace parlor::widgets {

void Registry::begin_frame() {
    groups_.clear();
    entries_.clear();
    screen_.clear();
    layer_ = 0;
}

void Registry::push_group(std::string_view name) {
    groups_.emplace_back(name);
}

void Registry::pop_group() {
    assert(!groups_.empty());  // a group was closed that was never opened
    groups_.pop_back();
}

void Registry::add(Entry entry) {
    entry.path.clear();
    for (const auto& group : groups_) {
        entry.path.append(group).push_back('/');
    }
    entry.path.append(entry.label);
    entry.layer = layer_;
    // Without a window (in tests) the clip rectangle that came with the entry counts.
    const auto* imgui = ImGui::GetCurrentContext();
    if (imgui != nullptr && imgui->CurrentWindow != nullptr) {
        const auto& clips = imgui->CurrentWindow->DrawList->_ClipRectStack;
        if (!clips.empty()) {
            const ImVec4& clip = clips.back();
            entry.clip_min = {clip.x, clip.y};
            entry.clip_max = {clip.z, clip.w};
        }
    }
    entries_.push_back(std::move(entry));
}

}  // namespace parlor::widgets
