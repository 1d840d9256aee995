// What is wrong, on the home screen, and how to put it away.
#include <algorithm>
#include <string>
#include <variant>

#include "client/parts/connection_check.hpp"
#include "client/parts/crew.hpp"
#include "client/screens/home.hpp"
#include "client/strings/check_strings.hpp"
#include "client/strings/home_strings.hpp"
#include "client/strings/trouble_strings.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/overlays.hpp"

namespace parlor::client::home {

namespace {

namespace words = strings::home;
using widgets::Rect;

}  // namespace

std::optional<std::string> sentence_of_rest(const Context& context) {
    const auto& memory = context.memory.of<HomeMemory>();
    const auto& rest = context.model.crew_rest;
    if (!rest || rest->number <= memory.before) return std::nullopt;
    return strings::crew::rests(rest->rests.name, rest->rests.code, rest->rests.meeting,
                                next_meeting(context, rest->rests.meeting));
}

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
        if (const auto rests = sentence_of_rest(context)) return rests;
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
    const auto server = unreachable_server(context);
    // What helps must not be below the window's edge.
    const bool low = rect.y + ui.px(64 + check_link_height + 24) > ui.window().bottom();
    const float beside = cross + ui.px(8);
    const Rect strip{rect.x, rect.y, rect.w - (server && low ? 2 : 1) * beside, 0};
    const float height = widgets::notice(ui, strip, sentence, style::Icon::warning, widgets::Tint::warn, 3);
    Rect spot{strip.right() + ui.px(8), rect.y + (height - cross) / 2, cross, cross};
    if (server && low) {
        if (widgets::icon_button(ui, spot, style::Icon::search, strings::check::what_is_wrong,
                                 {.icon_size = 18})) {
            open_connection_check(context, *server);
        }
        spot = spot.moved(beside, 0);
    }
    if (widgets::icon_button(ui, spot, style::Icon::cross, words::close,
                             {.kind = widgets::ButtonKind::ghost, .icon_size = 18})) {
        context.memory.of<HomeMemory>().tried = Tried::nothing;
        context.memory.of<HomeMemory>().before = context.model.counter;
        context.requests.add(GiveUp{});
    }
    const float end = rect.y + height;
    if (!server || low) return end;
    check_link(context, {rect.x, end + ui.px(4), rect.w, ui.px(check_link_height)}, *server);
    return end + ui.px(4 + check_link_height);
}

std::optional<ServerName> unreachable_server(const Context& context) {
    if (context.around.failure || !context.around.busy.empty()) return std::nullopt;
    if (const auto* nowhere = std::get_if<Unreachable>(&context.model.connection)) {
        const bool other_key =
            nowhere->why == Trouble::wrong_fingerprint || nowhere->why == Trouble::key_changed;
        return other_key ? std::nullopt : std::optional(nowhere->server);
    }
    const auto* ended = std::get_if<Ended>(&context.model.connection);
    const bool of_network =
        ended != nullptr && (ended->why == Trouble::not_answering || ended->why == Trouble::protocol);
    return of_network ? std::optional(ended->server) : std::nullopt;
}

void check_link(Context& context, Rect rect, const ServerName& server) {
    widgets::Ui& ui = context.ui;
    const float wide = widgets::link_width(ui, strings::check::what_is_wrong, style::Icon::search);
    if (widgets::link(ui, {rect.x, rect.y, std::min(wide, rect.w), rect.h}, strings::check::what_is_wrong,
                      style::Icon::search)) {
        open_connection_check(context, server);
    }
}

}  // namespace parlor::client::home
