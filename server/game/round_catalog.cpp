#include "server/game/round_catalog.hpp"

#include <utility>

namespace parlor::game {

namespace {

template <class... Rules>
std::unique_ptr<Round> make(RulesList<Rules...>, const Rounds::Options& options, Content& content,
                            RoundSetup& setup) {
    std::unique_ptr<Round> round;
    const auto try_one = [&]<class One>() {
        const auto* own_options = std::get_if<typename One::Type::Options>(&options);
        auto* own_content = std::get_if<typename One::Content>(&content);
        if (own_options == nullptr || own_content == nullptr || own_content->empty()) return;
        round = std::make_unique<One>(*own_options, std::move(*own_content), std::move(setup));
    };
    (try_one.template operator()<Rules>(), ...);
    return round;
}

template <class... Rules>
std::size_t length_of(RulesList<Rules...>, const Content& content) {
    std::size_t length = 0;
    const auto try_one = [&]<class One>() {
        const auto* own = std::get_if<typename One::Content>(&content);
        if (own != nullptr) length = One::length(*own);
    };
    (try_one.template operator()<Rules>(), ...);
    return length;
}

}  // namespace

std::size_t length(const Content& content) {
    return length_of(RoundCatalog{}, content);
}

std::unique_ptr<Round> make_round(const Rounds::Options& options, Content content, RoundSetup setup) {
    return make(RoundCatalog{}, options, content, setup);
}

}  // namespace parlor::game
