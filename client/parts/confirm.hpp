#pragma once

#include <cstdint>
#include <string_view>

#include "client/widgets/ui.hpp"

namespace parlor::client {

struct ConfirmLook {
    std::string_view name;  // of the dialog in the registry
    std::string_view title;
    std::string_view text;
    std::string_view yes;
    std::string_view no;
    bool danger = true;  // of `yes`; else it is the primary button
};
enum class Confirmed : std::uint8_t { undecided, no, yes };

// A small dialog that asks once more. Call it while the question stands; Esc and a press outside mean no.
[[nodiscard]] Confirmed confirm(widgets::Ui& ui, const ConfirmLook& look);

}  // namespace parlor::client
