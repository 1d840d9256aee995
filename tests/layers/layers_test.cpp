#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "tests/layers/source_text.hpp"

using namespace parlor::layers;

namespace {

using Strings = std::vector<std::string>;

struct Room {
    std::string_view name;
    Strings may_include;  // rooms, or single files of a room; always itself
};

// The rooms of the house from the cellar to the roof: whoever stands lower must not know what stands higher.
const std::vector<Room>& house() {
    static const std::vector<Room> rooms{
        {"shared/base", {}},
        {"shared/canvas", {"shared/base"}},
        {"shared/files", {"shared/base"}},
        {"shared/rounds", {"shared/base", "shared/canvas"}},
        {"shared/packs", {"shared/base", "shared/rounds"}},
        {"shared/secure", {"shared/base"}},
        {"shared/transport", {"shared/base"}},
        {"shared/protocol",
         {"shared/base", "shared/canvas", "shared/rounds", "shared/secure", "shared/transport/lane.hpp"}},
        // Of the protocol the rules know why something is refused, and nothing else.
        {"server/game",
         {"shared/base", "shared/canvas", "shared/rounds", "shared/protocol/server_message.hpp"}},
        {"server/rooms", {"server/game", "shared/base", "shared/canvas", "shared/rounds", "shared/protocol"}},
        {"server/content", {"server/game", "shared/base", "shared/rounds", "shared/packs"}},
        {"server/database", {"shared/base"}},
        {"server/journal",
         {"server/database", "server/rooms", "server/game", "shared/base", "shared/rounds",
          "shared/protocol"}},
        // What rooms know of crews, and nothing else of them.
        {"server/history",
         {"server/database", "server/rooms/crew.hpp", "server/rooms/seat_hash.hpp", "shared/base",
          "shared/protocol/crew.hpp"}},
        {"server/sessions",
         {"server/rooms", "shared/base", "shared/rounds", "shared/protocol", "shared/secure",
          "shared/transport"}},
        {"server/app",
         {"server/sessions", "server/journal", "server/history", "server/database", "server/content",
          "server/rooms", "server/game", "shared/base", "shared/files", "shared/rounds", "shared/packs",
          "shared/protocol", "shared/secure", "shared/transport"}},
        {"client/text", {"shared/base"}},
        {"client/style", {"client/text", "shared/base"}},
        {"client/widgets", {"client/style", "client/text", "shared/base"}},
        {"client/automation", {"client/widgets", "client/style", "client/text", "shared/base"}},
        {"client/model", {"shared/base", "shared/canvas", "shared/rounds", "shared/protocol"}},
        {"client/link",
         {"client/model", "shared/base", "shared/rounds", "shared/protocol", "shared/secure",
          "shared/transport"}},
        {"client/bot",
         {"client/link", "client/model", "shared/base", "shared/canvas", "shared/rounds", "shared/packs",
          "shared/protocol", "shared/secure", "shared/transport"}},
        {"client/calendar", {"shared/base", "shared/protocol/crew.hpp"}},
        {"client/strings", {"client/model", "shared/base", "shared/rounds", "shared/protocol"}},
        {"client/canvas",
         {"client/strings", "client/widgets", "client/style", "client/text", "shared/base", "shared/canvas"}},
        {"client/keepsake",
         {"client/canvas", "client/strings", "client/style", "client/text", "shared/base", "shared/canvas",
          "shared/secure"}},
        {"client/parts",
         {"client/keepsake", "client/calendar", "client/canvas", "client/strings", "client/model",
          "client/widgets", "client/style", "client/text", "shared/base", "shared/canvas", "shared/rounds",
          "shared/protocol"}},
        {"client/rounds",
         {"client/parts", "client/canvas", "client/strings", "client/model", "client/widgets", "client/style",
          "client/text", "shared/base", "shared/canvas", "shared/rounds", "shared/protocol"}},
        {"client/screens",
         {"client/rounds", "client/parts", "client/keepsake", "client/calendar", "client/canvas",
          "client/strings", "client/model", "client/widgets", "client/style", "client/text", "shared/base",
          "shared/canvas", "shared/rounds", "shared/protocol"}},
        {"client/app",
         {"client/screens", "client/rounds", "client/parts",    "client/keepsake",   "client/calendar",
          "client/strings", "client/link",   "client/model",    "client/automation", "client/canvas",
          "client/widgets", "client/style",  "client/text",     "shared/base",       "shared/canvas",
          "shared/files",   "shared/rounds", "shared/protocol", "shared/secure",     "shared/transport"}},
    };
    return rooms;
}

struct Library {
    std::string_view header;  // what its headers begin with
    Strings users;            // rooms, or single files
};

// Who may include which library: exchanging one touches only these.
const std::vector<Library>& libraries() {
    static const Strings drawing{"client/text",    "client/style",    "client/widgets", "client/automation",
                                 "client/canvas",  "client/keepsake", "client/parts",   "client/rounds",
                                 "client/screens", "client/app"};
    static const std::vector<Library> all{
        {"cereal/",
         {"shared/protocol/archive.hpp", "shared/protocol/codec.cpp", "server/journal/journal_codec.cpp"}},
        // Ours, but it brings cereal with it.
        {"shared/protocol/archive.hpp", {"shared/protocol/codec.cpp", "server/journal/journal_codec.cpp"}},
        {"enet/", {"shared/transport/enet_host.hpp"}},
        // Ours, but it brings ENet with it.
        {"shared/transport/enet_host.hpp",
         {"shared/transport/enet_host.cpp", "shared/transport/enet_server.cpp",
          "shared/transport/enet_client.cpp"}},
        {"sodium", {"shared/secure"}},
        {"sqlite3.h", {"server/database"}},
        {"SDL", drawing},
        {"imgui", drawing},
        {"fontconfig/", {"client/text"}},
        {"ft2build.h", {"client/text"}},
        {"hb", {"client/text"}},
        {"fribidi", {"client/text"}},
        {"linebreak", {"client/text"}},
        {"libical/", {"client/calendar"}},
        {"png.h", {"client/keepsake", "client/app"}},
        {"utf8proc.h", {"shared/base", "client/text"}},
        {"gumbo.h", {"shared/packs"}},
        {"nlohmann/", {"shared/packs", "client/automation", "client/app", "client/bot"}},
        {"CLI/", {"shared/packs", "server/app", "client/app", "client/bot"}},
        {"toml.hpp", {"server/app"}},
        {"spdlog/", {"server/app"}},
        {"fmt/", {"shared/packs", "server/app", "client/strings", "client/keepsake", "client/app"}},
        {"sys/socket.h", {"shared/transport", "client/app"}},
    };
    return all;
}

// What would make the same inputs give other outputs somewhere else: clocks, chance, floating point, orders
// that a library chooses, the world outside.
constexpr std::array forbidden_in_the_rules{std::string_view("float"),
                                            std::string_view("double"),
                                            std::string_view("::now"),
                                            std::string_view("steady_clock"),
                                            std::string_view("system_clock"),
                                            std::string_view("high_resolution_clock"),
                                            std::string_view("time("),
                                            std::string_view("clock_gettime"),
                                            std::string_view("gettimeofday"),
                                            std::string_view("std::thread"),
                                            std::string_view("std::jthread"),
                                            std::string_view("std::async"),
                                            std::string_view("std::atomic"),
                                            std::string_view("thread_local"),
                                            std::string_view("mutex"),
                                            std::string_view("unordered_"),
                                            std::string_view("std::hash"),
                                            std::string_view("rand"),
                                            std::string_view("srand"),
                                            std::string_view("mt19937"),
                                            std::string_view("mt19937_64"),
                                            std::string_view("minstd_rand"),
                                            std::string_view("random_device"),
                                            std::string_view("uniform_"),
                                            std::string_view("_distribution"),
                                            std::string_view("std::shuffle"),
                                            std::string_view("ranges::shuffle"),
                                            std::string_view("std::sample"),
                                            std::string_view("ranges::sample"),
                                            std::string_view("fstream"),
                                            std::string_view("ifstream"),
                                            std::string_view("ofstream"),
                                            std::string_view("fopen"),
                                            std::string_view("filesystem"),
                                            std::string_view("iostream"),
                                            std::string_view("cout"),
                                            std::string_view("cerr"),
                                            std::string_view("printf"),
                                            std::string_view("spdlog"),
                                            std::string_view("fmt::print"),
                                            std::string_view("getenv")};
constexpr std::array rooms_of_rules{std::string_view("server/game"), std::string_view("server/rooms"),
                                    std::string_view("shared/canvas")};

bool lies_in(std::string_view path, std::string_view place) {
    return path == place ||
           (path.starts_with(place) && path.size() > place.size() && path[place.size()] == '/');
}

const Room* room_of(std::string_view path) {
    const auto found =
        std::ranges::find_if(house(), [&](const Room& room) { return lies_in(path, room.name); });
    return found == house().end() ? nullptr : &*found;
}

bool is_source(std::string_view path) {
    return path.ends_with(".cpp") || path.ends_with(".hpp");
}

Strings check_includes(const std::string& path, std::string_view source) {
    const Room* room = room_of(path);
    if (room == nullptr) return {path + " lies in no room of the house: give its folder a line in house()."};
    Strings broken;
    for (const Include& include : includes_of(source)) {
        if (!include.own) continue;
        const auto covers = [&](std::string_view place) { return lies_in(include.path, place); };
        if (covers(room->name) || std::ranges::any_of(room->may_include, covers)) continue;
        broken.push_back(path + " includes \"" + include.path + "\", but " + std::string(room->name) +
                         " must not know it: arrows point down only.");
    }
    return broken;
}

Strings check_libraries(const std::string& path, std::string_view source) {
    Strings broken;
    for (const Include& include : includes_of(source)) {
        for (const Library& library : libraries()) {
            if (!include.path.starts_with(library.header)) continue;
            const bool may = std::ranges::any_of(library.users,
                                                 [&](std::string_view user) { return lies_in(path, user); });
            if (may) continue;
            broken.push_back(path + " includes <" + include.path +
                             ">, which is not for it: see libraries().");
        }
    }
    return broken;
}

Strings check_rules(const std::string& path, std::string_view source) {
    if (std::ranges::none_of(rooms_of_rules, [&](std::string_view room) { return lies_in(path, room); }))
        return {};
    const std::string code = strip(source, false);
    Strings broken;
    for (const std::string_view word : forbidden_in_the_rules) {
        if (has_word(code, word))
            broken.push_back(path + " says '" + std::string(word) +
                             "': rules must give the same with every compiler and library.");
    }
    if (has_fraction(code))
        broken.push_back(path + " has a number with a fraction: rules are integers only.");
    return broken;
}

struct SourceFile {
    std::string path;
    std::string text;
};

const std::vector<SourceFile>& all_sources() {
    static const std::vector<SourceFile> files = [] {
        const std::filesystem::path root = PARLOR_SOURCE_DIR;
        std::vector<SourceFile> result;
        for (const char* side : {"shared", "server", "client"}) {
            for (const auto& entry : std::filesystem::recursive_directory_iterator(root / side)) {
                const std::string path = entry.path().lexically_relative(root).generic_string();
                if (!entry.is_regular_file() || !is_source(path)) continue;
                std::ifstream in(entry.path(), std::ios::binary);
                result.push_back({path, {std::istreambuf_iterator<char>(in), {}}});
            }
        }
        return result;
    }();
    return files;
}

void check_all(Strings (*check)(const std::string&, std::string_view)) {
    for (const SourceFile& file : all_sources()) {
        for (const std::string& sentence : check(file.path, file.text))
            FAIL_CHECK(sentence);
    }
}

}  // namespace

