#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "client/keepsake/keepsake_picture.hpp"
#include "tests/support/screen_stage.hpp"

// What people take home from evenings, as their recap hands it out.
namespace parlor::testing {

[[nodiscard]] client::Keepsake keepsake_of(const client::Model& model);
// Laid out on a stage of that look, as a program with such a window would.
[[nodiscard]] std::unique_ptr<client::KeepsakePicture> picture_of(const client::Keepsake& keepsake,
                                                                  const StageLook& look = {});

// Evenings by a name that suits a file: an ordinary one; forty people with difficult names and many drawings;
// one whose winner is left out; and one that has next to nothing.
[[nodiscard]] std::vector<std::pair<std::string, client::Keepsake>> sample_keepsakes();

}  // namespace parlor::testing
