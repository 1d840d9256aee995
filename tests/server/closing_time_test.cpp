// Evenings that promise an end keep it, whatever happens on the way.
#include <doctest/doctest.h>

#include <algorithm>

#include "shared/protocol/presets.hpp"
#include "tests/server/sample_evening.hpp"

namespace closing_time_test {

using namespace parlor;
using namespace parlor::testing;

namespace {

constexpr Duration promised_within = 30s;
// What the host gives or takes so shortly before the end is the host's to answer for.
constexpr Duration host_rests_before_end = 3min;

Activity any_activity(Rng& rng) {
    Activity activity;
    switch (rng.below(6)) {
        case 0:
            activity = trivia_activity(5 + rng.below(30));
            break;
        case 1:
            activity = draw_activity(static_cast<std::uint16_t>(2 + rng.below(8)));
            break;
        case 2:
            activity = who_activity(2, trivia::Scoring::gentle, static_cast<std::uint16_t>(3 + rng.below(8)));
            break;
        case 3:
            activity = truths_activity(static_cast<std::uint16_t>(3 + rng.below(6)));
            break;
        case 4:
            activity = tables_activity(static_cast<std::uint8_t>(2 + rng.below(3)), 2,
                                       static_cast<tables::Style>(rng.below(3)));
            break;
        default:
            activity = toasts_activity(static_cast<std::uint16_t>(4 + rng.below(20)));
    }
    activity.minutes = static_cast<std::uint16_t>(5 + rng.below(12));
    return activity;
}

struct Ending {
    Duration after_promise{0};  // of the recap; below zero: before it
    bool left_out = false;      // an activity was not begun
    std::size_t notices = 0;    // that it is late
};

// An evening of `people` who are there or are not, answer or do not, and a host who pauses and gives more
// time.
class PromisedEvening {
public:
    explicit PromisedEvening(std::uint64_t seed) : rng_(seed), evening_(setup(seed)) {
        for (std::size_t i = 0; i < 2 + rng_.below(6); ++i)
            names_.push_back("Person " + std::to_string(i));
        evening_.join(names_[0]);
        evening_.join(names_[1]);
        here_ = {names_[0], names_[1]};
        eager_ = rng_.below(100);
    }

    Ending play() {
        const RunSheet planned = evening_.room(names_[0]).run_sheet;
        const int minutes = total_minutes(planned) + static_cast<int>(rng_.below(6)) - 5;
        ends_ = evening_.utc() + std::chrono::minutes(std::max(minutes, 4));
        evening_.host(names_[0], host::ChangeRunSheet{planned, ends_});
        evening_.host(names_[0], host::Start{});
        while (!evening_.in_phase<RecapView>()) {
            REQUIRE_MESSAGE(evening_.utc() < ends_ + 20min, "it never ends");
            happen();
            evening_.advance(Duration(500 + rng_.below(4'000)));
            if (const auto* playing = std::get_if<PlayingView>(&evening_.room(names_[0]).phase))
                last_ = playing->activity;
            listen();
        }
        return {evening_.utc() - ends_, last_ + 1U < planned.size(), notices_};
    }

private:
    static RoomHarness::Setup setup(std::uint64_t seed) {
        Rng rng(seed + 1'000);
        RoomHarness::Setup setup;
        setup.draw = draw_from(mixed_questions(40), some_guessable_words());
        setup.seed = seed;
        for (std::uint32_t i = 0; i < 1 + rng.below(4); ++i)
            setup.run_sheet.push_back(any_activity(rng));
        return setup;
    }

    void happen() {
        const std::string& host = names_[0];
        const bool host_may = evening_.utc() + host_rests_before_end < ends_;
        const std::uint32_t dice = rng_.below(100);
        if (dice < 2 && host_may) {
            evening_.host(host, host::SetPaused{true});
            const Duration left = ends_ - evening_.utc() - host_rests_before_end;
            evening_.advance(std::min(left, Duration(rng_.below(180'000))));
            evening_.host(host, host::SetPaused{false});
        } else if (dice < 5 && host_may) {
            evening_.host(host, host::Extend{15});
        } else if (dice < 8) {
            come_or_go();
        }
        for (const std::string& name : here_) {
            const auto& round = evening_.round(name);
            if (round && rng_.below(100) < eager_) evening_.move(name, moves(round->view, rng_).front());
        }
    }

    void come_or_go() {
        const std::string name = names_[1 + rng_.below(static_cast<std::uint32_t>(names_.size() - 1))];
        const auto place = std::ranges::find(here_, name);
        if (place != here_.end()) {
            evening_.drop(name);
            here_.erase(place);
            gone_.push_back(name);
        } else if (const auto again = std::ranges::find(gone_, name); again != gone_.end()) {
            evening_.come_back(name);
            gone_.erase(again);
            here_.push_back(name);
        } else {
            evening_.join(name);
            here_.push_back(name);
        }
    }

    void listen() {
        for (const Notice& notice : evening_.heard<Notice>(names_[0]))
            notices_ += notice.kind == NoticeKind::running_late ? 1 : 0;
        evening_.forget();
    }

    Rng rng_;
    RoomHarness evening_;
    std::vector<std::string> names_;
    std::vector<std::string> here_;
    std::vector<std::string> gone_;
    UtcTime ends_;
    std::uint32_t eager_ = 0;
    std::uint16_t last_ = 0;
    std::size_t notices_ = 0;
};

}  // namespace

TEST_CASE(
    "an evening is over within 30 s of its promised time, whatever is played and however people stall") {
    Duration latest{0};
    Duration earliest{0};
    std::size_t shorter = 0;
    std::size_t told = 0;
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        CAPTURE(seed);
        const Ending ending = PromisedEvening(seed).play();
        CHECK(ending.after_promise <= promised_within);
        latest = std::max(latest, ending.after_promise);
        told += ending.notices;
        if (!ending.left_out) continue;
        ++shorter;
        earliest = std::min(earliest, ending.after_promise);
    }
    // An activity is left out only when its shortest form would make the evening late.
    CHECK(earliest >= -4min);
    CHECK(shorter > 10);
    CHECK(told > 50);
    MESSAGE("the latest ended " << count_ms(latest) << " ms after its time; of " << shorter
                                << " that left an activity out the earliest ended " << -count_ms(earliest)
                                << " ms before it");
}

}  // namespace closing_time_test