TEST_CASE("every include follows the arrows of the house") {
    REQUIRE(all_sources().size() > 100);
    check_all(check_includes);
}

TEST_CASE("libraries are included only where they belong") {
    check_all(check_libraries);
}

TEST_CASE("the rules hold nothing that could give another evening elsewhere") {
    check_all(check_rules);
}

TEST_CASE("arrows point down: no room may include one that stands higher") {
    for (std::size_t i = 0; i < house().size(); ++i) {
        for (const std::string& below : house()[i].may_include) {
            const Room* room = room_of(below);
            REQUIRE_MESSAGE(room != nullptr, below, " is no room");
            const auto position = static_cast<std::size_t>(room - house().data());
            CHECK_MESSAGE(position < i, house()[i].name, " stands below ", below, " in house()");
        }
    }
}

TEST_CASE("server and client do not know each other") {
    for (const Room& room : house()) {
        const std::string_view stranger = room.name.starts_with("server")   ? "client/"
                                          : room.name.starts_with("client") ? "server/"
                                                                            : "";
        for (const std::string& below : room.may_include) {
            if (room.name.starts_with("shared")) {
                CHECK_MESSAGE(below.starts_with("shared/"), room.name, " may include ", below);
            } else {
                CHECK_MESSAGE(!below.starts_with(stranger), room.name, " may include ", below);
            }
        }
    }
}

