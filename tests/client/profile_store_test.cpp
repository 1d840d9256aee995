#include "client/app/profile_store.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "client/app/environment.hpp"
#include "shared/base/text.hpp"
#include "shared/protocol/presets.hpp"
#include "shared/protocol/version.hpp"
#include "tests/support/scratch.hpp"

namespace profile_store_test {

using namespace parlor;
using namespace parlor::app;
using namespace parlor::testing;
namespace fs = std::filesystem;

namespace {

constexpr const char* a_fingerprint = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

RandomBytes counting(std::uint8_t first = 0) {
    return [next = first](std::span<std::uint8_t> bytes) mutable {
        for (auto& byte : bytes)
            byte = next++;
    };
}

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

Environment environment(std::map<std::string, std::string> variables) {
    return [variables = std::move(variables)](const char* name) -> std::optional<std::string> {
        const auto found = variables.find(name);
        return found == variables.end() ? std::nullopt : std::optional(found->second);
    };
}

}  // namespace

TEST_CASE("a first start has a friendly avatar on a coaster and no name, and keeps them") {
    const Scratch scratch;
    Profile first;
    {
        ProfileStore store(scratch / "profile", counting(77));
        first = store.settings().you;
        CHECK(first.name.empty());
        CHECK(is_emoji(first.avatar));
        CHECK_FALSE(store.take_notice().has_value());
        CHECK(store.flush());
    }
    const ProfileStore again(scratch / "profile", counting(1));
    CHECK(again.settings().you == first);
}

TEST_CASE("every first avatar is an emoji and every coaster is used") {
    std::array<bool, 8> coasters{};
    for (std::uint32_t chance = 0; chance < 24 * 8; ++chance) {
        const auto profile = client::friendly_profile(chance);
        CHECK_MESSAGE(is_emoji(profile.avatar), profile.avatar);
        coasters.at(profile.coaster) = true;
    }
    CHECK(std::ranges::all_of(coasters, [](bool used) { return used; }));
}

TEST_CASE("all that is set is there after a restart") {
    const Scratch scratch;
    Settings settings;
    settings.you = {"Zoë", "Design", "she/her", "🦊", 5};
    settings.theme = ThemeChoice::match_system;
    settings.text_size = 115;
    settings.reduced_motion = true;
    settings.allowance = Allowance::off_the_clock;
    settings.sound_volume = 35;
    settings.muted = true;
    const RecentServer server{"office.lan:4747", "Office", "Friday Happy Hour", "PLUM-42", 1'700'000'000};
    {
        ProfileStore store(scratch / "profile", counting());
        store.set_settings(settings);
        store.remember_server(server);
        store.know_key("office.lan:4747", a_fingerprint);
        CHECK(store.flush());
        CHECK(store.saved());
    }
    ProfileStore store(scratch / "profile", counting(200));
    CHECK(store.settings() == settings);
    REQUIRE(store.recent().last() != nullptr);
    CHECK(*store.recent().last() == server);
    CHECK(store.known_key("office.lan:4747") == a_fingerprint);
    CHECK(store.known_key("games.acme.example:4747").empty());
}

TEST_CASE("the seat to come back to is there after a restart, until it is given up or its server forgotten") {
    const Scratch scratch;
    const KeptSeat seat{"office.lan:4747", "Office", "Friday Happy Hour", "PLUM-42",
                        "Zoë 2",           true,     1'700'000'000};
    for (const bool by_forgetting : {false, true}) {
        {
            ProfileStore store(scratch / "profile", counting());
            CHECK_FALSE(store.seat().has_value());
            store.keep_seat(seat);
            CHECK(store.flush());
            store.keep_seat(seat);
            CHECK(store.saved());  // nothing new
        }
        {
            ProfileStore store(scratch / "profile", counting());
            CHECK(store.seat() == seat);
            store.forget_server("games.acme.example:4747");
            CHECK(store.seat() == seat);
            if (by_forgetting) {
                store.forget_server("office.lan:4747");
            } else {
                store.give_up_seat();
            }
            CHECK(store.flush());
        }
        CHECK_FALSE(ProfileStore(scratch / "profile", counting()).seat().has_value());
    }
}

TEST_CASE(
    "the call that a host shared last is there after a restart, unless it is no link or was forgotten") {
    const Scratch scratch;
    {
        ProfileStore store(scratch / "profile", counting());
        CHECK(store.call_link().empty());
        store.keep_call_link("https://meet.example/friday");
        CHECK(store.flush());
        store.keep_call_link("https://meet.example/friday");
        CHECK(store.saved());  // nothing new
    }
    {
        ProfileStore store(scratch / "profile", counting());
        CHECK(store.call_link() == "https://meet.example/friday");
        store.keep_call_link("");
        CHECK(store.flush());
    }
    CHECK(ProfileStore(scratch / "profile", counting()).call_link().empty());
    CHECK_FALSE(holds(text_of(scratch / "profile/profile.json"), "meet.example"));
    put(scratch / "profile/profile.json", R"({"call_link": "file:///etc/passwd"})");
    CHECK(ProfileStore(scratch / "profile", counting()).call_link().empty());
}

TEST_CASE("a seat that leads nowhere is none") {
    for (const char* seat : {R"("PLUM-42")", R"({"address": "a:1"})", R"({"address": "", "code": "PLUM-42"})",
                             R"({"address": "a:1", "code": "<plum>"})"}) {
        const Scratch scratch;
        put(scratch / "profile/profile.json", std::string(R"({"seat": )") + seat + "}");
        CHECK_FALSE(ProfileStore(scratch / "profile", counting()).seat().has_value());
    }
}

TEST_CASE("only its owner can read the profile") {
    const Scratch scratch;
    ProfileStore store(scratch / "deep/down/profile", counting());
    CHECK(store.flush());
    CHECK(rights(scratch / "deep/down/profile") == 0700);
    CHECK(rights(scratch / "deep/down/profile/profile.json") == 0600);
    CHECK_FALSE(fs::exists(scratch / "deep/down/profile/profile.json.new"));
}

TEST_CASE("a change is written half a second after the last one, a key at once") {
    const Scratch scratch;
    const auto file = scratch / "profile/profile.json";
    ProfileStore store(scratch / "profile", counting());
    CHECK(store.flush());
    CHECK_FALSE(store.next_update().has_value());

    auto settings = store.settings();
    settings.text_size = 120;
    store.set_settings(settings);
    CHECK_FALSE(store.saved());
    store.update(10);
    CHECK(store.next_update().value_or(0) == doctest::Approx(10.5));
    settings.text_size = 130;
    store.set_settings(settings);
    store.update(10.4);
    store.update(10.6);
    CHECK_FALSE(holds(text_of(file), "130"));
    store.update(10.9);
    CHECK(holds(text_of(file), "130"));
    CHECK(store.saved());
    CHECK_FALSE(store.next_update().has_value());

    store.set_settings(settings);
    CHECK(store.saved());  // nothing new

    store.know_key("office.lan:4747", a_fingerprint);
    CHECK(holds(text_of(file), "office.lan:4747"));
}

TEST_CASE("a damaged profile is moved aside and said, and does not overwrite an earlier one") {
    const Scratch scratch;
    const auto file = scratch / "profile/profile.json";
    for (const char* damaged : {"{\"you\": {\"name\": \"Zo", "[1, 2]", ""}) {
        put(file, damaged);
        ProfileStore store(scratch / "profile", counting());
        CHECK(store.settings().you.name.empty());
        const auto notice = store.take_notice();
        REQUIRE(notice.has_value());
        CHECK(holds(*notice, "could not be read"));
        CHECK(holds(*notice, "profile.json.broken-"));
        CHECK_FALSE(store.take_notice().has_value());
        CHECK(store.flush());
    }
    CHECK(text_of(scratch / "profile/profile.json.broken-1") == "{\"you\": {\"name\": \"Zo");
    CHECK(text_of(scratch / "profile/profile.json.broken-2") == "[1, 2]");
    CHECK(fs::exists(scratch / "profile/profile.json.broken-3"));
}

TEST_CASE("something that is no file is moved aside, too") {
    const Scratch scratch;
    fs::create_directories(scratch / "profile/profile.json");
    ProfileStore store(scratch / "profile", counting());
    CHECK(store.take_notice().has_value());
    CHECK(store.flush());
    CHECK(fs::is_directory(scratch / "profile/profile.json.broken-1"));
}

TEST_CASE("a field that is out of range or of another type costs only itself") {
    const Scratch scratch;
    put(scratch / "profile/profile.json", R"({
        "you": {"name": "  Zoë\u202e ", "avatar": "no emoji", "coaster": 300},
        "settings": {"theme": "disco", "text_size": 100000, "sound_volume": "loud", "muted": 1,
                     "reduced_motion": true, "allowance": 7},
        "servers": {"a:1": {"key": "abc"}, "b:1": 3},
        "recent": [{"address": ""}, 7, {"address": "c:1", "when": 18446744073709551615}]
    })");
    ProfileStore store(scratch / "profile", counting());
    CHECK_FALSE(store.take_notice().has_value());
    const auto& settings = store.settings();
    CHECK(store.known_key("a:1").empty());
    CHECK(is_emoji(settings.you.avatar));
    CHECK(settings.you.coaster < 8);
    CHECK(settings.theme == ThemeChoice::evening);
    CHECK(settings.text_size == 200);
    CHECK(settings.sound_volume == 70);
    CHECK_FALSE(settings.muted);
    CHECK(settings.reduced_motion);
    CHECK(settings.allowance == Allowance::on_the_clock);
    REQUIRE(store.recent().all().size() == 1);
    CHECK(store.recent().last()->when == 0);
}

TEST_CASE("what a later version wrote stays in the file") {
    const Scratch scratch;
    const auto file = scratch / "profile/profile.json";
    put(file, R"({"spin": 7, "you": {"name": "Zoë", "mood": "fine"}, "settings": {"shine": true},
        "servers": {"a:1": {"fingerprint": "AB"}}, "recent": [{"address": "a:1", "when": 5, "stars": 4}]})");
    ProfileStore store(scratch / "profile", counting());
    store.know_key("a:1", a_fingerprint);
    store.remember_server({"a:1", "A", "Lobby", "PLUM-42", 9});
    CHECK(store.flush());
    const auto text = text_of(file);
    for (const char* kept : {"\"spin\": 7", "\"mood\": \"fine\"", "\"shine\": true",
                             "\"fingerprint\": \"AB\"", "\"stars\": 4", "\"when\": 9", a_fingerprint}) {
        CHECK_MESSAGE(holds(text, kept), kept);
    }
}

TEST_CASE("a seat's key of an earlier version goes, and a forgotten server's fingerprint with it") {
    const Scratch scratch;
    const auto file = scratch / "profile/profile.json";
    put(file, std::string(R"({"servers": {"a:1": {"seat": "00ff", "key": ")") + a_fingerprint + R"("}}})");
    ProfileStore store(scratch / "profile", counting());
    CHECK(store.known_key("a:1") == a_fingerprint);
    store.forget_server("a:1");
    CHECK(store.flush());
    CHECK_FALSE(holds(text_of(file), "00ff"));
    CHECK_FALSE(holds(text_of(file), a_fingerprint));
    CHECK(ProfileStore(scratch / "profile", counting()).known_key("a:1").empty());
}

TEST_CASE("who one is lies in a file for one's own eyes, and is the same after a restart") {
    const Scratch scratch;
    const auto file = scratch / "profile/identity.key";
    const auto secret = [&] {
        const KeptIdentity kept = open_identity(scratch / "profile");
        CHECK_FALSE(kept.notice);
        return std::vector<std::uint8_t>(kept.identity.secret().bytes().begin(),
                                         kept.identity.secret().bytes().end());
    };
    const auto first = secret();
    CHECK(rights(file) == 0600);
    CHECK(fs::file_size(file) == 32);
    CHECK(secret() == first);

    fs::permissions(file, fs::perms(0644));
    const KeptIdentity opened = open_identity(scratch / "profile");
    REQUIRE(opened.notice);
    CHECK(holds(*opened.notice, "yours alone again"));
    CHECK(std::ranges::equal(opened.identity.secret().bytes(), first));
    CHECK(rights(file) == 0600);

    put(file, "too short");
    const KeptIdentity fresh = open_identity(scratch / "profile");
    REQUIRE(fresh.notice);
    CHECK(holds(*fresh.notice, "identity.key.broken-1"));
    CHECK_FALSE(std::ranges::equal(fresh.identity.secret().bytes(), first));
    CHECK(rights(file) == 0600);

    put(scratch / "in the way", "a file");
    const KeptIdentity unkept = open_identity(scratch / "in the way/profile");
    REQUIRE(unkept.notice);
    CHECK(holds(*unkept.notice, "can't be saved"));
    CHECK_FALSE(open_identity({}).notice);
}

TEST_CASE("a directory that cannot be written is said once, and tried again") {
    const Scratch scratch;
    put(scratch / "in the way", "a file");
    ProfileStore store(scratch / "in the way/profile", counting());
    (void)store.take_notice();
    auto settings = store.settings();
    settings.muted = true;
    store.set_settings(settings);
    store.update(1);
    store.update(2);
    const auto notice = store.take_notice();
    REQUIRE(notice.has_value());
    CHECK(holds(*notice, "can't be saved"));
    CHECK(store.next_update().value_or(0) == doctest::Approx(7));
    CHECK_FALSE(store.flush());
    CHECK_FALSE(store.take_notice().has_value());
    fs::remove(scratch / "in the way");
    store.update(7);
    CHECK(store.saved());
    CHECK(fs::exists(scratch / "in the way/profile/profile.json"));
}

TEST_CASE("without a directory nothing is kept and nothing fails") {
    ProfileStore store({}, counting());
    store.know_key("a:1", a_fingerprint);
    CHECK(store.flush());
    CHECK_FALSE(store.take_notice().has_value());
    CHECK_FALSE(fs::exists("profile.json"));
}

TEST_CASE("a second client gets a guest profile with the owner's looks, and leaves nothing behind") {
    const Scratch scratch;
    auto owner = open_profile(scratch / "profile", counting());
    CHECK_FALSE(owner.lock.guest());
    CHECK_FALSE(owner.lock.notice().has_value());
    auto settings = owner.store.settings();
    settings.you.name = "Zoë";
    settings.text_size = 150;
    settings.theme = ThemeChoice::afternoon;
    owner.store.set_settings(settings);
    owner.store.know_key("a:1", a_fingerprint);
    CHECK(owner.store.flush());

    fs::path guest_directory;
    {
        auto guest = open_profile(scratch / "profile", counting(50));
        CHECK(guest.lock.guest());
        REQUIRE(guest.lock.notice().has_value());
        CHECK(holds(*guest.lock.notice(), "guest"));
        guest_directory = guest.lock.directory();
        CHECK(guest_directory != scratch / "profile");
        CHECK(rights(guest_directory) == 0700);
        CHECK(guest.store.settings().you.name.empty());
        CHECK(guest.store.settings().text_size == 150);
        CHECK(guest.store.settings().theme == ThemeChoice::afternoon);
        CHECK(guest.store.known_key("a:1") == a_fingerprint);
        CHECK_FALSE(
            std::ranges::equal(guest.who.identity.secret().bytes(), owner.who.identity.secret().bytes()));
        CHECK(fs::exists(guest_directory / "profile.json"));
    }
    CHECK_FALSE(fs::exists(guest_directory));
}

TEST_CASE("a profile is free again when its client ends") {
    const Scratch scratch;
    { const auto first = open_profile(scratch / "profile", counting()); }
    const auto second = open_profile(scratch / "profile", counting());
    CHECK_FALSE(second.lock.guest());
}

TEST_CASE("a lock that was moved is held once") {
    const Scratch scratch;
    ProfileLock first(scratch / "profile");
    ProfileLock moved(std::move(first));
    CHECK(ProfileLock(scratch / "profile").guest());
    moved = ProfileLock(scratch / "other");
    CHECK_FALSE(ProfileLock(scratch / "profile").guest());
}

TEST_CASE("random bytes from the system differ") {
    std::array<std::uint8_t, 600> one{};
    std::array<std::uint8_t, 600> two{};
    os_random(one);
    os_random(two);
    CHECK(one != two);
    CHECK(std::ranges::count(one, 0) < 60);
}

TEST_CASE("recent servers stand once each, the last used first, and not too many") {
    RecentServers servers;
    servers.remember({"a:1", "A", "One", "PLUM-42", 1});
    servers.remember({"b:1", "B", "Two", "PEAR-10", 2});
    servers.remember({"a:1", "A", "Three", "FIG-77", 3});
    REQUIRE(servers.all().size() == 2);
    CHECK(servers.last()->lobby_title == "Three");
    for (int i = 0; i < 30; ++i) {
        servers.remember({"s" + std::to_string(i) + ":1", {}, {}, "KITE-07", 10 + i});
    }
    CHECK(servers.all().size() == RecentServers::most);
    CHECK(servers.last()->address == "s29:1");
    servers.forget("s29:1");
    CHECK(servers.last()->address == "s28:1");
    CHECK(servers.last()->lobby_code == "KITE-07");
    servers.forget_lobby("s28:1");
    CHECK(servers.last()->lobby_code.empty());
    CHECK(servers.last()->address == "s28:1");
    CHECK(RecentServers({{"old:1", {}, {}, {}, 1}, {"new:1", {}, {}, {}, 9}}).last()->address == "new:1");
}

TEST_CASE("the profile stands where the desktop keeps its settings") {
    CHECK(default_profile_directory(environment({{"XDG_CONFIG_HOME", "/x"}, {"HOME", "/h"}})) == "/x/parlor");
    CHECK(default_profile_directory(environment({{"XDG_CONFIG_HOME", "x"}, {"HOME", "/h"}})) ==
          "/h/.config/parlor");
    CHECK(default_profile_directory(environment({})).empty());
}

TEST_CASE("the system's theme is read from the environment, and dark if that says nothing") {
    CHECK(system_prefers_dark(environment({})));
    CHECK(system_prefers_dark(environment({{"GTK_THEME", "Adwaita:Dark"}})));
    CHECK_FALSE(system_prefers_dark(environment({{"GTK_THEME", "Adwaita"}})));
    CHECK(system_prefers_dark(environment({{"COLORFGBG", "15;default;0"}})));
    CHECK_FALSE(system_prefers_dark(environment({{"COLORFGBG", "0;15"}})));
    CHECK_FALSE(system_prefers_dark(environment({{"COLORFGBG", "0;7"}})));
    CHECK(system_prefers_dark(environment({{"COLORFGBG", "0;default"}})));
}

TEST_CASE(
    "an evening is kept as it is; another version has its activities and minutes with the usual options") {
    const Scratch scratch;
    RunSheet plan = find_preset("classic-30")->run_sheet;
    std::get<trivia::Options>(plan.front().options).questions = 13;
    {
        ProfileStore store(scratch / "profile", counting());
        store.keep_evening({"Friday, with everybody", plan});
        store.keep_evening({"Quick", find_preset("quick-15")->run_sheet});
        store.forget_evening("quick");
        CHECK(store.flush());
    }
    {
        const ProfileStore again(scratch / "profile", counting());
        REQUIRE(again.evenings().all().size() == 1);
        CHECK(again.evenings().all().front() == OwnPreset{"Friday, with everybody", plan});
    }
    const std::string text = text_of(scratch / "profile/profile.json");
    const std::string now = "\"version\": " + std::to_string(protocol_version);
    const std::size_t at = text.find(now);
    REQUIRE(at != std::string::npos);
    std::string other = text;
    other.replace(at, now.size(), "\"version\": 1");
    const auto read = read_profile(other, {});
    REQUIRE(read);
    REQUIRE(read->evenings.all().size() == 1);
    const RunSheet& usual = read->evenings.all().front().run_sheet;
    REQUIRE(usual.size() == plan.size());
    for (std::size_t i = 0; i < plan.size(); ++i) {
        CHECK(usual[i].minutes == plan[i].minutes);
        CHECK(usual[i].options.index() == plan[i].options.index());
    }
    CHECK(std::get<trivia::Options>(usual.front().options) == trivia::Options{});
}

TEST_CASE("evenings that are none, or too many, are left out") {
    client::OwnPresets evenings;
    const RunSheet plan = find_preset("quick-15")->run_sheet;
    evenings.keep({"", plan});
    evenings.keep({" not clean ", plan});
    evenings.keep({"nothing in it", {}});
    CHECK(evenings.all().empty());
    for (std::size_t i = 0; i < client::OwnPresets::most + 3; ++i)
        evenings.keep({"Evening " + std::to_string(i), plan});
    CHECK(evenings.full());
    CHECK(evenings.all().size() == client::OwnPresets::most);
    const auto read = read_profile(R"({"evenings": [7, {"title": "x"}, {"title": "y", "activities": [
        {"round": "no such round", "minutes": 3}, 5]}, {"title": "z", "version": 5, "plan": "zz",
        "activities": [{"round": "trivia", "minutes": 7}]}]})",
                                   {});
    REQUIRE(read);
    REQUIRE(read->evenings.all().size() == 1);
    CHECK(read->evenings.all().front().title == "z");
}

