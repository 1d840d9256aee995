#include "client/model/settings.hpp"

#include <algorithm>
#include <array>

#include "shared/base/limits.hpp"
#include "shared/base/text.hpp"

namespace parlor::client {
namespace {

constexpr std::array<std::string_view, 24> avatars{
    "🐙", "🦊", "🦉", "🐳", "🦀", "🐼",       "🦋", "🦔", "🦁", "🐨", "🐸",    "🐧",
    "🐢", "🦜", "🐝",    "🐬", "🦩", "🐿️", "🌵",    "🍋",    "🌻",    "🍄", "🫖", "🧁"};

void tidy(std::string& text, TextLimits limits) {
    text = clean(text, limits).value_or(std::string{});
}

}  // namespace

Profile friendly_profile(std::uint32_t chance) {
    Profile profile;
    profile.avatar = avatars[chance % avatars.size()];
    profile.coaster = static_cast<std::uint8_t>(chance / static_cast<std::uint32_t>(avatars.size()) %
                                                limits::coaster_colours);
    return profile;
}

Settings within_limits(Settings settings) {
    Profile& you = settings.you;
    tidy(you.name, {limits::name_graphemes, limits::name_bytes});
    tidy(you.department, {limits::department_graphemes, limits::department_bytes});
    tidy(you.pronouns, {limits::pronouns_graphemes, limits::pronouns_bytes});
    if (you.avatar.size() > limits::avatar_bytes || !is_emoji(you.avatar)) {
        you.avatar = avatars.front();
    }
    you.coaster = static_cast<std::uint8_t>(you.coaster % limits::coaster_colours);
    if (settings.theme > ThemeChoice::match_system) {
        settings.theme = ThemeChoice::evening;
    }
    settings.text_size = std::clamp(settings.text_size, least_text_size, most_text_size);
    if (settings.allowance > last_of(settings.allowance)) {
        settings.allowance = Allowance::on_the_clock;
    }
    settings.sound_volume = std::clamp(settings.sound_volume, 0, 100);
    return settings;
}

}  // namespace parlor::client
