#pragma once

#include "client/rounds/round_ui.hpp"
#include "client/style/rect.hpp"
#include "client/style/theme.hpp"
#include "shared/rounds/who_said_it.hpp"

namespace parlor::client {

// The screens of Who said it?; what each function is for stands in round_ui.hpp.
struct WhoSaidItUi {
    using Type = WhoSaidIt;

    // Screens "writing", "quote", "author", "no lines".
    static void draw(Context& context, style::Rect rect, const who::View& view);
    static void draw_rail(Context& context, style::Rect rect, const who::View& view);
    static void draw_beforehand(Context& context, style::Rect rect, const who::View& view);
    [[nodiscard]] static std::string beforehand(const who::View& view);
    [[nodiscard]] static std::string score(const Lobby& lobby, const who::View& view);
    [[nodiscard]] static Progress progress(const who::View& view);
    [[nodiscard]] static std::string subtitle(const who::View& view);
    [[nodiscard]] static std::string_view title();
    [[nodiscard]] static style::Icon icon();
    [[nodiscard]] static ImU32 colour(const style::Theme& theme);
    [[nodiscard]] static std::string summary(const who::Options& options);
    [[nodiscard]] static bool options_form(Context& context, style::Rect rect, who::Options& options);
    [[nodiscard]] static float options_height(const Context& context, float width);
};

}  // namespace parlor::client