TEST_CASE("a planted include against the arrows is found") {
    CHECK(check_includes("shared/base/text.cpp", "#include \"shared/rounds/trivia.hpp\"\n").size() == 1);
    CHECK(check_includes("server/game/round.hpp", "#include \"server/rooms/room.hpp\"\n").size() == 1);
    CHECK(check_includes("server/game/round.hpp", "#include \"shared/protocol/codec.hpp\"\n").size() == 1);
    CHECK(check_includes("server/app/main.cpp", "#include \"client/model/model.hpp\"\n").size() == 1);
    CHECK(check_includes("client/model/model.hpp", "  #  include \"server/game/round.hpp\"\n").size() == 1);
    CHECK(check_includes("client/model/model.hpp", "#include \"model.hpp\"\n").size() == 1);
    CHECK(check_includes("attic/box.cpp", "").size() == 1);
    CHECK(
        check_includes("server/game/round.hpp", "#include \"shared/protocol/server_message.hpp\"\n").empty());
    CHECK(check_includes("server/rooms/room.cpp", "// #include \"client/app/window.hpp\"\n").empty());
}

TEST_CASE("a planted library is found") {
    CHECK(check_libraries("server/rooms/room.cpp", "#include <cereal/cereal.hpp>\n").size() == 1);
    CHECK(check_libraries("shared/protocol/hello.cpp", "#include <cereal/cereal.hpp>\n").size() == 1);
    CHECK(check_libraries("shared/transport/transport.hpp", "#include <enet/enet.h>\n").size() == 1);
    CHECK(check_libraries("client/link/server_link.cpp", "#include <SDL.h>\n").size() == 1);
    CHECK(check_libraries("client/bot/bot.cpp", "#include <imgui.h>\n").size() == 1);
    CHECK(check_libraries("server/app/server_app.cpp", "#include <sodium.h>\n").size() == 1);
    CHECK(check_libraries("server/app/server_app.cpp", "#include \"shared/protocol/archive.hpp\"\n").size() ==
          1);
    CHECK(check_libraries("shared/protocol/codec.cpp", "#include <cereal/cereal.hpp>\n").empty());
}

