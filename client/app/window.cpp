#include "client/app/window.hpp"

#include <SDL_opengl.h>
#include <imgui_impl_sdl.h>

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <stdexcept>
#include <string_view>

namespace parlor::app {
namespace {

int mouse_index(Uint8 button) {
    switch (button) {
        case SDL_BUTTON_LEFT:
            return 0;
        case SDL_BUTTON_RIGHT:
            return 1;
        case SDL_BUTTON_MIDDLE:
            return 2;
        default:
            return -1;
    }
}

std::runtime_error no_display(const std::string& reason) {
    return std::runtime_error(
        "Parlor needs a display. Start it from a desktop session, or set SDL_VIDEODRIVER=dummy to run "
        "without one (" +
        reason + ").");
}

// OpenGL without a GPU: it computes every pixel on the processor, and needs several times as long for it as
// our own painter.
bool is_opengl_in_software(SDL_Renderer& renderer) {
    SDL_RendererInfo info{};
    if (SDL_GetRendererInfo(&renderer, &info) != 0 || !std::string_view(info.name).starts_with("opengl")) {
        return false;
    }
    const auto get_string = reinterpret_cast<decltype(&glGetString)>(SDL_GL_GetProcAddress("glGetString"));
    const auto* answer = get_string != nullptr ? get_string(GL_RENDERER) : nullptr;
    if (answer == nullptr) {
        return false;
    }
    const std::string_view name = reinterpret_cast<const char*>(answer);
    return std::ranges::any_of(
        std::initializer_list<std::string_view>{"llvmpipe", "softpipe", "SWR", "SwiftShader",
                                                "Software Rasterizer", "GDI Generic"},
        [&](auto part) { return name.find(part) != std::string_view::npos; });
}

}  // namespace

Window::Video::Video() {
    // A click that also brings the window to the front counts as a click.
    SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "1");
    SDL_SetHint(SDL_HINT_IME_SHOW_UI, "1");
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
    // The software renderer hands its picture to the X server and not to a texture of OpenGL, which would
    // cost more than to paint it.
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) {
        throw no_display(SDL_GetError());
    }
    // Without a display SDL may take a driver that shows nothing; only who asks for one wants that.
    const std::string_view driver = SDL_GetCurrentVideoDriver();
    const auto* asked = SDL_GetHint(SDL_HINT_VIDEODRIVER);
    if ((driver == "offscreen" || driver == "dummy" || driver == "evdev") &&
        (asked == nullptr || *asked == '\0')) {
        SDL_QuitSubSystem(SDL_INIT_VIDEO);
        throw no_display("no display found");
    }
}

Window::Video::~Video() {
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
}

Window::Window(const WindowSettings& settings) {
    const int width = std::max(settings.width, min_window_width);
    const int height = std::max(settings.height, min_window_height);
    window_.reset(SDL_CreateWindow(settings.title.c_str(), SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED,
                                   width, height, SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI));
    if (!window_) {
        throw std::runtime_error(std::string("Parlor could not open a window: ") + SDL_GetError() + ".");
    }
    SDL_SetWindowMinimumSize(window_.get(), min_window_width, min_window_height);
    create_renderer();
    SDL_ShowWindow(window_.get());
    SDL_StopTextInput();

    ImGui::CreateContext();
    auto& io = ImGui::GetIO();
    io.IniFilename = nullptr;  // nothing of ImGui's is worth keeping between runs
    io.LogFilename = nullptr;
    ImGui_ImplSDL2_InitForSDLRenderer(window_.get());
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    painter_ = std::make_unique<ImGuiRenderer>(*renderer_);
}

Window::~Window() {
    painter_.reset();
    ImGui_ImplSDL2_Shutdown();
    ImGui::DestroyContext();
}

void Window::create_renderer() {
    const auto attempt = [&](Uint32 flags) {
        renderer_.reset();  // a window has one at a time
        renderer_.reset(SDL_CreateRenderer(window_.get(), -1, flags));
        return renderer_ != nullptr;
    };
    const auto* chosen = SDL_GetHint(SDL_HINT_RENDER_DRIVER);  // also SDL_RENDER_DRIVER in the environment
    const bool as_chosen = chosen != nullptr && *chosen != '\0' && attempt(0);
    constexpr Uint32 accelerated = SDL_RENDERER_ACCELERATED | SDL_RENDERER_PRESENTVSYNC;
    const bool on_gpu = !as_chosen && attempt(accelerated) && !is_opengl_in_software(*renderer_);
    // Where the system shows no picture but OpenGL's, that is better than none.
    if (!as_chosen && !on_gpu && !attempt(SDL_RENDERER_SOFTWARE) && !attempt(accelerated)) {
        throw std::runtime_error(std::string("Parlor found no way to draw into its window: ") +
                                 SDL_GetError() + ".");
    }
    SDL_RendererInfo info{};
    SDL_GetRendererInfo(renderer_.get(), &info);
    software_ = (info.flags & SDL_RENDERER_SOFTWARE) != 0;
}

