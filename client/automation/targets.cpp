#include "client/automation/targets.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>
#include <vector>

#include "client/widgets/scopes.hpp"

namespace parlor::automation {
namespace {

using style::Rect;
using widgets::Entry;
using widgets::Kind;
using widgets::Registry;

constexpr int modal_layer = 2;

// 0: not at all; otherwise the higher the better.
int suits(const Entry& entry, Wanted wanted) {
    const bool area = entry.kind == Kind::area;
    switch (wanted) {
        case Wanted::control:
            return entry.interactive ? (area ? 1 : 2) : 0;
        case Wanted::field:
            return entry.kind == Kind::text_field ? 1 : 0;
        case Wanted::surface:
            return area || entry.kind == Kind::image || entry.interactive ? 1 : 0;
        case Wanted::area:
            return area ? 2 : 1;
        case Wanted::thing:
            return entry.interactive ? 2 : 1;
    }
    return 0;
}

std::string_view wanted_name(Wanted wanted) {
    switch (wanted) {
        case Wanted::control:
            return "control";
        case Wanted::field:
            return "text field";
        case Wanted::surface:
            return "area or control";
        case Wanted::area:
        case Wanted::thing:
            return "thing";
    }
    return "thing";
}

bool must_work(Wanted wanted) {
    return wanted == Wanted::control || wanted == Wanted::field || wanted == Wanted::surface;
}

ImVec2 aim_at(const Entry& entry, Rect visible, Wanted wanted, std::optional<ImVec2> grip) {
    const Rect rect = rect_of(entry);
    if (grip) {
        // The far edge itself is outside of a rectangle.
        return {rect.x + std::min(rect.w * grip->x, rect.w - 1),
                rect.y + std::min(rect.h * grip->y, rect.h - 1)};
    }
    if (wanted == Wanted::area) {
        return visible.centre();
    }
    // A field may hold a button at its right end.
    return {rect.x + rect.w * (entry.kind == Kind::text_field ? 0.25F : 0.5F), rect.y + rect.h / 2};
}

std::string pixels(float width, float height) {
    return std::to_string(std::lround(width)) + "x" + std::to_string(std::lround(height));
}

std::string list(const std::vector<const Entry*>& entries) {
    std::string text;
    for (const auto* entry : entries) {
        text.append("\n    ").append(describe(*entry));
    }
    return text;
}

struct Candidates {
    std::vector<const Entry*> suiting;
    std::vector<const Entry*> others;  // have the name, but are of another kind
};

Candidates candidates_for(const Registry& registry, std::string_view target, Wanted wanted) {
    Candidates found;
    int best = 1;
    for (const auto& entry : registry.entries()) {
        if (!names(target, entry)) {
            continue;
        }
        const int suitability = suits(entry, wanted);
        if (suitability == 0) {
            found.others.push_back(&entry);
            continue;
        }
        if (suitability > best) {
            found.suiting.clear();
            best = suitability;
        }
        if (suitability == best) {
            found.suiting.push_back(&entry);
        }
    }
    return found;
}

// A person who sees a dialog and is told to press Close presses the dialog's.
void drop_those_under_a_higher_layer(const Registry& registry, ImVec2 window,
                                     std::vector<const Entry*>& entries) {
    const auto is_under = [&](const Entry* entry) {
        const auto* cover = cover_of(registry, *entry, window, rect_of(*entry).centre());
        return cover != nullptr && cover->layer > entry->layer;
    };
    std::vector<const Entry*> open;
    std::ranges::remove_copy_if(entries, std::back_inserter(open), is_under);
    if (!open.empty()) {
        entries = std::move(open);
    }
}

}  // namespace

bool names(std::string_view target, const Entry& entry) {
    if (target.empty()) {
        return false;
    }
    if (target.front() == '/' && target.substr(1) == entry.path) {
        return true;
    }
    const std::string_view path = entry.path;
    return target == entry.label || target == path ||
           (path.ends_with(target) && path[path.size() - target.size() - 1] == '/' && target.front() != '/');
}

const Entry* find_text(const Registry& registry, ImVec2 window, std::string_view text) {
    const auto& entries = registry.entries();
    const auto found = std::ranges::find_if(entries, [&](const Entry& entry) {
        return (entry.label.find(text) != std::string::npos || entry.value.find(text) != std::string::npos) &&
               is_visible(entry, window);
    });
    return found == entries.end() ? nullptr : &*found;
}

const Entry* cover_of(const Registry& registry, const Entry& entry, ImVec2 window, ImVec2 point) {
    for (const auto& other : registry.entries()) {
        // Text takes no clicks; what holds it does.
        if (&other == &entry || other.decorative || !(other.interactive || other.kind == Kind::area)) {
            continue;
        }
        const bool is_modal = other.layer >= modal_layer && other.layer < widgets::message_layer;
        const bool modal_above = is_modal && entry.layer < modal_layer;
        const bool later = &other > &entry && other.layer == entry.layer && other.kind != Kind::area;
        const bool above = other.layer > entry.layer;
        if (modal_above || ((later || above) && visible_part(other, window).contains(point))) {
            return &other;
        }
    }
    return nullptr;
}

Result<Aim, std::string> find_target(const Registry& registry, ImVec2 window, std::string_view target,
                                     Wanted wanted, std::optional<ImVec2> grip) {
    const std::string name = "\"" + std::string(target) + "\"";
    Candidates candidates = candidates_for(registry, target, wanted);
    auto& suiting = candidates.suiting;
    if (suiting.empty()) {
        if (candidates.others.empty()) {
            return failure(name + " names nothing on screen");
        }
        return failure(name + " is not a " + std::string(wanted_name(wanted)) + ":" +
                       list(candidates.others));
    }
    if (suiting.size() > 1) {
        drop_those_under_a_higher_layer(registry, window, suiting);
    }
    if (suiting.size() > 1) {
        return failure(name + " is ambiguous, say which group it stands in:" + list(suiting));
    }
    const Entry& entry = *suiting.front();
    const auto refuse = [&](const std::string& reason) {
        return failure(name + " " + reason + ":" + list(suiting));
    };
    const Rect rect = rect_of(entry);
    const Rect visible = visible_part(entry, window);
    const ImVec2 at = aim_at(entry, visible, wanted, grip);
    if (must_work(wanted) && !entry.enabled) {
        return refuse("is disabled");
    }
    if (visible.empty()) {
        return refuse("is out of view");
    }
    if (!visible.contains(at)) {
        return refuse("is mostly out of view, " + pixels(visible.w, visible.h) + " of its " +
                      pixels(rect.w, rect.h) + " pixels show");
    }
    if (const auto* cover = cover_of(registry, entry, window, at); cover != nullptr) {
        return failure(name + " is covered by " + describe(*cover) + ":" + list(suiting));
    }
    return Aim{rect, visible, at};
}

std::string describe(const Entry& entry) {
    const Rect rect = rect_of(entry);
    std::string text(kind_name(entry.kind));
    text.append(" \"").append(entry.path).append("\"");
    if (!entry.value.empty()) {
        text.append(" = \"").append(entry.value).append("\"");
    }
    text.append(" at ").append(std::to_string(std::lround(rect.x))).append(",");
    text.append(std::to_string(std::lround(rect.y))).append(" ").append(pixels(rect.w, rect.h));
    if (entry.layer != 0) {
        text.append(", layer ").append(std::to_string(entry.layer));
    }
    if (!entry.enabled) {
        text.append(", disabled");
    }
    if (entry.focused) {
        text.append(", focused");
    }
    return text;
}

std::string_view kind_name(Kind kind) {
    switch (kind) {
        case Kind::button:
            return "button";
        case Kind::toggle:
            return "toggle";
        case Kind::text_field:
            return "text field";
        case Kind::slider:
            return "slider";
        case Kind::option:
            return "option";
        case Kind::tile:
            return "tile";
        case Kind::text:
            return "text";
        case Kind::image:
            return "image";
        case Kind::area:
            return "area";
        case Kind::link:
            return "link";
    }
    return "thing";
}

}  // namespace parlor::automation
