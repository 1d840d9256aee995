#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include <imgui.h>

#include "client/app/software_painter.hpp"
#include "client/automation/layout_check.hpp"
#include "client/parts/context.hpp"
#include "client/screens/screens.hpp"
#include "client/text/text_engine.hpp"
#include "client/widgets/ui.hpp"

// A window without a window: screens are drawn, clicked and typed into, looked at as a PNG and checked.
namespace parlor::testing {

struct StageLook {
    ImVec2 window{1280, 800};
    float scale = 1;
    bool dark = true;
    bool reduced_motion = false;
};

class FakeClipboard final : public widgets::Clipboard {
public:
    std::string text;
    [[nodiscard]] std::string get() override { return text; }
    void set(const std::string& other) override { text = other; }
};

class ScreenStage {
public:
    using Draw = std::function<void(client::Context&)>;
    // When the stage's clock begins; sample models have their times from here.
    static constexpr double begins = 100.0;
    static constexpr SteadyTime begins_at{100s};

    explicit ScreenStage(StageLook look = {});
    ~ScreenStage();
    ScreenStage(const ScreenStage&) = delete;
    ScreenStage& operator=(const ScreenStage&) = delete;

    // What is drawn; change it at will between two draws.
    StageLook look;
    client::Model model;
    client::Surroundings around;
    client::Pages pages;
    Draw screen;  // instead of client::draw_screen
    FakeClipboard clipboard;

    // Frames until nothing moves any more, two seconds at most. The clock goes on meanwhile.
    void draw();
    void draw(const client::Model& new_model, const client::Surroundings& new_around,
              client::Pages new_pages = {});
    // One frame, `seconds` after the last.
    void frame(double seconds = 1.0 / 60);
    // Lets time pass as an idle program does: draws only when the screen asked for it. Returns how many
    // frames that took.
    int wait(double seconds);

    // Targets as in scripts: a label, or the last parts of a path. Each throws std::runtime_error with the
    // candidates if the target cannot be used, and draws until nothing moves.
    void click(std::string_view target);
    void hover(std::string_view target);
    void wheel(std::string_view target, float notches);
    // Over a canvas, map or slider: `parts` are of its width and height. The hand is seen at several places
    // between two of them, all within one frame.
    void drag(std::string_view target, const std::vector<ImVec2>& parts);
    // Takes one thing to where another is.
    void carry(std::string_view from, std::string_view to);
    void type(std::string text);  // into the focused field
    void key(widgets::Key key, bool shift = false, bool control = false);
    void key(char character, bool control = false);  // a letter or digit
    void tab(int times = 1);
    // Clicks on what may be out of view: then Tab goes there first, which brings it into view.
    void reach(std::string_view target);

    [[nodiscard]] const widgets::Registry& registry() const { return registry_; }
    [[nodiscard]] const std::string& shown() const { return registry_.screen(); }
    [[nodiscard]] const widgets::Entry* entry(std::string_view target) const;  // visible or not
    // Whether a visible label or value contains `text`.
    [[nodiscard]] bool shows(std::string_view text) const;
    [[nodiscard]] const widgets::Entry* focused() const;
    // When the screen wants to be drawn again, in seconds from now; nothing if not before an event.
    [[nodiscard]] std::optional<double> next_redraw() const;
    [[nodiscard]] double time() const { return time_; }

    [[nodiscard]] std::vector<automation::Finding> layout() const;
    [[nodiscard]] std::string layout_report() const;  // one line a finding; empty when all is well

    // What the screen asked for since the last forget_requests(). Settings and pages asked for have been
    // changed as the program does.
    [[nodiscard]] const std::vector<client::Request>& requests() const { return asked_; }
    void forget_requests() { asked_.clear(); }
    // The last request of that kind; nullptr if there was none.
    template <class One>
    [[nodiscard]] const One* asked() const {
        for (auto it = asked_.rbegin(); it != asked_.rend(); ++it) {
            if (const auto* one = std::get_if<One>(&*it)) return one;
        }
        return nullptr;
    }
    // The last command said, of that type: said<room::SetReady>().
    template <class Command>
    [[nodiscard]] std::optional<Command> said() const {
        for (auto it = asked_.rbegin(); it != asked_.rend(); ++it) {
            const auto* say = std::get_if<client::Say>(&*it);
            if (say == nullptr) continue;
            if (auto found = find_command<Command>(say->message)) return found;
        }
        return std::nullopt;
    }

    void save_png(const std::filesystem::path& file);
    [[nodiscard]] client::Memory& memory() { return memory_; }

private:
    // Whether a scope of commands has that one.
    template <class Command, class... Commands>
    static constexpr bool holds(const std::variant<Commands...>*) {
        return (std::is_same_v<Command, Commands> || ...);
    }
    template <class Command>
    static constexpr bool holds(const void*) {
        return false;
    }
    template <class Command>
    static std::optional<Command> find_command(const ClientMessage& message) {
        return std::visit(
            [](const auto& part) -> std::optional<Command> {
                using Part = std::decay_t<decltype(part)>;
                if constexpr (std::is_same_v<Part, Command>) {
                    return part;
                } else if constexpr (holds<Command>(static_cast<const Part*>(nullptr))) {
                    const auto* command = std::get_if<Command>(&part);
                    return command != nullptr ? std::optional(*command) : std::nullopt;
                } else {
                    return std::nullopt;
                }
            },
            message);
    }
    [[nodiscard]] ImVec2 aim(std::string_view target) const;
    void obey(std::vector<client::Request> requests);

    text::TextEngine& text_;
    ImGuiContext* imgui_;
    widgets::Registry registry_;
    widgets::Ui ui_;
    client::Memory memory_;
    client::Requests requests_;
    std::vector<client::Request> asked_;
    widgets::TextInput input_;
    ImVec2 mouse_{-1000, -1000};
    bool mouse_down_ = false;
    float wheel_ = 0;
    std::vector<ImVec2> motion_;
    double time_ = begins;
    app::SoftwarePainter painter_;
};

}  // namespace parlor::testing
