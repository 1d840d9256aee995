// Before the first table: what one offers and seeks, and that one is ready. And the dialogs of all screens.
#include <algorithm>

#include "client/parts/confirm.hpp"
#include "client/rounds/tables_parts.hpp"
#include "client/style/space.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"
#include "client/widgets/choices.hpp"
#include "client/widgets/coaster.hpp"
#include "client/widgets/overlays.hpp"
#include "shared/base/web_link.hpp"

namespace parlor::client::tables_parts {

using style::Type;
using widgets::Align;
using widgets::Ui;

namespace {

constexpr float topic_row = 46;

int topic_columns(const Ui& ui, float width) {
    return std::clamp(static_cast<int>(width / ui.px(190)), 1, 4);
}

float topics_height(const Ui& ui, float width) {
    const int columns = topic_columns(ui, width);
    const int rows = (static_cast<int>(tables::topic_count) + columns - 1) / columns;
    return ui.px(30) + static_cast<float>(rows) * ui.px(topic_row);
}

bool topic_grid(Ui& ui, Rect rect, std::string_view heading, tables::Topics& topics) {
    const widgets::Group group(ui, heading);
    widgets::label(ui, rect.cut_top(ui.px(22), ui.px(8)), heading, {.type = Type::name, .may_cut = true});
    const int columns = topic_columns(ui, rect.w);
    bool changed = false;
    for (std::size_t i = 0; i < tables::topic_count; ++i) {
        const auto at = static_cast<int>(i);
        const Rect row{rect.x, rect.y + ui.px(topic_row) * static_cast<float>(at / columns), rect.w,
                       ui.px(40)};
        const tables::Topics bit = tables::Topics{1} << i;
        if (!widgets::button(ui, row.column(at % columns, columns, ui.px(8)), words::topic(i),
                             {.kind = widgets::ButtonKind::toggle,
                              .size = widgets::ButtonSize::small,
                              .on = (topics & bit) != 0}))
            continue;
        topics ^= bit;
        changed = true;
    }
    return changed;
}

void draw_topics(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    Input& input = input_of(context, view);
    widgets::card(ui, rect, 0);
    const widgets::Surface surface(ui, ui.theme().s1);
    widgets::ScrollArea area(ui, rect.inset(ui.px(22), ui.px(18)), words::offers, input.topics);
    Rect content = area.content();
    const float begins = content.y;
    const bool beside = content.w >= ui.px(800);
    content.h = 2 * topics_height(ui, content.w) + ui.px(30);
    tables::Topics offers = view.offers;
    tables::Topics seeks = view.seeks;
    const Rect left = beside ? content.column(0, 2, ui.px(28)) : content;
    bool changed = topic_grid(ui, left, words::offers, offers);
    Rect right = beside ? content.column(1, 2, ui.px(28)) : content;
    if (!beside) right.cut_top(topics_height(ui, content.w) + ui.px(14));
    changed |= topic_grid(ui, right, words::seeks, seeks);
    area.used(right.y - begins + topics_height(ui, right.w));
    if (changed) say(context, tables::SetTopics{offers, seeks});
}

// Who has come, as a row of coasters that get a tick when they are ready.
void draw_guests(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    const Lobby& lobby = *context.model.lobby;
    std::vector<Person> people;
    for (const MemberView& member : lobby.room->members) {
        if (!member.watching) people.push_back(person_of(lobby, member.id));
    }
    std::vector<widgets::Face> faces;
    for (const Person& person : people) {
        widgets::CoasterLook look = coaster_of(person);
        look.badge =
            std::ranges::count(view.ready, person.id) > 0 ? widgets::Badge::ready : widgets::Badge::none;
        faces.push_back({person.avatar, look});
    }
    const float wide = std::min(rect.w, (rect.h + ui.px(8)) * static_cast<float>(faces.size()));
    widgets::coaster_row(ui, rect.centred_x(wide), faces, Align::centre);
}

void wishes_dialog(Context& context, const View& view, Input& input) {
    Ui& ui = context.ui;
    const Lobby& lobby = *context.model.lobby;
    const float height = std::min(560.0F, ui.height() - 32);
    const widgets::Modal modal(
        ui, words::wishes,
        {.width = 480, .height = height, .title = words::wishes, .close_name = words::close});
    Rect inside = modal.inside();
    const widgets::Surface surface(ui, ui.theme().s1);
    const float text = widgets::paragraph_height(ui, words::wishes_text, Type::list, inside.w, 5);
    widgets::paragraph(ui, inside.cut_top(text, ui.px(12)), words::wishes_text, 5,
                       {.type = Type::list, .colour = ui.theme().t2, .valign = widgets::VAlign::top});
    const bool full = view.avoided.size() >= limits::people_avoided;
    if (full)
        widgets::label(ui, inside.cut_top(ui.px(22), ui.px(6)), words::wishes_full,
                       {.type = Type::label, .colour = ui.theme().warn, .may_cut = true});
    const std::vector<PlayerId> others = others_who_play(lobby);
    widgets::ScrollArea area(ui, inside, words::wishes, input.wishes);
    Rect row = area.content();
    const float pitch = ui.px(52);
    row.h = pitch;
    for (const PlayerId who : others) {
        const Person person = person_of(lobby, who);
        const widgets::Group group(ui, "person " + std::to_string(who.value));
        Rect line = row.inset(ui.px(2), ui.px(4));
        const Rect disc = line.cut_left(ui.px(40), ui.px(12));
        widgets::CoasterLook look = coaster_of(person);
        look.you = false;
        widgets::coaster(ui, disc.centre(), ui.px(38), person.avatar, look);
        bool on = std::ranges::count(view.avoided, who) > 0;
        const std::string name = words::not_with(person.name);
        if (widgets::toggle_switch(ui, line.cut_right(ui.px(68), ui.px(12)), name, on, {}, on || !full))
            say(context, tables::Avoid{who, on});
        widgets::label(ui, line, person.name, {.type = Type::name, .may_cut = true});
        row.y += pitch;
    }
    area.used(pitch * static_cast<float>(others.size()));
    if (others.empty())
        widgets::label(ui, row, words::no_others, {.type = Type::list, .colour = ui.theme().t3});
    if (modal.closed()) {
        input.wishes_open = false;
        ui.redraw();
    }
}

void link_dialog(Context& context, const View& view, Input& input) {
    const auto answer = call_dialog(context,
                                    {.title = words::call_title,
                                     .text = words::call_text,
                                     .share = words::save,
                                     .removable = !view.own->link.empty()},
                                    *input.link);
    if (!answer) return;
    if (answer->link) say(context, tables::SetLink{view.rotation, view.own->number, *answer->link});
    input.link.reset();
    context.ui.redraw();
}

// The host's name is read before anything is opened.
void open_dialog(Context& context, const View& view, Input& input) {
    const auto host = host_of_link(view.own->link);
    if (!host) {
        input.opening = false;
        return;
    }
    const std::string title = words::open_title(*host);
    const std::string text =
        words::open_text(person_or_you(*context.model.lobby, view.own->link_by).name, view.own->link);
    const Confirmed answer = confirm(context.ui, {.name = "Open call",
                                                  .title = title,
                                                  .text = text,
                                                  .yes = words::open,
                                                  .no = words::not_now,
                                                  .danger = false});
    if (answer == Confirmed::yes) context.requests.add(OpenLink{view.own->link});
    if (answer != Confirmed::undecided) input.opening = false;
}

}  // namespace

void draw_arriving(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    Input& input = input_of(context, view);
    const style::Theme& theme = ui.theme();
    const Lobby& lobby = *context.model.lobby;
    const bool low = rect.h < ui.px(480);
    const bool mentoring = view.style == tables::Style::mentoring && view.plays;
    const long left = seconds_left(context, view);
    Rect foot = rect.cut_bottom(ui.px(56), ui.px(low ? 8 : 16));
    foot.h -= ui.px(style::depth::lip);
    {
        const widgets::Surface surface(ui, theme.bg0);
        if (!mentoring && !low) rect.cut_top(std::max(0.0F, rect.h * 0.2F));
        widgets::label(ui, rect.cut_top(ui.px(22), ui.px(2)),
                       left > 0 ? words::sits_down_in(left) : std::string(words::any_moment),
                       {.type = Type::label, .colour = theme.t3, .align = Align::centre, .may_cut = true});
        widgets::label_fit(ui, rect.cut_top(ui.px(46), ui.px(4)), words::arriving_title(view.style),
                           {Type::title, Type::head, Type::sub, Type::large},
                           {.align = Align::centre, .may_cut = true});
        const Rect text = rect.centred_x(std::min(rect.w, ui.px(640)));
        const float height =
            widgets::paragraph_height(ui, words::arriving_text(view.style), Type::body, text.w, 3);
        widgets::paragraph(ui, {text.x, rect.y, text.w, height}, words::arriving_text(view.style), 3,
                           {.type = Type::body,
                            .colour = theme.t2,
                            .align = Align::centre,
                            .valign = widgets::VAlign::top,
                            .may_cut = true});
        rect.cut_top(height, ui.px(low ? 8 : 20));
        if (!mentoring) {
            const Rect faces = rect.cut_top(std::min(ui.px(72), rect.h), ui.px(12));
            draw_guests(context, faces, view);
        }
    }
    if (mentoring) {
        const float inner = rect.w - ui.px(44);
        const bool beside = inner >= ui.px(800);
        const float each = topics_height(ui, beside ? (inner - ui.px(28)) / 2 : inner);
        const float needed = (beside ? each : 2 * each + ui.px(14)) + ui.px(42);
        draw_topics(context, {rect.x, rect.y, rect.w, std::min(rect.h, needed)}, view);
    }
    const widgets::Surface surface(ui, theme.bg1);
    if (!view.plays) {
        widgets::label(ui, foot, words::you_watch,
                       {.type = Type::list, .colour = theme.t2, .align = Align::centre, .may_cut = true});
        return;
    }
    const bool ready = std::ranges::count(view.ready, lobby.you) > 0;
    const widgets::ButtonOptions quiet{.icon = style::Icon::user};
    const float first = std::min(foot.w * 0.4F, widgets::button_width(ui, words::wishes, quiet));
    if (widgets::button(ui, foot.cut_left(first, ui.px(12)), words::wishes, quiet)) input.wishes_open = true;
    const widgets::ButtonOptions main{
        .kind = ready ? widgets::ButtonKind::toggle : widgets::ButtonKind::primary,
        .icon = style::Icon::check,
        .on = ready};
    const float wide = std::min(foot.w, std::max(ui.px(170), widgets::button_width(ui, words::ready, main)));
    if (widgets::button(ui, foot.cut_right(wide, ui.px(16)), words::ready, main))
        say(context, tables::SetReady{!ready});
    std::size_t players = others_who_play(lobby).size() + 1;
    if (foot.w > ui.px(110))
        widgets::label(ui, foot, words::ready_count(view.ready.size(), players),
                       {.type = Type::label, .colour = theme.t2, .align = Align::right, .may_cut = true});
}

void draw_dialogs(Context& context, const View& view) {
    Input& input = input_of(context, view);
    if (input.wishes_open && view.plays) wishes_dialog(context, view, input);
    if (!view.own) return;
    if (input.link) link_dialog(context, view, input);
    if (input.opening) open_dialog(context, view, input);
}

}  // namespace parlor::client::tables_parts
