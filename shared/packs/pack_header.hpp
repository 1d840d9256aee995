#pragma once

#include <array>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "shared/base/text.hpp"
#include "shared/packs/pack.hpp"

// What every pack begins with, whatever it holds.
namespace parlor::packs {

inline constexpr std::string_view format_name = "parlor-pack";
inline constexpr std::int64_t format_version = 1;

// What packs can hold. A new kind adds a line here and a reader of its own.
inline constexpr std::string_view trivia_kind = "trivia";
inline constexpr std::string_view words_kind = "words";
inline constexpr std::string_view prompts_kind = "prompts";
inline constexpr std::array kinds{trivia_kind, words_kind, prompts_kind};

// Nothing when the file is no pack of ours, of a newer version or not of the kind that is asked for: an error
// then says so. Missing title, language, licence or author are warnings. `fields` are those of the kind,
// allowed beside the header's own.
[[nodiscard]] std::optional<PackAbout> read_header(const nlohmann::json& root, std::string_view kind,
                                                   std::span<const std::string_view> fields,
                                                   Problems& problems);

// Empty when there is none, and, with a warning, when it is no text or one that cannot be taken.
[[nodiscard]] std::string header_text(const nlohmann::json& root, const std::string& name,
                                      TextLimits text_limits, Problems& problems);

// The fields of `entry` that are not among `known`, in warnings at `place`: mostly typing mistakes.
void warn_of_unknown_fields(const nlohmann::json& entry, std::span<const std::string_view> known,
                            const std::string& place, Problems& problems);

// The pack's file with the header filled in, ready for its entries.
[[nodiscard]] nlohmann::ordered_json start_pack(std::string_view kind, const PackAbout& about);

// As pretty-printed text with a newline at its end.
[[nodiscard]] std::string finish_pack(const nlohmann::ordered_json& pack);

}  // namespace parlor::packs
