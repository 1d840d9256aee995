#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "client/screens/lobby_parts.hpp"
#include "client/strings/hosting_strings.hpp"
#include "client/strings/lobby_strings.hpp"
#include "client/style/space.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/choices.hpp"
#include "client/widgets/labels.hpp"
#include "client/widgets/overlays.hpp"
#include "shared/base/limits.hpp"
#include "shared/base/text.hpp"

namespace parlor::client {

using namespace widgets;

namespace {

constexpr float unbounded_form = 1e6F;  // the form is as long as it likes; its area scrolls
constexpr TextLimits title_limits{limits::title_graphemes, limits::title_bytes};

// The form grows downwards; each part takes what it needs off the top.
class SettingsForm {
public:
    SettingsForm(Context& context, RoomSettingsDraft& draft, Rect rest)
        : context_(context), ui_(context.ui), draft_(draft), rest_(rest), top_(rest.y) {}

    // True on Enter.
    bool title() {
        head(strings::settings_name);
        const bool empty = draft_.tried && !title_of(draft_);
        const TextFieldResult typed = text_field(
            ui_, rest_.cut_top(ui_.px(style::height::field), ui_.px(6)), strings::settings_name, draft_.title,
            {.placeholder = strings::settings_name_hint,
             .limits = {.graphemes = title_limits.graphemes, .bytes = title_limits.bytes},
             .mood = empty ? FieldMood::error : FieldMood::plain});
        if (empty) {
            const float height =
                paragraph_height(ui_, strings::settings_name_empty, Type::label, rest_.w - ui_.px(24), 2);
            field_sentence(ui_, rest_.cut_top(height), FieldMood::error, strings::settings_name_empty);
        }
        rest_.cut_top(ui_.px(14));
        return typed.submitted;
    }

    void capacity() {
        const auto here = context_.model.lobby->room->members.size();
        const int least = std::clamp(static_cast<int>(here), 2, static_cast<int>(limits::players_a_lobby));
        const std::string value = std::to_string(draft_.settings.capacity);
        Rect line = rest_.cut_top(text_height(ui_, Type::name), ui_.px(2));
        label(ui_, line.cut_right(text_width(ui_, value, Type::name) + 1, ui_.px(12)), value,
              {.type = Type::name, .align = Align::right});
        label(ui_, line, strings::settings_capacity, {.type = Type::name});
        label(ui_, rest_.cut_top(text_height(ui_, Type::label), 0), strings::settings_capacity_text,
              {.type = Type::label, .colour = ui_.theme().t3, .may_cut = true});
        float chosen = draft_.settings.capacity;
        if (slider(ui_, rest_.cut_top(ui_.px(44), ui_.px(14)).inset(ui_.px(8), 0), strings::settings_capacity,
                   chosen, static_cast<float>(least), static_cast<float>(limits::players_a_lobby),
                   {.step = 1, .value_text = value})) {
            draft_.settings.capacity = static_cast<std::uint8_t>(std::lround(chosen));
        }
    }

    void teams() {
        head(strings::settings_teams);
        std::array<Option, 3> modes{Option{strings::teams_none}, Option{strings::teams_shuffled},
                                    Option{strings::teams_department}};
        int mode = static_cast<int>(draft_.settings.team_mode);
        const float wanted = segmented_width(ui_, modes);
        if (wanted > rest_.w) {  // too narrow side by side
            if (dropdown(ui_, rest_.cut_top(ui_.px(52), ui_.px(8)), strings::settings_teams, modes, mode)) {
                draft_.settings.team_mode = static_cast<TeamMode>(mode);
            }
        } else if (segmented(ui_, rest_.cut_top(ui_.px(48), ui_.px(8)), strings::settings_teams, modes,
                             mode)) {
            draft_.settings.team_mode = static_cast<TeamMode>(mode);
        }
        const std::string text = strings::teams_explained(draft_.settings.team_mode);
        const float height = paragraph_height(ui_, text, Type::label, rest_.w, 4);
        paragraph(ui_, rest_.cut_top(height, ui_.px(14)), text, 4,
                  {.type = Type::label, .colour = ui_.theme().t3, .valign = VAlign::top});
        if (draft_.settings.team_mode == TeamMode::none) return;
        head(strings::settings_team_count);
        constexpr std::array<Option, 3> counts{Option{"2"}, Option{"3"}, Option{"4"}};
        int count = draft_.settings.team_count - 2;
        const Rect row = rest_.cut_top(ui_.px(48), ui_.px(14));
        if (segmented(ui_, {row.x, row.y, std::min(row.w, ui_.px(220)), row.h}, strings::settings_team_count,
                      counts, count)) {
            draft_.settings.team_count = static_cast<std::uint8_t>(count + 2);
        }
    }

