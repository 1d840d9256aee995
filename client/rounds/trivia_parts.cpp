#include "client/rounds/trivia_parts.hpp"

#include <utility>
#include <vector>

#include "client/strings/common_words.hpp"

#include "client/style/space.hpp"
#include "client/widgets/cards.hpp"

namespace parlor::client::trivia_parts {

using widgets::Ui;

Input& input_of(Context& context, const View& view) {
    Input& input = context.memory.of<Input>();
    const Lobby& lobby = *context.model.lobby;
    const int activity = lobby.round ? lobby.round->activity : -1;
    // The same number comes again in another evening or another lobby, and then from its beginning.
    const bool another = input.question != view.number || input.activity != activity ||
                         input.lobby != lobby.room->code || view.stage < input.stage;
    if (another) {
        input = {};
        input.lobby = lobby.room->code;
        input.question = view.number;
        input.activity = activity;
    }
    input.stage = view.stage;
    // A refused answer was not given after all.
    const auto& refusal = context.model.refusal;
    if (input.sent && refusal && refusal->number > input.refusals) input.sent.reset();
    return input;
}

std::optional<trivia::Answer> given(const Context& context, const View& view) {
    if (view.own_answer) return view.own_answer;
    return context.memory.of<Input>().sent;
}

bool watches(const Context& context) {
    const MemberView* me = context.model.lobby->me();
    return me != nullptr && me->watching;
}

bool time_is_up(const Context& context, const View& view) {
    return view.stage == trivia::Stage::answering && view.ends && context.seconds_until(*view.ends) <= 0;
}

void submit(Context& context, const View& view, trivia::Answer answer) {
    if (view.stage != trivia::Stage::answering || !view.may_answer || given(context, view)) return;
    Input& input = input_of(context, view);
    const Lobby& lobby = *context.model.lobby;
    if (!lobby.round) return;
    context.requests.say(RoundCommand{lobby.round->activity, trivia::SubmitAnswer{view.number, answer}});
    input.sent = std::move(answer);
    input.refusals = context.model.refusal ? context.model.refusal->number : 0;
    context.ui.redraw();
}

std::size_t choice_count(const View& view) {
    return view.kind == trivia::Kind::true_false ? 2 : view.choices.size();
}

std::string_view choice_text(const View& view, std::size_t index) {
    if (view.kind == trivia::Kind::true_false) return index == 0 ? quiz::yes : quiz::no;
    return index < view.choices.size() ? std::string_view(view.choices[index]) : std::string_view{};
}

bool rail_shows(const Ui& ui) {
    return ui.width() >= style::width::drawer_below;
}

bool is_low(const Ui& ui) {
    return ui.height() < 700;
}

bool is_tiny(const Ui& ui) {
    return ui.height() < 440;
}

float gap(const Ui& ui) {
    return ui.px(is_low(ui) ? style::gap::sm : style::gap::xl);
}

namespace {

struct Chip {
    std::string text;
    widgets::ChipLook look;
};

std::vector<Chip> chips_of(const Ui& ui, const View& view) {
    std::vector<Chip> result;
    const auto add = [&](std::string text, const widgets::ChipLook& look = {}) {
        if (!text.empty()) result.push_back({std::move(text), look});
    };
    const widgets::ChipLook plain{.tint = view.reveal ? widgets::Tint::page : widgets::Tint::plain};
    add(view.category, plain);
    if (!view.reveal) {
        add(std::string(strings::difficulty_name(view.difficulty)));
        add(std::string(quiz::points_promise(view.scoring)));
        add(std::string(quiz::kind_hint(view.kind)), {.tint = widgets::Tint::lamp});
        return result;
    }
    const trivia::Reveal& reveal = *view.reveal;
    add(view.kind == trivia::Kind::number ? quiz::closest_of(reveal.right_players, reveal.answering_players)
                                          : quiz::got_it(reveal.right_players, reveal.answering_players),
        plain);
    if (!rail_shows(ui) && reveal.own_points != 0) {
        add(strings::signed_number(reveal.own_points),
            {.tint = reveal.own_points > 0 ? widgets::Tint::lamp : widgets::Tint::bad, .solid = true});
    }
    return result;
}

// Where each chip goes; `use` gets the chip and its corner. Returns the height of all lines.
template <class Use>
float lay_out(const Ui& ui, Rect rect, const std::vector<Chip>& all, Use&& use) {
    const float between = ui.px(8);
    const float height = ui.px(style::height::chip);
    float x = rect.x;
    float y = rect.y;
    for (const Chip& chip : all) {
        const float width = widgets::chip_width(ui, chip.text, chip.look);
        // Wider than a line: a category's name that says nothing one must read.
        if (width > rect.w) continue;
        if (x > rect.x && x + width > rect.right()) {
            x = rect.x;
            y += height + between;
        }
        use(chip, ImVec2(x, y));
        x += width + between;
    }
    return y + height - rect.y;
}

}  // namespace

float chips(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    return lay_out(ui, rect, chips_of(ui, view),
                   [&](const Chip& chip, ImVec2 at) { widgets::chip(ui, at, chip.text, chip.look); });
}

float chips_height(Context& context, float width, const View& view) {
    return lay_out(context.ui, {0, 0, width, 0}, chips_of(context.ui, view), [](const Chip&, ImVec2) {});
}

}  // namespace parlor::client::trivia_parts
