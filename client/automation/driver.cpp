#include "client/automation/driver.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iostream>
#include <utility>

#include "client/automation/drive_report.hpp"
#include "client/automation/layout_check.hpp"
#include "client/automation/registry_dump.hpp"

namespace parlor::automation {
namespace {

constexpr int settling_frames = 2;  // the program hears in the first, shows the effect in the second
constexpr double glance = 0.02;     // seconds between two looks at something awaited
constexpr float still = 0.5F;       // pixels
constexpr const char* failure_picture = "drive-failure.png";

bool stands_still(const Aim& before, const Aim& now) {
    return std::abs(before.rect.x - now.rect.x) < still && std::abs(before.rect.y - now.rect.y) < still &&
           std::abs(before.rect.w - now.rect.w) < still && std::abs(before.rect.h - now.rect.h) < still;
}

Chord control(char letter) {
    return *parse_chord(std::string("Ctrl+") + letter);
}

// A frame for the click to move the focus, then everything that was in the field is selected.
Gesture click_and_select_all(ImVec2 at) {
    return click_at(at) + Gesture{{}} + press(control('A'));
}

ImVec2 in_events(ImVec2 at, const DriverView& view) {
    const float scale = view.output_scale();
    return {at.x / scale, at.y / scale};
}

std::string in_seconds(double seconds) {
    std::string text = std::to_string(seconds);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) {
        text.pop_back();
    }
    return text + " s";
}

}  // namespace

Driver::Driver(DriveScript script, DriverOptions options)
    : script_(std::move(script)), options_(std::move(options)) {
    if (script_.steps.empty()) {
        state_ = State::finished;
    }
}

void Driver::step(DriverView& view, double now) {
    if (!gesture_.empty()) {
        push_next_batch(view);
        return;
    }
    if (settling_ > 0 && --settling_ > 0) {
        return;
    }
    while (running()) {
        if (!begun_) {
            begun_ = true;
            since_ = now;
        }
        const auto progress =
            std::visit([&](const auto& action) { return on(view, action, now); }, script_.steps[at_].action);
        if (progress.kind == Progress::Kind::failed) {
            fail(view, progress.reason);
            return;
        }
        if (progress.kind == Progress::Kind::pending) {
            return;
        }
        begun_ = false;
        acted_ = false;
        last_aim_.reset();
        if (++at_ == script_.steps.size()) {
            state_ = State::finished;
        }
        if (settling_ > 0) {
            return;
        }
    }
}

double Driver::next_step(double now) const {
    if (!begun_ || acted_ || last_aim_ || !gesture_.empty() || settling_ > 0 || !running()) {
        return now;
    }
    const auto* sleep = std::get_if<Sleep>(&script_.steps[at_].action);
    return sleep != nullptr ? since_ + sleep->seconds : now + glance;
}

void Driver::push_next_batch(DriverView& view) {
    for (const auto& event : gesture_.front()) {
        view.push(event);
    }
    gesture_.pop_front();
    if (gesture_.empty()) {
        settling_ = settling_frames;
    }
}

Driver::Progress Driver::play(Gesture gesture) {
    if (acted_) {
        return {};
    }
    acted_ = true;
    std::ranges::move(gesture, std::back_inserter(gesture_));
    return {Progress::Kind::pending, {}};
}

template <class Plan>
Driver::Progress Driver::act_on(DriverView& view, std::string_view target, Wanted wanted, double now,
                                Plan gesture, std::optional<ImVec2> grip) {
    if (acted_) {
        return {};
    }
    const auto found = find_target(view.registry(), view.window_size(), target, wanted, grip);
    if (found && last_aim_ && stands_still(*last_aim_, *found)) {
        return play(gesture(*found));
    }
    const bool moving = found && last_aim_;
    last_aim_ = found ? std::optional(*found) : std::nullopt;
    if (now - since_ >= options_.patience && (!found || moving)) {
        return {Progress::Kind::failed,
                found ? "\"" + std::string(target) + "\" does not stand still" : found.error()};
    }
    return {Progress::Kind::pending, {}};
}

void Driver::fail(DriverView& view, const std::string& reason) {
    state_ = State::failed;
    failure_ = failure_report(script_.steps[at_], reason, view.registry(), view.window_size());
    const auto picture = output(failure_picture);
    const auto trouble = view.screenshot(picture);
    failure_.append(trouble ? "  no picture: " + *trouble : "  picture: " + picture.string()).append("\n");
    (options_.report != nullptr ? *options_.report : std::cerr) << failure_ << std::flush;
    view.quit(1);
}

std::filesystem::path Driver::output(const std::string& file) const {
    return options_.output / file;
}

Driver::Progress Driver::on(DriverView& view, const WaitScreen& step, double now) {
    const auto& screen = view.registry().screen();
    if (screen == step.screen) {
        return {};
    }
    if (now - since_ < step.seconds) {
        return {Progress::Kind::pending, {}};
    }
    return {Progress::Kind::failed,
            "the screen is still \"" + screen + "\" after " + in_seconds(step.seconds)};
}

