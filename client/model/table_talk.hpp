#pragma once

#include <cstdint>
#include <deque>

#include "shared/rounds/tables.hpp"

namespace parlor::client {

// What was said at the table where one sits, since one sat down there.
struct TableTalk {
    std::uint16_t activity = 0;
    std::uint16_t rotation = 0;  // 0: none yet
    std::uint8_t table = 0;
    std::deque<tables::Line> lines;  // the last 100
    std::uint32_t lines_before = 0;  // those that fell out

    // Makes this the talk of that table, empty if it was another's.
    void be_of(std::uint16_t new_activity, std::uint16_t new_rotation, std::uint8_t new_table);
    void hear(std::uint16_t in_activity, const tables::Event& event);
};

}  // namespace parlor::client
