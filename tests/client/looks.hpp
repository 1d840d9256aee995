#pragma once

#include <doctest/doctest.h>

#include <array>
#include <string>

#include "tests/support/sample_models.hpp"
#include "tests/support/screen_stage.hpp"

namespace parlor::testing {

// The windows and text sizes in which every screen of an evening has to be laid out well.
struct Look {
    std::string name;
    ImVec2 window;
    float scale;
};
inline const std::array looks{Look{"normal", {1280, 800}, 1}, Look{"small", {960, 600}, 1},
                              Look{"large text", {1280, 800}, 1.5F}, Look{"largest text", {1280, 800}, 2},
                              Look{"small, large text", {960, 600}, 1.5F}};

// In both themes too, and with short messages over it.
inline void check_everywhere(const std::string& name, const client::Model& model) {
    for (const Look& size : looks) {
        for (const bool dark : {true, false}) {
            INFO(name, ", ", size.name, dark ? ", dark" : ", light");
            ScreenStage stage({.window = size.window, .scale = size.scale, .dark = dark});
            stage.draw(model, sample_surroundings());
            CHECK_EQ(stage.layout_report(), "");
            ScreenStage noticed({.window = size.window, .scale = size.scale, .dark = dark});
            noticed.draw(with_notices(model), sample_surroundings());
            CHECK_EQ(noticed.layout_report(), "");
        }
    }
}

}  // namespace parlor::testing
