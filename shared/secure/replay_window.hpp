#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>

namespace parlor::secure {

// Which of the last 1,024 numbers have been seen. What is older counts as seen.
class ReplayWindow {
public:
    static constexpr std::uint32_t size = 1'024;

    [[nodiscard]] bool is_new(std::uint32_t number) const {
        if (number >= end_) return true;
        return end_ - number <= size && !seen_[number % size];
    }
    void note(std::uint32_t number) {
        if (number >= end_) {
            // What lies between was not seen.
            if (number - end_ >= size) {
                seen_.reset();
            } else {
                for (std::uint64_t passed = end_; passed < number; ++passed)
                    seen_.reset(passed % size);
            }
            end_ = std::uint64_t{number} + 1;
        }
        seen_.set(number % size);
    }

private:
    std::bitset<size> seen_;
    std::uint64_t end_ = 0;  // one more than the highest number seen
};

}  // namespace parlor::secure