    // Who gets in, and how.
    void doors() {
        on_or_off(strings::settings_visible, strings::settings_visible_text, draft_.settings.visible_here);
        rest_.cut_top(ui_.px(10));
        on_or_off(strings::settings_lock, strings::settings_lock_text, draft_.settings.locked);
    }

    [[nodiscard]] float used() const { return rest_.y - top_; }
    [[nodiscard]] static std::optional<std::string> title_of(const RoomSettingsDraft& draft) {
        auto title = clean(draft.title.edit.text, title_limits);
        if (title && title->empty()) return std::nullopt;
        return title;
    }

private:
    void on_or_off(std::string_view name, std::string_view explanation, bool& on) {
        const float text = paragraph_height(ui_, explanation, Type::label, rest_.w - ui_.px(76), 3);
        const float upper = text_height(ui_, Type::name);
        Rect row = rest_.cut_top(std::max(ui_.px(48), upper + text), ui_.px(4));
        toggle_switch(ui_, row.cut_right(ui_.px(60), ui_.px(16)), name, on);
        Rect lines = row.centred_y(upper + text);
        label(ui_, lines.cut_top(upper), name, {.type = Type::name, .may_cut = true});
        paragraph(ui_, lines, explanation, 3,
                  {.type = Type::label, .colour = ui_.theme().t3, .valign = VAlign::top});
    }

    void head(std::string_view text) {
        label(ui_, rest_.cut_top(text_height(ui_, Type::name), ui_.px(6)), text, {.type = Type::name});
    }

    Context& context_;
    Ui& ui_;
    RoomSettingsDraft& draft_;
    Rect rest_;
    float top_;
};

// True when it was said and the dialog closes.
bool save_settings(Context& context, RoomSettingsDraft& draft) {
    draft.tried = true;
    const auto title = SettingsForm::title_of(draft);
    if (!title) return false;
    draft.settings.title = *title;
    if (draft.settings != context.model.lobby->room->settings) {
        context.requests.say(host::ChangeSettings{draft.settings});
    }
    return true;
}

}  // namespace

void open_room_settings(const Context& context, LobbyMemory& memory) {
    RoomSettingsDraft draft;
    draft.settings = context.model.lobby->room->settings;
    set_text(draft.title.edit, draft.settings.title);
    memory.settings = std::move(draft);
}

void draw_room_settings(Context& context, LobbyMemory& memory) {
    if (!memory.settings) return;
    Ui& ui = context.ui;
    RoomSettingsDraft& draft = *memory.settings;
    const bool teams = draft.settings.team_mode != TeamMode::none;
    const bool low = is_low(ui);
    bool done = false;
    {
        Modal modal(ui, strings::settings_title,
                    {.width = 540,
                     .height = teams ? 730.0F : 640.0F,
                     .padding = low ? 18.0F : 28.0F,
                     .title = strings::settings_title,
                     .close_name = strings::settings_close});
        Rect inside = modal.inside();
        inside.cut_bottom(ui.px(4));
        const ButtonSize size = low ? ButtonSize::small : ButtonSize::regular;
        Rect row = inside.cut_bottom(button_height(ui, size), ui.px(low ? 8 : 14));
        const ButtonOptions primary{.kind = ButtonKind::primary, .size = size};
        const ButtonOptions quiet{.size = size};
        const Rect save_at =
            row.cut_right(std::max(ui.px(120), button_width(ui, strings::settings_save, primary)), ui.px(12));
        const Rect cancel_at = row.cut_right(button_width(ui, strings::settings_cancel, quiet));
        bool submitted = false;
        {
            ScrollArea area(ui, inside, strings::settings_title, draft.scroll, {.focusable = false});
            Rect content = area.content();
            content.x += ui.px(2);
            content.w -= ui.px(4);
            content.h = unbounded_form;
            SettingsForm form(context, draft, content);
            submitted = form.title();
            form.capacity();
            form.teams();
            form.doors();
            area.used(form.used());
        }
        done = modal.closed();
        if (button(ui, cancel_at, strings::settings_cancel, quiet)) done = true;
        if (button(ui, save_at, strings::settings_save, primary) || submitted)
            done = save_settings(context, draft);
    }
    if (done) {
        memory.settings.reset();
        ui.redraw();
    }
}

}  // namespace parlor::client
