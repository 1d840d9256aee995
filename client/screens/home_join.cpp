// The join card: one input for a code, a link or a whole message, and what it opens.
#include <algorithm>
#include <string>

#include "client/screens/home.hpp"
#include "client/strings/home_strings.hpp"
#include "client/strings/trouble_strings.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"

namespace parlor::client::home {

namespace {

namespace words = strings::home;
using widgets::FieldMood;
using widgets::Rect;
using widgets::Type;

constexpr double pause_before_looking = 0.4;  // seconds without typing

// What is known about the text typed.
struct Reading {
    std::optional<Invite> invite;
    std::optional<ServerName> server;  // where it leads, as far as this screen knows
    bool asks_server = false;          // a code alone, and no server was used yet
    std::string key;                   // names invite and server; empty if not complete
};

Reading read(const Context& context, const HomeMemory& memory) {
    Reading reading;
    reading.invite = find_invite(memory.invite.edit.text);
    if (!reading.invite) return reading;
    reading.server = reading.invite->server;
    if (!reading.server) reading.server = context.around.server_hint;
    if (!reading.server && !context.around.recent.empty()) {
        reading.server = parse_server(context.around.recent.front().address);
    }
    if (!reading.server && !context.around.on_network.empty())
        reading.server = context.around.on_network.front().server;
    if (!reading.server) {
        reading.asks_server = true;
        reading.server = parse_server(memory.server.edit.text);
    }
    if (reading.server) reading.key = to_text(*reading.server) + "/" + reading.invite->code;
    return reading;
}

struct Line {
    FieldMood mood = FieldMood::plain;
    std::string text;
    std::string more;
    bool looking = false;
    style::Icon icon = style::Icon::none;
};

std::optional<std::string> mistake(const Context& context, const HomeMemory& memory, const Reading& reading) {
    const Model& model = context.model;
    const bool asked =
        memory.tried == Tried::join || (!reading.key.empty() && memory.looked_up == reading.key);
    if (!asked || !context.around.busy.empty()) return std::nullopt;
    if (memory.tried == Tried::join && context.around.failure) return context.around.failure;
    if (auto rests = sentence_of_rest(context)) return rests;
    if (model.refusal && model.refusal->number > memory.before) {
        return strings::refusal(model.refusal->refused.why, model.refusal->refused.detail);
    }
    if (const auto* nowhere = std::get_if<Unreachable>(&model.connection)) {
        return strings::trouble(nowhere->why, nowhere->server);
    }
    if (const auto* ended = std::get_if<Ended>(&model.connection)) {
        return strings::trouble(ended->why, ended->server);
    }
    return std::nullopt;
}

Line line_of(const Context& context, const HomeMemory& memory, const Reading& reading) {
    const std::string& text = memory.invite.edit.text;
    if (text.empty()) return {.text = std::string(words::join_hint), .icon = style::Icon::copy};
    if (auto sentence = mistake(context, memory, reading)) {
        return {.mood = FieldMood::error, .text = std::move(*sentence)};
    }
    if (!reading.invite) {
        if (memory.tried == Tried::join)
            return {.mood = FieldMood::error, .text = std::string(strings::no_code_in_it())};
        return {.text = std::string(words::join_no_code), .icon = style::Icon::info};
    }
    const Model& model = context.model;
    if (context.around.busy == "join") return {.text = words::looking(reading.invite->code), .looking = true};
    if (model.preview && normalise_code(model.preview->code) == reading.invite->code && reading.server) {
        const std::string_view title =
            model.preview->title.empty() ? words::untitled : std::string_view(model.preview->title);
        return {.mood = FieldMood::ok, .text = std::string(title), .more = words::people(*model.preview)};
    }
    const bool on_its_way = std::holds_alternative<Connecting>(model.connection) || model.is_online();
    if (!reading.key.empty() && memory.looked_up == reading.key && on_its_way) {
        return {.text = words::looking(reading.invite->code), .looking = true};
    }
    if (reading.asks_server && !reading.server) {
        const bool wrong = memory.tried == Tried::join && !memory.server.edit.text.empty();
        if (wrong) return {.mood = FieldMood::error, .text = std::string(words::server_wrong)};
        return {.text = std::string(words::server_hint), .icon = style::Icon::info};
    }
    return {.text = words::found_code(reading.invite->code, reading.server ? to_text(*reading.server) : ""),
            .icon = style::Icon::check};
}

// A word alone on a second line helps nobody.
Line fitted(const widgets::Ui& ui, float width, Line line) {
    if (line.text != words::join_hint) return line;
    const bool fits = widgets::text_width(ui, line.text, Type::list) <= width - ui.px(26);
    if (!fits) line.text = words::join_hint_short;
    return line;
}

// The byte from which on the text is the code and nothing else, to be shown in the lamp's colour.
std::size_t code_begins(const std::string& text, const Reading& reading) {
    if (!reading.invite) return std::string::npos;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool fresh = i == 0 || text[i - 1] == '/' || text[i - 1] == ' ';
        if (fresh && normalise_code(std::string_view(text).substr(i)) == reading.invite->code) return i;
    }
    return std::string::npos;
}

void draw_line(widgets::Ui& ui, Rect rect, const Line& line) {
    const style::Theme& theme = ui.theme();
    if (line.mood == FieldMood::ok) {
        const float mark = ui.px(18);
        const Rect place = rect.cut_left(mark, ui.px(8));
        const float height = widgets::text_height(ui, Type::list);
        style::draw_icon(ui.draw(), style::Icon::check, {place.centre().x, rect.y + height / 2}, mark,
                         theme.ok, 1.25F);
        Rect row{rect.x, rect.y, rect.w, height};
        const float rest = widgets::text_width(ui, line.more, Type::list) + 2;
        const float wide = std::min(widgets::text_width(ui, line.text, Type::label) + 2,
                                    std::max(row.w * 0.3F, row.w - rest - ui.px(10)));
        widgets::label(ui, row.cut_left(wide, ui.px(8)), line.text,
                       {.type = Type::label, .colour = theme.ok, .may_cut = true});
        widgets::label(ui, row, line.more, {.type = Type::list, .colour = theme.t3, .may_cut = true});
        return;
    }
    if (line.mood != FieldMood::plain) {
        widgets::field_sentence(ui, rect, line.mood, line.text);
        return;
    }
    const float mark = ui.px(18);
    const Rect place = rect.cut_left(mark, ui.px(8));
    const float height = widgets::text_height(ui, Type::list);
    const ImVec2 at{place.centre().x, rect.y + height / 2};
    if (line.looking) {
        widgets::spinner(ui, at, mark, theme.t2);
    } else {
        style::draw_icon(ui.draw(), line.icon, at, mark, theme.t3);
    }
    widgets::paragraph(ui, rect, line.text, 2,
                       {.type = Type::list, .colour = theme.t3, .valign = widgets::VAlign::top});
}

void look_up(Context& context, HomeMemory& memory, const Reading& reading) {
    const bool possible = !reading.key.empty() && context.around.busy.empty() &&
                          !context.around.settings.you.name.empty() && memory.dialog == Dialog::none;
    // What was tried has its answer, or is about to get it.
    if (!possible || memory.tried == Tried::join || memory.looked_up == reading.key) return;
    const double due = memory.typed_at + pause_before_looking;
    if (context.ui.time() < due) {
        context.ui.redraw_at(due);
        return;
    }
    memory.looked_up = reading.key;
    memory.before = context.model.counter;
    context.requests.add(PreviewInvite{reading.key});
}

void submit(Context& context, HomeMemory& memory, const Reading& reading) {
    memory.tried = Tried::join;
    if (!reading.invite) return context.ui.redraw();  // the line below the field says so
    if (reading.asks_server && !reading.server && !memory.server.edit.text.empty()) return;
    JoinInvite request{memory.invite.edit.text, std::nullopt, false};
    if (reading.asks_server) request.server = reading.server;
    memory.looked_up = reading.key;
    attempt(context, std::move(request));
}

float line_height(const widgets::Ui& ui, float width, const Line& line) {
    const float text = width - ui.px(26);
    if (line.mood == FieldMood::ok) return widgets::text_height(ui, Type::list);
    return widgets::paragraph_height(ui, line.text, line.mood == FieldMood::plain ? Type::list : Type::label,
                                     text, 2);
}

constexpr float padding = 24;

// What was typed here found no server: a check can tell why.
bool leads_nowhere(const Context& context, const HomeMemory& memory, const Reading& reading) {
    return unreachable_server(context) && mistake(context, memory, reading).has_value();
}

}  // namespace

