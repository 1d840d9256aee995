#include "tests/support/screen_stage.hpp"

#include <png.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <utility>

#include "client/automation/targets.hpp"
#include "client/text/imgui_bridge.hpp"
#include "shared/base/overloaded.hpp"

namespace parlor::testing {
namespace {

// Opening the fonts takes longer than drawing a screen: one engine serves all stages of a test program.
text::TextEngine& shared_text() {
    static text::TextEngine engine;
    return engine;
}

SteadyTime steady(double seconds) {
    return SteadyTime{Duration{std::llround(seconds * 1000)}};
}

}  // namespace

ScreenStage::ScreenStage(StageLook first_look)
    : look(first_look),
      screen([this](client::Context& context) { client::draw_screen(context, pages); }),
      text_(shared_text()),
      imgui_(ImGui::CreateContext()),
      ui_(text_, registry_, clipboard) {
    ImGui::SetCurrentContext(imgui_);
    ImGui::GetIO().IniFilename = nullptr;
    ImGui::GetIO().LogFilename = nullptr;
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    text::attach_to_imgui(text_);
}

ScreenStage::~ScreenStage() {
    ImGui::DestroyContext(imgui_);
}

void ScreenStage::frame(double seconds) {
    ImGui::SetCurrentContext(imgui_);
    time_ += seconds;
    text_.end_frame();
    auto& io = ImGui::GetIO();
    io.DisplaySize = look.window;
    io.DeltaTime = static_cast<float>(std::max(seconds, 0.001));
    io.MousePos = mouse_;
    io.MouseDown[0] = mouse_down_;
    io.MouseWheel = std::exchange(wheel_, 0.0F);
    ImGui::NewFrame();
    widgets::Frame frame;
    frame.time = time_;
    frame.window = look.window;
    frame.scale = look.scale;
    frame.theme = look.dark ? &style::evening() : &style::afternoon();
    frame.reduced_motion = look.reduced_motion;
    frame.input = std::exchange(input_, {});
    frame.motion = std::exchange(motion_, {});
    ui_.begin_frame(std::move(frame));
    client::Context context{ui_, model, around, memory_, requests_, steady(time_)};
    screen(context);
    ui_.end_frame();
    ImGui::Render();
    obey(requests_.take());
}

void ScreenStage::draw() {
    constexpr double step = 0.04;
    constexpr int most = 50;
    frame(step);
    frame(step);
    for (int i = 0; i < most && ui_.next_redraw() && *ui_.next_redraw() <= time_; ++i)
        frame(step);
    frame(step);
}

void ScreenStage::draw(const client::Model& new_model, const client::Surroundings& new_around,
                       client::Pages new_pages) {
    model = new_model;
    around = new_around;
    pages = new_pages;
    draw();
}

int ScreenStage::wait(double seconds) {
    const double end = time_ + seconds;
    int frames = 0;
    while (const auto next = ui_.next_redraw()) {
        if (*next > end) break;
        frame(std::max(*next - time_, 1.0 / 60));
        ++frames;
    }
    time_ = std::max(time_, end);
    return frames;
}

ImVec2 ScreenStage::aim(std::string_view target) const {
    const auto found = automation::find_target(registry_, look.window, target, automation::Wanted::thing);
    if (!found) throw std::runtime_error(found.error());
    return found->at;
}

void ScreenStage::click(std::string_view target) {
    const auto found = automation::find_target(registry_, look.window, target, automation::Wanted::control);
    if (!found) throw std::runtime_error(found.error());
    mouse_ = found->at;
    frame();
    mouse_down_ = true;
    frame();
    mouse_down_ = false;
    frame();
    draw();
}

void ScreenStage::carry(std::string_view from, std::string_view to) {
    const ImVec2 end = aim(to);
    mouse_ = aim(from);
    const ImVec2 begin = mouse_;
    frame();
    mouse_down_ = true;
    frame();
    constexpr int moves = 6;
    for (int move = 1; move <= moves; ++move) {
        const float part = static_cast<float>(move) / moves;
        mouse_ = {begin.x + (end.x - begin.x) * part, begin.y + (end.y - begin.y) * part};
        frame();
    }
    mouse_down_ = false;
    frame();
    draw();
}

void ScreenStage::hover(std::string_view target) {
    mouse_ = aim(target);
    draw();
}

void ScreenStage::wheel(std::string_view target, float notches) {
    mouse_ = aim(target);
    frame();
    wheel_ = notches;
    frame();
    draw();
}

void ScreenStage::drag(std::string_view target, const std::vector<ImVec2>& parts) {
    const auto place_of = [&](ImVec2 part) {
        const auto found =
            automation::find_target(registry_, look.window, target, automation::Wanted::surface, part);
        if (!found) throw std::runtime_error(found.error());
        return found->at;
    };
    mouse_ = place_of(parts.front());
    frame();
    mouse_down_ = true;
    frame();
    constexpr int moves = 5;
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const ImVec2 from = mouse_;
        mouse_ = place_of(parts[i]);
        for (int move = 1; move <= moves; ++move) {
            const float part = static_cast<float>(move) / moves;
            motion_.emplace_back(from.x + (mouse_.x - from.x) * part, from.y + (mouse_.y - from.y) * part);
        }
        frame();
    }
    mouse_down_ = false;
    frame();
    draw();
}

