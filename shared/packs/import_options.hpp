#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "shared/packs/text_encoding.hpp"

namespace parlor::packs {

// What to write into an imported pack instead of what the file says or what its format goes without.
struct ImportOptions {
    std::optional<Encoding> encoding;  // of the texts; found out from them when not given
    std::optional<std::string> title;
    std::optional<std::string> language;
    std::optional<std::string> licence;
    std::optional<std::string> author;
    std::optional<std::string> source;
};

// A text about a pack, cleaned and cut to what its header can hold: `wanted`, or else `otherwise`.
[[nodiscard]] std::string about_text(const std::optional<std::string>& wanted, std::string_view otherwise,
                                     std::size_t most_bytes);

}  // namespace parlor::packs
