// parlor-bots: headless players for company, rehearsal and load.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <limits>
#include <optional>

#include "client/bot/runner.hpp"
#include "client/link/ticket_desk.hpp"
#include "shared/base/limits.hpp"
#include "shared/base/number.hpp"
#include "shared/protocol/invite.hpp"
#include "shared/protocol/presets.hpp"
#include "shared/secure/random_bytes.hpp"
#include "shared/transport/enet_transport.hpp"

namespace {

using namespace parlor;

// Texts that are empty were meant to be something, most likely by a script whose variable is not set: they
// are told from those that were not given.
struct Arguments {
    std::optional<std::string> server;
    std::optional<std::string> code;
    std::size_t lobbies = 1;
    std::size_t players = 4;
    std::string evening = "quick-15";
    std::vector<std::string> behaviours{"play"};
    std::uint64_t seed = 0;
    double seconds = 0;
    double join_over = 0;
    std::optional<std::string> packs;
    std::optional<std::string> drawings;
    bool compare_pixels = false;
    bool each_drawing = false;
    bool keep_playing = false;
    bool bad_network = false;
    double gather = 0;
    std::optional<std::string> report;
    std::optional<std::string> trace;
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

void add_text(CLI::App& app, const std::string& flag, std::optional<std::string>& text,
              const std::string& help) {
    app.add_option_function<std::string>(
        flag, [&text](const std::string& given) { text = given; }, help);
}

template <class T>
void add_number(CLI::App& app, const std::string& flag, T& number, T least, T most, const std::string& help) {
    const auto read = [&number, flag, least, most](const std::string& given) {
        const auto found = read_number(given, least, most);
        if (!found) throw WrongArguments(flag + " is \"" + given + "\", but must be " + found.error() + ".");
        number = *found;
    };
    app.add_option_function<std::string>(flag, read, help)->type_name("NUMBER");
}

void declare(CLI::App& app, Arguments& arguments) {
    app.set_version_flag("--version", "parlor-bots " PARLOR_VERSION);
    add_text(app, "--server", arguments.server, "HOST or HOST:PORT (default: this machine, port 4747)");
    add_text(app, "--code", arguments.code, "come to this lobby: a code, an invite or a whole message");
    add_number<std::size_t>(app, "--lobbies", arguments.lobbies, 1, 1000,
                            "without a code: open so many lobbies, 1 to 1000");
    add_number<std::size_t>(app, "--players", arguments.players, 1, 100, "bots in each lobby, 1 to 100");
    app.add_option("--evening", arguments.evening,
                   "what the bots' own lobbies play: a preset, or a single activity");
    app.add_option("--behaviour", arguments.behaviours,
                   "play, chaos, idle, doodle; several are given out in turns")
        ->delimiter(',')
        ->check(CLI::IsMember({"play", "chaos", "idle", "doodle"}));
    add_number<std::uint64_t>(app, "--seed", arguments.seed, 0, std::numeric_limits<std::uint64_t>::max(),
                              "the same seed, the same bots (default, and 0: another each time)");
    add_number(app, "--seconds", arguments.seconds, 0.0, 1e6, "stop after so long (default: at the recap)");
    add_number(app, "--join-over", arguments.join_over, 0.0, 1e5,
               "spread the arrivals over so many seconds; the last come during play");
    add_text(app, "--packs", arguments.packs,
             "folder of packs to read up in (default: the server's own, if it is here; \"\": guess)");
    add_text(app, "--drawings", arguments.drawings,
             "folder of .ndjson drawings, as of Quick, Draw!, to draw from (default: a few shapes)");
    app.add_flag("--compare-pixels", arguments.compare_pixels,
                 "compare what members see of drawings pixel by pixel");
    app.add_flag("--each-drawing", arguments.each_drawing,
                 "draw each of --drawings once and whole, then stop; nobody guesses");
    app.add_flag("--keep-playing", arguments.keep_playing, "another evening after each recap");
    app.add_flag(
        "--bad-network", arguments.bad_network,
        "connections get lost and news takes seconds: no fault, and members may disagree for longer");
    add_number(app, "--gather", arguments.gather, 0.0, 1e5,
               "seconds of the lobby's time that its host waits longer before each evening");
    add_text(app, "--report", arguments.report, "write what happened to this file, as JSON");
    add_text(app, "--trace", arguments.trace,
             "write a line to this file whenever a bot is in its seat or no longer is");
}

bot::Behaviour behaviour_of(const std::string& name) {
    if (name == "chaos") return bot::Behaviour::chaos;
    if (name == "doodle") return bot::Behaviour::doodle;
    return name == "idle" ? bot::Behaviour::idle : bot::Behaviour::play;
}

bot::PartyPlan plan_of(const Arguments& arguments) {
    bot::PartyPlan plan;
    plan.server.host = "127.0.0.1";
    if (arguments.code) {
        const auto invite = find_invite(*arguments.code);
        if (!invite) throw WrongArguments("\"" + *arguments.code + "\" is no code. Codes look like PLUM-42.");
        plan.code = invite->code;
        if (invite->server) plan.server = *invite->server;
    }
    if (arguments.server) {
        const auto server = parse_server(*arguments.server);
        if (!server) throw WrongArguments("\"" + *arguments.server + "\" is no server. Write HOST:PORT.");
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
    if (arguments.report && arguments.report->empty())
        throw WrongArguments("\"\" is no file for the report. Write its name.");
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
    plan.gathering = Duration{static_cast<std::int64_t>(arguments.gather * 1000)};
    plan.bad_network = arguments.bad_network;
    plan.compare_pixels = arguments.compare_pixels;
    plan.each_drawing = arguments.each_drawing;
    if (plan.each_drawing && !arguments.drawings)
        throw WrongArguments("--each-drawing wants to know which: name a folder with --drawings.");
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
            if (auto spread = transport::EnetClient::open({.from = {first + address, 0}, .desk = desk_}))
                return std::move(*spread);
        }
        auto transport = transport::EnetClient::open({.desk = desk_});
        if (!transport) throw std::runtime_error(transport.error());
        return std::move(*transport);
    }

private:
    transport::TicketDesk desk_ = client::ticket_desk(secure::random_number());
    bool own_machine_;
    std::uint32_t opened_ = 0;
};

bool write_report(const std::optional<std::string>& file, const bot::Report& report) {
    if (!file) return true;
    std::ofstream out(*file, std::ios::trunc);
    out << bot::to_json(report);
    out.close();
    if (out) return true;
    std::cerr << "The report could not be written to " << *file << ". Check that its folder exists.\n";
    return false;
}

struct NothingToDraw : std::runtime_error {
    using std::runtime_error::runtime_error;
};

bot::Knowledge knowledge_for(const Arguments& arguments) {
    const std::filesystem::path packs =
        arguments.packs ? std::filesystem::path(*arguments.packs) : packs_folder();
    bot::Knowledge knowledge = packs.empty() ? bot::Knowledge{} : bot::read_up(packs);
    if (!arguments.drawings) return knowledge;
    auto reading = bot::read_sketchbook(*arguments.drawings);
    if (!reading) throw NothingToDraw(reading.error());
    if (reading->bad_lines > 0) {
        std::cerr << reading->bad_lines << (reading->bad_lines == 1 ? " line" : " lines") << " in "
                  << *arguments.drawings << " could not be read as drawings and were left out.\n";
    }
    knowledge.keep(std::move(reading->book));
    return knowledge;
}

int run(const Arguments& arguments) {
    const bot::PartyPlan plan = plan_of(arguments);
    const bot::Knowledge knowledge = knowledge_for(arguments);
    bot::Report report;
    try {
        Lines lines(plan.server.host);
        bot::Party party(plan, std::ref(lines), knowledge);
        std::optional<bot::Trace> trace;
        if (arguments.trace) trace.emplace(*arguments.trace);
        if (trace && !trace->is_open())
            throw std::runtime_error("The trace cannot be written to " + *arguments.trace + ".");
        report = bot::run(party, trace ? &*trace : nullptr);
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
        return run(arguments);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) return app.exit(error);  // --help
        std::cerr << "parlor-bots: " << error.what() << ". See parlor-bots --help.\n";
        return 2;
    } catch (const WrongArguments& error) {
        std::cerr << "parlor-bots: " << error.what() << '\n';
        return 2;
    } catch (const NothingToDraw& error) {
        std::cerr << "parlor-bots: " << error.what() << '\n';
        return 1;
    }
}
