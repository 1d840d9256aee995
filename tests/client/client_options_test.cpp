#include "client/app/client_options.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace client_options_test {

using namespace parlor;
using app::ClientOptions;

namespace {

ClientOptions read(const std::vector<std::string>& arguments) {
    std::vector<const char*> argv{"parlor"};
    for (const std::string& argument : arguments)
        argv.push_back(argument.c_str());
    return app::read_client_options(static_cast<int>(argv.size()), argv.data());
}

// What it says about wrong arguments.
std::string complaint(const std::vector<std::string>& arguments) {
    try {
        static_cast<void>(read(arguments));
    } catch (const app::UsageError& error) {
        return error.what();
    }
    return "nothing was wrong with it";
}

}  // namespace

TEST_CASE("without arguments the client is as the profile says") {
    const ClientOptions options = read({});
    CHECK(options.action == ClientOptions::Action::run);
    CHECK(options.invite.empty());
    CHECK_FALSE(options.server.has_value());
    CHECK_FALSE(options.theme.has_value());
    CHECK_FALSE(options.text_size.has_value());
    CHECK(options.width == 1280);
    CHECK(options.height == 800);
}

TEST_CASE("what is given is taken") {
    const ClientOptions options =
        read({"--server", "games.example:4800", "--name", " Zoë ", "--size", "960x16384", "--theme",
              "afternoon", "--text-size", "200", "--profile", "here", "--drive", "script", "plum 42"});
    CHECK(options.server == ServerName{"games.example", 4800});
    CHECK(options.name == "Zoë");
    CHECK(options.width == 960);
    CHECK(options.height == 16384);
    CHECK(options.theme == client::ThemeChoice::afternoon);
    CHECK(options.text_size == 200);
    CHECK(options.profile == "here");
    CHECK(options.drive == "script");
    CHECK(options.invite == "plum 42");
}

TEST_CASE("whatever is wrong with the size of the text, the same range is named") {
    for (const std::string wrong : {"79", "201", "-1", "99999999999", "100.5", "large", ""})
        CHECK(complaint({"--text-size", wrong}) ==
              "--text-size is a whole number from 80 to 200 per cent; \"" + wrong + "\" is not.");
}

TEST_CASE("whatever is wrong with the size of the window, the same range is named") {
    // The last but two is 1280 to whoever keeps only the lower half of a number.
    for (const std::string wrong :
         {"959x600", "960x599", "16385x800", "1280x16385", "x", "1280", "1280x", "x800", "1280 x 800",
          "1280x800x", "-1280x800", "4294968576x800", "wide", ""})
        CHECK(complaint({"--size", wrong}) ==
              "--size is WIDTHxHEIGHT, from 960x600 to 16384x16384; \"" + wrong + "\" is not.");
}

TEST_CASE("what is given and empty is not taken for what was not given") {
    CHECK(complaint({""}) == "\"\" holds no lobby code. It looks like PLUM-42.");
    CHECK(complaint({"--server", ""}) == "--server is HOST or HOST:PORT; \"\" is not.");
    CHECK(complaint({"--name", ""}) == "--name is 1 to 24 letters long, without control characters.");
    CHECK(complaint({"--theme", ""}) == "--theme is evening or afternoon; \"\" is not.");
    CHECK(complaint({"--profile", ""}) == "--profile is the name of a folder; \"\" is not.");
    CHECK(complaint({"--drive", ""}) == "--drive is the name of a script; \"\" is not.");
}

}  // namespace client_options_test
