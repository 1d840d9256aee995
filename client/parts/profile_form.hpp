#pragma once

#include "client/parts/context.hpp"
#include "client/widgets/emoji_picker.hpp"
#include "client/widgets/text_field.hpp"

namespace parlor::client {

// Who one is, to fill in: face, name, department, pronouns, coaster. Kept by the screen that shows it.
struct ProfileForm {
    Profile draft;
    widgets::TextField name;
    widgets::TextField department;
    widgets::TextField pronouns;
    widgets::EmojiPicker picker;
    bool name_missed = false;  // says that a name is needed
};

// Begins with `profile`.
void fill(ProfileForm& form, const Profile& profile);
// What was filled in, cleaned as the server wants it; the name may be empty.
[[nodiscard]] Profile filled_in(const ProfileForm& form);

struct ProfileFormResult {
    bool changed = false;
    bool submitted = false;  // Enter in one of the fields
};
ProfileFormResult profile_form(Context& context, style::Rect rect, ProfileForm& form,
                               bool focus_name = false);
[[nodiscard]] float profile_form_height(const widgets::Ui& ui, float width);

}  // namespace parlor::client
