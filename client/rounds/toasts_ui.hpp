#pragma once

#include "client/rounds/round_ui.hpp"
#include "client/style/rect.hpp"
#include "client/style/theme.hpp"
#include "shared/rounds/toasts.hpp"

namespace parlor::client {

// The screens of toasts; what each function is for stands in round_ui.hpp.
struct ToastsUi {
    using Type = Toasts;

    // Screens "writing toasts", "for you", "toast", "wall", "no toasts".
    static void draw(Context& context, style::Rect rect, const toasts::View& view);
    static void draw_rail(Context&, style::Rect, const toasts::View&) {}
    // Nobody is ranked here, so the page has all the room.
    [[nodiscard]] static bool wants_rail(const toasts::View&) { return false; }
    [[nodiscard]] static std::string score(const Lobby&, const toasts::View&) { return {}; }
    [[nodiscard]] static Progress progress(const toasts::View& view);
    [[nodiscard]] static std::string subtitle(const toasts::View& view);
    [[nodiscard]] static std::string_view title();
    [[nodiscard]] static style::Icon icon();
    [[nodiscard]] static ImU32 colour(const style::Theme& theme);
    [[nodiscard]] static std::string summary(const toasts::Options& options);
    [[nodiscard]] static bool options_form(Context& context, style::Rect rect, toasts::Options& options);
    [[nodiscard]] static float options_height(const Context& context, float width);
};

}  // namespace parlor::client
