// The form by which a host keeps a crew, or changes the plan of one.
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "client/calendar/zones.hpp"
#include "client/parts/crew.hpp"
#include "client/style/space.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/choices.hpp"
#include "client/widgets/overlays.hpp"
#include "client/widgets/scroll_area.hpp"
#include "client/widgets/text_field.hpp"
#include "shared/base/limits.hpp"
#include "shared/base/text.hpp"

namespace parlor::client {

namespace crew_words = strings::crew;
using namespace widgets;

namespace {

constexpr float unbounded_fields = 1e6F;
constexpr TextLimits name_limits{limits::title_graphemes, limits::title_bytes};
constexpr std::size_t zones_suggested = 3;
constexpr int minutes_step = 5;
constexpr int most_minutes = 180;
constexpr int most_weeks = 26;  // that the slider reaches; the server takes more

struct CrewForm {
    CrewPlan plan;
    TextField name;
    TextField time;
    TextField zone;
    bool changes = false;  // a crew that there is
    bool tried = false;
    bool focused = false;
    ScrollState scroll;
};
struct CrewFormMemory {
    std::optional<CrewForm> form;
};

int planned_minutes(const RunSheet& run_sheet) {
    int total = 0;
    for (const Activity& activity : run_sheet)
        total += activity.minutes;
    return std::clamp((total + minutes_step - 1) / minutes_step * minutes_step, minutes_step, most_minutes);
}

// Of which a part is what was typed, whatever its case.
std::vector<std::string> zones_like(std::string_view typed) {
    std::vector<std::string> found;
    std::string wanted = fold(typed);
    std::ranges::replace(wanted, ' ', '_');
    if (wanted.size() < 2) return found;
    for (const std::string& zone : calendar::zones()) {
        if (fold(zone).find(wanted) != std::string::npos) found.push_back(zone);
        if (found.size() == zones_suggested) break;
    }
    return found;
}

// The fields below each other. Each takes what it needs off the top.
class Fields {
public:
    Fields(Context& context, CrewForm& form, Rect rest)
        : ui_(context.ui), code_(context.model.lobby->room->code), form_(form), rest_(rest), top_(rest.y) {}

    void about() {
        text(form_.changes ? "" : crew_words::keep_text(code_), 3, 14);
        head(crew_words::name_label);
        const bool empty = form_.tried && !name_of(form_);
        focus_once(ui_, form_.focused);
        submitted_ = field(crew_words::name_label, form_.name, crew_words::name_hint, empty).submitted;
        if (empty) sentence(crew_words::name_empty);
        rest_.cut_top(ui_.px(12));
    }

    void when() {
        head(crew_words::day_label);
        std::array<Option, 7> days;
        for (std::uint8_t day = 0; day < days.size(); ++day)
            days.at(day).label = crew_words::weekday_short(day);
        int chosen = form_.plan.meeting.weekday;
        const Rect row = rest_.cut_top(ui_.px(48), ui_.px(12));
        if (segmented_width(ui_, days) > row.w) {
            for (std::uint8_t day = 0; day < days.size(); ++day)
                days.at(day).label = crew_words::weekday(day);
            dropdown(ui_, row, crew_words::day_label, days, chosen);
        } else {
            segmented(ui_, row, crew_words::day_label, days, chosen);
        }
        form_.plan.meeting.weekday = static_cast<std::uint8_t>(chosen);

        head(crew_words::time_label);
        const auto starts = crew_words::read_clock(form_.time.edit.text);
        if (starts) form_.plan.meeting.starts = *starts;
        submitted_ = field(crew_words::time_label, form_.time, "17:00", form_.tried && !starts).submitted ||
                     submitted_;
        if (form_.tried && !starts) sentence(crew_words::time_wrong);
        rest_.cut_top(ui_.px(12));

        head(crew_words::zone_label);
        const bool known = calendar::knows(form_.zone.edit.text);
        const auto typed = field(crew_words::zone_label, form_.zone, "Europe/Berlin", form_.tried && !known);
        submitted_ = typed.submitted || submitted_;
        if (known) form_.plan.meeting.zone = form_.zone.edit.text;
        if (!known) suggestions();
        if (form_.tried && !known) sentence(crew_words::zone_wrong);
        text(crew_words::zone_text, 3, 12);
    }

