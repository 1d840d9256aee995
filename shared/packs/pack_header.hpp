#pragma once

#include <array>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "shared/packs/problem.hpp"

// What every pack begins with, whatever it holds.
namespace parlor::packs {

inline constexpr std::string_view format_name = "parlor-pack";
inline constexpr std::int64_t format_version = 1;

// What packs can hold. A new kind adds a line here and a reader of its own.
inline constexpr std::string_view trivia_kind = "trivia";
inline constexpr std::array kinds{trivia_kind};

struct PackHeader {
    std::string kind;      // one of `kinds`
    std::string title;     // never empty: the file's name when the pack has none
    std::string language;  // as BCP 47 writes it, "en" or "pt-BR"; "und" when the pack does not say
    std::string licence;   // empty when the pack does not say
    std::string author;    // empty when the pack does not say
    std::string source;    // may be empty
    std::string category;  // of the entries that have none; never empty: the title when the pack has none
};

// Nothing when the file is no pack of ours, of a newer version or of an unknown kind: an error then says
// so. Missing title, language, licence or author are warnings. `list` is the field that holds the entries
// of the pack, allowed beside the header's own.
[[nodiscard]] std::optional<PackHeader> read_header(const nlohmann::json& root, std::string_view list,
                                                    Problems& problems);

// The fields of `entry` that are not among `known`, in warnings at `place`: mostly typing mistakes.
void warn_of_unknown_fields(const nlohmann::json& entry, std::span<const std::string_view> known,
                            const std::string& place, Problems& problems);

// The pack's file with the header filled in, ready for its list of entries.
[[nodiscard]] nlohmann::ordered_json start_pack(const PackHeader& header);

// As pretty-printed text with a newline at its end.
[[nodiscard]] std::string finish_pack(const nlohmann::ordered_json& pack);

}  // namespace parlor::packs
