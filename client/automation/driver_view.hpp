#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include <SDL_events.h>
#include <imgui.h>

#include "client/widgets/registry.hpp"

namespace parlor::automation {

// What the driver sees and moves: the program's own window, or a test's.
class DriverView {
public:
    virtual ~DriverView() = default;

    // Of the frame drawn last.
    [[nodiscard]] virtual const widgets::Registry& registry() const = 0;
    [[nodiscard]] virtual ImVec2 window_size() const = 0;  // in the registry's pixels
    // The registry's pixels for one unit of mouse events and of resize().
    [[nodiscard]] virtual float output_scale() const { return 1; }

    [[nodiscard]] virtual std::string clipboard() = 0;
    virtual void set_clipboard(const std::string& text) = 0;

    // Puts the event where those of a real mouse and keyboard arrive.
    virtual void push(SDL_Event event) = 0;
    virtual void resize(int width, int height) = 0;

    // Writes what is on screen as a PNG. Returns why it could not.
    [[nodiscard]] virtual std::optional<std::string> screenshot(const std::filesystem::path& file) = 0;
    virtual void quit(int exit_code) = 0;
};

}  // namespace parlor::automation
