#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "client/bot/sketch.hpp"
#include "shared/base/result.hpp"

namespace parlor::bot {

// Drawings by their words. A word is the same however it is written: "ice cream", "Ice-Cream", "ice_cream".
class Sketchbook {
public:
    // A drawing too many of its word, or of one word too many, is left out.
    void add(std::string_view word, Sketch sketch);
    // Nothing if there is none of that word; else at least one.
    [[nodiscard]] const std::vector<Sketch>* of(std::string_view word) const;
    [[nodiscard]] std::vector<const Sketch*> all() const;
    [[nodiscard]] std::size_t size() const { return size_; }  // drawings of all words

private:
    std::map<std::string, std::vector<Sketch>> by_word_;
    std::size_t size_ = 0;
};

// A line of a file of drawings, as the Quick, Draw! dataset has them: an object with "word" and "drawing", a
// list of strokes, each a list of the xs and a list of the ys. What else is in it does not matter.
struct DrawingLine {
    std::string word;  // empty when the line has none
    Sketch sketch;
};
[[nodiscard]] std::optional<DrawingLine> read_drawing_line(std::string_view line);

struct SketchbookReading {
    Sketchbook book;  // at least one drawing
    std::size_t bad_lines = 0;
};
// All .ndjson files of a folder; a line without a word is of the one that the file is named after. Lines that
// are no drawings are left out. The error, of a folder that is not there or has no drawing, is a sentence
// that names it.
[[nodiscard]] Result<SketchbookReading, std::string> read_sketchbook(const std::filesystem::path& folder);

}  // namespace parlor::bot
