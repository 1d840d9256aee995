#include "client/rounds/draw_ui.hpp"

#include <algorithm>
#include <array>

#include "client/rounds/draw_parts.hpp"
#include "client/rounds/option_form.hpp"
#include "client/strings/trivia_strings.hpp"
#include "client/style/space.hpp"
#include "client/widgets/choices.hpp"
#include "shared/base/limits.hpp"

namespace parlor::client {

namespace form = option_form;
namespace parts = draw_parts;
namespace words = strings::drawing;
using draw::Stage;
using style::Rect;
using widgets::Ui;

namespace {

constexpr std::array<std::uint16_t, 5> seconds_choices{40, 60, 80, 120, 180};

std::vector<std::string> themes_of(const Context& context) {
    return context.model.server ? context.model.server->themes : std::vector<std::string>{};
}

}  // namespace

void DrawUi::draw(Context& context, Rect rect, const draw::View& view) {
    Ui& ui = context.ui;
    switch (view.stage) {
        case Stage::choosing:
            ui.registry().set_screen("choosing");
            parts::draw_choosing(context, rect, view);
            return;
        case Stage::drawing:
            if (parts::is_artist(context, view)) {
                ui.registry().set_screen(view.in_words ? "describing" : "drawing");
                parts::draw_artist(context, rect, view);
            } else {
                ui.registry().set_screen("guessing");
                parts::draw_guesser(context, rect, view);
            }
            return;
        case Stage::revealing:
            ui.registry().set_screen("drawn");
            parts::draw_reveal(context, rect, view);
            return;
    }
}

void DrawUi::draw_rail(Context& context, Rect rect, const draw::View& view) {
    const Ui& ui = context.ui;
    const bool drawing = view.stage == Stage::drawing;
    const bool artist = drawing && parts::is_artist(context, view);
    const bool feed = view.stage != Stage::choosing;
    if (!artist) {
        const auto rows = static_cast<float>(std::clamp<std::size_t>(view.standings.size(), 1, 5));
        const float few = ui.px(72) + rows * ui.px(44);
        const float height = feed && rect.h > few + ui.px(220) ? few : feed ? 0 : rect.h;
        if (height > 0) parts::draw_scores(context, rect.cut_top(height, ui.px(style::gap::xl)), view);
    }
    if (feed) parts::draw_feed(context, rect, view);
}

std::string DrawUi::score(const Lobby& lobby, const draw::View& view) {
    const Standing* own = standing_of(view.standings, lobby.you);
    return own == nullptr ? std::string{} : strings::quiz::score_in_header(own->points, own->place);
}

Progress DrawUi::progress(const draw::View& view) {
    const bool over = view.stage == Stage::revealing;
    return {over ? view.turn : view.turn - 1, view.of, !over};
}

std::string DrawUi::subtitle(const draw::View& view) {
    return words::subtitle(view.turn, view.of);
}

std::string_view DrawUi::title() {
    return words::title;
}

style::Icon DrawUi::icon() {
    return style::Icon::brush;
}

ImU32 DrawUi::colour(const style::Theme&) {
    return style::activity_colour(style::Activity::draw);
}

std::string DrawUi::summary(const draw::Options& options) {
    return words::turn_count(options.turns);
}

std::string DrawUi::remark(const draw::Options& options, std::size_t players) {
    return std::string(options.turns < players ? words::not_everybody : std::string_view{});
}

float DrawUi::options_height(const Context& context, float width) {
    const Ui& ui = context.ui;
    const float one = ui.px(form::heading + form::between + form::control + form::section);
    return 2 * one + ui.px(form::control + form::section) + ui.px(form::heading + form::between) +
           ui.px(form::heading + form::section) +
           form::name_list_height(ui, width, themes_of(context).size());
}

bool DrawUi::options_form(Context& context, Rect rect, draw::Options& options) {
    Ui& ui = context.ui;
    const float control = ui.px(form::control);
    const float section = ui.px(form::section);
    bool changed = false;
    widgets::label(ui, rect.cut_top(ui.px(form::heading), section), words::fits_the_minutes,
                   {.type = style::Type::label, .colour = ui.theme().t2, .may_cut = true});
    form::head(ui, rect, words::seconds_label);
    changed |= form::number_choice(ui, rect.cut_top(control, section), words::seconds_label, seconds_choices,
                                   words::seconds_choice, options.seconds);
    Rect row = rect.cut_top(control, section);
    changed |=
        widgets::toggle_switch(ui, row.cut_right(ui.px(72), ui.px(12)), words::hints_label, options.hints);
    Rect lines = row.centred_y(ui.px(41));
    widgets::label(ui, lines.cut_top(ui.px(22)), words::hints_label,
                   {.type = style::Type::name, .may_cut = true});
    widgets::label(ui, lines, words::hints_explained,
                   {.type = style::Type::label, .colour = ui.theme().t3, .may_cut = true});
    form::head(ui, rect, words::difficulty_label);
    changed |= form::difficulty_row(ui, rect.cut_top(control, section), words::difficulty_label,
                                    options.difficulties);
    form::head(ui, rect, words::themes_label);
    changed |= form::name_list(ui, rect, words::themes_label, words::all_themes, themes_of(context),
                               limits::themes, options.themes);
    return changed;
}

}  // namespace parlor::client
