#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "shared/base/ids.hpp"
#include "shared/base/limits.hpp"
#include "shared/base/random.hpp"
#include "shared/base/time.hpp"

// Toasts as both sides know it: what may be set, said and seen. Its rules are in server/game/toasts. There
// are no points, no ranking, no totals, and no count of what somebody was given.
namespace parlor::toasts {

inline constexpr std::size_t starters = 3;  // offered to each writer

struct Options {
    std::uint16_t reveals = limits::toast_reveals_a_round;  // at most; as many as the activity's minutes hold
    std::uint16_t writing_seconds = 150;                    // 60 to 300
    bool anonymous = true;                                  // writers may leave their name away

    friend bool operator==(const Options&, const Options&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(reveals, writing_seconds, anonymous);
    }
};

// --- what players say

// A toast to one of one's names, in place of the one from before; or, once, to somebody else.
struct Write {
    PlayerId to;
    std::string text;
    bool signed_off = true;  // with the own name
    friend bool operator==(const Write&, const Write&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(to, text, signed_off);
    }
};
struct TakeBack {
    PlayerId to;
    friend bool operator==(const TakeBack&, const TakeBack&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(to);
    }
};
// A toast that one was given, as it stands in View::received, is for oneself alone; or is not after all.
struct Keep {
    std::uint16_t toast = 0;
    bool keep = true;
    friend bool operator==(const Keep&, const Keep&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(toast, keep);
    }
};
// Has written, or read, all one wants to; or not yet.
struct SetDone {
    bool done = true;
    friend bool operator==(const SetDone&, const SetDone&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(done);
    }
};
using Command = std::variant<Write, TakeBack, Keep, SetDone>;

// Nothing streams.
struct Event {
    template <class Archive>
    void serialize(Archive&) {}
};

// --- the picture

enum class Stage : std::uint8_t {
    writing,
    receiving,  // everybody sees their own, and decides which are for others, too
    revealing,  // one by one, or several at a time
    wall,       // all that were revealed
    nothing,    // there is nothing to reveal
};
constexpr Stage last_of(Stage) {
    return Stage::nothing;
}

// What one has written oneself.
struct Draft {
    PlayerId to;
    std::string text;
    bool signed_off = true;
    friend bool operator==(const Draft&, const Draft&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(to, text, signed_off);
    }
};
struct Toast {
    PlayerId to;
    std::optional<PlayerId> from;  // nothing: from somebody who did not sign
    std::string text;
    friend bool operator==(const Toast&, const Toast&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(to, from, text);
    }
};
struct Received {
    Toast toast;
    bool kept = false;  // for oneself alone
    friend bool operator==(const Received&, const Received&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(toast, kept);
    }
};

struct View {
    Stage stage = Stage::writing;
    RoomTime began;
    RoomTime ends;
    bool anonymous = true;              // the option
    std::uint16_t done = 0;             // how many have written, or read, what they wanted
    std::uint16_t expected = 0;         // of so many; never who
    std::vector<PlayerId> names;        // the viewer's to write to
    std::vector<PlayerId> others;       // whom one more may be written to
    std::vector<Draft> drafts;          // the viewer's
    std::vector<std::string> starters;  // sentences to begin with: situation, behaviour, effect
    bool may_write = false;
    bool own_done = false;
    std::vector<Received> received;  // the viewer's, from receiving on
    std::uint16_t step = 0;          // of the reveals, from 1
    std::uint16_t of = 0;
    std::vector<Toast> shown;  // revealed so far, the last 24, in order
    std::uint16_t fresh = 0;   // the last so many of them are on just now
    template <class Archive>
    void serialize(Archive& archive) {
        archive(stage, began, ends, anonymous, done, expected, names, others, drafts, starters, may_write,
                own_done, received, step, of, shown, fresh);
    }
};

[[nodiscard]] bool valid(const Options& options);
[[nodiscard]] bool valid(const Command& command);
// The texts in it that somebody wrote themselves.
[[nodiscard]] std::vector<std::string*> written_in(Command& command);
[[nodiscard]] std::vector<Command> moves(const View& view, Rng& rng);
// How many reveals.
[[nodiscard]] std::uint16_t length(const Options& options);
[[nodiscard]] Duration estimate(const Options& options);
// Fewer reveals, at least one: each then shows more toasts.
[[nodiscard]] Options fit(Options options, Duration time);

}  // namespace parlor::toasts

namespace parlor {
struct Toasts {
    static constexpr std::string_view key = "toasts";
    using Options = toasts::Options;
    using Command = toasts::Command;
    using Event = toasts::Event;
    using View = toasts::View;
};
}  // namespace parlor
