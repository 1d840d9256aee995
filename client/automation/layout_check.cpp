#include "client/automation/layout_check.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <optional>
#include <utility>

#include "client/automation/targets.hpp"
#include "client/style/contrast.hpp"

namespace parlor::automation {
namespace {

using style::Rect;
using widgets::Entry;
using widgets::Kind;

constexpr float tolerance = 1;          // pixel
constexpr double least_contrast = 4.5;  // WCAG 2.1, 1.4.3

std::string rounded(double value, int digits) {
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%.*f", digits, value);
    return text.data();
}

std::string pixels(float value) {
    return rounded(value, 0);
}

std::string quoted(const std::string& path) {
    return "\"" + path + "\"";
}

bool contains(Rect outer, Rect inner) {
    return inner.x >= outer.x - tolerance && inner.y >= outer.y - tolerance &&
           inner.right() <= outer.right() + tolerance && inner.bottom() <= outer.bottom() + tolerance;
}

bool is_control(const Entry& entry) {
    return entry.interactive && entry.kind != Kind::area;
}

// Whether `a` and `b`, of one layer and overlapping, may do so. `b` was drawn later.
bool may_overlap(const Entry& a, const Entry& b) {
    const bool a_control = is_control(a);
    const bool b_control = is_control(b);
    const bool a_text = a.kind == Kind::text;
    const bool b_text = b.kind == Kind::text;
    if (a_control && b_control) {
        // The button at the right end of a field.
        return a.kind == Kind::text_field && contains(rect_of(a), rect_of(b));
    }
    if (a_text && b_text) {
        return false;
    }
    if (a_control && b_text) {
        return contains(rect_of(a), rect_of(b));
    }
    if (a_text && b_control) {
        return contains(rect_of(b), rect_of(a));
    }
    return true;  // areas, images
}

std::optional<Finding> overlap(const Entry& a, const Entry& b, ImVec2 window) {
    if (a.layer != b.layer || may_overlap(a, b)) {
        return std::nullopt;
    }
    const Rect one = visible_part(a, window);
    const Rect two = visible_part(b, window);
    if (one.empty() || two.empty()) {
        return std::nullopt;
    }
    const float width = std::min(one.right(), two.right()) - std::max(one.x, two.x);
    const float height = std::min(one.bottom(), two.bottom()) - std::max(one.y, two.y);
    if (width <= tolerance || height <= tolerance) {
        return std::nullopt;
    }
    return Finding{Fault::overlap, a.path, b.path,
                   quoted(a.path) + " and " + quoted(b.path) + " overlap by " + pixels(width) + "x" +
                       pixels(height) + " pixels"};
}

// What a person opened may lie over controls; what came by itself takes clicks that were meant for them.
std::optional<Finding> covered(const Entry& control, const Entry& cover, ImVec2 window) {
    if (!cover.uninvited || !is_control(control) || !control.enabled) {
        return std::nullopt;
    }
    const Rect both = visible_part(control, window).common(visible_part(cover, window));
    if (both.w <= tolerance || both.h <= tolerance) {
        return std::nullopt;
    }
    return Finding{Fault::covered, control.path, cover.path,
                   quoted(control.path) + " is covered by " + quoted(cover.path) + " on " + pixels(both.w) +
                       "x" + pixels(both.h) + " pixels"};
}

struct Span {
    float min;
    float max;
};

// How far something sticks out of what it may show in, along one axis.
float sticks_out(Span what, Span clip, bool scrolls, float window) {
    // What only shows partly because its surroundings scroll is not cut off, unless it is wider than they
    // are.
    if (scrolls && what.max - what.min <= clip.max - clip.min + tolerance) {
        return 0;
    }
    const float low = std::max(clip.min, 0.0F);
    const float high = std::min(clip.max, window);
    return std::max({0.0F, low - what.min, what.max - high});
}

// Whether `clip` is that of a scroll area: a little wider than it, so that focus rings show.
bool is_scroll_area(const widgets::Registry& registry, Rect clip) {
    const auto same = [](float a, float b) { return std::abs(a - b) <= tolerance; };
    return std::ranges::any_of(registry.entries(), [&](const Entry& entry) {
        const Rect area = rect_of(entry);
        return entry.kind == Kind::area && contains(clip, area) &&
               ((same(area.x, clip.x) && same(area.w, clip.w)) ||
                (same(area.y, clip.y) && same(area.h, clip.h)));
    });
}

// Whether `clip` is what is left, at the window's lower edge, of a scroll area that holds the whole entry:
// the page around it scrolls further.
bool is_rest_of_scroll_area(const widgets::Registry& registry, const Entry& entry, Rect clip, ImVec2 window) {
    const auto same = [](float a, float b) { return std::abs(a - b) <= tolerance; };
    if (!same(clip.bottom(), window.y)) return false;
    return std::ranges::any_of(registry.entries(), [&](const Entry& other) {
        const Rect area = rect_of(other);
        return other.kind == Kind::area && area.x >= clip.x - tolerance &&
               area.right() <= clip.right() + tolerance && area.bottom() > window.y &&
               area.y >= clip.y - tolerance && area.h >= rect_of(entry).h;
    });
}

std::optional<Finding> cut_off(const widgets::Registry& registry, const Entry& entry, ImVec2 window) {
    const Rect clip = clip_of(entry, window);
    // An area's content is checked by itself.
    if (entry.kind == Kind::area || clip.empty()) {
        return std::nullopt;
    }
    const auto out = [&](bool area) {
        const bool scrolls_x = area || clip.x > tolerance || clip.right() < window.x - tolerance;
        const bool scrolls_y = area || clip.y > tolerance || clip.bottom() < window.y - tolerance;
        return ImVec2(sticks_out({entry.min.x, entry.max.x}, {clip.x, clip.right()}, scrolls_x, window.x),
                      sticks_out({entry.min.y, entry.max.y}, {clip.y, clip.bottom()}, scrolls_y, window.y));
    };
    auto [across, down] = out(false);
    // A scroll area as large as the window is known by having registered itself.
    if ((across > tolerance || down > tolerance) && is_scroll_area(registry, clip)) {
        const auto left = out(true);
        across = left.x;
        down = left.y;
    }
    if (down > tolerance && is_rest_of_scroll_area(registry, entry, clip, window)) down = 0;
    if (across <= tolerance && down <= tolerance) {
        return std::nullopt;
    }
    std::string message = quoted(entry.path) + " is cut off by ";
    if (across > tolerance) {
        message.append(pixels(across)).append(" pixels across");
    }
    if (down > tolerance) {
        message.append(across > tolerance ? " and " : "").append(pixels(down)).append(" pixels down");
    }
    const Rect rect = rect_of(entry);
    message.append(" (from ").append(pixels(rect.x)).append(",").append(pixels(rect.y)).append(" to ");
    message.append(pixels(rect.right())).append(",").append(pixels(rect.bottom())).append(")");
    return Finding{Fault::cut_off, entry.path, {}, std::move(message)};
}

std::optional<Finding> low_contrast(const Entry& entry) {
    if (entry.foreground == 0 || entry.background == 0 || !entry.enabled) {
        return std::nullopt;
    }
    const double ratio = style::contrast(style::over(entry.foreground, entry.background), entry.background);
    if (ratio >= least_contrast) {
        return std::nullopt;
    }
    return Finding{Fault::contrast,
                   entry.path,
                   {},
                   quoted(entry.path) + " has a contrast of " + rounded(ratio, 2) + ", needs " +
                       rounded(least_contrast, 1)};
}

}  // namespace

std::vector<Finding> check_layout(const widgets::Registry& registry, ImVec2 window) {
    std::vector<Finding> findings;
    const auto note = [&](std::optional<Finding> finding) {
        if (finding) {
            findings.push_back(*std::move(finding));
        }
    };
    const auto& entries = registry.entries();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Entry& entry = entries[i];
        if (entry.missing_glyph) {
            note(Finding{Fault::missing_glyph, entry.path, {}, quoted(entry.path) + " has a missing glyph"});
        }
        if (entry.decorative) {
            continue;
        }
        if (entry.cut && !entry.may_cut) {
            note(Finding{Fault::shortened, entry.path, {}, quoted(entry.path) + " is shortened to fit"});
        }
        note(cut_off(registry, entry, window));
        note(low_contrast(entry));
        for (std::size_t j = i + 1; j < entries.size(); ++j) {
            if (!entries[j].decorative) {
                note(overlap(entry, entries[j], window));
                note(covered(entry, entries[j], window));
            }
        }
    }
    return findings;
}

}  // namespace parlor::automation
