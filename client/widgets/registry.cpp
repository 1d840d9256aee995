#include "client/widgets/registry.hpp"

#include <cassert>
#include <utility>

#include <imgui_internal.h>

namespace parlor::widgets {

namespace {

style::Rect between(ImVec2 min, ImVec2 max) {
    return {min.x, min.y, max.x - min.x, max.y - min.y};
}

}  // namespace

style::Rect rect_of(const Entry& entry) {
    return between(entry.min, entry.max);
}

style::Rect clip_of(const Entry& entry, ImVec2 window) {
    const bool none =
        entry.clip_min.x == 0 && entry.clip_min.y == 0 && entry.clip_max.x == 0 && entry.clip_max.y == 0;
    return none ? style::Rect{0, 0, window.x, window.y} : between(entry.clip_min, entry.clip_max);
}

style::Rect visible_part(const Entry& entry, ImVec2 window) {
    return rect_of(entry).common({0, 0, window.x, window.y}).common(clip_of(entry, window));
}

bool is_visible(const Entry& entry, ImVec2 window) {
    return !visible_part(entry, window).empty();
}

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
