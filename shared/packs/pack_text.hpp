#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "shared/base/text.hpp"

// The texts of a pack, and how a sentence about one is put.
namespace parlor::packs {

// Cleans `text`, or says what is wrong with it in a sentence that begins with `what`.
[[nodiscard]] std::optional<std::string> tidy_text(std::string& text, const std::string& what,
                                                   TextLimits text_limits);

// The name of a field or a reference as a sentence about it shows it: quoted, and harmless whatever it holds.
[[nodiscard]] std::string shown_name(std::string_view name);

}  // namespace parlor::packs
