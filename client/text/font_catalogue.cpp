#include "client/text/font_catalogue.hpp"

#include <fontconfig/fontconfig.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>

#include "client/text/graphemes.hpp"

namespace parlor::text {
namespace {

constexpr std::array wanted_properties{FC_FILE,  FC_INDEX, FC_FAMILY, FC_WEIGHT,
                                       FC_SLANT, FC_WIDTH, FC_COLOR,  FC_CHARSET};

struct DestroyPattern {
    void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
};
struct DestroyObjects {
    void operator()(FcObjectSet* objects) const { FcObjectSetDestroy(objects); }
};
using Pattern = std::unique_ptr<FcPattern, DestroyPattern>;

int integer_of(FcPattern* pattern, const char* property, int otherwise) {
    int value = 0;
    if (FcPatternGetInteger(pattern, property, 0, &value) == FcResultMatch) {
        return value;
    }
    double real = 0;  // variable fonts give some properties as real numbers
    return FcPatternGetDouble(pattern, property, 0, &real) == FcResultMatch ? static_cast<int>(real)
                                                                            : otherwise;
}

std::string string_of(FcPattern* pattern, const char* property) {
    FcChar8* value = nullptr;
    if (FcPatternGetString(pattern, property, 0, &value) != FcResultMatch) {
        return {};
    }
    return reinterpret_cast<const char*>(value);
}

std::string_view cjk_family(HanStyle style) {
    switch (style) {
        case HanStyle::simplified:
            return "Noto Sans CJK SC";
        case HanStyle::traditional:
            return "Noto Sans CJK TC";
        case HanStyle::japanese:
            return "Noto Sans CJK JP";
        case HanStyle::korean:
            return "Noto Sans CJK KR";
    }
    return {};
}

// How well a face that has the characters goes with ours; more is better.
int family_score(std::string_view family, HanStyle style) {
    const auto has = [&](std::string_view part) { return family.find(part) != std::string_view::npos; };
    int score = 40;
    if (family.starts_with("Noto Sans CJK")) {
        score = family == cjk_family(style) ? 110 : 90;
    } else if (family.starts_with("Noto Sans Symbols") || family.starts_with("Noto Sans Math")) {
        score = 80;
    } else if (family.starts_with("Noto Sans")) {
        score = 100;
    } else if (has("Sans")) {
        score = 70;
    } else if (family.starts_with("Noto")) {
        score = 60;
    }
    // Special cuts of a family that also has a plain one.
    for (const auto* part : {" Mono", " UI", " Display", " Unjoined", " Serif", "Looped"}) {
        if (has(part)) {
            score -= 15;
        }
    }
    return score;
}

}  // namespace

// A configuration of our own: fontconfig's global one is never given back.
struct FontCatalogue::Set {
    Set(FcPattern& wish, FcObjectSet& properties)
        : config(FcInitLoadConfigAndFonts()), fonts(FcFontList(config, &wish, &properties)) {}
    ~Set() {
        if (fonts != nullptr) {
            FcFontSetDestroy(fonts);
        }
        if (config != nullptr) {
            FcConfigDestroy(config);
        }
    }
    Set(const Set&) = delete;
    Set& operator=(const Set&) = delete;
    FcConfig* config;
    FcFontSet* fonts;
};

bool CatalogueFace::covers(std::span<const char32_t> cluster) const {
    return std::ranges::all_of(
        cluster, [&](char32_t c) { return is_ignorable(c) || FcCharSetHasChar(characters, c) != FcFalse; });
}

FontCatalogue::FontCatalogue() {
    const Pattern everything(FcPatternCreate());
    const std::unique_ptr<FcObjectSet, DestroyObjects> properties(FcObjectSetCreate());
    for (const auto* property : wanted_properties) {
        FcObjectSetAdd(properties.get(), property);
    }
    set_ = std::make_unique<Set>(*everything, *properties);
    for (int i = 0; set_->fonts != nullptr && i < set_->fonts->nfont; ++i) {
        FcPattern* pattern = set_->fonts->fonts[i];
        FcCharSet* characters = nullptr;
        FcBool colour = FcFalse;
        static_cast<void>(FcPatternGetBool(pattern, FC_COLOR, 0, &colour));
        if (FcPatternGetCharSet(pattern, FC_CHARSET, 0, &characters) != FcResultMatch) {
            continue;
        }
        faces_.push_back({.file = string_of(pattern, FC_FILE),
                          .index = integer_of(pattern, FC_INDEX, 0),
                          .family = string_of(pattern, FC_FAMILY),
                          .weight = integer_of(pattern, FC_WEIGHT, FC_WEIGHT_REGULAR),
                          .upright = integer_of(pattern, FC_SLANT, FC_SLANT_ROMAN) == FC_SLANT_ROMAN,
                          .normal_width = integer_of(pattern, FC_WIDTH, FC_WIDTH_NORMAL) == FC_WIDTH_NORMAL,
                          .colour = colour != FcFalse,
                          .characters = characters});
    }
    // fontconfig lists in the order of its caches, which differs between machines; ours must not.
    std::ranges::sort(faces_, [](const CatalogueFace& a, const CatalogueFace& b) {
        return a.file != b.file ? a.file < b.file : a.index < b.index;
    });
    faces_.resize(std::min<std::size_t>(faces_.size(), std::numeric_limits<FaceId>::max()));
}

FontCatalogue::~FontCatalogue() = default;

std::optional<FaceId> FontCatalogue::find(std::string_view family, int weight) const {
    std::optional<FaceId> best;
    for (std::size_t i = 0; i < faces_.size(); ++i) {
        const auto& face = faces_[i];
        if (face.family != family || !face.upright || !face.normal_width) {
            continue;
        }
        if (!best || std::abs(face.weight - weight) < std::abs(faces_[*best].weight - weight)) {
            best = static_cast<FaceId>(i);
        }
    }
    return best;
}

std::optional<FaceId> FontCatalogue::any_sans(int weight) const {
    const Pattern wish(FcPatternCreate());
    FcPatternAddString(wish.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>("sans-serif"));
    FcPatternAddInteger(wish.get(), FC_WEIGHT, weight);
    FcPatternAddBool(wish.get(), FC_COLOR, FcFalse);
    FcPatternAddBool(wish.get(), FC_SCALABLE, FcTrue);
    FcConfigSubstitute(set_->config, wish.get(), FcMatchPattern);
    FcDefaultSubstitute(wish.get());
    FcResult result = FcResultNoMatch;
    const Pattern match(FcFontMatch(set_->config, wish.get(), &result));
    if (!match) {
        return std::nullopt;
    }
    const auto file = string_of(match.get(), FC_FILE);
    const auto index = integer_of(match.get(), FC_INDEX, 0);
    const auto found = std::ranges::find_if(
        faces_, [&](const CatalogueFace& face) { return face.file == file && face.index == index; });
    constexpr std::array letter{U'a'};
    if (found == faces_.end() || !found->covers(letter)) {
        return best_for(letter, weight, HanStyle::simplified);
    }
    return static_cast<FaceId>(found - faces_.begin());
}

std::optional<FaceId> FontCatalogue::emoji() const {
    constexpr std::array grinning{char32_t{0x1F600}};
    std::optional<FaceId> best;
    for (std::size_t i = 0; i < faces_.size(); ++i) {
        const auto& face = faces_[i];
        if (face.colour && face.covers(grinning) && (!best || face.family == "Noto Color Emoji")) {
            best = static_cast<FaceId>(i);
        }
    }
    return best;
}

std::optional<FaceId> FontCatalogue::best_for(std::span<const char32_t> cluster, int weight,
                                              HanStyle style) const {
    std::optional<FaceId> best;
    int best_score = std::numeric_limits<int>::min();
    for (std::size_t i = 0; i < faces_.size(); ++i) {
        const auto& face = faces_[i];
        if (face.colour || !face.covers(cluster)) {
            continue;
        }
        const int score = family_score(face.family, style) - std::abs(face.weight - weight) / 20 -
                          (face.upright ? 0 : 30) - (face.normal_width ? 0 : 30);
        if (score > best_score) {
            best = static_cast<FaceId>(i);
            best_score = score;
        }
    }
    return best;
}

HanStyle han_style_of_locale() {
    std::string_view locale;
    for (const auto* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
        const auto* value = std::getenv(name);
        if (value != nullptr && *value != '\0') {
            locale = value;
            break;
        }
    }
    if (locale.starts_with("ja")) {
        return HanStyle::japanese;
    }
    if (locale.starts_with("ko")) {
        return HanStyle::korean;
    }
    const bool traditional =
        locale.starts_with("zh_TW") || locale.starts_with("zh_HK") || locale.starts_with("zh_MO");
    return traditional ? HanStyle::traditional : HanStyle::simplified;
}

}  // namespace parlor::text
