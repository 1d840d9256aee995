#include "shared/packs/import_options.hpp"

#include "shared/packs/pack_limits.hpp"

namespace parlor::packs {

std::string about_text(const std::optional<std::string>& wanted, std::string_view otherwise,
                       std::size_t most_bytes) {
    const std::string text = clean(wanted.value_or(""), measuring_limits).value_or("");
    return std::string(prefix(text.empty() ? otherwise : text, most_bytes, most_bytes));
}

}  // namespace parlor::packs
