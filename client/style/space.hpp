#pragma once

// Distances in pixels at text scale 1; multiply by the text scale (Ui::px). The grid is 4.
namespace parlor::style {

namespace gap {
inline constexpr float xs = 8;
inline constexpr float sm = 12;
inline constexpr float md = 16;
inline constexpr float lg = 20;
inline constexpr float xl = 24;
}  // namespace gap

namespace margin {
inline constexpr float page = 24;
inline constexpr float home = 64;
inline constexpr float card = 24;  // padding inside a card, 20 to 28
inline constexpr float max_content = 1440;
}  // namespace margin

namespace radius {
inline constexpr float chip = 14;
inline constexpr float button_small = 12;
inline constexpr float button = 16;
inline constexpr float button_large = 20;
inline constexpr float field = 16;
inline constexpr float card = 24;
inline constexpr float tile = 26;
inline constexpr float hero = 30;
inline constexpr float canvas = 20;
}  // namespace radius

namespace height {
inline constexpr float button_small = 40;
inline constexpr float icon_button = 44;
inline constexpr float button = 52;
inline constexpr float button_large = 64;
inline constexpr float field = 54;
inline constexpr float field_large = 72;
inline constexpr float header = 72;
inline constexpr float header_low = 56;  // in windows lower than 700
inline constexpr float row = 44;
inline constexpr float row_large = 72;
inline constexpr float chip = 28;
}  // namespace height

namespace width {
inline constexpr float rail = 288;
inline constexpr float rail_wide = 300;
// Below these widths (window width / text scale) layouts change shape.
inline constexpr float drawer_below = 1120;
inline constexpr float two_columns_below = 1000;
inline constexpr float one_column_below = 960;
}  // namespace width

namespace depth {
inline constexpr float lip = 4;
inline constexpr float tile_lip = 6;
inline constexpr float paper_lip = 8;
}  // namespace depth

}  // namespace parlor::style
