#pragma once

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <imgui.h>

#include "client/text/imgui_bridge.hpp"
#include "client/widgets/ui.hpp"

namespace parlor::widgets {

class PlainClipboard final : public Clipboard {
public:
    [[nodiscard]] std::string get() override { return text; }
    void set(const std::string& copied) override { text = copied; }
    std::string text;
};

// A window without a window: widgets drawn headless, with a mouse and keys that tests move.
class Table {
public:
    Table() : ui(engine(), registry, clipboard) {
        ImGui::CreateContext();
        ImGui::GetIO().IniFilename = nullptr;
        text::attach_to_imgui(engine());
    }
    ~Table() { ImGui::DestroyContext(); }
    Table(const Table&) = delete;
    Table& operator=(const Table&) = delete;

    void frame(const std::function<void(Ui&)>& draw, double seconds = 0.02) {
        time += seconds;
        ImGuiIO& io = ImGui::GetIO();
        io.DisplaySize = window;
        io.DeltaTime = static_cast<float>(seconds);
        io.MousePos = mouse;
        io.MouseDown[0] = down;
        io.MouseDown[1] = right_down;
        io.MouseWheel = std::exchange(wheel, 0.0F);
        ImGui::NewFrame();
        Frame next;
        next.time = time;
        next.window = window;
        next.scale = scale;
        next.theme = theme;
        next.reduced_motion = reduced_motion;
        next.input = std::exchange(input, {});
        next.motion = std::exchange(motion, {});
        ui.begin_frame(std::move(next));
        draw(ui);
        ui.end_frame();
        ImGui::Render();
    }
    // Until what was asked for has settled.
    void settle(const std::function<void(Ui&)>& draw) {
        for (int i = 0; i < 30; ++i)
            frame(draw, 0.05);
    }
    void click(const std::function<void(Ui&)>& draw, ImVec2 at) {
        mouse = at;
        frame(draw);
        frame(draw);
        down = true;
        frame(draw);
        down = false;
        frame(draw);
    }
    void key(const std::function<void(Ui&)>& draw, KeyPress press) {
        input.keys.push_back(press);
        frame(draw);
        frame(draw);
    }
    [[nodiscard]] std::optional<Entry> entry(std::string_view path) const {
        const auto& all = registry.entries();
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const Entry& e) { return e.path == path; });
        if (found == all.end()) return std::nullopt;
        return *found;
    }
    [[nodiscard]] std::string focused() const {
        for (const Entry& e : registry.entries()) {
            if (e.focused && e.interactive) return e.label;
        }
        return "";
    }

    static text::TextEngine& engine() {
        static text::TextEngine shared;  // fonts take a while to open
        return shared;
    }

    Registry registry;
    PlainClipboard clipboard;
    Ui ui;
    double time = 10;
    ImVec2 window{1280, 800};
    ImVec2 mouse{-100, -100};
    bool down = false;
    bool right_down = false;
    std::vector<ImVec2> motion;  // of the next frame, before the mouse comes to its place
    float wheel = 0;
    float scale = 1;
    bool reduced_motion = false;
    const style::Theme* theme = &style::evening();
    TextInput input;
};

inline constexpr KeyPress tab{.key = Key::tab};
inline constexpr KeyPress back_tab{.key = Key::tab, .shift = true};
inline constexpr KeyPress space{.key = Key::space};
inline constexpr KeyPress enter{.key = Key::enter};
inline constexpr KeyPress escape{.key = Key::escape};

inline constexpr Rect first{100, 100, 200, 52};
inline constexpr Rect second{100, 200, 200, 52};
inline constexpr Rect third{100, 300, 200, 52};

}  // namespace parlor::widgets
