// Recordings: a room as a file that gives the same evening again.
#include "server/journal/recording.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <set>

#include "server/journal/journal_codec.hpp"
#include "tests/server/sample_evening.hpp"
#include "tests/server/temporary_file.hpp"

namespace recording_test {

using namespace parlor;
using namespace parlor::testing;

namespace {

const std::filesystem::path golden = std::filesystem::path(PARLOR_SOURCE_DIR) / "tests/golden/recordings";

void record(const RoomHarness& evening, const std::filesystem::path& file, bool redact = false) {
    journal::FileRecorder recorder(file, redact);
    recorder.begin(evening.recorder().origin());
    for (const rooms::RoomInput& input : evening.recorder().inputs())
        recorder.record(input);
    recorder.end(evening.digest());
}

struct Fixture {
    std::string name;
    std::uint64_t seed;
    std::size_t people;
    int steps;
    Plays plays;
};
const std::vector<Fixture> fixtures{
    {"small", 5, 3, 150, Plays::trivia},   {"busy", 21, 9, 500, Plays::trivia},
    {"drawn", 23, 6, 700, Plays::drawing}, {"lines", 24, 6, 500, Plays::lines},
    {"told", 24, 6, 700, Plays::truths},   {"seated", 27, 7, 500, Plays::tables},
    {"thanked", 25, 6, 700, Plays::toasts}};

}  // namespace

TEST_CASE("whatever people do, the same inputs give the same evening, also out of a file") {
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        CAPTURE(seed);
        SampleEvening sample(seed, 3 + seed % 7, 1 + seed % 3, 6);
        sample.run(400);
        const RoomHarness& evening = sample.evening();
        const TemporaryFile file("evening");
        record(evening, file.path);
        const auto recording = journal::read_recording(file.path);
        REQUIRE(recording);
        CHECK(recording->inputs.size() == evening.recorder().inputs().size());
        CHECK(recording->digest == evening.digest());
        CHECK(journal::replay(*recording) == evening.digest());
    }
}

TEST_CASE("sample evenings reach every phase and every stage") {
    std::set<std::size_t> phases;
    std::set<trivia::Stage> asked;
    std::set<draw::Stage> drawn;
    std::set<tables::Stage> seated;
    std::set<draw::TurnEnd> ends;
    std::set<who::Stage> guessed;
    std::set<truths::Stage> told;
    std::set<toasts::Stage> thanked;
    for (std::uint64_t seed = 1; seed <= 24; ++seed) {
        SampleEvening sample(seed, 3 + seed % 7, 1 + seed % 3, 6);
        for (int i = 0; i < 400; ++i) {
            sample.run(1);
            const rooms::Room& room = sample.evening().inside();
            phases.insert(room.view().phase.index());
            const auto view = room.round_view_for(PlayerId{1});
            if (!view) continue;
            std::visit(overloaded{[&](const trivia::View& one) { asked.insert(one.stage); },
                                  [&](const draw::View& one) {
                                      drawn.insert(one.stage);
                                      if (one.reveal) ends.insert(one.reveal->why);
                                  },
                                  [&](const who::View& one) { guessed.insert(one.stage); },
                                  [&](const tables::View& one) { seated.insert(one.stage); },
                                  [&](const truths::View& one) { told.insert(one.stage); },
                                  [&](const toasts::View& one) { thanked.insert(one.stage); }},
                       view->view);
        }
    }
    CHECK(phases.size() == std::variant_size_v<PhaseView>);
    CHECK(asked.size() == static_cast<std::size_t>(last_of(trivia::Stage{})) + 1);
    CHECK(drawn.size() == static_cast<std::size_t>(last_of(draw::Stage{})) + 1);
    CHECK(ends.size() >= 3);
    CHECK(guessed.size() >= 3);  // that nobody writes is too much of a chance
    // The last picture of an evening of tables is that of the evening.
    CHECK(seated.size() == static_cast<std::size_t>(last_of(tables::Stage{})));
    CHECK(thanked.size() >= 4);  // that nobody writes is too much of a chance
    CHECK(told.size() == static_cast<std::size_t>(last_of(truths::Stage{})) + 1);
}

TEST_CASE("recordings of old give what they gave then") {
    for (const Fixture& fixture : fixtures) {
        CAPTURE(fixture.name);
        const std::filesystem::path file = golden / (fixture.name + ".parlor-recording");
        if (std::getenv("PARLOR_WRITE_GOLDEN") != nullptr) {
            SampleEvening sample(fixture.seed, fixture.people, 2, 5, fixture.plays);
            sample.run(fixture.steps);
            record(sample.evening(), file);
        }
        const auto recording = journal::read_recording(file);
        REQUIRE(recording);
        REQUIRE(recording->digest);
        CHECK_MESSAGE(journal::replay(*recording) == *recording->digest,
                      "rules or messages have changed; if that is wanted, run the tests once with "
                      "PARLOR_WRITE_GOLDEN=1");
    }
}

