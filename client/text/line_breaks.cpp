#include "client/text/line_breaks.hpp"

#include <linebreak.h>

#include <algorithm>
#include <string>

#include "client/text/graphemes.hpp"

namespace parlor::text {
namespace {

constexpr float tolerance = 0.01F;  // of sums of fractions, pixels

// One paragraph with its widths and break opportunities by grapheme.
class Paragraph {
public:
    Paragraph(const ShapeText& shape, std::string_view text)
        : shape_(shape), text_(text), decoded_(decode(text)), line_(shape(text)), cells_(line_.cells) {
        init_linebreak();
        breaks_.resize(decoded_.code_points.size());
        set_linebreaks_utf32(reinterpret_cast<const utf32_t*>(decoded_.code_points.data()),
                             decoded_.code_points.size(), nullptr, breaks_.data());
    }

    [[nodiscard]] std::size_t size() const { return cells_.size(); }
    [[nodiscard]] bool right_to_left() const { return line_.right_to_left; }
    [[nodiscard]] std::size_t byte_at(std::size_t grapheme) const {
        return grapheme < cells_.size() ? cells_[grapheme].begin : text_.size();
    }

    // The line that starts at grapheme `begin`, without the spaces at its end; `next` is where the one after
    // it starts.
    [[nodiscard]] WrappedLine line_from(std::size_t begin, float max_width, std::size_t& next) const {
        std::size_t end = greedy_end(begin, max_width);
        while (true) {
            const auto line = measured(begin, end);
            if (line.width <= max_width + tolerance || end <= begin + 1) {
                next = end;
                return line;
            }
            // Shaped alone a stretch can be wider than within the paragraph: give one piece back.
            end = shorter(begin, end);
        }
    }

private:
    [[nodiscard]] bool is_space(std::size_t grapheme) const {
        const auto c = decoded_.code_points[decoded_.graphemes[grapheme].first];
        return c == U' ' || c == U'\u3000';
    }
    [[nodiscard]] bool may_break_after(std::size_t grapheme) const {
        const auto& g = decoded_.graphemes[grapheme];
        return breaks_[g.first + g.count - 1] <= LINEBREAK_ALLOWBREAK;
    }

    [[nodiscard]] std::size_t greedy_end(std::size_t begin, float max_width) const {
        float width = 0;
        std::size_t opportunity = begin;
        for (std::size_t i = begin; i < size(); ++i) {
            const float cell = cells_[i].right - cells_[i].left;
            if (!is_space(i) && width + cell > max_width + tolerance) {
                return opportunity > begin ? opportunity : std::max(i, begin + 1);
            }
            width += cell;
            if (may_break_after(i)) {
                opportunity = i + 1;
            }
        }
        return size();
    }

    [[nodiscard]] std::size_t shorter(std::size_t begin, std::size_t end) const {
        for (std::size_t i = end - 1; i > begin; --i) {
            if (may_break_after(i - 1)) {
                return i;
            }
        }
        return end - 1;
    }

    [[nodiscard]] WrappedLine measured(std::size_t begin, std::size_t end) const {
        auto visible = end;
        while (visible > begin && is_space(visible - 1)) {
            --visible;
        }
        WrappedLine line{.begin = byte_at(begin), .end = byte_at(visible)};
        line.width = shape_(text_.substr(line.begin, line.end - line.begin)).width;
        return line;
    }

    const ShapeText& shape_;
    std::string_view text_;
    DecodedText decoded_;
    const ShapedLine& line_;
    const std::vector<CaretCell>& cells_;
    std::vector<char> breaks_;
};

std::string_view without_carriage_return(std::string_view line) {
    return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

constexpr std::string_view left_to_right_mark = "\u200E";
constexpr std::string_view right_to_left_mark = "\u200F";

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

std::string line_text(std::string_view text, const WrappedLine& line) {
    const auto part = text.substr(line.begin, line.end - line.begin);
    std::string result;
    if (line.right_to_left) {
        result = right_to_left_mark;
    } else if (!is_ascii(part)) {
        result = left_to_right_mark;
    }
    result += part;
    if (line.ellipsis) {
        result += ellipsis;
    }
    return result;
}

std::vector<WrappedLine> wrap_lines(const ShapeText& shape, std::string_view text, float max_width,
                                    int max_lines) {
    std::vector<WrappedLine> lines;
    if (text.empty() || max_lines <= 0) {
        return lines;
    }
    std::size_t start = 0;
    while (true) {
        const auto stop = std::min(text.find('\n', start), text.size());
        const bool last_paragraph = stop == text.size();
        const auto content = without_carriage_return(text.substr(start, stop - start));
        const Paragraph paragraph(shape, content);
        std::size_t grapheme = 0;
        do {
            std::size_t next = paragraph.size();
            const auto from = paragraph.byte_at(grapheme);
            auto line = grapheme < paragraph.size() ? paragraph.line_from(grapheme, max_width, next)
                                                    : WrappedLine{.begin = from, .end = from};
            const bool more = next < paragraph.size() || !last_paragraph;
            if (more && static_cast<int>(lines.size()) + 1 == max_lines) {
                line = cut_line(shape, content.substr(from), max_width);
                line.begin += from;
                line.end += from;
            }
            line.begin += start;
            line.end += start;
            line.right_to_left = paragraph.right_to_left();
            lines.push_back(line);
            if (static_cast<int>(lines.size()) == max_lines) {
                return lines;
            }
            grapheme = next;
        } while (grapheme < paragraph.size());
        if (last_paragraph) {
            return lines;
        }
        start = stop + 1;
    }
}

WrappedLine cut_line(const ShapeText& shape, std::string_view text, float max_width) {
    const float mark = shape(ellipsis).width;
    if (mark > max_width + tolerance) {
        return {};
    }
    const auto& cells = shape(text).cells;
    float width = mark;
    std::size_t count = 0;
    while (count < cells.size() && width <= max_width) {
        width += cells[count].right - cells[count].left;
        ++count;
    }
    std::string candidate;
    for (; count > 0; --count) {
        auto end = cells[count - 1].end;
        while (end > 0 && text[end - 1] == ' ') {
            --end;
        }
        candidate.assign(text.substr(0, end)).append(ellipsis);
        const float with_mark = shape(candidate).width;
        if (with_mark <= max_width + tolerance) {
            return {.begin = 0, .end = end, .ellipsis = true, .width = with_mark};
        }
    }
    return {.begin = 0, .end = 0, .ellipsis = true, .width = mark};
}

}  // namespace parlor::text
