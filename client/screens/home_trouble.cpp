// What is wrong, on the home screen, and how to put it away.
#include <string>
#include <variant>

#include "client/screens/home.hpp"
#include "client/strings/home_strings.hpp"
#include "client/strings/trouble_strings.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/overlays.hpp"

namespace parlor::client::home {

namespace {

namespace words = strings::home;
using widgets::Rect;

}  // namespace

std::optional<std::string> sentence_of_trouble(Context& context) {
    const auto& memory = context.memory.of<HomeMemory>();
    const Model& model = context.model;
    if (!context.around.busy.empty() || memory.tried == Tried::join) return std::nullopt;
    if (context.around.failure) return context.around.failure;
    const bool about_preview = memory.tried == Tried::nothing && !memory.looked_up.empty();
    if (!about_preview) {
        if (const auto* nowhere = std::get_if<Unreachable>(&model.connection)) {
            return strings::trouble(nowhere->why, nowhere->server);
        }
        if (const auto* ended = std::get_if<Ended>(&model.connection)) {
            return strings::trouble(ended->why, ended->server);
        }
        const bool news = model.refusal && model.refusal->number > memory.before;
        const bool of_seat = memory.tried == Tried::seat;
        if (news && of_seat && model.refusal->refused.why == Refusal::unknown_code) {
            return std::string(strings::seat_is_gone());
        }
        if (news) return strings::refusal(model.refusal->refused.why, model.refusal->refused.detail);
    }
    if (model.farewell && *model.farewell != Farewell::left) return strings::farewell(*model.farewell);
    return std::nullopt;
}

float trouble_strip(Context& context, Rect rect, std::string_view sentence) {
    widgets::Ui& ui = context.ui;
    const float cross = ui.px(44);
    const Rect strip{rect.x, rect.y, rect.w - cross - ui.px(8), 0};
    const float height = widgets::notice(ui, strip, sentence, style::Icon::warning, widgets::Tint::warn, 3);
    const Rect spot{strip.right() + ui.px(8), rect.y + (height - cross) / 2, cross, cross};
    if (widgets::icon_button(ui, spot, style::Icon::cross, words::close,
                             {.kind = widgets::ButtonKind::ghost, .icon_size = 18})) {
        context.memory.of<HomeMemory>().tried = Tried::nothing;
        context.memory.of<HomeMemory>().before = context.model.counter;
        context.requests.add(GiveUp{});
    }
    return rect.y + height;
}

}  // namespace parlor::client::home
