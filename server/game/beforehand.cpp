#include "server/game/beforehand.hpp"

#include <utility>

namespace parlor::game {

namespace {

// use(std::type_identity<Rules>, own) with the rules and the part of them that `own`, a variant, holds, if it
// is of a round type that gathers something; else nothing happens.
template <class Own, class Use, class... Rules>
void with_rules(RulesList<Rules...>, Own& own, const Use& use) {
    const auto try_one = [&]<class One>() {
        if constexpr (GathersBeforehand<One>) {
            if (auto* part = std::get_if<typename One::Beforehand>(&own))
                use(std::type_identity<One>{}, *part);
        }
    };
    (try_one.template operator()<Rules>(), ...);
}

template <class... Rules>
bool gathers(RulesList<Rules...>, const Rounds::Options& options) {
    return ((GathersBeforehand<Rules> && std::holds_alternative<typename Rules::Type::Options>(options)) ||
            ...);
}

template <class... Rules>
RoundCatalog::Beforehand nothing_yet(RulesList<Rules...>, const Rounds::Options& options) {
    RoundCatalog::Beforehand own;
    const auto try_one = [&]<class One>() {
        if (std::holds_alternative<typename One::Type::Options>(options))
            own.template emplace<typename BeforehandOf<One>::Type>();
    };
    (try_one.template operator()<Rules>(), ...);
    return own;
}

}  // namespace

bool Beforehand::possible(const Rounds::Options& options) {
    return gathers(RoundCatalog{}, options);
}

Beforehand::Beforehand(const Rounds::Options& options) : own_(nothing_yet(RoundCatalog{}, options)) {}

bool Beforehand::is_for(const Rounds::Options& options) const {
    return possible(options) && own_.index() == options.index();
}

void Beforehand::take(const Content& content) {
    with_rules(RoundCatalog{}, own_, [&]<class Rules>(std::type_identity<Rules>, auto& own) {
        if (const auto* drawn = std::get_if<typename Rules::Content>(&content)) own.take(*drawn);
    });
}

bool Beforehand::empty() const {
    bool empty = true;
    with_rules(RoundCatalog{}, own_, [&](auto, const auto& own) { empty = own.content().empty(); });
    return empty;
}

Content Beforehand::content() const {
    Content content;
    with_rules(RoundCatalog{}, own_, [&](auto, const auto& own) { content = own.content(); });
    return content;
}

std::optional<Refusal> Beforehand::on_command(const Rounds::Command& command, PlayerId who) {
    std::optional<Refusal> refusal = Refusal::not_now;
    with_rules(RoundCatalog{}, own_, [&]<class Rules>(std::type_identity<Rules>, auto& own) {
        if (const auto* said = std::get_if<typename Rules::Type::Command>(&command))
            refusal = own.on_command(*said, who);
    });
    return refusal;
}

void Beforehand::forget(PlayerId who) {
    with_rules(RoundCatalog{}, own_, [&](auto, auto& own) { own.forget(who); });
}

Rounds::View Beforehand::view_for(PlayerId viewer, std::span<const PlayerId> players) const {
    Rounds::View view;
    with_rules(RoundCatalog{}, own_, [&](auto, const auto& own) { view = own.view_for(viewer, players); });
    return view;
}

std::unique_ptr<Round> Beforehand::begin(const Rounds::Options& options, RoundSetup setup) const {
    std::unique_ptr<Round> round;
    if (empty()) return round;
    with_rules(RoundCatalog{}, own_, [&]<class Rules>(std::type_identity<Rules>, const auto& own) {
        if (const auto* chosen = std::get_if<typename Rules::Type::Options>(&options))
            round = std::make_unique<Rules>(*chosen, own.content(), std::move(setup), own);
    });
    return round;
}

}  // namespace parlor::game
