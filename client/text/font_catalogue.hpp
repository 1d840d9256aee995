#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct _FcCharSet;

namespace parlor::text {

using FaceId = std::uint16_t;  // one face of one installed font file: its place in the catalogue

// Which regional shapes of Han characters a text wants.
enum class HanStyle : std::uint8_t { simplified, traditional, japanese, korean };

// What fontconfig knows of one face without opening its file. Weights are fontconfig's: 80 regular, 200 bold.
struct CatalogueFace {
    std::string file;
    int index = 0;  // face in a collection, and named instance of a variable font << 16
    std::string family;
    int weight = 80;
    bool upright = true;
    bool normal_width = true;
    bool colour = false;
    const _FcCharSet* characters = nullptr;

    // All characters of the cluster that have a picture of their own.
    [[nodiscard]] bool covers(std::span<const char32_t> cluster) const;
};

// All installed fonts, asked once. Prefers the Noto Sans family of a script, so that names in several scripts
// stand well beside each other.
class FontCatalogue {
public:
    FontCatalogue();
    ~FontCatalogue();
    FontCatalogue(const FontCatalogue&) = delete;
    FontCatalogue& operator=(const FontCatalogue&) = delete;

    [[nodiscard]] const CatalogueFace& face(FaceId id) const { return faces_[id]; }
    // The face of exactly this family whose weight is nearest.
    [[nodiscard]] std::optional<FaceId> find(std::string_view family, int weight) const;
    // Any face for the letters of the Latin alphabet: fontconfig's own choice.
    [[nodiscard]] std::optional<FaceId> any_sans(int weight) const;
    [[nodiscard]] std::optional<FaceId> emoji() const;
    [[nodiscard]] std::optional<FaceId> best_for(std::span<const char32_t> cluster, int weight,
                                                 HanStyle style) const;

private:
    struct Set;
    std::unique_ptr<Set> set_;  // owns the character sets
    std::vector<CatalogueFace> faces_;
};

// The regional style that the user's locale asks for.
[[nodiscard]] HanStyle han_style_of_locale();

}  // namespace parlor::text
