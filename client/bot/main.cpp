// parlor-bots: headless players for company, rehearsal and load.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>

#include "client/bot/runner.hpp"
#include "shared/base/limits.hpp"
#include "shared/protocol/invite.hpp"
#include "shared/protocol/presets.hpp"
#include "shared/secure/random_bytes.hpp"
#include "shared/transport/enet_transport.hpp"

namespace {

using namespace parlor;

struct Arguments {
    std::string server;
    std::string code;
    std::size_t lobbies = 1;
    std::size_t players = 4;
    std::string evening = "quick-15";
    std::vector<std::string> behaviours{"play"};
    std::uint64_t seed = 0;
    double seconds = 0;
    double join_over = 0;
    std::string packs;
    bool keep_playing = false;
    std::string report;
};

struct WrongArguments : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// Where the packs are when nobody says: beside the program as installed, or in the tree it was built in.
std::filesystem::path packs_folder() {
    std::error_code error;
    const std::filesystem::path program =
        std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
    for (const auto& candidate : {program / "../share/parlor/packs", program / "../../../assets/packs",
                                  std::filesystem::path("assets/packs")}) {
        if (std::filesystem::is_directory(candidate, error)) return candidate;
    }
    return {};
}

void declare(CLI::App& app, Arguments& arguments) {
    app.set_version_flag("--version", "parlor-bots " PARLOR_VERSION);
    app.add_option("--server", arguments.server, "HOST or HOST:PORT (default: this machine, port 4747)");
    app.add_option("--code", arguments.code, "come to this lobby: a code, an invite or a whole message");
    app.add_option("--lobbies", arguments.lobbies, "without a code: open so many lobbies")
        ->check(CLI::Range(1, 1000));
    app.add_option("--players", arguments.players, "bots in each lobby")->check(CLI::Range(1, 100));
    app.add_option("--evening", arguments.evening, "what the bots' own lobbies play: a preset");
    app.add_option("--behaviour", arguments.behaviours, "play, chaos, idle; several are given out in turns")
        ->delimiter(',')
        ->check(CLI::IsMember({"play", "chaos", "idle"}));
    app.add_option("--seed", arguments.seed, "the same seed, the same bots (default: another each time)");
    app.add_option("--seconds", arguments.seconds, "stop after so long (default: at the recap)")
        ->check(CLI::Range(0.0, 1e6));
    app.add_option("--join-over", arguments.join_over,
                   "spread the arrivals over so many seconds; the last come during play")
        ->check(CLI::Range(0.0, 1e5));
    app.add_option("--packs", arguments.packs,
                   "folder of packs to read up in (default: the server's own, if it is here; \"\": guess)");
    app.add_flag("--keep-playing", arguments.keep_playing, "another evening after each recap");
    app.add_option("--report", arguments.report, "write what happened to this file, as JSON");
}

bot::Behaviour behaviour_of(const std::string& name) {
    if (name == "chaos") return bot::Behaviour::chaos;
    return name == "idle" ? bot::Behaviour::idle : bot::Behaviour::play;
}

bot::PartyPlan plan_of(const Arguments& arguments) {
    bot::PartyPlan plan;
    plan.server.host = "127.0.0.1";
    if (!arguments.code.empty()) {
        const auto invite = find_invite(arguments.code);
        if (!invite) throw WrongArguments("\"" + arguments.code + "\" is no code. Codes look like PLUM-42.");
        plan.code = invite->code;
        if (invite->server) plan.server = *invite->server;
    }
    if (!arguments.server.empty()) {
        const auto server = parse_server(arguments.server);
        if (!server) throw WrongArguments("\"" + arguments.server + "\" is no server. Write HOST:PORT.");
        plan.server = *server;
    }
    const auto preset = find_preset(arguments.evening);
    if (!preset) {
        std::string known;
        for (const Preset& one : presets())
            known += (known.empty() ? "" : ", ") + std::string(one.key);
        throw WrongArguments("There is no evening \"" + arguments.evening + "\". Known are: " + known + ".");
    }
    if (plan.code.empty() && arguments.lobbies * arguments.players > 2'000) {
        throw WrongArguments("More than 2,000 bots do not fit into one process. Start several.");
    }
    plan.run_sheet = preset->run_sheet;
    plan.lobbies = arguments.lobbies;
    plan.players = arguments.players;
    plan.behaviours.clear();
    for (const std::string& name : arguments.behaviours)
        plan.behaviours.push_back(behaviour_of(name));
    plan.seed = arguments.seed != 0 ? arguments.seed : secure::random_number();
    plan.keys = secure::random_number();
    plan.length = Duration{static_cast<std::int64_t>(arguments.seconds * 1000)};
    plan.arriving = Duration{static_cast<std::int64_t>(arguments.join_over * 1000)};
    plan.keep_playing = arguments.keep_playing;
    return plan;
}

// Opens one transport a bot. A server bounds the connections of one address, and many bots on the server's
// own machine would pass for one office that sends a crowd: there they spread over the addresses of its
// loopback net.
class Lines {
public:
    explicit Lines(const std::string& host) : own_machine_(is_own_computer(host)) {}

    std::unique_ptr<transport::ClientTransport> operator()() {
        constexpr std::uint32_t an_address =
            limits::connections_an_address / 2;  // room for those that return
        const std::uint32_t address = opened_++ / an_address;
        if (own_machine_ && address > 0) {
            constexpr std::uint32_t first = 0x7F000001;  // 127.0.0.1
            // Systems other than Linux answer to the first one only.
            if (auto spread = transport::EnetClient::open(2, {first + address, 0})) return std::move(*spread);
        }
        auto transport = transport::EnetClient::open();
        if (!transport) throw std::runtime_error(transport.error());
        return std::move(*transport);
    }

private:
    bool own_machine_;
    std::uint32_t opened_ = 0;
};

bool write_report(const std::string& file, const bot::Report& report) {
    if (file.empty()) return true;
    std::ofstream out(file, std::ios::trunc);
    out << bot::to_json(report);
    out.close();
    if (out) return true;
    std::cerr << "The report could not be written to " << file << ". Check that its folder exists.\n";
    return false;
}

int run(const Arguments& arguments, bool packs_given) {
    const bot::PartyPlan plan = plan_of(arguments);
    bot::Report report;
    try {
        const std::filesystem::path packs =
            packs_given ? std::filesystem::path(arguments.packs) : packs_folder();
        const bot::Knowledge knowledge = packs.empty() ? bot::Knowledge{} : bot::read_up(packs);
        Lines lines(plan.server.host);
        bot::Party party(plan, std::ref(lines), knowledge);
        report = bot::run(party);
    } catch (const std::exception& error) {
        report.faults.emplace_back(error.what());
    }
    const bool written = write_report(arguments.report, report);
    std::cout << bot::to_text(report);
    for (const std::string& fault : report.faults)
        std::cerr << fault << '\n';
    return written && report.faults.empty() ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    Arguments arguments;
    CLI::App app{"Headless players for Parlor: company for a try-out, rehearsal, load."};
    declare(app, arguments);
    try {
        app.parse(argc, argv);
        return run(arguments, app.get_option("--packs")->count() > 0);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) return app.exit(error);  // --help
        std::cerr << "parlor-bots: " << error.what() << ". See parlor-bots --help.\n";
        return 2;
    } catch (const WrongArguments& error) {
        std::cerr << error.what() << '\n';
        return 2;
    }
}
