#pragma once

#include <cstdint>

#include "client/text/text_engine.hpp"

namespace parlor::style {

// The named sizes of text. Use these; a screen never invents a size.
enum class Type : std::uint8_t {
    hero,             // 64/68, home headline
    question,         // 46/54, shrinks to question_medium and question_small
    question_medium,  // 36/44
    question_small,   // 30/38
    title,            // 36
    head,             // 28
    sub,              // 24
    timer,            // 56
    timer_small,      // 22, small rings
    tile_letter,      // 52, letters of the join code
    answer,           // 28, shrinks to answer_medium and answer_small
    answer_medium,    // 22
    answer_small,     // 18
    large,            // 20, large buttons
    button,           // 17
    name,             // 16, names and small headings
    lead,             // 18
    body,             // 16
    list,             // 15
    label,            // 14
    caption,          // 13
    tab,              // 15, small tabs
    field,            // 17, text of fields
    field_large,      // 26, the join field
    hint,             // 12, keys on tool buttons
};

struct TypeSpec {
    text::Face face;
    float px;       // at text scale 1
    float line_px;  // distance between baselines of a paragraph
};

[[nodiscard]] constexpr TypeSpec type_spec(Type type) {
    using text::Face;
    switch (type) {
        case Type::hero:
            return {Face::display_extra_bold, 64, 68};
        case Type::question:
            return {Face::display_extra_bold, 46, 54};
        case Type::question_medium:
            return {Face::display_extra_bold, 36, 44};
        case Type::question_small:
            return {Face::display_extra_bold, 30, 38};
        case Type::title:
            return {Face::display_extra_bold, 36, 44};
        case Type::head:
            return {Face::display_extra_bold, 28, 36};
        case Type::sub:
            return {Face::display_extra_bold, 24, 31};
        case Type::timer:
            return {Face::display_extra_bold, 56, 64};
        case Type::timer_small:
            return {Face::display_extra_bold, 22, 28};
        case Type::tile_letter:
            return {Face::display_extra_bold, 52, 60};
        case Type::answer:
            return {Face::display_bold, 28, 34};
        case Type::answer_medium:
            return {Face::display_bold, 22, 28};
        case Type::answer_small:
            return {Face::display_bold, 18, 23};
        case Type::large:
            return {Face::bold, 20, 26};
        case Type::button:
            return {Face::bold, 17, 23};
        case Type::name:
            return {Face::bold, 16, 22};
        case Type::lead:
            return {Face::regular, 18, 27};
        case Type::body:
            return {Face::regular, 16, 23};
        case Type::list:
            return {Face::regular, 15, 21};
        case Type::label:
            return {Face::semi_bold, 14, 19};
        case Type::caption:
            return {Face::semi_bold, 13, 18};
        case Type::tab:
            return {Face::semi_bold, 15, 21};
        case Type::field:
            return {Face::semi_bold, 17, 23};
        case Type::field_large:
            return {Face::display_bold, 26, 34};
        case Type::hint:
            return {Face::semi_bold, 12, 16};
    }
    return {Face::regular, 16, 23};
}

[[nodiscard]] constexpr text::Font font(Type type, float scale) {
    const TypeSpec spec = type_spec(type);
    return {spec.face, spec.px * scale};
}

[[nodiscard]] constexpr float line_height(Type type, float scale) {
    return type_spec(type).line_px * scale;
}

}  // namespace parlor::style