    void how_long() {
        number(crew_words::lasts_label, crew_words::minutes(form_.plan.meeting.minutes),
               form_.plan.meeting.minutes, minutes_step, most_minutes, minutes_step);
        number(crew_words::weeks_label, std::to_string(form_.plan.season.weeks), form_.plan.season.weeks, 1,
               most_weeks, 1);
        form_.plan.season.counting = std::min(form_.plan.season.counting, form_.plan.season.weeks);
        if (form_.plan.season.weeks > 1) {
            number(crew_words::counting_label, std::to_string(form_.plan.season.counting),
                   form_.plan.season.counting, 1, form_.plan.season.weeks, 1);
        }
        text(crew_words::season_rule(form_.plan.season), 4, 4);
    }

    [[nodiscard]] bool submitted() const { return submitted_; }
    [[nodiscard]] float used() const { return rest_.y - top_; }
    [[nodiscard]] static std::optional<std::string> name_of(const CrewForm& form) {
        auto name = clean(form.name.edit.text, name_limits);
        if (name && name->empty()) return std::nullopt;
        return name;
    }

private:
    void head(std::string_view title) {
        label(ui_, rest_.cut_top(text_height(ui_, Type::name), ui_.px(6)), title, {.type = Type::name});
    }
    void text(std::string_view said, int lines, float gap) {
        if (said.empty()) return;
        const float height = paragraph_height(ui_, said, Type::label, rest_.w, lines);
        paragraph(ui_, rest_.cut_top(height, ui_.px(gap)), said, lines,
                  {.type = Type::label, .colour = ui_.theme().t3, .valign = VAlign::top});
    }
    void sentence(std::string_view said) {
        const float height = paragraph_height(ui_, said, Type::label, rest_.w - ui_.px(24), 2);
        field_sentence(ui_, rest_.cut_top(height, ui_.px(4)), FieldMood::error, said);
    }
    TextFieldResult field(std::string_view name, TextField& typed, std::string_view placeholder, bool wrong) {
        return text_field(ui_, rest_.cut_top(ui_.px(style::height::field), ui_.px(6)), name, typed,
                          {.placeholder = placeholder,
                           .limits = {.graphemes = name_limits.graphemes, .bytes = name_limits.bytes},
                           .mood = wrong ? FieldMood::error : FieldMood::plain});
    }
    // Zones that may be meant, to be taken by a press.
    void suggestions() {
        for (const std::string& zone : zones_like(form_.zone.edit.text)) {
            const Rect row = rest_.cut_top(ui_.px(44));
            const float wide = std::min(row.w, link_width(ui_, zone, style::Icon::clock));
            if (link(ui_, {row.x, row.y, wide, row.h}, zone, style::Icon::clock)) {
                set_text(form_.zone.edit, zone);
                ui_.redraw();
            }
        }
    }
    template <class Number>
    void number(std::string_view name, const std::string& value, Number& chosen, int least, int most,
                int step) {
        Rect line = rest_.cut_top(text_height(ui_, Type::name), ui_.px(2));
        label(ui_, line.cut_right(text_width(ui_, value, Type::name) + 1, ui_.px(12)), value,
              {.type = Type::name, .align = Align::right});
        label(ui_, line, name, {.type = Type::name, .may_cut = true});
        auto moved = static_cast<float>(chosen);
        if (slider(ui_, rest_.cut_top(ui_.px(44), ui_.px(8)).inset(ui_.px(8), 0), name, moved,
                   static_cast<float>(least), static_cast<float>(most),
                   {.step = static_cast<float>(step), .value_text = value})) {
            chosen = static_cast<Number>(std::clamp(
                static_cast<int>(std::lround(moved / static_cast<float>(step))) * step, least, most));
        }
    }

