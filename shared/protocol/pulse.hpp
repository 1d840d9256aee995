#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

// How an evening was, said with one tap.
namespace parlor {

enum class Pulse : std::uint8_t { loved_it, good, so_so, not_for_me };
constexpr Pulse last_of(Pulse) {
    return Pulse::not_for_me;
}
inline constexpr std::size_t pulse_kinds = static_cast<std::size_t>(last_of(Pulse{})) + 1;

// What one person may see of it: what they said, and if they are the host how many said each, as soon as that
// tells of nobody alone. Everybody else never gets more than their own.
struct PulseView {
    std::optional<Pulse> own;
    std::vector<std::uint16_t> counts;  // pulse_kinds of them, or none

    friend bool operator==(const PulseView&, const PulseView&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(own, counts);
    }
};

}  // namespace parlor
