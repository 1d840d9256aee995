#pragma once

#include "shared/base/random.hpp"
#include "shared/base/time.hpp"

namespace parlor::client {

// How long to wait before the next try: half a second, doubling to eight, and up to a quarter more so that a
// hundred clients do not come back in the same moment.
class Backoff {
public:
    explicit Backoff(Rng rng) : rng_(rng) {}

    [[nodiscard]] Duration next();
    void reset() { tries_ = 0; }
    [[nodiscard]] int tries() const { return tries_; }

    static constexpr Duration first = 500ms;
    static constexpr Duration longest = 8s;

private:
    Rng rng_;
    int tries_ = 0;
};

// The server speaks every second in play and every five at rest; two and a half of these without a word are
// silence where nobody acknowledges anything. Elsewhere it is that a question after a quiet time
// (transport::quiet_at_most) is not answered: at rest it shows sooner that a server has died, and in play
// that it lives though its beats get lost.
inline constexpr Duration silence_in_play = 2'500ms;
inline constexpr Duration silence_at_rest = 12'500ms;
inline constexpr Duration patience_for_answers = 1s;

inline constexpr Duration sync_in_play = 5s;
inline constexpr Duration sync_at_rest = 30s;

}  // namespace parlor::client