Driver::Progress Driver::on(DriverView& view, const WaitText& step, double now) {
    const auto* found = find_text(view.registry(), view.window_size(), step.text);
    if ((found != nullptr) == step.present) {
        return {};
    }
    if (now - since_ < step.seconds) {
        return {Progress::Kind::pending, {}};
    }
    return {Progress::Kind::failed, text_trouble(step.text, found) + " after " + in_seconds(step.seconds)};
}

Driver::Progress Driver::on(DriverView& view, const ExpectText& step, double /*now*/) {
    const auto* found = find_text(view.registry(), view.window_size(), step.text);
    if ((found != nullptr) == step.present) {
        return {};
    }
    return {Progress::Kind::failed, text_trouble(step.text, found)};
}

Driver::Progress Driver::on(DriverView& view, const ExpectClipboard& step, double /*now*/) {
    const auto text = view.clipboard();
    if (matches_pattern(step.pattern, text)) {
        return {};
    }
    return {Progress::Kind::failed, "the clipboard holds \"" + text + "\""};
}

Driver::Progress Driver::on(DriverView& view, const ExpectLayout& /*step*/, double /*now*/) {
    const auto findings = check_layout(view.registry(), view.window_size());
    if (findings.empty()) {
        return {};
    }
    return {Progress::Kind::failed, layout_trouble(findings)};
}

Driver::Progress Driver::on(DriverView& view, const Click& step, double now) {
    return act_on(view, step.target, Wanted::control, now,
                  [&](const Aim& aim) { return click_at(in_events(aim.at, view)); });
}

Driver::Progress Driver::on(DriverView& view, const Hover& step, double now) {
    return act_on(view, step.target, Wanted::thing, now,
                  [&](const Aim& aim) { return move_to(in_events(aim.at, view)); });
}

Driver::Progress Driver::on(DriverView& view, const Scroll& step, double now) {
    return act_on(view, step.target, Wanted::area, now,
                  [&](const Aim& aim) { return wheel_at(in_events(aim.at, view), step.notches); });
}

Driver::Progress Driver::on(DriverView& view, const Type& step, double now) {
    return act_on(view, step.target, Wanted::field, now, [&](const Aim& aim) {
        const auto replacement = step.text.empty() ? press(*parse_chord("Backspace")) : type(step.text);
        return click_and_select_all(in_events(aim.at, view)) + replacement;
    });
}

Driver::Progress Driver::on(DriverView& /*view*/, const TypeText& step, double /*now*/) {
    return play(type(step.text) + Gesture{{}});
}

Driver::Progress Driver::on(DriverView& view, const Paste& step, double now) {
    return act_on(view, step.target, Wanted::field, now, [&](const Aim& aim) {
        view.set_clipboard(step.text);
        return click_and_select_all(in_events(aim.at, view)) + press(control('V'));
    });
}

Driver::Progress Driver::on(DriverView& /*view*/, const PressKey& step, double /*now*/) {
    return play(press(step.chord));
}

Driver::Progress Driver::on(DriverView& view, const Drag& step, double now) {
    const ImVec2 grip{step.points.front().x, step.points.front().y};
    const auto plan = [&](const Aim& aim) {
        std::vector<ImVec2> places;
        for (const auto& point : step.points) {
            // The far edge itself is outside of a rectangle.
            places.push_back(in_events({aim.rect.x + std::min(point.x * aim.rect.w, aim.rect.w - 1),
                                        aim.rect.y + std::min(point.y * aim.rect.h, aim.rect.h - 1)},
                                       view));
        }
        return drag_along(places);
    };
    return act_on(view, step.target, Wanted::surface, now, plan, grip);
}

Driver::Progress Driver::on(DriverView& view, const Resize& step, double now) {
    if (!acted_) {
        acted_ = true;
        view.resize(step.width, step.height);
        settling_ = settling_frames;
        return {Progress::Kind::pending, {}};
    }
    const auto size = in_events(view.window_size(), view);
    if (std::abs(size.x - static_cast<float>(step.width)) <= 1 &&
        std::abs(size.y - static_cast<float>(step.height)) <= 1) {
        return {};
    }
    if (now - since_ < options_.patience) {
        return {Progress::Kind::pending, {}};
    }
    return {Progress::Kind::failed, "the window stays at " + size_text(size)};
}

Driver::Progress Driver::on(DriverView& view, const Screenshot& step, double /*now*/) {
    if (const auto trouble = view.screenshot(output(step.file))) {
        return {Progress::Kind::failed, "the picture could not be written: " + *trouble};
    }
    return {};
}

Driver::Progress Driver::on(DriverView& view, const Dump& step, double /*now*/) {
    std::ofstream file(output(step.file), std::ios::binary);
    file << dump_registry(view.registry(), view.window_size());
    if (!file.flush()) {
        return {Progress::Kind::failed, output(step.file).string() + " could not be written"};
    }
    return {};
}

Driver::Progress Driver::on(DriverView& /*view*/, const Sleep& step, double now) {
    return now - since_ >= step.seconds ? Progress{} : Progress{Progress::Kind::pending, {}};
}

Driver::Progress Driver::on(DriverView& view, const Quit& /*step*/, double /*now*/) {
    // Nothing after it counts.
    at_ = script_.steps.size() - 1;
    view.quit(0);
    return {};
}

}  // namespace parlor::automation
