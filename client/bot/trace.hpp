#pragma once

#include <cstddef>
#include <fstream>
#include <string>
#include <vector>

#include "client/bot/bot.hpp"
#include "shared/base/time.hpp"

namespace parlor::bot {

// Writes a line whenever a bot is in its seat or no longer is, for whoever measures from outside:
//   1732778468123 away 7 drawing      milliseconds since 1970, bot, phase of its lobby
class Trace {
public:
    explicit Trace(const std::string& file) : out_(file, std::ios::trunc) {}

    [[nodiscard]] bool is_open() const { return out_.is_open(); }
    void look(std::size_t index, const Bot& bot, UtcTime now);

private:
    std::ofstream out_;
    std::vector<bool> here_;
};

}  // namespace parlor::bot
