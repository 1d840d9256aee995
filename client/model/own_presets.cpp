#include "client/model/own_presets.hpp"

#include <algorithm>
#include <utility>

namespace parlor::client {

namespace {

bool may_be_kept(const OwnPreset& preset) {
    const bool title = !preset.title.empty() && is_clean(preset.title, OwnPresets::title_limits);
    return title && !preset.run_sheet.empty() && valid(preset.run_sheet);
}

auto same_title(std::string_view title) {
    return [wanted = fold(title)](const OwnPreset& preset) { return fold(preset.title) == wanted; };
}

}  // namespace

OwnPresets::OwnPresets(std::vector<OwnPreset> presets) {
    for (OwnPreset& preset : presets)
        keep(std::move(preset));
}

void OwnPresets::keep(OwnPreset preset) {
    if (!may_be_kept(preset)) return;
    const auto before = std::ranges::find_if(presets_, same_title(preset.title));
    if (before != presets_.end())
        *before = std::move(preset);
    else if (!full())
        presets_.push_back(std::move(preset));
}

void OwnPresets::forget(std::string_view title) {
    std::erase_if(presets_, same_title(title));
}

const OwnPreset* OwnPresets::find(std::string_view title) const {
    const auto found = std::ranges::find_if(presets_, same_title(title));
    return found == presets_.end() ? nullptr : &*found;
}

}  // namespace parlor::client
