// What a server says it keeps of people, and how somebody is taken out of it.
#include "server/app/privacy.hpp"

#include <doctest/doctest.h>

#include "shared/secure/fingerprint.hpp"
#include "shared/secure/random_bytes.hpp"
#include "tests/server/crew_weeks.hpp"

namespace privacy_test {

using namespace parlor;
using namespace parlor::testing;
using app::forget_person;
using app::privacy_report;

namespace {

app::ServerConfig config_in(const Scratch& folder) {
    app::ServerConfig config;
    config.data.value = (folder / "").string();
    return config;
}

// The key of somebody and what the history knows them by.
struct Somebody {
    secure::PublicKey key;
    rooms::SeatHash seat;
    explicit Somebody(std::uint8_t number) : key{}, seat{} {
        key.fill(number);
        seat = secure::short_hash(key);
    }
    [[nodiscard]] std::string shown() const { return secure::fingerprint(key); }
};

void keep(const Scratch& folder, const Somebody& one) {
    const auto history = open_history(folder);
    const history::Crew crew = add_crew(*history);
    REQUIRE(history->remember(crew.row, one.seat, "Zebulon", true, first_friday) ==
            history::History::Remembered::done);
}

}  // namespace

TEST_CASE("a key as a client shows it stands for the hash that is kept of it, in either case of letters") {
    const Somebody one(7);
    CHECK(secure::hash_of_fingerprint(one.shown()) == one.seat);
    std::string small = one.shown();
    for (char& c : small)
        c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    CHECK(secure::hash_of_fingerprint(small) == one.seat);
    CHECK_FALSE(secure::hash_of_fingerprint(one.shown().substr(1)));
    CHECK_FALSE(secure::hash_of_fingerprint(std::string(26, '1')));
    CHECK_FALSE(secure::hash_of_fingerprint(std::string(26, 'B')));  // bits that nothing has filled up with
}

TEST_CASE("the report says what there is and how long it stays, and looking makes no files") {
    const Scratch folder;
    const app::ServerConfig config = config_in(folder);
    const std::string empty = privacy_report(config);
    CHECK(empty.find("None so far.") != std::string::npos);
    CHECK(empty.find("400 days") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(folder / "history.db"));
    keep(folder, Somebody(7));
    CHECK(privacy_report(config).find("1 crew, 1 person who asked to be remembered") != std::string::npos);
    app::ServerConfig without = config;
    without.history_days.value = 0;
    CHECK(privacy_report(without).find("not kept") != std::string::npos);
}

TEST_CASE("somebody is forgotten by their key, once, and nobody else is") {
    const Scratch folder;
    const app::ServerConfig config = config_in(folder);
    const Somebody one(7);
    CHECK(forget_person(config, one.shown()).value() == "Nothing is kept of anybody here.");
    keep(folder, one);
    CHECK(forget_person(config, Somebody(8).shown()).value() == "Nothing is kept of that person.");
    CHECK(forget_person(config, one.shown()).value() == "Deleted from 1 crew, and from the files.");
    CHECK(forget_person(config, one.shown()).value() == "Nothing is kept of that person.");
    CHECK(text_of(folder / "history.db").find("Zebulon") == std::string::npos);
    CHECK_FALSE(forget_person(config, "ZOE"));
}

TEST_CASE("nothing is forgotten behind the back of a server that runs") {
    const Scratch folder;
    const Somebody one(7);
    keep(folder, one);
    const auto running = open_history(folder);
    const auto done = forget_person(config_in(folder), one.shown());
    REQUIRE_FALSE(done);
    CHECK(done.error().find("Stop it") != std::string::npos);
}

}  // namespace privacy_test
