#include "shared/packs/seen_texts.hpp"

#include "shared/base/text.hpp"

namespace parlor::packs {

std::optional<SeenTexts::Twin> SeenTexts::find_or_add(const std::string& text, const std::string& file,
                                                      const std::string& place) {
    const auto [found, is_new] = by_folded_text_.try_emplace(fold_answer(text), Twin{text, file, place});
    if (is_new) return std::nullopt;
    return found->second;
}

}  // namespace parlor::packs
