#include "client/strings/gallery_strings.hpp"

#include <fmt/format.h>

namespace parlor::client::strings::gallery {

std::string all_drawings(std::size_t count) {
    return count == 1 ? std::string("The drawing") : fmt::format("All {} drawings", count);
}

std::string by(std::string_view word, std::string_view name) {
    return fmt::format("{} by {}", capitalised(word), name);
}

std::string capitalised(std::string_view word) {
    std::string text(word);
    // Beyond ASCII a word stays as its pack has it: which letter is large is a matter of language.
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

std::string place_of(std::size_t number, std::size_t of) {
    return fmt::format("{} of {}", number, of);
}

std::string saved(std::string_view file) {
    return fmt::format("Saved as {}.", file);
}

std::string not_saved(std::string_view folder, std::string_view trouble) {
    return fmt::format("The drawing can’t be saved in {} ({}). Look at that folder, then try again.", folder,
                       trouble);
}

}  // namespace parlor::client::strings::gallery
