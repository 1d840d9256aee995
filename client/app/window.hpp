#pragma once

#include <memory>
#include <optional>
#include <string>

#include <SDL.h>
#include <imgui.h>

#include "client/app/imgui_renderer.hpp"

namespace parlor::app {

struct WindowSettings {
    std::string title = "Parlor";
    int width = 1280;
    int height = 800;
};

inline constexpr int min_window_width = 960;
inline constexpr int min_window_height = 600;

// The window, its renderer and its ImGui context. All coordinates that ImGui sees are pixels of the output,
// also on displays that scale: layouts multiply by output_scale() instead, and text stays crisp.
class Window {
public:
    // Throws std::runtime_error with one clear sentence if there is no display or no way to draw.
    explicit Window(const WindowSettings& settings);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    // Tells ImGui. Mouse buttons and position come from here alone, not from the state of the system, so that
    // pushed events count as much as real ones. Returns false for events that change nothing on screen.
    bool process_event(const SDL_Event& event);

    void begin_frame();  // ends with ImGui::NewFrame()
    // Renders what was laid out. Without `present` the picture can still be saved or drawn anew.
    void end_frame(bool present = true);
    void present();

    // Output pixels for one unit of the window manager: 1 on most displays, 2 on many laptops.
    [[nodiscard]] float output_scale() const;
    [[nodiscard]] ImVec2 output_size() const;  // pixels
    [[nodiscard]] bool is_software() const { return software_; }
    [[nodiscard]] bool is_visible() const;  // not minimised or hidden
    [[nodiscard]] SDL_Renderer& renderer() const { return *renderer_; }
    [[nodiscard]] SDL_Window& handle() const { return *window_; }

    // Switches text input on and shows the input method at this rectangle (pixels of the output), or off.
    void set_text_area(std::optional<ImVec4> min_max);

private:
    struct Video {  // SDL's video subsystem
        Video();
        ~Video();
        Video(const Video&) = delete;
        Video& operator=(const Video&) = delete;
    };
    struct Destroy {
        void operator()(SDL_Window* window) const { SDL_DestroyWindow(window); }
        void operator()(SDL_Renderer* renderer) const { SDL_DestroyRenderer(renderer); }
    };
    struct Mouse {
        ImVec2 at{};
        bool inside = false;
        bool down[3]{};
    };
    void create_renderer();

    Video video_;
    std::unique_ptr<SDL_Window, Destroy> window_;
    std::unique_ptr<SDL_Renderer, Destroy> renderer_;
    std::unique_ptr<ImGuiRenderer> painter_;
    bool software_ = false;
    Mouse mouse_;
    std::optional<ImVec4> text_area_;
    bool text_input_on_ = false;
};

}  // namespace parlor::app