TEST_CASE("crews come back with their keys, and what is none is left out") {
    const Scratch scratch;
    client::OwnCrew crew{"office.lan:4747",
                         "office.lan",
                         "games.example",
                         "PLUM-42",
                         0xFEDC'BA98'7654'3210,
                         3,
                         UtcTime{Duration{1'790'000'000'000}},
                         {"Friday Crew", {4, 17 * 60, 45, "America/New_York"}, {10, 7}},
                         std::nullopt};
    CrewKey key{};
    {
        ProfileStore store(scratch / "profile", counting());
        key = store.new_crew_key(crew);
        // On disk at once: nobody gives it a second time.
        CHECK(text_of(scratch / "profile/profile.json").find("\"key\"") != std::string::npos);
        store.remember_crew(crew);
        client::OwnCrew other = crew;
        other.code = "KITE-07";
        store.remember_crew(other);
        store.forget_crew(other.address, other.code);
        CHECK(store.flush());
    }
    const ProfileStore again(scratch / "profile", counting());
    REQUIRE(again.crews().all().size() == 1);
    crew.key = key;
    CHECK(again.crews().all().front() == crew);
    CHECK(rights(scratch / "profile/profile.json") == 0600);
    const auto read = read_profile(R"({"crews": [7, {"address": "a:1"}, {"address": "a:1", "code": "PLUM-42",
        "name": "Bad", "weekday": 9}, {"address": "a:1", "code": "PLUM-43", "name": "Good", "key": "zz"}]})",
                                   {});
    REQUIRE(read);
    REQUIRE(read->crews.all().size() == 1);
    CHECK(read->crews.all().front().plan.name == "Good");
    CHECK_FALSE(read->crews.all().front().key);
}

}  // namespace profile_store_test