    Ui& ui_;
    std::string code_;
    CrewForm& form_;
    Rect rest_;
    float top_;
    bool submitted_ = false;
};

// True when it was asked for and the form closes.
bool keep(Context& context, CrewForm& form) {
    form.tried = true;
    const auto name = Fields::name_of(form);
    const bool right =
        name && crew_words::read_clock(form.time.edit.text) && calendar::knows(form.zone.edit.text);
    if (!right) return false;
    form.plan.name = *name;
    if (!valid(form.plan)) return false;
    context.requests.add(KeepCrew{form.plan});
    return true;
}

}  // namespace

void open_crew_form(Context& context) {
    const Lobby& lobby = *context.model.lobby;
    CrewForm form;
    form.changes = lobby.crew.has_value();
    if (lobby.crew) {
        form.plan = lobby.crew->plan;
    } else {
        form.plan.name = lobby.room->settings.title;
        form.plan.meeting.zone = context.around.zone;
        form.plan.meeting.minutes = static_cast<std::uint16_t>(planned_minutes(lobby.room->run_sheet));
        const crew_words::LocalTime now = local_time(context, context.around.utc_seconds);
        const std::int64_t minute = now.utc_seconds / 60 + now.offset_minutes;
        // The day of today, a Thursday first, and the hour that has just begun.
        form.plan.meeting.weekday = static_cast<std::uint8_t>((minute / (24 * 60) + 3) % 7);
        form.plan.meeting.starts = static_cast<std::uint16_t>(minute / 60 % 24 * 60);
    }
    set_text(form.name.edit, form.plan.name);
    select_all(form.name.edit);
    set_text(form.time.edit, crew_words::clock(form.plan.meeting.starts));
    set_text(form.zone.edit, form.plan.meeting.zone);
    context.memory.of<CrewFormMemory>().form = std::move(form);
}

void draw_crew_form(Context& context) {
    CrewFormMemory& memory = context.memory.of<CrewFormMemory>();
    if (!memory.form) return;
    if (!context.model.lobby || !context.model.lobby->room) {
        memory.form.reset();
        return;
    }
    Ui& ui = context.ui;
    CrewForm& form = *memory.form;
    const bool low = ui.height() < 560;
    const std::string_view title = form.changes ? crew_words::change_title : crew_words::keep_title;
    bool done = false;
    {
        Modal modal(ui, title,
                    {.width = 560,
                     .height = 720,
                     .padding = low ? 18.0F : 28.0F,
                     .title = title,
                     .close_name = crew_words::close});
        Rect inside = modal.inside();
        inside.cut_bottom(ui.px(4));
        const ButtonSize size = low ? ButtonSize::small : ButtonSize::regular;
        Rect row = inside.cut_bottom(button_height(ui, size), ui.px(low ? 8 : 14));
        const std::string_view yes = form.changes ? crew_words::change_yes : crew_words::keep_yes;
        const ButtonOptions primary{.kind = ButtonKind::primary, .size = size};
        const ButtonOptions quiet{.size = size};
        const Rect yes_at = row.cut_right(std::max(ui.px(120), button_width(ui, yes, primary)), ui.px(12));
        const Rect cancel_at = row.cut_right(button_width(ui, crew_words::cancel, quiet));
        bool submitted = false;
        {
            ScrollArea area(ui, inside, title, form.scroll, {.focusable = false});
            Rect content = area.content().inset(ui.px(2), 0);
            content.h = unbounded_fields;
            Fields fields(context, form, content);
            fields.about();
            fields.when();
            fields.how_long();
            submitted = fields.submitted();
            area.used(fields.used() + ui.px(4));
        }
        done = modal.closed();
        if (button(ui, cancel_at, crew_words::cancel, quiet)) done = true;
        if (button(ui, yes_at, yes, primary) || submitted) done = keep(context, form);
    }
    if (done) {
        memory.form.reset();
        ui.redraw();
    }
}

}  // namespace parlor::client
