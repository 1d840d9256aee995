// The dialogs of the home screen: hosting, and who one is. And what waits for a name.
#include <array>
#include <string>

#include "client/screens/home.hpp"
#include "client/strings/home_strings.hpp"
#include "client/strings/trouble_strings.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/choices.hpp"
#include "client/widgets/overlays.hpp"
#include "shared/base/limits.hpp"
#include "shared/base/text.hpp"

namespace parlor::client::home {

namespace {

namespace words = strings::home;
using widgets::FieldMood;
using widgets::Rect;
using widgets::Type;

constexpr widgets::TextEditLimits title_limits{limits::title_graphemes, limits::title_bytes};

template <class One>
void attempt_or_ask(Context& context, One request, Tried tried) {
    auto& memory = context.memory.of<HomeMemory>();
    memory.tried = tried;
    memory.before = context.model.counter;
    if (context.around.settings.you.name.empty()) {
        open_profile_dialog(context);
        memory.after_name = std::move(request);
        return;
    }
    context.requests.add(std::move(request));
}

// Cancel and the button that does it, at the right end.
struct Buttons {
    bool cancelled = false;
    bool done = false;
};
Buttons buttons(widgets::Ui& ui, Rect row, std::string_view verb) {
    Buttons pressed;
    const widgets::ButtonOptions primary{.kind = widgets::ButtonKind::primary};
    const Rect go = row.cut_right(std::max(ui.px(132), widgets::button_width(ui, verb, primary)), ui.px(12));
    const Rect no = row.cut_right(std::min(row.w, widgets::button_width(ui, words::cancel)));
    pressed.cancelled = widgets::button(ui, no, words::cancel);
    pressed.done = widgets::button(ui, go, verb, primary);
    return pressed;
}

void field_label(widgets::Ui& ui, Rect& inside, std::string_view text) {
    widgets::label(ui, inside.cut_top(ui.px(19), ui.px(6)), text,
                   {.type = Type::label, .colour = ui.theme().t3});
}

void host_now(Context& context, HomeMemory& memory, const std::optional<ServerName>& server) {
    const std::string title =
        clean(memory.host.title.edit.text, {title_limits.graphemes, title_limits.bytes}).value_or("");
    if (title.empty() || !server) {
        memory.host.complains = true;
        return;
    }
    memory.dialog = Dialog::none;
    attempt(context, HostOn{*server, title});
}

void host_dialog(Context& context, HomeMemory& memory) {
    widgets::Ui& ui = context.ui;
    const style::Theme& theme = ui.theme();
    HostForm& form = memory.host;
    const widgets::Modal modal(
        ui, words::host, {.width = 540, .height = 472, .title = words::host, .close_name = words::close});
    Rect inside = modal.inside();
    const float footer = ui.px(style::height::button);
    const Rect bottom{inside.x, inside.bottom() - footer - ui.px(4), inside.w, footer};

    field_label(ui, inside, words::host_title_label);
    const bool no_title = form.complains && form.title.edit.text.empty();
    if (form.just_opened) ui.focus().set_next();
    form.just_opened = false;
    const auto title = widgets::text_field(ui, inside.cut_top(ui.px(style::height::field), ui.px(16)),
                                           words::host_title_label, form.title,
                                           {.placeholder = words::host_title_hint,
                                            .limits = title_limits,
                                            .mood = no_title ? FieldMood::error : FieldMood::plain});
    field_label(ui, inside, words::host_where);
    const std::array<widgets::Option, 2> places{widgets::Option{words::this_computer, style::Icon::monitor},
                                                widgets::Option{words::a_server, style::Icon::server}};
    widgets::segmented(ui, inside.cut_top(ui.px(52), ui.px(12)), words::host_where, places, form.where,
                       {.outlined = true});
    std::optional<ServerName> server = this_computer();
    widgets::TextFieldResult named;
    if (form.where == 1) {
        server = parse_server(form.server.edit.text);
        const bool wrong = form.complains && !server;
        named = widgets::text_field(ui, inside.cut_top(ui.px(style::height::field), ui.px(8)),
                                    words::host_server, form.server,
                                    {.placeholder = words::server_placeholder,
                                     .limits = {.graphemes = 200, .bytes = 300},
                                     .mood = wrong ? FieldMood::error : FieldMood::plain});
        if (named.changed) server = parse_server(form.server.edit.text);
    }
    if (title.changed || named.changed) form.complains = false;
    const bool wrong_server = form.complains && !server;
    const std::string_view sentence = no_title          ? words::host_needs_title
                                      : wrong_server    ? words::server_wrong
                                      : form.where == 0 ? words::this_computer_hint
                                                        : words::host_server_hint;
    const Rect line{inside.x, inside.y, inside.w, std::max(0.0F, bottom.y - inside.y - ui.px(8))};
    if (no_title || wrong_server) {
        widgets::field_sentence(ui, line, FieldMood::error, sentence);
    } else {
        widgets::paragraph(ui, line, sentence, 2,
                           {.type = Type::label, .colour = theme.t3, .valign = widgets::VAlign::top});
    }
    const Buttons pressed = buttons(ui, bottom, words::host_go);
    if (pressed.done || title.submitted || named.submitted) {
        host_now(context, memory, server);
    } else if (pressed.cancelled || modal.closed()) {
        memory.dialog = Dialog::none;
    }
}

void save_profile(Context& context, HomeMemory& memory) {
    const Profile profile = filled_in(memory.profile);
    if (profile.name.empty()) {
        memory.profile.name_missed = true;
        return;
    }
    Settings settings = context.around.settings;
    settings.you = profile;
    context.requests.add(ChangeSettingsTo{std::move(settings)});
    memory.dialog = Dialog::none;
    if (!memory.after_name) return;
    // The program goes through requests in their order: the name is known when this one comes.
    std::visit([&](auto& request) { context.requests.add(std::move(request)); }, *memory.after_name);
    memory.after_name.reset();
}

void profile_dialog(Context& context, HomeMemory& memory) {
    widgets::Ui& ui = context.ui;
    const bool first = context.around.settings.you.name.empty();
    const float wide = std::min(ui.px(600), ui.window().w - ui.px(32)) - ui.px(56);
    const float tall = profile_form_height(ui, wide) / ui.scale() + 2 * 28 + 44 + 12 + 20 + 52 + 6;
    const widgets::Modal modal(ui, words::profile_title,
                               {.width = 600,
                                .height = tall,
                                .title = first ? words::profile_first : words::profile_title,
                                .close_name = words::close});
    Rect inside = modal.inside();
    const Rect bottom =
        inside.cut_bottom(ui.px(style::height::button + 4), ui.px(16)).inset(0, 0, 0, ui.px(4));
    ProfileFormResult result;
    {
        widgets::ScrollArea area(ui, inside, words::profile_title, memory.scroll_of_dialog);
        result = profile_form(context, area.content(), memory.profile, memory.profile_just_opened);
        area.used(profile_form_height(ui, area.content().w));
    }
    memory.profile_just_opened = false;
    const std::string_view verb = !memory.after_name ? words::save
                                  : std::holds_alternative<JoinInvite>(*memory.after_name)
                                      ? words::save_and_join
                                      : words::save_and_go;
    const Buttons pressed = buttons(ui, bottom, verb);
    if (pressed.done || result.submitted) {
        save_profile(context, memory);
    } else if (pressed.cancelled || (modal.closed() && !memory.profile.picker.open)) {
        memory.dialog = Dialog::none;
        memory.after_name.reset();
        memory.tried = Tried::nothing;
    }
}

}  // namespace

void attempt(Context& context, JoinInvite request) {
    attempt_or_ask(context, std::move(request), Tried::join);
}

void attempt_seat(Context& context, JoinInvite request) {
    attempt_or_ask(context, std::move(request), Tried::seat);
}

void attempt(Context& context, HostOn request) {
    attempt_or_ask(context, std::move(request), Tried::host);
}

void attempt(Context& context, TrySolo request) {
    attempt_or_ask(context, request, Tried::solo);
}

void attempt(Context& context, KnockAt request) {
    attempt_or_ask(context, std::move(request), Tried::knock);
}

void attempt(Context& context, OpenCrew request) {
    attempt_or_ask(context, std::move(request), Tried::crew);
}

void open_profile_dialog(Context& context) {
    auto& memory = context.memory.of<HomeMemory>();
    memory.after_name.reset();
    memory.dialog = Dialog::profile;
    memory.profile_just_opened = true;
    fill(memory.profile, context.around.settings.you);
}

void open_host_dialog(Context& context, std::string_view server) {
    auto& memory = context.memory.of<HomeMemory>();
    memory.dialog = Dialog::host;
    memory.host = {};
    memory.host.just_opened = true;
    widgets::set_text(memory.host.title.edit, std::string(strings::default_title()));
    widgets::select_all(memory.host.title.edit);
    if (server.empty()) return;
    const auto name = parse_server(server);
    memory.host.where = 1;
    widgets::set_text(memory.host.server.edit, name ? to_text(*name) : std::string(server));
}

void dialogs(Context& context) {
    auto& memory = context.memory.of<HomeMemory>();
    switch (memory.dialog) {
        case Dialog::none:
            break;
        case Dialog::host:
            host_dialog(context, memory);
            break;
        case Dialog::profile:
            profile_dialog(context, memory);
            break;
    }
}

}  // namespace parlor::client::home
