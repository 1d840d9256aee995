#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>

namespace parlor::packs {

// Remembers words or prompts, over as many packs as there are, and finds those that come a second time.
class SeenTexts {
public:
    struct Twin {
        std::string text;
        std::string file;
        std::string place;
    };
    // The first text that is the same, if there is one; otherwise remembers this one. Compared without case,
    // accents, spaces, hyphens and punctuation.
    [[nodiscard]] std::optional<Twin> find_or_add(const std::string& text, const std::string& file,
                                                  const std::string& place);

private:
    std::map<std::string, Twin, std::less<>> by_folded_text_;
};

}  // namespace parlor::packs
