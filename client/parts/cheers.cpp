#include <algorithm>
#include <string>

#include "client/parts/chat_panel.hpp"
#include "client/parts/notices.hpp"
#include "client/style/motion.hpp"
#include "client/style/space.hpp"
#include "client/widgets/chat.hpp"
#include "client/widgets/scopes.hpp"

namespace parlor::client {

namespace {
constexpr std::uint32_t steps = 3;
}

void draw_cheers(Context& context) {
    if (!context.model.lobby || context.model.cheers.empty()) return;
    widgets::Ui& ui = context.ui;
    const auto age_of = [&](const RisingCheer& cheer) {
        return static_cast<float>(count_ms(context.now - cheer.at)) / 1000.0F;
    };
    const bool any = std::ranges::any_of(context.model.cheers, [&](const RisingCheer& cheer) {
        return age_of(cheer) <= style::motion::cheer;
    });
    if (!any) return;
    const widgets::Rect window = ui.window();
    const float width = ui.px(style::width::rail);
    const float height = std::min(ui.px(192), window.h * 0.4F);
    // In the lower right corner, or left of the chat where that is.
    const auto chat = chat_place(context);
    const bool beside = chat && chat->x > width + ui.px(style::margin::page);
    const float right =
        beside ? chat->x - ui.px(style::gap::md) : window.right() - ui.px(style::margin::page);
    const widgets::Rect corner{right - width, window.bottom() - ui.px(24) - height, width, height};
    widgets::Group group(ui, "cheers");
    for (const RisingCheer& cheer : context.model.cheers) {
        const MemberView* member = context.model.lobby->member(cheer.who);
        if (member == nullptr || age_of(cheer) > style::motion::cheer) continue;
        // Each comes to rest in a place of its own, so that they do not hide each other.
        const auto step = static_cast<float>(cheer.number % steps);
        const widgets::Rect lane{corner.x + step * ui.px(24), corner.y + step * ui.px(48),
                                 corner.w - static_cast<float>(steps) * ui.px(24),
                                 corner.h - step * ui.px(48)};
        widgets::floating_cheer(ui, lane, member->profile.avatar, member->profile.coaster,
                                member->profile.name, cheer.emoji, age_of(cheer));
    }
}

}  // namespace parlor::client
