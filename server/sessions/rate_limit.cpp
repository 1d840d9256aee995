#include "server/sessions/rate_limit.hpp"

namespace parlor::sessions {

namespace {
constexpr std::uint32_t most_doublings = 10;  // 17 hours
constexpr Duration one_forgiven_every = std::chrono::minutes(6);
constexpr Duration forgotten_after = std::chrono::hours(24);
constexpr Duration a_day = std::chrono::hours(24);
}  // namespace

bool DailyQuota::take(std::uint32_t address, SteadyTime now) {
    if (now - since_ >= a_day) {
        used_.clear();
        since_ = now;
    }
    std::uint32_t& used = used_[address];
    if (used >= most_) return false;
    ++used;
    return true;
}

Duration CodeGuard::blocked_for(std::uint32_t address, SteadyTime now) const {
    const auto found = tries_.find(address);
    if (found == tries_.end()) return Duration{0};
    return std::max(Duration{0}, found->second.until - now);
}

void CodeGuard::wrong(std::uint32_t address, SteadyTime now) {
    Tries& tries = tries_[address];
    const auto quiet = std::max(Duration{0}, now - std::max(tries.last, tries.until));
    tries.wrong -=
        static_cast<std::uint32_t>(std::min<std::int64_t>(tries.wrong, quiet / one_forgiven_every));
    if (tries.wrong == 0) tries.blocks = 0;
    tries.last = now;
    if (++tries.wrong < limits::wrong_codes) return;
    // The count starts at the limit again, so the next wrong one after the pause doubles it.
    tries.wrong = limits::wrong_codes - 1;
    tries.until = now + std::chrono::minutes(1) * (1LL << std::min(tries.blocks, most_doublings));
    ++tries.blocks;
}

void CodeGuard::sweep(SteadyTime now) {
    std::erase_if(tries_, [&](const auto& entry) {
        return now - entry.second.last > forgotten_after && entry.second.until <= now;
    });
}

}  // namespace parlor::sessions
