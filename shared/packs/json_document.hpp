#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parlor::packs {

// An entry of a list that is the root itself, a field of the root, or in an object that is one.
struct JsonEntry {
    std::vector<std::string> list;  // the names that lead to the list; none for the root
    std::size_t index;

    friend bool operator==(const JsonEntry&, const JsonEntry&) = default;
};

struct JsonFault {
    std::string place;  // "line 340, column 7", in characters from 1; empty when it has none
    std::string reason;
    bool cut_off = false;            // the text ends there
    std::string field;               // of the root, if its list or object is open there
    std::optional<JsonEntry> entry;  // the first that is not in the root, if its list is open there
    bool in_entry = false;           // that entry has begun
};

// A name that an object has more than once. The root has the last of its values.
struct RepeatedName {
    std::string name;
    std::optional<JsonEntry> entry;  // in which it is, however deep
    bool of_root = false;            // the object is the root
    std::string of_field;            // the object is the value of this field of the root

    friend bool operator==(const RepeatedName&, const RepeatedName&) = default;
};

struct JsonDocument {
    // Behind a fault: what came before it, as far as it is complete. A list that can have a JsonEntry holds
    // its complete entries; what was open deeper inside is left out.
    nlohmann::json root;
    std::optional<JsonFault> fault;
    std::vector<RepeatedName> repeats;
};

// Never throws for content. A byte order mark is tolerated.
[[nodiscard]] JsonDocument read_json(std::string_view text);

// A short form of a value for a sentence about it.
[[nodiscard]] std::string_view kind_of(const nlohmann::json& value);

}  // namespace parlor::packs
