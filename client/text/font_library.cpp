#include "client/text/font_library.hpp"

#include <ft2build.h>
#include <hb-ot.h>
#include <hb.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include <array>
#include <map>
#include <stdexcept>
#include <tuple>
#include <unordered_map>

#include "client/text/glyph_bitmap.hpp"

namespace parlor::text {
namespace {

struct Wish {
    const char* family;
    int weight;  // fontconfig's scale
};

constexpr std::array<Wish, 5> wishes{{
    {"Inter", 80},
    {"Inter", 180},
    {"Inter", 200},
    {"Inter Display", 200},
    {"Inter Display", 205},
}};

// Up to this size hinting sharpens the horizontal stems; larger text is sharp without.
constexpr int hinted_quarters = 28 * 4;

constexpr std::size_t index_of(Face face) {
    return static_cast<std::size_t>(face);
}

hb_font_t* open_for_shaping(const CatalogueFace& face) {
    hb_blob_t* blob = hb_blob_create_from_file(face.file.c_str());
    hb_face_t* opened = hb_face_create(blob, static_cast<unsigned>(face.index & 0xFFFF));
    hb_font_t* font = hb_font_create(opened);
    if ((face.index >> 16) > 0) {
        hb_font_set_var_named_instance(font, static_cast<unsigned>((face.index >> 16) - 1));
    }
    hb_face_destroy(opened);
    hb_blob_destroy(blob);
    return font;
}

}  // namespace

struct FontLibrary::Impl {
    struct Free {
        void operator()(hb_font_t* font) const { hb_font_destroy(font); }
        void operator()(FT_Face face) const { FT_Done_Face(face); }
    };
    // An opened file: one view of it for shaping, one for drawing.
    struct OpenFace {
        std::unique_ptr<hb_font_t, Free> shaping;
        std::unique_ptr<FT_FaceRec_, Free> drawing;
        QuarterPixels shaping_size = 0;
        QuarterPixels drawing_size = 0;
    };

    FontCatalogue catalogue;
    FT_Library freetype = nullptr;
    std::array<FaceId, wishes.size()> primary{};
    std::optional<FaceId> emoji;
    std::unordered_map<FaceId, OpenFace> open;
    std::map<std::tuple<char32_t, int, HanStyle>, std::optional<FaceId>> fallbacks;

    Impl() {
        if (FT_Init_FreeType(&freetype) != 0) {
            throw std::runtime_error("The font rasteriser FreeType did not start.");
        }
    }
    ~Impl() {
        open.clear();
        FT_Done_FreeType(freetype);
    }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    FT_Face drawing_face(FaceId id) {
        auto& face = open[id];
        if (!face.drawing) {
            const auto& entry = catalogue.face(id);
            FT_Face opened = nullptr;
            if (FT_New_Face(freetype, entry.file.c_str(), entry.index, &opened) != 0) {
                return nullptr;
            }
            face.drawing.reset(opened);
        }
        return face.drawing.get();
    }

    GlyphBitmap rasterise_strike(FT_Face face, float px, std::uint32_t glyph) {
        int strike = face->num_fixed_sizes - 1;
        for (int i = 0; i < face->num_fixed_sizes; ++i) {
            if (static_cast<float>(face->available_sizes[i].y_ppem) / 64 >= px) {
                strike = i;
                break;
            }
        }
        const float ppem = static_cast<float>(face->available_sizes[strike].y_ppem) / 64;
        if (FT_Select_Size(face, strike) != 0 || FT_Load_Glyph(face, glyph, FT_LOAD_COLOR) != 0 ||
            face->glyph->bitmap.pixel_mode != FT_PIXEL_MODE_BGRA) {
            return {};
        }
        return from_strike(*face->glyph, px / ppem);
    }
};

FontLibrary::FontLibrary() : impl_(std::make_unique<Impl>()) {
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        auto found = impl_->catalogue.find(wishes[i].family, wishes[i].weight);
        if (!found) {
            found = impl_->catalogue.find("Inter", wishes[i].weight);
        }
        if (!found) {
            found = impl_->catalogue.any_sans(wishes[i].weight);
        }
        if (!found) {
            throw std::runtime_error(
                "Parlor found no font to write with. Install fonts-inter and fonts-noto-core.");
        }
        impl_->primary[i] = *found;
    }
    impl_->emoji = impl_->catalogue.emoji();
}

FontLibrary::~FontLibrary() = default;

FaceId FontLibrary::primary(Face face) const {
    return impl_->primary[index_of(face)];
}

std::optional<FaceId> FontLibrary::emoji() const {
    return impl_->emoji;
}

std::optional<FaceId> FontLibrary::fallback(std::span<const char32_t> cluster, Face face, HanStyle style) {
    const int weight = wishes[index_of(face)].weight;
    const auto [entry, is_new] =
        impl_->fallbacks.try_emplace(std::tuple(cluster.front(), weight, style), std::nullopt);
    if (is_new) {
        entry->second = impl_->catalogue.best_for(cluster.first(1), weight, style);
    }
    if (entry->second && !covers(*entry->second, cluster)) {
        if (const auto whole = impl_->catalogue.best_for(cluster, weight, style)) {
            return whole;
        }
    }
    return entry->second;
}

bool FontLibrary::covers(FaceId face, std::span<const char32_t> cluster) const {
    return impl_->catalogue.face(face).covers(cluster);
}

hb_font_t* FontLibrary::shaping_font(FaceId id, QuarterPixels size) {
    auto& face = impl_->open[id];
    if (!face.shaping) {
        face.shaping.reset(open_for_shaping(impl_->catalogue.face(id)));
    }
    if (face.shaping_size != size) {
        hb_font_set_scale(face.shaping.get(), size * 16, size * 16);
        face.shaping_size = size;
    }
    return face.shaping.get();
}

GlyphBitmap FontLibrary::rasterise(FaceId id, QuarterPixels size, std::uint32_t glyph,
                                   std::uint8_t subpixel) {
    const FT_Face face = impl_->drawing_face(id);
    if (face == nullptr) {
        return {};
    }
    if (!FT_IS_SCALABLE(face)) {
        return face->num_fixed_sizes == 0
                   ? GlyphBitmap{}
                   : impl_->rasterise_strike(face, static_cast<float>(size) / 4, glyph);
    }
    auto& drawing_size = impl_->open[id].drawing_size;
    if (drawing_size != size) {
        FT_Set_Char_Size(face, 0, size * 16, 72, 72);
        drawing_size = size;
    }
    const int hinting = size <= hinted_quarters ? FT_LOAD_TARGET_LIGHT : FT_LOAD_NO_HINTING;
    if (FT_Load_Glyph(face, glyph, FT_LOAD_NO_BITMAP | FT_LOAD_COLOR | hinting) != 0) {
        return {};
    }
    if (face->glyph->format == FT_GLYPH_FORMAT_OUTLINE) {
        FT_Outline_Translate(&face->glyph->outline, subpixel * 16, 0);
        if (FT_Render_Glyph(face->glyph, FT_RENDER_MODE_NORMAL) != 0) {
            return {};
        }
    }
    switch (face->glyph->bitmap.pixel_mode) {
        case FT_PIXEL_MODE_GRAY:
            return from_coverage(*face->glyph);
        case FT_PIXEL_MODE_BGRA:
            return from_strike(*face->glyph, 1);
        default:
            return {};
    }
}

}  // namespace parlor::text
