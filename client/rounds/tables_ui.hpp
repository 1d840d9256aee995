#pragma once

#include "client/rounds/round_ui.hpp"
#include "client/style/rect.hpp"
#include "client/style/theme.hpp"
#include "shared/rounds/tables.hpp"

namespace parlor::client {

// The screens of mixer tables; what each function is for stands in round_ui.hpp.
struct TablesUi {
    using Type = MixerTables;

    // Screens "arriving", "table", "tables".
    static void draw(Context& context, style::Rect rect, const tables::View& view);
    static void draw_rail(Context& context, style::Rect rect, const tables::View& view);
    [[nodiscard]] static std::string score(const Lobby& lobby, const tables::View& view);
    [[nodiscard]] static Progress progress(const tables::View& view);
    [[nodiscard]] static std::string subtitle(const tables::View& view);
    [[nodiscard]] static std::string_view title();
    [[nodiscard]] static style::Icon icon();
    [[nodiscard]] static ImU32 colour(const style::Theme& theme);
    [[nodiscard]] static std::string summary(const tables::Options& options);
    [[nodiscard]] static bool options_form(Context& context, style::Rect rect, tables::Options& options);
    [[nodiscard]] static float options_height(const Context& context, float width);
};

}  // namespace parlor::client
