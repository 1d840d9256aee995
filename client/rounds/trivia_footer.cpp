#include <algorithm>
#include <cmath>
#include <vector>

#include "client/parts/cheer_bar.hpp"
#include "client/parts/people.hpp"
#include "client/rounds/trivia_parts.hpp"
#include "client/style/space.hpp"
#include "client/widgets/buttons.hpp"

namespace parlor::client::trivia_parts {

using style::Type;
using trivia::Stage;
using widgets::Align;
using widgets::Ui;

namespace {

constexpr float face = 38;

bool has_answered(const View& view, PlayerId who) {
    return std::ranges::find(view.answered, who) != view.answered.end();
}

// Who counts in "7 of 9": all that are waited for, and who answered although nobody waits for them.
std::vector<PlayerId> counted(const View& view) {
    std::vector<PlayerId> all = view.answered;
    for (const PlayerId who : view.expected) {
        if (!has_answered(view, who)) all.push_back(who);
    }
    return all;
}

std::string hint(const Context& context, const View& view, std::span<const PlayerId> all) {
    if (view.stage == Stage::reading) return std::string(quiz::answers_soon);
    if (watches(context)) return std::string(quiz::you_watch);
    if (view.may_answer && !given(context, view)) {
        if (time_is_up(context, view)) return std::string(quiz::times_up);
        switch (view.kind) {
            case trivia::Kind::choice:
            case trivia::Kind::true_false:
                return quiz::press_to_pick(choice_count(view));
            case trivia::Kind::several:
                return quiz::press_to_pick_several(choice_count(view));
            case trivia::Kind::number:
            case trivia::Kind::typed:
                return std::string(quiz::enter_to_submit);
        }
    }
    std::vector<PlayerId> missing;
    for (const PlayerId who : all) {
        if (!has_answered(view, who) && who != context.model.lobby->you) missing.push_back(who);
    }
    std::string waiting = quiz::waiting_for(names_of(*context.model.lobby, missing));
    const bool said_nowhere = given(context, view) && !context.memory.of<Input>().badge_shown;
    return said_nowhere ? quiz::locked_and(waiting) : waiting;
}

void draw_faces(Context& context, Rect rect, const View& view, std::span<const PlayerId> all) {
    std::vector<Person> people;
    for (const PlayerId who : all)
        people.push_back(person_of(*context.model.lobby, who));
    std::vector<widgets::Face> faces;
    for (const Person& person : people) {
        widgets::CoasterLook look = coaster_of(person);
        look.you = false;
        const bool done = has_answered(view, person.id);
        look.badge = done ? widgets::Badge::ready : widgets::Badge::none;
        if (done) look.away = false;
        look.opacity = done ? 1.0F : 0.45F;
        if (!done && look.away) look.opacity = 0.3F;
        look.away = false;
        faces.push_back({person.avatar, look});
    }
    widgets::coaster_row(context.ui, rect, faces);
}

quiz::Next next_of(const View& view) {
    const bool last = view.number >= view.of;
    if (last) return quiz::Next::finish;
    // As the rules have it: after each third question.
    return view.stage == Stage::revealing && view.number % 3 == 0 ? quiz::Next::scores : quiz::Next::question;
}

}  // namespace

float footer_height(const Ui& ui) {
    return ui.px(58);
}

void answered_footer(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    const style::Theme& theme = ui.theme();
    const widgets::Group group(ui, "Answered");
    const widgets::Surface surface(ui, theme.bg1);
    Rect line = rect;
    line.h = ui.px(48);
    const bool narrow = line.w < ui.px(760);
    const float cheers = narrow ? std::min(cheer_bar_width(ui), line.w * 0.46F) : cheer_bar_width(ui);
    cheer_bar(context, line.cut_right(cheers, ui.px(16)), Align::right);

    const std::vector<PlayerId> all = counted(view);
    const quiz::Counted count = quiz::answered(view.answered.size(), all.size());
    const std::string below = hint(context, view, all);
    const bool reading = view.stage == Stage::reading;
    const float words =
        std::max(reading ? widgets::text_width(ui, quiz::get_ready, Type::button)
                         : widgets::spans_width(ui, {{count.strong, Type::button}, {count.rest, Type::lead}}),
                 widgets::text_width(ui, below, Type::list)) +
        ui.px(4);
    if (!reading && !all.empty()) {
        const auto faces_wanted = static_cast<float>(all.size()) * ui.px(face + 6);
        const float most = line.w - std::min(words, line.w * 0.5F) - ui.px(20);
        if (most >= ui.px(face) * 1.6F + ui.px(44)) {
            const Rect row = line.cut_left(std::min(faces_wanted, most), ui.px(14));
            draw_faces(context, row.centred_y(ui.px(face)), view, all);
        }
    }
    Rect text = line.centred_y(ui.px(44));
    const Rect upper = text.cut_top(ui.px(24));
    if (reading) {
        widgets::label(ui, upper, quiz::get_ready, {.type = Type::button, .may_cut = true});
    } else {
        widgets::spans(ui, upper,
                       {{count.strong, Type::button, theme.t1}, {count.rest, Type::lead, theme.t2}},
                       {.may_cut = true});
    }
    widgets::label(ui, text, below, {.type = Type::list, .colour = theme.t3, .may_cut = true});
}

void next_footer(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    const widgets::Group group(ui, "Next");
    const widgets::Surface surface(ui, ui.theme().bg1);
    Rect line = rect;
    line.h = ui.px(52);
    const quiz::NextWords words = quiz::next_words(next_of(view));
    if (context.model.lobby->is_host()) {
        const widgets::ButtonOptions options{.kind = widgets::ButtonKind::primary, .icon = style::Icon::skip};
        const float width = widgets::button_width(ui, words.button, options);
        const bool pressed = widgets::button(ui, line.cut_right(width, ui.px(16)), words.button, options);
        // An Enter meant for the answer, a moment too late, must not skip what it brought.
        const bool settled = context.model.clock.now(context.now) - view.began > 700ms;
        const bool entered = ui.shortcut(widgets::Key::enter);
        if (pressed || (entered && settled)) context.requests.say(host::SkipAhead{});
    }
    if (view.ends && !context.model.lobby->room->paused) {
        const double left = context.seconds_until(*view.ends);
        const auto whole = static_cast<long>(std::ceil(left - 1e-6));
        const std::string seconds = std::to_string(whole);
        const float width =
            widgets::spans_width(ui, {{words.wait, Type::body}, {seconds, Type::name}}) + ui.px(2);
        // Where room is short the cheers come first: the button says what is next, too.
        if (width + ui.px(16) + ui.px(240) <= line.w) {
            const Rect place = line.cut_right(width, ui.px(24));
            widgets::spans(ui, place,
                           {{words.wait, Type::body, ui.theme().t2}, {seconds, Type::name, ui.theme().t1}},
                           {.align = Align::right});
        }
        if (left > 0) ui.redraw_at(ui.time() + left - static_cast<double>(whole - 1) + 0.002);
    }
    cheer_bar(context, line.cut_left(std::min(line.w, cheer_bar_width(ui))));
}

}  // namespace parlor::client::trivia_parts
