#pragma once

#include <array>
#include <cstdint>
#include <map>

#include "server/sessions/rate_limit.hpp"
#include "shared/base/time.hpp"
#include "shared/protocol/query.hpp"
#include "shared/transport/transport.hpp"

namespace parlor::sessions {

// Who may open a connection: whoever shows the cookie that the answer to a query brought to their address, so
// that nobody connects in the name of another; and of one address not more than an office of people who all
// come at once.
class Admission {
public:
    // `secret`: unpredictable, new with each process.
    explicit Admission(const std::array<std::uint8_t, 32>& secret) : secret_(secret) {}

    // For the answer to a query; good for one to two minutes. Nothing is remembered of who asks.
    [[nodiscard]] query::Cookie cookie_for(std::uint32_t address, SteadyTime now) const;
    // Whether this query may be answered: all together are bounded, which costs no connection anything.
    [[nodiscard]] bool answers(SteadyTime now) { return answers_.take(now); }
    // Whether somebody with that ticket may connect.
    [[nodiscard]] bool admits(transport::Address from, std::uint32_t ticket, SteadyTime now);

    struct Figures {
        std::uint64_t without_ticket = 0;  // or with a stale one
        std::uint64_t too_many = 0;        // from one address, or altogether
    };
    [[nodiscard]] const Figures& figures() const { return figures_; }

private:
    [[nodiscard]] query::Cookie cookie_of(std::uint32_t address, std::int64_t minute) const;
    void sweep(SteadyTime now);

    std::array<std::uint8_t, 32> secret_;
    TokenBucket answers_{limits::query_answers_a_second, limits::query_answers_a_second};
    TokenBucket all_{limits::connects_a_second, limits::connects_burst};
    // Of addresses that have shown a cookie: what somebody can make up is not in it.
    std::map<std::uint32_t, TokenBucket> addresses_;
    SteadyTime next_sweep_{};
    Figures figures_;
};

}  // namespace parlor::sessions
