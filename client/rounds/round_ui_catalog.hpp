#pragma once

#include <type_traits>

#include "client/rounds/draw_ui.hpp"
#include "client/rounds/round_ui.hpp"
#include "client/rounds/tables_ui.hpp"
#include "client/rounds/toasts_ui.hpp"
#include "client/rounds/trivia_ui.hpp"
#include "client/rounds/two_truths_ui.hpp"
#include "client/rounds/who_said_it_ui.hpp"
#include "shared/protocol/room_view.hpp"
#include "shared/rounds/rounds.hpp"

namespace parlor::client {

template <class... Uis>
struct RoundUiList {
    using Types = RoundList<typename Uis::Type...>;
};

// THE list of round screens, in the order of shared/rounds/rounds.hpp.
using RoundUiCatalog = RoundUiList<TriviaUi, DrawUi, WhoSaidItUi, TwoTruthsUi, TablesUi, ToastsUi>;
static_assert(std::is_same_v<RoundUiCatalog::Types, Rounds>,
              "the screens do not match the list in shared/rounds");

// The offers of round_ui.hpp for whichever round type it is.
void draw_round(Context& context, style::Rect rect, const Rounds::View& view);
void draw_round_rail(Context& context, style::Rect rect, const Rounds::View& view);
// What it wants before it begins, in a card of the lobby; and the way there in two words, empty if there is
// nothing.
void draw_beforehand(Context& context, style::Rect rect, const Rounds::View& view);
[[nodiscard]] std::string beforehand_of(const Rounds::View& view);
// Whether it stands beside the page, in windows that are wide enough.
[[nodiscard]] bool wants_rail(const Rounds::View& view);
[[nodiscard]] std::string score_of(const Lobby& lobby, const Rounds::View& view);
[[nodiscard]] Progress progress_of(const Rounds::View& view);
[[nodiscard]] std::string subtitle_of(const Rounds::View& view);
[[nodiscard]] std::string_view title_of(const Rounds::Options& options);
[[nodiscard]] style::Icon icon_of(const Rounds::Options& options);
[[nodiscard]] style::Icon icon_of(const Rounds::View& view);
[[nodiscard]] ImU32 colour_of(const Rounds::Options& options, const style::Theme& theme);
[[nodiscard]] ImU32 colour_of(const Rounds::View& view, const style::Theme& theme);
// Of what there will be time for.
[[nodiscard]] std::string summary_of(const Activity& activity);
[[nodiscard]] std::string remark_of(const Activity& activity, std::size_t players);  // empty if there is none
[[nodiscard]] bool options_form(Context& context, style::Rect rect, Rounds::Options& options);
[[nodiscard]] float options_height(const Context& context, const Rounds::Options& options, float width);
// One activity of each type with its usual options, for "Add an activity".
[[nodiscard]] std::vector<Rounds::Options> default_options();

}  // namespace parlor::client
