#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "client/text/shaped_line.hpp"

namespace parlor::text {

// A shaped line with the places of its glyphs on the atlas, good for one generation of it.
struct CachedLine {
    ShapedLine line;
    std::vector<GlyphSlot> slots{};  // one for each glyph, once drawn
    std::uint32_t generation = 0;    // of the atlas when `slots` was filled; 0: never
};

// What a line was fitted into; none for a line at its natural width.
struct Limits {
    float width = 0;
    int lines = 0;
    friend bool operator==(const Limits&, const Limits&) = default;
};

// Answers to (font, text, limits) by least recent use. References stay good until trim().
template <class Value>
class RunCache {
public:
    explicit RunCache(std::size_t capacity) : capacity_(capacity) {}

    // `make` is called at the first question only.
    template <class Make>
    Value& get(Font font, std::string_view text, Limits limits, Make&& make) {
        const Probe probe{font.face, quarter_pixels(font.px), font.tabular_digits, limits, text};
        auto found = entries_.find(probe);
        if (found == entries_.end()) {
            auto value = std::make_unique<Value>(std::forward<Make>(make)());
            found = entries_.emplace(Key{probe, std::string(text)}, Entry{std::move(value), 0}).first;
        }
        found->second.last_used = now_;
        return *found->second.value;
    }

    // Forgets what was not asked for lately, if there is too much. Call where nobody holds a reference.
    void trim() {
        ++now_;
        if (entries_.size() <= capacity_) {
            return;
        }
        std::erase_if(entries_, [&](const auto& entry) { return entry.second.last_used + keep_for < now_; });
        if (entries_.size() > 4 * capacity_) {
            entries_.clear();
        }
    }

private:
    static constexpr std::uint64_t keep_for = 30;  // calls of trim, so frames

    struct Probe {
        Face face;
        QuarterPixels size;
        bool tabular;
        Limits limits;
        std::string_view text;
        friend bool operator==(const Probe&, const Probe&) = default;
    };
    struct Key {
        Key(Probe given, std::string owned) : probe(given), text(std::move(owned)) {}
        [[nodiscard]] Probe view() const {
            return {probe.face, probe.size, probe.tabular, probe.limits, text};
        }
        Probe probe;  // its text is void: see view()
        std::string text;
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(const Probe& probe) const {
            const auto font = (static_cast<std::size_t>(probe.size) << 8) ^
                              (static_cast<std::size_t>(probe.face) << 1) ^
                              static_cast<std::size_t>(probe.tabular);
            return std::hash<std::string_view>{}(probe.text) ^ (font * 0x9E3779B97F4A7C15U) ^
                   (std::hash<float>{}(probe.limits.width) * 31) ^
                   (static_cast<std::size_t>(probe.limits.lines) << 20);
        }
        std::size_t operator()(const Key& key) const { return (*this)(key.view()); }
    };
    struct Equal {
        using is_transparent = void;
        static Probe view(const Probe& probe) { return probe; }
        static Probe view(const Key& key) { return key.view(); }
        template <class A, class B>
        bool operator()(const A& a, const B& b) const {
            return view(a) == view(b);
        }
    };
    struct Entry {
        std::unique_ptr<Value> value;
        std::uint64_t last_used = 0;
    };

    std::unordered_map<Key, Entry, Hash, Equal> entries_;
    std::size_t capacity_;
    std::uint64_t now_ = 1;
};

}  // namespace parlor::text
