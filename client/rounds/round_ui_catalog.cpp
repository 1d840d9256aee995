#include "client/rounds/round_ui_catalog.hpp"

#include <variant>

namespace parlor::client {

namespace {

// The screen of the round type that a view or options belong to. No type: a forgotten one does not compile.
template <class What, class List>
struct Find;
template <class What, class... Uis>
struct Find<What, RoundUiList<Uis...>> {
    // Calls `use` with an empty Ui of the type whose View or Options `What` is.
    template <class Use>
    static decltype(auto) apply(Use&& use) {
        return pick<Use, Uis...>(std::forward<Use>(use));
    }

private:
    template <class Use, class First, class... Rest>
    static decltype(auto) pick(Use&& use) {
        if constexpr (std::is_same_v<What, typename First::Type::View> ||
                      std::is_same_v<What, typename First::Type::Options>) {
            return use(First{});
        } else {
            return pick<Use, Rest...>(std::forward<Use>(use));
        }
    }
};

// use(ui, alternative) with the alternative that `any`, a view or options, holds.
template <class Any, class Use>
decltype(auto) with_ui(Any& any, Use&& use) {
    return std::visit(
        [&](auto& one) -> decltype(auto) {
            using What = std::remove_cvref_t<decltype(one)>;
            return Find<What, RoundUiCatalog>::apply([&](auto ui) -> decltype(auto) { return use(ui, one); });
        },
        any);
}

template <class... Uis>
std::vector<Rounds::Options> usual_options(RoundUiList<Uis...>) {
    return {Rounds::Options{typename Uis::Type::Options{}}...};
}

}  // namespace

void draw_round(Context& context, style::Rect rect, const Rounds::View& view) {
    with_ui(view, [&](auto ui, const auto& one) { ui.draw(context, rect, one); });
}

void draw_round_rail(Context& context, style::Rect rect, const Rounds::View& view) {
    with_ui(view, [&](auto ui, const auto& one) { ui.draw_rail(context, rect, one); });
}

void draw_beforehand(Context& context, style::Rect rect, const Rounds::View& view) {
    with_ui(view, [&](auto ui, const auto& one) {
        if constexpr (requires { ui.draw_beforehand(context, rect, one); })
            ui.draw_beforehand(context, rect, one);
    });
}

std::string beforehand_of(const Rounds::View& view) {
    return with_ui(view, [](auto ui, const auto& one) {
        if constexpr (requires { ui.beforehand(one); }) {
            return ui.beforehand(one);
        } else {
            return std::string{};
        }
    });
}

bool wants_rail(const Rounds::View& view) {
    return with_ui(view, [](auto ui, const auto& one) {
        if constexpr (requires { ui.wants_rail(one); }) {
            return ui.wants_rail(one);
        } else {
            return true;
        }
    });
}

std::string score_of(const Lobby& lobby, const Rounds::View& view) {
    return with_ui(view, [&](auto ui, const auto& one) { return ui.score(lobby, one); });
}

Progress progress_of(const Rounds::View& view) {
    return with_ui(view, [](auto ui, const auto& one) { return ui.progress(one); });
}

std::string subtitle_of(const Rounds::View& view) {
    return with_ui(view, [](auto ui, const auto& one) { return ui.subtitle(one); });
}

std::string_view title_of(const Rounds::Options& options) {
    return with_ui(options, [](auto ui, const auto&) { return ui.title(); });
}

style::Icon icon_of(const Rounds::Options& options) {
    return with_ui(options, [](auto ui, const auto&) { return ui.icon(); });
}

style::Icon icon_of(const Rounds::View& view) {
    return with_ui(view, [](auto ui, const auto&) { return ui.icon(); });
}

ImU32 colour_of(const Rounds::Options& options, const style::Theme& theme) {
    return with_ui(options, [&](auto ui, const auto&) { return ui.colour(theme); });
}

ImU32 colour_of(const Rounds::View& view, const style::Theme& theme) {
    return with_ui(view, [&](auto ui, const auto&) { return ui.colour(theme); });
}

std::string summary_of(const Activity& activity) {
    const Rounds::Options played = fit(activity.options, std::chrono::minutes(activity.minutes));
    return with_ui(played, [](auto ui, const auto& one) { return ui.summary(one); });
}

std::string remark_of(const Activity& activity, std::size_t players) {
    const Rounds::Options played = fit(activity.options, std::chrono::minutes(activity.minutes));
    return with_ui(played, [&](auto ui, const auto& one) {
        if constexpr (requires { ui.remark(one, players); }) {
            return ui.remark(one, players);
        } else {
            return std::string{};
        }
    });
}

bool options_form(Context& context, style::Rect rect, Rounds::Options& options) {
    return with_ui(options, [&](auto ui, auto& one) { return ui.options_form(context, rect, one); });
}

float options_height(const Context& context, const Rounds::Options& options, float width) {
    return with_ui(options, [&](auto ui, const auto&) { return ui.options_height(context, width); });
}

std::vector<Rounds::Options> default_options() {
    return usual_options(RoundUiCatalog{});
}

}  // namespace parlor::client
