// What the server keeps of oneself in a crew, all of it, and how to delete it.
#include <algorithm>
#include <vector>

#include "client/parts/confirm.hpp"
#include "client/parts/crew.hpp"
#include "client/strings/trouble_strings.hpp"
#include "client/style/space.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"
#include "client/widgets/overlays.hpp"
#include "client/widgets/scroll_area.hpp"

namespace parlor::client {

namespace crew_words = strings::crew;
using namespace widgets;

namespace {

constexpr float unbounded_evenings = 1e6F;
constexpr int most_lines = 10;  // of one evening's names

struct CrewPartMemory {
    bool open = false;
    std::string address;
    std::string code;
    std::string name;
    std::uint32_t before = 0;  // Model::counter when it was asked
    bool deleting = false;     // asked whether to
    ScrollState scroll;
};

const CrewPart* part_of(const Context& context, const CrewPartMemory& memory) {
    const auto& shown = context.model.crew_part;
    const bool fresh = shown && shown->number > memory.before && shown->part.code == memory.code;
    return fresh ? &shown->part : nullptr;
}

std::optional<std::string> trouble_of(const Context& context, const CrewPartMemory& memory) {
    const Model& model = context.model;
    if (model.refusal && model.refusal->number > memory.before)
        return strings::refusal(model.refusal->refused.why, model.refusal->refused.detail);
    if (const auto* nowhere = std::get_if<Unreachable>(&model.connection))
        return strings::trouble(nowhere->why, nowhere->server);
    if (const auto* ended = std::get_if<Ended>(&model.connection))
        return strings::trouble(ended->why, ended->server);
    return std::nullopt;
}

// Returns how long it is.
float evenings(Context& context, Rect rest, const CrewPart& part) {
    Ui& ui = context.ui;
    const float top = rest.y;
    rest.h = unbounded_evenings;
    for (const PartEvening& evening : part.evenings) {
        const crew_words::LocalTime when =
            local_time(context, count_ms(evening.when.time_since_epoch()) / 1'000);
        std::vector<std::string> names;
        for (const std::uint8_t index : evening.met) {
            if (index < part.people.size()) names.push_back(part.people[index]);
        }
        if (&evening != &part.evenings.front()) divider(ui, rest.min(), rest.w);
        rest.cut_top(ui.px(10));
        Rect head = rest.cut_top(text_height(ui, Type::name), ui.px(2));
        const std::string points = crew_words::part_points(evening);
        label(ui, head.cut_right(text_width(ui, points, Type::name) + 1, ui.px(12)), points,
              {.type = Type::name, .align = Align::right});
        label(ui, head, crew_words::day_of(when), {.type = Type::name, .may_cut = true});
        for (const std::string& met : crew_words::part_met(names)) {
            const float height = paragraph_height(ui, met, Type::label, rest.w, most_lines);
            paragraph(ui, rest.cut_top(height), met, most_lines,
                      {.type = Type::label, .colour = ui.theme().t3, .valign = VAlign::top});
        }
        rest.cut_top(ui.px(10));
    }
    return rest.y - top;
}

void waiting_or_nothing(Context& context, Rect rect, const CrewPartMemory& memory, const CrewPart* part) {
    Ui& ui = context.ui;
    if (part != nullptr)
        return empty_state(ui, rect, style::Icon::eye_off, crew_words::part_nothing(memory.name));
    if (const auto trouble = trouble_of(context, memory)) {
        notice(ui, rect, *trouble, style::Icon::warning, Tint::warn, 4);
        return;
    }
    Rect line = rect.centred_y(ui.px(24));
    spinner(ui, line.cut_left(ui.px(24), ui.px(10)).centre(), ui.px(20), ui.theme().t2);
    label(ui, line, crew_words::part_asking, {.type = Type::list, .colour = ui.theme().t2});
}

void ask_to_delete(Context& context, CrewPartMemory& memory) {
    const Confirmed answer = confirm(context.ui, {.name = crew_words::delete_title,
                                                  .title = crew_words::delete_title,
                                                  .text = crew_words::delete_text,
                                                  .yes = crew_words::delete_yes,
                                                  .no = crew_words::delete_no});
    if (answer == Confirmed::yes) {
        memory.before = context.model.counter;
        context.requests.add(AskCrewPart{memory.address, memory.code, true});
    }
    if (answer != Confirmed::undecided) memory.deleting = false;
}

}  // namespace

void open_crew_part(Context& context, std::string_view address, std::string_view code,
                    std::string_view name) {
    CrewPartMemory& memory = context.memory.of<CrewPartMemory>();
    memory = {.open = true,
              .address = std::string(address),
              .code = std::string(code),
              .name = std::string(name),
              .before = context.model.counter};
    context.requests.add(AskCrewPart{memory.address, memory.code, false});
}

void draw_crew_part(Context& context) {
    CrewPartMemory& memory = context.memory.of<CrewPartMemory>();
    if (!memory.open) return;
    Ui& ui = context.ui;
    const CrewPart* part = part_of(context, memory);
    const bool something = part != nullptr && part->kept;
    bool done = false;
    {
        Modal modal(ui, crew_words::part_title,
                    {.width = 560,
                     .height = something ? 560.0F : 280.0F,
                     .padding = ui.height() < 560 ? 18.0F : 28.0F,
                     .title = crew_words::part_title,
                     .close_name = crew_words::close});
        Rect inside = modal.inside();
        inside.cut_bottom(ui.px(4));
        Rect row = inside.cut_bottom(button_height(ui, ButtonSize::regular), ui.px(14));
        const ButtonOptions quiet{};
        const Rect close_at =
            row.cut_right(std::max(ui.px(120), button_width(ui, crew_words::close, quiet)), ui.px(12));
        if (something) {
            const std::string about = crew_words::part_about(
                *part, local_time(context, count_ms(part->since.time_since_epoch()) / 1'000));
            const float height = paragraph_height(ui, about, Type::list, inside.w, 5);
            paragraph(ui, inside.cut_top(height, ui.px(10)), about, 5,
                      {.type = Type::list, .colour = ui.theme().t2, .valign = VAlign::top});
            if (part->evenings.empty()) {
                paragraph(ui, inside, crew_words::part_no_evenings, 3,
                          {.type = Type::label, .colour = ui.theme().t3, .valign = VAlign::top});
            } else {
                ScrollArea area(ui, inside, crew_words::part_title, memory.scroll);
                area.used(evenings(context, area.content().inset(0, 0, ui.px(4), 0), *part));
            }
            const ButtonOptions danger{.kind = ButtonKind::danger, .icon = style::Icon::bin};
            const float wide = std::min(row.w, button_width(ui, crew_words::part_delete, danger));
            if (button(ui, row.cut_left(wide), crew_words::part_delete, danger)) memory.deleting = true;
        } else {
            waiting_or_nothing(context, inside, memory, part);
        }
        if (button(ui, close_at, crew_words::close, quiet)) done = true;
        done = (done || modal.closed()) && !memory.deleting;
    }
    if (memory.deleting) ask_to_delete(context, memory);
    if (done) {
        memory.open = false;
        ui.redraw();
    }
}

}  // namespace parlor::client
