#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "shared/base/digest.hpp"
#include "shared/base/text.hpp"

namespace parlor {

// Texts that came up before, compared folded. Eight bytes a text: only digests are kept, so two texts in 2^64
// may be taken for one, which must not matter to whoever asks.
class FoldedTexts {
public:
    void add(std::string_view text) {
        const std::uint64_t key = key_of(text);
        const auto place = std::lower_bound(keys_.begin(), keys_.end(), key);
        if (place == keys_.end() || *place != key) keys_.insert(place, key);
    }
    [[nodiscard]] bool contains(std::string_view text) const {
        return std::binary_search(keys_.begin(), keys_.end(), key_of(text));
    }
    [[nodiscard]] std::size_t size() const { return keys_.size(); }

    template <class Archive>
    void serialize(Archive& archive) {
        archive(keys_);
    }

private:
    static std::uint64_t key_of(std::string_view text) {
        Digest digest;
        digest.add(std::string_view(fold(text)));
        return digest.value();
    }

    std::vector<std::uint64_t> keys_;  // sorted
};

}  // namespace parlor
