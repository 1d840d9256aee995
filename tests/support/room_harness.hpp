#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "server/rooms/room_pace.hpp"
#include "server/rooms/room_run.hpp"
#include "tests/support/manual_clock.hpp"

namespace parlor::testing {

// How somebody comes.
struct Joining {
    Allowance allowance = Allowance::on_the_clock;
    bool watching = false;
    std::string department;
    std::string as;  // the name to come with, where it is not the key
};

// A lobby with named people and a clock of its own, for tests of rules. Everything a room says is encoded,
// delivered and decoded as it would be, into an inbox for each person. When it ends it runs everything again
// and checks that the same was said.
class RoomHarness final : private rooms::RoomOutput {
public:
    // What an activity is made of, for tests that do not care about packs.
    using Draw = std::function<game::Content(const rooms::ContentRequest&)>;
    struct Setup {
        Draw draw;
        RunSheet run_sheet;
        RoomSettings settings{"Friday"};
        std::uint64_t seed = 1;
    };
    struct Inbox {
        std::vector<ServerMessage> messages;
        std::vector<std::vector<std::byte>> packets;  // the same as they came
    };

    explicit RoomHarness(Setup setup);
    ~RoomHarness() override;
    RoomHarness(const RoomHarness&) = delete;
    RoomHarness& operator=(const RoomHarness&) = delete;

    // --- people, by the name they first came with
    PlayerId join(const std::string& name, const Joining& how = {});
    // Why not; nothing when they have a seat.
    [[nodiscard]] std::optional<Refusal> try_join(const std::string& name, const Joining& how = {});
    // At the door of a room that shows on its network; why not, or nothing when they wait there.
    std::optional<Refusal> knock(const std::string& name, const Joining& how = {});
    void drop(const std::string& name);
    void drop_everybody();  // as when the process ends
    void come_back(const std::string& name, const Joining& how = {});
    void leave(const std::string& name) { say(name, room::Leave{}); }
    void say(const std::string& name, room::Command command);
    void host(const std::string& name, host::Command command);
    void move(const std::string& name, Rounds::Command command, Duration delay = Duration{0});
    void answer(const std::string& name, trivia::Answer answer, Duration delay = Duration{0});
    [[nodiscard]] PlayerId id(const std::string& name) const { return people_.at(name).id; }

    // --- time
    // Every deadline on the way is met at its own time.
    void advance(Duration by);
    // To the next deadline and over it; false when there is none.
    bool advance_to_deadline();
    [[nodiscard]] RoomTime now() const { return pace_.now(clock_.steady()); }
    [[nodiscard]] UtcTime utc() const { return clock_.utc(); }

    // --- what people have heard
    [[nodiscard]] const Inbox& inbox(const std::string& name) const { return people_.at(name).inbox; }
    void forget();  // empties all inboxes
    template <class M>
    [[nodiscard]] std::vector<M> heard(const std::string& name) const {
        std::vector<M> found;
        for (const ServerMessage& message : inbox(name).messages) {
            if (const auto* one = std::get_if<M>(&message)) found.push_back(*one);
        }
        return found;
    }
    [[nodiscard]] std::vector<Refusal> refusals(const std::string& name) const;
    // The only one; fails the test when there is none or another.
    [[nodiscard]] Refusal refusal(const std::string& name) const;
    [[nodiscard]] bool noticed(const std::string& name, NoticeKind kind) const;
    // The last picture each has got.
    [[nodiscard]] const RoomView& room(const std::string& name) const;
    [[nodiscard]] const trivia::View& trivia(const std::string& name) const;
    [[nodiscard]] const draw::View& drawing(const std::string& name) const;
    [[nodiscard]] const std::optional<RoundView>& round(const std::string& name) const {
        return people_.at(name).round;
    }
    [[nodiscard]] const MemberView* member(const std::string& seen_by, const std::string& name) const;
    template <class Phase>
    [[nodiscard]] bool in_phase() const {
        return std::holds_alternative<Phase>(run_->room().view().phase);
    }

    // --- the inside
    [[nodiscard]] const rooms::Room& inside() const { return run_->room(); }
    [[nodiscard]] const rooms::MemoryRecorder& recorder() const { return *recorder_; }
    [[nodiscard]] std::uint64_t digest() const { return run_->digest(); }
    [[nodiscard]] const std::optional<rooms::ContentRequest>& last_request() const { return request_; }
    // What a test drives by hand; answers with what followed from the last input.
    rooms::RoomStep feed(rooms::Happening happening);

private:
    struct Person {
        PlayerId id;
        rooms::SeatHash seat{};
        Inbox inbox;
        std::optional<RoomView> room;
        std::optional<RoundView> round;
    };

    void deliver(std::span<const PlayerId> to, const std::vector<std::byte>& message) override;
    void receive(PlayerId who, const std::vector<std::byte>& packet);
    rooms::RoomStep feed_one(rooms::Happening happening);
    [[nodiscard]] rooms::MemberArrived arrival(const std::string& name, const Joining& how);

    ManualClock clock_;
    rooms::RoomPace pace_;
    Draw draw_;
    rooms::MemoryRecorder* recorder_ = nullptr;
    std::unique_ptr<rooms::RoomRun> run_;
    std::map<std::string, Person> people_;
    std::vector<std::pair<PlayerId, std::vector<std::byte>>> undelivered_;  // to those not yet known
    std::optional<rooms::ContentRequest> request_;
};

// Runs recorded inputs again: the digest of everything said.
[[nodiscard]] std::uint64_t replay_digest(const rooms::RoomOrigin& origin,
                                          const std::vector<rooms::RoomInput>& inputs);

}  // namespace parlor::testing
