#include "tests/support/room_harness.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "shared/protocol/codec.hpp"

namespace parlor::testing {

namespace {

// Of the round that goes on, or of what one of the run-sheet wants while the lobby gathers.
bool still_of(const RoundView& round, const RoomView& room) {
    if (std::holds_alternative<PlayingView>(room.phase)) return true;
    return std::holds_alternative<GatheringView>(room.phase) && round.activity < room.run_sheet.size() &&
           room.run_sheet[round.activity].options.index() == round.view.index();
}

struct Deaf final : rooms::RoomOutput {
    void deliver(std::span<const PlayerId>, const std::vector<std::byte>&) override {}
};

}  // namespace

std::uint64_t replay_digest(const rooms::RoomOrigin& origin, const std::vector<rooms::RoomInput>& inputs) {
    Deaf nobody;
    rooms::RoomRun run(origin, nullptr);
    for (const rooms::RoomInput& input : inputs)
        run.feed(input, nobody);
    return run.digest();
}

RoomHarness::RoomHarness(Setup setup) : pace_(clock_.steady(), 1), draw_(std::move(setup.draw)) {
    auto recorder = std::make_unique<rooms::MemoryRecorder>();
    recorder_ = recorder.get();
    const rooms::RoomSeed seed{setup.seed, "PLUM-42", std::move(setup.settings), std::move(setup.run_sheet)};
    run_ = std::make_unique<rooms::RoomRun>(seed, std::move(recorder));
    pace_.set_paused(run_->room().paused(), clock_.steady());
}

RoomHarness::~RoomHarness() {
    CHECK_MESSAGE(replay_digest(recorder_->origin(), recorder_->inputs()) == digest(),
                  "the same inputs gave other messages");
}

// --- people

rooms::MemberArrived RoomHarness::arrival(const std::string& name, const Joining& how) {
    const auto [found, is_new] = people_.try_emplace(name);
    if (is_new) found->second.seat[0] = static_cast<std::uint8_t>(people_.size());
    Profile profile;
    profile.name = how.as.empty() ? name : how.as;
    profile.department = how.department;
    profile.avatar = "🦊";
    return {found->second.seat, profile, how.allowance, how.watching};
}

std::optional<Refusal> RoomHarness::try_join(const std::string& name, const Joining& how) {
    const rooms::RoomStep step = feed(arrival(name, how));
    if (step.refused) return step.refused;
    REQUIRE(step.seated);
    return std::nullopt;
}

std::optional<Refusal> RoomHarness::knock(const std::string& name, const Joining& how) {
    const rooms::MemberArrived as_member = arrival(name, how);
    return feed(rooms::MemberKnocked{as_member.seat, as_member.profile, as_member.allowance}).refused;
}

PlayerId RoomHarness::join(const std::string& name, const Joining& how) {
    const auto refused = try_join(name, how);
    REQUIRE_MESSAGE(!refused, name, " was not let in");
    return id(name);
}

void RoomHarness::come_back(const std::string& name, const Joining& how) {
    REQUIRE_MESSAGE(people_.contains(name), name, " was never here");
    join(name, how);
}

void RoomHarness::drop(const std::string& name) {
    feed(rooms::MemberDropped{id(name)});
}

void RoomHarness::drop_everybody() {
    feed(rooms::EverybodyDropped{});
}

void RoomHarness::say(const std::string& name, room::Command command) {
    feed(rooms::MemberSaid{id(name), std::move(command)});
}

void RoomHarness::host(const std::string& name, host::Command command) {
    feed(rooms::HostSaid{id(name), std::move(command)});
}

void RoomHarness::move(const std::string& name, Rounds::Command command, Duration delay) {
    const auto* playing = std::get_if<PlayingView>(&room(name).phase);
    const std::optional<RoundView>& seen = round(name);
    const std::uint16_t activity = playing != nullptr ? playing->activity
                                   : seen             ? seen->activity
                                                      : std::uint16_t{0};
    feed(rooms::MemberMoved{id(name), {activity, std::move(command)}, delay});
}

void RoomHarness::answer(const std::string& name, trivia::Answer answer, Duration delay) {
    const trivia::SubmitAnswer submit{trivia(name).number, std::move(answer)};
    move(name, trivia::Command{submit}, delay);
}

// --- time

void RoomHarness::advance(Duration by) {
    const SteadyTime until = clock_.steady() + by;
    for (int fired = 0;; ++fired) {
        REQUIRE_MESSAGE(fired < 10'000, "a deadline that is met does not go away");
        const auto due = run_->room().next_deadline();
        const auto when = due ? pace_.when(*due) : std::nullopt;
        if (!when || *when > until) break;
        clock_.advance_to(*when);
        feed(rooms::TimerFired{});
    }
    clock_.advance_to(until);
}

bool RoomHarness::advance_to_deadline() {
    const auto due = run_->room().next_deadline();
    const auto when = due ? pace_.when(*due) : std::nullopt;
    if (!when) return false;
    advance(std::max(Duration{0}, *when - clock_.steady()));
    return true;
}

// --- what people have heard

void RoomHarness::forget() {
    for (auto& [name, person] : people_)
        person.inbox = {};
}

std::vector<Refusal> RoomHarness::refusals(const std::string& name) const {
    std::vector<Refusal> result;
    for (const Refused& refused : heard<Refused>(name))
        result.push_back(refused.why);
    return result;
}

Refusal RoomHarness::refusal(const std::string& name) const {
    const std::vector<Refusal> all = refusals(name);
    REQUIRE_MESSAGE(all.size() == 1, name, " heard ", all.size(), " refusals");
    return all.front();
}

bool RoomHarness::noticed(const std::string& name, NoticeKind kind) const {
    return std::ranges::any_of(heard<Notice>(name),
                               [&](const Notice& notice) { return notice.kind == kind; });
}

const RoomView& RoomHarness::room(const std::string& name) const {
    const Person& person = people_.at(name);
    REQUIRE_MESSAGE(person.room, name, " has no picture of the lobby");
    return *person.room;
}

const trivia::View& RoomHarness::trivia(const std::string& name) const {
    const Person& person = people_.at(name);
    REQUIRE_MESSAGE(person.round, name, " has no picture of a round");
    return std::get<trivia::View>(person.round->view);
}

const draw::View& RoomHarness::drawing(const std::string& name) const {
    const Person& person = people_.at(name);
    REQUIRE_MESSAGE(person.round, name, " has no picture of a round");
    return std::get<draw::View>(person.round->view);
}

const MemberView* RoomHarness::member(const std::string& seen_by, const std::string& name) const {
    const RoomView& view = room(seen_by);
    const auto found = std::ranges::find(view.members, id(name), &MemberView::id);
    return found == view.members.end() ? nullptr : &*found;
}

// --- the inside

rooms::RoomStep RoomHarness::feed(rooms::Happening happening) {
    rooms::SeatHash seat{};
    if (const auto* arrived = std::get_if<rooms::MemberArrived>(&happening)) seat = arrived->seat;
    if (const auto* knocked = std::get_if<rooms::MemberKnocked>(&happening)) seat = knocked->seat;
    rooms::RoomStep step = feed_one(std::move(happening));
    if (seat != rooms::SeatHash{} && (step.seated || step.at_door)) {
        for (auto& [name, person] : people_) {
            if (person.seat == seat) person.id = step.seated ? *step.seated : *step.at_door;
        }
        for (const auto& [who, packet] : std::exchange(undelivered_, {}))
            receive(who, packet);
    }
    while (step.content) {
        request_ = step.content;
        step.content = feed_one(rooms::ContentDrawn{draw_(*request_)}).content;
    }
    pace_.set_paused(run_->room().paused(), clock_.steady());
    if (run_->views_wait()) feed_one(rooms::ViewsSent{});
    return step;
}

rooms::RoomStep RoomHarness::feed_one(rooms::Happening happening) {
    return run_->feed({now(), clock_.utc(), std::move(happening)}, *this);
}

void RoomHarness::deliver(std::span<const PlayerId> to, const std::vector<std::byte>& message) {
    for (const PlayerId who : to)
        receive(who, message);
}

void RoomHarness::receive(PlayerId who, const std::vector<std::byte>& packet) {
    const auto found =
        std::ranges::find_if(people_, [&](const auto& entry) { return entry.second.id == who; });
    if (found == people_.end()) {
        undelivered_.emplace_back(who, packet);
        return;
    }
    auto message = codec::decode_server(packet);
    REQUIRE_MESSAGE(message, "the room said something that cannot be read");
    Person& person = found->second;
    if (auto* view = std::get_if<RoomView>(&*message)) {
        person.room = *view;
        if (person.round && !still_of(*person.round, *view)) person.round.reset();
    }
    if (auto* view = std::get_if<RoundView>(&*message)) person.round = *view;
    person.inbox.packets.push_back(packet);
    person.inbox.messages.push_back(std::move(*message));
}

}  // namespace parlor::testing