void ScreenStage::type(std::string text) {
    input_.committed = std::move(text);
    draw();
}

void ScreenStage::key(widgets::Key key, bool shift, bool control) {
    widgets::KeyPress press;
    press.key = key;
    press.shift = shift;
    press.control = control;
    input_.keys.push_back(press);
    draw();
}

void ScreenStage::key(char character, bool control) {
    widgets::KeyPress press;
    press.character = character;
    press.control = control;
    input_.keys.push_back(press);
    draw();
}

void ScreenStage::tab(int times) {
    for (int i = 0; i < times; ++i)
        key(widgets::Key::tab);
}

void ScreenStage::reach(std::string_view target) {
    constexpr int most = 200;
    const widgets::Entry* there = entry(target);
    const bool in_view =
        there != nullptr && there->min.y >= there->clip_min.y && there->max.y <= there->clip_max.y;
    for (int times = 0; !in_view && times < most; ++times) {
        const widgets::Entry* now = focused();
        if (now != nullptr && automation::names(target, *now)) break;
        tab();
    }
    click(target);
}

const widgets::Entry* ScreenStage::entry(std::string_view target) const {
    const auto& all = registry_.entries();
    const auto found =
        std::ranges::find_if(all, [&](const auto& one) { return automation::names(target, one); });
    return found == all.end() ? nullptr : &*found;
}

bool ScreenStage::shows(std::string_view text) const {
    return automation::find_text(registry_, look.window, text) != nullptr;
}

const widgets::Entry* ScreenStage::focused() const {
    const auto& all = registry_.entries();
    const auto found = std::ranges::find_if(all, [](const auto& one) { return one.focused; });
    return found == all.end() ? nullptr : &*found;
}

std::optional<double> ScreenStage::next_redraw() const {
    const auto next = ui_.next_redraw();
    if (!next) return std::nullopt;
    return std::max(0.0, *next - time_);
}

std::vector<automation::Finding> ScreenStage::layout() const {
    return automation::check_layout(registry_, look.window);
}

std::string ScreenStage::layout_report() const {
    std::string report;
    for (const auto& finding : layout())
        report += finding.message + "\n";
    return report;
}

void ScreenStage::obey(std::vector<client::Request> requests) {
    for (auto& request : requests) {
        std::visit(overloaded{
                       [&](const client::ChangeSettingsTo& change) { around.settings = change.settings; },
                       [&](const client::OpenPage& open) {
                           pages.settings = open.page == client::OpenPage::Page::settings;
                       },
                       [&](const client::ClosePage&) { pages.settings = false; },
                       [&](const client::KeepEvening& keep) { around.evenings.keep(keep.preset); },
                       [&](const client::ForgetEvening& forget) { around.evenings.forget(forget.title); },
                       [](const auto&) {},
                   },
                   request);
        asked_.push_back(std::move(request));
    }
}

void ScreenStage::save_png(const std::filesystem::path& file) {
    ImGui::SetCurrentContext(imgui_);
    const int width = static_cast<int>(look.window.x);
    const int height = static_cast<int>(look.window.y);
    painter_.paint(*ImGui::GetDrawData(), width, height);
    std::vector<std::uint8_t> rgb;
    rgb.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3);
    for (int i = 0; i < width * height; ++i) {
        const std::uint32_t pixel = painter_.pixels()[i];
        for (const unsigned shift : {16U, 8U, 0U})
            rgb.push_back(static_cast<std::uint8_t>(pixel >> shift));
    }
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(width);
    image.height = static_cast<png_uint_32>(height);
    image.format = PNG_FORMAT_RGB;
    if (png_image_write_to_file(&image, file.string().c_str(), 0, rgb.data(), 0, nullptr) == 0) {
        throw std::runtime_error(file.string() + ": " + image.message);
    }
}

}  // namespace parlor::testing