TEST_CASE("a planted word that decision 1 forbids is found, and only where it is code") {
    const auto found = [](std::string_view code) { return check_rules("server/game/planted.cpp", code); };
    const Strings planted{"float x;",
                          "double x = 1;",
                          "auto t = std::chrono::steady_clock::now();",
                          "std::thread worker;",
                          "std::mutex m;",
                          "std::unordered_map<int, int> m;",
                          "int x = rand();",
                          "std::mt19937 g;",
                          "std::random_device d;",
                          "std::uniform_int_distribution<int> d;",
                          "std::normal_distribution<> d;",
                          "std::shuffle(a, b, g);",
                          "std::ranges::shuffle(a, g);",
                          "std::ofstream out;",
                          "#include <iostream>",
                          "spdlog::info(\"x\");",
                          "getenv(\"HOME\");",
                          "auto t = time(nullptr);",
                          "auto half = points * 1.5;",
                          "auto half = points * .5;"};
    for (const std::string& code : planted)
        CHECK_MESSAGE(!found(code).empty(), code);
    const Strings innocent{"// a double, a float and the time(0)",
                           "/* std::mutex\n spdlog */ int x;",
                           "const char* text = \"double 1.5\";",
                           "Allowance::double_time",
                           "rng.shuffle(items);",
                           "step.on_time(now); shared_time(); operand();",
                           "int big = 1'000'000; char c = '\"'; int rest = 2; // rand",
                           "view.stage = one.stage; f(a...);"};
    for (const std::string& code : innocent)
        CHECK_MESSAGE(found(code).empty(), code);
    CHECK_FALSE(check_rules("shared/canvas/raster.cpp", "float x;").empty());
    CHECK(check_rules("server/app/clock.cpp", "std::chrono::steady_clock::now()").empty());
}
