#include "server/app/server_config.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <initializer_list>
#include <utility>
#include <vector>

#include "tests/server/temporary_file.hpp"

namespace server_config_test {

using namespace parlor;
using namespace parlor::testing;
using app::CommandLine;
using app::ConfigError;
using app::Source;

namespace {

// Variables that are gone when the test is over.
class Environment {
public:
    Environment(std::initializer_list<std::pair<std::string, std::string>> variables)
        : variables_(variables) {
        for (const auto& [name, value] : variables_)
            setenv(name.c_str(), value.c_str(), 1);
    }
    ~Environment() {
        for (const auto& [name, value] : variables_)
            unsetenv(name.c_str());
    }
    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;

private:
    std::vector<std::pair<std::string, std::string>> variables_;
};

CommandLine read(const std::vector<std::string>& arguments) {
    std::vector<const char*> argv{"parlor-server"};
    for (const std::string& argument : arguments)
        argv.push_back(argument.c_str());
    return app::read_command_line(static_cast<int>(argv.size()), argv.data());
}

struct Complaint {
    std::string sentence;
    int exit_code = 0;
};
Complaint complaint(const std::vector<std::string>& arguments) {
    try {
        static_cast<void>(read(arguments));
    } catch (const ConfigError& error) {
        return {error.what(), error.exit_code()};
    }
    FAIL("nothing was wrong with it");
    return {};
}

bool says(const std::string& sentence, const std::string& words) {
    return sentence.find(words) != std::string::npos;
}

std::string variable_of(const std::string& key) {
    std::string name = "PARLOR_" + key;
    std::ranges::transform(name, name.begin(),
                           [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    return name;
}

// One sentence on one line that names what it is about.
void check_sentence(const Complaint& complaint, const std::string& about) {
    CAPTURE(complaint.sentence);
    CHECK(complaint.sentence.ends_with("."));
    CHECK_FALSE(says(complaint.sentence, "\n"));
    CHECK(says(complaint.sentence, about));
}

}  // namespace

TEST_CASE("without any settings the server is what the manual says") {
    const CommandLine line = read({});
    CHECK(line.action == app::Action::serve);
    CHECK(line.config.port.value == 4747);
    CHECK(line.config.bind.value == "0.0.0.0");
    CHECK(line.config.time_scale.value == 1);
    CHECK(line.config.port.source == Source::built_in);
}

TEST_CASE("a flag wins over the environment, the environment over the file, the file over what is built in") {
    const TemporaryFile file("config.toml");
    file.write("port = 5001\nname = \"From the file\"\nbind = \"127.0.0.1\"\nredact = true\n");
    const Environment environment{{"PARLOR_PORT", "5002"}, {"PARLOR_NAME", "From the environment"}};
    const CommandLine line = read({"--config", file.path.string(), "--port", "5003"});
    CHECK(line.config.port.value == 5003);
    CHECK(line.config.port.source == Source::flag);
    CHECK(line.config.port.from == "--port");
    CHECK(line.config.name.value == "From the environment");
    CHECK(line.config.name.source == Source::environment);
    CHECK(line.config.name.from == "PARLOR_NAME");
    CHECK(line.config.bind.value == "127.0.0.1");
    CHECK(line.config.bind.source == Source::file);
    CHECK(line.config.redact.value);
    CHECK(line.config.log_level.source == Source::built_in);
}

TEST_CASE("the environment can name the file") {
    const TemporaryFile file("config.toml");
    file.write("port = 5001\n");
    const Environment environment{{"PARLOR_CONFIG", file.path.string()}};
    CHECK(read({}).config.port.value == 5001);
}

TEST_CASE("a variable that is no setting is warned about, and no setting's is") {
    const auto warned = [](const std::string& variable) {
        return std::ranges::any_of(read({}).warnings, [&](const std::string& warning) {
            return says(warning, "variable " + variable + " ");
        });
    };
    const TemporaryFile file("config.toml");
    file.write("");
    const Environment environment{{"PARLOR_PROT", "5000"},
                                  {"PARLOR_CONFIG", file.path.string()},
                                  {"PARLOR_NAME", "Ours"},
                                  {"PARLOR_PUBLIC_ADDRESS", "games.example"}};
    CHECK(warned("PARLOR_PROT"));
    CHECK_FALSE(warned("PARLOR_CONFIG"));
    CHECK_FALSE(warned("PARLOR_NAME"));
    CHECK_FALSE(warned("PARLOR_PUBLIC_ADDRESS"));
}

TEST_CASE("every setting has a key, a variable and a flag, and is printed with where it comes from") {
    const TemporaryFile file("config.toml");
    file.write("stats_every = 60\n");
    const Environment environment{{"PARLOR_LOG_LEVEL", "debug"}};
    const CommandLine line =
        read({"--config", file.path.string(), "--public-address", "games.example", "--print-config"});
    CHECK(line.action == app::Action::print_config);
    const std::string printed = app::print(line.config);
    CHECK(says(printed, "file (" + file.path.string() + ", stats_every)\nstats_every = 60\n"));
    CHECK(says(printed, "environment (PARLOR_LOG_LEVEL)\nlog_level = \"debug\"\n"));
    CHECK(says(printed, "flag (--public-address)\npublic_address = \"games.example\"\n"));
    CHECK(says(printed, "built in\nport = 4747\n"));
}

TEST_CASE("a folder is printed with the place where it is") {
    const std::string here = std::filesystem::current_path().string();
    const std::string printed = app::print(read({"--record", "../records/x/.."}).config);
    CHECK(says(printed,
               "# data directory, " + here + "/parlor-data\n# from: built in\ndata = \"parlor-data\"\n"));
    CHECK(says(printed, ", " + std::filesystem::path(here).parent_path().string() + "/records/\n"));
    CHECK(says(printed, "# folder of content packs\n# from: built in\npacks = \"\"\n"));
    CHECK(says(app::print(read({"--data", "/srv/parlor"}).config), "# data directory, /srv/parlor\n"));
}

TEST_CASE("what is printed can be read again as a file, and gives the same") {
    const CommandLine first =
        read({"--name", "A \"quoted\" näme", "--port", "5000", "--redact", "--packs", "C:\\packs"});
    const TemporaryFile file("printed.toml");
    file.write(app::print(first.config));
    const CommandLine again = read({"--config", file.path.string()});
    CHECK(again.config.name.value == first.config.name.value);
    CHECK(again.config.port.value == 5000);
    CHECK(again.config.redact.value);
    CHECK(again.config.packs.value == "C:\\packs");
    CHECK(again.config.port.source == Source::file);
}

TEST_CASE("a bad value is one clear sentence: code 2 for an argument, 1 for a file or a variable") {
    struct BadValue {
        std::string flag;
        std::string value;
    };
    const std::vector<BadValue> bad{
        {"port", "0"},
        {"port", "65536"},
        {"port", "-1"},
        {"port", "abc"},
        {"port", "47 47"},
        {"port", ""},
        {"time-scale", "0"},
        {"time-scale", "1001"},
        {"stats-every", "1.5"},
        {"stats-every", "-5"},
        {"stats-every", "86401"},
        {"log-level", "loud"},
        {"bind", "localhost"},
        {"bind", "::1"},
        {"public-address", "a b"},
        {"public-address", ":1"},
        {"data", ""},
        {"name", ""},
        {"name", std::string(65, 'x')},
    };
    const TemporaryFile file("bad.toml");
    for (const BadValue& one : bad) {
        const std::string& flag = one.flag;
        const std::string& value = one.value;
        CAPTURE(flag);
        CAPTURE(value);
        const Complaint by_flag = complaint({"--" + flag + "=" + value});
        check_sentence(by_flag, "--" + flag);
        CHECK(by_flag.exit_code == 2);

        std::string key = flag;
        std::ranges::replace(key, '-', '_');
        file.write(key + " = \"" + value + "\"\n");
        const Complaint by_file = complaint({"--config", file.path.string()});
        check_sentence(by_file, file.path.string() + ", " + key);
        CHECK(by_file.exit_code == 1);

        const std::string variable = variable_of(key);
        const Environment environment{{variable, value}};
        const Complaint by_variable = complaint({});
        check_sentence(by_variable, variable);
        CHECK(by_variable.exit_code == 1);
    }
}

TEST_CASE("whatever is wrong with a number and wherever it stands, the same range is named") {
    struct Number {
        std::string key;
        std::string range;
        std::vector<std::string> wrong;
    };
    const std::vector<Number> numbers{
        {"port", "1 to 65535", {"0", "-1", "65536", "5.5", "abc", "99999999999999999999"}},
        {"time_scale", "1 to 1000", {"0", "-1", "1001", "65536", "1.5", "abc"}},
        {"drain_seconds", "0 to 3600", {"-1", "3601", "4294967296", "1.5", "abc"}},
        {"history_days", "0 to 3650", {"-1", "3651", "abc"}},
        {"stats_every", "0 to 86400", {"-1", "86401", "4294967296", "1.5", "abc"}},
    };
    const TemporaryFile file("numbers.toml");
    for (const Number& number : numbers) {
        std::string flag = "--" + number.key;
        std::ranges::replace(flag, '_', '-');
        const std::string variable = variable_of(number.key);
        for (const std::string& wrong : number.wrong) {
            const std::string rest =
                " is \"" + wrong + "\", but must be a whole number from " + number.range + ".";
            CHECK(complaint({flag, wrong}).sentence == flag + rest);
            file.write(number.key + " = \"" + wrong + "\"\n");
            CHECK(complaint({"--config", file.path.string()}).sentence ==
                  file.path.string() + ", " + number.key + rest);
            const Environment environment{{variable, wrong}};
            CHECK(complaint({}).sentence == variable + rest);
        }
    }
}

TEST_CASE("a bad value that something stronger replaces is still said") {
    for (const char* bad : {"abc", "0"}) {
        const Environment environment{{"PARLOR_PORT", bad}};
        CHECK(complaint({"--port", "5000"}).exit_code == 1);
    }
}

TEST_CASE("a file that is not there, is a folder, is no TOML or has an unknown key is said so") {
    const Complaint missing = complaint({"--config", "/nowhere/parlor.toml"});
    check_sentence(missing, "/nowhere/parlor.toml");
    CHECK(missing.exit_code == 1);
    const std::string folder = std::filesystem::temp_directory_path().string();
    check_sentence(complaint({"--config", folder}), folder);

    const TemporaryFile file("broken.toml");
    file.write("name = \"fine\"\nport = = 1\n");
    const Complaint broken = complaint({"--config", file.path.string()});
    check_sentence(broken, "line 2");
    CHECK(broken.exit_code == 1);

    file.write("prot = 5000\n");
    const Complaint unknown = complaint({"--config", file.path.string()});
    check_sentence(unknown, "\"prot\"");
    CHECK(unknown.exit_code == 1);
    file.write("[server]\nport = 5000\n");
    check_sentence(complaint({"--config", file.path.string()}), "\"server\"");
    file.write("");
    CHECK(read({"--config", file.path.string()}).config.port.value == 4747);
}

TEST_CASE("an unknown or unfinished argument is said, with where to look") {
    for (const std::vector<std::string>& arguments :
         {std::vector<std::string>{"--prot", "5000"}, {"--port"}, {"serve"}}) {
        const Complaint wrong = complaint(arguments);
        check_sentence(wrong, "--help");
        CHECK(wrong.exit_code == 2);
    }
}

TEST_CASE("an empty name of a file is not taken for none") {
    for (const char* flag : {"--config", "--replay"}) {
        const Complaint empty = complaint({flag, ""});
        check_sentence(empty, std::string(flag) + " is \"\"");
        CHECK(empty.exit_code == 2);
    }
    const Environment environment{{"PARLOR_CONFIG", ""}};
    CHECK(read({}).config.port.value == 4747);
}

TEST_CASE("what is asked for besides serving is told apart") {
    CHECK(read({"--version"}).action == app::Action::print_version);
    CHECK(read({"--check-config"}).action == app::Action::check_config);
    CHECK(read({"--replay", "a.parlor-recording"}).action == app::Action::replay);
    CHECK(read({"--replay", "a.parlor-recording"}).replay_file == "a.parlor-recording");
    const CommandLine help = read({"--help"});
    CHECK(help.action == app::Action::print_help);
    for (const char* flag :
         {"--port", "--public-address", "--time-scale", "--record", "--redact", "--config"})
        CHECK_MESSAGE(says(help.help, flag), flag);
}

}  // namespace server_config_test
