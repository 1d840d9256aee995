#pragma once

#include "client/rounds/round_ui.hpp"
#include "client/style/rect.hpp"
#include "client/style/theme.hpp"
#include "shared/rounds/trivia.hpp"

namespace parlor::client {

// The screens of trivia; what each function is for stands in round_ui.hpp.
struct TriviaUi {
    using Type = Trivia;

    // Screens "question", "reveal", "standings".
    static void draw(Context& context, style::Rect rect, const trivia::View& view);
    static void draw_rail(Context& context, style::Rect rect, const trivia::View& view);
    [[nodiscard]] static std::string score(const Lobby& lobby, const trivia::View& view);
    [[nodiscard]] static Progress progress(const trivia::View& view);
    [[nodiscard]] static std::string subtitle(const trivia::View& view);
    [[nodiscard]] static std::string_view title();
    [[nodiscard]] static style::Icon icon();
    [[nodiscard]] static ImU32 colour(const style::Theme& theme);
    [[nodiscard]] static std::string summary(const trivia::Options& options);
    [[nodiscard]] static bool options_form(Context& context, style::Rect rect, trivia::Options& options);
    [[nodiscard]] static float options_height(const Context& context, float width);
};

}  // namespace parlor::client
