#include "client/widgets/field_layout.hpp"

#include <algorithm>
#include <cmath>

namespace parlor::widgets {

namespace {

// Bytes of the first `count` code points.
std::size_t bytes_of(std::string_view text, int count) {
    std::size_t at = 0;
    while (count > 0 && at < text.size()) {
        ++at;
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U)
            ++at;
        --count;
    }
    return at;
}

constexpr int many_lines = 1000;

}  // namespace

FieldLayout::FieldLayout(const Ui& ui, const TextField& field, Rect inside, const TextFieldOptions& options)
    : engine_(&ui.text()),
      font_(ui.font(options.type)),
      metrics_(engine_->metrics(font_)),
      inside_(inside),
      pitch_(style::line_height(options.type, ui.scale())),
      scroll_(field.scroll),
      caret_width_(std::max(1.0F, std::round(ui.px(2)))),
      several_(options.max_lines > 1) {
    const TextEditState& edit = field.edit;
    shown_ = edit.text;
    caret_ = edit.caret;
    if (!edit.composing.empty()) {
        shown_.insert(edit.caret, edit.composing);
        caret_ += bytes_of(edit.composing, edit.composing_cursor > 0 ? edit.composing_cursor : many_lines);
    }
    if (!several_) {
        lines_.push_back({0, shown_.size()});
        // A line from right to left begins at the right end as long as it fits.
        const float content = engine_->measure(font_, shown_).width + caret_width_;
        if (content < inside_.w && reads_right_to_left(shown_)) scroll_ = content - inside_.w;
        return;
    }
    for (const text::WrappedLine& line : engine_->wrap(font_, shown_, inside_.w, many_lines)) {
        lines_.push_back({line.begin, line.end});
    }
    // A caret can stand behind the last line break.
    if (lines_.empty() || shown_.ends_with('\n')) lines_.push_back({shown_.size(), shown_.size()});
}

std::string_view FieldLayout::text_of(const Line& line) const {
    std::string_view piece = std::string_view(shown_).substr(line.begin, line.end - line.begin);
    while (piece.ends_with('\n'))
        piece.remove_suffix(1);
    return piece;
}

std::size_t FieldLayout::line_of(std::size_t offset) const {
    std::size_t line = 0;
    while (line + 1 < lines_.size() && lines_[line + 1].begin <= offset)
        ++line;
    return line;
}

float FieldLayout::top_of(std::size_t line) const {
    if (!several_) return inside_.centre().y - pitch_ / 2;
    return inside_.y + static_cast<float>(line) * pitch_ - scroll_;
}

std::size_t FieldLayout::offset_at(ImVec2 point) const {
    std::size_t line = 0;
    if (several_) {
        const float row = std::floor((point.y - inside_.y + scroll_) / pitch_);
        line = static_cast<std::size_t>(std::clamp(row, 0.0F, static_cast<float>(lines_.size() - 1)));
    }
    const float x = point.x - inside_.x + (several_ ? 0 : scroll_);
    return lines_[line].begin + engine_->offset_at(font_, text_of(lines_[line]), x);
}

std::size_t FieldLayout::vertical(std::size_t offset, int step) const {
    const std::size_t line = line_of(offset);
    if (step < 0 && line == 0) return 0;
    if (step > 0 && line + 1 >= lines_.size()) return shown_.size();
    const float x = engine_->caret_x(font_, text_of(lines_[line]),
                                     std::min(offset - lines_[line].begin, text_of(lines_[line]).size()));
    const Line& other = lines_[step < 0 ? line - 1 : line + 1];
    return other.begin + engine_->offset_at(font_, text_of(other), x);
}

Rect FieldLayout::caret_box(std::size_t offset) const {
    const std::size_t line = line_of(offset);
    const std::string_view piece = text_of(lines_[line]);
    const float x = engine_->caret_x(font_, piece, std::min(offset - lines_[line].begin, piece.size()));
    const float height = std::min(metrics_.line_height, pitch_);
    return {std::round(inside_.x + x - (several_ ? 0 : scroll_)), top_of(line) + (pitch_ - height) / 2,
            caret_width_, height};
}

std::vector<Rect> FieldLayout::boxes(std::size_t begin, std::size_t end) const {
    std::vector<Rect> result;
    const float height = std::min(metrics_.line_height, pitch_);
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const Line& line = lines_[i];
        const std::string_view piece = text_of(line);
        if (end <= line.begin || begin > line.begin + piece.size()) continue;
        const std::size_t from = begin > line.begin ? begin - line.begin : 0;
        const std::size_t to = std::min(end - line.begin, piece.size());
        float a = engine_->caret_x(font_, piece, std::min(from, piece.size()));
        float b = engine_->caret_x(font_, piece, to);
        if (b < a) std::swap(a, b);  // right to left
        result.push_back(
            {inside_.x + a - (several_ ? 0 : scroll_), top_of(i) + (pitch_ - height) / 2, b - a, height});
    }
    return result;
}

void FieldLayout::draw(ImDrawList& list, const text::TextEngine& engine, ImU32 colour,
                       std::size_t accent_from, ImU32 accent) const {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const float y = top_of(i) + (pitch_ - metrics_.line_height) / 2;
        if (y > inside_.bottom() || y + pitch_ < inside_.y - pitch_) continue;
        const std::string_view piece = text_of(lines_[i]);
        const ImVec2 at(inside_.x - (several_ ? 0 : scroll_), y);
        if (several_ || accent_from >= piece.size()) {
            engine.draw(list, font_, at, colour, piece);
            continue;
        }
        engine.draw(list, font_, at, colour, piece.substr(0, accent_from));
        engine.draw(list, font_, {at.x + engine.caret_x(font_, piece, accent_from), at.y}, accent,
                    piece.substr(accent_from));
    }
}

void FieldLayout::scroll_to_caret(TextField& field) const {
    const Rect caret = caret_box(caret_);
    if (several_) {
        const float content = pitch_ * static_cast<float>(lines_.size());
        if (caret.y < inside_.y) field.scroll -= inside_.y - caret.y;
        if (caret.bottom() > inside_.bottom()) field.scroll += caret.bottom() - inside_.bottom();
        field.scroll = std::clamp(field.scroll, 0.0F, std::max(0.0F, content - inside_.h));
        return;
    }
    // Some of what lies beyond the edge comes along, so that one sees where one is.
    const float content = engine_->measure(font_, shown_).width + caret_width_;
    const float lead = std::min(inside_.w * 0.2F, pitch_ * 2);
    if (caret.x < inside_.x) field.scroll -= inside_.x - caret.x + lead;
    if (caret.right() > inside_.right()) field.scroll += caret.right() - inside_.right() + lead;
    field.scroll = std::clamp(field.scroll, 0.0F, std::max(0.0F, content - inside_.w));
}

float text_field_height(const Ui& ui, float width, const TextField& field, const TextFieldOptions& options) {
    if (options.max_lines <= 1)
        return ui.px(options.large ? style::height::field_large : style::height::field);
    TextFieldOptions several = options;
    const float side = ui.px(options.large ? 20.0F : 16.0F) * 2 + options.reserve_right;
    const FieldLayout layout(ui, field, {0, 0, std::max(1.0F, width - side), 10000}, several);
    const auto lines = static_cast<float>(
        std::clamp<std::size_t>(layout.line_count(), 1, static_cast<std::size_t>(options.max_lines)));
    return std::max(ui.px(48), lines * style::line_height(options.type, ui.scale()) + ui.px(24));
}

}  // namespace parlor::widgets
