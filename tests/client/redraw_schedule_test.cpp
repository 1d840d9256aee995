#include "client/app/redraw_schedule.hpp"

#include <doctest/doctest.h>

namespace redraw_schedule_test {

using parlor::app::RedrawSchedule;

namespace {

// Draws whenever a frame is due until nothing is left to draw or `until`; returns how many frames it took.
int frames_until(RedrawSchedule& schedule, double& now, double until) {
    int frames = 0;
    while (true) {
        const auto next = schedule.next_frame(now);
        if (!next || *next > until) {
            now = until;
            return frames;
        }
        now = std::max(now, *next);
        schedule.frame_begun(now);
        ++frames;
    }
}

RedrawSchedule settled(double& now) {
    RedrawSchedule schedule;
    frames_until(schedule, now, now + 1);
    return schedule;
}

}  // namespace

TEST_CASE("a new window is drawn at once, settles and then waits for ever") {
    RedrawSchedule schedule;
    double now = 100;
    CHECK(schedule.due(now));
    CHECK(schedule.wait_milliseconds(now) == 0);
    CHECK(frames_until(schedule, now, 200) == 1 + RedrawSchedule::settling_frames);
    CHECK_FALSE(schedule.next_frame(now));
    CHECK_FALSE(schedule.wait_milliseconds(now));
}

TEST_CASE("input draws one frame at once and three more") {
    double now = 0;
    auto schedule = settled(now);
    schedule.activity();
    CHECK(schedule.due(now));
    CHECK(frames_until(schedule, now, now + 10) == 4);
}

TEST_CASE("a storm of input is drawn at most sixty times a second") {
    double now = 0;
    auto schedule = settled(now);
    int frames = 0;
    for (int millisecond = 0; millisecond < 1000; ++millisecond) {
        now += 0.001;
        schedule.activity();
        if (schedule.due(now)) {
            schedule.frame_begun(now);
            ++frames;
        }
    }
    CHECK(frames <= 60);
    CHECK(frames >= 59);
}

TEST_CASE("an animation runs at sixty frames a second and its end is drawn") {
    double now = 0;
    auto schedule = settled(now);
    schedule.animate_until(now + 0.5);
    const double end = now + 0.5;
    double last = now;
    int frames = 0;
    while (const auto next = schedule.next_frame(now)) {
        now = std::max(now, *next);
        last = now;
        schedule.frame_begun(now);
        ++frames;
    }
    CHECK(frames >= 30);
    CHECK(frames <= 32);
    CHECK(last >= end);
}

TEST_CASE("of two animations the longer one counts") {
    double now = 0;
    auto schedule = settled(now);
    schedule.animate_until(now + 2);
    schedule.animate_until(now + 1);
    CHECK(frames_until(schedule, now, now + 1.5) >= 80);
    CHECK(schedule.next_frame(now));
}

TEST_CASE("a countdown wakes the window once at its time and not before") {
    double now = 0;
    auto schedule = settled(now);
    schedule.wake_at(now + 5);
    schedule.wake_at(now + 3);
    CHECK_FALSE(schedule.due(now));
    CHECK(schedule.wait_milliseconds(now) == 3000);
    CHECK_FALSE(schedule.due(now + 2.999));
    CHECK(schedule.due(now + 3));
    CHECK(frames_until(schedule, now, now + 4) == 1);
    CHECK_FALSE(schedule.next_frame(now));
}

TEST_CASE("waking for a time that has passed keeps to sixty frames a second") {
    double now = 0;
    auto schedule = settled(now);
    int frames = 0;
    const double end = now + 1;
    while (true) {
        schedule.wake_at(now - 1);  // a widget that always asks for a frame now
        const auto next = schedule.next_frame(now);
        REQUIRE(next);
        if (*next > end) {
            break;
        }
        now = std::max(now, *next);
        schedule.frame_begun(now);
        ++frames;
    }
    CHECK(frames <= 61);
}

TEST_CASE("the wait never ends before the frame is due") {
    double now = 0;
    auto schedule = settled(now);
    schedule.wake_at(now + 0.0101);
    const auto wait = schedule.wait_milliseconds(now);
    REQUIRE(wait);
    CHECK(*wait == 11);
    CHECK(schedule.due(now + *wait / 1000.0));
}

}  // namespace redraw_schedule_test
