#pragma once

#include <optional>

#include "client/bot/exhibition.hpp"
#include "client/bot/guesswork.hpp"
#include "client/bot/hand.hpp"

namespace parlor::bot {

// The server takes 30 commands a second of a person; an artist leaves some of them to other things.
inline constexpr Duration between_ops = 45ms;

// Plays draw & guess like a person: chooses a word it can draw, draws it, guesses what others draw.
class Sketching {
public:
    // With an exhibition it draws what is to hang there, whatever the word, and guesses nothing.
    explicit Sketching(Exhibition* exhibition = nullptr) : exhibition_(exhibition) {}

    // The move that is due. At most one every `between_ops` of real time, however fast room time runs.
    [[nodiscard]] std::optional<RoundCommand> due(const client::Lobby& lobby, RoomTime now, SteadyTime steady,
                                                  const Persona& persona, const Knowledge& knowledge,
                                                  Rng& rng);
    // When due() is to be asked again unless the picture changes before, and not before rests_until().
    [[nodiscard]] std::optional<RoomTime> next() const;
    [[nodiscard]] SteadyTime rests_until() const { return rests_until_; }

private:
    // What is known of the rules of an activity's turn.
    struct Turn {
        std::uint16_t activity = 0;
        std::uint16_t number = 0;
        bool is_artist = false;
        draw::Stage stage = draw::Stage::choosing;
        friend bool operator==(const Turn&, const Turn&) = default;
    };
    void notice(const Turn& turn, const draw::View& view, RoomTime now, const Persona& persona,
                const Knowledge& knowledge, Rng& rng);
    void take_up_pen(const draw::View& view, RoomTime now, const Persona& persona, const Knowledge& knowledge,
                     Rng& rng);
    [[nodiscard]] std::optional<draw::Command> wish(const client::Lobby& lobby, const draw::View& view,
                                                    RoomTime now, const Persona& persona,
                                                    const Knowledge& knowledge, Rng& rng);
    [[nodiscard]] std::optional<draw::Command> as_artist(const draw::View& view, RoomTime now,
                                                         const Knowledge& knowledge, Rng& rng);

    void lay_down_pen();

    Exhibition* exhibition_;
    std::optional<std::size_t> exhibit_;  // being drawn
    std::optional<Turn> turn_;
    std::optional<RoomTime> speaks_at_;      // an artist: chooses a word, or describes it
    std::optional<RoomTime> volunteers_at_;  // puts the name down for drawing soon
    Hand hand_;
    Guesswork guesswork_;
    SteadyTime rests_until_{};
};

}  // namespace parlor::bot
