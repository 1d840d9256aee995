#include "server/app/server_program.hpp"

#include <fmt/format.h>
#include <poll.h>
#include <spdlog/spdlog.h>

#include <array>
#include <filesystem>
#include <iostream>

#include "server/app/clock.hpp"
#include "server/app/content_loading.hpp"
#include "server/app/figures.hpp"
#include "server/app/log.hpp"
#include "server/app/privacy.hpp"
#include "server/app/server_app.hpp"
#include "server/app/server_config.hpp"
#include "server/app/server_key.hpp"
#include "server/app/server_loop.hpp"
#include "server/history/history.hpp"
#include "server/journal/journal.hpp"
#include "server/journal/recording.hpp"
#include "server/sessions/admission.hpp"
#include "shared/files/private_file.hpp"
#include "shared/protocol/query.hpp"
#include "shared/protocol/version.hpp"
#include "shared/secure/random_bytes.hpp"
#include "shared/transport/address.hpp"
#include "shared/transport/enet_transport.hpp"

namespace parlor::app {

namespace {

constexpr Duration farewell_time = 2s;

// A folder that was named must be of use from the start: in the middle of an evening is too late to learn
// that nothing can be kept. `look` says why it is of none.
void look_at_folders(const ServerConfig& config,
                     std::optional<std::string> (*look)(const std::filesystem::path&)) {
    const auto look_at = [look](const Setting<std::string>& folder, std::string_view purpose) {
        if (folder.source == Source::built_in || folder.value.empty()) return;
        if (const auto trouble = look(folder.value)) {
            throw ConfigError(
                fmt::format("Cannot use the folder {} for {}, which {} names: {}. Name one that "
                            "this user may write in.",
                            folder.value, purpose, folder.from, *trouble),
                1);
        }
    };
    look_at(config.data, "data");
    look_at(config.record, "recordings");
}

// How the log speaks of what a database holds.
struct KeptWords {
    std::string_view what;        // "Lobbies are"
    std::string_view unreadable;  // "The lobbies in"
    std::string_view instead;     // what follows from one that cannot be read
};

// A database of the data folder. One that cannot be read is moved aside: better an empty server than none.
template <class Kept>
std::unique_ptr<Kept> open_kept(const std::filesystem::path& file, const KeptWords& words) {
    auto opened = Kept::open(file);
    using Kind = database::Trouble::Kind;
    if (!opened && opened.error().kind == Kind::in_use)
        throw ConfigError(fmt::format("Another server that runs uses the data folder {}. Stop it, or name "
                                      "another folder with --data.",
                                      file.parent_path().string()),
                          1);
    if (!opened && std::filesystem::is_regular_file(file)) {
        const std::string why = opened.error().why;
        std::filesystem::path aside = file;
        aside += fmt::format(".unreadable-{}", count_ms(utc_now().time_since_epoch()) / 1000);
        std::error_code error;
        for (const char* part : {"", "-wal", "-shm"})
            std::filesystem::rename(file.string() + part, aside.string() + part, error);
        spdlog::warn("{} {} cannot be read ({}). They lie in {} now, and {}.", words.unreadable,
                     file.string(), why, aside.string(), words.instead);
        opened = Kept::open(file);
    }
    if (opened) return std::move(*opened);
    spdlog::warn("{} not kept: {} cannot be opened ({}).", words.what, file.string(), opened.error().why);
    return nullptr;
}

struct Kept {
    std::unique_ptr<journal::Journal> journal;
    std::unique_ptr<history::History> history;
};
Kept open_kept(const ServerConfig& config) {
    const std::filesystem::path folder = absolute_folder(config.data.value);
    if (const auto trouble = files::prepare_directory(folder)) {
        spdlog::warn("Lobbies are not kept: the data folder {} cannot be used ({}).", folder.string(),
                     *trouble);
        return {};
    }
    Kept kept;
    kept.journal = open_kept<journal::Journal>(folder / "parlor.db",
                                               {"Lobbies are", "The lobbies in", "the server starts empty"});
    if (config.history_days.value > 0) {
        kept.history = open_kept<history::History>(
            folder / "history.db", {"Crews are", "The crews in", "the server starts without any"});
    }
    return kept;
}

RecorderFactory recorder_factory(const ServerConfig& config) {
    if (config.record.value.empty()) return {};
    const std::filesystem::path folder = config.record.value;
    const bool redact = config.redact.value;
    const std::int64_t started = count_ms(utc_now().time_since_epoch()) / 1000;
    return [=](RoomId id, const std::string& code) {
        const std::string name = fmt::format("{}-{}-{}.parlor-recording", started, id.value, code);
        return std::make_unique<journal::FileRecorder>(folder / name, redact);
    };
}

void announce(const ServerConfig& config, const ServerApp& app, const content::ContentLibrary& library) {
    spdlog::info("Parlor {} listens on UDP {}:{}, protocol {}.", PARLOR_VERSION, config.bind.value,
                 config.port.value, protocol_version);
    spdlog::info("People join with the client: address {}, and the code of a lobby.", app.invite_address());
    spdlog::info("The server's fingerprint is {}. Invites carry it, so that clients know this server.",
                 app.fingerprint());
    const std::string data = absolute_folder(config.data.value).string();
    spdlog::info("The data folder is {}{}.", data,
                 config.data.source == Source::built_in ? "; --data names another one" : "");
    if (config.time_scale.value != 1)
        spdlog::info("Room time runs {} times faster.", config.time_scale.value);
    spdlog::info("Content: {}.", content::summary(library));
    for (const content::PackInfo& pack : library.packs()) {
        spdlog::debug("Pack {}: {}, {} questions, {} words, {} prompts, {}", pack.file, pack.title,
                      pack.questions, pack.words, pack.prompts, pack.licence);
    }
}

void say_goodbye(ServerApp& app, transport::EnetServer& transport) {
    const SteadyTime until = steady_now() + farewell_time;
    app.stop(steady_now());
    while (transport.busy() && steady_now() < until) {
        pollfd file{transport.socket(), POLLIN, 0};
        poll(&file, 1, 10);
        transport.service(steady_now());
        while (transport.poll()) {
        }
    }
}

void warn(const CommandLine& line) {
    for (const std::string& warning : line.warnings)
        spdlog::warn("{}", warning);
}

// Whoever asks is told what this is; whoever looks around on the network, which lobbies show there. A server
// without any keeps silent.
std::optional<transport::Bytes> answer_query(const query::Reply& about, const ServerApp* app,
                                             sessions::Admission& admission, transport::Address from,
                                             std::span<const std::byte> bytes) {
    const SteadyTime now = steady_now();
    if (const auto request = query::decode_request(bytes)) {
        if (!admission.answers(now)) return std::nullopt;
        query::Reply reply = about;
        reply.nonce = request->nonce;
        reply.cookie = admission.cookie_for(from.ipv4, now);
        return query::encode(reply);
    }
    const auto look = query::decode_look_around(bytes);
    if (!look || app == nullptr || !admission.answers(now)) return std::nullopt;
    query::OpenLobbies reply{look->nonce, about.version, about.server_name, app->lobbies_shown_to(from)};
    if (reply.lobbies.empty()) return std::nullopt;
    return query::encode(reply);
}

int serve(const CommandLine& line, const ReadAgain& read_again) {
    ServerConfig config = line.config;
    set_up_log(config.log_level.value);
    warn(line);
    look_at_folders(config, files::prepare_directory);
    content::ContentLibrary library = load_content(config);
    const ServerApp* running = nullptr;
    query::Reply about;
    about.version = protocol_version;
    about.server_name = config.name.value;
    std::array<std::uint8_t, 32> secret{};
    secure::fill_random(secret);
    sessions::Admission admission(secret);
    transport::ServerOptions options;
    const transport::Address bind = transport::numeric_address(config.bind.value, config.port.value).value();
    options.bind = bind;
    options.query_bytes = {query::request_bytes, query::look_around_bytes};
    options.answer = [&](transport::Address from, std::span<const std::byte> bytes) {
        return answer_query(about, running, admission, from, bytes);
    };
    options.admit = [&admission](transport::Address from, std::uint32_t ticket) {
        return admission.admits(from, ticket, steady_now());
    };
    auto transport = transport::EnetServer::open(std::move(options));
    if (!transport) throw ConfigError(transport.error(), 1);
    const Kept kept = open_kept(config);
    ServerApp app(
        {.name = config.name.value,
         .public_address = config.public_address.value,
         .bind = bind,
         .port = (*transport)->port(),
         .time_scale = config.time_scale.value,
         .seed = secure::random_number(),
         .key = server_key(absolute_folder(config.data.value)),
         .recorder = recorder_factory(config),
         .keeping = {kept.journal.get(), kept.history.get(), std::chrono::days(config.history_days.value)}},
        library, **transport);
    running = &app;
    if (const std::size_t back = app.bring_back(steady_now(), utc_now()); back > 0)
        spdlog::info("Brought back {} that {} open.", back == 1 ? "1 lobby" : fmt::format("{} lobbies", back),
                     back == 1 ? "was" : "were");
    announce(config, app, library);
    serve_until_signal(app, **transport, config, library, read_again);
    spdlog::info("Stopping.");
    const std::string last = figures(app, (*transport)->traffic());
    say_goodbye(app, **transport);
    spdlog::info("{}", last);
    return 0;
}

int replay(const std::string& file) {
    const auto recording = journal::read_recording(file);
    if (!recording) throw ConfigError(recording.error(), 1);
    const std::uint64_t digest = journal::replay(*recording);
    fmt::print("{:016x}\n", digest);
    if (recording->digest && *recording->digest != digest) {
        throw ConfigError(fmt::format("The replay differs from the recording, whose digest is {:016x}.",
                                      *recording->digest),
                          1);
    }
    return 0;
}

int check_config(const CommandLine& line) {
    const ServerConfig& config = line.config;
    set_up_log("warn");
    warn(line);
    look_at_folders(config, files::try_directory);
    static_cast<void>(existing_server_key(absolute_folder(config.data.value)));
    const content::ContentLibrary library = load_content(config);
    fmt::print("The settings are fine; {}.\n", content::summary(library));
    return 0;
}

int run(int argc, const char* const* argv) {
    const CommandLine line = read_command_line(argc, argv);
    switch (line.action) {
        case Action::serve:
            return serve(line, [=] { return read_command_line(argc, argv).config; });
        case Action::replay:
            return replay(line.replay_file);
        case Action::check_config:
            return check_config(line);
        case Action::print_config:
            set_up_log("warn");  // beside the settings, which may go into a file
            warn(line);
            fmt::print("{}", print(line.config));
            return 0;
        case Action::privacy:
            fmt::print("{}", privacy_report(line.config));
            return 0;
        case Action::forget: {
            const auto done = forget_person(line.config, line.forget_key);
            if (!done) throw ConfigError(done.error(), 1);
            fmt::print("{}\n", *done);
            return 0;
        }
        case Action::print_version:
            fmt::print("parlor-server {} (protocol {})\n", PARLOR_VERSION, protocol_version);
            return 0;
        case Action::print_help:
            fmt::print("{}", line.help);
            return 0;
    }
    return 0;
}

}  // namespace

int run_server(int argc, const char* const* argv) {
    try {
        return run(argc, argv);
    } catch (const ConfigError& error) {
        fmt::print(stderr, "parlor-server: {}\n", error.what());
        return error.exit_code();
    } catch (const std::exception& error) {
        fmt::print(stderr, "parlor-server: {}\n", error.what());
        return 1;
    }
}

}  // namespace parlor::app
