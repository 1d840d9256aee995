#include <algorithm>
#include <array>
#include <vector>

#include "client/parts/people.hpp"
#include "client/screens/recap_parts.hpp"
#include "client/strings/common_words.hpp"
#include "client/strings/evening_strings.hpp"
#include "client/style/decor.hpp"
#include "client/style/shapes.hpp"
#include "client/style/space.hpp"
#include "client/widgets/labels.hpp"

namespace parlor::client::recap_parts {

namespace words = strings::evening;
using style::Type;
using widgets::Align;
using widgets::Ui;

namespace {

struct Step {
    int place = 1;
    long points = 0;
    std::vector<Person> people;
};

std::vector<Step> steps_of(const Lobby& lobby, const RecapView& recap) {
    std::vector<Step> steps;
    for (const EveningStanding& standing : recap.standings) {
        if (standing.place > 3 || standing.points <= 0) continue;
        if (steps.empty() || steps.back().place != standing.place) {
            steps.push_back({standing.place, standing.points, {}});
        }
        steps.back().people.push_back(person_of(lobby, standing.who));
    }
    return steps;
}

constexpr std::array colours{style::rgb(0xFFD98A), style::rgb(0xCDB9F2), style::rgb(0xFFB59B)};
constexpr std::array step_heights{222.0F, 168.0F, 136.0F};
constexpr std::array face_sizes{108.0F, 96.0F, 96.0F};
constexpr float full_height = 384;  // of the whole podium, from the crown to the base line

void draw_faces(Ui& ui, ImVec2 centre, float size, const Step& step) {
    const auto shown = std::min<std::size_t>(step.people.size(), 3);
    const float each = shown > 1 ? size * 0.74F : size;
    const float pitch = each * 0.72F;
    float x = centre.x - pitch * static_cast<float>(shown - 1) / 2;
    const float y = centre.y + (size - each) / 2;
    for (std::size_t i = 0; i < shown; ++i) {
        const Person& person = step.people[i];
        ui.draw().AddCircleFilled({x, y}, each / 2 + ui.px(5), ui.surface(), 64);
        widgets::CoasterLook look;
        look.colour = person.colour;
        look.crown = false;
        widgets::coaster(ui, {x, y}, each, person.avatar, look);
        if (step.place == 1) {
            const float width = each * 0.38F;
            const ImVec2 base(x, y - each / 2 + ui.px(3));
            if (!ui.theme().dark) {
                style::draw_crown(ui.draw(), {base.x, base.y + ui.px(1)}, width * 1.14F,
                                  style::rgb(0x8A5600));
            }
            style::draw_crown(ui.draw(), base, width, style::rgb(0xFFD98A));
        }
        x += pitch;
    }
}

void draw_step(Ui& ui, Rect rect, const Step& step, float face, float scale) {
    const auto index = static_cast<std::size_t>(step.place - 1);
    const ImU32 fill = colours.at(index);
    const float radius = ui.px(20);
    ImDrawList& list = ui.draw();
    list.AddRectFilled(rect.min(), rect.max(), style::lighter(fill, 0.45F), radius,
                       ImDrawFlags_RoundCornersTop);
    const Rect front{rect.x, rect.y + ui.px(7), rect.w, rect.h - ui.px(7)};
    list.AddRectFilled(front.min(), front.max(), fill, radius, ImDrawFlags_RoundCornersTop);
    std::vector<std::string> names;
    for (const Person& person : step.people)
        names.push_back(person.name);
    const std::string all = strings::listed(names, 2);
    const widgets::Group group(ui, all);
    draw_faces(ui, {rect.centre().x, rect.y - face / 2 - ui.px(6) * scale}, face, step);
    const widgets::Surface surface(ui, fill);
    Rect text = front.inset(ui.px(12), ui.px(8) * scale, ui.px(12), ui.px(4));
    const bool small = scale < 0.75F;
    const Type number = small ? Type::head : step.place == 1 ? Type::timer : Type::question;
    widgets::label(ui,
                   text.cut_top(ui.px(small             ? 32
                                      : step.place == 1 ? 64
                                                        : 52),
                                ui.px(small ? 0 : 2)),
                   std::to_string(step.place),
                   {.type = number, .colour = style::ink, .align = Align::centre});
    widgets::label_fit(ui, text.cut_top(ui.px(small ? 24 : 29)), all,
                       small ? std::initializer_list<Type>{Type::name, Type::caption}
                             : std::initializer_list<Type>{Type::sub, Type::large, Type::name, Type::caption},
                       {.colour = style::ink, .align = Align::centre, .may_cut = true});
    if (text.h >= ui.px(18)) {
        widgets::label(ui, text.cut_top(ui.px(22)), strings::number(step.points),
                       {.type = small ? Type::label : Type::button,
                        .colour = style::ink,
                        .align = Align::centre,
                        .may_cut = true});
    }
}

struct BurstMemory {
    double since = -1;
    std::uint32_t evening = 0;  // tells one recap from the next
};

// Once an evening, behind everything on the podium.
void draw_burst(Context& context, Rect rect, const RecapView& recap) {
    Ui& ui = context.ui;
    BurstMemory& memory = context.memory.of<BurstMemory>();
    const std::uint32_t evening = recap.minutes * 1'000'003U + recap.cheers * 101U + recap.people;
    if (memory.since < 0 || memory.evening != evening) memory = {ui.time(), evening};
    const double age = ui.time() - memory.since;
    if (ui.reduced_motion() || age > static_cast<double>(style::motion::confetti)) return;
    const widgets::Clip clip(ui, rect);
    constexpr unsigned pieces = 40;
    for (unsigned i = 0; i < pieces; ++i) {
        const float part = static_cast<float>(i % 4) / 3.0F;
        const ImVec2 from(rect.x + rect.w * (0.15F + 0.7F * part), rect.y + rect.h * 0.6F);
        style::draw_confetti(ui.draw(), style::confetti_piece(41, i, from, ui.scale()),
                             static_cast<float>(age), ui.scale());
    }
    ui.redraw();
}

}  // namespace

void draw_podium(Context& context, Rect rect, const RecapView& recap) {
    Ui& ui = context.ui;
    const style::Theme& theme = ui.theme();
    const widgets::Group group(ui, "Podium");
    const std::vector<Step> steps = steps_of(*context.model.lobby, recap);
    if (steps.empty()) {
        widgets::empty_state(ui, rect, style::Icon::trophy,
                             recap.standings.empty() ? words::nobody_played : words::no_podium);
        return;
    }
    draw_burst(context, rect, recap);
    const float scale = std::clamp(rect.h / ui.px(full_height), 0.5F, 1.0F);
    const float base = rect.bottom() - ui.px(6);
    const float line = std::min(rect.w, ui.px(560));
    const float x0 = rect.x;
    ui.draw().AddRectFilled({x0, base}, {x0 + line, base + ui.px(6)}, theme.s3, ui.px(3));
    // Second, first, third from the left, as on every podium.
    std::vector<const Step*> order;
    for (const Step& step : steps) {
        if (step.place == 2) order.push_back(&step);
    }
    for (const Step& step : steps) {
        if (step.place == 1) order.push_back(&step);
    }
    for (const Step& step : steps) {
        if (step.place == 3) order.push_back(&step);
    }
    const float wide = std::min(ui.px(172), (line - ui.px(24)) / 3);
    float x = x0 + (line - wide * static_cast<float>(order.size())) / 2;
    for (const Step* step : order) {
        const auto index = static_cast<std::size_t>(step->place - 1);
        const float delay = 0.12F * static_cast<float>(3 - step->place);
        const float shown = ui.appear(ui.id("step") ^ static_cast<ImGuiID>(step->place),
                                      style::motion::reveal, delay, style::out_back);
        const float rise = ui.reduced_motion() ? 1.0F : std::max(0.0F, 0.7F + 0.3F * shown);
        // Low steps still hold a place, a name and points.
        const float words = scale < 0.75F ? 96.0F : 126.0F;
        const float height = std::max(ui.px(step_heights.at(index)) * scale,
                                      ui.px(words + 14 * static_cast<float>(3 - step->place)));
        // It comes up from below the line as a whole.
        const widgets::Clip clip(ui, {x, ui.window().y, wide, base - ui.window().y});
        draw_step(ui, {x, base - height * rise, wide, height}, *step, ui.px(face_sizes.at(index)) * scale,
                  scale);
        x += wide;
    }
}

}  // namespace parlor::client::recap_parts