bool Window::process_event(const SDL_Event& event) {
    auto& io = ImGui::GetIO();
    switch (event.type) {
        case SDL_MOUSEMOTION:
            mouse_.at = {static_cast<float>(event.motion.x), static_cast<float>(event.motion.y)};
            mouse_.inside = true;
            return true;
        case SDL_MOUSEBUTTONDOWN:
        case SDL_MOUSEBUTTONUP: {
            mouse_.at = {static_cast<float>(event.button.x), static_cast<float>(event.button.y)};
            mouse_.inside = true;
            if (const int index = mouse_index(event.button.button); index >= 0) {
                mouse_.down[index] = event.type == SDL_MOUSEBUTTONDOWN;
            }
            return true;
        }
        case SDL_MOUSEWHEEL:
            io.MouseWheel += event.wheel.preciseY;
            io.MouseWheelH += event.wheel.preciseX;
            return true;
        case SDL_KEYDOWN:
        case SDL_KEYUP: {
            ImGui_ImplSDL2_ProcessEvent(&event);
            // The event knows its modifiers better than the keyboard, which may be ahead of it.
            const auto modifiers = event.key.keysym.mod;
            io.KeyShift = (modifiers & KMOD_SHIFT) != 0;
            io.KeyCtrl = (modifiers & KMOD_CTRL) != 0;
            io.KeyAlt = (modifiers & KMOD_ALT) != 0;
            io.KeySuper = (modifiers & KMOD_GUI) != 0;
            return true;
        }
        case SDL_WINDOWEVENT:
            if (event.window.event == SDL_WINDOWEVENT_LEAVE) {
                mouse_.inside = std::ranges::any_of(mouse_.down, [](bool down) { return down; });
            } else if (event.window.event == SDL_WINDOWEVENT_FOCUS_LOST) {
                std::ranges::fill(mouse_.down, false);  // their release goes to another window
            }
            ImGui_ImplSDL2_ProcessEvent(&event);
            return true;
        default:
            return ImGui_ImplSDL2_ProcessEvent(&event);
    }
}

void Window::begin_frame() {
    ImGui_ImplSDL2_NewFrame();
    auto& io = ImGui::GetIO();
    const float scale = output_scale();
    io.DisplaySize = output_size();
    io.DisplayFramebufferScale = {1, 1};
    io.MousePos =
        mouse_.inside ? ImVec2(mouse_.at.x * scale, mouse_.at.y * scale) : ImVec2(-FLT_MAX, -FLT_MAX);
    std::ranges::copy(mouse_.down, io.MouseDown);
    ImGui::NewFrame();
}

void Window::end_frame(bool present_now) {
    ImGui::Render();
    SDL_SetRenderDrawColor(renderer_.get(), 0, 0, 0, 255);
    SDL_RenderClear(renderer_.get());
    painter_->draw(*ImGui::GetDrawData());
    if (present_now) {
        present();
    }
}

void Window::present() {
    SDL_RenderPresent(renderer_.get());
}

float Window::output_scale() const {
    int width = 0;
    int height = 0;
    SDL_GetWindowSize(window_.get(), &width, &height);
    return width > 0 ? output_size().x / static_cast<float>(width) : 1.0F;
}

ImVec2 Window::output_size() const {
    int width = 0;
    int height = 0;
    SDL_GetRendererOutputSize(renderer_.get(), &width, &height);
    return {static_cast<float>(width), static_cast<float>(height)};
}

bool Window::is_visible() const {
    return (SDL_GetWindowFlags(window_.get()) & (SDL_WINDOW_MINIMIZED | SDL_WINDOW_HIDDEN)) == 0;
}

void Window::set_text_area(std::optional<ImVec4> min_max) {
    if (min_max && !text_input_on_) {
        SDL_StartTextInput();
    } else if (!min_max && text_input_on_) {
        SDL_StopTextInput();
    }
    text_input_on_ = min_max.has_value();
    const bool same = min_max && text_area_ && min_max->x == text_area_->x && min_max->y == text_area_->y &&
                      min_max->z == text_area_->z && min_max->w == text_area_->w;
    text_area_ = min_max;
    if (!min_max || same) {
        return;
    }
    const float scale = output_scale();
    const auto units = [&](float pixels) { return static_cast<int>(std::lround(pixels / scale)); };
    const SDL_Rect rect{units(min_max->x), units(min_max->y), units(min_max->z - min_max->x),
                        units(min_max->w - min_max->y)};
    SDL_SetTextInputRect(&rect);
}

}  // namespace parlor::app
