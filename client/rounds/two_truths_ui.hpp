#pragma once

#include "client/rounds/round_ui.hpp"
#include "client/style/rect.hpp"
#include "client/style/theme.hpp"
#include "shared/rounds/two_truths.hpp"

namespace parlor::client {

// The screens of two truths and a lie; what each function is for stands in round_ui.hpp.
struct TwoTruthsUi {
    using Type = TwoTruths;

    // Screens "statements", "handed in", "which is the lie", "the lie", "best truth", "best named", "no
    // stories".
    static void draw(Context& context, style::Rect rect, const truths::View& view);
    static void draw_rail(Context& context, style::Rect rect, const truths::View& view);
    [[nodiscard]] static std::string score(const Lobby& lobby, const truths::View& view);
    [[nodiscard]] static Progress progress(const truths::View& view);
    [[nodiscard]] static std::string subtitle(const truths::View& view);
    [[nodiscard]] static std::string_view title();
    [[nodiscard]] static style::Icon icon();
    [[nodiscard]] static ImU32 colour(const style::Theme& theme);
    [[nodiscard]] static std::string summary(const truths::Options& options);
    [[nodiscard]] static std::string remark(const truths::Options& options, std::size_t players);
    [[nodiscard]] static bool options_form(Context& context, style::Rect rect, truths::Options& options);
    [[nodiscard]] static float options_height(const Context& context, float width);
};

}  // namespace parlor::client
