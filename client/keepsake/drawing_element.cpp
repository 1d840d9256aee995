#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "client/canvas/palette.hpp"
#include "client/keepsake/keepsake.hpp"
#include "client/keepsake/png.hpp"
#include "shared/base/overloaded.hpp"
#include "shared/canvas/picture.hpp"
#include "shared/secure/base64.hpp"

namespace parlor::client {

namespace {

std::string hex_colour(canvas::Colour index) {
    const ImU32 colour = colour_of(index);
    const auto part = [&](int shift) { return colour >> shift & 0xFFU; };
    return fmt::format("#{:02x}{:02x}{:02x}", part(IM_COL32_R_SHIFT), part(IM_COL32_G_SHIFT),
                       part(IM_COL32_B_SHIFT));
}

bool has_fill(const std::vector<canvas::DrawnOp>& ops) {
    return std::ranges::any_of(
        ops, [](const canvas::DrawnOp& drawn) { return std::holds_alternative<canvas::Fill>(drawn.op); });
}

// Paths one over the other, as they were drawn; a path of no length is a dot, since its ends are round.
std::string paths_of(const std::vector<canvas::DrawnOp>& ops) {
    std::string paths;
    bool open = false;
    const auto end = [&] {
        if (open) paths += "\"/>";
        open = false;
    };
    for (const canvas::DrawnOp& drawn : ops) {
        std::visit(overloaded{[&](const canvas::BeginStroke& begin) {
                                  end();
                                  const auto colour = begin.eraser ? canvas::paper : begin.colour;
                                  const auto pen = static_cast<std::size_t>(begin.pen);
                                  fmt::format_to(std::back_inserter(paths),
                                                 R"(<path stroke="{}" stroke-width="{}" d="M{} {}h0)",
                                                 hex_colour(colour), 2 * canvas::pen_radius.at(pen),
                                                 begin.at.x, begin.at.y);
                                  open = true;
                              },
                              [&](const canvas::ExtendStroke& extend) {
                                  if (!open) return;
                                  for (const canvas::Step step : extend.steps)
                                      fmt::format_to(std::back_inserter(paths), "l{} {}", step.x, step.y);
                              },
                              [&](const canvas::Clear&) {
                                  end();
                                  paths.clear();
                              },
                              [&](const auto&) { end(); }},
                   drawn.op);
    }
    end();
    return paths;
}

}  // namespace

std::string drawing_element(const std::vector<canvas::DrawnOp>& ops, std::string_view caption) {
    if (!has_fill(ops)) {
        return fmt::format(
            R"(<svg viewBox="0 0 {} {}" role="img" aria-label="{}"><rect width="100%" height="100%" fill="{}"/>)"
            R"(<g fill="none" stroke-linecap="round" stroke-linejoin="round">{}</g></svg>)",
            canvas::width * canvas::steps, canvas::height * canvas::steps, html_escaped(caption),
            hex_colour(canvas::paper), paths_of(ops));
    }
    const auto png = to_png(canvas::to_raster(ops));
    return fmt::format(R"(<img alt="{}" src="data:image/png;base64,{}">)", html_escaped(caption),
                       png ? secure::base64(*png) : std::string{});
}

}  // namespace parlor::client
