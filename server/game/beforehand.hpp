#pragma once

#include <memory>
#include <optional>
#include <span>

#include "server/game/round_catalog.hpp"

namespace parlor::game {

// What is gathered for a round before it begins, whichever type that is of: a value, in which only round
// types that gather something have a part. What each does with it stands in round.hpp.
class Beforehand {
public:
    // Whether rounds with such options gather anything.
    [[nodiscard]] static bool possible(const Rounds::Options& options);

    Beforehand() = default;
    // Nothing yet, for a round with such options.
    explicit Beforehand(const Rounds::Options& options);
    [[nodiscard]] bool is_for(const Rounds::Options& options) const;

    // Content of another round type is not taken.
    void take(const Content& content);
    // There is nothing to say anything to.
    [[nodiscard]] bool empty() const;
    [[nodiscard]] Content content() const;

    [[nodiscard]] std::optional<Refusal> on_command(const Rounds::Command& command, PlayerId who);
    void forget(PlayerId who);
    // The only door through which it leaves. `players` are those who are here and play.
    [[nodiscard]] Rounds::View view_for(PlayerId viewer, std::span<const PlayerId> players) const;

    // The round, of the content that people have seen and with what they have given; nothing when options are
    // of another round type.
    [[nodiscard]] std::unique_ptr<Round> begin(const Rounds::Options& options, RoundSetup setup) const;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(own_);
    }

private:
    RoundCatalog::Beforehand own_;
};

}  // namespace parlor::game
