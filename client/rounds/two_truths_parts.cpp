#include "client/rounds/two_truths_parts.hpp"

#include <algorithm>

#include "client/style/space.hpp"

namespace parlor::client::two_truths_parts {

using style::Type;
using widgets::Ui;

Input& input_of(Context& context, const View&) {
    auto& input = context.memory.of<Input>();
    const Lobby& lobby = *context.model.lobby;
    const int activity = lobby.round->activity;
    if (input.lobby != lobby.room->code || input.activity != activity) {
        input = {};
        input.lobby = lobby.room->code;
        input.activity = activity;
    }
    return input;
}

bool is_teller(const Context& context, const View& view) {
    return view.teller == context.model.lobby->you;
}

social::Counted count_of(const View& view) {
    const std::size_t all = social::counted(view.done, view.expected).size();
    if (all == 0) return {};
    const auto from = [](words::Counted count) { return social::Counted{count.strong, count.rest}; };
    switch (view.stage) {
        case truths::Stage::writing:
            return from(words::written(view.done.size(), all));
        case truths::Stage::voting:
            return from(words::voted(view.done.size(), all));
        case truths::Stage::choosing:
            return from(words::chosen(view.done.size(), all));
        case truths::Stage::revealing:
        case truths::Stage::best:
        case truths::Stage::nothing:
            break;
    }
    return {};
}

float status_height(const Ui& ui) {
    return ui.px(48);
}

void draw_status(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    const widgets::Surface surface(ui, ui.theme().bg1);
    const Rect ring = rect.cut_left(rect.h, ui.px(12));
    social::draw_clock(context, ring.centre(), ring.h, {view.began, view.ends});
    const social::Counted count = count_of(view);
    widgets::spans(ui, rect,
                   {{count.strong, Type::name, ui.theme().t1}, {count.rest, Type::body, ui.theme().t2}},
                   {.may_cut = true});
}

}  // namespace parlor::client::two_truths_parts
