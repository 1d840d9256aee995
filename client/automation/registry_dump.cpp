#include "client/automation/registry_dump.hpp"

#include <cmath>

#include <nlohmann/json.hpp>

#include "client/automation/targets.hpp"
#include "client/style/contrast.hpp"

namespace parlor::automation {
namespace {

using Json = nlohmann::ordered_json;

Json numbers(style::Rect rect) {
    const auto tenth = [](float value) { return std::round(static_cast<double>(value) * 10) / 10; };
    return Json::array({tenth(rect.x), tenth(rect.y), tenth(rect.w), tenth(rect.h)});
}

Json to_json(const widgets::Entry& entry, ImVec2 window) {
    Json json{{"path", entry.path}, {"label", entry.label}, {"kind", kind_name(entry.kind)}};
    if (!entry.value.empty()) {
        json["value"] = entry.value;
    }
    json["rect"] = numbers(rect_of(entry));
    json["visible"] = numbers(visible_part(entry, window));
    json["layer"] = entry.layer;
    json["enabled"] = entry.enabled;
    const auto flag = [&](const char* name, bool set) {
        if (set) {
            json[name] = true;
        }
    };
    flag("interactive", entry.interactive);
    flag("focused", entry.focused);
    flag("missing_glyph", entry.missing_glyph);
    flag("cut", entry.cut);
    flag("may_cut", entry.may_cut);
    flag("decorative", entry.decorative);
    if (entry.foreground != 0 && entry.background != 0) {
        const auto seen = style::over(entry.foreground, entry.background);
        json["contrast"] = std::round(style::contrast(seen, entry.background) * 100) / 100;
    }
    return json;
}

}  // namespace

std::string dump_registry(const widgets::Registry& registry, ImVec2 window) {
    Json entries = Json::array();
    for (const auto& entry : registry.entries()) {
        entries.push_back(to_json(entry, window));
    }
    const Json json{
        {"screen", registry.screen()}, {"window", {window.x, window.y}}, {"entries", std::move(entries)}};
    // Text that is not UTF-8 is a fault to be seen, not a reason to fail.
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace parlor::automation
