#include "server/app/figures.hpp"

#include <fmt/format.h>
#include <sys/resource.h>
#include <unistd.h>

#include <fstream>

namespace parlor::app {

namespace {

double cpu_seconds() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

// Linux: the second number of statm is the resident pages. 0 where there is no such file.
std::int64_t resident_kib() {
    std::ifstream statm("/proc/self/statm");
    std::int64_t total = 0;
    std::int64_t resident = 0;
    statm >> total >> resident;
    return resident * (sysconf(_SC_PAGESIZE) / 1024);
}

}  // namespace

std::string figures(const ServerApp& app, const transport::Traffic& traffic) {
    const journal::Journal::Figures journal = app.journal_figures();
    return fmt::format(
        "connections {} ({} ever), lobbies {}, broke the protocol {}, cpu {:.2f} s, memory {} KiB, "
        "messages in {} out {}, bytes in {} out {}, journal bytes {} ms {}",
        app.connections(), app.stats().sessions, app.lobbies(), app.stats().broken, cpu_seconds(),
        resident_kib(), traffic.packets_in, traffic.packets_out, traffic.bytes_in, traffic.bytes_out,
        journal.bytes, journal.spent.count() / 1000);
}

}  // namespace parlor::app
