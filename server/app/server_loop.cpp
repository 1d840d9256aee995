#include "server/app/server_loop.hpp"

#include <poll.h>
#include <signal.h>
#include <spdlog/spdlog.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <array>

#include "server/app/clock.hpp"
#include "server/app/content_loading.hpp"
#include "server/app/figures.hpp"
#include "server/app/log.hpp"

namespace parlor::app {

namespace {

// SIGINT, SIGTERM and SIGHUP as a file to poll on.
int open_signals() {
    sigset_t wanted;
    sigemptyset(&wanted);
    sigaddset(&wanted, SIGINT);
    sigaddset(&wanted, SIGTERM);
    sigaddset(&wanted, SIGHUP);
    sigprocmask(SIG_BLOCK, &wanted, nullptr);
    return signalfd(-1, &wanted, SFD_NONBLOCK | SFD_CLOEXEC);
}

// The signal that has come; 0 when none has.
int next_signal(int signals) {
    signalfd_siginfo info{};
    const auto got = read(signals, &info, sizeof info);
    return got == static_cast<ssize_t>(sizeof info) ? static_cast<int>(info.ssi_signo) : 0;
}

// What SIGHUP is for: packs, and of the settings those that need no new start. One that is wrong leaves all
// as it was.
void reload(ServerConfig& config, content::ContentLibrary& library, const ReadAgain& read_again) {
    try {
        ServerConfig fresh = read_again();
        library = load_content(fresh);
        set_up_log(fresh.log_level.value);
        config.log_level = fresh.log_level;
        config.stats_every = fresh.stats_every;
        config.drain_seconds = fresh.drain_seconds;
        config.packs = fresh.packs;
        spdlog::info("Read again: the packs, log_level, stats_every and drain_seconds. Content: {}.",
                     content::summary(library));
    } catch (const std::exception& error) {  // none of them may end the lobbies that are open
        spdlog::error("Nothing was read again, all stays as it was: {}", error.what());
    }
}

void begin_drain(ServerApp& app, const ServerConfig& config) {
    const SteadyTime now = steady_now();
    const std::uint32_t seconds = config.drain_seconds.value;
    app.drain(now, now + std::chrono::seconds(seconds));
    if (!app.drained(now))
        spdlog::info(
            "Stopping when the rounds that go on are over, in {} s at the latest. Once more stops at once.",
            seconds);
}

}  // namespace

void serve_until_signal(ServerApp& app, transport::EnetServer& transport, ServerConfig& config,
                        content::ContentLibrary& library, const ReadAgain& read_again) {
    const int signals = open_signals();
    bool draining = false;
    SteadyTime last_stats = steady_now();
    for (;;) {
        const SteadyTime now = steady_now();
        app.service(now, utc_now());
        const Duration stats_every = std::chrono::seconds(config.stats_every.value);
        const bool wants_stats = stats_every > Duration{0};
        if (wants_stats && now >= last_stats + stats_every) {
            spdlog::info("{}", figures(app, transport.traffic()));
            last_stats = now;
        }
        if (draining && app.drained(now)) break;
        SteadyTime wake = app.next_wake(now);
        if (wants_stats) wake = std::min(wake, last_stats + stats_every);
        std::array<pollfd, 2> files{pollfd{transport.socket(), POLLIN, 0}, pollfd{signals, POLLIN, 0}};
        const auto wait = static_cast<int>(count_ms(std::max(Duration{0}, wake - steady_now())));
        poll(files.data(), files.size(), wait);
        bool at_once = false;
        while (const int signal = next_signal(signals)) {
            if (signal == SIGHUP) {
                reload(config, library, read_again);
                continue;
            }
            at_once = draining;
            if (!draining) begin_drain(app, config);
            draining = true;
        }
        if (at_once) break;
    }
    close(signals);
}

}  // namespace parlor::app
