#include "client/text/shaped_line.hpp"

#include <fribidi.h>
#include <hb.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <span>

#include "client/text/graphemes.hpp"

namespace parlor::text {
namespace {

struct FreeBuffer {
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};

// A stretch of graphemes that one call of HarfBuzz shapes.
struct Run {
    std::uint32_t first = 0;  // graphemes [first, last)
    std::uint32_t last = 0;
    FaceId face = 0;
    hb_script_t script = HB_SCRIPT_COMMON;
    FriBidiLevel level = 0;
};

// The font's own equally wide digits, and no kerning that would pull them together.
constexpr std::array<hb_feature_t, 2> tabular{{
    {HB_TAG('t', 'n', 'u', 'm'), 1, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
    {HB_TAG('k', 'e', 'r', 'n'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
}};

constexpr bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

// Not every face keeps its promise of equal digits: in Inter Display a 1 is narrower than an 8. So all get
// the cell of the widest.
float digit_cell(hb_font_t* font) {
    const std::unique_ptr<hb_buffer_t, FreeBuffer> buffer(hb_buffer_create());
    hb_buffer_add_utf8(buffer.get(), "0123456789", -1, 0, -1);
    hb_buffer_guess_segment_properties(buffer.get());
    hb_shape(font, buffer.get(), tabular.data(), tabular.size());
    unsigned count = 0;
    const auto* positions = hb_buffer_get_glyph_positions(buffer.get(), &count);
    hb_position_t widest = 0;
    for (unsigned i = 0; i < count; ++i) {
        widest = std::max(widest, positions[i].x_advance);
    }
    return static_cast<float>(widest) / 64;
}

constexpr bool is_odd(FriBidiLevel level) {
    return (level & 1) != 0;
}

HanStyle han_style(std::span<const char32_t> text) {
    const auto any = [&](char32_t from, char32_t to) {
        return std::ranges::any_of(text, [=](char32_t c) { return c >= from && c <= to; });
    };
    if (any(0x3040, 0x30FF)) {
        return HanStyle::japanese;
    }
    if (any(0x1100, 0x11FF) || any(0xAC00, 0xD7AF)) {
        return HanStyle::korean;
    }
    static const HanStyle by_locale = han_style_of_locale();
    return by_locale;
}

class LineShaper {
public:
    LineShaper(FontLibrary& fonts, Font font, std::string_view text)
        : fonts_(fonts), font_(font), size_(quarter_pixels(font.px)), text_(decode(text)) {}

    ShapedLine shape() {
        if (text_.graphemes.empty()) {
            return {};
        }
        line_.cells.reserve(text_.graphemes.size());
        for (const auto& grapheme : text_.graphemes) {
            line_.cells.push_back({.begin = grapheme.begin, .end = grapheme.end});
        }
        find_levels();
        itemise();
        for (const auto& run : in_visual_order()) {
            shape_run(run);
        }
        line_.width = pen_;
        return std::move(line_);
    }

private:
    [[nodiscard]] std::span<const char32_t> cluster(const Grapheme& grapheme) const {
        return std::span(text_.code_points).subspan(grapheme.first, grapheme.count);
    }

    void find_levels() {
        const auto length = static_cast<FriBidiStrIndex>(text_.code_points.size());
        std::vector<FriBidiCharType> types(text_.code_points.size());
        std::vector<FriBidiBracketType> brackets(text_.code_points.size());
        levels_.resize(text_.code_points.size());
        static_assert(sizeof(FriBidiChar) == sizeof(char32_t));
        const auto* characters = reinterpret_cast<const FriBidiChar*>(text_.code_points.data());
        fribidi_get_bidi_types(characters, length, types.data());
        fribidi_get_bracket_types(characters, length, types.data(), brackets.data());
        FriBidiParType direction = FRIBIDI_PAR_ON;  // by the first strong character, else left to right
        if (fribidi_get_par_embedding_levels_ex(types.data(), brackets.data(), length, &direction,
                                                levels_.data()) == 0) {
            std::ranges::fill(levels_, FriBidiLevel{0});
        }
        line_.right_to_left = FRIBIDI_IS_RTL(direction);
    }

    [[nodiscard]] FaceId face_for(const Grapheme& grapheme, HanStyle style) {
        const auto characters = cluster(grapheme);
        const auto emoji = fonts_.emoji();
        if (grapheme.emoji && emoji && fonts_.covers(*emoji, characters.first(1))) {
            return *emoji;
        }
        const FaceId primary = fonts_.primary(font_.face);
        if (fonts_.covers(primary, characters)) {
            return primary;
        }
        if (const auto other = fonts_.fallback(characters, font_.face, style)) {
            return *other;
        }
        return emoji && fonts_.covers(*emoji, characters) ? *emoji : primary;
    }

    [[nodiscard]] hb_script_t script_of(const Grapheme& grapheme) const {
        auto* functions = hb_unicode_funcs_get_default();
        for (const char32_t c : cluster(grapheme)) {
            const auto script = hb_unicode_script(functions, c);
            if (script != HB_SCRIPT_COMMON && script != HB_SCRIPT_INHERITED && script != HB_SCRIPT_UNKNOWN) {
                return script;
            }
        }
        return HB_SCRIPT_COMMON;
    }

    void itemise() {
        const HanStyle style = han_style(text_.code_points);
        for (std::uint32_t i = 0; i < text_.graphemes.size(); ++i) {
            const auto& grapheme = text_.graphemes[i];
            const Run next{.first = i,
                           .last = i + 1,
                           .face = face_for(grapheme, style),
                           .script = script_of(grapheme),
                           .level = levels_[grapheme.first]};
            auto* run = runs_.empty() ? nullptr : &runs_.back();
            const bool same_script =
                run != nullptr && (next.script == HB_SCRIPT_COMMON || run->script == HB_SCRIPT_COMMON ||
                                   next.script == run->script);
            if (run != nullptr && same_script && run->face == next.face && run->level == next.level) {
                run->last = next.last;
                run->script = run->script == HB_SCRIPT_COMMON ? next.script : run->script;
            } else {
                runs_.push_back(next);
            }
        }
    }

    // Rule L2 of UAX 9, on runs: from the highest level down, turn round every stretch at that level or
    // above.
    [[nodiscard]] std::vector<Run> in_visual_order() const {
        auto order = runs_;
        const auto highest = std::ranges::max_element(order, {}, &Run::level)->level;
        for (FriBidiLevel level = highest; level >= 1; --level) {
            const auto reaches = [=](const Run& run) { return run.level >= level; };
            for (auto at = order.begin(); at != order.end();) {
                const auto from = std::find_if(at, order.end(), reaches);
                const auto to = std::find_if_not(from, order.end(), reaches);
                std::reverse(from, to);
                at = to;
            }
        }
        return order;
    }

    void shape_run(const Run& run) {
        const auto& first = text_.graphemes[run.first];
        const auto& last = text_.graphemes[run.last - 1];
        const std::unique_ptr<hb_buffer_t, FreeBuffer> buffer(hb_buffer_create());
        // The text around the run goes in as context: letters join across a change of font.
        hb_buffer_add_utf32(buffer.get(), reinterpret_cast<const std::uint32_t*>(text_.code_points.data()),
                            static_cast<int>(text_.code_points.size()), first.first,
                            static_cast<int>(last.first + last.count - first.first));
        hb_buffer_set_direction(buffer.get(), is_odd(run.level) ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
        hb_buffer_set_script(buffer.get(), run.script);
        hb_buffer_set_language(buffer.get(), hb_language_get_default());
        if (font_.tabular_digits) {
            hb_shape(fonts_.shaping_font(run.face, size_), buffer.get(), tabular.data(), tabular.size());
        } else {
            hb_shape(fonts_.shaping_font(run.face, size_), buffer.get(), nullptr, 0);
        }
        place(run, *buffer);
    }

    void place(const Run& run, hb_buffer_t& buffer) {
        unsigned count = 0;
        const auto* infos = hb_buffer_get_glyph_infos(&buffer, &count);
        const auto* positions = hb_buffer_get_glyph_positions(&buffer, &count);
        const float cell = font_.tabular_digits ? digit_cell(fonts_.shaping_font(run.face, size_)) : 0;
        std::vector<Stretch> stretches;
        for (unsigned i = 0; i < count; ++i) {
            const auto& info = infos[i];
            const auto& position = positions[i];
            line_.missing_glyph |= info.codepoint == 0;
            if (stretches.empty() || stretches.back().code_point != info.cluster) {
                stretches.push_back({.code_point = info.cluster, .left = pen_, .right = pen_});
            }
            const float own = static_cast<float>(position.x_advance) / 64;
            const float advance = is_digit(text_.code_points[info.cluster]) ? std::max(own, cell) : own;
            line_.glyphs.push_back(
                {.face = run.face,
                 .glyph = info.codepoint,
                 .x = pen_ + (advance - own) / 2 + static_cast<float>(position.x_offset) / 64,
                 .y = static_cast<float>(position.y_offset) / 64});
            pen_ += advance;
            stretches.back().right = pen_;
        }
        fill_cells(run, stretches);
    }

    // What one or more glyphs of a cluster of HarfBuzz cover.
    struct Stretch {
        std::uint32_t code_point = 0;
        float left = 0;
        float right = 0;
    };

    // A ligature covers several graphemes: they share its width evenly.
    void fill_cells(const Run& run, std::vector<Stretch>& stretches) {
        const bool right_to_left = is_odd(run.level);
        if (right_to_left) {
            std::ranges::reverse(stretches);
        }
        std::uint32_t grapheme = run.first;
        for (std::size_t i = 0; i < stretches.size(); ++i) {
            const auto limit = i + 1 < stretches.size() ? stretches[i + 1].code_point : 0xFFFFFFFFU;
            const auto begin = grapheme;
            while (grapheme < run.last && text_.graphemes[grapheme].first < limit) {
                ++grapheme;
            }
            const auto shared = grapheme - begin;
            const auto& stretch = stretches[i];
            if (shared == 0) {  // a further cluster of the grapheme before
                if (begin > run.first) {
                    auto& cell = line_.cells[begin - 1];
                    cell.left = std::min(cell.left, stretch.left);
                    cell.right = std::max(cell.right, stretch.right);
                }
                continue;
            }
            const float part = (stretch.right - stretch.left) / static_cast<float>(shared);
            for (std::uint32_t k = 0; k < shared; ++k) {
                const auto from_left = static_cast<float>(right_to_left ? shared - 1 - k : k);
                auto& cell = line_.cells[begin + k];
                cell.left = stretch.left + part * from_left;
                cell.right = cell.left + part;
                cell.right_to_left = right_to_left;
            }
        }
    }

    FontLibrary& fonts_;
    Font font_;
    QuarterPixels size_;
    DecodedText text_;
    std::vector<FriBidiLevel> levels_;
    std::vector<Run> runs_;
    ShapedLine line_;
    float pen_ = 0;
};

}  // namespace

ShapedLine shape_line(FontLibrary& fonts, Font font, std::string_view text) {
    return LineShaper(fonts, font, text).shape();
}

QuarterPixels quarter_pixels(float px) {
    return static_cast<QuarterPixels>(std::lround(std::clamp(px, 1.0F, 2048.0F) * 4));
}

}  // namespace parlor::text
