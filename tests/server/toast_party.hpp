#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "server/game/toasts/toasts_rules.hpp"
#include "tests/support/room_harness.hpp"

// Evenings of toasts for tests of their rules.
namespace parlor::testing {

inline Activity toasts_activity(std::uint16_t reveals = limits::toast_reveals_a_round,
                                bool anonymous = true) {
    toasts::Options options;
    options.reveals = reveals;
    options.anonymous = anonymous;
    return {60, options};
}

inline RoomHarness::Setup toasts_evening(std::uint16_t reveals = limits::toast_reveals_a_round,
                                         bool anonymous = true) {
    RoomHarness::Setup setup;
    setup.run_sheet = {toasts_activity(reveals, anonymous)};
    setup.draw = [](const rooms::ContentRequest& request) {
        Rng rng(1);
        return game::content_of_its_own(std::get<toasts::Options>(request.options), rng);
    };
    return setup;
}

inline constexpr Duration toasts_writing_time = 150s;
inline constexpr Duration toasts_second_look = 5s;
inline constexpr Duration toasts_receiving_time = 30s;
inline constexpr Duration toasts_reveal_time = 12s;
inline constexpr Duration toasts_patience = 20s;

class ToastParty {
public:
    explicit ToastParty(std::vector<std::string> people, RoomHarness::Setup setup = toasts_evening())
        : names(std::move(people)), evening(std::move(setup)) {
        for (const std::string& name : names)
            evening.join(name);
    }
    static std::vector<std::string> so_many(std::size_t count) {
        std::vector<std::string> names;
        for (std::size_t i = 0; i < count; ++i)
            names.push_back("P" + std::to_string(i));
        return names;
    }

    void start() { evening.host(names.front(), host::Start{}); }
    void skip() { evening.host(names.front(), host::SkipAhead{}); }
    [[nodiscard]] const toasts::View& view(const std::string& name) const {
        REQUIRE(evening.round(name));
        return std::get<toasts::View>(evening.round(name)->view);
    }
    [[nodiscard]] const toasts::View& view() const { return view(names.front()); }
    [[nodiscard]] toasts::Stage stage() const { return view().stage; }
    [[nodiscard]] std::string name_of(PlayerId who) const {
        for (const std::string& name : names) {
            if (evening.id(name) == who) return name;
        }
        return "";
    }
    void move(const std::string& name, toasts::Command command) { evening.move(name, std::move(command)); }
    void write(const std::string& from, PlayerId to, const std::string& text, bool signed_off = true) {
        move(from, toasts::Write{to, text, signed_off});
    }
    // To all their names.
    void write_all(const std::string& from, bool signed_off = true) {
        const std::vector<PlayerId> own = view(from).names;
        for (const PlayerId to : own)
            write(from, to, from + " thanks " + name_of(to), signed_off);
    }
    void all_write() {
        for (const std::string& name : names)
            write_all(name);
    }
    void all_done() {
        for (const std::string& name : names)
            move(name, toasts::SetDone{true});
    }
    // Everybody has written and sees their own.
    void to_receiving() {
        start();
        all_write();
        skip();
    }

    std::vector<std::string> names;
    RoomHarness evening;
};

}  // namespace parlor::testing
