#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace parlor::packs {

struct JsonFault {
    std::string place;  // "line 340, column 7", in characters from 1; empty when it has none
    std::string reason;
};

struct JsonDocument {
    // Behind a fault: what came before it, as far as it is complete. A list directly in the root, and a root
    // that is a list, hold their complete entries; what was open deeper inside is left out.
    nlohmann::json root;
    std::optional<JsonFault> fault;
};

// Never throws for content. A byte order mark is tolerated.
[[nodiscard]] JsonDocument read_json(std::string_view text);

// A short form of a value for a sentence about it.
[[nodiscard]] std::string_view kind_of(const nlohmann::json& value);

}  // namespace parlor::packs
