#include "client/bot/runner.hpp"

#include <poll.h>
#include <signal.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <algorithm>
#include <vector>

namespace parlor::bot {

namespace {

constexpr Duration longest_wait = 250ms;
constexpr Duration goodbye_time = 500ms;

SteadyTime steady_now() {
    return SteadyTime{
        std::chrono::duration_cast<Duration>(std::chrono::steady_clock::now().time_since_epoch())};
}

UtcTime utc_now() {
    return UtcTime{std::chrono::duration_cast<Duration>(std::chrono::system_clock::now().time_since_epoch())};
}

// SIGINT and SIGTERM as a file to poll on, for as long as this lives.
class Signals {
public:
    Signals() {
        sigset_t wanted;
        sigemptyset(&wanted);
        sigaddset(&wanted, SIGINT);
        sigaddset(&wanted, SIGTERM);
        sigprocmask(SIG_BLOCK, &wanted, &before_);
        file_ = signalfd(-1, &wanted, SFD_NONBLOCK | SFD_CLOEXEC);
    }
    ~Signals() {
        // Those that wait would end the process as soon as they may.
        signalfd_siginfo taken{};
        while (::read(file_, &taken, sizeof taken) > 0) {
        }
        ::close(file_);
        sigprocmask(SIG_SETMASK, &before_, nullptr);
    }
    Signals(const Signals&) = delete;
    Signals& operator=(const Signals&) = delete;
    [[nodiscard]] int file() const { return file_; }

private:
    sigset_t before_{};
    int file_ = -1;
};

// One round: waits for a packet, a deadline or a signal and services the bots it concerns. False at a signal.
class Loop {
public:
    Loop(Party& party, Trace* trace, int signals) : party_(party), trace_(trace), signals_(signals) {}

    bool turn() {
        const std::size_t count = party_.bots().size();
        const SteadyTime before = steady_now();
        SteadyTime first = before + longest_wait;
        files_.assign(count + 1, pollfd{signals_, POLLIN, 0});
        wakes_.resize(count);
        for (std::size_t i = 0; i < count; ++i) {
            files_[i].fd = party_.bots()[i]->socket();
            wakes_[i] = party_.bots()[i]->next_wake(before);
            first = std::min(first, wakes_[i]);
        }
        ::poll(files_.data(), files_.size(), static_cast<int>(count_ms(std::max(first - before, 0ms))));
        const SteadyTime now = steady_now();
        for (std::size_t i = 0; i < count; ++i) {
            if (files_[i].revents == 0 && wakes_[i] > now) continue;
            party_.service_one(i, now);
            if (trace_ != nullptr) trace_->look(i, *party_.bots()[i], utc_now());
        }
        party_.service_lobbies(now);
        return files_.back().revents == 0;
    }

private:
    Party& party_;
    Trace* trace_;
    int signals_;
    std::vector<pollfd> files_;
    std::vector<SteadyTime> wakes_;
};

}  // namespace

Report run(Party& party, Trace* trace) {
    const Signals signals;
    Loop loop(party, trace, signals.file());
    while (!party.done(steady_now()) && loop.turn()) {
    }
    Report report = party.report(steady_now());
    party.say_goodbye();
    const SteadyTime until = steady_now() + goodbye_time;
    while (steady_now() < until)
        static_cast<void>(loop.turn());
    party.close();
    static_cast<void>(loop.turn());
    return report;
}

}  // namespace parlor::bot
