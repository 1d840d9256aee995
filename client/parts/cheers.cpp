#include <algorithm>
#include <string>

#include "client/parts/notices.hpp"
#include "client/style/motion.hpp"
#include "client/style/space.hpp"
#include "client/widgets/chat.hpp"
#include "client/widgets/scopes.hpp"

namespace parlor::client {

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
    const float height = std::min(ui.px(230), window.h * 0.4F);
    const widgets::Rect corner{window.right() - width - ui.px(style::margin::page),
                               window.bottom() - ui.px(100) - height, width, height};
    widgets::Group group(ui, "cheers");
    for (const RisingCheer& cheer : context.model.cheers) {
        const MemberView* member = context.model.lobby->member(cheer.who);
        if (member == nullptr || age_of(cheer) > style::motion::cheer) continue;
        // Several side by side, so that they do not hide each other; still ones one above the other.
        widgets::Rect lane = corner;
        const float shift = static_cast<float>(cheer.number % 3);
        lane.x += shift * ui.px(34);
        lane.w -= ui.px(68);
        if (ui.reduced_motion()) lane.h -= static_cast<float>(cheer.number % 4) * ui.px(50);
        widgets::floating_cheer(ui, lane, member->profile.avatar, member->profile.coaster,
                                member->profile.name, cheer.emoji, age_of(cheer));
    }
}

}  // namespace parlor::client
