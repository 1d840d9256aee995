#include "client/screens/connection_banner.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <variant>

#include "client/parts/connection_check.hpp"
#include "client/parts/notices.hpp"
#include "client/strings/connection_strings.hpp"
#include "client/strings/notice_strings.hpp"
#include "client/strings/trouble_strings.hpp"
#include "client/widgets/overlays.hpp"

namespace parlor::client {

namespace {

constexpr float wide_enough = 760;  // style px: below, the headline would be cut

struct BannerMemory {
    bool was_lost = false;
    SteadyTime next_try;
    double wait = 1;  // seconds until it, when it became known
};

struct Words {
    std::string title;
    std::string text;
    std::string_view action;
    std::string_view leave;
    std::string_view more;
    float progress = -1;
};

Words words_of(Context& context, BannerMemory& memory, const Lost& lost) {
    const bool brief = context.ui.width() < wide_enough;
    const double left = std::max(0.0, static_cast<double>(count_ms(lost.next_try - context.now)) / 1000.0);
    if (lost.next_try != memory.next_try || !memory.was_lost) {
        memory.next_try = lost.next_try;
        memory.wait = std::max(left, 0.001);
    }
    Words words{std::string(brief ? strings::connection::lost_briefly : strings::connection::lost),
                {},
                strings::connection::try_now,
                strings::connection::leave,
                strings::connection::what_is_wrong};
    if (left <= 0) {
        words.text = strings::connection::trying_now(to_text(lost.server));
        return words;
    }
    // Only when the shown second changes is there anything to draw.
    const double shown = std::ceil(left);
    context.ui.redraw_at(context.ui.time() + left - (shown - 1) + 0.002);
    const auto seconds = static_cast<long>(shown);
    if (lost.server_restarts && !brief) words.title = strings::connection::restarts;
    words.text =
        brief ? strings::connection::trying_briefly(seconds) : strings::connection::trying_in(seconds);
    words.progress =
        static_cast<float>(std::clamp(1 - (shown - 1) / std::max(1.0, std::ceil(memory.wait)), 0.0, 1.0));
    return words;
}

Words words_of(Trouble why, const ServerName& server) {
    return {strings::trouble_title(why),
            strings::trouble(why, server),
            strings::connection::back_home,
            {},
            {},
            1};
}

}  // namespace

bool is_cut_off(const Model& model) {
    return model.lobby && !std::holds_alternative<Online>(model.connection) &&
           !std::holds_alternative<Connecting>(model.connection) &&
           !std::holds_alternative<Offline>(model.connection);
}

void draw_connection_banner(Context& context) {
    auto& memory = context.memory.of<BannerMemory>();
    const auto* lost = std::get_if<Lost>(&context.model.connection);
    if (memory.was_lost && context.model.is_online() && context.model.lobby) {
        say_notice(context, strings::back_at_seat);
        memory.was_lost = false;
    }
    if (!is_cut_off(context.model)) {
        if (lost == nullptr) memory.was_lost = false;
        return;
    }
    Words words;
    if (lost != nullptr) {
        words = words_of(context, memory, *lost);
        memory.was_lost = true;
    } else if (const auto* ended = std::get_if<Ended>(&context.model.connection)) {
        words = words_of(ended->why, ended->server);
    } else if (const auto* nowhere = std::get_if<Unreachable>(&context.model.connection)) {
        words = words_of(nowhere->why, nowhere->server);
    }
    const auto press = widgets::banner(context.ui, {.title = words.title,
                                                    .text = words.text,
                                                    .action = words.action,
                                                    .leave = words.leave,
                                                    .more = words.more,
                                                    .progress = words.progress});
    if (press == widgets::BannerPress::more && lost != nullptr) open_connection_check(context, lost->server);
    if (press == widgets::BannerPress::leave) context.requests.add(GiveUp{});
    if (press == widgets::BannerPress::action) {
        if (lost != nullptr) {
            context.requests.add(RetryNow{});
        } else {
            context.requests.add(GiveUp{});
        }
    }
}

}  // namespace parlor::client