TEST_CASE("a recording of a process that died gives what came before") {
    SampleEvening sample(3, 4, 1, 4);
    sample.run(100);
    const TemporaryFile file("cut");
    record(sample.evening(), file.path);
    const std::string whole = file.content();
    std::size_t before = 0;
    for (const std::size_t part : {3U, 2U}) {
        file.write(whole.substr(0, whole.size() / part));
        const auto recording = journal::read_recording(file.path);
        REQUIRE(recording);
        CHECK_FALSE(recording->digest);
        CHECK(recording->inputs.size() > before);
        before = recording->inputs.size();
        const auto& inputs = sample.evening().recorder().inputs();
        const auto end = inputs.begin() + static_cast<std::ptrdiff_t>(before);
        CHECK(journal::replay(*recording) == replay_digest(recording->origin, {inputs.begin(), end}));
    }
}

TEST_CASE("what is no recording, of another version, empty or damaged is said in one sentence") {
    const TemporaryFile file("bad");
    const auto error = [&](const std::string& content) {
        file.write(content);
        const auto recording = journal::read_recording(file.path);
        REQUIRE_FALSE(recording);
        CHECK(recording.error().ends_with("."));
        CHECK(recording.error().find(file.path.string()) != std::string::npos);
        return recording.error();
    };
    const auto says = [&](const std::string& content, const std::string& words) {
        return error(content).find(words) != std::string::npos;
    };
    using namespace std::string_literals;
    CHECK(says("", "not a recording"));
    CHECK(says("PARLORREC", "not a recording"));
    CHECK(says("PARLORREC\x01", "another version"));
    CHECK(says("PARLORREC\x03", "no lobby"));
    CHECK(says("PARLORREC\x03\0\0\0\x01S\xFF"s, "damaged"));
    CHECK(says("PARLORREC\x03\0\0\0\0X"s, "damaged"));
    CHECK(says("PARLORREC\x03\xFF\xFF\xFF\xFFS"s, "no lobby"));
    CHECK(journal::read_recording("/nowhere/at/all").error().find("Cannot read") == 0);
    CHECK_THROWS_AS(journal::FileRecorder("/nowhere/at/all", false), std::runtime_error);
}

TEST_CASE("a redacted recording holds nothing that people wrote, and still replays") {
    RoomHarness::Setup setup = quiz({typed_question({"Tea"}), choice_question()});
    setup.settings.title = "Secret-title";
    setup.settings.call_link = "https://meet.example/Secret-first";
    RoomHarness evening(std::move(setup));
    evening.join("Secret-name", {.department = "Secret-department"});
    evening.say("Secret-name", room::SendChat{"Secret-chat"});
    evening.say("Secret-name", room::ChangeProfile{{"Secret-other", "", "Secret-pronouns", "🦊", 0}});
    RoomSettings settings = evening.room("Secret-name").settings;
    settings.title = "Secret-second";
    settings.call_link = "https://meet.example/Secret-link";
    evening.host("Secret-name", host::ChangeSettings{settings});
    evening.host("Secret-name", host::Start{});
    evening.advance(reading_time);
    evening.answer("Secret-name", typed("Secret-answer"));
    const TemporaryFile plain("plain");
    record(evening, plain.path);
    for (const char* part : {"Secret-answer", "Secret-first", "Secret-link"})
        CHECK(plain.content().find(part) != std::string::npos);
    const TemporaryFile file("redacted");
    record(evening, file.path, true);
    CHECK(file.content().find("Secret") == std::string::npos);
    const auto recording = journal::read_recording(file.path);
    REQUIRE(recording);
    CHECK_FALSE(recording->digest);
    CHECK(recording->inputs.size() == evening.recorder().inputs().size());
    static_cast<void>(journal::replay(*recording));
}

TEST_CASE("guesses and descriptions are redacted like what is written elsewhere") {
    for (const bool in_words : {false, true}) {
        DrawParty party({"Ada", "Ben"}, drawing_evening(1));
        party.start();
        party.choose(0, in_words);
        if (in_words) party.describe("Secret-description");
        party.guess(party.others()[0], "Secret-guess");
        const TemporaryFile plain("plain");
        record(party.evening, plain.path);
        CHECK((plain.content().find("Secret-description") != std::string::npos) == in_words);
        CHECK(plain.content().find("Secret-guess") != std::string::npos);
        const TemporaryFile file("redacted");
        record(party.evening, file.path, true);
        CHECK(file.content().find("Secret") == std::string::npos);
        const auto recording = journal::read_recording(file.path);
        REQUIRE(recording);
        static_cast<void>(journal::replay(*recording));
    }
}

TEST_CASE("recorded inputs are refused wherever they end too early") {
    SampleEvening sample(8, 4, 1, 4);
    sample.run(60);
    for (const rooms::RoomInput& input : sample.evening().recorder().inputs()) {
        const journal::Bytes bytes = journal::encode(input);
        const auto back = journal::decode_input(bytes);
        REQUIRE(back);
        CHECK(journal::encode(*back) == bytes);
        for (std::size_t size = 0; size < bytes.size(); ++size)
            CHECK_FALSE(journal::decode_input(std::span(bytes).first(size)));
    }
    const journal::Bytes origin = journal::encode(sample.evening().recorder().origin());
    CHECK(journal::encode(journal::decode_origin(origin).value()) == origin);
    CHECK_FALSE(journal::decode_origin(std::span(origin).first(origin.size() - 1)));
}

}  // namespace recording_test
