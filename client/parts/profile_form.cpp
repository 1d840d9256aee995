#include "client/parts/profile_form.hpp"

#include <array>
#include <string>

#include "client/strings/profile_strings.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/choices.hpp"
#include "client/widgets/coaster.hpp"
#include "shared/base/limits.hpp"
#include "shared/base/text.hpp"

namespace parlor::client {

namespace {

namespace words = strings::profile;
using widgets::Rect;
using widgets::Type;

constexpr widgets::TextEditLimits name_limits{limits::name_graphemes, limits::name_bytes};
constexpr widgets::TextEditLimits department_limits{limits::department_graphemes, limits::department_bytes};
constexpr widgets::TextEditLimits pronouns_limits{limits::pronouns_graphemes, limits::pronouns_bytes};

constexpr float face_size = 112;
constexpr float field_gap = 14;
constexpr float swatch_pitch = 49;
constexpr float coaster_count = 8;

// Where there is no room for face and fields side by side, or for a label before the coasters.
bool is_narrow(const widgets::Ui& ui, float width) {
    return width < ui.px(430);
}

float label_height(const widgets::Ui& ui) {
    return widgets::text_height(ui, Type::label) + ui.px(6);
}
float field_height(const widgets::Ui& ui) {
    return label_height(ui) + ui.px(style::height::field);
}

const std::vector<widgets::EmojiChoice>& choices() {
    static const std::vector<widgets::EmojiChoice> all = [] {
        std::vector<widgets::EmojiChoice> list;
        for (const words::Avatar& one : words::avatars_to_choose)
            list.push_back({one.emoji, one.words});
        return list;
    }();
    return all;
}

std::string cleaned(const widgets::TextField& field, const widgets::TextEditLimits& limit) {
    return clean(field.edit.text, {limit.graphemes, limit.bytes}).value_or(std::string());
}

struct FieldWords {
    std::string_view name;
    std::string_view hint;
    std::string_view complaint = {};
};

void field(widgets::Ui& ui, Rect rect, const FieldWords& text, widgets::TextField& state,
           const widgets::TextEditLimits& limit, ProfileFormResult& result) {
    const style::Theme& theme = ui.theme();
    Rect head = rect.cut_top(label_height(ui));
    head.h = widgets::text_height(ui, Type::label);
    const float wide = widgets::text_width(ui, text.name, Type::label) + 1;
    widgets::label(ui, head.cut_left(wide, ui.px(10)), text.name, {.type = Type::label, .colour = theme.t3});
    if (!text.complaint.empty()) {
        widgets::label(
            ui, head, text.complaint,
            {.type = Type::label, .colour = theme.bad, .align = widgets::Align::right, .may_cut = true});
    }
    const auto done = widgets::text_field(
        ui, rect, text.name, state,
        {.placeholder = text.hint,
         .limits = limit,
         .mood = text.complaint.empty() ? widgets::FieldMood::plain : widgets::FieldMood::error});
    result.changed |= done.changed;
    result.submitted |= done.submitted;
}

bool face(Context& context, Rect rect, ProfileForm& form) {
    widgets::Ui& ui = context.ui;
    const float size = rect.w;
    widgets::coaster(ui, rect.centre(), size, form.draft.avatar, {.colour = form.draft.coaster});
    const float pencil = ui.px(42);
    const float reach = size * 0.5F * 0.72F;
    const Rect spot = style::rect_around({rect.centre().x + reach, rect.centre().y + reach}, pencil, pencil);
    ui.draw().AddCircleFilled(spot.centre(), pencil / 2 + ui.px(4), ui.surface(), 48);
    if (widgets::icon_button(ui, spot, style::Icon::pencil, words::choose_avatar,
                             {.round = true, .icon_size = 17})) {
        form.picker.open = !form.picker.open;
    }
    const auto chosen = widgets::emoji_picker(
        ui, spot, words::avatars, form.picker, choices(),
        {.search_placeholder = words::avatar_search, .nothing_found = words::avatar_none, .width = 340});
    if (!chosen) return false;
    form.draft.avatar = *chosen;
    return true;
}

bool coasters(widgets::Ui& ui, Rect rect, ProfileForm& form) {
    widgets::Group group(ui, words::coaster);
    const float pitch = std::min(ui.px(swatch_pitch), rect.w / coaster_count);
    const float size = std::min(ui.px(38), pitch - ui.px(10));
    bool changed = false;
    for (std::size_t i = 0; i < style::coaster_colours.size(); ++i) {
        const Rect spot{rect.x + static_cast<float>(i) * pitch, rect.y + (rect.h - size) / 2, size, size};
        if (widgets::swatch(ui, spot, words::coaster_names.at(i), style::coaster_colours.at(i),
                            form.draft.coaster == i, true)) {
            form.draft.coaster = static_cast<std::uint8_t>(i);
            changed = true;
        }
    }
    return changed;
}

}  // namespace

void fill(ProfileForm& form, const Profile& profile) {
    form = {};
    form.draft = profile;
    widgets::set_text(form.name.edit, profile.name);
    widgets::set_text(form.department.edit, profile.department);
    widgets::set_text(form.pronouns.edit, profile.pronouns);
}

Profile filled_in(const ProfileForm& form) {
    Profile profile = form.draft;
    profile.name = cleaned(form.name, name_limits);
    profile.department = cleaned(form.department, department_limits);
    profile.pronouns = cleaned(form.pronouns, pronouns_limits);
    return profile;
}

ProfileFormResult profile_form(Context& context, Rect rect, ProfileForm& form, bool focus_name) {
    widgets::Ui& ui = context.ui;
    ProfileFormResult result;
    const float gap = ui.px(field_gap);
    const bool narrow = is_narrow(ui, rect.w);
    const float size = ui.px(face_size);
    Rect fields = rect;
    if (narrow) {
        result.changed |= face(context, fields.cut_top(size, ui.px(16)).centred_x(size), form);
    } else {
        Rect column = fields.cut_left(size, ui.px(24));
        column.h = 2 * field_height(ui) + gap;
        result.changed |= face(context, column.centred_y(size), form);
    }
    if (focus_name) ui.focus().set_next();
    const std::string_view complaint = form.name_missed ? words::name_missing : std::string_view{};
    field(ui, fields.cut_top(field_height(ui), gap), {words::name, words::name_hint, complaint}, form.name,
          name_limits, result);
    const Rect row = fields.cut_top(field_height(ui), ui.px(16));
    const float pair_gap = ui.px(16);
    field(ui, row.column(0, 2, pair_gap), {words::department, words::department_hint}, form.department,
          department_limits, result);
    field(ui, row.column(1, 2, pair_gap), {words::pronouns, words::pronouns_hint}, form.pronouns,
          pronouns_limits, result);
    if (result.changed && !cleaned(form.name, name_limits).empty()) form.name_missed = false;

    const float wide = widgets::text_width(ui, words::coaster, Type::label);
    Rect line{rect.x, fields.y, rect.w, ui.px(46)};
    if (narrow) {
        line.h = label_height(ui);
        widgets::label(ui, line, words::coaster, {.type = Type::label, .colour = ui.theme().t3});
        line = {rect.x, line.bottom(), rect.w, ui.px(46)};
    } else {
        widgets::label(ui, line.cut_left(wide + 1, ui.px(12)), words::coaster,
                       {.type = Type::label, .colour = ui.theme().t3});
    }
    result.changed |= coasters(ui, line, form);
    return result;
}

float profile_form_height(const widgets::Ui& ui, float width) {
    const float fields = 2 * field_height(ui) + ui.px(field_gap) + ui.px(16) + ui.px(46);
    if (!is_narrow(ui, width)) return fields;
    return fields + ui.px(face_size) + ui.px(16) + label_height(ui);
}

}  // namespace parlor::client