float join_card_height(Context& context, float width) {
    widgets::Ui& ui = context.ui;
    const auto& memory = context.memory.of<HomeMemory>();
    const Reading reading = read(context, memory);
    float height =
        2 * ui.px(padding) - ui.px(6) + ui.px(22) + ui.px(10) + ui.px(style::height::field_large) + ui.px(14);
    if (reading.asks_server) height += ui.px(24) + ui.px(style::height::field) + ui.px(14);
    const float inner = width - 2 * ui.px(padding);
    const Line line = fitted(ui, inner, line_of(context, memory, reading));
    if (leads_nowhere(context, memory, reading)) height += ui.px(check_link_height);
    return height + std::max(widgets::text_height(ui, Type::list), line_height(ui, inner, line));
}

void join_card(Context& context, Rect rect) {
    widgets::Ui& ui = context.ui;
    const style::Theme& theme = ui.theme();
    auto& memory = context.memory.of<HomeMemory>();
    widgets::Group group(ui, words::join_title);
    Rect inside = widgets::card(ui, rect, padding);
    const widgets::Surface surface(ui, theme.s1);
    inside.y -= ui.px(4);
    widgets::label(ui, inside.cut_top(ui.px(22), ui.px(10)), words::join_title, {.type = Type::name});

    const bool joining = context.around.busy == "join";
    const bool busy = !context.around.busy.empty();
    Reading reading = read(context, memory);
    const Line before = line_of(context, memory, reading);
    const Rect box = inside.cut_top(ui.px(style::height::field_large), ui.px(14));
    const widgets::ButtonOptions look{.kind = widgets::ButtonKind::strong,
                                      .enabled = joining || (!busy && !memory.invite.edit.text.empty()),
                                      .busy = joining,
                                      .id = words::join};
    const std::string_view verb = joining ? words::joining : words::join;
    const float wide = std::max(ui.px(87), widgets::button_width(ui, verb, look));
    const Rect spot{box.right() - wide - ui.px(8), box.y + ui.px(8), wide, ui.px(52)};
    const auto done = widgets::text_field(
        ui, box, words::join_placeholder, memory.invite,
        {.placeholder = words::join_placeholder,
         .limits = {.graphemes = 2'000, .bytes = 8'000},
         .mood =
             before.mood == FieldMood::error && !reading.asks_server ? FieldMood::error : FieldMood::plain,
         .icon = style::Icon::link,
         .type = ui.width() < 700 ? Type::large : Type::field_large,
         .large = true,
         .reserve_right = wide + ui.px(14),
         .accent_from = code_begins(memory.invite.edit.text, reading)});
    if (done.changed) {
        memory.typed_at = ui.time();
        memory.tried = Tried::nothing;
        memory.before = context.model.counter;
        reading = read(context, memory);
    }
    bool go = widgets::button(ui, spot, verb, look) || (done.submitted && !memory.invite.edit.text.empty());
    if (reading.asks_server) {
        widgets::label(ui, inside.cut_top(ui.px(20), ui.px(4)), words::which_server,
                       {.type = Type::label, .colour = theme.t3});
        const auto named = widgets::text_field(
            ui, inside.cut_top(ui.px(style::height::field), ui.px(14)), words::which_server, memory.server,
            {.placeholder = words::server_placeholder,
             .limits = {.graphemes = 200, .bytes = 300},
             .mood = before.mood == FieldMood::error ? FieldMood::error : FieldMood::plain,
             .icon = style::Icon::server});
        if (named.changed) {
            memory.typed_at = ui.time();
            memory.tried = Tried::nothing;
            memory.before = context.model.counter;
            reading = read(context, memory);
        }
        go |= named.submitted;
    }
    if (go && !busy) submit(context, memory, reading);
    look_up(context, memory, reading);
    if (leads_nowhere(context, memory, reading)) {
        const Rect foot = inside.cut_bottom(ui.px(check_link_height));
        check_link(context, foot.moved(0, ui.px(6)), *unreachable_server(context));
    }
    draw_line(ui, inside, fitted(ui, inside.w, line_of(context, memory, reading)));
}

}  // namespace parlor::client::home
