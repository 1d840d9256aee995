#include "client/rounds/toasts_ui.hpp"

#include <algorithm>
#include <array>

#include "client/rounds/option_form.hpp"
#include "client/rounds/toasts_parts.hpp"
#include "client/style/space.hpp"
#include "client/widgets/choices.hpp"
#include "client/widgets/labels.hpp"

namespace parlor::client {

namespace form = option_form;
namespace parts = toasts_parts;
namespace words = strings::toasting;
using style::Rect;
using toasts::Stage;
using widgets::Ui;

namespace {

constexpr std::array<std::uint16_t, 4> toast_seconds{90, 150, 210, 300};

}  // namespace

void ToastsUi::draw(Context& context, Rect rect, const toasts::View& view) {
    Ui& ui = context.ui;
    const widgets::Surface surface(ui, ui.theme().bg1);
    switch (view.stage) {
        case Stage::writing:
            ui.registry().set_screen("writing toasts");
            return parts::draw_writing(context, rect, view);
        case Stage::receiving:
            ui.registry().set_screen("for you");
            return parts::draw_receiving(context, rect, view);
        case Stage::revealing:
            ui.registry().set_screen("toast");
            return parts::draw_revealing(context, rect, view);
        case Stage::wall:
            ui.registry().set_screen("wall");
            return parts::draw_wall(context, rect, view);
        case Stage::nothing:
            ui.registry().set_screen("no toasts");
            widgets::empty_state(ui, rect, style::Icon::toast, words::nothing_written);
            return;
    }
}

Progress ToastsUi::progress(const toasts::View& view) {
    const bool on = view.stage == Stage::revealing;
    return {on ? view.step - 1 : view.step, std::max<int>(view.of, 1), on};
}

std::string ToastsUi::subtitle(const toasts::View& view) {
    switch (view.stage) {
        case Stage::writing:
            return std::string(words::subtitle_writing);
        case Stage::receiving:
            return std::string(words::subtitle_receiving);
        case Stage::revealing:
            return words::subtitle(view.step, view.of);
        case Stage::wall:
        case Stage::nothing:
            break;
    }
    return std::string(words::title);
}

std::string_view ToastsUi::title() {
    return words::title;
}

style::Icon ToastsUi::icon() {
    return style::Icon::toast;
}

ImU32 ToastsUi::colour(const style::Theme&) {
    return style::activity_colour(style::Activity::toasts);
}

std::string ToastsUi::summary(const toasts::Options&) {
    return std::string(words::everybody);
}

float ToastsUi::options_height(const Context& context, float) {
    const Ui& ui = context.ui;
    return ui.px(form::heading + form::section) +
           ui.px(form::heading + form::between + form::control + form::section) + ui.px(form::control);
}

bool ToastsUi::options_form(Context& context, Rect rect, toasts::Options& options) {
    Ui& ui = context.ui;
    const float control = ui.px(form::control);
    const float section = ui.px(form::section);
    bool changed = false;
    widgets::label(ui, rect.cut_top(ui.px(form::heading), section), words::no_points,
                   {.type = style::Type::label, .colour = ui.theme().t2, .may_cut = true});
    form::head(ui, rect, words::writing_label);
    changed |= form::number_choice(ui, rect.cut_top(control, section), words::writing_label, toast_seconds,
                                   words::seconds_choice, options.writing_seconds);
    Rect row = rect.cut_top(control, section);
    changed |= widgets::toggle_switch(ui, row.cut_right(ui.px(72), ui.px(12)), words::anonymous_label,
                                      options.anonymous);
    Rect lines = row.centred_y(ui.px(41));
    widgets::label(ui, lines.cut_top(ui.px(22)), words::anonymous_label,
                   {.type = style::Type::name, .may_cut = true});
    widgets::label(ui, lines, words::anonymous_explained,
                   {.type = style::Type::label, .colour = ui.theme().t3, .may_cut = true});
    return changed;
}

}  // namespace parlor::client
