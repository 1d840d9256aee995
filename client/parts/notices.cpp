#include "client/parts/notices.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "client/strings/notice_strings.hpp"
#include "client/strings/trouble_strings.hpp"
#include "client/style/motion.hpp"
#include "client/widgets/free_place.hpp"
#include "client/widgets/overlays.hpp"

namespace parlor::client {

namespace {

using widgets::FreePlace;
using widgets::Rect;

constexpr double short_life = 3.5;  // seconds: who comes and goes
constexpr double long_life = 6;     // what one has to read
constexpr double patience = 30;     // how long something waits for room
constexpr std::size_t most = 3;     // at the same time; the oldest makes room

struct Shown {
    std::string text;
    style::Icon icon = style::Icon::info;
    widgets::Tint tint = widgets::Tint::plain;
    double until = 0;
    bool passing = false;                      // who comes and goes: not worth hiding a word of a game
    std::optional<Rect> place = std::nullopt;  // kept while nothing that can be pressed lies there
    std::optional<double> hidden_since = std::nullopt;  // there is no room for it
};

struct NoticeMemory {
    std::vector<Shown> shown;  // the oldest first
    std::uint32_t last_notice = 0;
    std::uint32_t last_refusal = 0;
    std::optional<std::string> last_program;  // Surroundings::notice of the frame before
};

bool comes_or_goes(NoticeKind kind) {
    return kind == NoticeKind::joined || kind == NoticeKind::left || kind == NoticeKind::dropped ||
           kind == NoticeKind::returned;
}

style::Icon icon_of(NoticeKind kind) {
    switch (kind) {
        case NoticeKind::renamed:
        case NoticeKind::joined:
        case NoticeKind::returned:
            return style::Icon::user;
        case NoticeKind::host_is_away:
            return style::Icon::moon;
        case NoticeKind::host_is_back:
        case NoticeKind::new_host:
        case NoticeKind::new_co_host:
        case NoticeKind::no_co_host:
            return style::Icon::crown;
        case NoticeKind::left:
        case NoticeKind::removed_player:
            return style::Icon::exit;
        case NoticeKind::dropped:
            return style::Icon::wifi_off;
        case NoticeKind::running_late:
        case NoticeKind::extended:
            return style::Icon::clock;
        case NoticeKind::fewer_questions:
            return style::Icon::info;
        case NoticeKind::paused:
            return style::Icon::pause;
        case NoticeKind::resumed:
            return style::Icon::play;
        case NoticeKind::skipped:
            return style::Icon::skip;
        case NoticeKind::knocks:
            return style::Icon::door;
        case NoticeKind::restarting:
            return style::Icon::clock;
        case NoticeKind::crew_kept:
        case NoticeKind::crew_ended:
            return style::Icon::users;
        case NoticeKind::unsaved:
        case NoticeKind::saved_again:
            return style::Icon::info;
    }
    return style::Icon::info;
}

std::string sentence_of(const Lobby& lobby, const Notice& notice) {
    if (notice.who == lobby.you) return strings::notice_about_you(notice);
    const MemberView* member = lobby.member(notice.who);
    return strings::notice_about(
        notice, member != nullptr ? std::string_view(member->profile.name) : std::string_view{});
}

void add(NoticeMemory& memory, Shown shown) {
    // Of those who come and go, the last one does: a large lobby would never be without.
    std::erase_if(memory.shown,
                  [&](const Shown& one) { return one.text == shown.text || (one.passing && shown.passing); });
    if (memory.shown.size() >= most) memory.shown.erase(memory.shown.begin());
    memory.shown.push_back(std::move(shown));
}

double seconds_since(const Context& context, SteadyTime at) {
    return std::max(0.0, static_cast<double>(count_ms(context.now - at)) / 1000.0);
}

void take_new(Context& context, NoticeMemory& memory, NoticePlace place) {
    const double time = context.ui.time();
    for (const ShownNotice& one : context.model.notices) {
        if (one.number <= memory.last_notice) continue;
        memory.last_notice = one.number;
        const bool passing = comes_or_goes(one.notice.kind);
        const bool mine = context.model.lobby && one.notice.who == context.model.lobby->you;
        if (!context.model.lobby || (passing && !mine && place == NoticePlace::gathering)) continue;
        // One sees that oneself.
        if (mine && (one.notice.kind == NoticeKind::joined || one.notice.kind == NoticeKind::skipped))
            continue;
        // The card over the page says it, and says it as long as it is true.
        if (one.notice.kind == NoticeKind::paused && place == NoticePlace::playing) continue;
        const double left = (passing ? short_life : long_life) - seconds_since(context, one.at);
        if (left <= 0) continue;
        const bool warns = one.notice.kind == NoticeKind::running_late ||
                           one.notice.kind == NoticeKind::fewer_questions ||
                           one.notice.kind == NoticeKind::host_is_away;
        add(memory, {sentence_of(*context.model.lobby, one.notice), icon_of(one.notice.kind),
                     warns ? widgets::Tint::warn : widgets::Tint::plain, time + left, passing && !mine});
    }
    if (const auto& refusal = context.model.refusal; refusal && refusal->number > memory.last_refusal) {
        memory.last_refusal = refusal->number;
        const double left = long_life - seconds_since(context, refusal->at);
        const bool matters = refusal->refused.why != Refusal::no_effect;
        if (place != NoticePlace::home && left > 0 && matters) {
            add(memory, {strings::refusal(refusal->refused.why, refusal->refused.detail),
                         style::Icon::warning, widgets::Tint::warn, time + left});
        }
    }
    if (context.around.notice && context.around.notice != memory.last_program) {
        add(memory, {*context.around.notice, style::Icon::info, widgets::Tint::plain, time + long_life});
    }
    memory.last_program = context.around.notice;
}

// Low in the middle, above the footer of screens inside a lobby, where the buttons are; elsewhere when
// something that can be pressed lies there. Stays where it is while it can, so that it can be read.
Rect settle(const widgets::Ui& ui, const FreePlace& free, const std::optional<Rect>& before, ImVec2 size,
            NoticePlace place) {
    const Rect window = ui.window();
    if (before && before->w == size.x && before->h == size.y &&
        free.room_at(*before) == FreePlace::Room::free && window.common(*before).h == size.y) {
        return *before;
    }
    const float above_edge = ui.px(place == NoticePlace::home ? 24 : 94);
    return free.find({(window.w - size.x) / 2, window.h - above_edge - size.y, size.x, size.y});
}

}  // namespace

void say_notice(Context& context, std::string_view sentence) {
    add(context.memory.of<NoticeMemory>(),
        {std::string(sentence), style::Icon::check, widgets::Tint::ok, context.ui.time() + short_life});
}

void draw_notices(Context& context, NoticePlace place) {
    auto& memory = context.memory.of<NoticeMemory>();
    take_new(context, memory, place);
    widgets::Ui& ui = context.ui;
    std::erase_if(memory.shown, [&](const Shown& one) {
        return (one.hidden_since ? *one.hidden_since + patience : one.until) <= ui.time();
    });
    if (memory.shown.empty()) return;
    FreePlace free(ui);
    std::optional<std::size_t> closed;
    for (std::size_t i = memory.shown.size(); i-- > 0;) {
        Shown& one = memory.shown[i];
        widgets::ToastLook look{one.text, one.icon, one.tint, one.until, strings::close_notice};
        one.place = settle(ui, free, one.place, widgets::toast_size(ui, look), place);
        const FreePlace::Room room = free.room_at(*one.place);
        if (one.passing && (room != FreePlace::Room::free || free.hides_text(*one.place))) continue;
        ImVec2 at = one.place->min();
        if (room == FreePlace::Room::scrolls) {
            look.passes_clicks = true;
            look.close_name = {};
            at.x += (one.place->w - widgets::toast_size(ui, look).x) / 2;
        }
        // What finds no room, as below an open menu, waits for it; its time waits with it.
        if (room == FreePlace::Room::none) {
            if (!one.hidden_since) one.hidden_since = ui.time();
            continue;
        }
        if (one.hidden_since) look.until = one.until += ui.time() - *one.hidden_since;
        one.hidden_since.reset();
        free.take(*one.place);
        if (widgets::toast_notice(ui, at, look)) closed = i;
    }
    if (closed) {
        memory.shown.erase(memory.shown.begin() + static_cast<std::ptrdiff_t>(*closed));
        context.ui.redraw();
    }
}

}  // namespace parlor::client
