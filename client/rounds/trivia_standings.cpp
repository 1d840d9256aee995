#include "client/parts/leaderboard.hpp"
#include "client/rounds/trivia_parts.hpp"
#include "client/strings/leaderboard_strings.hpp"
#include "client/style/space.hpp"
#include "client/widgets/cards.hpp"

namespace parlor::client::trivia_parts {

using style::Type;
using widgets::Ui;

void draw_standings(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    const widgets::Group group(ui, "Standings");
    const bool low = is_low(ui);
    next_footer(context, rect.cut_bottom(footer_height(ui), ui.px(low ? 10 : 20)), view);
    {
        const widgets::Surface surface(ui, ui.theme().bg0);
        Rect line = rect.cut_top(ui.px(low ? 36 : 48), ui.px(low ? 8 : 12));
        const std::string after = quiz::after_question(view.number, view.of);
        const Type size = low ? Type::head : Type::title;
        const Rect title =
            widgets::label_fit(ui, line, quiz::scores_so_far, {size, Type::sub}, {.may_cut = true});
        line.cut_left(title.w, ui.px(14));
        if (widgets::text_width(ui, after, Type::lead) <= line.w) {
            widgets::label(ui, line.moved(0, ui.px(low ? 2 : 4)), after,
                           {.type = Type::lead, .colour = ui.theme().t2});
        }
    }
    const auto rows = leaderboard_rows(*context.model.lobby, view.standings);
    const float needed =
        ui.px(20) + leaderboard_row_height(ui, RowSize::wide) * static_cast<float>(rows.size());
    if (!rows.empty()) rect.h = std::min(rect.h, needed);
    widgets::card(ui, rect, 0);
    const widgets::Surface surface(ui, ui.theme().s1);
    leaderboard_list(ui, rect.inset(ui.px(10)), strings::leaderboard, rows, RowSize::wide,
                     input_of(context, view).standings_scroll);
}

}  // namespace parlor::client::trivia_parts
