#pragma once

#include "client/rounds/round_ui.hpp"
#include "client/style/rect.hpp"
#include "client/style/theme.hpp"
#include "shared/rounds/draw.hpp"

namespace parlor::client {

// The screens of draw & guess; what each function is for stands in round_ui.hpp.
struct DrawUi {
    using Type = DrawAndGuess;

    // Screens "choosing", "drawing", "guessing", "describing", "drawn".
    static void draw(Context& context, style::Rect rect, const draw::View& view);
    static void draw_rail(Context& context, style::Rect rect, const draw::View& view);
    [[nodiscard]] static std::string score(const Lobby& lobby, const draw::View& view);
    [[nodiscard]] static Progress progress(const draw::View& view);
    [[nodiscard]] static std::string subtitle(const draw::View& view);
    [[nodiscard]] static std::string_view title();
    [[nodiscard]] static style::Icon icon();
    [[nodiscard]] static ImU32 colour(const style::Theme& theme);
    [[nodiscard]] static std::string summary(const draw::Options& options);
    [[nodiscard]] static std::string remark(const draw::Options& options, std::size_t players);
    [[nodiscard]] static bool options_form(Context& context, style::Rect rect, draw::Options& options);
    [[nodiscard]] static float options_height(const Context& context, float width);
};

}  // namespace parlor::client
