#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "client/widgets/text_field.hpp"

namespace parlor::widgets {

// Where the characters of a text field are: one scrolled line, or wrapped lines. Offsets count bytes of what
// is shown, which is the text with the composition put in at the caret.
class FieldLayout {
public:
    FieldLayout(const Ui& ui, const TextField& field, Rect inside, const TextFieldOptions& options);

    [[nodiscard]] std::size_t offset_at(ImVec2 point) const;
    // The caret one line up (-1) or down (+1) from `offset`.
    [[nodiscard]] std::size_t vertical(std::size_t offset, int step) const;
    [[nodiscard]] Rect caret_box(std::size_t offset) const;
    // The rectangles that cover a range, one a line.
    [[nodiscard]] std::vector<Rect> boxes(std::size_t begin, std::size_t end) const;
    void draw(ImDrawList& list, const text::TextEngine& engine, ImU32 colour, std::size_t accent_from,
              ImU32 accent) const;
    // Moves the field's scrolling so that the caret shows.
    void scroll_to_caret(TextField& field) const;
    // Where the caret is shown: inside the composition while there is one.
    [[nodiscard]] std::size_t shown_caret() const { return caret_; }
    [[nodiscard]] std::size_t line_count() const { return lines_.size(); }

private:
    struct Line {
        std::size_t begin;
        std::size_t end;
    };
    [[nodiscard]] std::size_t line_of(std::size_t offset) const;
    [[nodiscard]] std::string_view text_of(const Line& line) const;
    [[nodiscard]] float top_of(std::size_t line) const;

    const text::TextEngine* engine_;
    text::Font font_;
    text::Metrics metrics_;
    Rect inside_;
    float pitch_;
    float scroll_;
    float caret_width_;
    bool several_;
    std::string shown_;
    std::size_t caret_ = 0;
    std::vector<Line> lines_;
};

}  // namespace parlor::widgets
