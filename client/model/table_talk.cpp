#include "client/model/table_talk.hpp"

#include <variant>

namespace parlor::client {

namespace {

constexpr std::size_t lines_kept = 100;

}  // namespace

void TableTalk::be_of(std::uint16_t new_activity, std::uint16_t new_rotation, std::uint8_t new_table) {
    if (activity == new_activity && rotation == new_rotation && table == new_table) return;
    *this = {new_activity, new_rotation, new_table, {}, 0};
}

void TableTalk::hear(std::uint16_t in_activity, const tables::Event& event) {
    const auto& line = std::get<tables::Line>(event);
    be_of(in_activity, line.rotation, line.table);
    lines.push_back(line);
    if (lines.size() <= lines_kept) return;
    lines.pop_front();
    ++lines_before;
}

}  // namespace parlor::client
