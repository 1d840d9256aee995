#include "shared/rounds/rounds.hpp"

namespace parlor {

bool valid(const Rounds::Options& options) {
    return std::visit([](const auto& one) { return valid(one); }, options);
}

bool valid(const Rounds::Command& command) {
    return std::visit([](const auto& one) { return valid(one); }, command);
}

std::vector<std::string*> written_in(Rounds::Command& command) {
    return std::visit([](auto& one) { return written_in(one); }, command);
}

std::vector<Rounds::Command> moves(const Rounds::View& view, Rng& rng) {
    return std::visit(
        [&](const auto& one) {
            std::vector<Rounds::Command> all;
            for (auto& move : moves(one, rng))
                all.emplace_back(std::move(move));
            return all;
        },
        view);
}

std::uint16_t length(const Rounds::Options& options) {
    return std::visit([](const auto& one) { return length(one); }, options);
}

Duration estimate(const Rounds::Options& options) {
    return std::visit([](const auto& one) { return estimate(one); }, options);
}

Rounds::Options fit(const Rounds::Options& options, Duration time) {
    return std::visit([&](const auto& one) -> Rounds::Options { return fit(one, time); }, options);
}

}  // namespace parlor
