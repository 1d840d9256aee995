#pragma once

#include <optional>

#include "client/parts/context.hpp"
#include "client/parts/profile_form.hpp"
#include "client/widgets/scroll_area.hpp"

// What the files of the settings page share.
namespace parlor::client::settings_page {

inline constexpr float card_padding = 28;  // style px
inline constexpr float title_height = 28;
inline constexpr float title_gap = 12;

struct SettingsMemory {
    widgets::ScrollState scroll;
    ProfileForm form;
    bool connection = false;         // the panel about it is open
    std::optional<float> volume;     // while the slider is held
    std::optional<float> text_size;  // likewise: the page must not grow under the hand
};

// "Easier to see and use", with the preview.
void ease_card(Context& context, style::Rect rect);
[[nodiscard]] float ease_height(Context& context, float width);

}  // namespace parlor::client::settings_page
