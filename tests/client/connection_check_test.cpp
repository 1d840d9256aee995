#include "client/app/connection_checker.hpp"
#include "client/strings/check_strings.hpp"
#include "shared/protocol/query.hpp"
#include "shared/protocol/version.hpp"
#include "tests/client/looks.hpp"

namespace connection_check_test {

using namespace parlor;
using namespace parlor::testing;
using app::CheckNetwork;
using app::ConnectionChecker;
using client::CheckStep;
using client::ConnectionCheck;
using client::StepState;
using widgets::Key;

namespace {

constexpr transport::Address office{0xC0A8'0114U, 4747};

// A network that answers as the test wants, and counts.
struct FakeNetwork final : CheckNetwork {
    struct Plan {
        bool looks_up = false;  // for ever
        std::string name_trouble{};
        bool sends = true;
        std::uint16_t version = protocol_version;
        Duration delay = 24ms;
        std::vector<int> unanswered{};  // numbers of questions, from 1
    };
    struct State {
        Plan plan;
        SteadyTime now{};
        std::string host;
        int questions = 0;
        std::vector<std::pair<SteadyTime, transport::Bytes>> under_way{};
    };
    explicit FakeNetwork(State& of_test) : state(of_test) {}

    void look_up(const std::string& host, std::uint16_t) override { state.host = host; }
    std::optional<Result<transport::Address, std::string>> looked_up() override {
        if (state.plan.looks_up) return std::nullopt;
        if (!state.plan.name_trouble.empty()) return failure(state.plan.name_trouble);
        return office;
    }
    bool send(transport::Address to, std::span<const std::byte> bytes) override {
        const auto request = query::decode_request(bytes);
        REQUIRE(request);
        CHECK(to == office);
        ++state.questions;
        const auto& silent = state.plan.unanswered;
        if (state.plan.sends && std::ranges::find(silent, state.questions) == silent.end()) {
            state.under_way.emplace_back(
                state.now + state.plan.delay,
                query::encode(query::Reply{request->nonce, state.plan.version, {}, "Office"}));
        }
        return state.plan.sends;
    }
    std::optional<transport::Bytes> receive() override {
        if (state.under_way.empty() || state.under_way.front().first > state.now) return std::nullopt;
        auto bytes = std::move(state.under_way.front().second);
        state.under_way.erase(state.under_way.begin());
        return bytes;
    }
    int socket() const override { return -1; }

    State& state;
};

// A check on a clock that the test moves.
struct Bench {
    FakeNetwork::State network;
    ConnectionChecker checker{std::make_unique<FakeNetwork>(network), Rng(3)};

    explicit Bench(FakeNetwork::Plan plan = {}) {
        network.plan = std::move(plan);
        checker.start({"office.lan", 4747}, network.now);
    }
    void run(Duration most = 30s) {
        const SteadyTime end = network.now + most;
        for (; network.now < end && checker.check()->running(); network.now += 1ms)
            (void)checker.service(network.now);
    }
    [[nodiscard]] StepState state(CheckStep step) const { return checker.check()->state(step); }
    [[nodiscard]] std::string finding(CheckStep step) const {
        return client::strings::check::finding(*checker.check(), step);
    }
};

std::vector<int> all_questions() {
    return {1, 2, 3, 4, 5, 6, 7, 8, 9};
}

void open(ScreenStage& stage) {
    stage.draw(unreachable_model(client::Trouble::not_answering), sample_surroundings());
    stage.click("Check the connection");
}

}  // namespace

TEST_CASE("a good way is four ticks and the median of five round trips") {
    Bench bench;
    CHECK(bench.state(CheckStep::name) == StepState::running);
    CHECK(bench.network.host == "office.lan");
    bench.run();
    for (const CheckStep step : client::check_steps)
        CHECK(bench.state(step) == StepState::fine);
    CHECK(bench.network.questions == ConnectionCheck::questions);
    CHECK(bench.checker.check()->round_trip() == 24ms);
    CHECK(bench.finding(CheckStep::name) == "office.lan is at 192.168.1.20.");
    CHECK(bench.finding(CheckStep::answer) == "“Office” answers on UDP port 4747.");
    CHECK(bench.finding(CheckStep::way) == "24 ms there and back. 5 of 5 questions were answered.");
    CHECK_FALSE(bench.checker.next_wake().has_value());
    ConnectionCheck odd;
    odd.trips = {90ms, 1ms, 20ms, 30ms, 25ms};
    CHECK(odd.round_trip() == 25ms);
}

TEST_CASE("a name that is not found ends the check with the resolver's sentence") {
    const std::string sentence =
        "There is no machine called \"office.lan\". Check how the address is written.";
    Bench bench({.name_trouble = sentence});
    bench.run();
    CHECK(bench.state(CheckStep::name) == StepState::failed);
    CHECK(bench.state(CheckStep::answer) == StepState::waiting);
    CHECK(bench.finding(CheckStep::name) == sentence);
    CHECK(bench.finding(CheckStep::answer).empty());
    CHECK(bench.network.questions == 0);
}

TEST_CASE("a slow resolver is waited for, and the loop may sleep meanwhile") {
    Bench bench({.looks_up = true});
    CHECK(bench.checker.service(bench.network.now));
    CHECK_FALSE(bench.checker.service(bench.network.now += 20ms));
    CHECK(bench.state(CheckStep::name) == StepState::running);
    REQUIRE(bench.checker.next_wake());
    CHECK(*bench.checker.next_wake() > bench.network.now);
    bench.network.plan.looks_up = false;
    bench.run();
    CHECK(bench.state(CheckStep::way) == StepState::fine);
}

TEST_CASE("silence is said after three questions, with the port and what to do") {
    Bench bench({.unanswered = all_questions()});
    bench.run();
    CHECK(bench.network.questions == 3);
    CHECK(bench.state(CheckStep::answer) == StepState::failed);
    CHECK(bench.state(CheckStep::version) == StepState::waiting);
    CHECK(
        bench.finding(CheckStep::answer) ==
        "Nothing answers on UDP port 4747 at that address. Ask whoever runs the server whether it runs, and "
        "whether a firewall lets UDP 4747 through.");
    Bench cut_off({.sends = false});
    cut_off.run();
    CHECK(cut_off.state(CheckStep::answer) == StepState::failed);
    CHECK(cut_off.finding(CheckStep::answer).starts_with("This computer has no way to that address."));
}

TEST_CASE("another version is told which side has to update, and the way is timed all the same") {
    for (const int step : {-1, 1}) {
        Bench bench({.version = static_cast<std::uint16_t>(protocol_version + step)});
        bench.run();
        CHECK(bench.state(CheckStep::version) == StepState::failed);
        CHECK(bench.state(CheckStep::way) == StepState::fine);
        const std::string finding = bench.finding(CheckStep::version);
        CHECK(finding.ends_with(step > 0 ? "Update Parlor here to join." : "Ask its owner to update it."));
    }
}

TEST_CASE("one lost question is nothing, two are a bad way, and a late answer counts for no other question") {
    Bench one({.unanswered = {3}});
    one.run();
    CHECK(one.state(CheckStep::way) == StepState::fine);
    Bench two({.unanswered = {1, 4}});
    two.run();
    CHECK(two.state(CheckStep::way) == StepState::failed);
    CHECK(two.finding(CheckStep::way).starts_with("Only 3 of 5 questions were answered, in 24 ms."));
    Bench late({.delay = 1'050ms});
    late.run();
    CHECK(late.state(CheckStep::answer) == StepState::failed);
    Bench far({.delay = 310ms});
    far.run();
    CHECK(far.state(CheckStep::way) == StepState::fine);
    CHECK(far.finding(CheckStep::way).starts_with("310 ms there and back. That’s long"));
}

TEST_CASE("checking again begins anew, and what is ended rests") {
    Bench bench({.unanswered = all_questions()});
    bench.run();
    bench.network.plan.unanswered.clear();
    bench.checker.start({"office.lan", 4747}, bench.network.now);
    CHECK(bench.state(CheckStep::answer) == StepState::waiting);
    bench.run();
    CHECK(bench.state(CheckStep::way) == StepState::fine);
    bench.checker.end();
    CHECK_FALSE(bench.checker.check().has_value());
    CHECK_FALSE(bench.checker.next_wake().has_value());
    (void)bench.checker.service(bench.network.now += 1s);
    CHECK_FALSE(bench.checker.service(bench.network.now += 1s));
}

TEST_CASE("the check opens from the home screen, shows that it runs, may be repeated, and Esc closes it") {
    ScreenStage stage;
    open(stage);
    REQUIRE(stage.asked<client::CheckConnection>() != nullptr);
    CHECK(stage.asked<client::CheckConnection>()->server == ServerName{"office.lan", 4747});
    CHECK(stage.shows("The way from here to office.lan"));
    stage.around.check = sample_checks().front().second;
    stage.frame();
    stage.frame();
    CHECK(stage.shows("Looking up office.lan…"));
    CHECK(stage.shows("Checking"));
    for (const auto& [name, check] : sample_checks()) {
        if (name == "silent") stage.around.check = check;
    }
    stage.draw();
    CHECK(stage.shows("Nothing answers on UDP port 4747 at that address."));
    CHECK_FALSE(stage.next_redraw());
    stage.forget_requests();
    stage.click("Check again");
    CHECK(stage.asked<client::CheckConnection>() != nullptr);
    stage.key(Key::escape);
    CHECK(stage.asked<client::EndCheck>() != nullptr);
    stage.draw();
    CHECK_FALSE(stage.shows("Connection check"));
}

TEST_CASE("an invite that leads nowhere offers the check where it was typed") {
    ScreenStage stage;
    stage.draw(offline_model(), sample_surroundings());
    CHECK(stage.entry("Check the connection") == nullptr);
    stage.click("Code or invite link");
    stage.type("kitchen.lan/PLUM42");
    stage.key(Key::enter);
    stage.model.connection = client::Unreachable{{"kitchen.lan", 4747}, client::Trouble::not_answering};
    stage.draw();
    CHECK(stage.layout_report() == "");
    stage.click("Join with a code/Check the connection");
    REQUIRE(stage.asked<client::CheckConnection>() != nullptr);
    CHECK(stage.asked<client::CheckConnection>()->server.host == "kitchen.lan");
}

TEST_CASE("the panel about the connection leads to the check of its server") {
    ScreenStage stage;
    client::Surroundings around = sample_surroundings();
    around.line = client::LineFigures{24ms, 118, 0};
    stage.draw(lobby_model(), around, {.settings = true});
    stage.click("Connection");
    stage.click("Check the connection");
    REQUIRE(stage.asked<client::CheckConnection>() != nullptr);
    CHECK(stage.asked<client::CheckConnection>()->server ==
          std::get<client::Online>(stage.model.connection).server);
    stage.around.check = sample_checks().back().second;
    stage.draw();
    CHECK(stage.shows("24 ms there and back."));
    CHECK_FALSE(stage.shows("Your connection"));
    stage.key(Key::escape);
    stage.draw();
    CHECK(stage.shown() == "settings");
    CHECK_FALSE(stage.shows("Connection check"));
}

TEST_CASE("the check is laid out well in every theme, size and state") {
    for (const Look& size : looks) {
        for (const bool dark : {true, false}) {
            for (const auto& sample : sample_checks()) {
                const std::string name = sample.first;
                INFO(name, ", ", size.name, dark ? ", dark" : ", light");
                ScreenStage stage({.window = size.window, .scale = size.scale, .dark = dark});
                stage.draw(lobby_model(), sample_surroundings(), {.settings = true});
                stage.click("Connection");
                stage.click("Check the connection");
                stage.around.check = sample.second;
                stage.draw();
                CHECK_EQ(stage.layout_report(), "");
            }
        }
    }
}

}  // namespace connection_check_test
