#pragma once

#include <deque>
#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "client/automation/drive_script.hpp"
#include "client/automation/driver_view.hpp"
#include "client/automation/gestures.hpp"
#include "client/automation/targets.hpp"

namespace parlor::automation {

struct DriverOptions {
    std::filesystem::path output;    // where relative file names and drive-failure.png go; empty: here
    std::ostream* report = nullptr;  // a failed step is explained here; nullptr: standard error
    double patience = 2;             // seconds a target has to appear, be enabled and stand still
};

// Plays a drive script, one little piece a frame:
//   waiting for a condition -> gesture (events, one batch a frame) -> settling (frames that let the program
//   react) -> next step
// A step that fails ends the script: it is reported, photographed, and view.quit(1) is called.
class Driver {
public:
    explicit Driver(DriveScript script, DriverOptions options = {});

    // Once a frame, after it was drawn and before it is presented. `now` in seconds, monotonic.
    void step(DriverView& view, double now);

    // False at the end of the script, after quit and after a failure.
    [[nodiscard]] bool running() const { return state_ == State::running; }
    [[nodiscard]] bool failed() const { return state_ == State::failed; }
    // When the next frame is wanted at the latest, on the clock of step(); while running() only.
    [[nodiscard]] double next_step(double now) const;
    // The report of the failed step, as printed.
    [[nodiscard]] const std::string& failure() const { return failure_; }

private:
    enum class State : unsigned char { running, finished, failed };
    struct Progress {  // how a step got on in this frame
        enum class Kind : unsigned char { done, pending, failed } kind = Kind::done;
        std::string reason;
    };
    // Waits until the target can be used and stands still, then plays what `gesture` makes of it.
    template <class Plan>
    Progress act_on(DriverView& view, std::string_view target, Wanted wanted, double now, Plan gesture,
                    std::optional<ImVec2> grip = std::nullopt);
    Progress play(Gesture gesture);
    void push_next_batch(DriverView& view);
    void fail(DriverView& view, const std::string& reason);
    [[nodiscard]] std::filesystem::path output(const std::string& file) const;

    Progress on(DriverView& view, const WaitScreen& step, double now);
    Progress on(DriverView& view, const WaitText& step, double now);
    Progress on(DriverView& view, const ExpectText& step, double now);
    Progress on(DriverView& view, const ExpectClipboard& step, double now);
    Progress on(DriverView& view, const ExpectLayout& step, double now);
    Progress on(DriverView& view, const Click& step, double now);
    Progress on(DriverView& view, const Hover& step, double now);
    Progress on(DriverView& view, const Scroll& step, double now);
    Progress on(DriverView& view, const Type& step, double now);
    Progress on(DriverView& view, const TypeText& step, double now);
    Progress on(DriverView& view, const Paste& step, double now);
    Progress on(DriverView& view, const PressKey& step, double now);
    Progress on(DriverView& view, const Drag& step, double now);
    Progress on(DriverView& view, const Resize& step, double now);
    Progress on(DriverView& view, const Screenshot& step, double now);
    Progress on(DriverView& view, const Dump& step, double now);
    Progress on(DriverView& view, const Sleep& step, double now);
    Progress on(DriverView& view, const Quit& step, double now);

    DriveScript script_;
    DriverOptions options_;
    State state_ = State::running;
    std::size_t at_ = 0;
    bool begun_ = false;  // of the current step
    double since_ = 0;
    std::deque<EventBatch> gesture_;
    int settling_ = 0;
    bool acted_ = false;           // the current step has done its part and waits for the effect
    std::optional<Aim> last_aim_;  // as seen in the frame before
    std::string failure_;
};

}  // namespace parlor::automation
